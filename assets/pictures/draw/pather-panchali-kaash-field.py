#!/usr/bin/env python3
"""Story 6.1, Pather Panchali: a sea of white kaash, half of it eaten; the culprit chews, the last plume is defended."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

GAP = (1290, 610)                                                   # where the storm lifts off the horizon
p = Pic(light='#fff1d2', dark='#0a1620', lamp=GAP, glow='#f6dfa4', focus=(.56, .48))
person = Wardrobe(p, '#ffe9b8', .34, .1).person


def T(c, lit=.4, r=1050, edge=.2):
    """Paper lit by the gap."""
    return p.tone(c, lit, GAP, r, edge)


def to_bottom(pts, bottom=1400):
    """A sheet from an edge that runs from left to right down past the picture."""
    return smooth(pts) + f'L2060 {bottom}L-140 {bottom}Z'


def kaash_row(seed, xs, ground, heights, paints, flt, lean=(.16, .34), w=.055, fine=.014):
    """A row of kaash in one plane, in gusts; paints: stem, plume[, heart]; ground(x): where it grows."""
    R, parts = random.Random(seed), ['', '', '']
    for x in xs:
        x += R.uniform(-16, 16)
        h, over = (a + (b - a) * (.5 + .32 * math.sin(x / 61 + phase) + R.uniform(-.18, .18))
                   for (a, b), phase in ((heights, seed), (lean, seed + 1)))
        for i, d in enumerate(kaash(x, ground(x), h, over, w * R.uniform(.85, 1.15), seed, fine)):
            parts[i] += d
    return G(flt, *(S(compact(d, 0), paint, amp=0) for d, paint in zip(parts, paints)))


def blades(seed, xs, ground, n, h, fill, lean=.5, spread=30):
    """The leaves at the foot of the kaash."""
    return S(compact(''.join(grass(x, ground(x), n, h, spread, lean, seed) for x in xs), 0), fill, amp=0)


# ---------------------------------------------------------------- 0 sky: a bright strip under the storm
sky = [S(rect(-300, -300, 2520, 1800), p.linear(0, 180, 0, 720, [(0, '#50687a'), (.42, '#8397a0'), (.68, '#cfc9ae'), (.86, '#fbe6b0'),
                                                                 (1, '#fff6dc')]), amp=0),
       p.bloom(*GAP, 620, 260, '#fff0c4', .8)]
sky += [p.beam(1150, 190, a, 30, w, 560, .36, '#fff8dc', '#fff3cf') for a, w in ((206, 52), (188, 44), (172, 60), (152, 70), (136, 60))]
p.layer('sky', 0, 'grain-fine', *sky)


# ---------------------------------------------------------------- 1 the storm lifts
def lid(guide, wmin, wmax, seed, fill, flt='wall-5'):
    """A cloud sheet above a guide line that runs from right to left."""
    edge, slits = billows(guide, wmin, wmax, seed, .34, -1, comma=.5, cw=9, echo=.3)
    return S(edge + 'L2140 -260L-200 -260Z' + slits, fill, flt, EO, amp=4)


p.layer('storm', .14, 'grain',
        torn_cloud([(2100, 560), (1880, 540), (1600, 500), (1340, 486), (1040, 500), (740, 520), (420, 560), (100, 570), (-200, 560)],
                   [(-200, -240), (2140, -240)], [110, 170, 130, 250], T('#93a4ab', .5), '#fff6e0', 'wall-3', .3, 7, 5),
        lid([(-180, 500), (120, 480), (420, 430), (760, 350), (1080, 300), (1420, 310), (1740, 360), (2120, 440)], 90, 330, 8, T('#5b7388', .26)),
        lid([(-180, 330), (160, 300), (460, 220), (760, 130), (1060, 84), (1440, 90), (1760, 150), (2120, 250)], 130, 460, 15, T('#42586a', .16)),
        lid([(-180, 160), (140, 130), (420, 60), (700, -30), (1300, -60), (1640, 10), (2120, 110)], 120, 400, 23, T('#2f4353', .1)))


# ---------------------------------------------------------------- 2 horizon: the train passes
def train(x, y, k):
    """A tiny steam train that runs to the left, out of the picture at the right; (x, y) is the front of its engine on the rails."""
    cars = range(110, 560, 80)

    def box(*pts):
        return poly(solid(move(pts, k, k, x, y)))
    d = (box((64, -8), (64, -42), (40, -42), (40, -30), (0, -30), (0, -8)) + box((16, -30), (19, -48), (3, -48), (6, -30)) + box((36, -30),
            (36, -37), (26, -37), (26, -30))
         + box((104, -8), (104, -26), (68, -26), (68, -8)) + ''.join(box((a, -8), (a, -37), (a + 74, -37), (a + 74, -8)) for a in cars))
    panes = ''.join(box((c + a, -20), (c + a, -30), (c + a + 9, -30), (c + a + 9, -20)) for c in cars for a in range(6, 66, 15))
    return G('cut-1', S(d + ''.join(circle(x + a * k, y - 5 * k, 5 * k) for a in range(8, 560, 26)), '#2f414b', amp=0), S(panes, '#ffe9b4', amp=0))


def toddy_palm(x, y, h):
    """A palm on the horizon: trunk and a round tuft."""
    return spar(x, y, x + h * .04, y - h * .8, h * .07, h * .04) + ''.join(
        leaf(x + h * .04, y - h * .8, x + h * .04 + h * .3 * math.cos(a), y - h * .8 + h * .3 * math.sin(a), h * .09, h * .03)
                                                                           for a in (-3.3, -2.6, -1.9, -1.2, -.5, .2))


SMOKE = p.linear(1700, 0, 2000, 0, [(0, '#fffdf2', .95), (.5, '#efeadb', .9), (1, '#c9ccc6', .6)])
TREES = ((1262, 84), (1306, 64), (1650, 74), (1910, 88), (1940, 66))
far = [S(''.join(toddy_palm(x, 690, h) for x, h in TREES) + ''.join(ring(x, 690, r, 9, 4, .12, .7)
                                                                    for x, r in ((1330, 26), (1372, 34), (1530, 24), (1625, 30), (1960, 40))),
         '#73858a', 'cut-1', amp=.3),
       S(to_bottom([(-140, 684), (400, 676), (900, 690), (1400, 684), (1760, 682), (2060, 682)], 900), T('#7e8b85', .6), 'wall-2', amp=1.5),
       train(1760, 686, .72),
       S(ribbon([(1767, 648), (1772, 620), (1800, 596), (1850, 586), (1910, 566), (2010, 556)], 7, 30, 44), SMOKE, 'cut-1', amp=2)]
p.layer('far', .28, 'grain-fine', *far)

# ---------------------------------------------------------------- 3 the eaten half, the crew
def stub(R, x, y, h):
    """Stalks bitten off at a slant."""
    o = ''
    for _ in range(R.randint(2, 4)):
        a, t, w = x + R.uniform(-h * .3, h * .3), h * R.uniform(.4, 1), max(1.2, h * .045)
        lean = t * R.uniform(-.16, .2)
        o += poly(solid([(a - w, y), (a - w + lean, y - t), (a + w + lean, y - t * R.uniform(.84, 1.12)), (a + w, y)]))
    return o


def stubble(seed, rows):
    """Rows of stubs, larger towards the viewer: (y, height, x from, x to, step)."""
    R = random.Random(seed)
    return ''.join(stub(R, x + R.uniform(-.4, .4) * step, y + R.uniform(-4, 4), h * R.uniform(.7, 1.2))
                   for y, h, x0, x1, step in rows for x in range(x0, x1, step))


K = 1.08                                                             # size of the crew
MEN = dict(widths=SHIRT, sleeve=(8.8, 7.4, 5.8), flt='back-c', boots='#1d1512')
DHOTI = dict(legs='#56341f', leg=(9, 7, 5), boots='#56341f', shoe=BAREFOOT)


def dhoti(x, y, back, front, mirror=True):
    """A white cloth wound round the hips, its hem at `back` and `front` (in a person's units), for `held`."""
    f = -K if mirror else K
    mid = (front + back) / 2
    cloth = shape(f'-18,-104! 19,-102! {front + 8},-34 {front + 9},-22! {mid + 5},-30 {mid - 4},-44! {back - 1},-26 {back - 12},-28!', f, K, x, y)
    folds = ''.join(xf(leaf(2, -98, a, b, 3.4, w), x, y, f, K) for a, b, w in ((back - 2, -32, -5), (front - 2, -34, 5), (mid, -48, 1)))
    return S(cloth, p.fall('#e9dfc4', '#a89d80', y - 100 * K, y - 20 * K), amp=.3) + S(folds, '#8b8064', amp=.2)


def umbrella(x, y, k, rot):
    """A black umbrella seen from the side, its hub at (x, y), and its stick."""
    def part(text, fill, amp=.4):
        return S(shape(text, k, k, x, y, rot), fill, amp=amp)
    ribs = ''.join(xf(leaf(0, -4, a, 42, 3, w), x, y, k, k, rot) for a, w in ((-66, -16), (-26, -8), (24, 8), (64, 16)))
    return G('cut-2', part('-2,-8! 2,-8! 2,128! -2,128!', '#1a1c1e', 0),
             part('-3,-12! 0,-22 3,-12! 44,-4 82,22 98,56! 82,46 66,44 50,52! 36,42 18,42 2,50! -16,42 -34,42 -50,52! -64,44 -82,46 -98,56! -82,22 '
                  '-44,-4',
                  p.linear(x + 60 * k, y - 20, x - 90 * k, y + 60, [(0, '#4a5660'), (.5, '#222b33'), (1, '#141a20')])),
             S(ribs, '#0f1418', amp=.2))


def page(x, y, k, rot):
    """A sheet of the script."""
    rows = ''.join(rect(-15, v, w, 2.6) for v, w in ((-16, 24), (-8, 30), (0, 18), (8, 28)))
    return S(shape('-22,-28! 20,-30! 24,0 21,28! -20,30! -25,4', k, k, x, y, rot), '#fbf2da', amp=.3) + S(xf(rows, x, y, k, k, rot), '#8b8f8c', amp=0)


def last_plume(x, y):
    """The only plumes left in this half of the field."""
    parts = [''.join(d) for d in zip(*(kaash(x + a, y, h, lean, .09, 5, .026) for a, h, lean in ((-3, 196, .16), (9, 148, .4))))]
    return G('cut-1', *(S(d, c, amp=0) for d, c in zip(parts, ('#4d5a50', '#eef0ea', '#ffffff'))), S(grass(x, y, 7, 60, 12, .5, 4), '#3b473f', amp=0))


def lying_cow(x, y, k, hide, mirror=False):
    """One of the herd, lying down after lunch."""
    f = -k if mirror else k
    return S(shape('-60,-4! -64,-20 -54,-38 -30,-44 4,-42! 14,-56 26,-52 34,-42! 50,-46 52,-58 60,-48 66,-50 72,-42 88,-30 90,-22 80,-20 66,-26 '
                   '58,-16 50,-2! 30,2 -20,4',
                   f, k, x, y), hide, 'cut-1', amp=.3)


FIELD = [(-140, 712), (300, 716), (760, 722), (1200, 716), (1640, 706), (2060, 712)]
crew = [
    # one defends the last plume; the camera under its umbrella; two cannot believe it
    person(1752, 800, K, coat='#5b2631', wear='bare bun', skin='#4a2c1e', hair='#150e0c', face=PROFILE_WOMAN, mirror=True, hip=(0, -94),
           neck=(4, -154),
           hands=((30, -176), (26, -172)), feet=((-8, 0), (12, 0)), hem=(-2, -34), tilt=4, legs='#5b2631',
           **{**MEN, 'widths': ((0, 7, 7), (.12, 14, 12), (.4, 16, 15), (.7, 19, 18), (1, 24, 22)), 'boots': '#4a2c1e', 'shoe': BAREFOOT}),
    person(1680, 806, K, coat='#39474f', wear='bare', skin='#56341f', hair='#14100e', mirror=True, hip=(-4, -94), neck=(-6, -154),
           hands=((6, -196), (0, -196)), elbows=(ELBOW_FRONT, ELBOW_BACK), feet=((12, 0), (-10, 0)), tilt=-14,
           held=dhoti(1680, 806, -14, 16), **{**MEN, **DHOTI}),
    umbrella(1522, 556, 1.08, -6),
    G('cut-2', S(film_camera(1520, 808, .4), '#1b252c', amp=.3)),
    person(1598, 808, K, coat='#c9a560', wear='bare', skin='#4a2c1e', hair='#14100e', mirror=True, hip=(-2, -94), neck=(2, -154),
           hands=((48, -150), (58, -168)), feet=((16, 0), (-14, 0)), tilt=-4, **{**MEN, 'legs': '#6a6f6a', 'boots': '#4a2c1e', 'shoe': BAREFOOT}),
    last_plume(1434, 820),
    person(1366, 822, K, coat='#8f3f24', wear='bare', skin='#56341f', hair='#14100e', mirror=True, hip=(0, -88), neck=(-6, -148),
           hands=((58, -138), (-66, -150)), feet=((34, 0), (-32, 0)), toes=(0, 14), tilt=-6, held=dhoti(1366, 822, -30, 28), **{**MEN, **DHOTI}),
]
p.layer('stubble', .46, 'grain',
        S(to_bottom(FIELD), p.linear(0, 700, 0, 930, [(0, '#c3b892'), (.3, '#8d8b72'), (1, '#4d564e')]), 'wall-3', amp=2),
        S(compact(stubble(3, ((738, 13, 1200, 2040, 34), (760, 18, 1180, 2040, 44), (790, 25, 1160, 2040, 56))), 0), '#5f6250', 'cut-1', amp=0),
        lying_cow(1806, 742, .72, '#5a3524'), lying_cow(1884, 756, .86, '#cdbf9f', True), lying_cow(1262, 732, .5, '#6d5a48', True),
        *crew,
        S(compact(stubble(4, ((846, 38, 640, 2040, 56), (884, 54, 620, 2060, 84))), 0), '#a9a482', 'cut-1', amp=0))

# ---------------------------------------------------------------- 4 plumes, cow
SILVER = (p.fall('#8b9b90', '#2c3b40', 480, 860), p.fall('#e6edef', '#8194a1', 120, 620), p.fall('#ffffff', '#c3ccd0', 120, 620))
MIST = ('#71858c', p.fall('#c3ced3', '#8295a1', 300, 640))
HAZE = ('#64798a', p.fall('#93a5b1', '#6f8493', 400, 640))


def cow(x, y, k):
    """A zebu, chewing, unimpressed; (x, y) on the ground between its feet."""
    def part(text, fill, amp=.6):
        return S(shape(text, k, k, x, y), fill, amp=amp)

    def at(*pts):
        return [(x + a * k, y + b * k) for a, b in pts]
    hide = p.linear(x + 150 * k, y - 400 * k, x - 40 * k, y - 120 * k, [(0, '#a45a30'), (.4, '#74391f'), (1, '#3d1e14')])
    shade = '#2a150f'
    far_legs = ('130,-200! 140,-140 148,-104 148,-88 160,-58 166,-34 164,-18! 164,0! 198,0! 196,-16 186,-34 180,-60 180,-90 182,-130 186,-190!',
                '-150,-230! -150,-180 -134,-138 -128,-112 -134,-92 -128,-50 -122,-30 -124,-16! -126,0! -92,0! -92,-16 -98,-34 -102,-60 -98,-92 '
                '-80,-130 -70,-200!')
    trunk = ('-190,-296 -168,-328 -120,-340 -50,-326 20,-328 52,-348 74,-388 102,-414 130,-400 144,-366 176,-370 214,-392 250,-380 270,-330 262,-280 '
             '236,-246 222,-200 206,-166 186,-140 166,-132! 150,-150 136,-154! 126,-126 120,-96 116,-62 118,-36 124,-16! 126,0! 90,0! 93,-18! 98,-36 '
             '96,-62 '
             '88,-96 90,-120 84,-152! 60,-138 10,-122 -50,-126 -96,-148! -122,-132 -146,-108 -150,-90 -146,-60 -146,-34 -140,-16! -140,0! -176,0! '
             '-172,-16! '
             '-170,-30 -178,-50 -188,-88 -184,-106 -172,-128 -192,-168 -206,-214 -206,-258')
    cuts = (((98, -236), (88, -150), 7, -14), ((150, -330), (138, -160), 9, -22), ((60, -316), (92, -360), 6, 6),
            ((-104, -232), (-100, -164), 8, -12),
            ((-124, -158), (-170, -120), 6, -10), ((-84, -150), (70, -150), 6, -22), ((222, -300), (196, -170), 8, -8),
            ((206, -330), (176, -180), 6, -8), ((-186, -300), (-200, -240), 5, -6))
    body = G('cut-4', *(part(t, shade) for t in far_legs),
             S(ribbon(at((-188, -310), (-222, -290), (-240, -234), (-228, -172), (-244, -128)), 12 * k, 6 * k), '#54301f', amp=.3),
             S(fur(at((-238, -146), (-250, -112), (-262, -78)), 13 * k, 5 * k, 3, 1.6, .5), '#21140f', amp=0),
             part('-134,-160 -126,-126 -114,-114 -98,-110 -80,-113 -66,-124 -56,-160!', '#966650'),
             S(''.join(limb(*at((a, -114), (a, -104)), 4.6 * k, 3.6 * k) for a in (-110, -86)), '#7f5342', amp=.2), part(trunk, hide),
             S(''.join(leaf(*at(a)[0], *at(b)[0], w * k, bow * k) for a, b, w, bow in cuts), '#33190f', amp=.4),
             S(leaf(*at((-170, -326))[0], *at((40, -330))[0], 7 * k, 10 * k) + leaf(*at((78, -386))[0], *at((132, -396))[0], 8 * k, -14 * k),
               '#c98150', amp=.4),
             *(part(t, '#1c120d') for t in ('90,-16! 124,-16! 127,0! 89,0!', '-173,-16! -140,-16! -139,0! -177,0!', '164,-16! 196,-16! 199,0! 163,0!',
                                            '-124,-16! -92,-16! -91,0! -127,0!')))
    return body + face(*at((268, -352))[0], k * 1.06)


def face(x, y, k, rot=-7):
    """The cow looks at us; plumes hang from its mouth."""
    def part(text, fill, amp=.4):
        return S(shape(text, k, k, x, y, rot), fill, amp=amp)

    def both(text, fill):
        mirrored = ' '.join(f'{-float(q.rstrip("!").split(",")[0])},{q.split(",")[1]}' for q in text.split())
        return part(text, fill) + part(mirrored, fill)
    hide = p.linear(x + 60 * k, y - 90 * k, x - 50 * k, y + 100 * k, [(0, '#b0663a'), (.5, '#7d4023'), (1, '#4d2717')])
    ears = both('40,-52! 70,-66 106,-58 138,-30 146,-10! 116,-14 80,-22 46,-34!',
                '#6d3820') + both('60,-50! 92,-48 118,-34 132,-18! 104,-24 72,-34!', '#c58a72')
    horns = both('22,-74! 50,-92 70,-124 70,-160 54,-196! 88,-168 100,-124 88,-92 58,-66!', p.fall('#5b4a3a', '#efe0bd', y - 200 * k, y - 110 * k))
    head = part('-46,-66! -24,-80 0,-84 24,-80 46,-66! 56,-44 56,-24 48,6 40,40 36,62 42,86 36,104 18,116 0,118 -18,116 -36,104 -42,86 -36,62 -40,40 '
                '-48,6 -56,-24 -56,-44', hide)
    jaw = part('-20,96! 30,92! 40,108 28,126 8,132 -12,124!', '#8a5b45')
    muzzle = part('-38,66 -18,56 0,54 18,56 38,66 43,86 36,104 18,116 0,118 -18,116 -36,104 -43,86', '#e0bd9c')
    marks = (part('-7,-58! 0,-72 7,-58! 12,-30 6,4 0,24! -6,4 -12,-30', '#e9d0ae') + both('12,82! 18,74 29,76 30,86! 22,90', '#3a1d14')
             + S(xf(leaf(-30, 96, 32, 92, 5, 9), x, y, k, k, rot), '#4d2717', amp=.2)
             + both('27,-18! 36,-27 48,-24 54,-12! 44,-6 34,-8', '#f0dfc0') + both('33,-17! 43,-20 49,-14! 44,-8 36,-9', '#1c100b')
             + both('23,-14! 34,-34 52,-32 60,-8! 48,-15 36,-16', '#5f331d'))
    stems = S(''.join(xf(d, x, y, k, k, rot) for d in (ribbon([(10, 101), (40, 98), (70, 80)], 5, 4),
                                                       ribbon([(-14, 104), (-44, 112), (-74, 132)], 4, 3))), '#a5ad86', amp=0)
    long_, short = ([move([q], k, k, x, y, rot)[0] for q in pts]
                    for pts in (((66, 84), (106, 60), (136, 22), (164, -12), (204, -32), (234, -22)), ((-62, 124), (-90, 142), (-112, 176))))
    plumes = (S(fur(long_, 22 * k, 6 * k, 5, 2.2, .8), '#e3e9ea', amp=0) + S(fur(long_[:-1], 11 * k, 6 * k, 6, 2.2, .8), '#ffffff', amp=0)
              + S(fur(short, 12 * k, 5 * k, 7, 2.2, .8), '#f1f3ef', amp=0))
    return G('cut-3', horns, ears, G('cut-2', head, jaw, muzzle, marks)) + G('cut-2', stems, plumes)


def ground(x):
    """Where the cow stands."""
    return 905 + 25 * math.sin((x + 300) / 900)


def tufts(seed, xs, y, h, fill):
    """Where stems leave the ground."""
    R = random.Random(seed)
    return S(compact(''.join(grass(x + R.uniform(-8, 8), y + R.uniform(-8, 8), 5, h, 14, .4, seed) for x in xs), 0), fill, amp=0)


def myna(x, y, k):
    """A bird that has stolen a wisp of the field for its nest."""
    def part(text, fill):
        return S(shape(text, k, k, x, y), fill, amp=.2)
    return G('cut-2', S(xf(rect(-6, -14, 3, 16) + rect(4, -14, 3, 16), x, y, k), '#c99a3a', amp=0),
             part('-52,-2! -30,-20 -22,-36 -6,-44 10,-44 18,-54 30,-58 42,-52 44,-44 38,-34 32,-22 16,-12 -8,-10 -30,-8', '#1d2226'),
             part('-30,-12 -20,-30 0,-34 12,-26 -4,-16', '#59636a'), part('42,-53! 60,-49! 43,-44!', '#e0a93f'),
             part('31,-52 36,-53 38,-49 33,-47', '#e0a93f'),
             S(fur([(x + 50 * k, y - 40 * k), (x + 60 * k, y - 56 * k), (x + 78 * k, y - 70 * k), (x + 96 * k, y - 70 * k)], 9 * k, 4 * k, 4, 2.2,
                   .8), '#ffffff', amp=0))


def dropped(x, y, ln, rot, seed):
    """A plume on the ground, trodden on."""
    pts = move([(0, 0), (ln * .4, -6), (ln * .75, -4), (ln, 5)], 1, 1, x, y, rot)
    return S(compact(fur(pts, ln * .1, 7, seed, 2.2, .8), 0), '#dfe3dc', amp=0) + S(ribbon(move([(-ln * .6, 4), (0, 0)], 1, 1, x, y, rot), 4, 3),
                                                                                    '#a5ad86', amp=0)


SHADOW = p.disc([(0, p.dark, .62), (.55, p.dark, .4), (1, p.dark, 0)])
near = [kaash_row(2, range(-100, 960, 44), lambda x: 770, (290, 400), HAZE, 'cut-1', fine=.036), tufts(2, range(560, 980, 24), 772, 46, '#66767a'),
        S(smooth([(-140, 640), (200, 636), (440, 660), (540, 740), (580, 1100)]) + 'L-140 1100Z',
          p.linear(0, 620, 0, 900, [(0, '#5d7281'), (1, '#33434a')]),
          'cut-2', amp=4),
        kaash_row(3, range(-80, 900, 46), lambda x: 824, (400, 570), MIST, 'cut-1', fine=.028), tufts(3, range(470, 930, 26), 828, 66, '#55666a'),
        blades(3, range(-100, 520, 36), lambda x: 860, 6, 230, '#42545a'),
        kaash_row(4, range(-100, 660, 66), lambda x: 890, (560, 800), SILVER, 'cut-2', (.14, .4), .06, .0185),
        blades(4, range(-100, 600, 40), ground, 6, 260, '#33444a'),
        f'<ellipse cx="880" cy="934" rx="300" ry="26" fill="{SHADOW}"/>', myna(772, 522, 1.15), cow(860, 930, 1.25)]
p.layer('cow', .62, 'grain', *near,
        S(to_bottom([(x, ground(x)) for x in range(-140, 2100, 200)]), T('#4a5248', .3), 'wall-5', amp=2.5),
        S(compact(stubble(6, ((934, 62, 1010, 2060, 104), (962, 74, 560, 2060, 128))), 0), '#8f9274', 'cut-1', amp=0),
        G('cut-1', dropped(820, 968, 104, 8, 3), dropped(1180, 984, 86, -14, 5), dropped(1560, 962, 96, 170, 7)), G('cut-2', page(1376, 972, .9, 64)))

# ---------------------------------------------------------------- 5 hero plumes, 6 front
FLUFF = ((640, 96, 1), (742, 160, .7), (868, 110, .9), (960, 190, .7), (1050, 92, .8), (1170, 168, 1), (1320, 130, .7), (1500, 210, .9),
         (1640, 150, .7), (1010, 330, .8),
         (1560, 420, .7), (700, 300, .8))
heroes = [((-70, 940, .3), (150, 900, .4)), ((40, 1000, .36), (300, 800, .44)), ((420, 640, .3),)]
p.layer('near', .82, 'grain',
        S(smooth([(-140, 800), (100, 806), (300, 850), (440, 940), (560, 1060)]) + 'L560 1200L-140 1200Z', '#24343c', amp=4),
        blades(8, range(-90, 450, 36), lambda x: 1030, 7, 330, '#24343c', .5, 40),
        *(G('cut-3', *(S(compact(''.join(d), 0), c, amp=0)
                       for d, c in zip(zip(*(kaash(x, 1030, h, lean, .066, 9, .013) for x, h, lean in plane)), SILVER)))
          for plane in heroes),
        blades(9, range(-90, 460, 44), lambda x: 1040, 7, 240, '#1a282f', .6, 40),
        S(''.join(fur([(x - 9 * k, y + 5 * k), (x, y), (x + 11 * k, y - 2 * k)], 5 * k, 4, 3, 2, .6) for x, y, k in FLUFF), '#f6f5ec', 'cut-1',
          amp=0))
p.layer('front', 1, 'grain-deep',
        S(compact(''.join(grass(x, y, 9, h, 30, .7, 3)
                          for x, y, h in ((-10, 1030, 120), (90, 1030, 90), (640, 1050, 60), (1250, 1066, 54), (1660, 1060, 80), (1790, 1040, 110),
                                                                    (1880, 1030, 130))) + stubble(8, ((1050, 90, 1480, 1960, 130),)), 0), '#0f1b21',
          'cut-2-dim', amp=0),
        S(to_bottom([(-140, 1010), (300, 1006), (900, 1050), (1400, 1046), (2060, 1000)]), p.fall('#14232b', '#0a1319', 1000, 1180), 'wall-7', amp=3))
p.mat(p.vignette(1000, 560, 1300, .52, .55))
p.save(PICTURES / '6-overcoming-obstacles' / 'pather-panchali-kaash-field.svg')
