"""Materials and things that pictures share: boards, bricks, shingles, flames, torn cloud, dust, towns, film cameras.

F is a plane: a function (a, b) → picture point, from Cam.plane() or flat(); a runs along, b up.
"""
import math
import random

from .cutting import circle, compact, hole, knife, num, out, parse, poly, shape, smooth, solid, walk
from .filters import mix
from .picture import S, G
from .people import figure


def spar(x0, y0, x1, y1, w0, w1=None):
    """A straight tapered strip, w0 wide at its start, w1 at its end: masts, poles, rungs, bars."""
    w1 = w0 if w1 is None else w1
    n = math.dist((x0, y0), (x1, y1)) or 1
    nx, ny = (y0 - y1) / n / 2, (x1 - x0) / n / 2
    return poly(solid([(x0 + nx * w0, y0 + ny * w0), (x1 + nx * w1, y1 + ny * w1), (x1 - nx * w1, y1 - ny * w1), (x0 - nx * w0, y0 - ny * w0)]))


def cast(d, ground, along=.66, down=.2):
    """The outline that something standing at y = ground throws on the ground; along, down: how far per unit of height."""
    def lay(q):
        h = ground - q[1]
        return (q[0] + along * h, ground + down * h)
    return out([[lay(start), [tuple(map(lay, segment)) for segment in segments], closed] for start, segments, closed in parse(d)], 0)


def quad(F, a0, b0, a1, b1, amp=.8):
    """A knife-cut rectangle on a plane."""
    return knife([F(a0, b0), F(a0, b1), F(a1, b1), F(a1, b0)], amp, 400)


def _flat(d, fill, opacity):
    """A translucent tone laid on a sheet, without a shadow."""
    return f'<path d="{compact(d)}" fill="{fill}" fill-opacity="{opacity}"/>' if d else ''


def boards(F, a0, b0, a1, b1, n, seed=1, long=(1.6, 3.4), dark='#0b0e12', light='#e6d2ae'):
    """Weatherboards over a base sheet: six tones, a dark and a light line per board; long = board lengths in plane units."""
    R = random.Random(seed)
    tones = {(c, k): '' for c in ('#ffffff', '#000000') for k in (.02, .05, .085)}
    lines = shine = ''
    h = (b1 - b0) / n
    for i in range(n):
        lo, hi, a = b0 + i * h, b0 + (i + 1) * h, a0
        while a < a1:
            e = a + R.uniform(*long)
            e = a1 if a1 - e < long[0] * .5 else min(e, a1)
            tones[R.choice(list(tones))] += poly([F(a, lo), F(a, hi), F(e, hi), F(e, lo)])
            if e < a1:
                lines += poly([F(e - h * .05, lo), F(e - h * .05, hi), F(e + h * .05, hi), F(e + h * .05, lo)])
            a = e
        lines += poly([F(a0, lo), F(a0, lo + h * .22), F(a1, lo + h * R.uniform(.19, .25)), F(a1, lo)])
        shine += poly([F(a0, lo + h * .25), F(a0, lo + h * .34), F(a1, lo + h * .34), F(a1, lo + h * .25)])
    return ''.join(_flat(d, c, k) for (c, k), d in tones.items()) + _flat(lines, dark, .55) + _flat(shine, light, .17)


def bricks(F, a0, b0, a1, b1, rows, per_row, colour, opacity=.85):
    """Bricks on a sheet of mortar, half a brick offset in every second row."""
    h, w = (b1 - b0) / rows, (a1 - a0) / per_row
    d = ''
    for r in range(rows):
        for k in range(per_row + r % 2):
            lo, hi = max(a0, a0 + (k - r % 2 * .5) * w + w * .05), min(a1, a0 + (k + 1 - r % 2 * .5) * w - w * .05)
            if hi - lo > w * .2:
                d += poly([F(lo, b0 + r * h + h * .12), F(lo, b0 + (r + 1) * h - h * .12), F(hi, b0 + (r + 1) * h - h * .12), F(hi, b0 + r * h + h * .12)])
    return _flat(d, colour, opacity)


def shingles(F, a0, b0, a1, b1, rows, per_row, dark, light, seed=1):
    """Rows of rounded shingles in two tones, half a step offset, each with a little shadow."""
    R, w, h = random.Random(seed), (a1 - a0) / per_row, (b1 - b0) / rows
    d = ['', '']
    for r in range(rows):
        for k in range(per_row - r % 2):
            a, b = a0 + (k + r % 2 * .5) * w, b0 + (r + 1) * h
            p = [F(a + w * .04, b), F(a + w * .05, b - h * 1.22), F(a + w / 2, b - h * 1.28), F(a + w * .95, b - h * 1.22), F(a + w * .96, b)]
            q = [f'{x:.1f} {y:.1f}' for x, y in p]
            d[R.random() < .5] += f'M{q[0]}Q{q[1]} {q[2]}Q{q[3]} {q[4]}Z'
    return (f'<path d="{compact(d[0] + d[1])}" fill="#0d1116" fill-opacity=".5" transform="translate(1.6 2.6)"/>'
            + _flat(d[0], dark, 1) + _flat(d[1], light, 1))


# ---------------------------------------------------------------- fire and smoke
_FLAME = ((.03, -1), (.03, -.8), (.13, -.52), (.2, -.26), (.15, -.04), (0, .04), (-.16, -.05), (-.19, -.28), (-.1, -.55), (-.01, -.8))


def flame(p, x, y, h, lean=0, halo=2.0, wick='#3b1a0c'):
    """A flame h high on a wick at (x, y): four nested drops and a halo; no filter, light casts no shadow."""
    def drop(s, dy, w):
        pts = [f'{a * h * s * w:.2f},{b * h * s:.2f}{"!" if i == 0 else ""}' for i, (a, b) in enumerate(_FLAME)]
        return compact(shape(' '.join(pts), 1, 1, x, y + dy * h, lean))
    o = ''
    if halo:
        paint = p.disc([(0, '#fff3c6', .8), (.16, '#ffd27c', .42), (.42, '#ff9436', .15), (1, '#ff6a1a', 0)])
        o += f'<circle cx="{x:.1f}" cy="{y - h * .42:.1f}" r="{h * halo:.1f}" fill="{paint}"/>'
    if h < 24:
        return o + f'<path d="{drop(1, 0, 1)}" fill="#ffd27a"/><path d="{drop(.6, 0, 1.1)}" fill="#fffbe6"/>'
    outer = p.down([(0, '#ffb852'), (.6, '#ffa53a'), (1, '#f2822a')])
    for s, dy, w, paint in ((1.04, .05, 1.02, outer), (.9, .02, .96, p.down([(0, '#ffe08a'), (1, '#ffc552')])), (.72, -.02, 1, '#ffeeb6'), (.5, -.05, 1.04, '#fffdf2')):
        o += f'<path d="{drop(s, dy, w)}" fill="{paint}"' + (' fill-opacity=".62"' if paint is outer else '') + '/>'
    return o + (f'<path d="{compact(poly([(x-1.2, y+2), (x-1, y-h*.13), (x+2, y-h*.22), (x+3.4, y-h*.2), (x+1, y-h*.1), (x+1.4, y+2)]))}" fill="{wick}"/>' if wick else '')


def candle(p, x, y, w, h, lit=True):
    """Wax with drips, top at y; lit wax glows down to its middle. Put the flame above it, outside any filter."""
    wax = p.down([(0, '#ffe9b4'), (.1, '#f6b95f'), (.34, '#a7652c'), (.7, '#2f3a36'), (1, '#10272b')] if lit else [(0, '#55685c'), (.3, '#3a5150'), (1, '#11282c')])
    drip = p.down([(0, '#fff0c4'), (.5, '#f2b25a'), (1, '#b5722f')] if lit else [(0, '#7b8672'), (1, '#40544f')])
    body = shape(f'{-w/2},6! {-w*.36},-3 {-w*.1},3 {w*.2},-4 {w*.44},0 {w/2},8! {w*.52},{h*.4} {w*.5},{h}! {-w*.5},{h}! {-w*.52},{h*.3}', 1, 1, x, y)
    runs = (shape(f'{-w*.5},4! {-w*.6},{w*.5} {-w*.58},{w*1.1} {-w*.47},{w*1.24} {-w*.4},{w} {-w*.38},{w*.4} {-w*.26},6!', 1, 1, x, y)
            + shape(f'{w*.14},2! {w*.2},{w*.5} {w*.22},{w*1.7} {w*.31},{w*1.9} {w*.4},{w*1.7} {w*.42},{w*.9} {w*.52},{w*.8} {w*.54},{w*.3} {w*.5},4!', 1, 1, x, y))
    return S(body, wax, amp=.5) + G('cut-1', S(runs, drip, amp=.4))


# ---------------------------------------------------------------- torn paper
def _bulges(guide, sizes, depth, R):
    """Cumulus outline along a guide line: big and small bulges to the left of travel."""
    d = smooth(guide)
    way = walk(d, 400)
    step = sum(math.dist(a[0], b[0]) for a, b in zip(way, way[1:])) / 400
    s, pts = 0, []
    while s < step * 400:
        ln = R.choice(sizes) * R.uniform(.8, 1.2)
        (px, py), (qx, qy) = (way[min(400, int(v / step))][0] for v in (s, s + ln))
        dx, dy, h = qx - px, qy - py, depth * R.uniform(.7, 1.15)
        for t in (0, .04, .08, .15, .22, .3, .38, .46, .55, .63, .72, .8, .87, .96):
            b = math.sin(math.pi * min(1, t * 1.02)) ** .55 * h
            pts.append((px + dx * t + dy * b, py + dy * t - dx * b))
        s += ln * .94
    return pts


def _inset(pts, by, R):
    """The outline set back by by(i), with the tremble of torn fibre."""
    o = []
    for i, (x, y) in enumerate(pts):
        a, b = pts[max(0, i - 2)], pts[min(len(pts) - 1, i + 2)]
        dx, dy, d = b[0] - a[0], b[1] - a[1], by(i)
        ln = math.hypot(dx, dy) or 1
        o.append((x - dy / ln * d + R.uniform(-2, 2), y + dx / ln * d + R.uniform(-2, 2)))
    return o


def torn_cloud(guide, close, sizes, fill, core, flt, depth=.42, wide=6, seed=1):
    """A cloud torn from a coloured sheet with a white core: a fibrous pale edge towards the light.

    guide: points along the edge (bulges to the left of travel); close: points that close the sheet off the picture.
    """
    R = random.Random(seed)
    edge = _bulges(guide, sizes, depth, R)
    phase, tail = R.uniform(0, 9), 'L' + poly(close)[1:]
    rough = [(x + R.uniform(-1.5, 1.5), y + R.uniform(-1.5, 1.5)) for x, y in edge]
    back = _inset(edge, lambda i: 2.2 + wide * max(0, .45 + .5 * math.sin(i * .31 + phase) + .4 * math.sin(i * .11 + 2 * phase)), R)
    return G(flt, S(smooth(rough) + tail, core, amp=0), S(smooth(back) + tail, fill, amp=0))


def dust(p, guide, low, sizes, colour='#e3b274', core='#fff3d6', depth=.5, seed=1):
    """Blown dust, steam, spray: torn bulges on top, dissolving downwards; vellum, no shadow. low: points that close it."""
    R = random.Random(seed)
    edge, tail = _bulges(guide, sizes, depth, R), 'L' + poly(low)[1:]
    white, tone = p.down([(0, core), (.55, core, .5), (.8, core, 0)]), p.down([(0, colour, .96), (.5, colour, .8), (.95, colour, 0)])
    return S(smooth(edge) + tail, white, amp=0) + S(smooth(_inset(edge, lambda i: 3.5 + 2.5 * math.sin(i * .5), R)) + tail, tone, amp=0)


def crumple(x, y, r, seed, light, dark, ink, squash=.86):
    """A crumpled page lit from the upper left: folded flaps over each other, with lines that somebody wrote; put it in a G('cut-2', …)."""
    R = random.Random(seed)
    heart = (x + r * R.uniform(-.28, .28), y + r * squash * R.uniform(-.28, .28))

    def pt(a, k, c=(x, y)):
        """A point of the ball at angle a."""
        return (c[0] + r * k * math.cos(a), c[1] + r * squash * k * math.sin(a))
    turns = [(i + R.uniform(-.34, .34)) * math.tau / 7 for i in range(7)]
    R.shuffle(turns)
    o = S(poly([pt((i + R.uniform(-.3, .3)) * math.tau / 11, R.uniform(.74, .92)) for i in range(11)]), mix(dark, light, .2), amp=0)
    for a in turns:
        tip, root = pt(a, R.uniform(.9, 1.12)), pt(a + R.uniform(-.9, .9), R.uniform(-.3, .12), heart)
        wings = [pt(a + s * R.uniform(.5, .85), R.uniform(.6, .98)) for s in (-1, 1)]
        k = .5 - (math.cos(a) * .42 + math.sin(a) * .62) * .45 + R.uniform(-.1, .1)
        away = .2 if math.sin(a - .9) > 0 else -.2                # which half of the fold looks at the light
        tones = [max(0, min(1, k - away)), max(0, min(1, k + away))]
        flap = [tip, wings[1], root, wings[0]]
        o += f'<path d="{compact(poly([(u + r * .04, v + r * .07) for u, v in flap]))}" fill="{ink}" fill-opacity=".4"/>'
        o += ''.join(S(poly([tip, root, q]), mix(dark, light, t), amp=0) for q, t in zip(wings, tones))
        o += (f'<path d="{compact(poly([wings[0], tip, wings[1]], False))}" fill="none" stroke="{mix(light, "#ffffff", .4)}" '
              f'stroke-width="{num(r * .025)}" stroke-opacity=".55"/>')
        if R.random() < .5:
            q, rows = wings[tones[1] > tones[0]], ''
            for t in (.25, .45, .65):
                u, v = ((e[0] + (q[0] - e[0]) * t, e[1] + (q[1] - e[1]) * t) for e in (tip, root))
                rows += poly([(u[0] + (v[0] - u[0]) * g, u[1] + (v[1] - u[1]) * g) for g in (.12, R.uniform(.45, .7))], False)
            o += f'<path d="{compact(rows)}" fill="none" stroke="{ink}" stroke-width="{num(r * .03)}" stroke-opacity=".45"/>'
    return o


# ---------------------------------------------------------------- towns, grass, machines
def skyline(base, h0, h1, w0, w1, seed, x0=-200, x1=2120, bottom=960, middle=960):
    """A city against the sky, higher towards the sides. Returns (path, lit windows, dark windows), windows as points."""
    R = random.Random(seed)
    x, pts, lit, dim = x0, [(x0, base)], [], []
    while x < x1:
        w = R.uniform(w0, w1)
        h = (h0 + (h1 - h0) * R.random() ** 1.3) * (.62 + .5 * min(1, abs(x + w / 2 - middle) / 900))
        y, kind, s = base - h, R.random(), h * .09
        if kind < .34:      # set-backs and a mast
            block = [(0, 2*s), (.16, 2*s), (.16, s), (.32, s), (.32, 0), (.45, 0), (.47, -38), (.49, -72), (.51, -72), (.53, -38), (.55, 0),
                     (.68, 0), (.68, s), (.84, s), (.84, 2*s), (1, 2*s)]
        elif kind < .5:     # water tank
            block = [(0, 0), (.3, 0), (.3, -16), (.26, -18), (.26, -42), (.43, -54), (.6, -42), (.6, -18), (.56, -16), (.56, 0), (1, 0)]
        elif kind < .64:    # gable
            block = [(0, 0), (.12, -6), (.5, -34), (.88, -6), (1, 0)]
        elif kind < .8:
            block = [(0, 24), (.2, 24), (.2, 0), (.8, 0), (.8, 24), (1, 24)]
        else:
            block = [(0, 0), (1, 0)]
        pts += [(x + w * a, y + b) for a, b in block]
        n, yy = max(2, int(w / 20)), y + h * .26
        while yy < base - 50:
            for i in range(n):
                if R.random() < .62:
                    (lit if R.random() < .15 else dim).append((x + w * (.16 + .68 * i / (n - 1)) - 3.5, yy))
            yy += 26
        x += w + R.choice([0, 0, 0, 10])
    return poly(pts + [(x1, base), (x1, bottom), (x0, bottom)]), lit, dim


def grass(x, y, n, h, spread, lean=1, seed=1):
    """A tuft of blades, bent by the wind (lean -1..1)."""
    R, o = random.Random(f'{seed} {x} {y}'), ''
    for _ in range(n):
        a, t = x + R.uniform(-spread, spread), h * R.uniform(.5, 1)
        s = t * R.uniform(.35, .9) * lean
        o += f'M{a-2.4:.1f} {y+2}Q{a+s*.1:.1f} {y-t*.6:.1f} {a+s:.1f} {y-t:.1f}Q{a+s*.35:.1f} {y-t*.5:.1f} {a+2.4:.1f} {y+2}Z'
    return o


_CAMERA = ('-62,-372! 66,-374! 68,-262! -60,-260!', '-60,-345! -92,-340! -92,-352! -128,-366! -130,-272! -92,-286! -92,-298! -60,-292!',
           '-50,-378! 60,-380! 56,-366! -48,-366!', '66,-340! 92,-338! 92,-322! 66,-322!', '-70,-262! 76,-262! 58,-238! -52,-238!',
           '-26,-240! 32,-240! 26,-214! -20,-214!', '-28,-226! -8,-222! -100,2! -120,2!', '14,-222! 34,-226! 132,4! 112,4!',
           '-7,-220! 11,-220! 18,6! -2,6!', '-72,-100! 82,-98! 84,-92! -74,-94!')


def film_camera(x, y, k, mirror=False):
    """A hand-cranked film camera on a tripod facing left, 470 high, (x, y) on the ground; magazines pierced."""
    f = -k if mirror else k
    o = figure(x, y, k, *_CAMERA, mirror=mirror)
    for cx, cy, r in ((-34, -420, 58), (58, -414, 54)):
        cx, cy = x + cx * f, y + cy * k
        o += circle(cx, cy, r * k)
        for i in range(3):
            t = math.radians(i * 120 + 30)
            o += round_hole(cx + math.cos(t) * r * k * .5, cy + math.sin(t) * r * k * .5, r * k * .2)
        o += round_hole(cx, cy, r * k * .1)
    return o


def round_hole(x, y, r, n=12):
    """A round hole for a nonzero path."""
    return smooth(hole([(x + r * math.cos(2 * math.pi * i / n), y + r * math.sin(2 * math.pi * i / n)) for i in range(n)]), True)


def plume(pts, w):
    """An ostrich feather: a ribbon with a barbed edge and a drooping tip."""
    n = max(8, len(pts) * 8)
    left, right = [], []
    for i, ((x, y), (tx, ty)) in enumerate(walk(smooth(pts), n)):
        k = w * max(.02, math.sin(math.pi * min(1, i / n * .86 + .08))) ** .8 * (1 + .22 * (i % 2))
        left.append((x - ty * k, y + tx * k))
        right.append((x + ty * k * .75, y - tx * k * .75))
    return smooth(solid(left + right[::-1]), True)


def film_strip(pts, w=70, pitch=26):
    """A strip of film along a curve: (strip path, perforations, frames) as three paths; lay frames in as lighter paper."""
    d = smooth(pts)
    total = sum(math.dist(a[0], b[0]) for a, b in zip(walk(d, 200), walk(d, 200)[1:]))
    n = max(4, int(total / pitch))
    way = walk(d, n * 4)

    def off(i, k):
        (x, y), (tx, ty) = way[min(i, len(way) - 1)]
        return (x - ty * w * k, y + tx * w * k)
    body = smooth(solid([off(i, .5) for i in range(0, n * 4 + 1, 4)] + [off(i, -.5) for i in range(n * 4, -1, -4)]), True)
    holes = ''.join(poly(hole([off(i, a), off(i + 2, a), off(i + 2, b), off(i, b)])) for i in range(1, n * 4 - 2, 4) for a, b in ((.36, .45), (-.45, -.36)))
    frames = ''.join(poly(solid([off(i, .29), off(i + 10, .29), off(i + 10, -.29), off(i, -.29)])) for i in range(1, n * 4 - 10, 12))
    return body, holes, frames
