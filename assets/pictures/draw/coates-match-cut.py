#!/usr/bin/env python3
"""Story 8.1: in the blue hour, a lit match becomes the sunrise between an editor's hands."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403
from kit.cutting import out, parse                                  # noqa: E402

LIGHT, DARK, WARM = '#cfe2ff', '#050d1e', '#ffa552'
SCREEN = (1418, 492)                                                # the viewer's glowing screen
p = Pic(LIGHT, DARK, SCREEN, WARM, far='#a9c8f2', focus=(.5, .42))


def paths(paint, *outlines, opacity=None):
    """Plain paper without a shadow of its own, for use inside a G(…)."""
    return f'<path d="{compact("".join(outlines))}" fill="{paint}"' + (f' opacity="{opacity}"' if opacity else '') + '/>'


def T(colour, lit=.4, r=900, edge=.12):
    """Paper lit by the screen."""
    return p.tone(colour, lit, r=r, edge=edge, glow='#e2868a')


# ---------------------------------------------------------------- what the film shows: frames 100 wide, 75 high
def dome(y, r):
    """A sun of radius r whose centre is at height y and whose foot the dunes hide."""
    return smooth([(*q, 'c') if i in (0, 16) else q for i, q in enumerate(arc(0, y, r, 150, 390, 16))], True)


def sunrise(put, at, rise=0, relief=False):
    """A huge sun over dunes. put: how an outline gets into the picture; at: where a point lies there; rise: how far the sun is up;
    relief: every dune a sheet of its own."""
    (x0, y0), (x1, y1) = at(0, -38), at(0, 24)
    sky = p.linear(x0, y0, x1, y1, [(0, '#c4352c'), (.42, '#f27a2c'), (1, '#ffd053')])
    sun = p.linear(x0, y0, x1, y1, [(.3, '#fffdf0'), (1, '#ffe27c')])
    far = p.linear(x0, y1 - 10, x0, y1 + (y1 - y0) * .2, [(0, '#f08a3c'), (1, '#c04d22')]) if relief else '#d9662a'
    air = [paths(sky, put('M-50-37.5H50V37.5H-50Z')), paths('#ffa23c', put(dome(13 - rise, 33)), opacity=.7), paths(sun, put(dome(13 - rise, 26.5)))]
    dunes = [[paths(far, put('M-50 17C-38 10 -20 14 -6 18C10 22 34 11 50 14V37.5H-50Z'))],
             [paths('#a63d20', put('M-50 24C-34 14 -16 14 2 23C14 29 30 28 50 23V37.5H-50Z')),
              paths('#f7a34c', put(leaf(-49, 22.7, 3, 23.4, 3.2, -6.4, .55, .8))),
              paths('#6b2118', put('M2 23C-6 27 -18 33 -36 37.5H50V32C32 34 14 32 2 23Z'))],
             [paths('#46141a', put('M-50 34C-38 31 -26 34 -16 37.5H-50Z'))]]
    return air + [G('cut-2-warm', *dune) if relief else ''.join(dune) for dune in dunes]


def match(put, at, blow=0):
    """A lit match before the dark; its flame stands where the sun will be. blow: how far somebody's breath bends it."""
    x, y = at(0, 2)
    glow = p.radial(x, y, math.dist((x, y), at(0, 56)), [(0, '#ffbd60'), (.3, '#d0601f'), (.7, '#67200f'), (1, '#300f0d')])
    o = [paths(glow, put('M-50-37.5H50V37.5H-50Z')), paths('#eab878', put('M-1.6 15L2 15.6L23 32L19 34.6Z')),
         paths('#1f0a0c', put(shape('49.8,21! 38,20 27,24 18,29.6 16,33 19.6,34.6 27,32.6! 22,35.6 22,37.4! 49.8,37.4!')))]
    for s, c in ((1, '#ff9a2e'), (.8, '#ffc552'), (.58, '#ffeeb6'), (.38, '#fffef4')):
        b, y = blow * s, [15 - v * s for v in (44, 36, 25, 23, 12, 10)]
        o.append(paths(c, put(shape(f'{b},{y[0]}! {1+b*.8},{y[1]} {6*s+b*.4},{y[3]} {8.4*s},{y[5]} {6*s},{16-s} 0,{16+1.5*s} {-6*s},{16-2*s} '
                                    f'{-8*s},{y[4]} {-4*s+b*.4},{y[2]} {-1+b*.8},{y[1]}'))))
    return o + [paths('#3a120e', put('M-.9 17L-1 10L.8 7L1.6 10L2.2 16Z'))]


# ---------------------------------------------------------------- the strip
FILM = smooth([(1330, -200), (1184, -40), (1070, 100), (1004, 250), (984, 400), (988, 550), (1004, 700), (1040, 850), (1106, 1000), (1190, 1140),
               (1300, 1300)])
COUNT = int(length(FILM) / 146)
WAY = walk(FILM, COUNT * 12)                                        # twelve samples a frame
STEP = length(FILM) / len(WAY)
CUT = 5                                                             # the first frame after the cut


def wide(i):
    """Width of the strip at sample i: it comes nearer on its way down."""
    return 184 + 66 * i / len(WAY)


def off(i, a):
    """The point a·width to the right of the strip's middle at sample i, any fraction of a sample."""
    i = max(0, min(len(WAY) - 1.001, i))
    (((x, y), (tx, ty)), ((x2, y2), (ux, uy))), t = WAY[int(i):int(i) + 2], i % 1
    w = wide(i) * a
    return (x + (x2 - x) * t + (ty + (uy - ty) * t) * w, y + (y2 - y) * t - (tx + (ux - tx) * t) * w)


def onto(f):
    """put and at of frame f: everything bends with the strip."""
    m = f * 12 + 6
    k = .0076 * wide(m) / STEP

    def at(x, y):
        return off(m + y * k, x * .0076)

    def put(d):
        return out([[at(*st), [tuple(at(*q) for q in seg) for seg in segs], closed] for st, segs, closed in parse(d)])
    return put, at


def strip_of_film():
    """The film in her hands: matches, the cut under its tape, the rising sun; it goes dark where it leaves the light."""
    n = len(WAY)
    body = poly(solid([off(i, .5) for i in range(0, n, 3)] + [off(i, -.5) for i in range(n - 1, -1, -3)]))
    holes = ''.join(poly(solid([off(i, a), off(i + 1.3, a), off(i + 1.3, b), off(i, b)]))
                    for i in range(1, n - 2, 3) for a, b in ((.415, .465), (-.465, -.415)))
    frames = []
    for f in range(COUNT):
        frames += match(*onto(f), (0, 0, 2, -1, -4)[f]) if f < CUT else sunrise(*onto(f), (f - CUT) * 2.4)
    c = CUT * 12
    tape = poly(solid([off(c - 1.5, -.5), off(c - 1.3, .5), off(c + 1.5, .5), off(c + 1.3, -.5)]))
    warm = p.linear(0, 100, 0, 900, [(0, '#8a5a48'), (.45, '#ffd9a0'), (1, '#8a5a48')])
    dusk = p.linear(0, 0, 0, 1200, [(.02, DARK, .5), (.2, DARK, 0), (.6, DARK, 0), (.74, DARK, .72), (.95, DARK, .94)])
    return [S(body, '#150e1b', 'cut-4', amp=.5), paths(warm, holes), G('rim', *frames), paths('#ffe9c4', tape, opacity=.3), paths(dusk, body)]


# ---------------------------------------------------------------- 0 the blue hour outside
sky = [paths(p.fall('#2b559c', '#b9dcf6', 60, 600, mid='#5590d2'), rect(-120, -120, 1300, 1000))]
moon = shape('0,-34! 22,-26 34,-4 26,22 4,34 -20,26! 4,24 16,8 16,-8 10,-24!', 1, 1, 572, 176)
sky.append(S(moon, '#f4f8ff', 'rim-bright', amp=.4) + paths('#ffffff', star(760, 150, 9, 2.4, 4), star(640, 262, 5, 1.5, 4),
                                                            star(330, 150, 6, 1.8, 4)))
for base, h0, h1, seed, c in ((650, 110, 190, 6, '#5d8fcc'), (668, 60, 130, 11, '#34619f')):
    d, bright, dim = skyline(base, h0, h1, 46, 96, seed, 200, 960, 900, 600)
    sky.append(S(d, c, 'wall-2', amp=.8))
    sky.append(paths('#ffcf7d', ''.join(rect(round(x), round(y), 6, 9) for x, y in bright if y < 640)))
p.layer('sky', 0, 'grain-fine', *sky)

# ---------------------------------------------------------------- 1 wall
wall = [S('M-120-120H2040V1320H-120Z' + rect(250, 84, 640, 560), T('#1d376e', .3, 760), 'wall-5', EO, amp=1),
        G('cut-2', S(rect(455, 74, 13, 580) + rect(672, 74, 13, 580) + rect(240, 290, 660, 13), T('#152a55', .3), amp=.7)),
        S(rect(222, 58, 696, 612) + rect(252, 86, 636, 556), T('#24427e', .3), 'cut-3', EO, amp=.9),
        S('M196 640H944V668H196Z', T('#2b4d8c', .3), 'cut-3', amp=.7)]
# a cactus on the sill has been waiting for the desert
CACTUS = (chain([(804, 640), (804, 562)], [18, 16]) + chain([(804, 606), (832, 600), (834, 574)], [9, 9, 8])
          + chain([(804, 594), (777, 588), (775, 564)], [8, 8, 7]))
wall += [S(CACTUS, '#1d4468', 'cut-2', amp=.4), paths('#7fa9d2', *(leaf(797 + i * 7, 558 + abs(i - 1) * 4, 797 + i * 7, 612, 2.2)
                                                                   for i in (0, 1, 2))),
         S('M774 606H836L828 642H782Z', '#7a4a4a', 'cut-2', amp=.4)]


def cans(*tins, light='#cfe2ff', lit=.4):
    """A stack of film cans: (x, y, width, colour) from below."""
    return G('cut-2', *(S(rrect(x, y, w, 27, 8), T(c, lit), amp=.4) for x, y, w, c in tins),
             *(paths(mix(c, light, .33), rect(x + 3, y + 8, w - 6, 3)) for x, y, w, c in tins))


def reel(x, y, r, turn=0):
    """A reel with five round windows, for the nonzero rule."""
    o = orient(circle(x, y, r)) + round_hole(x, y, r * .09)
    for i in range(5):
        t = math.radians(turn + i * 72)
        o += round_hole(x + math.cos(t) * r * .56, y + math.sin(t) * r * .56, r * .215)
    return o


wall += [S('M1556 236H2040V254H1556Z', T('#2f5292', .5), 'cut-3', amp=.7),
         cans((1600, 208, 150, '#3c5f9e'), (1612, 180, 132, '#2c4c88'), (1604, 152, 140, '#4a6ca8')),
         G('cut-2', S(reel(1826, 166, 70, 12), T('#3a5b98', .4), amp=.5), S(reel(1776, 206, 30, 40), T('#5c7cb4', .4), amp=.3)),
         p.bloom(*SCREEN, 540, 440, '#ff7d5e', .3)]
p.layer('wall', .18, 'grain', *wall)


# ---------------------------------------------------------------- 2 viewer, cat
def straight(x, y, w):
    """put and at of a picture that hangs straight."""
    k = w / 100
    return (lambda d: xf(d, x, y, k)), (lambda a, b: (x + a * k, y + b * k))


FILM_INK = '#140f1c'
ROLLERS = ((1240, 728, 22), (1302, 722, 18), (1534, 722, 18), (1598, 728, 22))
viewer = [
    S(shape('1640,560! 1780,548 1790,572 1650,640!'), '#1b2f5c', 'cut-2', amp=.4), S(reel(1782, 560, 116, 20), T('#35548f', .55, 700), 'cut-3',
                                                                                     amp=.6),
    G('cut-1', S(circle(1782, 560, 26), '#6d8cc0', amp=.3), S(circle(1782, 560, 8), '#16294f', amp=.1)),
    line('M1782 674C1740 690 1700 712 1664 716', 7, FILM_INK, amp=.4),
    *sunrise(*straight(1418, 492, 420), 1, True),
    # cabinet, bezel, and the bezel's lit inner edge
    S(shape('1168,800! 1168,352 1182,318 1216,306! 1620,306! 1656,318 1670,352 1670,800!') + rrect(1228, 352, 380, 276, 24),
      T('#22396c', .5, 460), 'cut-4', EO, amp=.8),
    S(rrect(1206, 330, 424, 320, 34) + rrect(1230, 354, 376, 272, 22), T('#2f4a82', .75, 420), 'cut-2', EO, amp=.6),
    S(rrect(1226, 350, 384, 280, 25) + rrect(1233, 357, 370, 266, 21), p.fall('#a4543f', '#ffb366', 350, 630), None, EO, amp=.4),
    # the film's way over the rollers and through the gate
    S('M1160 704C1230 704 1250 738 1300 738L1536 738C1590 738 1610 706 1680 712L1680 722C1612 718 1592 748 1536 748L1300 748C1248 748 1230 714 1160 714Z',
      FILM_INK, 'cut-1', amp=.3),
    G('cut-2', *(S(circle(*r), '#3d5c98', amp=.3) for r in ROLLERS),
      S(shape('1356,684! 1480,684! 1494,700 1494,756! 1342,756! 1342,700'), T('#35548f', .5, 420), amp=.4)),
    G('slot', paths('#ffc46a', rrect(1384, 704, 68, 34, 6))),
    G('cut-1', paths('#9db6de', *(circle(x, y, 6) for x, y, _ in ROLLERS)), paths('#e05a3c', circle(1220, 774, 8)),
      paths('#c9d6ee', circle(1246, 774, 8)),
      paths('#5f7db3', *(rrect(1560 + i * 22, 766, 12, 18, 3) for i in range(4))))]
# a cat asleep in a can; its tail hangs into the morning
FUR, STRIPE = p.fall('#7d4a3a', '#b06a42', 190, 300), '#4a2626'
TAIL = [(1350, 246), (1316, 262), (1294, 300), (1288, 346), (1298, 386), (1332, 402)]
tail = ribbon(TAIL, 28, 16) + circle(1350, 246, 14) + circle(1332, 402, 8)
rings = ''.join(strip(poly([(x - ty * w, y + tx * w), (x + ty * w, y - tx * w)], False), 6, 7)
                for ((x, y), (tx, ty)), w in zip(walk(smooth(TAIL), 9)[3:8], (11.5, 11, 10.2, 9.5, 8.4)))
cat = shape('1292,276! 1284,244 1306,208 1350,190 1402,190 1450,206 1478,232 1486,276!')
skull = shape('1440,246! 1444,222 1452,206! 1462,220 1478,216 1496,219 1508,206! 1514,224 1518,244 1510,264 1490,276 1464,276 1446,264')
stripes = leaf(1330, 194, 1316, 238, 9, -6) + leaf(1362, 188, 1350, 236, 9, -5) + leaf(1394, 188, 1386, 232, 9,
                                                                                       -4) + leaf(1424, 196, 1418, 232, 8, -3)
asleep = (leaf(1460, 244, 1474, 246, 3.4, 5) + leaf(1488, 247, 1502, 245, 3.4, 5) + shape('1476,255! 1481,254 1486,255! 1481,260')
          + leaf(1478, 218, 1480, 232, 4) + leaf(1470, 219, 1468, 230, 3) + leaf(1488, 219, 1491, 230, 3))
viewer += [S(rrect(1272, 250, 256, 24, 10), '#16294f', 'cut-1', amp=.3), G('cut-2', S(cat, FUR, amp=.5), paths(STRIPE, stripes)),
           G('cut-2', S(skull, p.fall('#8a5240', '#c47a4a', 200, 280), amp=.4), paths(STRIPE, asleep)),
           S(shape('1264,262! 1400,270 1536,262! 1532,306! 1268,306!'), T('#5473aa', .5, 420), 'cut-2', amp=.4),
           G('cut-3', S(orient(tail), '#8a4f3c', amp=.3), paths(STRIPE, rings)), p.bloom(1418, 500, 330, 250, '#ff8a4a', .17)]
p.layer('viewer', .36, 'grain', *viewer)

# ---------------------------------------------------------------- 3 editor
DUSK, INK = '#24204a', '#2a1834'
RIM = '#ffb877'                                                     # the film's light on her
WOOL = p.linear(500, 0, 770, 0, [(0, '#1f2350'), (.4, '#4f3a62'), (.85, '#a2606a'), (1, '#d58468')])
COMPLEXION = p.linear(630, 0, 745, 0, [(0, '#8a6078'), (.4, '#d0957c'), (1, '#ffcfa2')])
BLOND = p.linear(560, 260, 730, 330, [(0, '#7c6878'), (.5, '#c3a184'), (1, '#f6d59c')])


def on_head(d):
    """An outline in units of a head 100 high, put on her neck."""
    return orient(xf(orient(d), 664, 402, 1.5, 1.5, 4))


FACE = on_head(shape(PROFILE_WOMAN))
TORSO = shape('632,464! 576,486 530,556 508,660 500,870! 742,870! 736,760 738,690 752,640 762,602 750,556 718,494 694,470!')
# hair set in waves, a silk band through it
HAIR_SET = ('45,-66! 56,-76 54,-94 38,-110 12,-121 -20,-121 -46,-108 -62,-86 -66,-60 -74,-44 -66,-26 -70,-8 -58,8 -40,10 -26,2! -22,-10 '
            '-17,-17! -18,-36 -10,-50 4,-58 24,-58!')
WAVES = (leaf(46, -80, -6, -66, 5, -9) + leaf(38, -97, -20, -78, 5, -12) + leaf(-28, -104, -48, -56, 5, -9) + leaf(-12, -66, -34, -12, 5, 8)
         + leaf(-46, -70, -50, -10, 5, 10) + leaf(-58, -54, -60, -4, 4, 6) + leaf(-30, -44, -44, 2, 4, 6))
BAND = '4,-121! 10,-117 -2,-92 -16,-66 -24,-30! -33,-32 -30,-66 -18,-96 -8,-122!'
# a face: ear, brow, eye, cheek, lips; glasses of 1962, their cord round her neck
FEATURES = (paths('#c07860', on_head(circle(-7, -31, 8, 12))) + paths('#8a4f58', on_head(leaf(-10, -38, -5, -23, 4, 3)))
            + paths('#ffd27a', on_head(circle(-6, -17, 4.4))) + paths('#e88a6a', on_head(circle(22, -22, 11, 8)), opacity=.55)
            + paths('#6a4a48', on_head(leaf(19, -52, 43, -53, 3.6, -4)))
            + paths('#fff4e4', on_head(shape('25,-39! 32,-44 41,-44! 42,-37 34,-36!'))) + paths(INK, on_head(circle(38, -40.4, 3.4, 4.2)))
            + paths(INK, on_head(leaf(22, -40, 43, -45, 3.2, -3)))
            + paths('#b8343f', on_head(shape('33,-17! 38,-20.4 44.4,-21.8! 42.2,-18.4! 43.4,-15.6 38,-13.4!')))
            + paths('#a65a58', on_head(leaf(37, -31, 43.6, -27.6, 2, 2) + leaf(15, 8, -4, 2, 3, 3))))
GLASSES = (paths('#fff0d0', on_head(shape('20,-50! 42,-53 53,-50! 52,-36 45,-31 30,-31 23,-38')), opacity=.26)
           + line(on_head(shape('17,-53! 42,-54 54,-51! 53,-35 45,-30 30,-30 22,-38')), 3.4, '#8c2438', amp=0)
           + line(xf('M20 -48L-10 -40', 664, 402, 1.5, 1.5, 4), 3.6, '#8c2438', amp=0)
           + line(xf('M-10 -40C-22 -22 -2 2 -6 22C-8 32 -12 35 -17 36', 664, 402, 1.5, 1.5, 4), 2.6, '#ffd27a', amp=0))
PENCIL = (paths('#e0a63c', on_head('M-52 -66L6 -45L15 -39L4 -40L-54 -61Z')) + paths('#d9737f', on_head('M-52 -66L-54 -61L-60 -63L-58 -68Z'))
          + paths('#3a2430', on_head('M11 -41.6L15 -39L10 -39.6Z')))
COLLAR = '630,470! 632,452 652,462 678,468 694,458! 712,474 724,500! 702,514 686,490! 668,486 654,492! 646,516 624,514 612,494!'
far_arm = S(chain([(706, 530), (822, 502), (852, 376)], [34, 27, 19]), p.fall('#5a3c5e', '#b06a66', 530, 380), 'back-l', amp=.5)
woman = G('cut-3-dim', paths(RIM, xf(TORSO, 4, 1), xf(FACE, 3, 1)),                    # lit by the film: a warm sheet peeps out behind
          S(TORSO, WOOL, amp=.5), paths('#e9dcd6', shape('694,474! 718,496 744,554 754,604 746,640! 730,640 730,600 716,548 690,500!')),
          paths('#f3c27a', *(circle(*q, 5) for q in ((722, 588), (727, 648), (723, 708), (722, 766)))),
          paths('#2b1c40', leaf(712, 530, 714, 868, 7, -12)), S(FACE, COMPLEXION, amp=.2), FEATURES,
          G('cut-1', S(shape(COLLAR), p.linear(610, 0, 724, 0, [(0, '#8d8fb4'), (1, '#fff0dc')]), amp=.3)),
          G('cut-1', S(on_head(shape(HAIR_SET)), BLOND, amp=.5), paths('#8a6a66', on_head(WAVES), opacity=.7)),
          S(on_head(shape(BAND)), p.fall('#3fa0a8', '#1d4f70', 250, 380), 'cut-1', amp=.3), PENCIL, GLASSES)
SLEEVE = '590,528! 584,498 602,476 638,476 668,496 684,540 704,600 732,650! 728,690 698,712 666,700! 632,652 608,592'
near_arm = G('cut-3-dim', paths(RIM, chain([(706, 679), (836, 640)], [30, 20])),
             S(shape(SLEEVE) + chain([(700, 678), (836, 637)], [30, 20]), p.linear(590, 500, 830, 640,
                                                                                   [(0, '#3d3460'), (.5, '#7c4c66'), (1, '#c4786a')]),
               amp=.5),
             paths(DUSK, leaf(612, 504, 648, 608, 7, -8), leaf(640, 498, 676, 600, 6, -6), leaf(686, 694, 724, 656, 7, 4), opacity=.75),
             paths('#d99a84', *(leaf(812 + i * 9, 622 - i * 2, 818 + i * 9, 661 - i * 2, 3, 2) for i in range(3))))
COTTON = p.linear(820, 0, 970, 0, [(0, '#93a9d2'), (.5, '#e2e8f4'), (1, '#fff0d8')])


def glove(x, y, rot, parts, back=False):
    """Parts of a white cotton glove, wrist at (x, y): fingers as chains, each a sheet of its own; back: the palm or the back of the hand."""
    def put(d):
        return orient(xf(orient(d), x, y, 1.25, 1.25, rot))
    palm = G('cut-2', S(put(shape('-8,-15! 8,-19 26,-22 40,-19 45,-4 44,12 38,20 18,19 -8,15!')), COTTON, amp=.3),
             paths('#b9c9e8', put(rrect(-16, -18, 15, 35, 3))), *(paths('#7e93be', put(leaf(12, a, 34, a * 1.25, 1.8, 0)))
                                                                  for a in (-9, 0, 9))) if back else ''
    return palm + ''.join(G('cut-1', S(put(chain(pts, radii)), COTTON, amp=.2)) for pts, radii in parts)


THUMB = (([(12, -11), (36, -27), (62, -20)], [10, 8.6, 6.8]),)
BEHIND = tuple(([(34, a), (62, a * 1.2), (84, a)], [8.4, 8, 7]) for a in (16, 5, -6))
ROUND = (([(36, 15), (56, 21), (70, 27)], [7.6, 7, 6]), ([(40, 6), (64, 11), (80, 18)], [8.2, 7.6, 6.4]),
         ([(40, -4), (66, -1), (84, 7)], [8.4, 7.8, 6.6]),
         ([(36, -14), (62, -14), (81, -6)], [8.4, 7.8, 6.6]))
UPPER, LOWER = (852, 366, -34), (846, 634, -14)                     # wrists and how the hands are turned

table = [S('M-120 792L2040 792L2040 856L-120 856Z', T('#23407a', .6, 760), 'wall-5', amp=1),
         S('M-120 852H2040V890H-120Z', T('#182c58', .5, 760), 'cut-3-dim', amp=.9),
         S('M-120 888H2040V1320H-120Z', p.fall('#101e40', '#060d20', 890, 1120), 'cut-1-dim', amp=1),
         G('cut-1-dim', *(S(rrect(x, 926, 250, 80, 8), p.fall('#14244c', '#0c1736', 926, 1006), amp=.6) for x in (470, 1300)),
           *(S(circle(x + 125, 960, 8), '#4a6aa3', amp=.2) for x in (470, 1300))), p.bloom(1418, 822, 420, 40, '#ffab5a', .5)]
# cans; a mug
MUG, STRIPE_ = 'M-28 -62L28 -62L24 0L-24 0ZM26 -50C52 -54 52 -14 25 -12L25 -20C42 -22 42 -44 26 -42Z', 'M-26.6 -44L26.8 -44L26 -32L-25.6 -32Z'
steam = ribbon([(1798, 762), (1784, 736), (1804, 706), (1788, 676)], 5, 3, 15) + ribbon([(1812, 760), (1824, 738), (1810, 716), (1820, 692)], 4, 2,
                                                                                        10)
tools = [cans((528, 812, 130, '#5573aa'), (544, 785, 118, '#3a5891'), (526, 758, 124, '#4a69a2'), light='#dbe8ff', lit=.5),
         G('cut-2', S(xf(MUG, 1804, 832), '#c9d8f0', amp=.4), paths('#e07a4a', xf(STRIPE_, 1804, 832))),
         paths(p.linear(0, 770, 0, 670, [(0, '#dfeaff', .5), (1, '#dfeaff', 0)]), steam)]
# splicer, scissors, grease pencil
tools += [G('cut-2', S(rrect(1262, 824, 176, 20, 5), '#2f4d86', amp=.4), S(rrect(1276, 808, 60, 18, 4) + rrect(1362, 808, 62, 18, 4), '#46689f',
                                                                           amp=.3),
            S(shape('1330,812! 1342,780 1362,764 1372,772! 1352,790 1346,812!'), '#7d98c8', amp=.3), paths('#c9483a', circle(1370, 767, 11))),
          G('cut-2', S(strip('M1500 838L1596 812', 9, 2) + strip('M1500 812L1598 834', 9, 2), '#a9bddf', amp=.2),
            S(''.join(orient(circle(1488, y, 15)) + round_hole(1488, y, 8.6) for y in (806, 843)), '#c9483a',
              amp=.2), paths('#30497c', circle(1550, 824, 3))),
          G('cut-1', paths('#e0a63c', strip('M1640 838L1716 822', 9)), paths('#f3dcb0', leaf(1712, 823, 1730, 819, 9, 0, .2)),
            paths('#d9737f', strip('M1630 840L1642 837.6', 9)))]
p.layer('editor', .55, 'grain', p.bloom(990, 480, 280, 360, '#ff7a36', .3), far_arm, woman, *table, glove(*UPPER, BEHIND, True), glove(*LOWER, THUMB),
        *strip_of_film(), glove(*UPPER, THUMB), near_arm, glove(*LOWER, ROUND, True), *tools)

# ---------------------------------------------------------------- 4 the bin of linen, strips on their pins
def tinted(c):
    """Film with the window's light behind it, darker towards its ends."""
    return p.linear(0, 120, 0, 780, [(0, mix(c, DARK, .35)), (.5, mix(c, '#cfe2ff', .12)), (1, mix(c, DARK, .5))])


hung, cells, pins = '', [], []
R = random.Random(8)
for i, c in enumerate(('#4d7cba', '#4f8fb0', '#b07a56', '#5b7fc0', '#4d7cba', '#6a70b4', '#5c9cc4')):
    x, foot, sway = 84 + i * 50 + R.uniform(-5, 5), R.uniform(700, 800), R.uniform(-14, 14)
    pins.append((x, 132))
    edge, teeth, frames = film_strip([(x, 118), (x + sway * .2, 300), (x + sway, 520), (x + sway * .5, foot)], 40, 17)
    hung += edge + teeth
    cells.append(paths(tinted(c), frames, opacity=.85))
bin_ = [G('cut-3', S('M20 104H452V128H20Z', '#2b3f66', amp=.7), S('M40 104H62V1150H40ZM410 104H432V1150H410Z', '#22345a', amp=.6)),
        G('cut-3', S(hung, '#0b1428', amp=0), *cells), G('cut-1', paths('#d7e3f7', *(circle(*q, 5) for q in pins)))]
LINEN = p.linear(30, 0, 440, 0, [(0, '#172849'), (.35, '#2c4878'), (.7, '#3d5c92'), (1, '#6a6c88')])
BAG = 'M22 716C120 730 330 732 450 716L438 900C430 1000 424 1060 400 1096C300 1112 160 1112 74 1096C48 1060 40 1000 34 900Z'
creases = (leaf(90, 752, 118, 1080, 14, -10, .3) + leaf(190, 760, 196, 1090, 11, 6, .35) + leaf(300, 760, 286, 1090, 14, -8, .3)
           + leaf(392, 750, 366, 1070, 12, 9, .3))
edge, teeth, frames = film_strip([(326, 700), (332, 760), (346, 830), (344, 900)], 44, 18)       # one end has got away
bin_ += [S(BAG, LINEN, 'cut-4', amp=1.4), paths('#142447', creases, opacity=.7),
         paths(p.linear(0, 720, 0, 1110, [(0, DARK, 0), (.35, DARK, .3), (1, DARK, .85)]), BAG),
         G('cut-2', S(strip('M16 722C120 738 330 740 456 722', 26), p.linear(30, 0, 440, 0, [(0, '#2a4272'), (.6, '#5a7db6'), (1, '#a09aa6')]),
                      amp=.8),
           paths('#16284e', *(circle(40 + i * 64, 725 + 8 * math.sin(.27 + i * .43), 4) for i in range(7)))),
         G('cut-3', S(edge + teeth, '#0b1428', amp=0), paths('#4d6fa6', frames, opacity=.7))]
p.layer('bin', .78, 'grain', *bin_)

# ---------------------------------------------------------------- 5 a reel in the dark before us
EDGE = p.linear(1640, 820, 1960, 1200, [(0, '#14244a'), (.5, '#0a1530'), (1, '#050b1c')])
p.layer('front', 1, 'grain-deep', S(reel(1840, 1080, 236, 30), EDGE, 'cut-4', amp=.8),
        G('cut-1-dim', S(circle(1840, 1080, 58), '#1a2c54', amp=.4), S(circle(1840, 1080, 17), '#050b1c', amp=.2)))
p.mat(p.vignette(1000, 520, 1250, .5, .6))
p.save(PICTURES / '8-post-production-marvels' / 'coates-match-cut.svg')
