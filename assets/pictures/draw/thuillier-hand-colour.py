#!/usr/bin/env python3
"""Cover of stage 7: a grey strip of film runs under a row of brushes and takes wing in colour."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

SUN = (889, 372)
p = Pic('#ffe2bf', '#1c0718', SUN, '#ffb884', far='#ffd9c2', focus=(.5, .52))
YELLOW, RED, TEAL = '#ffcb2e', '#e8304c', '#0fa9a4'                 # one woman, one pot, one colour
INK, GOLD = '#4a1832', '#d9993f'


def paths(paint, *outlines, opacity=None):
    """Plain paper without a shadow of its own."""
    return f'<path d="{compact("".join(outlines))}" fill="{paint}"' + (f' opacity="{opacity}"' if opacity else '') + '/>'


# ---------------------------------------------------------------- dancers with butterfly wings
def turned(parts, beat):
    """(upper, lower) wing outlines on both sides; beat: how high the wings stand."""
    up, out = ((5, 1), (-4, .84), (3, .6), (-6, .92))[beat % 4]
    return [tuple(xf(d, 0, 0, s * out, 1, up * s * lift) for d, lift in zip(parts, (1, .6))) for s in (-1, 1)]


def dancer(x, y, k, rot, beat):
    """One dancer, 100 high: wings [(upper, lower) left, right], dress, head, marks on the wings."""
    def place(d):
        return orient(xf(d, x, y, k, k, rot))
    wings = turned(('M3 -14C8 -32 24 -49 41 -48C54 -47 56 -28 48 -14C39 -1 18 3 4 -1Z', 'M4 -2C18 0 34 3 38 15C41 28 34 38 24 37C14 35 6 18 3 6Z'), beat)
    marks = turned((circle(38, -31, 6.5) + leaf(12, -12, 30, -24, 3), leaf(10, 6, 28, 26, 3.4) + leaf(12, 4, 34, 18, 3)), beat)
    dress = 'M-4 -17L4 -17L5 -6L3.6 0C8 14 15 28 18 42C12 45 8 41 5 44C2 46 -2 46 -5 44C-8 41 -12 45 -18 42C-15 28 -8 14 -3.6 0L-5 -6Z'
    return ([tuple(place(d) for d in pair) for pair in wings], place(dress), place(circle(0, -25, 6) + circle(2, -32, 3.4)),
            place(''.join(a + b for a, b in marks)))


def flier(x, y, k, rot, beat, wing=YELLOW, low=TEAL, dress=RED, mark='#f2763a'):
    """A dancer cut from paper, on the wing."""
    pairs, body, head, marks = dancer(x, y, k, rot, beat)
    upper, lower = (''.join(pair[i] for pair in pairs) for i in (0, 1))
    return (S(upper, p.fall(mix(wing, '#ffffff', .3), mix(wing, '#c2401c', .25), y - 48 * k, y + 12 * k), amp=.3)
            + S(lower, p.fall(mix(low, '#ffffff', .15), mix(low, '#082848', .3), y, y + 40 * k), amp=.3) + paths(mark, marks)
            + G('cut-1', paths(dress, body) + paths(INK, head)))


# ---------------------------------------------------------------- parts of a painter; heads are 100 high
BODY = '-22,-124! -52,-112 -76,-74 -88,-20 -92,60! 62,60! 64,0 69,-40 62,-70 48,-92 34,-106!'
SLEEVE = '-36,-88! -46,-108 -34,-130 -8,-134 18,-120 34,-92 40,-60 46,-26! 34,-6 12,-4 0,-18! -4,-42 -18,-66'
FOLDS = leaf(-26, -112, -4, -62, 5, -5) + leaf(-10, -124, 12, -54, 6, -5) + leaf(8, -118, 24, -66, 4, -4) + leaf(10, -14, 30, -30, 5, 3)
STRAP = leaf(-34, -118, -46, 30, 7, 8) + leaf(46, -86, 44, 40, 5, -6)
POMPADOUR = shape('46,-66! 55,-82 44,-104 14,-118 -22,-114 -46,-94 -50,-64 -40,-38 -24,-22! -12,-30 -10,-40 4,-44 6,-58 24,-66 38,-64!')
LOCKS = leaf(44, -76, -2, -108, 5, -10) + leaf(32, -70, -24, -96, 4, -9) + leaf(-14, -36, -42, -76, 5, -6) + leaf(-4, -48, -30, -98, 4, -7)
CURLS = bumps([(47, -60), (58, -76), (54, -96), (40, -112), (18, -122), (-6, -124), (-28, -118), (-48, -104), (-58, -84), (-58, -62), (-48, -42),
               (-28, -26)], -1, .42, 3)[0] + 'C-16 -28 -10 -34 -8 -42C2 -48 6 -58 14 -64C26 -68 38 -66 47 -60Z'
COILS = leaf(-40, -62, 4, -100, 4, -9) + leaf(10, -72, 40, -100, 4, 7) + leaf(-18, -46, -30, -86, 4, 7) + leaf(30, -70, 52, -82, 3, 4)
SCARF = (shape('44,-72! 47,-88 34,-104 6,-112 -24,-106 -46,-86 -52,-58 -46,-34! -20,-48 8,-66 30,-74') + leaf(-44, -42, -84, -28, 20, -6, .7)
         + leaf(-44, -40, -72, 4, 18, 5, .7) + circle(-48, -42, 9))
FRINGE = shape('45,-62! 46,-72 40,-78! 20,-80 -4,-66 -26,-48 -36,-30! -22,-24 -12,-32 -8,-44 8,-56 28,-66!')
DOTS = ''.join(circle(*q, 4.2) for q in ((30, -90), (8, -100), (-16, -98), (-36, -82), (12, -82), (-8, -78), (-28, -62), (-42, -54), (-26, -80)))
BOW = shape('-10,-112! -26,-104 -44,-106! -38,-98 -22,-96 -8,-102!') + leaf(-40, -100, -66, -92, 9) + leaf(-40, -102, -60, -112, 9)
HEADBAND = strip('M50 -78C30 -88 0 -92 -52 -70', 9)
EAR = shape('-12,-44! -4,-50 2,-44 -2,-34 -8,-30 -12,-36')
COLLAR = shape('-21,20! -2,26 17,18! 18,34 16,46! -2,50 -21,44!')
HAND = shape('-5,-10! 14,-13 30,-12 40,-6 50,4 59,13! 57,19 50,17! 43,11 37,11! 41,20 39,26 31,28 20,23 8,15 -5,11!')
FINGERS = leaf(18, -2, 38, 11, 2.6, -2) + leaf(10, 6, 34, 20, 2.4, -2)
BRUSH, BRISTLES = 'M19 -56L21.5 -57L57 15L53 17Z', 'M52 15L58 12.5C62 21 67 31 70 41C60 34 55 25 52 15Z'


# ---------------------------------------------------------------- the strip of film
STRIP = smooth([(-140, 652), (60, 696), (230, 726), (480, 718), (800, 727), (1100, 716), (1300, 716), (1410, 700), (1504, 640), (1566, 540),
                (1600, 424), (1646, 318), (1722, 240), (1806, 200)])
FRAME, WIDE = 126, 160
COUNT = int(length(STRIP) / FRAME)
WAY = walk(STRIP, COUNT * 12)                                       # twelve samples a frame
HALF, FULL, EMPTY = 7, 11, COUNT - 3                                # frames: yellow begins, turquoise begins, the dancers have left


def wide(i):
    """Width of the strip at sample i: it grows smaller where it flies off."""
    return WIDE * (1 - .5 * max(0, i / len(WAY) - .68) / .32)


def off(i, a):
    """The point a·width above the strip's middle at sample i."""
    (x, y), (tx, ty) = WAY[max(0, min(len(WAY) - 1, i))]
    return (x + ty * wide(i) * a, y - tx * wide(i) * a)


def patch(i, j, a, b):
    """A piece of the strip between samples i and j."""
    run = list(range(i, j, max(1, (j - i) // 3))) + [j]
    return poly(solid([off(k, a) for k in run] + [off(k, b) for k in reversed(run)]))


def film():
    """The strip with its pictures: grey, then yellow, then red, then turquoise; in the last frames nobody is left."""
    body = poly(solid([off(i, .5) for i in range(0, len(WAY), 4)] + [off(i, -.5) for i in range(len(WAY) - 1, -1, -4)]))
    holes = ''.join(patch(i, i + 1, a, b) for i in range(1, len(WAY) - 2, 3) for a, b in ((.455, .39), (-.39, -.455)))
    o = [S(body, p.linear(0, 0, 1500, 0, [(0, '#1d1722'), (1, '#37122a')]), 'cut-4', amp=.5),
         paths(p.linear(300, 0, 1300, 0, [(0, '#857d89'), (1, '#ffd9a0')]), holes)]
    ground, inks, gone = {}, {}, []
    for f in range(COUNT):
        m = f * 12 + 6
        (x, y), (tx, ty) = WAY[m]
        paint = '#8f8894' if f < HALF else '#b5a9ab' if f == HALF else '#fde6c2' if f < FULL else '#93e2d4'
        ground.setdefault(paint, []).append(patch(m - 5, m + 5, .335, -.335))
        pairs, dress, head, marks = dancer(x, y, wide(m) / WIDE * .98, math.degrees(math.atan2(ty, tx)), f if f < EMPTY else 0)
        if f >= EMPTY:
            gone += [*pairs[0], *pairs[1], dress, head]
            continue
        for s, (upper, lower) in enumerate(pairs):
            inks.setdefault('#d6d1d8' if f + s <= HALF else YELLOW, []).append(upper)
            inks.setdefault('#c6c0c9' if f <= HALF else '#e9c9a6' if f < FULL else TEAL, []).append(lower)
        inks.setdefault('#6c6471' if f <= HALF else RED, []).append(dress)
        inks.setdefault('#58505e' if f <= HALF else INK, []).append(head)
        if f > HALF + 1:
            inks.setdefault('#f2763a', []).append(marks)
    return o + [G('rim', *(paths(c, *d) for c, d in ground.items())), G('slot', paths('#2c0f26', *gone)),
                G('cut-1', *(paths(c, *d) for c, d in inks.items()))]


# ---------------------------------------------------------------- 0 sky
def roofs(base, seed, x0, x1, hi):
    """Mansard roofs with dormers and rows of chimney pots: (outline, dormers)."""
    R, x, pts, holes = random.Random(seed), x0, [(x0, 900)], ''
    while x < x1:
        w, h = R.uniform(84, 150), hi * R.uniform(.55, 1)
        y = base - h
        a = x + w * R.uniform(.16, .5)
        pts += [(x, base - h * .3), (x + w * .1, y), (a, y), (a, y - 30)]
        for i in range(3):
            pts += [(a + 3 + i * 11, y - 30), (a + 4 + i * 11, y - 42), (a + 10 + i * 11, y - 42), (a + 11 + i * 11, y - 30)]
        pts += [(a + 36, y - 30), (a + 36, y), (x + w * .9, y), (x + w, base - h * .3)]
        for i in range(2):
            b = x + w * (.24 + .36 * i)
            holes += poly([(b, base - h * .18), (b, base - h * .5), (b + 9, base - h * .62), (b + 18, base - h * .5), (b + 18, base - h * .18)])
        x += w * R.uniform(.9, 1)
    return poly(pts + [(x, 900)]), holes


AIR = [(0, '#fff6d8'), (.2, '#ffe3a4'), (.46, '#ffb98a'), (.78, '#ee7f8e'), (1, '#c25585')]
sky = [paths(p.radial(*SUN, 720, AIR), rect(-120, -120, 2160, 1000)), S(circle(*SUN, 168), '#ffeeba', 'rim', amp=2),
       S(circle(*SUN, 95), '#fffdf0', 'rim-bright', amp=1.5)]
for x0, y, x1, w in ((420, 236, 720, 20), (1040, 206, 1360, 24), (1130, 300, 1450, 18), (330, 330, 590, 16), (620, 462, 1180, 11)):
    sky.append(S(leaf(x0, y + 6, x1, y - 4, w, 8, .6, .7), '#ffdca6' if y < 400 else '#fff4d2', 'rim', amp=1.2))
for base, seed, c, lit, hi, o in ((604, 4, '#e88f8c', .5, 130, .5), (646, 9, '#c55f88', .34, 120, .26)):
    d, dormers = roofs(base, seed, 250, 1560, hi)
    sky += [S(d, p.tone(c, lit, r=620), 'wall-2', amp=.8), paths('#fff0c0', dormers, opacity=o)]
p.layer('sky', 0, 'grain-fine', *sky)

# ---------------------------------------------------------------- 1 window wall with masks
CX, CY, RX, RY = *SUN, 590, 268                                 # springing of the fanlight


def fan(a, r):
    """A point of the fanlight at a degrees, r of its radius."""
    return (CX + RX * r * math.cos(math.radians(a)), CY + RY * r * math.sin(math.radians(a)))


def opening(grow, foot):
    """The window's outline, larger by grow."""
    top = arc(CX, CY, RX + grow, 180, 360, 20, RY + grow)
    return smooth([(*top[0], 'c')] + top[1:-1] + [(*top[-1], 'c')]) + f'L{CX + RX + grow} {foot}L{CX - RX - grow} {foot}Z'


HUB = 113                                                           # a round pane before the sun
LEAD, TRIM = p.tone('#541742', .4, r=500, glow='#ff8a6a'), p.tone('#9c3a6c', .5, r=800, glow='#ffb08c')
spokes = ''.join(strip(poly([(CX + HUB * math.cos(math.radians(a)), CY + HUB * math.sin(math.radians(a))), fan(a, 1.02)], False), 8, 12)
                 for a in range(-165, 0, 30))
arch_bar = strip(smooth(arc(CX, CY, RX * .66, -180, 0, 16, RY * .7)), 9)
transom = rect(CX - RX - 6, CY - 7, RX - HUB + 10, 14) + rect(CX + HUB - 4, CY - 7, RX - HUB + 10, 14) + rect(CX - RX, 536, RX * 2, 9)
posts = ''.join(rect(CX + x - 5, CY + (HUB - 4 if x == 0 else 0), 10, 340) for x in (-390, -195, 0, 195, 390))
panels = ''.join(rect(x, 470, 3, 400) for x in (*range(-100, 300, 46), *range(1520, 2040, 46)))
wall = [S('M-120-120H2040V1320H-120Z' + opening(0, 760), p.tone('#7a2358', .5, r=1050, glow='#ff9a86'), 'wall-5', EO, amp=1),
        paths('#4c1238', panels, opacity=.5),
        G('cut-2', S('M-120 452H290V470H-120ZM1494 452H2040V470H1494Z', p.tone('#8f3266', .5, r=900, glow='#ff9a86'), amp=.8)),
        G('cut-2', S(ring(CX, CY, HUB) + ring(CX, CY, HUB - 13), LEAD, None, EO, amp=.6), S(spokes + arch_bar + transom + posts, LEAD, amp=.7)),
        S(opening(30, 760) + opening(-4, 780), TRIM, 'cut-3', EO, amp=1),
        S(f'M{CX-34} {CY-RY-44}H{CX+34}L{CX+24} {CY-RY+20}H{CX-24}Z', p.tone('#b04a78', .4, r=800), 'cut-2', amp=.8)]

# the women's straw hats hang on pegs; one has a new trimming, which does not sit still
def straw_hat(x, y, r, band, straw='#dca968'):
    """A straw hat that hangs flat on the wall: brim, ribbon, crown, plaited rounds."""
    plait = ''.join(f'<path d="{compact(circle(x, y, a * r, a * r * .96))}" fill="none" stroke="#8a5a34" stroke-opacity=".5" stroke-width="1.8"/>'
                    for a in (.92, .82, .72, .42, .3, .18))
    light = p.linear(x - r, y - r, x + r, y + r, [(0, mix(straw, INK, .3)), (.6, straw), (1, mix(straw, '#fff0c8', .5))])
    return [G('cut-3', S(ring(x, y, r, 20, int(r), .02, .97), light, amp=.4), S(circle(x, y, r * .62, r * .6), band, amp=.3),
              S(leaf(x + r * .5, y + r * .34, x + r * .72, y + r * 1.3, r * .2, 4) + leaf(x + r * .42, y + r * .4, x + r * .4, y + r * 1.24,
                                                                                          r * .18, -3),
                band, amp=.2), S(circle(x, y, r * .5, r * .49), light, 'cut-1', amp=.3), plait)]


wall += [G('cut-2', S(rect(40, 176, 250, 14), TRIM, amp=.6)), S(circle(150, 184, 8) + circle(246, 184, 8), '#d98b3a', 'cut-1', amp=.2),
         *straw_hat(224, 312, 40, TEAL, '#c99458'), *straw_hat(164, 246, 70, '#c2264c'),
         G('cut-2', flier(142, 226, .62, -18, 2, '#f6b04a', '#1f9a9a', '#a3204f', '#7a1f4c')),
         S('M1640 604H2040V620H1640Z', TRIM, 'cut-3', amp=.7),
         G('cut-2', *(S(rrect(x, y, w, 21, 5), c, amp=.3) for x, y, w, c in ((1712, 583, 88, '#b0705c'), (1718, 562, 80, '#8a4a5c'),
                                                                             (1710, 541, 86, '#c48a62'))),
           paths('#4a1832', *(rect(x, y, w, 2.4) for x, y, w in ((1716, 593, 80), (1722, 572, 72), (1714, 551, 78)))))]
wall.append(G('cut-2', S(rrect(1806, 546, 44, 58, 7), '#6b2350', amp=.3), S(rect(1808, 566, 40, 30), '#d98b3a', amp=.3),
              S(rrect(1668, 562, 36, 42, 6), '#5d1d49', amp=.3), S(rect(1670, 576, 32, 22), '#2f8f92', amp=.3)))
p.layer('window', .2, 'grain', *wall)

# ---------------------------------------------------------------- 2 two hundred women: the tables behind
BENT = ('-30,-112! -58,-98 -80,-60 -90,-10 -92,60! 84,60! 76,6 70,-36 60,-66 46,-88 30,-104!',
        {'at': (38, -124), 'h': 100, 'rot': 30, 'face': PROFILE_WOMAN}, ([(14, -60), (52, -6), (112, 10)], [24, 17, 10]))
far = ''
for i, x in enumerate((300, 440, 526, 716, 826, 968, 1060, 1262, 1460, 1550)):
    f = -.5 if i in (2, 7) else .5
    far += figure(x, 640, .5, *BENT, mirror=f < 0)
    far += xf(orient(POMPADOUR + (circle(-44, -96, 24) if i % 2 else circle(-58, -46, 22))), x + 38 * f, 578, f, .5, 30 if f > 0 else -30)
p.layer('hall', .38, 'grain', S(orient(far), p.tone('#a4447a', .6, r=520, glow='#ffb48e'), 'wall-2', amp=.4),
        S(rect(-120, 632, 2160, 700), p.tone('#8a3264', .5, r=700), 'wall-2', amp=1.2), p.bloom(*SUN, 420, 300, '#ffdc9a', .4))


# ---------------------------------------------------------------- 3 painters
class Painter:
    """A woman at the table: local units, origin where her chest meets the strip's upper edge, facing right unless mirrored."""

    def __init__(self, x, y, k, mirror=False):
        self.x, self.y, self.k, self.f = x, y, k, -k if mirror else k

    def shape(self, text):
        """A silhouette in text, see kit.shape()."""
        return shape(text, self.f, self.k, self.x, self.y)

    def at(self, x, y):
        """A local point in the picture."""
        return (self.x + x * self.f, self.y + y * self.k)

    def limb(self, pts, radii):
        """A sleeve through local points."""
        return chain([self.at(*q) for q in pts], [r * self.k for r in radii])

    def place(self, d, x=0, y=0, rot=0, k=1):
        """A path drawn for facing right, turned and set at a local place."""
        return orient(xf(d, *self.at(x, y), self.f * k, self.k * k, rot * (1 if self.f > 0 else -1)))

    def head(self, x, y, tilt, profile_, *more):
        """A head in profile, 92 high, and what belongs to it, in units of a head 100 high."""
        return [self.place(xf(orient(t), 0, 0, .92), x, y, tilt) for t in (shape(profile_), *more)]


BROW = leaf(25, -52, 43, -54, 4, -5)
MOUTH = leaf(31, -18, 42, -19, 4, 1.4)
DOWN = BROW + MOUTH + leaf(25, -42, 42, -40, 4, 5) + leaf(38, -37, 45, -32, 2)           # eyes on the work
UP = BROW + MOUTH + leaf(25, -43, 42, -44, 3.4, -5) + circle(36, -42, 3.8)
GLASSES = BROW + MOUTH + leaf(27, -42, 38, -40, 3, 4) + ribbon(arc(34, -39, 9.4, 0, 352, 16), 2.2, 2.2, None, 24) + strip('M25 -41L-4 -45', 2.4)
OLD = PROFILE_WOMAN.replace('50,-30.6 52,-34 47.6,-43', '54,-26.6 55,-33 49,-43').replace('36,4 41.5,-2 41,-8.5', '38,6 46,0 43,-8.5')
FULL_LIPS = PROFILE_WOMAN.replace('43,-15.5 41.8,-18.6 45.4,-22.6', '46,-14.5 43,-18.6 48,-23').replace('50,-30.6 52,-34', '52,-29.6 50.6,-34')


def who(x, y, mirror, skin, blouse, dark, paint, head, hair, cuts, ribbon, collar, strands, band, face=PROFILE_WOMAN, eye=DOWN):
    """(painter, colours, outlines of the head); dark: her hair; head: its (x, y, tilt); strands, band: colours of the cuts and the ribbon."""
    w = Painter(x, y, 1.28, mirror)
    return w, (skin, blouse, dark, paint, collar, strands, band), w.head(*head, face, hair, cuts, ribbon, EAR, COLLAR, eye, circle(24, -24, 8, 7))


PAINTERS = (
    who(350, 642, False, '#a8705e', '#3a1a44', '#6a5260', None, (30, -138, 8), POMPADOUR + circle(-58, -42, 22), LOCKS, '', '#b98a9c', '#a66e66', INK,
        OLD, GLASSES),
    who(612, 646, False, '#8c5146', '#4c1b4a', '#2b0d1e', YELLOW, (36, -134, 26), POMPADOUR + circle(-24, -126, 23), LOCKS, BOW, '#b98a9c', '#6b3737',
        '#e1b42e'),
    who(1170, 642, True, '#62322e', '#5a1a3c', '#1d0815', RED, (36, -134, 22), CURLS, COILS, HEADBAND, '#b98a9c', '#613330', '#ce3048', FULL_LIPS),
    who(1372, 640, False, '#94594a', '#2e1a48', '#43151a', TEAL, (20, -142, -18), FRINGE, SCARF, DOTS, '#45305f', '#1e7f7d', '#8fe0d2',
        PROFILE_CHILD, UP))


def seated(w, colours, head):
    """Head and body, lit by the sun at one side."""
    skin, blouse, dark, _, collar, strands, band = colours
    face, hair, cuts, ribbon, ear, neck, eye, cheek = head
    return G('back-r' if w.x > SUN[0] else 'back-l', S(face, skin, amp=.3), paths(collar, neck), paths(mix(skin, '#ff9a70', .16), ear),
             paths(mix(skin, '#ff7a60', .35), cheek, opacity=.6), paths(mix(skin, '#14040e', .8), eye),
             S(w.shape(BODY), p.tone(blouse, .34, r=500, glow='#ff9a70'), amp=.5), paths(mix(blouse, '#12040f', .4), w.place(STRAP)),
             S(hair, dark, amp=.5), paths(strands, cuts), paths(band, ribbon) if ribbon else '')


def arm(w, colours, wrist, turn):
    """The near arm before the strip, with a brush if she has a colour."""
    skin, blouse, _, paint, *_ = colours
    hand = [S(w.place(HAND, *wrist, turn), skin, amp=.3), paths(mix(skin, '#ff9a70', .22), w.place(FINGERS, *wrist, turn))]
    if paint:
        hand += [paths('#e2ad66', w.place(BRUSH, *wrist, turn)), paths(paint, w.place(BRISTLES, *wrist, turn))]
    cuff = w.place(rrect(-9, -12, 11, 24, 3), *wrist, math.degrees(math.atan2(wrist[1] + 20, wrist[0] - 22)))
    return [G('cut-2', *hand), G('cut-2', S(w.limb([(22, -20), wrist], [17, 10]) + w.shape(SLEEVE), mix(blouse, '#b05a7c', .22), amp=.5),
                                 paths(mix(blouse, '#12040f', .5), w.place(FOLDS)), paths('#d9b6a8', cuff))]


def magnifier(x, y):
    """A glass on the strip and the dancer larger in it: the oldest looks before anyone paints."""
    wings, dress, head, _ = dancer(x, y + 3, 1.2, 0, 1)
    return [S(circle(x, y, 68), GOLD, 'cut-3', amp=.4), S(circle(x, y, 59), '#b9b2bd', 'slot', amp=.3), paths('#e4e0e6', *(d for pair in wings for d in pair)),
            paths('#6c6471', dress, head), paths('#ffffff', leaf(x - 44, y - 12, x - 8, y - 46, 9, -8), opacity=.4)]


def pot(x, y, w, h, colour):
    """A glass jar, three quarters full of paint."""
    lip = y - h
    return G('cut-3', S(rrect(x - w / 2, lip, w, h, 9), p.linear(x - w / 2, 0, x + w / 2, 0, [(0, '#c58f96'), (.5, '#8a5468'), (1, '#5a2c46')]), amp=.3),
             S(shape(f'{-w*.42},{-h*.72} 0,{-h*.68} {w*.42},{-h*.72}! {w*.42},-8 {w*.3},-4 {-w*.3},-4 {-w*.42},-8!', 1, 1, x, y),
               p.linear(x - w / 2, 0, x + w / 2, 0, [(0, mix(colour, '#ffffff', .3)), (.45, colour), (1, mix(colour, '#300020', .35))]), amp=.3),
             S(circle(x, lip + 2, w * .56, 7), '#dcb0a8', amp=.2), S(circle(x, lip + 2, w * .44, 4.4), mix(colour, '#300020', .4), amp=.2),
             paths('#fff6e6', leaf(x - w * .3, lip + h * .24, x - w * .28, y - 12, 5), opacity=.7))


# the table: its top, its edge with drawers, what stands on it
top = [S('M-120 780L2040 780L2040 866L-120 866Z', p.tone('#93405a', .7, (892, 770), 760), 'wall-5', amp=1),
       paths('#4a1734', *(leaf(-160, y, 2080, y + 2, w) for y, w in ((806, 2.4), (829, 3))), opacity=.6)]
edge = [S('M-120 862L2040 862L2040 902L-120 902Z', p.tone('#6b2740', .4, (892, 800), 800), 'cut-3-dim', amp=1),
        S('M-120 902H2040V1320H-120Z', p.fall('#3a1029', '#1a0614', 900, 1150), 'cut-1', amp=1),
        G('cut-1-dim', *(S(rrect(x, 934, 272, 84, 8), p.tone('#45142f', .25, (892, 820), 700), amp=.7) for x in (380, 700, 1020, 1340)),
          *(S(circle(x + 136, 972, 8), '#96603a', amp=.2) for x in (380, 700, 1020, 1340)))]
stains = ((744, 846, 66, 12, YELLOW), (1094, 856, 74, 13, RED), (1404, 846, 60, 11, TEAL), (1490, 832, 40, 8, TEAL), (640, 838, 34, 7, YELLOW))
still = [G('cut-1', *(paths(c, leaf(x, y, x + d, y + 2, w)) for x, y, d, w, c in stains)),
         *(pot(x, 856, 68, 72, c) for x, c in ((700, YELLOW), (1050, RED), (1344, TEAL)))]
brushes = ''
for x0, x1, y, handle, c in ((1600, 1564, 730, '#8a4a36', RED), (1609, 1591, 712, '#a8623c', YELLOW), (1618, 1610, 732, '#6b3a3a', TEAL),
                             (1627, 1637, 706, '#b5703c', '#f08fa8'), (1636, 1656, 726, '#8a4a36', YELLOW)):
    brushes += S(strip(f'M{x0} 800L{x1} {y}', 4, 5), handle, amp=.2) + S(leaf(x1, y + 6, x1 + (x1 - x0) * .3, y - 26, 11), c, amp=.2)
still += [G('cut-2', brushes), S('M1578 790L1652 790L1646 858L1584 858Z', p.linear(1578, 0, 1652, 0, [(0, '#c06a6a'), (1, '#5a2244')]), 'cut-3', amp=.4),
          paths('#e0a08a', strip('M1580 806L1650 806', 5))]
still += [S(rrect(x, y, w, 26, 8), c, 'cut-2', amp=.4) + paths(mix(c, '#ffb48e', .3), rect(x + 2, y + 8, w - 4, 3)) for x, y, w, c in
          ((1676, 832, 150, '#6f4056'), (1690, 807, 134, '#87526a'), (1672, 782, 140, '#5f3450'))]
reach = [((110, 2), 16)] * 3 + [((80, -60), -104)]                  # the youngest has lifted her brush and looks after her dancer
p.layer('painters', .55, 'grain', *(seated(*w) for w in PAINTERS), *top, *film(), *magnifier(574, 722),
        *(g for (w, colours, _), where in zip(PAINTERS, reach) for g in arm(w, colours, *where)), *edge, *still)

# ---------------------------------------------------------------- 4 a costume without a person
dx, dy = 176, 730


def D(text, fill, flt=None, amp=.5):
    """A piece of the costume, origin at the waist."""
    return S(orient(xf(text, dx, dy)) if text[0] == 'M' else shape(text, 1, 1, dx, dy), fill, flt, amp=amp)


def scallops(y, half, n, drop, w=11):
    """A hem of n arcs across, half wide, as a gold braid."""
    pts = [(dx - half + 2 * half * i / n, dy + y) for i in range(n + 1)]
    return ''.join(strip(f'M{a[0]:.1f} {a[1]:.1f}Q{(a[0] + b[0]) / 2:.1f} {a[1] + drop * 2:.1f} {b[0]:.1f} {b[1]:.1f}', w) for a, b in zip(pts, pts[1:]))


def cloth(c, lit=.4):
    """The costume's cloth, lit from the window at its right."""
    return p.linear(dx - 150, 0, dx + 150, 0, [(0, mix(c, p.dark, .45)), (.6, c), (1, mix(c, '#ff9a70', lit))])


pairs, *_, marks = dancer(dx, dy - 52, 3.5, 0, 1)
SEQUIN = '#e9b455'
ruff = ''.join(leaf(0, -118, 64 * math.cos(math.radians(a)), -118 + 40 * math.sin(math.radians(a)), 17, at=.75) for a in range(-176, 0, 16))
puff, cuffed = '-66,-122! -98,-124 -116,-98 -108,-70 -88,-58 -70,-72! -60,-96', '-104,-72! -116,-20 -112,40 -126,66! -88,72! -90,30 -82,-20 -76,-66!'
bands = ''.join(leaf(s * 112, -82, s * 72, -70, 6, 3) + leaf(s * 126, 62, s * 88, 68, 7, 2) for s in (-1, 1))
pleats = ''.join(leaf(x * .3, 14, x, 300, 10, -x * .06, .8) for x in (-108, -66, -26, 18, 60, 104))
tucks = ''.join(leaf(x * .3, 10, x, 186, 8, -x * .06, .8) for x in (-76, -40, -4, 34, 70))


def both(text):
    """A sleeve on both sides."""
    return shape(text, 1, 1, dx, dy) + shape(text, -1, 1, dx, dy)


costume = [
    G('cut-3', D('M-7 300L7 300L7 412L-7 412Z', '#5a2f35'), D('-70,424! -40,402 40,402 70,424! 70,434 -70,434!', '#5a2f35')),
    G('cut-3', S(''.join(b for _, b in pairs), cloth('#6a2a6c'), amp=.8), S(''.join(a for a, _ in pairs), cloth('#1c5a6c'), amp=.8), paths('#d99540', marks),
      *(S(circle(dx + s * x, dy + y, r), SEQUIN, amp=.2) for s in (-1, 1) for x, y, r in ((64, -214, 7), (92, -150, 5)))),
    D('-16,-104! -15,-146 -9,-158 0,-162 9,-158 15,-146 16,-104!', '#8a6148', 'cut-1'), G('cut-2', D(ruff, '#e3bcae', amp=.3)),
    G('cut-3', S(both(cuffed), cloth('#5c1a48'), amp=.4), S(both(puff), cloth('#7c1f50'), amp=.4), D(bands, GOLD, amp=.2)),
    G('cut-3', D('-36,0! 36,0! 78,60 118,170 146,318! 0,330! -146,318! -118,170 -78,60', cloth('#6a1a46'), amp=.8), D(pleats, '#3c0d2b', amp=.4),
      S(scallops(316, 146, 8, 12), GOLD, amp=.3)),
    G('cut-2', D('-36,0! 36,0! 64,50 92,120 106,190! 0,204! -106,190! -92,120 -64,50', cloth('#8a2355'), amp=.8), D(tucks, '#571238', amp=.4),
      S(scallops(190, 106, 6, 11, 9), GOLD, amp=.3),
      *(S(star(dx + x, dy + y, 11, 4.4), SEQUIN, amp=.2) for x, y in ((-52, 106), (0, 140), (54, 112), (-18, 72), (30, 66)))),
    G('cut-2', D('-34,6! -46,-50 -64,-94 -70,-122! -44,-134 -26,-124 0,-108 26,-124 44,-134 70,-122! 64,-94 46,-50 34,6! 0,24!', cloth('#93285a')),
      D(leaf(-58, -112, -10, 12, 6, -8) + leaf(58, -112, 10, 12, 6, 8), GOLD, amp=.3),
      *(S(circle(dx, dy + y, 4.6), SEQUIN, amp=.1) for y in (-86, -62, -38, -14)))]
p.layer('costume', .75, 'grain', *costume)

# ---------------------------------------------------------------- 5 wings
fly = [flier(1508, 352, 1.05, 22, 0), flier(1420, 232, .88, -8, 1, '#ff9d3c', '#d8447a', '#5a1f5c', '#fff0b8'), flier(1288, 190, .74, 26, 3),
       flier(1150, 196, .62, -16, 0, low='#d8447a'), flier(1010, 158, .5, 12, 1), flier(716, 196, .5, -24, 0), flier(1722, 392, 1.45, 16, 0)]
p.layer('wings', .85, 'grain-fine', *(G('cut-3', f) for f in fly))

# ---------------------------------------------------------------- 6 stage curtains
VELVET = p.linear(0, -40, 0, 160, [(0, '#26071c'), (.7, '#4a1136'), (1, '#5d1a45')])
HANGING = [(0, '#1d0516'), (.25, '#3a0d2c'), (.5, '#240718'), (1, '#4f1439')]
KNOTS = (-60, 250, 560, 892, 1224, 1534, 1980)
swags, creases, braid = [], '', ''
for a, b, drop in zip(KNOTS, KNOTS[1:], (188, 140, 105, 105, 140, 188)):
    swags.append(S(f'M{a-14} -120H{b+14}V30C{b-40} {drop} {a+40} {drop} {a-14} 30Z', VELVET, amp=1.2))
    creases += ''.join(leaf(a + 10 + 20 * t, -20 + 40 * t, b - 10 - 20 * t, -20 + 40 * t, 7, drop * k, .5) for t, k in ((.2, .5), (.45, .62), (.72, .72)))
    braid += strip(f'M{a-14} 30C{a+40} {drop} {b-40} {drop} {b+14} 30', 9)
tassels = ''.join(circle(x, 34, 13) + shape('-11,8! 0,4 11,8! 15,56! 8,60 0,62 -8,60 -15,56!', 1, 1, x, 36) for x in KNOTS[1:-1])
shadows = leaf(200, -60, 10, 620, 16, 70) + leaf(110, -60, -20, 560, 14, 50) + leaf(1690, -60, 1896, 620, 16, -70) + leaf(1780, -60, 1926, 560, 14, -50)
p.layer('curtains', 1, 'grain-deep',
        S('M-120-120H290C240 40 150 150 96 280C62 400 50 520 48 640C60 860 44 1100 40 1320H-120Z', p.linear(0, 0, 300, 0, HANGING), 'wall-7', amp=2),
        S('M2040-120H1600C1650 60 1740 190 1800 330C1846 440 1866 540 1868 640C1862 860 1876 1100 1880 1320H2040Z', p.linear(1920, 0, 1600, 0, HANGING),
          'wall-7', amp=2), paths('#14030f', shadows, opacity=.55), G('cut-4-dim', *swags[::2]), G('cut-4-dim', *swags[1::2]),
        paths('#1c0516', creases, opacity=.6),
        G('cut-2', paths('#a86a2e', braid), paths('#8a5428', *(rect(x - 4, -120, 8, 150) for x in KNOTS[1:-1])), paths('#c98a3e', tassels)))
p.mat(p.vignette(892, 560, 1250, .5, .5))
p.save(PICTURES / '7-tales-of-transformation' / 'thuillier-hand-colour.svg')
