#!/usr/bin/env python3
"""Cover of stage 4: between the lamp below and the lens above, two hands cut a second wing for a horse of paper."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

INK, SHADE, BRASS = '#0f2329', '#06181c', '#d9a04e'
p = Pic('#fff0d0', SHADE, (520, 60), '#ffc76a', far='#c8f4e6', focus=(.5, .46))


def T(c, lit=.5, r=1150, edge=.12):
    """Paper lit by the window."""
    return p.tone(c, lit, r=r, edge=edge, glow='#d9fff0')


def gear(x, y, r, teeth, spokes=5, turn=0):
    """A toothed wheel with holes between its spokes (even-odd)."""
    pts, s = [], math.pi / teeth
    for i in range(teeth):
        a = 2 * s * i + turn
        pts += [(x + r * k * math.cos(a + da * s), y + r * k * math.sin(a + da * s)) for da, k in ((-.55, 1), (-.3, 1.13), (.3, 1.13), (.55, 1))]
    d = poly(pts)
    for i in range(spokes):
        a0, a1 = 2 * math.pi * (i + .14) / spokes, 2 * math.pi * (i + .86) / spokes
        d += smooth([(x + r * k * math.cos(a0 + (a1 - a0) * t), y + r * k * math.sin(a0 + (a1 - a0) * t), *c) for t, k, c in (
            (0, .8, 'c'), (.5, .8, ''), (1, .8, 'c'), (.9, .34, 'c'), (.5, .3, ''), (.1, .34, 'c'))], True)
    return d + circle(x, y, r * .1)


# ---------------------------------------------------------------- 0 outside the studio window: a clear late morning
out = [f'<path d="{rect(-120, -120, 2160, 1440)}" '
       f'fill="{p.radial(520, 60, 1150, [(0, "#f4fff0"), (.3, "#c9eadd"), (.7, "#8cc9c4"), (1, "#6db3b2")])}"/>']
for base, lo, hi, seed, c in ((500, 70, 190, 7, '#8cc6c0'), (540, 40, 130, 12, '#5ea6a6')):
    d, _, _ = skyline(base, lo, hi, 60, 110, seed, 400, 1540)
    out.append(S(d, T(c, .5, 900), 'wall-2', amp=1))
p.layer('outside', 0, 'grain-fine', *out)

# ---------------------------------------------------------------- 1 the wall and its window
PANES = [(x, y, w) for y in (-96, 92, 280) for x, w in ((472, 188), (678, 188), (884, 152), (1054, 188), (1260, 188))]
wall = [S('M-120 -120H2040V1320H-120Z' + ''.join(rect(x, y, w, 172) for x, y, w in PANES), T('#2a7e86', .34, 1400, .55), 'wall-5', EO, amp=1)]
# finished puppets on a line
STRING = [(-120, 150), (60, 190), (220, 196), (396, 150)]
fish = shape('-56,8! -30,-18 6,-24 36,-6 52,-22! 58,0 54,24! 34,8 4,22 -30,16', 1, 1, 44, 300)
tower = shape('-30,40! -34,-20 -44,-24! -40,-40 -30,-40! -28,-30 -16,-30! -14,-40 -4,-40! -4,-60! 8,-84! 20,-60! 20,-40! 30,-40! 34,-26! 28,-18! '
              '28,40!', 1, 1, 172, 318)
boat = shape('-62,-6! -40,22 38,24 62,-10! 20,-2 -24,0!', 1, 1, 300, 322)
boat += leaf(300, 318, 296, 226, 6) + leaf(306, 306, 348, 262, 40, 6) + leaf(292, 306, 262, 258, 34, -6)
wall += [line(smooth(STRING), 3, '#0f3a40', amp=0), line('M44 188V276M172 198V236M300 176V232', 2.2, '#0f3a40', amp=0),
         G('cut-3', S(fish + boat + tower, '#12454c', amp=.4),
           S(''.join(rect(x - 4, y, 8, 22) for x, y in ((44, 178), (172, 188), (300, 172))), BRASS, amp=.2)),
         S(leaf(14, 296, 60, 294, 5, -5) + leaf(160, 270, 160, 344, 8) + leaf(184, 300, 184, 344, 8) + leaf(256, 334, 346, 332, 4, 4)
           + circle(72, 292, 3.4), '#7cc4bc', amp=.2)]
# shelf: jars, brushes, film tins
wall += [G('cut-3', S(rect(-120, 560, 440, 22), p.fall('#8a5f3a', '#4c3325', 560, 582), amp=.8)),
         G('cut-2', S(shape('30,560! 26,500 40,492! 100,492! 114,500 110,560!'), '#2f6d70', amp=.5),
           S(''.join(leaf(x, 496, x + d, 400 + d * d * .02, 8, d * .1, .3) for x, d in ((46, -26), (60, -8), (72, 8), (84, 30))), '#123c42', amp=.3)),
         G('cut-2', S(rrect(150, 530, 130, 30, 6) + rrect(158, 500, 120, 30, 6) + rrect(150, 470, 126, 30, 6), '#1d5258', amp=.5),
           S(rect(156, 543, 118, 3) + rect(164, 513, 108, 3) + rect(156, 483, 114, 3), '#7cc4bc', amp=.2))]
# plans for a wing
wall += [G('cut-2', S(poly([(1604, 140), (1790, 128), (1800, 372), (1612, 380)]), p.fall('#d5e6d2', '#8db5aa', 130, 380), amp=1),
           S(poly([(1740, 400), (1900, 420), (1884, 590), (1726, 572)]), p.fall('#b7d2c4', '#6f9f98', 400, 590), amp=1)),
         line('M1640 330C1650 250 1690 190 1760 170M1646 332C1690 300 1740 260 1776 214M1650 336C1700 326 1750 310 1784 268M1654 340C1700 346 1740 '
              '344 1776 322M1640 200L1656 200M1640 220H1652M1640 240H1656', 2.6, '#3a7478', amp=.6),
         line('M1770 540L1800 470L1850 446M1800 470L1846 520M1770 540L1850 556', 2.4, '#3a7478', amp=.5),
         f'<g fill="none" stroke="#3a7478" stroke-width="2.4">{dots([(1770, 540), (1800, 470), (1850, 446), (1846, 520)], 7)}</g>',
         f'<g fill="#a3323a">{dots([(1698, 146), (1816, 424)], 7)}</g>']
# rolls of paper, a chest with the puppets that wait
wall += [G('cut-3',
           S(''.join(spar(x, 880, x + d, y, 30, 30) for x, d, y in ((60, -26, 640), (104, 6, 676), (146, 34, 650))),
             p.fall('#7fb3aa', '#3d757a', 640, 880), amp=.8)),
         S(''.join(circle(x, y, 15, 7) for x, y in ((34, 641), (110, 677), (180, 651))), '#1a5058', amp=.4),
         G('cut-3', S(shape('14,880! 2,750! 214,750! 200,880!'), p.fall('#1d5a62', '#124048', 750, 880), amp=.8)),
         S(''.join(rect(4, y, 208, 4) for y in (774, 800, 826, 852)), '#0f383f', amp=.6),
         G('cut-4', S(rect(1634, 640, 420, 240), p.fall('#1f5c64', '#123f47', 640, 880), amp=1)),
         G('cut-1', S(rect(1622, 628, 440, 18), '#3f888c', amp=.8)),
         G('cut-1', S(''.join(rrect(x, y, 116, 58, 4) for x in (1654, 1786, 1918) for y in (662, 734, 806)), '#256a72', amp=.6),
           S(''.join(rrect(x + 44, y + 24, 28, 9, 4) for x in (1654, 1786, 1918) for y in (662, 734, 806)), BRASS, amp=.3)),
         S(poly([(1800, 734), (1880, 736), (1872, 700), (1850, 712), (1838, 690), (1822, 716), (1806, 704)]), '#cfe4d2', 'cut-1', amp=.5)]
# wainscot
wall += [S(rect(-120, 872, 2160, 450), p.fall('#124048', '#07191e', 872, 1160), 'wall-3', amp=.8),
         G('cut-1-dim', S(rect(-120, 862, 2160, 20), p.fall('#2a6d74', '#1a4d55', 862, 882), amp=.8)),
         S(''.join(leaf(x, 900, x + 3, 1180, 4) for x in range(-40, 1960, 116)), '#06181c', extra='fill-opacity=".6"', amp=.3)]
wall.append(f'<path d="{poly([(1448, -80), (1448, 96), (2060, 560), (2060, 300)])}{poly([(1448, 170), (1448, 300), (2060, 850), (2060, 640)])}" '
            f'fill="{p.linear(1448, 0, 2000, 420, [(0, "#e9fff4", .2), (1, "#e9fff4", .02)])}"/>')          # the morning falls in
p.layer('wall', .16, 'grain', *wall)

# ---------------------------------------------------------------- 2 gantry, gears and camera
WOOD, RAIL = p.fall('#a8743f', '#4a3025', 40, 900), p.fall('#b98249', '#6d4730', 196, 250)
gantry = [G('cut-3', S(spar(416, 424, 600, 232, 30, 30) + spar(1504, 424, 1320, 232, 30, 30), p.fall('#8a5f3a', '#5b3d2a', 230, 420), amp=.8)),
          G('cut-4', S(rect(396, -120, 48, 986) + rect(1476, -120, 48, 986), WOOD, amp=1)), G('cut-4', S(rect(372, 196, 1176, 54), RAIL, amp=1)),
          S(''.join(leaf(x, y, x + w, y + 2, 3, 1) for x, y, w in ((470, 214, 120), (560, 234, 90), (1180, 216, 150), (1350, 232, 100))), '#5b3d2a',
            amp=.4), G('cut-1', S(''.join(circle(x, y, 7) for x in (408, 432, 1488, 1512) for y in (210, 236)), BRASS, amp=.2))]
# ropes over pulleys, an iron as a counterweight
gantry += [G('cut-1', rope('M884 210C800 150 700 90 560 66M520 88V300', 6, '#2c2019', '#9c7a4a'),
             rope('M1036 180C1160 120 1300 74 1372 62M1410 84V330', 6, '#2c2019', '#9c7a4a')),
           G('cut-3', S(circle(540, 84, 36) + circle(1392, 82, 36), p.fall('#c98f44', '#6b431d', 46, 120), amp=.4)),
           G('cut-1', S(circle(540, 84, 22) + circle(1392, 82, 22), '#8a5a28', amp=.3),
             S(circle(540, 84, 7) + circle(1392, 82, 7), '#f2cf8a', amp=.2)),
           S(shape('472,372! 566,372! 566,350 556,334 530,330 504,334 482,352!') + spar(500, 336, 500, 306, 9, 9) + spar(548, 336, 548, 306, 9, 9)
             + rrect(488, 296, 72, 14, 7), '#14343a', 'cut-3', amp=.4),
           S(leaf(484, 366, 562, 366, 3, 0) + leaf(498, 344, 548, 342, 4, -3), '#7cc4bc', amp=.2),
           S(shape('1386,336! 1380,372 1390,404 1412,410 1434,402 1442,370 1434,336! 1418,326 1402,326'), p.fall('#b08a5a', '#6b4a33', 326, 410),
             'cut-3', amp=.8), S(leaf(1392, 340, 1430, 340, 6, 3) + leaf(1404, 350, 1398, 396, 3, -3), '#4a3025', amp=.3)]
gantry += [S(gear(668, 224, 96, 24), p.fall('#e0aa58', '#80531f', 110, 330), 'cut-4', EO, amp=.4),
           S(gear(668, 224, 34, 12, 4), p.fall('#f0c070', '#9a6628', 180, 260), 'cut-1', EO, amp=.2),
           S(gear(795, 270, 42, 11, 4, .12), p.fall('#c98f44', '#74481d', 220, 320), 'cut-3', EO, amp=.3)]
# the camera
HUB = ((902, 122), (1018, 122))
BRASSY = p.linear(890, 0, 1030, 0, [(0, '#f6cf86'), (.4, BRASS), (1, '#6b431d')])
camera = [G('cut-4',
            S(''.join(circle(*h, 56) + ''.join(round_hole(h[0] + 29 * math.cos(t), h[1] + 29 * math.sin(t), 11) for t in (.5, 2.6, 4.7))
                      for h in HUB), '#15343b', amp=.4)),
          G('cut-1', f'<g fill="none" stroke="{BRASS}" stroke-width="3">{dots(HUB, 48)}</g>', S(''.join(circle(*h, 9) for h in HUB), BRASS, amp=.2)),
          S(rect(850, 160, 220, 138), p.fall('#234a52', '#122c33', 160, 298), 'cut-4', amp=.8),
          G('cut-1', S(rect(866, 174, 188, 110), '#1a3d45', amp=.6),
            S(rect(850, 160, 220, 7) + rect(850, 291, 220, 7) + ''.join(circle(x, y, 4.5) for x in (874, 1046) for y in (182, 276)),
              p.fall('#f0c070', '#8a5a28', 160, 298), amp=.3)), G('cut-2', S(circle(960, 229, 38), p.fall('#f0c070', '#8a5a28', 190, 270), amp=.3)),
          G('cut-1', S(circle(960, 229, 29), '#0d2329', amp=.2), S(leaf(944, 217, 962, 206, 7, -4), '#bfeee0', amp=.2)),
          G('cut-2', S(rect(1066, 216, 34, 10) + spar(1096, 221, 1108, 272, 10, 8), '#8a5a28', amp=.3), S(circle(1110, 278, 11), '#a3323a', amp=.2)),
          G('cut-3',
            S(poly([(902, 296), (1018, 296), (1010, 314), (1010, 340), (1030, 374), (890, 374), (910, 340), (910, 314)]),
              p.linear(890, 0, 1030, 0, [(0, '#3f7a80'), (.25, '#2a5c64'), (1, '#0e2a31')]), amp=.5)),
          G('cut-1', S(rect(906, 310, 108, 7) + rect(908, 336, 104, 6) + poly([(891, 366), (1029, 366), (1031, 375), (889, 375)]), BRASSY, amp=.3)),
          S(''.join(rect(x, 319, 4, 14) for x in range(914, 1008, 9)), '#0b2127', amp=0)]
BELOW = p.linear(914, 0, 1006, 0, [(0, '#e8b86a'), (.5, '#54686a'), (1, '#16383f')])
camera += [S(circle(960, 375, 62, 10), '#0b2127', 'cut-1', amp=.2), S(circle(960, 375, 46, 7), BELOW, amp=0),
           S(leaf(926, 373, 972, 371, 4, -2), '#fff3c8', amp=0)]                   # the table shines up into the lens
# the cat does not know where its tail hangs
CAT = ('1136,200! 1118,186 1114,160 1132,136 1170,124 1214,126 1248,132 1262,118! 1264,92! 1280,106 1296,104! 1312,90! 1316,114 1326,130 1324,148 '
       '1308,160 1300,172 1318,188 1336,190 1340,200!')
TAIL = [(1128, 176), (1136, 214), (1140, 270), (1136, 330), (1112, 384), (1062, 410), (1012, 398), (994, 374)]
cat = [S(shape(CAT) + strip(smooth(TAIL), 30, 13, 22) + circle(*TAIL[-1], 6.6), INK, 'cut-3', amp=.4),
       S(leaf(1140, 178, 1180, 150, 4, 10) + leaf(1266, 168, 1300, 166, 7, 4), '#a3323a', amp=.3),
       S(leaf(1286, 132, 1300, 135, 3, 2) + leaf(1308, 136, 1318, 133, 3, 1), '#f2cf8a', amp=.1)]
p.layer('gantry', .34, 'grain', *gantry, *camera, *cat)

# ---------------------------------------------------------------- 3 the table: lamp, glass, frame
table = [S(rect(416, 880, 60, 440) + rect(1444, 880, 60, 440), p.fall('#4a3025', '#1d1512', 890, 1160), 'cut-3', amp=1),
         f'<path d="{poly([(912, 1010), (1008, 1010), (1452, 884), (468, 884)])}" '
         f'fill="{p.linear(0, 1016, 0, 884, [(0, "#fff3c8", .95), (.5, "#ffd88c", .5), (1, "#ffc76a", .5)])}"/>',
         f'<path d="{poly([(926, 1010), (994, 1010), (1200, 884), (720, 884)])}" '
         f'fill="{p.linear(0, 1016, 0, 884, [(0, "#fffbe8", .9), (1, "#ffe9b0", .3)])}"/>',
         S(shape('884,1010! 892,1056 920,1086 960,1092 1000,1086 1028,1056 1036,1010!'), p.fall('#8a5a28', '#2a2018', 1010, 1092), 'cut-3', amp=.5),
         S(rrect(936, 1086, 48, 40, 6), '#2a2018', 'cut-2', amp=.3), S(circle(960, 1012, 76, 17), '#fff3c4', 'rim-bright', amp=.3),
         S(shape('944,1034! 940,1016 924,1000 922,978 936,958 960,950 984,958 998,978 996,1000 980,1016 976,1034!'), '#fffdf2', 'glow-big', amp=.2),
         line('M951 1026C949 1004 950 982 960 982C970 982 971 1004 969 1026', 2.6, '#f2a53a', amp=.2),
         S(poly([(502, 424), (1418, 424), (1566, 894), (354, 894)]), p.fall('#8c6038', '#b98249', 424, 894), 'cut-4', amp=1)]
grainlines = ''.join(leaf(x, y, x + w, y + 1, 3, 1) for x, y, w in (
    (420, 872, 260), (760, 880, 220), (1100, 868, 260), (1300, 882, 190), (600, 433, 220), (1040, 435, 260)))
tally = ''.join(spar(x + i * 9, 862, x + i * 9 - 1, 882, 3, 2.4) for x in (990, 1044, 1098, 1152) for i in range(4))
tally += ''.join(spar(x - 8, 878, x + 36, 864, 3, 2.4) for x in (990, 1044, 1098))                          # nineteen frames so far
table += [S(grainlines, '#5b3d2a', extra='fill-opacity=".6"', amp=.3), S(tally, '#3d281c', amp=.3),
          line('M502 424L535 448M1418 424L1385 448M354 894L408 850M1566 894L1512 850', 3, '#4a3025', amp=.5),
          G('cut-1', S(''.join(circle(x, y, r) for x, y, r in ((520, 437, 5), (1400, 437, 5), (384, 868, 8), (1536, 868, 8))), '#f0c070', amp=.2))]
FROST = p.radial(960, 640, 640, [(0, '#ffe7ab'), (.6, '#f3cf88'), (.8, '#b9c29a'), (1, '#5f9f9a')])
LIGHT = p.radial(960, 640, 470, [(0, '#fffdf4'), (.55, '#fff6d6'), (1, '#ffe9b0')])
table += [S(poly([(535, 448), (1385, 448), (1512, 850), (408, 850)]), FROST, 'slot', amp=.6),
          S(ring(960, 648, 470, 26, 5, .008, .4), p.radial(960, 640, 480, [(0, '#fff0c0'), (1, '#ffdf9c')]), 'rim', amp=.6),
          S(ring(960, 648, 414, 26, 8, .008, .4), LIGHT, 'rim-bright', amp=.6)]
# waves of tissue
for i, (y, o) in enumerate(((752, .5), (784, .55), (816, .6))):
    crest = [(420 + 62 * k + i * 20, y + (-9 if k % 2 else 9)) for k in range(6 - i)]
    end = [(760 - 60 * i, y + 30, 'c'), (770 - 60 * i, 850, 'c'), (406, 850, 'c')]
    table.append(S(smooth([(404, y + 14, 'c'), *crest, *end], True), '#3f9aa0', 'rim', f'fill-opacity="{o}"', amp=.8))

# ---------------------------------------------------------------- the horse of paper, its rider, a bird
HX, HY, HK, RISE = 648, 668, .94, -13


def on(d):
    """Horse's units → glass."""
    return xf(d, HX, HY, HK, HK, RISE)


def plumes(x, y, spread, width):
    """Feathers cut from one root: (angle in degrees from left, length); returns (feathers, slits in them)."""
    d = cuts = ''
    for a, n in spread:
        ux, uy = -math.cos(math.radians(a)), -math.sin(math.radians(a))
        d += leaf(x, y, x + ux * n, y + uy * n, width, n * .05, .62)
        cuts += leaf(x + ux * n * .42, y + uy * n * .42, x + ux * n * .9, y + uy * n * .9, width * .16, n * .03)
    return d, cuts


BODY = ('48,-56! 16,-46 -24,-46 -70,-54 -98,-40 -108,-6 -92,28! -52,26 -8,36 36,42 74,34 100,16 114,-10! 126,-46 140,-84 152,-110! 166,-104 184,-94 '
        '196,-90 204,-96 208,-106! 196,-122 180,-140 164,-154! 150,-182! 146,-162 132,-160 108,-140 82,-100')
far_legs = chain([(92, 10), (152, -18), (190, 18), (184, 50)], [22, 12, 7, 6])
far_legs += chain([(-66, 10), (-44, 62), (-92, 104), (-112, 150)], [30, 17, 9, 6])
far_legs += shape('176,46! 194,48! 196,66! 172,66!') + shape('-120,144! -104,150! -112,170! -134,162!')
near_legs = chain([(80, 14), (140, 14), (152, 62), (134, 88)], [24, 13, 7, 6]) + chain([(-84, 4), (-72, 56), (-132, 84), (-164, 126)], [34, 19, 9, 6])
near_legs += shape('126,80! 142,92! 130,108! 110,94!') + shape('-172,118! -156,128! -166,148! -188,136!')
tail, tail_cuts = plumes(-98, -34, ((-58, 116), (-40, 130), (-22, 128), (-6, 104)), 20)
crest, _ = plumes(150, -160, ((30, 40), (60, 44), (86, 36)), 10)
wing, wing_cuts = plumes(-22, -38, ((16, 146), (31, 168), (46, 178), (61, 172), (76, 148)), 27)
rider = (shape('4,-50! 6,-84 14,-116 26,-124 38,-118 42,-98 40,-78 54,-52! 44,-38 24,-36! 10,-40')
         + chain([(30, -48), (78, -36), (74, 16)], [15, 11, 7]) + shape('66,12! 82,10! 98,20 97,27! 68,25!')
         + chain([(32, -112), (72, -118), (88, -158)], [8, 6, 4]) + chain([(24, -112), (14, -84), (36, -66)], [8, 6, 4])
         + profile(26, -122, 40, -6, face=PROFILE_WOMAN, wear=(HAIR,)) + ribbon([(14, -150), (-2, -154), (-18, -144), (-38, -150)], 11, 5))
star_ = star(94, -178, 21, 8, 5, -70)
table += [G('cut-1', S(on(far_legs), '#1d3a40', amp=.3), S(on(orient(tail)), '#16323a', amp=.3)),
          G('cut-1', S(on(orient(shape(BODY) + near_legs + crest)), INK, amp=.3)), G('cut-1', S(on(orient(wing)), '#16323a', amp=.3)),
          G('cut-1', S(on(orient(rider + star_)), INK, amp=.2))]
lace = ''.join(circle(x, y, 3.4) for x, y in ((-86, -22), (-74, -8), (-60, 2), (-44, 8), (-28, 12), (-12, 16), (4, 18), (20, 18)))
lace += leaf(30, 6, 92, 0, 7, -8) + leaf(44, 22, 86, 14, 5, -4) + leaf(-90, 6, -60, 16, 5, -3) + leaf(166, -128, 174, -124, 4)
lace += leaf(110, -40, 136, -96, 5, 5) + leaf(96, -30, 116, -86, 5, 4)
lace += wing_cuts + tail_cuts + leaf(16, -104, 18, -52, 4, -3) + leaf(32, -104, 42, -50, 4, 3)
table.append(f'<path d="{cut(on(lace), amp=.2)}" fill="#fff3c8"/>')
PINS = [(80, 14), (140, 14), (152, 62), (-78, 8), (-72, 56), (-132, 84), (152, -18), (-44, 62), (-92, 104), (-22, -38), (32, -48), (78, -36),
        (72, -118)]
table.append(f'<g fill="{BRASS}" stroke="#fff3c8" stroke-width="1.6">{dots(move(PINS, HK, HK, HX, HY, RISE), 4)}</g>')
wings, wing_slits = zip(plumes(1290, 548, ((78, 92), (98, 100), (118, 92)), 24), plumes(1296, 562, ((-84, 64), (-106, 72)), 22))
bird = shape('1196,556! 1222,540 1240,536! 1262,536 1286,544 1316,548! 1360,540! 1398,520! 1372,548! 1402,556! 1366,562! 1388,582! 1340,570 '
             '1296,574 1260,566 1238,556 1222,556!') + ''.join(wings)
bird_cuts = ''.join(wing_slits) + circle(1234, 548, 2.6) + leaf(1256, 556, 1310, 560, 4, 3)
table += [G('cut-1', S(orient(bird), INK, amp=.3)), f'<path d="{cut(bird_cuts, amp=.2)}" fill="#fff3c8"/>']

# ---------------------------------------------------------------- the second wing, still half in its card
S0, TURN = (930, 588), 25                                           # shoulder of the wing; the slit runs away from it at this angle


def ray(a, n, at_=S0):
    """The point n units from the wing's shoulder, a degrees below the horizontal."""
    return (at_[0] + n * math.cos(math.radians(a)), at_[1] + n * math.sin(math.radians(a)))


def blade(tip, side):
    """One blade of the scissors, from the pivot to its tip: (body, ground edge)."""
    (x, y), (ex, ey) = PIVOT, tip
    n = math.dist(PIVOT, tip)
    nx, ny = (ey - y) / n * side, -(ex - x) / n * side
    body = [(x - nx * 6, y - ny * 6), (x + nx * 19, y + ny * 19), (x + (ex - x) * .35 + nx * 20, y + (ey - y) * .35 + ny * 20), (ex, ey),
            (x + (ex - x) * .1 - nx * 4, y + (ey - y) * .1 - ny * 4)]
    edge = [(x + (ex - x) * .06, y + (ey - y) * .06), (x + (ex - x) * .3 + nx * 8, y + (ey - y) * .3 + ny * 8), (ex, ey),
            (x + (ex - x) * .08 - nx * 3, y + (ey - y) * .08 - ny * 3)]
    return poly(solid(body)), poly(solid(edge))


PIVOT = ray(TURN, 318)
UX, UY = math.cos(math.radians(TURN)), math.sin(math.radians(TURN))
BOWS = [(PIVOT[0] + UX * a + UY * b, PIVOT[1] + UY * a - UX * b) for a, b in ((152, 50), (146, -52))]      # for the fingers, for the thumb
upper, upper_edge = blade(ray(180 + TURN + 10, 214, PIVOT), 1)
lower, lower_edge = blade(ray(180 + TURN - 7, 218, PIVOT), -1)
shanks = ''.join(ribbon([PIVOT, (PIVOT[0] + UX * 60 + UY * s * 14, PIVOT[1] + UY * 60 - UX * s * 14), (bx - UX * 34, by - UY * 34)], 24, 18)
                 for s, (bx, by) in zip((1, -1), BOWS))
bows = [xf(circle(0, 0, 46, 37), bx, by, 1, 1, TURN + t) + xf(circle(0, 0, 31, 23), bx, by, 1, 1, TURN + t) for (bx, by), t in zip(BOWS, (-10, 12))]

feathers = ''.join(leaf(*S0, *ray(a, n), 42, 6, .66) for a, n in ((-36, 186), (-20, 210), (-4, 222), (10, 226)))
raw = poly(solid([(880, 548), (962, 532), (986, 572), ray(19, 60), ray(20, 96), ray(28, 150), ray(33, 258), (1112, 806), (908, 748)]))
card = [S(upper, p.linear(1060, 600, 1218, 722, [(0, '#7aa3a2'), (1, '#335c62')]), 'cut-2', amp=.2), S(upper_edge, '#cfe4dc', amp=0),
        S(orient(feathers + raw), INK, 'cut-2-warm', amp=.4)]
marks = ''.join(leaf(*ray(a, n * .4), *ray(a, n * .86), 7, 3) for a, n in ((-36, 186), (-20, 210), (-4, 222), (10, 226)))
card.append(f'<path d="{cut(marks, amp=.2)}" fill="#fff3c8"/>')
card.append(line(f'M{num(ray(38, 40)[0])} {num(ray(38, 40)[1])}C1010 650 1080 690 1100 744C1060 748 1000 716 950 640M936 650C960 700 1000 740 1062 '
                 f'768C1040 780 980 754 930 690M986 560C950 546 914 562 906 596C902 618 908 634 920 646', 2, '#9cc4bc', 'stroke-dasharray="7 6"',
                 amp=0))
scissors = [S(lower, p.linear(1020, 660, 1210, 716, [(0, '#f4fbf0'), (.55, '#a9c9c2'), (1, '#3d676c')]), 'cut-2', amp=.2),
            S(lower_edge, '#41686c', amp=0)]

CREASE = '#6d3d34'
# the right hand: middle finger through the upper bow, thumb through the lower, the index steadies the shank
SKIN = p.linear(1300, 640, 1620, 1000, [(0, '#d79a72'), (.45, '#a4654c'), (1, '#4b2a2a')])
DARKER = p.linear(1300, 640, 1620, 1000, [(0, '#a86e50'), (.5, '#7c4a3a'), (1, '#3a2224')])
right = [G('cut-2-warm', S(chain([(1540, 870), (1532, 800), (1470, 806)], [26, 20, 14]), DARKER, amp=.4)),
         G('cut-2-warm', S(chain([(1512, 836), (1500, 752), (1428, 778)], [29, 22, 15]), DARKER, amp=.4)),
         G('cut-2', S(shanks, p.linear(1220, 700, 1360, 800, [(0, '#c2464a'), (1, '#6b1f2c')]), amp=.3),
           S(bows[0], '#b8383f', None, EO, amp=.3), S(bows[1], '#8c2834', None, EO, amp=.3)),
         G('cut-1', S(circle(*PIVOT, 11), '#f0c070', amp=.2), S(xf(rect(-8, -1.5, 16, 3), *PIVOT, 1, 1, 60), '#6b431d', amp=0)),
         G('cut-2-warm', S(chain([(1484, 816), (1458, 712), (1386, 741)], [30, 23, 16]), DARKER, amp=.4)),
         G('cut-2-warm', S(chain([(1508, 950), (1436, 912), (1384, 872), (1338, 836)], [44, 32, 21, 16]), SKIN, amp=.4)),
         G('cut-2-warm',
           S(chain([(1458, 798), (1404, 668), (1352, 672), (1306, 714)], [31, 23, 18, 13])
             + shape('1424,792! 1470,772 1520,800 1556,850 1600,930 1650,1010! 1560,1076! 1490,1000 1446,930 1416,860', 1, 1, 18, 8), SKIN, amp=.4)),
         S(leaf(1448, 812, 1560, 930, 5, -16) + leaf(1474, 800, 1510, 836, 4, -4) + leaf(1506, 822, 1538, 862, 4, -4)
           + leaf(1396, 654, 1404, 688, 3, 4) + leaf(1404, 652, 1414, 684, 3, 4) + leaf(1450, 694, 1446, 728, 3, 4) + leaf(1384, 858, 1372, 884, 3,
                                                                                                                           3),
           CREASE, amp=.3),
         S(shape('-9,-6! 3,-7 10,0 3,7 -9,6!', 1, 1, 1309, 710, 138), '#f3cba4', amp=.1)]
SLEEVE = p.fall('#74283a', '#1f0f1a', 970, 1170)
right += [S(poly([(1548, 1052), (1690, 968), (1990, 1420), (1700, 1420)]), SLEEVE, 'cut-3', amp=1),
          S(shape('1540,1050! 1612,1002 1676,950! 1704,992! 1640,1046 1572,1098!'), p.fall('#94363f', '#5a1e2c', 950, 1098), 'cut-2', amp=.6),
          S(leaf(1640, 1080, 1740, 1260, 9, 8) + leaf(1700, 1040, 1800, 1190, 7, -6), '#3d1622', amp=.5)]
# the left hand holds the card between thumb and finger
LSKIN = p.linear(940, 640, 640, 1000, [(0, '#d79a72'), (.45, '#a4654c'), (1, '#4b2a2a')])
LDARK = p.linear(940, 640, 640, 1000, [(0, '#a86e50'), (.5, '#7c4a3a'), (1, '#3a2224')])
under = [G('cut-2-warm', S(chain([(742, 866), (746, 768), (806, 724), (858, 726)], [24, 18, 14, 10]), LDARK, amp=.4)),
         G('cut-2-warm', S(chain([(756, 834), (770, 722), (846, 676), (906, 680)], [27, 20, 15, 11]), LSKIN, amp=.4)),
         G('cut-2-warm', S(chain([(778, 812), (806, 684), (878, 634), (940, 640)], [29, 21, 15, 11]), LDARK, amp=.4))]
left = [G('cut-2-warm',
          S(chain([(800, 900), (868, 858), (916, 786), (956, 714)], [40, 28, 20, 14])
            + shape('760,800! 800,790 836,820 858,860 850,920 826,976 770,1052! 660,984! 690,930 720,870 734,820'), LSKIN, amp=.4)),
        S(leaf(800, 830, 746, 960, 5, 12) + leaf(764, 812, 744, 850, 4, 4) + leaf(784, 806, 770, 840, 4, 4)
          + leaf(902, 790, 926, 800, 3, 3), CREASE, amp=.3), S(leaf(944, 726, 960, 706, 11, 3), '#f3cba4', amp=.1),
        S(poly([(632, 968), (776, 1050), (560, 1420), (300, 1420)]), SLEEVE, 'cut-3', amp=1),
        S(shape('650,944! 712,996 788,1030! 764,1078! 686,1040 622,988!'), p.fall('#94363f', '#5a1e2c', 944, 1078), 'cut-2', amp=.6),
        S(leaf(660, 1060, 560, 1240, 9, -8) + leaf(610, 1030, 500, 1180, 7, 6), '#3d1622', amp=.5)]
scraps = poly([(1170, 800), (1200, 782), (1216, 806), (1190, 822)]) + poly([(1234, 826), (1252, 806), (1262, 832)])
scraps += leaf(1110, 826, 1180, 836, 12, -12) + leaf(1000, 812, 1040, 836, 9, 8)
table += [G('cut-1', S(scraps, INK, amp=.4)), *under, *card, *scissors, *left, *right]
p.layer('table', .6, 'grain-fine', *table)

# ---------------------------------------------------------------- 4 the edge of the bench
front = [S('M-120 1124C300 1108 700 1136 1000 1128C1400 1116 1700 1136 2040 1120L2040 1320H-120Z', p.fall('#0b2a30', '#051216', 1110, 1200),
           'wall-7-dim')]
front += [G('cut-4-dim', S(rect(44, 1020, 84, 112), '#123a42', amp=.8),
            S(shape('30,1012! 142,1012! 142,1030! 30,1030!') + rect(30, 1116, 112, 18), '#1d4f56', amp=.8)),
          G('cut-1-dim', S(''.join(leaf(46, y, 126, y - 12, 4, 1) for y in range(1046, 1116, 12)), '#7a2732', amp=.3)),
          line('M126 1060C190 1040 210 1110 280 1124C330 1134 360 1120 400 1128', 3, '#7a2732', amp=0)]
p.layer('front', 1, 'grain-deep', *front)
p.mat(p.vignette(960, 560, 1200, .5, .6))
p.save(PICTURES / '4-technical-triumphs' / 'reiniger-silhouette-feature.svg')
