#!/usr/bin/env python3
"""Opening: paper curtains part, and a child's little projector lights nine arches, one for each stage of the day."""
import math
import random
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

C = X, Y = 960, 560                                                 # where the tunnel leads to
GLOW, DARK, GOLD = '#ffd27a', '#120a22', '#e0a449'
p = Pic('#ffedc8', DARK, C, GLOW, focus=(.44, .55))

STAGES = ('#3b3f87', '#d9737f', '#efb050', '#2f9aa0', '#c87420', '#5b7388', '#b1467f', '#3a6ea8', '#1f2547')
SHADE = (.56, .54, .46, .4, .36, .3, .24, .18, .1)                   # near arches stand in the dark of the hall
HALF = [540 * .853 ** i for i in range(9)]                          # half the width of each opening
FLOOR, SPRING, TOP = .745, .2, .8                                   # an opening, in halves of its width


def floor(i):
    """The height at which arch i stands."""
    return Y + FLOOR * HALF[i]


def on_arch(i, angle, grow=1.0):
    """A point on the curve of arch i: angle 0 right … 90 top … 180 left."""
    w, a = HALF[i] * grow, math.radians(angle)
    return X + w * math.cos(a), Y - SPRING * w - (TOP - SPRING) * w * math.sin(a)


def opening(i, edge='', grow=1.0):
    """The opening of arch i; edge: path text that replaces the curve between the two springing points, left to right."""
    w, k = HALF[i] * grow, .5523
    f, spring, top = Y + FLOOR * w, Y - SPRING * w, Y - TOP * w
    edge = edge or (f'C{X-w:.1f} {spring-(spring-top)*k:.1f} {X-w*k:.1f} {top:.1f} {X} {top:.1f}'
                    f'C{X+w*k:.1f} {top:.1f} {X+w:.1f} {spring-(spring-top)*k:.1f} {X+w:.1f} {spring:.1f}')
    return f'M{X-w:.1f} {f:.1f}V{spring:.1f}{edge}V{f:.1f}Z'


def sheet(i, solids='', edge='', holes='', lit=.42):
    """Arch i: its card, with what is cut from the same card standing in the opening, lit at the inner edge."""
    c, w, outer = STAGES[i], HALF[i], HALF[i - 1] if i else 860
    r = outer * 1.5
    fill = p.radial(X, Y, r, [(w * .45 / r, mix(c, GLOW, lit)), (w * .95 / r, mix(mix(c, GLOW, lit * .3), DARK, SHADE[i] * .4)),
                              (outer * .97 / r, mix(c, DARK, SHADE[i])), (1, mix(c, DARK, SHADE[i] * .6 + .4))])
    card = opening(i - 1, grow=1.13) if i else rect(-120, -120, 2160, 1240)
    return G('wall-5', S(card + opening(i, edge) + holes, fill, extra=EO, amp=1.6, seed=i + 1), S(solids, fill, amp=.4) if solids else '')


def scallops(i, n, h, seed=1):
    """The curve of arch i cut in n bulges of uneven width that hang into the opening."""
    R = random.Random(seed)
    steps = [R.uniform(.75, 1.3) for _ in range(n)]
    o, a, (x0, y0) = '', 180, on_arch(i, 180)
    for step in steps:
        a -= 180 * step / sum(steps)
        x1, y1 = on_arch(i, a)
        dx, dy = x1 - x0, y1 - y0
        o += f'C{x0+dx*.1-dy*h:.1f} {y0+dy*.1+dx*h:.1f} {x1-dx*.1-dy*h:.1f} {y1-dy*.1+dx*h:.1f} {x1:.1f} {y1:.1f}'
        x0, y0 = x1, y1
    return o


def gear(x, y, r, n, turn=0):
    """A toothed wheel, pierced between its spokes."""
    pts = []
    for t in range(n):
        for a, k in ((-.3, .82), (-.19, 1), (.19, 1), (.3, .82)):
            b = math.radians(turn + 360 * (t + a) / n)
            pts.append((x + r * k * math.cos(b), y + r * k * math.sin(b)))
    around = [(x + r * .48 * math.cos(math.radians(a + turn)), y + r * .48 * math.sin(math.radians(a + turn))) for a in range(0, 360, 60)]
    return poly(solid(pts)) + ''.join(round_hole(*q, r * .16) for q in around) + round_hole(x, y, r * .12)


def pierced(i, angles, grow, cut_out):
    """Holes along the curve of arch i: cut_out(x, y) is one of them."""
    return ''.join(cut_out(*on_arch(i, a, grow)) for a in angles)


def ray(x, y):
    """A slit that points to the screen."""
    a = math.atan2(y - Y, x - X)
    return leaf(x, y, x + 24 * math.cos(a), y + 24 * math.sin(a), 7, at=.6)


# ---------------------------------------------------------------- people of the arches, 100 high, feet at (0, 0), facing right
LEGS = (([(-4, -40), (-6, -20), (-7, -2)], [6, 4.6, 3.4]), ([(5, -40), (6, -20), (8, -2)], [6, 4.6, 3.4]), '-11,-3! -11,0! 1,0! -2,-3!',
        '4,-3! 4,0! 17,0! 12,-3!')
TOP_HAT = ({'at': (1, -82), 'h': 15}, '-13,-93! 14,-96! 14,-93! 9,-92 8,-95! 6,-114! -10,-112! -8,-94!',
           '-6,-84! -12,-76 -12,-56 -14,-34! 13,-34! 10,-56 11,-74 6,-84!', *LEGS,
           ([(4, -76), (14, -62), (24, -58)], [4.6, 3.8, 2.8]), ([(24, -60), (27, -2)], [1.6, 1.4]))
FEATHER = ({'at': (0, -80), 'h': 15, 'face': PROFILE_WOMAN}, '-19,-92! -8,-96 -6,-103 7,-104 10,-97 20,-95! 0,-91!',
           '-4,-100! -14,-116 -26,-118 -30,-108! -18,-110 -8,-96!',
           '-5,-82! -10,-72 -7,-58 -12,-42 -22,-2! 20,-2! 12,-42 7,-58 10,-72 5,-82!', ([(0, -74), (10, -62), (20, -66)], [4.4, 3.6, 2.6]))
DOG = ('-14,0! -19,-14 -13,-32 -7,-42 -9,-54 -4,-62 4,-64 9,-58 20,-55! 20,-50 9,-46 6,-40 8,-33 18,-37! 19,-32 9,-24 9,-13 15,-4! 15,0!',
       '-12,-6! -24,-12 -30,-24! -32,-14 -22,-2!', '1,-63! -8,-60 -12,-46! -3,-48!', '14,-64! 20,-72 27,-66 25,-58 18,-57!')
LIFTING = ({'at': (0, -82), 'h': 15, 'rot': -30, 'wear': (HAIR,)}, '-6,-84! -12,-74 -10,-56 -13,-36! 12,-36! 10,-56 10,-74 6,-84!', *LEGS,
           ([(-4, -78), (-8, -98), (4, -114)], [4.6, 3.8, 2.8]), ([(5, -78), (16, -96), (18, -112)], [4.6, 3.8, 2.8]),
           '-30,-124! -12,-124 0,-118 20,-116 30,-120! 28,-130 14,-132 0,-128 -14,-132 -32,-132!',
           ([(24, -122), (36, -116), (48, -122)], [4, 3, 2.4]),
           ([(20, -128), (20, -142), (28, -150)], [4, 3, 2.4]), '32,-124! 30,-134 38,-140 45,-134 44,-125 38,-121!')
STORM = ({'at': (10, -78), 'h': 15, 'rot': 24, 'wear': (CAP,)}, '6,-82! -2,-74 -6,-56 -12,-42 -30,-36! -16,-32 8,-36! 14,-52 17,-70 14,-80!',
         ([(-2, -38), (8, -22), (0, -2)], [6, 4.6, 3.4]), ([(0, -38), (-14, -22), (-24, -4)], [6, 4.6, 3.4]), '-3,-3! -3,0! 10,0! 6,-4!',
         '-30,-6! -30,0! -18,-1!',
         ([(10, -72), (26, -70), (36, -80)], [4.6, 3.8, 2.8]), ([(34, -76), (10, -124)], [1.5, 1.3]),
         '12,-118! -6,-112 -18,-122 -22,-140! -10,-132! -6,-146! 4,-136! 14,-150! 18,-136! 34,-140! 30,-126 22,-118!')
WINGED = ('-3,-62! -6,-70 -1,-76 5,-74 6,-66 3,-62! 6,-52 4,-38 5,-20 2,0! -2,0! -3,-20 -5,-40 -6,-52!',
          '3,-54! 14,-84 36,-96 52,-86 50,-66 34,-50 18,-46! 34,-40 42,-26 34,-10 20,-12 8,-28!',
          '-3,-54! -14,-84 -36,-96 -52,-86 -50,-66 -34,-50 -18,-46! -34,-40 -42,-26 -34,-10 -20,-12 -8,-28!',
          ([(2, -56), (10, -72), (4, -92)], [2.6, 2, 1.6]), ([(-2, -56), (-10, -72), (-4, -92)], [2.6, 2, 1.6]))
USHER = ('-7,-78! -9,-86 -8,-92 0,-94 8,-92 9,-86 7,-78 0,-73!', '-8,-92! -7,-103! 7,-103! 8,-92!',
         '-4,-78! -13,-72 -14,-56 -12,-36! 12,-36! 14,-56 13,-72 4,-78!', *LEGS,
         ([(-11, -68), (-22, -54), (-36, -50)], [4.4, 3.6, 2.6]), ([(11, -68), (24, -76), (28, -96)], [4.4, 3.6, 2.6]),
         '23,-94! 33,-94! 35,-80! 21,-80!')

# ---------------------------------------------------------------- 0 the screen, and the usher's shadow on it
screen = [S(rect(600, 320, 720, 480), p.radial(X, Y - 10, 330, [(0, '#fffffa'), (.34, '#fff8e0'), (.62, '#ffe0a0'), (1, '#f0a64e')]), amp=0),
          S(figure(1012, 694, 1.75, *USHER), '#dfa04f', 'soft-2', 'opacity=".6"', amp=.3)]
p.layer('screen', 0, 'grain-fine', *screen)

# ---------------------------------------------------------------- 1 night: midnight town, blue film, magenta theatre
f = floor(8)
town = ''
for s in (-1, 1):
    for a, b, h in ((154, 124, 74), (126, 104, 112), (108, 90, 56), (92, 74, 34)):
        town += rect(X + min(s * a, s * b), f - h, abs(a - b), h + 6)
    town += poly(solid([(X + s * 115 - 4, f - 110), (X + s * 115, f - 146), (X + s * 115 + 4, f - 110)]))
night = [sheet(8, town + star(X, 468, 15, 6) + rect(X - 1, 425, 2, 34), lit=.12)]
panes = [(X + x, f - y) for x, y in ((-135, 58), (-128, 40), (-115, 86), (-115, 66), (-99, 34), (114, 90), (130, 52), (98, 30), (113, 50))]
night.append(f'<g fill="#ffdc92">{dots(panes, 2.6)}</g>')
night.append(S(f'M{X-34} {f}L{X+6} {f}L{X+30} {f+26}L{X-60} {f+26}Z', DARK, extra='opacity=".35"', amp=.2))
night.append(S(figure(X - 14, f + 6, .98, *USHER), '#1a1026', 'back-c', amp=.2))
night.append(p.lights([(X + 13, f - 79)], 5.5, 'glow-big'))
film = frames = ''
for x0, x1, drop in ((806, 880, 44), (862, 948, 26), (974, 1060, 30), (1042, 1114, 50)):
    y0, y1 = (440 + 34 * (abs(x - X) / 150) ** 2 for x in (x0, x1))
    strip_ = film_strip([(x0, y0 - 30), (x0 + 5, y0), ((x0 + x1) / 2, max(y0, y1) + drop), (x1 - 5, y1), (x1, y1 - 30)], 19, 8)
    film += strip_[0]
    frames += strip_[2]
night += [sheet(7, film), f'<path d="{compact(frames)}" fill="#ffe2a6" opacity=".85"/>']
f = floor(6)
night.append(sheet(6, figure(1046, f + 3, .74, *WINGED), scallops(6, 9, .42, 4)))
p.layer('night', .14, 'grain', *night)

# ---------------------------------------------------------------- 2 noon: slate storm, ochre feast, teal machines
f = floor(5)
rain = ''.join(leaf(x, y, x - 14, y + 44, 2.6) for x, y in ((760, 520), (784, 466), (838, 420), (1096, 414), (1134, 462), (1156, 520), (1012, 396),
                                                            (916, 404), (1168, 590), (1120, 560)))
noon = [f'<path d="{compact(rain)}" fill="#e6ecee" opacity=".6"/>', sheet(5, figure(1118, f + 3, .78, *STORM, mirror=True), scallops(5, 7, .5, 9))]
flags = ''
for x0, y0, x1, y1 in ((666, 462, 960, 350), (960, 350, 1254, 462)):
    cord = f'M{x0} {y0}Q{(x0+x1)/2} {(y0+y1)/2+52} {x1} {y1}'
    flags += strip(cord, 3)
    for (x, y), (tx, ty) in walk(cord, 9)[1:-1]:
        flags += poly(solid([(x - 10 * tx, y - 10 * ty), (x + 10 * tx, y + 10 * ty), (x + 2, y + 27)]))
noon.append(sheet(4, flags + figure(1188, floor(4) + 3, .9, *LIFTING, mirror=True),
                  holes=pierced(4, range(12, 169, 12), 1.09, lambda x, y: star(x, y, 6, 3, 4))))
noon.append(sheet(3, ''.join(gear(*g) for g in ((622, 424, 60, 13, 4), (688, 344, 38, 9, 0), (1298, 500, 66, 14, 7), (1262, 600, 38, 9, 0),
                                                (1300, 400, 34, 9, 12))),
                                                holes=pierced(3, range(6, 175, 9), 1.075, lambda x, y: circle(x, y, 3.6))))
noon.append(p.bloom(X, Y, 560, 440, strength=.13))
p.layer('noon', .3, 'grain', *noon)

# ---------------------------------------------------------------- 3 dawn: amber set, rose branches, indigo night
f = floor(2)
dawn = [sheet(2, film_camera(928, f + 3, .25, True) + grass(1210, f + 4, 12, 26, 110, .4, 3) + grass(830, f + 4, 10, 24, 60, -.4, 4),
              holes=pierced(2, range(40, 141, 10), 1.06, ray))]
branches = ''
R = random.Random(5)
for s in (-1, 1):
    trunk = [(X + s * 466, 912), (X + s * 448, 700), (X + s * 458, 480), (X + s * 420, 330), (X + s * 330, 250), (X + s * 150, 208)]
    branches += ribbon(trunk, 34, 5)
    twigs = [trunk[2:], [(X + s * 455, 600), (X + s * 400, 500), (X + s * 362, 462)], [(X + s * 448, 430), (X + s * 400, 360), (X + s * 316, 350)],
             [(X + s * 330, 250), (X + s * 270, 270), (X + s * 220, 312)], [(X + s * 450, 720), (X + s * 424, 660), (X + s * 396, 640)]]
    for t in twigs:
        branches += ribbon(t, 9, 2)
        for (x, y), (tx, ty) in walk(smooth(t), max(4, int(length(smooth(t)) / 17)))[1:]:
            a = math.atan2(ty, tx) + R.choice((-1, 1)) * R.uniform(.5, 1.2)
            ln = R.uniform(20, 36)
            branches += orient(leaf(x, y, x + ln * math.cos(a), y + ln * math.sin(a), ln * .42, at=.55))
bark = ''.join(leaf(X + s * (R.uniform(478, 508)), y, X + s * R.uniform(480, 506), y + R.uniform(60, 110), 5,
                    R.uniform(-4, 4)) for s in (-1, 1) for y in range(380, 860, 62))
f = floor(1)
queue = figure(1384, f + 3, 1.12, *FEATHER, mirror=True) + figure(1330, f + 3, 1.14, *TOP_HAT, mirror=True) + figure(1266, f + 3, .86, *DOG,
                                                                                                                     mirror=True)
dawn.append(sheet(1, branches + queue, holes=bark))
rays, a, R = '', -12, random.Random(16)
while a < 190:
    w = R.uniform(1, 4.2)
    rays += poly([on_arch(8, a - w * .5, .9), on_arch(0, a - w, 1.2), on_arch(0, a + w, 1.2), on_arch(8, a + w * .5, .9)])
    a += w + R.uniform(7, 17)
dawn.append(f'<path d="{compact(rays)}" fill="{p.radial(X, Y - 40, 640, [(.2, "#ffe9b0", .24), (.55, "#ffe9b0", .12), (1, "#ffe9b0", 0)])}"/>')
stars, R = [], random.Random(8)
while len(stars) < 44:
    x, y = R.uniform(290, 1630), R.uniform(100, 940)
    w = max(abs(x - X) / 540, 0 if y > Y - 108 else math.hypot((x - X) / 540, (y - Y + 108) / 324))
    if w > 1.05 and all(math.dist((x, y), q[:2]) > 38 for q in stars):
        stars.append((x, y, R.choice((3, 4, 5, 8, 11))))
holes = ''.join(star(x, y, r, r * .36, 4) for x, y, r in stars)
dawn.append(f'<path d="{rect(240, 60, 1440, 920)}{opening(0, grow=1.02)}" fill="#f3c98a" {EO}/>')
dawn.append(sheet(0, holes=holes, lit=.1))
p.layer('dawn', .46, 'grain', *dawn)

# ---------------------------------------------------------------- 4 stage: curtains, boards, desk, projector, child
stage = []
WINE = '#a83248'


def panel(s, j):
    """Fold j of the curtain, counted from the opening outwards; s -1 left, 1 right. The outer fold lies on the inner one."""
    a, b, c = 552 - 106 * j, 268 - 40 * j, 318 - 62 * j             # inner edge at the rail, at the tie, at the stage

    def M(x):
        """A place on the left curtain, mirrored when it is the right one."""
        return X + s * (X - x)
    edge = [(a, 30), (a - 14, 170), (a - (a - b) * .44, 420), (b + (a - b) * .16, 620), (b, 724), (b + (c - b) * .55, 830), (c, 1070)]
    d = smooth([(M(x), y) for x, y in edge]) + f'L{M(-160)} 1070V30Z'
    paper = mix(WINE, DARK, .08 + .075 * j)
    paint = p.linear(M(a), 0, M(a - 330), 90, [(0, mix(paper, GLOW, .2)), (.22, paper), (.6, mix(paper, DARK, .45)), (1, mix(paper, DARK, .6))])
    slits = ''
    for out, w in ((36, 10), (66, 13)):
        slits += leaf(M(a - out), 80, M(b - out * .34), 708, w, 46 * -s, at=.34) + leaf(M(b - out * .34), 744, M(c - out * .8), 1040, w, 8 * -s,
                                                                                        at=.7)
    braid = '' if j else S(strip(smooth([(M(x - 10), y) for x, y in edge]), 7), p.fall('#c98a44', '#7a4a28', 60, 1000), 'cut-1', amp=1.6,
                           seed=3 * (s > 0))
    return S(d, paint, 'cut-4', amp=1.6, seed=j + 3 * (s > 0)) + S(slits, mix(paper, DARK, .55), amp=.6) + braid


for s in (-1, 1):
    stage += [panel(s, j) for j in range(6)]
    band = smooth([(X + s * (X - x), y) for x, y in ((280, 706), (190, 736), (90, 752), (-20, 744))])
    tx, ty = X + s * (X - 262), 724
    stage += [S(strip(band, 26, 30), p.fall('#ffdc8c', '#7a4a20', 700, 760), 'cut-3', amp=.6),
              S(circle(tx, ty + 12, 13) + shape('-9,20! -14,44 -20,84! -12,80 -6,86 0,80 6,86 12,80 20,84! 14,44 9,20!', 1, 1, tx, ty),
                p.fall('#ffdc8c', '#8a5527', ty, ty + 86), 'cut-3', amp=.4)]
# boards, stage front, footlights
stage.append(S(rect(-120, 972, 2160, 120), p.radial(X, 960, 900, [(0, '#b56c42'), (.35, '#6a3440'), (.8, '#2a1428')]), 'wall-5'))
planks = ''.join(poly([(X + k * 62 - 1.4, 972), (X + k * 62 + 1.4, 972), (X + k * 86 + 2.4, 1054), (X + k * 86 - 2.4, 1054)]) for k in range(-20, 21))
stage.append(f'<path d="{compact(planks)}" fill="{DARK}" opacity=".45"/>')
stage.append(S(rect(-120, 1052, 2160, 400), p.radial(X, 1000, 1000, [(0, '#33182f'), (.6, '#170b20'), (1, '#0b0614')]), 'wall-5'))
stage.append(S(rect(-120, 1050, 2160, 7), p.linear(300, 0, 1620, 0, [(0, '#5c3a24'), (.5, GOLD), (1, '#5c3a24')]), 'cut-1', amp=.8))
niches = ''.join(arch(X + k * 96 - 30, 1084, 60, 150) for k in range(-11, 12))
stage.append(S(niches, p.radial(X, 1000, 900, [(0, '#1d0b1e'), (.6, '#0f0618'), (1, '#080410')]), 'slot', amp=.5))
LAMPS = range(300, 1700, 220)
shells = [shape('-27,0! -26,-14 -15,-26 0,-30 15,-26 26,-14 27,0!', 1, 1, x, 1055) for x in LAMPS]
stage += [p.bloom(x, 1040, 110, 46, strength=.5) for x in LAMPS]
ribs = ''.join(leaf(x + a * .3, 1051, x + a, 1033 + abs(a) * .2, 3.4) for x in LAMPS for a in (-16, -6, 6, 16))
stage.append(G('cut-2-warm', S(''.join(shells), '#3c1a2c', amp=.3), S(ribs, '#c98a44', amp=0)))

# the spark: a desk with the one lamp that is on, and everything that did not work
DX, DY = 396, 1004
stage.append(p.bloom(DX + 30, DY - 112, 130, 120, strength=.6))
desk = (shape('-92,-74! 92,-76! 92,-66! 84,-65! 80,0! 72,0! 70,-64! -70,-64! -72,0! -80,0! -84,-65! -92,-66!', 1, 1, DX, DY)
        + shape('-78,-64! -24,-64! -26,-22! -76,-22!', 1, 1, DX, DY) + shape('-40,-75! -12,-76! -14,-82! -38,-82!', 1, 1, DX, DY)
        + ribbon([(DX - 26, DY - 80), (DX - 40, DY - 122), (DX + 4, DY - 158)], 5, 4) + shape('-4,-164! 12,-166! 36,-140! -10,-126!', 1, 1, DX, DY))
stage.append(S(orient(desk), '#2c1428', 'cut-3-warm', amp=.4))
stage.append(S(shape('30,-76! 76,-77! 82,-83! 36,-82!', 1, 1, DX, DY), '#fff0c8', 'cut-1', amp=.3))
stage.append(S(shape('-8,-128! 34,-141! 88,-78! -4,-77!', 1, 1, DX, DY), p.fall('#fff4cf', '#ffd27a', DY - 140, DY - 76), extra='opacity=".5"',
               amp=0))
stage.append(p.lights([(DX + 13, DY - 134)], 7, 'glow-big'))
balls = ((DX + 106, DY + 8, 12), (DX + 128, DY + 16, 9), (DX - 44, DY + 18, 10), (DX + 20, DY + 22, 8))
R = random.Random(3)
balls = ''.join(poly([(x + r * R.uniform(.75, 1.15) * math.cos(t * .785),
                       y - r + r * R.uniform(.75, 1.1) * math.sin(t * .785)) for t in range(8)]) for x, y, r in balls)
stage.append(S(balls, p.fall('#f2dcb6', '#9a7a68', DY - 10, DY + 22), 'cut-2', amp=.2))

# folded birds fly out of the light, larger and larger
FOLDS = (((-4, 0), (6, -44), (16, -4)), '#d9b78e'), (((-40, 10), (-6, -6), (18, -6), (44, -18), (34, -2), (14, 10), (-6, 12)), '#f0d8b0'), \
        (((-8, -2), (-30, -46), (12, -6), (10, 2)), '#fffaf0'), (((30, -12), (44, -18), (36, -6)), '#d98a4e')
for x, y, k, rot in ((1130, 418, .42, -14), (1214, 352, .62, -28), (1322, 300, .86, -16), (1424, 206, 1.15, -30)):
    stage.append(G('cut-3', *(S(poly(solid(move(face, k, dx=x, dy=y, rot=rot))), c, amp=0) for face, c in FOLDS)))

# the projector, tilted up into the tunnel; its own coordinates begin where it sits on the tripod
PX, PY, PK, TILT = 706, 826, 1.45, -30


def at_projector(x, y):
    """A point of the projector in the picture."""
    return move([(x, y)], PK, dx=PX, dy=PY, rot=TILT)[0]


def proj(d):
    """A part of the projector in the picture."""
    return xf(d, PX, PY, PK, rot=TILT)


lens = at_projector(86, -35)
for half, reach, strength in ((15, 150, .95), (8, 84, .5)):
    beam = hull([at_projector(86, -35 - half), at_projector(86, -35 + half)] + arc(X, Y - 10, reach, 0, 360, 24, reach * .84))
    fade = [(0, '#fff3cc', strength), (.45, '#ffe6ae', strength * .5), (.75, '#ffe6ae', strength * .14), (.9, '#ffe6ae', 0)]
    stage.append(S(poly(beam), p.linear(*lens, X, Y, fade), amp=0))
R = random.Random(21)
motes = []
for _ in range(26):
    t, u = R.uniform(.08, .62), R.uniform(-1, 1)
    motes.append((lens[0] + (X - lens[0]) * t + u * 80 * t, lens[1] + (Y - lens[1]) * t + u * 66 * t))
stage.append(f'<g fill="#fffbe8" opacity=".8">{dots(motes, [R.uniform(.8, 2.2) for _ in motes])}</g>')
legs = ''.join(strip(f'M{PX+dx*.1} {PY-6}L{PX+dx} {1018-abs(dx)*.06}', 15, 8) for dx in (-92, 4, 88))
stage.append(S(orient(legs + rrect(PX - 22, PY - 16, 44, 26, 8)), p.fall('#5a3028', '#1c0d1e', PY, 1010), 'cut-3-warm', amp=.4))
# film runs out of it into the cat's basket
BX, BY = 872, 990
tail = ribbon([(BX + 34, BY + 4), (BX + 66, BY - 6), (BX + 70, BY - 40), (BX + 56, BY - 58)], 9, 6)
cat = (circle(BX + 8, BY - 42, 22, 19) + circle(BX + 14, BY - 4, 32, 36) + tail + poly([(BX - 12, BY - 48), (BX - 14, BY - 72), (BX + 4, BY - 58)])
       + poly([(BX + 12, BY - 59), (BX + 29, BY - 72), (BX + 29, BY - 46)]) + chain([(BX - 4, BY - 18), (BX - 28, BY - 34), (BX - 30, BY - 60)],
                                                                                    [11, 8, 7.5]))
stage.append(S(orient(cat), '#1c0d20', 'back-l', amp=.2))
stage.append(S(leaf(BX - 5, BY - 46, BX + 4, BY - 44, 5) + leaf(BX + 12, BY - 44, BX + 21, BY - 46, 5), '#ffd791', amp=0))
spill = film_strip([at_projector(-20, -6), (PX - 8, PY + 70), (PX + 40, PY + 126), (PX + 92, PY + 100), (BX - 34, BY - 62), (BX - 12, BY - 28),
                    (BX + 16, BY - 22), (BX + 34, BY + 14)], 17, 11)
stage.append(G('cut-2', S(spill[0] + spill[1], '#5c3324', amp=0), S(spill[2], '#ffd791', amp=0)))
weave = ''.join(rect(BX - 44 + 14 * i + (j % 2) * 7, BY + 8 + 9 * j, 9,
                     5) for j in range(4) for i in range(7) if abs(-44 + 14 * i + (j % 2) * 7 + 4) < 46 - j * 2)
stage.append(G('cut-3-warm', S(poly([(BX - 56, BY), (BX + 56, BY), (BX + 46, BY + 46), (BX - 46, BY + 46)]),
                               p.fall('#a8683a', '#4a2428', BY, BY + 46), amp=.4),
               S(weave, '#3a1a22', amp=0), S(rrect(BX - 60, BY - 5, 120, 10, 4), '#c98a4e', amp=.2)))
reel = circle(20, -138, 54) + ''.join(round_hole(20 + 30 * math.cos(math.radians(a)), -138 + 30 * math.sin(math.radians(a)),
                                                 13) for a in range(10, 370, 72))
stage.append(S(proj(reel), p.fall('#4a2634', '#22101f', PY - 290, PY - 120), 'cut-3-warm', amp=.3))
stage.append(S(proj(ring(20, -138, 46, 24, wobble=0) + ring(20, -138, 43, 24, wobble=0) + circle(20, -138, 7)), '#c98a44', extra=EO, amp=0))
stage.append(S(proj('M10 -66L16 -140H24L28 -66Z'), '#5a3028', 'cut-2-warm', amp=.2))
lamp_house = 'M-38 -58L-80 -60L-86 -52V-14L-80 -8H-38Z' + 'M-76 -56L-72 -88H-58L-54 -56Z' + 'M-78 -90H-52L-58 -98H-72Z'
body = rrect(-46, -8, 96, 12, 3) + rrect(-40, -72, 82, 68, 6) + lamp_house
stage.append(S(proj(orient(body)), p.fall('#9a5836', '#341826', PY - 130, PY + 20), 'cut-3-warm', amp=.3))
trim = rrect(-32, -64, 66, 52, 4) + rrect(-29, -61, 60, 46, 3) + ''.join(rrect(-76 + 9 * i, -48, 4, 30, 2) for i in range(4))
stage.append(S(proj(trim), '#d99a4e', extra=EO + ' opacity=".75"', amp=0))
stage.append(S(proj('M40 -52L58 -50V-54L86 -56V-14L58 -16V-20L40 -18Z' + 'M62 -60H68V-10H62Z'), p.fall('#e9b660', '#7a4722', PY - 130, PY - 50),
               'cut-2', amp=.2))
stage.append(p.bloom(*lens, 46, strength=.8))
knob = at_projector(-34, -14)
stage.append(G('cut-1', S(circle(*at_projector(0, -38), 15), '#c98a44', amp=0), line(poly([at_projector(0, -38), knob], False), 7, '#ffd98a', amp=0),
               S(circle(*knob, 8), '#ffe7b0', amp=0)))

# a stagehand draws the curtain
HX, HY, HK = 1560, 1014, 1.7
ropes = rope(smooth([(HX + 34 * HK, HY - 93 * HK), (1650, 420), (1672, 40)]),
             6) + rope(smooth([(HX + 33 * HK, HY - 90 * HK), (HX + 40, HY - 80), (HX + 86, HY - 10), (HX + 130, HY - 4)]), 6)
stage.append(G('cut-1', ropes) + S(figure(HX, HY, HK, *PULLING), '#241026', 'back-l', amp=.3))

# the child, on two film cans
GX, GY, GK = 564, 970, 1.36
for x, y in ((GX - 4, 996), (GX + 4, 1020)):
    stage.append(G('cut-2', S(rrect(x - 62, y - 23, 124, 23, 7), p.linear(x - 62, 0, x + 62, 0, [(0, '#3a2a40'), (.5, '#8a7484'), (1, '#3a2438')]),
                              amp=.3),
                   S(circle(x, y - 23, 62, 8), '#b39a9c', amp=.3), S(rect(x - 62, y - 13, 124, 2.5), '#2a1a30', amp=0)))
GIRL_DARK = ({'at': (3, -138), 'h': 44, 'rot': -16, 'wear': (HAIR_CHILD,), 'face': PROFILE_CHILD},
             ([(-16, -160), (-32, -150), (-37, -122)], [9, 7.5, 3]),
             ([(-8, -44), (-11, -22), (-8, -7)], [8, 6.4, 4.6]), ([(11, -44), (12, -24), (15, -9)], [8, 6.4, 4.6]),
             '-14,-11! -14,-4 -2,0! 8,0! 8,-3 0,-7 -4,-12!', '9,-12! 9,-5 20,0! 30,0! 30,-3 24,-7 19,-12!')
DRESS = ('-12,-131! -17,-112 -14,-98 -18,-80 -28,-52 -34,-39! -22,-33 -8,-36 6,-33 20,-37 33,-34! 25,-64 17,-96 19,-114 11,-131 0,-134!',)
stage.append(S(figure(GX, GY, GK, *GIRL_DARK), '#1c0d20', 'back-r', amp=.3))
stage.append(S(figure(GX, GY, GK, *DRESS), p.fall('#8a2f4c', '#3a1230', GY - 180, GY - 40), 'back-r', amp=.3))
slits = (leaf(GX - 15 * GK, GY - 129 * GK, GX + 13 * GK, GY - 130 * GK, 5, 4) + leaf(GX - 28 * GK, GY - 47 * GK, GX + 29 * GK, GY - 43 * GK, 4, 5)
         + leaf(GX - 6 * GK, GY - 92 * GK, GX - 14 * GK, GY - 50 * GK, 4, -3))
stage.append(S(slits, '#f6c98a', amp=.2))
stage.append(S(shape('0,0! -12,-9 -15,0 -10,8! 0,2! 9,10 14,2 10,-7!', 1, 1, GX - 24 * GK, GY - 156 * GK), '#ffd27a', 'cut-1', amp=0))
sx, sy = GX + 6 * GK, GY - 119 * GK
arm = chain([(sx, sy), (sx + 30, sy + 36), (sx + 46, sy + 34)], [15, 11, 9])
hand = chain([(sx + 40, sy + 35), (knob[0] - 3, knob[1] + 3)], [8, 6])
stage.append(S(hand, '#1c0d20', 'cut-1', amp=.2) + S(arm, '#a03a52', 'cut-2', amp=.2))
p.layer('stage', .75, 'grain-deep', *stage)

# ---------------------------------------------------------------- 5 valance
def scalloped(y, drop, width, shift):
    """The lower edge of the valance, right to left."""
    ends = [2060 - shift - i * width for i in range(math.ceil(2200 / width))]
    return ''.join(f'C{x-width*.2:.0f} {y+drop} {x-width*.8:.0f} {y+drop} {x-width} {y}' for x in ends)


hem = 'M2060 50' + scalloped(50, 60, 220, 0) + 'V62' + ''.join(f'C{x+44} 122 {x+176} 122 {x+220} 62' for x in range(-140, 2060, 220)) + 'V50Z'
pleats = ''.join(leaf(x, 56, x + dx, -30, 5, dx * .1, at=.3) for x in range(-140, 2061, 220) for dx in (-40, 0, 40))
tassels = ''.join(shape('-7,0! -6,10 -12,18 -14,52! -7,48 0,53 7,48 14,52! 12,18 6,10 7,0!', 1, 1, x, 58) for x in range(-140, 2061, 220))
val = [S(f'M-140 -120H2060L{2060-110} 84' + scalloped(84, 66, 220, 110) + 'L-200 -120Z', p.radial(X, 200, 900, [(0, '#7a2440'), (1, '#2c0a22')]),
         'wall-5'),
       S('M-140 -120H2060V62' + scalloped(62, 60, 220, 0) + 'V-120Z', p.radial(X, 160, 1000, [(0, '#a23448'), (.5, '#7a2440'), (1, '#3a0d28')]),
         'wall-5'),
       S(pleats, '#5a1734', amp=.4),
       G('cut-2', S(hem, GOLD, amp=.5),
         S(tassels, p.fall('#ffe09a', '#a8682c', 56, 110), amp=.3), S(''.join(star(x + 110, 58, 17) for x in range(-140, 2060, 220)), '#f2bf63',
                                                                      amp=.3))]
p.layer('valance', 1, 'grain-deep', *val)
p.mat(p.vignette(960, 560, 1240, .5, .6))
p.save(PICTURES / 'opening.svg')
