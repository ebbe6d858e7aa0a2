#!/usr/bin/env python3
"""Story 6.5, Wadjda: out of the dark of a parked van, a voice directs a shining green bicycle."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

SUN = (820, 300)
p = Pic(light='#fff1d2', dark='#0a1620', lamp=SUN, glow='#f8e4b4', focus=(.51, .5))
person = Wardrobe(p, '#ffe9b8', .3, .1).person
INK = '#0d161e'


def T(c, lit=.4, r=1050, edge=.2):
    """Paper lit by the sun over the street."""
    return p.tone(c, lit, SUN, r, edge)


# ---------------------------------------------------------------- 0 the sandstorm moves off
sky = [S(rect(-300, -300, 2520, 1800), p.linear(0, 120, 0, 500, [(0, '#5f7b8d'), (.5, '#9fb0b3'), (1, '#f6e6bd')]), amp=0),
       torn_cloud([(1250, 470), (1330, 330), (1460, 250), (1640, 220), (1840, 160), (2100, 130)], [(2100, 600), (1250, 600)], [60, 100, 150, 80],
                  p.linear(0, 180, 0, 480, [(0, '#a79d86'), (1, '#cdbd97')]), '#fdf0cf', 'wall-3', .4, 5, 3),
       torn_cloud([(-200, 150), (40, 190), (190, 270), (330, 330), (380, 420), (470, 480)], [(470, 600), (-200, 600)], [60, 100, 140, 80],
                  p.linear(0, 180, 0, 480, [(0, '#8f9488'), (1, '#c3b793')]), '#f7ead0', 'wall-3', .4, 5, 8),
       S(circle(560, 262, 44), '#fffbe8', 'glow-big', amp=.6), p.bloom(560, 262, 330, 240, '#fff0c4', .75)]
p.layer('sky', 0, 'grain-fine', *sky)

# ---------------------------------------------------------------- 1 the far end of the street
HOUSES = ((-60, 372, 190), (110, 410, 130), (262, 386, 120), (372, 418, 116), (478, 398, 110), (584, 360, 190), (770, 330, 150))
blocks = ''.join(rect(x, y, w, 300) + rect(x + w * .12, y - 12, w * .3, 14) for x, y, w in HOUSES)
panes = ''.join(rect(x + w * a, y + h, 9, 15) for x, y, w in HOUSES for a in (.2, .5, .76) for h in (26, 62))
tanks = ''.join(rrect(x, y, 22, 17, 7) + rect(x + 3, y + 15, 3, 8) + rect(x + 16, y + 15, 3, 8)
                for x, y in ((150, 388), (520, 376), (650, 338), (10, 350)))
dishes = ''.join(leaf(x - 9, y - 12, x + 9, y + 4, 10, 5) + rect(x - 1, y - 2, 2.4, 14) for x, y in ((300, 376), (430, 406)))
fronds = [palm(x, y, h, lean, seed, 9) for x, y, h, lean, seed in ((236, 500, 170, .1, 3), (452, 500, 130, .14, 5), (850, 500, 250, .1, 8),
                                                                   (1210, 500, 300, -.08, 6))]
p.layer('far', .16, 'grain-fine',
        G('cut-1', S(blocks, T('#b9b39c', .5), amp=.6), S(tanks + dishes, '#8b938d', amp=.2), S(panes, '#8f978f', amp=0)),
        G('cut-1', S(''.join(q[0] + q[1] + q[2] for q in fronds), '#7d8d8c', amp=.2)),
        S(smooth([(-140, 486), (200, 480), (760, 486), (1300, 480), (2060, 486)]) + 'L2060 800L-140 800Z', T('#cdbb93', .6), 'wall-2', amp=2))


# ---------------------------------------------------------------- 2 street, crew, wall
def drift(pts, w):
    """Sand that runs along the ground."""
    paint = p.linear(pts[0][0], 0, pts[-1][0], 0, [(0, '#fff6dc', 0), (.35, '#fff6dc', .8), (.75, '#fff3d2', .7), (1, '#fff3d2', 0)])
    return S(ribbon(pts, 3, 2, w), paint, amp=1)


def boom(x, y, x1, y1):
    """A microphone in its fur on a long pole."""
    a = math.degrees(math.atan2(y1 - y, x1 - x))
    return G('cut-1', line(poly([(x, y), (x1, y1)], False), 2.6, '#2a343a', amp=0),
             S(fur(move([(-4, 0), (14, 0), (32, 0)], 1, 1, x1, y1, a + 16), 9, 4, 2, .6, .4), '#59646a', amp=0))


K = 1.0                                                            # eyes on the horizon (y 440), as a bicycle 1.1 m high asks for
THOBE = dict(widths=((0, 7, 7), (.12, 14, 12), (.4, 16, 15), (.7, 18, 17), (1, 21, 20)), hem=(0, -16), sleeve=(9.5, 9, 8), skin='#7a4f34',
             flt='cut-2', wear='bare')
SLIM = dict(widths=SHIRT, sleeve=(8.8, 7.4, 5.8), skin='#7a4f34', flt='cut-2', wear='bare')
crew = [
    person(330, 640, K, coat='#5d7080', legs='#33424c', boots='#5a4632', hands=((44, -181), (16, -164)), feet=((-16, 0), (18, 0)), hair='#1a1512',
           tilt=-14, neck=(-2, -158), **SLIM),
    boom(336, 482, 604, 320),
    person(406, 646, K * .96, coat='#34454f', legs='#57524a', boots='#8c8c80', hands=((36, -140), (30, -134)), feet=((-20, 0), (10, 0)),
           hair='#241a14', tilt=8, toes=(10, 0), hip=(-6, -94), neck=(8, -150),
           **{**SLIM, 'wear': 'bare cap', 'cap': '#8c3d3a', 'widths': PARKA}),
    G('cut-2', S(film_camera(464, 646, .37, True), '#222d34', amp=.2)),
    # he answers her
    person(546, 652, K * 1.06, coat='#f3ead2', legs='#f3ead2', boots='#5d4630', hands=((29, -163), (18, -100)), feet=((-8, 0), (12, 0)),
           hair='#1a1512', tilt=-2,
           held=S(xf(rrect(-5, -14, 10, 25, 2) + rect(-4, -34, 2.6, 21), 580, 478), '#182127', amp=0), **THOBE)]
WALL = p.linear(640, 300, 1700, 700, [(0, '#fbf0d0'), (.4, '#f0dcb0'), (1, '#bda67a')])
plaster = ''.join(leaf(x, y, x + w, y + 3, 3.4, 2) for x, y, w in ((700, 452, 60), (1150, 520, 44), (820, 640, 50), (1060, 410, 56), (1230, 640, 60),
                                                                   (760, 560, 30), (1660, 480, 60)))
frond = palm(1120, 690, 240, .16, 11, 9, .5)
street = [S(smooth([(-140, 520), (300, 512), (700, 540), (1300, 560), (2060, 560)]) + 'L2060 1200L-140 1200Z', T('#d3bf92', .6), 'wall-3', amp=2),
          S('M-140 690L120 566L196 560L-60 760Z M330 840L520 600L548 600L470 840Z', '#b8a67e', None, 'fill-opacity=".5"', amp=2), *crew,
          S('M604 372L1900 350V724L604 718Z', WALL, 'cut-3', amp=1.2),
          S('M604 372L626 368V714L604 718Z', '#fffbea', amp=.4),
          S(frond[0] + frond[1] + frond[2], '#8d7b58', 'soft-2', 'fill-opacity=".3"', amp=0),
          S('M626 672L1900 676V724L604 718Z', '#a8946c', None, 'fill-opacity=".55"', amp=.8),
          S(plaster, '#a8946c', None, 'fill-opacity=".6"', amp=.3),
          S('M592 378L596 356L1910 332V354Z', p.linear(640, 0, 1700, 0, [(0, '#fff6dc'), (1, '#d8c394')]), 'cut-2', amp=.8),
          drift([(300, 690), (420, 676), (560, 690), (720, 680)], 20), drift([(240, 770), (480, 752), (700, 770), (900, 758)], 26)]
# a gate in the wall, half hidden; a cat on top
gate = [S(rect(1618, 420, 190, 304), '#4f646f', 'cut-2', amp=.8),
        G('cut-1', S(''.join(rect(1630 + 88 * i, 434 + 92 * j, 78, 80) for i in (0, 1) for j in (0, 1, 2)), '#6d828b', amp=.4),
          S(''.join(star(1669 + 88 * i, 474 + 92 * j, 30, 20, 8) for i in (0, 1) for j in (0, 1, 2)), '#3c4f5a', amp=.2))]
# she sits upright and reaches for the fur on the microphone
cat = G('cut-2', S(shape('712,364! 726,356 730,330 722,304 706,286 702,268! 709,254! 696,256 684,258 674,252! 670,268 674,280 684,292 '
                         '682,308 664,308 646,318 642,326 650,330 668,324 682,330 684,350 680,364!'), '#36444c', amp=.3),
        S(ribbon([(718, 356), (744, 360), (760, 380), (752, 404), (764, 420)], 11, 6), '#36444c', amp=.2),
        S(leaf(684, 270, 676, 269, 3), '#f6dca0', amp=0))
p.layer('street', .34, 'grain-fine', *street, *gate, cat)


# ---------------------------------------------------------------- 3 the bicycle
def bike(x, y, k):
    """A girl's bicycle, green all over, facing left, its wheels on y; 346 long and 215 high at k = 1."""
    green = p.linear(x - 130 * k, y - 210 * k, x + 120 * k, y, [(0, '#3fc46e'), (.5, '#179148'), (1, '#0c6233')])
    deep, chrome, tyre = '#0a4526', '#f4f1e4', '#1b2429'

    def at(a, b):
        return x - a * k, y + b * k

    def tube(pts, w, colour=green):
        return line(smooth([at(*q) for q in pts]), w * k, colour, amp=0)

    def part(text, fill, flt=None):
        return S(shape(text, -k, k, x, y), fill, flt, amp=.2)
    wheels = ''
    for a, turn in ((-108, 4), (108, 13)):
        cx, cy = at(a, -66)
        spokes = ''.join(poly([(cx + 6 * k * math.cos(t + .9), cy + 6 * k * math.sin(t + .9)),
                               (cx + 57 * k * math.cos(t), cy + 57 * k * math.sin(t))], False)
                         for t in (math.radians(turn + i * 22.5) for i in range(16)))
        wheels += (G('cut-2', S(circle(cx, cy, 66 * k) + round_hole(cx, cy, 58 * k, 32), tyre, amp=0)) + S(circle(cx, cy, 59 * k) + round_hole(cx,
                cy, 55 * k, 32), chrome, amp=0)
                   + line(spokes, 1.3 * k, '#6f7d80', amp=0) + S(circle(cx, cy, 7 * k), chrome, amp=0))
    guards = ''.join(tube([(a + 72 * math.cos(math.radians(t)), -66 + 72 * math.sin(math.radians(t))) for t in range(*run, 12)], 7)
                     for a, run in ((-108, (-190, -8)), (108, (-168, 6))))
    bones = [((-108, -66), (-14, -60)), ((-108, -66), (-46, -150)), ((-14, -60), (-52, -178)), ((-14, -60), (4, -76), (76, -146)),
             ((-46, -140), (-10, -134), (72, -160)),
             ((64, -190), (82, -132))]
    body = ''.join(tube(b, 8.5) for b in bones) + tube([(80, -138), (92, -104), (108, -66)], 8)
    rack = tube([(-160, -146), (-60, -146)], 5) + tube([(-150, -146), (-112, -70)], 4)
    guard = part('-108,-78! -100,-82 -20,-74 4,-62 2,-46 -16,-42 -100,-54! -114,-60', green, 'cut-1')
    crank = S(circle(*at(-14, -60), 13 * k) + round_hole(*at(-14, -60), 7 * k), deep, amp=0) + line(poly([at(-14, -60), at(6, -30)], False), 5 * k,
            chrome, amp=0) + S(
        xf(rrect(-13, -4, 26, 8, 3), *at(8, -27), k), tyre, amp=0)
    saddle = part('-92,-186! -84,-198 -56,-192 -24,-186! -20,-180 -40,-178 -60,-172 -84,-176!', '#5d3a26', 'cut-1')
    bars = tube([(64, -190), (60, -206), (44, -214), (16, -206)], 6, chrome)
    grips = line(poly([at(30, -211), at(10, -203)], False), 9 * k, deep, amp=0)
    lamp = line(poly([at(70, -167), at(94, -170)], False), 5 * k, deep, amp=0) + part('90,-178! 112,-184! 114,-160! 92,-162!', chrome,
                                                                                      'cut-1') + S(circle(*at(70, -212), 8 * k), chrome, 'cut-1',
                                                                                              amp=0)
    shine = line(poly([at(-4, -78), at(68, -142)], False) + poly([at(-44, -143), at(66, -161)], False), 2 * k, '#b8f0c4', amp=0)
    return G('cut-2', wheels, guards, rack, body, shine, guard, crank, saddle, bars, grips, lamp)


def ribbons(x, y, k):
    """Ribbons on the grips, blown to the right."""
    ways = (((0, 0), (20, -18), (48, -14), (76, -38), (112, -34)), ((0, 0), (26, -4), (50, 6), (80, -10), (104, 0)),
            ((-2, 4), (4, 26), (-6, 46), (4, 68), (-4, 90)))
    return G('cut-1', *(S(ribbon(move(w, k, k, x, y), 6 * k, 3 * k, 8 * k), c, amp=.3) for w, c in zip(ways, ('#d9485a', '#f4b63e', '#3f6fb0'))))


BX, BY, BK = 866, 768, 1.24
SHADE = p.disc([(0, '#4a4030', .6), (.6, '#4a4030', .35), (1, '#4a4030', 0)])


def on_wall(a, b):
    """Shadow on the wall of a place on the bicycle: bars and saddle touch the wall, the wheels stand off."""
    return BX - a * BK + 4 + 30 * (1 + b / 200), BY - 26 + (b + 20) * BK


leaning = ''.join(circle(*on_wall(a, -72), 64 * BK) + round_hole(*on_wall(a, -72), 55 * BK, 32) for a in (-108, 108))
leaning += ''.join(spar(*on_wall(*a), *on_wall(*b), 11) for a, b in (((-108, -66), (-46, -150)), ((-14, -60), (-52, -178)), ((-14, -60), (76, -146)),
                                                                     ((-46, -140), (72, -160)), ((64, -190), (108, -66)), ((-90, -184), (-24, -184)),
                                                                     ((64, -206), (16, -206))))
shadow = [S(leaning, '#7d6b48', 'soft-2', 'fill-opacity=".5"', amp=0),
          f'<ellipse cx="{BX + 24}" cy="{BY + 2}" rx="262" ry="13" fill="{SHADE}"/>']
stand = line(poly([(BX + 30, BY - 62 * BK), (BX + 78, BY + 1)], False), 6, '#c9c6b8', amp=0)
p.layer('bicycle', .48, 'grain-fine', *shadow, stand, bike(BX, BY, BK), ribbons(BX - 10 * BK, BY - 203 * BK, BK),
        drift([(560, 806), (800, 790), (1060, 808), (1300, 792)], 26))

# ---------------------------------------------------------------- 4 the van: frame and dashboard
SCREEN = smooth([(420, 150, 'c'), (470, 128), (960, 110), (1480, 124), (1560, 150), (1600, 190), (1752, 780), (1740, 830), (1690, 842), (1000, 800),
                 (360, 826), (300, 810),
                 (290, 770), (404, 176)], True)
LEFT = smooth([(-200, 190), (300, 172), (330, 184), (336, 214), (222, 720), (196, 752), (160, 760), (-200, 770)], True)
RIGHT = smooth([(2100, 190), (1690, 176), (1668, 190), (1668, 214), (1800, 740), (1830, 760), (2100, 770)], True)
HIDE = p.linear(0, 0, 0, 900, [(0, '#14202a'), (1, '#203240')])
DUST = p.linear(0, 120, 0, 840, [(0, '#f3e2b6', .42), (1, '#f0dcae', .66)])


# what two wipers have cleared of the sandstorm's dust
CLEARED = [q for q in arc(700, 850, 690, -172, -20, 30) if 322 < q[0] < 1010 and q[1] < 800] + [q
        for q in arc(1330, 850, 680, -160, -8, 30) if 1010 <= q[0] < 1640]
dusty = S(SCREEN + poly(hole(CLEARED + [(1640, 806), (1010, 790), (322, 812)])), DUST, amp=2)


def lunch(x, y, k):
    """Neighbours with a tray of rice, as the wing mirror shows them."""
    o = ''
    for a, c, flip in ((-46, '#e9dfc6', False), (46, '#5d7080', True)):
        o += person(x + a * k, y, .42 * k, coat=c, legs=c, boots='#3d3026', hair='#1a1512', hands=((40, -112), (36, -108)), mirror=flip,
                    **{**THOBE, 'flt': 'cut-1'})
    tray = S(circle(x, y - 47 * k, 34 * k, 6 * k), '#c9cfd0', amp=.2) + S(shape('-28,-1! -18,-14 -4,-19 10,-17 22,-10 28,-1!', k, k, x, y - 48 * k),
                                                                          '#fff3d2', amp=.3)
    tray += S(shape('-10,-14! -4,-24 8,-22 10,-14!', k, k, x, y - 48 * k), '#a5603a', amp=.2)
    steam = S(ribbon([(x - 4, y - 72 * k), (x + 6, y - 86 * k), (x - 4, y - 100 * k), (x + 6, y - 116 * k)], 3, 2, 8), '#ffffff', None,
              'fill-opacity=".75"', amp=.4)
    return o + G('cut-1', tray) + steam


def in_mirror(x, y):
    """The wing mirror, with the street behind us in it."""
    glass = smooth([(x - 96, y - 66), (x, y - 78), (x + 98, y - 70), (x + 104, y), (x + 90, y + 74), (x, y + 82), (x - 90, y + 72), (x - 104, y)],
                   True)
    case = smooth([(x - 116, y - 76), (x, y - 94), (x + 118, y - 84), (x + 126, y), (x + 108, y + 90), (x, y + 100), (x - 110, y + 88),
                   (x - 124, y)], True)
    return [S('M230 640L300 660L300 720L200 700Z', INK, 'cut-2', amp=.6), S(case, '#1b2832', 'cut-4', amp=.8),
            S(glass, p.linear(0, y - 70, 0, y + 80, [(0, '#93a8b0'), (.45, '#f2e2ba'), (.5, '#d9c596'), (1, '#c4ad7c')]), 'slot', amp=.4),
            lunch(x - 2, y + 66, 1.12)]


def monitor(x, y):
    """The director's monitor on the dashboard: the same street, the same bicycle; (x, y) the middle of its foot."""
    screen = rrect(x - 104, y - 172, 208, 126, 5)
    return [S(poly([(x - 60, y), (x - 34, y - 34), (x + 34, y - 34), (x + 60, y)]), INK, 'cut-2', amp=.4),
            S(rrect(x - 120, y - 188, 240, 160, 10), '#1a262f', 'cut-3', amp=.6),
            S(screen, p.linear(0, y - 172, 0, y - 46, [(0, '#b9d0d8'), (.5, '#f7ebc8'), (1, '#dcc898')]), 'slot', amp=0),
            S(rect(x - 104, y - 128, 208, 56), '#f1dfb6', amp=0),
            S(rect(x - 104, y - 72, 208, 26), '#c9b584', amp=0), bike(x + 6, y - 58, .31),
            line(poly([(x - 96, y - 164), (x - 80, y - 164)], False) + poly([(x - 96, y - 164), (x - 96, y - 150)],
                                                                            False) + poly([(x + 96, y - 54), (x + 80, y - 54)], False)
                 + poly([(x + 96, y - 54), (x + 96, y - 68)], False), 2, '#ffffff', amp=0),
            S(circle(x + 106, y - 36, 3.4), '#e8504a', 'glow', amp=0), S(circle(x - 100, y - 37, 3), '#5d7080', amp=0),
            p.bloom(x, y - 110, 210, 150, '#cfe6ee', .34)]


def cup(x, y, k):
    """A paper cup of tea with its tag."""
    def part(text, fill, flt=None):
        return S(shape(text, k, k, x, y), fill, flt, amp=.2)
    paper = p.linear(x - 34 * k, 0, x + 34 * k, 0, [(0, '#fffaf0'), (.55, '#e9e0cc'), (1, '#9fa39d')])
    return [G('cut-2', part('-26,0! -38,-96! 38,-96! 26,0! 0,5', paper), part('-34,-62! 34,-62! 29,-24! -29,-24!', '#6d5a44')),
            S(circle(x, y - 96 * k, 39 * k, 8 * k), '#fffaf0', 'cut-1', amp=.1), S(circle(x, y - 96 * k, 33 * k, 5.4 * k), '#7d4421', amp=.1),
            line(smooth([(x + 24 * k, y - 98 * k), (x + 40 * k, y - 88 * k), (x + 44 * k, y - 60 * k)]), 1.6, '#d8d2c2', amp=0),
            S(xf(rect(-9, 0, 18, 22), x + 45 * k, y - 62 * k, k, k, 6), '#d9485a', 'cut-1', amp=.2),
            *(S(ribbon([(x + a, y - 104 * k), (x + a + 12, y - 120 * k), (x + a - 6, y - 138 * k), (x + a + 8, y - 156 * k)], 3, 2, w),
                p.linear(0, y - 104 * k, 0, y - 156 * k, [(0, '#ffffff', .4), (.4, '#ffffff', .7), (1, '#ffffff', 0)]), amp=1)
              for a, w in ((-8, 11), (12, 8)))]


SCARF, SCARF_DEEP = '#b3566b', '#5a2639'


def eyes(x, y):
    """Her eyes, as the rear mirror shows them: scarf, brows, round glasses, a look to the street."""
    o = S(rect(x - 92, y - 29, 184, 58), mix(SCARF, p.dark, .35), amp=0)
    o += S(shape('-58,-29! -66,-10 -64,29! 64,29! 66,-10 58,-29!', 1, 1, x, y), p.fall('#cf9a70', '#9a6542', 0, 0, x - 66, x + 66), amp=0)
    o += S(leaf(x - 62, y - 29, x + 60, y - 29, 8, 4, .5), '#231612', amp=0)
    for a in (-33, 33):
        o += S(leaf(x + a - 20, y + 5, x + a + 20, y + 5, 15, 0, .5), '#fbf3e4', amp=0) + S(circle(x + a - 5, y + 4, 6.4), '#1d120c', amp=0)
        o += line(smooth([(x + a - 21, y + 6), (x + a, y - 4), (x + a + 21, y + 5)]), 3, '#1d120c', amp=0)
        o += S(leaf(x + a - 24, y - 13, x + a + 24, y - 13, 5, -5, .5), '#231612', amp=0)
        o += line(circle(x + a, y + 5, 25, 21), 2.6, '#2c3640', amp=0)
    return [o + line(poly([(x - 8, y + 2), (x + 8, y + 2)], False), 2.6, '#2c3640', amp=0)]


van = [dusty, *in_mirror(142, 584),
       S('M-140 -140H2060V1340H-140Z' + SCREEN + LEFT + RIGHT, HIDE, 'wall-7', EO, amp=1.5),
       # visors, mirror with a tassel
       S('M470 60L900 44V126L500 140Z M1040 44L1470 62L1450 140L1040 128Z', p.linear(0, 40, 0, 140, [(0, '#1b2a35'), (1, '#2b3f4d')]), 'cut-3',
         amp=1.5),
       S(rect(962, 60, 14, 90), INK, 'cut-2', amp=.3), S(rrect(850, 132, 240, 78, 26), '#1a262f', 'cut-4', amp=.8),
       S(rrect(862, 142, 216, 58, 18), p.linear(862, 140, 1078, 200, [(0, '#5d7686'), (.5, '#39505f'), (1, '#22323d')]), 'slot', amp=.4),
       *eyes(970, 172),
       G('cut-2', line(smooth([(1060, 200), (1066, 240), (1062, 262)]), 2.4, '#8f7b55', amp=0), S(circle(1062, 268, 8), '#c9a24e', amp=.2),
         S(fur([(1062, 276), (1063, 296), (1066, 322)], 9, 5, 4, 1.4, .3), '#39505f', amp=0)),
       # dashboard
       S(smooth([(-140, 840), (200, 812), (600, 800), (1000, 786), (1400, 800), (1800, 830), (2060, 850)]) + 'L2060 1400L-140 1400Z',
         p.linear(0, 790, 0, 1000, [(0, '#5b7180'), (.1, '#374c5a'), (1, '#131e27')]), 'cut-4', amp=1.5),
       S(leaf(330, 818, 900, 800, 9, -6) + leaf(700, 806, 1220, 800, 7, -3), '#d8c79c', None, 'fill-opacity=".8"', amp=2),
       S(smooth([(-140, 920), (300, 886), (960, 870), (1500, 884), (2060, 930)]) + 'L2060 1400L-140 1400Z',
         p.linear(0, 870, 0, 1100, [(0, '#263844'), (1, '#101920')]),
         'cut-3-dim', amp=1.5),
       G('cut-1', S(''.join(rrect(x, y, 150, 64, 10) for x, y in ((640, 912), (820, 908))), '#0d161d', amp=.6)),
       S(''.join(xf(rect(0, 0, 134, 5), x + 8, y + 10 + 12 * i) for x, y in ((640, 912), (820, 908)) for i in range(4)), '#324654', amp=.3),
       S(''.join(circle(x, 1010, 22) for x in (700, 790, 880)), '#1b2a34', 'cut-2', amp=.4),
       S(rrect(640, 1060, 330, 44, 8), '#0c141a', 'cut-1', amp=.4),
       S(leaf(700, 1010, 704, 992, 4) + leaf(790, 1010, 804, 998, 4) + leaf(880, 1010, 866, 998, 4), '#8fa3ad', amp=0),
       # wipers
       S(spar(470, 818, 860, 796, 9, 5) + spar(1010, 800, 1420, 806, 9, 5), INK, 'cut-2', amp=.6),
       *monitor(484, 872), *cup(1092, 868, .8)]
p.layer('van', .74, 'grain', *van)

# ---------------------------------------------------------------- 5 the director
HX, HY, HK = 1434, 612, 3.5                                         # joint of skull and neck; her face looks left


def head(text, fill, flt=None, amp=.4):
    """A part of her head in the units of `profile`."""
    return S(shape(text, -HK, HK, HX, HY), fill, flt, amp=amp)


def on_head(*pts):
    """Places on her head in the same units."""
    return move(list(pts), -HK, HK, HX, HY)


FACE = p.linear(1250, 470, 1430, 540, [(0, '#dba87b'), (.5, '#c08558'), (1, '#8a5636')])
CLOTH = p.linear(1270, 330, 1640, 620, [(0, '#d9808c'), (.35, SCARF), (1, SCARF_DEEP)])
COAT = p.linear(1240, 760, 1800, 1000, [(0, '#54738a'), (.4, '#3a5467'), (1, '#1d2c38')])
FOLD = '#4a1d30'
# a soft nose, lips a little apart in a smile, a round chin
SOFT_FACE = ('15,44! 14.5,18 18,8 27,5.6 35,4.4 40,0.6 41.4,-4.4 40.2,-9.2 40.8,-11.6 42.8,-14.8! 41.6,-17.4! 44.4,-20.8 44,-25.4 '
             '46.6,-27.4 49.8,-29.6 50.8,-32.6 49,-37 46,-44.6 44.8,-51 46.2,-59 45.6,-72 36,-88 10,-96 -20,-86 -36,-60 -33,-30 -22,-8 -19,44!')
# over the head, round the cheek, under the chin; then a long end over the shoulder
WRAP = ('41,-76! 43,-86 33,-99 18,-107 -4,-110 -30,-102 -48,-82 -55,-54 -51,-26 -47,-4 -50,18 -42,36 -6,42 24,36 36,24 33,12! 21,8 13,-4 11,-24 '
        '15,-46 22,-62 32,-73!')
NECK = '-54,4! -62,24 -74,40 -84,58! -30,78 14,70 40,52 46,34 36,18! 20,14 -20,20!'
END = '1560,700 1640,720 1716,770 1744,840 1750,940 1742,1020! 1660,1034! 1650,940 1630,870 1570,810 1500,770'
director = [
    # body, upper arm
    S('M1330 742C1290 800 1262 900 1258 1010L1240 1320H1880C1884 1140 1856 940 1790 838C1740 770 1660 720 1580 690Z', COAT, 'back-r-near', amp=1),
    S(leaf(1700, 900, 1730, 1200, 9, 14) + leaf(1500, 880, 1480, 1200, 9, -10) + leaf(1620, 960, 1612, 1220, 8, 8), '#16232d', amp=.6),
    # face, the strand that will not stay under the scarf, brow, eye in profile, cheek, smile
    head(SOFT_FACE, FACE, 'cut-2'),
    head('40,-82! 45.6,-76 46,-69 42,-65! 33,-65 25,-54 19,-42! 10,-62 24,-82!', '#22140f', amp=.3),
    head('45.6,-56.4! 41,-60 34.6,-60 28.4,-55.6! 34,-57.4 40.6,-57.6!', '#22140f', amp=.2),
    head('43.4,-45.8! 44.2,-43 43.2,-40! 38.8,-39.6 34,-42.6! 38.4,-45.6', '#fbf1e0', amp=0),
    S(circle(*on_head((41.6, -42.8))[0], 5.4, 9.6), '#22140f', amp=0), S(circle(*on_head((42.2, -44.4))[0], 2), '#ffffff', amp=0),
    line(smooth(on_head((45.6, -46.6), (43.2, -46.2), (38.4, -46), (33, -42.4), (31.4, -42.6))), 4.2, '#22140f', amp=0),
    line(smooth(on_head((43, -39.2), (39, -38.4), (35.4, -39.8))), 2.4, '#8a5236', amp=0),
    S(circle(*on_head((32.4, -29))[0], 30, 23), p.disc([(0, '#d9605c', .5), (1, '#d9605c', 0)]), amp=0),
    line(smooth(on_head((46.4, -27.8), (44.4, -28.8), (43.2, -27.2))), 2.4, '#8a5236', amp=.2),
    head('43.4,-20! 40.6,-20 37,-18.2 32,-21.8! 35,-16.8 39,-14.8 42.8,-15.2!', '#a04a40', amp=.1),
    head('43,-18.8! 40,-18.8 36.6,-17.6! 39.4,-16.8 42.8,-17.2!', '#fff6ea', amp=0),
    head('42.8,-15.8! 39,-15.2 35.4,-17.4! 37.4,-14 41.4,-13!', '#bf6a58', amp=.1),
    G('cut-1', line(circle(*on_head((38.4, -41))[0], 27, 34), 5, '#26333d', amp=0),
      line(poly(on_head((30.8, -42), (4, -45)), False) + smooth(on_head((45.6, -44), (47.6, -45.6), (49, -44))), 5, '#26333d', amp=0)),
    # the scarf
    S(shape(END), p.fall(SCARF, SCARF_DEEP, 700, 1020), 'cut-3', amp=.8),
    S(''.join(line_ for line_ in (leaf(1560, 730, 1690, 1010, 10, -34, .5), leaf(1610, 730, 1724, 980, 8, -30, .5))), FOLD, amp=.5),
    S(''.join(rect(1664 + 13 * i, 1024 - 1.5 * i, 5, 34) for i in range(6)), SCARF_DEEP, amp=.5),
    head(NECK, p.linear(1290, 640, 1700, 860, [(0, '#cf7482'), (.4, '#9a465a'), (1, '#54233a')]), 'cut-3', amp=.8),
    head(WRAP, CLOTH, 'back-r-near', amp=.8),
]
WAYS = [((38, -84), (20, -99), (-4, -101), (-26, -93)), ((25, -67), (6, -82), (-20, -82), (-45, -66)), ((13, -36), (-6, -54), (-28, -58), (-51, -46)),
        ((14, -6), (-6, -22), (-28, -28), (-49, -18)), ((26, 14), (2, 10), (-24, 2), (-46, -4)), ((34, 22), (8, 26), (-20, 22), (-47, 16))]
LOW = [((42, 36), (14, 50), (-20, 54), (-60, 44)), ((30, 58), (4, 66), (-30, 68), (-66, 56))]
director += [S(''.join(ribbon(on_head(*w), 3, 3, 12) for w in WAYS), FOLD, None, 'fill-opacity=".75"', amp=.6),
             S(''.join(ribbon(move(on_head(*w), 1, 1, -3, -8), 1, 1, 6) for w in WAYS), '#f0a9ad', None, 'fill-opacity=".8"', amp=.5),
             S(''.join(ribbon(on_head(*w), 3, 3, 12) for w in LOW), FOLD, None, 'fill-opacity=".75"', amp=.6)]
# the radio at her mouth; the back of her hand, fingers round it, thumb on the key
SKIN = p.linear(1170, 580, 1300, 760, [(0, '#dba87b'), (.5, '#b97d52'), (1, '#7d4c30')])


def on_radio(d):
    """A path in the radio's own units: it leans a little forward."""
    return xf(d, 1204, 596, 1, 1, -9)


director += [
    S(chain([(1340, 820), (1214, 1030), (1268, 800)], [74, 62, 46]), p.linear(1180, 760, 1400, 1000, [(0, '#5d7d94'), (.5, '#3f5b6f'),
        (1, '#253846')]),
      'back-r-near', amp=.8),
    S(leaf(1196, 1010, 1240, 850, 9, 8) + leaf(1240, 1040, 1286, 880, 7, 6) + leaf(1290, 900, 1230, 1060, 8, -10), '#1a2833', amp=.5),
    G('cut-2', S(on_radio(rrect(-20, -250, 10, 160, 5)), INK, amp=.2), S(on_radio(rrect(-32, -102, 66, 226, 10)), '#22303a', amp=.4),
      S(on_radio(''.join(rect(-18, -66 + 9 * i, 38, 4) for i in range(4))), '#6f828d', amp=0),
      S(on_radio(rect(-20, -92, 24, 14)), '#a8c4b4', amp=0), S(on_radio(rrect(14, -112, 12, 12, 2)), INK, amp=0)),
    S(on_radio(circle(20, -84, 4.5)), '#ff6a55', 'glow', amp=0),
    # thumb, back of the hand, four fingers
    G('cut-1', S(chain([(1290, 716), (1262, 640), (1240, 576)], [25, 17, 12]), SKIN, amp=.3)),
    S(leaf(1237, 578, 1240, 562, 9), '#f0cba6', amp=0),
    G('cut-2', S(shape('1308,776! 1304,740 1290,680 1264,634 1236,612 1212,618 1198,650 1200,694 1216,732 1236,758 1244,782!'), SKIN, amp=.4)),
    *(G('cut-1', S(chain([(1238 - a, y + 9), (1200 - a, y), (1168 + b, y + 7)], [17.5, 16.5, 11.5]), SKIN, amp=.3))
      for y, a, b in ((704, -10, 22), (676, -2, 10), (648, 0, 0), (620, -4, 2))),
    S(leaf(1262, 672, 1292, 752, 4, 4) + leaf(1240, 690, 1270, 752, 4, 4), '#8a5636', None, 'fill-opacity=".6"', amp=0),
    S(leaf(1318, 790, 1282, 980, 9, -8), '#1a2833', amp=.5),
    G('cut-1', S(shape('1219,790! 1240,770 1276,764 1318,774! 1318,790! 1276,781 1246,786 1224,806!'), '#5d7d94', amp=.3)),
]
p.layer('director', .9, 'grain-deep', *director)

# ---------------------------------------------------------------- 6 front: the empty driver's seat and its wheel
RIM = circle(300, 1010, 250, 236) + circle(300, 1010, 216, 202)
p.layer('front', 1, 'grain-deep',
        S(RIM, '#0f1a22', 'cut-4', EO, amp=1), S(circle(300, 1016, 66, 60) + spar(300, 1010, 70, 1000, 54, 30) + spar(300, 1010, 530, 1000, 54,
                30) + spar(300, 1016, 300, 1230, 60, 40), '#131f28', 'cut-2', amp=1),
        S(shape('-60,1300! -40,1100 40,1040 150,1024 300,1020 440,1034 540,1090 580,1300!'), p.fall('#16222b', '#0a1117', 1020, 1180), 'wall-7',
          amp=1.5),
        S('M560 1160C900 1130 1100 1160 1300 1150C1600 1140 1900 1160 2060 1150V1400H-140V1180Z', p.fall('#0d151c', '#070c11', 1140, 1200), 'wall-5',
          amp=2))
p.mat(p.vignette(960, 520, 1300, .55, .5))
p.save(PICTURES / '6-overcoming-obstacles' / 'wadjda-green-bicycle.svg')
