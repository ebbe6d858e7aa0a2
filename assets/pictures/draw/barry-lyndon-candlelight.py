#!/usr/bin/env python3
"""Story 4.4: a lens made for space, full of candles. In its glass two people of another century play cards.

Room, players, table and glass lie behind the hole of the lens, like a tunnel book; the Moon only tints its upper left rims.
"""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

CX, CY, K = 960, 566, .9                                            # the lens; everything seen in it is drawn in its own units and scaled by K
MOON, SHELF = (262, 236), 1052
p = Pic('#fff0cf', '#03090c', (CX, CY - 60), '#ffb95e', far='#bfe6de', focus=(.5, .47))
R = random.Random(5)


def at_lens(d):
    """Lens units (hub at 960, 586) → picture."""
    return xf(d, CX - 960 * K, CY - 586 * K, K)


def L(d, fill, flt=None, extra='', amp=.8):
    """A sheet drawn in lens units."""
    return S(at_lens(d), fill, flt, extra, amp)


def glowing(*stops):
    """Paper lit by the candles of the room: stops over the distance from the middle flame."""
    return p.radial(CX, CY - 77, 388, stops)


def round_(r, wobble=.9, n=30):
    """A hand-cut round about the hub, r in lens units."""
    a0, a1 = R.uniform(0, 6), R.uniform(0, 6)
    return [(960 + (r + wobble * (math.sin(3 * a + a0) + .7 * math.sin(5 * a + a1))) * math.cos(a),
             586 + (r + wobble * (math.sin(3 * a + a0) + .7 * math.sin(5 * a + a1))) * math.sin(a)) for a in (2 * math.pi * i / n for i in range(n))]


def annulus(r0, r1):
    """A ring of paper."""
    return smooth(solid(round_(r1)), True) + smooth(hole(round_(r0)), True)


def spoke(r0, r1, a, half):
    """A radial slot as a hole."""
    c, s = math.cos(a), math.sin(a)
    return poly(hole([(960 + r * c - d * s, 586 + r * s + d * c) for r, d in ((r0, half), (r1, half), (r1, -half), (r0, -half))]))


# ---------------------------------------------------------------- 0 room: panelled wall, looking-glass, drapes
MOULD = glowing((0, '#ffe3a6'), (.4, '#fdc878'), (.75, '#cf8038'), (1, '#542610'))
PANEL = glowing((0, '#ffd083'), (.4, '#f2ab52'), (.7, '#c06c2a'), (1, '#3a190c'))
DRAPE = glowing((.4, '#a03e22'), (.78, '#5a1d14'), (1, '#2c0f0c'))


def ogee(x0, x1, y0, y1, rise):
    """A field of the wall with a pointed head."""
    m, w = (x0 + x1) / 2, (x1 - x0) / 2
    return shape(f'{x0},{y1}! {x0},{y0}! {x0+w*.35},{y0-rise*.15} {x0+w*.75},{y0-rise*.75} {m},{y0-rise}! {x1-w*.75},{y0-rise*.75} '
                 f'{x1-w*.35},{y0-rise*.15} {x1},{y0}! {x1},{y1}!')


FIELDS = ((560, 690), (712, 828), (1092, 1208), (1230, 1360))
room = [L(rect(500, 120, 920, 930), glowing((0, '#ffd98f'), (.4, '#f3ad55'), (.68, '#c9752f'), (.9, '#6b3315'), (1, '#38180c')), amp=0),
        L(rect(520, 742, 880, 14) + rect(520, 262, 880, 12), MOULD),
        G('cut-1-warm', L(''.join(ogee(a, b, 310, 720, 46) for a, b in FIELDS), MOULD)),
        G('cut-1-warm', L(''.join(ogee(a + 13, b - 13, 326, 706, 42) for a, b in FIELDS), PANEL)),
        G('cut-2-warm', L(ogee(846, 1074, 300, 690, 84) + shape('960,196! 976,212 1004,206 1012,222 996,232 978,226 960,240! 942,226 924,232 '
                   '908,222 916,206 944,212'),
                          MOULD)),
        L(ogee(862, 1058, 312, 676, 74), glowing((0, '#e29a48'), (.55, '#b96a2b'), (1, '#8a481d')))]
far_flames = ''
for _ in range(12):                                                 # the looking-glass throws the flames back
    a, b = R.uniform(878, 1042), R.uniform(300, 430)
    far_flames += flame(p, CX + (a - 960) * K, CY + (b - 586) * K, R.uniform(12, 17), R.uniform(-4, 4), 2.2, '')
room.append(far_flames)


def drape(t, f):
    """A part of a drape, f = -1 for the left one; measured from the middle."""
    return shape(t, f, 1, 960, 0)


FALL = '282,142! 288,250 320,330 342,420 344,520 332,600 338,700 346,800 346,1030! 446,1030! 446,142!'
FOLDS = ('304,150! 314,280 364,380 364,470 340,560! 354,470 346,380 314,300!', '314,640! 334,740 350,860 350,1000! 362,1000! 362,860 344,734!')
EDGES = ('290,170! 298,290 338,380 346,450 332,530! 338,450 328,390 292,310!', '332,640! 330,720 374,830 378,980! 388,980! 388,840 362,720!')
SWAG = '96,130! 124,200 180,250 250,262 316,240 350,130!'
PLEATS = ('140,130! 170,184 220,216 290,204! 220,204 184,170!', '196,130! 220,158 262,170 310,152! 262,158 236,142!')
for f in (-1, 1):
    room.append(G('cut-3-warm', L(drape(FALL, f), DRAPE), L(''.join(drape(t, f) for t in FOLDS), '#1c0808', extra='fill-opacity=".5"'),
                  L(''.join(drape(t, f) for t in EDGES), '#d9713a', extra='fill-opacity=".4"')))
    room.append(G('cut-3-warm', L(drape(SWAG, f), DRAPE), L(''.join(drape(t, f) for t in PLEATS), '#d9713a', extra='fill-opacity=".4"')))
p.layer('room', 0, 'grain-fine', *room)

# ---------------------------------------------------------------- 1 players and table: the players, cut as shades with slits of light
SHADE = glowing((.2, '#35160c'), (.6, '#210d08'), (1, '#140807'))
SLIT = '#ffb45c'


class Player:
    """Collects the parts of a seated player; own units: head 100 high, joint of skull and neck at 0, facing right (f = -1: left)."""

    def __init__(self, x, y, k, f):
        self.x, self.y, self.k, self.f = x, y, k, f
        self.body = self.slits = ''

    def put(self, pts):
        """Points into lens units."""
        return move(pts, self.k * self.f, self.k, self.x, self.y)

    def shape(self, text):
        self.body += shape(text, self.k * self.f, self.k, self.x, self.y)

    def limb(self, pts, radii):
        self.body += chain(self.put(pts), [r * self.k for r in radii])

    def curl(self, x, y, r):
        self.body += circle(*self.put([(x, y)])[0], r * self.k)

    def lock(self, pts, w0, w1):
        self.body += ribbon(self.put(pts), w0 * self.k, w1 * self.k)

    def slit(self, pts, w):
        """A thin crescent that lets the light through."""
        self.slits += ribbon(self.put(pts), .8, .8, w * self.k * 1.15)

    def eyelet(self, x, y, r):
        self.slits += circle(*self.put([(x, y)])[0], r * self.k)

    def cards(self, x, y, n, a0, a1):
        """A fan of cards."""
        o = ''
        for i in range(n):
            card = move([(-9, -44), (9, -44), (9, -4), (-9, -4)], .92, .92, x, y, (a0 + (a1 - a0) * i / (n - 1)) * 1)
            o += L(poly(card), ('#ffd890', '#f2b55f')[i % 2], None, 'stroke="#7a3f1c" stroke-width="1"', .3)
        return G('cut-1-warm', o)

    def svg(self):
        return G('cut-3-warm', L(self.body, SHADE, amp=.4), L(self.slits, SLIT, amp=.2))


lady = Player(716, 572, .93, 1)
for feather, w in (([(-10, -160), (-34, -206), (-74, -226), (-106, -206)], 13), ([(4, -165), (-6, -222), (-40, -256), (-76, -250)], 13),
                   ([(16, -166), (26, -214), (14, -250), (-14, -262)], 11)):
    lady.body += plume(lady.put(feather), w * .93)
POUF = ('47,-66! 52,-84 54,-110 47,-140 30,-164 4,-176 -24,-170 -48,-150 -62,-120 -64,-92 -56,-66 -46,-44 -36,-26 -30,-14! -22,-30 -14,-48 -2,-58 '
        '20,-62 36,-60!')
GOWN = ('-19,34! -34,48 -56,58 -70,84 -72,118 -60,160 -48,196! -110,214 -170,258 -190,330! 90,330! 66,260 44,206! 47,170 56,136 54,112 44,90 30,64 '
        '15,36!')
for t in (PROFILE_WOMAN, POUF, GOWN, '92,160! 96,140 108,128 120,126! 124,138 118,152 106,162!'):
    lady.shape(t)
for curl in ((-46, -38, 13), (-52, -62, 14), (-38, -16, 12), (-28, 196, 13), (-12, 206, 13), (6, 208, 13), (22, 200, 13)):
    lady.curl(*curl)
lady.lock([(-34, -12), (-40, 12), (-30, 34), (-38, 58), (-28, 76)], 13, 7)
lady.limb([(-36, 84), (-22, 150), (-6, 182)], [26, 24, 20])
lady.limb([(-6, 184), (60, 166), (98, 150)], [17, 12, 9])
for pts, w in (([(48, -78), (30, -96), (4, -98), (-22, -86), (-40, -64)], 5), ([(50, -106), (28, -122), (0, -124), (-30, -112), (-52, -88)], 5),
               ([(42, -140), (20, -150), (-6, -150), (-34, -138)], 5), ([(-12, 22), (2, 25), (13, 23)], 3.4),
               ([(-42, 72), (-14, 92), (10, 84), (28, 70)], 4.5), ([(-8, 98), (-12, 140), (14, 196)], 5),
               ([(-44, 200), (-12, 190), (26, 186)], 4), ([(-58, 84), (-64, 120), (-52, 164)], 4)):
    lady.slit(pts, w)
for eyelet in ((-46, -38, 5), (-52, -62, 5.5), (-38, -16, 4.5)):
    lady.eyelet(*eyelet)

gent = Player(1206, 572, .95, -1)
WIG = '49,-66! 54,-80 52,-98 40,-113 18,-121 -8,-118 -34,-108 -52,-88 -58,-62 -54,-40 -46,-22 -32,-10! -20,-22 -10,-40 2,-56 22,-64 38,-68!'
BOW = '-46,10! -66,-8 -82,0 -78,12 -64,15! -80,22 -80,34 -66,34 -48,18!'
JABOT = '22,22! 38,30 34,40! 46,50 38,60! 48,72 38,82! 46,96 32,106! 14,70!'
COAT = '-34,24! -60,36 -86,56 -98,92 -102,150 -112,220 -120,330! 70,330! 62,250 60,190 54,140 44,96 30,58 24,30!'
for t in (PROFILE, WIG, BOW, JABOT, COAT, '-33,10! 24,8! 30,26! -36,30!', '-36,176! -16,220! 26,206! 14,160!',
          '84,150! 86,132 96,116 108,112! 114,124 110,140 98,152!'):
    gent.shape(t)
for curl in ((-44, -30, 15), (-42, -8, 12.5), (22, 170, 9), (26, 184, 9), (28, 198, 9)):
    gent.curl(*curl)
gent.lock([(-52, 10), (-66, 44), (-76, 84), (-80, 120)], 16, 7)
gent.limb([(-62, 82), (-44, 160), (-14, 196)], [32, 27, 22])
gent.limb([(10, 184), (60, 164), (90, 140)], [15, 12, 10])
for pts, w in (([(50, -74), (26, -84), (0, -82), (-26, -66), (-38, -44)], 4.5), ([(40, -94), (14, -100), (-16, -92), (-38, -72)], 4),
               ([(-52, -36), (-44, -42), (-36, -34), (-40, -25), (-47, -28)], 4), ([(-49, -12), (-42, -18), (-35, -10), (-40, -3)], 3.6),
               ([(-30, 20), (-4, 24), (24, 17)], 3.6), ([(-60, 44), (-30, 50), (8, 60), (30, 110), (38, 190)], 4.5), ([(-30, 110), (-26, 150),
                          (-2, 176)], 5),
               ([(-30, 214), (-4, 216), (26, 204)], 4), ([(-88, 90), (-92, 150), (-100, 220)], 4)):
    gent.slit(pts, w)
for i in range(4):
    gent.eyelet(40 + i * 4, 136 + i * 26, 3.4)
players = [lady.svg(), lady.cards(826, 708, 5, -34, 44), gent.svg(), gent.cards(1100, 700, 4, 20, -44)]

# the table and its candelabrum
CLOTH = p.radial(CX, CY + 130, 360, [(0, '#ffe7ae'), (.3, '#e9a457'), (.7, '#a1511f'), (1, '#47200f')])
TOP = p.radial(CX, CY + 150, 334, [(0, '#fff6d6'), (.4, '#ffd68e'), (1, '#b76a2c')])
TY, BRONZE = 762, '#3a1a0d'
table = [L(f'M602 {TY}C602 715 1318 715 1318 {TY}L1338 1026L582 1026Z', CLOTH, 'cut-4-warm')]
folds, ridges = '', ''
for i in range(13):
    a = math.pi * (i + .5) / 13
    x, y, w = 960 + 358 * math.cos(a), TY + 40 * math.sin(a), R.uniform(9, 17)
    s = (x - 960) * .14
    folds += shape(f'{x:.0f},{y+4:.0f}! {x-w*.6+s*.3:.0f},{y+60:.0f} {x-w+s:.0f},{y+150:.0f} {x-w*1.4+s*1.6:.0f},1026! {x+w*1.2+s*1.6:.0f},1026! '
                   f'{x+w*.5+s:.0f},{y+140:.0f} {x+w*.3+s*.3:.0f},{y+56:.0f}')
    ridges += shape(f'{x+w*.5:.0f},{y+8:.0f}! {x+w*.6+s*.3:.0f},{y+70:.0f} {x+w*1.6+s:.0f},{y+160:.0f} {x+w*1.6+s*1.6:.0f},1026! '
                    f'{x+w*2.4+s*1.6:.0f},1026! '
                    f'{x+w*1.4+s:.0f},{y+120:.0f}')
table += [L(folds, '#6b2f12', extra='fill-opacity=".5"'), L(ridges, '#ffdf9c', extra='fill-opacity=".28"'), L(circle(960, TY, 360, 40), TOP,
           'cut-1-warm')]
cards = ''.join(poly(solid([(x + a * math.cos(math.radians(r)) - c * math.sin(math.radians(r)),
                             y + (a * math.sin(math.radians(r)) + c * math.cos(math.radians(r))) * .42)
                            for a, c in ((-17, -24), (17, -24), (17, 24), (-17, 24))])) for x, y, r in ((840, 784, 12), (880, 790, -20),
                                    (1032, 790, 8), (1070, 780, -14)))
coins = ''.join(circle(*q, 8, 3.2) for q in ((984, 796), (1000, 792), (994, 787), (1104, 770), (818, 772), (1116, 776)))
table.append(G('cut-1-warm', L(cards, '#ffe0a0', amp=.5), L(coins, '#f2b143', amp=.2)))


def turned(x, profile_):
    """Something turned on a lathe: its right profile, top last, mirrored."""
    return smooth(solid([(x + a, y) for a, y in profile_] + [(x - a, y) for a, y in profile_[::-1]]), True)


stem = turned(960, [(58, 788), (56, 782), (40, 777), (18, 770), (12, 760), (20, 752), (20, 746), (9, 738), (7, 716), (12, 700), (19, 690), (12, 680),
                    (7, 670),
                    (6, 640), (10, 628), (16, 622), (8, 614), (6, 600), (6, 560), (9, 552), (15, 546), (8, 538)])
arms = ''
for s in (-1, 1):
    arms += ribbon([(960, 640), (960 + s * 24, 664), (960 + s * 55, 652), (960 + s * 68, 620), (960 + s * 70, 590)], 9, 7)
    arms += ribbon([(960, 650), (960 + s * 38, 690), (960 + s * 94, 690), (960 + s * 122, 660), (960 + s * 126, 628)], 9, 7)
cups, wax, flames = '', '', ''
WAX = p.linear(0, CY - 160, 0, CY + 36, [(0, '#fff6d2'), (.5, '#ffd98f'), (1, '#cf8a3f')])
for dx, foot, h in ((0, 534, 96), (70, 586, 84), (-70, 586, 80), (126, 624, 80), (-126, 624, 86)):
    x, y = 960 + dx, foot - h
    cups += turned(x, [(17, foot - 2), (14, foot + 6), (7, foot + 10), (6, foot + 16)])
    wax += shape(f'{x-8.5},{y+3}! {x-5},{y-1} {x},{y+2} {x+5},{y-2} {x+8.5},{y+2}! {x+9},{foot}! {x-9},{foot}!')
    wax += shape(f'{x-9.5},{y+2} {x-11.5},{y+12} {x-10},{y+24} {x-7},{y+20} {x-6},{y+4}') + shape(f'{x+7},{y} {x+11},{y+14} {x+10},{y+35} '
            f'{x+7},{y+32} {x+6},{y+10}')
    flames += flame(p, CX + (x - 960) * K, CY + (y - 587) * K, 66 + R.uniform(-5, 6), R.uniform(-5, 5), 1.9)
table += [G('cut-2-warm', L(stem + arms + cups, BRONZE, amp=.4), L(wax, WAX, amp=.3)), flames]
p.layer('table', .26, 'grain-fine', *players, *table)

# ---------------------------------------------------------------- 2 the glass: iris, the Moon's reflection, more flames
DIM = p.radial(CX, CY, 396 * K, [(.66, '#1a0c08', 0), (.88, '#1c1210', .4), (1, '#07181b', .84)])
glass = [f'<circle cx="{CX}" cy="{CY}" r="{420*K:.0f}" fill="{DIM}"/>']
BLADES = 12
corner = [(960 + 376 * math.cos(2 * math.pi * (i + .3) / BLADES), 586 + 376 * math.sin(2 * math.pi * (i + .3) / BLADES)) for i in range(BLADES)]


def runs_on(i):
    """Where the edge from corner i - 1 to corner i, carried on, meets the rim."""
    (ax, ay), (bx, by) = corner[i - 1], corner[i % BLADES]
    t = 0
    while math.dist((bx + (bx - ax) * t, by + (by - ay) * t), (960, 586)) < 436:
        t += .01
    return bx + (bx - ax) * t, by + (by - ay) * t


blades, edges = ['', '', ''], ''
for i in range(BLADES):
    v0, v1, e0, e1 = corner[i], corner[(i + 1) % BLADES], runs_on(i), runs_on(i + 1)
    blades[i % 3] += poly(solid([v0, v1, e1, ((e0[0] + e1[0]) * .51 - 19.2, (e0[1] + e1[1]) * .51 - 11.7), e0]))
    n = math.dist(v0, e1)
    nx, ny = -(e1[1] - v0[1]) / n, (e1[0] - v0[0]) / n
    edges += poly(solid([v0, (v1[0] + nx * 2.6, v1[1] + ny * 2.6), (e1[0] + nx * .3, e1[1] + ny * .3), e1, v1]))
glass += [G('cut-2', *(L(d, c, amp=.3) for d, c in zip(blades, ('#57351c', '#452a17', '#633d20')))), L(edges, '#ffc777', extra='fill-opacity=".85"',
           amp=.2)]


def crescent(r, a0, a1, thick):
    """A crescent of light on the front glass."""
    ts = [i / 20 for i in range(21)]
    a = [math.radians(a0 + (a1 - a0) * t) for t in ts]
    inner = [r - thick * math.sin(math.pi * t) ** .8 for t in ts]
    return smooth(solid([(960 + r * math.cos(v), 586 + r * math.sin(v)) for v in a]
                        + [(960 + q * math.cos(v), 586 + q * math.sin(v)) for v, q in list(zip(a, inner))[::-1]]), True)


glass += [L(crescent(366, 176, 278, 46), p.linear(CX - 290, CY - 260, CX - 90, CY - 60, [(0, '#d9f3ea', .72), (1, '#a9dcd6', .16)]), amp=0),
          L(crescent(356, 196, 256, 16), '#eafaf2', extra='fill-opacity=".28"', amp=0), L(crescent(364, 20, 80, 24), '#ffcf86',
                  extra='fill-opacity=".22"', amp=0)]
MARIA = 'M-29-10C-24-22-8-21-1-15C9-22 23-18 22-7C31-2 26 10 17 9C12 2 4 6-1 1C-9 3-8 14-17 15C-27 15-24 4-29 1Z'
glass.append(f'<g opacity=".6">{S(xf(circle(0, 0, 36), CX - 115, CY - 266, .78, .6, -24), "#eefaf0", amp=0)}'
             f'{S(xf(MARIA, CX - 115, CY - 266, .78, .6, -24), "#b4d6cc", amp=0)}</g>')
for dx, dy, r, c, o in ((150, 170, 34, '#6fc9c4', .14), (108, 128, 13, '#ffd28a', .22), (206, 232, 18, '#9fe0d8', .16), (-120, -132, 11, '#ffd28a',
           .25)):
    glass.append(f'<circle cx="{CX+dx*K:.0f}" cy="{CY+dy*K:.0f}" r="{r*K:.0f}" fill="{c}" fill-opacity="{o}"/>')
for i in range(16):                                                 # dozens of tiny flames along the rim of the glass
    a = math.radians((196 + i * 8.5 if i < 9 else 24 + (i - 9) * 8) + R.uniform(-2, 2))
    r = (344, 330, 352)[i % 3]
    x, y = CX + r * K * math.cos(a), CY + r * K * math.sin(a) + (7 if i >= 9 else 0)
    if math.dist((x, y), (CX - 115, CY - 266)) > 40:
        glass.append(f'<g opacity=".88">{flame(p, x, y, (14, 18, 12, 16)[i % 4], R.uniform(-6, 6), 2.2, "")}</g>')
p.layer('glass', .44, None, *glass)

# ---------------------------------------------------------------- 3 night: a sheet with a hole, stars, the Moon
NIGHT = p.radial(330, 200, 1600, [(0, '#2f8d91'), (.2, '#1a656c'), (.42, '#104a52'), (.7, '#0a313a'), (1, '#061a20')])
SILVER = p.disc([(.3, '#d6f2e6', .55), (.6, '#9fd8d2', .16), (1, '#7cc4c2', 0)])
night = [S('M-120-120H2040V1320H-120Z' + at_lens(smooth(hole(round_(470, 1)), True)), NIGHT, 'wall-5', amp=0)]
stars, sizes = [], []
while len(stars) < 44:
    x, y = R.uniform(-60, 1980), R.uniform(-40, 640)
    if math.dist((x, y), (CX, CY)) > 550 and math.dist((x, y), MOON) > 170 and not (1480 < x < 1740 and y > 210) and all(math.dist((x, y),
               q) > 60 for q in stars):
        stars.append((x, y))
        sizes.append(R.choice([1.4, 1.4, 2, 2, 2.8, 3.6]))
night.append(f'<g fill="{SILVER}">' + dots([q for q, r in zip(stars, sizes) if r > 2],
                                           [r * 5 for r in sizes if r > 2]) + f'<circle cx="{MOON[0]}" cy="{MOON[1]}" r="330"/></g>')
night.append(f'<g fill="#f4f3d8">{dots(stars, sizes)}</g>')
MX, MY = MOON


def sea(*spots):
    """Dark plains of the Moon: (x, y, rx, ry) from its middle."""
    return ''.join(smooth(solid([(MX + x + rx * math.cos(t) * R.uniform(.88, 1.1), MY + y + ry * math.sin(t) * R.uniform(.88, 1.1))
                                 for t in (2 * math.pi * k / 10 + .3 for k in range(10))]), True) for x, y, rx, ry in spots)


maria = sea((-24, -44, 27, 20), (-50, -22, 20, 20), (-60, 4, 18, 27), (-46, 22, 15, 14), (-52, 46, 11, 11), (-30, 34, 12, 8), (20, -42, 15, 14),
            (34, -20, 18, 16),
            (50, -4, 15, 11), (62, 10, 8, 12), (38, 6, 9, 9), (68, -36, 8, 10), (4, -58, 14, 5))
craters = ''.join(circle(MX + x, MY + y, r) for x, y, r in ((50, 46, 6), (30, 64, 4), (-24, 70, 5), (72, 24, 4), (-76, -30, 4), (30, 34, 4)))
night.append(G('cut-3', S(circle(MX, MY, 104), p.disc([(0, '#fffdf0'), (.6, '#e3efdc'), (1, '#a9cfc4')], .36, .34, .75), amp=1), S(maria, '#bcd8cc',
           extra='fill-opacity=".8"', amp=.6),
               S(craters, '#cfe3d5', amp=.3)))
p.layer('night', .56, 'grain', *night)

# ---------------------------------------------------------------- 4 the lens
RIM = p.linear(CX - 342, CY - 348, CX + 342, CY + 372, [(0, '#5bbdba'), (.22, '#2a7a7e'), (.55, '#11444a'), (1, '#0a272e')])
RING = p.linear(CX - 342, CY - 348, CX + 342, CY + 372, [(0, '#17525a'), (.35, '#0d3a41'), (1, '#082229')])
SCALE = p.radial(CX, CY, 460 * K, [(.885, '#8a4f22'), (.925, '#4a3320'), (.97, '#1c3133'), (1, '#0f3036')])
BRASS = p.radial(CX, CY, 420 * K, [(.915, '#e9ad5a'), (.95, '#a86a2d'), (1, '#6b4020')])
ticks = ''.join(spoke(464 - (22 if i % 6 == 0 else 11), 464, math.radians(171 + i * 3), 2.6 if i % 6 == 0 else 1.5) for i in range(67))
grip = ''.join(spoke(513 + R.uniform(-1, 1), 547 + R.uniform(-1, 1), 2 * math.pi * (i + R.uniform(-.05, .05)) / 132, 4.6) for i in range(132))
lens = [L(annulus(398, 552), '#06191d', 'wall-5', amp=0), L(annulus(386, 420), BRASS, 'cut-2-warm', amp=0), L(annulus(412, 482), '#f0a950', amp=0),
        G('cut-3', L(annulus(408, 480) + ticks, SCALE, amp=0)), G('cut-4', L(annulus(474, 512), RING, amp=0)), G('cut-4-thick',
                L(annulus(500, 556) + grip, RIM, amp=0))]
for r, c, o in ((386, '#fff3c8', .95), (408, '#ffd083', .85), (474, '#e9a052', .5), (500, '#b98048', .4)):
    lens.append(L(annulus(r - .5, r + 4.5), c, extra=f'fill-opacity="{o}"', amp=0))
WARM = p.radial(CX, CY, 620 * K, [(.6, '#ff9f3c', .34), (.7, '#ff8a2a', .08), (.8, '#ff8a2a', 0)])
lens.append(L('M960 30C1267 30 1516 279 1516 586C1516 893 1267 1142 960 1142C653 1142 404 893 404 586C404 279 653 30 960 30ZM960 200C747 200 574 '
              '373 574 586C574 799 747 972 960 972'
              'C1173 972 1346 799 1346 586C1346 373 1173 200 960 200Z', WARM, extra=EO, amp=0))
p.layer('lens', .74, 'grain', *lens)

# ---------------------------------------------------------------- 5 candles in front, 6 their light
EMBER = p.disc([(0, '#ff9c45', .6), (.5, '#e0602a', .22), (1, '#7a2a2a', 0)])
HALO = p.disc([(0, '#ffe0a0', .72), (.14, '#ffa050', .46), (.36, '#d0603a', .28), (.66, '#8a3a38', .12), (1, '#5a2a3a',
           0)])   # reddens outwards: orange over teal turns khaki
DISH = p.down([(0, '#d19a4c'), (.3, '#7a5a30'), (.6, '#2f3a30'), (1, '#0d2226')])
stand, lights = '', ''


def candlestick(x, y, w, lit=True):
    """A thick candle in a saucer with a ring for the finger."""
    h = SHELF + 12 - y
    saucer = circle(x + w * 1.42, y + h - 8, w * .26) + round_hole(x + w * 1.42, y + h - 8, w * .14)
    saucer += shape(f'{-w*.66},{h-24}! {w*.66},{h-24}! {w*.6},{h-14} {w*.64},{h}! {-w*.64},{h}! {-w*.6},{h-14}', 1, 1, x, y)
    saucer += shape(f'{-w*1.3},{h-9}! {-w*1.24},{h-13} {-w*.9},{h-4} 0,{h-2} {w*.9},{h-4} {w*1.24},{h-13} {w*1.3},{h-9}! {w*1.12},{h+10} '
                    f'{w*.7},{h+20} 0,{h+22} '
                    f'{-w*.7},{h+20} {-w*1.12},{h+10}', 1, 1, x, y)
    return candle(p, x, y, w, h, lit) + G('cut-2', S(saucer, DISH if lit else p.down([(0, '#6b7a66'), (.4, '#3a4a44'), (1, '#0d2226')]), amp=.4))


BURNING = ((206, 690, 78), (428, 862, 54), (1752, 782, 72))
for x, y, w in BURNING:
    stand += candlestick(x, y, w)
    lights += f'<circle cx="{x}" cy="{y-w*.7:.0f}" r="{w*4.1:.0f}" fill="{HALO}"/>' + flame(p, x, y + 4, w * 1.75, R.uniform(-4, 4), 0)
SX, SY = 1556, 888
stand += candlestick(SX, SY, 58, False)
smoke_paint = p.linear(0, SY - 14, 0, SY - 614, [(0, '#d8efe8', .75), (.4, '#a9d6d2', .42), (1, '#8cc8c6', 0)])
smoke = ribbon([(SX + dx, SY + dy) for dx, dy in ((2, -22), (8, -80), (-18, -150), (22, -220), (48, -290), (4, -350), (-10, -420), (60, -480),
                                                  (100, -560), (60, -640))], 3, 2, 44)
wisp = ribbon([(SX + dx, SY + dy) for dx, dy in ((4, -22), (-2, -90), (26, -160), (2, -240), (-34, -300), (-20, -380), (40, -420), (52, -500),
                                                 (10, -560))], 2, 1, 22)
shelf = smooth([(-140, SHELF + 6), (300, SHELF), (800, SHELF + 8), (1300, SHELF), (1700, SHELF + 8), (2060, SHELF + 2)]) + 'L2060 1320L-140 1320Z'
pools = ''.join(f'<ellipse cx="{x}" cy="{SHELF+26}" rx="{w*2.9:.0f}" ry="30" fill="{EMBER}"/>' for x, y, w in BURNING)


def moth(x, y, k, rot):
    """A moth on its way to a flame."""
    def part(text, fill):
        return S(shape(text, k, k, x, y, rot), fill, amp=.2)
    return G('cut-3', part('-3,4! -20,26 -30,24 -34,10 -4,-2!', '#b78f5e') + part('3,4! 20,26 30,24 34,10 4,-2!', '#b78f5e'),
             part('-2,-4! -22,-30 -46,-34 -44,-14 -30,4 -4,6!', '#e9cf9d') + part('2,-4! 22,-30 46,-34 44,-14 30,4 4,6!', '#e9cf9d'),
             part('-26,-18 -20,-20 -18,-14 -24,-12', '#6e4a2c') + part('26,-18 20,-20 18,-14 24,-12', '#6e4a2c'),
             part('-4,-12 0,-16 4,-12 5,6 3,22 0,28 -3,22 -5,6', '#4a2f1e'),
             line(xf('M-2 -14Q-6 -26 -14 -32M2 -14Q6 -26 14 -32', x, y, k, k, rot), 1.8 * k, '#e9cf9d', amp=0))


fallen = [S(shape('-22,-32! 22,-32! 22,32! -22,32!', 1, .5, 596, SHELF + 30, -14), '#f0dcae', 'cut-2', amp=.4),
          S(poly(move([(0, -13), (9, 0), (0, 13), (-9, 0)], 1, .6, 596, SHELF + 30, -14)), '#a8321f', amp=.2),
          S(circle(664, SHELF + 38, 15, 6), '#c98f3a', 'cut-2', amp=.3)]
front = [S(shelf, p.fall('#16383b', '#050f13', SHELF, 1230), 'wall-7', amp=2), pools, stand, *fallen, moth(424, 712, .66, 24),
         S(shape('-1.6,4! -2,-12 2,-22! 5,-20! 2,-10 2,4!', 1, 1, SX, SY), '#3b1a0c',
           amp=0), f'<circle cx="{SX+3}" cy="{SY-20}" r="4" fill="#ff8a2e"/>',
         S(smoke, smoke_paint, amp=0), S(wisp, smoke_paint, amp=0)]
p.layer('candles', .98, 'grain-deep', *front)
p.layer('lights', 1, None, lights)
p.mat(p.vignette(960, 560, 1250, .66, .6))
p.save(PICTURES / '4-technical-triumphs' / 'barry-lyndon-candlelight.svg')
