#!/usr/bin/env python3
"""Stage 3, story 3.2: the front of a house falls; the light through its attic window already stands where the man will be safe."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

SUN = (800, 300)
p = Pic('#fff0cc', '#16141c', SUN, '#ffdc9a', far='#ffe9bd', focus=(.53, .54))
R = random.Random(11)

# one camera for wall, house and ground, all in metres: the wall's shadow is exactly where it will land
cam = Cam(54, 15, 3.1, 1540, 905, 622)
TILT = math.radians(40)
W, EAVES, TOP, DEEP = 4.2, 5.2, 8.4, 7                              # half width, eaves, gable and depth of the house
SILL, HALF_W, HALF_H = 6.1, .68, .86                                # the attic window: its middle and half its size
FRONT = [(-W, 0), (-W, EAVES), (0, TOP), (W, EAVES), (W, 0)]
WINDOW = [(-HALF_W, SILL - HALF_H), (-HALF_W, SILL + HALF_H), (HALF_W, SILL + HALF_H), (HALF_W, SILL - HALF_H)]


def face(u, v, w=0):
    """A point of the falling front, w metres proud of it."""
    return cam(u, v * math.cos(TILT) - w * math.sin(TILT), v * math.sin(TILT) + w * math.cos(TILT))


def land(u, v):
    """Where that point will land."""
    return cam(u, 0, v)


def tint(paint, *outlines, opacity=None, extra=''):
    """Paper without a shadow of its own, for use inside a G(…)."""
    return f'<path d="{compact("".join(outlines))}" fill="{paint}"' + (f' fill-opacity="{num(opacity, 3)}"' if opacity else '') + (f' {extra}'
            if extra else '') + '/>'


def flag(u0, v0, u1, v1, amp=.8):
    """A rectangle on the falling front."""
    return quad(face, u0, v0, u1, v1, amp)


def reach(v):
    """Half the width of the front at height v."""
    return W if v <= EAVES else W * (TOP - v) / (TOP - EAVES)


# ---------------------------------------------------------------- 0 sky
AIR = [(0, '#fffbe8'), (.16, '#ffeebb'), (.36, '#fbcf7e'), (.62, '#e8a24a'), (1, '#b9703a')]
rays, a = '', 170
while a < 372:
    w = R.uniform(2.5, 6.5)
    rays += poly([SUN] + [(SUN[0] + 1500 * math.cos(math.radians(t)), SUN[1] + 1500 * math.sin(math.radians(t))) for t in (a, a + w)])
    a += w + R.uniform(4, 9)
p.layer('sky', 0, 'grain-fine', tint(p.radial(*SUN, 1250, AIR), rect(-120, -120, 2160, 1440)),
        tint(p.radial(*SUN, 900, [(.08, '#fff7d8', 0), (.3, '#fff3cc', .4), (1, '#ffe2a0', 0)]), rays))

# ---------------------------------------------------------------- 1 the storm: torn sheets, their white core towards the light
NEAR = p.radial(*SUN, 1250, [(.2, '#fddc98'), (.5, '#efb265'), (1, '#bd7a45')])
HIGH = p.radial(*SUN, 1250, [(.3, '#e6a868'), (.7, '#b67a54'), (1, '#84584a')])
DARK = p.radial(*SUN, 1250, [(.4, '#a98069'), (.75, '#72615f'), (1, '#474a55')])
BIG, MID = [170, 210, 100, 260, 80], [130, 170, 80, 210]
storm = [torn_cloud([(2100, 600), (1660, 560), (1560, 330), (1420, 170), (1230, 60), (1120, -160)], [(2100, -160)], BIG, NEAR, '#fff4d6', 'wall-3',
                    seed=4),
         torn_cloud([(520, -160), (300, 30), (170, 150), (40, 280), (-160, 380)], [(-160, -160)], MID, NEAR, '#fff4d6', 'wall-3', seed=9),
         torn_cloud([(2100, 360), (1830, 300), (1720, 130), (1500, 20), (1330, -160)], [(2100, -160)], BIG, HIGH, '#fbdcae', 'wall-5', seed=2),
         torn_cloud([(240, -160), (120, 20), (20, 110), (-160, 180)], [(-160, -160)], MID, HIGH, '#fbdcae', 'wall-5', seed=6),
         torn_cloud([(2100, 130), (1880, 60), (1740, -40), (1600, -160)], [(2100, -160)], MID, DARK, '#e2c3a6', 'wall-5', seed=3)]
birds = ''.join(shape('-30,-12! -18,-13 -8,-7 -1,1! 6,-9 17,-15 30,-15! 19,-10 10,-2 4,7! 0,9 -6,6! -10,-2 -18,-8', k, k, x, y, r) for x, y, k, r in (
    (1010, 120, 1, -10), (1066, 92, .8, 6), (1116, 140, 1.15, -16), (1180, 108, .75, 4), (1230, 168, .95, -8), (1150, 196, .6, 12),
        (1300, 128, .6, -4), (960, 164, .55, 8)))
storm.append(S(birds, '#8a5a3a', 'wall-2', amp=.2))
p.layer('storm', .12, 'grain-fine', *storm)


# ---------------------------------------------------------------- 2 the town on its river
def houses(x0, x1, ground, low, high, size):
    """A row of small houses, some with a chimney: (walls, windows as holes)."""
    x, walls, panes = x0, '', ''
    while x < x1:
        w, h, kind, foot = R.uniform(46, 104) * size, R.uniform(low, high), R.random(), ground + 70
        if kind < .55:
            walls += poly(solid([(x, foot), (x, ground - h), (x + w * .5, ground - h - w * .4), (x + w, ground - h), (x + w, foot)]))
        elif kind < .8:
            walls += poly(solid([(x, foot), (x, ground - h * 1.3), (x + w, ground - h * 1.25), (x + w, foot)]))
            walls += poly(solid([(x + w * .65, ground - h * 1.2), (x + w * .65, ground - h * 1.7), (x + w * .78, ground - h * 1.7),
                                 (x + w * .78, ground - h * 1.2)]))
        else:
            walls += poly(solid([(x, foot), (x, ground - h * .8), (x + w * .2, ground - h * 1.3), (x + w * .8, ground - h * 1.3),
                                 (x + w, ground - h * .8), (x + w, foot)]))
        for i in range(int(w / 24) if h > 18 else 0):
            q = x + 10 + i * 22, ground - h * .62
            panes += poly(hole([q, (q[0] + 7, q[1]), (q[0] + 7, q[1] + 11), (q[0], q[1] + 11)])) if R.random() < .7 else ''
        x += w * R.uniform(.86, 1.15)
    return walls + panes


steeple = poly([(1272, 720), (1272, 566), (1282, 560), (1296, 478), (1310, 560), (1320, 566), (1320, 720)])
BX, BY = 1585, 680                                                  # a river boat with two tall stacks and a stern wheel


def aboard(*pts):
    """A straight piece of the boat."""
    return poly(solid([(BX + a, BY + b) for a, b in pts]))


boat = shape('-190,6! -196,-18! -150,-22! -150,-46! -128,-46! -128,-72! 76,-72! 76,-46! 118,-46! 118,-20! 128,-20! 132,6!', 1, 1, BX, BY)
boat += aboard((-100, -70), (-103, -168), (-90, -168), (-89, -70)) + aboard((-66, -70), (-68, -162), (-55, -162), (-54, -70))
boat += shape('-112,-166! -108,-172 -114,-182! -80,-182! -86,-172 -82,-166!', 1, 1, BX,
              BY) + shape('-77,-160! -73,-166 -79,-176! -45,-176! -51,-166 -47,-160!', 1, 1, BX, BY)
boat += aboard((-30, -72), (-30, -98), (12, -98), (12, -72)) + aboard((-36, -97), (-36, -102), (18, -102), (18, -97)) + aboard((-138, -50),
        (-138, -46), (90, -46), (90, -50))
boat += wheel(BX + 150, BY - 20, 34, .2, 8, .2, .06)
boat += ''.join(poly(hole([(BX + a, BY + b), (BX + a + 16, BY + b), (BX + a + 16, BY + b + 13), (BX + a, BY + b + 13)]))
                for a, b in [(-138 + i * 29, -40) for i in range(8)] + [(-114 + i * 32, -66) for i in range(6)])
smoke = ''
for x, y, ln in ((BX - 97, BY - 184, 300), (BX - 62, BY - 178, 240)):
    smoke += smooth(solid([(x + a, y + b) for a,
                           b in ((-10, 2), (-4, -16), (30, -26), (74, -20), (110, -34), (160, -26), (200, -38), (ln, -30), (200, -14), (150, -4),
                                 (104, -8),
                                                         (60, 2), (12, 2))]), True)
# telegraph pole pushed over by the wind, one wire torn
pole = poly(solid([(1210, 700), (1241, 438), (1247, 438), (1218, 700)])) + poly(solid([(1208, 454), (1276, 448), (1276, 454),
                                                                                       (1208, 460)])) + poly(solid([(1210, 486), (1266, 480),
        (1266, 486), (1210, 492)]))
wires = 'M1210 456Q1130 520 1040 452M1272 450Q1330 500 1350 590 1354 640 1338 668M1264 484Q1320 560 1440 540 1700 470 2040 520'
p.layer('town', .28, 'grain-fine', S(houses(980, 1400, 652, 14, 46, .8) + steeple, '#e3ae6c', 'wall-2', amp=.5),
        S(houses(-140, 330, 640, 20, 60, .9), '#e3ae6c', 'wall-2', amp=.5),
        tint('#ecc489', smoke), S('M1180 684L2040 676V740H1180Z', '#fbd890', amp=1), S(boat, '#b47f52', 'wall-2', amp=.3),
        S(pole, '#8f6040', 'wall-2', amp=.3),
        line(wires, 2.2, '#8f6040', amp=0))


# ---------------------------------------------------------------- 3 the house without its front
def beam_(a, b, w, z=0):
    """A timber between two points of the plane z, w metres thick."""
    n = math.dist(a, b)
    nx, ny = -(b[1] - a[1]) / n * w / 2, (b[0] - a[0]) / n * w / 2
    return knife([cam(a[0] + nx, a[1] + ny, z), cam(b[0] + nx, b[1] + ny, z), cam(b[0] - nx, b[1] - ny, z), cam(a[0] - nx, a[1] - ny, z)], .7, 160)


def across(*pts):
    """A flat area of the house from points (x, y, z)."""
    return poly(solid([cam(*q) for q in pts]))


def place(sx, z):
    """The x at depth z that lies at sx in the picture."""
    lo, hi = -12, 12
    for _ in range(50):
        mid = (lo + hi) / 2
        lo, hi = (mid, hi) if cam(mid, 0, z)[0] < sx else (lo, mid)
    return lo


# chimney; the roof covers its foot
CZ, CX, C0, C1 = -6.0, .1, 7.0, 9.9
side, end = cam.plane((CX, 0, CZ), (0, 0, -1), (0, 1, 0)), cam.plane((CX, 0, CZ), (1, 0, 0), (0, 1, 0))
chimney = [tint('#8a5038', quad(side, 0, C0, .9, C1)), tint('#6b3d28', quad(end, 0, C0, .8, C1)),
           bricks(side, 0, C0 + .2, .9, C1 - .15, 14, 3, '#b87450'),
           tint('#9a6244', quad(side, -.12, C1 - .1, 1.02, C1 + .18)), tint('#6b3d28', quad(end, -.12, C1 - .1, .92, C1 + .18))]
# the rooms: low sun stands in them
GLOW = p.linear(650, 230, 270, 900, [(0, '#eeb460'), (.4, '#d3934a'), (1, '#7d4526')])
BACK = -4.6
rooms = [tint(GLOW, poly([cam(*q, 0) for q in FRONT]))]
rooms += [tint('#d89c52', across((-W, EAVES, -DEEP), (0, TOP, -DEEP), (W, EAVES, -DEEP))),
          tint('#fff2cc', across((-.7, 5.9, -DEEP), (-.7, 7.1, -DEEP), (.5, 7.1, -DEEP), (.5, 5.9, -DEEP))),
          tint('#c98e4c', across((-.16, 5.9, -DEEP), (-.16, 7.1, -DEEP), (-.04, 7.1, -DEEP), (-.04, 5.9, -DEEP)),
               across((-.7, 6.46, -DEEP), (-.7, 6.56, -DEEP), (.5, 6.56, -DEEP), (.5, 6.46, -DEEP)))]
for z, c in ((-5.6, '#c08443'), (-3.8, '#a66c36'), (-1.9, '#8c562c')):     # rafters far and near, with air between them
    rooms.append(tint(c, beam_((-W, EAVES), (-.1, TOP - .2), .16, z), beam_((.05, TOP - .2), (W, EAVES), .16, z),
                      beam_((-1.5, 7.25), (1.5, 7.25), .12, z)))
rooms.append(tint('#a86a38', across((-W, EAVES, 0), (W, EAVES, 0), (W, EAVES, -DEEP), (-W, EAVES, -DEEP))))
PAPER = '#e7aa62'
rooms += [tint(PAPER, across((-W, 2.8, BACK), (-W, EAVES, BACK), (W, EAVES, BACK), (W, 2.8, BACK))),
          tint('#cf8c48', *(across((x, 2.8, BACK), (x, EAVES, BACK), (x + .16, EAVES, BACK), (x + .16, 2.8, BACK))
                            for x in (-4.1 + i * .42 for i in range(16))), opacity=.6),
          tint('#7d4b2c', across((-W, EAVES, 0), (W, EAVES, 0), (W, EAVES, BACK), (-W, EAVES, BACK))),
          tint('#96602f', across((-W, 2.8, 0), (W, 2.8, 0), (W, 2.8, BACK), (-W, 2.8, BACK))),
          tint('#c88a4c', across((-W, 0, BACK), (-W, 2.6, BACK), (W, 2.6, BACK), (W, 0, BACK))),
          tint('#6b3f25', across((-W, 2.6, 0), (W, 2.6, 0), (W, 2.6, BACK), (-W, 2.6, BACK))),
          tint('#7a4a2a', across((-W, 0, 0), (W, 0, 0), (W, 0, BACK), (-W, 0, BACK)))]
# what people left in them: bed, picture, lamp, table with a coffee pot
bed = place(302, -.9)
lamp = place(408, -1.8)
frame = place(318, BACK)
table = place(258, -1.2)
lx, ly = cam(lamp, 4.45, -1.8)
tx, ty = cam(table + .7, .98, -1.2)
rooms.append(G('cut-1', S(knife([cam(bed + a, 2.8 + b, -.9) for a,
                                 b in ((0, 0), (0, 1.35), (.16, 1.35), (.16, .78), (2.2, .62), (2.2, 0), (2.05, 0), (2.05, .22), (.16, .24),
                                       (.16, 0))], .6, 300), '#4f2c1b', amp=0),
               S(knife([cam(bed + a, 2.8 + b, -.9) for a, b in ((.16, .55), (.16, .98), (.7, .94), (.74, .8), (2.2, .64), (2.2, .38))], .6, 300),
                 '#fff0cf', amp=0),
               S(quad(cam.plane((frame, 0, BACK), (1, 0, 0), (0, 1, 0)), 0, 4.0, 1.0, 4.8), '#6b3f25', amp=.4),
               S(quad(cam.plane((frame, 0, BACK), (1, 0, 0), (0, 1, 0)), .14, 4.12, .86, 4.68), '#fbd48c', amp=.3),
               S(spar(*cam(lamp, EAVES, -1.8), lx + 7, ly - 14, 3, 3) + shape('-20,0! -10,-20 10,-20 20,0!', 1, 1, lx + 9, ly, -12), '#56301d',
                 amp=.3),
               S(knife([cam(table + a, b, -1.2) for a,
                        b in ((0, .86), (0, .98), (1.7, .98), (1.7, .86), (1.6, .86), (1.6, 0), (1.46, 0), (1.46, .86), (.24, .86), (.24, 0),
                              (.1, 0), (.1, .86))], .5, 300), '#4f2c1b', amp=0),
               S(shape('-14,0! -11,-26 -6,-30! 6,-30! 11,-26 14,0!', .8, .8, tx, ty) + shape('-12,-22! -24,-26! -10,-10!', .8, .8, tx, ty),
                 '#56301d', amp=.2)))
# a cat on the attic floor has seen it all
cx, cy = cam(place(440, -.5), EAVES, -.5)
CAT = ('-15,0! -17,-16 -12,-30 -6,-38! -9,-48 -7,-54! -3,-62! 1,-55! 7,-55! 12,-61! 13,-52 11,-44 8,-38! 15,-26 17,-12 16,0!',
       '8,-12! 22,-11 33,-17 35,-30! 41,-30 40,-14 28,-5 8,-4!')
rooms.append(S(''.join(shape(t, 1.15, 1.15, cx, cy - 10) for t in CAT), '#3a1f16', 'cut-1', amp=.2))
# side wall with its windows, boards
SIDE = p.linear(250, 400, 0, 800, [(0, '#a86f46'), (1, '#704529')])
wall = cam.plane((-W, 0, 0), (0, 0, -1), (0, 1, 0))
side_wall = [tint(SIDE, quad(wall, 0, -.6, DEEP, EAVES)), boards(wall, 0, 0, DEEP, EAVES, 23, 3, (1.4, 3.2), '#2c1811', '#e8a565')]
frames = panes = bars = ''
for z0, z1, y0, y1 in ((2.0, 3.3, .9, 2.4), (2.0, 3.3, 3.2, 4.5), (4.9, 6.1, 3.2, 4.5)):
    frames += quad(wall, z0 - .14, y0 - .14, z1 + .14, y1 + .18)
    panes += quad(wall, z0, y0, z1, y1)
    bars += quad(wall, (z0 + z1) / 2 - .04, y0, (z0 + z1) / 2 + .04, y1, .3) + quad(wall, z0, (y0 + y1) / 2 - .04, z1, (y0 + y1) / 2 + .04, .3)
side_wall.append(G('cut-1', S(frames, '#b27a4c', amp=0), S(panes, '#f8c878', amp=0), S(bars, '#b27a4c', amp=0)))
# torn edges where the front has gone: ends of walls, floors, rafters and of a few boards
EDGE = '#6b4128'
edges = beam_((-W, -.3), (-W, EAVES + .1), .2) + beam_((-W, 2.7), (W, 2.7), .2) + beam_((-W, EAVES), (W, EAVES), .2) + beam_((-W - .35, EAVES - .3),
        (-.1, TOP - .12), .22) + beam_((-.02, TOP - .08), (W, EAVES), .2)
stubs = ''.join(poly(solid([cam(-W, y, .02), cam(-W + ln, y + .02, .02), cam(-W + ln * .8, y + .1, .02), cam(-W + ln * 1.1, y + .17, .02),
                            cam(-W, y + .19, .02)]))
                for y, ln in ((.3, .5), (.75, .8), (1.3, .42), (1.9, .7), (3.1, .55), (3.6, .9), (4.3, .4), (4.8, .66)))
# roof with its shingles
def slope(t, z):
    """A point of the near slope: t from the eaves to the ridge."""
    over = .5
    return cam((-W - over) * (1 - t), EAVES - over * .76 + (TOP - EAVES + over * .76) * t, z)


roof = knife([slope(0, .45), slope(1, .45), slope(1, -7.4), slope(0, -7.4)], 1.2, 140)
rows = cuts = ''
for i in range(13):
    t = i / 13
    if i:
        rows += poly([slope(t + R.uniform(-.006, .006), .45 - j * .785) for j in range(11)]
                     + [slope(t - .014, .45 - j * .785) for j in range(11)][::-1])
    for j in range(20):
        z = .45 - (j + R.uniform(.2, .8)) * .3925
        cuts += poly([slope(t, z), slope(t + .066, z), slope(t + .066, z - .035), slope(t, z - .035)])
ROOF = p.linear(560, 160, 60, 440, [(0, '#96613d'), (1, '#5b3624')])
# three men have cut the ropes
ridge = [cam(0, TOP, z) for z in (-.3, -1.75, -3.3)]
# the one in the middle leans back on his rope: it runs from hand to hand across his chest
HAULING = (*PULLING[:-2], ([(-8, -92), (-36, -82), (-30, -58)], [6.6, 5, 3.8]), ([(-4, -94), (14, -84), (38, -90)], [6, 4.8, 3.4]))
men = ''.join(figure(x - 10, y + 5, k, *pose) for (x, y), pose, k in zip(ridge, (CROUCHING, HAULING, KNEELING), (1.05, .98, .92)))
slack = smooth([(ridge[1][0] + a, ridge[1][1] + b) for a, b in (
    (34, -26), (46, -60), (28, -83), (-4, -72), (-39, -53), (-50, -26), (-40, 4))])
ends = ribbon([(ridge[0][0] + a, ridge[0][1] + b) for a, b in ((30, -22), (62, -14), (92, 16), (84, 52), (104, 76))], 4, 3)
p.layer('house', .45, 'grain',
        G('cut-4', G('cut-1', *chimney), *rooms, *side_wall,
          G('cut-1', S(edges, EDGE, amp=0), S(stubs, p.linear(190, 0, 320, 0, [(0, '#8a5a38'), (1, '#c98e50')]), amp=0)),
          G('cut-1', S(roof, ROOF, amp=0), tint('#2a150c', rows, opacity=.55), tint('#d09a63', cuts, opacity=.4)),
          G('cut-1', S(men, '#2a1712', amp=0), S(ends, '#7a5230', amp=0), line(slack, 4, '#a8743f', amp=0))))

# ---------------------------------------------------------------- 4 street, shadow, wall, beam, man
GROUND = p.linear(0, 690, 0, 1300, [(0, '#efbd74'), (.45, '#cf9250'), (1, '#8a5730')])


def field(fill, *pts):
    """A sheet of ground under a line from border to border."""
    return S(smooth(pts) + 'L2040 1320L-120 1320Z', fill, 'cut-1' if fill != GROUND else 'wall-5', amp=1)


planks = ''.join(knife(move([(-ln, -h * .6), (ln, -h * .5), (ln * .96, h * .5), (-ln * .97, h * .6)], 1, 1, x, y, r), 1.2, 60) for x, y, ln, h, r in (
    (1368, 948, 58, 9, -7), (1426, 1004, 40, 8, 13), (1310, 884, 26, 5, 4), (90, 902, 60, 9, -14), (150, 884, 40, 7, 18), (30, 944, 44, 9, 8)))
stones = ''
for _ in range(46):
    x, y = R.uniform(-60, 1960), R.uniform(800, 1060)
    r = (y - 700) / 60 * R.uniform(.5, 1.2)
    if not 250 < x < 1340 or y < 830:
        stones += smooth([(x - r * 1.8, y), (x - r * .8, y - r * .9), (x + r, y - r), (x + r * 2, y + .3), (x + r, y + r * .4),
                          (x - r, y + r * .5)], True)
tufts = ''.join(grass(x, y, n, h, w) for x, y, n, h,
                w in ((1500, 794, 9, 26, 40), (1780, 812, 14, 40, 60), (1900, 808, 10, 36, 50), (1400, 780, 7, 22, 26)))
fence = ''
for i in range(9):
    x, y, lean, h = -40 + i * 31 + R.uniform(-2, 2), 806 - i * 1.2, R.uniform(-2, 5) + i * 1.7, 76 + R.uniform(-5, 5)
    if i != 4:
        fence += poly(solid([(x - 6, y), (x - 6 + lean, y - h + 9), (x + lean + 1, y - h), (x + 7 + lean, y - h + 10), (x + 7, y)]))
fence += ''.join(poly(solid(q))
                 for q in ([(-60, 784), (110, 776), (226, 790), (225, 797), (110, 785), (-60, 793)], [(-60, 754), (96, 742), (98, 750), (-60, 763)],
                                          [(130, 748), (236, 772), (234, 780), (128, 757)]))
street = [field(GROUND, (-120, 706), (200, 698), (520, 690), (900, 684), (1120, 690), (1240, 704), (1360, 716), (1480, 722), (1640, 722),
                (1800, 716), (2040, 706)),
          S(fence, '#a8713f', 'cut-1', amp=.5),
          field(p.linear(400, 740, 1000, 1200, [(0, '#e9b269'), (1, '#c18243')]), (-120, 800), (80, 786), (330, 792), (700, 770), (1000, 748),
                (1300, 762), (1600, 800), (1850, 806), (2040, 796)),
          tint('#b0743c', tufts), tint('#a26a3a', stones), S(planks, '#6b4a35', 'cut-1', amp=0),
          field(p.linear(600, 1000, 800, 1240, [(0, '#b0713a'), (1, '#7a4926')]), (-120, 1010), (100, 1030), (330, 1078), (700, 1120), (1050, 1118),
                (1400, 1086), (1700, 1050), (2040, 1036))]
# the shadow, with the patch of light where the man stands
lands, patch = [land(*q) for q in FRONT], [land(*q) for q in WINDOW]
man_at = land(0, SILL)
fall_ = [tint(p.linear(500, 950, 1300, 1000, [(0, '#1c1a20', .88), (1, '#2b211f', .68)]), poly(lands), poly(patch),
              extra=EO + ' filter="url(#soft-2)"'),
         tint(p.linear(*patch[1], *patch[3], [(0, '#fffbe6'), (1, '#ffe9b0')]), poly(patch))]
# thickness of the front, its face
THICK = .22
opening, inner = [face(*q) for q in WINDOW], [face(*q, -THICK) for q in WINDOW]
front = [tint(p.linear(960, 380, 790, 570, [(0, '#fffdf0'), (1, '#ffe9b0')]), poly(opening)),
         tint('#d8974f', poly([face(-W, 0), face(-W, EAVES), face(-W, EAVES, -THICK), face(-W, 0, -THICK)])),
         tint('#ffdb9a', poly([face(-W, EAVES), face(0, TOP), face(0, TOP, -THICK), face(-W, EAVES, -THICK)]))]
front += [tint(c, poly([opening[i], opening[(i + 1) % 4], inner[(i + 1) % 4], inner[i]])) for i,
          c in enumerate(('#b97d45', '#6b4a33', '#d9974e', '#f0b868'))]
front.append(tint(p.linear(950, 280, 420, 1000, [(0, '#525c64'), (.4, '#38424b'), (1, '#20262e')]), knife([face(*q) for q in FRONT], 1.2, 150),
                  poly(opening), extra=EO))
front.append(boards(face, -W, 0, W, EAVES, 15, 5))
# fish-scale shingles in the gable, row over row
scales, v, row = ['', ''], EAVES + .42, 0
while v < TOP - .4:
    a, st = reach(v) - .1, .34
    u = -a + row % 2 * st / 2
    while u < a - st * .5:
        if not (SILL - HALF_H - .2 < v + .1 and v - .33 < SILL + HALF_H + .1 and u + st > -HALF_W - .12 and u < HALF_W + .12):
            q = [f'{x:.1f} {y:.1f}' for x,
                 y in (face(u + .015, v + .02), face(u + .02, v - .2), face(u + st / 2, v - .34), face(u + st - .02, v - .2),
                       face(u + st - .015, v + .02))]
            scales[R.random() < .5] += f'M{q[0]}Q{q[1]} {q[2]}Q{q[3]} {q[4]}Z'
        u += st
    v, row = v + .25, row + 1
front += [tint('#0d1116', *scales, opacity=.5, extra='transform="translate(1.6 2.6)"'), tint('#505a61', scales[0]), tint('#47525a', scales[1])]


def bargeboard(side_):
    """The raking board: scallops cut along its inner edge, a drilled hole in each."""
    ln = math.hypot(W, TOP - EAVES)
    ux, uy = -side_ * W / ln, (TOP - EAVES) / ln
    nx, ny = -side_ * (TOP - EAVES) / ln, -W / ln

    def at_(s, d):
        return face(side_ * (W + .3) + ux * s + nx * d, EAVES - .22 + uy * s + ny * d)
    total, n = ln + .36, 11
    inner_, holes = [], ''
    for i in range(n, 0, -1):
        c, r = total * (i - .5) / n, total / n / 2 - .01
        inner_ += [at_(c + r * math.cos(math.pi * k / 6), .24 + r * .78 * math.sin(math.pi * k / 6)) for k in range(7)]
        holes += poly(hole([at_(c + .065 * math.cos(k * math.pi / 4), .31 + .065 * math.sin(k * math.pi / 4)) for k in range(8)]))
    return poly(solid([at_(0, 0), at_(total, 0)] + inner_)) + holes


def sash(u, v, w, h):
    """A window of the front: (frame, panes, bars)."""
    return (flag(u - w - .13, v - h - .12, u + w + .13, v + h + .2) + flag(u - w - .22, v - h - .22, u + w + .22, v - h - .08)
            + flag(u - w - .2, v + h + .14, u + w + .2, v + h + .3),
            flag(u - w, v - h, u + w, v + h, .5), flag(u - .035, v - h, u + .035, v + h, .3) + flag(u - w, v - .035, u + w, v + .035, .3))


TRIM = p.linear(950, 280, 420, 1000, [(0, '#8b8a86'), (.5, '#646c6e'), (1, '#3c444b')])
FRAME = p.linear(980, 340, 760, 580, [(0, '#a39b8c'), (1, '#7b7f7f')])
trim = flag(-W, 0, -W + .28, EAVES) + flag(W - .28, 0, W, EAVES) + flag(-W, 2.55, W, 2.8) + flag(-W, EAVES - .08, W, EAVES + .16) + flag(-W, 0, W, .3)
frames = glass = bars = curtains = ''
for u, v, w, h in ((-2.45, 1.55, .52, .72), (2.45, 1.55, .52, .72), (-2.45, 3.98, .5, .68), (0, 3.98, .5, .68), (2.45, 3.98, .5, .68)):
    frames, glass, bars = (a + b for a, b in zip((frames, glass, bars), sash(u, v, w, h)))
    for s in (-1, 1):
        q = [f'{x:.1f} {y:.1f}' for x,
             y in (face(u + s * w, v + h), face(u + s * w * .1, v + h), face(u + s * w * .3, v - h * .1), face(u + s * w, v - h * .55))]
        curtains += f'M{q[0]}L{q[1]}Q{q[2]} {q[3]}Z'
frames += flag(-.78, 0, .78, 2.5)
glass += flag(-.6, .1, .6, 1.95, .5) + flag(-.6, 2.03, .6, 2.34, .5)
panels = ''.join(flag(a - .2, b, a + .2, c, .3) for a in (-.27, .27) for b, c in ((.25, .8), (.95, 1.75)))
shutters = (flag(-3.5, 3.3, -3.08, 4.66) + flag(-1.82, 3.3, -1.4, 4.66) + flag(1.4, 3.3, 1.82, 4.66)
            + knife([face(3.02, 4.62, .05), face(3.5, 4.5, .3), face(3.72, 3.1, .35), face(3.22, 3.2, .1)], .8, 300))
slats = ''.join(flag(a + .05, 3.42 + i * .115, a + .37, 3.46 + i * .115, .2) for a in (-3.5, -1.82, 1.4) for i in range(10))
rim = [(-HALF_W - .2, SILL - HALF_H - .2), (-HALF_W - .2, SILL + HALF_H + .2), (HALF_W + .2, SILL + HALF_H + .2), (HALF_W + .2, SILL - HALF_H - .2)]
pediment = [(-HALF_W - .32, SILL + HALF_H + .2), (0, SILL + HALF_H + .5), (HALF_W + .32, SILL + HALF_H + .2), (HALF_W + .3, SILL + HALF_H + .1),
            (-HALF_W - .3, SILL + HALF_H + .1)]
front += [G('cut-1', tint(TRIM, trim, frames), tint('#141920', glass), tint('#a08d72', curtains, opacity=.5), tint('#7b7f7f', bars),
            tint('#4a2c24', flag(-.56, .12, .56, 1.93, .4)),
            tint('#22140f', panels, opacity=.75)),
          G('cut-1', tint(TRIM, bargeboard(-1), bargeboard(1)), tint('#2b5557', shutters), tint('#143034', slats)),
          G('cut-1', tint(FRAME, poly(solid([face(*q) for q in rim])), poly(hole(opening))),
            tint(FRAME, knife([face(*q) for q in pediment], .6, 300), flag(-HALF_W - .32, SILL - HALF_H - .32, HALF_W + .32, SILL - HALF_H - .16)))]
fall_.append(G('wall-7', *front))
# the ropes are free, their ends still in the air
ropes = ''
for (u, v), pts in (((-2.2, 6.75), ((0, 0), (-30, -52), (-16, -100), (-58, -120), (-96, -104))),
                    ((0, 8.38), ((0, 0), (8, -50), (-34, -78), (-30, -118), (-80, -140), (-118, -120))),
                    ((1.6, 7.15), ((0, 0), (40, -26), (46, -70), (86, -84)))):
    x, y = face(u, v)
    ropes += ribbon([(x + a, y + b) for a, b in pts], 5, 3.4)
fall_.append(S(ropes, '#7a5230', 'cut-3', amp=0))


# the beam, in front of the wall: from the opening to the place where it will lie
def between(pts, i, j, t):
    """The point t of the way from one corner to another."""
    return pts[i][0] + (pts[j][0] - pts[i][0]) * t, pts[i][1] + (pts[j][1] - pts[i][1]) * t


BEAM = p.linear(880, 440, 1080, 980, [(0, '#ffeab4', .42), (.5, '#ffe9b0', .47), (1, '#ffe6a8', .52)])
RAY = p.linear(880, 440, 1080, 960, [(0, '#fff6d8', .5), (1, '#fff3cc', .18)])
fall_.append(tint(BEAM, poly(hull(opening + patch)), extra='filter="url(#soft-2)"'))
fall_ += [tint(RAY, poly([between(opening, 1, 2, s), between(opening, 1, 2, t), between(patch, 1, 2, t), between(patch, 0, 3, t),
                          between(patch, 0, 3, s)])) for s, t in ((.06, .3), (.42, .56), (.7, .93))]
fall_ += [p.bloom(*face(0, SILL), 190, colour='#ffe3a4', strength=.5), p.bloom(*man_at, 260, 80, '#ffe3a4', .55)]
# dust shaken out along the hinge
(hx, hy), (kx, ky) = face(-W, 0), face(W, 0)
fall_ += [dust(p, [(hx - 250, hy + 6), (hx - 170, hy - 26), (hx - 70, hy - 46), (hx + 20, hy - 30), (hx + 70, hy + 22)],
               [(hx + 60, hy + 60), (hx - 230, hy + 60)], [60, 84, 44, 96], seed=2),
          dust(p, [(hx - 130, hy + 30), (hx - 60, hy + 2), (hx + 60, hy - 8), (hx + 170, hy - 6), (hx + 300, hy + 2), (hx + 380, hy + 34)],
               [(hx + 370, hy + 66), (hx - 120, hy + 66)],
               [54, 76, 40, 64], seed=5),
          dust(p, [(kx - 70, ky + 16), (kx - 10, ky - 12), (kx + 60, ky - 16), (kx + 150, ky + 14)], [(kx + 140, ky + 44), (kx - 60, ky + 44)],
               [36, 50, 28], seed=8)]
# the man and his short shadow; the wind has his tie and his cap
mx, my = man_at
size = (my - cam(0, 1.92, SILL)[1]) / 190
HAIR_IN_WIND = ('-10.6,-170! -12.4,-180 -8,-188.5 -1,-191! 3,-195 9,-195.5! 7,-192.5! 13,-193.5 19,-191! 14,-189! 19,-187 22,-183.5! 15.5,-184.5! '
                '14,-178 11.4,-170! 0,-174')
SOFT_CAP = '-25,5! -31,-2 -28,-10 -12,-15 -3,-16! -1,-18.5 3,-18.5 5,-15.6! 18,-12 26,-5! 35,-1 40,6! 28,8 12,7 -8,8!'
CAP_SEAMS = '2,-15! 10,-9 22,-3! 20,-3 8,-7! -1,-15! -14,-9 -26,-2! -25,-4 -14,-11!'
CAP_AT = 1.25 * size, 1.25 * size, mx + 66, my - 428, -28
TIE = '5,-149! 12,-147 20,-150 31,-157 43,-156! 38,-150 28,-146 18,-141.5 7,-143!'
fall_ += [tint('#5a3a22', smooth([(mx - 30, my - 2), (mx + 20, my - 6), (mx + 66, my + 5), (mx + 74, my + 13), (mx + 20, my + 11),
                                  (mx - 24, my + 6)], True), opacity=.75, extra='filter="url(#soft-2)"'),
          S(figure(mx, my, size, HAIR_IN_WIND, *STANDING[1:], TIE), '#10161d', 'cut-3', amp=0),
          G('cut-4', S(shape(SOFT_CAP, *CAP_AT), '#2a2622', amp=0),
            S(shape(CAP_SEAMS, *CAP_AT), '#6a5a48', amp=0))]
p.layer('falling-wall', .62, 'grain', *street, *fall_)

# ---------------------------------------------------------------- 5 what the wind carries
sticks = flying = leaves = paper = ''
for _ in range(9):
    x, y, s = R.uniform(1010, 1880), R.uniform(180, 640), R.uniform(8, 17)
    x += 260 if x < 1180 and y > 300 else 0
    sticks += knife(move([(-s, -s * .32), (s, -s * .3), (s, s * .3), (-s, s * .32)], 1, 1, x, y, R.uniform(-50, 30)), .8, 200)
for x, y, s, r in ((1420, 420, 44, -28), (1668, 300, 32, 24)):
    flying += knife(move([(-s * .42, -s), (s * .42, -s), (s * .42, s), (-s * .42, s)], 1, 1, x, y, r), 1, 200)
    flying += ''.join(poly(hole(move([(-s * .28, -s * .8 + j * s * .2), (s * .28, -s * .8 + j * s * .2), (s * .28, -s * .71 + j * s * .2),
                                      (-s * .28, -s * .71 + j * s * .2)], 1, 1, x, y, r))) for j in range(8))
for _ in range(26):
    x, y, s = R.uniform(900, 1900), R.uniform(120, 700), R.uniform(.6, 1.2)
    leaves += shape('-10,0! -3,-4 5,-3.6 11,0! 4,3.4 -4,3!', s, s, x, y, R.uniform(-50, 20)) if x > 1200 or y < 260 else ''
for x, y, s, r in ((1240, 300, 2, 18), (1560, 500, 1.7, -20), (1790, 560, 2.2, 8), (1120, 170, 1.3, -30)):
    paper += shape('-10,-7! -3,-9 4,-5 11,-8! 12,0 10,7! 3,9 -4,5 -11,8! -12,0', s, s, x, y, r)
p.layer('debris', .8, 'grain',
        G('cut-4', S(sticks, '#3d2a22', amp=0), S(flying, '#2b5557', amp=0), S(leaves, '#5a4a2a', amp=0), S(paper, '#fff4dc', amp=0)))

# ---------------------------------------------------------------- 6 the crew
earth = smooth([(-120, 1140), (120, 1122), (380, 1140), (640, 1164), (900, 1172), (1180, 1162), (1420, 1140), (1700, 1124),
                (2040, 1128)]) + 'L2040 1320L-120 1320Z'
weeds = ''.join(grass(x, y, n, h, w) for x, y, n, h, w in (
    (60, 1130, 26, 70, 110), (260, 1134, 18, 54, 80), (470, 1152, 14, 40, 70), (1330, 1150, 16, 44, 80), (1080, 1168, 9, 26, 50),
                                                           (1740, 1126, 12, 50, 60), (1910, 1130, 14, 66, 50)))
wreck = ''.join(knife(move(pts, 1, 1, x, y, r), 1.5, 90) for pts, x, y, r in (
    ([(-150, -9), (150, -9), (146, 9), (-154, 8)], 330, 1128, -9), ([(-110, -8), (120, -8), (112, 8), (-116, 8)], 430, 1140, 7),
                                                                              ([(-70, -7), (80, -7), (88, 8), (-70, 7)], 210, 1110, -38)))
INK = p.linear(0, 700, 0, 1240, [(0, '#222c36'), (1, '#0b1118')])
CREW = p.linear(0, 760, 0, 1240, [(0, '#31404c'), (1, '#101820')])
p.layer('crew', 1, 'grain-deep', S(earth + weeds + wreck + film_camera(1536, 1150, .88), INK, 'wall-7', amp=0),
        S(figure(1536, 1150, .88, *OPERATOR), CREW, 'cut-2', amp=0),
        S(figure(1828, 1152, .82, *PRAYING), CREW, 'cut-2', amp=0))
p.mat(p.vignette(930, 560, 1240, .56, .55))
p.save(PICTURES / '3-on-set-adventures' / 'keaton-falling-wall.svg')
