#!/usr/bin/env python3
"""Cover of stage 1: before dawn, under the only lamp that is on, the blank page gets up: what was cut from it climbs into the light."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403
from kit.cutting import out, parse                                  # noqa: E402

LAMP = (640, 300)                                                   # the mouth of the shade
p = Pic('#ffe3b8', '#080722', LAMP, '#ffbe7a', far='#b7b2ff', focus=(.5, .42))


def T(c, lit=.5, r=900, edge=.45, glow='#f0a077'):
    """Paper lit by the lamp."""
    return p.tone(c, lit, LAMP, r, edge, glow)


# ---------------------------------------------------------------- the figures, drawn once: as holes in the page and in the air
# a flying fish, its head to the right; a fin is (its root, the ends of its rays)
FISH = ('168,-12! 150,-32 120,-50 78,-60 24,-58 -34,-44 -92,-22 -136,-4! -142,4 -140,12! -92,20 -34,34 24,42 78,38 118,26 146,10! 160,4 170,-2! '
        '154,-4!')
TAIL = '-128,-6! -158,-22 -188,-60 -202,-98! -208,-54 -192,-16 -176,4! -196,34 -214,76 -214,124! -188,84 -160,34 -130,16!'
WING_FAR = (64, -34), ((58, -196), (14, -216), (-30, -216), (-72, -200), (-106, -174), (-130, -140), (-140, -102))
WING_NEAR = (72, 2), ((56, 188), (8, 204), (-38, 200), (-80, 180), (-114, 150), (-136, 112), (-140, 74))
DORSAL = (-24, -42), ((-40, -92), (-64, -96), (-86, -88), (-100, -70), (-104, -44))
BELLY = (-44, 26), ((-62, 78), (-84, 76), (-100, 62), (-106, 42))
HULL = '-124,-30! -130,-24 -120,6 -98,40! 72,44! 98,30 118,0 130,-26! 100,-12 60,-6 0,-4 -60,-6 -86,-14 -90,-28!'
SAILS = ('-86,-22! -78,-46 -84,-72! -58,-76 -34,-72! -24,-46 -32,-22! -58,-16',
         '-82,-78! -76,-96 -80,-112! -58,-115 -40,-112! -32,-96 -38,-78! -58,-74',
         '-22,-18! -12,-46 -20,-76! 10,-81 40,-76! 52,-46 42,-18! 10,-12', '-18,-82! -10,-104 -16,-124! 10,-128 34,-124! 44,-104 36,-82! 10,-78',
         '-12,-130! -7,-144 -11,-156! 9,-159 28,-156! 35,-144 30,-130! 9,-127',
         '54,-22! 62,-44 56,-68! 76,-72 96,-68! 106,-44 98,-22! 76,-16', '58,-74! 64,-90 60,-104! 76,-107 92,-104! 99,-90 94,-74! 76,-71')
JIBS = ('108,-86! 120,-50 150,-42! 126,-36 108,-34!', '-96,-70! -112,-46 -122,-38! -104,-34 -92,-36!')

CRESTS = ('-160,52! -140,48 -122,40 -112,28! -108,22 -98,22 -92,28! -100,30 -98,42 -84,46! -66,44 -52,38 -46,26! -42,18 -30,18 -24,26! -32,28 '
          '-30,40 -16,44! 4,42 18,36 24,24! 28,16 40,16 46,24! 38,26 40,38 54,42! 72,40 86,34 94,22! 98,14 110,14 116,22! 108,24 108,36 122,42! '
          '140,40 160,40! 120,62 60,72 0,74 -70,72 -120,64')
SWALLOW = ('0,-36! 8,-30 10,-19! 32,-28 56,-18 80,16! 52,0 30,0 12,6! 9,24 24,60! 5,34 0,34! -5,34 -24,60! -9,24 -12,6! -30,0 -52,0 -80,16! '
           '-56,-18 -32,-28 -10,-19! -8,-30')


def fan(root, tips):
    """The outline of a fin: folded like a fan, its edge bulging between the rays."""
    (x, y), pts = root, []
    for (ax, ay), (bx, by) in zip(tips, tips[1:]):
        pts += [(ax, ay, 'c'), (x + ((ax + bx) / 2 - x) * 1.05, y + ((ay + by) / 2 - y) * 1.05)]
    (ax, ay), (bx, by) = tips[0], tips[-1]
    lead = (x + (ax - x) * .5 + abs(ay - y) * .09, y + (ay - y) * .5)                 # the leading edge bends forward
    return [(x + 6, y, 'c'), lead, *pts, (bx, by, 'c'), (x - 14, y + (by - y) * .06, 'c')]


def fish_outline():
    """The whole fish as one path."""
    return orient(shape(FISH) + shape(TAIL) + ''.join(smooth(fan(*fin), True) for fin in (WING_FAR, WING_NEAR, DORSAL, BELLY)))


def ship_outline():
    """The whole ship as one path."""
    return orient(shape(HULL) + ''.join(shape(t) for t in SAILS + JIBS) + rect(-60, -140, 6, 130) + rect(8, -176, 6, 160) + rect(74, -126, 6, 110))


def rider(x, y, k, rot=0):
    """A rider on a leaping horse, hat held high; 260 long at k = 1, facing right."""
    def sh(t):
        return shape(t, k, k, x, y, rot)

    def limbs(pts, radii):
        return chain(move(pts, k, k, x, y, rot), [r * k for r in radii])
    o = sh('-78,-22! -80,-34 -66,-46 -40,-44 -14,-38 8,-40 26,-48 40,-70 54,-88! 60,-96 62,-106! 70,-98 76,-90! 88,-78 102,-62 106,-54 100,-46! '
           '90,-50 80,-54 74,-50! 66,-34 62,-14 54,4 30,12 0,10 -30,6 -54,8 -74,0!')
    o += sh('26,-46! 24,-60 34,-62 36,-76 46,-78 48,-90 58,-96! 46,-70!')
    o += sh('-74,-38! -96,-50 -124,-44 -146,-22! -122,-28 -126,-18! -104,-26 -80,-20!')
    o += limbs([(48, -4), (88, -20), (80, 16)], [11, 6.5, 4]) + limbs([(44, 0), (80, 12), (116, 0)], [11, 6.5, 4])
    o += sh('76,12! 72,22 80,26! 86,16!') + sh('112,-6! 124,-8 126,2! 114,6!')
    o += limbs([(-60, -10), (-84, 20), (-112, 18), (-136, 34)], [18, 9, 5.5, 4])
    o += limbs([(-52, -4), (-66, 30), (-94, 38), (-112, 56)], [16, 8, 5, 4])
    o += limbs([(2, -46), (28, -18), (14, 14)], [11, 9, 6]) + sh('8,8! 10,20 34,20! 30,14 20,8!')
    o += sh('-12,-44! -14,-70 -8,-92 8,-100 20,-92 20,-70 16,-42!')
    o += sh('-6,-96! -30,-92 -58,-96 -84,-82! -66,-78 -70,-66! -46,-70 -36,-56! -14,-60!')
    o += limbs([(14, -88), (34, -68), (56, -66)], [6.5, 5.5, 4]) + limbs([(6, -90), (-8, -116), (10, -138)], [6.5, 5.5, 4.5])
    o += sh('-6,-142! 4,-148 8,-162 22,-160 28,-146 42,-140! 20,-136!')
    return o + profile(*move([(8, -100)], k, k, x, y, rot)[0], 27 * k, rot=rot)


# ---------------------------------------------------------------- 0 sky: strips of night, the lowest one is day
sky = [f'<path d="{rect(560, -120, 1240, 1000)}" fill="{p.fall("#fff6d0", "#ffb07e", 606, 700)}"/>']
for i, (y, a, b) in enumerate([(628, '#e88a86', '#fcb088'), (596, '#9c6a9f', '#cb8399'), (528, '#51499a', '#7f62a4'), (420, '#31337f', '#494496'),
                               (290, '#20235f', '#2e307a'), (140, '#131538', '#1f2156')]):
    guide = [(500, y + 18), (800, y + 4 - i * 3), (1150, y + 16), (1480, y - 6 + i * 4), (1860, y + 12)]
    sky.append(S(smooth(guide) + 'L1860-140L500-140Z', p.fall(b, a, y + 16, y - 130), 'wall-2' if i else None, amp=2.4, seed=i))
stars = [(1086, 118), (1226, 206), (1350, 130), (1470, 236), (1560, 150), (800, 140), (1560, 336), (1262, 330), (930, 126)]
sky.append(f'<g fill="#e8e4ff">{dots(stars, [2.2, 1.6, 2.4, 1.8, 2, 1.8, 1.4, 1.3, 1.5])}</g>' + S(star(1540, 410, 9, 2.4, 4), '#fff4dc', amp=.2))
p.layer('sky', 0, 'grain', *sky)


# ---------------------------------------------------------------- 1 roofs: nobody else is awake
def roofs(base, w0, w1, h0, h1, seed, x0=500, x1=1860):
    """Gables, hips and chimneys; returns (outline, dark windows)."""
    R, x, pts, panes = random.Random(seed), x0, [(x0, 900)], ''
    while x < x1:
        w, h = R.uniform(w0, w1), R.uniform(h0, h1)
        eaves, ridge, a, b = base - h * .45, base - h, R.choice([.5, .3, .22]), R.choice([.5, .7, .78])
        c = x + w * R.uniform(.62, .72)
        top = ridge + (eaves - ridge) * max(0, (c - x - w * b) / (w - w * b))
        pts += [(x, eaves), (x + w * a, ridge)] + ([(x + w * b, ridge)] if b > a else [])
        neck, mouth = ridge - h * .22, ridge - h * .28              # of the chimney
        pts += [(c, top), (c, neck), (c - 3, neck), (c - 3, mouth), (c + 15, mouth), (c + 15, neck), (c + 12, neck), (c + 12, top + 10),
                (x + w, eaves)]
        panes += ''.join(rect(round(x + w * k), round(eaves + 12), 9, 13) for k in (.2, .4, .7))
        x += w + R.choice([0, 0, 9])
    return poly(pts + [(x1, 900)]), panes


far, _ = roofs(738, 70, 120, 56, 104, 5)
spire = 'M1120 740V648L1127 640L1138 562L1149 640L1156 648V740Z'
near, panes = roofs(786, 110, 190, 66, 112, 11)
p.layer('roofs', .16, 'grain', S(far, p.fall('#7c5a94', '#4d4380', 620, 740), 'wall-3', amp=1),
        S(spire, p.fall('#7c5a94', '#4d4380', 580, 740), 'wall-2', amp=.8),
        S(near, p.fall('#332e6c', '#1d1c4c', 670, 770), 'wall-3', amp=1), f'<path d="{panes}" fill="#171742" opacity=".7"/>')

# ---------------------------------------------------------------- 2 the room: wall, window, shelf
WX, WY, WW, WH = 744, 84, 876, 640
wall = [S(rect(-140, -140, 2200, 1100) + rect(WX, WY, WW, WH), T('#22235c', .55), 'wall-5', EO, amp=1.2)]
stripes = ''.join(rect(x, -100, 22, 920) for x in [*range(-100, 700, 74), *range(1664, 2000, 74)])
sprigs = ''.join(leaf(x, y, x, y - 24, 7) + leaf(x, y, x - 12, y - 15, 5, 3) + leaf(x, y, x + 12, y - 15, 5, -3)
                 for i, x in enumerate([*range(-52, 700, 74), *range(1712, 2000, 74)]) for y in range(20 + i % 2 * 44, 800, 88))
wall.append(f'<path d="{compact(stripes)}" fill="{T("#2c2c6c", .5)}" opacity=".55"/>'
            f'<path d="{compact(sprigs)}" fill="{T("#3c3a80", .6)}" opacity=".7"/>')
casements = [(WX, WY, 422, WH), (WX + 454, WY, 422, WH)]
wall += [S(rect(WX - 36, WY - 36, WW + 72, WH + 60) + ''.join(rect(*w) for w in casements), T('#2e2b66', .5, glow='#ffb27c'), 'cut-3', EO, amp=1),
         G('cut-1', S(''.join(rect(x - 14, y - 14, w + 28, h + 28) + rect(x, y, w, h) for x, y, w, h in casements),
                      T('#3a3574', .55, glow='#ffb27c'), None, EO, amp=.6)),
         S(rect(WX - 72, WY + WH + 4, WW + 144, 34), T('#423a78', .5, glow='#ffb27c'), 'cut-3', amp=1)]
# shelf: books that lean, a globe; they turn their lit edge to the lamp
books, bands, x = '', '', 24
for w, h, lean in ((34, 150, 0), (26, 128, 0), (40, 166, 0), (22, 140, 0), (30, 120, 0), (36, 156, -9), (24, 132, -13)):
    books += xf(rect(0, -h, w, h), x + (8 if lean else 0), 306, 1, rot=lean)
    bands += xf(rect(3, -h + 16, w - 6, 5) + rect(3, -h + 28, w - 6, 3), x + (8 if lean else 0), 306, 1, rot=lean)
    x += w + (18 if lean else 2)
globe = circle(346, 238, 46) + xf('M-6 44H6V60H30V68H-30V60H-6Z', 346, 238)
wall += [S(books, T('#191845', .3, 700), 'back-r', amp=.8), S(bands, T('#4a3a6c', .6), amp=.4), S(globe, T('#1d1b4c', .4, 700), 'back-r', amp=.6),
         S(rect(-140, 306, 560, 20) + 'M60 326H84V366Q70 360 60 330ZM340 326H364V366Q350 360 340 330Z', T('#25235a', .5, 700), 'cut-3', amp=.8)]
wall.append(S(leaf(318, 214, 350, 282, 5, 9) + leaf(338, 196, 372, 268, 5, -10) + leaf(304, 244, 388, 236, 5, -8), T('#4a3a6c', .6), amp=.3))
# three pinned sketches: the same small rider, jumping
cards = pins = drawn = ''
for i, (x, y, rot) in enumerate(((74, 430, -4), (196, 418, 3), (318, 436, -2))):
    cards += xf(rect(-52, 0, 104, 84), x, y, 1, rot=rot)
    drawn += xf(rider(0, 0, .24), x - 3, y + 60 - (i == 1) * 8, 1, rot=rot - 12 + 12 * i)
    drawn += xf('M-42 76C-20 66 10 68 42 74L42 78L-42 79Z', x, y, 1, rot=rot)
    pins += circle(x, y + 7, 5)
wall += [S(cards, T('#8a7096', .6, 700), 'cut-2', amp=.6), S(orient(drawn), '#2a2154', amp=.1), S(pins, '#e88a6c', 'cut-1', amp=0)]
p.layer('window', .32, 'grain-deep', *wall)

# ---------------------------------------------------------------- 3 the cat and the curtain before the window
CAT = ('-36,0! -38,-8 -31,-13 -27,-40 -30,-64 -35,-88 -41,-100 -50,-106 -64,-112 -70,-119 -68,-126! -60,-136 -53,-146 -52,-158 -55,-178! '
       '-40,-162 -32,-157! -22,-162 -8,-174! -8,-158 -10,-140 -6,-120 10,-98 34,-66 52,-34 56,-12 50,0!')
cx, cy = 1484, 730
tail = ribbon([(cx + 46, cy - 10), (cx + 64, cy - 2), (cx + 72, cy + 30), (cx + 62, cy + 64), (cx + 78, cy + 90)], 17, 10)
paw = chain([(cx - 26, cy - 62), (cx - 64, cy - 66), (cx - 84, cy - 92)], [12, 8, 8.5])
cat = orient(shape(CAT, 1.02, 1.02, cx, cy) + tail + paw)
curtain = []                                                        # folds: x at the top, at the tie, at the hem
for i, (top, tie, hem) in enumerate(((1590, 1640, 1610), (1640, 1668, 1660), (1700, 1694, 1720), (1766, 1720, 1790), (1830, 1746, 1866))):
    curtain.append(S(f'M{top}-120C{top-6} 270 {tie-34} 426 {tie} 556C{tie-8} 646 {hem} 726 {hem} 960L2060 960V-120Z',
                     p.linear(tie - 20, 0, tie + 74, 0, [(0, mix('#6a4f7e', '#2c2862', i / 4)), (.35, '#2a2761'), (1, '#131238')]), 'cut-2', amp=1.2))
curtain.append(S('M1630 536C1662 566 1716 572 1768 556L1790 590C1722 610 1664 600 1628 566Z',
                 p.linear(1630, 0, 1790, 0, [(0, '#d58a78'), (1, '#3a2c58')]), 'cut-2', amp=.8))
p.layer('sill', .44, 'grain-deep', S(cat, '#12113a', 'back-l', amp=.3),
        S(leaf(cx - 62, cy - 128, cx - 50, cy - 133, 5.5), '#ffd98e', amp=.1), *curtain)


# ---------------------------------------------------------------- 4 the desk, the lamp and its light, the page
top = p.radial(940, 860, 800, [(0, '#e09a62'), (.3, '#97585f'), (.62, '#43315f'), (1, '#1d1a46')])
veins = ''.join(leaf(a, y, b, y + 3, 3) for a, b, y in ((-60, 560, 822), (300, 900, 846), (1180, 1960, 818), (-80, 640, 902), (1240, 1900, 868),
                                                        (180, 760, 934), (1080, 2000, 926)))
desk = [S('M-140 796L-140 960L2060 960L2060 796L1500 780L420 780Z', top, 'wall-5', amp=1.4), S(veins, '#2a1c48', None, 'fill-opacity=".5"', amp=0),
        S(rect(-140, 956, 2200, 28), p.radial(940, 960, 900, [(0, '#ffc080'), (.35, '#8c5a68'), (1, '#25214f')]), 'cut-2', amp=1),
        S(rect(-140, 984, 2200, 400), p.fall('#1d1942', '#0b0a24', 984, 1130), amp=0)]
drawers = ''.join(rect(x, 1012, 560, 130) + rect(x + 10, 1022, 540, 110) for x in (100, 680, 1260))
desk.append(S(drawers, '#2b2552', 'cut-1-dim', EO, amp=.8))
desk.append(G('cut-2', S(''.join(circle(x, 1074, 12) for x in (380, 960, 1540)), p.disc([(0, '#d79a64'), (1, '#4a2f4c')], .35, .3, .7), amp=.2)))

# the page, the sheets under it, and the holes of what has left it
A, B, C, D = (690, 806), (1158, 794), (1280, 912), (616, 930)


def on_page(d):
    """A path drawn on a page 100 by 100, laid into the page on the desk."""
    def at_(q):
        u, v = q[0] / 100, (q[1] / 100) ** .8
        (ax, ay), (bx, by) = (tuple(a + (b - a) * u for a, b in zip(*e)) for e in ((A, B), (D, C)))
        return (ax + (bx - ax) * v, ay + (by - ay) * v)
    return out([[at_(st), [tuple(at_(q) for q in s) for s in segs], c] for st, segs, c in parse(d)])


holes = on_page(xf(fish_outline(), 25, 50, -.1, .2, 12)) + on_page(xf(ship_outline(), 66, 50, .112, .23, 8))
shadow = xf(rider(0, 0, .7), 1218, 872, 1, -.32)
desk += [S('M704 798L1176 806L1312 902L640 944Z', '#caa08a', 'cut-1', amp=.8), S('M672 800L1136 788L1266 922L594 920Z', '#e6bf9c', 'cut-1', amp=.8),
         S(poly([A, B, C, D]), p.radial(900, 850, 420, [(0, '#fffbf0'), (.5, '#ffeccc'), (1, '#ecb98e')]), 'cut-2', amp=.8),
         S(holes, p.fall('#8d4f50', '#5c3350', 800, 920), 'slot', amp=0)]

offcuts = ''.join(leaf(*o, .3) for o in ((1330, 836, 1398, 846, 10, 16), (1392, 938, 1450, 944, 9, -10), (1330, 930, 1362, 918, 8, 8),
                                         (560, 936, 606, 948, 9, 8), (1466, 852, 1500, 862, 8, -9)))
desk.append(S(offcuts, p.linear(560, 0, 1500, 0, [(0, '#ffd9b4'), (.8, '#f0c29c'), (1, '#b08a98')]), 'cut-2', amp=.2))

# things on the desk: cup, scissors, pencil, ideas that came to nothing
STEAM = p.down([(0, '#ffe6c8', 0), (.5, '#ffe0c0', .3), (1, '#ffe6c8', .55)])
desk += [G('cut-2', line('M262 842C236 836 234 878 270 878', 9, '#7d6290'),
           S(shape('262,822! 340,822! 338,862 326,892! 276,892! 264,862'),
             p.linear(262, 0, 340, 0, [(0, '#3c3572'), (.6, '#75587f'), (1, '#e0a27c')]), amp=.4),
           S(circle(301, 822, 39, 8), '#ffd6a4', amp=.2), S(circle(301, 823, 34, 5.6), '#3a2034', amp=.2)),
         S(ribbon([(296, 812), (286, 770), (312, 724), (290, 668), (310, 610)], 4, 3, 26), STEAM, amp=.8),
         S(ribbon([(308, 812), (322, 772), (304, 736), (326, 690)], 3, 2, 16), STEAM, amp=.8)]
desk.append(G('cut-2', S(xf('M0 0L150 -7L176 0L150 7Z', 560, 884, 1, .8, -24), p.fall('#e9a35e', '#8d4f5a', 800, 900), amp=.4)))
scissors = [line(circle(1500, 924, 27, 11), 9, '#c48a5e', amp=.2), line(circle(1516, 888, 26, 10), 9, '#c48a5e', amp=.2),
            S('M1476 918L1336 884L1328 878L1350 878L1486 906Z', '#ffe6c4', amp=.3),
            S('M1494 894L1350 910L1336 916L1356 920L1496 908Z', '#e3b794', amp=.3)]
desk.append(G('cut-2', *scissors, S(circle(1434, 903, 4), '#5c3350', amp=0)))
for x, y, r, seed, bright, dull in ((1612, 858, 50, 5, '#ffdcb4', '#7d5470'), (1706, 866, 46, 8, '#d8a8a0', '#54406c'),
                                    (1664, 896, 40, 12, '#f4c4a0', '#6a4a70'), (1800, 862, 44, 9, '#9a7a98', '#3a3066')):
    desk.append(G('cut-2', crumple(x, y, r, seed, bright, dull, '#2c1c46')))

# the lamp, and its light
W = (692, 220), (534, 352)                                          # rims of the shade's mouth
cone = p.radial(*LAMP, 900, [(0, '#fff0cc', .95), (.14, '#ffc98e', .74), (.4, '#f59a7c', .36), (.75, '#d880a0', .2), (1, '#c07ab0', .06)])
inner = p.radial(*LAMP, 760, [(0, '#fffbe8', .7), (.4, '#ffcfa0', .3), (1, '#ffb8a0', .08)])
desk += [S(poly([W[0], (1410, 932), (570, 932), W[1]]), cone, 'rim', amp=.8),
         S(poly([(668, 244), (1190, 914), (710, 914), (560, 334)]), inner, 'rim', amp=.8),
         p.bloom(630, 306, 200, 200, '#ffce8a', .8)]
desk += [G('cut-3', S(circle(452, 872, 82, 18), p.linear(380, 0, 530, 0, [(0, '#2c2558'), (.7, '#8a6a8c'), (1, '#d79a78')]), amp=.4),
           S(circle(452, 858, 50, 12), p.linear(400, 0, 505, 0, [(0, '#3b3472'), (.6, '#8a6a90'), (1, '#f0b486')]), amp=.3)),
         G('cut-2', S(strip('M452 856C420 700 410 470 446 320C466 238 510 196 552 196', 22, 15),
                      p.linear(420, 0, 480, 0, [(0, '#3b3472'), (.55, '#7d6390'), (1, '#e2a67e')]), amp=.5))]
SHADE = p.linear(500, 220, 640, 320, [(0, '#7d69aa'), (.3, '#4c4288'), (1, '#221c52')])
desk += [S(shape('-30,-92! -96,8! -104,22! 104,22! 96,8! 30,-92! 26,-112 -26,-112', 1, 1, 600, 266, -40), SHADE, 'cut-4', amp=.4),
         G('cut-1', S(shape('-31,-92! 0,-86 31,-92! 34,-84! 0,-78 -34,-84!', 1, 1, 600, 266, -40), '#b58a92', amp=.2),
           S(shape('-20,-112! -16,-126 16,-126 20,-112!', 1, 1, 600, 266, -40), '#8c6f96', amp=.2)),
         S(xf(circle(0, 0, 105, 21), *move([(0, 22)], 1, 1, 600, 266, -40)[0], rot=-40),
           p.radial(614, 284, 105, [(0, '#ffffff'), (.5, '#fff6d4'), (1, '#ffd07e')]), 'glow-big', amp=.3)]
standing = S(orient(rider(1176, 774, .74, -16)), p.fall('#fffaf0', '#ffdfb6', 660, 850), 'cut-3', amp=.2)
desk += [S(shadow, '#6d3f4e', 'soft-2', 'fill-opacity=".4"', amp=0), standing]
p.layer('desk', .58, 'grain', *desk)


# ---------------------------------------------------------------- 5 what climbs into the light, and grows
def fish(x, y, k, rot):
    """A flying fish on its way up to the lamp, its fins pinned on like a paper puppet's; about 400 long at k = 1, its head to the left."""
    def sh(t):
        return shape(t, -k, k, x, y, rot)

    def pts(q):
        return [(*at_, *corner) for at_, (_, _, *corner) in zip(move([v[:2] for v in q], -k, k, x, y, rot), q)]

    def slits(*cuts):
        return ''.join(leaf(*pts([(a, b)])[0], *pts([(c, d)])[0], w * k, -bend * k) for a, b, c, d, w, bend in cuts)

    def lit(a, b):
        """Paper that falls away from the lamp."""
        return p.linear(x - 170 * k, y - 130 * k, x + 160 * k, y + 150 * k, [(0, a), (1, b)])

    def fin(root, tips, flt, bright=('#fffaf0', '#f6cfa6'), dull=('#f0c49c', '#c98a72')):
        """A fin: every second fold lies in the shade."""
        folds = ''.join(poly(pts([root, a, (root[0] + ((a[0] + b[0]) / 2 - root[0]) * 1.04, root[1] + ((a[1] + b[1]) / 2 - root[1]) * 1.04)]))
                        for a, b in zip(tips, tips[1:]))
        return G(flt, S(smooth(pts(fan(root, tips)), True), lit(*bright), amp=.3), S(folds, lit(*dull), None, 'fill-opacity=".75"', amp=0))
    scales = ''.join(slits((u, v - 7, u, v + 7, 3.4, -6)) for i, u in enumerate(range(-96, 74, 21)) for v in range(-67 + i % 2 * 7, 50, 15)
                     if -(54 - abs(u - 40) * .36) < v < 32 - abs(u - 40) * .2)
    pins = [pts([q])[0] for q in ((70, 4), (-36, -42), (-46, 24), (-134, 5))]
    eye = pts([(124, -22)])[0]
    return [fin(*WING_FAR, 'cut-3'), fin(*DORSAL, 'cut-2', ('#ffcf8a', '#d98a52'), ('#e89a5c', '#a85f4c')),
            S(sh(TAIL), lit('#ffcf8a', '#d98a52'), 'cut-3', amp=.3),
            S(slits((-144, -2, -198, -76, 3, -8), (-142, 0, -182, -18, 3, -3), (-144, 14, -208, 96, 3, 8), (-142, 10, -190, 50, 3, 4)), '#a85f4c',
              amp=.1),
            fin(*BELLY, 'cut-2', ('#ffcf8a', '#d98a52'), ('#e89a5c', '#a85f4c')),
            S(sh(FISH), lit('#fffdf2', '#f3bd7c'), 'cut-3-thick', amp=.3),
            S(scales + slits((86, -52, 88, 30, 4.6, -13), (154, -4, 138, -1, 3, 1)), '#b5704c', amp=.1),
            S(sh('-134,-4! -92,-22 -34,-44 24,-58 78,-60! 30,-50 -30,-34 -90,-12!'), lit('#ffc477', '#cc7c4a'), 'cut-1', amp=.2),
            G('cut-1', S(circle(*eye, 13 * k), '#ffb765', amp=.2), S(circle(*eye, 8.4 * k), '#3c1d3a', amp=.1),
              S(circle(eye[0] - 3 * k, eye[1] - 3 * k, 2.6 * k), '#fffaf0', amp=0)),
            fin(*WING_NEAR, 'cut-4'),
            f'<g fill="{p.disc([(0, "#fffbe8"), (.5, "#ffd27e"), (1, "#a8683e")], .36, .32, .7)}" filter="url(#cut-1)">{dots(pins, 5 * k)}</g>']


def ship(x, y, k, rot=0):
    """A three-master under full sail, 260 long at k = 1."""
    def sh(t):
        return shape(t, k, k, x, y, rot)

    def pts(*q):
        return move(q, k, k, x, y, rot)

    def slit(a, b, w, bend, at=.6):
        return leaf(*pts(a)[0], *pts(b)[0], w * k, bend * k, at)
    masts = ''.join(knife(solid(pts((a, -h), (a + 5, -h), (a + 6, 0), (a - 1, 0))), .3) for a, h in ((-60, 142), (8, 186), (74, 134)))
    masts += knife(solid(pts((120, -20), (158, -46), (160, -43), (122, -14))), .3)
    flags = ''.join(slit((a, -h), (a + 40, -h + 4), 13, 6, .3) for a, h in ((-58, 138), (10, 182), (76, 130)))
    seams = ''.join(slit((a, b), (a + 2, b + h), 2, 3) for a, b, h in ((-66, -66, 40), (-46, -66, 40), (0, -70, 48), (22, -70, 48), (70, -60, 34),
                                                                      (84, -60, 34), (2, -118, 30), (20, -118, 30)))
    ports = slit((-112, 2), (108, 6), 4, -7) + ''.join(circle(*pts((a, 20))[0], 4.4 * k) for a in range(-80, 90, 27))
    sails = p.linear(x - 100 * k, y - 160 * k, x + 110 * k, y, [(0, '#fffaf0'), (1, '#f3c79e')])
    return [S(masts, '#c98a64', 'cut-1', amp=.2), S(flags, '#f08a68', 'cut-1', amp=.2), S(''.join(sh(t) for t in JIBS), '#ffd9b0', 'cut-1', amp=.2),
            S(''.join(sh(t) for t in SAILS), sails, 'cut-3', amp=.3),
            S(sh(HULL), p.fall('#ffe3ba', '#c98d6c', y - 30 * k, y + 44 * k), 'cut-3', amp=.3),
            S(seams, '#d9a580', amp=.1), S(ports, '#7a4456', amp=.1),
            S(sh(CRESTS), p.linear(x - 130 * k, 0, x + 130 * k, 0, [(0, '#fff6e6'), (1, '#e3b6a8')]), 'cut-3', amp=.3),
            S(''.join(slit((a, 58), (a + 40, 50), 3.4, 6) for a in (-128, -62, 4, 70)), '#b98a9c', amp=.1)]


flock = ((1330, 800, .34, .7, 58), (1376, 752, .42, .55, 34), (1356, 690, .5, .8, 8), (1290, 640, .56, .62, -30), (1226, 600, .6, .85, 12),
         (1344, 202, .76, .6, -40), (1256, 132, .88, .8, -62))
birds = ''.join(shape(SWALLOW, sx * k, k, x, y, rot) for x, y, k, sx, rot in flock)
climbers = [S(birds, '#fff3dc', 'cut-3', amp=.2), *ship(1370, 446, 1, -7), *fish(930, 408, 1.28, 30)]
p.layer('climbers', .78, 'grain-fine', *climbers)

# ---------------------------------------------------------------- 6 the dark before us: the basket
bx, by = 204, 976
staves = [(bx - 150 + i * 50, bx - 112 + i * 37) for i in range(7)]  # x at the rim and at the foot
basket = ''.join(knife([(a - 6, by), (a + 8, by), (b + 6, 1330), (b - 5, 1330)], .6) for a, b in staves)
basket += ''.join(rect(bx - 150 + i * 9, by + 54 + i * 62, 300 - i * 18, 11) for i in range(5))
front = [G('back-r-near', crumple(bx + a, by - b, r, seed, bright, '#191640', '#0c0b28'))
         for a, b, r, seed, bright in ((-72, 22, 66, 8, '#4c4480'), (66, 18, 62, 9, '#6a568a'), (-4, 62, 56, 5, '#7a6090'))]
front += [S(orient(basket), '#100e30', 'back-r-near', amp=.6), S(rrect(bx - 164, by - 4, 328, 22, 10), '#191640', 'back-r-near', amp=.6)]
p.layer('front', 1, 'grain-deep', *front)
p.mat(p.vignette(900, 560, 1220, .5, .6))
p.save(PICTURES / '1-creative-sparks' / 'sparks-cover.svg')
