#!/usr/bin/env python3
"""Story 7.5: empty costumes in the low sun throw the shadow of a palace; a small woman in black pins the hem of the largest."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

DARK = '#1c0718'
GLOW = (1000, 380)                                                  # middle of the sunlight on the wall
p = Pic('#fff0d8', DARK, GLOW, '#ffc08a', far='#ffd9c2', focus=(.5, .5))
FLOOR = 838                                                         # foot of the wall


def paths(paint, *outlines, opacity=None):
    """Plain paper without a shadow of its own."""
    return f'<path d="{compact("".join(outlines))}" fill="{paint}"' + (f' fill-opacity="{opacity}"' if opacity else '') + '/>'


def polar(x, y, r, a):
    """The point r away from (x, y), a degrees clockwise from the right."""
    return x + r * math.cos(math.radians(a)), y + r * math.sin(math.radians(a))


def scallops(x, y, r, n, a0, a1, deep=.07):
    """Points along an edge of n scallops from a0 to a1 degrees."""
    o = []
    for i in range(n):
        for t, k in ((0, 1 - deep), (.25, 1), (.5, 1 + deep * .35), (.75, 1)):
            o.append((*polar(x, y, r * k, a0 + (a1 - a0) * (i + t) / n), *(('c',) if t == 0 else ())))
    return o + [(*polar(x, y, r * (1 - deep), a1), 'c')]


# ---------------------------------------------------------------- 0 the bare wall, the light of the window
SUNLIT = p.radial(*GLOW, 900, [(0, '#fff3d6'), (.4, '#ffdfb2'), (.75, '#fdbb92'), (1, '#f09a8a')])
wall = [paths(p.radial(*GLOW, 1250, [(.3, '#a8406e'), (.7, '#742656'), (1, '#3f1238')]), rect(-120, -120, 2160, 1000)),
        G('soft-2', paths(SUNLIT, poly([(230, 72), (1716, 40), (1806, FLOOR + 20), (300, FLOOR + 20)]))),
        G('soft-8', paths('#c9607c', spar(812, 60, 866, FLOOR, 15), spar(1250, 50, 1330, FLOOR, 15), spar(240, 250, 1740, 226, 13), opacity=.5))]

# ---------------------------------------------------------------- the palace: what the costumes throw on the wall
SHADE = p.linear(0, 80, 0, FLOOR, [(0, '#b35f8c'), (.55, '#9c477c'), (1, '#7a2c66')])


def keep(x, w, top):
    """A plain wall of the palace from `top` down."""
    return rect(x - w / 2, top, w, FLOOR + 20 - top)


def crown(x, y, w, n):
    """Battlements on a cornice."""
    return rect(x - w / 2, y, w, 22) + ''.join(rect(x - w / 2 + (w - w / n * .6) * i / (n - 1), y - 24, w / n * .6, 30) for i in range(n))


def pennant(x, y):
    """A flag on a pole that stands on (x, y)."""
    return spar(x, y + 4, x, y - 44, 4) + leaf(x, y - 40, x + 40, y - 30, 14, 0, .3)


# red shoulders become a gate tower with horns; the frill a dome; the gold cape a minaret; the leaves a cluster of spires
horned = ''.join(leaf(*polar(566, 330, 30, a), *polar(566, 330, r, a), 46, b, .5) for a, r,
                 b in ((-150, 176, -16), (-122, 170, -10), (-58, 170, 10), (-30, 176, 16)))
dome = smooth(scallops(1016, 318, 206, 18, 112, 428), True)
spiral = shape('-80,0! -92,-60 -70,-116 -26,-150 -8,-196 0,-222! 8,-196 26,-150 70,-116 92,-60 80,0!', 1, 1, 1452, 352)
spires = ''.join(leaf(1664 + d, 520, 1664 + d * 1.5, 520 - h, 56, d * .1, .45) for d, h in ((-92, 190), (-58, 270), (-18, 312), (20, 240)))
def spire(x, w, top, tall):
    """A slim tower with a pointed roof and a flag."""
    roof = shape(f'{-w*.72},0! {-w*.5},{-tall*.24} {-w*.16},{-tall*.64} 0,{-tall}! {w*.16},{-tall*.64} {w*.5},{-tall*.24} {w*.72},0!', 1, 1, x, top
                 + 8)
    return orient(keep(x, w, top) + rect(x - w * .6, top + 2, w * 1.2, 16) + roof + pennant(x, top - tall + 14))


palace = [horned, keep(566, 132, 300), crown(566, 312, 156, 4), pennant(566, 268), spire(382, 70, 400, 150), spire(690, 74, 330, 170),
          crown(760, 452, 130, 4), keep(760, 110, 460),
          dome, spar(1016, 120, 1016, 70, 7, 3) + circle(1016, 100, 10), keep(1016, 300, 420), spire(1240, 78, 300, 176), crown(1176, 470, 110, 4),
          keep(1176, 90, 480),
          spiral, keep(1452, 128, 340), crown(1452, 352, 176, 5), spires, keep(1664, 110, 470), keep(1576, 60, 440), crown(1576, 432, 80, 3),
          rect(346, 590, 1372, 290), ''.join(rect(x, 566, 30, 34) for x in (*range(620, 900, 54), *range(1190, 1640, 54)))]
wall.append(G('soft-2', paths(SHADE, *(orient(o) for o in palace))))
LAMPS = p.radial(*GLOW, 800, [(0, '#fff6d8'), (.5, '#ffd99c'), (1, '#ffb27a')])
rose = ''.join(leaf(*polar(1016, 318, 104, a), *polar(1016, 318, 174, a), 19, at=.66) for a in range(-64, 60, 15)) + ''.join(
    circle(*polar(1016, 318, 186, a), 5) for a in range(-56, 60, 15))
panes = ''.join(arch(x - w / 2, y, w, h) for x, y, w, h in (
    (566, 360, 24, 52), (534, 452, 18, 38), (598, 452, 18, 38), (382, 436, 18, 40), (382, 520, 18, 40), (370, 640, 16, 36), (690, 366, 20, 44),
    (690, 450, 18, 38), (690, 536, 18, 38),
    (740, 490, 14, 30), (688, 636, 18, 42), (744, 636, 18, 42), (1240, 338, 20, 44), (1240, 420, 18, 40), (1240, 510, 18, 40), (1226, 640, 18, 42),
    (1452, 398, 26, 58), (1424, 500, 18, 40),
    (1490, 470, 18, 40), (1576, 472, 16, 34), (1664, 502, 18, 40), (1580, 560, 16, 36), (1580, 640, 18, 42), (640, 640, 16, 38), (1150, 512, 14, 32)))
band = ''.join(ribbon([(1452 - w, y + 16), (1452, y + 4), (1452 + w, y - 18)], 4, 9) for y, w in ((312, 70), (276, 72), (240, 44), (208, 22)))
wall.append(paths(LAMPS, rose, panes, band))
wall += [G('cut-2', S(rect(-120, 300, 300, 14) + rect(-120, 500, 300, 14), '#4a1840', amp=.6),
           *(S(rrect(x, y, w, 30, 14), c, amp=.4) for x, y, w, c in ((-20, 268, 170, '#8a3a5c'), (-30, 238, 150, '#5c2a5c'),
                                                                     (-10, 208, 130, '#a05a5a'), (-30, 468, 190, '#3f4a6c'),
                                                                    (-10, 438, 150, '#7c2f50')))),
         G('cut-1', *(paths('#2c0f28', circle(x, y, 8, 11)) for x, y in ((142, 283), (112, 253), (112, 223), (152, 483), (132, 453)))),
         G('cut-2', S(knife([(1822, 250), (1912, 242), (1920, 372), (1828, 378)], 1), '#b9688a', amp=.4),
           S(knife([(1836, 420), (1910, 428), (1902, 540), (1828, 532)], 1), '#a3547c', amp=.4)),
         paths('#5c2450', shape('-6,-40! -9,-20 -5,-6! -26,44! 26,44! 5,-6! 9,-20 6,-40!', 1, 1, 1870, 320) + circle(1870, 276, 24, 20),
               shape('-8,-30! -14,0 -30,44! 30,44! 14,0 8,-30!', 1, 1, 1868, 488) + leaf(1868, 460, 1842, 444, 10) + leaf(1868, 460, 1894, 444, 10))]
p.layer('wall', 0, 'grain-fine', *wall)

# ---------------------------------------------------------------- 1 floor and the costumes at the sides
BOARDS = p.linear(0, FLOOR, 0, 1060, [(0, '#c76f7c'), (.3, '#7c2f5c'), (.75, '#38112f'), (1, '#240a20')])
planks = ''.join(poly([(x, FLOOR + 2), (x + 2.4, FLOOR + 2), (x + (x - 900) * .6 + 4, 1080), (x + (x - 900) * .6, 1080)])
                 for x in range(-160, 2080, 96))
floor = [S(f'M-120 {FLOOR}H2040V1320H-120Z', BOARDS, 'wall-3', amp=1), paths('#2c0d28', planks, opacity=.5)]
for a, b, y in ((330, 690, 900), (600, 1262, 930), (1216, 1560, 912), (1576, 1826, 908)):
    floor.append(paths(p.linear(0, FLOOR, 0, 930, [(0, '#3c0f38', .55), (1, '#2c0a28', .7)]),
                       poly([(a, y), (b, y), (b + 70, FLOOR), (a + 90, FLOOR)])))


def stand(x, y, h):
    """The cloth neck of a dress form under its cap of wood."""
    cloth = p.linear(x - 24, 0, x + 24, 0, [(0, '#fbe3c6'), (.5, '#dcae94'), (1, '#8c5262')])
    return G('cut-1', S(shape(f'-26,0! -21,{-h*.4} -19,{-h}! 19,{-h}! 21,{-h*.4} 26,0!', 1, 1, x, y), cloth, amp=.3),
             S(circle(x, y - h, 21, 6.5), '#6b3a34', amp=.2), S(circle(x, y - h - 2.5, 19, 5), '#c98a5c', amp=.2))


# red lacquer: plates overlap like muscles, from the shoulders to the hem
RX, RY = 506, 400


def lacquer(tone):
    """Red paper, light from the left."""
    return p.linear(RX - 180, 0, RX + 180, 0, [(0, mix(tone, '#ff9a7c', .35)), (.4, tone), (1, mix(tone, DARK, .45))])


def plate(x0, y0, x1, y1, w, bend=0, flat=0):
    """One plate and the gleam on it."""
    ux, uy = x1 - x0, y1 - y0
    return leaf(x0, y0, x1, y1, w, bend, .5, flat), leaf(x0 + ux * .16 - w * .1, y0 + uy * .16, x0 + ux * .74 - w * .12, y0 + uy * .74, w * .14,
                                                         bend * .8)


def plates(paint, *specs, flt='cut-2'):
    """Plates in one plane with their gleams."""
    parts = [plate(*s) for s in specs]
    return G(flt, S(''.join(orient(a) for a, _ in parts), paint, amp=.5), paths('#ffb49a', *(b for _, b in parts), opacity=.8))


red = [S(shape('0,-20! 40,-4 70,30! 52,110 36,190! 84,260 128,380 160,512! 0,528 -160,512! -128,380 -84,260 -36,190! -52,110 -70,30! -40,-4', 1, 1,
               RX, RY), '#4a0b20', 'cut-4', amp=.6),
       stand(RX, RY - 10, 34),
       plates(lacquer('#a81a2c'), *((RX + x * .22, RY + 196, RX + x, RY + 510, 42, x * .1) for x in (-132, -84, 84, 132)),
              *((RX + s * 20, RY + 196, RX + s * 38, RY + 516, 46, 0) for s in (-1, 1))),
       plates(lacquer('#c9242f'), *((RX + x * .22, RY + 190, RX + x * .9, RY + 380, 44, x * .12) for x in (-116, -62, 62, 116)),
              (RX, RY + 190, RX, RY + 420, 52)),
       plates(lacquer('#d8352f'), *((RX + s * 30, RY + 176, RX + s * 96, RY + 262, 40, s * 12) for s in (-1, 1))),
       plates(lacquer('#b81f2e'), *((RX + s * (52 - 8 * i), RY + 30 + 44 * i, RX + s * 4, RY + 84 + 42 * i, 34, s * 8) for i in range(3)
                                    for s in (-1, 1))),
       plates(lacquer('#cf2b30'), *((RX + s * 8, RY + 6, RX + s * (74 - 6 * i), RY + 36 + 40 * i, 32, s * -8) for i in (1, 0) for s in (-1, 1))),
       plates(lacquer('#d8352f'), *((RX + s * 34, RY + 26, RX + s * (118 + 10 * i), RY + 86 - 46 * i, 38, s * (-18 + 2 * i)) for i in range(4)
                                    for s in (-1, 1)), flt='cut-3'),
       G('cut-1', S(strip(f'M{RX-38} {RY+188}C{RX-14} {RY+198} {RX+14} {RY+198} {RX+38} {RY+188}', 15), '#e2a63c', amp=.3),
         S(''.join(circle(RX + x, RY + y, 6) for x, y in ((0, 20), (0, 62), (0, 104), (0, 148), (-46, 34), (46, 34))), '#f2c25c', amp=.2))]

# gold: a cape of spirals under a collar that opens like a shell
GX, GY = 1390, 400
FOIL = p.linear(GX - 160, 0, GX + 170, 0, [(0, '#ffe08a'), (.45, '#e2a63c'), (1, '#8a5224')])


def spin(x, y, r, turns, w, colour, a0=0):
    """A spiral stroke."""
    n = int(turns * 14)
    return line(smooth([polar(x, y, r * (1 - i / n) + 2, a0 + 360 * turns * i / n) for i in range(n + 1)]), w, colour, amp=0)


cape = '-30,-14! -56,10 -92,60 -116,150 -138,280 -160,420 -172,506! -90,522 0,526 90,522 172,506! 160,420 138,280 116,150 92,60 56,10 30,-14!'
SPIRALS = ((-70, 440, 52), (58, 452, 58), (-4, 366, 44), (-96, 336, 36), (92, 340, 44), (-40, 268, 44), (52, 262, 40), (-84, 214, 28),
           (10, 190, 34), (78, 186, 28),
           (-46, 138, 30), (38, 116, 28), (-12, 72, 24), (128, 430, 24), (-134, 440, 22))
INKS = ('#6b3a1c', '#fff0c0', '#a34a24', '#1f7f78')
gold = [S(poly([(GX + 4, GY + 30)] + [polar(GX, GY + 20, 138 if i % 2 else 122, -166 + i * 8) for i in range(20)]),
          p.linear(0, GY - 120, 0, GY + 20, [(0, '#ffdf8e'), (1, '#b06a2c')]),
          'cut-3', amp=.4),
        paths('#8a5224', *(leaf(*polar(GX, GY + 20, 36, a), *polar(GX, GY + 20, 120, a), 5) for a in range(-158, -20, 16)), opacity=.8),
        stand(GX, GY - 8, 34), S(shape(cape, 1, 1, GX, GY), FOIL, 'cut-4', amp=.7),
        G('cut-1', *(spin(GX + x, GY + y, r, r / 15, 5.4, INKS[i % 3], i * 50) for i, (x, y, r) in enumerate(SPIRALS))),
        paths('#1f7f78', *(rect(GX + x - s, GY + y - s, 2 * s, 2 * s * 1.3) for x, y,
                           s in ((-8, 300, 6), (104, 270, 7), (-118, 280, 6), (4, 430, 8), (14, 470, 7), (112, 396, 6), (-60, 378, 6),
                                                                                            (60, 150, 5), (-24, 110, 5)))),
        paths('#3a1a24', *(circle(GX + x, GY + y, r) for x, y, r in ((30, 320, 6), (-70, 300, 5), (124, 310, 6), (-20, 224, 6), (90, 230, 5),
                                                                     (-112, 390, 6), (34, 400, 6), (8, 140, 5), (-80, 168, 5)))),
        G('cut-1', S(strip(smooth([(GX - 170, GY + 492), (GX - 90, GY + 507), (GX, GY + 511), (GX + 90, GY + 507), (GX + 170, GY + 492)]), 22),
                     '#a34a24', amp=.4)),
        paths('#ffe08a', *(circle(GX + x, GY + 511 - abs(x) ** 2 / 1700, 5) for x in range(-150, 160, 25)))]

# leaf-green silk
LX, LY = 1694, 424
green = [stand(LX, LY - 6, 34), S(shape('-24,-12! -52,10 -60,80 -40,170! -84,300 -122,486! 0,500 122,486! 84,300 40,170! 60,80 52,10 24,-12!', 1, 1,
                                        LX, LY), '#0f4a3c', 'cut-4', amp=.6)]
for j, (y, half, n, ln) in enumerate(((384, 96, 6, 118), (296, 80, 6, 116), (214, 58, 5, 110), (150, 34, 4, 96), (84, 46, 4, 86), (26, 44, 4, 82))):
    tone = ('#1c7a58', '#2a9a68', '#17694f')[j % 3]
    blades = veins = ''
    for i in range(n):
        t = (i / (n - 1) - .5) * 2
        x0, x1 = LX + t * half, LX + t * half * 1.22
        blades += leaf(x0, LY + y - 16, x1, LY + y + ln - 12 * abs(t), half * 1.5 / n + 14, t * 4, .5)
        veins += leaf(x0, LY + y - 8, x1 - 1, LY + y + ln * .9 - 12 * abs(t), 2.6, t * 4)
    green.append(G('cut-1', S(blades, p.linear(LX - 110, 0, LX + 110, 0, [(0, mix(tone, '#d9f08a', .4)), (.45, tone), (1, mix(tone, DARK, .4))]),
                              amp=.5), paths('#bfe6a0', veins, opacity=.7)))
green.append(G('cut-2', S(''.join(leaf(LX + d * .3, LY + 18, *polar(LX, LY + 20, 116, a), 30, d * .1) for d,
                                  a in ((-30, -158), (-18, -128), (18, -52), (30, -22))),
                          p.linear(LX - 110, 0, LX + 110, 0, [(0, '#8fc97a'), (1, '#17694f')]), amp=.4)))
p.layer('costumes', .32, 'grain', *floor, *red, *gold, *green)

# ---------------------------------------------------------------- 2 the great frill: one pleated collar, one pleated gown
WX, WY = 936, 436                                                   # middle of the frill
PALE, FOLD = '#fff8ec', '#d3a8bc'


def pleats(outer, inner, paints, flt):
    """Pleats between two edges: lists of the same length; every second one in shade."""
    o = ['', '']
    for i, (a, b, c, d) in enumerate(zip(outer, outer[1:], inner[1:], inner)):
        o[i % 2] += poly(solid([a, b, c, d]))
    return G(flt, *(S(d, paint, amp=.3) for d, paint in zip(o, paints)))


def frill(x, y, r, r0, n, a0, a1, paints):
    """A lizard's frill: pleats between r0 and r, every ridge longer than the fold beside it."""
    angles = [a0 + (a1 - a0) * i / n for i in range(n + 1)]
    return pleats([polar(x, y, r * (1.03 if i % 2 else .95), a) for i, a in enumerate(angles)], [polar(x, y, r0, a) for a in angles], paints, 'cut-4')


LIT = p.linear(WX - 220, WY - 200, WX + 220, WY + 200, [(0, '#fffdf6'), (.5, PALE), (1, '#f0cfc4')])
DIM = p.linear(WX - 220, WY - 200, WX + 220, WY + 200, [(0, '#f0d3cf'), (.5, FOLD), (1, '#9a6490')])
white = [frill(WX, WY, 196, 20, 46, 128, 412, (LIT, DIM)),
         line(smooth([polar(WX, WY, 150, a) for a in range(130, 412, 12)]), 4, '#d8454a', amp=0),
         f'<g fill="#e28a3c">{dots([polar(WX, WY, 168, 134 + 12.35 * i) for i in range(23)], 6)}</g>',
         f'<g fill="#1f8f88">{dots([polar(WX, WY, 132, 140 + 12.35 * i) for i in range(22)], 4.4)}</g>',
         frill(WX, WY + 4, 92, 4, 30, 116, 424, (LIT, DIM)), G('cut-1', S(circle(WX, WY + 4, 11), '#e28a3c', amp=.2))]
sleeves = ''
for s in (-1, 1):
    cuff = [(WX + s * (150 + 9 * i), WY + 262 - 17 * i + (8 if i % 2 else 0)) for i in range(9)]
    top = [(WX + s * (50 + 3.4 * i), WY + 98 - 5 * i) for i in range(9)]
    sleeves += pleats(cuff, top, (LIT, DIM), 'cut-3')
HEM = [(WX - 322 + 644 * i / 26, 914 + 18 * math.sin(math.pi * i / 26) + (7 if i % 2 else -5)) for i in range(27)]
WAIST = [(WX - 38 + 76 * i / 26, WY + 192) for i in range(27)]
SKIRT = p.linear(WX - 300, 620, WX + 330, 900, [(0, '#fffdf6'), (.55, '#fbeee4'), (1, '#e3b9b8')])
CREASE = p.linear(WX - 300, 620, WX + 330, 900, [(0, '#efd2d2'), (.5, '#c996b2'), (1, '#83508a')])
overskirt = [(WX - 150 + 300 * i / 18, WY + 320 + 46 * math.cos(math.pi * (i / 18 - .5) * 1) + (6 if i % 2 else -4)) for i in range(19)]
white += [sleeves, pleats(HEM, WAIST, (SKIRT, CREASE), 'cut-4'),
          pleats(overskirt, [(WX - 40 + 80 * i / 18, WY + 186) for i in range(19)], (SKIRT, CREASE), 'cut-3'),
          S(shape('-46,70! -72,84 -66,130 -40,196! 40,196! 66,130 72,84 46,70! 20,56 -20,56', 1, 1, WX, WY), LIT, 'cut-3', amp=.5),
          paths(FOLD, *(leaf(WX + x, WY + 78, WX + x * .62, WY + 190, 5, -x * .06) for x in (-48, -30, -12, 8, 26, 46))),
          G('cut-1', S(shape('-41,186! 41,186! 43,204! 0,212 -43,204!', 1, 1, WX, WY), '#d8454a', amp=.3)), stand(WX, WY + 66, 38)]
white.append(line(smooth([(WX + (x - WX) * .955, y - 20) for x, y in HEM[::2]]), 4, '#d8454a', amp=0))

# ---------------------------------------------------------------- the designer
DX, DY = 752, 978


def designer():
    """The designer in black, on one knee at the hem: a pin between finger and thumb, a cushion of pins on her wrist."""
    def at(x, y):
        return DX + x, DY + y

    def sh(t):
        return shape(t, 1, 1, DX, DY)

    def limbs(radii, *pts):
        return chain([at(*q) for q in pts], radii)
    # black card: lit from the left
    black = p.linear(*at(-60, -200), *at(60, -40), [(0, '#54405a'), (.4, '#2c1a30'), (1, '#150b18')])
    cloth = p.linear(*at(-40, -110), *at(70, 0), [(0, '#3a2440'), (1, '#170c1b')])
    skin, shade = p.linear(*at(20, -270), *at(80, -200), [(0, '#f4cfa6'), (1, '#d79f7c')]), '#b9806a'
    hair, shoe = '#1d121d', '#c9303a'
    far = [S(limbs((31, 24, 15), (-22, -84), (60, -92), (66, -16)), '#1c1020', amp=.4),
           S(sh('50,-22! 82,-22! 86,-12 112,-5 118,2 116,7! 48,7!'), mix(shoe, DARK, .25), amp=.3),
           S(limbs((17, 13, 10), (32, -178), (72, -122), (122, -94)), '#1c1020', amp=.4),
           S(sh('118,-103! 132,-106 148,-98 158,-88 153,-83 141,-88 146,-78 140,-74 130,-82 118,-85!'), shade, amp=.2)]
    near = [S(sh('-86,-22! -100,-20 -112,0 -134,2 -138,8 -112,10 -84,8!'), shoe, amp=.3),
            S(limbs((34, 27, 15), (-30, -84), (14, -20), (-88, -6)), cloth, 'cut-1', amp=.4),
            S(sh('2,-206! 24,-212 40,-200 46,-176 42,-138 32,-102 28,-66! -8,-50 -58,-54! -66,-84 -54,-128 -34,-172 -18,-196'), black, 'cut-1',
              amp=.5)]
    hx, hy = at(28, -206)
    turn = 12

    def head(t):
        return shape(t, .7, .7, hx, hy, turn)

    def on(x, y):
        return move([(x, y)], .7, .7, hx, hy, turn)[0]
    back = '46,-68! 47,-82 34,-98 8,-105 -22,-99 -42,-80 -48,-54 -44,-32 -34,-16 -20,-12! -16,-28 -10,-46 2,-62 22,-74!'
    face = [S(head(PROFILE_WOMAN), skin, amp=.2), S(circle(*on(-50, -20), 14, 12), hair, amp=.2), S(head(back), hair, amp=.3),
            S(circle(*on(-6, -20), 3.4), '#e2a63c', amp=0),
            paths('#5a3a50', leaf(*on(-36, -30), *on(20, -84), 3.4, -12), leaf(*on(-40, -42), *on(6, -94), 3, -10),
                  leaf(*on(-58, -24), *on(-42, -16), 3, 4)),
            paths(hair, leaf(*on(24, -43), *on(41, -40), 5, -3, .5, .6), leaf(*on(22, -55), *on(43, -53), 4, -4)),
            paths('#9a4a48', leaf(*on(33, -18), *on(43, -19), 3, 1)),
            paths('#e8907c', circle(*on(24, -22), 6, 5), opacity=.6),
            S(spar(*on(-34, -28), *on(16, -52), 4, 3), '#ffc93c', amp=.1), S(head('-10,-48! -14,-36 -8,-24 0,-30 0,-44!'), skin, 'cut-1', amp=.1)]
    tape = line(smooth([at(-6, -202), at(12, -186), at(30, -160), at(30, -116), at(36, -84)]), 7, '#ffd257', amp=0)
    ticks = paths('#8a5224', *(rect(at(26, y)[0], at(26, y)[1], 8, 2) for y in (-150, -138, -126, -114, -102)))
    arm = [S(sh('116,-132! 128,-140 142,-140 158,-134 170,-131 171,-125 158,-124 146,-126! 158,-119 168,-118 167,-112 152,-112 '
                '140,-112 146,-104 140,-99 128,-104 118,-112!'), skin, amp=.2),
           paths(shade, leaf(*at(132, -112), *at(146, -103), 2.6), leaf(*at(140, -120), *at(152, -114), 2.4)),
           S(limbs((20, 16, 11), (2, -180), (46, -124), (116, -122)), black, amp=.4),
           S(circle(*at(104, -135), 11, 9), '#d8454a', amp=.2),
           line(f'M{at(99, -142)[0]} {at(99, -142)[1]}l-4 -11M{at(104, -143)[0]} {at(104, -143)[1]}l1 -12M{at(109, -142)[0]} {at(109, -142)[1]}l5 -9',
                1.8, '#fff6e2', amp=0),
           line(f'M{at(164, -122)[0]} {at(164, -122)[1]}l30 12', 2.6, '#3a1a34', amp=0), S(circle(*at(163, -122), 4), '#ffd257', amp=0)]
    return G('cut-3', *far, *near, G('cut-1', *face), tape, ticks, G('cut-1', *arm))


white.append(designer())
p.layer('gown', .52, 'grain-fine', *white)

# ---------------------------------------------------------------- 3 tables: the model sits still
TX, TY = 1232, 878                                                  # where the lizard sits; the table's top
TOP = p.linear(1080, 0, 1760, 0, [(0, '#a35a5c'), (1, '#4e2040')])
table = [S('M1068 878L1752 878L1772 900L1052 900Z', TOP, 'cut-4', amp=.6), S('M1064 900H1760L1752 1320H1080Z',
                                                                             p.fall('#4e1c3c', '#1c0818', 900, 1040), 'cut-3-dim', amp=.6),
         S('M-120 884H342L360 904H-120Z', p.linear(0, 0, 360, 0, [(0, '#6b3048'), (1, '#a35a5c')]), 'cut-4', amp=.6),
         S('M-120 904H350L340 1320H-120Z', p.fall('#451838', '#1c0818', 904, 1040), 'cut-3-dim', amp=.6)]
table.append(G('cut-3', sewing_machine(150, 884, 1.12, '#2a0f24', '#e2a63c', '#7a3a34')))
table.append(G('cut-2', S('M60 880C100 868 130 872 196 876C240 884 250 960 262 1010C240 1020 210 1014 200 1000C190 950 180 900 150 892Z', '#1f8a63',
                          amp=.6),
               paths('#0f4a3c', leaf(196, 890, 226, 1006, 6, -6) + leaf(214, 886, 248, 1004, 5, -6))))
books = [S(rrect(TX - 74, TY - 24, 150, 24, 4), '#2f6f78', 'cut-2', amp=.4), S(rrect(TX - 62, TY - 45, 132, 21, 4), '#8a3a5c', 'cut-2', amp=.4),
         paths('#ffe3b8', rect(TX - 70, TY - 17, 142, 3) + rect(TX - 58, TY - 38, 124, 3))]
SEAT = TY - 45
lizard = [S(ribbon([(TX + 20, SEAT - 10), (TX + 62, SEAT - 8), (TX + 96, SEAT + 20), (TX + 128, TY - 8), (TX + 190, TY - 4), (TX + 236, TY - 14),
                    (TX + 246, TY - 34)], 26, 4), '#b8743a',
            'cut-2', amp=.3),
          frill(TX - 12, SEAT - 92, 74, 8, 26, 60, 302, (p.fall('#ffd27a', '#e28a3c', SEAT - 170, SEAT),
                                                         p.fall('#d8603a', '#a33a34', SEAT - 170, SEAT))),
          frill(TX - 12, SEAT - 92, 74, 8, 12, -58, 60, (p.fall('#ffd27a', '#e28a3c', SEAT - 170, SEAT),
                                                         p.fall('#d8603a', '#a33a34', SEAT - 170, SEAT)))]
body = (shape('-16,-70! -26,-40 -22,-14 -4,0! 36,0! 46,-16 36,-36 20,-58 8,-84!', 1, 1, TX, SEAT)
        + chain([(TX - 10, SEAT - 48), (TX - 34, SEAT - 24), (TX - 36, SEAT - 4)], [9, 7, 5])
        + chain([(TX + 24, SEAT - 14), (TX + 2, SEAT - 18), (TX - 6, SEAT - 3)], [14, 10, 6])
        + ''.join(leaf(x, SEAT - 3, x - 15, SEAT - 1, 5) for x in (TX - 32, TX - 4)))
head = shape('18,-108! 4,-122 -18,-122 -36,-110 -56,-100 -62,-92! -56,-84 -34,-80 -10,-78 12,-84!', 1, 1, TX, SEAT)
lizard += [G('cut-2', S(body, p.linear(TX - 40, 0, TX + 50, 0, [(0, '#f2b45e'), (1, '#a8602e')]), amp=.3)),
           G('cut-2', S(head, p.fall('#ffcf78', '#c47a38', SEAT - 122, SEAT - 78), amp=.3)),
           paths('#fff6e2', circle(TX - 22, SEAT - 106, 7)), paths('#1c0818', circle(TX - 24, SEAT - 106, 4)),
           line(f'M{TX-60} {SEAT-91}C{TX-46} {SEAT-90} {TX-34} {SEAT-92} {TX-22} {SEAT-88}', 2, '#7a3a20', amp=0),
           paths('#a8602e', *(leaf(TX + 6 + 8 * i, SEAT - 58 + 14 * i, TX + 20 + 6 * i, SEAT - 54 + 14 * i, 5) for i in range(4)))]
sketch = [S(knife([(1440, 872), (1476, 800), (1584, 806), (1560, 876)], .8), '#fff1dc', 'cut-2', amp=.3),
          line('M1512 852C1508 836 1514 824 1524 826M1494 858C1486 838 1496 812 1520 812C1544 814 1546 838 1536 858'
               'M1500 846L1486 842M1506 824L1498 812M1524 818V806M1540 830L1552 824', 2.4,
               '#a33a5c', amp=.3),
          S(spar(1452, 868, 1412, 856, 6, 5), '#e2a63c', 'cut-1', amp=.2),
          G('cut-2', S(rrect(1610, 836, 130, 42, 20), '#c4202e', amp=.4)), paths('#7a1020', circle(1724, 857, 12, 18), opacity=.8),
          G('cut-2', S(rrect(1624, 800, 112, 38, 18), '#1f8a63', amp=.4)), paths('#0f4a3c', circle(1720, 819, 11, 16), opacity=.8)]
table += [*sketch, *books, *lizard]
p.layer('tables', .72, 'grain', *table)

# ---------------------------------------------------------------- 4 the dark in front
front = [S('M-120 1016C300 998 700 1026 1000 1016C1400 1002 1700 1026 2040 1010V1320H-120Z', p.fall('#2c0d28', '#14050f', 1006, 1180), 'wall-7-dim')]
p.layer('front', 1, 'grain-deep', *front)
p.mat(p.vignette(950, 520, 1250, .5, .5))
p.save(PICTURES / '7-tales-of-transformation' / 'ishioka-costumes-as-set.svg')
