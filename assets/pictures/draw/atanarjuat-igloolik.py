#!/usr/bin/env python3
"""Story 5.4: under the noon halo a whole town makes one film, from hand to hand, from the sewing tent to the camera."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

SUN = (985, 196)
p = Pic(light='#fff4da', dark='#2b1406', lamp=SUN, glow='#ffedb8', far='#fff0cc', focus=(.55, .5))
dress = Wardrobe(p)
CREAM, IRON, WOOD = '#f6e5bf', '#1c282c', '#6b4222'
GROUND, K = 858, 1.64                                               # where the chain stands, how large it is


def T(c, lit=.4, r=1250, edge=.14):
    """Paper lit by the sun."""
    return p.tone(c, lit, SUN, r, edge)


def to_bottom(pts, bottom):
    """A sheet from an edge that runs from left to right down past the picture."""
    return smooth(pts) + f'L{pts[-1][0]} {bottom}L{pts[0][0]} {bottom}Z'


def slits(spots, hollow=-8, at=.4):
    """Knife cuts: (x, y, length, drop, width)."""
    return ''.join(leaf(x, y, x + ln, y + drop, w, hollow, at) for x, y, ln, drop, w in spots)


def paths(paint, *outlines):
    """Plain paper without a shadow of its own."""
    return f'<path d="{compact("".join(outlines))}" fill="{paint}"/>'


# ---------------------------------------------------------------- faces, in units of a head 100 high
EYE, BROW = '32,-51! 39,-58 47,-53! 40,-51', '29,-65! 41,-71 50,-67! 42,-66'
SHUT, LINES = '31,-52! 39,-58 47,-52! 39,-55', '20,-50! 27,-48! 21,-47! 27,-42! 20,-44!'
SMILE, LAUGH, BLOW = '49,-20! 41,-15 33,-20! 40,-11', '49,-21! 40,-22 32,-19! 36,-8 44,-6 47,-12!', '49,-19! 43,-20 42,-14! 48,-13!'
EAR, CHEEK = '-8,-46! 0,-52 7,-45 4,-34 -3,-29 -8,-36', '16,-30 26,-36 32,-28 26,-20 18,-22'


def person(x, y, k, hip=(0, -96), neck=(3, -158), head=30, tilt=0, mirror=False, skin='#7a4526', wear='hood', mood=(EYE, BROW, SMILE), held='',
           **more):
    """One of the town: dressed as the kit does it, and with a face."""
    put = on_head(x, y, k, hip, neck, head, tilt, mirror)
    face = paths(mix(skin, '#d9633a', .3), put(CHEEK), *([] if 'hood' in wear.split() else [put(EAR)])) + paths('#1c0d06', *(put(t) for t in mood))
    return dress.person(x, y, k, hip=hip, neck=neck, head=head, tilt=tilt, mirror=mirror, skin=skin, wear=wear, held=face + held, **more)


# ---------------------------------------------------------------- things of this story
def cloud(x, y, w, seed):
    """A low flat cloud, humps to the sun."""
    edge, _ = billows([(x, y), (x + w * .5, y - w * .035), (x + w, y)], w * .13, w * .3, seed, .2, comma=0)
    return edge + f'C{x+w*.8:.0f} {y+w*.03:.0f} {x+w*.3:.0f} {y+w*.035:.0f} {x} {y}Z'


def goose(x, y, k):
    """A snow goose flies left."""
    return shape('-40,2! -24,-2 -16,-5 -6,-6 2,-26 20,-44 30,-46! 22,-30 16,-10 22,-4 34,-3! 24,2 6,6 -10,4 -22,1!', k, k, x, y)


def house(x, y, w, colour):
    """A small wooden house on stilts, snow on its roof; y: the ground."""
    h = w * .5
    return (S(''.join(rect(x + w * t, y - 7, 4, 9) for t in (.08, .36, .64, .9)), '#4a2b18', amp=0) + S(rect(x, y - 7 - h, w, h), colour, amp=.5)
            + S(poly([(x - 5, y - 5 - h), (x + w * .16, y - 7 - h * 1.6), (x + w * .84, y - 7 - h * 1.6), (x + w + 5, y - 5 - h)]), '#fbeccb', amp=.5)
            + S(rect(x + w * .16, y - 2 - h, w * .14, h * .4) + rect(x + w * .64, y - 2 - h, w * .18, h * .4), '#ffe7a8', amp=.3)
            + S(rect(x + w * .42, y - 3 - h, w * .12, h * .94), '#4a2b18', amp=.3))


def film_lamp(x, y, k, rot):
    """A film lamp in its yoke, barn doors to the right."""
    def part(text, fill):
        return S(shape(text, k, k, x, y, rot), fill, amp=.4)
    return G('cut-2', part('-6,46! -6,28 -30,24 -32,0! -26,0! -22,18 0,20 18,18 22,0! 28,0! 26,26 4,30! 4,46!', '#2b2620'),
             part('-34,-24! -28,-32 22,-32! 22,28! -28,28 -34,20!', p.fall('#6b7a78', '#232c2e', y - 32 * k, y + 28 * k)),
             *(part(f'{a},-28! {a+3},-28! {a+3},22! {a},22!', '#151c1e') for a in (-24, -14, -4)),
             part('22,-34! 32,-34! 32,30! 22,30!', '#a3a99c'), part('32,-32! 52,-50! 56,-46! 34,-24!', '#2a3335'),
             part('32,28! 52,42! 55,37! 34,20!', '#2a3335'),
             part('32,-22! 38,-14 40,0 38,12 32,20!', '#fff3c2'))


SHADE = p.disc([(0, '#9a6a33', .6), (.6, '#9a6a33', .38), (1, '#9a6a33', 0)])


def shadow(x, y, w, h=9):
    """The short shadow of noon."""
    return f'<ellipse cx="{x}" cy="{y}" rx="{w}" ry="{h}" fill="{SHADE}"/>'


def steam(pts, w):
    """A ribbon of steam."""
    paint = p.linear(0, pts[0][1], 0, pts[-1][1], [(0, '#fffdf2', .55), (.3, '#fffdf2', .92), (.7, '#fff8e4', .7), (1, '#fff6dc', .1)])
    return S(ribbon(pts, 8, 3, w, 16), paint, 'rim', amp=1)


def dog(x, y, k):
    """A sled dog trots right; it helps with a boot."""
    def part(text, fill):
        return S(shape(text, k, k, x, y), fill, amp=.4)

    def leg(*pts):
        return chain([(x + a * k, y + b * k) for a, b in pts], [7.5 * k, 4.2 * k, 3.2 * k, 3 * k])
    return G('cut-3', S(leg((26, -38), (20, -20), (8, -6), (14, -2)) + leg((-30, -42), (-24, -22), (-16, -10), (-8, -2)), '#3a2617', amp=.3),
             S(ribbon([(x - 40 * k, y - 54 * k), (x - 58 * k, y - 66 * k), (x - 56 * k, y - 86 * k), (x - 38 * k, y - 88 * k)],
               10 * k, 5 * k, 17 * k), '#6a4a30', amp=.3),
             S(leg((34, -38), (40, -20), (48, -6), (56, -3)) + leg((-34, -44), (-46, -24), (-44, -12), (-52, -2)), '#5d4029', amp=.3),
             part('-44,-56 -34,-65 -8,-63 14,-64 26,-74 34,-88! 40,-100! 47,-88! 56,-86 62,-76 78,-70! 80,-64 74,-60 60,-60 52,-52 46,-40 30,-30 '
                  '8,-31 -14,-36 -30,-32 -44,-40', p.fall('#75553a', '#3c2716', y - 70 * k, y - 20 * k)),
             part('46,-74 56,-70 78,-68 79,-64 74,-60 60,-60 50,-50 44,-38 30,-31 24,-34 34,-46 40,-60', '#efdcb4'),
             part('-20,-36 -2,-38 22,-36 28,-31 8,-30 -12,-34', '#d9bf92'), part('76,-72 82,-70 81,-66 77,-66', '#1d120b'),
             part('57,-79 61,-78 59,-75', '#1d120b'),
             G('cut-1', part('64,-62! 78,-64! 80,-46 92,-40 94,-34 90,-32! 66,-32! 62,-40!', '#8d2f22'),
               part('63,-63! 79,-65! 79,-57! 63,-55!', CREAM)))


def stones(R, spots, flt='cut-2', base='#6b513a', top='#a98a63', lichen='#d07a24'):
    """Boulders with a lit upper side and lichen: (x, y, width, height), y the foot."""
    body = lit = specks = ''
    for x, y, w, h in spots:
        rim = [(x - w / 2 * math.cos(math.pi * i / 9) * R.uniform(.88, 1.06), y - h * math.sin(math.pi * i / 9) ** .8 * R.uniform(.86, 1.08))
               for i in range(10)]
        body += smooth(solid(rim + [(x + w * .3, y + h * .12), (x - w * .3, y + h * .12)]), True, .6)
        low = [(a + (x - a) * .16 + w * .06, b + h * R.uniform(.2, .34)) for a, b in rim[2:-2]]
        lit += smooth(solid([(a + (x - a) * .05, b + h * .04) for a, b in rim[2:-2]] + low[::-1]), True, .6)
        for _ in range(int(w / 26)):
            a, r = R.uniform(-.3, .3), R.uniform(1.8, 4.4)
            specks += circle(x + w * a, y - h * R.uniform(.3, .66), r * 1.3, r * .8)
    return G(flt, S(body, base, amp=.6), S(lit, top, amp=.5), S(specks, lichen, amp=.3))


# ---------------------------------------------------------------- 0 sky: rings of noon, the sun's halo with its two mock suns
x, y = SUN
sky = [S(rect(-300, -300, 2520, 1800), p.radial(x, y, 330, [(0, '#fffdf2'), (.3, '#fff2cb'), (1, '#fbd78a')]), amp=0)]
for i, (r, c) in enumerate([(285, '#eeb558'), (475, '#e09a3b'), (690, '#d0852b'), (930, '#b96d20')]):
    d = cut(ring(x, y, r, 30 + i * 4, 4 + i, .006), 1.2)
    sky += [p.hole_shadow(d), f'<path d="M-400-400H2320V1600H-400Z{d}" fill="{c}" {EO}/>',
            f'<path d="{d}" fill="none" stroke="#fff2cc" stroke-opacity="{.6 - i * .1:.2f}" stroke-width="2"/>']
halo = ring(x, y, 216, 40, 9, .004)
sky += [S(halo + xf(halo, x * .035, y * .035, .965), '#fff9e0', None, EO + ' fill-opacity=".75"', amp=0),
        *(p.bloom(x + s * 216, y + 2, 120, 34, '#fff6d8', .9) for s in (-1, 1)), S(circle(x, y, 66), '#fffef6', 'glow-big', amp=1)]
sky.append(G('cut-3', *(S(cloud(x, y, w, seed), p.fall(a, b, y - w * .1, y + 8), amp=1) for x, y, w, seed, a, b in (
    (-40, 300, 330, 3, '#f6d692', '#e2ab5c'), (60, 326, 250, 5, '#f9dfa4', '#e8b668'),
    (1560, 372, 330, 8, '#f6d692', '#e2ab5c'), (1660, 398, 300, 4, '#f9dfa4', '#e8b668')))))
GEESE = ((0, 0), (1, -.9), (2, -1.9), (3.1, -2.8), (1, .7), (2.1, 1.3), (3, 2.2))
sky.append(S(''.join(goose(1500 + a * 62, 190 + b * 30 + (i % 2) * 6, .62 + .04 * (i % 3)) for i, (a, b) in enumerate(GEESE)), '#fff3d6', 'cut-1',
             amp=.3))
p.layer('sky', 0, 'grain-fine', *sky)

# ---------------------------------------------------------------- 1 far shore and sea ice
R = random.Random(8)
ridge = [(860, 574)]
while ridge[-1][0] < 1180:
    ridge.append((ridge[-1][0] + R.uniform(8, 22), 574 - R.choice([2, 5, 9, 16]) * R.uniform(.6, 1.2)))
p.layer('far', .12, 'grain-fine',
        S(to_bottom([(-140, 470), (60, 440), (210, 462), (330, 505), (520, 530), (700, 556), (900, 572)], 700), T('#cf954a', .5), 'wall-2', amp=2),
        S(to_bottom([(1150, 572), (1330, 546), (1480, 500), (1640, 474), (1700, 440), (1860, 432), (2060, 448)], 700), T('#cf954a', .5), 'wall-2',
          amp=2),
        S('M-140 566C400 558 800 570 1100 564C1500 558 1800 568 2060 562V760H-140Z', T('#f2d59b', .7), 'wall-2', amp=1.5),
        S(slits(((700, 590, 260, 3, 7), (1010, 602, 330, 3, 8), (1240, 586, 180, 3, 5), (560, 604, 150, 3, 5)), 0, .5), '#c9955a', amp=.6),
        S(slits(((20, 468, 170, 14, 9), (90, 492, 210, 18, 8), (1660, 470, 190, -12, 10), (1560, 506, 220, -16, 8),
                 (1750, 492, 190, -6, 7))), '#f4dba6', amp=.8),
        S(poly(ridge + [(1190, 575), (850, 575)]), '#fff1cf', amp=.5))

# ---------------------------------------------------------------- 2 town, fish on the drying rack
RACK = ''.join(poly([(x - 3, 652), (x + d - 2, 566), (x + d + 2, 566), (x + 3, 652)]) for x, d in ((614, 12), (638, -12), (706, 12), (730, -12)))
FISH = (((644, 672, 700), '#c4512a'), ((658, 686), '#d9783a'))
p.layer('town', .3, 'grain-fine',
        S(to_bottom([(-140, 620), (160, 606), (420, 622), (760, 640), (1080, 634), (1400, 616), (1720, 596), (2060, 604)], 900),
          T('#eccb8c', .7), 'wall-3', amp=2),
        G('cut-2', house(1618, 622, 92, '#a8532c'), house(1838, 606, 96, '#b9812f')),
        G('cut-2', house(44, 628, 70, '#3f6d6f'), house(132, 622, 84, '#b9812f')),
        G('cut-1', S(RACK + rect(610, 577, 126, 4.5), WOOD, amp=.4),
          *(S(''.join(shape('-5,0! 5,0! 6,14 3,30 0,34! -4,30 -6,14', 1, 1, x, 581) for x in xs), c, amp=.4) for xs, c in FISH)))

# ---------------------------------------------------------------- 3 the chain
snow = [S(to_bottom([(-140, 728), (200, 716), (560, 742), (960, 760), (1300, 744), (1640, 716), (2060, 726)], 1100), T('#f8e5bb', .75), 'wall-5',
          amp=2.4),
        S(slits(((640, 776, 190, 10, 7), (1180, 772, 230, -8, 8), (1290, 800, 150, -4, 6), (560, 800, 120, 6, 5), (1650, 742, 240, -6, 8),
                 (1800, 790, 160, 2, 7), (20, 762, 150, 6, 6), (860, 884, 130, 2, 5)), -6, .35), '#dcb679', amp=.8),
        *(shadow(x, GROUND + dy, w) for x, dy, w in ((800, 2, 74), (968, 2, 74), (1062, 6, 96), (1144, 2, 70), (1194, 2, 62), (1302, 8, 52))),
        shadow(76, 806, 54), shadow(226, 806, 54), shadow(1770, 846, 60), shadow(1600, 872, 220, 10)]
# two carry the rolled backdrop; its end hangs down and shows painted hills
ROLL = p.linear(150, 600, 160, 640, [(0, '#fff3d4'), (.5, '#e3c28c'), (1, '#8d6233')])
roll = G('cut-3', S(poly([(8, 618), (336, 607), (338, 637), (10, 648)]), ROLL, amp=.8),
         S(circle(9, 633, 10, 15), '#7a5229', amp=.3), S(circle(9, 633, 4, 7), '#e9c98e', amp=.2))


def fingers(x, y):
    """Four fingers that come over the roll from behind."""
    return G('cut-1', S(''.join(limb((x + i * 6, y - 4), (x + i * 6 + 1, y + 9), 3.6, 3) for i in range(4)), '#6a3b20', amp=.2))


carriers = [
    person(226, 806, 1.24, coat='#2f4a55', hands=((44, -136), (30, -132)), trim=CREAM, flt='cut-2', skin='#7a4526'),
    G('cut-3', S('M24 636L156 630C158 660 150 700 156 742C110 736 64 752 28 744C20 706 28 668 24 636Z', '#e8b25a', amp=1),
      S('M26 690C44 668 54 690 72 660C92 640 110 690 130 676C140 668 148 680 153 676L155 741C110 735 64 751 29 743Z', '#2f6064', amp=.6),
      S(circle(112, 648, 11), '#fff6d8', amp=.4)),
    person(76, 806, 1.24, coat='#8e3d1f', wear='toque', cap='#27575c', hands=((40, -140), (32, -136)), trim=CREAM, flt='cut-2',
           held=roll + fingers(142, 612) + fingers(246, 608)),
]
# a mother, her child in the hood of her parka, hands a lamp to an old man
MX = 796


def amauti(text, fill, amp=.3):
    """A part of the mother's parka or of her child."""
    return S(shape(text, K, K, MX, GROUND), fill, amp=amp)


CHILD = GROUND - 172 * K                                            # where the child's neck comes out of the hood
hood = amauti('8,-146! 2,-166 -14,-172 -34,-176 -49,-170 -54,-152 -48,-130 -34,-112 -18,-104 4,-112!',
              p.fall('#c05a34', '#8a3016', GROUND - 176 * K, GROUND - 104 * K), .4)
child = (G('cut-1', S(profile(MX - 31 * K, CHILD + 4, 27 * K, 4, face=PROFILE_CHILD), '#8f5832', amp=.2),
           S(profile(MX - 31 * K, CHILD + 4, 27 * K, 4,
                     face='44,-62! 50,-76 38,-98 10,-108 -20,-102 -42,-80 -46,-50 -38,-26 -22,-16! -12,-34 -2,-54 16,-64!'), '#1f5559', amp=.2),
           S(fur([(MX - 19 * K, CHILD - 17 * K), (MX - 27 * K, CHILD - 19 * K), (MX - 36 * K, CHILD - 6 * K)], 3.4, 4, 5), CREAM, amp=0),
           paths('#1c0d06', *(shape(t, .27 * K, .27 * K, MX - 31 * K, CHILD + 4, 4)
                              for t in ('27,-50! 34,-56 40,-50! 34,-46', '38,-15! 32,-11 26,-15! 31,-8'))))
         + hood + S(fur([(MX + 2 * K, GROUND - 166 * K), (MX - 12 * K, GROUND - 170 * K), (MX - 32 * K, GROUND - 175 * K),
                         (MX - 49 * K, GROUND - 168 * K)], 5, 5, 3), CREAM, 'cut-1', amp=0))
tail = (amauti('-20,-84! -22,-60 -20,-42 -12,-34 -3,-42 0,-60 2,-84!', '#7a2a12')
        + amauti('-21,-50! -20,-42 -12,-34 -3,-42 -1,-50! -4,-47 -12,-41 -18,-46!', CREAM))
givers = [
    person(MX, GROUND, K, coat='#a23d1f', trim=CREAM, wear='braid', face=PROFILE_WOMAN, hands=((46, -94), (42, -92)), far=tail + child, tilt=4,
           feet=((-20, 0), (16, 0)), mood=(EYE, BROW, LAUGH)),
    person(966, GROUND, K, coat='#4a2a1c', trim=CREAM, wear='nofur', hair='#efe3c8', skin='#8a5230', mirror=True,
           hands=((44, -82), (40, -80)), neck=(7, -154), tilt=8, feet=((-8, 0), (13, 0)), boots='#6b4a2c', mood=(SHUT, LINES, SMILE)),
    # the lamp by its handle, her fist above his
    S(spar(882, 676, 884, 744, 13, 11), '#2b2620', 'cut-1', amp=.3), film_lamp(882, 642, .86, 8),
    *(G('cut-1', S(''.join(limb((875, y + i * 5), (891, y + 1 + i * 5), 3.6, 3.2) for i in range(4)), c, amp=.2))
      for y, c in ((694, '#7a4526'), (717, '#8a5230'))),
]
# the cook: pot, fire, ladle, steam that climbs to the sun; a girl carries the first bowl on
PX, PY, BX, BY = 1062, GROUND + 2, 1232, GROUND - 172
kitchen = [
    person(1150, GROUND, K, coat='#1f5559', trim=CREAM, wear='toque', cap='#c2571f', skin='#6d3c22', mirror=True,
           hands=((48, -96), (60, -128)), neck=(9, -154), tilt=10, feet=((-24, 0), (20, 0)), boots='#3f2a3a', mood=(EYE, BROW, BLOW),
           held=S(ribbon([(1032, 622), (1040, 680), (1054, 745)], 8, 7), '#8a5a2c', 'cut-1', amp=.3)),
    steam([(1046, 738), (1008, 668), (1054, 590), (992, 492), (1030, 400), (982, 316)], 46),
    steam([(1086, 738), (1102, 690), (1076, 640), (1092, 590), (1076, 548)], 20),
    G('cut-3', S(shape('-62,-112! 62,-112! 66,-84 58,-44 36,-30 -36,-30 -58,-44 -66,-84!', 1.04, 1.04, PX, PY),
                 p.linear(PX - 66, 0, PX + 66, 0, [(0, '#857a6c'), (.35, '#4a4640'), (1, '#1d1b1a')]), amp=.6),
      S(shape('-69,-122! 69,-122! 71,-108! -71,-108!', 1.04, 1.04, PX, PY), '#94897a', amp=.5),
      S(leaf(PX - 44, PY - 96, PX - 36, PY - 50, 7, 4), '#a79a86', amp=.2)),
    G('cut-2', S(shape('-66,-34! -40,-36 -30,-18 -34,8 -76,8 -80,-14!', 1, 1, PX, PY), '#6b5644', amp=.8),
      S(shape('66,-34! 40,-36 30,-18 36,8 78,8 82,-12!', 1, 1, PX, PY), '#57432f', amp=.8)),
    S(''.join(limb((PX + a, PY + 8), (PX + b, PY - 2), 4, 3) for a, b in ((-34, 22), (34, -20), (-4, 4))), '#3a2212', amp=.4),
    flame(p, PX - 15, PY + 4, 40, 4, 2.4, None), flame(p, PX + 1, PY + 6, 28, 0, 0, None), flame(p, PX + 16, PY + 4, 36, -5, 0, None),
    person(1182, GROUND, K * .86, coat='#c0772a', trim='#4a2412', legs='#4b2d22', wear='braid', face=PROFILE_WOMAN, skin='#8f5a35',
           hands=((41, -118), (33, -112)), feet=((-22, 0), (22, 0)), toes=(26, 0), boots='#7a4a22',
           held=G('cut-1', S(shape('-28,-16! 28,-16! 22,0 10,7 -10,7 -22,0!', 1, 1, BX, BY), '#8a3a1e', amp=.3),
                  S(shape('-24,-18 0,-22 24,-18 0,-13', 1, 1, BX, BY), '#f2cf8a', amp=.2))),
]
# the sound recordist, whose furry microphone interests a raven
sound = [
    person(1768, 842, 1.56, mood=(EYE, BROW, BLOW), feet=((-22, 0), (22, 0)), coat='#6d2a35', trim=CREAM, wear='toque',
           hands=((36, -204), (-16, -195)), elbows=(ELBOW_BACK, ELBOW_FRONT),
           mirror=True, tilt=-18, flt='cut-2',
           held=G('cut-1', line('M1812 541L1196 436', 6, '#3a2a20'))),
    S(fur([(1210, 439), (1172, 440), (1130, 462)], 21, 8, 4, taper=.4), '#8d8577', 'cut-2', amp=0),
    G('cut-2', line('M1388 469L1386 452M1398 471L1396 454', 3, '#15120f'),
      S(shape('-34,-31! -20,-36 -12,-43 0,-42 9,-34 24,-18 46,-3 62,6! 42,4 22,2 8,4 -6,0 -14,-12 -17,-24 -21,-28!', 1, 1, 1394, 453), '#1b1a1d',
        amp=.3)),
]
# the camera in a parka of its own, on the sled that somebody still mends
CX, CY, CK = 1508, 836, .62


def on_camera(*pts):
    """Points of the camera's own frame (feet of the tripod at (0, 0)) in the picture."""
    return move(list(pts), CK, CK, CX, CY)


def camera(text, fill):
    """A part of the camera."""
    return S(shape(text, CK, CK, CX, CY), fill, amp=.4)


def magazine(x, y, r):
    """A film magazine, pierced."""
    (x, y), r = on_camera((x, y))[0], r * CK
    holes = ''.join(round_hole(x + math.cos(math.radians(a)) * r * .5, y + math.sin(math.radians(a)) * r * .5, r * .2) for a in (30, 150, 270))
    return S(circle(x, y, r) + holes, IRON, amp=.3)


FURS = (((-72, -228), (6, -218), (84, -228)), ((-64, -374), (6, -388), (74, -372)), ((-130, -380), (-138, -322), (-132, -262)))
end_of_chain = [
    person(1612, 846, 1.6, coat='#33404f', trim=CREAM, mirror=True, neck=(22, -146), tilt=8, hands=((50, -126), (54, -112))),
    S(shape('-200,-38! -184,-22 -156,-12 -60,-10 210,-10! 214,10! -130,10 -172,0 -194,-18 -208,-34!', 1, 1, 1590, 858),
      p.fall('#8a5a2e', '#4a2a14', 820, 868), 'cut-3', amp=.8),
    G('cut-1', S(''.join(rrect(1440 + i * 40, 836, 20, 13, 3) for i in range(9)), '#a9743c', amp=.4),
      S(''.join(leaf(1442 + i * 40, 852, 1456 + i * 40, 838, 3.5) for i in range(9)), CREAM, amp=.2)),
    S(''.join(poly(on_camera(*leg)) for leg in (((-22, -213), (6, -213), (-71, -10), (-94, -10)),
      ((6, -213), (32, -213), (119, -10), (97, -10)), ((-6, -213), (13, -213), (19, -19), (3, -19)))),
      WOOD, 'cut-2', amp=.5),
    G('cut-3', magazine(-34, -424, 56), magazine(58, -418, 52), camera('-58,-368! -96,-352! -132,-376! -136,-268! -96,-290! -58,-280!', IRON),
      camera('60,-350! 96,-348! 96,-326! 60,-328!', IRON),
      camera('-66,-372! -20,-384 40,-384 74,-370! 84,-262! 86,-232! 40,-224 -30,-222 -74,-232! -72,-300!',
             p.fall('#c25a2a', '#7a2c14', CY - 225, CY - 130)),
      S(''.join(poly(on_camera((a - 2, -372), (a + 2, -372), (a + 4, -232), (a, -232))) for a in (-30, 8, 46)), '#7a2c14', amp=.4),
      *(S(fur(on_camera(*way), 6.5, 5, i), CREAM, amp=0) for i, way in enumerate(FURS))),
    person(1726, 876, 1.5, hip=(6, -46), neck=(30, -100), feet=((30, 0), (-26, 0)), toes=(0, 30),
           hands=((70, -30), (60, -22)), coat='#7c4a1e', trim=CREAM, wear='toque',
           cap='#1f5559', mirror=True, tilt=24, bow=-4, held=G('cut-1', rope('M1640 842C1620 872 1592 872 1566 850', 6, '#3a2612', '#d9b978'))),
]
# the child with the clapper
SX, SY = 1350, 604
stripes = ''.join(poly([(SX + a, SY - .34 * a - 16), (SX + a + 10, SY - .34 * a - 19.4), (SX + a + 5, SY - .34 * a - 5),
                        (SX + a - 5, SY - .34 * a - 2)]) for a in (-22, -2, 18))
clapper = person(1298, GROUND + 8, K * .68, coat='#8d2f22', trim=CREAM, head=35, hands=((50, -192), (44, -186)), tilt=-10, feet=((-9, 0), (8, 0)),
                 boots='#8a5a2c', mood=(EYE, BROW, LAUGH),
                 held=G('cut-2', S(shape('-34,-2! 34,-8! 36,44! -32,48!', 1, 1, SX, SY), '#231d1c', amp=.4),
                               S(shape('-35,-5! 33,-28! 36,-16! -34,7!', 1, 1, SX, SY), CREAM, amp=.3),
                        S(stripes, '#231d1c', amp=.2)))
p.layer('chain', .55, 'grain', *snow, *carriers, *givers, *kitchen, *sound, f'<g transform="translate(16 0)">{"".join(end_of_chain)}</g>', clapper)

# ---------------------------------------------------------------- 4 the sewing tent, a stone lamp inside
APEX, BACK = (488, 424), (384, 450)                                 # the ridge, front and back
WALL_L, WALL_R, WALL_B = (284, 744), (700, 738), (204, 726)          # where roof and walls meet: front left, front right, back left
FOOT_L, FOOT_R, FOOT_B = (266, 914), (718, 908), (190, 884)
MITTEN = '-9,-22! 8,-22! 10,2 18,-4 22,2 12,14 8,24 -6,25 -11,10!'
INSIDE = p.radial(492, 850, 380, [(0, '#e08a34'), (.25, '#9a4f1a'), (.6, '#4a2410'), (1, '#1f0e06')])
HIDE = p.fall('#d3a86c', '#80552c', 810, 930)
SITTING = dict(hip=(0, -16), neck=(12, -78), hem=(-8, 2), bow=-6, feet=None, tilt=22, trim=CREAM)
STITCHES = (((330, 590), (340, 578)), ((326, 612), (336, 620)), ((372, 572), (382, 578)), ((368, 620), (378, 614)))
drift = [S(to_bottom([(-140, 864), (160, 880), (500, 902), (820, 896), (1150, 916), (1500, 890), (2060, 872)], 1300), T('#ecca8d', .5), 'wall-5',
           amp=2.4),
         S(slits([(880 + i * 34, 928 + i % 2 * 13 + .1 * (i - 9) ** 2, 17, 2, 9) for i in range(22)], 0, .6), '#c69a5c', amp=.3)]
guys = ''.join(f'M{a} {b}L{c} {d}' for a, b, c, d in ((*WALL_R, 754, 880), (*WALL_L, 206, 926)))
canvas = [S(spar(372, 447, 524, 415, 11, 11), '#6b4222', 'cut-2', amp=.3),
          S(poly([WALL_L, WALL_B, FOOT_B, FOOT_L]), p.fall('#e6cb98', '#b08a54', 740, 900), 'cut-3', amp=1),
          S(poly([APEX, BACK, WALL_B, WALL_L]), p.fall('#fffaf0', '#e8cc98', 440, 740), 'cut-4', amp=1.5),
          S(shape('334,578! 384,570! 378,624! 328,630!'), '#e8cfa0', 'cut-1',
            amp=.5), S(''.join(leaf(*a, *b, 2.2) for a, b in STITCHES), '#7a4a22', amp=0),
          S(leaf(452, 440, 246, 736, 3, 2, .5) + leaf(420, 446, 226, 730, 2.4, -2, .5), '#c9a468', amp=0),
          S(poly([APEX, WALL_L, FOOT_L, FOOT_R, WALL_R]), INSIDE, 'cut-3', amp=.8),
          G('cut-1', line('M430 660L556 660M448 660L484 486M540 660L500 486', 3, '#140803'),
            S(shape(MITTEN, 1.1, 1.1, 464, 690) + shape(MITTEN, -1.1, 1.1, 520, 690), '#b5642c', amp=.3),
            S(shape('-10,-24! 9,-24! 9,-17! -10,-17!', 1.1, 1.1, 464, 690) + shape('-9,-24! 10,-24! 10,-17! -9,-17!', 1.1, 1.1, 520, 690), CREAM,
              amp=.2)),
          p.bloom(512, 862, 180, 170, '#ffa64a', .8),
          S(f'M488 424L{WALL_L[0]} {WALL_L[1]}L{FOOT_L[0]} {FOOT_L[1]}H322C330 850 326 800 336 756C372 660 444 570 486 470Z',
            p.fall('#f8e6bc', '#b98a4e', 430, 910), 'cut-3', amp=1),
          S(f'M488 424L{WALL_R[0]} {WALL_R[1]}L{FOOT_R[0]} {FOOT_R[1]}H668C658 850 662 800 650 752C614 660 536 570 492 470Z',
            p.fall('#ecd09a', '#a3733c', 430, 910), 'cut-3', amp=1),
          paths('#a87a40', leaf(318, 762, 300, 904, 5, 4), leaf(676, 760, 694, 900, 5, -4), leaf(450, 520, 350, 690, 4, 6),
                leaf(528, 520, 622, 680, 4, -6)),
          G('cut-1', line(guys, 3, '#6b4a2c', amp=0), S(rect(749, 868, 8, 24) + rect(200, 912, 8, 24), '#4a2b18', amp=.2))]
# the parka that is sewn lies across her lap: sleeve, body with bands, hood
parka = [G('cut-2', S(shape('456,846! 480,836 510,836 534,846! 542,880 556,928! 434,928! 448,880'), HIDE, amp=.6),
           S(shape('439,902! 551,902! 553,909! 437,909!') + shape('436,914! 554,914! 556,926! 434,926!')
             + shape('486,850! 504,850! 510,900! 480,900!'), CREAM, amp=.4),
           S(shape('435,918! 555,918! 555,922! 435,922!'), '#5b2f17', amp=.3), S(fur([(433, 930), (494, 934), (557, 930)], 7, 6, 8), '#5b3a1e',
                                                                                 amp=0),
           S(shape('466,850! 462,824 474,806 494,800 514,806 526,824 522,850! 508,856 480,856'), HIDE, amp=.5),
           S(circle(494, 834, 16, 19), '#3a1d0e', amp=.4)),
         S(fur([(494, 854), (476, 844), (474, 824), (494, 811), (514, 824), (512, 844), (494, 854)], 6, 5, 4), CREAM, 'cut-1', amp=0)]
p.layer('tent', .78, 'grain', *drift, *canvas,
        stones(random.Random(5), [(206, 900, 56, 28), (248, 916, 44, 22), (712, 920, 50, 26)]),
        S(fur([(296, 922), (400, 934), (494, 938), (600, 934), (684, 920)], 15, 9, 3), '#4a2b18', 'cut-1', amp=0),
        person(352, 914, 1.9, wear='braid', coat='#9c3f1f', face=PROFILE_WOMAN, hands=((44, -34), (46, -62)), **SITTING,
               held='<g transform="translate(22 214) scale(.76)">' + ''.join(parka) + '</g>'),
        line('M456 782C464 808 450 832 430 846', 1.8, '#fff3d6', amp=0),
        person(636, 914, 1.9, wear='bun', coat='#235257', hair='#d9cdb4', skin='#8a5230', hands=((40, -34), (46, -40)), mirror=True,
               mood=(SHUT, LINES, SMILE), **SITTING),
        # the stone lamp on the ground between them; the elder tends its wick
        G('cut-2', S(shape('-26,0! -19,-14 19,-14 26,0!', 1, 1, 492, 930) + shape('-26,0! -19,-14 19,-14 26,0!', 1, 1, 546, 930), '#4a3626', amp=.6)),
        S(shape('-52,-6! 52,-6! 42,12 16,19 -16,19 -42,12!', 1, 1, 519, 902), p.fall('#a8967e', '#4a3a30', 896, 922), 'cut-2', amp=.6),
        paths('#2a1a12', circle(519, 897, 46, 4)), *(flame(p, 519 + a, 899, 26 - abs(a) * .2, a * .1, 0 if a else 2.6, None)
                                                     for a in range(-36, 37, 12)),
        line('M556 842L548 890', 4, '#3a2212', amp=0), dog(772, 936, 1.25))

# ---------------------------------------------------------------- 5 front: bare ground of spring, saxifrage in flower
R = random.Random(11)
SAXIFRAGE = ((172, 1004), (192, 1012), (206, 1002), (226, 1014), (184, 1022), (1694, 990), (1712, 998), (1728, 988))
p.layer('front', 1, 'grain-deep',
        stones(R, [(60, 960, 260, 74), (250, 976, 150, 46), (1690, 950, 220, 66), (1840, 946, 260, 92), (1540, 970, 120, 34)],
               'cut-3', '#5a4029', '#8f6d47', '#b9641c'),
        S(to_bottom([(-140, 962), (60, 946), (260, 962), (520, 980), (900, 1010), (1300, 990), (1560, 962), (1740, 946), (2060, 950)], 1400),
          p.fall('#432412', '#150903', 950, 1140), 'wall-7', amp=4),
        S(''.join(grass(x, y, 9, 52, 26, .35, 3) for x, y in ((150, 962), (330, 974), (400, 982), (1480, 982), (1610, 962), (1780, 954),
                                                              (1880, 956))),
          '#2a1408', 'cut-1', amp=0),
        S(to_bottom([(-140, 1050), (260, 1072), (760, 1110), (1240, 1094), (1660, 1050), (2060, 1064)], 1400),
          p.fall('#2b1609', '#120702', 1050, 1160), 'wall-5-dim', amp=4),
        G('cut-1', S(''.join(circle(x, y, 4.4) + circle(x + 7, y - 3, 4) + circle(x + 3, y - 8, 4.2) for x, y in SAXIFRAGE), '#a8457f', amp=.4),
          S(''.join(circle(x + 3, y - 4, 1.8) for x, y in SAXIFRAGE), '#f6d36b', amp=0)),
        stones(R, [(-10, 1092, 330, 120), (1930, 1076, 300, 130)], 'cut-4', '#2c170b', '#4d3019', '#8a4a18'))
p.mat(p.vignette(980, 560, 1250, .5, .5))
p.save(PICTURES / '5-human-element' / 'atanarjuat-igloolik.svg')
