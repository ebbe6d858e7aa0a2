#!/usr/bin/env python3
"""Story 9.4: a warm night in Ouagadougou; a child's toy, held into the beam, makes a horse rear up on the wall that is the screen."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403
from kit.cutting import out, parse                                  # noqa: E402

SCREEN = [(470, 184), (1106, 233), (1106, 662), (470, 732)]         # seen from the right: its left end is nearer
GLOW = (790, 470)
LENS = (1410, 650)
p = Pic('#ffe3a6', '#050818', GLOW, '#ffb85c', far='#a9b6ff', focus=(.5, .45))
person = Wardrobe(p, '#ffcf86', .5, .1).person
R = random.Random(69)


def paths(paint, *outlines):
    """Plain paper without a shadow of its own."""
    return f'<path d="{compact("".join(outlines))}" fill="{paint}"/>'


def T(c, lit=.4, r=1000, edge=.35, glow='#ffb968', at=GLOW):
    """Paper lit by the screen."""
    return p.tone(c, lit, at, r, edge, glow)


# ---------------------------------------------------------------- 0 sky
NIGHT = p.linear(0, -120, 0, 760, [(0, '#121840'), (.45, '#262f70'), (.8, '#4a4688'), (1, '#6d4f80')])
sky = [f'<path d="{rect(-120, -120, 2160, 1440)}" fill="{NIGHT}"/>']
band = [(-160, 60), (300, 20), (760, 60), (1240, 150), (1700, 300), (2100, 420)]
sky.append(S(ribbon(band, 150, 120, 190), '#3d4590', 'soft-24', 'fill-opacity=".55"', amp=3))
stars, sizes = [], []
while len(stars) < 110:
    x, y = R.uniform(-60, 1980), R.uniform(-40, 620)
    near = abs(y - (40 + .00009 * x * x)) < 110
    if (near or R.random() < .4) and all(math.dist((x, y), q) > 30 for q in stars):
        stars.append((x, y))
        sizes.append(R.choice([1.3, 1.5, 1.8, 2.2, 2.6, 3.3]))
halo = p.disc([(0, '#ffeec0', .42), (1, '#ffe2a0', 0)])
sky.append(f'<g fill="{halo}">' + dots([q for q, r in zip(stars, sizes) if r > 2], [r * 4 for r in sizes if r > 2]) + '</g>')
sky.append(f'<g fill="#fff3d0">{dots(stars, sizes)}</g>')
p.layer('sky', 0, 'grain', *sky)

# ---------------------------------------------------------------- 1 neem trees
def neem(papers, *trees):
    """Trees in one sheet: (x, foot, height, seed[, spread])."""
    parts = [tree(*t) for t in trees]
    return G('cut-3-dim', *(S(''.join(q[i] for q in parts), c, amp=.4) for i, c in enumerate(papers)))


trees = [neem(('#12142c', '#1d2450', '#26316a', '#141a3c'), (1240, 640, 420, 4, .4), (1600, 650, 520, 7, .42), (330, 660, 470, 9, .42),
              (-30, 680, 560, 3, .42)),
         neem(('#0e1026', '#16213f', '#23385c', '#0f1632'), (1880, 700, 610, 5, .42), (110, 720, 560, 2, .4))]
p.layer('trees', .16, 'grain', *trees)

# ---------------------------------------------------------------- 2 the wall that is a screen, the fence, mopeds, the ground
EARTH = p.radial(*(780, 760), 1150, [(0, '#d98f4c'), (.3, '#a5613c'), (.6, '#5d3a3c'), (1, '#261f38')])
yard = [S(poly([(-140, 640), (460, 600), (460, 800), (-140, 830)]), p.linear(-100, 0, 460, 0, [(0, '#33274a'), (1, '#6d4244')]), 'wall-5', amp=2),
        S(poly([(1110, 560), (2060, 590), (2060, 760), (1110, 720)]), p.linear(1110, 0, 1950, 0, [(0, '#7a4a48'), (.4, '#513548'), (1, '#2f2646')]),
          'wall-5', amp=2),
        S(poly([(-140, 632), (462, 592), (462, 606), (-140, 647)]) + poly([(1108, 552), (2060, 582), (2060, 596), (1108, 566)]), '#8f5c50', 'cut-1',
          amp=1.5),
        S(poly([(-140, 812), (440, 772), (1130, 700), (2060, 740), (2060, 1320), (-140, 1320)]), EARTH, 'wall-3', amp=2),
        S(poly([(424, 140), (1138, 192), (1138, 706), (424, 782)]), T('#7d4a38', .5, 700), 'cut-4', amp=1.5),
        S(poly([(416, 128), (1146, 182), (1146, 202), (416, 150)]), '#c07f4a', 'cut-2', amp=1),
        S(poly(SCREEN), p.radial(*GLOW, 520, [(0, '#fffbe8'), (.5, '#ffedc0'), (1, '#f0cd90')]), 'rim-bright', amp=1)]
# the shadow on it: the toy horse on its board, and the small hand that holds it up
horse = rearing_horse(800, 606, .84)
board = rrect(816, 602, 130, 15, 4)
hand = (shape('846,622! 870,616 906,616 926,626 930,648 918,668 908,684! 866,684! 852,664 844,646') + chain([(888, 676), (902, 730)], [22, 26])
        + chain([(920, 648), (930, 622), (926, 598)], [11, 9.5, 8]))                                             # the thumb, in front of the board
tips = ''.join(chain([(856, y + 4), (838, y), (834, y - 7)], [9, 8.5, 7]) for y in (624, 640, 655))
yard += [S(horse, '#2a1a36', amp=.6), S(orient(board + hand + tips), '#2a1a36', amp=.4),
         S(''.join(leaf(832, y, 862, y + 4, 2.4) for y in (633, 649)) + leaf(913, 626, 911, 644, 2.2), '#e9c58c', amp=0)]
lizard, head = agama(548, 266, .74, -28)
yard.append(G('cut-1', S(lizard, '#3c4a7a', amp=0), S(head, '#e0662c', amp=0)))
# those who found no seat: two boys on the wall, one tin roof, one loudspeaker
BOYS = dict(widths=SHIRT, sleeve=(9, 8, 6.6), leg=(12, 9.5, 7), face=PROFILE_CHILD, head=36, skin='#5c3826', hair='#0f0a0c', wear='bare',
            flt='back-l')
yard += [person(232, 690, .8, hip=(0, -96), neck=(6, -150), hands=((20, -96), (-12, -92)), feet=((34, -40), (26, -30)), toes=(20, 30), coat='#7a3f3c',
                legs='#2a2a4a', boots='#34345c', **BOYS),
         person(318, 686, .74, hip=(0, -96), neck=(2, -150), hands=((52, -150), (18, -96)), feet=((34, -36), (24, -28)), toes=(20, 30),
                coat='#4a5a8a', legs='#3a2430', boots='#4a2e3c', **BOYS)]
# a street lamp, put out for the night; bulbs on a wire, mopeds along the fence
pole, mouth, _ = street_lamp(1800, 742, 470, -110, 1.1)
WIRE = 'M1128 196C1240 300 1420 300 1560 262C1660 240 1740 240 1794 292C1860 330 1960 300 2080 200'
bulbs = [at(WIRE, t)[0] for t in (.05, .13, .21, .29, .37, .45, .53, .61, .69, .79, .87, .95)]
yard += [G('cut-1', line(WIRE, 2.6, '#0d0f26', amp=0)), S(pole, '#14132c', 'cut-2', amp=.4), S(mouth, '#3a3a62', 'cut-1', amp=0),
         p.lights([(x, y + 9) for x, y in bulbs], 7)]
for x, k, c in ((1222, .98, '#8f4a34'), (1338, 1.0, '#3f6a80'), (1668, 1.08, '#a5622c'), (1884, 1.12, '#6d3a58')):
    y = 716 + (x - 1130) * .036
    yard += [f'<ellipse cx="{x+8}" cy="{y+4:.0f}" rx="{76*k:.0f}" ry="8" fill="#120c22" fill-opacity=".45"/>',
             G('cut-2', moped(x, y, k, mix(c, '#1c1838', .25)))]
p.layer('yard', .34, 'grain', *yard)

# ---------------------------------------------------------------- 3 rows
PAPERS = (('#53304a', '#3f3158', '#5e3834', '#34305a'), ('#41263f', '#322b54', '#4c2d30', '#292850'), ('#301d38', '#252347', '#3b2430', '#1f2042'),
          ('#20172f', '#191a3a', '#281b29', '#151833'), ('#15101f', '#10122a', '#1a131d', '#0d0f25'))
CORDS = ('#3a7f92', '#b0483c', '#c07f34', '#6a4f8a', '#8a5a3a')


def wrap(x, y, s, dice):
    """A cloth wound high round a head, with a bow."""
    flip = dice.choice((1, -1))
    return shape('-48,8! -66,-30 -54,-82 -10,-98 34,-92 64,-58 50,4! 20,-14 -22,-12', s * flip, s, x, y) + shape(
        '20,-84! 40,-122 76,-128 82,-100 58,-78! 78,-66 70,-46 44,-60!', s * flip, s, x, y)


def seated(d):
    """Somebody from HEADS, made shorter and slimmer below the shoulders, to sit."""
    def sit(q):
        t = max(0, q[1] - 150)
        return q[0] * (1 - min(.2, t * .0012)), q[1] - t * .42
    return out([[sit(start), [tuple(map(sit, segment)) for segment in segments], closed] for start, segments, closed in parse(d)])


def chair(x, y, s, cord, cloth):
    """The back of a chair woven from plastic cord, behind somebody whose head is at (x, y); below it legs in cloth."""
    def put(d):
        return xf(d, x, y, s)
    frame = line(put('M-120 640L-112 250C-112 196 -104 184 -60 184H60C104 184 112 196 112 250L120 640M-112 440H112M-92 440L-84 600M92 440L84 600'),
                 max(1.6, 9 * s), '#0e0f24', amp=0)
    n = 11 if s > .5 else 7
    cords = ''.join(f'M{a:.0f} 190L{a*1.02:.0f} 436' for a in (-92 + 184 * i / (n - 1) for i in range(n)))
    back = put('M-110 240C-110 198 -100 190 -60 190H60C100 190 110 198 110 240L112 438H-112Z')
    return (S(put('M-70 436H70L56 618H8L0 500L-8 618H-56Z'), cloth, amp=0) + S(back, mix(cord, '#1a1430', .8 - .1 * (s < .5)), amp=0)
            + line(put(cords), (8.5 if s > .5 else 12) * s, mix(cord, '#1a1430', .42 if s < .5 else .56 if s < .7 else .68), amp=0) + frame)


def row(seed, x0, x1, y, s, i):
    """One row from behind, on a line parallel to the wall: y is the height of the heads at x = 440."""
    o, chairs, dice, last = ['', ''], '', random.Random(seed), []
    for n, x in enumerate(span(x0, x1, 262 * s)):
        kind = dice.choice([k for k in HEADS if k not in last and k not in ('bowler', 'turban', 'pony', 'long')])
        last = (last + [kind])[-4:]
        x, yy, z = x + dice.uniform(-14, 14) * s, y - .1 * (x - 440) + dice.uniform(-12, 12) * s, s * dice.uniform(.94, 1.05)
        paper = dice.choice(PAPERS[i])
        paint = T(paper, .25 - .045 * i, 900)
        flip, tilt = dice.choice((1, -1)), dice.uniform(-6, 6)
        o[n % 2] += S(xf(seated(HEADS[kind]), x, yy, z * flip, z, tilt), paint, amp=1.1 * max(.4, s))
        if s > .5 and kind in HEAD_CUTS:
            o[n % 2] += S(xf(seated(HEAD_CUTS[kind]), x, yy, z * flip, z, tilt), ('#8a5a48', '#6a463f', '#4c3438')[i - 2], amp=.5)
        if dice.random() < .3 and kind in ('bun', 'bob', 'curls', 'short'):
            o[n % 2] += S(wrap(x, yy, z, dice), T(mix(dice.choice(CORDS), p.dark, .35 + .09 * i), .2, 900), amp=.5)
        chairs += chair(x, yy, s, dice.choice(CORDS), mix(paper, p.dark, .35))
    return ''.join(G('back-c' if s < .5 else 'back-r', q) for q in o) + G('cut-2' if s < .6 else 'cut-3', chairs)


p.layer('rows', .5, 'grain', row(3, 424, 1040, 756, .29, 0), row(5, 236, 984, 822, .4, 1), row(8, 70, 880, 912, .56, 2))

# ---------------------------------------------------------------- 4 beam, the child, the projector
beam = poly([(LENS[0], LENS[1] - 18), SCREEN[1], SCREEN[0], SCREEN[3], SCREEN[2], (LENS[0], LENS[1] + 18)])
core = poly([(LENS[0], LENS[1] - 8), (1106, 330), (600, 330), (600, 600), (1106, 580), (LENS[0], LENS[1] + 8)])
show = [S(d, p.linear(LENS[0], LENS[1], 700, 440, [(0, '#fff8e0', a), (.2, '#ffecbc', a * .62), (.45, '#ffe4a8', a * .3), (.8, '#ffe2a0', 0)]), amp=0)
        for d, a in ((beam, .8), (core, .55))]
motes = [(LENS[0] - R.uniform(20, 420), R.uniform(-.9, .9)) for _ in range(46)]
show.append(f'<g fill="#fff6d8" fill-opacity=".8">'
            + dots([(x, LENS[1] - (LENS[0] - x) * (.62 - .02) * .55 + v * (LENS[0] - x) * .5) for x, v in motes],
                   [R.uniform(1, 2.4) for _ in motes]) + '</g>')
moths = ''.join(xf(leaf(0, 0, -17, -11, 9, 2) + leaf(0, 0, 17, -11, 9, -2) + leaf(0, 0, -10, 8, 7) + leaf(0, 0, 10, 8, 7), x, y, k, k, a)
                for x, y, k, a in ((1262, 512, .9, 20), (1330, 590, .8, -30), (1200, 420, .75, 60)))
show.append(S(moths, '#fff3cf', 'cut-1', amp=0))

KID = dict(widths=SHIRT, sleeve=(9.4, 8.2, 6.8), leg=(12, 9.5, 7), face=PROFILE_CHILD, head=37, flt='back-r', mirror=True)
crate = poly([(1176, 872), (1284, 864), (1284, 934), (1176, 944)])
show += [f'<ellipse cx="1250" cy="944" rx="120" ry="16" fill="#120a20" fill-opacity=".5"/>',
         G('cut-3', S(crate, p.fall('#9a6236', '#4a2c2c', 864, 944), amp=.8),
           S(''.join(poly(solid([(1176, y + 8), (1284, y), (1284, y + 4), (1176, y + 12)])) for y in (886, 912)) + rect(1198, 874, 5, 64) + rect(1258,
                      870, 5, 64), '#3a2228', amp=.4)),
         person(1232, 870, 1.04, neck=(3, -152), hands=((38, -214), (10, -106)), feet=((-13, 0), (14, 0)), coat='#e0992f', legs='#3b2a52',
                boots='#4a3566',
                skin='#6b4128', hair='#120c0e',
                wear='bun bare', **KID),
         S(rearing_horse(1190, 644, .2) + rect(1174, 641, 36, 5), '#f2c878', 'cut-1', amp=0),
         person(1330, 934, .92, neck=(2, -152), hands=((50, -168), (20, -104)), feet=((-14, 0), (15, 4)), coat='#2f7f86', legs='#4a2a36',
                boots='#5e3644',
                skin='#57331f', hair='#0f0a0c', wear='bare',
                tilt=-10, **KID)]


def drum(x, y, w, h):
    """An oil drum, (x, y) the middle of its top."""
    e = w * .13

    def hoop(v, back=False):
        """Half an ellipse round the drum at height v."""
        a, b = (x + w / 2, x - w / 2) if back else (x - w / 2, x + w / 2)
        return f'{a} {v}C{a} {v+e*1.33} {b} {v+e*1.33} {b} {v}'
    band = f'M{hoop(y + h * .4)}L{hoop(y + h * .58, True)}Z'
    side = f'M{x-w/2} {y}H{x+w/2}L{hoop(y + h, True)}Z'
    paint = p.linear(x - w / 2, 0, x + w / 2, 0, [(0, '#e08a44'), (.16, '#b8552e'), (.6, '#6d2e2a'), (1, '#2b1626')])
    ribs = ''.join(line(f'M{hoop(v)}', 7, '#8a4230', amp=.5) + line(f'M{hoop(v - 4)}', 2, '#e39a5c', 'stroke-opacity=".6"', .5)
                   for v in (y + h * .33, y + h * .66))
    return (G('cut-4', S(side, paint, amp=.8), S(band, '#e8c58a', extra='fill-opacity=".35"', amp=.6), ribs)
            + S(circle(x, y, w / 2, e), '#7a3a2c', 'cut-1', amp=.4) + S(circle(x, y - 1, w / 2 - 8, e - 4), '#9a5236', amp=.3))


# drum, then the projector: lamp house, body, lens, two reels on their arms
show += [f'<ellipse cx="1560" cy="1104" rx="170" ry="24" fill="#120a20" fill-opacity=".55"/>', drum(1520, 792, 216, 294)]
STEEL = p.linear(1420, 0, 1640, 0, [(0, '#a9b0c4'), (.3, '#5f6684'), (1, '#2a2d4c')])
show += [S(poly(solid([(1484, 640), (1440, 520), (1452, 514), (1506, 636)])) + poly(solid([(1560, 640), (1612, 548), (1624, 554), (1584, 650)])),
           '#1a1b36', 'cut-2', amp=.4),
         S(film_reel(1446, 516, 92, 12), '#23233f', 'back-r', amp=.4), S(circle(1446, 516, 34) + round_hole(1446, 516, 12), '#6b4a3a', 'cut-1',
                 amp=.3),
         S(film_reel(1622, 552, 80, 40), '#1c1c36', 'back-r', amp=.4), S(circle(1622, 552, 54) + round_hole(1622, 552, 12), '#5a3d36', 'cut-1',
                 amp=.3),
         line('M1446 606C1452 640 1464 650 1486 656M1622 632C1600 690 1570 716 1530 720', 4, '#120f20', amp=0),
         S(rrect(1546, 632, 132, 126, 14), p.linear(1546, 0, 1680, 0, [(0, '#565d80'), (1, '#23264a')]), 'cut-3', amp=.5),
         S(''.join(rrect(1566 + i * 24, 652, 12, 52, 5) for i in range(4)), '#ffcf6b', 'glow',
           amp=0), S(shape('1588,634! 1592,606 1636,606 1640,634!'), '#343a5e', 'cut-1', amp=.3),
         S(rrect(1446, 612, 112, 162, 10), STEEL, 'cut-3', amp=.5), S(rrect(1464, 634, 74, 66, 8), '#3b4060', 'slot', amp=.4), S(circle(1502, 668,
                    20) + round_hole(1502, 668, 8), '#a9b0c4', 'cut-1', amp=.3),
         S(circle(1480, 742, 11) + circle(1520, 742, 11), '#ffcf6b', 'cut-1', amp=.2), S(poly(solid([(1430, 772), (1690, 772), (1700, 792),
                    (1420, 792)])), '#1c1d38', 'cut-2', amp=.4),
         S(poly(solid([(1410, 632), (1448, 638), (1448, 664), (1410, 670)])) + rect(1444, 630, 14, 42), '#c9a860', 'cut-2', amp=.3),
         p.bloom(LENS[0], LENS[1], 74, colour='#ffe0a0', strength=.95), S(circle(LENS[0] + 2, LENS[1], 6, 17), '#fffdf0', amp=0)]
# the projectionist; on his can a label nobody has written yet
show.append(person(1742, 1118, 2.2, mirror=True, hip=(-2, -96), neck=(8, -154), hands=((52, -146), (36, -128)), feet=((-16, 0), (17, 4)), head=30,
                   tilt=4, coat='#7a3a34', legs='#1d1c3a',
                   boots='#25244a', skin='#6b4228', hair='#0d090b', cap='#26355e', wear='cap bare', widths=SHIRT, sleeve=(9.4, 8, 6.4), leg=(12.5,
                           9.6, 7),
                   held=G('cut-2', S(circle(1654, 806, 46), '#3d4262', amp=.3), S(circle(1652, 804, 36), '#565c80', amp=.3),
                         paths('#e8d2a0', poly([(1634, 778), (1666, 774), (1669, 790), (1637, 794)]))), flt='back-r'))
show.append(paths('#fff2dc', circle(1699, 742, 5, 3.2)) + paths('#120a10', circle(1697, 742, 3)))

# the president, twenty-seven: in the light, she shows people to their seats
PX, PY, PK = 1094, 1066, 1.8
GOWN = ((0, 7, 7), (.1, 15, 12), (.3, 16, 15), (.46, 14, 13), (.62, 20, 18), (.85, 24, 22), (1, 30, 28))
GOLD, PRINT, ROSE = '#ffc23c', '#1f7f8c', '#d8452f'


def at_her(x, y):
    """A point in her own units; she faces left."""
    return PX - x * PK, PY + y * PK


bright = Wardrobe(p, '#fff3c8', .2, .3).person
nape = at_her(4.4, -163)
print_ = ''.join(star(*at_her(x, y), 9.5, 5.4, 6) for x, y in ((-8, -132), (4, -112), (-10, -100), (6, -88), (-14, -74), (0, -66), (9, -54),
                                                               (-18, -46), (-4, -38),
                                                             (10, -26), (-20, -20), (0, -16)))
list_ = G('cut-1', S(poly([at_her(30, -124), at_her(48, -132), at_her(54, -108), at_her(36, -100)]), '#fff8e6', amp=.3),
          paths('#8a7a6a', *(leaf(*at_her(34 + i, -119 + 5.4 * i), *at_her(47 + i, -124 + 5.4 * i), 2) for i in range(4))))
wrap_ = (shape('50,-66! 58,-92 34,-116 -6,-126 -46,-114 -64,-80 -54,-44! -30,-32 -12,-58 14,-68', -.58, .58, *nape, 8)
         + shape('-40,-98! -52,-138 -86,-146 -98,-116 -72,-92! -98,-82 -88,-56 -58,-70!', -.58, .58, *nape, 8))
folds = ''.join(leaf(nape[0] + a, nape[1] + b, nape[0] + c, nape[1] + d, 4, 5) for a, b, c,
                d in ((26, -36, -30, -46), (34, -50, -22, -62), (-28, -64, 18, -70)))
show += ['<ellipse cx="1086" cy="1066" rx="110" ry="14" fill="#120a20" fill-opacity=".5"/>',
         bright(PX, PY, PK, mirror=True, hip=(-2, -94), neck=(3, -157), hem=(-4, -7), hands=((60, -146), (33, -112)), feet=((-10, 0), (12, 2)),
                head=32,
                tilt=-8, coat=GOLD, legs='#5a3724', boots=ROSE, skin='#8f5a38', hair='#0d090b', wear='bare', face=PROFILE_WOMAN,
                widths=GOWN, sleeve=(10.5, 9.5, 6),
                leg=(7, 6, 5), held=paths(PRINT, print_) + list_, flt='back-l'),
         G('cut-2', S(wrap_, p.fall('#ff7a4a', '#b8342c', nape[1] - 80, nape[1] - 20), amp=.3), paths('#ffd27a', folds)),
         paths('#fff6e6', shape('22,-38! 30,-44 38,-42! 36,-36', -.58, .58, *nape, 8)), paths('#120a10', circle(nape[0] - 17.6, nape[1] - 25.6, 2.7)),
         paths('#a83a3a', shape('33,-16! 38,-20 42.5,-21! 41,-17 38,-12!', -.58, .58, *nape,
                                8)), paths('#ffe08a', circle(nape[0] + 3, nape[1] - 7, 5.5))]
p.layer('show', .64, 'grain', *show)

# ---------------------------------------------------------------- 5 near rows, 6 front
p.layer('near', .82, 'grain-deep', row(12, -60, 900, 1016, .78, 3), row(21, -80, 760, 1144, 1.0, 4))
branch = ribbon([(2080, -60), (1900, 40), (1740, 70), (1600, 60), (1500, 90)], 34, 5) + ribbon([(1900, 40), (1830, 110), (1790, 180)], 16,
        4) + ribbon(
    [(1740, 70), (1690, 130), (1640, 160)], 12, 3)
leaves = ''
for (x, y), (tx, ty) in walk(smooth([(1960, 0), (1740, 70), (1490, 92)]), 12)[1:] + walk(smooth([(1900, 40), (1830, 110), (1790, 190)]),
        5)[1:] + walk(
        smooth([(1740, 70), (1690, 130), (1630, 165)]), 4)[1:]:
    for side in (-1, 1):
        for j in range(4):                                          # feathered neem leaves hang in pairs
            a = math.atan2(ty, tx) + side * R.uniform(.5, 1.3)
            n = R.uniform(44, 74)
            leaves += leaf(x, y, x + n * math.cos(a), y + n * math.sin(a) + 14, 15, side * 5, .45)
front = [G('cut-4-dim', S(orient(branch), '#0a0b1e', amp=.8), S(leaves, '#0d1128', amp=.3)),
         S(poly([(-140, 1250), (700, 1236), (1200, 1160), (2060, 1140), (2060, 1320), (-140, 1320)]), '#090a1c', 'wall-5-dim', amp=2)]
p.layer('front', 1, 'grain-deep', *front)
p.mat(p.vignette(880, 520, 1250, .5, .6))
p.save(PICTURES / '9-premiere-moments' / 'fespaco-first-edition.svg')
