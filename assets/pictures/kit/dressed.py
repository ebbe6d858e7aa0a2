"""People in clothes of several papers: a coat along the spine, sleeves and legs with joints, boots, mittens, hoods of fur.

    person = Wardrobe(p).person
    person(400, 800, 1.4, coat='#8d2f22', hands=((44, -120), (40, -110)), wear='braid', trim='#f6e5bf')

A figure faces right (mirror=True: left) and is 200 units high at k = 1; all places are given in its own units, (0, 0) on
the ground between the feet. Elbows and knees find their own place between shoulder and hand, hip and foot.
"""
import math
import random

from .cutting import circle, compact, cut, length, move, poly, ribbon, shape, smooth, solid, walk
from .filters import mix
from .people import CAP, HAIR, PROFILE, chain, limb
from .picture import G, S

# what goes on a head, in head units (100 high, nose right, origin at the joint of skull and neck, as PROFILE)
HOOD = '4,40! 14,12 15,-26 21,-58 36,-86 30,-110! 6,-122 -20,-122 -48,-108 -64,-78 -67,-40 -62,-8 -70,16 -74,44! -10,60!'
HOOD_FUR = ((6, 42), (15, 12), (16, -26), (23, -60), (38, -88), (28, -112))
COLLAR = '-30,2! -52,4 -70,22 -72,44 -50,60 -6,62! 22,58 34,40 30,18! 14,22 -8,20!'
COLLAR_FUR = ((32, 20), (10, 26), (-14, 20), (-34, 4))
FRINGE = '20,-20! 30,-60 44,-84 36,-100 0,-100 -20,-40!'
LONG_HAIR = '-30,-104! 10,-106 44,-90 50,-72! 20,-76 -4,-60 -18,-30 -34,-6! -47,-26 -51,-52 -47,-82'
BRAID = ((-28, -40), (-40, -4), (-30, 40), (-20, 84))
TOQUE = '-45,-50! -50,-84 -30,-114 4,-120 36,-108 54,-72! 52,-62 0,-52!'
TOQUE_BAND = '-48,-42! -51,-62! 0,-74 56,-78! 58,-60! 4,-54!'
BOOT = '-7,-22! -8,-8 -9.5,2 -9.5,7 -7,8! 19,8! 22.5,5.5 21,0 12,-5 8,-12 8,-22!'
BAREFOOT = '-4.6,-10! -6,-4 -7.5,1 -7,6 -3,8! 16,8! 20,6.5 19.5,3.5 13,.5 7,-4 4.6,-10!'
# half widths of a coat, back and front, along the spine: 0 neck … 1 hem
PARKA = ((0, 8, 8), (.1, 17, 13), (.3, 20, 18), (.62, 20.5, 19.5), (.85, 24, 22), (1, 27, 24))
SHIRT = ((0, 7, 7), (.12, 15, 12), (.35, 17.5, 16), (.7, 16.5, 15.5), (1, 20, 19))
ELBOW_BACK, ELBOW_FRONT, KNEE_FRONT = 1, -1, -1


def bend(a, b, l0, l1, side=1):
    """The elbow or knee between a and b for two bones of length l0 and l1; side 1 or -1: which way it points."""
    d = min(math.dist(a, b), (l0 + l1) * .995) or 1
    ux, uy = (b[0] - a[0]) / d, (b[1] - a[1]) / d
    t = (l0 * l0 - l1 * l1 + d * d) / (2 * d)
    h = math.sqrt(max(0, l0 * l0 - t * t)) * side
    return a[0] + ux * t - uy * h, a[1] + uy * t + ux * h


def fur(pts, w, pitch=5, seed=1, lean=.5, taper=0):
    """A strip of tufts along a curve: hems, hoods, ears of grass. lean: tufts point forward; taper > 0 thins its ends."""
    R = random.Random(f'{seed} {pts[0]}')
    d = smooth(pts)
    n = max(4, int(length(d) / pitch)) * 2
    left, right = [], []
    for i, ((x, y), (tx, ty)) in enumerate(walk(d, n)):
        for side, s in ((left, 1), (right, -1)):
            r = w * (R.uniform(.85, 1.25) if i % 2 else R.uniform(.5, .7))
            if taper:
                r *= math.sin(math.pi * (.04 + .92 * i / n)) ** taper
            tip = r * lean * (i % 2)
            side.append((x - ty * r * s + tx * tip, y + tx * r * s + ty * tip))
    return poly(solid(left + right[::-1]))


def _coat(spine, widths, t0=0, t1=1, n=14):
    """Both edges of a coat along a spine (neck first), or of the band between t0 and t1 of it."""
    way = walk(smooth(spine), 100)

    def width(t, i):
        for a, b in zip(widths, widths[1:]):
            if t <= b[0]:
                u = (t - a[0]) / (b[0] - a[0])
                return a[i] + (b[i] - a[i]) * (u * u * (3 - 2 * u) + u) / 2
        return widths[-1][i]
    back, front = [], []
    for j in range(n + 1):
        t = t0 + (t1 - t0) * j / n
        (x, y), (tx, ty) = way[round(t * 100)]
        corner = ('c',) if j in (0, n) else ()
        back.append((x - ty * width(t, 1), y + tx * width(t, 1), *corner))
        front.append((x + ty * width(t, 2), y - tx * width(t, 2), *corner))
    return back, front


def _band(a, b, r):
    """A straight band across a limb between two of its points, r to each side."""
    ln = math.dist(a, b) or 1
    nx, ny = -(b[1] - a[1]) / ln * r, (b[0] - a[0]) / ln * r
    return [(a[0] + nx, a[1] + ny), (b[0] + nx, b[1] + ny), (b[0] - nx, b[1] - ny), (a[0] - nx, a[1] - ny)]


def _before(a, b, s):
    """The point s units before b on the way from a."""
    ln = math.dist(a, b) or 1
    return b[0] - (b[0] - a[0]) / ln * s, b[1] - (b[1] - a[1]) / ln * s


def on_head(x, y, k, hip, neck, head, tilt=0, mirror=False):
    """What places outlines drawn in units of a person's head (marks of a face, hats, hair) where Wardrobe.person puts that head."""
    up = math.dist(neck, hip)
    ux, uy = (neck[0] - hip[0]) / up, (neck[1] - hip[1]) / up
    f, s = (-k if mirror else k), head * k / 100
    nape = x + (neck[0] + 1.5 * ux + 1) * f, y + (neck[1] + uy * 6) * k

    def put(text):
        return shape(text, -s if mirror else s, s, *nape, -tilt if mirror else tilt)
    return put


class Wardrobe:
    """Dresses people for one picture in its light."""

    def __init__(self, p, light='#fff2d2', shade=.3, lift=.12):
        """lift, shade: how far a coat goes to `light` at the shoulder and to the picture's dark at the hem."""
        self.p, self.light, self.shade, self.lift = p, light, shade, lift

    def _paint(self, colour, x0, y0, x1, y1):
        """Cloth that falls from light to shade."""
        return self.p.fall(mix(colour, self.light, self.lift), mix(colour, self.p.dark, self.shade), y0, y1, x0, x1)

    def _head(self, at, h, left, tilt, coat, wear, face, skin, hair, cap, ruff, seed):
        """Head with what it wears: words of hood | toque cap braid bun, nofur (collar without fur), bare (no collar)."""
        k, (x, y) = h / 100, at
        f = -k if left else k
        rot = -tilt if left else tilt

        def part(text, fill, amp=.3):
            return S(shape(text, f, k, x, y, rot), fill, amp=amp)

        def way(pts):
            return move(list(pts), f, k, x, y, rot)
        words, o = wear.split(), ''
        if 'hood' in words:
            return (part(face, skin) + part(FRINGE, hair, .2) + part(HOOD, self._paint(coat, x - 50 * k, y - 110 * k, x + 30 * k, y + 40 * k), .4)
                    + S(fur(way(HOOD_FUR), 11 * k, 7 * k + 1.2, seed), ruff, 'cut-1', amp=0))
        if 'bare' not in words:
            o += part(COLLAR, self._paint(coat, x - 60 * k, y, x + 30 * k, y + 60 * k))
        if 'braid' in words:
            o += S(ribbon(way(BRAID), 17 * k, 10 * k, 16 * k), hair, amp=.2)
        o += part(face, skin) + part(HAIR, hair)
        if 'braid' in words or 'bun' in words:
            o += part(LONG_HAIR, hair)
        if 'bun' in words:
            o += S(circle(*way([(-50, -52)])[0], 19 * k), hair, amp=.3)
        if 'toque' in words:
            o += part(TOQUE, cap) + part(TOQUE_BAND, mix(cap, self.light, .35), .2)
        if 'cap' in words:
            o += part(CAP, cap)
        if 'bare' not in words and 'nofur' not in words:
            o += S(fur(way(COLLAR_FUR), 8 * k, 6 * k + 1, seed), ruff, amp=0)
        return o

    def person(self, x, y, k, hip=(0, -96), neck=(3, -158), hem=None, bow=0, hands=((34, -110), (30, -112)), feet=((-16, 0), (15, 0)),
               toes=(0, 0), head=30, tilt=0, mirror=False, coat='#6b3a20', legs='#3a2a22', boots='#2a1c14', skin='#7a4526', hair='#1c120c',
               cap='#803020', trim=None, ruff='#f2dfb8', wear='hood', face=PROFILE, widths=PARKA, elbows=(ELBOW_BACK, ELBOW_BACK), arms=(33, 31),
               sleeve=(10.5, 9.5, 8.5), bones=(43.5, 42), leg=(12, 9.5, 7), held='', far='', flt='cut-3', seed=1, shoe=BOOT):
        """One person; pairs are (far, near). (x, y): the ground under it, k: scale (1.4 = 280 high).

        Pose: hip, neck, hem (end of the coat; by itself it follows the spine), bow (hollow of the back), hands, feet (None: sits,
        legs hidden), toes and tilt (degrees the boots and the head turn down), head height, elbows (ELBOW_BACK or ELBOW_FRONT).
        Clothes: widths PARKA or SHIRT, sleeve and leg radii from the body outwards, trim (bands on hem, cuffs and boots),
        wear (see _head). shoe BOOT or BAREFOOT.
        held: SVG drawn before the near arm, far: SVG behind everything. flt: its filter.
        """
        f, dark = (-k if mirror else k), self.p.dark

        def at(q):
            return (x + q[0] * f, y + q[1] * k, *q[2:])

        def flat(pts, fill):
            return f'<path d="{compact(poly(solid([at(q) for q in pts])))}" fill="{fill}"/>'

        def limbs(pts, radii, fill):
            return f'<path d="{cut(chain([at(q) for q in pts], [r * k for r in radii]), amp=.4)}" fill="{fill}"/>'

        def cloth(y0, y1):
            left, right = (24, -24) if mirror else (-24, 24)
            return self._paint(coat, *at((left, y0)), *at((right, y1)))

        def hand(elbow, wrist, fill):
            a = math.degrees(math.atan2(wrist[1] - elbow[1], wrist[0] - elbow[0]))
            pts = move([(-3, -4), (5, -4.6), (12, -3.4), (16, -.5), (12, 2.6), (5, 4), (-3, 4)], 1, 1, *wrist, a)
            thumb = move([(3, -3), (9, -6.5)], 1, 1, *wrist, a)
            return f'<path d="{compact(smooth(solid([at(q) for q in pts]), True) + limb(at(thumb[0]), at(thumb[1]), 1.9 * k, 1.4 * k))}" fill="{fill}"/>'

        # far arm, legs
        up = math.dist(neck, hip)
        ux, uy = (neck[0] - hip[0]) / up, (neck[1] - hip[1]) / up
        shoulder_far, shoulder = (neck[0] - ux * 13 + uy + 4, neck[1] - uy * 13 - ux), (neck[0] - ux * 15 - 3, neck[1] - uy * 15)
        elbow = bend(shoulder_far, hands[0], *arms, elbows[0])
        o = far + limbs([shoulder_far, elbow, hands[0]], sleeve, mix(coat, dark, .42)) + hand(elbow, hands[0], mix(skin, dark, .25))
        for i, foot in enumerate(feet or ()):
            ankle = (foot[0], foot[1] - 12)
            hip_ = (hip[0] + (-4 if i else 4), hip[1] + 2)
            knee = bend(hip_, ankle, *bones, KNEE_FRONT)
            worn = shape(shoe, f, k, *at((foot[0], foot[1] - 8)), -toes[i] if mirror else toes[i])
            o += limbs([hip_, knee, ankle], leg, legs if i else mix(legs, dark, .4))
            o += f'<path d="{compact(worn)}" fill="{boots if i else mix(boots, dark, .3)}"/>'
            if trim:
                o += ''.join(flat(_band(_before(knee, ankle, a), _before(knee, ankle, b), 8.4), mix(trim, dark, .05 if i else .35))
                             for a, b in ((9, 13), (15, 16.4)))
        # coat
        hem = hem or (hip[0] + (hip[0] - neck[0]) * .32, hip[1] + (hip[1] - neck[1]) * .34 + 4)
        spine = [neck, ((hip[0] + neck[0]) / 2 + bow, (hip[1] + neck[1]) / 2), hip, hem]

        def piece(t0, t1, n):
            back, front = ([at(q) for q in edge] for edge in _coat(spine, widths, t0, t1, n))
            return smooth(solid(back + front[::-1]), True)
        o += f'<path d="{cut(piece(0, 1, 14), amp=.5)}" fill="{cloth(neck[1], hip[1] + 24)}"/>'
        if trim:
            bands = ((.86, .885, trim), (.915, .965, trim), (.93, .948, mix(coat, dark, .5)))
            o += ''.join(f'<path d="{compact(piece(a, b, 3))}" fill="{c}"/>' for a, b, c in bands)
        # head, what is held, near arm
        nape = at((neck[0] + 1.5 * ux + 1, neck[1] + uy * 6))
        o += G('cut-1', self._head(nape, head * k, mirror, tilt, coat, wear, face, skin, hair, cap, ruff, seed)) + held
        elbow = bend(shoulder, hands[1], *arms, elbows[1])
        arm = hand(elbow, hands[1], skin) + limbs([shoulder, elbow, hands[1]], sleeve, cloth(neck[1], neck[1] + 60))
        if trim:
            arm += ''.join(flat(_band(_before(elbow, hands[1], a), _before(elbow, hands[1], b), sleeve[2] + .4), trim) for a, b in ((1, 4), (6, 7)))
        return G(flt, o + G('cut-1', arm))
