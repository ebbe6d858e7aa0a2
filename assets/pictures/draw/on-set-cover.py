#!/usr/bin/env python3
"""Cover of stage 3: in the middle of real ice a film crew shoots painted ice, and a penguin directs."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

SUN = (446, 372)
INK, TIN = '#1b1829', '#e9dcc4'
p = Pic('#fff0cc', '#211528', SUN, '#ffe0a0', far='#ffe9bd')


# ---------------------------------------------------------------- ice
def floe(y0, *pts, y1=None, bottom=1320):
    """A sheet of ice with a broken upper edge from the left to the right border."""
    return poly([(-120, y0), *pts, (2040, y1 or y0), (2040, bottom), (-120, bottom)])


def ridge(seed, a, b, step, tall, lean=.4, foot=14):
    """A pressure ridge: plates of ice pushed up between a and b; tall(t) is their height along the way.

    Returns three paths: the plates, their faces towards the sun, their bright broken edges.
    """
    R = random.Random(seed)
    body, face, top = '', '', ''
    x = a[0]
    while x < b[0]:
        t = (x - a[0]) / (b[0] - a[0])
        y, h, w = a[1] + (b[1] - a[1]) * t, tall(t), step * R.uniform(.7, 1.4)
        if R.random() < .55:                                        # a plate that lies tilted on the others
            h, w, k, s = h * R.uniform(.4, .75), w * 1.5, R.uniform(.55, .9), R.choice((-.5, .2, .5)) * w
            drop = R.uniform(-.35, .5)
        else:                                                       # a plate that stands on its edge
            h, k, s = h * R.uniform(.75, 1.15), R.uniform(.22, .5), R.choice((-1, 1, 1)) * R.uniform(.3, 1) * lean * h
            drop = R.uniform(.05, .3)
        tl, tr = (x + s, y - h), (x + s + w * k, y - h * (1 - drop))
        bl, br = (x - w * R.uniform(.3, .6), y + foot), (x + w * R.uniform(.7, 1), y + foot)
        waist = (bl[0] + (tl[0] - bl[0]) * .6 - w * R.uniform(-.05, .08), y - h * R.uniform(.35, .6))
        shoulder = (br[0] + (tr[0] - br[0]) * .5 + w * R.uniform(-.02, .12), y - h * R.uniform(.2, .5))
        thick = min(7, 2 + h * .07)
        crack = (tl[0] + (tr[0] - tl[0]) * R.uniform(.35, .7), tl[1] + (tr[1] - tl[1]) * .5 + thick * 1.6)
        body += poly(solid([bl, waist, tl, tr, shoulder, br]))
        face += poly(solid([bl, waist, tl, crack, (x + w * R.uniform(0, .2), y - h * .25), (x + w * R.uniform(-.1, .3), y + foot)]))
        top += poly(solid([tl, tr, (tr[0] - 1, tr[1] + thick), crack]))
        x += w * R.uniform(.5, .9)
    return body, face, top


def ice(parts, shade, face, top, flt, amp=1):
    """A ridge as one group of three papers."""
    return G(flt, S(parts[0], shade, amp=amp), S(parts[1], face, amp=amp), S(parts[2], top, amp=amp * .6))


def shadow(d, ground, dark='#5b3f5c', strength=.34):
    """The long morning shadow of whatever stands on the ice: away from the sun, to the lower right."""
    return f'<path d="{cast(d, ground)}" fill="{p.linear(0, ground, 0, ground + 90, [(0, dark, strength), (1, dark, strength * .35)])}"/>'


# ---------------------------------------------------------------- 0 sky: morning round the sun, with its halo of ice
AIR = [(0, '#fff6dc'), (.16, '#ffe9b4'), (.36, '#f9cb7c'), (.62, '#eda954'), (1, '#c47f45')]
sky = [f'<path d="{rect(-120, -120, 2160, 1440)}" fill="{p.radial(*SUN, 1450, AIR)}"/>']
rays, R = '', random.Random(5)
a = 165
while a < 375:
    w = R.uniform(2, 5)
    rays += poly([SUN] + [(SUN[0] + 1700 * math.cos(math.radians(t)), SUN[1] + 1700 * math.sin(math.radians(t))) for t in (a, a + w)])
    a += w + R.uniform(5, 11)
sky.append(f'<path d="{compact(rays)}" fill="{p.radial(*SUN, 1000, [(.1, "#fff7da", 0), (.3, "#fff3cc", .34), (1, "#ffe2a0", 0)])}"/>')
for r, c in ((690, '#f0b660'), (1060, '#dc9850')):
    sky.append(S(f'M-300-300H2220V1500H-300Z{ring(*SUN, r, 26, r, .012)}', p.tone(c, .4, r=1500), 'wall-3', EO, amp=1.5))
sky.append(f'<circle cx="{SUN[0]}" cy="{SUN[1]}" r="330" fill="none" stroke="#fffbe6" stroke-width="5" stroke-opacity=".55"/>')
sky += [p.bloom(SUN[0] + s * 330, SUN[1], 76, 92, '#fff1c0', 1) for s in (-1, 1)]
sky += [p.bloom(*SUN, 330, colour='#fff3c4', strength=.7), S(circle(*SUN, 158), '#fffaea', 'rim-bright', amp=1)]
p.layer('sky', 0, 'grain-fine', *sky)

# ---------------------------------------------------------------- 1 clouds and the far range
far = [torn_cloud([(2160, 250), (1780, 190), (1560, 70), (1180, 40), (1000, -160)], [(2160, -160)], [210, 300, 150, 110],
                  p.tone('#cf8f52', .3, r=1500), '#ffeccb', 'wall-3', .2, 5, 4),
       torn_cloud([(2160, 110), (1900, 90), (1680, -10), (1520, -160)], [(2160, -160)], [220, 160, 110], p.tone('#8f5d4c', .2, r=1500), '#f0c79c',
                  'wall-3', .24, 5, 9),
       torn_cloud([(420, -160), (260, -20), (60, 40), (-160, 120)], [(-160, -160)], [170, 110, 220], p.tone('#d79a5a', .2, r=900), '#fff0d0',
                  'wall-3', .22, 5, 6)]
RANGE = ('-120,640! -120,566 60,556 210,570 420,566 640,576 800,564! 868,538! 916,506! 946,520! 1040,424! 1082,468! 1106,456! 1160,540! 1240,500! '
         '1500,520! 1640,470! 1702,524! 1790,436! 1846,490! 1886,470! 1980,546! 2040,520! 2040,700! -120,700!')
SNOW = ''.join(poly(pts) for pts in (
    [(1040, 424), (1082, 468), (1072, 494), (1056, 480), (1042, 520), (1026, 490), (1002, 516), (996, 486), (972, 506), (984, 480)],
    [(916, 506), (938, 516), (926, 534), (914, 526), (892, 540), (890, 526)],
    [(1106, 456), (1124, 483), (1112, 500), (1100, 484), (1090, 492), (1084, 468)],
    [(1790, 436), (1830, 474), (1812, 500), (1796, 486), (1780, 524), (1762, 496), (1738, 520), (1742, 488)],
    [(1886, 470), (1914, 494), (1900, 510), (1886, 502), (1866, 520), (1860, 492)]))
far.append(G('wall-2', S(shape(RANGE), p.tone('#c4917f', .6, r=1250), amp=1.5), S(SNOW, p.tone('#efc8a0', .7, r=1250), amp=1)))
birds = ''.join(shape('-30,-12! -18,-13 -8,-7 -1,1! 6,-9 17,-15 30,-15! 19,-10 10,-2 4,7! 0,9 -6,6! -10,-2 -18,-8', k, k, x, y, r) for x, y, k, r in (
    (930, 196, 1, -8), (1004, 164, .75, 6), (1064, 214, .85, -12), (880, 250, .6, 8), (1132, 180, .55, -4), (760, 150, .5, 4)))
far.append(S(birds, '#8a5638', 'wall-2', amp=.2))
p.layer('range', .14, 'grain-fine', *far)

# ---------------------------------------------------------------- 2 the ship, held in the ice
HULL = '#43262f'


def aboard(d):
    """Ship's units (bow to the left, waterline 0) → picture; the ice has lifted her bow."""
    return xf(d, 424, 628, 1.03, 1.03, 4.5)


hull = shape('-222,-62! -200,-46 -150,-38 -40,-30 100,-34 182,-48 216,-66! 220,-44 206,-10 192,12! -176,26! -198,-4 -212,-36!')
hull += shape('96,-32! 98,-56! 196,-68! 214,-66! 214,-40!') + shape('-60,-28! -60,-50! -14,-50! -14,-28!') + shape('30,-28! 30,-46! 66,-46! 66,-28!')
masts = spar(-205, -54, -306, -92, 9, 4)
lines = ''
for x, top, yards in ((-112, -342, (-128, -196, -250, -296)), (12, -366, (-136, -210, -270, -318)), (128, -236, ())):
    masts += spar(x, 0, x + 2, top * .58, 10, 8) + spar(x, top * .52, x, top, 6, 2.5)
    masts += poly(solid([(x - 11, top * .55), (x + 11, top * .55), (x + 8, top * .52), (x - 8, top * .52)]))
    for i, y in enumerate(yards):
        half = 66 - i * 11
        masts += spar(x - half, y + 4, x, y, 2, 5) + spar(x, y, x + half, y - 4, 5, 2)
        masts += shape(f'{x-half*.86},{y+3}! {x-half*.5},{y+11} {x-6},{y+7} {x},{y+3} {x+8},{y+8} {x+half*.5},{y+9} {x+half*.86},{y-3}! {x},{y-1}')
    for side in (-1, 1):
        for k in (20, 29, 38):
            lines += f'M{x+k*side} -30L{x+2*side} {top*.56}'
        for j in range(1, 8):
            t = j / 9
            lines += f'M{x+(20-18*t)*side} {-30+(top*.56+30)*t}L{x+(38-36*t)*side} {-30+(top*.56+30)*t}'
masts += spar(128, -228, 196, -172, 5, 2)                            # the mizzen topmast has come down
lines += 'M196 -172L204 -118M196 -172L150 -60M160 -202L182 -120'
masts += spar(132, -60, 232, -112, 4, 2) + spar(130, -150, 196, -206, 4, 2) + spar(14, -56, 92, -64, 4, 2)
lines += ('M-306 -92L-112 -340M-270 -78L-112 -250M-240 -66L-112 -190M-112 -330L12 -290M12 -362L-112 -196M12 -340L128 -140M128 -228L12 -120'
          'M-306 -92L-222 -30M232 -112L210 -60')
icicles = ''.join(f'M{x} {y}L{x+5} {y}L{x+2} {y+n}Z' for x, y, n in (
    (-270, -72, 18), (-254, -66, 12), (-232, -58, 22), (-160, -120, 12), (-136, -120, 18), (-88, -124, 14), (-30, -128, 16), (40, -132, 20),
    (60, -134, 12)))
ship = [S(floe(604, (400, 610), (900, 602), (1500, 610)), p.tone('#e6b98e', .85, r=1000), 'wall-2', amp=1.5),
        G('cut-1', S(aboard(masts), HULL, amp=.3), line(aboard(lines), 1.7, HULL, amp=0)),
        G('cut-2', S(aboard(hull), p.fall('#5a343a', '#2f1d2b', 560, 680), amp=.6),
          line(aboard('M-212 -48C-150 -26 -40 -18 100 -22C160 -28 190 -38 216 -50'), 2.6, '#e0a878', amp=0)), S(aboard(icicles), '#fff3d2', amp=0),
        ice(ridge(4, (-90, 648), (290, 652), 46, lambda t: 22 + 34 * abs(math.sin(t * 9))), p.tone('#b58f8c', .4), '#ffe2b4', '#fff8e4', 'cut-2'),
        ice(ridge(77, (104, 668), (236, 672), 60, lambda t: 64 + 30 * math.sin(t * 3)), p.tone('#a58089', .4), '#ffe2b4', '#fff8e4', 'cut-3'),
        ice(ridge(9, (250, 662), (690, 660), 46, lambda t: 22 + 38 * abs(math.sin(t * 5 + 1.2))), p.tone('#a58089', .4), '#ffe6ba', '#fff8e4',
            'cut-3'),
        ice(ridge(21, (700, 654), (1130, 648), 36, lambda t: 18 + 32 * abs(math.sin(t * 8)), foot=26), p.tone('#b08a88', .4), '#f8d3a4', '#fff0d2',
            'cut-2'),
        ice(ridge(33, (1640, 640), (2040, 650), 50, lambda t: 20 + 60 * t), p.tone('#93727c', .4), '#dcae8a', '#f6d6ae', 'cut-2')]
p.layer('ship', .3, 'grain-fine', *ship)

# ---------------------------------------------------------------- 3 the set: real ground
plain = [S(floe(668, (180, 674), (300, 666), (460, 672), (690, 668), (800, 676), (1000, 656), (1200, 666), (1600, 652)),
           p.tone('#deb290', .9, r=1200, edge=.3), 'wall-5', amp=2),
         ice(ridge(47, (-110, 736), (150, 760), 74, lambda t: 104 - 60 * t), p.tone('#94767f', .3), '#f0c79b', '#fff0d0', 'cut-3'),
         S('M-120 742C0 734 60 758 150 752C220 752 260 772 330 780L-120 800Z', p.tone('#deb290', .9, r=1200, edge=.3), amp=1),
         ice(ridge(58, (1736, 716), (2050, 730), 80, lambda t: 60 + 70 * t), p.tone('#7d6474', .3), '#d9ac8a', '#f6d9b0', 'cut-3'),
         S('M1600 726C1700 716 1760 728 1830 722C1900 714 1960 730 2040 724L2040 800L1600 780Z', p.tone('#deb290', .9, r=1200, edge=.3), amp=1)]
# drifted snow, the path of the sun
drift = ''.join(leaf(x, y, x + w, y + R.uniform(-6, 8), h, R.uniform(-4, 4), R.uniform(.3, .6)) for x, y, w, h in (
    (240, 790, 190, 9), (60, 840, 240, 11), (520, 760, 160, 7), (690, 812, 220, 10), (860, 752, 180, 7), (1020, 830, 150, 8), (380, 846, 150, 8),
    (1700, 800, 220, 10), (1760, 880, 240, 12), (800, 880, 170, 9)))
plain.append(S(drift, '#fff0cc', extra='fill-opacity=".5"', amp=.6))
glints = ''.join(leaf(x - w / 2, y, x + w / 2, y + R.uniform(-3, 3), h, R.uniform(-2, 2), .5) for x, y, w, h in (
    (430, 716, 120, 5), (500, 728, 170, 6), (380, 738, 90, 5), (440, 752, 150, 6), (350, 764, 120, 6), (420, 790, 230, 9), (340, 820, 180, 9),
    (500, 836, 120, 7)))
plain.append(S(glints, '#fff8e0', extra='fill-opacity=".8"', amp=.5))
HOLE = (606, 772)                                                   # somebody pulls a film can out of the sea
plain.append(G('slot', S(circle(*HOLE, 62, 15), '#33233c', amp=1.5),
               S(leaf(554, 768, 440, 786, 8, 4) + leaf(660, 776, 770, 764, 8, -4), '#4f3848', amp=.6)))
hauler = figure(504, 774, .86, *PULLING)
plain += [shadow(hauler, 774), S(hauler, '#33202c', 'back-c', amp=.3), line('M536 694C560 700 584 718 602 744', 2.4, '#5a3b34', amp=0),
          G('cut-1', S(circle(606, 759, 25, 24), '#a8948c', amp=.3), S(circle(604, 757, 21, 20), '#efe2c6', amp=.3),
            S(circle(604, 757, 8, 7.6), '#b9a698', amp=.2), S('M572 770C586 780 626 782 640 768L648 786L566 786Z', '#33233c', amp=.5))]

# a step in the ice, shadows and light on it
STEP = floe(836, (60, 846), (180, 834), (330, 848), (470, 838), (640, 856), (800, 842), (930, 856), (1090, 840), (1300, 850), (1720, 836),
            (1860, 846))
plain.append(S(STEP, p.tone('#d2a38c', .85, r=1150, edge=.35), 'wall-5', amp=2))
shades = ''.join(leaf(x, y, x + w, y + w * .1, h, -3, .3) for x, y, w, h in (
    (120, 700, 170, 10), (310, 694, 150, 8), (690, 694, 200, 10), (900, 700, 180, 9), (60, 800, 200, 9), (240, 872, 160, 8), (700, 880, 150, 8),
    (1740, 770, 180, 12), (1790, 870, 200, 12)))
plain.append(S(shades, '#a47c86', extra='fill-opacity=".5"', amp=.6))

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

# ---------------------------------------------------------------- the crew; heads in profile get winter hats
HOOD = ('46,-82! 34,-108 2,-118 -34,-108 -58,-78 -60,-40 -46,-6 -40,26! 14,24! 4,-4 -6,-38 4,-66 24,-78!',)
BOBBLE = ('-44,-54! -48,-82 -28,-104 -8,-112! -16,-124 -12,-138 2,-142 14,-136 16,-122 8,-112! 32,-104 50,-86 54,-64! 4,-58!',)
SEAMS = '#70424a'                                                   # where a little sun comes through: belts, hems, arms

camera = film_camera(1000, 968, .8, mirror=True)
operator = figure(1000, 968, .8, {'at': (136, -318), 'h': 72, 'rot': -16, 'left': True, 'wear': HOOD}, *OPERATOR[1:],
                  '152,-214! 234,-216 252,-150! 208,-138 156,-142 118,-134! 138,-176', mirror=True)
GLEAM = p.linear(1500, 860, 1320, 800, [(0, '#fff0bd', .75), (1, '#ffe9b0', 0)])
crew = [f'<path d="{poly([(1500, 790), (1512, 960), (1320, 900), (1322, 740)])}" fill="{GLEAM}"/>', shadow(camera + operator, 968),
        S(camera, INK, 'back-c', amp=.4), S(operator, INK, 'back-c', amp=.4),
        S(leaf(822, 786, 892, 792, 6, 4) + leaf(838, 748, 886, 792, 4, 5) + leaf(812, 850, 896, 858, 4, 6), SEAMS, amp=.3),
        S(leaf(895, 657, 902, 708, 10, -8, .5), '#a87c5c', 'cut-1', amp=.6),
        G('cut-1', S(poly([(1100, 684), (1107, 682), (1109, 748), (1102, 746)]) + rect(954, 694, 88, 3) + rect(954, 748, 88, 3), '#c98f4a', amp=.3),
          line('M978 792L950 784L950 766', 5, '#c98f4a', amp=.2)),
        S(''.join(f'M{x} {y}h{w}L{x+w*.4} {y+h}z' for x, y, w, h in (
            (1046, 764, 7, 20), (1036, 764, 6, 12), (1074, 742, 6, 16), (1096, 748, 5, 24), (1088, 748, 5, 11))), '#f4ead2', amp=0)]


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
          {'at': (4, -160), 'h': 29, 'face': PROFILE_WOMAN, 'wear': HOOD})
holder = figure(714, 952, 1.46, *HOLDER)
pole = spar(850, 496, 764, 930, 8, 9)
crew += [shadow(holder + pole, 950), S(pole, '#3a2430', 'cut-1', amp=.4), umbrella(850, 570, 180, -12), S(holder, INK, 'back-c', amp=.4),
         S(leaf(680, 842, 752, 844, 6, 5) + leaf(690, 812, 742, 808, 4, 3) + leaf(722, 744, 734, 790, 4, -4), SEAMS, amp=.3),
         S(leaf(725, 672, 732, 712, 9, -7, .5), '#a87c5c', 'cut-1', amp=.6),
         S(ribbon([(730, 718), (708, 712), (688, 722), (664, 708)], 17, 13, 15) + ribbon([(708, 716), (692, 736), (676, 736)], 11, 9), '#d08a3a',
           'cut-1', amp=.4)]

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
          {'at': (2, -116), 'h': 28, 'left': True, 'rot': -4, 'wear': HOOD})
gaffer = figure(1650, 984, 1.42, *GAFFER)
board = [(1490, 776), (1570, 756), (1592, 958), (1508, 970)]
crew += [shadow(gaffer + poly(solid(board)), 984), S(gaffer, INK, 'back-l', amp=.4),
         S(poly(board), p.linear(1490, 770, 1590, 960, [(0, '#fffbe8'), (.5, '#ffdf96'), (1, '#e8a24a')]), 'cut-3', amp=.8),
         S(''.join(leaf(x, y, x + 46, y + 120, 5, b) for x, y, b in ((1508, 800, 6), (1530, 790, -5))), '#fff6d6', amp=.6),
         S(shape('1566,840! 1578,832 1586,838 1582,846 1572,850!') + shape('1572,904! 1584,898 1592,904 1588,912 1578,914!'), INK, amp=.3)]
p.layer('set', .5, 'grain', *plain, props, *flats, *crew)

# ---------------------------------------------------------------- 4 sledge with the film, the chair
near = [S(floe(892, (200, 906), (480, 918), (740, 972), (1080, 1032), (1480, 1030), (1760, 966), y1=940), p.tone('#6d586e', .62, r=1200, edge=.4),
          'wall-5', amp=2)]
marks = leaf(-40, 1000, 330, 1040, 8, -14) + leaf(330, 1040, 520, 1034, 5, 5) + leaf(250, 1030, 300, 1110, 6, 4)                # cracks
marks += leaf(1290, 1090, 1720, 1040, 8, -10) + leaf(1500, 1066, 1560, 1010, 5, 3)
steps = ''.join(circle(x, y, 8, 3.4) for x, y in (
    (700, 1010), (742, 1002), (776, 1022), (820, 1014), (852, 1036), (900, 1030), (930, 1054), (984, 1050), (1010, 1076)))
drifts = ''.join(leaf(x, y, x + w, y + 6, h, -3, .4) for x, y, w, h in (
    (90, 960, 260, 10), (560, 1060, 240, 9), (1300, 1056, 260, 9), (1600, 1010, 260, 11), (760, 1100, 300, 10)))
near += [S(marks, '#42304e', 'slot', amp=.8), S(drifts, '#a98a8c', extra='fill-opacity=".55"', amp=.6), S(steps, '#4a3856', amp=.3)]


def tin(x, y, r, h):
    """A round film can lying flat, (x, y) in the middle of its top, soldered all round."""
    e = r * .26
    side = f'M{x-r} {y}V{y+h}C{x-r} {y+h+e*1.33} {x+r} {y+h+e*1.33} {x+r} {y+h}V{y}Z'
    seam = f'M{x-r} {y+h*.42}C{x-r} {y+h*.42+e*1.33} {x+r} {y+h*.42+e*1.33} {x+r} {y+h*.42}'
    return (S(side, p.linear(x - r, 0, x + r, 0, [(0, '#f6ead0'), (.3, '#cbb9a6'), (1, '#6f6076')]), 'cut-1', amp=.3)
            + line(seam, 2.4, '#fff8e6', amp=.4) + S(circle(x, y, r, e), TIN, amp=.3) + S(circle(x, y, r * .8, e * .76), '#cdbba6', amp=.3))


def case(x, y, w, h):
    """A case lined with zinc, its seams soldered."""
    d = 20
    return (S(rect(x, y, w, h), p.fall('#a98f86', '#6b586c', y, y + h), 'cut-1', amp=.6)
            + S(poly([(x, y), (x + d, y - 15), (x + w + d, y - 15), (x + w, y)]), '#f0dcb6', amp=.5)
            + S(poly([(x + w, y), (x + w + d, y - 15), (x + w + d, y + h - 15), (x + w, y + h)]), '#54455e', amp=.5)
            + line(f'M{x+5} {y+7}H{x+w-6}M{x+6} {y+7}V{y+h-6}M{x+w-6} {y+7}V{y+h-6}', 3, '#efe0c4', amp=.8))


sledge = [G('cut-2', line('M306 912L606 928C640 930 660 914 664 884', 7, '#4a3446', amp=.3),
            S(''.join(spar(x, 876 + (x - 330) * .05, x - 6, 918 + (x - 330) * .05, 7, 7) for x in (350, 430, 510, 590)), '#4a3446', amp=.3)),
          G('cut-1', case(352, 800, 104, 74), tin(508, 846, 52, 26), tin(506, 816, 52, 26), tin(510, 788, 52, 24)),
          G('cut-1', case(576, 828, 56, 58)),
          G('cut-2', S(circle(404, 776, 42), '#8c7a80', amp=.5), S(circle(402, 774, 38), TIN, amp=.5), S(circle(402, 774, 27), '#bfac9c', amp=.4),
            S(circle(402, 774, 22), '#dccab0', amp=.4)),
          G('cut-3', S(poly([(322, 872), (648, 890), (642, 902), (316, 884)]), '#33233a', amp=.5),
            S(''.join(spar(x, 880 + (x - 330) * .05, x - 4, 936 + (x - 330) * .05, 8, 8) for x in (340, 420, 500, 580)), '#33233a', amp=.3),
            line('M292 930L604 948C652 950 676 930 682 890', 9, '#33233a', amp=.3)),
          G('cut-1', rope('M356 804L452 868M452 804L356 868M478 884L474 786M540 886L542 786M604 890V814L620 808M576 856H632L652 842', 4)),
          G('cut-1', rope('M664 900C724 934 700 972 610 978C520 984 470 968 400 994', 5))]
near.append(f'<g transform="translate(-50 10)">{shadow(rect(340, 810, 300, 130), 940, "#3a2848", .4)}{"".join(sledge)}</g>')

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

# ---------------------------------------------------------------- 5 front
p.layer('front', 1, 'grain-deep',
        ice(ridge(11, (-150, 1160), (760, 1190), 120, lambda t: 170 * (1 - t) ** 1.3 + 30), '#20223a', '#3c3850', '#7a6a74', 'wall-7'),
        ice(ridge(15, (1200, 1200), (2060, 1150), 120, lambda t: 200 * t ** 1.3 + 30), '#1b1d33', '#342f48', '#6a5a68', 'wall-7'),
        S(floe(1130, (500, 1160), (1000, 1150), (1500, 1170)), '#141628', 'wall-7'))
p.mat(p.vignette(900, 560, 1250, .5, .55))
p.save(PICTURES / '3-on-set-adventures' / 'on-set-cover.svg')
