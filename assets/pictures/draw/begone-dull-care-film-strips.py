#!/usr/bin/env python3
"""Story 8.2: seen from above, the keys of a piano run on as ribbons of film, which a woman and a man paint and scratch at one table."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

LIGHT, DARK, WARM = '#dfe9ff', '#060d24', '#cfe4ff'
LAMP = (640, 330)                                                   # under the lamp, upper left
p = Pic(LIGHT, DARK, LAMP, WARM, far='#a9c4f0', focus=(.54, .46))
R = random.Random(21)


def paths(paint, *outlines, opacity=None):
    """Plain paper without a shadow of its own, for use inside a G(…)."""
    return f'<path d="{compact("".join(outlines))}" fill="{paint}"' + (f' opacity="{opacity}"' if opacity else '') + '/>'


# ---------------------------------------------------------------- the river of film: across -1 … 1, along 0 (the piano) … 1
WAY = walk(smooth([(1226, 166), (1182, 296), (1138, 426), (1064, 556), (956, 690), (850, 830), (764, 980), (706, 1160), (690, 1330)]), 200)
COUNT = 12


def on(u, v):
    """The picture point at u across and v along."""
    k = max(0, min(199.99, v * 200))
    i, f = int(k), k % 1
    ((x, y), (tx, ty)), ((x1, y1), (tx1, ty1)) = WAY[i], WAY[i + 1]
    x, y, tx, ty = x + (x1 - x) * f, y + (y1 - y) * f, tx + (tx1 - tx) * f, ty + (ty1 - ty) * f
    w = (250 + 170 * v) * u
    return x + ty * w, y - tx * w


def lane(i, a=0.0, b=1.0):
    """The part a … b of ribbon i's width, as u."""
    return -1 + (2 * i + .06 + 1.88 * a) / COUNT, -1 + (2 * i + .06 + 1.88 * b) / COUNT


def band(i, v0, v1, a=0.0, b=1.0, rough=0.0, step=.04):
    """A piece of ribbon i from v0 to v1; rough: how much its ends tremble."""
    u0, u1 = lane(i, a, b)
    n = max(2, round((v1 - v0) / step) + 1)
    left = [on(u0, v0 + (v1 - v0) * k / (n - 1)) for k in range(n)]
    right = [on(u1, v0 + (v1 - v0) * k / (n - 1)) for k in range(n)]
    ends = [[on(u0 + (u1 - u0) * k / 4, v + R.uniform(-rough, rough)) for k in (1, 2, 3)] for v in (v1, v0)]
    return poly(solid(left + (ends[0] if rough else []) + right[::-1] + (ends[1][::-1] if rough else [])))


# ---------------------------------------------------------------- paint on film
CRIMSON, YELLOW, BLUE, SEA, ORANGE, PINK, INK, CLEAR = '#d81837', '#ffdb3a', '#1a4fc8', '#2cc6cc', '#ff9236', '#ff9cbe', '#141225', '#fdf8ec'
KEYS = .2                                                           # here the keys end and the film begins


def wire(pts, w, colour, extra='stroke-linecap="round"'):
    """A line of ink or a scratch through places (ribbon, across, along)."""
    d = smooth([on(lane(i, a)[0], v) for i, a, v in pts])
    return f'<path d="{compact(d)}" fill="none" stroke="{colour}" stroke-width="{num(w)}" {extra}/>'


def spots(i, v0, v1, n, r0, r1, colour, edge=.16):
    """Dabs of a sponge or a shaken brush."""
    return paths(colour, *(circle(*on(lane(i, R.uniform(edge, 1 - edge))[0], R.uniform(v0, v1)), R.uniform(r0, r1),
                                  R.uniform(r0, r1)) for _ in range(n)))


def dots(i, v0, v1, step, r, colour):
    """A row of drops, swelling and shrinking like a tune."""
    n = max(2, int((v1 - v0) / step))
    return paths(colour, *(circle(*on(lane(i, .5 + .16 * math.sin(k * 1.1))[0], v0 + (v1 - v0) * (k + .5) / n),
                                  r * (.55 + .45 * abs(math.sin(k * .8 + i))))
                           for k in range(n)))


def zigzag(i, v0, v1, step, w, colour):
    """A line that jumps from edge to edge."""
    n = max(3, int((v1 - v0) / step))
    d = poly([on(lane(i, .24 if k % 2 else .76)[0], v0 + (v1 - v0) * k / n) for k in range(n + 1)], False)
    return f'<path d="{compact(d)}" fill="none" stroke="{colour}" stroke-width="{w}" stroke-linejoin="round" stroke-linecap="round"/>'


def combed(i, v0, v1, colour):
    """Waves drawn with the teeth of a comb."""
    n = max(3, int((v1 - v0) / .014))
    return ''.join(wire([(i, a + .1 * (-1) ** k, v0 + (v1 - v0) * k / n) for k in range(n + 1)], 2.6, colour) for a in (.26, .42, .58, .74))


def scratched(i, v0, v1, colour=CLEAR):
    """Fine lines scratched into the wet ink."""
    n = max(3, int((v1 - v0) / .02))
    return ''.join(wire([(i, a + R.uniform(-.07, .07), v0 + (v1 - v0) * k / n) for k in range(n + 1)], R.uniform(1.4, 2.8),
                        colour) for a in (.3, .48, .66))


def lace(i, v0, v1, colour):
    """What lace leaves behind when it is pressed into the paint: small flowers in rings."""
    o, n = '', max(1, round((v1 - v0) / .032))
    for k in range(n):
        x, y = on(lane(i, .5)[0], v0 + (v1 - v0) * (k + .5) / n)
        o += ''.join(circle(x + 15 * math.cos(a), y + 15 * math.sin(a), 3.4) for a in (j * math.tau / 8 for j in range(8)))
        o += ''.join(leaf(x + 3 * math.cos(a), y + 3 * math.sin(a), x + 11 * math.cos(a), y + 11 * math.sin(a),
                          4.4) for a in (j * math.tau / 6 for j in range(6)))
    return paths(colour, o)


def bars(i, v0, v1, colour):
    """Short strokes across, like steps."""
    n = max(2, round((v1 - v0) / .016))
    return paths(colour, *(band(i, v0 + (v1 - v0) * k / n, v0 + (v1 - v0) * (k + .45) / n, .22 + .2 * (k % 2), .58 + .2 * (k % 2),
                                step=.02) for k in range(n)))


MARKS = (dots, scratched, bars, combed, zigzag, lace, spots)


def painted(i):
    """One ribbon: washes one after the other, each with its marks; never a colour beside itself."""
    o, v, last = '', KEYS + .03 + .05 * abs(math.sin(i * 1.7)), CLEAR
    o += dots(i, KEYS + .01, v, .022, 6, (CRIMSON, BLUE, INK)[i % 3])               # the keys' last notes
    while v < .86:
        n = R.choice((.05, .07, .1, .13, .18)) * R.uniform(.85, 1.15)
        wash = R.choice([c for c in (CRIMSON, YELLOW, BLUE, SEA, ORANGE, CLEAR, CLEAR, INK, PINK) if c != last])
        ink = R.choice({CLEAR: (CRIMSON, BLUE, INK, ORANGE), YELLOW: (CRIMSON, INK, BLUE), CRIMSON: (CLEAR, YELLOW, INK), BLUE: (CLEAR, YELLOW, PINK),
                        SEA: (CLEAR, INK, YELLOW), ORANGE: (BLUE, CLEAR, INK), INK: (CLEAR, YELLOW, CRIMSON), PINK: (CRIMSON, INK, CLEAR)}[wash])
        if wash != CLEAR:
            o += paths(wash, band(i, v, v + n, rough=.007))
        mark = R.choice(MARKS)
        a = v + .008 + R.choice((0, .25, .5)) * n * (n > .09)       # long washes are left plain for a while
        b = v + n - .008
        o += {'dots': lambda: dots(i, a, b, .022, 9, ink), 'scratched': lambda: scratched(i, a, b, ink), 'bars': lambda: bars(i, a, b, ink),
              'combed': lambda: combed(i, a, b, ink), 'zigzag': lambda: zigzag(i, a, b, .017, 5, ink), 'lace': lambda: lace(i, a, b, ink),
              'spots': lambda: spots(i, a, b, 16, 2, 7, ink)}[mark.__name__]()
        v, last = v + n, wash
    return o


def gestures():
    """Three sweeps of the whole arm over many ribbons: crimson, yellow, blue."""
    o = ''
    for i in range(1, 11):                                          # a crimson sweep with a dry end
        v = .345 + .1 * math.sin(i * .42 - .6)
        o += paths(CRIMSON, band(i, v - .012 - .014 * math.sin(i * .3), v + .022, rough=.007))
    for i in range(3, 9):                                           # a yellow disc
        h = .078 * math.sqrt(max(0, 1 - ((i - 5.5) / 3.1) ** 2))
        o += paths(YELLOW, band(i, .535 - h, .535 + h, rough=.003))
        if 3 < i < 8:
            h = .036 * math.sqrt(1 - ((i - 5.5) / 2.1) ** 2)
            o += paths(CRIMSON, band(i, .535 - h, .535 + h, rough=.004)) + scratched(i, .535 - h, .535 + h, YELLOW)
    for i in range(12):                                             # a blue wave
        v = .72 + .034 * math.sin(i * 1.05 + .4)
        o += paths(BLUE, band(i, v - .02, v + .02, rough=.005)) + wire([(i, a, v + .006 * math.sin(9 * a)) for a in (.1, .35, .6, .9)], 3, CLEAR)
    return o


# ---------------------------------------------------------------- hands and people from above: +x is where they reach
OPEN = (((86, -30), (130, -42), (168, -48)), ((92, -10), (142, -14), (184, -16)), ((90, 12), (136, 18), (174, 20)), ((80, 31), (114, 44), (144, 52)))
PLAY = (((86, -30), (120, -46), (150, -46)), ((92, -10), (132, -20), (164, -16)), ((90, 12), (128, 14), (160, 14)), ((80, 31), (108, 46), (136, 48)))
PINCH = (((86, -30), (128, -42), (156, -20)), ((92, -10), (134, -12), (148, -6)), ((88, 12), (122, 18), (126, 6)), ((78, 31), (104, 38), (110, 26)))
THUMBS = {OPEN: ((24, -34), (64, -70), (98, -90)), PLAY: ((24, -34), (66, -66), (102, -74)), PINCH: ((24, -36), (84, -58), (150, -12))}


def hand(x, y, k, rot, flip, skin, pose, held=''):
    """A hand on the table, its wrist at (x, y); flip: thumb on the other side; held: what lies between fingers and thumb."""
    f = -k if flip else k

    def put(pts):
        return move(list(pts), k, f, x, y, rot)

    def finger(i):
        return chain(put(pose[i]), [14 * k, 12 * k, 9.5 * k])
    deep = mix(skin, DARK, .2)
    back = chain(put(((-30, 0), (10, 0), (70, 0))), [32 * k, 36 * k, 43 * k])
    nails = ''.join(xf(circle(0, 0, 7, 5), *put([pose[i][2]])[0], k, k, rot) for i in range(4))
    return (G('cut-2', S(finger(0), deep, amp=.3), S(finger(2), deep, amp=.3)) + G('cut-1', S(finger(1), skin, amp=.3), S(finger(3), skin, amp=.3))
            + paths(mix(skin, '#ffffff', .3), nails, opacity=.6) + held
            + G('cut-1', S(back, skin, amp=.4), S(chain(put(THUMBS[pose]), [18 * k, 14 * k, 10 * k]), skin, amp=.3)))


def arm(pts, r, sleeve, cuff):
    """An arm in its sleeve from shoulder to wrist, with a cuff."""
    (ax, ay), (bx, by) = pts[-2:]
    n = math.dist(*pts[-2:])
    ux, uy = (bx - ax) / n, (by - ay) / n
    paint = p.linear(*pts[0], *pts[-1], [(0, mix(sleeve, DARK, .16)), (1, mix(sleeve, LIGHT, .2))])
    folds = leaf(ax - uy * r * .5, ay + ux * r * .5, ax + uy * r * .4 + ux * 30, ay - ux * r * .4 + uy * 30, 6, 8)
    return G('cut-3', S(chain(pts, [r, r * .86, r * .62]), paint, amp=.6), S(folds, mix(sleeve, DARK, .3), amp=.3)) + S(
        spar(bx - ux * 16, by - uy * 16, bx + ux * 12, by + uy * 12, r * 1.36), cuff, 'cut-2', amp=.4)


# ---------------------------------------------------------------- 0 floor, 1 table
planks = ''.join(rect(x, -140, 3, 1500) for x in range(-60, 2040, 124))
p.layer('floor', 0, 'grain', S(rect(-140, -140, 2200, 1500), p.tone('#142a5e', .2, edge=.6), amp=0), paths('#0a173c', planks, opacity=.7))
TABLE = shape('110,-160! 1786,-160! 1800,400 1792,1046! 1000,1058 122,1050! 104,500')
table = [S(TABLE, p.radial(*LAMP, 1300, [(0, '#4f7fc8'), (.2, '#2b57a4'), (.42, '#173a7c'), (.7, '#10285c'), (1, '#0b1a40')]), 'cut-4', amp=1.5)]
table.append(paths('#17346f', ''.join(leaf(x, y, x + w, y + 4, 3.4, 3) for x, y, w in (
    (200, 240, 300), (180, 420, 220), (160, 860, 360), (1300, 960, 400), (1420, 420, 320), (1540, 250, 200), (1240, 880, 380), (300, 980, 260))),
    opacity=.5))
p.layer('table', .16, 'grain', *table)

# ---------------------------------------------------------------- 2 the film, the keys, the hands
film = [G('cut-3', *(S(band(i, KEYS - .03, 1), CLEAR, amp=0) for i in range(COUNT))), *(painted(i) for i in range(COUNT)), gestures(),
        *(wire([(i, a, KEYS + .02 + (1 - KEYS - .02) * k / 12) for k in range(13)], 4.4, '#1a3f8a',
               'stroke-dasharray="5.5 9"') for i in range(COUNT) for a in (.09, .91)),
        paths(p.linear(0, 860, 0, 1100, [(.15, DARK, 0), (.5, DARK, .5), (1, DARK, .92)]), *(band(i, .55, 1) for i in range(COUNT)))]


def key(i, v0, v1):
    """A white key."""
    return S(band(i, v0, v1), p.linear(*on(0, v0), *on(0, v1), [(0, '#fffdf4'), (.8, '#f1ead9'), (1, '#cfc8c0')]), amp=.2)


BLACK = (0, 1, 3, 4, 5, 7, 8, 10)                                   # a black key follows these white ones
black = ''
for i in BLACK:
    a, b = lane(i, .7)[0], lane(i + 1, .3)[0]
    black += poly(solid([on(a, .075), on(b, .075), on(b, KEYS - .006), on(a, KEYS - .006)]))
felt = poly(solid([on(-1.1, KEYS - .014), on(1.1, KEYS - .014), on(1.1, KEYS + .004), on(-1.1, KEYS + .004)]))
cheeks = ''.join(poly(solid([on(s * 1.02, -.04), on(s * 1.2, -.04), on(s * 1.2, KEYS + .03), on(s * 1.02, KEYS + .03)])) for s in (-1, 1))
piano = [S(poly(solid([on(-1.2, -.08), on(1.2, -.08), on(1.2, .02), on(-1.2, .02)])), '#141a38', 'cut-3', amp=.5),
         G('cut-3', *(key(i, .0, KEYS) for i in range(COUNT))),
         S(black, p.linear(*on(0, .06), *on(0, KEYS), [(0, '#3a3f5e'), (.2, '#15152a'), (1, '#0b0b18')]), 'cut-3', amp=.4),
         S(felt, '#b21e35', 'cut-1', amp=.3), S(cheeks, p.fall('#2c3566', '#10163a', 100, 420), 'cut-3', amp=.5)]


def reach(target, local, k, rot, flip):
    """Where the wrist must lie for the local point of a hand to fall on the target."""
    (dx, dy), = move([local], k, -k if flip else k, 0, 0, rot)
    return target[0] - dx, target[1] - dy


def tool(k, rot, flip, wrist, *parts):
    """Something held, in the hand's own units: (path, fill) …"""
    return G('cut-2', *(S(xf(orient(d), *wrist, k, -k if flip else k, rot), c, amp=.2) for d, c in parts))


# the pianist's hands, from above the picture
DOWN = math.degrees(math.atan2(130, -44))
pianist = []
for u, v, flip, away in ((-.52, -.035, False, (1060, -220)), (.5, -.05, True, (1560, -190))):
    w = on(u, v)
    mid = (w[0] + (away[0] - w[0]) * .25 + 40, w[1] - 150)
    pianist += [hand(*w, .98, DOWN - (7 if flip else -7), flip, '#5c3a30', PLAY), arm([away, mid, (w[0] + 12, w[1] - 46)], 74, '#2a3a7a', '#f2f0ea')]
# the brush lays on crimson, the other hand presses lace into wet paint
SKIN_W, SKIN_M = '#e0ab8c', '#cf9474'
WOMAN, MAN_ = (222, 556), (1668, 640)                               # their heads
brush_tip, lace_at = on(lane(2, .6)[0], .6), on(lane(0, .6)[0], .335)
wr, wl = reach(brush_tip, (252, 30), 1, -16, False), reach(lace_at, (120, 0), 1, 6, True)
BRUSH = ((spar(-10, -86, 214, 14, 7, 9), '#e3b04a'), (spar(206, 9, 228, 22, 12, 14), '#c9d3e6'), (leaf(224, 18, 258, 35, 16, 0, .3), CRIMSON))
spots_of_lace = [(lace_at[0] + x, lace_at[1] + y) for x in range(-62, 60, 26) for y in range(-92, 100, 26)]
lace_piece = ''.join(circle(x, y, 19) for x, y in spots_of_lace)
holes = ''.join(circle(x, y, 6.4) for x, y in spots_of_lace) + ''.join(circle(x + 13, y + 13, 3.4) for x, y in spots_of_lace if x < lace_at[0] + 36)


def shoulders(x, y, rot, cloth, collar, *worn):
    """Somebody's back and shoulders from above, over the arms; the head comes on top, in a layer of its own. worn: (path, fill) …"""
    def part(text, fill, flt=None, amp=.3):
        return S(shape(text, 1, 1, x, y, rot), fill, flt, amp=amp)
    deep = mix(cloth, DARK, .4)
    body = ('-330,-128 -220,-166 -110,-190 -30,-192 24,-172 50,-120 58,-56 60,0 58,56 50,120 24,172 -30,192 -110,190 -220,166 -330,128')
    armholes = ''.join(xf(leaf(-78, s * 186, 40, s * 112, 6, s * 18), x, y, 1, 1, rot) for s in (-1, 1))
    folds = ''.join(xf(leaf(-60, s * 60, -230, s * 96, 7, s * 14), x, y, 1, 1, rot) for s in (-1, 1))
    return [G('cut-4', part(body, p.radial(*LAMP, 1300, [(0, mix(cloth, LIGHT, .4)), (.45, cloth), (1, mix(cloth, DARK, .3))]), amp=1),
              S(armholes + folds, deep, amp=.3), *(S(xf(d, x, y, 1, 1, rot), c, 'cut-1', amp=.3) for d, c in worn)),
            part('-64,-74! 44,-62! 70,0 44,62! -64,74! -40,0', collar, 'cut-2', .4)]


def limbs(head, rot, wrists, sleeve, cuff, r=56):
    """Both arms of somebody whose head is there: (wrist, direction of the hand, elbow's side) …"""
    o = []
    for s, (wrist, turn, side) in zip((-1, 1), wrists):
        (shoulder,) = move([(-26, 132 * s)], 1, 1, *head, rot)
        (end,) = move([(-34, 0)], 1, 1, *wrist, turn)
        o.append(arm([shoulder, bend(shoulder, end, 200, 190, side), end], r, sleeve, cuff))
    return o


woman = [G('cut-2', S(lace_piece, '#fdf8ee', amp=.2)), paths(CRIMSON, holes),
         hand(*wl, 1, 6, True, SKIN_W, OPEN), hand(*wr, 1, -16, False, SKIN_W, PINCH, tool(1, -16, False, wr, *BRUSH)),
         *limbs(WOMAN, -4, ((wl, 6, -1), (wr, -16, 1)), '#8c9fe6', '#eef2fc', 60), *shoulders(*WOMAN, -4, '#8c9fe6', '#f2f0ea')]
# he scratches the ink away and holds a sponge
knife_tip, sponge_at = on(lane(9, .5)[0], .37), on(lane(10, .4)[0], .6)
mr, ml = reach(knife_tip, (240, 27), 1.06, 168, False), reach(sponge_at, (150, 0), 1.06, 186, True)
KNIFE = ((spar(-14, -90, 192, 2, 9, 12), '#f0c24a'), (poly([(186, -6), (192, 10), (242, 28)]), '#f4f8ff'))
sponge = shape('-60,-40 -20,-56 30,-50 62,-30 66,14 40,48 -10,54 -54,40 -68,6', 1, 1, sponge_at[0] - 10, sponge_at[1], 12)
pores = ''.join(circle(sponge_at[0] - 10 + R.uniform(-52, 50), sponge_at[1] + R.uniform(-40, 40), R.uniform(2, 6)) for _ in range(26))
BRACES = ribbon([(52, -84), (-60, -44), (-190, -8), (-330, 0)], 20) + ribbon([(52, 84), (-60, 44), (-190, 8), (-250, 0)], 20)
man = [G('cut-2', S(sponge, '#f0b23c', amp=.5), paths('#a86a1c', pores)),
       hand(*mr, 1.06, 168, False, SKIN_M, PINCH, tool(1.06, 168, False, mr, *KNIFE)), hand(*ml, 1.06, 186, True, SKIN_M, OPEN),
       *limbs(MAN_, 184, ((ml, 186, -1), (mr, 168, 1)), '#c9d6f0', '#f4f7fd', 58), *shoulders(*MAN_, 184, '#c9d6f0', '#f4f7fd', (BRACES, '#8c2440'))]

# ---------------------------------------------------------------- what else lies on the table


def pot(x, y, r, colour):
    """A jar of paint from above, with what has run over."""
    runs = ''.join(circle(x + r * math.cos(a) * 1.02, y + r * math.sin(a) * 1.02, r * k) for a, k in ((.6, .2), (1, .14), (2.2, .17)))
    return (G('cut-3', S(circle(x, y, r), '#dfe8f8', amp=.4), S(circle(x, y, r * .82), mix(colour, DARK, .35), amp=.3),
              S(circle(x + r * .05, y + r * .07, r * .74), colour, amp=.3), S(runs, colour, amp=.4))
            + paths('#ffffff', leaf(x - r * .5, y - r * .1, x - r * .05, y - r * .52, r * .12, -r * .1), opacity=.7))


def splash(x, y, r, seed):
    """A drop of paint that fell on the table."""
    Q = random.Random(seed)
    o = circle(x, y, r * .8) + ''.join(circle(x + r * .55 * math.cos(a), y + r * .55 * math.sin(a),
                                              r * Q.uniform(.3, .5)) for a in (.3, 1.6, 2.7, 3.9, 5.2))
    return o + ''.join(circle(x + r * d * math.cos(a), y + r * d * math.sin(a), r * Q.uniform(.08, .2)) for a, d in (
        (Q.uniform(0, 6.3), Q.uniform(1.4, 2.2)) for _ in range(5)))


things = [G('cut-1', *(S(splash(x, y, r, i), c, amp=.3) for i, (x, y, r, c) in enumerate((
    (300, 940, 26, YELLOW), (1450, 950, 34, BLUE), (1420, 760, 22, CRIMSON), (1500, 432, 18, YELLOW), (700, 246, 15, SEA),
    (230, 320, 20, CRIMSON))))),
    pot(380, 512, 46, YELLOW), pot(398, 622, 42, BLUE), pot(488, 652, 34, CRIMSON)]
# coffee, and the brush that went into the wrong cup
CX, CY = 546, 532
swirl = ribbon([(CX + 2, CY - 30), (CX + 26, CY - 16), (CX + 27, CY + 12), (CX + 4, CY + 28), (CX - 22, CY + 16), (CX - 16, CY + 4),
                (CX + 4, CY + 10)], 15, 6)
things += [G('cut-3', S(circle(CX, CY, 70), '#f6f1e4', amp=.4), paths('#c9d3e6', circle(CX, CY, 56), opacity=.6)),
           G('cut-3', S(ribbon([(CX - 34, CY + 26), (CX - 62, CY + 34), (CX - 66, CY + 56), (CX - 42, CY + 62), (CX - 24, CY + 36)], 12),
                        '#fffaf0', amp=.3),
             S(circle(CX, CY, 47), '#fffaf0', amp=.3), S(circle(CX, CY, 39), '#5a3018', amp=.2), S(swirl, CRIMSON, amp=.3)),
           G('cut-2', S(spar(CX - 8, CY + 2, CX - 66, CY - 76, 11, 7), '#e3b04a', amp=.2), S(spar(CX + 4, CY + 18, CX - 10, CY, 15, 12),
               '#c9d3e6', amp=.2))]
# a comb, the roller with its track
things += [
           G('cut-2', S(xf(rrect(-110, -20, 220, 24, 8) + ''.join(rect(-104 + i * 13, 0, 6, 36) for i in range(17)), 738, 120, 1, 1, 14), '#e8a24a',
                        amp=.2))]
track = shape('-30,-190! 34,-196! 30,-20! -28,0!', 1, 1, 574, 262, 106)
things += [S(track, BLUE, amp=2.5, extra='opacity=".9"'),
           G('cut-3', S(xf(rrect(-46, -24, 92, 48, 12), 566, 268, 1, 1, 106), BLUE, amp=.3),
             line('M553 222L528 230L541 278L555 320M541 278L500 290', 8, '#c3d0ea', amp=0),
             S(spar(506, 288, 420, 312, 22, 30), '#b5503c', amp=.4))]
# the record that came first
RX, RY = 1622, 262
things += [S(rrect(RX - 150, RY - 150, 300, 300, 16), p.linear(RX - 150, RY - 150, RX + 150, RY + 150, [(0, '#6f4a5c'), (1, '#2c2048')]), 'cut-4',
             amp=.6),
           S(circle(RX - 10, RY, 124), '#11132a', 'cut-2', amp=.4),
           ''.join(f'<circle cx="{RX - 10}" cy="{RY}" r="{r}" fill="none" stroke="#4a5688" stroke-opacity=".55" stroke-width="1.4"/>'
                   for r in (60, 74, 86, 96, 106, 116)),
           paths('#8fa3d8', poly([(RX - 10, RY), (RX - 110, RY - 66), (RX - 92, RY - 88)]),
                 poly([(RX - 10, RY), (RX + 90, RY + 66), (RX + 72, RY + 88)]), opacity=.28),
           G('cut-1', S(circle(RX - 10, RY, 42), CRIMSON, amp=.3), S(circle(RX - 10, RY, 6), '#dfe8f8', amp=.1)),
           G('cut-3', line(f'M{RX + 122} {RY - 116}L{RX + 112} {RY + 30}L{RX + 62} {RY + 62}', 9, '#dfe8f8', amp=0),
             S(circle(RX + 122, RY - 116, 24), '#9fb2dc', amp=.3), S(xf(rrect(-22, -10, 34, 20, 4), RX + 58, RY + 64, 1, 1, 148), '#dfe8f8', amp=.2))]
p.layer('work', .42, 'grain', *things, *film, *piano, *pianist, *woman, *man)

# ---------------------------------------------------------------- 3 two heads bent over the work


def head(x, y, rot, hair, skin, locks, shine):
    """A head from above: hair over ears and the tip of a nose."""
    def part(text, fill, amp=.4):
        return S(shape(text, 1, 1, x, y, rot), fill, amp=amp)
    ears = '-8,-84 10,-92 22,-84 16,-70 -4,-70', '-8,84 10,92 22,84 16,70 -4,70'
    nose = '66,-10! 84,-12 95,-7 96,7 84,12 66,10!'
    brow = '30,-72 62,-58 80,-34 86,-12 86,12 80,34 62,58 30,72 10,0'
    brows = leaf(70, -12, 60, -52, 7, 5) + leaf(70, 12, 60, 52, 7, -5)
    return G('cut-4', *(part(d, mix(skin, DARK, .15)) for d in ears), part(brow, mix(skin, DARK, .1)), part(nose, skin),
             S(xf(brows, x, y, 1, 1, rot), hair, amp=.2),
             S(orient(''.join(xf(d, x, y, 1, 1, rot) for d in locks)),
               p.radial(*move([(20, -40)], 1, 1, x, y, rot)[0], 130, [(0, mix(hair, LIGHT, .3)), (1, hair)]), amp=.5),
             S(''.join(xf(d, x, y, 1, 1, rot) for d in shine), mix(hair, LIGHT, .34), amp=.3))


WAVES = (shape('-96,-20 -92,-62 -60,-88 -20,-90 20,-84 46,-66 56,-40 50,-12! 58,8 56,40 46,62 24,80 -14,92 -60,86 -92,56 -98,20'),
         circle(-92, -40, 34),
         circle(-104, 4, 34), circle(-92, 46, 34), circle(-58, -80, 26), circle(-56, 82, 26))
WAVE_CUTS = (leaf(48, -14, -70, -40, 6, 16), leaf(50, -36, -30, -74, 5, 12), leaf(52, 6, -76, 10, 6, -8), leaf(48, 34, -60, 54, 6, -10),
             leaf(-84, -52, -110, -20, 5, 8), leaf(-90, 20, -112, 50, 5, -8))
SHORT = (shape('-90,0 -86,-44 -58,-76 -16,-84 26,-78 52,-58! 62,-30 50,-8 56,20 46,50 24,76 -18,84 -58,76 -86,46'),)
SHORT_CUTS = (leaf(54, -44, -74, -30, 6, -8), leaf(44, -20, -60, 6, 4, -8), leaf(44, 20, -60, 36, 4, 6), leaf(30, 54, -40, 62, 4, 6),
              leaf(10, -66, -56, -58, 4, -5))
RIBBON = S(xf(shape('-30,-92! -8,-94! -2,0 -8,96! -30,94! -24,0'), *WOMAN, 1, 1, -4), SEA, 'cut-1', amp=.3)
p.layer('heads', .6, 'grain', head(*WOMAN, -4, '#5b3428', SKIN_W, WAVES, WAVE_CUTS), RIBBON, head(*MAN_, 184, '#2a2038', SKIN_M, SHORT, SHORT_CUTS))

# ---------------------------------------------------------------- 4 the lamp over the table
LX, LY = 300, 120
lamp = [p.bloom(LX + 60, LY + 70, 420, 380, '#fff2cf', .4), G('cut-4', line('M-140 -40L210 70', 20, '#16275a', amp=0)),
        S(circle(LX, LY, 142), p.radial(LX - 40, LY - 50, 200, [(0, '#e9f0ff'), (.5, '#8ea9de'), (1, '#33509c')]), 'cut-4', amp=.6),
        G('cut-1', S(circle(LX - 4, LY - 6, 66), '#5f7fc4', amp=.4), S(circle(LX - 6, LY - 10, 26), '#22397c', amp=.3)),
        G('slot', S(circle(LX, LY, 150) + circle(LX, LY, 141), '#fff3cf', None, EO, amp=0))]
p.layer('lamp', .85, 'grain', *lamp)
p.mat(p.vignette(960, 520, 1250, .5, .6), paths(p.linear(0, 930, 0, 1200, [(0, DARK, 0), (.6, DARK, .62), (1, DARK, .85)]),
                                                rect(-120, 900, 2160, 420)))
p.save(PICTURES / '8-post-production-marvels' / 'begone-dull-care-film-strips.svg')
