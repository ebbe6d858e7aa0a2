#!/usr/bin/env python3
"""Cover of stage 6: the bridge is gone; a small crew heaves its camera over the hill instead, towards a gap of light."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

GAP = (1325, 404)                                                   # where the storm opens
p = Pic(light='#fff1cf', dark='#0a1620', lamp=GAP, glow='#f6dfa4', focus=(.62, .45))
person = Wardrobe(p, '#ffe9b8', .4, .1).person
K = 1.42                                                            # size of the crew
SLIM = dict(widths=SHIRT, sleeve=(8.8, 7.4, 5.8), leg=(11.5, 8.8, 6.2), skin='#4a2c1e')
RIMMED = {**SLIM, 'flt': 'back-c'}                                  # before the gap: lit all round
RED = '#a5332c'


def T(c, lit=.4, r=1050, edge=.2):
    """Paper lit by the gap."""
    return p.tone(c, lit, GAP, r, edge)


def to_bottom(pts, bottom=1400):
    """A sheet from an edge that runs from left to right down past the picture."""
    return smooth(pts) + f'L2060 {bottom}L-140 {bottom}Z'


# ---------------------------------------------------------------- things of this story
RAIN = random.Random(17)


def rain(n, x0, x1, y0, y1, ln, w, fill, keep=lambda x, y: True):
    """Slanting rain, blown to the left."""
    o = ''
    while n:
        x, y, k = RAIN.uniform(x0, x1), RAIN.uniform(y0, y1), RAIN.uniform(.6, 1.2)
        if keep(x, y):
            o += leaf(x, y, x - ln * .42 * k, y + ln * k, w)
            n -= 1
    return S(o, fill, None, 'fill-opacity=".5"', amp=0)


def umbrella(x, y, k, rot):
    """Blown inside out; (x, y) is the hub, the stick hangs down from it."""
    def part(text, fill):
        return S(shape(text, k, k, x, y, rot), fill, amp=.4)
    ribs = ''.join(xf(leaf(0, -2, a, b, 3.4, w), x, y, k, k, rot)
                   for a, b, w in ((-82, -92, 16), (-40, -98, 8), (2, -102, 0), (42, -98, -8), (84, -86, -16)))
    cloth = p.linear(x + 80 * k, y - 90 * k, x - 60 * k, y, [(0, mix(RED, '#ffe9b8', .35)), (.5, RED), (1, mix(RED, p.dark, .35))])
    return G('cut-2', part('-2.6,-120! 2.6,-120! 2.6,92! 8,104 18,104 22,94! 26,96 22,110 8,112 -2.6,100!', '#1c1a1c'),
             part('-82,-92! -66,-46 -34,-14 0,-2! 34,-14 66,-46 84,-86! 60,-80 42,-98! 22,-84 2,-102! -18,-84 -40,-98! -60,-82', cloth),
             S(ribs, mix(RED, p.dark, .55), amp=.2))


def page(x, y, k, rot):
    """A sheet of the script; its lines are only lines."""
    lines = ''.join(rect(-15, v, w, 2.4) for v, w in ((-16, 24), (-9, 30), (-2, 18), (5, 28), (12, 22)))
    return S(shape('-22,-28! 20,-30! 24,0 21,28! -20,30! -25,4', k, k, x, y, rot), '#f8efd8', amp=.4) + S(xf(lines, x, y, k, k, rot), '#8b8f8c',
            amp=0)


def sash(pts, w, colour):
    """Cloth that flies in the wind."""
    return S(ribbon(pts, w, w * .35, w * 1.1), colour, 'cut-1', amp=.5)


def palm(x, y, h, lean):
    """A palm whose fronds all blow to the left."""
    top = (x + lean, y - h)
    o = ribbon([(x, y), (x + lean * .25, y - h * .5), top], h * .05, h * .032)
    for a, ln, droop in ((-175, .4, .1), (-150, .46, .13), (-125, .4, .14), (165, .42, .06), (145, .34, .02), (-95, .28, .12), (-60, .2, .1)):
        t = math.radians(a)
        o += leaf(*top, top[0] + h * ln * math.cos(t), top[1] + h * ln * math.sin(t), h * .075, h * droop * .5, .45)
    return o


# ---------------------------------------------------------------- 0 the gap of light
sky = [S(rect(-300, -300, 2520, 1800), p.radial(*GAP, 560, [(0, '#fffbe8'), (.35, '#fde7af'), (.7, '#f0c877'), (1, '#cfae74')]), amp=0)]
sky += [p.beam(GAP[0], GAP[1] + 60, a, 20, w, 620, .34, '#fffdf0', '#fff6d8') for a, w in ((-58, 46), (-24, 60), (8, 40), (38, 64))]
p.layer('sky', 0, 'grain-fine', *sky)


# ---------------------------------------------------------------- 1, 2 the storm opens like an iris
def vault(guide, wmin, wmax, seed, fill, close):
    """A cloud sheet above a guide line, humps towards the light."""
    edge, slits = billows(guide, wmin, wmax, seed, .36, -1, comma=.4, cw=8)
    return S(edge + 'L' + poly(close)[1:] + slits, fill, 'wall-5', EO, amp=4)


ROUND = [(-200, 900), (-200, -200), (2140, -200), (2140, 640)]
p.layer('cloud', .12, 'grain-fine',
        torn_cloud([(1860, 700), (1780, 480), (1620, 330), (1430, 258), (1200, 246), (990, 330), (850, 490), (760, 800)], [(700, 900), *ROUND],
                   [46, 64, 100, 180, 130], T('#bdb9a2', .62), '#fffaea', 'wall-3', .3, 7, 8),
        torn_cloud([(2000, 640), (1930, 420), (1740, 250), (1500, 150), (1200, 150), (920, 240), (720, 440), (600, 800)], [(560, 900), *ROUND],
                   [56, 90, 150, 260, 190], T('#8493a0', .5), '#f3efe0', 'wall-3', .3, 7, 12))
p.layer('storm', .26, 'grain',
        vault([(440, 860), (500, 560), (650, 300), (930, 110), (1300, 44), (1660, 80), (1900, 230), (2120, 470)], 90, 420, 13, T('#5b7388', .34),
              [(2140, 470), (2140, -200), (-200, -200), (-200, 860)]),
        vault([(200, 860), (280, 560), (440, 320), (700, 130), (980, 30), (1300, -60)], 100, 420, 24, T('#405669', .2),
              [(1300, -200), (-200, -200), (-200, 860)]),
        vault([(-160, 520), (60, 420), (240, 290), (420, 110), (600, -60)], 110, 380, 33, T('#2b3d4d', .1), [(600, -200), (-200, -200)]))

# ---------------------------------------------------------------- 3 the plain: somebody runs after umbrella and script
p.layer('plain', .4, 'grain',
        rain(90, -60, 900, 120, 760, 70, 3.2, '#b9cbd6', lambda x, y: x + y * .4 < 1000),
        G('cut-1', S(''.join(palm(x, 690, h, d) for x, h, d in ((62, 190, -26), (112, 236, -30), (556, 150, -18), (640, 196, -26))), '#384c56',
                     amp=.4)),
        S(smooth([(-140, 690), (200, 676), (520, 684), (800, 700), (1000, 700)]) + 'L1400 900L-140 900Z', T('#53666e', .3), 'wall-3', amp=2),
        person(356, 706, K * .84, coat='#b9832f', wear='bare cap', cap='#23323c', legs='#2c3940', boots='#14181b', mirror=True, neck=(16, -150),
               hands=((56, -198), (40, -206)), feet=((44, -8), (-50, -20)), toes=(-20, 50), tilt=-24,
               far=sash([(360, 560), (382, 584), (408, 580), (430, 598)], 20, '#8a5f20'), **SLIM),
        umbrella(210, 318, .95, -58),
        G('cut-2', page(112, 236, 1, -28), page(60, 330, .8, 38), page(300, 236, .8, -10), page(398, 300, .7, 24),
          page(470, 226, .6, 50), page(330, 408, .7, -34)))

# ---------------------------------------------------------------- 4 the hill, the cart, the crew
HILL = [(-140, 812), (200, 800), (500, 770), (760, 712), (1000, 638), (1240, 562), (1420, 510), (1600, 478), (1800, 466), (2060, 474)]
CART, SIZE, SLOPE = (1044, 645), 1.18, -17                          # where its wheel stands; all of it leans with the hill
ROPE = (8, '#4a3a22', '#d9bf85')


def cart(text, fill, flt=None, amp=.5):
    """A part of the cart in its own frame: the wheel stands on (0, 0), the bed is at -94."""
    return S(shape(text, SIZE, SIZE, *CART, SLOPE), fill, flt, amp=amp)


def on_cart(*pts):
    """Points of the cart's frame in the picture."""
    return move(list(pts), SIZE, SIZE, *CART, SLOPE)


def below(x, by):
    """A point on the slope, `by` under its edge."""
    (x0, y0), (x1, y1) = next(pair for pair in zip(HILL, HILL[1:]) if pair[1][0] >= x)
    return x, y0 + (y1 - y0) * (x - x0) / (x1 - x0) + by


def ruts(spots):
    """Cuts along the slope: (x, depth under the edge, length, width)."""
    return ''.join(leaf(*below(x, by), *below(x + ln, by * 1.04), w, w * .3, .5) for x, by, ln, w in spots)


def wheel(x, y, r):
    """A spoked wheel, hub at (x, y) of the cart."""
    (x, y), r = on_cart((x, y))[0], r * SIZE
    spokes = ''.join(limb((x, y), (x + r * .9 * math.cos(math.radians(a)), y + r * .9 * math.sin(math.radians(a))), 5.5, 4)
                     for a in range(12, 372, 36))
    return G('cut-3', S(circle(x, y, r) + round_hole(x, y, r - 13, 40), '#1d2126', amp=.4), S(spokes, '#2b2522', amp=.3),
             S(circle(x, y, 17), '#3d332b', amp=.3))


def magazine(x, y, r):
    """A film magazine, pierced."""
    (x, y), r = on_cart((x, y))[0], r * SIZE
    holes = ''.join(round_hole(x + math.cos(t) * r * .52, y + math.sin(t) * r * .52, r * .2) for t in (.2, 2.3, 4.4)) + round_hole(x, y, r * .09)
    return S(circle(x, y, r) + holes, '#1c252b', amp=.3)


hill = [S(''.join(grass(x, 486, 9, 46, 20, -1, 4) for x in range(1580, 2010, 46)), '#6d6f62', 'cut-1', amp=0),
        S(to_bottom(HILL), T('#57605c', .6, 900), 'wall-5', amp=2.5)]
pullers = [
    umbrella(1218, 268, 1.05, -16),
    person(1216, 605, K * .98, coat='#5a2430', wear='bare bun', legs='#5a2430', boots='#2a1c18', face=PROFILE_WOMAN, hip=(-6, -94), neck=(4, -152),
           hands=((32, -158), (28, -148)), feet=((-24, 9), (18, -4)), tilt=-4,
           far=sash([(1214, 428), (1162, 454), (1128, 438), (1082, 462)], 30, '#7b2c3c'), **RIMMED),
    G('cut-1', rope(smooth([(1516, 362), (1470, 388), (1424, 424), (1380, 462)]), *ROPE)),
    person(1472, 520, K, coat='#26323c', wear='bare cap', cap='#1c252c', legs='#3b3a35', boots='#14181b', hip=(-8, -82), neck=(42, -122),
           hands=((40, -92), (34, -94)), feet=((18, -6), (-66, 20)), toes=(-17, -10), tilt=22,
           held=G('cut-1', rope(smooth([(1530, 390), (1544, 366), (1532, 350), (1512, 364)]), *ROPE)), **RIMMED),
    person(1344, 558, K, coat='#a8762c', wear='bare', legs='#414b50', boots='#1d1512', hip=(-8, -84), neck=(38, -130), hands=((26, -84), (20, -80)),
           feet=((16, -5), (-62, 18)), toes=(-17, -10), tilt=20, **RIMMED),
]
tripod = G('cut-2', *(S(limb(*on_cart((-34 - d, -112 + d * .5), (-128 - d * 1.5, -292 + d)), 4.2, 3.4), c, amp=.3)
             for d, c in ((0, '#5a3b1e'), (11, '#7a5530'), (22, '#67461f'))),
           *(S(limb(*on_cart((-118 - d * 1.5, -272 + d), (-146 - d * 1.5, -326 + d)), 3.8, .8), '#23282c', amp=.2) for d in (0, 11, 22)),
           S(poly(solid(on_cart((-82, -222), (-128, -196), (-124, -186), (-78, -212)))), '#2b2018', amp=.3))
camera = G('cut-2', magazine(-8, -214, 42), magazine(68, -212, 38), cart('-30,-96! -30,-180! 72,-184! 76,-96!', '#1c252b'),
           cart('70,-174! 104,-177! 108,-188! 138,-196! 142,-126! 108,-134! 104,-144! 70,-142!', '#1c252b'),
           cart('138,-196! 146,-198! 150,-124! 142,-126!', '#e9cf94', amp=.2), cart('74,-164! 100,-166! 100,-158! 74,-157!', '#55605f', amp=.2))
crate = [cart('-152,-94! -150,-146! -84,-148! -84,-94!', '#5d4226', 'cut-2'), cart('-150,-136! -84,-138! -84,-132! -150,-130!', '#8a6a40'),
         cart('-150,-112! -84,-112! -84,-107! -150,-107!', '#3a2817')]
# the tarpaulin: blown off the lens, its loose end flies
(x0, y0), (x1, y1) = on_cart((-60, -250), (40, -94))
CANVAS = p.linear(x1 + 120, y0, x0 - 80, y1, [(0, '#ead39b'), (.4, '#ae9c6d'), (1, '#565140')])
FOLDS = (((-10, -252), (-26, -112), 9, 8), ((14, -236), (20, -108), 9, -4), ((-52, -220), (-66, -116), 8, 5), ((34, -178), (60, -106), 8, -5),
         ((-92, -152), (-96, -104), 6, 3), ((-108, -158), (-210, -206), 9, -7), ((-112, -142), (-216, -162), 9, 7))
tarpaulin = [
    cart('94,-90! 92,-124 72,-150 40,-176 26,-214 14,-248 -10,-262 -42,-252 -58,-222 -72,-176 -96,-166 -122,-172 -150,-196 -186,-196 -226,-228 '
         '-250,-226! '
         '-248,-200 -262,-172 -256,-146! -226,-138 -200,-148 -176,-128 -146,-136 -122,-122 -112,-92! -96,-82 -80,-90! -50,-80 -20,-90! 10,-80 '
         '40,-90! 66,-80',
         CANVAS, 'cut-3', 1),
    S(''.join(leaf(*on_cart(a)[0], *on_cart(b)[0], w, hollow, .5) for a, b, w, hollow in FOLDS), '#2f2e26', amp=.4),
    cart('26,-214! 14,-248 -10,-262 -36,-256! -10,-252 8,-238 18,-214!', '#fff0c6'), cart('-186,-196! -226,-228 -250,-226! -228,-220 -190,-190!',
                                                                                          '#e6d3a0'),
    S(''.join(circle(*q, 3.4) for q in on_cart((-90, -92), (-30, -92), (30, -92), (84, -98))), '#23221d', amp=0),
    G('cut-1', rope(smooth(on_cart((-100, -90), (-76, -150), (-14, -190), (48, -160), (82, -92))), 6)),
]
frame = [cart('-156,-94! 152,-94! 152,-80! 340,-74! 340,-66! 150,-68! -156,-76!', '#2c2019', 'cut-3'), wheel(0, -82, 82)]
pusher = person(741, 740, K, coat='#d5c9ad', wear='bare', legs='#2c3940', boots='#1a1512', hip=(-18, -76), neck=(30, -118),
                hands=((66, -104), (64, -94)),
                feet=((-16, 4), (-76, 20)), toes=(-17, -5), tilt=30, **SLIM)
# mud, into which feet and wheel sink; puddles show the light ahead
SURFACE = [below(x, 7 + 4 * math.sin(x * .05)) for x in (-140, 200, 400, 580, 700, 760, 880, 1000, 1120, 1240, 1330, 1420, 1600, 1800, 2060)]
SPLASHES = ((-84, -22, 9), (-98, -40, 8), (-106, -16, 7), (-122, -34, 6), (-78, -44, 6), (-140, -16, 5))
mud = [
    S(to_bottom(SURFACE, 1300), T('#403f3b', .5, 900), 'cut-2', amp=2.2),
    S(ruts([(560, 44, 330, 9), (610, 66, 250, 8), (930, 48, 300, 8), (1010, 72, 210, 7), (1270, 46, 330, 8), (1360, 70, 180, 6), (1660, 52, 250, 8),
            (1140, 128, 240, 7), (1450, 150, 300, 8), (900, 190, 190, 7), (1640, 116, 240, 7), (1180, 300, 220, 7)]), '#26282a', amp=.8),
    S(ruts([(690, 40, 150, 13), (1130, 62, 190, 15), (1480, 40, 140, 10), (1290, 104, 120, 9)]),
      p.linear(700, 0, 1600, 0, [(0, '#8fa0a6'), (.5, '#f6dba0'), (1, '#c9b98f')]), 'cut-1', amp=.6),
    S(''.join(leaf(*on_cart((a, b))[0], *on_cart((a * 1.12 - 8, b * 1.5 - 8))[0], w, 0, .75) for a, b, w in SPLASHES), '#403f3b', amp=.3),
    S(''.join(grass(*below(x, by), 8, h, 22, -.9, 5) for x, by, h in (
        (1060, 150, 44), (1180, 210, 50), (1340, 190, 46), (1560, 110, 44), (1740, 90, 46), (1480, 250, 54), (980, 250, 50))), '#272b2b', amp=0),
    p.bloom(1400, 520, 420, 190, '#ffdf9a', .3),
]
p.layer('crew', .56, 'grain', *hill, *pullers, tripod, camera, *crate, *tarpaulin, *frame, pusher, *mud)


# ---------------------------------------------------------------- 5 the brook has taken the bridge
def plank(x0, y0, x1, y1, w, fill='#6b5a45'):
    """A plank with a splintered end at (x1, y1) and its grain."""
    n = math.dist((x0, y0), (x1, y1))
    ux, uy = (x1 - x0) / n, (y1 - y0) / n

    def at(a, b):
        return x0 + ux * a - uy * b * w, y0 + uy * a + ux * b * w
    ends = [(n - 4, .5), (n + 12, .3), (n - 8, .16), (n + 18, 0), (n - 6, -.2), (n + 6, -.5)]
    return S(poly(solid([at(0, .5), *(at(*q) for q in ends), at(0, -.5)])), fill, amp=.5) + S(leaf(*at(n * .1, .1), *at(n * .8, -.1), w * .14) + leaf(
        *at(n * .4, .28), *at(n * .9, .25), w * .1), '#2e2822', amp=.2)


def rapids(y, amp, wl, seed, fill, x0, x1):
    """A row of waves between the banks, with foam on the crests."""
    d, waves = swell(y, amp, wl, seed, x0, x1, .5, 1300)
    cuts = ''.join(leaf(a + w * .2, b + 14, a + w * .62, b - h * .5 + 14, 6, w * .03, .6) for a, b, w, h, _, _ in waves)
    tops = ''.join(leaf(a + w * .44, b - h * .52, a + w * .74, b - h * .98, h * .3, -h * .12, .6) for a, b, w, h, _, _ in waves)
    return S(d, fill, 'cut-3', amp=1) + S(cuts, '#1d3040', None, 'fill-opacity=".6"', amp=.5) + S(tops, '#e4e8df', 'torn', amp=.5)


def bird(text, x, y, k, fill, rot=0):
    """A part of a bird."""
    return S(shape(text, k, k, x, y, rot), fill, amp=.2)


def duck(x, y, k, body, head):
    """A duck afloat, facing right."""
    return (bird('-40,-12! -30,-26 -8,-24 12,-26 16,-40 26,-50 38,-48 44,-38! 60,-33! 58,-28 44,-28 36,-22 36,-10 20,2 -20,2', x, y, k, body)
            + bird('17,-34 20,-46 30,-51 39,-47 43,-38 40,-28 26,-26', x, y, k, head) + bird('43,-38! 60,-34! 58,-28 42,-28!', x, y, k, '#d99a2b')
            + S(circle(x + 34 * k, y - 41 * k, 2.4 * k), '#f7efdc', amp=0) + bird('-22,-16 4,-20 14,-12 -4,-4', x, y, k, mix(body, '#0a1620', .35)))


def duckling(x, y, k):
    """One of its young."""
    return (bird('-20,-6! -16,-16 0,-14 8,-16 10,-26 20,-30 28,-24! 36,-21! 28,-17 22,-10 16,0 -10,0', x, y, k,
                 '#efcf6a') + bird('27,-24! 36,-21! 27,-17!', x, y, k, '#c9752a')
            + S(circle(x + 21 * k, y - 23.5 * k, 1.8 * k), '#1d130e', amp=0))


def egret(x, y, k):
    """An egret on a pile of the bridge, with a view of it all."""
    legs = S(xf(rect(-4, -16, 2.6, 16) + rect(4, -16, 2.6, 16), x, y, k), '#2a1810', amp=0)
    plumage = bird('-2,-10! -10,-18 -26,-22 -44,-16! -30,-30 -18,-42 -2,-46 8,-52 12,-62 22,-68 30,-65! 48,-61! 31,-60 22,-58 20,-50 20,-36 12,-20 '
                   '4,-12!', x, y, k,
                   p.fall('#fffdf4', '#b9c4c4', y - 66 * k, y))
    return G('cut-2', legs, plumage, bird('30,-65! 50,-61! 31,-60!', x, y, k, '#d8a347'),
             S(circle(x + 25 * k, y - 63.5 * k, 1.9 * k), '#1d130e', amp=0),
             S(leaf(x - 34 * k, y - 20 * k, x + 12 * k, y - 24 * k, 5 * k, 4), '#9fb0b4', amp=.2))


def bent_tree(x, y, h):
    """A bare tree that leans away from the wind, to the left: (trunk with branches, last leaves)."""
    R = random.Random(14)
    trunk = [(x, y), (x - h * .02, y - h * .3), (x - h * .14, y - h * .58), (x - h * .36, y - h * .78), (x - h * .62, y - h * .84)]
    o, leaves = ribbon(trunk, h * .1, h * .014), ''
    for t, a, ln in ((.34, -70, .34), (.44, -150, .4), (.52, -84, .36), (.6, -120, .42), (.68, -100, .3), (.74, 170, .34), (.82, -128, .26),
                     (.9, 150, .2)):
        (px, py), _ = at(smooth(trunk), t)
        bx, by, blow = px + h * ln * math.cos(math.radians(a)), py + h * ln * math.sin(math.radians(a)), h * ln
        tip = (bx - blow * .5, by + blow * .12)
        o += ribbon([(px, py), ((px + bx) / 2 - blow * .02, (py + by) / 2), (bx - blow * .1, by), tip], h * .034 * (1.1 - t), 2)
        for u in (.5, .75, 1):
            q, side = (px + (tip[0] - px) * u, py + (tip[1] - py) * u), R.choice((-1, 1))
            o += ribbon([q, (q[0] - blow * .16, q[1] + side * blow * .08), (q[0] - blow * .34, q[1] + side * blow * .09)], 4, 1.4)
            if R.random() < .5:
                leaves += leaf(q[0] - blow * .34, q[1] + side * blow * .09, q[0] - blow * .34 - 22, q[1] + side * blow * .09 + 8, 9, 3)
    return o, leaves


WOOD, WET, PALE = '#7b6850', '#4c4438', '#947d5f'
R = random.Random(6)


def sleepers(x0, x1, y0, y1):
    """The ends of the deck's planks, side by side on their beam."""
    return ''.join(S(xf(rect(-15, -9, 30, R.uniform(13, 17)), x + R.uniform(-3, 3), y0 + (y1 - y0) * (x - x0) / (x1 - x0) + R.uniform(-2, 2), 1, 1,
                        R.uniform(-4, 4)),
                     R.choice((WOOD, PALE, '#6b5a45', PALE)), amp=.3) for x in range(x0, x1, 35))


PILES = ((40, 1000, 46, 790, 28, 24), (196, 1010, 204, 800, 26, 22), (352, 1030, 330, 826, 24, 20), (600, 1010, 622, 812, 26, 24))
piles = G('cut-3', S(''.join(spar(*q) for q in PILES) + spar(40, 930, 204, 816, 12) + spar(196, 940, 46, 812, 12),
                     p.fall('#5d5142', '#262829', 780, 960), amp=.8))
deck = [
    G('cut-3', plank(-150, 796, 352, 812, 26, '#5f5140'), sleepers(-130, 340, 776, 792)),
    # what hangs and what has fallen in
    G('cut-2', plank(330, 806, 404, 908, 18, '#6b5a45'), plank(306, 812, 318, 914, 15, WET)),
    G('cut-3', plank(770, 802, 520, 868, 26, '#5f5140'), S(''.join(xf(rect(-15, -9, 30, 15), x, 790 + (742 - x) * .264, 1, 1, -15 + R.uniform(-6, 6))
                                                                   for x in range(560, 760, 35)), WOOD, amp=.3),
      plank(700, 800, 468, 928, 17, PALE))]
rail = G('cut-2', S(''.join(spar(*q) for q in ((-56, 786, -60, 680, 14, 11), (232, 796, 240, 690, 14, 11), (318, 800, 352, 716, 14, 9))), WOOD,
                    amp=.6),
         plank(-150, 698, 300, 708, 14, PALE), plank(-150, 742, 214, 750, 12, '#6b5a45'), plank(240, 704, 376, 766, 13, PALE))
# the bridge is closed: a striped bar nobody needs, a signpost head down
STRIPES = [poly([(x, 646 - (x + 30) * .03), (x + 34, 645 - (x + 30) * .03), (x + 12, 692 - (x + 30) * .036), (x - 22, 693 - (x + 30) * .036)])
           for x in (0, 68, 136, 204)]
bar = G('cut-3', S(spar(16, 806, 16, 630, 16, 14) + spar(216, 812, 220, 630, 16, 14), '#33373a', amp=.4),
        S(poly([(-30, 648), (256, 638), (258, 684), (-28, 694)]), '#f3ead2', amp=.6), S(''.join(STRIPES), RED, amp=.4))
def board(x, y, rot):
    """An arm of the signpost, blank."""
    return (S(shape('-26,-21! 74,-21! 104,0! 74,21! -26,21!', 1, 1, x, y, rot), '#c2a873', 'cut-2', amp=.5)
            + line(shape('-17,-12! 69,-12! 87,0! 69,12! -17,12!', 1, 1, x, y, rot), 2, '#8a7048', amp=.3) + S(circle(x, y, 5), '#241d17', amp=0))


post = G('cut-3', S(spar(548, 1000, 604, 690, 18, 15), '#4a3f33', amp=.4), board(594, 746, 158), board(583, 806, 68))
perch = G('cut-2', S(spar(456, 1000, 434, 842, 25, 22), '#6b5a45', amp=.6), S(circle(434, 843, 11, 5), PALE, amp=.2))
raft = [G('cut-3', plank(168, 988, 440, 968, 27, PALE)), G('cut-2', duck(348, 970, 1.6, '#7b5a3a', '#2f5a4c')), *(G('cut-1', duckling(x, y, 1.4))
        for x, y in ((286, 974), (242, 977), (200, 981)))]
BROOK = p.linear(200, 740, 700, 1040, [(0, '#6f8796'), (.5, '#8397a0'), (1, '#3f5666')])
trunk, leaves = bent_tree(1886, 806, 360)
near = [
    S(smooth([(-140, 776), (160, 764), (420, 756), (600, 758), (700, 786)]) + 'L720 1300L-140 1300Z', BROOK, 'cut-2', amp=2),
    rapids(796, 12, 110, 4, '#748b99', -60, 520), piles, rapids(848, 20, 150, 7, '#5f7a8a', -80, 540), *deck, rail, bar, perch, egret(430, 842, 1.1),
    rapids(906, 26, 190, 12, '#4d6679', -100, 560), post, rapids(994, 30, 240, 17, '#3a5265', -100, 620), *raft]
bank = [
    S(smooth([(-140, 850), (20, 846), (84, 880), (92, 940), (130, 1000), (250, 1050), (330, 1120)]) + 'L330 1400L-140 1400Z', T('#26343a', .2),
      'wall-5', amp=3),
    S(smooth([(470, 1300), (540, 1110), (606, 1030), (622, 960), (640, 896), (690, 850), (760, 826), (850, 868), (980, 946), (1130, 990),
              (1280, 990), (1500, 930), (1800, 810),
              (2060, 770)]) + 'L2060 1400L470 1400Z', T('#222f34', .2), 'wall-5', amp=3)]
p.layer('near', .8, 'grain-deep', *near,
        G('cut-3', S(orient(trunk), '#1b252a', amp=.6), S(leaves, '#8a7a48', amp=.2)), *bank,
        S(''.join(leaf(x, y, x - 24, y + 9, 10, 4) for x, y in ((1640, 336), (1720, 420), (1560, 620), (1420, 660))), '#8a7a48', 'cut-1', amp=.2),
        G('cut-2', page(120, 930, .9, 74), page(830, 960, .8, -20)),
        S(''.join(grass(x, y, 8, 48, 24, -.9, 8) for x, y in ((30, 862), (720, 832), (900, 920), (1060, 990), (1340, 990), (1640, 880), (1790, 820),
                                                              (50, 960))), '#131f25', amp=0))

# ---------------------------------------------------------------- 6 front: dark grass, the last of the rain
TUFTS = ((-20, 1040), (60, 1040), (150, 1044), (1420, 1074), (1560, 1056), (1680, 1040), (1780, 1024), (1880, 1012))
p.layer('front', 1, 'grain-deep',
        S(''.join(grass(x, y, 10, 110, 34, -.8, 3) for x, y in TUFTS), '#0d171d', 'cut-2-dim', amp=0),
        rain(46, 200, 1980, 60, 900, 110, 3.4, '#dfe6e4'),
        S(to_bottom([(-140, 1010), (300, 1046), (900, 1092), (1400, 1062), (2060, 984)]), p.fall('#14232b', '#0a1319', 1000, 1180), 'wall-7', amp=3))
p.mat(p.vignette(1100, 520, 1300, .5, .6))
p.save(PICTURES / '6-overcoming-obstacles' / 'obstacles-cover.svg')
