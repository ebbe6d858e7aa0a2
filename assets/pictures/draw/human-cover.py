#!/usr/bin/env python3
"""Cover of stage 5: noon under a film lamp, and a whole crew, costumes and all, eats along both sides of one slanting table."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

LAMP = (352, 200)
p = Pic(light='#fff4da', dark='#2b1406', lamp=LAMP, glow='#ffedb8', far='#fff0cc', focus=(.51, .5))
dress = Wardrobe(p)
CREAM, STEEL, TEAL, RED, INK = '#f6e5bf', '#98a0a0', '#1f6a70', '#a5341f', '#24140a'
PINK, TAN, BROWN, DARK, DEEP = '#e9b68c', '#c98a58', '#9a5c34', '#70401f', '#4a2815'     # skins
EYE_LEVEL = 290                                                     # somebody k large stands at EYE_LEVEL + 220 k; the table's top lies at + 138 k
A, B, C, D = (380, 635), (500, 718), (1498, 587), (1400, 531)       # the table: far left, near left, near right, far right


def T(c, lit=.4, r=1150, edge=.2):
    """Paper lit by the lamp."""
    return p.tone(c, lit, LAMP, r, edge)


def paths(paint, *outlines, opacity=None):
    """Plain paper without a shadow of its own."""
    return f'<path d="{compact("".join(outlines))}" fill="{paint}"' + (f' opacity="{opacity}"' if opacity else '') + '/>'


# ---------------------------------------------------------------- heads: what they wear, in units of a head 100 high
EAR = '-10,-44! -3,-51 4,-45 1,-35 -6,-30 -11,-36'
EYE, BROW = '34,-53! 40,-56 46,-54! 40,-51', '32,-66! 42,-71 50,-68! 42,-67'
SHUT, LAUGH = '32,-52! 39,-58 46,-52! 39,-54', '48,-22! 40,-22 33,-18! 36,-6 44,-4 47,-11! 45,-16'
FROWN = '32,-62! 42,-64 50,-60! 42,-68'
BEARD = '46,-12! 49,2 40,16 20,20 0,8 -8,-20 -8,-46! 0,-44 4,-26 14,-18 28,-20 40,-22 49,-19!'
AFRO = '48,-66! 60,-92 44,-122 6,-134 -36,-124 -60,-92 -58,-52 -40,-26 -24,-22! -12,-34 -6,-54 14,-66 32,-72'
CROP = '49,-70! 46,-88 28,-102 2,-105 -26,-97 -43,-78 -45,-54 -38,-32! -26,-30 -16,-50 0,-66 24,-70!'
BOB = '49,-68! 50,-88 30,-106 0,-108 -32,-98 -50,-70 -52,-34 -44,-2 -24,8! 0,2 -6,-30 2,-56 22,-68!'
KNOT = '-44,-88! -60,-112 -42,-128 -24,-118 -22,-100!'
WRAP = '52,-64! 54,-92 40,-116 4,-126 -34,-116 -54,-86 -54,-48 -40,-24 -26,-18! -16,-40 4,-58 28,-66!'
WRAP_KNOT = '-30,-104! -70,-126 -82,-104 -64,-92! -84,-84 -76,-62 -52,-72!'
HIJAB = '50,-70! 48,-92 28,-110 -6,-112 -40,-96 -56,-60 -54,-20 -62,30! -20,52 26,40! 24,16 14,4 10,-20 12,-50 28,-68!'
FLAT_CAP = '-44,-62! -52,-84 -34,-108 6,-114 42,-100 56,-76! 84,-66 80,-60! 40,-70 0,-68'
SHOE = '-5,-11! -7,-4 -8.5,2 -8.5,6 -6,8! 19,8! 22,6 20,2 12,-1.5 6,-5 5,-11!'
COLLAR = '-32,10! -6,22 20,8! 27,22 16,38! -4,34 -30,40! -40,26'
SMILE = '49,-20! 41,-15 33,-20! 40,-10'
OPEN = '48,-21! 40,-20 38,-14! 41,-7 48,-9!'
HELM = '-40,14! -50,-20 -52,-64 -36,-102 2,-116 36,-104 50,-78! 26,-74 16,-50 16,-22 26,-4! 34,6! 8,20 -22,22'
VISOR = '-10,-84! 0,-118 22,-134 50,-132 66,-118! 60,-104 50,-86! 20,-76'
CROWN = '-40,-80! -50,-122! -26,-104! -6,-134! 12,-106! 36,-130! 46,-86! 4,-94'
HATS = (('-70,-66! -40,-84 -36,-122 -8,-134 30,-130 40,-90! 74,-74 60,-62 0,-74', '#6b2f22', '-38,-96! 38,-98! 40,-86! -38,-82!', '#e2b25a'),
        ('-58,-128! -36,-134 -34,-166 0,-180 34,-168 38,-138! 62,-136 40,-124 0,-120', '#2d5a58', '-34,-148! 36,-150! 37,-140! -35,-137!', '#f0d9a8'),
        ('-50,-176! -32,-178 -34,-236! 28,-240! 30,-182! 50,-184! 46,-174 0,-168 -46,-168', '#2c1a14', '-33,-192! 29,-196! 30,-184! -32,-180!', RED))


def guest(x, y, k, mirror=False, neck=(2, -84), hip=(0, -20), tilt=0, head=31, on=(), skin=BROWN, hair=INK, mood=(EYE, BROW), ink=INK,
          ears=True, collar=None, over='', held='', **more):
    """One of the crew, head in profile; on: [(outline in head units, paint)] worn on the head; mood: marks on the face.

    over: SVG laid on the coat, held: SVG in the near hand, both beneath the near arm.
    """
    put = on_head(x, y, k, hip, neck, head, tilt, mirror)
    face = paths(ink, *(put(t) for t in mood)) + (paths(mix(skin, '#e88a5a', .35), put(EAR)) if ears else '')
    face += ''.join(S(put(t), c, amp=.3) for t, c in on) + (S(put(COLLAR), collar, amp=.2) if collar else '')
    wear = more.pop('wear', 'bare')
    return dress.person(x, y, k, hip=hip, neck=neck, feet=more.pop('feet', None), tilt=tilt, head=head, mirror=mirror, skin=skin, hair=hair,
                        wear=wear, held=over + face + held, widths=more.pop('widths', SHIRT), **more)


def bowl(x, y, w=74, c='#c4622d', soup='#f0c060'):
    """A bowl of soup, (x, y) in the middle of its rim."""
    return (S(shape(f'{-w/2},0! {w/2},0! {w*.42},{w*.2} {w*.22},{w*.36} {-w*.22},{w*.36} {-w*.42},{w*.2}', 1, 1, x, y),
              p.fall(mix(c, '#ffffff', .16), mix(c, p.dark, .4), y, y + w * .36), amp=.3)
            + S(circle(x, y, w / 2, w * .1), mix(c, '#ffffff', .3), amp=.2) + S(circle(x, y, w * .42, w * .07), soup, amp=.2))


def loaf(x, y, w, rot=0):
    """A long loaf with cuts across."""
    d = xf(shape(f'{-w/2},0 {-w*.4},-13 0,-17 {w*.42},-12 {w/2},0 {w*.4},9 {-w*.4},10'), x, y, 1, 1, rot)
    cuts = ''.join(xf(leaf(t * w, -12, t * w + 14, 3, 6), x, y, 1, 1, rot) for t in (-.34, -.2, -.06, .08, .22, .35))
    return S(d, p.fall('#e0a04a', '#9a5a20', y - 17, y + 10), amp=.5) + paths('#f8dca0', cuts)


def steam(pts, w, strength=.9):
    """A ribbon of steam that dissolves upwards."""
    paint = p.linear(0, pts[0][1], 0, pts[-1][1], [(0, '#fffdf2', .3), (.25, '#fffdf2', strength), (.7, '#fff8e4', strength * .7), (1, '#fff6dc', 0)])
    return S(ribbon(pts, 8, 3, w, 16), paint, 'rim', amp=1)


# ---------------------------------------------------------------- 0 sky of noon
x, y = LAMP
sky = [S(rect(-120, -120, 2160, 1440), p.radial(x + 420, y + 240, 1500, [(0, '#fff0c0'), (.24, '#fbd98e'), (.46, '#ecb254'),
                                                                         (.7, '#cc8832'), (1, '#7d4716')]), amp=0)]
for gx, gy, w, seed in ((-80, 250, 380, 3), (40, 290, 330, 8), (1580, 196, 420, 5), (1500, 236, 300, 9), (820, 250, 260, 11), (1120, 300, 300, 12)):
    edge, _ = billows([(gx, gy), (gx + w * .5, gy - w * .035), (gx + w, gy)], w * .13, w * .3, seed, .2, comma=0)
    sky.append(S(edge + f'C{gx+w*.8:.0f} {gy+w*.03:.0f} {gx+w*.3:.0f} {gy+w*.035:.0f} {gx} {gy}Z', p.fall('#fbe2a8', '#e6b464', gy - w * .1,
                 gy + 8), 'cut-2', amp=1))
p.layer('sky', 0, 'grain-fine', *sky)


# ---------------------------------------------------------------- 1 the backs of the scenery: canvas on frames, braces, a castle from behind
def flat_back(pts, bars, openings=''):
    """Scenery seen from behind: canvas, wooden frame along its outline, bars (x0, y0, x1, y1)."""
    canvas = S(poly(pts) + openings, T('#c88f44', .5), 'cut-3', EO, amp=1)
    frame = ''.join(spar(*a, *b, 15, 15) for a, b in zip(pts, pts[1:]))
    return canvas + G('cut-1', S(frame + ''.join(spar(*b, 13, 13) for b in bars), T('#8a5222', .35), amp=.6))


def window(x, y, w, h):
    """An arched opening, for even-odd."""
    return orient(arch(x, y, w, h))


castle = [(-140, 760), (-140, 400), (-60, 400), (-60, 442), (10, 442), (10, 400), (90, 400), (90, 442), (160, 442), (160, 400), (240, 400),
          (240, 760)]
house = [(1470, 760), (1470, 390), (1620, 248), (1774, 390), (1774, 760)]
wall = [(1740, 760), (1740, 350), (2060, 330), (2060, 760)]
flats = [flat_back(castle, ((-140, 600, 240, 600), (-60, 600, 90, 470))),
         flat_back(wall, ((1740, 540, 2060, 540), (1750, 540, 1870, 350), (1880, 350, 1880, 760))),
         flat_back(house, ((1470, 460, 1774, 460), (1480, 700, 1610, 460), (1620, 270, 1620, 380), (1764, 690, 1660, 460)),
                   window(1570, 360, 96, 70))]
# slanting stays that hold the flats up
stays = S(spar(1470, 450, 1380, 760, 11, 11), T('#7e4a20', .3), 'cut-2', amp=.5)
hills = S(smooth([(-140, 600), (200, 560), (420, 520), (640, 540), (900, 486), (1160, 520), (1400, 470), (1600, 500), (2060, 470)])
          + 'L2060 800L-140 800Z', T('#dda24c', .7),
          'wall-2', amp=1.5)
birds = S(perched(1796, 346, .8) + perched(1838, 343, .72) + perched(1958, 337, .8, True), '#4a2a16', 'cut-1', amp=.2)
p.layer('scenery', .16, 'grain-fine', hills, stays, *flats, birds)

# ---------------------------------------------------------------- 2 the lamp and its light
x, y = LAMP
cone = poly([(x - 40, y + 84), (x + 84, y - 50), (2060, 420), (2060, 900), (420, 900)])
core = poly([(x + 10, y + 70), (x + 70, y - 10), (2060, 560), (2060, 860), (760, 860)])
light = [S(cone, p.linear(x, y, x + 1100, y + 520, [(0, '#fff8dc', .75), (.5, '#fff1c4', .34), (1, '#ffeab0', 0)]), 'rim', amp=1),
         paths(p.linear(x, y, x + 1000, y + 480, [(0, '#fffbe8', .7), (.6, '#fff6d6', .26), (1, '#fff1c4', 0)]), core)]
pipe = G('cut-3', S(rect(-130, 74, 2300, 17), p.fall('#8a7a64', '#3a2a1c', 74, 91), amp=.6),
         *(S(rrect(a, 66, 22, 34, 4), '#4a3220', amp=.3) for a in (790, 1560)))
yoke = G('cut-3', S(shape('-158,24! -164,-30 -150,-140 -60,-152! -60,-170! 60,-170! 60,-152! 150,-140 164,-30 158,24! 138,24! 142,-30 128,-120 '
                          '0,-130 -128,-120 -142,-30 -138,24!', 1, 1, x, y), '#3d2a1c', amp=.5),
         S(rect(x - 15, 40, 30, 60), '#2c1c12', amp=.3), S(circle(x - 149, y + 6, 17) + circle(x + 149, y + 6, 17), '#6b4a2c', amp=.3))
swag = line(f'M{x+140} 84C{x+240} 170 {x+380} 176 {x+440} 90M1300 88C1380 150 1500 150 1560 88', 6, '#3a2413', amp=.6)


def door(rot):
    """One of the four barn doors, open."""
    d = xf('M-84 -112L84 -112L132 -196L-132 -196Z', x, y, 1, 1, rot)
    rib = xf('M-62 -122L62 -122L98 -186L-98 -186Z', x, y, 1, 1, rot)
    return S(d, p.radial(x, y, 205, [(.5, '#a8642a'), (1, '#4a2a14')]), amp=.6) + paths('#ffd98c', rib, opacity=.2)


lamp = [G('cut-3-warm', *(door(r) for r in (0, 90, 180, 270))),
        S(ring(x, y, 126, 26, 2, .004), p.radial(x, y, 130, [(.8, '#7a5230'), (1, '#3a2416')]), 'cut-3-warm', amp=.4),
        S(ring(x, y, 108, 26, 3, .004), p.radial(x, y, 108, [(0, '#fffffa'), (.5, '#fff6d0'), (1, '#ffd680')]), 'glow-big', amp=.4)]
lens = ''.join(ring(x, y, r, 24, r, .004) + ring(x, y, r - 4, 24, r, .004) for r in (92, 74, 56, 38))
lamp.append(f'<path d="{compact(lens)}" fill="#f2b552" fill-opacity=".55" {EO}/>')
p.layer('lamp', .34, 'grain-fine', *light, pipe, swag, f'<g transform="translate({x} {y}) scale(.84) rotate(-9) translate({-x} {-y})">', yoke,
        *lamp, '</g>',
        p.bloom(x, y, 300, 300, '#fff0b8', .5))


# ---------------------------------------------------------------- things on the table
def grip(x, y, skin, turn=0, k=3):
    """A fist around a rod; turn: how the rod lies."""
    z = k / 3
    return G('cut-1', S(''.join(limb(*move([(i * 9 - 13, -10), (i * 9 - 12, 9)], z, z, x, y, turn), 5.6 * z, 4.8 * z) for i in range(4)), skin,
                        amp=.2))


def plate(x, y, w=80):
    """A plate on the cloth."""
    return paths('#b98f56', circle(x + 3, y + 4, w / 2, w * .13)) + S(circle(x, y, w / 2, w * .12), '#fffaf0', amp=.2) + paths('#e2cfa4',
        circle(x, y, w * .34, w * .075))


def mug(x, y, c, w=30, h=38):
    """A mug; y: where it stands."""
    ear = ribbon([(x + w * .42, y - h * .8), (x + w * .86, y - h * .72), (x + w * .8, y - h * .3), (x + w * .42, y - h * .22)], 5)
    body = shape(f'{-w/2},{-h}! {w/2},{-h}! {w*.46},-3 {w*.3},2 {-w*.3},2 {-w*.46},-3', 1, 1, x, y)
    return (S(ear, mix(c, p.dark, .2), amp=.2) + S(body, p.linear(x - w / 2, 0, x + w / 2, 0,
                                                                  [(0, mix(c, '#ffffff', .2)), (1, mix(c, p.dark, .35))]), amp=.2)
            + paths(mix(c, p.dark, .45), circle(x, y - h, w / 2, 4)))


def spoon(x0, y0, x1, y1):
    """A spoon, its bowl at (x1, y1)."""
    return S(spar(x0, y0, x1, y1, 5, 3.4) + circle(x1, y1, 8, 5.5), '#e6e0cf', amp=.2)


def spot(u, v):
    """A place on the table: u 0 left … 1 right, v 0 far edge … 1 near edge; and how large a person there would be."""
    far = A[0] + (D[0] - A[0]) * u, A[1] + (D[1] - A[1]) * u
    near_ = B[0] + (C[0] - B[0]) * u, B[1] + (C[1] - B[1]) * u
    x, y = far[0] + (near_[0] - far[0]) * v, far[1] + (near_[1] - far[1]) * v
    return x, y, (y - EYE_LEVEL) / 138


def sitter(x, k, **more):
    """Somebody on the far side, hidden below by the table."""
    return guest(x, EYE_LEVEL + 174 * k, k, **more)


# ---------------------------------------------------------------- 3 the crew
GROUND = S('M-120 700C300 688 700 660 960 654C1300 648 1700 640 2040 640V1320H-120Z', p.fall('#b5762e', '#5a3414', 650, 980, 300, 700), 'wall-5',
           amp=1.5)
floor = paths('#6b3f18', *(leaf(-140, 716 + i * i * 9 + i * 30, 2060, 690 + i * i * 8 + i * 26, 3 + i * .6) for i in range(6)), opacity=.55)
# behind the table: a carpenter, the boom man, who never comes down, three hats, two who laugh, a queen who is powdered
BOOM, MIC = (330, 414), (960, 280)
slots = ''.join(f'M{MIC[0] - 34 + i * 14} {MIC[1] - 10 - i * 3}l4 19' for i in range(5))
boom_man = [guest(520, 800, 2.24, skin=TAN, coat='#54382a', hair='#3a2014', on=[(BEARD, '#3a2014'), (FLAT_CAP, '#3d5a4c')], mood=(EYE, BROW),
                  hip=(0, -96),
                  neck=(2, -158), tilt=-14, hands=((30, -188), (-26, -178)), elbows=(ELBOW_FRONT, ELBOW_FRONT), collar='#c9a25c'),
            G('cut-2', line(f'M{BOOM[0]} {BOOM[1]}L{MIC[0] - 40} {MIC[1] + 9}', 7, '#2c1c12', amp=.3)),
            G('cut-2', S(limb((MIC[0] - 44, MIC[1] + 9), (MIC[0] + 30, MIC[1] - 7), 12, 12), p.fall('#8d8577', '#3c3630', MIC[1] - 20, MIC[1] + 20),
                         amp=.3),
              line(slots, 2.6, '#241a14', amp=0)),
            grip(590, 359, mix(TAN, p.dark, .25), -12, 2.3), grip(462, 386, TAN, -12, 2.3)]
carpenter = sitter(428, 2.44, skin=TAN, coat='#3f5a46', hair='#7a4a22', on=[(CROP, '#7a4a22'), (BEARD, '#7a4a22'),
                   ('-22,-38! 34,-76! 40,-76! 38,-70! -18,-32!',
                    '#e8c23a')], tilt=12, mood=(EYE, FROWN), hands=((40, -30), (38, -50)), widths=PARKA, neck=(8, -80), collar='#d9a356')
hats = sitter(682, 2.3, skin=PINK, coat='#8f4b38', hair='#8a3c1c', face=PROFILE_WOMAN, mood=(EYE, BROW, OPEN), elbows=(ELBOW_BACK, ELBOW_BACK),
              on=[(BOB, '#8a3c1c')] + [q for a, b, c, d in HATS
                                       for q in ((a, b), (c, d))], mirror=True, hands=((35, -76), (22, -40)), neck=(4, -84), tilt=4,
              collar='#f0d9a8', held=G('cut-1', spoon(602, 522, 632, 500)))
laughing = [
    sitter(896, 2.12, skin=PINK, coat='#6d3a52', hair='#c9b8ae', face=PROFILE_WOMAN, on=[(CROP, '#c9b8ae'), (KNOT, '#c9b8ae')],
           mood=(SHUT, BROW, LAUGH), neck=(-10, -82),
           tilt=-24, hands=((28, -44), (14, -52)), collar='#e2b25a'),
    sitter(1030, 2.04, skin=DEEP, coat='#b5702a', on=[(AFRO, '#1d100a')], mood=(SHUT, LAUGH), ink='#1d0c06', mirror=True, neck=(-9, -82), tilt=-22,
           hands=((20, -48), (30, -78)), collar='#f6e5bf')]
clapper = G('cut-2', clapperboard(942, 500, 60, -8, board=INK, stripe=CREAM), grip(984, 486, DEEP, 80, 2))
queen = sitter(1270, 1.88, skin=PINK, coat='#7a2230', hair='#c4762c', face=PROFILE_WOMAN, on=[(BOB, '#c4762c'), (CROWN, '#f0c04a')],
               hands=((30, -48), (26, -50)),
               tilt=-6, neck=(-2, -86), mood=(SHUT, BROW))
ruff = ''.join(leaf(1266, 492, 1266 + 38 * math.cos(math.radians(t)), 496 + 20 * math.sin(math.radians(t)), 12, at=.8) for t in range(0, 360, 24))
make_up = sitter(1376, 1.82, skin=BROWN, coat='#c08a3c', face=PROFILE_WOMAN, on=[(HIJAB, '#5f2a4a')], ears=False, hands=((24, -44), (28, -84)),
                 tilt=-2, mirror=True)
powder = G('cut-1', line('M1326 472L1312 448', 4, '#5b2f17', amp=0), S(shape('-7,10! 7,10! 15,-12 0,-20 -15,-12', .8, .8, 1308, 440, -24),
                                                                       '#e8a08a', amp=.3),
           grip(1324, 466, BROWN, 60, 1.8))
far_side = [*boom_man, carpenter, hats, *laughing, clapper, queen, S(ruff, '#fff6e2', 'cut-1', amp=.3), make_up, powder]

# the table: a cloth over planks, on trestles
under = S(f'M{A[0]} {A[1]}L{B[0]} {B[1]}L{C[0]} {C[1]}L1440 736C1200 800 800 850 {B[0] - 20} 890C440 860 410 760 {A[0]} {A[1]}Z',
          p.fall('#1c0d04', '#5a3414', 660, 880), amp=1)
trestle = S(''.join(spar(x, y, x - w, y + 190 * z, 13 * z, 13 * z) + spar(x, y, x + w, y + 190 * z, 13 * z, 13 * z)
                    for x, y, w, z in ((560, 740, 40, 1.05), (1420, 640, 28, .72), (1000, 690, 34, .85))), '#8a5526', 'cut-2', amp=.4)
HEM = [(B[0] + (C[0] - B[0]) * i / 14, B[1] + (C[1] - B[1]) * i / 14 + (92 - 2.3 * i) + (0 if i % 2 else 9)) for i in range(15)]
END = [(A[0] + (B[0] - A[0]) * i / 4, A[1] + (B[1] - A[1]) * i / 4 + 66 + 6.5 * i + (0 if i % 2 else 6)) for i in range(5)]
checks = ''
for i in range(86):                                                 # a red woven border along the hem
    u = i / 86
    bx, by, k = *[B[j] + (C[j] - B[j]) * u for j in (0, 1)], 1 - .36 * u
    checks += ''.join(xf(rect(0, 0, 5.8 * k, 5.8 * k), bx + n * 5.8 * k, by + (62 + n * 6) * k, 1, 1, -7.5) for n in (0, 1))
table = [under, trestle, S(poly([A, D, C, B]), p.linear(*A, *C, [(0, '#fffaf0'), (.5, '#fbe8bc'), (1, '#e2bd7c')]), 'cut-2', amp=.8),
         S(f'M{A[0]} {A[1]}L{B[0]} {B[1]}L' + smooth(END[::-1])[1:] + 'Z', '#fff0cc', 'cut-2', amp=.6),
         S(f'M{B[0]} {B[1]}L{C[0]} {C[1]}L' + smooth(HEM[::-1])[1:] + 'Z', p.linear(*B, C[0], C[1] + 60, [(0, '#f0d59c'), (1, '#b98a4c')]), 'cut-3',
           amp=.8),
         paths('#b98648', *(leaf(x, B[1] + (C[1] - B[1]) * (x - B[0]) / (C[0] - B[0]) + 6, x + d, B[1] + (C[1] - B[1]) * (x - B[0]) / (C[0] - B[0])
                                 + 70, 6, 2)
                            for x, d in ((560, -4), (640, 3), (900, -3), (980, 4), (1060, -3), (1320, 3),
                                         (1420, -3))), opacity=.5), paths(RED, checks, opacity=.8)]


def on_table(thing, u, v, *args):
    """A plate, bowl or mug where it stands, as large as it is there."""
    x, y, k = spot(u, v)
    return thing(x, y, *(a * k if isinstance(a, (int, float)) else a for a in args))


laid = [G('cut-1', on_table(plate, .2, .3, 30), on_table(plate, .47, .5, 30), on_table(plate, .75, .5, 30), on_table(bowl, .21, .16, 24),
          on_table(bowl, .47, .3, 26),
          on_table(bowl, .6, .3, 24, '#3c7a78'), on_table(bowl, .86, .4, 24), on_table(mug, .26, .75, '#2f6a6c', 11,
                                                                                       14), on_table(mug, .54, .6, '#a5341f', 11, 14),
          on_table(mug, .66, .66, '#e0a83c', 11, 14), on_table(mug, .82, .7, '#7a2230', 11, 14), loaf(1130, 606, 120, -6))]
# the loaf is of yesterday
saw_loaf = [G('cut-1', loaf(560, 642, 170, -7)),
            G('cut-2', S(xf(poly([(-96, -4), (-96, 10), (0, 18), (0, -17)]), 524, 588, -1, 1, 44), '#dfe2da', amp=.4),
              paths('#7a807a', xf(''.join(poly([(-94 + i * 9, 11 + i * .7), (-89 + i * 9, 16 + i * .7), (-85 + i * 9, 12 + i * .7)])
                                          for i in range(10)), 524, 588, -1, 1, 44)),
              S(xf(shape('-8,-22! 20,-24 36,-4 24,20! -8,22!') + circle(12, -2, 8), 524, 588, -1, 1, 44), '#8a4a20', None, EO,
                amp=.3), grip(512, 578, TAN, -40, 2.4))]
crumbs = S(circle(590, 668, 3) + circle(606, 662, 2.4) + circle(578, 672, 2.2) + circle(620, 668, 2), '#c98a3c', amp=.2)
# at the right end the cook with her pot
PX, PY = 1426, 566
pot = [G('cut-3', S(''.join(ribbon([(PX + s * 58, PY - 52), (PX + s * 78, PY - 50), (PX + s * 78, PY - 28), (PX + s * 58, PY - 24)], 8)
                            for s in (-1, 1)), '#0f3f46', amp=.3),
         S(shape('-60,-74! 60,-74! 63,-42 58,-6 46,6 -46,6 -58,-6 -63,-42', 1, 1, PX, PY),
           p.linear(PX - 64, 0, PX + 64, 0, [(0, '#55aeac'), (.4, '#1f6a70'), (1, '#0c3038')]),
           amp=.5), S(circle(PX, PY - 74, 65, 12), '#5fb0ac', amp=.3), S(circle(PX, PY - 74, 57, 8.5), '#d99a3c', amp=.3)),
       paths('#8fd0c8', leaf(PX - 46, PY - 56, PX - 42, PY - 10, 7, 4), opacity=.8)]
cook = [guest(1548, 790, 2.3, skin=DARK, coat=TEAL, legs='#3a2a44', boots='#c9b48a', face=PROFILE_WOMAN,
              on=[(WRAP, '#c4502a'), (WRAP_KNOT, '#c4502a')], mirror=True, hip=(0, -96),
              neck=(4, -158), feet=((-8, 0), (14, 0)), shoe=SHOE, tilt=10, mood=(EYE, BROW,
                                                                                 SMILE), hands=((40, -120),
                                                                                       (42, -136)), widths=PARKA, collar='#e2b25a', hem=(2, -66),
              over=S(shape('16,-140! 20,-120 21,-92! 24,-52! 2,-50! 4,-92 2,-130!', -2.3, 2.3, 1548, 790), '#f6ead0', 'cut-1', amp=.4)),
        G('cut-2', line('M1452 470L1430 500', 7, '#5b4634', amp=.2)), grip(1450, 474, DARK, -60, 2.3)]

# on the near side: the sound mixer on wheels at the end, a knight, a small dinosaur on a box
MX, MY, MK = 268, 948, 2.95


def chair(*pts):
    """Points of the wheelchair, in the units of whoever sits in it."""
    return [(MX + a * MK, MY + b * MK) for a, b in pts]


def tube(w, *pts):
    """One of its tubes."""
    return line(poly(chair(*pts), False), w, '#2a2a2c', amp=.2)


mixer = [G('cut-2', tube(9, (-22, -54), (-27, -98), (-38, -101)), tube(9, (-24, -48), (28, -50), (38, -16), (60, -8)),
           S(rrect(MX - 30 * MK, MY - 96 * MK, 9 * MK, 42 * MK, 9), '#8a3a28', amp=.4)),
         guest(MX, MY, MK, skin=BROWN, coat='#2f6a6c', legs='#4a3a44', boots='#b5642c', face=PROFILE_WOMAN, on=[(BOB, '#2a1810')], hip=(0, -60),
               neck=(4, -122), hem=(-2, -50),
               feet=((62, -10), (54, -10)), shoe=SHOE, hands=((54, -86), (44, -84)), collar='#f0c060', tilt=2, mood=(EYE, BROW, SMILE)),
         G('cut-1', S(strip(f'M{MX+20} {MY-412}C{MX+4} {MY-450} {MX+2} {MY-470} {MX+18} {MY-478}'
                            f'C{MX+30} {MY-482} {MX+34} {MY-478} {MX+38} {MY-474}', 8), '#1c1a1c', amp=.2),
           S(circle(MX + 20, MY - 408, 13, 17), '#1c1a1c', amp=.3)),
         G('cut-1', tube(8, (-20, -74), (18, -74), (22, -52)), S(rrect(MX - 22 * MK, MY - 79 * MK, 40 * MK, 5 * MK, 6), '#3a2a22', amp=.3)),
         S(wheel(MX - 2 * MK, MY - 31 * MK, 31 * MK, .06, 20, .12, .018), '#2a2a2c', 'cut-2',
           amp=0), S(ring(MX - 2 * MK, MY - 31 * MK, 26 * MK, 30, 1, .002), 'none', None,
           'stroke="#b9b2a4" stroke-width="4"', amp=0), S(wheel(MX + 40 * MK, MY - 9 * MK, 9 * MK, .2, 6, .2, .05), '#2a2a2c', 'cut-1', amp=0),
         G('cut-2', loaf(MX + 170, 690, 110, -12), loaf(MX + 178, 702, 110, 3), S(shape('-62,0! 62,0! 44,40 28,46 -28,46 -44,40!', 1, 1, MX + 172,
                                                                                        700), '#a8702c', amp=.4),
           paths('#7a4a1a', *(leaf(MX + 116 + i * 16, 704, MX + 128 + i * 14, 740, 4, 2) for i in range(7)))), grip(MX + 136, 716, BROWN, 80)]
KX, KY, KK = 772, 936, 2.95


def plate_of(text, fill, flt=None):
    """A plate of the armour, in the knight's units."""
    return S(shape(text, KK, KK, KX, KY), fill, flt, amp=.3)


SHEEN = p.linear(KX - 60, 560, KX + 60, 760, [(0, '#f2f4ee'), (.4, '#b4bcba'), (1, '#6a7474')])
knight = [S(rect(KX - 82, KY - 130, 150, 130), p.fall('#9a6430', '#4a2c14', KY - 130, KY), 'cut-2', amp=.8),
          paths('#3f2410', rrect(KX - 36, KY - 84, 56, 14, 6)),
          S(ribbon([(KX + 4, KY - 466), (KX - 34, KY - 494), (KX - 66, KY - 478), (KX - 70, KY - 430)], 10, 5, 28), RED, 'cut-2', amp=.4),
          guest(KX, KY, KK, skin=PINK, coat='#98a19f', legs='#7d8685', boots='#5f6868', hip=(-4, -60), neck=(4, -122), hem=(-4, -46),
                feet=((46, 0), (34, 0)),
                hands=((40, -84), (34, -104)), on=[(HELM, p.fall('#e6eae4', '#7a8484', KY - 470, KY - 360)),
                                                   (VISOR, '#c2cac6')], ears=False, tilt=4, sleeve=(11, 9.5, 9),
                widths=SHIRT, mood=(EYE, BROW, OPEN)),
          G('cut-1', plate_of('-23,-56! 18,-52! 24,-40 22,-30! -26,-34! -28,-46', SHEEN), plate_of('-22,-72! 17,-68! 19,-60! -23,-64!', '#c9d0cb'),
            plate_of('-22,-62! 18,-58! 20,-50! -24,-54!', '#a4adaa')),
          G('cut-1', plate_of('-18,-118! -4,-126 12,-120 20,-104! 8,-98 -8,-98 -21,-102!', SHEEN),
            plate_of('-20,-106! -6,-102 8,-102 17,-106! 15,-94 2,-90 -12,-92!', '#a9b2ae'),
            plate_of('22,-57! 34,-66 46,-62 50,-52! 42,-44 30,-46!', SHEEN)),
          paths('#4a5252', *(circle(KX + a * KK, KY + b * KK, 3) for a, b in ((-14, -104), (12, -104), (-18, -68), (14, -64), (-20, -42),
                                                                              (16, -37)))),
          paths('#5b6464', *(leaf(KX + 20 + i * 9, KY - 478 + i * 3, KX + 26 + i * 8, KY - 456 + i * 3, 4) for i in range(4)),
                circle(KX - 4, KY - 440, 5)),
          G('cut-1', spoon(KX + 112, KY - 322, KX + 78, KY - 390), grip(KX + 106, KY - 314, STEEL, -60))]
CX, CY, CK = 1160, 792, 2.2


def suit(text, fill, flt=None, amp=.4):
    """A part of the dinosaur, which faces right in its own frame, 155 high; here it faces left."""
    return S(shape(text, -CK, CK, CX, CY), fill, flt, amp=amp)


def scale(*pts):
    """Points of the same frame."""
    return [(CX - a * CK, CY + b * CK) for a, b in pts]


GREEN, MOSS = p.linear(CX - 60, CY - 330, CX + 90, CY, [(0, '#a9c25a'), (.5, '#6f8f3a'), (1, '#334a20')]), '#4f6a2c'
spikes = ''.join(shape('-8,6! 0,-11! 8,6!', -CK * z, CK * z, *scale((a, b))[0], -t) for a, b, t, z in (
    (0, -154, 0, .8), (-16, -149, -26, .9), (-27, -134, -62, 1), (-30, -114, -84, 1), (-29, -92, -84,
                                                                                       1.05), (-31, -68, -84, 1.05), (-36, -46, -62, 1), (-54, -32,
                                                                                                                 -40, .85), (-78, -26, -10, .7)))
dino = [G('cut-2', S(rect(CX - 80, CY, 160, 46), p.fall('#9a6430', '#4a2c14', CY, CY + 46), amp=.6),
          paths('#3f2410', rrect(CX - 26, CY + 16, 52, 12, 5))),
        S(spikes, '#e0762a', 'cut-1', amp=.3),
        S(ribbon(scale((-6, -34), (-40, -26), (-78, -18), (-104, -28), (-112, -48)), 34 * CK, 3, 18 * CK), GREEN, 'cut-2', amp=.4),
        G('cut-2', S(chain(scale((8, -82), (24, -66), (42, -82)), [9 * CK, 8 * CK, 6.5 * CK]), MOSS, amp=.3),
          suit('4,-12! 2,2! 34,2! 33,-5 22,-12!', MOSS), suit('-22,-10! -24,2! 4,2! 2,-12!', '#5f7d33'),
          suit('-18,-98! -29,-64 -28,-30 -20,-6! -2,-8! 2,-18! 6,-8! 22,-8! 29,-32 27,-62 15,-98!',
               GREEN), suit('14,-92 26,-62 28,-34 22,-14 12,-16 14,-48 8,-88', '#d9d08a'),
          paths('#a8a060', *(leaf(*scale((12, b))[0], *scale((26, b - 2))[0], 3, 2) for b in (-76, -62, -48, -34))),
          S(profile(*scale((3, -95))[0], 29 * CK, left=True, face=PROFILE_CHILD), TAN, amp=.2),
          paths(INK, *(shape(t, -.29 * CK, .29 * CK, *scale((2, -95))[0]) for t in ('29,-50! 35,-55 40,-51! 35,-46',
                                                                                    '38,-15! 32,-12 26,-16! 31,-7')))),
        G('cut-2', S(''.join(poly(scale((a, -127), (a + 6, -127), (a + 3.4, -117))) for a in range(24, 62, 8)), '#fffaf0', amp=.1),
          suit('-16,-90! -28,-112 -27,-138 -8,-153 16,-151 28,-158 38,-150 54,-143 70,-138 73,-127! 46,-123 22,-125! 15,-119 7,-108 5,-90!', GREEN),
          suit('73,-127! 46,-123 22,-125! 24,-130 48,-129 72,-132!', MOSS)), S(circle(*scale((28, -149))[0], 7 * CK * .9, 6.4 * CK * .9), '#fffaf0',
                                                                               'cut-1', amp=.1),
        paths(INK, circle(*scale((30.5, -148.5))[0], 3 * CK), circle(*scale((66, -135))[0], 2.6 * CK, 1.8 * CK)),
        paths('#dfeaa0', leaf(*scale((-20, -132))[0], *scale((12, -147))[0], 7, -10), opacity=.6),
        G('cut-2', bowl(*scale((56, -88))[0], 72, '#c4622d', '#7a3416')), S(chain(scale((2, -84), (20, -62), (42, -78)),
                                                                                  [10 * CK, 8.6 * CK, 7 * CK]), p.fall('#93ae4a', '#4f6a2c',
                                                                                                           CY - 190, CY - 120), 'cut-1', amp=.3),
        grip(*scale((45, -82))[0], TAN, 20, 2.4)]
SHADOW = p.disc([(0, '#1c0d04', .6), (.6, '#1c0d04', .4), (1, '#1c0d04', 0)])
shadows = [f'<ellipse cx="{a}" cy="{b}" rx="{w}" ry="{h}" fill="{SHADOW}"/>' for a, b, w,
           h in ((1040, 850, 520, 60), (KX + 40, KY + 4, 190, 22), (MX + 60, MY + 4, 210, 24),
                                                                                            (CX + 50, CY + 50, 150, 18), (1580, 794, 110, 14))]
p.layer('crew', .55, 'grain', GROUND, floor, *shadows, *far_side, *cook[:1], *table, *laid, *saw_loaf, crumbs, *pot, *cook[1:], *dino, *knight,
        *mixer,
        steam([(1448, 482), (1462, 440), (1440, 396), (1462, 344), (1446, 290)], 20, .8))

# ---------------------------------------------------------------- 4 front
coil = ''.join(circle(1600, 1034 - i * 2, 92 - i * 20, 20 - i * 5) for i in range(4))
cable = 'M-130 1046C60 1010 220 1062 420 1044S760 1090 1000 1060S1400 1096 1530 1040'
p.layer('front', 1, 'grain-deep',
        S('M-120 990C200 978 400 984 700 990C1200 996 1600 960 2040 950V1320H-120Z', p.fall('#432412', '#150903', 960, 1140), 'wall-7', amp=3),
        G('cut-2-dim', line(cable, 9, '#4a2a16', amp=1), f'<path d="{compact(coil)}" fill="none" stroke="#6a4020" stroke-width="8"/>'),
        G('cut-3', S(rect(28, 1004, 160, 66), p.fall('#6b4222', '#341c0c', 1004, 1070), amp=.8), paths('#241005', rrect(80, 1028, 56, 12, 6))),
        S('M-120 1120C300 1090 700 1130 1100 1112C1500 1096 1800 1120 2040 1104V1320H-120Z', p.fall('#241005', '#100602', 1100, 1200),
          'wall-5-dim', amp=3))
p.mat(p.vignette(880, 540, 1300, .5, .5))
p.save(PICTURES / '5-human-element' / 'human-cover.svg')
