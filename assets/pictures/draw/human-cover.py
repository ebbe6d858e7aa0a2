#!/usr/bin/env python3
"""Cover of stage 5: the noon sun is a film lamp, and under it a whole crew passes bread and soup along one table."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

LAMP = (946, 216)
p = Pic(light='#fff4da', dark='#2b1406', lamp=LAMP, glow='#ffedb8', far='#fff0cc', focus=(.5, .5))
dress = Wardrobe(p)
CREAM, STEEL, TEAL, RED, INK = '#f6e5bf', '#98a0a0', '#1f6a70', '#a5341f', '#24140a'
PINK, TAN, BROWN, DARK, DEEP = '#e9b68c', '#c98a58', '#9a5c34', '#70401f', '#4a2815'     # skins
EDGE, FRONT, HEM = 726, 784, 872                                    # the table: its far edge, its near edge, the hem of the cloth
SEAT, K = 836, 3                                                  # where the sitters' ground lies, how large they are


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
FROWN, POUT = '32,-62! 42,-64 50,-60! 42,-68', '47,-15! 40,-17 36,-12! 40,-14'
BEARD = '46,-12! 49,2 40,16 20,20 0,8 -8,-20 -8,-46! 0,-44 4,-26 14,-18 28,-20 40,-22 49,-19!'
AFRO = '48,-66! 60,-92 44,-122 6,-134 -36,-124 -60,-92 -58,-52 -40,-26 -24,-22! -12,-34 -6,-54 14,-66 32,-72'
CROP = '49,-70! 46,-88 28,-102 2,-105 -26,-97 -43,-78 -45,-54 -38,-32! -26,-30 -16,-50 0,-66 24,-70!'
BOB = '49,-68! 50,-88 30,-106 0,-108 -32,-98 -50,-70 -52,-34 -44,-2 -24,8! 0,2 -6,-30 2,-56 22,-68!'
KNOT = '-44,-88! -60,-112 -42,-128 -24,-118 -22,-100!'
WRAP = '52,-64! 54,-92 40,-116 4,-126 -34,-116 -54,-86 -54,-48 -40,-24 -26,-18! -16,-40 4,-58 28,-66!'
WRAP_KNOT = '-30,-104! -70,-126 -82,-104 -64,-92! -84,-84 -76,-62 -52,-72!'
HIJAB = '50,-70! 48,-92 28,-110 -6,-112 -40,-96 -56,-60 -54,-20 -62,30! -20,52 26,40! 24,16 14,4 10,-20 12,-50 28,-68!'
PAPER_HAT = '-54,-68! -60,-86! 4,-142! 62,-90! 56,-72! 0,-80'
FLAT_CAP = '-44,-62! -52,-84 -34,-108 6,-114 42,-100 56,-76! 84,-66 80,-60! 40,-70 0,-68'
COLLAR = '-32,10! -6,22 20,8! 27,22 16,38! -4,34 -30,40! -40,26'
OPEN = '48,-21! 40,-20 38,-14! 41,-7 48,-9!'
HELM = '-38,12! -48,-20 -50,-64 -34,-100 2,-114 36,-102 48,-76! 28,-70 20,-46 22,-16 30,4! 10,18 -20,20'
VISOR = '8,-84! 30,-122 78,-136 92,-126! 74,-108 54,-82! 30,-74'
CROWN = '-40,-80! -50,-122! -26,-104! -6,-134! 12,-106! 36,-130! 46,-86! 4,-94'
HATS = (('-70,-66! -40,-84 -36,-122 -8,-134 30,-130 40,-90! 74,-74 60,-62 0,-74', '#6b2f22', '-38,-96! 38,-98! 40,-86! -38,-82!', '#e2b25a'),
        ('-58,-128! -36,-134 -34,-166 0,-180 34,-168 38,-138! 62,-136 40,-124 0,-120', '#2d5a58', '-34,-148! 36,-150! 37,-140! -35,-137!', '#f0d9a8'),
        ('-50,-176! -32,-178 -34,-236! 28,-240! 30,-182! 50,-184! 46,-174 0,-168 -46,-168', '#2c1a14', '-33,-192! 29,-196! 30,-184! -32,-180!', RED))


def guest(x, y=SEAT, k=K, mirror=False, neck=(2, -84), hip=(0, -20), tilt=0, head=31, on=(), skin=BROWN, hair=INK, mood=(EYE, BROW), ink=INK,
          ears=True, collar=None, over='', held='', **more):
    """One of the crew, head in profile; on: [(outline in head units, paint)] worn on the head; mood: marks on the face.

    over: SVG laid on the coat, held: SVG in the near hand, both beneath the near arm.
    """
    up = math.dist(neck, hip)
    ux, uy = (neck[0] - hip[0]) / up, (neck[1] - hip[1]) / up
    f, s = (-k if mirror else k), head * k / 100
    nape = x + (neck[0] + 1.5 * ux + 1) * f, y + (neck[1] + uy * 6) * k

    def put(text):
        return shape(text, -s if mirror else s, s, *nape, -tilt if mirror else tilt)
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
sky = [S(rect(-120, -120, 2160, 1440), p.radial(x, y + 200, 1250, [(0, '#fff0c0'), (.2, '#fad588'), (.42, '#e8ab4c'), (.66, '#c98530'),
                                                                   (1, '#7d4716')]), amp=0)]
for gx, gy, w, seed in ((-80, 250, 380, 3), (40, 290, 330, 8), (1580, 196, 420, 5), (1500, 236, 300, 9), (560, 470, 230, 11), (1240, 440, 260, 12)):
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


castle = [(-140, 760), (-140, 330), (-60, 330), (-60, 372), (10, 372), (10, 330), (90, 330), (90, 372), (160, 372), (160, 330), (240, 330),
          (240, 760)]
tower = [(214, 760), (214, 196), (262, 196), (262, 236), (318, 236), (318, 196), (376, 196), (376, 236), (430, 236), (430, 196), (480, 196),
         (480, 760)]
house = [(1420, 760), (1420, 410), (1570, 268), (1724, 410), (1724, 760)]
wall = [(1690, 760), (1690, 350), (2060, 330), (2060, 760)]
flats = [flat_back(castle, ((-140, 560, 240, 560), (-60, 560, 90, 400))),
         flat_back(wall, ((1690, 540, 2060, 540), (1700, 540, 1850, 350), (1870, 350, 1870, 760))),
         flat_back(tower, ((214, 520, 480, 520), (226, 516, 470, 260), (347, 520, 347, 760)), window(304, 330, 86, 130)),
         flat_back(house, ((1420, 480, 1724, 480), (1430, 700, 1560, 480), (1570, 290, 1570, 400), (1714, 690, 1610, 480)),
                   window(1520, 380, 96, 70))]
# slanting stays that hold the flats up
stays = S(spar(480, 330, 590, 760, 11, 11) + spar(1420, 470, 1330, 760, 11, 11) + spar(484, 560, 540, 560, 8, 8), T('#7e4a20', .3), 'cut-2', amp=.5)
hills = S(smooth([(400, 640), (560, 604), (720, 622), (900, 596), (1080, 612), (1260, 590), (1500, 640)]) + 'L1500 800L400 800Z', T('#dda24c', .7),
          'wall-2', amp=1.5)
birds = S(perched(1796, 346, .8) + perched(1838, 343, .72) + perched(1958, 337, .8, True), '#4a2a16', 'cut-1', amp=.2)
p.layer('scenery', .16, 'grain-fine', hills, stays, *flats, birds)

# ---------------------------------------------------------------- 2 the lamp and its light
x, y = LAMP
cone = poly([(x - 92, y + 40), (x + 92, y + 40), (x + 640, 760), (x - 640, 760)])
core = poly([(x - 60, y + 40), (x + 60, y + 40), (x + 330, 760), (x - 330, 760)])
light = [S(cone, p.linear(0, y, 0, 760, [(0, '#fff8dc', .8), (.5, '#fff1c4', .46), (1, '#ffeab0', .3)]), 'rim', amp=1),
         paths(p.linear(0, y, 0, 760, [(0, '#fffbe8', .8), (.6, '#fff6d6', .4), (1, '#fff1c4', .2)]), core)]
pipe = G('cut-3', S(rect(-130, 74, 2300, 17), p.fall('#8a7a64', '#3a2a1c', 74, 91), amp=.6),
         *(S(rrect(a, 66, 22, 34, 4), '#4a3220', amp=.3) for a in (360, 1500)))
yoke = G('cut-3', S(shape('-158,24! -164,-30 -150,-140 -60,-152! -60,-170! 60,-170! 60,-152! 150,-140 164,-30 158,24! 138,24! 142,-30 128,-120 '
                          '0,-130 -128,-120 -142,-30 -138,24!', 1, 1, x, y), '#3d2a1c', amp=.5),
         S(rect(x - 15, 40, 30, 60), '#2c1c12', amp=.3), S(circle(x - 149, y + 6, 17) + circle(x + 149, y + 6, 17), '#6b4a2c', amp=.3))
swag = line(f'M{x-150} 84C{x-250} 180 {x-380} 190 {x-420} 90M{x+18} 60C{x+160} 130 {x+300} 140 {x+420} 88', 6, '#3a2413', amp=.6)


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
p.layer('lamp', .34, 'grain-fine', *light, pipe, swag, yoke, *lamp, p.bloom(x, y, 330, 330, '#fff0b8', .5))


# ---------------------------------------------------------------- things on the table
def grip(x, y, skin, turn=0):
    """A fist around a rod; turn: how the rod lies."""
    return G('cut-1', S(''.join(limb(*move([(i * 9 - 13, -10), (i * 9 - 12, 9)], 1, 1, x, y, turn), 5.6, 4.8) for i in range(4)), skin, amp=.2))


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
    return S(spar(x0, y0, x1, y1, 6, 4) + circle(x1, y1, 11, 7.5), '#e6e0cf', amp=.2)


def crossed(x, mirror, coat, skin):
    """Arms folded over the chest: the far forearm and its fingers on the near arm."""
    f = -K if mirror else K

    def at(a, b):
        return x + a * f, SEAT + b * K
    sleeve = limb(at(19, -51), at(4, -57), 9 * K, 8.2 * K)
    fingers = ''.join(limb(at(3, -62 + i * 4.4), at(-6, -60 + i * 4.4), 2.1 * K, 1.8 * K) for i in range(4))
    return G('cut-1', S(fingers, skin, amp=.2), S(sleeve, p.fall(mix(coat, CREAM, .1), mix(coat, p.dark, .3), SEAT - 190, SEAT - 140), amp=.3))


# ---------------------------------------------------------------- 3 the crew
GROUND = S('M-120 770C300 760 700 766 960 762C1300 758 1700 766 2040 760V1320H-120Z', T('#a8682a', .45, 900, .4), 'wall-5', amp=1.5)
BOOM, MIC = (176, 338), (826, 432)
slots = ''.join(f'M{MIC[0] - 46 + i * 17} {MIC[1] - 24 + i * 3}l-3 23' for i in range(5))
boom_man = [
    # the boom never comes down, so somebody feeds the man who holds it
    guest(350, 772, skin=TAN, coat='#54382a', hair='#3a2014', on=[(BEARD, '#3a2014'), (FLAT_CAP, '#3d5a4c')], mood=(EYE, BROW, OPEN),
          neck=(2, -90), tilt=-8,
          hands=((24, -122), (-13, -129)), elbows=(ELBOW_FRONT, ELBOW_FRONT), collar='#c9a25c'),
    G('cut-2', line(f'M{BOOM[0]} {BOOM[1]}L{MIC[0] - 50} {MIC[1] - 15}', 8.5, '#2c1c12', amp=.3)),
    G('cut-2', S(limb((MIC[0] - 58, MIC[1] - 16), (MIC[0] + 34, MIC[1]), 14, 14), p.fall('#8d8577', '#3c3630', MIC[1] - 24, MIC[1] + 14), amp=.3),
      line(slots, 3, '#241a14', amp=0)),
    grip(316, 360, TAN, 8), grip(436, 376, mix(TAN, p.dark, .25), 8)]
hats = guest(486, skin=PINK, coat='#8f4b38', hair='#8a3c1c', face=PROFILE_WOMAN, on=[(BOB, '#8a3c1c')] + [q for a, b, c, d in HATS
             for q in ((a, b), (c, d))],
             mirror=True, hands=((20, -48), (17, -106)), tilt=-8, collar='#f0d9a8', held=G('cut-1', spoon(430, 508, 404, 484)))
knight = guest(600, skin=PINK, coat='#8d9696', hands=((20, -44), (10, -58)), on=[(HELM, p.fall('#d2d8d2', '#6d7676', 500, 616)),
               (VISOR, '#a9b2ae')], ears=False, tilt=8,
               sleeve=(13, 11, 10), widths=PARKA, far=S(ribbon([(604, 498), (572, 470), (540, 484), (528, 530), (542, 560)], 10, 5, 28), RED,
                                                        'cut-1', amp=.4))
knight += G('cut-1', S(circle(592, 634, 30, 26), p.radial(584, 624, 40, [(0, '#e2e8e2'), (1, '#707a7a')]), amp=.4),
            paths('#4a5252', circle(592, 634, 6)),
            paths('#5b6464', *(leaf(x, y, x + w, y + 3, 4, 2) for x, y, w in ((560, 676, 62), (562, 700, 60), (584, 535, 40),
                               (580, 556, 30)))), paths('#4a5252', circle(603, 532, 6)),
            S(shape('628,612! 664,614! 662,664 652,690 640,664!'), '#fff6e2', amp=.5))
knight += G('cut-1', S(shape('572,594! 600,600 634,592! 640,610! 602,620 568,612!'), '#b9c2bc', amp=.4))
knight_lunch = G('cut-1', bowl(640, 702, 70, '#a5341f'), spoon(660, 676, 656, 596), grip(658, 660, STEEL, -85))
laughing = [
    guest(752, skin=PINK, coat='#6d3a52', hair='#c9b8ae', face=PROFILE_WOMAN, on=[(CROP, '#c9b8ae'), (KNOT, '#c9b8ae')], mood=(SHUT, LAUGH),
          neck=(-8, -82),
          tilt=-26, hands=((26, -48), (16, -46)), collar='#e2b25a'),
    guest(884, skin=DEEP, coat='#b5702a', on=[(AFRO, '#1d100a')], mood=(SHUT, LAUGH), ink='#1d0c06', mirror=True, neck=(-8, -82), tilt=-24,
          hands=((22, -50), (31, -80)), collar='#f6e5bf')]
cook = guest(1122, 806, 3.1, skin=DARK, coat=TEAL, face=PROFILE_WOMAN, on=[(WRAP, '#c4502a'), (WRAP_KNOT, '#c4502a')], mirror=True, neck=(8, -90),
             tilt=14,
             hands=((28, -40), (27, -66)), widths=PARKA, collar='#e2b25a')
cook += G('cut-2', line('M1026 566L976 700', 8, '#5b4634', amp=.2)) + grip(1018, 588, DARK, -70)
carpenter = guest(1246, skin=TAN, coat='#3f5a46', hair='#7a4a22', on=[(CROP, '#7a4a22'), (BEARD, '#7a4a22'),
                                                                      ('-22,-38! 34,-76! 40,-76! 38,-70! -18,-32!', '#e8c23a')], mirror=True, tilt=16,
                  hands=((34, -42), (6, -50)), widths=PARKA, neck=(6, -82), collar='#d9a356')
make_up = guest(1346, skin=BROWN, coat='#c08a3c', face=PROFILE_WOMAN, on=[(HIJAB, '#5f2a4a')], ears=False, hands=((20, -42), (9, -66)), tilt=-4)
ruff = ''.join(leaf(1470, 586, 1470 + 56 * math.cos(math.radians(t)), 592 + 34 * math.sin(math.radians(t)), 17, at=.8) for t in range(0, 360, 24))
queen = guest(1470, skin=PINK, coat='#7a2230', hair='#c4762c', face=PROFILE_WOMAN, on=[(BOB, '#c4762c'), (CROWN, '#f0c04a')], mirror=True,
              hands=((32, -48), (26, -50)),
              tilt=-8, neck=(-4, -86), over=S(ruff, '#fff6e2', 'cut-1', amp=.3))
powder = G('cut-1', line('M1384 648L1408 570', 6, '#5b2f17', amp=0), S(shape('-7,10! 7,10! 15,-12 0,-20 -15,-12', 1, 1, 1414, 558, 32), '#e8a08a',
           amp=.3), grip(1386, 636, BROWN, -72))
silent = [
    guest(1582, skin=DARK, coat='#7c4a24', on=[(CROP, '#1d100a')], mood=(EYE, FROWN, POUT), mirror=True, hands=((16, -50), (17, -51)),
          neck=(-3, -84), tilt=8, collar=CREAM),
    guest(1684, skin=TAN, coat='#3c4a58', face=PROFILE_WOMAN, on=[(BOB, '#2a1a14')], mood=(EYE, FROWN, POUT), hands=((16, -50), (17, -51)),
          neck=(-3, -84), tilt=-12, collar=RED),
    crossed(1582, True, '#7c4a24', DARK), crossed(1684, False, '#3c4a58', TAN)]
clapper = G('cut-2', clapperboard(742, 654, 78, -8, board=INK, stripe=CREAM), grip(812, 610, DEEP, 80))
# the sound mixer on wheels at one end, the painter on his box at the other
CHAIR = '#2a2a2c'
mixer = [
    S(rrect(104, 690, 22, 130, 9), '#6b2f22', 'cut-2', amp=.4),
    G('cut-1', line('M116 694L96 676L78 680M116 806L236 806L264 900L306 938M126 806L176 884M240 806L176 884', 8, CHAIR, amp=.2)),
    guest(176, 968, skin=BROWN, coat='#b5642c', legs='#3c3a44', boots='#7a2a20', face=PROFILE_WOMAN, on=[(BOB, '#3a2418')], hip=(0, -66),
          neck=(6, -128),
          feet=((46, -18), (40, -16)), hands=((42, -88), (40, -82)), collar='#2f6a6c', tilt=4),
    G('cut-1', S(strip('M190 552C196 500 184 474 164 478', 9), '#1c1a1c', amp=.2), S(circle(188, 548, 15, 19), '#1c1a1c', amp=.3)),
    S(wheel(176, 884, 88, .07, 20, .12, .02), CHAIR, 'cut-2', amp=0), S(wheel(296, 946, 24, .2, 6, .2, .05), CHAIR, 'cut-1', amp=0),
    G('cut-2', loaf(356, 694, 120, -10), loaf(366, 706, 120, 4), S(shape('296,700! 424,700! 404,742 388,748 330,748 314,742!'), '#a8702c', amp=.4),
      paths('#7a4a1a', *(leaf(304 + i * 16, 704, 318 + i * 14, 742, 4, 2) for i in range(8))))]
painter = [
    S(rect(1800, 800, 130, 168), p.fall('#8a5a2c', '#4a2c14', 800, 968), 'cut-2', amp=.8), paths('#3f2410', rect(1840, 850, 50, 14)),
    guest(1858, 968, mirror=True, skin=TAN, coat='#d9c39a', legs='#c2a878', boots='#3a2a1c', hair='#8d8578',
          on=[(CROP, '#e6dcc6'), (PAPER_HAT, '#f6ecd2'), (BEARD, '#e6dcc6')],
          hip=(0, -62), neck=(6, -126), feet=((44, 0), (36, 0)), hands=((40, -88), (36, -90)), tilt=6,
          over=paths(TEAL, circle(1866, 660, 12, 9), circle(1842, 760, 9, 14)) + paths(RED, circle(1880, 720, 9, 12), circle(1850, 700, 6))),
    G('cut-1', bowl(1732, 690, 80, '#3c7a78'))]
crew = [*boom_man, hats, knight, *laughing, knight_lunch, clapper, cook, carpenter, queen, make_up, powder, *silent]

# ---------------------------------------------------------------- the table: what is under it, its top, the cloth, the soup
L0, L1, R1, R0 = 300, 254, 1778, 1732                               # corners: far left, near left, near right, far right
under = S(f'M{L1 + 12} {FRONT + 20}L{R1 - 10} {FRONT + 20}L{R1} 934C1500 948 500 948 {L1 - 6} 934Z', p.fall('#241005', '#4a2a12', 790, 950), amp=1)
SHOES = ((360, 40, '#6b4a2c', '#3f2a1a'), (486, 22, '#8a5a4a', RED), (606, 38, '#8d9696', '#a9b2ae'), (738, 20, '#7a5068', '#2f5a5c'),
         (866, 34, '#4a3a2a', '#d9a23c'),
         (1122, 30, '#1f5056', '#c9b48a'), (1246, 40, '#4a5a46', '#54341c'), (1350, 18, '#8a6430', '#5f2a4a'), (1480, 26, '#7a3038',
             '#e0b45a'), (1582, 22, '#5a3c22', '#2c1c12'),
         (1684, 20, '#3c4a58', '#6a2a20'))
feet = ''
for x, gap, leg, shoe in SHOES:
    legs = ''.join(limb((x + s * gap * .8, 820), (x + s * gap, 914), 15, 11) for s in (-1, 1))
    tips = ''.join(shape('-12,-16! 12,-16! 16,0 12,13 -10,13 -16,2', 1, 1, x + s * (gap + 3), 920) for s in (-1, 1))
    feet += S(legs, mix(leg, p.dark, .35), amp=.4) + S(tips, mix(shoe, p.dark, .15), amp=.4)
trestle = S(''.join(spar(x - 16, 820, x - 46, 938, 11, 11) + spar(x + 16, 820, x + 46, 938, 11, 11) for x in (300, 1730)), '#8a5526', 'cut-1', amp=.4)
DX, DY, DK = 1030, 958, 1.25
muff = S(fur([(DX - 178, DY - 46), (DX - 136, DY - 54), (DX - 92, DY - 52)], 25, 7, 4, taper=.4), '#b5ada0', 'cut-1', amp=0)
dog = G('cut-2', S(ribbon([(DX + 80, DY - 16), (DX + 116, DY - 24), (DX + 130, DY - 50), (DX + 120, DY - 66)], 14, 5, 15), '#a9682c', amp=.4),
        S(shape('-70,0! -76,-10 -60,-16 -48,-18! -46,-32 -56,-38 -66,-36 -82,-34 -88,-42 -84,-50 -66,-58 -54,-70 '
                '-40,-72 -28,-62 -20,-48 10,-50 40,-48 64,-36 74,-16 72,0!', DK, DK, DX, DY),
          p.fall('#d99a4c', '#8f5522', DY - 70, DY), amp=.5),
        S(shape('-52,-68! -38,-72 -28,-60 -26,-40 -34,-30 -42,-38 -46,-54', DK, DK, DX, DY), '#7a441a', amp=.3),
        S(shape('20,0! 22,-22 40,-34 58,-26 62,0!', DK, DK, DX, DY), '#b5742f', amp=.3),
        paths(INK, circle(DX - 107, DY - 57, 6.5), circle(DX - 77, DY - 67, 4)))
table = [under, G('cut-1', feet), trestle, dog, muff, S(f'M{L0} {EDGE}L{R0} {EDGE}L{R1} {FRONT}L{L1} {FRONT}Z', T('#f6e2b6', .6), 'cut-2', amp=.8)]
drop = [(L1 + (R1 - L1) * i / 16, HEM + (0 if i % 2 else 12) + abs(i - 8)) for i in range(17)]
FOLDS = ((340, -4), (470, 3), (640, -3), (760, 4), (1080, -4), (1190, 3), (1320, -3), (1480, 4), (1650, -4))
table += [S(f'M{L1} {FRONT}L{R1} {FRONT}L' + smooth(drop[::-1])[1:] + 'Z', T('#e6c68c', .6), 'cut-3', amp=1),
          paths('#c99a54', *(leaf(x, FRONT + 6, x + d, HEM - 4, 6, 2) for x, d in FOLDS), opacity=.5),
          paths(RED, *(rect(L1 + 2 + i * 12.6, 838, 6.3, 6.3) + rect(L1 + 8.3 + i * 12.6, 844, 6.3, 6.3) for i in range(121)), opacity=.75)]
PX, PY = 948, 770
pot = [G('cut-3', S(''.join(ribbon([(PX + s * 92, PY - 76), (PX + s * 118, PY - 74), (PX + s * 120, PY - 42), (PX + s * 90, PY - 36)], 11)
                            for s in (-1, 1)), '#0f3f46', amp=.3),
         S(shape('-92,-110! 92,-110! 96,-64 90,-10 70,8 -70,8 -90,-10 -96,-64', 1, 1, PX, PY),
           p.linear(PX - 96, 0, PX + 96, 0, [(0, '#4aa0a0'), (.4, '#1f6a70'), (1, '#0c3038')]), amp=.6),
         S(circle(PX, PY - 110, 99, 16), '#5fb0ac', amp=.4), S(circle(PX, PY - 110, 88, 12), '#d99a3c', amp=.4)),
       paths('#8fd0c8', leaf(PX - 70, PY - 82, PX - 64, PY - 16, 10, 5), opacity=.8)]
laid = [G('cut-1', *(plate(x, 756) for x in (380, 620, 1560, 1690)), bowl(494, 744), bowl(1576, 742, c='#3c7a78'), bowl(1690, 742, c='#c4622d'),
          mug(560, 768, '#2f6a6c'), mug(668, 770, '#c4622d'),
          mug(1420, 764, '#e0a83c'), mug(330, 770, '#a5341f'), mug(1636, 768, '#7a2230'),
          loaf(1206, 754, 200, -3), loaf(430, 770, 96, 6))]

saw = G('cut-2', S(xf(poly([(-104, -4), (-104, 12), (0, 22), (0, -20)]), 1180, 694, 1, 1, -38), '#d5d8d0', amp=.4),
        S(xf(shape('-8,-24! 22,-26 40,-4 26,22! -8,24!') + circle(14, -2, 9), 1180, 694, 1, 1, -38), '#8a4a20', None, EO, amp=.3), grip(1198, 682,
            TAN, 40))

# a small dinosaur would like some more
CX, CY = 748, 932
dino = [G('cut-2', S(rect(CX - 62, CY - 4, 124, 34), '#8a5a2c', amp=.6), paths('#5a3618', rect(CX - 20, CY + 8, 40, 8))),
        G('cut-3', S(ribbon([(CX + 4, CY - 46), (CX - 44, CY - 18), (CX - 96, CY + 14), (CX - 146, CY + 12), (CX - 168, CY - 10)], 50, 6, 30),
                     p.fall('#6f8a3a', '#2f431d', CY - 60, CY + 30), amp=.4),
          S(''.join(chain([(CX + s * 26, CY - 112), (CX + s * 74, CY - 138), (CX + s * 50, CY - 202)], [15, 13, 10]) for s in (-1, 1)), '#5c7630',
            amp=.4),
          S(shape('-32,-126! -46,-84 -58,-40 -50,-10! -22,-2! 22,-2! 50,-10! 58,-40 46,-84 32,-126!', 1, 1, CX, CY),
            p.fall('#7f9a42', '#3a5022', CY - 130, CY), amp=.5),
          S(shape('-40,-150 -36,-184 0,-202 36,-184 40,-150 30,-122 -30,-122', 1, 1, CX, CY), p.fall('#8aa548', '#55702c', CY - 205, CY - 120),
            amp=.4),
          S(shape('-46,-12! -50,4! -8,4! -8,-6!', 1, 1, CX, CY) + shape('46,-12! 50,4! 8,4! 8,-6!', 1, 1, CX, CY), '#3a5022', amp=.3),
          S(''.join(shape('-15,12! 0,-16! 15,12! 0,7', t, t, CX + dx, CY + dy, r) for dx, dy, t, r in (
              (0, -196, 1, 0), (0, -164, 1.1, 0), (0, -132, 1.15, 0), (0, -98, 1.2, 0), (0, -64, 1.1, -6), (-34, -36, 1, -36), (-76, -10, .85,
                  -28), (-116, 0, .7, -10))), '#d9772c', 'cut-1', amp=.3)),
        G('cut-2', bowl(CX, CY - 236, 100, '#c4622d', '#7a3416'), grip(CX - 48, CY - 212, BROWN, 0), grip(CX + 48, CY - 212, BROWN, 0))]
p.layer('crew', .55, 'grain', GROUND, *crew, *table, *mixer, *painter, *pot, *laid, saw, *dino,
        steam([(944, 652), (974, 592), (946, 530), (984, 462), (948, 392), (966, 322)], 36, .85))

# ---------------------------------------------------------------- 4 front
coil = ''.join(ring(1600, 1012 + i * 9, 92 - i % 2 * 6, 20, i, .02, .2) for i in range(4))
cable = 'M-130 1046C60 1010 220 1062 420 1044S760 1090 1000 1060S1400 1096 1530 1040'
p.layer('front', 1, 'grain-deep',
        S('M-120 976C200 960 400 964 700 976C1200 990 1600 964 2040 974V1320H-120Z', p.fall('#432412', '#150903', 960, 1140), 'wall-7', amp=3),
        G('cut-2-dim', line(cable, 9, '#4a2a16', amp=1), f'<path d="{compact(coil)}" fill="none" stroke="#6a4020" stroke-width="8"/>'),
        G('cut-3', S(rect(28, 1004, 160, 66), p.fall('#6b4222', '#341c0c', 1004, 1070), amp=.8), paths('#241005', rrect(80, 1028, 56, 12, 6))),
        S('M-120 1120C300 1090 700 1130 1100 1112C1500 1096 1800 1120 2040 1104V1320H-120Z', p.fall('#241005', '#100602', 1100, 1200),
          'wall-5-dim', amp=3))
p.mat(p.vignette(955, 540, 1250, .5, .5))
p.save(PICTURES / '5-human-element' / 'human-cover.svg')
