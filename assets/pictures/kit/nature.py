"""Nature that pictures share: grasses, trees, water, rain, animals. Outlines come as paths, ready for S(…) and G(…)."""
import math
import random

from .cutting import area, circle, leaf, move, orient, poly, ribbon, shape, smooth, solid, strip, walk
from .people import chain


def kaash(x, y, h, lean=.3, w=.055, seed=1, fine=.012):
    """One stem of kaash, the silvery grass of Bengal, bent by the wind: (stem, plume, its lit heart), h high on (x, y).

    lean: how far the tip hangs over, as a share of h (negative: to the left); w: half width of the plume, fine: pitch of
    its fringe, both as shares of h. Paint the plume silver and the heart white; ears of reed and pampas are made the same way.
    """
    R, a = random.Random(f'{seed} {x:.0f} {y:.0f}'), h * lean
    way = walk(smooth([(x, y), (x + a * .03, y - h * .4), (x + a * .17, y - h * .72), (x + a * .42, y - h * .92), (x + a * .72, y - h),
                       (x + a, y - h * .985)]), 200)
    step = sum(math.dist(p[0], q[0]) for p, q in zip(way, way[1:])) / 200

    def fringe(t0, t1, r, pitch):
        """A fringed ribbon on part of the stem, its tufts swept towards the tip."""
        n, sides = max(6, int((t1 - t0) * 200 * step / pitch)) * 2, ([], [])
        for i in range(n + 1):
            u = i / n
            (px, py), (tx, ty) = way[round((t0 + (t1 - t0) * u) * 200)]
            full = math.sin(math.pi * (.01 + .96 * u) ** .72) ** .85
            for side, s in zip(sides, (1, -1)):
                k = r * full * (R.uniform(.9, 1.3) if i % 2 else R.uniform(.5, .68)) + (.8 if i < n else 0)
                tip = k * 2.3 * (i % 2)
                side.append((px - ty * k * s + tx * tip, py + tx * k * s + ty * tip))
        return poly(solid(sides[0] + sides[1][::-1]))
    stem = ribbon([q for q, _ in way[0:150:20]], h * w * .17, h * w * .07)
    return stem, fringe(.56, 1, h * w, h * fine), fringe(.6, .95, h * w * .5, h * fine * 1.2)


def tree(x, y, h, seed=1, spread=.34, lean=0):
    """A leafy tree, h high, its foot at (x, y): (trunk with branches, crown, lit leaves, dark gaps); paint each in its own paper."""
    R = random.Random(f'tree {seed}')
    w, top = h * spread, (x + lean * h, y - h * .66)
    trunk = ribbon([(x, y + 3), (x + lean * h * .3, y - h * .3), top], h * .075, h * .035)
    crown = lit = gaps = ''
    places = [(0, -.76, .62), (-.62, -.6, .5), (.62, -.58, .5), (-.3, -.86, .42), (.34, -.84, .42), (-.1, -.52, .5), (.3, -.46, .36)]
    for dx, dy, r in places:
        bx, by, r = x + lean * h + dx * w * R.uniform(.85, 1.1), y + dy * h + R.uniform(-.02, .02) * h, r * w * R.uniform(.9, 1.12)
        trunk += ribbon([(x + lean * h * .4, y - h * .34), ((x + bx) / 2, (y - h * .4 + by) / 2), (bx, by)], h * .03, h * .012)
        n = R.randint(8, 11)
        edge = [(a, r * (1 + R.uniform(-.1, .13))) for a in (2 * math.pi * (i + R.uniform(-.25, .25)) / n for i in range(n))]
        crown += smooth(solid([(bx + k * math.cos(a), by + k * .86 * math.sin(a)) for a, k in edge]), True)
        for _ in range(4):                                          # leaves towards the light, gaps away from it
            a, k = math.radians(R.uniform(170, 290)), r * R.uniform(.35, .8)
            lx, ly = bx + k * math.cos(a), by + k * .86 * math.sin(a)
            lit += leaf(lx - r * .2, ly + r * .09, lx + r * .22, ly - r * .12, r * .17, -r * .05)
        for _ in range(2):
            a, k = math.radians(R.uniform(-10, 110)), r * R.uniform(.2, .75)
            gx, gy = bx + k * math.cos(a), by + k * .86 * math.sin(a)
            gaps += leaf(gx - r * .18, gy + r * .1, gx + r * .2, gy - r * .08, r * .13, r * .05)
    return trunk, crown, lit, gaps


def perched(x, y, k, mirror=False):
    """A small bird that sits on a wire at (x, y), 44 high at k = 1, facing left."""
    f = -k if mirror else k
    return shape('-26,-30! -17,-33 -14,-40 -5,-44 4,-40 8,-32 13,-18 17,-6 24,18! 19,19! 12,4 4,1 -6,-2 -13,-12 -15,-22 -17,-28!', f, k, x, y)


def ice_ridge(seed, a, b, step, tall, lean=.4, foot=14):
    """A pressure ridge: plates of ice pushed up between a and b; tall(t) is their height along the way.

    Returns three paths: the plates, their faces towards the sun, their bright broken edges. Small steps make a far ridge.
    """
    R = random.Random(seed)
    body, face, top = '', '', ''
    x = a[0]
    while x < b[0]:
        t = (x - a[0]) / (b[0] - a[0])
        y, h, w = a[1] + (b[1] - a[1]) * t, tall(t), step * R.uniform(.7, 1.4)
        if R.random() < .55:                                        # a plate that lies tilted on the others
            h, w, k, s = h * R.uniform(.4, .75), w * 1.5, R.uniform(.55, .9), R.choice((-.5, .2, .5)) * w
            drop = R.uniform(-.35, .5)
        else:                                                       # a plate that stands on its edge
            h, k, s = h * R.uniform(.75, 1.15), R.uniform(.22, .5), R.choice((-1, 1, 1)) * R.uniform(.3, 1) * lean * h
            drop = R.uniform(.05, .3)
        tl, tr = (x + s, y - h), (x + s + w * k, y - h * (1 - drop))
        bl, br = (x - w * R.uniform(.3, .6), y + foot), (x + w * R.uniform(.7, 1), y + foot)
        waist = (bl[0] + (tl[0] - bl[0]) * .6 - w * R.uniform(-.05, .08), y - h * R.uniform(.35, .6))
        shoulder = (br[0] + (tr[0] - br[0]) * .5 + w * R.uniform(-.02, .12), y - h * R.uniform(.2, .5))
        thick = min(7, 2 + h * .07)
        crack = (tl[0] + (tr[0] - tl[0]) * R.uniform(.35, .7), tl[1] + (tr[1] - tl[1]) * .5 + thick * 1.6)
        body += poly(solid([bl, waist, tl, tr, shoulder, br]))
        face += poly(solid([bl, waist, tl, crack, (x + w * R.uniform(0, .2), y - h * .25), (x + w * R.uniform(-.1, .3), y + foot)]))
        top += poly(solid([tl, tr, (tr[0] - 1, tr[1] + thick), crack]))
        x += w * R.uniform(.5, .9)
    return body, face, top


def hen(x, y, k, mirror=False):
    """A hen, about 90 high at k = 1, its feet at (x, y), facing right: (body, comb with wattle, beak with feet, cuts in tail and wing, eye)."""
    f = -k if mirror else k

    def sh(*texts):
        return ''.join(shape(t, f, k, x, y) for t in texts)

    def pt(a, b):
        return x + a * f, y + b * k
    body = sh('24,-86 34,-84 39,-74 37,-64! 38,-50 32,-34 18,-22 -4,-18 -24,-24 -36,-40! -56,-60 -62,-78! -50,-76 -46,-86! -36,-80 -30,-86! '
              '-24,-72 -14,-60 2,-58 12,-68 15,-80')
    comb = sh('20,-84! 17,-96 24,-92! 26,-102 31,-94! 36,-98 36,-86! 32,-80 24,-80', '38,-66! 42,-58 39,-52 35,-56!')
    beak = sh('37,-78! 49,-71! 37,-67!') + ''.join(sh(f'{a},-22! {a+3},-22! {a+4},-4! {a+13},0! {a-6},0! {a+1},-4!') for a in (-4, 10))
    cuts = (leaf(*pt(-40, -46), *pt(-56, -72), 3 * k, 3 * f) + leaf(*pt(-32, -48), *pt(-42, -80), 3 * k, 3 * f)
            + leaf(*pt(18, -46), *pt(-26, -40), 5 * k, 10 * f) + leaf(*pt(10, -42), *pt(-18, -32), 3 * k, 6 * f))
    return body, comb, beak, cuts, circle(*pt(29, -75), 2.6 * k)


def palm(x, y, h, lean=.12, seed=1, fronds=9, reach=.42):
    """A palm tree, h high, its foot at (x, y), bent by lean·h: (trunk, far fronds, near fronds, rings of the trunk)."""
    R, top = random.Random(f'palm {seed}'), (x + h * lean, y - h)
    spine = smooth([(x, y + 3), (x + h * lean * .12, y - h * .4), (x + h * lean * .5, y - h * .75), top])
    rings = ''.join(leaf(px - h * .014, py, px + h * .014, py + h * .006, h * .009, -h * .004) for (px, py), _ in walk(spine, 22)[3:-1])
    far = near = ''
    for i in range(fronds):
        a = math.radians(-196 + 212 * (i + R.uniform(-.2, .2)) / (fronds - 1))
        ln = h * reach * R.uniform(.82, 1.1)
        dx, dy = math.cos(a) * ln, math.sin(a) * ln * .62
        arch_ = [top, (top[0] + dx * .42, top[1] + dy * .62 - ln * .12), (top[0] + dx * .82, top[1] + dy * .72 + ln * .06), (top[0] + dx,
                   top[1] + dy * .6 + ln * .34)]
        n, upper, lower = 15, [], []
        for j, ((px, py), (tx, ty)) in enumerate(walk(smooth(arch_), n)):
            full, side = math.sin(math.pi * (.1 + .86 * j / n)) ** .7 * ln, 1 if tx > 0 else -1
            upper.append((px + ty * full * .035 * side, py - tx * full * .035 * side))
            for cut_, k in ((0, .03), (.55, R.uniform(.17, .24))):     # leaflets hang from the rib, with gaps between them
                lower.append((px + tx * ln / n * cut_ - ty * full * k * side * .6 + tx * full * k * .55, py + ty * ln / n * cut_ + full * k))
        d = poly(solid(upper + lower[::-1]))
        far, near = (far + d, near) if i % 2 else (far, near + d)
    return strip(spine, h * .055, h * .03, h * .032), far, near, rings


def baobab(x, y, h, seed=1):
    """A baobab, h high, its foot at (x, y): (trunk with branches, tufts of leaves), both for the nonzero rule."""
    R, trunk = random.Random(f'baobab {seed}'), shape('-22,0! -16,-8 -15,-30 -13,-48 -16,-58! 16,-58! 13,-48 15,-30 17,-8 24,0!', h / 100, h / 100, x,
            y)
    tufts = ''
    for a, ln in ((-168, .3), (-146, .42), (-122, .46), (-96, .42), (-66, .46), (-40, .42), (-14, .3)):
        t = math.radians(a + R.uniform(-6, 6))
        root = (x + math.cos(t) * h * .11, y - h * .54)
        knee = (root[0] + math.cos(t) * h * ln * .55, root[1] + math.sin(t) * h * ln * .5 - h * .02)
        tip = (knee[0] + math.cos(t + .35) * h * ln * .5, knee[1] + math.sin(t) * h * ln * .45 - h * .04)
        trunk += ribbon([root, knee, tip], h * .085, h * .018)
        for s in (-.5, .5):
            twig = (tip[0] + math.cos(t + s) * h * .11, tip[1] + math.sin(t + s) * h * .09 - h * .03)
            trunk += ribbon([knee, ((knee[0] + twig[0]) / 2, (knee[1] + twig[1]) / 2 + h * .01), twig], h * .03, h * .01)
            n, r = 7, h * R.uniform(.055, .085)
            tufts += smooth(solid([(twig[0] + r * 1.35 * R.uniform(.8, 1.15) * math.cos(i * math.tau / n), twig[1] + r * .72 * R.uniform(.8,
                       1.15) * math.sin(i * math.tau / n))
                                   for i in range(n)]), True)
    return orient(trunk), tufts


def poplar(x, y, h, seed=1, spread=.115, lean=0):
    """A slender poplar, h high, its foot at (x, y): (trunk, crown, lit leaves); paint each in its own paper."""
    R, w = random.Random(f'poplar {seed}'), h * spread
    left, right, lit, n = [], [], '', 16
    for i in range(n + 1):
        t = i / n
        half = w * math.sin(math.pi * (.1 + .9 * t)) ** .55 * (1 - .3 * t) if i < n else 0
        cx, cy = x + lean * h * t, y - h * (.1 + .9 * t)
        for side, s in ((left, -1), (right, 1)):                    # feathers of leaves that point upwards
            k = half * R.uniform(.86, 1.06)
            side += [(cx + s * k * .9, cy)] + [(cx + s * k * 1.12, cy - h * .034, 'c')] * (0 < i < n - 1)
        if 1 < i < n - 1:
            lit += ''.join(leaf(cx - half * u, cy + h * .01, cx - half * (u - .16), cy - h * R.uniform(.04, .07), w * .11, -w * .03)
                           for u in (R.uniform(.5, .75), R.uniform(-.1, .35)))
    crown = left + right[-2::-1]
    trunk = ribbon([(x, y + 3), (x + lean * h * .1, y - h * .1), (x + lean * h * .4, y - h * .5)], w * .3, w * .12)
    return trunk, smooth(crown if area([q[:2] for q in crown]) > 0 else crown[::-1], True), lit


def rearing_horse(x, y, k, mirror=False):
    """A horse that rears up, facing left, 440 high at k = 1, (x, y) on the ground under it: the whole silhouette as one path."""
    f = -k if mirror else k

    def put(pts):
        return [(x + a * f, y - 34 * k + b * k) for a, b in pts]

    def part(text):
        return shape(text, f, k, x, y - 34 * k)

    def leg(pts, radii, turn):
        """A leg down to its fetlock, and the hoof there."""
        hoof = shape('-6.5,-10! 6.5,-10! 8.5,2 9.5,12! -14,12! -10,0', f, k, *put([(pts[-1][0] - 2, pts[-1][1] + 8)])[0], turn * f / k)
        return chain(put(pts), [r * k for r in radii]) + hoof
    o = part('-46,-402! -60,-398 -78,-390 -102,-366 -126,-334 -135,-316 -132,-304 -122,-299! -112,-303 -106,-310! -94,-318 -78,-322 -66,-316 '
             '-68,-290 -82,-256 -92,-222 -80,-194 -48,-168 -10,-142 20,-122 44,-102 80,-90 108,-96 126,-120 130,-150 122,-178 104,-200 74,-222 '
             '46,-244 26,-270 16,-304 6,-342 -14,-378 -30,-396!')
    o += part('-50,-396! -58,-418 -54,-434! -42,-420 -36,-400!') + part('-40,-396! -36,-420 -26,-432! -22,-414 -26,-394!')
    o += part('34,-194 16,-150 16,-118 34,-96! 62,-80! 100,-88 128,-118 128,-164 96,-206')
    o += leg([(70, -134), (38, -98), (96, -44), (70, 14)], [46, 24, 12, 7.5], 10)
    o += leg([(94, -134), (84, -92), (138, -40), (116, 16)], [38, 20, 11, 7], 8)
    o += leg([(-64, -226), (-106, -216), (-166, -244), (-172, -198)], [36, 17, 10, 6.5], 4)
    o += leg([(-62, -208), (-100, -180), (-156, -176), (-148, -128)], [32, 16, 9.5, 6.5], -8)
    for a, b, dx, dy, w in ((-40, -398, 52, 2, 26), (-24, -384, 58, 8, 27), (-8, -362, 60, 16, 28), (2, -338, 58, 24, 28), (10, -312, 54, 30, 26),
                            (18, -286, 44, 32, 22), (-50, -402, -34, 34, 14)):
        (x0, y0), (x1, y1) = put([(a - 10, b + 2), (a + dx, b + dy)])
        o += leaf(x0, y0, x1, y1, w * k, -12 * f, .42)
    o += ribbon(put([(114, -180), (142, -200), (176, -184), (192, -138), (186, -86), (204, -44)]), 22 * k, 3 * k, 48 * k)
    o += ribbon(put([(150, -190), (190, -168), (216, -118), (220, -76)]), 16 * k, 3 * k, 26 * k)
    return orient(o)


def agama(x, y, k, rot=0):
    """A lizard seen from above, head up, 100 long at k = 1, (x, y) its middle: (body with legs and tail, head)."""
    def put(*pts):
        return move(list(pts), k, k, x, y, rot)
    body = shape('-6,-22 -9,-6 -8,10 -3,22! 3,22! 8,10 9,-6 6,-22', k, k, x, y, rot) + ribbon(put((0, 14), (3, 32), (-4, 48), (4, 66)), 9 * k,
            1.5 * k)
    for s in (-1, 1):
        body += chain(put((5 * s, -14), (18 * s, -20), (18 * s, -31)), [3 * k, 2.2 * k, 1.6 * k]) + chain(put((5 * s, 14), (19 * s, 13),
                   (20 * s, 25)), [3.4 * k, 2.4 * k, 1.6 * k])
    return orient(body), shape('-6,-20! -8,-30 -5,-40 0,-44 5,-40 8,-30 6,-20!', k, k, x, y, rot)
