"""People as silhouettes: a crowd from behind, figures from limbs, heads in profile. No likeness of anybody.

Path strings come with the origin named at each; place them with xf(d, x, y, scale) and paint with S(…, 'back-l').
"""
import random

from .cutting import cut, leaf, orient, shape, smooth, solid, xf

# ---------------------------------------------------------------- heads and shoulders from behind
# head about 46 each side of (0, 0), shoulders run down to y = 620
_SHOULDERS = ('M-20 26C-21 52 -30 60 -58 70C-98 82 -114 108 -120 160L-130 620L130 620L120 160C114 108 98 82 58 70'
              'C30 60 21 52 20 26Z')
_NARROW = ('M-15 26C-15 56 -22 66 -46 76C-78 88 -92 108 -96 150L-104 620L104 620L96 150C92 108 78 88 46 76'
           'C22 66 15 56 15 26Z')
_COAT = ('M-24 20C-26 42 -40 54 -70 66C-110 82 -124 112 -130 170L-138 620L138 620L130 170C124 112 110 82 70 66'
         'C40 54 26 42 24 20Z')
_BALD = ('M-38 -8C-44 -46 -24 -62 0 -62C24 -62 44 -46 38 -8C46 -12 47 8 37 14C33 36 20 46 0 46C-20 46 -33 36 -37 14'
         'C-47 8 -46 -12 -38 -8Z')
_HAIR = {
    'short': (_BALD,
        _SHOULDERS),
    'fedora': ('M-34 -40C-38 20 -24 46 0 46C24 46 38 20 34 -40ZM-80 -20C-60 -8 -30 -5 0 -5C30 -5 60 -8 80 -20'
        'C74 -32 60 -35 46 -36C47 -60 42 -84 20 -84C10 -84 6 -78 0 -78C-6 -78 -10 -84 -20 -84'
        'C-42 -84 -47 -60 -46 -36C-60 -35 -74 -32 -80 -20Z',
        _COAT),
    'bun': ('M-36 -6C-42 -44 -24 -60 0 -60C24 -60 42 -44 36 -6C40 14 26 44 0 46C-26 44 -40 14 -36 -6ZM-25 -70'
        'C-28 -92 -12 -104 1 -104C16 -104 28 -92 25 -72C22 -56 -22 -54 -25 -70Z',
        _NARROW),
    'long': ('M-50 96C-66 40 -62 -24 -40 -48C-24 -66 24 -66 40 -48C62 -24 66 40 50 96C40 104 22 98 12 104'
        'C0 108 -14 102 -24 104C-36 104 -44 102 -50 96Z',
        _NARROW),
    'afro': ('M-64 0C-72 -26 -58 -46 -46 -58C-36 -76 -12 -84 4 -80C26 -84 48 -70 54 -54C70 -40 70 -14 64 2'
        'C66 24 48 44 30 46C14 54 -16 54 -32 46C-50 42 -66 24 -64 0Z',
        _NARROW),
    'bowler': ('M-34 -40C-38 20 -24 46 0 46C24 46 38 20 34 -40ZM-62 -22C-66 -32 -54 -36 -44 -36'
        'C-46 -74 -26 -90 0 -90C26 -90 46 -74 44 -36C54 -36 66 -32 62 -22C40 -12 -40 -12 -62 -22Z',
        _COAT),
    'beret': ('M-34 -40C-38 20 -24 46 0 46C24 46 38 20 34 -40ZM-44 -20C-66 -30 -62 -62 -34 -72C0 -84 50 -76 62 -50'
        'C66 -34 52 -24 40 -18C10 -12 -20 -12 -44 -20ZM2 -78C0 -90 10 -90 10 -78Z',
        _NARROW),
    'scarf': ('M-96 130C-92 92 -64 84 -50 60C-58 10 -54 -64 0 -66C54 -64 58 10 50 60C64 84 92 92 98 132L106 620'
        'L-106 620Z',
        ''),
    'turban': ('M-34 -40C-38 24 -24 46 0 46C24 46 38 24 34 -40ZM-50 -8C-62 -30 -54 -66 -22 -76C4 -88 40 -80 50 -54'
        'C58 -36 54 -14 48 -4C30 -22 -24 -30 -50 -8Z',
        _SHOULDERS),
    'pony': ('M-36 -6C-42 -44 -24 -60 0 -60C24 -60 42 -44 36 -6C40 14 26 44 0 46C-26 44 -40 14 -36 -6ZM-8 -54'
        'C10 -66 34 -52 36 -26C40 10 30 60 44 92C26 88 12 70 12 40C10 10 16 -24 -8 -54Z',
        _NARROW),
    'profile': ('M-30 30C-44 10 -46 -40 -22 -56C0 -70 34 -58 38 -30C42 -24 38 -18 40 -12L50 4C50 10 42 10 41 14'
        'C44 20 40 24 39 30C38 42 28 46 16 44L18 60L-24 60Z',
        _SHOULDERS),
    'bob': ('M-48 38C-58 0 -52 -62 0 -64C52 -62 58 0 48 38C38 46 26 40 14 42C4 44 -8 44 -16 42'
        'C-28 40 -38 46 -48 38Z',
        _NARROW),
    'curls': ('M-48 40C-64 34 -60 16 -52 12C-66 0 -58 -22 -48 -24C-52 -46 -30 -54 -24 -52C-20 -68 6 -72 12 -62'
        'C26 -72 46 -58 44 -44C60 -38 60 -16 50 -12C64 -2 62 20 50 22C58 36 44 48 32 44C20 54 -14 54 -26 44'
        'C-36 50 -44 46 -48 40Z',
        _NARROW),
    'cap': ('M-34 -40C-38 20 -24 46 0 46C24 46 38 20 34 -40ZM-46 -14C-52 -52 -30 -70 0 -70C34 -70 52 -50 50 -20'
        'L76 -12C78 -4 66 -2 50 -6C20 -12 -20 -12 -46 -14Z',
        _SHOULDERS),
}
HEADS = {kind: orient(hair + body) for kind, (hair, body) in _HAIR.items()}
HEADS['scarf'] = orient(_HAIR['scarf'][0])


def _cuts():
    """Knife cuts inside big heads: hat bands, strands, collars; asymmetric, or they make a face."""
    collar = leaf(-64, 76, -14, 46, 7, 6) + leaf(64, 76, 14, 46, 7, -6)
    return {
        'fedora': 'M-46 -38C-20 -31 20 -31 46 -38L46 -47C20 -40 -20 -40 -46 -47Z' + collar + leaf(0, 60, 0, 150, 5),
        'bowler': 'M-45 -38C-20 -30 20 -30 45 -38L45 -47C20 -39 -20 -39 -45 -47Z' + collar,
        'bun': leaf(-24, -16, -4, -58, 4, 5) + leaf(22, -26, 6, -58, 3, -4) + leaf(-18, -86, 14, -80, 4, -6),
        'long': leaf(3, -58, -26, 92, 4, 9) + leaf(6, -50, 22, 96, 4, -8) + leaf(4, -30, 0, 98, 3, 3),
        'bob': leaf(2, -60, -20, 36, 4, 8) + leaf(5, -56, 24, 30, 3, -7),
        'scarf': leaf(-20, -56, -40, 56, 4, 10) + leaf(-46, 70, 30, 98, 5, -8) + leaf(-28, 88, -42, 150, 4),
        'turban': leaf(-48, -18, 34, -66, 6, 8) + leaf(-40, -10, 46, -46, 6, 8) + leaf(-44, -36, 14, -72, 5, 6) + collar,
        'beret': ('M-42 -22C-14 -14 16 -14 40 -22L39 -29C14 -22 -14 -22 -42 -29Z' + leaf(-30, -54, 30, -62, 5, -8)),
        'short': leaf(-30, 20, 30, 20, 4, 8) + collar,
        'cap': leaf(0, -68, 2, -24, 4, 4) + leaf(-40, -24, 44, -26, 5, 4),
        'pony': leaf(-24, -20, 12, -48, 5, 6) + leaf(-10, -10, 18, -40, 4, 4),
    }


HEAD_CUTS = {kind: orient(d) for kind, d in _cuts().items()}

# ---------------------------------------------------------------- special people, for xf(…)
# camera and arms of a photographer seen from behind (add HEADS), its flash reflector, a waving arm
PHOTOGRAPHER = orient('M-34 -156H24V-104H-34ZM-20 -168H6V-152H-20ZM24 -146L34 -146L36 -60L30 -60ZM-34 -124C-46 -112 -50 -96 -54 -60'
                      'C-62 -20 -84 10 -108 60L-90 110L-60 90C-52 40 -36 0 -30 -40C-28 -70 -24 -90 -20 -104ZM26 -122'
                      'C44 -110 50 -92 54 -60C62 -20 84 10 108 60L90 110L60 90C52 40 40 0 34 -40C32 -70 26 -90 18 -104Z')
REFLECTOR = orient('M6 -176C6 -200 24 -214 44 -214C66 -214 82 -198 82 -176C82 -154 66 -138 44 -138C22 -138 6 -152 6 -176Z')
WAVE = orient('M60 90C76 40 84 0 92 -50C90 -72 88 -92 96 -108C100 -114 104 -110 104 -100L108 -114C111 -120 116 -116 115 -108'
              'L120 -110C125 -112 127 -106 124 -98C128 -92 126 -76 120 -62C118 0 116 60 112 110Z')


def crowd(p, seed, xs, y, scale, colours, lamp=(960, 800), lit=.3, reach=900, glow=None, kinds=None, extra=None,
          cuts=None, near=False, wobble=11, split=960):
    """One row of people from behind, turned to the light: left of `split` the right rim is lit, and the other way.

    p: the Pic; xs: where they stand; extra: {index: path} added to a person (WAVE); cuts: colour of knife cuts in
    big heads; near: stronger rims for the front rows. Every second person lies in a sheet in front, so that
    neighbours part by shadow. Rows that work: y 884/926/992/1072/1176, scale .33/.46/.64/.84/1.16, step 145·scale.
    """
    R = random.Random(seed)
    sheets, last = {('l', 0): '', ('r', 0): '', ('l', 1): '', ('r', 1): ''}, []
    for i, x in enumerate(xs):
        kind = kinds[i] if kinds else R.choice([k for k in HEADS if k not in last])
        last = (last + [kind])[-5:]
        z = scale * R.uniform(.92, 1.08)
        x, yy = x + R.uniform(-15, 15) * scale, y + R.uniform(-wobble, wobble)
        flip, rot = R.choice([1, -1]), R.uniform(-5, 5)
        d = xf(HEADS[kind], x, yy, z * flip, z, rot)
        if extra and i in extra:
            d += xf(orient(extra[i]), x, yy, z)
        paint = p.tone(R.choice(colours), lit, lamp, reach, .3, glow)
        o = f'<path d="{cut(d, amp=1.1 * max(.4, scale), seed=i + seed, seg=240, prec=0 if near else 1)}" fill="{paint}"/>'
        if cuts and kind in HEAD_CUTS:
            o += f'<path d="{cut(xf(HEAD_CUTS[kind], x, yy, z * flip, z, rot), amp=.6, seg=200)}" fill="{cuts}"/>'
        sheets['l' if x < split else 'r', i % 2] += o
    tail = '-near' if near else ''
    return ''.join(f'<g filter="url(#back-{side}{tail})">{o}</g>' for (side, _), o in sheets.items() if o)


def span(a, b, step):
    """Places from a to b, about `step` apart."""
    n = round((b - a) / step)
    return [a + (b - a) * i / n for i in range(n + 1)]


# ---------------------------------------------------------------- figures from limbs
def limb(p, q, r0, r1, rm=None):
    """Tapered limb or sleeve with round ends from p to q; overlapping pieces of one colour fuse into a figure."""
    dx, dy = q[0] - p[0], q[1] - p[1]
    ln = (dx * dx + dy * dy) ** .5 or 1
    ux, uy = dx / ln, dy / ln
    rm = (r0 + r1) / 2 if rm is None else rm

    def side(t, r, s):
        return (p[0] + dx * t - uy * r * s, p[1] + dy * t + ux * r * s)
    return smooth(solid([side(0, r0, 1), side(.45, rm, 1), side(1, r1, 1), (q[0] + ux * r1, q[1] + uy * r1),
                         side(1, r1, -1), side(.45, rm, -1), side(0, r0, -1), (p[0] - ux * r0, p[1] - uy * r0)]), True)


def chain(pts, radii):
    """Limbs joined at points: shoulder, elbow, hand."""
    return ''.join(limb(pts[i], pts[i + 1], radii[i], radii[i + 1]) for i in range(len(pts) - 1))


# a head in profile facing right, 100 high, origin at the joint of skull and neck; what it may wear
PROFILE = ('20,22! 17,6 30,7 41,5 46,-1 45,-9 43,-13 47,-17 45.5,-20 48.5,-25 47,-29! 57,-33 58.5,-37 53,-47 '
           '49.5,-55 51,-62 48,-76 37,-92 18,-101 -8,-100 -30,-88 -42,-66 -41,-42 -33,-22 -29,-4 -31,20!')
CAP = ('-43,-60! -44,-80 -30,-100 -4,-108 24,-106 44,-92 52,-74! 66,-70 80,-62 82,-56! 60,-58 40,-63 0,-62!')
CAP_BACKWARDS = ('-40,-54! -62,-50 -70,-44 -72,-50! -60,-60 -46,-66! -44,-84 -28,-102 -2,-108 26,-105 44,-92 50,-74! '
                 '20,-66!')
HAIR = ('49,-70! 50,-82 42,-95 24,-104 0,-105 -24,-97 -41,-80 -45,-60 -39,-42 -33,-30! -20,-50!')
PROFILE_WOMAN = ('15,44! 14.5,18 18,8 27,5.5 36,4 41.5,-2 41,-8.5 39,-12 43,-15.5 41.8,-18.6 45.4,-22.6 43.8,-26.6! '
                 '50,-30.6 52,-34 47.6,-43 44.8,-52 46.4,-60 45.6,-72 36,-88 10,-96 -20,-86 -36,-60 -33,-30 -22,-8 -19,44!')

PROFILE_CHILD = ('13,40! 13,20 19,11 29,8 35,4 37.5,-2 36.5,-7 35,-10 38.5,-13 37.5,-16.5 40.5,-19.5 40,-23.5! 47.5,-27 48,-31.5 '
                 '42.5,-38 41.5,-47 45,-57 45,-73 33,-92 8,-101 -20,-95 -39,-74 -41,-46 -33,-22 -21,-5 -15,40!')
HAIR_CHILD = ('44,-68! 47,-84 36,-98 14,-107 -12,-104 -36,-88 -47,-62 -42,-36 -30,-16 -17,-12! -6,-24 -2,-44 8,-60 26,-66!')


def profile(x, y, h, rot=0, left=False, wear=(), face=PROFILE):
    """A head in profile h units high, nose to the right; wear: CAP, HAIR …"""
    k = h / 100
    return ''.join(shape(t, -k if left else k, k, x, y, rot) for t in (face, *wear))


def figure(x, y, k, *parts, mirror=False):
    """A figure from parts: a shape text, a chain (points, radii), or a head {'at': …, 'h': …, …}; origin on the ground."""
    f = -k if mirror else k
    o = ''
    for part in parts:
        if isinstance(part, str):
            o += shape(part, f, k, x, y)
        elif isinstance(part, dict):
            more = dict(part)
            (hx, hy), h = more.pop('at'), more.pop('h')
            more['left'] = more.get('left', False) != mirror
            more['rot'] = more.get('rot', 0) * (-1 if mirror else 1)
            o += profile(x + hx * f, y + hy * k, h * k, **more)
        else:
            pts, radii = part
            o += chain([(x + a * f, y + b * k) for a, b in pts], [r * k for r in radii])
    return o


# stands stock-still, seen from behind, flat hat, 190 high
STANDING = (
    '-12.5,-181! -11.8,-190.5 -8,-192.5 1,-193 10,-191.8 12.4,-189.5 12.6,-181! 21.5,-178.6! 21,-175.6 13,-174.6 -12,-176.2 '
    '-22,-179.6! -21.5,-182.4!',
    '-9.6,-177! -10.6,-168 -9.6,-160 -6.2,-154.6 -5.4,-148! 6,-148! 6.4,-154 9.8,-159.5 11,-168 10.4,-176!',
    '-5.6,-151.5! -12,-147 -19,-143.5 -22.5,-137 -21.6,-124 -19,-110 -17.6,-98 -18.6,-84! -2,-80! .4,-84! 3,-80! 19.6,-84! '
    '18.6,-98 20,-110 22.4,-124 23.2,-137 19.6,-144 13,-147.4 6,-151.5!',
    ([(-18.6, -138), (-27, -108), (-27.5, -81)], [6.6, 5.8, 4.2]), ([(-27.5, -79), (-26, -68)], [4, 3]),
    ([(19.4, -138), (28, -109), (29.5, -82)], [6.6, 5.8, 4.2]), ([(29.5, -80), (28.5, -69)], [4, 3]),
    '-18,-92! -21.6,-70 -23.6,-44 -22.6,-22 -24.6,-7! -13,-4.6 -5,-6.4! -4.6,-22 -4,-44 -1,-70 .4,-77! 2.4,-60 5,-40 7,-22 '
    '7.6,-6.4! 17,-4.4 27,-7! 25,-24 26,-44 23,-70 19,-92!',
    '-25,-9! -33,-7 -41,-3.4 -42,0! -8,.6! -4.6,-7!', '9,-8! 9.4,.6! 42,1.6! 42.4,-2 36,-6.4 27,-9!')
# workers facing right, about 105 high: one kneels with a hatchet swung up, one crouches with a blade, one leans back pulling
KNEELING = (
    {'at': (9, -84), 'h': 21, 'rot': 6, 'wear': (CAP,)}, '-12,-80! 2,-88 14,-82 17,-68 15,-52 16,-38! -14,-36! -18,-56!',
    ([(8, -42), (30, -34), (30, -8)], [10, 8, 5.5]), '25,-10! 26,0! 44,0! 43,-4 35,-9!', ([(-6, -40), (-10, -6), (-34, -5)], [10, 8, 5]),
    ([(-6, -78), (-22, -92), (-14, -113)], [7, 5.5, 4.2]), '-17,-113! 14,-131 16,-128! -14,-109!',
    '8,-133! 14,-142 24,-139 30,-130! 22,-124! 14,-125!', ([(11, -76), (28, -66), (42, -58)], [6.5, 5, 3.8]))
CROUCHING = (
    {'at': (24, -62), 'h': 21, 'rot': 20, 'wear': (CAP,)},
    '-26,-36! -28,-52 -12,-66 8,-70 24,-66 28,-56 20,-44 4,-34 -4,-24 -22,-22!',
    ([(-16, -32), (4, -40), (0, -8)], [11, 8.5, 5.5]), '-5,-10! -5,0! 15,0! 14,-5!', ([(-18, -28), (-26, -20), (-34, -5)], [10, 7, 5]),
    '-40,-8! -42,0! -20,0! -24,-6!', ([(20, -58), (30, -40), (50, -30)], [7, 5.5, 3.8]), '48,-33! 70,-22 78,-14! 66,-18 47,-27!')
PULLING = (
    {'at': (-14, -100), 'h': 20, 'rot': -14, 'wear': (CAP,)},
    '-30,-94! -18,-103 -4,-98 2,-84 4,-68 8,-54! -16,-48! -26,-66 -32,-82!',
    ([(-4, -54), (12, -34), (30, -8)], [11, 8.5, 5.5]), '24,-12! 26,0! 46,-1! 45,-5!',
    ([(-8, -52), (-20, -30), (-34, -7)], [11, 8, 5.5]), '-40,-9! -42,0! -22,0! -26,-7!',
    ([(-8, -92), (14, -84), (32, -90)], [7, 5.5, 4]), ([(-4, -94), (18, -96), (36, -94)], [6, 5, 3.6]))
# bends to the eyepiece of film_camera() and cranks, facing left; same origin as the camera
OPERATOR = (
    {'at': (136, -318), 'h': 72, 'rot': -16, 'left': True, 'wear': (CAP_BACKWARDS,)},
    '128,-316! 146,-326 176,-320 204,-296 222,-256 228,-214 232,-178! 160,-170! 158,-206 146,-244 134,-276 126,-296!',
    ([(164, -286), (142, -226), (92, -236)], [24, 17, 12]), ([(92, -238), (78, -250)], [11, 9]),
    '60,-262! 74,-262! 84,-246! 96,-244! 95,-236! 78,-236!',
    '158,-190! 232,-196 240,-150 226,-100 214,-56 212,-6! 176,-4! 176,-60 178,-104 178,-140! 168,-104 156,-58 148,-4! 112,-4! '
    '120,-66 136,-130!', '112,-8! 96,-6 84,0 84,6! 150,6! 150,-8!', '176,-8! 160,-5 150,2 150,7! 214,7! 214,-8!')
# kneels facing left, hat off, hands clasped at the chin, 250 high
PRAYING = (
    {'at': (-8, -196), 'h': 68, 'rot': -20, 'left': True, 'wear': (HAIR,)},
    '-8,-196! 14,-204 38,-196 56,-168 62,-130 60,-92 66,-58! -16,-52! -12,-90 -20,-120 -28,-150 -22,-180!',
    ([(20, -172), (-4, -122), (-46, -148)], [24, 18, 12]), ([(-46, -150), (-60, -178)], [12, 9]),
    '-52,-166! -60,-196 -66,-206 -72,-200 -70,-184 -62,-160!', ([(22, -62), (-34, -50), (-36, -20)], [34, 25, 20]),
    ([(-34, -30), (40, -16), (92, -12)], [24, 19, 14]), '84,-24! 104,-34 116,-26 114,0! 92,2!',
    '-58,-20! -62,-8 -58,3! 100,4! 92,-10 40,-20!')
