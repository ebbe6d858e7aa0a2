#!/usr/bin/env python3
"""Story 4.5: a path is folded up a steep hill like a strip of film; the spade that made it still stands beside it.

A boy with a notebook runs round a bend. No tree stands on the top: that picture belongs to the film.
"""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

SUN = (420, -60)                                                    # outside the picture, upper left
INK, CREAM, BACK, CORAL = '#1a2416', '#fbf0d0', '#e3c98f', '#e8603a'
p = Pic('#fff4d4', '#0f1d18', SUN, '#fff0b4', far='#f0fbf2', focus=(.545, .5))
person = Wardrobe(p, '#fff0cc', .36, .16).person
R = random.Random(45)


def land(*pts, bottom=1320):
    """A sheet of ground below an edge that runs from left to right."""
    return smooth(pts) + f'L2060 {bottom}L-140 {bottom}Z'


# ---------------------------------------------------------------- the path: a strip of paper, folded at every bend
BENDS = [(860, 1180, 66), (1346, 972, 60), (716, 876, 54), (1136, 776, 48), (664, 690, 42), (1196, 600, 37), (884, 522, 32), (1292, 446, 27),
         (846, 380, 22.5), (1066, 326, 18), (926, 282, 14), (1088, 240, 11), (1016, 196, 8)]


def unit(a, b):
    """Direction from a to b."""
    d = math.dist(a[:2], b[:2])
    return (b[0] - a[0]) / d, (b[1] - a[1]) / d


def fold(i):
    """The two ends of the fold at bend i."""
    x, y, w = BENDS[i]
    if 0 < i < len(BENDS) - 1:
        (ax, ay), (bx, by) = unit(BENDS[i - 1], BENDS[i]), unit(BENDS[i], BENDS[i + 1])
        fx, fy = ax + bx, ay + by
    else:
        fx, fy = 0, -1
    n = math.hypot(fx, fy)
    return (x + fx / n * w / 2, y + fy / n * w / 2), (x - fx / n * w / 2, y - fy / n * w / 2)


def segment(i, t, k=0):
    """A point of the path between bends i and i + 1 (t 0–1 along, k -.5 lower … .5 upper edge)."""
    (ua, la), (ub, lb) = fold(i), fold(i + 1)
    bulge = .045 * math.dist(BENDS[i][:2], BENDS[i + 1][:2]) * 4 * t * (1 - t)
    x0, y0 = la[0] + (ua[0] - la[0]) * (k + .5), la[1] + (ua[1] - la[1]) * (k + .5)
    x1, y1 = lb[0] + (ub[0] - lb[0]) * (k + .5), lb[1] + (ub[1] - lb[1]) * (k + .5)
    return x0 + (x1 - x0) * t, y0 + (y1 - y0) * t + bulge


def strip_piece(i, k0=-.5, k1=.5, t0=0, t1=1, n=6):
    """The outline of a piece of segment i."""
    ts = [t0 + (t1 - t0) * j / n for j in range(n + 1)]
    pts = [segment(i, t, k0) for t in ts] + [segment(i, t, k1) for t in ts[::-1]]
    corners = {0, n, n + 1, 2 * n + 1}
    return smooth([q + (('c',) if j in corners else ()) for j, q in enumerate(pts if area(pts) > 0 else pts[::-1])], True)


def path_segment(i):
    """Segment i: front or back of the paper, perforated along both edges, darker where the next fold lies on it."""
    front = i % 2 == 0
    a, b = BENDS[i], BENDS[i + 1]
    ln, w = math.dist(a[:2], b[:2]), (a[2] + b[2]) / 2
    n = round(ln / (w * .62))
    holes = ''.join(poly([segment(i, t - .12 / n * 2, k0), segment(i, t + .12 / n * 2, k0), segment(i, t + .12 / n * 2, k1),
                          segment(i, t - .12 / n * 2, k1)])
                    for t in ((j + .5) / n for j in range(n)) for k0, k1 in ((-.4, -.26), (.26, .4)))
    paint = p.linear(min(a[0], b[0]), 0, max(a[0], b[0]), 0, [(0, '#fff9e4'), (1, CREAM)] if front else [(0, '#f0dca8'), (1, BACK)])
    return G('cut-3' if w > 20 else 'cut-2', S(strip_piece(i), paint, amp=.5), S(holes, '#d9bd80' if front else '#bf9d5e', amp=0))


# ---------------------------------------------------------------- things on the hill
def plant(parts, papers, flt='cut-2'):
    """Trees in one sheet: parts from tree() or poplar(), papers for trunk, crown, light, gaps."""
    return G(flt, *(S(''.join(q[i] for q in parts), c, amp=.3) for i, c in enumerate(papers[:len(parts[0])])))


def shrubs(spots, fill, lit, flt='cut-1'):
    """Low round bushes: (x, y, r), each with its lit side."""
    o, top = '', ''
    for x, y, r in spots:
        for dx, k in ((-.7, .62), (0, 1), (.72, .7)):
            o += ring(x + dx * r, y - r * k * .5, r * k * .62, 9, round(x + dx * 9), .12, .86)
        top += leaf(x - r * .75, y - r * .5, x + r * .1, y - r * 1.02, r * .3, -r * .18)
    return G(flt, S(o, fill, amp=.3), S(top, lit, amp=.2))


def sheep(x, y, k, mirror=False):
    """A sheep that grazes, facing left: (legs and head, fleece)."""
    f = -k if mirror else k
    dark = shape('-16,-8! -15,12! -11,12! -10,-8!', f, k, x, y) + shape('12,-8! 12,12! 16,12! 17,-8!', f, k, x, y)
    dark += shape('-22,-14 -32,-10 -38,4 -34,10 -27,6 -20,-4', f, k, x, y)
    return dark, ''.join(circle(x + a * f, y + b * k, r * k) for a, b, r in ((-14, -14, 11), (-2, -20, 12), (10, -18, 12), (18, -10, 10), (4, -8, 13),
               (-8, -6, 11)))


def flock(*spots):
    """Sheep in one sheet."""
    parts = [sheep(*q) for q in spots]
    return G('cut-1', S(''.join(q[0] for q in parts), INK, amp=.2), S(''.join(q[1] for q in parts), '#f4ecd4', amp=.4))


def shade(d, ground, along=.8, down=.2, strength=.4):
    """The shadow of something that stands on the slope."""
    return f'<path d="{cast(d, ground, along, down)}" fill="#142012" fill-opacity="{strength}"/>'


# ---------------------------------------------------------------- 0 sky
sky = [f'<path d="{rect(-120, -120, 2160, 1440)}" '
       f'fill="{p.linear(300, -100, 1200, 900, [(0, "#d4f0e4"), (.3, "#8fd0cb"), (.62, "#4caeb0"), (1, "#2f9aa0")])}"/>']
sky.append(S(''.join(leaf(x, y, x + w, y - w * .04, h, -5, .45) for x, y, w, h in (
    (1120, 96, 360, 10), (1500, 140, 420, 12), (540, 110, 300, 9), (1420, 60, 300, 8), (160, 150, 260,
            8))), '#effaf0', extra='fill-opacity=".5"', amp=1))
p.layer('sky', 0, 'grain-fine', *sky)

# ---------------------------------------------------------------- 1 clouds, far ranges
clouds = [torn_cloud([(1330, 330), (1440, 230), (1580, 190), (1700, 150), (1860, 190), (2080, 150)], [(2080, 470), (1330, 470)], [80, 130, 200, 60],
                     p.fall('#f6fbee', '#a4d8d0', 170, 420), '#fffef6', 'wall-3', .32, 7, 6),
          torn_cloud([(-160, 420), (0, 330), (140, 300), (300, 320), (420, 300), (560, 380), (640, 470)], [(640, 640), (-160, 640)], [70, 110, 170,
                     60],
                     p.fall('#fdfbea', '#b4ddd2', 290, 520), '#fffef6', 'wall-3', .32, 7, 12)]
far = [S(land((-140, 560), (60, 500), (260, 540), (420, 500), (700, 520), (1300, 500), (1480, 390), (1620, 430), (1760, 340), (1900, 380),
              (2060, 300)),
         p.fall('#8fcbc1', '#6cb5ae', 300, 640), 'wall-2', amp=3),
       S(land((-140, 640), (100, 590), (300, 640), (700, 600), (1300, 560), (1600, 500), (1780, 470), (2060, 400)), p.fall('#62aba2', '#4d968d', 400,
                  700),
         'wall-3', amp=3)]
p.layer('far', .16, 'grain-fine', *clouds, *far)

# ---------------------------------------------------------------- 2 the hill
SLOPE = [(-140, 930), (120, 760), (400, 540), (640, 340), (830, 226), (1014, 178), (1150, 206), (1310, 300), (1500, 450), (1750, 590), (2060, 690)]
EDGE = walk(smooth(SLOPE), 220)


def contour(a, b, sag, fill):
    """A higher sheet of the hill, between two shares a, b of its outline; its lower edge hangs like a contour line."""
    i, j = round(a * 220), round(b * 220)
    rim = [(x, y + 7) for (x, y), _ in EDGE[i:j + 1]]
    (x0, y0), (x1, y1) = rim[0], rim[-1]
    hang = [(x0 + (x1 - x0) * t, y0 + (y1 - y0) * t + sag * 4 * t * (1 - t) + 9 * noise(t * 5, sag)) for t in (.88, .74, .6, .45, .3, .16)]
    return S(smooth([(x0, y0, 'c')] + rim[4:-4:5] + [(x1, y1, 'c')] + hang, True), fill, 'wall-5-dim', amp=2)


def flank(a, b, c, d):
    """The hill's colours: lit at the left, teal and dark at the right."""
    return p.linear(340, 240, 1480, 1120, [(0, a), (.32, b), (.62, c), (1, d)])


hill = [S(land(*SLOPE), flank('#968b44', '#646e36', '#47512d', '#1e3a31'), 'wall-7-dim', amp=2.5),
        contour(.07, .95, 360, flank('#a69a4c', '#757c3d', '#545d33', '#244237')), contour(.18, .85, 300, flank('#b6a957', '#868a46', '#616a39',
                   '#2b4b3d')),
        contour(.295, .75, 214, flank('#c6b966', '#97974e', '#6f7640', '#335442')), contour(.41, .655, 130, flank('#d6c874', '#a8a557', '#7e8348',
                   '#3a5c48')),
        S(smooth([(1040, 184), (1160, 286), (1290, 410), (1380, 560), (1440, 760), (1500, 1000), (1520, 1320)])
          + 'L2060 1320L2060 700C1860 646 1680 566 1500 460C1380 378 1260 266 1150 216Z', '#0f2c29', extra='fill-opacity=".3"', amp=2)]
blades, dark = '', ''
for _ in range(130):
    x, t = R.uniform(-60, 1960), R.uniform(0, 1)
    top = noise(x / 90, 1) * 6 + (178 + abs(x - 1014) ** 1.12 * .33)
    y = top + 40 + t * (960 - top)
    s = (x - 1014) / 1000
    ln = R.uniform(26, 60) * (.5 + y / 1100)
    if 660 < x < 1350 and y > 240:
        ln *= .6
    piece = leaf(x, y, x + ln, y + ln * s * .42 + 2, 2.4 + y / 420, R.uniform(1, 4))
    if x < 1000 - (y - 600) * .1:
        blades += piece
    else:
        dark += piece
hill += [S(blades, '#d3c673', extra='fill-opacity=".6"', amp=.4), S(dark, '#1f3a2c', extra='fill-opacity=".6"', amp=.4)]
hill.append(shrubs([(250, 760, 26), (330, 700, 20), (420, 664, 24), (540, 560, 18), (150, 860, 30), (470, 790, 24), (560, 716, 20), (600, 470, 14),
                    (690, 424, 13),
                    (742, 330, 10), (380, 600, 16), (560, 900, 30), (300, 900, 28), (640, 590, 15), (800, 300, 8), (760, 478, 12), (1010, 690,
                            15), (930, 600, 13),
                    (980, 850, 20), (1080, 500, 10), (1010, 420, 9)], '#4c5f2e', '#8b9448'))
hill.append(shrubs([(1420, 470, 16), (1500, 560, 20), (1600, 640, 24), (1560, 760, 28), (1700, 720, 26), (1660, 860, 34), (1840, 780, 28),
                    (1800, 900, 34), (1290, 560, 15),
                    (1380, 690, 18), (1220, 330, 9), (1320, 380, 11), (1460, 880, 28), (1930, 880, 32)], '#1d3a2e', '#3d6147'))
hill.append(flock((1560, 596, .62), (1600, 580, .6, True), (1640, 604, .66), (1690, 640, .7), (1532, 620, .66, True), (1736, 628, .64, True),
                  (1420, 606, .62)))
hill += [path_segment(i) for i in range(len(BENDS) - 2, -1, -1)]

# somebody has made it: barrow with the rest of the path, spade, hat, soil
BX, BY = 1236, 786
hill.append(shade(poly([(BX - 66, BY - 56), (BX + 62, BY - 56), (BX + 50, BY), (BX - 60, BY)]), BY + 6, .5, .12))
soil = shape('1312,806! 1320,786 1342,770 1364,764 1386,776 1406,792 1418,808! 1366,814')
hill.append(G('cut-2', S(soil, p.fall('#b98a4a', '#6e4a28', 764, 812), amp=1.5), S(leaf(1332, 788, 1358, 772, 6, -2) + leaf(1366, 790, 1390, 784, 5),
           '#d9ad66', amp=.3)))
spade = spar(1358, 678, 1364, 762, 6, 7) + spar(1346, 678, 1370, 676, 6) + shape('1350,756! 1378,754! 1378,784 1366,800 1352,786!')
hill += [S(spade, '#6b4526', 'cut-2', amp=.3), S(shape('1350,756! 1378,754! 1378,780 1367,792 1352,782!'), '#b9c2b4', amp=.3)]
hat = shape('1330,684! 1342,676 1386,676 1398,684! 1382,692 1346,692') + shape('1344,680! 1346,662 1356,654 1364,658 1374,654 1382,662 1384,680!')
hill.append(G('cut-2', S(hat, '#3a2a1c', amp=.4), S(shape('1344,680! 1345,672! 1383,672! 1384,680!'), CORAL, amp=.2)))
roll = [S(circle(BX + 2, BY - 76, 40), '#e6cd94', amp=.5), S(circle(BX + 2, BY - 76, 35), CREAM, amp=.4)]
spiral = smooth([(BX + 2 + r * math.cos(a), BY - 76 + r * math.sin(a)) for a, r in ((i * .5, 34 - i * .62) for i in range(44))])
hill += [G('cut-2', *roll, line(spiral, 2, '#b08b4c', amp=0), S(circle(BX + 2, BY - 76, 6), '#6e4a28', amp=.2)),
         G('cut-2', S(poly(solid([(BX - 62, BY - 68), (BX + 66, BY - 64), (BX + 44, BY - 26), (BX - 34, BY - 26)])), p.fall('#e0703e', '#96401f',
                    BY - 68, BY - 26), amp=.8),
           S(poly(solid([(BX - 66, BY - 70), (BX + 70, BY - 66), (BX + 69, BY - 59), (BX - 65, BY - 63)])), '#f6a066', amp=.5)),
         G('cut-2', S(spar(BX - 54, BY - 26, BX + 92, BY - 47, 6) + spar(BX + 36, BY - 34, BX + 52, BY + 2, 6) + spar(BX + 20, BY - 30, BX + 24,
                    BY + 2, 5), '#5f4023', amp=.3),
           S(wheel(BX - 54, BY - 20, 24, .2, 6, turn=15), '#26301c', amp=.3))]
tail = ribbon([(BX - 36, BY - 62), (BX - 60, BY - 58), (BX - 84, BY - 34), (BX - 92, BY - 8), (BX - 112, BY - 2)], 20, 17)
hill.append(S(tail, CREAM, 'cut-2', amp=.4))

# the boy, and somebody slower
x, y = segment(4, .17, -.1)
notebook = S(poly(solid([(x + 36, y - 88), (x + 64, y - 96), (x + 71, y - 66), (x + 42, y - 59)])), '#ffd95a', 'cut-1', amp=.3)
boy = person(x, y, .64, hip=(2, -90), neck=(18, -146), hands=((66, -120), (-26, -104)), feet=((-50, -22), (34, 0)), toes=(48, -6), head=38, tilt=-4,
             coat=CORAL, legs='#2b2f2a',
             boots='#1c1a14', skin='#9a6238', hair='#17100b', wear='bare', face=PROFILE_CHILD, widths=SHIRT, sleeve=(9.5, 8.4, 7), leg=(12, 9.5,
                     7), flt='cut-3')
hill += [f'<path d="{compact(smooth([(x - 10, y + 2), (x + 30, y - 3), (x + 96, y + 6), (x + 100, y + 13), (x + 40, y + 9)], True))}" '
         f'fill="#3a2c14" fill-opacity=".4"/>', boy, notebook]
tx, ty = segment(1, .46, -.14)
shell = shape('-24,-4! -22,-18 -8,-28 8,-27 21,-17 24,-4!', 1, 1, tx, ty)
limbs = shape('-22,-8 -36,-14 -42,-10 -40,-4 -28,-2', 1, 1, tx, ty) + shape('-18,-6! -20,3! -11,3! -8,-6!', 1, 1, tx,
        ty) + shape('10,-6! 13,3! 22,3! 20,-6!', 1, 1, tx, ty)
hill += [G('cut-2', S(limbs, '#5a5a30', amp=.3), S(shell, p.fall('#8a7434', '#3e3a1c', ty - 28, ty), amp=.4)),
         line(f'M{tx-12:.0f} {ty-5:.0f}L{tx-6:.0f} {ty-16:.0f}L{tx+8:.0f} {ty-16:.0f}L{tx+14:.0f} {ty-5:.0f}M{tx-6:.0f} {ty-16:.0f}L{tx-8:.0f} '
              f'{ty-26:.0f}M{tx+8:.0f} {ty-16:.0f}L{tx+9:.0f} {ty-26:.0f}',
              2, '#d8bd6a', amp=0)]
p.layer('hill', .45, 'grain', *hill)

# ---------------------------------------------------------------- 3 the foot of the hill
near = [plant([poplar(*q) for q in ((96, 1010, 560, 1), (206, 1016, 640, 2), (318, 1024, 500, 3), (400, 1030, 380, 6))],
              ('#1c2a1a', p.fall('#587a48', '#1d3a2a', 400, 1000), '#7c9654'), 'cut-4'),
        plant([tree(*q) for q in ((1560, 1050, 220, 3), (1740, 1030, 270, 5), (1890, 1010, 230, 8))],
              ('#1a2618', p.fall('#3f6448', '#19352a', 780, 1000), '#5f8258', '#122a20'), 'cut-4'),
        S(land((-140, 980), (300, 1010), (620, 1070), (960, 1104), (1250, 1084), (1600, 1020), (2060, 960)), p.fall('#2c4630', '#15281e', 970, 1130),
          'wall-5')]
near.append(G('cut-1', S(''.join(grass(x, y, 8, h, 30, .5, x) for x, y, h in (
    (480, 1046, 40), (560, 1060, 34), (690, 1082, 46), (800, 1094, 36), (1090, 1098, 40), (1200, 1090, 48), (1330, 1072, 40), (1440, 1050,
            44))), '#2c4630', amp=0)))
p.layer('near', .75, 'grain', *near)

# ---------------------------------------------------------------- 4 front
front = [S(land((-140, 1076), (300, 1096), (700, 1150), (1200, 1162), (1600, 1116), (2060, 1060)), '#0e1c15', 'wall-7'),
         G('cut-1', S(''.join(grass(x, y, 11, h, 40, .6, x) for x, y, h in (
             (60, 1090, 80), (170, 1096, 60), (330, 1106, 70), (1620, 1120, 60), (1760, 1104, 90), (1880, 1090, 76))), '#0e1c15', amp=0))]
p.layer('front', 1, 'grain-deep', *front)
p.mat(p.vignette(960, 540, 1250, .55, .5))
p.save(PICTURES / '4-technical-triumphs' / 'kiarostami-zigzag-path.svg')
