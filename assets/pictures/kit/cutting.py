"""Paths cut by hand: parsing and compact output, the knife's wobble, curves, slits, strips, clouds, waves.

A path is an SVG path string; a point list is [(x, y), …]. Everything is seeded, so a picture is drawn the
same way every time.
"""
import math
import random
import re


# ---------------------------------------------------------------- numbers and noise
def num(v, places=1):
    """A coordinate as short text."""
    t = f'{v:.{places}f}'
    if '.' in t:
        t = t.rstrip('0').rstrip('.')
    return '0' if t in ('-0', '') else t


def _lattice_value(i, j, s):
    """Pseudo-random value -1..1 of one lattice point."""
    n = (i * 374761393 + j * 668265263 + s * 974634777) & 0xffffffff
    n = ((n ^ (n >> 13)) * 1274126177) & 0xffffffff
    return ((n ^ (n >> 16)) & 0xffff) / 32767.5 - 1


def noise(x, y, s=0):
    """Smooth value noise -1..1, one cell per unit."""
    i, j = math.floor(x), math.floor(y)
    u, v = x - i, y - j
    u, v = u * u * (3 - 2 * u), v * v * (3 - 2 * v)
    a = _lattice_value(i, j, s) * (1 - u) + _lattice_value(i + 1, j, s) * u
    b = _lattice_value(i, j + 1, s) * (1 - u) + _lattice_value(i + 1, j + 1, s) * u
    return a * (1 - v) + b * v


# ---------------------------------------------------------------- reading and writing paths
_TOKEN = re.compile(r'[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?')


def parse(d):
    """Path string → list of [start, [(control, control, end), …], closed]; every segment becomes a cubic."""
    tokens = _TOKEN.findall(d)
    k, subs, cur, cmd, p = 0, [], None, None, (0, 0)

    def value():
        nonlocal k
        k += 1
        return float(tokens[k - 1])

    def point(relative):
        x, y = value(), value()
        return (p[0] + x, p[1] + y) if relative else (x, y)

    def line(q):
        nonlocal p
        cur[1].append(((p[0] + (q[0] - p[0]) / 3, p[1] + (q[1] - p[1]) / 3),
                       (p[0] + (q[0] - p[0]) * 2 / 3, p[1] + (q[1] - p[1]) * 2 / 3), q))
        p = q

    def start(q):
        nonlocal p, cur
        p = q
        cur = [p, [], False]
        subs.append(cur)

    while k < len(tokens):
        if tokens[k].isalpha():
            cmd = tokens[k]
            k += 1
        up, rel = cmd.upper(), cmd.islower()
        if up == 'M':
            start(point(rel))
            cmd = 'l' if rel else 'L'
            continue
        if cur is None or cur[2]:
            start(p)                     # drawing goes on after a close
        if up == 'L':
            line(point(rel))
        elif up == 'H':
            line((value() + (p[0] if rel else 0), p[1]))
        elif up == 'V':
            line((p[0], value() + (p[1] if rel else 0)))
        elif up == 'C':
            a, b, q = point(rel), point(rel), point(rel)
            cur[1].append((a, b, q))
            p = q
        elif up == 'S':
            b, q = point(rel), point(rel)
            pa = cur[1][-1][1]
            cur[1].append(((2 * p[0] - pa[0], 2 * p[1] - pa[1]), b, q))
            p = q
        elif up == 'Q':
            c, q = point(rel), point(rel)
            cur[1].append(((p[0] + (c[0] - p[0]) * 2 / 3, p[1] + (c[1] - p[1]) * 2 / 3),
                           (q[0] + (c[0] - q[0]) * 2 / 3, q[1] + (c[1] - q[1]) * 2 / 3), q))
            p = q
        elif up == 'Z':
            if math.dist(p, cur[0]) > .05:
                line(cur[0])
            cur[2] = True
            p = cur[0]
        else:
            raise ValueError(f'path command {cmd!r} is not used here (curves, lines and z only)')
    return subs


def _join(values, places):
    """Numbers in as few characters as SVG allows (values are integers in units of 10^-places)."""
    o = ''
    for v in values:
        t = num(v / 10 ** places, places)
        t = t.replace('0.', '.', 1) if t.startswith(('0.', '-0.')) else t
        last = re.split(r'[ \-]', o)[-1]
        o += t if not o or t[0] == '-' or (t[0] == '.' and '.' in last) else ' ' + t
    return o


def out(subs, prec=1):
    """Parsed path → string: relative, rounded, no needless separators (a quarter smaller than absolute)."""
    m = 10 ** prec
    o = []
    for st, segs, closed in subs:
        cx, cy = round(st[0] * m), round(st[1] * m)
        o.append('M' + _join((cx, cy), prec))
        last = None
        for a, b, q in segs:
            v = [round(a[0] * m) - cx, round(a[1] * m) - cy, round(b[0] * m) - cx, round(b[1] * m) - cy,
                 round(q[0] * m) - cx, round(q[1] * m) - cy]
            slack = m * .15 * max(1, abs(v[4]) + abs(v[5]))
            straight = (abs(v[0] * v[5] - v[1] * v[4]) <= slack and abs(v[2] * v[5] - v[3] * v[4]) <= slack
                        and v[0] * v[4] + v[1] * v[5] >= 0)
            cmd, t = ('l', _join(v[4:], prec)) if straight else ('c', _join(v, prec))
            o.append(t if cmd == last and t[0] == '-' else cmd + t)
            last = cmd
            cx += v[4]
            cy += v[5]
        if closed:
            o.append('z')
    return ''.join(o)


def compact(d, prec=1):
    """Rewrites a path string in its shortest form without changing its shape."""
    return out(parse(d), prec)


# ---------------------------------------------------------------- the knife
def _split(p, a, b, q, n):
    """A cubic in n equal pieces."""
    r = []
    for i in range(n, 1, -1):
        t = 1 / i

        def mid(u, v):
            return (u[0] + (v[0] - u[0]) * t, u[1] + (v[1] - u[1]) * t)
        ab, bc, cd = mid(p, a), mid(a, b), mid(b, q)
        abc, bcd = mid(ab, bc), mid(bc, cd)
        m = mid(abc, bcd)
        r.append((ab, abc, m))
        p, a, b = m, bcd, cd
    r.append((a, b, q))
    return r


def cut(d, amp=2.2, wl=150, amp2=.7, wl2=38, seg=90, seed=1, prec=1):
    """Cut by hand: the path moved by a smooth noise field, a slow wobble (amp, wl) and a quick one (amp2, wl2).

    Architecture amp .5–1.4, clouds 3, small things .3–.8. Looks like a displacement filter, costs nothing.
    """
    def mv(q):
        x, y = q
        return (x + amp * noise(x / wl, y / wl, seed) * 1.4 + amp2 * noise(x / wl2, y / wl2, seed + 7),
                y + amp * noise(x / wl, y / wl, seed + 3) * 1.4 + amp2 * noise(x / wl2, y / wl2, seed + 11))
    r = []
    for st, segs, closed in parse(d):
        p, ns = st, []
        for a, b, q in segs:
            n = max(1, int((math.dist(p, a) + math.dist(a, b) + math.dist(b, q)) / seg + .5))
            ns += _split(p, a, b, q, n)
            p = q
        r.append([mv(st), [(mv(a), mv(b), mv(q)) for a, b, q in ns], closed])
    return out(r, prec)


def _dice(pts):
    """A random generator that belongs to this outline: same points, same hand."""
    return random.Random(f'{len(pts)} {pts[0][0]:.1f} {pts[0][1]:.1f} {pts[-1][0]:.1f}')


def _drift(R, p, q, amp, step):
    """Points strictly between p and q, wandering like a knife along a ruler."""
    dx, dy = q[0] - p[0], q[1] - p[1]
    ln = math.hypot(dx, dy) or 1
    k = int(ln / step)
    o = []
    for i in range(1, k + 1):
        t, s = i / (k + 1), R.uniform(-amp, amp)
        o.append((p[0] + dx * t - dy / ln * s, p[1] + dy * t + dx / ln * s))
    return o


def knife(pts, amp=1.2, step=110):
    """A polygon with straight sides cut by hand: sides bow and kink a little, corners are not exact."""
    R = _dice(pts)
    v = [(x + R.uniform(-amp, amp) * .8, y + R.uniform(-amp, amp) * .8) for x, y in pts]
    o = []
    for i, p in enumerate(v):
        o += [p] + _drift(R, p, v[(i + 1) % len(v)], amp, step)
    return poly(o)


def tear(pts, amp=6, step=14, closed=True):
    """Torn paper: many small irregular bites, smoothed."""
    R = _dice(pts)
    o = []
    for i in range(len(pts) if closed else len(pts) - 1):
        o += [pts[i]] + _drift(R, pts[i], pts[(i + 1) % len(pts)], amp, step)
    return smooth(o if closed else o + [pts[-1]], closed)


def area(pts):
    """Signed area of a point list; positive = clockwise on the screen."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(pts, pts[1:] + pts[:1])) / 2


def solid(pts):
    """The point list turned clockwise, so that solids add up under the nonzero rule."""
    return pts if area(pts) > 0 else pts[::-1]


def hole(pts):
    """The point list turned counter-clockwise: pierces a solid under the nonzero rule."""
    return pts if area(pts) < 0 else pts[::-1]


def orient(d):
    """All subpaths clockwise, so that overlapping parts add up instead of punching holes (nonzero rule)."""
    r = []
    for st, segs, _ in parse(d):
        if area([st] + [q for *_, q in segs]) < 0:
            pts = [st] + [q for *_, q in segs]
            handles = [(b, a) for a, b, _ in segs][::-1]
            pts = pts[::-1]
            st, segs = pts[0], [(h[0], h[1], q) for h, q in zip(handles, pts[1:])]
        r.append([st, segs, True])
    return out(r)


# ---------------------------------------------------------------- curves through points
def _xy(p):
    """'x y' of a point."""
    return f'{num(p[0])} {num(p[1])}'


def poly(pts, closed=True):
    """Straight lines through points."""
    return 'M' + 'L'.join(_xy(p) for p in pts) + ('Z' if closed else '')


def smooth(pts, closed=False, k=1.0):
    """A smooth curve through points; a third item makes a corner: (x, y, 'c')."""
    n = len(pts)
    P, C = [(p[0], p[1]) for p in pts], [len(p) > 2 for p in pts]

    def g(i):
        return P[i % n] if closed else P[max(0, min(n - 1, i))]
    o = f'M{_xy(P[0])}'
    for i in range(n if closed else n - 1):
        p0, p1, p2, p3 = g(i - 1), g(i), g(i + 1), g(i + 2)
        p0, p3 = (p1 if C[i % n] else p0), (p2 if C[(i + 1) % n] else p3)
        d = math.dist(p1, p2) or 1
        step = t1 = t2 = (p2[0] - p1[0], p2[1] - p1[1])
        if p0 != p1:
            r = d / (math.dist(p0, p1) or d)
            t1 = ((p1[0] - p0[0]) * r + step[0]) / 2, ((p1[1] - p0[1]) * r + step[1]) / 2
        if p3 != p2:
            r = d / (math.dist(p2, p3) or d)
            t2 = (step[0] + (p3[0] - p2[0]) * r) / 2, (step[1] + (p3[1] - p2[1]) * r) / 2
        o += (f'C{_xy((p1[0] + t1[0] * k / 3, p1[1] + t1[1] * k / 3))} '
              f'{_xy((p2[0] - t2[0] * k / 3, p2[1] - t2[1] * k / 3))} {_xy(p2)}')
    return o + ('Z' if closed else '')


def shape(text, sx=1, sy=None, dx=0, dy=0, rot=0):
    """A silhouette drawn as text: 'x,y x,y! …' is a smooth closed curve through the points, '!' a knife corner."""
    pts, corners = [], []
    for w in text.split():
        x, y = w.rstrip('!').split(',')
        pts.append((float(x), float(y)))
        corners.append(w.endswith('!'))
    pts = move(pts, sx, sy, dx, dy, rot)
    if area(pts) < 0:
        pts, corners = pts[::-1], corners[::-1]
    return smooth([p + ('c',) if c else p for p, c in zip(pts, corners)], True)


def move(pts, sx=1, sy=None, dx=0, dy=0, rot=0):
    """A point list scaled, turned (degrees) and shifted."""
    sy = sx if sy is None else sy
    a = math.radians(rot)
    c, s = math.cos(a), math.sin(a)
    return [(x * sx * c - y * sy * s + dx, x * sx * s + y * sy * c + dy) for x, y in pts]


def xf(d, tx=0, ty=0, sx=1, sy=None, rot=0):
    """A path string scaled, turned and shifted for good, so that every copy is then cut by its own hand."""
    return out([[move([st], sx, sy, tx, ty, rot)[0],
                 [tuple(move(seg, sx, sy, tx, ty, rot)) for seg in segs], closed] for st, segs, closed in parse(d)])


# ---------------------------------------------------------------- ready outlines
def circle(x, y, r, ry=None):
    """A circle or ellipse."""
    ry, k = ry or r, .5523
    q = [(x - r, y), (x - r, y - ry * k), (x - r * k, y - ry), (x, y - ry), (x + r * k, y - ry), (x + r, y - ry * k),
         (x + r, y), (x + r, y + ry * k), (x + r * k, y + ry), (x, y + ry), (x - r * k, y + ry), (x - r, y + ry * k), (x - r, y)]
    q = [_xy(p) for p in q]
    return f'M{q[0]}' + ''.join('C' + ' '.join(q[i:i + 3]) for i in (1, 4, 7, 10)) + 'Z'


def ring(cx, cy, r, n=22, seed=1, wobble=.02, squash=1):
    """A big hand-cut round: radius wobbles by that fraction."""
    return smooth([(cx + r * (1 + wobble * noise(i * .9, r, seed)) * math.cos(i * 2 * math.pi / n),
                    cy + r * squash * (1 + wobble * noise(i * .9, r, seed)) * math.sin(i * 2 * math.pi / n))
                   for i in range(n)], True)


def rect(x, y, w, h):
    """A plain rectangle."""
    return f'M{num(x)} {num(y)}h{num(w)}v{num(h)}h{num(-w)}z'


def rrect(x, y, w, h, r=6):
    """A rectangle with rounded corners."""
    return compact(f'M{x+r} {y}H{x+w-r}C{x+w} {y} {x+w} {y} {x+w} {y+r}V{y+h-r}C{x+w} {y+h} {x+w} {y+h} {x+w-r} {y+h}'
                   f'H{x+r}C{x} {y+h} {x} {y+h} {x} {y+h-r}V{y+r}C{x} {y} {x} {y} {x+r} {y}Z')


def arch(x, y, w, h):
    """A round-headed window."""
    return f'M{x} {y+h}V{y+w/2}C{x} {y-w*.16} {x+w} {y-w*.16} {x+w} {y+w/2}V{y+h}Z'


def star(cx, cy, r, inner=None, n=5, rot=-90):
    """A star with n points."""
    inner = inner or r * .42
    return poly([(cx + (inner if i % 2 else r) * math.cos(math.radians(rot + i * 180 / n)),
                  cy + (inner if i % 2 else r) * math.sin(math.radians(rot + i * 180 / n))) for i in range(2 * n)])


def arc(cx, cy, r, a0, a1, n=8, ry=None):
    """Points on a circle or ellipse from a0 to a1 degrees."""
    ry = r if ry is None else ry
    return [(cx + r * math.cos(math.radians(a0 + (a1 - a0) * i / n)),
             cy + ry * math.sin(math.radians(a0 + (a1 - a0) * i / n))) for i in range(n + 1)]


def along(a, b, n):
    """n points from a to b, ends included (bulbs, posts, rivets)."""
    return [(a[0] + (b[0] - a[0]) * i / (n - 1), a[1] + (b[1] - a[1]) * i / (n - 1)) for i in range(n)]


def hull(pts):
    """Convex hull: a beam of light is the hull of its opening and its patch."""
    pts = sorted(set(pts))

    def half(ps):
        o = []
        for q in ps:
            while len(o) > 1 and area([o[-2], o[-1], q]) <= 0:
                o.pop()
            o.append(q)
        return o[:-1]
    return half(pts) + half(pts[::-1])


# ---------------------------------------------------------------- walking along a path
def _sampled(d):
    """Points along the first subpath."""
    st, segs, _ = parse(d)[0]
    pts, p = [st], st
    for a, b, q in segs:
        for i in range(1, 9):
            u, v = i / 8, 1 - i / 8
            pts.append(tuple(v ** 3 * p[m] + 3 * v * v * u * a[m] + 3 * v * u * u * b[m] + u ** 3 * q[m] for m in (0, 1)))
        p = q
    return pts


def walk(d, n):
    """n+1 (point, unit tangent) pairs at equal distances along the first subpath."""
    pts = _sampled(d)
    total = [0]
    for a, b in zip(pts, pts[1:]):
        total.append(total[-1] + math.dist(a, b))
    o, i = [], 1
    for j in range(n + 1):
        s = total[-1] * j / n
        while i < len(pts) - 1 and total[i] < s:
            i += 1
        a, b = pts[i - 1], pts[i]
        ln = total[i] - total[i - 1] or 1
        k = (s - total[i - 1]) / ln
        o.append(((a[0] + (b[0] - a[0]) * k, a[1] + (b[1] - a[1]) * k), ((b[0] - a[0]) / ln, (b[1] - a[1]) / ln)))
    return o


def at(d, t):
    """Point and unit tangent at 0..1 of the length of the first subpath."""
    return walk(d, 1000)[round(t * 1000)]


def length(d):
    """Length of the first subpath."""
    pts = _sampled(d)
    return sum(math.dist(a, b) for a, b in zip(pts, pts[1:]))


def strip(d, w0, w1=None, wm=None, n=None):
    """A paper strip along path d, w0 wide at its start, w1 at its end, wm in the middle (smoke: 3, 2, wm=44)."""
    w1 = w0 if w1 is None else w1
    n = n or max(3, int(length(d) / 45))
    A, B = [], []
    for i, ((x, y), (tx, ty)) in enumerate(walk(d, n)):
        t = i / n
        w = w0 + (w1 - w0) * t
        if wm is not None:
            w = (1 - t) * (1 - 2 * t) * w0 + 4 * t * (1 - t) * wm + t * (2 * t - 1) * w1
        w = max(w, .8) / 2
        A.append((x - ty * w, y + tx * w))
        B.append((x + ty * w, y - tx * w))
    for side in (A, B):
        side[0] += ('c',)
        side[-1] += ('c',)
    return smooth(solid(B + A[::-1]), True)


def ribbon(pts, w0, w1=None, wm=None, n=None):
    """A strip along a smooth curve through points: ropes, smoke, branches, plumes of dust."""
    return strip(smooth(pts), w0, w1, wm, n)


def leaf(x0, y0, x1, y1, w, bend=0, at=.6, flat=0):
    """A knife slit: pointed at both ends, widest (w) at `at`, bent sideways by `bend`; flat = side weight -1..1."""
    dx, dy = x1 - x0, y1 - y0
    ln = math.hypot(dx, dy) or 1
    nx, ny, ux, uy = -dy / ln, dx / ln, dx / ln, dy / ln
    mx, my = x0 + dx * at + nx * bend, y0 + dy * at + ny * bend
    a, b = w * (.5 + .5 * flat), w * (.5 - .5 * flat)
    l1, l2 = ln * at * .55, ln * (1 - at) * .55
    h0 = (x0 + dx * at * .35 + nx * bend * .75, y0 + dy * at * .35 + ny * bend * .75)
    h1 = (x1 - dx * (1 - at) * .35 + nx * bend * .75, y1 - dy * (1 - at) * .35 + ny * bend * .75)

    def q(p, k=0):
        return _xy((p[0] + nx * k, p[1] + ny * k))
    m1, m2 = (mx + nx * a, my + ny * a), (mx - nx * b, my - ny * b)
    return (f'M{_xy((x0, y0))}C{q(h0, a*.45)} {q((m1[0]-ux*l1, m1[1]-uy*l1))} {q(m1)}'
            f'C{q((m1[0]+ux*l2, m1[1]+uy*l2))} {q(h1, a*.45)} {_xy((x1, y1))}'
            f'C{q(h1, -b*.45)} {q((m2[0]+ux*l2, m2[1]+uy*l2))} {q(m2)}C{q((m2[0]-ux*l1, m2[1]-uy*l1))} {q(h0, -b*.45)} {_xy((x0, y0))}Z')


# ---------------------------------------------------------------- clouds and waves
def bumps(cusps, side=1, h=.5, seed=1, comma=1, cw=7, cl=.4, echo=0):
    """Cloud edge with cusps placed by hand: [(x, y[, bulge]), …]; side=1 bulges to the left of travel.

    Returns (edge from first to last cusp, knife cuts). Close the edge yourself ('L… Z'), add the cuts as holes
    (even-odd). comma = share of cusps where the bigger bump runs on into the sheet; echo = share of echo cuts.
    """
    R = random.Random(seed)
    o = slits = ''
    for i in range(1, len(cusps)):
        a, b = cusps[i - 1][:2], cusps[i][:2]
        w = math.dist(a, b)
        ux, uy = (b[0] - a[0]) / w, (b[1] - a[1]) / w
        nx, ny = uy * side, -ux * side
        hh, ov = w * (cusps[i][2] if len(cusps[i]) > 2 else h), .14
        c1 = (a[0] - ux * w * ov + nx * hh * 1.25, a[1] - uy * w * ov + ny * hh * 1.25)
        c2 = (b[0] + ux * w * ov * .8 + nx * hh * 1.2, b[1] + uy * w * ov * .8 + ny * hh * 1.2)
        o += f'C{_xy(c1)} {_xy(c2)} {_xy(b)}'
        if echo and w > 105 and R.random() < echo:      # a cut that repeats the bump inside the sheet
            t0, t1 = (.16, .60) if R.random() < .7 else (.34, .84)
            k0, k1 = (.30, .62) if t0 < .3 else (.60, .28)
            slits += leaf(a[0] + ux * w * t0 + nx * hh * k0, a[1] + uy * w * t0 + ny * hh * k0,
                          a[0] + ux * w * t1 + nx * hh * k1, a[1] + uy * w * t1 + ny * hh * k1,
                          cw * .55 * (.7 + .5 * R.random()), bend=-side * hh * .2, at=.5)
        if i < len(cusps) - 1 and R.random() < comma:   # the bigger neighbour runs on
            q = cusps[i + 1]
            w2 = math.dist(b, q[:2])
            if w >= w2:
                t, sg = (b[0] - c2[0], b[1] - c2[1]), side
            else:
                vx, vy = (q[0] - b[0]) / w2, (q[1] - b[1]) / w2
                k2 = w2 * (q[2] if len(q) > 2 else h) * 1.2
                t, sg = (vx * w2 * ov - vy * side * k2, vy * w2 * ov + vx * side * k2), -side
            n = math.hypot(*t) or 1
            t = (t[0] / n, t[1] / n)
            ln = max(w, w2) * cl * (.7 + .5 * R.random())
            slits += leaf(b[0] - t[0] * 2, b[1] - t[1] * 2, b[0] + (t[0] - t[1] * .38 * sg) * ln, b[1] + (t[1] + t[0] * .38 * sg) * ln,
                          cw * (.7 + .6 * R.random()), bend=-ln * .13 * sg, at=.3)
    return f'M{_xy(cusps[0])}' + o, slits


def billows(guide, wmin, wmax, seed, h=.5, side=1, comma=.55, cw=7, cl=.42, echo=0):
    """Cloud edge along a guide curve: bumps of very different width; same output as bumps()."""
    R = random.Random(seed)
    d = smooth(guide)
    total, s, last, cuts = length(d), 0, None, [0]
    while s < total:
        for _ in range(4):
            w = wmin * (wmax / wmin) ** R.random()
            if last is None or not .72 < w / last < 1.4:
                break
        last = w
        s += w
        cuts.append(min(s, total))
    if cuts[-1] - cuts[-2] < wmin * .6:
        cuts.pop(-2)
    return bumps([at(d, c / total)[0] + (h * (.8 + .45 * R.random()),) for c in cuts], side, h, seed, comma, cw, cl, echo)


def swell(y, amp, wl, seed, x0=-260, x1=2200, curl=.3, bottom=1420, var=.5):
    """A row of waves running to the right: long hollow back, leaning crest, short face; some curl over.

    Returns (path, [(x, y, width, height, curled, y at the end), …]).
    """
    R = random.Random(seed)
    x = left = x0 - R.random() * wl
    yy = y + amp * (R.random() - .5) * .3
    d, waves = f'M{_xy((x, yy))}', []
    plain = ((.26, -.08), (.45, .52), (.60, .86), (.655, .98), (.715, 1.0), (.752, .84), (.80, .60), (.86, -.05), (1, 0))
    curled = ((.24, -.06), (.42, .5), (.58, .86), (.66, 1.06), (.80, 1.1), (.872, .80), (.875, .77), (.865, .75), (.855, .775),
              (.82, .87), (.735, .84), (.725, .58), (.72, .26), (.86, -.02), (1, 0))
    while x < x1:
        w = wl * (1 - var * .5 + var * R.random())
        h = amp * (.62 + .7 * R.random()) * (w / wl) ** .6
        y2 = y + amp * (R.random() - .5) * .34
        c = R.random() < curl
        q = [_xy((x + w * t, yy + (y2 - yy) * t - h * k)) for t, k in (curled if c else plain)]
        d += ''.join('C' + ' '.join(q[i:i + 3]) for i in range(0, len(q), 3))
        waves.append((x, yy, w, h, c, y2))
        x += w
        yy = y2
    return d + f'L{num(x)} {bottom}L{num(left)} {bottom}Z', waves
