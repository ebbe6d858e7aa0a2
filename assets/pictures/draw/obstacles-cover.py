#!/usr/bin/env python3
"""Cover of stage 6: a small crew heaves its camera uphill towards a gap of light, while a cow eats the scenery."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

GAP = (1325, 404)                                                   # where the storm opens
p = Pic(light='#fff1cf', dark='#0a1620', lamp=GAP, glow='#f6dfa4')
person = Wardrobe(p, '#ffe9b8', .4, .1).person
K = 1.42                                                            # size of the crew
SLIM = dict(widths=SHIRT, sleeve=(8.8, 7.4, 5.8), leg=(11.5, 8.8, 6.2), skin='#4a2c1e')
RIMMED = {**SLIM, 'flt': 'back-c'}                                  # before the gap: lit all round
RED, WHITE = '#a5332c', '#fffaf0'


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


def kaash(R, x, y, h, lean=1.0, k=1):
    """One tall grass bent to the left by the wind: (stem, white plume)."""
    a = h * lean
    way = [q for q, _ in walk(smooth([(x, y), (x - a * .03, y - h * .4), (x - a * .14, y - h * .74), (x - a * .36, y - h * .95), (x - a * .66, y - h)]), 20)]
    return ribbon(way[0:15:2], 4.5 * k, 2 * k), fur(way[10:21:2], 11 * k, 6 * k, R.randrange(99), 1.8, .75)


def field(seed, xs, base, heights, fill, stem, flt, k=1, lean=(.35, .75)):
    """A row of kaash; base(x): where it grows."""
    R, stems, plumes = random.Random(seed), '', ''
    for x in xs:
        x += R.uniform(-12, 12)
        s, q = kaash(R, x, base(x), R.uniform(*heights), R.uniform(*lean), k)
        stems, plumes = stems + s, plumes + q
    return G(flt, S(stems, stem, amp=0), S(plumes, fill, amp=0))


def umbrella(x, y, k, rot):
    """Blown inside out; (x, y) is the hub, the stick hangs down from it."""
    def part(text, fill):
        return S(shape(text, k, k, x, y, rot), fill, amp=.4)
    ribs = ''.join(xf(leaf(0, -2, a, b, 3.4, w), x, y, k, k, rot) for a, b, w in ((-82, -92, 16), (-40, -98, 8), (2, -102, 0), (42, -98, -8), (84, -86, -16)))
    cloth = p.linear(x + 80 * k, y - 90 * k, x - 60 * k, y, [(0, mix(RED, '#ffe9b8', .35)), (.5, RED), (1, mix(RED, p.dark, .35))])
    return G('cut-2', part('-2.6,-120! 2.6,-120! 2.6,92! 8,104 18,104 22,94! 26,96 22,110 8,112 -2.6,100!', '#1c1a1c'),
             part('-82,-92! -66,-46 -34,-14 0,-2! 34,-14 66,-46 84,-86! 60,-80 42,-98! 22,-84 2,-102! -18,-84 -40,-98! -60,-82', cloth),
             S(ribs, mix(RED, p.dark, .55), amp=.2))


def page(x, y, k, rot):
    """A sheet of the script; its lines are only lines."""
    lines = ''.join(rect(-15, v, w, 2.4) for v, w in ((-16, 24), (-9, 30), (-2, 18), (5, 28), (12, 22)))
    return S(shape('-22,-28! 20,-30! 24,0 21,28! -20,30! -25,4', k, k, x, y, rot), '#f8efd8', amp=.4) + S(xf(lines, x, y, k, k, rot), '#8b8f8c', amp=0)


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
        G('cut-1', S(''.join(palm(x, 690, h, d) for x, h, d in ((62, 190, -26), (112, 236, -30), (556, 150, -18), (640, 196, -26))), '#384c56', amp=.4)),
        S(smooth([(-140, 690), (200, 676), (520, 684), (800, 700), (1000, 700)]) + 'L1400 900L-140 900Z', T('#53666e', .3), 'wall-3', amp=2),
        person(238, 706, K * .84, coat='#b9832f', wear='bare cap', cap='#23323c', legs='#2c3940', boots='#14181b', mirror=True, neck=(16, -150),
               hands=((56, -198), (40, -206)), feet=((44, -8), (-50, -20)), toes=(-20, 50), tilt=-24,
               far=sash([(242, 560), (264, 584), (290, 580), (312, 598)], 20, '#8a5f20'), **SLIM),
        umbrella(168, 322, .95, -58),
        G('cut-2', page(96, 250, 1, -28), page(40, 330, .8, 38), page(244, 226, .7, -10), page(330, 290, .6, 24)))

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
    spokes = ''.join(limb((x, y), (x + r * .9 * math.cos(math.radians(a)), y + r * .9 * math.sin(math.radians(a))), 5.5, 4) for a in range(12, 372, 36))
    return G('cut-3', S(circle(x, y, r) + round_hole(x, y, r - 13, 40), '#1d2126', amp=.4), S(spokes, '#2b2522', amp=.3),
             S(circle(x, y, 17), '#3d332b', amp=.3))


def magazine(x, y, r):
    """A film magazine, pierced."""
    (x, y), r = on_cart((x, y))[0], r * SIZE
    holes = ''.join(round_hole(x + math.cos(t) * r * .52, y + math.sin(t) * r * .52, r * .2) for t in (.2, 2.3, 4.4)) + round_hole(x, y, r * .09)
    return S(circle(x, y, r) + holes, '#1c252b', amp=.3)


R = random.Random(2)
hill = [S(''.join(''.join(kaash(R, x, 500, R.uniform(80, 130), .6, .75)) for x in range(1560, 2010, 26)), T('#cfc7ac', .4), 'cut-1', amp=0),
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
    cart('94,-90! 92,-124 72,-150 40,-176 26,-214 14,-248 -10,-262 -42,-252 -58,-222 -72,-176 -96,-166 -122,-172 -150,-196 -186,-196 -226,-228 -250,-226! '
         '-248,-200 -262,-172 -256,-146! -226,-138 -200,-148 -176,-128 -146,-136 -122,-122 -112,-92! -96,-82 -80,-90! -50,-80 -20,-90! 10,-80 40,-90! 66,-80',
         CANVAS, 'cut-3', 1),
    S(''.join(leaf(*on_cart(a)[0], *on_cart(b)[0], w, hollow, .5) for a, b, w, hollow in FOLDS), '#2f2e26', amp=.4),
    cart('26,-214! 14,-248 -10,-262 -36,-256! -10,-252 8,-238 18,-214!', '#fff0c6'), cart('-186,-196! -226,-228 -250,-226! -228,-220 -190,-190!', '#e6d3a0'),
    S(''.join(circle(*q, 3.4) for q in on_cart((-90, -92), (-30, -92), (30, -92), (84, -98))), '#23221d', amp=0),
    G('cut-1', rope(smooth(on_cart((-100, -90), (-76, -150), (-14, -190), (48, -160), (82, -92))), 6)),
]
frame = [cart('-156,-94! 152,-94! 152,-80! 340,-74! 340,-66! 150,-68! -156,-76!', '#2c2019', 'cut-3'), wheel(0, -82, 82)]
pusher = person(741, 740, K, coat='#d5c9ad', wear='bare', legs='#2c3940', boots='#1a1512', hip=(-18, -76), neck=(30, -118), hands=((66, -104), (64, -94)),
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


# ---------------------------------------------------------------- 5 the cow in the kaash
def cow(x, y, k):
    """A zebu, chewing, unimpressed."""
    def part(text, fill):
        return S(shape(text, k, k, x, y), fill, amp=.6)

    def at(*pts):
        return [(x + a * k, y + b * k) for a, b in pts]

    def leg(pts, radii):
        return chain(at(*pts), [v * k for v in radii])
    hide = p.linear(x + 150 * k, y - 200 * k, x - 80 * k, y - 60 * k, [(0, '#9c5834'), (.45, '#6b3620'), (1, '#3a1d13')])
    cuts = (((18, -156), (60, -120), 4, 8), ((96, -164), (104, -96), 5, -10), ((112, -164), (118, -100), 4, -8), ((-60, -150), (-76, -104), 4, 6),
            ((-10, -140), (-14, -98), 2.4, 5), ((8, -142), (6, -96), 2.4, 5), ((26, -140), (26, -98), 2.4, 5), ((-100, -142), (-112, -112), 3, 4))
    body = G('cut-3',
             S(leg([(58, -92), (54, -52), (58, -6)], (15, 9, 7)) + leg([(-70, -100), (-84, -58), (-76, -6)], (20, 10, 7)), '#2c170f', amp=.4),
             S(ribbon(at((-112, -150), (-132, -128), (-150, -96), (-182, -84)), 6 * k, 3 * k), '#54301f', amp=.3),
             S(fur(at((-172, -88), (-190, -82), (-214, -84)), 8 * k, 5 * k, 3, 1.4, .5), '#21140f', amp=0),
             S(ribbon(at((150, -190), (164, -204), (164, -222), (154, -234)), 8 * k, 2 * k), '#cbb892', amp=.3),
             part('-112,-154 -80,-162 -30,-157 18,-158! 36,-168 50,-190 70,-196 84,-180 92,-166 112,-172 130,-186 146,-194 158,-188 176,-170 '
                  '194,-154! 203,-146 202,-134 192,-128! 172,-132 152,-144 140,-142! 134,-120 122,-92 108,-76 94,-78 84,-78 40,-74 -20,-80 -54,-84 '
                  '-84,-92 -110,-100 -122,-126', hide),
             S(leg([(80, -96), (82, -52), (80, -6)], (17, 9.5, 7.5)) + leg([(-94, -116), (-102, -60), (-92, -6)], (25, 11, 7.5)), '#522a1a', amp=.4))
    head = G('cut-2', S(ribbon(at((138, -190), (126, -206), (130, -228), (144, -240)), 9 * k, 2 * k), '#e9dab4', amp=.3),
             S(leaf(*at((138, -180))[0], *at((104, -150))[0], 22 * k, -6 * k, .6), '#522a1a', amp=.3),
             part('180,-150 194,-154! 203,-146 202,-134 192,-128! 180,-131', '#d9b996'), part('192,-147 197,-146 196,-142', '#2a1810'),
             part('154,-172 162,-176 169,-170 162,-166', '#f2e2bf'), part('154,-173 162,-178 170,-170! 162,-171', '#2a1810'),
             part('158,-171 165,-171 162,-166', '#1a0f0a'),
             part('106,-172! 118,-176! 134,-112! 122,-104!', '#b23a2c'), part('118,-106! 136,-110! 142,-88 118,-84', '#d8a347'))
    return [body, S(''.join(leaf(*at(a)[0], *at(b)[0], w * k, hollow * k) for a, b, w, hollow in cuts), '#341a10', amp=.3), head,
            G('cut-2', S(ribbon(at((188, -136), (212, -134), (232, -142)), 4, 3), '#b9b58f', amp=.2),
              S(fur(at((216, -135), (240, -146), (262, -140), (282, -120)), 12, 6, 5, 1.6, .7), '#fbf5e6', amp=0))]


def egret(x, y, k):
    """A cattle egret takes the weather from the cow's back."""
    def part(text, fill):
        return S(shape(text, k, k, x, y), fill, amp=.3)
    return G('cut-2', S(xf(rect(-4, -16, 2.6, 16) + rect(4, -16, 2.6, 16), x, y, k), '#2a1810', amp=0),
             part('-2,-10! -10,-18 -26,-22 -44,-16! -30,-30 -18,-42 -2,-46 8,-52 12,-62 22,-68 30,-65! 48,-61! 31,-60 22,-58 20,-50 20,-36 12,-20 4,-12!',
                  p.fall('#fffdf4', '#b9c4c4', y - 66 * k, y)),
             part('30,-65! 50,-61! 31,-60!', '#d8a347'), S(circle(x + 25 * k, y - 63.5 * k, 1.9 * k), '#1d130e', amp=0),
             S(leaf(x - 34 * k, y - 20 * k, x + 12 * k, y - 24 * k, 5 * k, 4), '#9fb0b4', amp=.2))


# what the cow has left of the scenery: stubs, three plumes on the ground
R = random.Random(31)
stubs = ''
for i in range(22):
    x, h = 186 + i * 19 + R.uniform(-6, 6), R.uniform(8, 44)
    stubs += poly([(x - 2.6, 970), (x - 2.2 - h * .06, 930 - h), (x + 1.4 - h * .06, 922 - h * R.uniform(.9, 1.1)), (x + 2.6, 970)])
fallen = (fur([(560, 972), (600, 964), (646, 974)], 9, 6, 4, 1.8, .7) + fur([(330, 960), (296, 950), (262, 958)], 8, 6, 6, 1.8, .7)
          + ribbon([(600, 990), (660, 984), (724, 996)], 3, 2))
GREY, PALE = p.fall('#c9cfca', '#7f8f94', 480, 760), p.fall(WHITE, '#b9c0ba', 540, 800)
p.layer('near', .8, 'grain-deep',
        field(4, [*range(-60, 180, 36), 236], lambda x: 930 + max(0, x - 160) * .5, (330, 430), GREY, '#5d6c66', 'cut-2', 1.1),
        field(6, range(-40, 300, 40), lambda x: 950, (270, 400), PALE, '#8a8f78', 'cut-2', 1.25),
        field(5, range(482, 600, 34), lambda x: 950, (330, 400), p.fall('#f3f2e8', '#a7b1b0', 560, 780), '#5d6c66', 'cut-2', 1.1, (.3, .5)),
        field(7, range(560, 860, 40), lambda x: 1000, (150, 270), PALE, '#8a8f78', 'cut-2', 1.15),
        egret(348, 700, 1.3), *cow(366, 934, 1.5),
        field(9, [120, 200, 262, 330, 610, 670, 730, 790], lambda x: 1010, (120, 220), p.fall('#fffdf6', '#cfd2c8', 720, 900), '#a3a68c', 'cut-3', 1.3),
        field(12, range(1540, 2000, 38), lambda x: 960 - (x - 1540) * .4, (150, 270), p.fall('#fff3d4', '#8f9a9a', 560, 860), '#6d7a72', 'cut-2', 1.05),
        S(stubs, '#a9ab8c', 'cut-2', amp=0),
        S(to_bottom([(-140, 900), (160, 896), (420, 912), (700, 950), (960, 1000), (1200, 1020), (1500, 940), (1800, 810), (2060, 770)]),
          T('#1f2d33', .2), 'wall-5', amp=3),
        S(fallen, '#b9c0ba', 'cut-1', amp=0),
        S(''.join(grass(x, y, 8, 48, 24, -.9, 8) for x, y in ((90, 924), (470, 958), (860, 1014), (1010, 1036), (1340, 1016), (1640, 910), (1790, 842))),
          '#131f25', amp=0))

# ---------------------------------------------------------------- 6 front: dark grass, the last of the rain
TUFTS = ((-20, 1040), (60, 1040), (150, 1044), (1420, 1074), (1560, 1056), (1680, 1040), (1780, 1024), (1880, 1012))
p.layer('front', 1, 'grain-deep',
        field(21, [1850, 1890, 1930], lambda x: 1100, (230, 380), '#2b3b45', '#1a262d', 'cut-3-dim', 1.5),
        S(''.join(grass(x, y, 10, 96, 34, -.8, 3) for x, y in TUFTS), '#0d171d', amp=0),
        rain(46, 200, 1980, 60, 900, 110, 3.4, '#dfe6e4'),
        S(to_bottom([(-140, 1010), (300, 1036), (900, 1092), (1400, 1062), (2060, 984)]), p.fall('#14232b', '#0a1319', 1000, 1180), 'wall-7', amp=3))
p.mat(p.vignette(1100, 520, 1300, .5, .6))
p.save(PICTURES / '6-overcoming-obstacles' / 'obstacles-cover.svg')
