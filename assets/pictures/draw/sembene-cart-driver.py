#!/usr/bin/env python3
"""Stage 1, sembene-cart-driver: before sunrise a carter's horse looks round at a book whose pages fly up into the sky as a strip of film."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403
from kit.cutting import out, parse                                  # noqa: E402

LAMP = (540, 262)                                                   # the street lamp that is still on
FOOT = 884                                                          # where hooves and wheels stand
p = Pic('#ffe6c0', '#0a0a2c', LAMP, '#ffbe7a', far='#b7b2ff', focus=(.5, .5))


def T(c, lit=.5, r=1000, edge=.4, glow='#f0a077'):
    """Paper lit by the street lamp."""
    return p.tone(c, lit, LAMP, r, edge, glow)


def paper(fill, *outlines, opacity=None):
    """Plain paper without a shadow of its own, for use inside a G(…)."""
    return f'<path d="{compact("".join(outlines))}" fill="{fill}"' + (f' fill-opacity="{opacity}"' if opacity else '') + '/>'


# ---------------------------------------------------------------- 0 the sky: night above, the first light low at the right
sky = [paper(p.radial(1420, 760, 900, [(0, '#ffe0a8'), (.16, '#ffb58e'), (.36, '#d9808e'), (.6, '#8a66a6'), (.85, '#54509a'), (1, '#3b3f87')]),
    rect(-140, 200, 2200, 700))]
for i, (y, a, b) in enumerate(((548, '#c0799a', '#5c529c'), (470, '#7a5ea2', '#443f90'), (372, '#3d3e89', '#2f3178'), (250, '#2c2e73', '#22245f'),
                               (120, '#1f2159', '#171847'))):
    edge = [(-150, y - 20 + i * 6), (240, y + 12), (640, y - 16), (1050, y + 14 - i * 4), (1480, y + 34 - i * 8), (2070, y + 4)]
    sky.append(S(smooth(edge) + 'L2070-140L-150-140Z', p.linear(1500, y + 30, 500, y - 130, [(0, a), (1, b)]), 'wall-2', amp=2.6, seed=i))
stars = [(166, 96), (300, 190), (700, 96), (862, 66), (1010, 300), (1180, 200), (1560, 110), (1690, 240), (1800, 120), (1120, 70), (90, 260), (1440,
    60)]
sky.append(f'<g fill="#e8e4ff">{dots(stars, [2, 2.6, 1.6, 2.2, 1.6, 2, 2.4, 1.8, 2.6, 1.8, 1.6, 2])}</g>' + S(star(1640, 470, 13, 3, 4), '#fff4dc',
    amp=.2))
p.layer('sky', 0, 'grain', *sky)


# ---------------------------------------------------------------- 1 the far quarter, the sea, a baobab
def roofs(base, seed, x0, x1, w, h):
    """Flat roofs with parapets and water tanks: (outline, dark windows)."""
    R, x, pts, panes = random.Random(seed), x0, [(x0, base + 60)], ''
    while x < x1:
        ww, hh = R.uniform(*w), R.uniform(*h)
        top = base - hh
        pts += [(x, top), (x + ww * .3, top), (x + ww * .3, top - 9), (x + ww * .52, top - 9), (x + ww * .52, top), (x + ww, top)]
        panes += ''.join(rect(round(x + ww * k), round(top + 18 + r * 30), 9, 14) for k in (.2, .5,
            .76) for r in range(int(hh / 44)) if R.random() < .7)
        x += ww + R.choice((0, 0, 12))
    return poly(pts + [(x1, base + 60)]), panes


far, panes = roofs(700, 4, -160, 2080, (70, 150), (50, 120))
trunk, tufts = baobab(520, 706, 300, 5)
p.layer('quarter', .14, 'grain', S('M-160 640H2080V760H-160Z', p.fall('#8d7fc0', '#5b529c', 640, 700), 'wall-2', amp=.6),
        S(trunk, '#2f2a68', 'cut-1-dim', amp=.8), S(tufts, '#3a3278', 'cut-1-dim', amp=.8),
        S(far, p.linear(1500, 0, 400, 0, [(0, '#4d4690'), (1, '#322f74')]), 'wall-3', amp=.9), paper('#28265f', panes, opacity=.8))

# ---------------------------------------------------------------- 2 houses of the street, palms
def louvres(x, y, w, h, colour, dark):
    """A window with two wooden shutters."""
    o = paper(colour, rect(x, y, w / 2 - 2, h), rect(x + w / 2 + 2, y, w / 2 - 2, h))
    return o + paper(dark, ''.join(rect(x + a, y + b, w / 2 - 14, 3.4) for a in (6, w / 2 + 8) for b in range(10, int(h) - 6, 11)))


def tall_palm(x, y, h, lean, seed, dark):
    """A palm between the roofs."""
    stem, back, fronds, rings = palm(x, y, h, lean, seed)
    return [S(stem, mix('#2c2a66', dark, .2), 'cut-2-dim', amp=.4), paper('#3d3a80', rings), S(back, mix('#262560', dark, .3), 'cut-1-dim', amp=.3),
            S(fronds, '#322f74', 'cut-2', amp=.3)]


houses = tall_palm(1704, 760, 560, -.1, 3, '#0a0a2c') + tall_palm(1870, 760, 440, .1, 8, '#0a0a2c')
# left: the house under the lamp
houses += [S('M-160 214H316V196H336V760H-160Z', T('#4a478f', .6, 700), 'cut-4', amp=.9),
           G('cut-2', S(rect(-160, 196, 508, 22) + rect(-160, 452, 508, 12), T('#6d65ac', .6, 700), amp=.7)),
           G('cut-1', louvres(196, 274, 92, 136, T('#8d5a78', .6, 600), '#3a2a5c'), louvres(20, 274, 92, 136, T('#8d5a78', .5, 600), '#3a2a5c')),
           S(arch(168, 506, 118, 260), '#1c1a4c', 'cut-1', amp=.6), S(arch(180, 520, 94, 246), T('#a5624f', .55, 600), 'cut-1', amp=.5),
           paper('#6a3a50', rect(225, 524, 4, 240), rect(190, 590, 74, 5), rect(190, 690, 74, 5)), paper('#ffd8a0', circle(238, 650, 4)),
           paper('#3a377f', ''.join(rect(x, 216, 16, 12) for x in range(-150, 330, 40)))]
# water jars in its shade
JAR = '-26,0! -44,-26 -46,-60 -26,-86 -16,-92! -20,-106! 20,-106! 16,-92! 26,-86 46,-60 44,-26 26,0!'
houses += [G('cut-2', S(shape(JAR, 1, 1, 44, 748) + shape(JAR, .74, .74, 122, 748), p.linear(0, 0, 170, 0, [(0, '#5a3a68'), (1, '#c0785c')]),
    amp=.6)),
           paper('#3a2858', circle(44, 642, 19, 5), circle(122, 670, 14, 4))]
# right: a house with a gallery, a wall with a gate
houses += [S('M1560 760V396H1604V372H2080V760Z', T('#332f78', .5, 1500), 'cut-4', amp=.9),
           G('cut-2', S(rect(1546, 372, 540, 18) + rect(1556, 556, 520, 16), '#4b459a', amp=.6)),
           paper('#211f58', rect(1600, 470, 470, 86)), S(''.join(rect(x, 400, 12, 156) for x in range(1592, 2060, 92)), '#4b459a', 'cut-1', amp=.4),
           paper('#3f3a86', rect(1590, 500, 470, 7), ''.join(rect(x, 506, 4, 50) for x in range(1606, 2060, 15))),
           G('cut-1', louvres(1640, 610, 76, 112, '#5c4a86', '#26235c'), louvres(1800, 610, 76, 112, '#5c4a86', '#26235c')),
           S('M1404 770V668C1420 658 1470 656 1560 662V770Z', p.linear(1404, 0, 1570, 0, [(0, '#5a4d96'), (1, '#37327a')]), 'cut-3', amp=.8),
           S('M1394 664C1430 652 1500 652 1570 658V672C1500 666 1440 666 1394 678Z', '#7266ae', 'cut-1', amp=.5)]
p.layer('houses', .3, 'grain', *houses)

# ---------------------------------------------------------------- 3 the street: sand, light, long shadows
SAND = p.radial(800, 868, 900, [(0, '#ffdca4'), (.22, '#eeb489'), (.45, '#a97688'), (.68, '#574b90'), (1, '#272662')])
street = [S('M-160 742C200 728 520 722 900 722C1300 722 1700 734 2080 748V1330H-160Z', SAND, 'wall-5', amp=1.4)]
ripples = ''.join(leaf(a, y, b, y + 4, 4, c) for a, b, y, c in ((-80, 240, 790, 6), (360, 560, 764, 5), (1380, 1700, 800, 7), (1500, 1960, 850, -7),
    (120, 420, 866, -6),
                                                             (1240, 1500, 950, 8), (60, 330, 940, 8), (620, 860, 946, 6), (1640, 1980, 920, 8),
                                                                 (840, 1010, 748, 4)))
tracks = ''.join(leaf(1310 + i * 130, 906 + i * 1.5, 1420 + i * 130, 906 + i * 2, 5, -2) + leaf(1300 + i * 130, 874 - i, 1400 + i * 130, 873 - i,
    3.4, -1) for i in range(6))
street += [paper('#7a567e', ripples, opacity=.45), paper('#6a4a7c', tracks, opacity=.5)]
light = p.radial(*LAMP, 760, [(0, '#fff1cc', .85), (.16, '#ffcf90', .5), (.5, '#f8a880', .2), (1, '#e090a0', .03)])
cone = S(poly([(508, 268), (572, 268), (1240, 900), (250, 900)]), light, 'rim', amp=.6)
inner = S(poly([(520, 270), (562, 270), (1080, 886), (440, 886)]), light, 'rim', 'opacity=".6"', amp=.6)


# ---------------------------------------------------------------- the horse, drawn facing right around its hooves, then turned to the lamp
HX, HK = 846, 1.04
TRUNK = ('-166,-262! -164,-300 -138,-324 -104,-328 -66,-316 -10,-300 34,-316 62,-336 100,-330 138,-304 158,-266 144,-226 112,-206 '
         '70,-190 14,-184 -52,-196 -92,-208 -140,-214')
NECK = ('22,-306! 50,-334 84,-362 122,-402 150,-448 172,-488! 206,-500 234,-474 240,-436 230,-396 212,-352 192,-310 '
        '176,-270 158,-228! 110,-206 52,-246')
HEAD = ('-4,-20! 20,-26 46,-20 80,-4 112,14 128,30! 140,40 142,54 134,66 122,72! 116,78 104,76 96,66! 72,58 48,60 24,60 4,46 -12,20 -14,-4')
EARS = '-4,-16! -10,-40 0,-64! 14,-44 16,-22!', '10,-20! 14,-42 30,-60! 36,-40 30,-18!'
MANE = ('180,-514! 150,-500 126,-468 112,-438! 120,-438 100,-410 90,-396! 100,-398 76,-372 62,-360! 72,-360 40,-336 0,-314! 36,-314 78,-338 116,-372 '
        '146,-416 168,-458 192,-492!')
HOOF = '-13,-20! 11,-20! 19,0! -16,0!'


def horse_path(d):
    """An outline of the horse, put on the street."""
    return xf(d, HX, FOOT, -HK, HK)


def horse_shape(*texts):
    """Shapes of the horse as one path."""
    return horse_path(''.join(shape(t) for t in texts))


def head_path(d):
    """An outline of the head, which looks back over the shoulder."""
    return horse_path(xf(d, 196, -474, -1.06, 1.06, -10))


def hoof(x, y, rot=0):
    """A hoof below a fetlock at (x, y)."""
    return horse_path(shape(HOOF, 1, 1, x, y + 28, rot))


def bones(pts, radii):
    """A limb of the horse."""
    return horse_path(chain(pts, radii))


NEAR_FORE = bones([(102, -240), (96, -190), (97, -120), (97, -102), (92, -72), (90, -44), (93, -34), (103, -14)],
                  [48, 30, 17, 15, 9, 9, 12.5, 9])
FAR_FORE = bones([(128, -240), (150, -192), (180, -132), (184, -114), (166, -84), (150, -60), (143, -50), (143, -34)],
                 [40, 28, 16, 14, 9, 8.6, 11.5, 8.6])                # lifted: it would rather go on reading
NEAR_HIND = bones([(-108, -258), (-114, -206), (-146, -144), (-157, -124), (-150, -96), (-143, -52), (-142, -36), (-131, -14)],
                  [58, 42, 20, 16, 11, 9.6, 12, 9.4])
FAR_HIND = bones([(-96, -250), (-90, -200), (-114, -142), (-124, -122), (-114, -96), (-102, -58), (-98, -42), (-84, -24)],
                 [56, 38, 19, 15.4, 10.6, 9.4, 11.6, 9])
HOOVES = hoof(105, -28) + hoof(-129, -28)
FAR_HOOVES = hoof(132, -50, 34) + hoof(-80, -32, 26)
WHOLE = orient(horse_shape(TRUNK, NECK) + NEAR_FORE + FAR_FORE + NEAR_HIND + FAR_HIND + head_path(shape(HEAD)))

COAT = p.linear(640, 420, 1010, 860, [(0, '#fffaf0'), (.4, '#fbe6d0'), (.75, '#d3aab4'), (1, '#9a7cae')])
COAT_FAR = p.linear(660, 640, 960, 880, [(0, '#c9a2b4'), (1, '#8068a2')])
HAIR_ = p.linear(650, 380, 1040, 800, [(0, '#8a4a68'), (.4, '#553064'), (1, '#2a1c50')])
TAIL = [(-150, -300), (-196, -290), (-208, -220), (-196, -150), (-214, -84)]
tail = horse_path(ribbon(TAIL, 24, 6, 44) + ribbon([(-158, -296), (-184, -240), (-176, -160), (-186, -110)], 16, 3, 26)
                  + ribbon([(-160, -300), (-214, -270), (-222, -190), (-240, -120)], 14, 3, 22))
horse_far = G('cut-3', paper(COAT_FAR, orient(FAR_FORE + FAR_HIND)), paper('#3a2a5c', FAR_HOOVES))
horse = [S(orient(tail), HAIR_, 'cut-3', amp=.4),
         G('cut-3', S(orient(horse_shape(TRUNK, NECK) + NEAR_FORE + NEAR_HIND), COAT, amp=.5), paper('#4a3468', HOOVES)),
         S(horse_shape(MANE), HAIR_, 'cut-2', amp=.3)]
muscles = (leaf(-70, -214, -84, -262, 4, 6) + leaf(-146, -150, -128, -206, 4, -6) + leaf(88, -226, 74, -280, 5, -10) + leaf(128, -224, 138, -262, 4,
    5)
           + leaf(-28, -192, 44, -190, 4, 4) + leaf(90, -116, 96, -150, 3, 2) + leaf(190, -300, 206, -400, 5, -12) + leaf(150, -250, 176, -330, 4, -8)
           + leaf(-146, -124, -134, -150, 3, 2))
horse.append(paper('#b98aa0', horse_path(muscles), opacity=.8))
# harness: collar, pad, straps; red wool and brass
STRAP, BRASS = '#7a2440', '#ffd08a'
horse += [G('cut-1', paper(STRAP, horse_path(ribbon([(-34, -318), (-28, -250), (-32, -184)], 13) + ribbon([(-160, -250), (-90, -236), (20, -232),
    (118, -226)], 11)
                                         + ribbon([(-120, -322), (-124, -280), (-118, -236)], 9)))),
          S(horse_path(shape('-62,-322! -20,-322! -16,-290 -22,-276! -58,-280! -66,-296')), p.fall('#d8434a', '#7a2040', 540, 610), 'cut-2', amp=.3),
          paper(BRASS, horse_path(leaf(-58, -292, -22, -288, 5) + leaf(-60, -308, -20, -308, 4))),
          S(horse_path(ribbon([(40, -336), (88, -304), (122, -254), (128, -204)], 28, 34, 38)), p.linear(700, 540, 820, 680, [(0, '#c8404a'), (1,
              '#6a1c3c')]), 'cut-3', amp=.3),
          paper(BRASS, horse_path(''.join(circle(x, y, 5) for x, y in ((64, -322), (92, -298), (114, -264), (124, -228)))))]
# the head
head = [S(head_path(shape(EARS[1])), '#b98aa0', 'cut-1', amp=.2), S(head_path(shape(HEAD) + shape(EARS[0])), COAT, 'cut-3', amp=.3),
        paper('#8d6490', head_path(shape('116,14! 128,30 140,40 142,54 134,66 122,72! 116,78 104,76 100,68! 116,50'))), paper('#4a2a5c',
            head_path(circle(131, 47, 4, 3) + leaf(108, 68, 128, 66, 3, 2))),
        paper('#c99cab', head_path(leaf(6, 34, 34, 54, 5, 10) + leaf(56, 10, 100, 36, 4, -4) + leaf(2, -44, 6, -22, 5))),
        S(head_path(shape('-2,-22! 20,-34 40,-26 48,-4 44,16! 36,2 32,14! 26,-2 18,8! 12,-8 0,-12!')), HAIR_, 'cut-1', amp=.2),
        paper(STRAP, head_path(ribbon([(4, -22), (10, 20), (18, 56)], 7) + ribbon([(18, 56), (60, 36), (96, 66)], 6) + ribbon([(84, -2), (80, 30),
            (86, 62)], 6))),
        paper(BRASS, head_path(circle(15, 46, 6) + circle(84, 48, 5))), paper('#2a1440', head_path(shape('44,6! 50,0 58,2 63,9! 56,14 48,12'))),
        paper('#fff6e0', head_path(circle(54, 5, 2.2))), paper('#6a3a5c', head_path(leaf(42, 4, 66, 8, 3, -6)))]

# ---------------------------------------------------------------- the cart
WX, WY, WR = 1276, 764, 120
BED = 640
WOOD = p.linear(1040, 560, 1460, 720, [(0, '#e89a5c'), (.5, '#b8604e'), (1, '#6a3a68')])
WHEEL = p.linear(1160, 650, 1390, 880, [(0, '#ffc987'), (.5, '#c87454'), (1, '#6a3a66')])
cart_far = [S(wheel(WX - 62, WY - 6, WR * .96, spokes=10, turn=9), '#3c2d6c', 'cut-3', amp=.3)]
shafts = horse_path(ribbon([(-160, -238), (-40, -236), (80, -232), (132, -236)], 15, 10))
cart = [S(orient(shafts + spar(1012, 640, 1100, 648, 16, 18)), p.linear(700, 0, 1100, 0, [(0, '#f0b27a'), (1, '#a8584c')]), 'cut-2', amp=.4),
        # rails at the back, then bed, seat, and the painted board
        S(''.join(spar(x, BED, x + 5, BED - 78, 11, 9) for x in (1240, 1306, 1372, 1438)) + spar(1216, BED - 74, 1462, BED - 70, 14, 12)
          + spar(1226, BED - 40, 1456, BED - 38, 9, 9), WOOD, 'cut-3', amp=.5),
        S(rect(1068, BED, 408, 30), WOOD, 'cut-4', amp=.7),
        S(poly([(1076, BED), (1200, BED), (1192, BED - 44), (1084, BED - 44)]), p.fall('#3aa0a4', '#1f5a7c', BED - 44, BED), 'cut-2', amp=.4),
        S(rect(1064, BED - 60, 148, 18), p.linear(1064, 0, 1212, 0, [(0, '#ffd9a0'), (1, '#c87a58')]), 'cut-2', amp=.4),
        S(rect(1076, BED + 28, 396, 34), p.linear(1076, 0, 1472, 0, [(0, '#35a0a2'), (.6, '#226a86'), (1, '#1c3a70')]), 'cut-3', amp=.5)]
lozenges = ''.join(poly([(x, BED + 45), (x + 17, BED + 33), (x + 34, BED + 45), (x + 17, BED + 57)]) for x in range(1086, 1440, 48))
cart += [paper('#ffd08a', lozenges), paper('#d8434a', ''.join(circle(x + 17, BED + 45, 5) for x in range(1086, 1440, 48))),
         paper('#ffd08a', poly([(1138, BED - 36), (1150, BED - 22), (1138, BED - 8), (1126, BED - 22)]), circle(1104, BED - 22, 5), circle(1172,
             BED - 22, 5)),
         S(wheel(WX, WY, WR, spokes=10, hub=.17), WHEEL, 'cut-4', amp=.4),
         f'<path d="{compact(ring(WX, WY, WR - 4, 30, 3, .004))}" fill="none" stroke="#3a1c48" stroke-width="9"/>',
         S(circle(WX, WY, 15), '#d8434a', 'cut-2', amp=.2), paper('#ffd9a0', circle(WX - 2, WY - 3, 6)),
         # a kettle and a rolled mat travel along
         G('cut-2', paper('#7d6aa6', 'M1340 602C1344 574 1396 574 1400 602L1394 602C1390 584 1350 584 1346 602Z'),
           S(shape('1336,638! 1330,616 1346,600! 1394,600! 1412,618 1406,638!') + shape('1338,612! 1312,598 1306,600! 1310,608 1334,632!'),
             p.linear(1310, 600, 1410, 640, [(0, '#fff0d0'), (.4, '#9a8cc0'), (1, '#4a4088')]), amp=.3), paper('#4a4088', rect(1358, 594, 24, 7),
                 circle(1370, 592, 5)))]

# ---------------------------------------------------------------- the book; its pages rise as a strip of film
BOOK = (1138, 578)
FLIGHT = smooth([(1136, 588), (1152, 520), (1240, 428), (1338, 380), (1402, 314), (1376, 226), (1270, 190), (1130, 216), (990, 226), (890, 176),
    (846, 96),
                 (850, 0), (880, -110)])
TOTAL = length(FLIGHT)
WAY = walk(FLIGHT, 600)


def wide(s):
    """Width of the strip at length s: it grows out of the page and dwindles into the sky."""
    t = s / TOTAL
    return (112 - 92 * t ** .8) * min(1, .5 + s / 120)


def on_strip(s, a):
    """The point at length s, a widths to the right of the middle."""
    i = max(0, min(599.99, s / TOTAL * 600))
    ((x, y), (tx, ty)), ((x2, y2), (ux, uy)), t = WAY[int(i)], WAY[int(i) + 1], i % 1
    w = wide(s) * a
    return x + (x2 - x) * t - (ty + (uy - ty) * t) * w, y + (y2 - y) * t + (tx + (ux - tx) * t) * w


def edge(s0, s1, a, n=60):
    """Points along one edge."""
    return [on_strip(s0 + (s1 - s0) * i / n, a) for i in range(n + 1)]


HAND = ('-8,32! -12,10 -30,2 -34,-6! -22,-6 -14,0! -18,-22 -17,-27! -11,-26 -7,-6! -5,-32 '
        '-2,-34! 3,-30 3,-6! 9,-28 13,-28! 15,-22 11,-2! 20,-14 24,-12! 22,-4 15,14 12,32!')
BIRD = '0,-20! 6,-14 8,-6! 26,-14 44,-4 52,10! 30,2 10,6! 8,16 14,34! 0,20 -14,34! -8,16 -10,6! -30,2 -52,10! -44,-4 -26,-14 -8,-6! -6,-14'
BOAT = '-46,2! -28,10 28,10 46,-2! 38,18 24,24 -24,24 -38,16!'


def picture(kind):
    """What a frame shows, 100 wide and 75 high: (outline, colour) pairs."""
    if kind == 'lines':
        return [(''.join(leaf(-38, y, b, y, 4) for y, b in ((-24, 36), (-10, 28), (4, 38), (18, 12))), '#6a4a6c')]
    if kind == 'sun':
        return [(circle(0, 6, 19) + ''.join(leaf(26 * math.cos(t), 6 + 26 * math.sin(t), 40 * math.cos(t), 6 + 40 * math.sin(t),
            6) for t in (i * math.tau / 10 for i in range(10))),
                 '#d8434a')]
    if kind == 'wheel':
        return [(wheel(0, 0, 31, spokes=8, spoke=.08), '#7a2440')]
    if kind == 'boat':
        return [(shape(BOAT), '#22567c'), (leaf(-44, 30, 44, 30, 4, 3), '#35a0a2')]
    return [(shape({'hand': HAND, 'bird': BIRD}[kind]), {'hand': '#7a2440', 'bird': '#22567c'}[kind])]


STORY = ('lines', 'lines', 'wheel', 'hand', 'sun', 'bird', 'boat', 'hand', 'wheel', 'sun', 'bird', 'hand', 'boat', 'sun', 'wheel', 'bird', 'sun',
    'hand')
film = poly(solid(edge(0, TOTAL, .5) + edge(0, TOTAL, -.5)[::-1]))
frames, holes, prints = '', '', {}
s, number = 14, 0
while s < TOTAL - 40:
    step = wide(s) * .78
    mid, k = s + step / 2, wide(s) * .0064

    def laid(d, mid=mid, k=k):
        """A frame's outline, laid on the strip."""
        return out([[on_strip(mid - st[1] * k, st[0] * .0064), [tuple(on_strip(mid - y * k, x * .0064) for x, y in seg) for seg in segs], c]
                    for st, segs, c in parse(d)], 1 if number < 9 else 0)
    if number > 1:
        frames += poly(solid(edge(s + step * .08, s + step * .92, .32, 4) + edge(s + step * .08, s + step * .92, -.32, 4)[::-1]))
        holes += ''.join(poly(hole(edge(s + step * t, s + step * (t + .13), side * .45, 1) + edge(s + step * t, s + step * (t + .13), side * .385,
            1)[::-1]))
                         for t in (.06, .31, .56, .81) for side in (1, -1))
    for d, colour in picture(STORY[number % len(STORY)]):
        prints[colour] = prints.get(colour, '') + laid(orient(d) if colour != '#7a2440' else d)
    s += step
    number += 1
PAGE = p.linear(1130, 560, 880, 0, [(0, '#fffdf4'), (.6, '#fff0d2'), (.85, '#efd2d4'), (1, '#b0a0d4')])
GOLD = p.linear(1130, 560, 880, 0, [(0, '#ffd68a'), (.6, '#ffb870'), (.85, '#e0949a'), (1, '#9a82c0')])
strip_ = [S(orient(film) + holes, PAGE, 'cut-3', amp=0), paper(GOLD, frames), *(paper(c, d, opacity=.9) for c, d in prints.items())]


def page(side, lift, n):
    """One page that stands up from the spine."""
    x, y = BOOK
    tip = (x + side * 92, y - 22 - lift)
    return smooth([(x, y, 'c'), (x + side * 30, y - 26 - lift * .5), (*tip, 'c'), (tip[0] + side * 6, tip[1] + 16 + n, 'c'), (x + side * 34,
        y - 8 - lift * .3), (x, y + 8, 'c')], True)


def pages(*which):
    """Some of the book's pages: (side, lift, thickness, colour)."""
    return [S(page(side, lift, n), p.linear(BOOK[0] - 100, 0, BOOK[0] + 100, 0, [(0, '#fff6e2'), (1, a)]), 'cut-1', amp=.3) for side, lift, n,
        a in which]


bx, by = BOOK
book_back = [p.bloom(bx + 10, by - 40, 190, 160, '#ffd08a', .5), *pages((-1, 40, 2, '#fff0d8'), (-.8, 68, 2, '#fff6e2'), (1, 40, 2, '#f4dcc4'))]
book = [S(shape('-108,-14! -30,-6 0,4 30,-6 108,-14! 112,2! 30,8 0,18 -30,8 -112,2!', 1, 1, bx, by), p.linear(bx - 110, 0, bx + 110, 0, [(0,
    '#d8434a'), (1, '#7a2040')]), 'cut-2', amp=.3),
        *pages((-1, 2, 0, '#e8c8b4'), (1, 2, 0, '#e8c8b4'), (-1, 18, 2, '#f4dcc4'), (1, 20, 2, '#f4dcc4'))]


# ---------------------------------------------------------------- a goat that reads in its own way
def goat(x, y, k):
    """A goat facing left with a page in its mouth, 180 high at k = 1."""
    def sh(*texts):
        return ''.join(shape(t, k, k, x, y) for t in texts)

    def pole(*q):
        return chain([(x + a * k, y + b * k) for a, b in q], [9 * k, 6 * k, 4.6 * k, 5.4 * k])
    coat = p.linear(x - 140 * k, y - 160 * k, x + 80 * k, y, [(0, '#ecb898'), (.45, '#a86a7c'), (1, '#54407a')])
    y -= 22 * k
    near = pole((-46, -70), (-44, -34), (-46, 8), (-48, 18)) + pole((58, -74), (68, -36), (58, 8), (58, 18))
    back = pole((-30, -70), (-22, -34), (-24, 8), (-26, 18)) + pole((44, -74), (48, -36), (38, 8), (38, 18))
    return [S(orient(back), '#3c2a62', 'cut-1', amp=.2),
            G('cut-2', S(orient(sh('-58,-116! -20,-122 30,-118 66,-116 80,-98 78,-70 62,-58 10,-50 -40,-56 -62,-74 -66,-98',
                '78,-112! 84,-128 96,-134! 98,-120 86,-104!',
                                   '-34,-116! -60,-132 -84,-158! -100,-168 -120,-162 -142,-142 -150,-130! '
                                   '-148,-120 -136,-116! -112,-118 -100,-112! -92,-92 -66,-64!') + near),
                         coat, amp=.3)),
            paper('#2a1c50', sh('-90,-162! -84,-186 -62,-198 -48,-192! -64,-186 -74,-174 -78,-156!',
                '-100,-148! -82,-150 -68,-140 -64,-126! -80,-126 -94,-136!',
                                '-128,-116! -118,-114! -120,-92!', '-54,10! -42,10! -40,22! -60,22!', '51,10! 64,10! 67,22! 46,22!'),
                  leaf(x - 20 * k, y - 104 * k, x + 40 * k, y - 98 * k, 12 * k, 6)),
            paper('#fff3d6', circle(x - 116 * k, y - 148 * k, 3.4 * k)), paper('#1c1240', rect(x - 118.4 * k, y - 149 * k, 4.6 * k, 2 * k)),
            S(shape('-140,-122! -168,-140! -206,-128! -196,-104 -210,-88! -176,-82 -152,-92! -146,-108', k, k, x, y), '#fff3dc', 'cut-2', amp=.4),
            paper('#a8809a', ''.join(leaf(x - (194 - i) * k, y - (122 - i * 10) * k, x - (160 - i * 2) * k, y - (126 - i * 10) * k,
                2.4 * k) for i in range(3)))]


# ---------------------------------------------------------------- how it all stands in the lamp's light
BLUE, LONG, DOWN = '#2f2a72', .95, .19                              # how far a shadow runs, per unit of height
shade = cast(WHOLE, FOOT, LONG, DOWN) + cast(orient(rect(1070, BED - 20, 404, 82)), FOOT, LONG, DOWN)
shade_wheel = cast(wheel(WX, WY, WR, spokes=10, hub=.17), FOOT, LONG, DOWN)
shade_goat = cast(shape('-58,-116! 66,-116 80,-80 60,-20! 50,0! -46,0! -66,-90 -110,-112 -140,-116! -110,-164 -60,-132', 1, 1, 1578, 914), 914, 1.1,
    .14)
pole, mouth, light_at = street_lamp(430, 812, 580, 110, 1.1)
street += [cone, inner, f'<g filter="url(#soft-2)" fill="{BLUE}" fill-opacity=".7">' + ''.join(f'<path d="{compact(d)}"/>' for d in (orient(shade),
    shade_wheel, shade_goat)) + '</g>',
           S(pole, p.linear(400, 0, 560, 0, [(0, '#2a2866'), (.6, '#3f3a86'), (1, '#8a5a78')]), 'cut-3', amp=.3), S(mouth, '#fff6d8', 'glow-big',
               amp=0),
           p.bloom(light_at[0], light_at[1] + 20, 230, 190, '#ffce8a', .7), horse_far, *cart_far, *horse, *cart, *head, *book_back, *strip_, *book,
               *goat(1578, 914, 1)]
p.layer('street', .55, 'grain', *street)

# ---------------------------------------------------------------- 4 the dark before us
front = [S('M-160 1010C160 960 420 972 700 1000C1060 1030 1500 990 2080 1000V1330H-160Z', p.fall('#28245e', '#0d0c30', 970, 1130), 'wall-7-dim',
    amp=1.6),
         S('M-160 1096C300 1050 700 1080 1100 1104C1500 1120 1800 1088 2080 1074V1330H-160Z', p.fall('#191747', '#0a0a2a', 1060, 1180),
             'wall-5-dim', amp=1.6)]
tufts = ''.join(grass(x, y, n, h, w, -.3, i) for i, (x, y, n, h, w) in enumerate(((90, 990, 14, 84, 40), (220, 982, 9, 56, 26), (1786, 1004, 12, 76,
    40), (1660, 1004, 7, 44, 22))))
front.append(S(tufts, '#1d1a50', 'back-c', amp=0))
p.layer('front', .9, 'grain-deep', *front)
p.mat(p.vignette(900, 560, 1240, .5, .55))
p.save(PICTURES / '1-creative-sparks' / 'sembene-cart-driver.svg')
