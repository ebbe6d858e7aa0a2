#!/usr/bin/env python3
"""Stage 3, story 3.1: through the cut ice you see what the arm can only feel, cases of film in the slush."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

SUN = (742, 352)
p = Pic('#fff0cc', '#1c1526', SUN, '#ffdc96', far='#ffe9bd', focus=(.46, .56))
SKIN = '#b06a44'


def flat_paper(paint, *outlines, opacity=None):
    """Paper without a shadow of its own, for use inside a G(…)."""
    return f'<path d="{compact("".join(outlines))}" fill="{paint}"' + (f' fill-opacity="{opacity}"' if opacity else '') + '/>'


def ice(parts, shade, face, top, flt, amp=1):
    """A pressure ridge as one group of three papers."""
    return G(flt, *(S(d, c, amp=amp) for d, c in zip(parts, (shade, face, top))))


def splinters(x, y, angle, w, R, n=3, ln=1.5):
    """The torn end of a timber w wide: long uneven teeth that point along the angle (degrees)."""
    a = math.radians(angle)
    ux, uy, o = math.cos(a), math.sin(a), ''
    for i in range(n):
        s, h = (i + .5) / n - .5, w * ln * R.uniform(.35, 1)
        c = (x - uy * w * s, y + ux * w * s)
        half = w / n * .62
        o += poly(solid([(c[0] + uy * half - ux * 6, c[1] - ux * half - uy * 6), (c[0] - uy * half - ux * 6, c[1] + ux * half - uy * 6),
                         (c[0] + ux * h, c[1] + uy * h)]))
    return o


# ---------------------------------------------------------------- the ship: frames of ribs one behind the other, seen along her keel
AXIS, LIST = (930, 506), 5                                          # where the frames grow smaller to; how far she leans, degrees
RIB = ((.30, .30), (.47, .18), (.58, .02), (.645, -.16), (.665, -.34), (.65, -.52), (.625, -.66))


def rib(size, side, stop, R):
    """One rib of a frame, broken off at `stop` (0–1 of its length): (timber, lit inner edge)."""
    pts = move([(AXIS[0] + a * size * side, AXIS[1] + b * size) for a, b in RIB], 1)
    pts = [(q[0] - AXIS[0], q[1] - AXIS[1]) for q in pts]
    d = smooth(move(pts, 1, 1, *AXIS, LIST))
    way = [q for q, _ in walk(d, 60)[:max(4, int(60 * stop))]]
    (x0, y0), (x1, y1) = way[-3], way[-1]
    w = size * .05
    body = ribbon(way[::6] + [way[-1]], w * 1.25, w * .8)
    body += splinters(x1, y1, math.degrees(math.atan2(y1 - y0, x1 - x0)), w * .8, R, 3, 1.9)
    inner = ribbon([(x - side * w * .42, y) for x, y in way[::6]], w * .16, w * .1)
    return body, inner


def strakes(size0, size1, side, rows, R):
    """Planks left hanging between two frames: rows of (from t, to t) along the rib."""
    o = ''
    for t0, t1 in rows:
        ends = []
        for size in (size0, size1):
            pts = [((a * size * side), b * size) for a, b in RIB]
            way = walk(smooth(move(pts, 1, 1, *AXIS, LIST)), 60)
            ends.append([way[round(60 * t)][0] for t in (t0, t1)])
        (a, b), (c, d) = ends
        over = R.uniform(.04, .22)                                  # the near end is torn off a little past or before its rib
        c, d = [(q[0] + (q[0] - r[0]) * (over - .1 * i), q[1] + (q[1] - r[1]) * (over - .1 * i)) for i, (q, r) in enumerate(((c, a), (d, b)))]
        o += poly(solid([a, c, ((c[0] + d[0]) / 2 + side * 5, (c[1] + d[1]) / 2), d, b]))
    return o


# ---------------------------------------------------------------- 0 sky
AIR = [(0, '#fff7de'), (.14, '#ffebb8'), (.34, '#fbcd7e'), (.6, '#eba855'), (1, '#bf7843')]
sky = [f'<path d="{rect(-120, -120, 2160, 1440)}" fill="{p.radial(*SUN, 1400, AIR)}"/>']
for r, c in ((430, '#f4bd68'), (690, '#e3a050'), (980, '#c98848')):
    sky.append(S(f'M-300-300H2220V1500H-300Z{ring(*SUN, r, 26, r, .012)}', p.tone(c, .42, r=1400), 'wall-3', EO, amp=1.5))
sky += [p.bloom(*SUN, 300, colour='#fff3c4', strength=.75), S(circle(*SUN, 112), '#fffaea', 'rim-bright', amp=1)]
sky.append(torn_cloud([(2160, 170), (1900, 120), (1700, 128), (1540, 30), (1380, -160)], [(2160, -160)], [190, 260, 130, 90],
                      p.tone('#b9764c', .2, r=1500), '#f6d6a4', 'wall-3', .22, 5, 4))
sky.append(torn_cloud([(330, -160), (240, 10), (110, 60), (-160, 190)], [(-160, -160)], [150, 100, 200], p.tone('#c98a52', .2, r=1300), '#ffe9c2',
                      'wall-3', .22, 5, 6))
p.layer('sky', 0, 'grain-fine', *sky)

# ---------------------------------------------------------------- 1 the far end of the wreck
R = random.Random(31)
far = [ice(ice_ridge(4, (-130, 508), (2050, 506), 44, lambda t: 16 + 22 * abs(math.sin(t * 23))), '#dba873', '#f6d29a', '#fff0cf', 'wall-2')]
for size, left, right, c in ((270, .8, .97, '#dca66c'), (335, .97, .7, '#cf9660'), (415, .9, .99, '#bf8654')):
    parts = [rib(size, s, t, R) for s, t in ((-1, left), (1, right))]
    far.append(G('wall-2', S(''.join(b for b, _ in parts), c, amp=.6)))
far.append(S(strakes(270, 335, -1, ((.14, .24), (.28, .38), (.6, .68)), R) + strakes(270, 335, 1, ((.14, .26), (.32, .42), (.48, .56)), R)
             + strakes(335, 415, -1, ((.14, .25), (.3, .4), (.44, .53)), R) + strakes(335, 415, 1, ((.14, .24), (.3, .38), (.44, .5)), R),
             '#c58c59', 'wall-2', amp=.6))
p.layer('far', .14, 'grain-fine', *far)

# ---------------------------------------------------------------- 2 the wreck and the field of snow
wreck = []
for size, left, right, c in ((515, .98, .8, '#9c6849'), (640, .78, .97, '#83533f'), (800, .7, .68, '#6a4136')):
    parts = [rib(900 if size == 800 else size, -1, left, R), rib(size, 1, right, R)]
    wreck.append(G('cut-3', S(''.join(b for b, _ in parts), p.tone(c, .2), amp=.8), flat_paper('#e8ad6c', *(i for _, i in parts), opacity=.8)))
    if size == 640:
        wreck.append(G('cut-2', S(strakes(515, 640, -1, ((.14, .24), (.28, .37), (.42, .5), (.54, .6)), R), '#8f5f46', amp=.7),
                       S(strakes(515, 640, 1, ((.14, .25), (.3, .39), (.66, .72)), R), '#80523f', amp=.7)))
# the main mast has gone by the board; its stays hang in loops
mast = spar(1128, 520, 1226, 120, 30, 21) + splinters(1227, 118, -76, 22, R, 4, 2)
top = spar(1196, 236, 1404, 372, 15, 9) + splinters(1190, 232, 214, 15, R, 3, 1.6)
yard = spar(1020, 236, 1196, 254, 6, 13) + spar(1196, 254, 1330, 262, 13, 8) + splinters(1334, 262, 4, 9, R, 3, 1.8)
sail = shape('1034,240! 1060,246 1120,252 1180,256! 1168,276 1150,270 1132,284 1112,268 1090,282 1066,264 1046,262')
stays = ('M1222 140C1150 170 1080 190 1036 236M1404 372C1390 430 1392 470 1404 520M1330 262C1350 330 1330 420 1350 500'
         'M1226 132C1330 190 1420 320 1500 500M1400 372C1440 420 1450 470 1452 520M1190 262C1180 300 1204 330 1196 372C1192 392 1182 400 1186 420')
wreck.append(G('cut-2', line(stays, 2.4, '#6f4a3a', amp=0), S(top, '#6b4234', amp=.5),
               S(mast, p.linear(1110, 0, 1240, 0, [(0, '#a06a48'), (1, '#573529')]), amp=.6),
               S(yard, '#5f3a30', amp=.4), S(sail, '#e9c48c', amp=.6), S(spar(1188, 246, 1206, 262, 26, 26), '#40272a', amp=.3)))
SNOW = [(-120, 528), (120, 516), (330, 524), (520, 512), (760, 520), (980, 514), (1240, 522), (1500, 512), (1760, 524), (2040, 512)]
field = [S(smooth(SNOW) + 'L2040 1320L-120 1320Z', p.tone('#eec293', .85, r=1100, edge=.3), 'wall-3', amp=2)]
field.append(ice(ice_ridge(12, (-120, 552), (300, 546), 60, lambda t: 70 - 44 * t), '#a07a74', '#f2c998', '#fff2d4', 'cut-3'))
field.append(ice(ice_ridge(29, (1590, 548), (2050, 556), 62, lambda t: 24 + 66 * t), '#94706e', '#e6b88c', '#fbe4bc', 'cut-3'))
glints = ''.join(leaf(x - w / 2, y, x + w / 2, y + R.uniform(-2, 2), h, R.uniform(-2, 2), .5) for x, y, w, h in (
    (742, 540, 190, 6), (700, 556, 240, 7), (800, 570, 220, 7), (640, 584, 240, 8), (1010, 548, 130, 5), (420, 560, 150, 6), (1150, 566, 140, 5)))
field.append(flat_paper('#fffbe8', glints, opacity=.85))
p.layer('wreck', .3, 'grain-fine', *wreck, *field)

# ---------------------------------------------------------------- 3 the pit: three feet of mush, and what lies below
PIT = [(770, 612), (776, 668), (744, 742), (752, 838), (778, 926), (838, 1000), (960, 1036), (1110, 1030), (1222, 988), (1284, 904), (1302, 812),
       (1284, 722), (1262, 662), (1268, 612)]
DEEP = p.linear(0, 600, 0, 1060, [(0, '#6f979c'), (.14, '#46808a'), (.4, '#28596b'), (.75, '#16334a'), (1, '#0c1a2b')])
ARM = [(838, 578), (876, 698), (926, 798), (958, 852)]


def chunk(x, y, r, R):
    """A lump of ice: (body, lit upper left facet)."""
    n, t0 = R.choice((5, 6, 6, 7)), R.uniform(0, 6.28)
    pts = [(x + r * R.uniform(.75, 1.1) * math.cos(t0 + i * math.tau / n), y + r * .72 * R.uniform(.75, 1.1) * math.sin(t0 + i * math.tau / n))
           for i in range(n)]
    heart = (x + r * R.uniform(-.05, .25), y + r * R.uniform(-.05, .25))
    lit = ''.join(poly(solid([a, b, heart])) for a,
                  b in zip(pts, pts[1:] + pts[:1]) if (a[0] + b[0]) / 2 - x + ((a[1] + b[1]) / 2 - y) * 1.5 < -.1 * r)
    return poly(solid(pts)), lit


def mush(R, n, y0, y1, rmax, gap):
    """Lumps of ice in the pit, large and close above, small and rare below, leaving the arm free: [(body, lit, depth 0–1), …]."""
    o, placed = [], []
    arm = [q for q, _ in walk(smooth(ARM), 24)]
    for _ in range(n * 30):
        if len(placed) == n:
            break
        t = R.random() ** 1.5
        y = y0 + (y1 - y0) * t
        r = rmax * (1 - .62 * t) * R.uniform(.45, 1)
        x = R.uniform(762, 1282)
        if any(math.dist((x, y), q[:2]) < (r + q[2]) * gap for q in placed) or any(math.dist((x, y), q) < r + 40 for q in arm):
            continue
        placed.append((x, y, r))
        o.append((*chunk(x, y, r, R), t, y))
    return o


def case(x, y, w, h, rot=0, wood='#8b7a6a', k=1.0):
    """A wooden case lined with zinc, soldered shut, (x, y) the middle of its front; k: how much light reaches it."""
    d = w * .17

    def c(colour):
        return mix('#14283a', colour, k)

    def q(*pts):
        return poly(solid(move(list(pts), 1, 1, x, y, rot)))
    a, b = w / 2, h / 2
    lid = q((-a, -b), (-a + d, -b - d * .62), (a + d, -b - d * .62), (a, -b))
    end = q((a, -b), (a + d, -b - d * .62), (a + d, b - d * .62), (a, b))
    seams = ''.join(q(*s) for s in (((-a + 5, -b + 5), (a - 5, -b + 5), (a - 5, -b + 9), (-a + 5, -b + 9)),
                                    ((-a + 5, b - 9), (a - 5, b - 9), (a - 5, b - 5), (-a + 5, b - 5)),
                                    ((-a + 5, -b + 5), (-a + 9, -b + 5), (-a + 9, b - 5), (-a + 5, b - 5)),
                                    ((a - 9, -b + 5), (a - 5, -b + 5), (a - 5, b - 5), (a - 9, b - 5))))
    solder = ''.join(circle(*move([(i, -b + 7)], 1, 1, x, y, rot)[0], w * .017, w * .015) for i in (-a + 16, -a * .45, a * .1, a * .62))
    grip = ''.join(q(*s) for s in (((-w * .13, -3), (w * .13, -3), (w * .13, 3), (-w * .13, 3)),
                                   ((-w * .15, -8), (-w * .11, -8), (-w * .11, 8), (-w * .15, 8)),
                                   ((w * .11, -8), (w * .15, -8), (w * .15, 8), (w * .11, 8))))
    return (S(q((-a, -b), (a, -b), (a, b), (-a, b)), p.fall(c('#c9cdc2'), c('#67808a'), y - b, y + b, x - a, x + a), amp=.5)
            + S(lid, c('#f4efda'), amp=.4)
            + S(end, c('#4c6472'), amp=.4) + flat_paper(c('#eef0e2'), seams, opacity=.75) + flat_paper(c('#ffffff'), solder)
            + flat_paper(c(wood), grip))


R = random.Random(17)
pit = [S(rect(640, 604, 760, 526), DEEP, amp=0)]
for q, k in ((((960, 612), (1190, 612), (1300, 1060), (1010, 1060)), .5), (((1010, 612), (1090, 612), (1190, 1060), (1070, 1060)), .45)):
    pit.append(flat_paper(p.linear(840, 620, 960, 1010, [(0, '#fff2c4', k), (.6, '#ffe9b4', k * .45), (1, '#ffe2a0', 0)]), poly(q)))
pit.append(G('cut-2', case(1168, 962, 150, 88, -14, k=.42), case(838, 946, 118, 80, 16, k=.36)))
lumps = [c for c in mush(R, 120, 632, 930, 50, .7) if c[3] < 672]
# ice floats: lumps only at the top, below them clear water and the bubbles that his arm has stirred up
pit.append(G('cut-2', S(''.join(c[0] for c in lumps), '#9fbab4', amp=.5), S(''.join(c[1] for c in lumps), '#eee9d2', amp=.3)))
pit.append(flat_paper('#e9f3e4', leaf(764, 632, 1010, 630, 5, 3), leaf(1000, 633, 1274, 630, 6, -3), opacity=.8))
pit.append(flat_paper('#d9efe6', *(circle(R.uniform(800, 1240), R.uniform(700, 1000), R.choice((2, 2.6, 3.4, 5))) for _ in range(46)), opacity=.5))
# the ice behind the cut: a paler sheet that comes a little farther into the pit
LEDGE = poly([(1018 + (x - 1018) * random.Random(x + y).uniform(.86, .97), y - random.Random(x - y).uniform(4, 44) if y > 640 else y) for x,
              y in PIT], False)
pit.append(S(LEDGE + 'L1400 612L1400 1130L640 1130L640 612Z', p.fall('#b7c6bd', '#2a4a5e', 620, 960), 'wall-3', amp=1.2))
p.layer('pit', .5, 'grain', *pit)

# ---------------------------------------------------------------- 4 the ice cut through, the man at its edge
GROUND = p.linear(0, 590, 0, 1180, [(0, '#e9c39a'), (.1, '#a98285'), (.34, '#5b5470'), (.66, '#2c2f4c'), (1, '#181a30')])
edge = smooth([(-120, 600), (120, 592), (360, 603), (600, 597), (770, 604)])
wall = poly([(x + random.Random(i).uniform(-5, 5), y) for i, (x, y) in enumerate(PIT)], False)
right = smooth([(1268, 606), (1420, 598), (1640, 606), (1860, 594), (2040, 602)])
SECTION = edge + 'L' + wall[1:] + 'L' + right[1:] + 'L2040 1320L-120 1320Z'
ground = [S(SECTION, GROUND, 'wall-5', amp=1.4)]
# the ice lies in layers, grey and old below; bubbles are caught in it
def stratum(y, seed, colour, foot):
    """One layer of ice from border to border, without the pit."""
    r = random.Random(seed)
    walls = [(a[0] + (b[0] - a[0]) * i / 8, a[1] + (b[1] - a[1]) * i / 8) for a, b in zip(PIT, PIT[1:]) for i in range(8)]
    walls = [q for q in walls if q[1] > y]
    cut_walls = [(x + (-1 if x < 1018 else 1) * 5, v + 6) for x, v in walls]
    (xl, _), (xr, _) = cut_walls[0], cut_walls[-1]
    left = [(-130 + (xl + 130) * i / 6, y + r.uniform(-12, 12)) for i in range(7)]
    right = [(xr + (2050 - xr) * i / 6, y + r.uniform(-12, 12)) for i in range(7)]
    return S(smooth(left) + 'L' + poly(cut_walls, False)[1:] + 'L' + smooth(right)[1:] + 'L2050 1320L-130 1320Z', p.fall(colour, foot, y, y + 320),
             'wall-2', amp=1.5)


strata = [stratum(702, 5, '#947580', '#464362'), stratum(800, 9, '#585270', '#272a4a'), stratum(912, 14, '#2c3053', '#15182f')]
CRACKS = (leaf(590, 650, 520, 880, 7, 12) + leaf(552, 770, 474, 808, 5, 5) + leaf(1350, 650, 1420, 866, 7, -12) + leaf(1392, 768, 1470, 800, 5, -4)
          + leaf(120, 640, 190, 760, 5, 8) + leaf(1780, 640, 1716, 780, 6, 8))
bubbles = ''.join(circle(R.uniform(a, b), R.uniform(690, 980), R.uniform(2, 5)) for a, b in ((60, 700), (1340, 1880)) for _ in range(26))
ground += [*strata, flat_paper('#d9d4e6', bubbles, opacity=.22), S(CRACKS, '#1f1d38', 'slot', amp=.8)]
SNOWCAP = (edge + 'L774 634C700 622 640 640 560 630C440 618 330 646 220 634C90 624 0 646 -120 632Z'
           + right + 'L2040 640C1900 624 1800 644 1690 634C1560 624 1450 646 1266 634Z')
ground.append(S(SNOWCAP, p.tone('#f6d9ae', .6, r=1100, edge=.25), 'cut-2', amp=1))


def plank_ends(side, x, y, lengths, R):
    """The ship's side, hacked open: planks one over the other, their torn ends standing out into the pit."""
    o = ''
    for i, ln in enumerate(lengths):
        top, h = y + i * 25, 23
        pts = [(x - side * 70, top), (x + side * ln, top)]
        n = 4
        for j in range(n + 1):
            pts.append((x + side * (ln + (R.uniform(6, 26) if j % 2 else R.uniform(-14, 4))), top + h * j / n))
        pts.append((x - side * 70, top + h))
        tone = ('#8a5b42', '#73493a', '#7d513e')[i % 3]
        o += S(poly(solid(pts)), p.fall(mix(tone, '#ffd79a', .28), mix(tone, p.dark, .3), top, top + h), amp=.6)
        o += flat_paper('#2b1a20', leaf(x - side * 60, top + 9, x + side * (ln - 8), top + 10, 2.4, 2)
                        + leaf(x - side * 20, top + 16, x + side * ln * .7, top + 16, 2, -1))
    return G('cut-2', o)


ground += [plank_ends(1, 776, 614, (34, 12, 22), R), plank_ends(-1, 1264, 614, (44, 16, 30), R)]


def shadow(d, y, strength=.4, down=.1):
    """What stands on the snow at y throws its shadow towards us, away from the low sun."""
    return f'<path d="{cast(d, y, .5, down)}" fill="#7d5468" fill-opacity="{strength}"/>'


# ---------------------------------------------------------------- the man
BOOT = '-30,-16! -28,14 -36,26! 42,26! 60,24 62,10 44,0 24,-6 22,-18!'
TROUSERS, BRACES = '#2f3346', '#b5342f'


def boot(x, y, k, rot, mirror=False):
    """A heavy boot, (x, y) at the ankle, with its thick sole."""
    f = -k if mirror else k
    return (S(shape(BOOT, f, k, x, y, rot), '#241a20', amp=.3)
            + S(shape('-38,24! 62,22! 63,31! 20,31! 18,28! -8,28! -10,33! -38,33!', f, k, x, y, rot), '#120d14', amp=.2)
            + S(shape('-30,-16! 22,-18! 23,-11! -31,-8!', f, k, x, y, rot), '#e6d3ac', amp=.2))


far_arm = chain([(846, 556), (922, 566), (984, 584)], [25, 19, 13]) + shape('976,572! 996,572 1016,576 1026,586! 1020,598 990,600 974,594!')
fingers = ''.join(chain([(990 + 11 * i, 584 + i), (997 + 11 * i, 592 + i), (997 + 11 * i, 612 + i)], [7, 6.4, 5.2]) for i in range(4))
far_thumb = chain([(980, 590), (974, 604), (966, 614)], [8, 7, 5])
far_leg = chain([(646, 556), (500, 546), (456, 424)], [46, 34, 21])
near_leg = chain([(622, 566), (486, 574), (352, 578)], [47, 33, 21])
torso = shape('852,508! 830,498 796,490 758,498 718,510 670,512! 640,560 660,606! 700,604 742,602 784,610 822,610 848,594! 862,552')
seat = shape('682,511! 650,502 616,504 584,520 560,545 580,590 612,607 684,607! 677,560')
ARM_PAINT = p.linear(0, 560, 0, 880, [(0, '#b46b43'), (.3, '#c27a50'), (.7, '#e0a272'), (1, '#eab384')])
arm = chain(ARM[:3], [37, 27, 17])
hand = shape('912,790! 924,780 940,788 956,806 976,824 990,840 996,850 990,855 976,846 982,862 976,868 962,852 966,872 958,876 946,856 946,872 '
             '938,874 928,846 916,820!')
thumb = limb((920, 806), (914, 846), 8, 6)
WET_HAIR = ('48,-68! 58,-72 66,-66! 66,-84 54,-98 34,-107 10,-110 -16,-106! -24,-112 -36,-110! -34,-100 -44,-88 -49,-70 -48,-52 -40,-38! '
            '-36,-26 -26,-18! -22,-30 -14,-40 -14,-56 -4,-66! 4,-58 10,-58! 12,-68 24,-76 36,-74!')
PARTING = ((-30, -98, 44, -90, 4, 9), (-42, -74, 2, -86, 3.4, 7), (-44, -54, -18, -72, 3, 5))
EAR = '-6,-48! 0,-56 8,-50 5,-38 -2,-32 -7,-38'
PLANK = poly(solid([(730, 596), (1302, 592), (1330, 598), (1296, 602), (1322, 612), (730, 616)]))
man = [flat_paper('#7d5468', smooth([(330, 604), (470, 610), (640, 612), (772, 616), (770, 636), (640, 640), (480, 634), (380, 630)], True),
                  opacity=.55), S(PLANK, p.fall('#7a4c3a', '#402a2b', 592, 616), 'cut-2', amp=.8),
                  G('cut-2', S(far_arm + far_thumb, '#99593b', amp=.4), G('cut-1', S(fingers, '#a8653f', amp=.2)),
         flat_paper('#6f3a2a', *(leaf(992 + 11 * i, 590 + i, 1001 + 11 * i, 589 + i, 2) for i in range(4)))),
       G('cut-3', S(far_leg, mix(TROUSERS, p.dark, .45), amp=.4), boot(449, 408, .95, 158, True)),
       G('cut-3', S(profile(868, 546, 88, 34), SKIN, amp=.3),
         S(torso, p.linear(760, 490, 780, 610, [(0, '#dd9864'), (.4, SKIN), (1, '#7c412c')]), amp=.6),
         flat_paper('#83462f', leaf(700, 530, 800, 520, 6, 6) + leaf(776, 508, 806, 556, 8, -14) + leaf(730, 560, 764, 590, 5, 6)
                    + leaf(704, 566, 736, 592, 4, 5)),
         flat_paper('#fbcb92', leaf(690, 512, 844, 505, 7, 11, .6, .6)),
         S(shape(WET_HAIR, .88, .88, 868, 546, 34), p.fall('#5a3526', '#2a1712', 440, 540), amp=.3),
         flat_paper('#7a4a36', xf(''.join(leaf(*lock) for lock in PARTING), 868, 546, .88, .88, 34)),
         flat_paper('#d18e5c', shape(EAR, .88, .88, 868, 546, 34)),
         flat_paper('#4b2418', xf(leaf(30, -38, 42, -35, 4, -2), 868, 546, .88, .88, 34))),
       G('cut-3', S(near_leg + seat, p.fall('#4b5068', '#232537', 510, 610), amp=.5), boot(346, 580, 1, 64, True),
         flat_paper('#191a28', leaf(486, 556, 470, 600, 6, 6) + leaf(510, 550, 500, 590, 4, 4) + leaf(590, 530, 548, 596, 6, 12)),
         S(shape('672,510! 690,512! 693,560 692,608! 674,608! 682,560'), '#33262a', amp=.3),
         S(ribbon([(676, 540), (662, 566), (664, 606), (672, 648), (692, 664), (706, 642), (700, 606), (688, 590)], 9, 8), BRACES, amp=.2)),
       G('cut-4', case(1012, 918, 206, 122, 5, k=1)),
       G('cut-3', S(arm + hand + thumb, ARM_PAINT, amp=.4), flat_paper('#9a5836', leaf(934, 806, 962, 846, 3, 2) + leaf(922, 812, 944, 852, 3, 2))),
       flat_paper('#8a4c33', leaf(860, 680, 890, 716, 5, -5) + leaf(826, 596, 866, 640, 6, 8), opacity=.7)]
# lumps that float before the arm
near = [chunk(x, y, r, R) for x, y,
        r in ((806, 640, 30), (936, 636, 26), (1012, 644, 34), (1084, 638, 26), (1150, 646, 34), (1222, 640, 30), (1190, 672, 18), (968, 668, 16))]
man.append(G('cut-2', S(''.join(c[0] for c in near), '#a9c0b6', amp=.5), S(''.join(c[1] for c in near), '#f6efd8', amp=.3)))

# his jersey has frozen stiff: it stands by itself and waves
WOOL, RIME = '#4c7384', '#fff6df'
jersey = shape('-34,-132! -14,-142 14,-142 36,-132! 40,-96 38,-40 44,-2! 10,-8 -12,2 -44,-4! -38,-50 -40,-96')
sleeves = (poly(solid([(-34, -134), (-70, -126), (-112, -112), (-118, -88), (-74, -94), (-38, -98)]))
           + poly(solid([(34, -134), (72, -138), (114, -136), (118, -112), (76, -106), (38, -98)])))
rack = spar(0, 2, 0, -196, 9, 6) + spar(-134, -96, 136, -128, 7, 6)                # an oar and a stick: here wool dries, or does not
blade = shape('-11,-190! -15,-214 -13,-252 0,-262 13,-252 15,-214 11,-190!')
ice_teeth = ''.join(f'M{x} {y}h{w}l{-w*.45:.1f} {h}z' for x, y, w, h in (
    (-40, -6, 8, 18), (-26, -3, 7, 11), (-8, 0, 8, 22), (8, -6, 6, 12), (24, -6, 8, 20), (34, -5, 6, 10), (88, -110, 7, 22), (102, -113, 6, 15),
                                                                         (-104, -92, 7, 18)))


def stiff(d):
    """The jersey's own units → picture."""
    return xf(d, 172, 614, .96, .96, -6)


JERSEY = [S(stiff(rack) + orient(stiff(blade)), '#7a4c3a', amp=.4), S(stiff(sleeves), p.linear(70, 0, 330, 0, [(0, mix(WOOL, '#ffffff', .2)),
                                                                                                               (1, mix(WOOL, p.dark, .35))]), amp=.7),
          S(stiff(jersey), p.fall(mix(WOOL, '#ffffff', .16), mix(WOOL, p.dark, .35), 470, 610), amp=.7),
          flat_paper('#e9d9b4', *(stiff(poly([(-39, y), (39, y + 1), (39, y + 9), (-39, y + 8)])) for y in (-104, -84))),
          S(stiff(shape('-18,-140! 0,-132 18,-140! 20,-154 0,-160 -20,-154')), mix(WOOL, p.dark, .5), amp=.4),
          flat_paper(RIME, stiff(leaf(-34, -132, -112, -110, 6, -4) + leaf(36, -133, 112, -134, 5, -3) + leaf(-38, -128, -40, -10, 6, 3))),
          flat_paper(RIME, stiff(ice_teeth), opacity=.95)]
things = [shadow(stiff(jersey + sleeves), 612, .5, .05), G('cut-3', *JERSEY)]

# the cases that are out already, the sledge, somebody carries one over
row = [(1366, 575, 74, 44, 0), (1452, 578, 66, 42, 2)]
SLEDGE = '#4c3030'
load = [G('cut-2', S(''.join(spar(x, 556, x - 3, 590, 6, 6) for x in (1668, 1720, 1772, 1824)), SLEDGE, amp=.3),
          line('M1640 590H1830C1862 588 1872 574 1874 552', 7, SLEDGE, amp=.3),
          S(poly([(1644, 550), (1852, 550), (1850, 558), (1642, 558)]), SLEDGE, amp=.4)),
        G('cut-2', case(1698, 526, 88, 46), case(1796, 529, 76, 40), case(1712, 482, 70, 38, -2)),
        G('cut-1', rope('M1660 552L1728 460M1746 552L1690 462', 3.6))]
carrier = Wardrobe(p, '#ffe4b0').person(1556, 590, 1.22, hip=(-3, -96), neck=(-8, -158), hands=(((48, -118)), (44, -106)), feet=((-26, 0), (22, 0)),
                                        tilt=-6,
                                        coat='#7d4a34', legs='#33303c', boots='#1d1820', skin='#8a5236', cap='#b5342f', wear='toque nofur',
                                        hair='#2a1a16',
                                        held=case(1614, 450, 78, 46, -4))
things += [shadow(rect(1640, 470, 220, 110), 590, .4), shadow(rect(1536, 360, 44, 230), 590, .4),
           *(shadow(rect(x - w / 2, y - h / 2, w, h), y + h / 2, .4) for x, y, w, h, _ in row),
           *load, G('cut-2', *(case(*c) for c in row)), carrier]
p.layer('man', .7, 'grain', *ground, *things, *man)
# ---------------------------------------------------------------- 5 front: broken timbers
R = random.Random(8)
timbers = (spar(-140, 1010, 330, 1176, 44, 38) + splinters(332, 1177, 19, 38, R, 4, 1.6) + spar(-140, 1090, 190, 1190, 30, 26)
           + spar(2060, 980, 1640, 1168, 46, 38) + splinters(1638, 1169, 156, 38, R, 4, 1.6) + spar(2060, 1066, 1780, 1190, 30, 26))
p.layer('front', 1, 'grain-deep', S(timbers, '#191630', 'wall-5-dim', amp=1.4),
        S('M-120 1130C300 1110 700 1156 1000 1146C1400 1136 1700 1150 2040 1120V1320H-120Z', '#12122a', 'wall-5-dim'))
p.mat(p.vignette(960, 560, 1250, .5, .55))
p.save(PICTURES / '3-on-set-adventures' / 'hurley-film-in-the-ice.svg')
