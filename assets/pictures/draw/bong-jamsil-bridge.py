#!/usr/bin/env python3
"""Stage 1, bong-jamsil-bridge: from a lit window in a huge block a schoolboy sees a bridge: lamp, shadow, reflection, or more."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

WINDOW = (838, 436)                                                 # the one that is lit
HORIZON = 540
MOON = (1276, 262)
p = Pic('#ffe0b4', '#07071f', WINDOW, '#ffb45e', far='#a9a8ee', focus=(.51, .5))


def paper(fill, *outlines, opacity=None):
    """Plain paper without a shadow of its own, for use inside a G(…)."""
    return f'<path d="{compact("".join(outlines))}" fill="{fill}"' + (f' fill-opacity="{opacity}"' if opacity else '') + '/>'


# ---------------------------------------------------------------- 0 the sky: long clouds over the glow of a city
sky = [paper(p.radial(1330, 640, 1000, [(0, '#ffbe84'), (.16, '#e79080'), (.36, '#a66f98'), (.62, '#5f559e'), (1, '#3b3f87')]), rect(-140, 60, 2200,
    700))]
for i, (y, a, b) in enumerate(((420, '#8a6aa2', '#4b4893'), (336, '#5d549c', '#3f4090'), (240, '#43428e', '#2f3178'), (120, '#2e2f74', '#20225c'))):
    edge = [(-160, y + 40), (420, y + 14), (860, y - 10 + i * 5), (1240, y + 18 - i * 9), (1660, y - 14 + i * 4), (2080, y + 20)]
    sky.append(S(smooth(edge) + 'L2080-140L-160-140Z', p.linear(1330, y + 60, 700, y - 160, [(0, a), (1, b)]), 'wall-3', amp=2.4, seed=i))
sky += [p.bloom(*MOON, 190, 190, '#cfd2ff', .55), S(circle(*MOON, 42), p.radial(MOON[0] - 10, MOON[1] - 14, 76, [(0, '#ffffff'), (.6, '#f3ecff'),
    (1, '#cfc4ee')]),
                                                  'rim-bright', amp=.8)]
# long thin clouds, lit from below
for x, y, w, h, a, b in ((1090, 296, 620, 26, '#63579f', '#b0809e'), (1240, 322, 420, 17, '#7a66a6', '#d08f9a'), (1560, 368, 520, 24, '#8a6ca6',
    '#e79a8c'),
                         (930, 374, 380, 18, '#7a66a8', '#d08f9a'), (1600, 190, 480, 22, '#3f418e', '#5f559e'), (1010, 150, 250, 14, '#3a3b86',
                             '#54509a')):
    sky.append(S(leaf(x, y, x + w, y - 6, h, -h * .5, .42, .5), p.fall(a, b, y - h, y + h * .4), 'wall-2', amp=1.2))
stars = [(1046, 70), (1190, 128), (1400, 60), (1530, 150), (1680, 84), (1826, 168), (1070, 226), (1480, 250), (240, 60), (120, 130)]
sky.append(f'<g fill="#e8e4ff">{dots(stars, [2, 2.4, 1.7, 2.4, 2, 2.6, 1.7, 1.6, 2, 2.4])}</g>')
p.layer('sky', 0, 'grain', *sky)

# ---------------------------------------------------------------- 1 mountains and the other bank
ridge = smooth([(-160, 520), (120, 470), (420, 500), (760, 452), (980, 474), (1150, 420), (1300, 396), (1420, 440), (1600, 470), (1760, 428), (1880,
    410), (2080, 476)])


def slabs(base, seed, x0, x1, w, h):
    """Slab blocks of flats far away: (outline, lit windows)."""
    R, x, pts, lit = random.Random(seed), x0, [(x0, base + 40)], []
    while x < x1:
        ww, hh = R.uniform(*w), R.uniform(*h)
        pts += [(x, base), (x, base - hh), (x + ww * .2, base - hh), (x + ww * .2, base - hh - 5), (x + ww * .34, base - hh - 5), (x + ww * .34,
            base - hh),
                (x + ww, base - hh), (x + ww, base)]
        lit += [(x + ww * R.uniform(.1, .86), base - hh * R.uniform(.2, .9)) for _ in range(R.choice((0, 1, 1, 2)))]
        x += ww + R.uniform(3, 20)
    return poly(pts + [(x1, base + 40)]), lit


back, _ = slabs(534, 8, -160, 2080, (34, 74), (24, 74))
near, lit = slabs(542, 3, -160, 2080, (40, 96), (18, 60))
p.layer('other-bank', .12, 'grain', S(ridge + 'L2080 620L-160 620Z', p.radial(1330, 560, 900, [(0, '#a3698f'), (.5, '#5c4d95'), (1, '#37367e')]),
    'wall-2', amp=1),
        S(back, p.radial(1330, 560, 900, [(0, '#7a5288'), (.5, '#463f88'), (1, '#2d2d70')]), 'wall-2', amp=.5),
        S(near, p.radial(1330, 560, 900, [(0, '#50397a'), (.5, '#322f74'), (1, '#222460')]), 'wall-2', amp=.5),
        paper('#ffc483', ''.join(rect(round(x), round(y), 5, 5) for x, y in lit), opacity=.75))

# ---------------------------------------------------------------- 2 the river and the bridge, drawn in perspective
DECK, WATER, FAR = 235, 430, 2.9                                    # how far below the eye deck and water lie; how many times farther its end is
X0, X1 = 640, 2130


def on_bridge(u, drop=DECK):
    """A point at u (0 near … 1 far) along the bridge, `drop` below the eye; and its scale."""
    z = 1 + (FAR - 1) * u
    return ((1 - u) * X0 + u * FAR * X1) / z, HORIZON + drop / z, 1 / z


PIERS = [.08 + .074 * i for i in range(13)]
ODD_INK = '#1d1850'
ODD = 1                                                             # the pier with the shadow
river = [S('M-160 548L2080 548V1330H-160Z', p.radial(1180, 600, 1000, [(0, '#ffe0b6'), (.14, '#f6bca2'), (.28, '#cfa2c2'), (.44, '#9486ca'),
                                                                       (.62, '#5a58ac'),
                                                                       (1, '#26276c')]), 'wall-3', amp=.6)]
R = random.Random(7)
calm, dark = '', ''
for _ in range(150):                                                # small waves, longer towards us
    t = R.random() ** 1.5
    x, y, w = R.uniform(-100, 2020), 556 + 520 * t, 26 + 190 * t
    if R.random() < .5:
        calm += leaf(x, y, x + w, y + R.uniform(-1, 2), 1.6 + 5 * t, R.uniform(-3, 3))
    else:
        dark += leaf(x, y, x + w, y + R.uniform(-1, 2), 1.6 + 5 * t, R.uniform(-3, 3))
river += [paper('#c9c2f4', calm, opacity=.34), paper('#14154a', dark, opacity=.42)]


def glitter(x, y0, y1, w, seed):
    """What a lamp leaves on the water: a column of leaves of light."""
    r, o, y = random.Random(seed), '', y0
    while y < y1:
        t = (y - y0) / (y1 - y0)
        ww = w * (.4 + 1.1 * t) * r.uniform(.55, 1.1)
        o += leaf(x - ww + r.uniform(-.3, .3) * w, y, x + ww + r.uniform(-.3, .3) * w, y + r.uniform(-.6, .6), max(1.4, w * .3 * (.5 + t * .7)), 0,
            .5)
        y += w * r.uniform(.38, .62) * (.6 + t)
    return o


moonlight = glitter(MOON[0], 556, 1030, 40, 77)
river.append(paper(p.linear(0, 550, 0, 1040, [(0, '#fff6e2', .95), (.5, '#efe6ff', .75), (1, '#cfc8ff', .15)]), moonlight))
LAMPS = [.105 + .037 * i for i in range(25)]
gold = ''
for i, u in enumerate(LAMPS):
    x, y, k = on_bridge(u, WATER)
    gold += glitter(x, y + 8 * k, min(HORIZON + (2 * WATER - DECK + 130) * k, y + 240 * k), 17 * k, i)
river.append(paper(p.linear(0, 640, 0, 1080, [(0, '#ffd596'), (.35, '#ffb35e', .85), (1, '#e0784e', .12)]), gold))

# piers: dark walls in the water, their faces lit by the lamps above
bodies, faces, caps, feet = '', '', '', ''
for i, u in enumerate(PIERS):
    (x, top, k), base = on_bridge(u, DECK + 20), on_bridge(u, WATER)[1]
    w = 58 * k
    bodies += poly([(x - w, top), (x + w, top), (x + w * .9, base), (x - w * .9, base)])
    faces += poly([(x - w, top), (x + w * .42, top), (x + w * .38, base), (x - w * .9, base)])
    caps += poly([(x - w * 1.25, top), (x + w * 1.25, top), (x + w * 1.05, top + 24 * k), (x - w * 1.05, top + 24 * k)])
    feet += ''.join(leaf(x - w * a, base + b * k, x + w * a, base + (b + 1) * k, 5 * k) for a, b in ((1.5, 2), (1.9, 12), (1.2, 22)))
river += [paper('#1b1c58', ''.join(xf(poly([(a, b) for a, b in ((-w, 0), (w, 0), (w * .6, 150 * k), (-w * .6, 150 * k))]), x, y)
                                   for x, y, k in (on_bridge(u, WATER) for u in PIERS) for w in (52 * k,)), opacity=.4),
          S(bodies, p.linear(900, 0, 2000, 0, [(0, '#2b2b70'), (1, '#4a4188')]), 'cut-3', amp=.5),
          paper(p.linear(900, 740, 2000, 700, [(0, '#a698d6'), (.3, '#9484c4'), (1, '#86699f')]), faces), paper('#ffd9a6', feet, opacity=.42)]
# the odd pier: brighter than the others; what lies on it may be nothing but the shadow of a lamp
(ox, otop, ok), obase = on_bridge(PIERS[ODD], DECK + 20), on_bridge(PIERS[ODD], WATER)[1]
ow = 58 * ok
river += [S(poly([(ox - ow, otop), (ox + ow, otop), (ox + ow * .9, obase), (ox - ow * .9, obase)]),
            p.fall('#ffe0c0', '#d3b4d8', otop, obase), 'cut-2', amp=.5),
          paper('#7d6398', poly([(ox + ow * .5, otop), (ox + ow, otop), (ox + ow * .9, obase), (ox + ow * .45, obase)]), opacity=.6)]
SMEAR = [(ox - 34, otop - 14), (ox - 22, otop + 10), (ox + 8, otop + 34), (ox + 12, otop + 62), (ox - 16, otop + 88), (ox - 26, obase + 4)]
claws = ''.join(leaf(x, y, x + 30, y + b, 8, -5, .3) for x, y, b in ((ox + 10, otop + 38, -10), (ox + 14, otop + 48, 2), (ox + 12, otop + 58, 14)))
river.append(S(ribbon(SMEAR, 20, 34, 46) + claws, ODD_INK, 'soft-2', 'fill-opacity=".9"', amp=.4))
# its tail is only the water's: slices of a reflection
tail = [(ox - 24, obase + 8), (ox - 2, obase + 40), (ox + 40, obase + 66), (ox + 58, obase + 92), (ox + 34, obase + 112), (ox + 6, obase + 106)]
river.append(paper(ODD_INK, *(leaf(x - w, y, x + w, y + 1, 7.4, 0, .5) for i, ((x, y), _) in enumerate(walk(smooth(tail), 24))
                              for w in (30 - i * 1.05 + 5 * math.sin(i * 2.3),)), opacity=.8))
rings = ''.join(leaf(ox - a, obase + b, ox + a * .9, obase + b + 2, 5, 2) for a, b in ((70, 12), (104, 26), (60, 36)))
river.append(paper('#ffe0b0', rings, opacity=.5))


def edge(a, b, drop, dx=0, n=40):
    """Points along the bridge between a and b; dx: sideways across the road."""
    o = []
    for i in range(n + 1):
        x, y, k = on_bridge(a + (b - a) * i / n, drop)
        o.append((x + dx * k, y - dx * .3 * k))
    return o


haunch = []                                                         # the girders' lower edge sags between the piers
for a, b in zip(PIERS, PIERS[1:]):
    for t in (0, .14, .5, .86):
        haunch.append(on_bridge(a + (b - a) * t, DECK + (56, 42, 30, 42)[(0, .14, .5, .86).index(t)])[:2])
river += [S(caps, '#5c539c', 'cut-1', amp=.3),
          S(poly(edge(0, 1, DECK) + edge(0, 1, DECK, 120)[::-1]), p.linear(900, 0, 2000, 0, [(0, '#a87f92'), (.4, '#8a6c98'), (1, '#a07a94')]),
              'cut-1', amp=0),
          paper('#ffe0b0', *(poly(edge(a, a + .012, DECK, 58, 1) + edge(a, a + .012, DECK, 61, 1)[::-1]) for a in (i * .024 for i in range(40))),
              opacity=.7),
          S(poly(edge(PIERS[0], PIERS[-1], DECK) + haunch[::-1]), p.linear(900, 0, 2000, 0, [(0, '#23246a'), (1, '#3a367e')]), 'cut-3', amp=0),
          paper('#ffc98a', poly(edge(0, 1, DECK - 3) + edge(0, 1, DECK + 3)[::-1]), opacity=.8)]
rail = poly(edge(0, 1, DECK - 20) + edge(0, 1, DECK - 17)[::-1]) + ''.join(
    poly([(x - k, y), (x + k, y), (x + k, y - 19 * k), (x - k, y - 19 * k)]) for x, y, k in (on_bridge(.1 + i * .0062) for i in range(146)))
poles, bulbs, radii = '', [], []
for i, u in enumerate(LAMPS):
    for dx, far in ((118, True), (0, False)):
        x, y, k = on_bridge(u)
        x, y, h = x + dx * k, y - dx * .3 * k, 132 * k
        poles += spar(x, y, x, y - h, 5 * k, 3.4 * k) + ribbon([(x, y - h * .94), (x + 6 * k, y - h * 1.06), (x + 26 * k, y - h * 1.06)], 3.4 * k)
        bulbs.append((x + 28 * k, y - h * 1.04))
        radii.append(max(2.2, 7.4 * k * (.8 if far else 1)))
halo = p.disc([(0, '#ffe2a8', .8), (.3, '#ffb45e', .3), (1, '#ff9a50', 0)])


def neck(bulb):
    """The lamp over the odd pier: something has grown round its post, or somebody leans his neck on it; the lamp is its eye."""
    (x, y), foot = bulb, on_bridge(PIERS[ODD])
    way = [(foot[0] - 18, foot[1] + 14), (foot[0] - 22, foot[1] - 24), (foot[0] - 32, foot[1] - 60), (x - 40, y + 24), (x - 34, y), (x - 14, y - 9),
           (x + 8, y - 3)]
    fins = ''.join(poly(solid([(px - tx * 4, py - ty * 4), (px + tx * 4, py + ty * 4), (px + ty * 14 - tx * 3, py - tx * 14 - ty * 3)]))
                   for (px, py), (tx, ty) in walk(smooth(way), 16)[2:12])
    snout = shape('-26,-8 -8,-15 14,-11 34,0 40,8 28,13 4,12 -16,10', 1, 1, x + 2, y - 1, 8)
    return [S(orient(ribbon(way, 32, 16, 17) + fins + snout), ODD_INK, amp=.4)]


river += [paper('#2a2a6c', poles), paper('#4a4590', rail),
          *neck(bulbs[3]),
          f'<g fill="{halo}">{dots(bulbs, [r * 6 for r in radii])}</g>', p.lights(bulbs, radii)]
# the last bus
bx, by, bk = on_bridge(.345)
bx, by = bx + 40 * bk, by - 12 * bk
river.append(G('cut-1', S(rrect(bx - 92 * bk, by - 66 * bk, 184 * bk, 60 * bk, 9 * bk), '#31306f', amp=.2),
               paper('#ffdf9e', ''.join(rect(bx + a * bk, by - 56 * bk, 24 * bk, 22 * bk) for a in (-82, -52, -22, 8, 38, 66))),
               paper('#e0564c', rect(bx - 92 * bk, by - 26 * bk, 8 * bk, 9 * bk)), paper('#14154a', circle(bx - 52 * bk, by - 6 * bk, 11 * bk),
                   circle(bx + 54 * bk, by - 6 * bk, 11 * bk))))
p.layer('river', .3, 'grain', *river)


# ---------------------------------------------------------------- 3 the neighbours' blocks
def plain_block(x, y, w, storey, bays, front, glass, rail_):
    """A slab block with dark windows, farther off."""
    bay = w / bays
    panes = ''.join(rect(x + bay * (b + .14), y + storey * (r + .2), bay * .72, storey * .5) for b in range(bays) for r in range(12))
    rails = ''.join(rect(x + bay * (b + .1), y + storey * (r + .62), bay * .8, storey * .2) for b in range(bays) for r in range(12))
    return [S(rect(x, y, w, 1200) + rect(x + w * .3, y - storey * .5, w * .2, storey * .6), front, 'cut-4', amp=.6), paper(glass, panes),
        paper(rail_, rails)]


neighbours = plain_block(80, 300, 232, 62, 4, p.fall('#5a5cae', '#35377e', 300, 900), '#34367c', '#6a69b8')
neighbours += plain_block(-140, 196, 262, 84, 3, p.fall('#4a4c9e', '#2c2e70', 200, 900), '#2a2c6c', '#5a5aa8')
p.layer('neighbours', .46, 'grain', *neighbours)

# ---------------------------------------------------------------- 4 the block
LEFT, RIGHT, TOP, STOREY, BAY = 330, 944, -138, 128, 196
FRONT = p.linear(330, 100, 960, 900, [(0, '#3d408f'), (.45, '#2b2d72'), (.8, '#1c1d54'), (1, '#16174a')])
block = [S(rect(LEFT, TOP, RIGHT - LEFT, 1480), FRONT, 'cut-4', amp=.8),
         # the stairwell's narrow windows
         paper('#23256a', ''.join(rect(LEFT + 8, TOP + 40 + r * 64, 14, 34) for r in range(20)))]
glass = curtains = frames = slabs_ = rails = things = shades = ''
R, LIT = random.Random(12), (4, 2)                                  # storey and bay of the one lit window
for r in range(9):
    y = TOP + r * STOREY
    for b in range(3):
        x = LEFT + 30 + b * BAY
        lit_ = (r, b) == LIT
        w = BAY - 20
        if not lit_:
            glass += rect(x, y + 22, w, 84)
            left, right = R.uniform(.1, .34), R.uniform(.1, .34)
            curtains += rect(x, y + 22, w * left, 84) + rect(x + w * (1 - right), y + 22, w * right, 84)
            frames += rect(x + w * .33, y + 22, 4, 84) + rect(x + w * .66, y + 22, 4, 84)
        rails += rect(x - 6, y + 84, w + 12, 6) + ''.join(rect(x - 2 + i * 11.4, y + 88, 3.4, 36) for i in range(17))
    shades += rect(LEFT + 26, y + 10, RIGHT - LEFT - 34, 30)
    slabs_ += rect(LEFT + 22, y + 118, RIGHT - LEFT - 26, 13)


# on the balconies: jars of pickles, plants, bedding over a rail
def jar(x, y, k):
    """A brown pickle jar with its lid."""
    return shape('-12,0! -21,-14 -21,-30 -13,-42! 13,-42! 21,-30 21,-14 12,0!', k, k, x, y) + shape('-15,-43! -12,-50 12,-50 15,-43!', k, k, x, y)


block += [paper(p.linear(330, 0, 944, 0, [(0, '#23256a'), (1, '#12133f')]), glass), paper('#3a3c86', curtains, opacity=.8),
          paper('#0a0a2c', shades, opacity=.4)]
(wx, wy), ww, wh = (LEFT + 30 + 2 * BAY, TOP + LIT[0] * STOREY + 22), BAY - 20, 84

# the room: a desk, a lamp, and a boy who ought to be learning; on the rail somebody else looks the same way
ry = wy - 5                                                         # everything stands a little higher than the rail
ROOM = p.radial(wx + 130, ry + 36, 150, [(0, '#fffbe6'), (.3, '#ffe29a'), (.7, '#ffbc60'), (1, '#f0964a')])
INK, BOOKS = '#2a1238', '#b05a3c'
BOY = (profile(wx + 90, ry + 42, 33, rot=-8, wear=(HAIR,)) + shape('-22,26! -25,16 -20,5 -7,-2 6,-2 14,6 17,16 18,26!', 1, 1, wx + 84, ry + 44)
       + chain([(wx + 93, ry + 54), (wx + 116, ry + 64), (wx + 104, ry + 47)], [6, 4.6, 3.6]) + shape('-5,5! -5,-3 0,-6 6,-3 5,4!', 1, 1, wx + 104,
           ry + 46))
CAT = ('-15,0! -16,-10 -19,-20 -10,-29 2,-29 9,-22! 9,-29 12,-33! 16,-28 21,-28! 24,-33 27,-29! '
       '28,-20 23,-15 16,-13! 13,-6 13,0! 9,0! 6,-10 -5,-11 -8,0!')
CAT_TAIL = fur([(wx + 15, wy + 42), (wx + 6, wy + 32), (wx + 11, wy + 18), (wx + 6, wy + 8)], 5, 2.6, 3)
LAMP_ARM = ribbon([(wx + 160, ry + 67), (wx + 167, ry + 42), (wx + 146, ry + 22)], 3.4) + rect(wx + 150, ry + 63, 20, 4)
room = [paper(ROOM, rect(wx, wy, ww, wh + 14)), paper('#d98a48', rect(wx + 34, wy + 22, 40, 3)),
        paper(BOOKS, ''.join(rect(wx + 36 + a, wy + 22 - h, w, h) for a, w, h in ((0, 6, 13), (7, 5, 11), (13, 7, 14), (21, 5, 10), (27, 6, 13)))),
        paper('#6a2f3c', rect(wx + 48, ry + 66, ww - 48, 7), rect(wx - 2, wy + 66, ww + 4, 3)),
        paper('#a8443c', poly([(wx + 118, ry + 66), (wx + 146, ry + 66), (wx + 143, ry
            + 61), (wx + 132, ry + 63),
                                                                                      (wx + 121, ry + 61)])),
        paper('#3a1c40', LAMP_ARM, shape('-14,6! -7,-7 7,-7 14,6!', 1, 1, wx + 140, ry + 20, 22)), paper('#fffdf0', circle(wx + 136, ry + 28, 9, 4)),
        paper(INK, orient(BOY)), paper(p.fall('#d98a42', '#a85a34', wy + 66, wy + 98), rect(wx, wy + 68, ww, 32))]
block += [p.bloom(wx + ww / 2, wy + 40, 280, 220, '#ff9a4a', .6), *room]
block += [paper('#0e0f36', frames), S(slabs_, p.linear(330, 0, 960, 0, [(0, '#6466b4'), (.7, '#45479a'), (1, '#35377e')]), 'cut-2', amp=.4)]
for r, b, a, k in ((2, 0, 40, .8), (2, 0, 74, .64), (3, 2, 120, .8), (5, 1, 30, .8), (5, 1, 64, .8), (5, 1, 96, .6), (7, 2, 40, .8), (6, 0, 130,
    .8), (6, 0, 160, .66)):
    things += jar(LEFT + 30 + b * BAY + a, TOP + r * STOREY + 118, k)
BED_Y = TOP + 82 + 3 * STOREY
bedding = poly([(LEFT + 60 + BAY, BED_Y), (LEFT + 138 + BAY, BED_Y), (LEFT + 136 + BAY, BED_Y + 40), (LEFT + 62 + BAY, BED_Y + 38)])
plants = ''.join(leaf(x, y, x + a, y - b, 7, a * .2) for x, y in ((LEFT + 250, TOP + 118 + 2 * STOREY), (LEFT + 580, TOP + 118 + 5 * STOREY), (LEFT
    + 70, TOP + 118 + 7 * STOREY))
                 for a, b in ((-22, 34), (-10, 46), (4, 50), (16, 42), (26, 28)))
block += [paper('#4f3a78', things), paper('#3a5a86', plants), S(rails, p.linear(330, 0, 944, 0, [(0, '#5a5cae'), (1, '#3d3f8c')]), 'cut-1-dim',
                                                                amp=0), S(bedding, '#5c5aa6', 'cut-1', amp=.4),
          paper('#7a76c0', leaf(LEFT + 74 + BAY, BED_Y + 4, LEFT + 74 + BAY, BED_Y + 34, 4), leaf(LEFT + 110 + BAY, BED_Y + 4, LEFT + 110 + BAY,
              BED_Y + 34, 4)),
          # the lit balcony: its rail and the floor above catch the light
          paper('#ffb866', rect(wx - 6, wy + 62, ww + 12, 4), opacity=.9), paper('#d98a52', rect(wx - 8, wy - 4, ww + 16, 4), rect(LEFT + 22
              + 2 * BAY, wy + 96, BAY, 3), opacity=.7),
          paper('#1c0f34', shape(CAT, 1, 1, wx + 30, wy + 63), CAT_TAIL)]
p.layer('block', .66, 'grain', *block)

# ---------------------------------------------------------------- 5 trees on this bank
bank = 'M-160 1000C200 960 600 950 940 968C1180 984 1300 1040 1500 1070C1740 1104 1900 1110 2080 1112V1330H-160Z'
front = [S(bank, p.fall('#191a4c', '#0a0a2a', 950, 1120), 'wall-5-dim', amp=2)]
trunks = crowns = gaps = lit_leaves = ''
for i, (x, y, h, lean) in enumerate(((-50, 1010, 330, .05), (150, 1000, 210, -.03), (560, 985, 236, .04))):
    trunk, crown, _, gap = tree(x, y, h, i + 2, .4, lean)
    trunks, crowns, gaps = trunks + trunk, crowns + crown, gaps + gap
for x, y, h, seed in ((960, 1000, 490, 3), (1026, 1006, 320, 6)):       # poplars before the edge of the block
    trunk, crown, leaves = poplar(x, y, h, seed, .085)
    trunks, crowns, lit_leaves = trunks + trunk, crowns + crown, lit_leaves + leaves
hedge, _ = billows([(-160, 930), (100, 944), (330, 916), (620, 938), (860, 934), (1010, 962), (1100, 1010), (1180, 1080)], 40, 130, 6, h=.36, comma=0)
low, _ = billows([(-160, 974), (160, 968), (420, 976), (700, 962), (960, 984), (1110, 1014), (1240, 1064), (1350, 1140)], 34, 96, 9, h=.32, comma=0)
front += [S(orient(trunks), '#0d0d34', amp=.6), S(orient(crowns), p.fall('#2b2d78', '#14154a', 640, 1000), 'cut-3-dim', amp=1.2), paper('#0c0d34',
    gaps, opacity=.8), paper('#4a4a9c', lit_leaves, opacity=.7),
          S(hedge + 'L1180 1100L-160 1100Z', p.fall('#1f2160', '#0d0e38', 900, 1010), 'cut-3-dim', amp=1),
          S(low + 'L1350 1200L-160 1200Z', p.fall('#181a50', '#0b0b30', 950, 1060), 'cut-3-dim', amp=1),
          S(''.join(grass(x, y, 12, 52, 60, .3, i) for i, (x, y) in enumerate(((1090, 1020), (1240, 1050), (1400, 1078), (1640, 1104)))), '#101140',
              amp=0)]
front.append(S('M-160 1090C300 1060 800 1066 1200 1120C1500 1156 1800 1160 2080 1150V1330H-160Z', p.fall('#101138', '#07071f', 1060, 1180),
    'wall-5-dim', amp=2))
p.layer('this-bank', .95, 'grain-deep', *front)
p.mat(p.vignette(960, 540, 1240, .52, .55))
p.save(PICTURES / '1-creative-sparks' / 'bong-jamsil-bridge.svg')
