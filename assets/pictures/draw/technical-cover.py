#!/usr/bin/env python3
"""Cover of stage 4: high over a valley a cameraman rides a home-made ropeway; a goat in a bathtub keeps the balance.

Nine earlier baskets lie below. This is the tenth time.
"""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

SUN = (700, 120)                                                    # above the picture's middle, a little to the left
INK, WOOD, PLANK = '#0d2c31', '#5a4530', '#8a6a43'
CORAL, OCHRE, CREAM = '#d9532f', '#dd9a3a', '#fbf1d8'
p = Pic('#fff6dc', '#052027', SUN, '#fff0c8', far='#eafaf0', focus=(.505, .48))
person = Wardrobe(p, '#fff0cc', .42, .14).person


def land(*pts, bottom=1320):
    """A sheet of ground below an edge that runs from left to right."""
    return smooth(pts) + f'L2060 {bottom}L-140 {bottom}Z'


def poles(*ends, w=9):
    """Straight poles (x0, y0, x1, y1[, width]) as one path."""
    return ''.join(spar(*e[:4], e[4] if len(e) > 4 else w) for e in ends)


def pennant(x, y, k, seed=1):
    """A small flag that flies to the right, its hoist at (x, y)."""
    s = noise(seed * 3.7, .5) * 6
    return shape(f'0,-11! 20,{-9+s:.0f} 38,{-4-s:.0f} 56,{2+s:.0f}! 36,{6-s:.0f} 20,{7+s:.0f} 0,11!', k, k, x, y)


def wicker(x, y, w0, w1, h, rot=0, k=1):
    """A basket hung from its rim, (x, y) the middle of the rim: w0 wide there, w1 at the bottom."""
    def put(d):
        return xf(d, x, y, k, k, rot)
    rows = ''.join(line(put(f'M{-w0/2+6+j*.6:.0f} {v}C{-w0/4} {v+7} {w0/4} {v+7} {w0/2-6-j*.6:.0f} {v}'), 5.4 * k, '#4a2d14',
                        f'stroke-dasharray="{num(11*k)} {num(11*k)}" stroke-dashoffset="{num(j % 2 * 11 * k)}"', 0) for j, v in enumerate(range(14,
                                   int(h) - 6, 9)))
    body = put(shape(f'{-w0/2},0! {-w0/2+6},{h*.5} {-w1/2},{h-8} {-w1/2+16},{h}! {w1/2-16},{h}! {w1/2},{h-8} {w0/2-6},{h*.5} {w0/2},0!'))
    rim = put(shape(f'{-w0/2-7},-5! 0,-2 {w0/2+7},-5! {w0/2+8},9 {w0/2+3},11! 0,15 {-w0/2-3},11! {-w0/2-8},9'))
    paint = p.linear(x - w0 * k / 2, y, x + w0 * k / 2, y + h * k, [(0, '#dd9c44'), (.5, '#b8762f'), (1, '#6b3f1d')])
    return G('cut-3', S(body, paint, amp=.6), rows) + S(rim, p.linear(x - w0 * k / 2, y, x + w0 * k / 2, y, [(0, '#f2674a'), (1, '#a83a20')]),
            'cut-2', amp=.4)


def grove(*trees):
    """Trees in one sheet: (x, foot, height, seed)."""
    parts = [tree(*t) for t in trees]
    y = min(t[1] - t[2] for t in trees)
    return G('cut-3', *(S(''.join(q[i] for q in parts), c, amp=.3) for i, c in enumerate((
        '#1c4a48', p.fall('#3c8d80', '#1d5f5c', y, y + 150), '#7fc0a4', '#16504f'))))


# ---------------------------------------------------------------- 0 sky
sky = [f'<path d="{rect(-120, -120, 2160, 1440)}" '
       f'fill="{p.radial(*SUN, 1500, [(0, "#c9ece0"), (.22, "#8fd2cb"), (.5, "#46a6a9"), (.8, "#2a868f"), (1, "#1c6a75")])}"/>']
streaks = ''.join(leaf(x, y, x + w, y - w * .05, h, -6, .45) for x, y, w, h in (
    (1180, 120, 420, 12), (1420, 66, 380, 9), (60, 150, 360, 10), (-40, 84, 300, 8), (520, 70, 260, 7), (1500, 560, 380, 9), (60, 520, 260, 8)))
sky.append(S(streaks, '#e8f8ee', extra='fill-opacity=".45"', amp=1))
p.layer('sky', 0, 'grain-fine', *sky)

# ---------------------------------------------------------------- 1 clouds: the bright wall behind the machine
HEAP = [(300, 860), (380, 690), (500, 610), (540, 470), (650, 330), (830, 240), (1010, 180), (1180, 220), (1320, 300), (1400, 430), (1520, 490),
        (1620, 620), (1700, 860)]
LOW = [(220, 880), (420, 780), (640, 720), (800, 600), (960, 560), (1130, 600), (1250, 680), (1440, 690), (1640, 790), (1760, 880)]
clouds = [torn_cloud([(1490, 720), (1540, 480), (1640, 350), (1800, 300), (1960, 330), (2100, 280)], [(2100, 900), (1490, 900)], [90, 140, 200, 70],
                     p.fall('#c6e8dd', '#79c0bb', 300, 720), '#f2fbf0', 'wall-2', .34, 6, 5),
          torn_cloud([(-160, 470), (0, 400), (150, 380), (300, 450), (420, 560), (460, 760)], [(460, 900), (-160, 900)], [80, 120, 160, 60],
                     p.fall('#d6efe2', '#82c4bf', 360, 760), '#f6fdf2', 'wall-2', .34, 6, 8),
          torn_cloud(HEAP, [(1700, 1000), (300, 1000)], [80, 130, 210, 300, 110], p.fall('#fff8e6', '#bfe0d3', 200, 760), '#fffdf4', 'wall-3', .3, 8,
                     3),
          torn_cloud(LOW, [(1760, 1000), (220, 1000)], [70, 110, 180, 260], p.fall('#f6f3de', '#a5d4c8', 560, 860), '#fffdf4', 'wall-3', .28, 7, 21)]
p.layer('clouds', .12, 'grain-fine', *clouds)

# ---------------------------------------------------------------- 2 far mountains
far = [S(land((-140, 760), (120, 700), (300, 745), (520, 800), (760, 806), (1000, 800), (1180, 806), (1400, 760), (1560, 700), (1760, 650),
              (2060, 560)),
         p.fall('#a5d6cc', '#86c2b9', 640, 860), 'wall-2', amp=3),
       S(land((-140, 800), (200, 790), (420, 836), (700, 832), (900, 846), (1120, 828), (1340, 806), (1600, 800), (2060, 700)),
         p.fall('#74b9b1', '#6cb3a8', 700, 900), 'wall-2', amp=3)]
p.layer('far', .24, 'grain-fine', *far)

# ---------------------------------------------------------------- 3 the valley, and nine earlier baskets
valley = [S(land((-140, 890), (300, 856), (620, 868), (900, 856), (1200, 870), (1500, 850), (2060, 800)), p.fall('#5aa598', '#2a7672', 830, 1060),
            'wall-5', amp=2)]
fields = ''.join(poly(q) for q in ([(640, 872), (800, 864), (760, 900), (560, 912)], [(1010, 866), (1180, 874), (1230, 906), (1020, 896)],
                                   [(1290, 868), (1440, 858), (1560, 880), (1370, 912)]))
furrows = ''.join(leaf(600 + i * 40, 906 - i * .6, 668 + i * 32, 876 - i * .8, 4) for i in range(5)) + ''.join(
    leaf(1030 + i * 42, 892 + i * 2.4, 1024 + i * 34, 870 + i * 1.2, 4) for i in range(5))
pond = shape('1110,966 1180,944 1290,940 1380,956 1400,978 1310,996 1190,996 1120,986')
valley += [S(fields, '#7cc0a2', 'cut-1', 'fill-opacity=".7"', amp=2), S(furrows, '#3c8b80', amp=.5), S(pond, p.fall('#d5f0e6', '#8fd0cb', 940, 996),
           'slot', amp=1.5),
           S(''.join(leaf(*q, 4) for q in ((1150, 972, 1210, 970), (1240, 984, 1320, 982), (1300, 956, 1350, 958))), '#ffffff', amp=.3)]
road = ribbon([(836, 958), (862, 990), (940, 1012), (1010, 1044), (1030, 1090), (1000, 1150)], 7, 34)
valley += [S(road, '#a9d6bf', 'slot', amp=1), S(''.join(circle(x, y, r, r * .62) for x, y, r in (
    (900, 882, 13), (924, 886, 15), (1070, 926, 12), (1092, 930, 15), (1114, 928, 10), (1236, 912, 14), (1260, 908, 10), (1390, 944, 15), (1410, 950,
            11),
        (880, 1064, 17), (856, 1060, 12), (1120, 1056, 15), (1144, 1062, 19))), '#2d7d74', 'cut-1', amp=1),
           grove((692, 1006, 112, 2), (1470, 940, 120, 3), (1416, 930, 84, 6), (930, 906, 50, 8))]
# a barn, a haystack
barn = [G('cut-2', S(poly([(776, 918), (872, 918), (872, 970), (776, 970)]), '#2c6e69', amp=.8), S(rect(808, 934, 30, 36), '#0f3d40', amp=.4)),
        S(poly([(764, 926), (790, 890), (858, 890), (884, 926)]), p.fall('#b9624a', '#84402f', 890, 926), 'cut-2', amp=.8)]
hay = [S(shape('952,960! 946,930 962,904 984,892 1008,902 1026,930 1022,960! 988,966'), p.fall('#e8bf66', '#a87a35', 892, 962), 'cut-2', amp=1.5),
       S(''.join(leaf(*q, 4) for q in ((966, 948, 974, 914), (986, 952, 986, 906), (1004, 950, 1000, 914), (1014, 944, 1010, 924))), '#8a602a',
         amp=.3)]
WRECKS = ((854, 873, -24, .36), (700, 906, 150, .36), (988, 888, 62, .36), (1216, 946, 8, .4), (786, 1040, 180, .44), (912, 1024, 106, .44),
          (1084, 996, -14, .42), (1228, 1050, 24, .44), (1330, 890, 38, .36))
wrecks = [wicker(x, y, 150, 110, 86, rot, k) for x, y, rot, k in WRECKS]
torn_ropes = ''.join(line(d, 2.6, '#123c3f', amp=.3) for d in (
    'M712 912C714 892 702 884 706 866', 'M690 912C684 896 694 884 688 872', 'M942 1010C960 996 974 1008 988 998',
    'M1006 874C1022 862 1016 850 1032 846', 'M1062 998C1052 980 1038 986 1026 972', 'M1258 1044C1276 1036 1282 1048 1300 1040'))
lost = S(wheel(816, 1002, 19, turn=9) + wheel(758, 1004, 19) + wheel(1146, 1014, 22, turn=20), '#123c3f', 'cut-1', amp=.3)
umbrella = xf(shape('-44,26! -52,0 -32,-24 0,-28 26,-12 32,12! 18,0 6,14! -4,0 -18,18! -28,6'), 1096, 966, 1.1)
wings = shape('1344,886! 1384,862 1424,866 1440,880! 1404,884 1364,900!') + shape('1318,884! 1284,852 1256,850 1240,862! 1270,872 1300,900!')
valley += [*barn, G('cut-1', torn_ropes), wrecks[0], wrecks[1], wrecks[2], *hay, wrecks[3],
           S(shape('1176,972! 1196,966 1240,968 1262,974! 1250,986 1190,986'), '#a9dcd2', amp=.4), lost, wrecks[4], wrecks[5],
           S(wings, '#d8ecdf', 'cut-2', amp=.4), wrecks[8], S(umbrella, '#16434a', 'cut-2', amp=.4), wrecks[6], wrecks[7],
           G('cut-1', S(''.join(grass(x, y, 8, 30, 30, .5, x) for x, y in ((1216, 1098), (1254, 1094), (770, 1050), (1360, 1010))), '#1d5f5c',
                        amp=0))]
valley += [f'<ellipse cx="{x}" cy="{y}" rx="{w}" ry="16" fill="#0d3b40" fill-opacity=".34" filter="url(#soft-8)"/>' for x, y, w in ((900, 1072, 130),
           (1400, 1000, 90))]
p.layer('valley', .38, 'grain', *valley)

# ---------------------------------------------------------------- 4 the machine: hills, towers, ropeway
CABLE = 'M286 116C500 250 720 330 905 350L1069 350C1260 338 1470 296 1654 232'
RIGHT_HILL = land((1130, 1320), (1260, 1080), (1380, 1010), (1500, 930), (1620, 866), (1780, 806), (2060, 740))
LEFT_HILL = smooth([(-140, 800), (60, 812), (250, 850), (430, 905), (600, 968), (760, 1040), (900, 1180), (940, 1330)]) + 'L-140 1330Z'
rig = [S(RIGHT_HILL, p.fall('#2c7470', '#0f4044', 740, 1100), 'wall-5', amp=2)]
rig.append(S(''.join(leaf(x, y, x + w, y - w * .34, h, -4, .4) for x, y, w, h in (
    (1480, 980, 120, 7), (1600, 920, 150, 8), (1720, 880, 130, 6), (1560, 1010, 170, 8), (1760, 960, 150, 8), (1850, 850, 120,
            6))), '#5aa598', extra='fill-opacity=".55"', amp=.6))

# the far tower
FAR = '#1d4f52'
far_tower = poles((1580, 894, 1641, 240), (1726, 844, 1667, 240), (1606, 862, 1646, 240, 7), (1700, 850, 1662, 240, 7), (1604, 660, 1702, 650),
                  (1618, 500, 1690, 494),
                  (1630, 370, 1680, 366), (1590, 790, 1704, 654, 6), (1718, 780, 1604, 664, 6), (1606, 652, 1690, 496, 6), (1702, 646, 1620, 502, 6),
                  (1622, 490, 1678, 370, 6), (1690, 486, 1632, 372, 6), (1634, 362, 1668, 250, 5), (1678, 360, 1640, 250, 5))
far_tower += poly(solid([(1590, 498), (1718, 490), (1718, 500), (1590, 508)]))
rig += [f'<path d="{cast(far_tower, 880, .5, .16)}" fill="#052027" fill-opacity=".3"/>', G('cut-3', S(far_tower, FAR, amp=.4),
           S(wheel(1654, 258, 28, .16, 6), FAR, amp=.3))]
rig.append(G('cut-1', S(poles((1654, 236, 1654, 176, 5)), FAR, amp=.2), S(pennant(1656, 186, 1.05, 4), CORAL, amp=.4)))

# the cable, its flags, three swallows
rig += [G('cut-2', line(CABLE, 7, INK, amp=0), line('M470 786C440 560 300 300 272 190C420 236 700 300 905 296M1069 300C1260 300 1480 290 1650 262',
           2.8, INK, amp=0))]
flags, hoists = '', ''
for i, t in enumerate((.14, .24, .34, .44, .68, .76, .84, .92)):
    (x, y), _ = at(CABLE, t)
    hoists += f'M{num(x)} {num(y)}V{num(y+34)}'
    flags += pennant(x, y + 24, .78, i + 1)
rig.append(G('cut-1', line(hoists, 2.4, INK, amp=0), S(flags, CORAL, amp=.4)))
rig.append(S(''.join(perched(*at(CABLE, t)[0], k, m) for t, k, m in ((.195, .8, False), (.29, .86, True), (.31, .8, False))), INK, 'cut-1', amp=.2))

# the balance: two wheels, a gear, a beam with its stays
beam = poles((742, 490, 986, 452, 19), (986, 452, 1218, 424, 19), (748, 492, 990, 524, 9), (990, 524, 1212, 428, 9), (880, 470, 884, 508, 8),
             (1092, 442, 1098, 480, 8), (986, 450, 990, 526, 12))
rig += [G('cut-3', S(poles((905, 270, 980, 470, 17), (1069, 270, 994, 470, 17), (892, 268, 1082, 268, 15)), WOOD, amp=.5)),
        G('cut-3-thick', S(wheel(905, 270, 80, .13, 10), INK, amp=.4), S(wheel(1069, 270, 80, .13, 10, turn=14), INK, amp=.4)),
        G('cut-3', S(beam, INK, amp=.5)), S(gear(987, 440, 52, 18, 5, 8), CORAL, 'cut-3', amp=.4), S(gear(1044, 400, 25, 9, 3, 10), OCHRE, 'cut-2',
                amp=.3),
        S(circle(987, 440, 11), INK, 'cut-1', amp=.2)]

# left scale: cameraman and basket
rig.append(G('cut-2', line('M742 494V522M742 520L652 540M742 520L846 540M650 540V742M846 540V742', 4.6, INK, amp=0),
             S(poles((638, 541, 858, 541, 13)), WOOD, amp=.4)))
camera = film_camera(709, 852, .58)
SCARF = [(818, 630), (858, 636), (896, 618), (934, 634), (976, 614)]
rig += [S(ribbon(SCARF, 15, 22, 17), CORAL, 'cut-2', amp=.5), S(ribbon([(820, 632), (854, 652), (886, 648), (918, 666)], 12, 16), '#a83a20', 'cut-1',
           amp=.5),
        person(836, 852, 1.5, mirror=True, hip=(4, -98), neck=(17, -148), bow=2, hands=((44, -118), (52, -98)), feet=None, head=31, tilt=8,
               coat='#245f66', skin='#8a5634', hair='#1a1512', wear='bare', widths=SHIRT, sleeve=(9, 8, 6.5), flt='cut-3'),
        S(camera, INK, 'cut-3', amp=.4)]
rig.append(G('cut-1', S(shape('-44,-54! -46,-84 -24,-104 4,-108 34,-98 50,-70! 20,-62 -18,-44 -40,-24 -44,-8!', -.46, .46, 810, 624, -8), '#7a4a24',
                        amp=.3),
             S(shape('-38,-66! 0,-74 47,-66! 49,-54! 40,-50 28,-54! 0,-62 -42,-54!', -.46, .46, 810, 624, -8), CREAM, amp=.2)))
rig += [wicker(748, 740, 228, 214, 116), G('cut-2', S(shape('-14,0! 14,0! 20,34 12,56 -12,56 -20,34', 1, 1, 672,
           760) + shape('-14,0! 14,0! 20,34 12,56 -12,56 -20,34', .9, .9, 826, 762),
                                                   p.fall('#c9b387', '#76603a', 760, 816), amp=.6))]

# right scale: goat and bathtub
rig.append(G('cut-2', line('M1218 428V456M1218 456L1124 474M1218 456L1312 474M1122 474V668M1314 474V664', 4.6, INK, amp=0),
             S(poles((1110, 475, 1326, 475, 13)), WOOD, amp=.4)))
GX, GY, GK = 1186, 610, 1.02


def goat(text):
    """Goat's units (head 100 high, joint of skull and neck at 0, faces left) → picture."""
    return shape(text, GK, GK, GX, GY)


def on_goat(*pts):
    """The same for points."""
    return move(list(pts), GK, GK, GX, GY)


FUR = p.linear(1120, 560, 1270, 720, [(0, '#8a5a34'), (1, '#3d2415')])
plan = poly([(1068, 588), (1122, 576), (1134, 634), (1082, 648)])
rig += [G('cut-2', S(ribbon(on_goat((20, -50), (40, -84), (74, -100), (104, -84)), 17, 4), '#b79a6a', amp=.3)),
        G('cut-3', S(goat('-16,8 -6,40 -18,96! 116,100! 112,58 92,40 62,34 48,6 36,-24 14,-30!'), FUR, amp=.6),
          S(goat('-62,-10! -66,-2 -62,6 -50,11 -36,9 -22,14 -8,22 18,20 40,0 36,-30 22,-50 2,-60 -14,-56 -34,-36!'), FUR, amp=.4),
          S(goat('-62,-10! -66,-2 -62,6 -50,11 -36,9! -32,-6 -40,-22!'), '#f0dfbd', amp=.4),
          S(goat('-46,6! -20,10! -18,24 -26,40 -34,56! -38,40 -44,24'), '#f0dfbd', amp=.3)),
        G('cut-2', S(ribbon(on_goat((6, -54), (16, -92), (48, -116), (84, -110)), 20, 4), '#d8bd8a', amp=.3),
          S(goat('24,-40! 42,-40 66,-30 78,-14! 58,-12 36,-18 22,-28!'), '#5d3a20', amp=.4)),
        S(leaf(*on_goat((-26, -30))[0], *on_goat((-8, -34))[0], 6, -3), '#1c100a', amp=0), S(''.join(circle(*q, 2) for q in on_goat((-57, -5))),
                '#1c100a', amp=0),
        G('cut-2', S(plan + circle(1112, 640, 9) + circle(1090, 648, 8), '#eef6ea', amp=.6),
          line('M1080 600L1112 592M1084 612L1118 604M1087 624L1104 620', 2.6, '#3f8f94', amp=0))]
TUB = p.linear(1110, 660, 1330, 770, [(0, '#f27a54'), (.45, CORAL), (1, '#8c2e18')])
tub = shape('1104,656! 1120,668 1200,676 1300,672 1330,646! 1334,690 1322,730 1296,746! 1140,746! 1116,728 1106,694')
lip = shape('1092,650! 1098,642 1112,654 1200,664 1296,660 1326,634 1342,630! 1346,640 1330,660 1300,674 1200,678 1112,670')
feet = shape('1136,742! 1160,742! 1158,760 1146,772 1128,774! 1126,766 1138,760') + shape('1278,742! 1302,742! 1300,760 1308,768 1310,774! 1290,772 '
        '1280,760')
rig += [S(feet, '#c8953c', 'cut-2', amp=.3), S(tub, TUB, 'cut-3-thick', amp=.6), S(lip, CREAM, 'cut-2', amp=.4),
        S(leaf(1130, 690, 1136, 728, 9, -4), '#ffc2a0', amp=.3)]

# the near tower
rig.append(S(LEFT_HILL, p.fall('#1f5d5c', '#0b363b', 790, 1150), 'wall-5', amp=2))
rig.append(S(''.join(leaf(x, y, x + w, y + w * .26, h, -4, .4) for x, y, w, h in (
    (40, 850, 150, 8), (-40, 900, 190, 9), (180, 900, 150, 7), (420, 990, 170, 8), (120, 970, 210, 9), (560, 1010, 120,
            6))), '#4a9690', extra='fill-opacity=".5"', amp=.6))
tower = poles((92, 872, 238, 128, 21), (412, 918, 282, 128, 21))
braces = poles((82, 700, 380, 716, 14), (150, 560, 348, 566, 14), (186, 360, 326, 362, 14), (116, 786, 350, 574, 10), (388, 800, 158, 566, 10),
               (152, 556, 318, 366, 10),
               (344, 560, 192, 366, 10), (196, 350, 282, 172, 9), (318, 352, 240, 172, 9))
back = poles((170, 852, 248, 128, 13), (340, 866, 272, 128, 13), (176, 640, 330, 644, 9), (200, 470, 312, 472, 9))
ladder = poles((306, 900, 262, 372, 7), (340, 900, 290, 372, 7), w=7) + ''.join(spar(304 - i * 2.9, 884 - i * 35, 338 - i * 3.3, 884 - i * 35,
           6) for i in range(15))
deck = poly(solid([(140, 356), (384, 358), (384, 374), (140, 372)])) + poles((150, 358, 148, 306, 6), (200, 358, 200, 304, 6), (374, 360, 376, 308,
           6), (146, 310, 204, 308, 5))
rig += [f'<path d="{cast(tower + braces, 900, .42, .14)}" fill="#031a20" fill-opacity=".34"/>', G('cut-2', S(back, '#3a5250', amp=.4)),
        G('cut-2', S(ladder, '#6f5a3c', amp=.3)),
        G('cut-3', S(braces, '#4a3a2a', amp=.5), S(tower, WOOD, amp=.6)),
        G('cut-1', S(poly([(170, 486), (196, 494), (182, 560), (156, 552)]) + poly([(322, 424), (346, 420), (356, 474), (332, 480)]), PLANK, amp=.6),
          S(poly([(100, 792), (126, 796), (118, 842), (90, 838)]), CORAL, amp=.6)),
        G('cut-3', S(deck, PLANK, amp=.5))]
# on top: the pulley
rig += [G('cut-3', S(wheel(262, 148, 46, .14, 8, turn=10), INK, amp=.3)), S(circle(262, 148, 13), CORAL, 'cut-1', amp=.2)]

# crew on the deck: one with a spyglass, one with flags
CREW = dict(widths=SHIRT, sleeve=(8.8, 7.6, 6), leg=(11.5, 8.8, 6.4), ruff='#1c3a3c', flt='cut-2')
spyglass = S(poly(solid(move([(0, -3), (26, -4.5), (26, 4.5), (0, 3)], 1, 1, 236, 246, 8))), '#c8953c', amp=.2)
rig.append(person(214, 358, .72, neck=(2, -158), hands=((28, -158), (36, -156)), coat='#b8452a', legs='#16353a', skin='#a8744c', hair='#2a1c14',
                  cap='#16353a', wear='cap bare',
                  held=spyglass, **CREW))

# the windlass, and who turns it
rig += [G('cut-3', S(poles((430, 948, 470, 790, 14), (512, 962, 470, 790, 14)), WOOD, amp=.5)),
        person(346, 914, 1.06, hip=(-4, -92), neck=(18, -148), hands=((52, -156), (50, -114)), feet=((-34, 0), (14, 6)), head=30, tilt=6,
               coat='#e0a04a', legs='#17343a',
               skin='#5f3a22', hair='#120d0a', wear='bun bare', **CREW),
        G('cut-3', S(wheel(470, 790, 82, .1, 6, turn=22), INK, amp=.4), S(circle(470, 790, 16), '#c8953c', amp=.2)),
        person(590, 970, 1.08, mirror=True, hip=(-12, -92), neck=(-16, -150), bow=-4, hands=((36, -140), (42, -176)), feet=((22, 4), (-20, 0)),
               head=30, tilt=-10, coat='#c04a30',
               legs='#1b3036', skin='#c08a60', hair='#6a3a1c', cap='#173c44', wear='toque bare', **CREW)]
# a wet finger in the wind
rig.append(person(1486, 962, .9, mirror=True, neck=(0, -158), hands=((26, -110), (52, -196)), feet=((-12, 4), (14, 0)), tilt=-16, coat='#e9dcc0',
                  legs='#274a50',
                  skin='#8a5634', hair='#1c1410', wear='braid bare', **CREW))
# the crew at the far tower
FARCREW = {**CREW, 'flt': 'cut-1'}
rig += [person(1560, 906, .56, mirror=True, hands=((20, -200), (40, -190)), coat='#b8452a', legs='#123237', wear='cap bare', cap='#123237',
               **FARCREW),
        person(1752, 836, .56, mirror=True, hip=(-10, -92), neck=(-18, -150), hands=((46, -132), (40, -124)), feet=((26, 4), (-18, 0)),
               coat='#d9a04a', legs='#123237', wear='bun bare',
               **FARCREW)]
rig.append(G('cut-1', S(poles((1536, 800, 1522, 770, 3.5), (1552, 794, 1556, 762, 3.5)), INK, amp=0), S(pennant(1522, 776, .62, 2) + pennant(1557,
           768, .62, 5), CREAM, amp=.2)))
p.layer('machine', .62, 'grain', *rig)

# ---------------------------------------------------------------- 5 front
front = [S(land((-140, 1010), (120, 1030), (420, 1100), (800, 1140), (1200, 1136), (1560, 1084), (1800, 1030), (2060, 990)), '#06262c', 'wall-7')]
tufts = ''.join(grass(x, y, 9, h, 34, .7, i) for i, (x, y, h) in enumerate(((60, 1028, 70), (260, 1068, 54), (1500, 1100, 50), (1700, 1062, 66),
           (1880, 1020, 84))))
front += [S(wheel(1806, 1010, 92, .13, 9, turn=12), '#0a3138', 'wall-5', amp=.5), S(tufts, '#06262c', 'cut-1', amp=0),
          S(land((1560, 1110), (1700, 1076), (1850, 1060), (2060, 1010)), '#06262c', amp=1)]
p.layer('front', 1, 'grain-deep', *front)
p.mat(p.vignette(960, 520, 1250, .55, .5))
p.save(PICTURES / '4-technical-triumphs' / 'technical-cover.svg')
