#!/usr/bin/env python3
"""Cover of stage 8: at the blue hour a thousand small frames, hung up like washing, become one whale; its eye is still on the way."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

LIGHT, DARK, WARM, FILM = '#d6e4ff', '#060d22', '#ffb765', '#160f20'
GLOW = (960, 420)                                                   # the sun in the film, the only lamp of the room
FLOOR = 906                                                         # where people stand
p = Pic(LIGHT, DARK, GLOW, WARM, far='#9fc0ee', focus=(.55, .45))
person = Wardrobe(p, light='#ffcf9a', lift=.14, shade=.5).person


def paths(paint, *outlines, opacity=None):
    """Plain paper without a shadow of its own, for use inside a G(…)."""
    return f'<path d="{compact("".join(outlines))}" fill="{paint}"' + (f' opacity="{opacity}"' if opacity else '') + '/>'


def T(colour, lit=.4, r=1000, edge=.2):
    """Paper lit by the whale's sun."""
    return p.tone(colour, lit, r=r, edge=edge, glow='#e59a86')


# ---------------------------------------------------------------- the strips and their frames
R = random.Random(11)
PITCH, FRAME_W, FRAME_H, STEP = 68, 57, 41.5, 46                    # strip to strip; a frame; frame to frame
STRIPS = [450 + PITCH * i for i in range(16)]                       # middles
ROWS = [13, 14, 13, 14, 14, 13, 14, 13, 14, 13, 14, 14, 13, 14, 13, 14]
GAP, EYE = 9, (1062, 398)                                           # strip and place of the frame that is still missing
HELD = (1136, 398)                                                  # where it is


def washing_line(x):
    """Height of the line, which sags under so much film."""
    return 112 + 40 * (1 - ((x - 960) / 800) ** 2)


SWAY = [0 if i in (0, GAP, 15) else R.uniform(-5, 5) for i in range(16)]
FIRST = [EYE[1] - 4 * STEP if i == GAP else washing_line(x) + R.uniform(40, 60) for i, x in enumerate(STRIPS)]   # middle of the top frame
FEET = [y + (n - .5) * STEP for y, n in zip(FIRST, ROWS)]           # where the last frame ends


def middle(i, y):
    """Where the middle of strip i hangs at height y."""
    return STRIPS[i] + SWAY[i] * math.sin((y - 120) / 236)


def frame(i, y, more=0.0):
    """The opening of strip i's frame whose middle is at height y."""
    x, a, b = middle(i, y), FRAME_W / 2 + more, FRAME_H / 2 + more
    return [(x - a, y - b), (x + a, y - b), (x + a, y + b), (x - a, y + b)]


def behind(edge):
    """A sheet behind the strips: from an edge (left to right) down to where each of them ends."""
    ends = [((min(1502, x + 34), y), (max(418, x - 34), y)) for x, y in zip(STRIPS, FEET)]
    return smooth(edge) + 'L' + poly([q for pair in reversed(ends) for q in pair])[1:]


def strip_planes():
    """The strips with their openings in two planes, so that neighbours part by a shadow; every frame a little paler or deeper than the next."""
    planes, teeth, tints = ['', ''], ['', ''], {}
    for i, x in enumerate(STRIPS):
        ys = along((washing_line(x) - 6, 0), (FEET[i] + 24, 0), 10)
        edge = [(middle(i, y), y) for y, _ in ys]
        planes[i % 2] += poly([(a + 36, y) for a, y in edge] + [(a - 36, y) for a, y in edge[::-1]])
        for r in range(ROWS[i]):
            y = FIRST[i] + r * STEP
            planes[i % 2] += poly(hole(frame(i, y)))
            tint = R.choice((('#ffffff', .1), ('#ffffff', .05), ('#8a1f4e', .12), ('#1b2a6e', .1), ('#ffd27a', .14), None))
            if tint:
                tints[tint] = tints.get(tint, '') + poly(frame(i, y, 1))
        teeth[i % 2] += ''.join(poly([(a + s, y + 5) for a, y in edge], False) for s in (-32.2, 32.2))
    return planes, teeth, tints


# ---------------------------------------------------------------- the picture that they make: a whale leaps before the evening sun
WATER = 668
BODY = ('604,650! 660,588 716,516 790,434 870,366 960,306 1050,262 1130,238 1190,236 1226,250 1244,282 1240,330 1212,392 1168,452 1106,512 '
        '1030,566 940,608 850,636 760,652 690,662 640,690!')
JAW = [(1240, 268), (1212, 308), (1166, 344), (1116, 372), (1076, 398), (1052, 424), (1042, 452)]
BELLY = ('1241,268! 1212,308 1166,344 1116,372 1076,398 1052,424 1042,452! 1000,498 930,556 850,602 760,634 690,660! 850,636 940,608 1030,566 '
         '1106,512 1168,452 1212,392 1240,330')
FLUKE = '640,640! 618,610 586,556 548,522 506,512! 522,560 552,604 576,636! 552,650 524,674 506,708 500,742! 540,716 588,694 634,676!'
FLIPPER = '1022,474! 1052,486 1054,516 1030,566 996,618 950,668 904,712 872,730! 878,706 900,668 908,640 934,606 944,574 968,536 984,500!'
FAR_FLIPPER = '1190,440! 1240,430 1300,396 1346,346 1366,312! 1384,338 1376,390 1340,440 1286,480 1210,490 1160,480!'


def whale():
    """Back, belly with its pleats, flippers, flukes."""
    pleats = ''
    for k in (.16, .33, .5, .67, .84):
        pts = []
        for t, (x, y) in enumerate(((1236, 282), (1196, 350), (1130, 420), (1050, 484), (950, 560), (850, 612))):
            far = ((1243, 312), (1214, 388), (1150, 470), (1074, 540), (972, 598), (862, 634))[t]
            pts.append((x + (far[0] - x) * k, y + (far[1] - y) * k))
        pleats += ribbon(pts, 2, 2, 5)
    scars = leaf(1096, 262, 1150, 250, 4, 3) + leaf(836, 424, 884, 386, 5, 3) + leaf(900, 398, 930, 376, 4, 2)
    bumps_ = ''.join(circle(x, y, r) for x, y, r in ((1200, 262, 5), (1168, 274, 6), (1130, 290, 5.5), (1186, 294, 5), (1096, 312, 5),
                                                     (1150, 316, 4.6)))
    back = p.linear(700, 350, 900, 640, [(0, '#33458f'), (.5, '#172460'), (1, '#101a4a')])
    return [paths('#223078', shape(FAR_FLIPPER)), paths('#101a4a', shape(FLUKE)),
            paths(back, shape(BODY), shape('800,424! 796,396 776,378! 822,384 856,380!')),
            paths(p.linear(1180, 300, 900, 640, [(0, '#f4e4dc'), (.6, '#c9cbea'), (1, '#7e8fcb')]), shape(BELLY)), paths('#6d7cc0', pleats),
            paths('#0d1540', ribbon(JAW, 5, 3, 7)), paths('#5367ae', scars, bumps_),
            paths(p.linear(1030, 480, 880, 730, [(0, '#2c3d8c'), (1, '#9db0e0')]), shape(FLIPPER)),
            paths('#e8ecfa', leaf(1030, 500, 900, 692, 7, 12, .6))]


def sea():
    """Three rows of waves, a path of gold, and the water the whale has thrown up."""
    o = []
    for y, wl, amp, seed, c in ((WATER, 120, 9, 2, '#3aa0c4'), (WATER + 44, 170, 14, 5, '#1f70ac'), (WATER + 98, 240, 20, 7, '#134a8e')):
        _, waves = swell(y, amp, wl, seed, 420, 1500)
        edge = [(418, y)] + [q for x, yy, w, h, *_ in waves if 424 < x < 1340 for q in ((x, yy), (x + w * .66, yy - h))] + [(1502, y)]
        o.append(paths(c, behind(edge)))
        o.append(paths('#ffdf9a', ''.join(leaf(x + w * .1, yy + 6, x + w * .7, yy + 5, 4, 1) for x, yy, w, h, *_ in waves if 760 < x < 1180)))
    foam = ''.join(circle(x, y, r) for x, y, r in ((600, 700, 26), (636, 716, 32), (560, 716, 22), (676, 724, 24), (532, 734, 17), (712, 738, 18)))
    drops = ''.join(circle(x, y, r) for x, y, r in ((470, 640, 6), (492, 600, 4.6), (540, 470, 4), (566, 450, 6), (604, 500, 5), (640, 540, 7),
                                                    (690, 486, 4),
                                                    (488, 690, 8), (760, 690, 6), (800, 672, 5), (836, 740, 7), (858, 760, 5), (1392, 300, 5),
                                                    (1400, 350, 4)))
    return o + [paths('#f6f1ea', foam, drops)]


SKY = p.radial(960, 420, 660, [(0, '#fff6d8'), (.3, '#ffdf92'), (.5, '#ffb860'), (.76, '#f2804a'), (1, '#c8446c')])
CLOUDS = leaf(420, 262, 700, 256, 26, 6) + leaf(520, 300, 760, 300, 16, 3) + leaf(1230, 214, 1500, 226, 24, 6) + leaf(1290, 252, 1480, 262, 13, 3)
BIRDS = ''.join(leaf(x, y, x + w, y - w * .3, w * .16, w * .2) + leaf(x, y, x - w, y - w * .36, w * .16, -w * .2) for x, y, w in (
    (640, 372, 22), (590, 410, 17), (696, 420, 15)))
scene = [paths(SKY, behind([(418, 150), (700, 168), (960, 178), (1220, 168), (1502, 150)])), paths('#ffe6a0', circle(930, 420, 252), opacity=.5),
         paths('#fffdf0', circle(930, 420, 206)), paths('#ffd0a0', CLOUDS, opacity=.75), paths('#7a2f5e', BIRDS), *whale(), *sea()]
PLANES, TEETH, TINTS = strip_planes()
mosaic = [*scene, *(paths(c, d, opacity=k) for (c, k), d in TINTS.items()), paths('#0a1534', poly(frame(GAP, EYE[1], 4)))]
for plane, teeth in zip(PLANES, TEETH):
    mosaic += [S(plane, FILM, 'cut-2', amp=0), f'<path d="{compact(teeth)}" fill="none" stroke="#ffcf8a" stroke-opacity=".6" stroke-width="4.4" '
                                               'stroke-dasharray="5 10.3"/>']
mosaic.append(f'<path d="{compact(poly(frame(GAP, EYE[1], -2)))}" fill="none" stroke="#ffcf8a" stroke-width="2.4" stroke-dasharray="7 6"/>')
LINE = smooth([(x, washing_line(x)) for x in range(-140, 2070, 100)])
mosaic.append(G('cut-1', line(LINE, 5, '#c9d3ea', amp=0)))


def peg(x, lean=0):
    """A wooden clothes peg on the line."""
    y = washing_line(x)
    return S(shape('-6,-22! -1.5,-22! -1,-4! 1,-4! 1.5,-22! 6,-22! 7,26! 1,26! 0,4! -1,26! -7,26!', 1, 1, x, y, lean), '#d9a66c', amp=.2)


def sock(x, k, lean):
    """A striped sock hung up to dry among the films."""
    y = washing_line(x) - 2
    stripes = ''.join(shape(f'-14,{b}! 14,{b-1}! 14,{b+9}! -14,{b+10}!', k, k, x, y, lean) for b in (10, 30, 50))
    return (S(shape('-14,0! 14,-1! 15,40 15,70! 26,84 44,90 50,102 42,112 10,112 -10,102 -16,84 -14,44', k, k, x, y, lean), '#d8473f', amp=.4)
            + S(stripes, '#f6e6cf', amp=.2) + S(shape('44,90 50,102 42,112 30,112! 32,88!', k, k, x, y, lean), '#f6e6cf', amp=.2))


mosaic += [G('cut-3', sock(330, 1.05, -3), sock(384, 1.05, 5)),
           G('cut-2', *(peg(x + R.uniform(-4, 4), R.uniform(-5, 5)) for x in STRIPS), peg(331), peg(384, 3))]

# ---------------------------------------------------------------- 0 the blue hour outside
sky = [S(rect(-120, -120, 2160, 1200), p.fall('#1f4688', '#8f9fd0', 80, 760, mid='#3f74ba'), amp=0)]
for base, h0, h1, seed, c in ((690, 70, 150, 6, '#5478b4'), (710, 40, 100, 11, '#2c5290')):
    d, bright, _ = skyline(base, h0, h1, 46, 96, seed, -40, 1960, 960, 960)
    sky += [S(d, c, 'wall-2', amp=.8), paths('#ffd38a', ''.join(rect(round(x), round(y), 6, 9) for x, y in bright if y < 690))]
sky.append(paths('#ffffff', *(star(x, y, r, r * .28, 4) for x, y,
                              r in ((150, 240, 9), (286, 196, 5), (210, 330, 4), (1700, 260, 6), (1810, 330, 4), (1640, 380, 4)))))
p.layer('sky', 0, 'grain-fine', *sky)

# ---------------------------------------------------------------- 1 the hall: tall windows, iron beams
OPENINGS = ((40, 326), (1592, 326))
windows = ''.join(arch(x, 150, w, 566) for x, w in OPENINGS)
bars = ''.join(rect(x + w * t - 5, 120, 10, 620) for x, w in OPENINGS for t in (1 / 3, 2 / 3))
bars += ''.join(rect(x - 10, y, w + 20, 9) for x, w in OPENINGS for y in (312, 446, 580))
truss = rect(-130, 20, 2180, 26) + rect(-130, -60, 2180, 20)
truss += ''.join(spar(x, 30, x + 120, -50, 12) + spar(x + 240, 30, x + 120, -50, 12) for x in range(-120, 2000, 240))
wall = [G('cut-2', S(bars, T('#1c3872', .3), amp=.6)), S('M-120-120H2040V1320H-120Z' + windows, T('#203c7a', .55), 'wall-5', EO, amp=1),
        *(S(arch(x - 20, 126, w + 40, 620) + arch(x, 150, w, 566), T('#2b4b90', .45), 'cut-2', EO, amp=.8) for x, w in OPENINGS),
        G('cut-2', *(S(rect(x - 34, 716, w + 68, 26), T('#34569e', .4), amp=.6) for x, w in OPENINGS)),
        paths(T('#2b4b90', .4), ''.join(leaf(x, y, x + w, y, 3, 1) for x, y,
                                        w in ((400, 800, 120), (1400, 790, 170), (420, 90, 200), (1300, 84, 160)))),
        p.bloom(960, 430, 900, 620, '#ff9a70', .36), S(truss, T('#122552', .35), 'cut-4-dim', amp=.7)]
p.layer('wall', .15, 'grain', *wall)
p.layer('mosaic', .35, 'grain', *mosaic, p.bloom(930, 420, 520, 420, '#ffb060', .16))

# ---------------------------------------------------------------- 3 floor and people
WARM_FLOOR = p.radial(960, 850, 980, [(0, '#b06f5e'), (.22, '#6a4a66'), (.5, '#26316a'), (1, '#0c1739')])
SHADE = p.disc([(0, DARK, .7), (.6, DARK, .4), (1, DARK, 0)])
floor = [S('M-120 852H2040V1320H-120Z', WARM_FLOOR, 'wall-5', amp=1),
         paths('#0a1230', ''.join(leaf(960 + (a - 960) * .55, 856, a * 1.5 - 480, 1210, 5, 0) for a in range(-300, 2300, 150)), opacity=.4)]


def shadow(x, y, w, h=11):
    """A soft shadow on the floor, towards us: the light stands behind."""
    return f'<ellipse cx="{x}" cy="{y + 6}" rx="{w}" ry="{h}" fill="{SHADE}"/>'


# somebody brings the eye
LX = 1214
small = [paths('#2a3876', rect(-28, -20, 56, 40)), paths('#10194a', shape('-28,-4! -10,-14 14,-14 28,-6! 28,12! 8,16 -14,14 -28,8!')),
         paths('#f4ece0', shape('-17,2 -4,-11 12,-8 19,4 4,12 -10,11')), paths('#0a0f2c', circle(3, 0, 8.6)), paths('#ffffff', circle(6, -3.4, 3))]
eye = (f'<g transform="translate({HELD[0]} {HELD[1]}) rotate(9)">' + S(rect(-36, -24, 72, 48), FILM, amp=.3) + ''.join(small)
       + paths('#ffcf8a', *(rect(x, y, 5, 4.6) for x in (-34.6, 29.6) for y in (-20, -8, 4, 15))) + '</g>')
bringer = person(LX, 676, 1.22, hip=(2, -96), neck=(0, -156), feet=((-10, 0), (12, 0)), hands=((50, -216), (42, -206)), mirror=True, tilt=-14,
                 coat='#b8344a', legs='#16235a', boots='#0c1330', skin='#5a3230', hair='#120f24', wear='bun bare', face=PROFILE_WOMAN, widths=SHIRT,
                 held=G('cut-3', eye))
ladder = [shadow(LX, FLOOR, 130), stepladder(LX, FLOOR, 206, 224, 4, '#7a5560', '#c98f6c', '#28264e'), bringer]
# a bucket of frames hangs from the ladder
BUCKET = shape('-24,0! 24,0! 18,46! -18,46!', 1, 1, 1282, 716)
ladder.append(G('cut-2', line('M1260 722L1274 684L1306 720', 3, '#aebfe0', amp=0),
                S(poly([(1262, 722), (1270, 696), (1292, 704), (1286, 724)]), FILM, amp=.3),
                S(poly([(1280, 722), (1294, 690), (1312, 700), (1300, 724)]), FILM, amp=.3),
                paths('#ffb860', poly([(1269, 716), (1274, 701), (1287, 706),
                                       (1283, 718)])),
                paths('#3aa0c4', poly([(1287, 716), (1297, 696), (1307, 702), (1299, 718)])), S(BUCKET, T('#6e8cc4', .5), amp=.4)))

# footsteps: red heels on gravel, a microphone at their side
FX, FK = 486, 1.44
feet = ((-14, -8), (22, -26))
steps = [shadow(540, FLOOR, 190, 14),
         person(FX, FLOOR - 14, FK, feet=feet, toes=(30, 30), hands=((30, -170), (56, -124)), hip=(-2, -100), neck=(8, -162), tilt=14, coat='#3a5aa6',
                legs='#1b2a62', boots='#e2394a', skin='#8a5640', hair='#1a1230', wear='bare', widths=SHIRT, bow=-3, arms=(36, 33)),
         G('cut-1', *(S(shape('-14,0! -7,4! -10.4,19! -12.6,19!', FK, FK, FX + x * FK, FLOOR - 14 + (y - 8) * FK), c, amp=.2)
                      for (x, y), c in zip(feet, ('#8c1f30', '#e2394a'))))]
HEAD = (FX + 14 * FK, FLOOR - 14 - 184 * FK)                        # middle of his head
steps += [G('cut-1', line(smooth([(HEAD[0] - 10, HEAD[1] + 2), (HEAD[0] - 9, HEAD[1] - 16), (HEAD[0] + 4, HEAD[1] - 25)]), 5, '#0d1636', amp=0),
            S(circle(HEAD[0] - 10, HEAD[1] + 6, 10, 13), '#e9a24c', amp=.2), S(circle(HEAD[0] - 9, HEAD[1] + 6, 5, 7), '#0d1636', amp=.2))]
gravel = ''.join(circle(R.uniform(386, 612), FLOOR - 10 + R.uniform(-7, 7), R.uniform(4, 8), R.uniform(3, 5)) for _ in range(46))
jumps = ''.join(circle(x, y, r) for x, y, r in ((556, 862, 4), (574, 872, 3.4), (512, 868, 3.6), (590, 850, 3)))
steps += [G('cut-3', S(poly([(372, FLOOR - 14), (628, FLOOR - 14), (640, FLOOR + 18), (360, FLOOR + 18)]), '#4a3a52', amp=.6),
            S(gravel, '#b9a9a6', amp=.3),
            S(jumps, '#d9c9c0', amp=0), S(poly([(356, FLOOR + 4), (644, FLOOR + 4), (640, FLOOR + 26), (360, FLOOR + 26)]), T('#7a5550', .4),
                                          amp=.6)),
          microphone(706, FLOOR + 12, 74, 172, 1.25)]

# more steps in store
PAIRS = ('-24,0! -24,-22! -8,-24! 2,-12 18,-9 28,-4 28,0!', '-22,0! -24,-50! -4,-50! -2,-20 14,-14 26,-8 26,0!', '-26,0! -26,-14! 0,-16 26,-6 27,0!',
         '-22,-4! -22,-20! -8,-22! 4,-12 26,-2! 27,0! 6,0! -14,-6! -18,0! -21,0!')
rack = [shadow(206, FLOOR - 20, 170, 12),
        G('cut-3', S(rect(66, 700, 12, 190) + rect(330, 700, 12, 190), '#16245a', amp=.5),
          S(rect(58, 786, 292, 10) + rect(58, 868, 292, 10), '#4a5fa0', amp=.5)),
        G('cut-2', *(S(shape(PAIRS[i], 1.15, 1.15, x, y), c, amp=.3) for i, x, y, c in (
            (1, 112, 786, '#7a4a4a'), (1, 146, 786, '#8c5650'), (3, 214, 786, '#c9a24c'), (3, 258, 786, '#dab45c'), (0, 312, 786, '#5f86c8'),
            (2, 110, 868, '#9fb2da'), (2, 160, 868, '#b3c4e6'), (0, 226, 868, '#3f8c94'), (0, 272, 868, '#4a9ca2'))))]

# a cutter sits on the floor in a nest of film
CX = 884
curl = ribbon([(830, 908), (800, 880), (770, 900), (790, 924), (850, 926), (930, 928), (990, 916), (1010, 888), (980, 876), (968, 900), (1004, 926),
               (1060, 920)], 22, 18)
loop = [(940, 838), (966, 868), (944, 902), (900, 910)]
cutter = [shadow(900, FLOOR + 4, 180, 16),
          G('cut-2', S(curl, FILM, amp=.4), line(smooth([(796, 884), (774, 900), (794, 922), (850, 926), (930, 928), (986, 916)]), 10, '#e59a5c',
                                                 'stroke-dasharray="13 5"', amp=0)),
          person(CX, FLOOR + 8, 1.4, hip=(0, -16), neck=(10, -78), hem=(-8, 2), bow=-6, feet=None, tilt=20, hands=((46, -58), (40, -50)),
                 coat='#2c7f8e', skin='#c98f72', hair='#e8e2d8', wear='bun bare', face=PROFILE_WOMAN, widths=PARKA),
          G('cut-2', S(chain([(886, 900), (952, 888), (938, 912)], [24, 19, 13]) + chain([(880, 904), (936, 908), (872, 914)], [20, 17, 12]),
                       '#1b2a62', amp=.4)),
          G('cut-2', S(ribbon(loop, 22, 20), FILM, amp=.3), line(smooth(loop), 11, '#ffb860', 'stroke-dasharray="13 5"', amp=0),
            S(strip('M948 836L976 808', 5, 2) + strip('M944 822L984 822', 5, 2), '#dfe8f8', amp=.2),
            S(orient(circle(940, 846, 8)) + round_hole(940, 846, 4.4) + orient(circle(932, 824, 8)) + round_hole(932, 824, 4.4), '#e2394a', amp=.2))]

# the cellist
VX, VK = 1452, 1.42
cello_ = cello(1352, FLOOR + 4, 1.2, 15)
bow_ = line('M1282 806L1418 776', 4, '#6a2f22', amp=0) + line('M1283 812L1416 783', 1.8, '#fff4e0', amp=0)
player = [shadow(1420, FLOOR + 2, 150, 14),
          G('cut-3', S(rect(1424, 836, 76, 72), T('#3a2a4a', .4), amp=.6), S(rect(1416, 826, 92, 14), T('#6a4a5e', .4), amp=.5)),
          person(VX, FLOOR, VK, hip=(0, -58), neck=(6, -122), hem=(-6, -34), feet=((62, 0), (40, 4)), hands=((42, -124), (28, -92)), mirror=True,
                 tilt=16, coat='#14204e', legs='#0f1a42', boots='#080e24', skin='#6a4034', hair='#f0ece4', wear='bare', widths=SHIRT,
                 held=G('cut-3', cello_, bow_))]

# the thunder sheet
SHEET = shape('1596,512! 1716,512! 1722,580 1706,640 1716,700 1742,770! 1700,790 1640,788 1612,772! 1590,706 1602,640 1590,580')
glints = ''.join(leaf(1602 + i * 9, y, 1706 + i * 3, y - 8, w, -16) for i, (y, w) in enumerate(((580, 9), (648, 13), (712, 9), (756, 6))))
thunder = [shadow(1700, FLOOR, 190, 14),
           G('cut-3', S(rect(1566, 486, 12, 422) + rect(1752, 486, 12,
                                                        422) + rect(1556, 480, 220, 14) + rect(1540, 900, 64, 12) + rect(1726, 900, 64, 12),
                                                        '#16245a', amp=.5)),
           G('cut-1', line('M1610 492V516M1704 492V516', 3, '#c9d3ea', amp=0)),
           G('cut-3', S(SHEET, p.linear(1590, 520, 1740, 780, [(0, '#e8eefb'), (.3, '#8ea6d4'), (.5, '#dfe7f8'), (.75, '#7088bc'), (1, '#c9b6bc')]),
                        amp=.6),
             paths('#ffffff', glints, opacity=.45)),
           person(1812, FLOOR, 1.44, hip=(-8, -94), neck=(-16, -154), feet=((30, 0), (-24, 0)), hands=((46, -92), (36, -86)), mirror=True, tilt=-6,
                  coat='#8a4a2c', legs='#1b2a62', boots='#0c1330', skin='#b57a5c', hair='#2a1820', wear='toque bare', cap='#e9a24c', widths=SHIRT)]
p.layer('floor', .6, 'grain', *floor, *rack, *thunder, *player, *ladder, *cutter, *steps)

# ---------------------------------------------------------------- 4 cans and a reel in the dark before us
front = [S('M-120 1090C300 1074 700 1098 1000 1092C1400 1082 1700 1100 2040 1086L2040 1320H-120Z', p.fall('#0d1840', '#050a1e', 1080, 1190),
           'wall-7-dim'),
         S(film_reel(96, 1050, 190, 14), p.linear(-40, 880, 240, 1180, [(0, '#223a78'), (.5, '#101f4c'), (1, '#080f2a')]), 'cut-4', amp=.8),
         G('cut-1-dim', S(circle(96, 1050, 46), '#2c4484', amp=.4), S(circle(96, 1050, 14), '#060d22', amp=.2)),
         G('cut-4', *(S(rrect(x, y, w, 34, 10), p.linear(x, 0, x + w, 0, [(0, '#3a568f'), (.4, '#1d3168'), (1, '#0e1a40')]), amp=.5)
                      for x, y, w in ((1640, 1066, 250), (1660, 1032, 220), (1650, 998, 236))))]
p.layer('front', 1, 'grain-deep', *front)
p.mat(p.vignette(960, 500, 1250, .5, .6))
p.save(PICTURES / '8-post-production-marvels' / 'post-cover.svg')
