#!/usr/bin/env python3
"""Stage 3, story 3.4: on a heap of odd potatoes lies a perfect heart; beside it a forgotten camera films its own dancing lens cap."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

SUN = (640, 330)
p = Pic('#fff0cc', '#22130f', SUN, '#ffd98c', far='#ffe9bd', focus=(.49, .47))
HORIZON = 500


def flat_paper(paint, *outlines, opacity=None):
    """Paper without a shadow of its own, for use inside a G(…)."""
    return f'<path d="{compact("".join(outlines))}" fill="{paint}"' + (f' fill-opacity="{num(opacity, 2)}"' if opacity else '') + '/>'


# ---------------------------------------------------------------- 0 sky: bands of morning cloud, the sun stands low behind the heap
AIR = [(0, '#fff6d8'), (.2, '#ffe7ac'), (.45, '#f9c873'), (.75, '#e8a24a'), (1, '#b97339')]
sky = [f'<path d="{rect(-120, -120, 2160, 1440)}" fill="{p.radial(*SUN, 1350, AIR)}"/>']
sky += [p.bloom(*SUN, 460, colour='#fff3c4', strength=.8), S(circle(*SUN, 172), '#fffbec', 'rim-bright', amp=1)]


def stratus(y, x0, x1, h, colour, seed):
    """A long flat cloud, torn above, straight below, its ends drawn out."""
    r = random.Random(seed)
    n = 7
    top = [(x0, y)] + [(x0 + (x1 - x0) * (i + .5) / n, y - h * (.35 + .65 * math.sin(math.pi * (i + .5) / n)) * r.uniform(.6, 1.2))
                       for i in range(n)] + [(x1, y - 2)]
    low = [(x1 - (x1 - x0) * t, y + h * r.uniform(.05, .3)) for t in (.2, .5, .8)]
    return S(smooth([top[0] + ('c',), *top[1:-1], top[-1] + ('c',), *low], True), colour, 'wall-2', amp=3)


sky += [stratus(*c) for c in ((96, -200, 760, 70, p.tone('#d9974f', .3, r=1300), 3), (60, 980, 2120, 96, p.tone('#c37f45', .2, r=1500), 5),
                              (196, 1180, 2080, 54, p.tone('#dc9c54', .3, r=1300), 8), (232, -160, 420, 44, p.tone('#e6ab5f', .4, r=1200), 11),
                              (300, 820, 1420, 30, p.tone('#f0bd70', .5, r=1200), 13), (356, -160, 360, 26, p.tone('#f3c47a', .5, r=1100), 17),
                              (386, 1260, 1990, 30, p.tone('#e9b067', .4, r=1300), 19))]
birds = ''.join(shape('-30,-12! -18,-13 -8,-7 -1,1! 6,-9 17,-15 30,-15! 19,-10 10,-2 4,7! 0,9 -6,6! -10,-2 -18,-8', k, k, x, y, r) for x, y, k, r in (
    (930, 176, .8, -8), (990, 150, .6, 6), (1040, 196, .7, -12), (890, 226, .5, 8), (1090, 160, .45, -4)))
sky.append(S(birds, '#8a5638', 'wall-2', amp=.2))
p.layer('sky', 0, 'grain-fine', *sky)

# ---------------------------------------------------------------- 1 far: hills, a village, poplars in the mist
R = random.Random(3)
far = [S('M-140 470C60 440 240 452 420 462C640 474 800 448 1000 456C1260 466 1500 430 2060 452V640H-140Z', p.tone('#dba563', .6, r=1200), 'wall-2',
         amp=2)]
roofs = 'M1010 476V452L1030 438L1050 452V446L1076 428L1102 446V460L1120 448L1140 460V476Z' + shape('1056,470! 1056,410! 1060,404! 1066,366! '
        '1072,404! 1076,410! 1076,470!')
poplars = ''
for x in (96, 128, 156, 196, 232, 262, 1240, 1276, 1306, 1344, 1372, 1412, 1452):
    h = R.uniform(62, 112)
    poplars += smooth([(x, 478, 'c'), (x - h * .09, 478 - h * .35), (x - h * .06, 478 - h * .8), (x, 478 - h, 'c'), (x + h * .07, 478 - h * .75),
                       (x + h * .09, 478 - h * .3)], True)
far += [S(roofs + poplars, '#b97a48', 'wall-2', amp=1)]
p.layer('far', .12, 'grain-fine', *far)

# ---------------------------------------------------------------- 2 the field: furrows run to the sun, people bend against the light
FIELD = p.radial(640, HORIZON, 1150, [(0, '#f2c57e'), (.25, '#dba05a'), (.55, '#b57a45'), (.85, '#8a5735'), (1, '#643c2a')])
field = [S(smooth([(-140, 506), (300, 496), (700, 502), (1100, 496), (1600, 508), (2060, 498)]) + 'L2060 1320L-140 1320Z', FIELD, 'wall-3', amp=2)]
dark, light = '', ''
for i in range(-16, 34):
    x = 640 + i * 168 + R.uniform(-14, 14)
    top = (640 + i * 9, HORIZON + 8)
    dark += leaf(*top, x, 1240, 44, R.uniform(-6, 6), .9)
    light += leaf(top[0] + 3, top[1] + 2, x + 64, 1240, 12, R.uniform(-4, 4), .85)
field += [flat_paper('#5f3a26', dark, opacity=.42), flat_paper('#f3c98a', light, opacity=.34)]


def clods(n, y0, y1, seed, keep=lambda x, y: True):
    """Lumps of wet earth, larger towards us: (bodies, their lit tops)."""
    r = random.Random(seed)
    body = top = ''
    for _ in range(n):
        y = y0 + (y1 - y0) * r.random() ** .8
        x, k = r.uniform(-100, 2020), 3 + (y - HORIZON) * .05 * r.uniform(.6, 1.4)
        if keep(x, y):
            pts = [(x + k * 1.7 * math.cos(a) * r.uniform(.8, 1.15), y + k * .8 * math.sin(a) * r.uniform(.8, 1.15))
                   for a in (i * math.tau / 7 for i in range(7))]
            body += smooth(solid(pts), True, .7)
            top += leaf(x - k * 1.5, y - k * .1, x + k * .7, y - k * .62, k * .42, -k * .3)
    return body, top


body, top = clods(150, 530, 760, 4)
field += [S(body, '#6f4529', amp=.3), flat_paper('#d89a5c', top, opacity=.9)]
# gleaners: each 110 high when upright, facing right
BENT = ('-26,-54! -14,-68 8,-72 28,-68 34,-58 26,-50 6,-46 -8,-40!', {'at': (33, -58), 'h': 19, 'rot': 62, 'wear': (HAIR,)},
        '-28,-56! -8,-60 4,-46 8,-16! -28,-14! -32,-36', ([(-16, -20), (-18, -3)], [6, 4.5]), ([(0, -20), (2, -3)], [6, 4.5]),
        '-24,-5! -25,0! -8,0! -10,-4!', '-4,-5! -5,0! 12,0! 10,-4!',
        ([(26, -60), (32, -32), (42, -8)], [6, 5, 3.4]), ([(20, -58), (20, -34), (27, -14)], [6, 5, 3.4]))
SACK = ('-16,-100! -2,-104 12,-98 15,-78 12,-58! -14,-56! -20,-80', {'at': (6, -100), 'h': 19, 'rot': 16, 'wear': (CAP,)},
        '-16,-62! 12,-62! 16,-34 14,-4! 2,-4! -2,-40 -12,-4! -24,-4! -20,-38',
        '-26,-6! -27,0! -8,0! -10,-5!', '0,-6! -1,0! 20,0! 16,-5!', ([(8, -92), (22, -76), (2, -92)], [6, 5, 4]),
        '4,-96! -8,-108 -34,-112 -48,-92 -46,-62 -34,-50 -20,-58 -14,-84!')
KNEEL = ('-10,-66! 4,-72 18,-66 22,-50 18,-26! -14,-22! -18,-46', {'at': (16, -66), 'h': 19, 'rot': 40, 'wear': (HAIR,)},
         '-18,-32! 16,-32! 30,-12 26,0! -34,0! -36,-8 -22,-14',
         ([(14, -58), (32, -40), (42, -16)], [6, 5, 3.6]), '36,-14! 66,-14! 62,0! 40,0!', ([(38, -14), (50, -32), (64, -14)], [1.6, 1.6, 1.6]))
gleaners = [(BENT, 150, 566, .98, False), (KNEEL, 268, 556, .84, False), (SACK, 356, 540, .72, True), (BENT, 930, 550, .86, True),
            (SACK, 1004, 538, .74, False), (BENT, 1070, 568, 1.0, False)]
people = ''.join(figure(x, y, k, *kind, mirror=m) for kind, x, y, k, m in gleaners)
LONG = p.linear(0, 540, 0, 700, [(0, '#4d2c1e', .5), (1, '#4d2c1e', 0)])
field += [flat_paper(LONG, *(cast(figure(x, y, k, *kind, mirror=m), y, .9 * (x - 640) / 520, .75) for kind, x, y, k, m in gleaners)),
          S(people, '#6b3d2a', 'back-c', amp=.3)]
# a puddle holds the sky
PUDDLE = smooth([(860, 742), (930, 716), (1040, 708), (1150, 722), (1250, 712), (1340, 740), (1300, 776), (1190, 792), (1090, 784), (980, 800),
                 (890, 784)], True)
field += [S(PUDDLE, p.linear(860, 0, 1340, 0, [(0, '#ffe9b6'), (.5, '#f7cf86'), (1, '#d39a58')]), 'slot', amp=2),
          flat_paper('#fffbe6', leaf(900, 752, 1060, 742, 7, 3) + leaf(980, 772, 1120, 764, 6, 2) + leaf(1120, 742, 1250, 738, 5, 2), opacity=.9)]
p.layer('field', .3, 'grain', *field)

# ---------------------------------------------------------------- 3 the heap
UMBER = '#4a2410'                                                   # what potatoes darken to
SKINS = ('#d4954c', '#c47d40', '#b56a3c', '#dcaa60', '#a85f40', '#cb8a54', '#c58a3e')


def lumpy(x, y, r, R, rot=None):
    """The outline of a potato as points: long, kidney-shaped or with bulges."""
    rot = R.choice((-.5, -.25, 0, .2, .45, 1.2, 2.0)) + R.uniform(-.2, .2) if rot is None else rot
    a, b = R.uniform(1.0, 1.38), R.uniform(.72, .92)
    waves = [(k, R.uniform(0, 6.28), s * R.uniform(.3, 1)) for k, s in ((2, .09), (3, .1), (4, .05), (5, .05))]
    pts = []
    for i in range(13):
        t = i * math.tau / 13
        q = 1 + sum(s * math.cos(k * t + f) for k, f, s in waves)
        u, v = r * a * q * math.cos(t), r * b * q * math.sin(t)
        pts.append((x + u * math.cos(rot) - v * math.sin(rot), y + u * math.sin(rot) + v * math.cos(rot)))
    return pts


def crescent(pts, c, thick, toward=(-.5, -.86)):
    """The lit edge of an outline, on the side of the light."""
    outer, inner = [], []
    n = len(pts)
    start = min(range(n), key=lambda i: (pts[i][0] - c[0]) * toward[0] + (pts[i][1] - c[1]) * toward[1])
    for i in range(n + 1):
        q = pts[(start + i) % n]
        d = math.dist(q, c) or 1
        k = ((q[0] - c[0]) * toward[0] + (q[1] - c[1]) * toward[1]) / d
        if k > .12:
            outer.append((c[0] + (q[0] - c[0]) * .985, c[1] + (q[1] - c[1]) * .985))
            f = 1 - thick * (k - .12)
            inner.append((c[0] + (q[0] - c[0]) * f, c[1] + (q[1] - c[1]) * f))
    return smooth([outer[0] + ('c',), *outer[1:-1], outer[-1] + ('c',), *inner[1:-1][::-1]], True) if len(outer) > 3 else ''


def potato(pts, skin, R, eyes=4, lit=1.0):
    """A potato from its outline: skin, lit crescent, eyes, crumbs of earth. Put several in a G(…)."""
    xs, ys = [q[0] for q in pts], [q[1] for q in pts]
    c = (sum(xs) / len(xs), sum(ys) / len(ys))
    r = (max(xs) - min(xs) + max(ys) - min(ys)) / 4
    o = S(smooth(solid(pts), True),
          p.fall(mix(skin, '#ffc878', .35 * lit), mix(skin, UMBER, .66), c[1] - r, c[1] + r * .9, c[0] - r * .5, c[0] + r * .4), amp=.6)
    o += flat_paper(mix(skin, '#ffeab4', .7), crescent(pts, c, .2), opacity=.14 + .7 * lit)
    dim = brow = mud = ''
    turn = R.uniform(0, 6.28)
    for i in range(eyes):                                           # never close together: two and a line make a face
        a, d = turn + i * 2.4, r * (.18 + .6 * (i + .5) / eyes)
        x, y, w = c[0] + d * math.cos(a), c[1] + d * math.sin(a) * .8, r * R.uniform(.09, .14)
        s = R.uniform(-.5, .5) * w
        dim += leaf(x - w, y - s, x + w, y + s, w * .62, -w * .22)
        brow += leaf(x - w * .8, y - s + w * .5, x + w * 1.1, y + s + w * .5, w * .3, -w * .3)
    for _ in range(9):
        a, d = R.uniform(0, 6.28), r * R.uniform(.15, .82)
        mud += circle(c[0] + d * math.cos(a), c[1] + d * math.sin(a), r * R.uniform(.012, .03))
    if R.random() < .4:                                             # earth still sticks to it
        x, y = c[0] + r * R.uniform(-.4, .4), c[1] + r * R.uniform(.3, .6)
        mud += tear([(x - r * .3, y), (x, y - r * .1), (x + r * .32, y + r * .02), (x + r * .1, y + r * .12), (x - r * .16, y + r * .1)], r * .03,
                    r * .12)
    return o + flat_paper(mix(skin, UMBER, .75), dim, mud, opacity=.85) + flat_paper(mix(skin, '#ffe2a4', .5), brow, opacity=.16 + .4 * lit)


ROWS = (
    ((560, 572, 60), (648, 580, 56), (740, 590, 50), (846, 582, 62)),
    ((500, 668, 60), (590, 654, 70), (684, 630, 60), (782, 638, 64), (908, 690, 60)),
    ((360, 738, 76), (494, 742, 78), (640, 742, 84), (780, 752, 80), (898, 780, 70), (996, 812, 56)),
    ((236, 836, 84), (392, 846, 88), (548, 852, 92), (706, 860, 90), (860, 872, 88), (992, 896, 74), (1086, 930, 52)),
    ((90, 930, 86), (262, 952, 96), (446, 968, 102), (636, 978, 104), (824, 980, 100), (980, 992, 88), (1104, 1010, 66), (1190, 1040, 36)),
    ((-40, 1050, 100), (150, 1080, 108), (350, 1098, 112), (560, 1108, 116), (780, 1110, 114), (980, 1100, 106), (1160, 1090, 84), (1280, 1090, 50)))
R = random.Random(21)
heap = [S(smooth([(-140, 940), (200, 830), (400, 690), (560, 590), (740, 560), (880, 620), (990, 760), (1130, 980), (1300, 1100)])
          + 'L1340 1320L-140 1320Z', '#2c1812', amp=2)]
HEART = ((0, -60), (16, -80), (44, -98), (84, -96), (110, -70), (116, -30), (98, 18), (66, 66), (32, 104), (6, 119), (-18, 108), (-50, 76),
         (-90, 36), (-114, -14), (-116, -62), (-90, -98), (-46, -104), (-14, -84))
HX, HY, HK = 744, 440, 1.12


def heart():
    """The find: a rosy potato, a perfect heart."""
    pts = move(list(HEART), HK, HK, HX, HY, 5)
    body = S(smooth(solid(pts), True), p.linear(HX - 90, HY - 110, HX + 70, HY + 110, [(0, '#e88f63'), (.4, '#c45a40'), (1, '#6e2a23')]), amp=.8)
    lit = crescent(pts, (HX, HY - 14), .12)
    eyes = ''.join(xf(leaf(a - 10, b, a + 10, b + s, 5, -4), HX, HY, HK, HK, 4) for a, b,
                   s in ((-58, -46, 2), (34, -34, -3), (-22, 14, 2), (48, 22, -4), (2, 70, 1), (-70, 4, 3)))
    brows = ''.join(xf(leaf(a - 9, b + 6, a + 11, b + 6 + s, 2.6, -4), HX, HY, HK, HK, 4) for a, b,
                    s in ((-58, -46, 2), (34, -34, -3), (-22, 14, 2), (48, 22, -4), (2, 70, 1), (-70, 4, 3)))
    mud = ''.join(circle(HX + a, HY + b, s) for a, b, s in ((-30, 60, 3), (16, -8, 2.4), (70, -50, 2.6), (-84, -20, 2), (-6, 40, 2)))
    return G('cut-4', body, flat_paper('#ffd39a', lit, opacity=.85), flat_paper('#5c1e1e', eyes, mud, opacity=.75),
             flat_paper('#f2a77c', brows, opacity=.7))


DUCK = ((-84, -36), (-62, -46), (-52, -68), (-30, -78), (-8, -66), (-4, -42), (10, -30), (34, -34), (62, -42), (82, -62), (88, -44), (84, -12),
        (64, 22),
        (28, 42), (-14, 42), (-46, 26), (-54, -4), (-46, -24), (-64, -28))
for i, row in enumerate(ROWS):
    if i == 2:
        duck = move(list(DUCK), .96, .96, 414, 634, -4)
        heap.append(G('cut-3', potato(duck, '#d8a05a', R, 3), flat_paper('#4a2a1c', circle(382, 576, 4.6, 4.2))))
    if i == 1:
        heap.append(heart())
    lit = (1, .9, .66, .4, .16, 0)[i]
    parts = ['', '']
    for j, (x, y, r) in enumerate(row):
        skin = mix(R.choice(SKINS), UMBER, (0, .06, .16, .34, .64, .86)[i])
        parts[j % 2] += potato(lumpy(x, y, r, R), skin, R, R.choice((3, 4, 5)), lit)
    heap += [G('cut-3', parts[0]), G('cut-3', parts[1])]
p.layer('heap', .6, 'grain', *heap)

# ---------------------------------------------------------------- 4 somebody walks on, the camera in her hand has not been switched off
CAM, CK, TURN = (1200, 548), 1.25, -52
COAT = '#5b3040'


def on_camera(x, y):
    """A point of the camera → picture."""
    return move([(x, y)], CK, CK, *CAM, TURN)[0]


coat = shape('1392,-130! 1380,60 1352,300 1322,520 1296,668! 1360,690 1430,668 1500,690 1580,668 1660,690 1740,664 1806,676! 1790,500 1770,260 '
             '1752,60 1748,-130!')
FOLDS = (leaf(1440, 120, 1394, 676, 16, 10, .8) + leaf(1520, 220, 1506, 684, 14, 6, .85) + leaf(1640, 160, 1690, 676, 18, -12, .8)
         + leaf(1590, 340, 1612, 676, 10, -4, .85)
         + leaf(1716, 120, 1760, 560, 10, -6, .8))
SHEEN = leaf(1424, 140, 1372, 670, 9, 8, .8) + leaf(1508, 260, 1488, 680, 7, 5, .85) + leaf(1626, 200, 1668, 670, 8, -10, .8)


def leg(knee, ankle, toe, colour, rot):
    """A stockinged leg in a rubber boot."""
    rubber = '#2f5f5c'
    (ax, ay) = ankle
    boot = shape('-46,-150! 0,-158 44,-148! 40,-70 40,-34 60,-22 108,-6 128,16 130,34! -46,36! -50,0 -40,-60', toe, 1, ax, ay, rot)
    sole = shape('-50,30! 132,28! 132,46! 40,46! 36,38! -6,38! -8,50! -50,50!', toe, 1, ax, ay, rot)
    mud = shape('-48,34! -46,-2 -26,8 -14,2 6,14 22,12 40,-4 64,6 84,4 104,16 128,20 130,36!', toe, 1, ax, ay, rot)
    return (S(chain([(knee[0], knee[1] - 120), knee, ankle], [62, 50, 38]), colour, amp=.6)
            + G('cut-2', S(boot, p.linear(ax - 60, ay, ax + 110, ay, [(0, mix(rubber, '#ffe9b8', .3)), (.5, rubber), (1, mix(rubber, p.dark, .5))]),
                           amp=.6), S(mud, '#5c3a26', amp=1),
                S(sole, '#1a1412', amp=.5), S(shape('-46,-152! 0,-160 44,-150! 44,-136! 0,-144 -46,-138!', toe, 1, ax, ay, rot), '#79a39a', amp=.3)))


walker = [flat_paper('#2a1610', leaf(1340, 940, 2060, 1180, 70, -10, .3) + leaf(1640, 986, 2100, 1120, 60, -8, .3), opacity=.5),
          G('cut-3', leg((1420, 700), (1372, 900), 1, '#3a2430', 24)), G('cut-3', leg((1640, 700), (1676, 950), 1, '#4a2c38', -4)),
          G('cut-4', S(coat, p.linear(1330, 0, 1800, 0, [(0, mix(COAT, '#ffcf90', .28)), (.3, COAT), (1, mix(COAT, p.dark, .55))]), amp=2),
            flat_paper(mix(COAT, p.dark, .55), FOLDS, opacity=.8), flat_paper('#d08a78', SHEEN, opacity=.4))]
# her pocket is full
pocket = shape('1384,352! 1448,364 1520,350! 1518,420 1508,480 1448,492 1394,480 1386,420')
R = random.Random(5)
finds = [potato(lumpy(x, y, r, R), c, R, 3, .8) for x, y, r,
         c in ((1420, 344, 32, '#d9a35a'), (1484, 342, 34, '#c47d40'), (1452, 326, 34, '#dcaa60'))]
walker += [G('cut-2', *finds), G('cut-2', S(pocket, p.fall(mix(COAT, '#ffcf90', .16), mix(COAT, p.dark, .3), 350, 490), amp=.8),
                                 S(shape('1382,350! 1448,362 1522,348! 1522,368 1448,382 1383,370!'), mix(COAT, '#ffcf90', .3), amp=.5))]
# arm and hand, the strap, the camera
sleeve = chain([(1440, -120), (1368, 80), (1296, 262)], [86, 66, 48]) + shape('1250,244! 1296,226 1348,262! 1334,292 1290,280 1246,270!')
fist = shape('1258,256! 1302,254 1330,284! 1330,312 1316,338 1284,344 1254,334 1244,304 1248,278')
fingers = [chain([(1312 - 3 * i, 290 + 16 * i), (1272 - 2 * i, 288 + 17 * i), (x, 294 + 17 * i), (x + 9, 303 + 17 * i)], [11, 11.5, 10.5, 8])
           for i, x in enumerate((1250, 1243, 1246, 1254))]
knuckles = ''.join(leaf(1278 - 2 * i, 281 + 17 * i, 1277 - 2 * i, 294 + 17 * i, 2.6, 2) for i in range(4))
strap = ribbon([on_camera(64, -18), (1242, 430), (1250, 388), (1262, 330)], 15,
               13) + ribbon([on_camera(62, -6), (1262, 440), (1282, 400), (1284, 330)], 13, 12)
walker += [G('cut-3', S(strap, '#2b2f3a', amp=.4)),
           G('cut-4', camcorder(*CAM, CK, TURN, screen='#8a5c38'),
             flat_paper('#e9bb78', poly(move([(-38, 6), (30, 2), (30, 19), (-39, 20)], CK, CK, *CAM, TURN))),
             flat_paper('#1a1412', circle(*on_camera(6, -4), 11, 9))),
           G('cut-3', S(fist, p.linear(1240, 260, 1330, 350, [(0, '#d99c72'), (1, '#9a5f48')]), amp=.5),
             *(G('cut-1', S(d, p.linear(1236, 0, 1310, 0, [(0, '#f0bd92'), (.6, '#d2946a'), (1, '#a8694e')]), amp=.2)) for d in fingers[::-1]),
             flat_paper('#8a5240', knuckles),
             S(shape('1322,262! 1334,290 1318,312 1290,306 1262,296 1264,280 1292,282'), '#dea379', amp=.4)),
           G('cut-4', S(sleeve, p.linear(1300, 60, 1420, 130, [(0, mix(COAT, '#ffcf90', .34)), (.6, COAT), (1, mix(COAT, p.dark, .4))]), amp=1),
             S(leaf(1330, 214, 1392, 60, 9, 10) + leaf(1306, 246, 1340, 150, 6, 5), mix(COAT, p.dark, .5), amp=.4))]


# the lens cap dances on its string
ROOT, STRING = on_camera(-96, 28), 112


def cap(angle, opacity):
    """The cap at the end of its taut string; 90 hangs straight down."""
    a = math.radians(angle)
    x, y = ROOT[0] + STRING * math.cos(a), ROOT[1] + STRING * math.sin(a)
    return (f'<g opacity="{opacity}">' + line(f'M{num(ROOT[0])} {num(ROOT[1])}L{num(x)} {num(y)}', 3, '#20242a', amp=0)
            + S(xf(circle(0, 0, 33, 27), x, y, 1, 1, angle), '#1d2228', amp=.4)
            + S(xf(circle(0, 0, 24, 19), x - 2, y - 2, 1, 1, angle), '#46525b', amp=.3)
            + S(xf(circle(0, 0, 19, 15), x - 2, y - 2, 1, 1, angle), '#262c33', amp=.3) + '</g>')


swings = [ribbon(arc(*ROOT, r, a0, a1, 10), 2, 2, w) for r, a0, a1,
          w in ((152, 118, 66, 9), (164, 104, 78, 6), (84, 112, 70, 6), (152, 176, 156, 8), (164, 172, 160, 5))]
dance = [G('cut-1', S(''.join(swings), '#fff3d2', amp=.3)), cap(48, .22), cap(74, .36), cap(104, .5), G('cut-3', cap(138, 1))]
p.layer('camera', .8, 'grain', *walker, *dance)

R = random.Random(2)
weeds = ''
for x, y, n, h, w, b in ((40, 1150, 22, 120, 90, 1), (210, 1146, 14, 70, 70, 1), (1760, 1140, 20, 110, 90, -1), (1560, 1150, 12, 56, 60, -1),
                         (1890, 1134, 16, 130, 60, -1)):
    weeds += grass(x, y, n, h, w, b * .8)
p.layer('front', 1, 'grain-deep',
        S('M-120 1146C100 1110 260 1140 420 1136C620 1130 760 1160 1000 1148C1240 1136 1420 1156 1600 1138C1760 1122 1900 1140 2040 1116V1320H-120Z'
          + weeds,
                                    '#1a0e0c', 'wall-5-dim', amp=.8))
p.mat(p.vignette(900, 560, 1250, .5, .55))
p.save(PICTURES / '3-on-set-adventures' / 'varda-heart-potatoes.svg')
