#!/usr/bin/env python3
"""Cover of stage 3: a set is a small town that wakes before the sun; on a warm shore it shoots painted ice, and a penguin directs."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

SUN = (446, 420)
INK = '#1b1829'
p = Pic('#fff0cc', '#211528', SUN, '#ffe0a0', far='#ffe9bd', focus=(.56, .55))


def flat_paper(paint, *outlines, opacity=None):
    """Paper without a shadow of its own, for use inside a G(…)."""
    return f'<path d="{compact("".join(outlines))}" fill="{paint}"' + (f' fill-opacity="{opacity}"' if opacity else '') + '/>'


def ground(y0, *pts, y1=None, bottom=1320):
    """A sheet of sand, its soft upper edge from the left to the right border."""
    return smooth([(-120, y0), *pts, (2040, y1 or y0)]) + f'L2040 {bottom}L-120 {bottom}Z'


def shadow(d, foot, dark='#5b3f5c', strength=.34):
    """The long morning shadow of whatever stands on the sand: away from the sun, to the lower right."""
    return f'<path d="{cast(d, foot)}" fill="{p.linear(0, foot, 0, foot + 90, [(0, dark, strength), (1, dark, strength * .35)])}"/>'


# ---------------------------------------------------------------- 0 sky: the sun has just come up
AIR = [(0, '#fff6dc'), (.16, '#ffe9b4'), (.36, '#f9cb7c'), (.62, '#eda954'), (1, '#c47f45')]
sky = [f'<path d="{rect(-120, -120, 2160, 1440)}" fill="{p.radial(*SUN, 1450, AIR)}"/>']
rays, R = '', random.Random(5)
a = 165
while a < 375:
    w = R.uniform(2, 5)
    rays += poly([SUN] + [(SUN[0] + 1700 * math.cos(math.radians(t)), SUN[1] + 1700 * math.sin(math.radians(t))) for t in (a, a + w)])
    a += w + R.uniform(5, 11)
sky.append(f'<path d="{compact(rays)}" fill="{p.radial(*SUN, 1000, [(.1, "#fff7da", 0), (.3, "#fff3cc", .34), (1, "#ffe2a0", 0)])}"/>')
for r, c in ((560, '#f3bd69'), (860, '#e5a456'), (1180, '#cf8d4b')):
    sky.append(S(f'M-300-300H2220V1500H-300Z{ring(*SUN, r, 26, r, .012)}', p.tone(c, .4, r=1500), 'wall-3', EO, amp=1.5))
sky += [p.bloom(*SUN, 330, colour='#fff3c4', strength=.7), S(circle(*SUN, 158), '#fffaea', 'rim-bright', amp=1)]
# a cloud that nobody invited
edge, slits = billows([(1452, 250), (1470, 168), (1540, 120), (1600, 62), (1700, 52), (1772, 96), (1850, 118), (1884, 196), (1872, 252)], 60, 130,
                      8, .42, comma=.6, cw=6)
cloud = edge + 'C1850 290 1800 282 1770 276C1740 300 1690 296 1660 280C1620 300 1560 296 1540 276C1500 292 1460 284 1452 250Z' + slits
belly, cuts = billows([(1500, 262), (1530, 214), (1600, 184), (1668, 196), (1730, 172), (1800, 190), (1846, 246)], 46, 100, 5, .4, comma=.7, cw=5)
belly += 'C1830 282 1790 276 1764 270C1736 294 1690 288 1660 274C1624 292 1566 288 1544 270C1520 280 1500 276 1500 262Z' + cuts
sky += [S(cloud, p.linear(1480, 60, 1820, 300, [(0, '#fff4d8'), (.4, '#e2c8b2'), (1, '#8a7484')]), 'cut-4', EO, amp=1.5),
        S(belly, p.linear(1500, 170, 1820, 300, [(0, '#c9b2ae'), (.5, '#94808f'), (1, '#5f5270')]), 'cut-3', EO, amp=1)]
p.layer('sky', 0, 'grain-fine', *sky)

# ---------------------------------------------------------------- 1 the sea with the path of the sun, a headland, gulls
R = random.Random(6)
glitter = ''.join(leaf(446 + s * d - w / 2, y, 446 + s * d + w / 2, y, h, 0, .5) for y, w, h, d, s in (
    (588, 150, 5, 10, 1), (598, 210, 6, 24, -1), (608, 170, 6, 40, 1), (617, 260, 7, 6, -1), (627, 180, 6, 70, 1), (632, 220, 6, 60, -1),
        (604, 70, 4, 210, 1),
    (620, 90, 4, 260, -1), (592, 60, 4, 160, -1), (628, 110, 5, 300, 1)))
far = [S('M900 590C960 560 1010 568 1060 540C1120 508 1200 520 1270 490C1370 450 1470 470 1560 440C1700 400 1840 420 2060 380V700H900Z',
         p.tone('#c99268', .6, r=1250), 'wall-2', amp=2),
       S('M1240 640C1400 540 1560 560 1700 520C1820 490 1940 500 2060 470V700H1240Z', p.tone('#b57c5c', .5, r=1250), 'wall-2', amp=2),
       S('M-140 580C300 576 700 582 1300 578V720H-140Z', p.tone('#94a99c', .8, r=760), 'wall-2', amp=1), flat_paper('#fff8e0', glitter, opacity=.95)]
birds = ''.join(shape('-30,-12! -18,-13 -8,-7 -1,1! 6,-9 17,-15 30,-15! 19,-10 10,-2 4,7! 0,9 -6,6! -10,-2 -18,-8', k, k, x, y, r) for x, y, k, r in (
    (930, 216, 1, -8), (1004, 184, .75, 6), (1064, 234, .85, -12), (880, 270, .6, 8), (1132, 200, .55, -4), (760, 170, .5, 4)))
far.append(S(birds, '#8a5638', 'wall-2', amp=.2))
p.layer('sea', .14, 'grain-fine', *far)

# ---------------------------------------------------------------- 2 the town that a film builds: tents, trucks, a tower with its lamp
UMBER = '#7a4a3a'


def palm_tree(x, y, h, lean, seed, c):
    """A palm in two tones of one colour."""
    trunk, back, fronds, rings = palm(x, y, h, lean, seed)
    return G('cut-1', S(back, mix(c, p.dark, .3), amp=.3), S(trunk, mix(c, '#ffd79a', .2), amp=.5), flat_paper(mix(c, p.dark, .3), rings),
             S(fronds, c, amp=.3))


WALK = ('-8,-76! 4,-80 12,-74 13,-56 12,-40! -10,-40! -10,-58', {'at': (4, -80), 'h': 17, 'wear': (CAP,)},
        ([(-2, -42), (-10, -22), (-20, -4)], [6, 4.6, 3.2]), '-26,-6! -27,0! -14,0! -15,-5!',
        ([(4, -42), (12, -22), (14, -4)], [6, 4.6, 3.2]), '9,-5! 9,0! 23,0! 19,-5!')
STAND = ('-9,-76! 2,-80 11,-75 12,-56 11,-38! -11,-38! -11,-58', {'at': (2, -80), 'h': 17, 'wear': (HAIR,)},
         ([(-4, -40), (-5, -20), (-6, -3)], [6, 4.6, 3.4]), ([(4, -40), (6, -20), (7, -3)], [6, 4.6, 3.4]),
         '-11,-5! -12,0! 2,0! 0,-5!', '3,-5! 3,0! 15,0! 12,-5!')
CARRY = ([(8, -70), (18, -60), (28, -62)], [4.6, 4, 3])
SHOULDER = ([(6, -72), (16, -84), (4, -90)], [4.6, 4, 3])
sand_far = S(ground(628, (200, 634), (600, 626), (1000, 636), (1500, 622), bottom=800), p.tone('#e2b387', .9, r=1100, edge=.3), 'wall-2', amp=2)
town = [sand_far, palm_tree(34, 652, 300, .12, 4, '#8a5a44'), palm_tree(1784, 640, 230, -.12, 7, '#7d5446'),
        palm_tree(1850, 650, 196, .1, 9, '#74493f')]
# the tower and its lamp
TX, TY = 250, 262
tower = line(f'M{TX-40} 660L{TX-13} {TY+26}M{TX+40} 660L{TX+13} {TY+26}' + ''.join(
    f'M{TX-40+27*t} {660-(634-TY)*t}L{TX+40-27*(t+.1)} {660-(634-TY)*(t+.1)}M{TX+40-27*t} {660-(634-TY)*t}L{TX-40+27*(t+.1)} {660-(634-TY)*(t+.1)}'
                                                                                   for t in (i / 10 for i in range(9))), 4.4, UMBER, amp=0)
deck = rect(TX - 42, TY + 18, 84, 9) + rect(TX - 42, TY - 14, 5, 34) + rect(TX + 37, TY - 14, 5, 34) + rect(TX - 42, TY - 16, 30, 5)
lamp = [S(shape('-30,-30! 22,-26! 22,22! -30,26! -40,14 -40,-18', 1, 1, TX, TY - 18, 14), '#4a3434', amp=.4),
        S(shape('22,-32! 34,-38! 34,34! 22,28!', 1, 1, TX, TY - 18, 14), '#2f2430', amp=.4),
        S(shape('34,-30! 44,-18 47,-2 44,14 34,26!', 1, 1, TX, TY - 18, 14), '#fffbe2', 'glow', amp=.2),
        S(shape('34,-36! 62,-58! 66,-54! 38,-28!', 1, 1, TX, TY - 18, 14) + shape('34,32! 60,54! 64,49! 38,24!', 1, 1, TX, TY - 18, 14), '#2f2430',
          amp=.3)]
town += [G('cut-2', tower, S(deck, UMBER, amp=.3), *lamp), p.bloom(TX + 46, TY - 8, 120, colour='#fff3c4', strength=.8)]
# tents, trucks, the generator, breakfast
town += [G('cut-2', marquee_tent(p, 330, 664, 190, 124, '#f3d6a4', open_=.5)),
         G('cut-2', marquee_tent(p, 60, 676, 210, 120, '#eac48d', shade='#a97650', open_=.66)),
         G('cut-2', box_truck(p, 752, 668, .92, '#b98257', '#8a5844')), G('cut-2', box_truck(p, 1044, 664, .84, '#a87350', '#7a4a3c')), 
         G('cut-2', marquee_tent(p, 1690, 668, 220, 118, '#d9ae7c', shade='#94664c', open_=.3))]
# a generator on its trailer puffs, its cable runs to everything
GX, GY = 580, 674
town += [G('cut-2', S(rect(GX - 40, GY - 62, 84, 46), p.fall('#c4935f', '#8a5c42', GY - 62, GY - 16), amp=.5),
           S(rect(GX - 46, GY - 70, 96, 10), '#8a5c42', amp=.4),
           S(''.join(rect(GX - 30 + i * 10, GY - 50, 4, 24) for i in range(5)), '#5c3a30', amp=0),
           S(rect(GX + 26, GY - 92, 6, 24) + rect(GX - 66, GY - 24, 26, 5), '#5c3a30', amp=.2),
           S(circle(GX - 20, GY - 9, 11) + circle(GX + 26, GY - 9, 11), '#3a2624', amp=.2)),
         S(ribbon([(GX + 29, GY - 94), (GX + 36, GY - 116), (GX + 24, GY - 136), (GX + 46, GY - 158), (GX + 40, GY - 182)], 6, 4, 22),
           p.linear(0, GY - 94, 0, GY - 182, [(0, '#fff6df', .8), (1, '#fff6df', .1)]), 'rim', amp=.6)]
# breakfast: an urn, a queue
urn = rect(366, 640, 52, 5) + rect(370, 644, 4, 28) + rect(410, 644, 4, 28) + shape('380,640! 378,614 384,606 398,606 404,614 402,640!') + rect(387,
        598, 8, 8)
folk = (figure(440, 676, .62, *STAND, CARRY, mirror=True) + figure(466, 677, .64, *WALK, mirror=True) + figure(494, 676, .6, *STAND, mirror=True)
        + figure(862, 676, .68, *WALK, CARRY)
        + figure(316, 674, .64, *WALK, SHOULDER)
        + figure(640, 678, .62, *STAND, mirror=True) + figure(1150, 672, .6, *WALK, mirror=True))
load = spar(272, 614, 358, 604, 5, 5) + rect(878, 618, 24, 20)
steam = ribbon([(392, 598), (398, 586), (388, 574), (400, 560)], 2, 3, 8)
town += [G('cut-1', S(urn, '#6e463a', amp=.2), S(folk + load, '#5c3830', amp=.2)), flat_paper('#fff6df', steam, opacity=.8)]
p.layer('town', .3, 'grain-fine', *town)

# ---------------------------------------------------------------- 3 the set: the beach
R = random.Random(12)
plain = [S(ground(672, (180, 680), (460, 672), (800, 684), (1100, 670), (1600, 664), bottom=960), p.tone('#e6b88a', .9, r=1200, edge=.3), 'wall-5',
           amp=2)]
ripples = ''.join(leaf(x, y, x + w, y + R.uniform(-6, 8), h, R.uniform(-5, 5), R.uniform(.3, .6)) for x, y, w, h in (
    (240, 740, 190, 8), (60, 790, 240, 10), (520, 730, 160, 6), (690, 772, 220, 9), (860, 712, 180, 6), (1020, 790, 150, 7), (380, 806, 150, 8),
        (90, 722, 150, 6),
    (1700, 760, 220, 9), (1760, 830, 240, 11), (800, 840, 170, 8), (300, 860, 220, 9), (600, 810, 140, 6)))
plain += [flat_paper('#fff0cc', ripples, opacity=.55), flat_paper('#a8766a', xf(ripples, 4, 9), opacity=.3)]
# a cable comes from the generator; an electrician pulls it
cable = 'M560 678C540 700 470 690 420 716C350 752 470 776 560 770C640 764 660 800 620 830C590 852 500 850 470 884'
plain += [line(cable, 6, '#4a2f34', 'filter="url(#cut-1)"', amp=0)]
puller = figure(530, 766, .98, *PULLING)
plain += [shadow(puller, 766), S(puller, '#2b1c28', 'back-c', amp=.3), line('M564 676C566 690 564 690 562 692', 4, '#4a2f34', amp=0)]
STEP = ground(836, (60, 846), (180, 834), (330, 848), (470, 838), (640, 856), (800, 842), (930, 856), (1090, 840), (1300, 850), (1720, 836),
              (1860, 846), bottom=1110)
plain.append(S(STEP, p.tone('#d6a584', .85, r=1150, edge=.35), 'wall-5', amp=2))

# the painted flats: A and B, hinged, held from behind
A, B = [(1150, 414), (1424, 372), (1428, 902), (1154, 884)], [(1424, 372), (1694, 420), (1694, 940), (1428, 902)]


def on(quad_, u, v):
    """A point of a flat: u from left to right, v from top to bottom, 0–1."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = quad_
    return ((ax + (bx - ax) * u) * (1 - v) + (dx + (cx - dx) * u) * v, (ay + (by - ay) * u) * (1 - v) + (dy + (cy - dy) * u) * v)


def paint(quad_, *pts):
    """A painted area on a flat."""
    return poly(solid([on(quad_, u, v) for u, v in pts]))


# the prop behind, a block of ice on its foot
props = G('cut-2', S(spar(1690, 470, 1838, 934, 13, 13) + spar(1694, 900, 1846, 934, 12, 12) + spar(1694, 700, 1766, 716, 11, 11), '#6e452f', amp=.6))
props += G('cut-2', S(shape('1786,936! 1780,896 1796,872! 1842,868! 1872,892 1876,938!'), '#8f7280', amp=1),
           S(poly([(1796, 872), (1842, 868), (1822, 900), (1788, 904)]), '#f2d0a4', amp=1))
# the painting: blue ice, as ice should be; the corner is still bare canvas
flats = [S(poly(A), '#87b0b0', 'cut-4', amp=1), S(poly(B), '#5d8a92', 'cut-3', amp=1)]
flats.append(G('cut-1',
               S(paint(A, (0, .27), (.05, .31), (.14, .22), (.22, .32), (.42, .12), (.55, .28), (.66, .22), (.84, .4), (1, .3), (1, 1), (0, 1)),
                 '#5b8796', amp=1),
               S(paint(A, (.42, .12), (.53, .255), (.49, .3), (.45, .24), (.4, .32), (.35, .25), (.31, .28), (.34, .22))
                 + paint(A, (.14, .22), (.18, .27), (.14, .33), (.115, .29), (.07, .34), (.09, .27)), '#d9e6dc', amp=.8),
               S(paint(A, (0, .62), (.2, .56), (.34, .6), (.5, .5), (.7, .6), (1, .54), (1, 1), (0, 1)), '#3f6a80', amp=1),
               S(paint(A, (0, .8), (.3, .74), (.6, .8), (1, .76), (1, 1), (0, 1)), '#a9c6c4', amp=1)))
flats.append(G('cut-1', S(paint(B, (0, .3), (.14, .18), (.3, .34), (.42, .28), (.62, .42), (.62, 1), (0, 1)), '#44707f', amp=1),
               S(paint(B, (.14, .18), (.22, .26), (.19, .31), (.15, .27), (.11, .34), (.08, .28), (.04, .31), (.07, .25)), '#b9cfc8', amp=.8),
               S(paint(B, (0, .54), (.2, .6), (.4, .52), (.7, .62), (1, .56), (1, 1), (0, 1)), '#315668', amp=1),
               S(paint(B, (0, .76), (.4, .8), (.8, .74), (1, .78), (1, 1), (0, 1)), '#7fa4a8', amp=1),
               S(paint(B, (.58, 0), (1, 0), (1, .5), (.9, .46), (.8, .52), (.7, .44), (.62, .5), (.56, .36), (.64, .24), (.54, .12)), '#c9a878',
                 amp=1)))
flats.append(S(spar(1151, 412, 1155, 886, 9, 9) + spar(1424, 372, 1428, 902, 5, 5), '#e8c08a', 'cut-1', amp=.4))

# ---------------------------------------------------------------- the crew: straw hats and caps, only the actor must wear furs
STRAW = ('-84,-50! -60,-60 -45,-64! -42,-92 -18,-108 14,-108 40,-94 48,-70! 70,-66 90,-58 94,-52! 60,-50 0,-54 -50,-48!',)
HOOD = ('46,-82! 34,-108 2,-118 -34,-108 -58,-78 -60,-40 -46,-6 -40,26! 14,24! 4,-4 -6,-38 4,-66 24,-78!',)
SEAMS = '#70424a'                                                   # where a little sun comes through: belts, hems, arms

camera = film_camera(1000, 968, .8, mirror=True)
operator = figure(1000, 968, .8, {'at': (136, -318), 'h': 72, 'rot': -16, 'left': True, 'wear': (CAP_BACKWARDS,)}, *OPERATOR[1:],
                  '152,-214! 234,-216 252,-150! 208,-138 156,-142 118,-134! 138,-176', mirror=True)
GLEAM = p.linear(1500, 860, 1320, 800, [(0, '#fff0bd', .75), (1, '#ffe9b0', 0)])
crew = [f'<path d="{poly([(1500, 790), (1512, 960), (1320, 900), (1322, 740)])}" fill="{GLEAM}"/>', shadow(camera + operator, 968),
        S(camera, INK, 'back-c', amp=.4), S(operator, INK, 'back-c', amp=.4),
        S(leaf(822, 786, 892, 792, 6, 4) + leaf(838, 748, 886, 792, 4, 5) + leaf(812, 850, 896, 858, 4, 6), SEAMS, amp=.3),
        G('cut-1', S(poly([(1100, 684), (1107, 682), (1109, 748), (1102, 746)]) + rect(954, 694, 88, 3) + rect(954, 748, 88, 3), '#c98f4a', amp=.3),
          line('M978 792L950 784L950 766', 5, '#c98f4a', amp=.2))]


def umbrella(x, y, r, rot):
    """A huge umbrella with its hub at (x, y): gores in two reds."""
    ends = [-1, -.66, -.23, .23, .66, 1]
    feet = [(e * r, .16 * r * (1 - e * e) - .04 * r) for e in ends]
    gores = ['', '']
    for i, ((ax, ay), (bx, by)) in enumerate(zip(feet, feet[1:])):
        d = (f'M0 {-.74*r}C{ax*.62} {-.74*r} {ax*1.02} {-.34*r} {ax} {ay}Q{(ax+bx)/2} {(ay+by)/2-.13*r} {bx} {by}C{bx*1.02} {-.34*r} {bx*.62} '
             f'{-.74*r} 0 {-.74*r}Z')
        gores[i % 2] += xf(d, x, y, 1, 1, rot)
    tip = xf(shape(f'-5,{-.72*r}! -2,{-.82*r}! 2,{-.82*r}! 5,{-.72*r}!'), x, y, 1, 1, rot)
    return G('cut-3', S(tip, INK, amp=.2), S(gores[0], p.fall('#c4343c', '#6f1a2c', y - r, y + 30), amp=.7),
             S(gores[1], p.fall('#a42834', '#571527', y - r, y + 30), amp=.7))


HOLDER = ('-13,-158! 2,-164 15,-158 22,-142 20,-116 21,-98 29,-70! 12,-64 -14,-66 -30,-74! -20,-98 -18,-122 -19,-142!',
          ([(-8, -76), (-16, -40), (-18, -8)], [14, 10, 7]), '-27,-26! -8,-26! -8,-10 2,-7 4,0! -30,0! -29,-8!',
          ([(10, -76), (22, -44), (24, -8)], [14, 10, 7]), '14,-26! 34,-24! 34,-10 45,-7 47,0! 13,0! 14,-8!',
          ([(12, -148), (34, -116), (57, -134)], [8.5, 7, 6]), ([(2, -148), (24, -104), (52, -106)], [9, 7, 6]),
          {'at': (4, -160), 'h': 29, 'face': PROFILE_WOMAN, 'wear': STRAW})
holder = figure(714, 952, 1.46, *HOLDER)
pole = spar(850, 496, 764, 930, 8, 9)
crew += [shadow(holder + pole, 950), S(pole, '#3a2430', 'cut-1', amp=.4), umbrella(850, 570, 180, -12), S(holder, INK, 'back-c', amp=.4),
         S(leaf(680, 842, 752, 844, 6, 5) + leaf(690, 812, 742, 808, 4, 3) + leaf(722, 744, 734, 790, 4, -4), SEAMS, amp=.3)]

# the actor on a block of painted ice
ACTOR = ('-13,-156! 0,-163 14,-159 21,-142 18,-120 19,-104 26,-84 40,-70! 14,-70 -10,-66 -27,-72! -19,-98 -18,-122 -19,-142!',
         ([(14, -80), (22, -42), (28, -10)], [13, 9, 6.5]), '18,-22! 37,-20! 39,-6 42,0! 2,0! 6,-6 19,-9!',
         ([(-6, -80), (-42, -76), (-42, -42)], [12.5, 10.5, 6.5]), '-50,-52! -33,-50! -32,-30! -68,-30! -65,-37 -50,-40!',
         ([(-9, -151), (-40, -158), (-68, -178)], [8, 6.5, 4.5]), '-63,-184! -70,-194 -76,-195 -75,-187! -94,-199 -97,-195 -82,-180 -70,-172!',
         ([(17, -150), (45, -124), (22, -101)], [8, 6.5, 5]), {'at': (0, -161), 'h': 28, 'left': True, 'rot': -6, 'wear': HOOD})
actor = figure(1284, 928, 1.46, *ACTOR)
seams = leaf(1257, 792, 1312, 790, 5, -3) + leaf(1262, 828, 1330, 822, 4, -6) + leaf(1296, 720, 1318, 760, 3.5, -4)
crew += [shadow(actor, 928),
         G('cut-2', S(shape('1164,934! 1172,900 1186,884! 1244,886! 1278,904 1296,936!'), '#a3b6b4', amp=1),
           S(poly([(1186, 884), (1244, 886), (1224, 902), (1176, 906)]), '#f4e6c6', amp=1)), S(actor, INK, 'back-l', amp=.4), S(seams, SEAMS, amp=.3),
         S(leaf(1258, 652, 1270, 702, 11, -9, .5), '#a87c5c', 'cut-1', amp=.8),
         S(ribbon([(1272, 698), (1304, 700), (1334, 714), (1364, 698), (1402, 716)], 20, 16, 18)
           + ribbon([(1300, 704), (1326, 732), (1356, 728), (1378, 748)], 12, 12), '#b93038', 'cut-1', amp=.4)]
# the boom
SOUND = ('-9,-154! -11,-166 -12,-174! -17,-175 -18,-186 -9,-199 -4,-202! -8,-208 -5,-216 3,-217 9,-211 6,-202! 10,-199 18,-186 17,-175! 12,-174 '
         '11,-166 9,-154!', '-7,-158! -17,-153 -22,-144 -19,-116 -21,-94 -28,-70! 0,-64 28,-70! 21,-94 19,-116 22,-144 17,-153 7,-158!',
         ([(-13, -74), (-22, -38), (-27, -8)], [12.5, 9, 6.5]), '-35,-20! -18,-20! -17,0! -46,0! -44,-6 -36,-9!',
         ([(13, -74), (22, -38), (27, -8)], [12.5, 9, 6.5]), '18,-20! 35,-20! 36,-9 44,-6 46,0! 17,0!',
         ([(-17, -147), (-39, -172), (-29, -207)], [7.5, 6, 4.5]), ([(17, -147), (42, -166), (46, -198)], [7.5, 6, 4.5]),
         '-35,-204! -34,-214 -28,-218 -23,-212 -24,-204!', '40,-195! 41,-206 48,-209 53,-202 51,-194!')
sound = figure(1462, 918, 1.36, *SOUND)
boom = spar(1318, 592, 1640, 678, 4.5, 7)
mic = shape('1262,580! 1272,566 1296,570 1320,580 1330,592 1322,602 1298,602 1272,594')
crew += [shadow(sound, 918), S(boom, '#37283a', 'cut-1', amp=.2), S(mic, p.fall('#8a7f8a', '#4a3d50', 540, 580), 'cut-2', amp=.8),
         S(sound, INK, 'back-l', amp=.4), S(leaf(1432, 806, 1492, 806, 5, 4) + leaf(1462, 712, 1460, 800, 3, 2), SEAMS, amp=.3)]

# a painter on a ladder: the sky is not finished
rungs = ''.join(spar(1594 + (1622 - 1594) * i / 9, 920 - i * 48, 1676 - 3 * i / 9, 922 - i * 48, 6, 6) for i in range(10))
ladder = spar(1588, 946, 1620, 470, 9, 8) + spar(1678, 948, 1676, 468, 9, 8)
PAINTER = ('-10,-154! -12,-168 -16,-172! -34,-172 -36,-178 -18,-182! -15,-196 -4,-200 12,-197 17,-184! 22,-176 15,-172 12,-166 10,-154!',
           '-8,-158! -18,-153 -22,-144 -18,-116 -20,-92 -24,-72! 0,-66 24,-72! 20,-92 18,-116 22,-144 17,-153 7,-158!',
           ([(-11, -76), (-17, -38), (-16, -6)], [12.5, 9, 6.5]), '-24,-14! -8,-14! -8,0! -26,0!',
           ([(12, -76), (22, -62), (16, -42)], [12.5, 9.5, 6.5]), '8,-50! 25,-50! 26,-37! 8,-37!',
           ([(-16, -147), (-38, -164), (-52, -196)], [7.5, 6, 4.5]), ([(17, -147), (34, -120), (24, -100)], [7.5, 6, 4.5]),
           '-50,-192! -58,-196 -58,-208 -50,-210 -46,-200!')
painter = figure(1640, 780, 1.3, *PAINTER)
crew += [G('cut-2', S(ladder + rungs, '#5e3c30', amp=.4)), S(spar(1578, 530, 1560, 486, 4, 4), '#e0b070', 'cut-1', amp=.2),
         S(shape('1554,492! 1552,478 1548,464! 1562,470 1568,484!'), '#2f5a6c', amp=.2), S(painter, INK, 'back-l', amp=.4),
         S(leaf(1612, 690, 1668, 690, 4, 3) + leaf(1640, 590, 1638, 676, 3, 2), SEAMS, amp=.3),
         G('cut-1', S(shape('1690,690! 1716,690! 1712,724! 1694,724!'), '#7fa4a8', amp=.3),
           line('M1690 690C1690 668 1716 668 1716 690', 2.4, INK, amp=0), S('M1698 690H1706V712C1704 718 1700 718 1698 712Z', '#2f5a6c', amp=.2))]

# the reflector sends the sun back
GAFFER = ('-11,-112! 4,-118 20,-110 29,-88 28,-62 36,-38! -12,-36! -13,-60 -16,-88!', ([(6, -42), (-28, -46), (-28, -8)], [13, 10, 6.5]),
          '-38,-14! -19,-14! -18,0! -54,0! -52,-6 -38,-8!', ([(18, -42), (16, -10), (50, -7)], [13, 10, 6.5]), '44,-14! 62,-12! 62,0! 40,0!',
          ([(-2, -106), (-30, -96), (-52, -104)], [8, 6.5, 5]), ([(6, -102), (-20, -64), (-48, -56)], [8, 6.5, 5]),
          {'at': (2, -116), 'h': 28, 'left': True, 'rot': -4, 'wear': (CAP,)})
gaffer = figure(1650, 984, 1.42, *GAFFER)
board = [(1490, 776), (1570, 756), (1592, 958), (1508, 970)]
crew += [shadow(gaffer + poly(solid(board)), 984), S(gaffer, INK, 'back-l', amp=.4),
         S(poly(board), p.linear(1490, 770, 1590, 960, [(0, '#fffbe8'), (.5, '#ffdf96'), (1, '#e8a24a')]), 'cut-3', amp=.8),
         S(''.join(leaf(x, y, x + 46, y + 120, 5, b) for x, y, b in ((1508, 800, 6), (1530, 790, -5))), '#fff6d6', amp=.6),
         S(shape('1566,840! 1578,832 1586,838 1582,846 1572,850!') + shape('1572,904! 1584,898 1592,904 1588,912 1578,914!'), INK, amp=.3)]
# its rain falls on the painter alone
drops = ''.join(leaf(x, y, x - 12, y + 40, 4.4, 0, .7) for x, y in (
    (1508, 300), (1550, 330), (1584, 304), (1616, 340), (1654, 316), (1690, 344), (1728, 310), (1762, 336), (1800, 300), (1536, 390), (1602, 402),
                                                                    (1690, 408), (1722, 384), (1764, 400),
    (1590, 446), (1664, 440), (1560, 476), (1690, 470), (1584, 540), (1552, 590), (1704, 580), (1720, 460), (1752, 478), (1786, 382), (1704, 520),
                                                                    (1568, 366), (1640, 384)))
crew.append(S(drops, '#fff6e0', extra='fill-opacity=".85"', amp=.2))
p.layer('set', .5, 'grain', *plain, props, *flats, *crew)

# ---------------------------------------------------------------- 4 what came off the truck, the chair
near = [S(ground(892, (200, 906), (480, 918), (740, 972), (1080, 1032), (1480, 1030), (1760, 966), y1=940, bottom=1250),
          p.tone('#7d5a5e', .62, r=1200, edge=.4), 'wall-5', amp=2)]
steps = ''.join(circle(x, y, 8, 3.4) for x, y in (
    (700, 1010), (742, 1002), (776, 1022), (820, 1014), (852, 1036), (900, 1030), (930, 1054), (984, 1050), (1010, 1076)))
drifts = ''.join(leaf(x, y, x + w, y + 6, h, -3, .4) for x, y, w, h in (
    (90, 960, 260, 10), (560, 1060, 240, 9), (1300, 1056, 260, 9), (1600, 1010, 260, 11), (760, 1100, 300, 10), (300, 1070, 240, 9)))
near += [flat_paper('#c08f78', drifts, opacity=.5), flat_paper('#3c2636', xf(drifts, 5, 10), opacity=.4), S(steps, '#4a3242', amp=.3)]


def crate(x, y, w, h):
    """An apple box: boards, a hand hole."""
    return (S(rect(x, y - h, w, h), p.fall('#c08a58', '#7d5040', y - h, y), amp=.6)
            + S(poly([(x, y - h), (x + 16, y - h - 12), (x + w + 16, y - h - 12), (x + w, y - h)]), '#eec88f', amp=.5)
            + S(poly([(x + w, y - h), (x + w + 16, y - h - 12), (x + w + 16, y - 12), (x + w, y)]), '#5c3a38', amp=.5)
            + flat_paper('#4a2c2c', rrect(x + w * .34, y - h * .66, w * .32, h * .26, 5), leaf(x + 4, y - h * .3, x + w - 4, y - h * .28, 2)))


def can(x, y, r, h):
    """A round film can lying flat, (x, y) in the middle of its top."""
    e = r * .26
    side = f'M{x-r} {y}V{y+h}C{x-r} {y+h+e*1.33} {x+r} {y+h+e*1.33} {x+r} {y+h}V{y}Z'
    return (S(side, p.linear(x - r, 0, x + r, 0, [(0, '#f6ead0'), (.3, '#cbb9a6'), (1, '#6f6076')]), 'cut-1', amp=.3)
            + S(circle(x, y, r, e), '#e9dcc4', amp=.3)
            + S(circle(x, y, r * .8, e * .76), '#cdbba6', amp=.3))


# a drum of cable, a tub of painted icicles, boxes, film cans, and a gull that has found the sandwich
drum = (S(circle(236, 888, 62, 62), '#8a5440', 'cut-2', amp=.8) + S(circle(252, 888, 62, 62), p.fall('#d19a64', '#80503f', 826, 950), amp=.8)
        + ''.join(f'<circle cx="252" cy="888" r="{r}" fill="none" stroke="#5c3a38" stroke-width="2.5" stroke-opacity=".7"/>' for r in (52, 40, 30))
        + S(circle(252, 888, 20), '#43262c', amp=.4)
        + S(circle(252, 888, 8), '#e0b070', amp=.2))
tub = shape('340,872! 474,872! 462,946 446,952 368,952 352,946!')
ICICLES = ((362, 11, 70, -12), (384, 13, 112, -6), (408, 14, 88, 6), (430, 12, 124, 10), (450, 11, 66, 16), (396, 10, 54, -14), (442, 9, 48, 22))
spikes = ''.join(poly(solid([(x - w, 880), (x + t, 880 - h), (x + w, 880)])) for x, w, h, t in ICICLES)
shine = ''.join(leaf(x - w * .5, 876, x + t - 1, 880 - h * .92, 4, 0) for x, w, h, t in ICICLES[:5])
gull = shape('-34,4! -22,-6 -8,-16 8,-20 14,-30 24,-36 34,-32 37,-26! 46,-23 37,-20! 34,-10 26,0 10,8 -8,8! -30,8')
goods = [shadow(rect(190, 840, 300, 110), 950, '#3a2438', .42), G('cut-2', drum),
         G('cut-2', S(spikes, '#bfdcd8', amp=.4), S(shine, '#f4fbf2', amp=.2)),
         G('cut-3', S(tub, p.linear(340, 0, 474, 0, [(0, '#e9dcc4'), (.4, '#a8a29c'), (1, '#5f566a')]), amp=.6),
           S('M334 866H480V880H334Z', '#f4e9d0', amp=.6)),
         G('cut-3', crate(506, 968, 120, 60)), G('cut-2', can(566, 880, 46, 22), can(564, 854, 46, 22), can(569, 829, 46, 20)),
         G('cut-2', crate(96, 946, 96, 48)),
         G('cut-2', line('M128 888L124 874M138 888L142 874', 3, '#d08a3a', amp=0), S(xf(gull, 128, 866), '#fbf3e0', amp=.3),
           S(shape('-36,2! -20,-8 4,-8 12,-2! -6,6 -30,10', 1, 1, 128, 866), '#8f8a94', amp=.3),
           S(shape('37,-27! 47,-23 37,-20!', 1, 1, 128, 866), '#e8a24a', amp=.1),
           f'<circle cx="156" cy="839" r="1.8" fill="{INK}"/>')]
near += goods

# the director's chair is taken
cx, cy, ck = 1118, 1082, 1.16


def chair(d):
    """Chair's units → picture."""
    return xf(d, cx, cy, ck)


legs = spar(-44, 0, 42, -80, 7, 7) + spar(46, 0, -40, -80, 7, 7)
PENGUIN = ('-27,-84! -39,-110 -41,-140 -33,-172 -19,-194 -15,-208 -15,-222 -7,-236 7,-240 19,-235 25,-227! 42,-222 49,-215! 38,-215 25,-212! '
           '23,-200 31,-184 39,-160 41,-130 37,-104 27,-84!', '-33,-174! -46,-158 -60,-126 -63,-108! -51,-118 -37,-140!',
           '34,-174! 49,-158 61,-130 66,-112! 53,-120 38,-142!')
penguin = ''.join(shape(t) for t in PENGUIN)
near += [shadow(chair(legs + penguin + rect(-50, -150, 100, 36)), cy, '#3a2848', .4),
         G('cut-2', S(chair(spar(-30, -12, 56, -92, 6, 6) + spar(60, -12, -26, -92, 6, 6)), '#5a3a34', amp=.2),
           S(chair(poly([(-48, -78), (48, -78), (64, -92), (-32, -92)])), '#6e1f30', amp=.3)), S(chair(penguin), '#1d1a2c', 'back-l', amp=.3),
         S(chair(leaf(32, -180, 33, -94, 15, -4)), '#f3dfc0', amp=.3), S(chair(leaf(8, -226, 22, -196, 9, -5)), '#e8a24a', amp=.2),
         S(chair(circle(14, -227, 2.2)), '#f3dfc0', amp=0),
         G('cut-2',
           S(chair(legs + spar(-46, -76, -46, -154, 7, 7) + spar(46, -76, 46, -154, 7, 7) + spar(-50, -80, 50, -80, 7, 7)
                   + spar(-46, -114, -30, -126, 7, 6) + spar(46, -114, 62, -126, 7, 6)), '#8a5a3c', amp=.2)),
         S(chair('M-52 -152C-20 -148 20 -148 52 -152L52 -114C20 -109 -20 -109 -52 -114Z'), p.fall('#c4343c', '#8c2230', cy - 176, cy - 126), 'cut-2',
           amp=.3)]
p.layer('near', .75, 'grain', *near)

# ---------------------------------------------------------------- 5 front: dunes with beach grass
R = random.Random(3)
blades = ''
for x, y, n, h, w, b in ((30, 1080, 30, 150, 110, .8), (200, 1106, 20, 96, 90, .8), (360, 1136, 12, 60, 70, .8), (1880, 1060, 30, 160, 100, -.8),
                         (1730, 1096, 20, 100, 90, -.8),
                         (1570, 1136, 12, 60, 60, -.8)):
    blades += grass(x, y, n, h, w, b)
p.layer('front', 1, 'grain-deep',
        S('M-120 1060C60 1060 160 1100 320 1128C520 1160 760 1172 1000 1168C1260 1164 1460 1150 1620 1120C1760 1094 1860 1050 2040 1050V1320H-120Z'
          + blades, '#241a2c', 'wall-7', amp=1))
p.mat(p.vignette(900, 560, 1250, .5, .55))
p.save(PICTURES / '3-on-set-adventures' / 'on-set-cover.svg')
