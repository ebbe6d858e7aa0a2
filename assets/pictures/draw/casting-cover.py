#!/usr/bin/env python3
"""Cover of stage 2: a whole world queues for one empty chair; the sun rises through the stage door and falls on somebody who is only passing by."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

SUN = (916, 640)                                                    # seen through the door
DX, DY, DW = 950, 880, 152                                          # the door: its middle, its threshold, half the width of its opening
p = Pic('#ffe9cf', '#2a0c22', SUN, '#ffd9a0', far='#fff0d8', focus=(.5, .54))
dress, sunlit = Wardrobe(p, light='#ffe6c4', lift=.16), Wardrobe(p, light='#fff6e0', shade=.1, lift=.4)   # in the queue, in the light
CREAM, TEAL, WINE, GOLD, INK = '#fff0d2', '#0f4c52', '#9c2140', '#e8a640', '#1d0a1a'
PINK, TAN, BROWN, DARK, DEEP = '#efb795', '#cf8e62', '#9a5c40', '#6f3c2c', '#4a2620'     # skins


def T(c, lit=.5, r=1250, edge=.2, glow='#ffd9a0'):
    """Paper in the light of the low sun."""
    return p.tone(c, lit, SUN, r, edge, glow)


def paths(paint, *outlines, opacity=None):
    """Plain paper without a shadow of its own."""
    return f'<path d="{compact("".join(outlines))}" fill="{paint}"' + (f' opacity="{opacity}"' if opacity else '') + '/>'


# ---------------------------------------------------------------- who waits far off: silhouettes facing right, feet at (0, 0), a grown-up is 100 high
def shoes(*xs):
    """Shoes under trouser legs."""
    return tuple(f'{x-4.5},-4! {x-5},0! {x+9},0! {x+8},-3 {x+4},-5!' for x in xs)


def spot(x, y, r):
    """A small round part."""
    return ' '.join(f'{a:.1f},{b:.1f}' for a, b in arc(x, y, r, 0, 315, 7))


def fluff(x, y, r, ry=None, n=9):
    """A woolly round part."""
    ry = ry or r
    return ' '.join(f'{x + r * k * math.cos(a):.1f},{y + ry * k * math.sin(a):.1f}{c}' for i in range(2 * n)
                    for a, k, c in ((i * math.pi / n + .3, (1.06, .84)[i % 2], ('', '!')[i % 2]),))


KNIGHT = ('-7,-84! -8.5,-95 -4,-101.5 3,-102 8.5,-98 10,-92! 15.5,-89! 9.5,-86.5 9,-83! 0,-82',
          '-2,-101! -5,-113 -17,-114 -25,-104 -26,-94! -19,-103 -9,-101!',
          '-12,-81! 0,-85 11,-81! 15,-71 12.5,-58 11,-50! -11,-50! -14,-60 -15.5,-72',
          '-13,-53! 12,-53! 17,-36! 9,-39! 6,-34! 0,-38! -6,-34! -9,-39! -18,-36!',
          ([(-6, -42), (-9, -21), (-10, -4)], [6, 4.6, 4]), ([(6, -42), (9, -21), (8, -4)], [6, 4.6, 4]),
          '-15,-5! -15,0! 3,0! -2,-4 -6,-6!', '3,-6! 3,0! 21,0! 16,-4 12,-6!', '-16,-83! -5,-83! -6,-72 -20,-70!', '6,-84! 15,-83! 18,-71 8,-72!',
          ([(12, -76), (17, -62), (24, -70)], [5, 4.4, 3.6]), '21,-72! 20,-79 27,-80 29,-73 25,-68!')
GRANNY = ({'at': (11, -71), 'h': 15, 'rot': 10, 'face': PROFILE_WOMAN}, spot(-1, -80, 6.5),
          '-3,-83! 1,-91 11,-95 20,-91 24,-85! 31,-82 18,-80 4,-79 -6,-80!',
          '7,-71! -5,-72 -15,-63 -18,-48 -20,-30 -25,-13! -8,-11 19,-13! 16,-30 17,-46 19,-58 16,-68',
          ([(-8, -16), (-9, -4)], [4, 3.2]), ([(8, -16), (9, -4)], [4, 3.2]), *shoes(-9, 9), ([(3, -62), (9, -46), (29, -49)], [6.5, 5.2, 3]),
          '28,-51! 36,-54 37,-49 30,-46!')
CROWNED = ({'at': (2, -45), 'h': 15.5, 'rot': -8}, '-6.5,-56! -9,-67! -3,-62! 0,-70! 5,-62! 10,-68! 10,-57! 2,-59', spot(-8, -50, 4.4),
          '0,-46! -7,-44 -8,-36 -15,-15! -5,-17 4,-14 15,-16! 9,-34 9,-43',
          ([(-5, -18), (-6, -4)], [3.2, 2.6]), ([(6, -18), (6, -4)], [3.2, 2.6]), *shoes(-6, 6), ([(6, -41), (18, -48), (25, -62)], [3.6, 3, 2.2]),
          '24,-62! 22,-69 25,-72 28,-71 29,-64!', ([(-4, -40), (-13, -30), (-16, -22)], [3.6, 3, 2.2]))
BALLERINA = ({'at': (2.5, -91), 'h': 12.5, 'rot': -8, 'face': PROFILE_WOMAN}, spot(-5.5, -104, 4.2),
             '0,-91! -5,-84 -5.5,-74 -4,-63! 7,-63! 7,-74 6.5,-84 5,-90!',
             '-27,-58! -16,-66 0,-68 16,-66 31,-59! 20,-57.5 12,-55 0,-54 -14,-55 -22,-56!', ([(3, -60), (4.4, -31), (3, -5)], [5, 3.6, 2.2]),
             '1,-7! 2,1! 4.5,1! 5.5,-7!',
             ([(-3, -60), (-28, -50), (-50, -64)], [5, 3.6, 2]), '-48,-62! -58,-71! -53,-66 -50,-66!',
             ([(-1, -84), (-14, -98), (-5, -114)], [2.8, 2.4, 1.7]), ([(4, -84), (19, -94), (14, -113)], [2.8, 2.4, 1.7]),
             '-6,-113! -2,-121! -3,-112!', '13,-112! 11,-121! 16,-113!')
STRONG = ({'at': (2, -84), 'h': 14}, '6,-86! 13,-85 16,-88! 13,-81 7,-82!',
          '-7,-85! -21,-84 -27,-76 -22,-62 -15,-53 -13,-44! 14,-44! 15,-54 21,-63 25,-75 20,-84 8,-86!',
          ([(-7, -48), (-13, -26), (-12, -4)], [9.5, 7, 4]), ([(8, -48), (14, -26), (13, -4)], [9.5, 7, 4]), *shoes(-12, 13),
          ([(-20, -78), (-37, -90), (-27, -114)], [7.5, 7, 4.4]), ([(20, -78), (37, -92), (29, -114)], [7.5, 7, 4.4]),
          '-52,-119! 54,-119! 54,-116! -52,-116!', spot(-58, -117.5, 15), spot(60, -117.5, 15))
TALL = ({'at': (3, -129), 'h': 13.5}, '-9,-139! -7,-160! 10,-161! 11,-141! 17,-140! 16,-137.5! -14,-136.5! -15,-139!',
        '2,-130! -8,-127 -11,-112 -9,-92 -14,-58! 10,-57! 9,-92 11,-112 9,-126',
        ([(-5, -62), (-8, -32), (-7, -4)], [5.4, 4.4, 3.2]), ([(4, -62), (6, -32), (6, -4)], [5.4, 4.4, 3.2]), *shoes(-7, 6),
        ([(-6, -122), (-16, -98), (-12, -72)], [4.6, 3.8, 2.4]), ([(6, -122), (14, -100), (26, -92)], [4.6, 3.8, 2.4]),
        '24,-99! 36,-101! 38,-84! 26,-82!')
TINY = ({'at': (2, -38), 'h': 12.5, 'rot': -22}, '-10,-47! -8,-56 0,-59 8,-57 10,-49! 15,-48 -2,-45 -14,-44!',
        '0,-39! -8,-36 -10,-24 -10,-15! 9,-15! 10,-26 8,-36',
        ([(-5, -17), (-5, -4)], [4.2, 3]), ([(5, -17), (6, -4)], [4.2, 3]), *shoes(-5, 6), ([(-5, -33), (-13, -24), (-15, -15)], [3.2, 2.8, 2]),
        '-26,-15! -8,-15! -8,-3! -26,-3!')
DOG = ('4,-66! 0,-76 4,-85 12,-88 19,-85! 22,-80 31,-79 37,-80! 40,-75 37,-70! 27,-67 18,-59!', '6,-86! -2,-85 -9,-75 -9,-64 -4,-59! 2,-65 6,-76',
       '2,-74! -4,-60 -7,-46 -8,-34! 12,-30! 19,-42 21,-54 17,-63!',
       '-8,-40! -14,-29 -14,-19 -8,-13 4,-14! 12,-22 13,-34!', ([(4, -20), (9, -15), (-3, -8), (0, -2)], [6, 4.4, 3, 2.8]),
       '-5,-5! -5,0! 13,0! 11,-3 5,-5!',
       ([(8, -22), (17, -15), (7, -8), (10, -2)], [6, 4.4, 3, 2.8]), '6,-5! 6,0! 24,0! 21,-4!',
       ([(-11, -22), (-20, -21), (-28, -30), (-28, -42)], [3.2, 3, 2.4, 1.2]),
       ([(16, -53), (29, -52), (34, -42)], [5, 3.6, 3]), ([(13, -46), (26, -43), (30, -32)], [5, 3.6, 3]))
WHEELS = ({'at': (2, -62), 'h': 13.5}, '1,-63! -7,-60 -9,-48 -8,-32! 10,-30! 9,-48 8,-60', ([(-2, -34), (22, -34), (26, -10)], [6, 5.4, 3.4]),
          '22,-11! 22,-6! 36,-6! 35,-9 29,-12!',
          ([(5, -56), (16, -48), (28, -56)], [4, 3.4, 2.4]), '24,-66! 36,-68! 38,-54! 27,-52!', '-14,-56! -11,-56! -9,-30! -13,-30!',
          '-19,-57! -10,-58! -10,-55! -19,-54!', '14,-30! 18,-30! 24,-6! 20,-6!', spot(23, -4, 4.4), spot(-4, -17, 17))
SCARF = ('9,-72! 12,-82 6,-95 -4,-97 -12,-88 -12,-76 -20,-60! -22,-40 -24,-1! 22,-1! 17,-40 16,-62!',
         {'at': (2, -80), 'h': 13, 'face': PROFILE_WOMAN},
         ([(4, -66), (12, -52), (24, -56)], [5, 4.2, 2.6]), '20,-66! 33,-68! 35,-50! 23,-48!')
DIVER = (spot(3, -86, 15), '-12,-76! -18,-64 -18,-44! 18,-44! 19,-64 14,-76!', ([(-8, -48), (-11, -26), (-11, -6)], [9, 8, 7]),
         ([(8, -48), (11, -26), (11, -6)], [9, 8, 7]),
         '-21,-6! -21,0! -1,0! -2,-6!', '3,-6! 3,0! 25,0! 23,-6!', ([(-14, -66), (-25, -52), (-22, -38)], [7, 6.4, 5]),
         ([(14, -66), (27, -54), (25, -38)], [7, 6.4, 5]))
CELLO = ({'at': (4, -84), 'h': 13.5, 'wear': (CAP,)}, '2,-85! -7,-82 -9,-66 -8,-44! 11,-44! 11,-66 9,-82',
         ([(-3, -48), (-12, -26), (-18, -5)], [6, 4.8, 3.2]), ([(5, -48), (14, -26), (14, -4)], [6, 4.8, 3.2]),
         *shoes(-18, 14), '-12,-112! -17,-110 -20,-96 -30,-88 -32,-76 -26,-66 -36,-54 -37,-38 -24,-30 -10,-34 -8,-48 -13,-62 -8,-72 -10,-84 -14,-94!',
         ([(4, -78), (12, -64), (3, -58)], [4.4, 3.8, 2.4]))
UMBRELLA = ({'at': (2, -80), 'h': 13.5, 'wear': (HAIR,)}, '0,-81! -9,-78 -12,-60 -16,-26! 14,-26! 12,-60 9,-78', ([(-5, -28), (-6, -4)], [4.4, 3]),
            ([(6, -28), (7, -4)], [4.4, 3]), *shoes(-6, 7),
            ([(6, -74), (16, -64), (19, -76)], [4.2, 3.6, 2.4]), '18,-122! 20,-122! 21,-66! 18,-66!',
            '-20,-100! -14,-116 2,-124 19,-126 36,-124 52,-116 58,-100! 46,-104 33,-100! 19,-104 6,-100! -8,-104')
STILTS = ({'at': (3, -150), 'h': 13, 'wear': (CAP,)}, '1,-150! -8,-147 -10,-132 -9,-114! 10,-114! 11,-132 9,-147',
          ([(-4, -116), (-10, -60), (-12, 0)], [7, 4.6, 3.6]), ([(5, -116), (14, -60), (17, 0)], [7, 4.6, 3.6]),
          ([(-5, -144), (-20, -130), (-26, -116)], [4, 3.4, 2.2]), ([(6, -144), (22, -146), (32, -158)], [4, 3.4, 2.2]))
PRAM = ({'at': (-14, -82), 'h': 13, 'face': PROFILE_WOMAN}, spot(-23, -94, 5), '-15,-83! -24,-80 -26,-62 -32,-22! -4,-22! -7,-60 -8,-80',
        ([(-22, -24), (-23, -4)], [3.8, 2.8]), ([(-12, -24), (-11, -4)], [3.8, 2.8]),
        *shoes(-23, -11), ([(-12, -74), (-4, -60), (8, -54)], [4, 3.4, 2.2]),
        '8,-52! 18,-30! 58,-30! 64,-48! 40,-46 36,-66 50,-70 62,-60 64,-48! 20,-46!', spot(24, -9, 9), spot(54, -9, 9),
        '22,-30! 26,-30! 54,-8! 50,-8!', '54,-30! 58,-30! 26,-8! 22,-8!')
HORSE = ('-62,-78! -40,-84 0,-80 20,-84 36,-104 46,-116! 50,-124! 54,-116! 68,-104 80,-94 82,-86! 76,-82 62,-86 54,-84! 46,-66 42,-48! '
         '20,-44 -20,-44 -60,-46! -66,-60',
         ([(-48, -50), (-58, -26), (-54, -4)], [9, 6, 4]), ([(-38, -50), (-34, -26), (-28, -4)], [9, 6, 4]),
         ([(18, -50), (10, -26), (14, -4)], [8, 6, 4]), ([(30, -50), (38, -26), (42, -4)], [8, 6, 4]), *shoes(-54, -28, 14, 42),
         '-60,-76! -72,-74 -80,-56 -76,-40! -70,-56 -62,-64!')
TURBAN = ({'at': (2, -82), 'h': 13.5}, '-9,-90! -11,-100 -4,-108 6,-108 13,-101 11,-93! 2,-95',
          '0,-83! -9,-80 -12,-62 -16,-20! 15,-20! 12,-60 9,-80', ([(-6, -22), (-7, -4)], [4.6, 3]), ([(6, -22), (7, -4)], [4.6, 3]), *shoes(-7, 7),
          ([(5, -74), (14, -60), (24, -66)], [4.4, 3.6, 2.4]), '18,-72! 26,-69! 36,-74! 37,-64! 27,-59! 19,-62!')


def who(x, y, k, parts):
    """One of them as a path."""
    return orient(figure(x, y, k, *parts))


def scratches(w, *places):
    """Knife cuts w wide that lie along the ground: (x, y, length, rise, bend)."""
    return ''.join(leaf(x, y, x + dx, y + dy, w, bend) for x, y, dx, dy, bend in places)


# ---------------------------------------------------------------- who waits near: dressed, 200 high at k = 1; heads in units of a head 100 high
EYE, BROW = '34,-53! 40,-56 46,-54! 40,-51', '32,-66! 42,-71 50,-68! 42,-67'
OPEN = '48,-21! 40,-20 38,-14! 41,-7 48,-9!'
EAR = '-10,-44! -3,-51 4,-45 1,-35 -6,-30 -11,-36'
CROP = '49,-70! 46,-88 28,-102 2,-105 -26,-97 -43,-78 -45,-54 -38,-32! -26,-30 -16,-50 0,-66 24,-70!'
SCARF_KNOT = '-40,-24! -64,-34 -78,-18 -62,-8! -92,-2 -96,22 -70,24! -46,8!'
BOB = '49,-68! 50,-88 30,-106 0,-108 -32,-98 -50,-70 -52,-34 -44,-2 -24,8! 0,2 -6,-30 2,-56 22,-68!'
KNOT = '-40,-80! -62,-96 -58,-118 -38,-124 -20,-112 -16,-98!'
AFRO = '48,-66! 60,-92 44,-122 6,-134 -36,-124 -60,-92 -58,-52 -40,-26 -24,-22! -12,-34 -6,-54 14,-66 32,-72'
SCARF_UP = '50,-66! 52,-90 36,-112 2,-118 -34,-110 -54,-82 -56,-46 -44,-14 -14,12 18,24! 24,12 10,2 2,-22 6,-48 26,-66!'
CROWN = '-44,-78! -56,-128! -28,-106! -8,-142! 14,-110! 40,-138! 50,-86! 4,-96'
COLLAR = '-32,10! -6,22 20,8! 27,22 16,38! -4,34 -30,40! -40,26'
SKIRT = ((0, 8, 8), (.1, 16, 13), (.3, 18, 17), (.5, 15, 15), (.7, 24, 22), (1, 38, 33))


def one(x, y, k, mirror=False, neck=(3, -158), hip=(0, -96), tilt=0, head=31, on=(), skin=BROWN, hair=INK, mood=(EYE, BROW), ears=True, collar=None,
        over='', held='', wardrobe=dress, **more):
    """Somebody in colour; on: [(outline in head units, paint)] worn on the head, mood: marks on the face, over: SVG laid on the coat."""
    put = on_head(x, y, k, hip, neck, head, tilt, mirror)
    face = paths(INK, *(put(t) for t in mood)) + (paths(mix(skin, '#e8788a', .35), put(EAR)) if ears else '')
    face += ''.join(S(put(t), c, amp=.2) for t, c in on) + (S(put(COLLAR), collar, amp=.2) if collar else '')
    drawn = wardrobe.person(x, y, k, hip=hip, neck=neck, tilt=tilt, head=head, mirror=mirror, skin=skin, hair=hair, wear='bare',
                            held=over + face + held, widths=more.pop('widths', SHIRT), **more)
    # in the sun the far sleeve keeps the coat's colour
    return drawn.replace(mix(more['coat'], p.dark, .42), mix(more['coat'], p.dark, .14)) if wardrobe is sunlit else drawn


def tag(x, y, r=15):
    """A blank number on a pin."""
    return G('cut-1', S(circle(x, y, r), CREAM, amp=.3), S(circle(x, y - r * .6, 2.4), WINE, amp=0))


def under(x, y, w):
    """The shadow somebody throws towards us."""
    return leaf(x - w * .5, y - 4, x + w * .9, y + 22, 26, -6)


# ---------------------------------------------------------------- 0 sky: rings of light round the door, clouds that close it
sky = [paths(p.radial(*SUN, 620, [(0, '#fff2cf'), (.4, '#ffd9a8'), (1, '#f7b394')]), rect(-140, -140, 2200, 1200))]
for i, (r, a, b) in enumerate(((420, '#f7b599', '#ee9c92'), (600, '#ea8f8c', '#dc7a84'), (800, '#d56f80', '#bd5a7c'), (1030, '#ae4f78', '#7d386c'))):
    sky.append(S(rect(-140, -140, 2200, 1200) + ring(DX, 600, r, 26, 4 + i, .012), p.radial(DX, 600, r + 320, [(0, a), (r / (r + 320), a), (1, b)]),
                 'wall-3',
                 EO, amp=2))
sky.append(torn_cloud([(2080, 330), (1900, 330), (1720, 268), (1560, 216), (1440, 90), (1380, -60)], [(1380, -200), (2100, -200)], [60, 90, 140, 190],
                      '#8a4474', '#ffd2bc', 'wall-3', .36, 7, 3))
sky.append(torn_cloud([(2080, 150), (1960, 176), (1830, 110), (1730, 30), (1690, -60)], [(1690, -200), (2100, -200)], [60, 90, 140], '#5a2c60',
                      '#f2b8b0',
                      'wall-3', .36, 7, 8))
sky.append(torn_cloud([(-160, 236), (20, 226), (170, 160), (260, 60), (280, -60)], [(280, -200), (-160, -200)], [70, 110, 150], '#8a4474',
                      '#ffd2bc', 'wall-3',
                      .36, 7, 5))
birds = ''.join(leaf(x, y, x - 15 * k, y - 7 * k, 5 * k, 4 * k) + leaf(x, y, x + 16 * k, y - 9 * k, 5 * k, -4 * k)
                for x, y, k in ((1310, 236, 1), (1362, 208, .8), (1394, 254, .9), (1260, 206, .7)))
sky.append(S(birds, '#8a3f64', amp=.2))
p.layer('sky', 0, 'grain-fine', *sky)


# ---------------------------------------------------------------- the queue, from its far end
def queue(places, colours, k, seed, flt, mirror=False):
    """A stretch of the queue: (x, y of the feet, scale), a sheet for each colour."""
    R, last, rows = random.Random(seed), [], [''] * len(colours)
    for i, (x, y, z) in enumerate(places):
        parts = R.choice([q for q in EVERYBODY if q not in last])
        last = (last + [parts])[-6:]
        rows[i % len(rows)] += orient(figure(x, y, z * k, *parts, mirror=mirror))
    return ''.join(S(row, c, flt, amp=0) for row, c in zip(rows, colours))


EVERYBODY = [TALL, TINY, WHEELS, SCARF, DIVER, CELLO, UMBRELLA, STILTS, PRAM, TURBAN, GRANNY, CROWNED, KNIGHT, BALLERINA, STRONG]


def along_line(pts, n, z0, z1):
    """n places along a line, the scale going from z0 to z1."""
    way = walk(smooth(pts), n - 1)
    return [(x, y, z0 + (z1 - z0) * i / (n - 1)) for i, ((x, y), _) in enumerate(way)]


# ---------------------------------------------------------------- 1 the far ridge: the queue comes over it
ridge = 'M-140 520C60 486 240 470 430 486C640 504 760 540 960 548C1200 556 1500 500 2060 470V900H-140Z'
bushes = ''.join(shape(fluff(x, y, r, r * .8, 7)) for x, y, r in ((-30, 506, 22), (8, 508, 15), (1330, 530, 16), (1360, 530, 10), (1640, 506, 20),
                                                                  (1672, 506, 13)))
far = along_line([(210, 480), (430, 492), (560, 512), (716, 540)], 24, .5, .62)
p.layer('ridge', .16, 'grain-fine', S(bushes, T('#c66a7c', .4), 'cut-1', amp=.4), S(ridge, T('#dd8488', .6), 'wall-3', amp=0),
        queue(far, ('#9a3f62', '#7d3158'), 1, 5, 'cut-1'))

# ---------------------------------------------------------------- 2 the middle hill: it turns and comes back
hill = 'M-140 640C60 604 320 588 560 572C740 560 900 570 1080 590C1400 622 1700 560 2060 530V1000H-140Z'
way = ('M700 558C780 566 800 590 740 606C560 640 240 660 40 716C-20 734 -60 770 -80 800L40 800'
       'C80 760 160 736 300 716C520 686 820 664 850 606C866 570 800 552 700 548Z')
mid = [q for q in along_line([(700, 628), (560, 652), (360, 678), (200, 706), (50, 746)], 17, .74,
                             1.08) if not 408 < q[0] < 520]   # the llama's head is there
trees = ''
for x, y, h in ((1466, 606, 120), (1504, 600, 160), (1760, 560, 180), (1806, 556, 236), (1856, 554, 150), (1912, 548, 190)):
    outline = ((-4, 0), (-4, -h * .06), (-h * .11, -h * .14), (-h * .12, -h * .46), (0, -h, 'c'), (h * .1, -h * .5), (h * .12, -h * .18),
               (4, -h * .05),
               (4, 0, 'c'))
    trees += smooth([(x + a, y + 8 + b, *corner) for a, b, *corner in outline], True)
furrows = scratches(4, (1310, 640, 200, -10, 6), (1400, 680, 220, -14, 8), (1560, 690, 260, -22, 8), (1440, 646, 150, -8, 5), (1250, 700, 150, -4, 4),
                    (1700, 616, 200, -16, 6), (1650, 740, 240, -16, 6), (60, 660, 150, -14, 5), (240, 626, 200, -8, 5))
p.layer('hill', .34, 'grain', S(trees, p.linear(1480, 0, 1900, 0, [(0, '#9a4a6c'), (1, '#6f305c')]), 'cut-2', amp=1),
        S(hill, p.linear(0, 0, 1920, 0, [(0, '#dc7f84'), (.45, '#ee9c8c'), (.7, '#b55570'), (1, '#7d3560')]), 'wall-5', amp=2),
        S(furrows, '#8a3a60', None, 'fill-opacity=".5"', amp=.4), S(way, T('#f9c3a0', .6), 'cut-1', amp=1),
        queue(mid, ('#b3566f', '#a04a70', '#bd6468'), 1, 8, 'cut-2', True))

# ---------------------------------------------------------------- 3 near: meadow, the door with the sun in it, the chair, everybody
meadow = 'M-140 756C60 740 300 764 560 782C800 796 1100 800 1400 790C1700 780 1900 750 2060 734V1340H-140Z'
path = 'M-140 840C100 836 400 850 700 858L1110 860C1200 880 1240 930 1120 956C900 976 500 966 200 954C60 948 -60 946 -140 944Z'
near = [S(meadow, p.linear(0, 0, 1920, 0, [(0, '#c8647a'), (.45, '#e08a86'), (.7, '#97406a'), (1, '#5f2655')]), 'wall-5', amp=2),
        S(path, T('#f6bd9f', .6), 'cut-1', amp=2)]
lines = scratches(4.5, (1480, 826, 200, -10, 6), (1560, 862, 260, -20, 8), (1700, 908, 220, -12, 6), (1380, 912, 170, -8, 6), (40, 792, 150, 8, 4),
                  (330, 808, 150, 10, 4))
near.append(S(lines, '#5f2250', None, 'fill-opacity=".45"', amp=.4))


def opening(w, h, crown, y=DY):
    """The outline of a round-headed opening."""
    return f'M{DX-w} {y}V{DY-h}C{DX-w} {DY-crown} {DX+w} {DY-crown} {DX+w} {DY-h}V{y}Z'


# what is behind the door: the morning, ring within ring, and a far valley
near.append(S(opening(DW + 20, 320, 520), p.radial(*SUN, 380, [(0, '#fffdf0'), (.45, '#fff0c4'), (1, '#ffc68e')]), amp=0))
for r, c in ((190, '#ffe9b8'), (140, '#fff3d0')):
    near.append(S(ring(*SUN, r, 22, r, .012), c, 'cut-1', amp=.6))
near.append(S(ring(*SUN, 92, 20, 9, .008), '#fffdf2', 'glow-big', amp=.6))
near.append(S(f'M{DX-190} 756C{DX-90} 728 {DX-20} 752 {DX+60} 738C{DX+110} 728 {DX+150} 736 {DX+190} 728V{DY+8}H{DX-190}Z', '#ffd9a4', 'cut-1',
              amp=1))
near.append(S(f'M{DX-190} 800C{DX-90} 812 {DX+40} 788 {DX+190} 800V{DY+8}H{DX-190}Z', '#ffe7bc', 'cut-1', amp=1))

# the flat's braces, a sandbag on each
for s in (-1, 1):
    near.append(G('cut-3', line(f'M{DX + s * 214} 470L{DX + s * 366} {DY + 14}M{DX + s * 214} 700L{DX + s * 302} {DY - 160}', 13, '#7a3a58', amp=.6)))
    near.append(S(shape('-46,0! -40,-26 -18,-38 -8,-40! -10,-52! 8,-52! 8,-40! 22,-36 42,-24 48,0!', 1, 1, DX + s * 362, DY + 24),
                  p.fall('#b8687a', '#5f2650', DY - 30, DY + 26), 'cut-3', amp=.6))


def portal(w, h, crown, w2=DW, h2=300, crown2=498):
    """A round-headed frame: outer half width, springing height and crown, then the same of its opening."""
    return (f'M{DX-w} {DY+6}V{DY-h}C{DX-w} {DY-crown} {DX+w} {DY-crown} {DX+w} {DY-h}V{DY+6}H{DX+w2}V{DY-h2}C{DX+w2} {DY-crown2} {DX-w2} {DY-crown2} '
            f'{DX-w2} {DY-h2}V{DY+6}Z')


def painted(a, b, c):
    """The door's paper: it stands against the light, its left edge catches most."""
    return p.linear(DX - 260, 260, DX + 260, 880, [(0, a), (.4, b), (1, c)])


def about(r, a):
    """A point round the head of the arch."""
    return (DX + r * math.cos(a), DY - 310 - r * math.sin(a))


near.append(S(portal(252, 420, 660), painted('#a34468', '#7d2c5a', '#54204a'), 'cut-4-warm', amp=1))
near.append(S(portal(234, 416, 636, 214, 410, 612), painted('#ffd0a0', '#e88c78', '#a84c66'), 'cut-1', amp=.6))
near.append(S(portal(180, 304, 534), painted('#f7b088', '#c95a6c', '#8a3358'), 'cut-2-warm', amp=.6))
stones = ''.join(poly([about(153, t - .01), about(180, t - .01), about(180, t + .01), about(153, t + .01)])
                 for t in (i * math.pi / 11 for i in range(1, 11)))
near.append(S(stones, '#6a2450', None, 'fill-opacity=".7"', amp=0))
rays = ''.join(leaf(*about(196, t), *about(218 + 36 * (i % 2), t), 10)
               for i, t in enumerate(math.pi * (.13 + .74 * j / 16) for j in range(17)) if abs(i - 8) > 1)
near.append(S(rays, painted('#ffd9a4', '#f0a070', '#b8566a'), 'cut-1', amp=.3))
near.append(G('cut-2', S(star(DX, DY - 498, 30, 12.5), '#fff3d6', amp=.3)))
for x in (DX - 198, DX + 198):
    near.append(G('cut-1', S(rect(x - 24, DY - 324, 48, 14) + rect(x - 24, DY - 24, 48, 30) + rect(x - 16, DY - 310, 32, 286),
                             painted('#ffc79a', '#c96a74', '#8a3a5e'), amp=.6)))
    near.append(S(''.join(leaf(x + dx, DY - 296, x + dx, DY - 34, 4) for dx in (-8, 0, 8)), '#7a2c56', None, 'fill-opacity=".6"', amp=.1))
# curtains drawn aside
folds = ''
for s in (-1, 1):
    def X(x):
        """So far from the middle of the door, on this side."""
        return DX + s * x
    near.append(S(f'M{X(DW + 6)} {DY-330}C{X(130)} {DY-392} {X(96)} {DY-416} {X(60)} {DY-432}C{X(70)} {DY-330} {X(108)} {DY-230} {X(132)} {DY-190}'
                  f'C{X(116)} {DY-120} {X(112)} {DY-50} {X(108)} {DY}L{X(DW + 6)} {DY+2}Z',
                  p.linear(X(60), 0, X(DW + 6), 0, [(0, '#e0485a'), (.5, '#a3264a'), (1, '#5a1438')]), 'cut-2-warm', amp=1))
    for a, b, c in ((84, 128, 124), (112, 144, 138)):
        folds += leaf(X(a), DY - 396, X(b), DY - 196, 6, s * 14) + leaf(X(b), DY - 184, X(c), DY - 6, 7)
    near.append(G('cut-1', S(f'M{X(126)} {DY-196}L{X(DW + 8)} {DY-206}V{DY-186}L{X(128)} {DY-178}Z', GOLD, amp=.4)))
near.append(S(folds, '#4a0c30', None, 'fill-opacity=".6"', amp=.2))

# the light that comes through: a carpet of sun, to the right, as far as somebody who is passing by
near.append(paths(p.linear(DX, DY, 1430, 1000, [(0, '#fff3cc', .95), (.75, '#ffe2a8', .85), (1, '#ffcf90', .1)]),
                  f'M{DX-DW} {DY+2}L{DX+DW} {DY+2}C1240 896 1420 928 1500 966C1440 1012 1120 1020 960 1004C900 990 836 930 {DX-DW} {DY+2}Z'))

near.append(p.bloom(DX, DY - 220, 330, 400, '#ffe2a8', .42))


# the chair: empty
def chair(d):
    """A part of the chair in the picture."""
    return shape(d, 1.42, 1.42, DX - 34, DY + 34)


BACK = ('3,-96! 13,-94! 18,-196! 8,-200!', '49,-84! 59,-82! 70,-184! 60,-188!', '22,-182! 27,-182! 23,-94! 18,-96!',
        '36,-182! 41,-182! 36,-90! 31,-92!',
        '50,-178! 55,-177! 48,-86! 43,-88!')
RAIL = '5,-210! 36,-216 73,-198! 71,-166! 38,-184 7,-182!'


def shaded(x, y, h):
    """Where the sun lays a place of the chair: (x, y) the ground under it, h its height, in the chair's units."""
    return DX - 34 + 1.42 * (x + .42 * h), DY + 34 + 1.42 * (y + .27 * h)


FEET = ((-45, 2), (3, 18), (57, 4), (14, -10))                      # front, near, right, far
chair_shadow = (poly(solid([shaded(*q, 86) for q in FEET])) + ''.join(spar(*shaded(*q, 0), *shaded(*q, 86), 12) for q in FEET)
                + poly(solid([shaded(14, -10, 166), shaded(14, -10, 204), shaded(57, 4, 204), shaded(57, 4, 166)]))
                + ''.join(spar(*shaded(x, y, 84), *shaded(x, y, 170), w)
                          for x, y, w in ((15, -10, 11), (25, -6.4, 7), (35, -3, 7), (45, 0, 7), (56, 4, 11))))
near.append(f'<path d="{orient(chair_shadow)}" fill="#6b2348" fill-opacity=".42" filter="url(#soft-2)"/>')
near.append(G('cut-4-warm', S(chair('10,-92! 16,-92! 18,-10! 11,-10!') + chair('47,-78! 57,-80! 62,4! 53,4!'), '#062a32', amp=.3),
              S(''.join(chair(d) for d in BACK), p.linear(930, 620, 1060, 800, [(0, '#11545a'), (1, '#072c34')]), amp=.3),
              S(chair(RAIL), p.linear(930, 620, 1050, 680, [(0, '#1c7476'), (1, '#0a3c46')]), amp=.3),
              S(chair('-44,-34! 2,-24! 2,-18! -44,-28!'), '#062a32', amp=.2),
              S(chair('-48,-78! -38,-74! -41,2! -50,2!') + chair('-3,-62! 8,-64! 8,18! -1,18!'),
                p.linear(880, 0, 970, 0, [(0, '#145c60'), (1, '#07323a')]), amp=.3),
              S(chair('-48,-74! 3,-58! 58,-74! 58,-84! 3,-68! -48,-84!'), '#083840', amp=.3),
              S(chair('-48,-84! 4,-98! 56,-83! 3,-66!'), '#1f7c7c', amp=.3)))

# ---- the head of the queue, from the left
Y = 924
folk_shadow = ''.join(under(x, Y, w) for x, w in ((96, 110), (220, 150), (388, 170), (550, 120), (664, 80)))
near.append(f'<path d="{folk_shadow}" fill="#6b2348" fill-opacity=".4" filter="url(#soft-2)"/>')
# a dancer warms up
BX = 104
tutu = ''.join(leaf(BX + a * .2, Y - 146, BX + a, Y - 122 + abs(a) * .12, 30, 6 if a > 0 else -6, .7) for a in (-84, -66, -42, -15, 15, 42, 66, 84))
near.append(one(BX, Y, 1.44, skin=TAN, coat='#c9506e', legs='#e8b09c', boots='#c9506e', face=PROFILE_WOMAN, on=[(CROP, '#2a1420'), (KNOT, '#2a1420')],
                hip=(2, -104), neck=(0, -160), hem=(2, -92), tilt=-10, hands=((34, -214), (-30, -204)), feet=((0, -26), (10, 0)), toes=(60, 8),
                leg=(10, 7.5, 5), sleeve=(7.5, 6.4, 5.4), elbows=(ELBOW_FRONT, ELBOW_BACK),
                over=G('cut-2', S(orient(tutu), p.fall('#fbe0d2', '#d98c96', Y - 160, Y - 104), amp=.4))))
# on wheels, with a trumpet
WX = 216
near += [G('cut-1', line(f'M{WX-54} {Y-166}L{WX-40} {Y-92}L{WX+62} {Y-90}L{WX+80} {Y-18}', 8, '#2a1830', amp=.2)),
         one(WX, Y, 1.5, skin=DARK, coat='#2f4a6a', legs='#3a2a4a', boots='#7a2a3a', hair=INK, on=[(AFRO, '#1d0d14')], hip=(-8, -58),
             neck=(-2, -120), feet=((48, -8), (40, -6)), hands=((42, -132), (38, -126)), tilt=-10, collar=GOLD,
             held=G('cut-1',
                    S(spar(WX + 36, Y - 200, WX + 118, Y - 216, 7, 7) + shape('0,-7! 22,-12 36,-26! 38,24! 22,8 0,5!', 1, 1, WX + 114, Y - 216, -10)
                      + rrect(WX + 62, Y - 206, 34, 18, 8), p.fall('#ffe09a', '#c98a30', Y - 240, Y - 190), amp=.2))),
         S(wheel(WX - 14, Y - 52, 56, .08, 14, .12, .03), '#2a1830', 'cut-2', amp=0),
         S(wheel(WX + 72, Y - 15, 16, .25, 6, .2, .06), '#2a1830', 'cut-1', amp=0)]

# a llama in a bow tie
LX, LY, LK = 384, Y, 1.58


def llama(*texts):
    """Parts of the llama in the picture: 200 high, facing right."""
    return ''.join(shape(t, LK, LK, LX, LY) for t in texts)


def llama_leg(pts, radii):
    """A leg of the llama."""
    return chain([(LX + a * LK, LY + b * LK) for a, b in pts], [r * LK for r in radii])


near += [G('cut-3',
           S(llama_leg([(-30, -66), (-26, -36), (-32, -6)], (13, 6, 4)) + llama_leg([(20, -66), (26, -36), (23, -6)], (12, 6, 4)), '#b98a7c', amp=.3),
           paths('#3a1830', llama('-38,-8! -38,0! -24,0! -27,-8!', '17,-8! 17,0! 31,0! 28,-8!')),
           S(llama(fluff(-48, -92, 12, 14, 7)), '#d9b49c', amp=.3),
           S(llama_leg([(-40, -70), (-44, -36), (-40, -6)], (15, 6.6, 4.6)) + llama_leg([(10, -70), (8, -36), (10, -6)], (13, 6.6, 4.6)), '#ecd2b8',
             amp=.3),
           paths('#3a1830', llama('-46,-8! -46,0! -31,0! -34,-8!', '4,-8! 4,0! 20,0! 16,-8!')),
           S(orient(llama(fluff(-8, -84, 52, 35, 21), '2,-96! 4,-124 18,-150 24,-178! 46,-178! 48,-150 46,-120 38,-88! 20,-76')),
             p.fall('#fff3de', '#d9ab94', LY - 280, LY - 90, LX - 60, LX + 40), amp=.6),
           S(llama('24,-190! 18,-218 26,-232! 36,-218 36,-192!'), '#d9ab94', amp=.2),
           S(llama('20,-176! 20,-194 32,-204 48,-204 58,-196 74,-193! 82,-188 81,-178 72,-172 56,-168 44,-162! 28,-160'),
             p.fall('#fff6e4', '#e4bfa4', LY - 330, LY - 250), amp=.4),
           S(llama('38,-196! 36,-222 46,-234! 53,-218 50,-196!') + llama(fluff(36, -203, 13, 9, 7)), '#fff0da', amp=.2),
           S(llama('70,-194! 82,-190 83,-178 74,-173 66,-176 64,-186'), '#e8c6ae', amp=.2),
           paths(INK, llama('50,-192! 56,-195 60,-190! 55,-188', '76,-187! 79,-187 79,-184!', '66,-177! 74,-178 80,-180! 75,-175'),
                 *(leaf(LX + a * LK, LY - 192 * LK, LX + (a + 6) * LK, LY - 197 * LK, 2.4) for a in (54, 57))),
           paths('#b98a7c',
                 *(leaf(LX + a * LK, LY + b * LK, LX + (a + 9) * LK, LY + (b + 7) * LK, 4, 4)
                   for a, b in ((-40, -96), (-22, -104), (-2, -92), (-30, -78), (-12, -74), (8, -80), (16, -104), (26, -126), (28, -146))))),
         G('cut-2', S(llama('34,-150! 12,-164 12,-138!', '34,-150! 58,-164 58,-138!'), '#12727a', amp=.2),
           S(llama('28,-156! 40,-156! 40,-144! 28,-144!'), '#0c4c54', amp=.2)),
         paths(CREAM, *(circle(LX + a * LK, LY + b * LK, 3.2) for a, b in ((18, -156), (18, -147), (50, -156), (50, -147)))),
         tag(LX + 40, LY - 148, 17)]

# a grandmother with boxing gloves
GX = 548
MITT = '-12,-4! -14,-17 -7,-28 7,-31 20,-25 24,-11 18,3 6,8! -10,8!'
THUMB, CUFF = '-13,-10! -19,-20 -16,-33 -7,-35 -1,-27 -2,-15 -7,-9!', '-9,-8! -6,9! -20,14! -25,-4!'


def gloves(hx, hy, rot, c):
    """A boxing glove on a hand: mitt, thumb, cuff with its laces."""
    def at(*texts):
        return ''.join(shape(t, 1.5, 1.5, GX + hx * 1.42, Y + hy * 1.42, rot) for t in texts)
    x, y = GX + hx * 1.42, Y + hy * 1.42
    laces = line(xf('M-23 -3L-16 10M-22 10L-17 -4M-17 -4L-9 7M-15 9L-10 -5', x, y, 1.5, 1.5, rot), 1.8, CREAM, amp=0)
    return G('cut-1', S(at(MITT), p.radial(x, y - 20, 48, [(0, mix(c, '#ffffff', .3)), (1, c)]), amp=.3),
             S(at(CUFF), mix(c, p.dark, .35), amp=.2), laces, S(at(THUMB), mix(c, '#ffffff', .16), 'cut-1', amp=.2))


near.append(one(GX, Y, 1.42, skin=PINK, coat='#5a3a7a', legs='#3a2440', boots='#2a1830', face=PROFILE_WOMAN, hair='#efe6e2',
                on=[(CROP, '#efe6e2'), (KNOT, '#efe6e2')], neck=(10, -140), hip=(-4, -84), hem=(-6, -34), bow=-6, widths=SKIRT, tilt=2,
                hands=((38, -128), (28, -110)), feet=((-12, 0), (14, 0)), collar=CREAM, head=33, far=gloves(54, -146, -30, '#b3203a')))
near += [gloves(36, -112, -40, '#d42f46'), G('cut-1', line(circle(GX + 36, Y - 222, 8.5), 3, '#2a1830', amp=0))]

# first in line: a king, on tiptoe
KX, KK = 650, 1.04
near.append(one(KX, Y + 6, KK, skin=BROWN, coat='#b8323f', legs='#3a2a4a', boots='#2a1830', face=PROFILE_CHILD, hair='#2a1218',
                on=[(HAIR_CHILD, '#2a1218'), (CROWN, '#ffcf5e')], neck=(4, -118), hip=(0, -70), head=40, tilt=-12, hands=((-18, -66), (30, -118)),
                feet=((-10, 0), (12, 0)), toes=(16, 16), bones=(31, 30), arms=(27, 26),
                far=S(shape('-4,-104! -26,-84 -40,-40 -36,-20! -20,-26 -4,-18! 4,-40 8,-80 8,-104!', KK, KK, KX, Y + 6), '#7d1c3c', 'cut-2', amp=.3)))
near.append(G('cut-2', S(xf('M-4 16L-5 -78L0 -92L5 -78L4 16Z', KX + 37 * KK, Y + 6 - 128 * KK, 1, 1, 1),
                         p.fall('#fff6e0', '#d9b088', Y - 260, Y - 140), amp=.3),
              S(xf(rect(-15, -4, 30, 8), KX + 37 * KK, Y + 6 - 128 * KK, 1, 1, 1), '#c9925a', amp=.3))
            + G('cut-1', S(''.join(limb((KX + 32 * KK, Y + 10 - (118 - i * 5) * KK), (KX + 41 * KK, Y + 9 - (118 - i * 5) * KK), 3, 2.6)
                              for i in range(3)), BROWN, amp=.1)))

# ---- somebody who only wanted to buy bread, seen by the light: who, me?
MX, MY, MK = 1302, 962, 1.66
SX, SY = MX - 80, MY - 20                                           # her bag: the middle of its foot
near.append(f'<path d="{leaf(MX - 70, MY - 4, MX + 210, MY + 44, 36, -8)}" fill="#6b2348" fill-opacity=".5" filter="url(#soft-2)"/>')


def in_bag(d, dx, rot):
    """Something that looks out of her bag."""
    return xf(d, SX + dx, SY - 62, 1, 1, rot)


LOAF, LEEK = shape('-10,30! -11,-46 -6,-62 0,-66 7,-62 11,-46 10,30!'), shape('-6,20! -6,-30 -18,-72! -4,-54 0,-82! 5,-54 20,-70! 7,-30 6,20!')
HANDLE = f'M{SX - 27} {SY - 74}L{SX - 5} {SY - 140}M{SX + 27} {SY - 74}L{SX + 3} {SY - 140}'   # both of its ends go up into her hand
bag = (G('cut-2', S(in_bag(LEEK, 22, 20), p.fall('#3f8a52', '#f0f0d0', SY - 150, SY - 90), amp=.3),
         S(in_bag(LOAF, -24, -26) + in_bag(LOAF, -8, -9), p.fall('#f5ba6c', '#b8702c', SY - 150, SY - 60), amp=.3))
       + paths('#ffe8b8', *(in_bag(leaf(-7, b, 7, b + 8, 4), dx, rot) for dx, rot in ((-24, -26), (-8, -9)) for b in (-52, -34, -16)))
       + line(HANDLE, 6, '#0c464e', amp=.2)
       + G('cut-2', S(shape('-40,-82! 40,-82! 34,0! -34,0!', 1, 1, SX, SY), p.linear(SX - 40, 0, SX + 40, 0, [(0, '#3aa8a2'), (1, '#14606a')]),
                    amp=.5),
           paths('#0c464e', shape('-40,-82! 40,-82! 39,-74! -39,-74!', 1, 1, SX, SY))))
near.append(one(MX, MY, MK, True, skin=DARK, wardrobe=sunlit, coat='#ffd98c', legs='#5a3a6a', boots='#8a2a3e', face=PROFILE_WOMAN,
                on=[(SCARF_KNOT, '#b8304c'), (SCARF_UP, '#d9485c')], ears=False,
                mood=(EYE, '32,-70! 42,-77 50,-73! 42,-72', OPEN), neck=(-4, -158), hip=(2, -96), hem=(4, -50), widths=PARKA, tilt=-6,
                hands=((47, -98), (15, -130)), elbows=(ELBOW_BACK, ELBOW_BACK), feet=((-30, 0), (24, 0)), toes=(16, -6), far=bag,
                over=paths('#b98450', leaf(MX - 10, MY - 214, MX + 2, MY - 84, 4, 5), leaf(MX + 26, MY - 160, MX + 34, MY - 84, 4, -4))
                + paths('#8a2a3e', *(circle(MX - 26 + b * .05, MY - 218 + b, 4.6) for b in (0, 36, 72, 108)))))
# an orange has fallen out
near.append(G('cut-2', S(circle(MX - 150, MY + 28, 19), p.radial(MX - 156, MY + 20, 28, [(0, '#ffc76a'), (1, '#e0702c')]), amp=.3),
              S(leaf(MX - 148, MY + 10, MX - 132, MY + 2, 8), '#3f8a52', amp=.1)))

# ---- those who choose: one has jumped up
TX, TY = 1640, 950
near.append(one(1560, TY, 1.56, True, skin=TAN, coat='#3d6a72', legs='#3a2440', boots='#241028', face=PROFILE_WOMAN, on=[(BOB, '#3a1a24')],
                mood=(EYE, BROW, OPEN),
                neck=(14, -152), hip=(-4, -94), tilt=-4, hands=((40, -110), (68, -158)), collar=CREAM))
near.append(one(1776, TY, 1.56, True, skin=DEEP, coat='#a8502f', legs='#4a2a3a', boots='#241028', on=[(CROP, '#cfc2c0')], hip=(0, -64),
                neck=(6, -126), tilt=-4,
                feet=((44, 0), (38, 0)), hands=((34, -74), (29, -138)), collar=GOLD))
near.append(G('cut-1', S(shape('0,-8! 22,-12! 22,2! 0,-2!', -1.5, 1.5, 1742, TY - 224), '#2a1024', amp=.2),
              S(rrect(1704, TY - 245, 8, 26, 3), GOLD, amp=.1)))
near.append(G('cut-2', S(rect(1720, TY - 104, 118, 16) + spar(1736, TY - 92, 1828, TY, 9, 9) + spar(1828, TY - 92, 1736, TY, 9, 9)
                         + spar(1836, TY - 190, 1830, TY - 90, 9, 9), '#7a3a4a', amp=.4)))
table = [G('cut-3', S(''.join(spar(TX + s * 76, TY - 100, TX + s * 96, TY + 12, 12, 10) for s in (-1, 1)), '#5f2a48', amp=.3),
           S(shape('-112,-112! 112,-112! 124,-98! -124,-98!', 1, 1, TX, TY), p.linear(TX - 120, 0, TX + 120, 0, [(0, '#f0a080'), (1, '#9a4a66')]),
             amp=.4),
           S(shape('-124,-98! 124,-98! 122,-84! -122,-84!', 1, 1, TX, TY), '#7a3456', amp=.4)),
         G('cut-1',
           *(S(xf(rect(-24, -17, 48, 34), TX + dx, TY - 118 - dy, 1, .5, rot), c, amp=.3)
             for dx, dy, rot, c in ((-40, 0, 6, '#e8c0a4'), (-36, 4, -8, '#fff0d8'), (30, 2, 12, '#fff0d8')))),
         G('cut-1', handbell(TX + 78, TY - 158, 46))]
near += table
tufts = ''.join(grass(x, y, 9, 24, 28, .5) for x, y in ((1420, 850), (1880, 850), (40, 842), (1890, 960), (470, 990), (150, 984)))
near.append(S(tufts, '#6f2c56', amp=0))
p.layer('near', .56, 'grain', *near)

# ---------------------------------------------------------------- 4 the dark bank before us, with grass and daisies
R = random.Random(7)
bank = 'M-140 986C200 970 560 1004 900 1020C1300 1030 1640 996 2060 976V1340H-140Z'
blades = ''.join(grass(x, 1006 + 12 * math.sin(x / 300), 8, R.uniform(26, 56), 34, R.uniform(.2, .9), seed=x)
                 for x in [*range(-60, 560, 62), *range(600, 860, 110), *range(1540, 2000, 60)])
daisies = [(R.uniform(-40, 1960), R.uniform(1024, 1060)) for _ in range(16)]
petals = ''.join(shape(fluff(x, y, 7.5, 6, 6)) for x, y in daisies)
hatch = scratches(6, *((R.uniform(-80, 1780), R.uniform(1060, 1130), R.uniform(60, 190), R.uniform(-8, 12), R.uniform(-6, 6)) for _ in range(9)))
p.layer('bank', .8, 'grain-deep', S(bank, p.fall('#54203f', '#260d26', 980, 1150), 'wall-5-dim', amp=0),
        S(blades, p.fall('#54203f', '#431838', 950, 1020), amp=0),
        S(hatch, '#6a2c52', None, 'fill-opacity=".35"', amp=.3), G('cut-1-dim', S(petals, '#a8607c', amp=0)),
        f'<g fill="#e8a878">{dots(daisies, 2.2)}</g>')

# ---------------------------------------------------------------- 5 the shade we stand in
p.layer('front', 1, 'grain-deep', S('M-140 1140C300 1110 700 1150 960 1158C1300 1166 1600 1130 2060 1116V1340H-140Z', '#1c081e', 'wall-7-dim', amp=2))
p.mat(p.vignette(950, 580, 1240, .55, .5))
p.save(PICTURES / '2-casting-calls' / 'casting-cover.svg')
