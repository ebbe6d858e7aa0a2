#!/usr/bin/env python3
"""Cover of stage 7: in low sun a shy girl in a paper crown throws the shadow of a queen on a cardboard wall that is turning to stone."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

LIGHT, DARK, GLOW = '#ffe2bf', '#1c0718', '#ffb884'
SUN, PATCH = (150, 640), (1050, 470)                                # the sun in the door; where its light falls on the wall
p = Pic(LIGHT, DARK, PATCH, GLOW, far='#ffd9c2', focus=(.48, .47))
FOOT, GROUND = 868, 914                                             # foot of the wall; where she stands
R = random.Random(7)


def paths(paint, *outlines, opacity=None):
    """Plain paper without a shadow of its own."""
    return f'<path d="{compact("".join(outlines))}" fill="{paint}"' + (f' fill-opacity="{opacity}"' if opacity else '') + '/>'


def H(colour, lit=.5):
    """Paper lit by the sun in the door."""
    return p.tone(colour, lit, SUN, 1300, .3, '#ff9a86')


# ---------------------------------------------------------------- 0 evening outside the door
sky = [paths(p.radial(*SUN, 440, [(0, '#fff4d0'), (.3, '#ffcf8e'), (.7, '#f78f86'), (1, '#c9568a')]), rect(-120, -120, 700, 1200)),
       S(circle(*SUN, 112), '#ffe6ae', 'rim', amp=1.5), S(circle(*SUN, 68), '#fffdf0', 'rim-bright', amp=1)]
for x0, y, x1, w in ((-60, 420, 170, 18), (120, 366, 330, 14), (60, 500, 300, 11)):
    sky.append(S(leaf(x0, y + 5, x1, y - 4, w, 6, .6, .7), '#ffd9a0', 'rim', amp=1))
for y, a, c, seed in ((726, 22, '#e0808c', 3), (768, 26, '#b8507c', 8), (820, 18, '#84336a', 5)):
    edge = [(-140 + 90 * i, y - a * noise(i * .8, 0, seed)) for i in range(8)]
    sky.append(S(smooth(edge) + 'L500 1000L-140 1000Z', c, 'wall-2', amp=1))
p.layer('evening', 0, 'grain-fine', *sky)

# ---------------------------------------------------------------- 1 the hall: door, beams, costumes on a rail
HALL = p.radial(*SUN, 1500, [(0, '#7c2a5c'), (.32, '#4d1841'), (.7, '#2b0e29'), (1, '#1d0a1c')])
hall = [S('M-120-120H2040V1320H-120Z' + rect(-200, 262, 506, 640), HALL, 'wall-5', EO, amp=1),
        G('cut-1', S(''.join(rect(x, -120, 5, 1000) for x in range(372, 1900, 96)), '#3a1133', amp=.6)),
        G('cut-2', S(rect(306, 240, 22, 640) + rect(-120, 240, 448, 22), H('#8a3a62'), amp=.7)),                       # frame of the door
        G('cut-3', S(poly([(328, 276), (396, 316), (396, 900), (328, 880)]), H('#6b2550', .3), amp=.8),                # its leaf
          paths('#4a163c', poly([(338, 310), (386, 338), (386, 580), (338, 564)]), poly([(338, 600), (386, 616), (386, 850), (338, 840)]))),
        G('cut-2', S(rect(-120, -20, 2160, 24) + ''.join(spar(x, 4, x + 70, -90, 12) + spar(x + 140, 4, x + 70, -90, 12) for x in range(-80, 1900,
                                                                                                                                        210)),
                     '#5c2247', amp=.6))]
# a cloud that hangs on two ropes is grey on one side and evening on the other
CX, CY = 654, 190
puffs = [(CX - 112, CY + 42), (CX - 98, CY + 6), (CX - 54, CY - 34), (CX + 4, CY - 44), (CX + 58, CY - 22), (CX + 94, CY + 14), (CX + 106, CY + 42)]
edge, cuts_ = bumps(puffs, 1, .42, 5, cw=6, comma=.7)
cloud = edge + f'C{CX + 50} {CY + 52} {CX - 40} {CY + 46} {CX - 112} {CY + 42}Z'
hall += [G('cut-1', rope(f'M{CX - 70} {CY - 40}V-30M{CX + 62} {CY - 36}V-30', 4, '#1e0a1c', '#8a5a6a')),
         G('cut-3', S(cloud, p.linear(CX - 130, 0, CX + 120, 0, [(0, '#8b8390'), (.46, '#a79ba4'), (.5, '#e88a7c'), (1, '#ffc987')]), amp=1),
           paths('#6c5068', cuts_, opacity=.8), *(paths('#f2a07e', leaf(CX - 6 - d, CY + y, CX + 30, CY + y, 10)) for d, y in ((26, -22), (40, 2),
                                                                                                                               (18, 20))))]
# costumes wait on a rail
RAIL = [(408, '#7c3560', 44), (452, '#5a2a5c', 40), (498, '#8a3a4e', 46), (548, '#553058', 40)]
hall.append(G('cut-2', S(rect(384, 572, 214, 8) + rect(392, 572, 8, 320) + rect(584, 572, 8, 320), '#2c1024', amp=.4),
              line('M424 574C424 560 436 560 436 570M470 574C470 560 482 560 482 570M520 574C520 560 532 560 532 570M560 574C560 560 572 560 572 570',
                   3, '#2c1024', amp=0)))
hall.append(G('cut-2', *(S(shape(f'-20,0! 0,-14 20,0! {w*.5},40 {w*.62},150 {w*.8},250! {-w*.8},256! {-w*.62},150 {-w*.5},40', 1, 1, x + 22, 590),
                           H(c, .3), amp=.8)
                         for x, c, w in RAIL),
              paths('#2c1024', *(leaf(x + 14 + d * 6, 620, x + 22 + d * 22, 838, 5, d * 4, .8) for x, *_ in RAIL for d in (-1, 1)), opacity=.6)))
# wigs on a shelf behind the tower
hall.append(G('cut-2', S(rect(1712, 330, 320, 12) + rect(1712, 520, 320, 12), H('#4a1c40'), amp=.5),
              S(''.join(shape('-18,0! -12,-26 -24,-50 -20,-86 0,-98 20,-86 24,-50 12,-26 18,0!', 1, 1, x, y)
                        for x, y in ((1772, 330), (1866, 330), (1790, 520))), '#63304f', amp=.5)))
hall.append(G('cut-1', S(shape('-30,-40! -38,-92 -22,-150 6,-168 32,-140 34,-92 28,-44! 12,-80 -10,-84', 1, 1, 1772, 330), '#7a3a5c', amp=.6),
              S(bumps([(1834, 286), (1826, 254), (1836, 222), (1866, 208), (1896, 222), (1908, 254), (1898, 288)], 1, .4, 3)[0]
                + 'L1880 258L1850 256Z', '#84484e', amp=.5),
              S(rrect(1836, 452, 96, 68, 6) + rrect(1830, 446, 108, 16, 5), '#5c2247', amp=.5)))
BEAM = p.linear(230, 0, 1000, 0, [(0, '#ffd9a8', .5), (.5, '#ffb48e', .2), (1, '#ffb48e', 0)])
hall += [paths(BEAM, poly([(328, 480), (1000, 60), (1000, 900), (328, 760)])), paths(BEAM, poly([(328, 570), (1000, 240), (1000, 700), (328, 690)]),
                                                                                     opacity=.7)]
p.layer('hall', .15, 'grain', *hall)

# ---------------------------------------------------------------- 2 the stage: floor
FLOOR = p.linear(0, FOOT, 0, 1120, [(0, '#b9606c'), (.25, '#7d2f5c'), (.6, '#44163a'), (1, '#240a20')])
stage = [S(f'M-120 {FOOT-6}H2040V1320H-120Z', FLOOR, 'wall-3', amp=1)]
VANISH = (700, 560)
planks = ''.join(poly([(x, FOOT - 4), (x + 2.4, FOOT - 4), (x + (x - VANISH[0]) * .9 + 4, 1150), (x + (x - VANISH[0]) * .9, 1150)])
                 for x in range(-300, 2100, 104))
stage.append(paths('#2c0d28', planks, opacity=.55))

# the wall: stones as far as the brush has come, cardboard and pencil beyond
X0, X1, TOP, NOTCH, MERLONS = 796, 1420, 90, 168, 5
STEP = (X1 - X0) / (2 * MERLONS - 1)
merlons = [(X0 + 2 * i * STEP, X0 + (2 * i + 1) * STEP) for i in range(MERLONS)]
outline = [(X0, FOOT)] + [q for a, b in merlons for q in ((a, NOTCH), (a, TOP), (b, TOP), (b, NOTCH))][1:-1] + [(X1, FOOT)]
WALL = p.radial(*PATCH, 780, [(0, '#f4bb7c'), (.5, '#dd8f6a'), (1, '#7a2c58')])
STONES = [p.radial(*PATCH, 700, [(0, a), (.45, b), (.8, c), (1, d)]) for a, b, c, d in (
    ('#fff3d8', '#ffdcb0', '#eda794', '#a4527a'), ('#ffe9cc', '#fbcfa6', '#e2968e', '#964672'), ('#fbe0ca', '#f0bfa4', '#d18a90', '#8a3e6e'),
    ('#fff0e0', '#f6d2ba', '#dfa09c', '#a05a80'))]


def brushed(y):
    """How far to the right the paint has come at height y."""
    return 1318 + 34 * noise(y / 90, 3, 2) + 12 * noise(y / 21, 5, 4)


def course(x, end, y, h):
    """One course of stones from x to end: (left, right, y, height)."""
    while x < end:
        w = min(R.uniform(74, 138), end - x)
        w = end - x if end - x - w < 44 else w
        yield x, x + w, y, h
        x += w


blocks = [b for i in range(12) for b in course(X0 - (i % 2) * 40, X1 + 60, NOTCH + i * (FOOT - NOTCH) / 12, (FOOT - NOTCH) / 12)]
blocks += [b for a, e in merlons for i in range(2) for b in ((a, e, TOP + i * 39, 39),)]
stones, pencil, strokes = {}, '', ''
for a, b, y, h in blocks:
    a, b, reach = max(a, X0), min(b, X1), brushed(y + h / 2)
    e = min(b, reach)
    if e - a > 26:
        ragged = b > reach
        d = knife([(a + 3, y + 3), (e - 3, y + 3), (e - 3, y + h - 3), (a + 3, y + h - 3)], 1.6, 60)
        stones.setdefault(R.randrange(4), []).append(d)
        if ragged:
            strokes += ''.join(leaf(e - 40, y + h * t, e + R.uniform(4, 66), y + h * (t + R.uniform(-.05, .05)), R.uniform(8, 17), R.uniform(-3, 3),
                                    .5) for t in (.18, .36, .52, .7, .86))
    if b > reach:
        a = max(a, reach + 6)
        pencil += poly([(a, y + h), (b, y + h)], False) + (poly([(b, y), (b, y + h)], False) if b < X1 - 6 else '')
stage += [S(knife(outline, 1.2), WALL, 'cut-4', amp=.5), line(pencil, 2, '#7a3a3c', 'stroke-opacity=".6"', amp=1.2),
          G('cut-1', *(paths(STONES[i], *d) for i, d in sorted(stones.items())), paths(STONES[1], strokes)),
          S(rect(X0 - 9, NOTCH, 9, FOOT - NOTCH), p.fall('#ffe9c0', '#c07a64', NOTCH, FOOT), 'cut-1', amp=.3)]
cracks = ''.join(leaf(x, y, x + dx, y + dy, 3, 2) for x, y, dx, dy in ((846, 300, 26, 34), (1250, 250, -18, 30), (880, 640, 30, -20),
                                                                       (1266, 700, 22, 26), (834, 500, 12, 30)))
stage.append(paths('#b8706a', cracks, opacity=.7))

# the tower beside it is still a carton: flutes, tape, pencilled stones and two arrows that say which way is up
T0, T1 = 1400, 1690
CARTON = p.radial(*PATCH, 940, [(.3, '#eaa565'), (.55, '#c47a52'), (.85, '#7a3a4c'), (1, '#54233f')])
flutes = ''.join(rect(x, -120, 2, FOOT + 130) for x in range(T0 + 12, T1, 15))
joints = ''.join(poly([(T0 + 6, y), (T1 - 8, y)], False) for y in range(64, 860, 62))
joints += ''.join(poly([(x + (i % 2) * 44, y), (x + (i % 2) * 44, y + 62)], False) for i, y in enumerate(range(64, 800, 62))
                  for x in (T0 + 60, T0 + 160, T0 + 238))
slit = 'M1537 186C1541 178 1549 178 1553 186L1556 318C1566 322 1570 336 1564 346C1556 356 1534 356 1526 346C1520 336 1524 322 1534 318Z'
arrow = 'M0 -34L24 -4H9V34H-9V-4H-24Z'
stage += [G('cut-3', S(spar(1682, 300, 1846, 908, 22) + spar(1690, 640, 1784, 640, 16) + rect(1690, 894, 190, 18), p.fall('#a8623f', '#4e2034', 300,
                                                                                                                          910), amp=.8)),
          S(shape('1768,896! 1752,866 1772,838 1800,832 1836,838 1856,868 1842,896!'), '#6b3048', 'cut-2', amp=.8),
          S(leaf(1790, 838, 1818, 838, 10, 3), '#a8623f', 'cut-1', amp=.3),
          S(f'M{T0} -140H{T1}V{FOOT+12}H{T0}Z' + slit, CARTON, 'cut-4', EO, amp=.8), paths('#5e2638', flutes, opacity=.2),
          line(joints, 2, '#6b2f3c', 'stroke-opacity=".5"', amp=1.4),
          S(rect(T1 - 7, -120, 14, FOOT + 132), p.fall('#f2bd82', '#8a4450', -100, FOOT), 'cut-1', amp=.3),
          line(smooth([(T1 + (5 if i % 2 else -4), -110 + i * 9) for i in range(110)]), 2, '#7a3a3c', 'stroke-opacity=".7"', amp=0),
          S(poly([(T0 + 4, 466), (T1 + 7, 452), (T1 + 7, 490), (T0 + 4, 506)]), '#d9a86c', 'cut-1', 'fill-opacity=".75"', amp=.6),
          S(xf(arrow, 1600, 418, .8, -.8, 3) + xf(arrow, 1648, 416, .8, -.8, 3) + xf('M-54 0H54V7H-54Z', 1624, 376, 1, 1, 3), '#7a2f3c', amp=.4)]

# ---------------------------------------------------------------- the queen: only her shadow has the farthingale, the ruff and the sceptre
QX = 1066


def Q(text):
    """A part of the queen; origin on the wall's foot below her waist."""
    return shape(text, 1, 1, QX, FOOT)


def pleated(cx, cy, rx, ry, tilt, n):
    """A round ruff seen from the side."""
    pts = [((rx if i % 2 else rx * .9) * math.cos(i * math.pi / n), (ry if i % 2 else ry * .84) * math.sin(i * math.pi / n)) for i in range(2 * n)]
    return poly(move(pts, 1, 1, cx, cy, tilt))


CROWN = '-46,0! -74,-84! -40,-50! -34,-112! -4,-60! 8,-126! 22,-60! 50,-114! 52,-50! 86,-86! 56,0! 4,8'
queen = [profile(QX + 4, 396, 108, -6, face=PROFILE_WOMAN),
         shape('50,-70! 46,-92 10,-106 -30,-102 -62,-80 -70,-50 -60,-26 -38,-18! -14,-34', 1.1, 1.1, QX + 4, 396, -6),
         shape(CROWN, .86, .84, QX - 13, 302, -10), ''.join(circle(*move([q], .86, .84, QX - 13, 302, -10)[0], 6.5)
                                                                              for q in ((-74, -88), (-34, -116), (8, -132), (50, -118), (86, -90))),
         pleated(QX + 6, 412, 104, 34, 7, 15),
         Q('-52,-452! -78,-430 -84,-392 -70,-360 -50,-300 -34,-284! 36,-284! 52,-330 62,-370 52,-420 36,-452!'),
         Q('-90,-330! 38,-300! 70,-290 130,-276 156,-244 166,-180 180,-90 198,0! -200,0! -176,-150 -130,-260'),
         Q('-58,-446! -96,-400 -128,-300 -160,-190 -206,-84 -262,-26 -322,0! -120,0! -60,-200'),
         chain([(QX + 28, FOOT - 420), (QX + 96, FOOT - 338), (QX + 160, FOOT - 398)], [46, 34, 15]), circle(QX + 36, FOOT - 418, 52),
         chain([(QX + 156, FOOT - 398), (QX + 176, FOOT - 410)], [15, 12]),
         spar(QX + 162, FOOT - 282, QX + 186, FOOT - 540, 11, 9), circle(QX + 187, FOOT - 552, 21), star(QX + 190, FOOT - 592, 26, 9, 4, -84)]
SHADOW = p.fall('#7a1858', '#400b36', 170, FOOT)
stage.append(G('soft-2', paths(SHADOW, orient(''.join(queen)))))
# what glints in it: hoops, a mantle's edge, brocade, pearls
glint = (line(f'M{QX-58} {FOOT-440}C{QX-30} {FOOT-330} {QX-46} {FOOT-170} {QX-112} {FOOT-4}', 4, '#b04a7e', amp=.4)
         + line(f'M{QX-34} {FOOT-288}C{QX-10} {FOOT-270} {QX+20} {FOOT-272} {QX+37} {FOOT-290}', 5, '#d98a5a', amp=.3))
brocade = ''
for row, (y, xs) in enumerate(((-230, (-46, 20, 84)), (-158, (-24, 50, 118)), (-84, (-62, 16, 92, 150)), (-24, (-30, 56, 132)))):
    for x in xs:
        s = .8 + .1 * row
        brocade += ''.join(xf(leaf(0, -4, 0, -26, 9) if a in (0, 180) else leaf(0, -3, 0, -19, 8), QX + x, FOOT + y, s, s, a)
                           for a in (0, 62, 118, 180, 242, 298))
pearls = dots([(QX + 4 + 84 * math.cos(math.radians(a)), 420 + 20 * math.sin(math.radians(a))) for a in range(20, 176, 22)], 4)
stage += [glint, paths('#9c2f6c', brocade), f'<g fill="#ffcf7a">{pearls}{dots([(QX - 42, 288), (QX - 10, 290), (QX + 22, 283)], 6)}</g>',
          paths('#b04a7e', *(leaf(QX + 6 + 40 * math.cos(math.radians(a)), 410 + 12 * math.sin(math.radians(a)), QX + 6
                                  + 90 * math.cos(math.radians(a)),
                                  414 + 28 * math.sin(math.radians(a)), 3.4) for a in range(-176, 180, 22)))]
stage.append(paths(p.linear(690, 0, 1200, 0, [(0, '#2c0a28', .9), (1, '#3c0a33', .72)]), poly([(628, GROUND + 2), (712, GROUND + 8), (1264, FOOT),
                                                                                               (742, FOOT)])))

# ---------------------------------------------------------------- the mouse, whose shadow is a lion
MX, MY = 1452, 930
lion = (shape('-72,0! -76,-44 -66,-72 -30,-80 0,-78 20,-70 44,-40 62,-8 62,0! 38,0! 24,-22 0,-30 -24,-28 -36,-20 -34,0! -52,0! -54,-16 -60,0!', 1,
              1, 1562, FOOT + 10)
        + star(1602, 800, 62, 50, 13, -80) + shape('40,-22! 62,-14 76,-2 74,14 56,26 36,24!', 1, 1, 1602, 806)
        + ribbon([(1494, 814), (1470, 800), (1464, 764), (1480, 742)], 9, 5) + leaf(1474, 752, 1500, 706, 22, 4))
stage += [G('soft-2', paths('#54183e', orient(lion), opacity=.86)), paths('#ffcf7a', leaf(1634, 800, 1648, 797, 6)),
          paths('#2c0a28', poly([(MX - 20, MY), (MX + 20, MY + 2), (1630, FOOT + 10), (1500, FOOT + 10)]), opacity=.55)]
mouse = shape('-24,0! -28,-14 -20,-28 -4,-34 10,-32 22,-24 36,-12 34,-7 20,-3 18,0!', 1, 1, MX, MY) + circle(MX + 6, MY - 36, 10) + circle(MX + 16,
                                                                                                                                           MY - 31, 7)
stage += [G('cut-2', S(ribbon([(MX - 22, MY - 4), (MX - 46, MY + 2), (MX - 60, MY - 12), (MX - 78, MY - 8)], 4, 2) + mouse, '#d9c4c4', amp=.2)),
          paths('#e58d9a', circle(MX + 6, MY - 36, 6)), paths('#34161f', circle(MX + 22, MY - 20, 2.4), circle(MX + 36, MY - 10, 2.6))]


# ---------------------------------------------------------------- pots and brushes at the wall's foot
def pot(x, y, w, h, tin, paint):
    """A tin of paint with a run down its side."""
    return G('cut-2', S(shape(f'{-w/2},{-h}! {w/2},{-h}! {w*.46},0! 0,6 {-w*.46},0!', 1, 1, x, y), p.linear(x - w / 2, 0, x + w / 2, 0,
                                                                                                            [(0, mix(tin, '#ffd9b0', .4)),
                                                                                                             (1, mix(tin, DARK, .5))]), amp=.4),
             S(circle(x, y - h, w / 2, w * .15), mix(tin, '#ffffff', .3), amp=.2), S(circle(x, y - h, w * .43, w * .11), paint, amp=.2),
             paths(paint, shape(f'-8,-2! -7,{h*.3} -4,{h*.42} -1,{h*.3} 1,{h*.2} 5,{h*.6} 8,{h*.66} 11,{h*.5} 12,-3!', 1, 1, x, y - h)))


stage += [pot(1318, 922, 62, 58, '#9a5a68', '#e8a08e'), pot(1376, 944, 54, 46, '#7a5070', '#2f9d9a'),
          G('cut-1', S(spar(1290, 956, 1340, 962, 6, 7), '#8a4a36', amp=.3), S(leaf(1336, 962, 1366, 966, 13, 0, .4), '#2f9d9a', amp=.3))]

# ---------------------------------------------------------------- the girl
GX, K = 668, 1.78


def girl():
    """A shy young woman in grey with a paper crown, a doily for a ruff, a sheet for a mantle and a spoon for a sceptre."""
    def at(x, y):
        return GX + x * K, GROUND + y * K

    def part(text):
        return shape(text, K, K, GX, GROUND)
    skirt = ((0, 7, 7), (.1, 13, 12), (.32, 14, 13), (.46, 12, 11.5), (.52, 14, 13), (.8, 27, 25), (1, 35, 32))
    sheet = part('2,-156! -14,-154 -26,-120 -38,-74 -58,-32 -92,-8 -138,2! -110,7 -60,6 -24,2! -8,-20 0,-90')
    folds = leaf(*at(-14, -140), *at(-74, -4), 7, -16) + leaf(*at(-10, -126), *at(-42, -2), 6, -8)
    spoon = spar(*at(44, -92), *at(52, -166), 5, 5) + xf(circle(0, 0, 9, 12.5), *at(53, -175), K * .85, K * .85, 7)
    crown = part('-15,-193! -22,-219! -9,-206! -4,-226! 4,-208! 14,-227! 16,-207! 29,-219! 25,-192! 5,-196')
    ruff = pleated(*at(6, -156), 25 * K, 7 * K, 8, 12)
    glasses = line(f'{circle(*at(18.5, -174), 8)}M{num(at(14, -174)[0])} {num(at(14, -174)[1])}L{num(at(3, -176)[0])} {num(at(3, -176)[1])}', 2.2,
                   '#34161f', amp=0)
    held = (S(ruff, '#fff7ec', 'cut-1', amp=.2) + S(spoon, '#d99a55', 'cut-1', amp=.3) + S(crown, '#ffd257', 'cut-1', amp=.4) + glasses
            + paths('#e0902f', *(circle(*at(x, -201), 3) for x in (-6, 4, 14))))
    return W.person(GX, GROUND, K, coat='#c3bcc8', legs='#8d8594', boots='#4a2a48', skin='#a8643f', hair='#34161f', wear='bare bun',
                    face=PROFILE_WOMAN,
                    head=34, tilt=3, hands=((38, -129), (36, -114)), feet=((-6, 0), (8, 3)), toes=(0, 0), widths=skirt, hem=(-2, -44), hip=(0, -98),
                    neck=(4, -156),
                    held=held, far=S(sheet, p.fall('#fffaf0', '#c4a3b0', 640, GROUND), 'cut-2', amp=.8) + paths('#a98a9e', folds, opacity=.7),
                    leg=(9, 7.5, 6), sleeve=(9, 8, 6.5))


W = Wardrobe(p, lift=.2)
stage.append(girl())
p.layer('stage', .45, 'grain', *stage)


# ---------------------------------------------------------------- 3 the hands of dresser, seamstress and painter
def hand(x, y, k, rot, skin, cloth, cuff, mirror=False, fan=1.0, tool=''):
    """A big hand that pinches something at (x, y), its arm off the picture.

    fan: how far the other fingers are spread; tool: SVG drawn under thumb and forefinger.
    """
    f = -k if mirror else k

    def at(*q):
        return move([q], f, k, x, y, rot)[0]

    def ch(pts, radii):
        return chain(move(pts, f, k, x, y, rot), [r * k for r in radii])

    def slit(a, b, w, bow):
        return leaf(*at(*a), *at(*b), w * k, bow * k * (-1 if mirror else 1))
    back = [([(-106, -40), (-70, -46 - 56 * fan), (-26, -50 - 80 * fan)], [16, 12, 8]), ([(-98, -36), (-46, -44 - 46 * fan), (8, -44 - 56 * fan)],
                                                                                         [19, 15, 9]),
            ([(-94, -32), (-36, -44 - 24 * fan), (20, -28 - 34 * fan)], [20, 16, 9.5])]
    lit = p.linear(*at(-60, -70), *at(-120, 60), [(0, mix(skin, '#ffd0a0', .3)), (1, mix(skin, DARK, .32))])
    palm = shape('-330,-36! -215,-33 -152,-46 -112,-56 -84,-42 -70,-8 -84,28 -118,48 -160,46 -215,36 -330,40!', f, k, x, y, rot)
    o = [S(ch(*b), mix(skin, DARK, t), 'cut-1', amp=.3) for b, t in zip(back, (.42, .3, .18))]
    o += [tool, G('cut-2', S(palm + ch([(-98, -36), (-44, -50), (0, -8)], [23, 17, 9]), lit, amp=.4),
                  paths(mix(skin, '#ffd0a0', .34), slit((-168, -20), (-96, -30), 5, -5), slit((-52, -60), (-38, -38), 4, 3), slit((-14, -24),
                                                                                                                                  (0, -12), 5, -2))),
          S(ch([(-136, 26), (-80, 38), (-34, 25), (2, 5)], [26, 21, 15, 9]), lit, 'cut-1', amp=.3),
          paths(mix(skin, '#ffd0a0', .34), slit((-20, 22), (0, 8), 7, 3), slit((-92, 52), (-66, 50), 4, -3))]
    o.append(S(shape('-280,-58! -262,0 -276,60! -700,130! -1000,150! -1000,-150! -700,-120!', f, k, x, y, rot),
               p.linear(*at(-300, -70), *at(-300, 80), [(0, mix(cloth, '#ffd0a0', .18)), (1, mix(cloth, DARK, .45))]), 'cut-2', amp=1))
    o.append(paths(mix(cloth, DARK, .5), slit((-330, 10), (-560, 50), 14, 10), slit((-350, -30), (-470, -60), 10, -8), slit((-420, 50), (-700, 90),
                                                                                                                            10, 4)))
    o.append(S(shape('-312,-66! -288,-66 -258,-62! -240,0 -254,64! -300,72! -286,0', f, k, x, y, rot), cuff, 'cut-1', amp=.6))
    return G('cut-4', *o)


needle = (line('M398 886L520 908', 3.4, '#fff3dc', amp=0)
          + line('M400 886C360 850 372 800 420 806C470 814 452 872 506 906C520 914 540 912 556 904', 2.6, '#2fb3ac', amp=0))
brush = (S(spar(1352, 572, 1496, 462, 15, 8), '#d99a55', amp=.4) + S(spar(1312, 602, 1356, 569, 34, 26), '#b9b2ba', amp=.3)
         + S(poly([(1301, 588), (1324, 618), (1290, 650), (1262, 646), (1268, 618)]), '#fbe0c4', amp=.8)
         + paths('#8a5a58', *(leaf(1310 - i * 3, 602 + i * 6 - 6, 1276 + i * 2, 626 + i * 7, 2.2) for i in (-1, 0, 1))))
hands = [hand(680, 512, .92, 46, '#7a4526', '#1d7f80', '#45b0a6'), hand(404, 886, .8, -12, '#c98a62', '#9a2c50', '#d06080', fan=.7, tool=needle),
         hand(1362, 564, .9, 12, '#4f2b1e', '#c07a2c', '#e8b054', mirror=True, fan=.55, tool=brush)]
p.layer('hands', .6, 'grain', *hands)

# ---------------------------------------------------------------- 4 the edge of the stage
front = [S('M-120 1010C300 992 700 1018 1000 1010C1400 998 1700 1018 2040 1004V1320H-120Z', p.fall('#33102c', '#14050f', 1004, 1180), 'wall-7-dim'),
         line('M-120 1052C300 1036 700 1060 1000 1052C1400 1042 1700 1060 2040 1048', 3, '#5c2247', 'stroke-opacity=".6"', amp=0)]
p.layer('front', 1, 'grain-deep', *front)
p.mat(p.vignette(940, 540, 1250, .5, .5))
p.save(PICTURES / '7-tales-of-transformation' / 'transformation-cover.svg')
