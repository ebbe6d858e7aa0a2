#!/usr/bin/env python3
"""Story 9.5: in a snowy night a silent city of light hangs between columns; hundreds stand still, snow on their shoulders."""
import re
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403
from kit.cutting import out, parse                                  # noqa: E402

DARK, GLOW, EMBER = '#050818', '#ffc46a', '#ffb972'
HORIZON, FOCAL, EYE = 656, 2500, 2.2                                # height of the horizon, units per metre at one metre, our eyes above the snow
cam = Cam(-34, 34, EYE, FOCAL, 1084, HORIZON, (0, 0, 0))
BEAMS = 9.5                                                         # height of the stone beams on the columns
WIDE, LOW, TALL = 12.2, 3, 5.9                                      # the screen in metres: width, lower edge, height


def on_screen(a, b):
    """A point of the screen: a from 0 to 120 to the right, b from 0 to 66 upwards."""
    return cam((a / 120 - .5) * WIDE, LOW + b / 66 * TALL, 0)


MID = on_screen(60, 34)
LENS = (158, 476)                                                   # where the beam begins
p = Pic('#ffe9c0', DARK, MID, GLOW, far='#a9b6ff', focus=(.55, .46))
R = random.Random(12)


def paths(paint, *outlines, opacity=None):
    """Plain paper without a shadow of its own."""
    return f'<path d="{compact("".join(outlines))}" fill="{paint}"' + (f' fill-opacity="{opacity}"' if opacity else '') + '/>'


def T(colour, lit=.4, r=1000, edge=.3):
    """Paper lit by the screen."""
    return p.tone(colour, lit, MID, r, edge, EMBER)


def show(d):
    """An outline of the film on the screen, cut off at its edges."""
    def put(q):
        return on_screen(min(max(q[0], 0), 120), min(max(q[1], 0), 66))
    return out([[put(start), [tuple(map(put, segment)) for segment in segments], closed] for start, segments, closed in parse(d)])


# ---------------------------------------------------------------- 0 the night
sky = [paths(p.radial(*MID, 1200, [(0, '#7a629c'), (.3, '#41428c'), (.65, '#20275e'), (1, '#0f1438')]), rect(-120, -120, 2160, 1440))]
far_flakes = [(R.uniform(-100, 2020), R.uniform(-100, 660)) for _ in range(120)]
sky.append(f'<g fill="#cfd8ff" fill-opacity=".6">{dots(far_flakes, [R.choice((1.4, 1.8, 2.4)) for _ in far_flakes])}</g>')


def houses(seed, low, high):
    """Roofs of an old city, snow on each: (outline, snow, windows)."""
    r, x, o, white, panes = random.Random(seed), -160, '', '', ''
    while x < 2080:
        w, h = r.uniform(90, 170), r.uniform(low, high)
        y, ridge = 680 - h, r.uniform(26, 60)
        o += poly([(x, 760), (x, y), (x + w * .24, y - ridge), (x + w * .76, y - ridge), (x + w, y),
                   (x + w, 760)]) + rect(x + w * .6, y - ridge - 20, 14, 30)
        white += poly([(x, y), (x + w * .24, y - ridge), (x + w * .76, y - ridge), (x + w * .8, y - ridge + 6), (x + w * .27, y - ridge + 7),
                       (x + 5, y + 3)])
        panes += ''.join(rect(x + 14 + 24 * i, y + 16 + 30 * j, 8, 13) for i in range(int((w - 20) / 24)) for j in range(int(h / 30))
                         if r.random() < .3)
        x += w + r.choice((0, 0, 12))
    return o, white, panes


for seed, low, high, c in ((5, 90, 190, '#353d82'), (11, 40, 110, '#20275f')):
    outline, white, panes = houses(seed, low, high)
    sky += [S(outline, T(c, .2), 'wall-3', amp=.6), paths(T('#7d88c8', .4), white), paths('#ffcf7d', panes, opacity=.9)]
p.layer('night', 0, 'grain', *sky)

# ---------------------------------------------------------------- 1 the columns
STONE = [(0, '#1c2258'), (.4, '#3d4590'), (.78, '#8d82be'), (1, '#ffdcb4')]


def column(x):
    """One column of the gate: shaft with flutes, base, snow on the base."""
    r, (left, _), (right, _) = 1.0, cam(x - 1, 0), cam(x + 1, 0)
    foot, mid = cam(x, 0)[1], (left + right) / 2
    w = (right - left) / 2 / r
    lit = (left, right) if mid < MID[0] else (right, left)
    paint = p.linear(lit[0], 0, lit[1], 0, STONE)
    top = cam(x, BEAMS, 0)[1]
    neck = top + w * .42
    shaft = knife([(mid - w * .94, foot - w * .5), (mid - w * .8, neck), (mid + w * .8, neck), (mid + w * .94, foot - w * .5)], .8, 300)
    flutes = ''.join(spar(mid + w * t, foot - w * .6, mid + w * t * .86, neck + 6, w * .09, w * .07) for t in (-.68, -.4, -.08, .26, .56, .78))
    capital = (poly([(mid - w * .84, neck + 4), (mid - w * 1.14, top + w * .2), (mid + w * 1.14, top + w * .2), (mid + w * .84, neck + 4)])
               + rect(mid - w * 1.26, top - w * .06, w * 2.52, w * .28))
    base = rrect(mid - w * 1.12, foot - w * .62, w * 2.24, w * .4, w * .14) + rect(mid - w * 1.26, foot - w * .24, w * 2.52, w * .7)
    snow = leaf(mid - w * 1.24, foot - w * .24, mid + w * 1.24, foot - w * .24, w * .16, w * .03, .5, .4)
    return [S(shaft, paint, 'cut-4', amp=0), paths('#0e1338', flutes, opacity=.4), G('cut-2', S(base + capital, paint, amp=.4),
                                                                                     S(snow, T('#c6ccf0', .4), amp=.4))]


def course(a, b, x0=-34, x1=16):
    """One course of stone over the columns, between the heights a and b, from x0 to x1."""
    return poly([cam(x0, a), cam(x1, a), cam(x1, b), cam(x0, b)])


def chariot(x, y, k):
    """The four horses on the gate and who drives them, facing right, 100 high at k = 1; (x, y): the middle of their foot."""
    def put(d):
        return xf(d, x, y, k)
    horses = []
    for i in range(3, -1, -1):                                      # the farthest first
        dx, dy = i * 15, -i * 3
        horses.append(''.join(chain([(px + dx, py + dy) for px, py in pts], radii) for pts, radii in (
            ([(-14, -34), (14, -36)], (9, 8.4)), ([(14, -38), (22, -54), (25, -64)], (7, 4.6, 3.4)), ([(25, -65), (35, -58)], (4, 2.4)),
            ([(-18, -32), (-24, -16), (-20, -1)], (5, 2.6, 2)), ([(16, -30), (29, -28), (29, -14)],
                                                                 (4.4, 2.4, 1.8)), ([(10, -30), (12, -14), (8, -1)], (4, 2.4, 2)),
            ([(-22, -38), (-30, -30), (-30, -16)], (3, 3, 1)))))
    driver = (chain([(-48, -10), (-46, -50), (-44, -68)], (10, 8, 4)) + circle(-42, -77, 6) + chain([(-44, -56), (-30, -50), (-22, -58)], (4, 3, 2.4))
              + leaf(-46, -54, -88, -98, 22, 8) + leaf(-48, -48, -84, -66, 15, 5) + spar(-22, -26, -22, -94, 2.6))
    car = circle(-48, -11, 11) + poly([(-62, -30), (-34, -26), (-36, -8), (-60, -8)])
    return (G('cut-1', *(S(put(orient(d)), mix('#59619f', '#a9b2e4', (i + 1) / 4), amp=0) for i, d in enumerate(horses)))
            + G('cut-1', S(put(orient(driver + car)), '#a9b2e4', amp=0))
            + S(put(circle(-22, -96, 7)), '#ffdca8', amp=0))


ARCHITRAVE = p.linear(200, 0, 1500, 0, [(0, '#343b80'), (.5, '#6b63a4'), (1, '#a897c4')])
blocks_ = ''.join(poly([cam(x - .28, BEAMS + .52), cam(x + .28, BEAMS + .52), cam(x + .28, BEAMS + 1.12), cam(x - .28, BEAMS + 1.12)])
                  for x in [-24.2 + i * 1.3 for i in range(31)])
gate = [piece for x in (-19, -13.8, -8.6, 8.4, 13.2) for piece in column(x)]
gate += [chariot(214, cam(-18.6, BEAMS + 1.5)[1] + 4, .98), S(course(BEAMS, BEAMS + 1.15), ARCHITRAVE, 'cut-4', amp=.5),
         G('cut-1', paths('#4a4c94', blocks_), S(course(BEAMS + .42, BEAMS + .52), '#8d86bc', amp=0)),
         G('cut-2', S(course(BEAMS + 1.12, BEAMS + 1.42), p.linear(200, 0, 1500, 0, [(0, '#4a5096'), (1, '#b8a8cc')]), amp=.4),
           S(course(BEAMS + 1.4, BEAMS + 1.56), T('#c6ccf0', .3), amp=.8))]

# ---------------------------------------------------------------- the screen: a city of light
PAPER = [on_screen(0, 0), on_screen(120, 0), on_screen(120, 66), on_screen(0, 66)]
AIR = p.radial(*on_screen(38, 10), 560, [(0, '#fffbe6'), (.28, '#ffe9b4'), (.65, '#f7b863'), (1, '#d98446')])
ropes = ''.join(rope(f'M{a[0]:.0f} {a[1]:.0f}L{b[0]:.0f} {b[1]:.0f}', 5, '#1a1a3c', '#8f86a4') for a, b in (
    (on_screen(0, 65), cam(-7.6, BEAMS)), (on_screen(0, 1), cam(-8, 2.2)), (on_screen(120, 65),
                                                                         cam(7.6, BEAMS)), (on_screen(120, 1), cam(8, 2.2)), (on_screen(0, 34),
                                                                                                                           cam(-7.6, 6.6)),
    (on_screen(120, 34), cam(7.6, 6.6))))
edge = [on_screen(a, b) for a, b in ((-2.4, -2.4), (122.4, -2.4), (122.4, 68.4), (-2.4, 68.4))]
screen = [G('cut-1', ropes), p.bloom(*MID, 720, 520, '#ffc67a', .5), S(poly(edge), '#14122e', 'cut-4', amp=.6), S(poly(PAPER), AIR, None, amp=0)]
r, LIGHT_AT = random.Random(8), 38


def ray(angle, half=2.4):
    """A ray from the light to the edge of the screen."""
    ends = []
    for t in (angle - half, angle + half):
        c, v = math.cos(math.radians(t)), math.sin(math.radians(t))
        ends.append((c, v, min((120 - LIGHT_AT if c > 0 else LIGHT_AT) / max(abs(c), .01), 52 / v)))
    return poly([(LIGHT_AT + c * 16, 14 + v * 16) for c, v, _ in ends] + [(LIGHT_AT + c * n, 14 + v * n) for c, v, n in ends[::-1]])


rays = ''.join(ray(t) for t in (10, 23, 36, 49, 62, 76, 90, 104, 118, 132, 147, 162))
screen.append(paths('#fffdf0', show(rays), opacity=.4))
for radius, tint in ((35, '#ffdf9a'), (25, '#ffeebc'), (16, '#fffbe6')):
    screen.append(S(show(poly([(LIGHT_AT - radius * .8, 12), (LIGHT_AT, 12 + radius), (LIGHT_AT + radius * .8, 12), (LIGHT_AT, 2)])), tint, 'rim',
                    amp=.4))


def blocks(seed, low, high, w0, w1, gap, valley):
    """One row of houses: stepped blocks that leave a valley for the light. Returns (outline, windows)."""
    r, x, o, slots = random.Random(seed), -4, '', ''
    while x < 122:
        w = r.uniform(w0, w1)
        h = low + (high - low) * min(1, abs(x + w / 2 - LIGHT_AT) / valley) ** 1.3 * r.uniform(.72, 1)
        s, kind = w * .2, r.randrange(4)
        steps = ((0, h), (w, h)), ((0, h - s * 2), (s, h - s * 2), (s, h), (w, h)), ((0, h - s), (s, h - s), (s, h), (w - s, h), (w - s, h - s),
                                                                                     (w, h - s)), ((0, h), (w, h - s * 1.6))
        o += poly(solid([(x, -1)] + [(x + a, b) for a, b in steps[kind]] + [(x + w, -1)]))
        n = max(2, int(w / 2.6))
        for i in range(n):
            top = h - s * 2.2 - r.uniform(0, h * .2)
            if r.random() < .75 and top > 6:
                slots += rect(x + w * (i + .6) / (n + .4), r.uniform(2, 5), .7, max(1, top - 5)) if kind == 1 else ''.join(
                    rect(x + w * (i + .5) / (n + .4), b, 1.1, 1.9) for b in [3 + 3.4 * j for j in range(int(top / 3.4))] if r.random() < .7)
        x += w + r.choice((0, gap))
    return o, ''.join(q for q in re.findall('M[^M]*', slots) if 1 < float(q[1:].split()[0]) < 118)


for seed, low, high, w0, w1, c, light, flt in ((3, 14, 54, 5, 10, '#efaa62', '#fff3c8', 'cut-1'), (6, 8, 47, 6, 12, '#c9743f', '#fff0b8', 'cut-2'),
                                               (4, 3, 34, 8, 15, '#6b2f3c', '#ffd98a', 'cut-2')):
    outline, slots = blocks(seed, low, high, w0, w1, 2.4, 58)
    screen += [S(show(outline), p.linear(*on_screen(60, 50), *on_screen(60, 0), [(0, mix(c, '#3a1a34', .25)), (1, mix(c, '#ffd08a', .25))]), flt,
                 amp=.3), paths(light, show(slots), opacity=.85)]
# the strip that came back: grey, narrower, rained upon
A, B = 58, 84
strip_ = rect(A, 0, B - A, 66)
scratch = ''.join(leaf(x, y0, x + r.uniform(-.5, .5), y0 - ln, .5) for x, y0, ln in ((r.uniform(A + 1, B - 1), r.uniform(20, 66),
                                                                                      r.uniform(14, 50)) for _ in range(30)))
black = ''.join(leaf(x, y0, x + r.uniform(-.4, .4), y0 - ln, .45) for x, y0, ln in ((r.uniform(A + 1, B - 1), r.uniform(20, 66), r.uniform(10, 44))
                                                                                    for _ in range(16)))
specks = ''.join(circle(r.uniform(A + 1, B - 1), r.uniform(3, 63), r.uniform(.25, .6)) for _ in range(26))
screen += [paths('#a9b0d2', show(strip_), opacity=.55), paths('#14173a', show(rect(A, 0, B - A, 2.6) + rect(A, 63.4, B - A, 2.6))),
           paths('#f4f6ff', show(scratch), show(specks), opacity=.85), paths('#14173a', show(black), opacity=.7),
           paths(T('#dfe4ff', .3), poly([edge[3], edge[2], (edge[2][0] - 8, edge[2][1] - 9),
                                         ((edge[2][0] * 2 + edge[3][0]) / 3, (edge[2][1] * 2 + edge[3][1]) / 3 - 13),
                                         ((edge[2][0] + edge[3][0] * 2) / 3,
                                          (edge[2][1] + edge[3][1] * 2) / 3 - 8), (edge[3][0] + 10, edge[3][1] - 9)]))]
p.layer('gate', .3, 'grain', *gate, *screen)

# ---------------------------------------------------------------- 2 the projector's beam full of snow
BEAM = hull([(LENS[0], LENS[1] - 9), (LENS[0], LENS[1] + 9)] + PAPER)
inner = hull([(LENS[0], LENS[1] - 4), (LENS[0], LENS[1] + 4), on_screen(0, 44), on_screen(0, 20), on_screen(60, 20), on_screen(60, 44)])
beam = [paths(p.linear(LENS[0], 0, 1060, 0, [(0, '#fff8e0', .9), (.3, '#e6e4ff', .42), (.62, '#dfe4ff', .16), (1, '#dfe4ff', 0)]), poly(BEAM)),
        paths(p.linear(LENS[0], 0, 900, 0, [(0, '#fff8e0', .7), (.5, '#fff4dc', .16), (1, '#fff4dc', 0)]), poly(inner))]
bright = []
while len(bright) < 120:
    t = R.random() ** .8
    x = LENS[0] + 30 + t * 560
    u = (x - LENS[0]) / (PAPER[0][0] - LENS[0])
    y = LENS[1] + (R.uniform(PAPER[3][1], PAPER[0][1]) - LENS[1]) * min(u, 1.1)
    bright.append((x, y))
beam.append(f'<g fill="#fffdf4">{dots(bright, [R.choice((1.8, 2.4, 3.2, 4.2)) for _ in bright])}</g>')
p.layer('beam', .42, None, *beam)

# ---------------------------------------------------------------- 3 the square: people as far as one sees
SNOW = p.radial(MID[0], 680, 1000, [(0, '#ffe3c4'), (.2, '#b7aedb'), (.5, '#5f69ae'), (.8, '#2b3474'), (1, '#161c4a')])
square = [S(f'M-120 {HORIZON+16}C400 {HORIZON+6} 1500 {HORIZON+4} 2040 {HORIZON+16}V1320H-120Z', SNOW, 'wall-3', amp=2)]
KINDS = ('bowler', 'beret', 'scarf', 'short', 'cap', 'bun', 'turban', 'fedora', 'pony')
# the farthest are only a hat and two shoulders
FAR = ('M-30 20C-44 -64 44 -64 30 20L120 84V420H-120V84Z',
       'M-60 -24L-40 -30C-44 -90 44 -90 40 -30L62 -22L28 10L30 30L120 90V420H-120V90L-30 30L-28 10Z',
       'M-46 60C-66 -90 66 -90 46 60L112 100V420H-112V100Z', 'M-40 -20C-70 -84 70 -84 42 -20L26 20L118 84V420H-118V84L-26 20Z')
WHITE = 'M-34 -50Q0 -92 36 -48Q4 -66 -34 -50ZM-108 100Q-84 62 -40 64Q-70 82 -108 100ZM108 100Q84 62 40 64Q70 82 108 100Z'


def far_row(y, z, step, colours, lit, seed, small=False):
    """A row of backs with snow on hats and shoulders; every second one in a sheet in front."""
    r, sheets, snow, x, last, i = random.Random(seed), ['', ''], ['', ''], -60, [], 0
    while x < 1990:
        k, yy, f = z * r.uniform(.9, 1.1), y + r.uniform(-12, 12) * z * 2, r.choice((1, -1))
        if small:
            d, lift = r.choice(FAR), 0
        else:
            kind = r.choice([k for k in KINDS if k not in last])
            last = (last + [kind])[-4:]
            d, lift = HEADS[kind], {'bowler': -28, 'fedora': -24, 'turban': -16, 'beret': -14}.get(kind, -2)
        sheets[i % 2] += S(xf(d, x, yy, k * f, k, r.uniform(-3, 3)), T(r.choice(colours), lit, 800), amp=0)
        snow[i % 2] += xf(WHITE, x, yy + lift * k * .5, k)
        x += step * r.uniform(.8, 1.2)
        i += 1
    white = T('#aab6ea', .55, 900)
    return [G('back-r', sheets[j], paths(white, snow[j])) for j in (0, 1)]


square += far_row(690, .17, 36, ('#3b3a78', '#4a3a70', '#34407e'), .5, 3,
                  True) + far_row(704, .22, 50, ('#2c2d68', '#3a2c60', '#28356f'), .42, 7, True)
back = far_row(722, .3, 66, ('#20235a', '#2c2150', '#1c2b5e'), .34, 15, True) + far_row(744, .4, 88, ('#191c4c', '#231a44', '#16244f'), .26, 21)

# ---------------------------------------------------------------- 4 the projector's tower
TX = 96
TOWER = p.linear(TX - 70, 0, TX + 70, 0, [(0, '#0c1030'), (1, '#2a2f66')])
legs = ''.join(spar(TX + s * 74, 900, TX + s * 64, 520, 10) for s in (-1, 1)) + ''.join(spar(TX - 72, y, TX + 72, y - 110, 5)
                                                                                        + spar(TX - 72, y - 110, TX + 72, y, 5) for y in (640, 750,
                                                                                                                                          860))
tower = [G('cut-3', S(legs, '#10143a', amp=.4)), S(rect(TX - 84, 512, 168, 14), TOWER, 'cut-2', amp=.4),
         G('cut-3', S(rrect(TX - 66, 430, 118, 84, 8), TOWER, amp=.4), S(rect(TX + 48, 456, 22, 40), '#2a2f66',
                                                                         amp=.3)), p.lights([(LENS[0] - 2, 476)], 12, 'glow-big'),
         S(poly([(TX - 92, 430), (TX - 60, 386), (TX + 70, 380), (TX + 92, 420)]), '#1c2256', 'cut-3', amp=.6),
         S(leaf(TX - 64, 388, TX + 76, 382, 14, -4, .5, .4), '#aab6ea', None, amp=.4)]
p.layer('square', .55, 'grain', *square, *tower, *back)

# ---------------------------------------------------------------- 5 people near us
W = Wardrobe(p, light='#ffd9a0', shade=.8, lift=.1)
FLAKE = '#dbe2fb'


def snowed(x, y, k, top, dx, f):
    """Snow on a hat and on the shoulders of person(x, y, k)."""
    o = shape('-22,-140! -20,-151 -10,-159 4,-159.5 14,-154! 6,-153 -4,-153 -14,-147', f * k, k, x, y)
    o += shape(f'{dx-12},{top+9}! {dx-9},{top+1} {dx-2},{top-4} {dx+7},{top-4} {dx+14},{top} {dx+18},{top+8}! {dx+11},{top+4} '
               f'{dx+3},{top+2.5} {dx-5},{top+4}', f * k, k, x, y)
    return G('cut-1', S(o, FLAKE, amp=.3))


def steam(x, y, h):
    """Steam of something hot."""
    fade = p.linear(0, y, 0, y - h, [(0, '#fff4e0', .75), (1, '#fff4e0', 0)])
    return ''.join(paths(fade, ribbon([(x + d, y), (x + d - 9 * s, y - h * .3), (x + d + 8 * s, y - h * .6), (x + d - 4 * s, y - h)], 3, 2, 13))
                   for d, s in ((0, 1), (8, -.8)))


THICK = ((0, 9, 9), (.1, 20, 16), (.3, 25, 22), (.62, 26, 25), (.85, 30, 28), (1, 33, 30))        # winter: a coat over a coat
COATS = ('#33508a', '#6a3560', '#2d6674', '#56408a', '#7c4640', '#3f5f58')


def features(x, y, k, f, head, tilt, neck):
    """An eye, its brow and a mouth for person(x, y, k); f: 1 faces right, -1 left."""
    h = head * k / 100
    (ux, uy), up = (neck[0], neck[1] + 96), math.dist(neck, (0, -96))
    at_ = (x + f * k * (neck[0] + 1.5 * ux / up + 1), y + k * (neck[1] + 6 * uy / up))
    return (paths('#fff4e8', shape('24,-39! 33,-45 41,-43! 40,-37', f * h, h, *at_, f * tilt))
            + paths('#150f24', shape('32,-44! 39,-44 38,-36 32,-37', f * h, h, *at_, f * tilt),
                    shape('22,-52! 34,-56 45,-52! 33,-53', f * h, h, *at_, f * tilt))
            + (paths('#8c2f36', shape('33,-15! 38,-18 43,-18! 38,-13', f * h, h, *at_, f * tilt)) if h > .5 else ''))


def watcher(x, y, k, coat, wear='toque', hands=((9, -98), (6, -95)), top=-197, dx=0, **more):
    """Somebody who stands and looks up at the screen."""
    more.setdefault('tilt', -9)
    more.setdefault('mirror', x > 1100)                              # the screen hangs left of them
    more.setdefault('ruff', '#cfd4f0')
    return (W.person(x, y, k, hem=(0, -26), wear=wear, coat=coat, hands=hands, flt='back-r', widths=THICK, sleeve=(14, 13, 11), feet=None, **more)
            + features(x, y, k, -1 if more['mirror'] else 1, more.get('head', 30), more['tilt'], more.get('neck', (3, -158)))
            + snowed(x, y, k, top, dx, -1 if more['mirror'] else 1))


Y2, K2 = 1024, 1.42
mid = [watcher(x, Y2 + dy, K2 * s, c, w, cap=h, skin=sk, top=t, dx=d) for x, dy, s, c, w, h, sk, t, d in (
    (236, 0, 1, COATS[0], 'toque', '#8a6a3a', '#7a4526', -201, 1), (452, 4, .96, COATS[1], 'hood', '#803020', '#c98a62', -203,
                                                                    -6), (672, -4, 1.03, COATS[2], 'cap nofur', '#3a3f6c', '#5f3626', -197, 0),
    (934, 2, .95, COATS[4], 'toque', '#2f7f86', '#e0a67e', -201, 1), (1146, 0, 1, COATS[3], 'bun nofur', '#803020', '#8a5230', -196,
                                                                      -1), (1392, 4, .97, COATS[5], 'toque', '#5c3a7a', '#b9754a', -201, 1),
    (1640, -2, 1.02, COATS[1], 'cap nofur', '#5a3a4a', '#6b3d22', -197, 0), (1836, 2, 1, COATS[0], 'hood', '#803020', '#7a4526', -203, -6))]
p.layer('middle', .74, 'grain', *mid)

MUFFLER = shape('-40,44! -20,58 20,58 40,44! 50,74 24,92 -24,92 -50,74') + shape('14,70! 40,72! 58,170 62,214! 30,222! 24,150')


def back(x, y, z, kind, coat, muffler):
    """Somebody near us from behind, in a muffler."""
    lift = {'bowler': -28, 'fedora': -24, 'turban': -16, 'beret': -14}.get(kind, -2) * z * .5
    wool = G('cut-1', S(xf(orient(MUFFLER), x, y, z), T(muffler, .2, 900), amp=.4)) if kind != 'scarf' else ''
    crown = '' if kind == 'scarf' else paths(mix(coat, DARK, .5), xf(out(parse(HEADS[kind])[:-1]), x, y, z))
    return G('back-r', S(xf(HEADS[kind], x, y, z), T(coat, .2, 900), amp=.5), crown,
             paths('#8a86b8', xf(HEAD_CUTS.get(kind, ''), x, y, z), opacity=.6), wool,
             S(xf(WHITE, x, y + lift, z), '#c6d0f6', amp=.4))


Y1, K1 = 1166, 1.96
CX, WX, MX = 806, 1012, 1262                                        # the man with the can, the woman with the flask, the snowman


def at(x, a, b, k=K1):
    """A point in the units of somebody who stands at x."""
    return x + a * k, Y1 + b * k


can = at(CX, 18, -104)
tin = (G('cut-1', S(circle(can[0] + 6, can[1] + 5, 50), '#2a2c52', amp=.2),
         S(circle(*can, 50), p.linear(can[0] - 50, can[1] - 50, can[0] + 54, can[1] + 40, [(0, '#9aa2c8'), (.5, '#6a7098'), (1, '#40456e')]), amp=.3))
       + f'<g fill="none" stroke="#3d4268" stroke-width="3">{dots([can], 42)}</g>' + paths('#f2dfb8', poly([(can[0] - 26, can[1] - 34),
                                                                                                            (can[0] + 22, can[1] - 38),
                                                                                                  (can[0] + 24, can[1] - 16), (can[0] - 24,
                                                                                                                               can[1] - 12)])))
edge_, teeth_, frames_ = film_strip([(can[0] + 40, can[1] + 22), (can[0] + 66, can[1] + 54), (can[0] + 58, can[1] + 104),
                                     (can[0] + 78, can[1] + 146)], 22, 12)
tin = G('cut-1', S(edge_ + teeth_, '#14122c', amp=0), paths('#c9a070', frames_)) + tin
keeper = watcher(CX, Y1, K1, '#5a3a30', 'cap nofur', cap='#4a3a5a', skin='#c98a62', hair='#b9b6c4', hands=((30, -112), (20, -84)), top=-197,
                 held=tin, far='')
cup, flask = at(WX, 37, -137), at(WX, 57, -103)
thermos = (S(rrect(flask[0] - 11, flask[1] - 52, 24, 62, 6), p.linear(flask[0] - 12, 0, flask[0] + 14, 0, [(0, '#7a1f2c'), (1, '#e8604a')]),
             'cut-1', amp=.3)
           + S(rect(flask[0] - 8, flask[1] - 62, 18, 12), '#c9cfe8', None,
               amp=.3) + S(poly([(cup[0] - 14, cup[1] - 12), (cup[0] + 14, cup[1] - 12), (cup[0] + 10, cup[1] + 14), (cup[0] - 10, cup[1] + 14)]),
           '#f2e6d4', 'cut-1', amp=.3) + steam(cup[0] - 4, cup[1] - 12, 120))
pourer = watcher(WX, Y1, K1 * .97, '#7a3468', 'toque', cap='#c8322e', skin='#6b3d22', hands=((50, -104), (29, -127)), top=-201, dx=1, held=thermos,
                 face=PROFILE_WOMAN)
# one of them has come early and stands even stiller
SN = [p.radial(x - 30, y - 16, r_ * 1.7, [(0, '#dfe0f2'), (.4, '#939dd0'), (1, '#2b346e')]) for x, y,
      r_ in ((MX, 1074, 96), (MX, 940, 70), (MX - 6, 836, 48))]
snowman = [S(ring(MX, 1074, 98, 20, 3, .015), SN[0], 'back-r', amp=.8), S(ring(MX, 936, 72, 18, 5, .015), SN[1], 'back-r', amp=.8),
           S(ring(MX - 6, 834, 49, 16, 7, .015), SN[2], 'back-r', amp=.6), S(shape('36,-10! 44,-16 92,-36! 48,2 38,6!', -1, 1, MX - 6, 838),
                                                                             '#f08a3c', 'cut-1', amp=.3),
           paths('#0c0f2a', circle(MX - 34, 816, 5.4), circle(MX - 12, 812, 5), *(circle(MX - x, y, 5) for x,
                                                                                  y in ((62, 920), (68, 950), (60, 978)))),
           G('cut-2', S(shape('-44,6! 44,-10 50,4! 20,20 -20,24 -46,20!', -1, 1, MX - 6, 872), '#c8322e', amp=.5),
             S(shape('-34,12! -52,20 -64,90! -38,96 -26,30!', -1, 1, MX, 876), '#a3242c', amp=.5)),
           G('cut-2', S(shape('-62,4! 0,-8 60,-14! 62,-4 0,10 -60,16!', -1, 1, MX - 4, 798), '#191c44', amp=.4),
             S(shape('-40,2! -36,-62 -30,-70! 36,-80 42,-72 44,-10!', -1, 1, MX - 4, 798), '#232858', amp=.4),
             S(shape('-39,-6! 44,-18! 44,-6 -38,6!', -1, 1, MX - 4, 800), '#c8322e',
               amp=.3), S(leaf(MX - 46, 720, MX + 30, 730, 18, -5, .5, .4), FLAKE, amp=.4)),
           line(f'M{MX+60} 930C{MX+90} 944 {MX+116} 938 {MX+138} 908M{MX+120} 932L{MX+146} 934M{MX+128} 922L{MX+124} 896', 7, '#2a1a34', amp=.4)]
behind = [back(*who) for who in (
    (206, 836, .6, 'fedora', '#2b3a78', '#a8443a'), (446, 846, .57, 'scarf', '#6a2f50', ''), (1116, 846, .6, 'beret', '#2a4f70', '#c98a3a'),
    (702, 838, .56, 'bun', '#4a3a7c', '#2f7f86'), (912, 846, .55, 'cap', '#2f4470', '#b0522e'), (1400, 842, .58, 'bowler', '#55305c', '#3f7f6a'),
    (1690, 838, .6, 'turban', '#2c5468', '#a83a4a'), (1920, 846, .6, 'short', '#3a3674', '#c98a3a'))]
near = [*behind, watcher(92, Y1 + 10, K1 * 1.05, '#2f4a80', 'hood', skin='#8a5230', top=-203, dx=-6, hands=((16, -126), (18, -120))),
        watcher(332, Y1, K1 * .95, '#74405e', 'toque', cap='#d9a03c', skin='#e0a67e', face=PROFILE_WOMAN, top=-201, dx=1,
                hands=((19, -140), (20, -136))),
        watcher(556, Y1 + 6, K1 * 1.03, '#2b5a66', 'toque', cap='#2f4a7a', skin='#5f3626', top=-201, dx=1),
        watcher(644, Y1 + 8, K1 * .6, '#7a2338', 'toque', cap='#e8b04a', skin='#6b3d22', head=38, face=PROFILE_CHILD, tilt=-16, top=-205, dx=2),
        keeper, pourer, *snowman, watcher(1496, Y1, K1, '#4a3c86', 'hood', skin='#7a4526', top=-203,
                                          dx=-6), watcher(1572, Y1 + 8, K1 * .93, '#8a4450', 'bun nofur', skin='#e0b48c', hair='#5a2a1c',
                                                          neck=(-3, -157), hands=((15, -124), (18, -120)),
        face=PROFILE_WOMAN, top=-195, dx=-1), watcher(1800, Y1 + 4, K1 * 1.06, '#2c4a6a', 'cap nofur', cap='#2f2a50', skin='#8a5a3a', top=-197)]
p.layer('near', .86, 'grain-deep', *near)

# ---------------------------------------------------------------- 6 snow in front
front = [S('M-120 1096C200 1072 520 1108 860 1092C1240 1076 1600 1110 2040 1084V1320H-120Z', p.fall('#141a46', '#070b24', 1080, 1180), 'wall-7-dim')]
close = [(R.uniform(-60, 1980), R.uniform(-60, 1080)) for _ in range(46)]
front.append(f'<g fill="#e6ebff" fill-opacity=".75">{dots(close, [R.choice((3.4, 4.4, 5.6, 7)) for _ in close])}</g>')
p.layer('front', 1, 'grain-deep', *front)
p.mat(p.vignette(1060, 500, 1280, .5, .55))
p.save(PICTURES / '9-premiere-moments' / 'metropolis-brandenburg-gate.svg')
