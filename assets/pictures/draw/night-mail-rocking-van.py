#!/usr/bin/env python3
"""Story 5.1: a mail carriage that goes nowhere: on two rockers in a studio, and everybody inside sways as if it were the night train."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

LAMP = (998, 352)                                                   # the lamp in the carriage lights the picture
p = Pic(light='#fff0cf', dark='#241006', lamp=LAMP, glow='#ffd98a', far='#f2cf96', focus=(.5, .46))
dress, lamplit = Wardrobe(p), Wardrobe(p, shade=.14, lift=.35)               # in the studio, in the carriage
CREAM, RED, INK = '#f4e4c0', '#8e2c1f', '#1d110a'
FAIR, SKIN, TAN, BROWN = '#e6b184', '#d39a66', '#b57a48', '#7a4826'
FLOOR, R, TILT = 922, 900, 4.5                                      # the floor; radius of the rockers; how far the carriage leans, degrees
HUB = (1000, FLOOR - R)                                             # the carriage turns round the centre of its rockers


def T(c, lit=.4, r=900, edge=.25):
    """Paper lit by the carriage's lamp."""
    return p.tone(c, lit, LAMP, r, edge)


def paths(paint, *outlines, opacity=None):
    """Plain paper without a shadow of its own."""
    return f'<path d="{compact("".join(outlines))}" fill="{paint}"' + (f' opacity="{opacity}"' if opacity else '') + '/>'


def rocked(*items):
    """Things of the carriage, drawn level, as they lie when it leans."""
    return f'<g transform="rotate({TILT} {HUB[0]} {HUB[1]})">' + ''.join(items) + '</g>'


# ---------------------------------------------------------------- heads: what they wear, in units of a head 100 high
SHORT = '49,-70! 46,-88 28,-102 2,-105 -26,-97 -43,-78 -45,-54 -38,-32! -26,-30 -16,-50 0,-66 24,-70!'
FRINGE_OF_HAIR = '-30,-84! -44,-76 -46,-52 -38,-30! -24,-30 -14,-46 -20,-60!'
VISOR, VISOR_BAND = '40,-82! 62,-84 86,-74 90,-66! 60,-66 36,-68!', '-45,-60! -46,-72! 52,-84! 52,-70!'
SHOE = '-5,-11! -7,-4 -8.5,2 -8.5,6 -6,8! 19,8! 22,6 20,2 12,-1.5 6,-5 5,-11!'
FLAT_CAP = '-44,-62! -52,-84 -34,-108 6,-114 42,-100 56,-76! 84,-66 80,-60! 40,-70 0,-68'
MOUSTACHE = '52,-26! 54,-18 42,-14 30,-18! 40,-26'
EAR, EYE, BROW = '-10,-44! -3,-51 4,-45 1,-35 -6,-30 -11,-36', '33,-52! 40,-58 47,-54! 40,-50', '30,-66! 42,-72 51,-68! 42,-67'
SMILE, MOUTH, EFFORT = '49,-20! 41,-15 33,-20! 40,-11', '48,-18! 40,-19.5 34,-16! 40,-16', '48,-22! 40,-21 35,-17! 37,-10 46,-12!'
COLLAR = '-30,8! -6,20 18,8! 25,20 14,34! -4,30 -28,36! -38,24'


def one(x, y, k, mirror=False, neck=(0, -157), hip=(0, -96), tilt=0, head=31, on=(), skin=SKIN, hair=None, collar=None, vest=None, held='',
        wardrobe=dress, mouth=MOUTH, **more):
    """Somebody in shirt and perhaps a waistcoat (vest: its paint); on: [(outline in head units, paint)] worn on the head."""
    hair = hair or next((c for text, c in on if text == SHORT), INK)
    up, f = math.dist(neck, hip), -k if mirror else k
    ux, uy = (neck[0] - hip[0]) / up, (neck[1] - hip[1]) / up
    s = head * k / 100
    nape = x + (neck[0] + 1.5 * ux + 1) * f, y + (neck[1] + uy * 6) * k

    def put(text):
        return shape(text, -s if mirror else s, s, *nape, -tilt if mirror else tilt)
    worn = paths(INK, put(EYE), put(BROW), put(mouth)) + paths(mix(skin, '#e88a5a', .35), put(EAR))
    worn += ''.join(S(put(t), c, amp=.2) for t, c in on) + (S(put(COLLAR), collar, amp=.2) if collar else '')
    if vest:
        (nx, ny), (hx, hy) = neck, hip
        worn = S(shape(f'{nx-13},{ny+12}! {nx-4},{ny+7}! {nx+5},{ny+26} {nx+11},{ny+16}! {(nx+hx)/2+18},{(ny+hy)/2+4} {hx+16},{hy+10}! '
                       f'{hx+4},{hy+5}! {hx-16},{hy+8}! {(nx+hx)/2-17},{(ny+hy)/2+4}', f, k, x, y), vest, 'cut-1', amp=.3) + worn
    more = {'widths': SHIRT, 'wear': 'bare', 'flt': 'cut-2', **more}
    drawn = wardrobe.person(x, y, k, hip=hip, neck=neck, tilt=tilt, head=head, mirror=mirror, skin=skin, hair=hair, held=worn + held, **more)
    # in the carriage's light the far sleeve is as white as the near one
    return drawn.replace(mix(more['coat'], p.dark, .42), mix(more['coat'], p.dark, .1)) if wardrobe is lamplit else drawn


def letter(x, y, w, rot, c=CREAM):
    """A letter with its stamp."""
    return S(xf(rect(-w / 2, -w * .3, w, w * .6), x, y, 1, 1, rot), c, amp=.2) + paths(RED, xf(rect(w * .28, -w * .22, w * .14, w * .16), x, y, 1,
        1, rot))


def grip(x, y, skin=TAN, turn=-21):
    """A fist around a bar; turn: how the bar lies."""
    return G('cut-1', S(''.join(limb(*move([(i * 6 - 9, -9), (i * 6 - 8, 8)], 1, 1, x, y, turn), 4, 3.4) for i in range(4)), skin, amp=.2))


# ---------------------------------------------------------------- 0 the studio's wall, fire buckets on their hooks
F = flat(-120, 850, 1, -1)
wall = [S(rect(-120, -120, 2160, 1440), T('#a9682a', .4, 1500, .6), amp=0), bricks(F, 0, 0, 2160, 970, 26, 24, '#c98a42', .45),
        G('cut-2', S(rect(1690, 250, 350, 14), '#5a3418', amp=.5)), G('cut-2', S(rect(-120, 660, 2160, 12), '#6b3f1c', amp=.5))]
for x in (1752, 1824, 1896):
    wall.append(G('cut-2', line(f'M{x - 24} 298C{x - 20} 262 {x + 20} 262 {x + 24} 298', 4, '#4a2c14', amp=.2),
                  S(shape('-30,0! 30,0! 22,56! -22,56!', 1, 1, x, 296), p.fall('#b5432a', '#5f1c12', 296, 352), amp=.3), S(circle(x, 296, 30, 6),
                      '#4a1a10', amp=.2)))
# a clock without figures: it is noon, whatever the backdrop says
wall.append(G('cut-3', S(circle(1824, 440, 50), '#4a2c14', amp=.4), S(circle(1824, 440, 41), '#f6e6c0', amp=.3),
              paths(INK, *(xf(rect(-2, -38, 4, 8), 1824, 440, 1, 1, t * 30) for t in range(12)), spar(1824, 446, 1824, 406, 5, 3),
                    spar(1824, 446, 1826, 418, 7, 5))))
p.layer('studio', 0, 'grain', *wall)

# ---------------------------------------------------------------- 1 the backdrop: a painted night that ends too early
END, TOP_, LOW = 1586, 132, 742
R_ = random.Random(6)
hills = [(-120, 560), (80, 500), (260, 540), (420, 470), (640, 520), (860, 450), (1060, 500), (1240, 440), (1420, 500), (END, 470)]
near_hills = [(-120, 640), (160, 600), (400, 650), (700, 590), (1000, 640), (1240, 580), (1440, 640), (END, 620)]
stars = ''.join(star(R_.uniform(-100, END - 30), R_.uniform(160, 400), R_.choice((4, 5, 7)), None, 4) for _ in range(34))
moon = smooth([(*q, 'c') if i in (0, 14) else q for i, q in enumerate(arc(44, 306, 40, 20, 282, 14))] + arc(62, 296, 33, 250, 54, 10), True)
poles = ''.join(spar(x, 690, x, 300, 9, 7) + rect(x - 26, 316, 52, 6) + rect(x - 22, 336, 44, 6) for x in (60, 230, 400))
wires = ''.join(f'M{a + s} {y}Q{a + 85 + s} {y + 34} {a + 170 + s} {y}' for a in (-110, 60, 230) for s, y in ((-24, 314), (24, 314), (-20, 334),
                (20, 334)))
STEAM = [(END, 196), (1500, 176), (1440, 190), (1340, 172), (1290, 186), (1170, 176), (1060, 190), (1000, 178), (860, 196), (790, 190), (640, 214),
         (560, 208), (430, 238),
         (360, 234), (230, 268)]
edge, curls = bumps(STEAM, -1, .3, 5, .6, 7, .4)
steam = edge + f'C340 300 520 296 700 292C980 290 1300 300 {END} 290Z'
low = bumps([(END, 246), (1480, 226), (1400, 242), (1270, 228), (1180, 244), (1010, 236), (900, 252), (760, 250), (640, 270)], -1, .3,
            8)[0] + f'C860 292 1300 300 {END} 286Z'
SKY = p.linear(0, TOP_, 0, 560, [(0, '#1b2350'), (.6, '#38477f'), (1, '#6a6f98')])
strokes = ''.join(limb((END - 40, y), (END + (20, 62, 34, 78, 12, 50, 26)[i % 7], y + (3, -4, 2)[i % 3]), 14, (11, 8, 12)[i % 3])
                  for i, y in enumerate(range(TOP_ + 176, LOW - 70, 23)))
EDGE = [(0, '#1b2350'), (.42, '#38477f'), (.55, '#525d8e'), (.56, '#46527f'), (.8, '#46527f'), (.81, '#28325a'), (1, '#28325a')]  # sky, hills
night = [S(shape(f'{END-80},{TOP_}! {END+104},{TOP_}! {END+98},400 {END+110},{LOW-80} {END+92},{LOW+6}! {END-80},{LOW}!'), '#d9b880', 'cut-4',
           amp=.8),
         S(rect(-140, TOP_, END + 140, LOW - TOP_), SKY, 'cut-4', amp=1), S(strokes, p.linear(0, TOP_, 0, LOW, EDGE), amp=.8),
         paths('#f2e2b4', stars, opacity=.8), S(moon, '#f6e6b8', 'cut-1', amp=.4),
         S(smooth(hills) + f'L{END} {LOW}L-140 {LOW}Z', '#46527f', 'cut-1', amp=.8),
         G('cut-1', S(poles, '#141a38', amp=.3), line(wires, 2, '#141a38', amp=0)),
         S(smooth(near_hills) + f'L{END} {LOW}L-140 {LOW}Z', '#28325a', 'cut-1', amp=.8),
         paths('#ffd98a', *(rect(x, y, 9, 11) for x, y in ((20, 640), (36, 634), (206, 640), (330, 662), (346, 666)))),
         G('cut-1', S(steam, p.linear(END, 0, 100, 0, [(0, '#e2dce6'), (.6, '#aeb0c8'), (1, '#5f6894')]), amp=.8),
           S(low, p.linear(END, 0, 640, 0, [(0, '#c4bfd2'), (1, '#7f86ac')]), amp=.8)), paths('#8f92b4', curls),
         # the canvas hangs from a batten
         G('cut-2', S(rect(-140, TOP_ - 10, END + 262, 18), '#8a5a2a', amp=.5),
           line(f'M300 {TOP_}L340 -130M880 {TOP_}L860 -130M1480 {TOP_}L1510 -130', 4, '#c9a25c', amp=.2))]
p.layer('backdrop', .15, 'grain', *night)

# ---------------------------------------------------------------- 2 a lamp that should be the moon
beam = poly(hull([(176, 150), (150, 210), (470, 330), (470, 720), (1200, 420)]))
p.layer('light', .3, 'grain-fine', paths(p.linear(160, 180, 900, 520, [(0, '#fff0c0', .6), (.5, '#ffe7ae', .22), (1, '#ffe7ae', 0)]), beam),
        S(spar(122, -140, 122, 112, 12, 12), '#2c1c12', 'cut-2', amp=.3), film_lamp(p, 122, 176, -1.5, -22, True),      # hangs from the roof
        p.bloom(184, 196, 120, 120, '#fff0c0', .7))

# ---------------------------------------------------------------- 3 the carriage, drawn level, then rocked
X0, X1, TOP, SILL = 452, 1548, 256, 744
COLS, ROWS, CW, CH, HX, HY = 31, 8, 33.4, 31, X0 + 32, 318
holes = letters = brown = ''
for i in range(COLS):
    for j in range(ROWS):
        x, y = HX + i * CW, HY + j * CH
        holes += rect(x, y, CW - 4.5, CH - 4.5)
        n = R_.choice((0, 1, 1, 2, 2))
        for m in range(n):
            a, h = x + 4 + m * 9 + R_.uniform(0, 6), R_.uniform(12, 19)
            piece = poly([(a, y + CH - 4.5 - h), (a + 6, y + CH - 5.5 - h), (a + 7.5, y + CH - 4.5), (a - 1, y + CH - 4.5)])
            letters, brown = (letters + piece, brown) if R_.random() < .75 else (letters, brown + piece)
inside = [S(f'M{X0} {SILL}V{TOP + 34}C{X0 + 120} {TOP - 50} {X1 - 120} {TOP - 50} {X1} {TOP + 34}V{SILL}Z',
            p.radial(1020, 380, 640, [(0, '#fff6d4'), (.5, '#fbd68c'), (1, '#d99c48')]), 'cut-3', amp=.6),
          S(rect(HX - 10, HY - 10, COLS * CW + 16, ROWS * CH + 14), p.radial(1020, 360, 640, [(0, '#ecb961'), (.5, '#c98a3c'), (1, '#96602a')]),
            'cut-1', amp=.5),
          paths(p.radial(1020, 360, 640, [(0, '#6a3d16'), (1, '#40230e')]), holes), paths(p.radial(1020, 360, 640,
              [(0, '#fffaea'), (.6, '#fae8c0'), (1, '#dcbb80')]), letters),
          paths('#c98a44', brown)]
counter = [G('cut-2', *(S(shape('-44,0! -50,-50 -30,-100 -10,-116! 12,-116! 32,-98 50,-48 44,0!', .95, 1, x, SILL),
                          p.fall('#c9a468', '#6f4a20', SILL - 116, SILL), amp=.5)
                        + S(shape('-14,-116! -30,-140 0,-132 28,-142 12,-116!', .95, 1, x, SILL), '#b98d4e', amp=.3) + paths('#5a3414',
                            rect(x - 13, SILL - 120, 25, 6))
                        for x in (640, 800, 968, 1136, 1304, 1478)))]
shelf = [S(rect(X0 + 8, 588, X1 - X0 - 16, 17), p.fall('#e2b062', '#8a5420', 588, 606), 'cut-3', amp=.5),
         paths('#5a3414', rect(X0 + 8, 603, X1 - X0 - 16, 3))]
heaps = ''.join(letter(x + R_.uniform(-16, 16), 582 - m * 5, 40, R_.uniform(-12, 12), R_.choice((CREAM, '#fff8e6', '#e2c48c')))
                for x in (500, 634, 790, 972, 1130, 1470) for m in range(4))
# a cup of tea takes the curve
mug = G('cut-1', S(xf(ribbon([(11, -26), (24, -24), (22, -8), (10, -6)], 5), 1322, 588, 1, 1, 10), '#2f6a6c', amp=.1),
        S(xf('M-14 -34L14 -34L12 0L-12 0Z', 1322, 588, 1, 1, 10), '#3c8082', amp=.2), S(xf(circle(0, -34, 14, 4), 1322, 588, 1, 1, 10), '#6b3f18',
            amp=.1),
        S(leaf(1330, 556, 1350, 536, 9, 3) + leaf(1326, 552, 1330, 528, 6, 2) + leaf(1334, 560, 1362, 556, 7, 4) + circle(1358, 526, 4)
          + circle(1372, 544, 3.4) + circle(1340, 516, 3),
          '#7a4a1c', amp=.1))
swish = paths('#fff3d2', leaf(1250, 580, 1296, 580, 4), leaf(1262, 570, 1300, 571, 3), opacity=.8)

LEAN = {'hip': (8, -94), 'neck': (26, -150), 'hem': (4, -80), 'feet': ((-26, 0), (18, 0))}                   # down the slope, facing right …
BACK = {'hip': (-6, -95), 'neck': (-20, -154), 'hem': (-4, -80), 'feet': ((-14, 0), (26, 0))}                 # … and facing left
NAVY, MOSS, PLUM = '#2c3a55', '#4a4a2c', '#5a2c30'
SHOES = {'legs': '#3a3230', 'boots': '#1d1410', 'coat': CREAM, 'collar': '#fffaf0', 'wardrobe': lamplit}
BOOT_HIGH = '-7,-26! -8,-8 -9.5,2 -9.5,7 -7,8! 18,8! 21.5,5.5 20,0 12,-5 8,-12 8,-26!'
K = 1.66


def worker(lean, feet, legs, boots, toes=(0, 0), shoe=SHOE):
    """How a sorter leans, where his feet are and what he wears on them."""
    return {**lean, **SHOES, 'feet': feet, 'legs': legs, 'boots': boots, 'toes': toes, 'shoe': shoe}


sorters = [
    one(548, SILL, K, skin=FAIR, vest=NAVY, on=[(FRINGE_OF_HAIR, '#8d8578'), (MOUSTACHE, '#8d8578')], hair=FAIR, hands=((62, -182), (50, -126)),
        tilt=-8,
        **worker(LEAN, ((-26, -5), (10, -5)), '#4a4038', '#1d1410', (26, 26))),
    one(716, SILL, K, True, skin=SKIN, vest=MOSS, on=[(SHORT, '#5a2f18'), (VISOR, '#2f6a4a'), (VISOR_BAND, INK)], hands=((26, -112), (22, -122)),
        tilt=10,
        **worker(BACK, ((-4, 0), (30, 0)), '#6b5236', '#4a2a16',
                 shoe=BOOT_HIGH), held=G('cut-1', *(letter(680 + m * 2, 546 - m * 6, 44, 4 - m * 3) for m in range(3)))),
    one(880, SILL, K, skin=TAN, vest=PLUM, on=[(SHORT, INK)], hands=((60, -184), (46, -116)), tilt=-12, mouth=SMILE,
        **worker(LEAN, ((-40, 0), (26, 0)), '#2f3a52', '#1d1410', (24, 0))),
    one(1058, SILL, K, True, skin=FAIR, vest=NAVY, on=[(SHORT, '#c4762c'), (MOUSTACHE, '#c4762c')], hands=((30, -186), (20, -130)), tilt=-14,
        **worker(BACK, ((-8, 0), (40, -26)), '#5a5348', '#5a3018', (0, -24))),
    one(1206, SILL, K, skin=SKIN, vest=MOSS, on=[(SHORT, '#3a2014'), (VISOR, '#7a2c1c'), (VISOR_BAND, INK)], hands=((54, -140), (58, -120)), tilt=4,
        mouth=EFFORT,
        **worker(LEAN, ((8, 0), (-10, 0)), '#3a3230', '#7a4a22'), elbows=(ELBOW_BACK, ELBOW_BACK)),
    one(1414, SILL, K, True, skin=FAIR, vest=PLUM, on=[(SHORT, '#b9a98a')], hands=((36, -100), (26, -120)), tilt=12, mouth=EFFORT,
        **worker(BACK, ((-26, 0), (4, 0)), '#54483c', '#1d1410', (18, 0)))]
post = G('cut-1', letter(666, 424, 40, -24), letter(996, 420, 38, -14), letter(1012, 420, 38, 16), letter(1320, 520, 40, -20),
         letter(1364, 470, 36, 24),
         letter(1402, 420, 30, 40))
# the hanging lamp swings out
PIVOT, SWING = (1000, 262), 17
ux, uy = math.sin(math.radians(SWING)), math.cos(math.radians(SWING))
bulb = (PIVOT[0] + 96 * ux, PIVOT[1] + 96 * uy)
swings = ''.join(strip(smooth(arc(*PIVOT, r, 90 - SWING + a, 90 - SWING + b, 8)), 3.4) for r, a, b in ((112, 16, 30), (112, 34, 42), (88, 14, 24)))
lamp = [G('cut-2', line(f'M{PIVOT[0]} {PIVOT[1]}L{bulb[0]:.1f} {bulb[1] - 20:.1f}', 4, INK, amp=0),
          S(xf(shape('-7,-34! 7,-34! 12,-22 40,-4 44,6! -44,6! -40,-4 -12,-22'), *bulb, 1, 1, -SWING), p.fall('#2f6a5c', '#153a34', bulb[1] - 34,
            bulb[1] + 6), amp=.3)),
        S(xf(circle(0, 8, 17, 13), *bulb, 1, 1, -SWING), '#fffdf0', 'glow-big', amp=.1), paths('#fff6d8', swings, opacity=.75)]
glow = p.bloom(bulb[0], bulb[1] + 20, 300, 220, '#fff0b8', .5)
roof = [S(f'M{X0 - 36} {TOP + 26}C{X0 + 120} {TOP - 72} {X1 - 120} {TOP - 72} {X1 + 36} {TOP + 26}'
          f'L{X1 + 30} {TOP + 44}C{X1 - 130} {TOP - 14} {X0 + 130} {TOP - 14} {X0 - 30} {TOP + 44}Z',
          p.fall('#8a3a28', '#4a1a12', TOP - 60, TOP + 40), 'cut-4', amp=.6),
        G('cut-2', *(S(shape('-20,0! -16,-14! -24,-16 -18,-26 0,-30 18,-26 24,-16 16,-14! 20,0!', 1, 1, x, TOP - 40 + abs(x - 1000) ** 2 * .00011),
                       '#5f2418', amp=.3)
                     for x in (640, 820, 1000, 1180, 1360)))]
ends = G('cut-3', S(rect(X0 - 20, TOP + 20, 30, SILL - TOP), p.fall('#9c3a28', '#541c14', TOP, SILL), amp=.5),
         S(rect(X1 - 10, TOP + 20, 30, SILL - TOP), p.fall('#8a3022', '#4a1812', TOP, SILL), amp=.5),
         paths('#e0b45a', rect(X0 - 8, TOP + 40, 3, SILL - TOP - 50), rect(X1 + 4, TOP + 40, 3, SILL - TOP - 50)))
frame = [G('cut-2', *(S(rect(x, SILL + 6, 40, 14) + rect(x + s, SILL - 6, 12, 38), '#3a2a22', amp=.3) for x, s in ((X0 - 74, -8), (X1 + 34, 36)))),
         S(rect(X0 - 40, SILL - 2, X1 - X0 + 80, 36), p.fall('#7a2a1e', '#3d140e', SILL, SILL + 34), 'cut-3', amp=.6), paths('#e0b45a',
             rect(X0 - 36, SILL + 8, X1 - X0 + 72, 3))]


def rocker(w, dx=0, dy=0):
    """A runner: a plank bent like the foot of a cradle."""
    return poly([(x + dx, y + dy) for x, y in arc(*HUB, R, 55.5, 124.5, 24) + arc(*HUB, R - w, 124.5, 55.5, 24)])


def strut(x, dx=0):
    """A post between the floor of the carriage and a runner."""
    return spar(x, SILL + 30, x + dx, HUB[1] + math.sqrt(R * R - (x + dx - HUB[0]) ** 2) - 26, 26, 26)


rockers = [S(rocker(50, 26, -26), '#4a2a12', 'cut-2', amp=.5),
           S(''.join(strut(x, d) for x, d in ((640, 30), (820, -20), (1000, 0), (1180, 20), (1360, -30))), '#6b3f1a', 'cut-2', amp=.5),
           S(rocker(54), p.fall('#d9a04c', '#8a5420', 770, FLOOR), 'cut-3', amp=.6), paths('#f2cc84',
               poly(arc(*HUB, R - 52, 57, 123, 24) + arc(*HUB, R - 57, 123, 57, 24)), opacity=.8),
           paths('#5a3414', *(circle(*q, 6) for q in arc(*HUB, R - 28, 66, 114, 8)))]

# those who rock it; in front of them what the painter of the night has left
PAINTS = ((1310, '#8d8578', '#38477f'), (1366, '#a8927a', '#e2dce6'))
floor = [S(f'M-120 850H2040V1320H-120Z', p.radial(1000, 850, 1150, [(0, '#8f5f28'), (.35, '#70471c'), (.7, '#4f2d12'), (1, '#331a0b')]), 'wall-5',
           amp=1),
         paths('#5a3414', *(leaf(-140, y, 2060, y + 2, w) for y, w in ((884, 3), (930, 4), (990, 5))), opacity=.6),
         f'<ellipse cx="1000" cy="{FLOOR + 4}" rx="430" ry="26" fill="{p.disc([(0, "#1a0b04", .8), (.6, "#1a0b04", .45), (1, "#1a0b04", 0)])}"/>',
         G('cut-2', *(S(shape('-24,-40! 24,-40! 20,0! -20,0!', 1, 1, x, 968), c, amp=.3) + S(circle(x, 928, 24, 5), d, amp=.2) for x, c, d in PAINTS),
           line('M1372 928L1398 888', 6, '#c98a44', amp=0))]
ROPE = ((405, 246), (376, 430), (348, 632))                         # from the carriage's roof to his hands
pullers = [G('cut-2', rope(smooth([*ROPE, (340, 690), (338, 780), (352, 850), (326, 884)]), 8, '#5a3c1c', '#e6c88a'),
             S(circle(405, 246, 10), '#3a2a22', amp=.2)),
           one(299, 912, 1.46, skin=TAN, coat='#7a5c30', legs='#4a5a68', boots='#3a2014', on=[(SHORT, INK), (FLAT_CAP, '#5c3a2c')], hip=(-8, -82),
               neck=(-4, -146),
               feet=((24, -6), (2, -2)), toes=(22, 12), hands=((34, -192), (30, -170)), tilt=-22, collar='#e0b45a', mouth=EFFORT),
           grip(348, 632, mix(TAN, p.dark, .2), 82), grip(342, 664, TAN, 82)]
BAR = ((1462, 841), (1872, 700))
levers = [G('cut-3', S(spar(1590, 802, 1556, FLOOR, 18, 20) + spar(1606, 802, 1642, FLOOR, 18, 20) + rect(1572, 872, 54, 12), '#7a4a20', amp=.4)),
          one(1844, 920, 1.5, True, skin=SKIN, coat='#3f6a6c', legs='#6b5236', boots='#2a1810', on=[(SHORT, '#7a4a22')], hip=(0, -96),
              neck=(12, -154),
              feet=((-12, -5), (16, -5)), toes=(24, 24), shoe=SHOE, hands=((40, -134), (26, -140)), tilt=20, vest='#2c4446', mouth=SMILE),
          G('cut-3', S(spar(*BAR[0], *BAR[1], 20, 15), '#c98a3c', amp=.4)),
          one(1718, 924, 1.5, True, skin=BROWN, coat='#b5542c', legs='#3f4a5c', boots=INK, on=[(SHORT, INK), (FLAT_CAP, '#c9a25c')], hip=(12, -82),
              neck=(26, -136),
              feet=((-26, 0), (22, 0)), hands=((40, -104), (16, -114)), tilt=22, mouth=EFFORT),
          grip(1696, 761, BROWN), grip(1660, 773, BROWN), grip(1806, 723, SKIN), grip(1776, 733, SKIN)]
# the carriage's shade lies on the wall behind its rockers, the rope man's on the floor
shade = [f'<ellipse cx="{x}" cy="{y}" rx="{w}" ry="{h}" '
         f'fill="{p.disc([(0, "#1a0b04", strength), (.6, "#1a0b04", strength * .7), (1, "#1a0b04", 0)])}"/>'
         for x, y, w, h, strength in ((1000, 830, 640, 130, .75), (316, 918, 84, 11, .6))]
p.layer('carriage', .5, 'grain', *floor, *shade, rocked(*rockers, *frame, *inside, *counter, *shelf, heaps, glow, *sorters[::2], *sorters[1::2], post,
                                                        swish, mug, *lamp, ends, *roof), *pullers, *levers)

# ---------------------------------------------------------------- 4 the camera, and somebody who calls the curves
CK = .82
operator = figure(146, 1012, CK, *OPERATOR, mirror=True)
camera = film_camera(146, 1012, CK, True)
DX, DY = 484, 1006
director = (shape('-30,-96! -40,-60 -42,-20 -38,0! 38,0! 42,-24 36,-64 26,-96 10,-108 -12,-108', 1.5, 1.5, DX, DY)
            + profile(DX - 2, DY - 158, 78, -6, wear=(CAP_BACKWARDS,))
            + chain([(DX + 34, DY - 138), (DX + 86, DY - 96), (DX + 74, DY - 158)], [19, 15, 10]))
CALL = -14                                                          # how far the megaphone points up
megaphone = G('cut-2', S(xf(shape('0,-7! 92,-34! 98,0 92,34! 0,7!'), DX + 36, DY - 170, 1, 1, CALL),
                p.fall('#fff0cc', '#b58a4c', DY - 230, DY - 150), amp=.3),
              S(xf(circle(92, 0, 10, 34), DX + 36, DY - 170, 1, 1, CALL), '#8a5a2c', amp=.2),
              paths('#8e2c1f', xf(shape('26,-14.6! 36,-17.6! 38,0 36,17.6! 26,14.6! 28,0'), DX + 36, DY - 170, 1, 1, CALL)))
p.layer('crew', .78, 'grain-deep', S(camera, INK, 'back-r', amp=.4), S(operator, INK, 'back-r', amp=.4), S(director, INK, 'back-c', amp=.4),
        G('cut-2', S(spar(DX - 66, DY - 130, DX - 66, DY + 20, 10, 10) + spar(DX + 66, DY - 130, DX + 66, DY + 20, 10, 10), '#6b4220', amp=.3),
          S(shape('-72,-122! 0,-116 72,-122! 72,-62! 0,-56 -72,-62!', 1, 1, DX, DY), p.fall('#8e2c1f', '#4a1610', DY - 122, DY - 56), amp=.4)),
        megaphone, S(''.join(limb((DX + 64 + i * 8, DY - 164 - i), (DX + 68 + i * 8, DY - 182 - i * 2), 4.6, 4) for i in range(4)), INK, amp=.2))

# ---------------------------------------------------------------- 5 front: boards, cable, bags nobody will ever deliver
bags = ''.join(shape('-70,0! -80,-60 -56,-120 -20,-146! -38,-176 0,-166 34,-178 20,-146! 54,-120 80,-58 70,0!', k, k, x, 1090) for x,
               k in ((1700, 1), (1840, 1.2), (1580, .7)))
p.layer('front', 1, 'grain-deep', S(bags, p.fall('#6b4420', '#2a1608', 880, 1090), 'cut-4', amp=.6),
        S('M-120 1012C400 1000 1400 1004 2040 1014V1320H-120Z', p.fall('#33190a', '#100602', 1004, 1150), 'wall-7', amp=2))
p.mat(p.vignette(1000, 500, 1250, .45, .6))
p.save(PICTURES / '5-human-element' / 'night-mail-rocking-van.svg')
