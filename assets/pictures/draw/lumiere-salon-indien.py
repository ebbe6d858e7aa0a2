#!/usr/bin/env python3
"""Story 9.1: in a low cellar a hand-turned box lights a small sheet, and thirty-three people calmly watch a garden hose."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403
from kit.cutting import out, parse                                  # noqa: E402

LIGHT, DARK, WARM = '#ffe9c0', '#060818', '#ffcf7a'
LENS, SHEET = (1272, 528), (560, 420)                               # the beam's two ends
p = Pic(LIGHT, DARK, SHEET, WARM, far='#8f94cc', focus=(.38, .45))
person = Wardrobe(p, light='#ffd9a0', lift=.12, shade=.55).person


def paths(paint, *outlines, opacity=None):
    """Plain paper without a shadow of its own, for use inside a G(…)."""
    return f'<path d="{compact("".join(outlines))}" fill="{paint}"' + (f' opacity="{opacity}"' if opacity else '') + '/>'


def T(colour, lit=.4, r=1100, edge=.4):
    """Paper lit by the sheet."""
    return p.tone(colour, lit, r=r, edge=edge, glow='#e8b98c')


# ---------------------------------------------------------------- the sheet, turned half towards us
CORNERS = ((392, 232), (716, 280), (716, 556), (392, 616))


def on(u, v):
    """A point of the sheet: u to the right, v down, 0 to 1."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = CORNERS
    return ((ax * (1 - u) + bx * u) * (1 - v) + (dx * (1 - u) + cx * u) * v, (ay * (1 - u) + by * u) * (1 - v) + (dy * (1 - u) + cy * u) * v)


def vault(x0, x1, spring, crown):
    """The outline of a low vault's opening, down to the floor."""
    m, w = (x0 + x1) / 2, (x1 - x0) / 2
    return (f'M{x0} 1400V{spring}C{x0} {crown + (spring - crown) * .36} {m - w * .62} {crown} {m} {crown}C{m + w * .62} {crown} {x1} '
            f'{crown + (spring - crown) * .36} {x1} {spring}V1400Z')


def bent(d):
    """A path drawn on a sheet 100 × 75 laid onto the sheet on the wall."""
    return out([[on(st[0] / 100, st[1] / 75), [tuple(on(x / 100, y / 75) for x, y in seg) for seg in segs], closed] for st, segs, closed in parse(d)])


NOZZLE = (27, 41)                                                   # on the sheet, where the water comes out


def film():
    """What is seen on the sheet: trees, a bed of leaves, a path, the hose and its nozzle."""
    far = smooth([(0, 40, 'c'), (7, 27), (17, 25), (25, 34), (36, 41), (52, 43), (66, 40), (76, 30), (88, 27), (96, 33), (100, 38, 'c'),
                  (100, 60, 'c'),
                  (0, 60, 'c')], True)
    blades = ''.join(leaf(x, 62, x + dx, 62 - h, 6, dx * .3) for x, dx, h in (
        (60, -7, 15), (66, -2, 20), (72, 5, 16), (84, -5, 19), (89, 1, 23), (93, 2, 17), (7, -3, 14), (12, 3, 18)))
    blooms = ''.join(circle(x, y, 2.6) for x, y in ((64, 40), (73, 46), (83, 43), (91, 38), (97, 46), (12, 43)))
    hose = ribbon([(100, 71), (84, 66), (66, 68), (50, 72), (41, 66), (47, 58), (57, 63), (50, 71), (34, 73), (19, 67), (14, 57), (18, 48), (25, 42)],
                  4.2, 3.4, n=44)
    return [paths(p.linear(*on(0, 0), *on(1, 1), [(0, '#fffaea'), (.6, '#fff0cc'), (1, '#ecd6a6')]), bent(rect(0, 0, 100, 75))),
            paths('#dccaa8', bent(far)), paths('#c3b192', bent('M0 58C24 54 70 55 100 60V75H0Z')), paths('#6d667e', bent(blades)),
            paths('#fff9e6', bent(blooms)), paths('#2b2848', bent(hose)),
            paths('#c07a2c', bent(poly([(20.4, 45), (26, 37.4), (29.4, 40), (24, 47.6)])))]


def jet():
    """Water that starts on the sheet, crosses its edge and falls into the room as drops of paper."""
    R = random.Random(8)
    x0, y0 = on(NOZZLE[0] / 100, NOZZLE[1] / 75)
    streams = drops = ''
    for rise, reach, w in ((150, 400, 15), (118, 350, 12), (178, 450, 11), (84, 300, 9)):
        way = [(x0 + reach * t, y0 - rise * 4 * t * (1 - t) * .9 - 20 * t + 60 * t * t) for t in (0, .12, .26, .42, .58)]
        streams += ribbon(way, w * .5, 2, w)
        for _ in range(15):
            t = R.uniform(.42, 1.06)
            x, y = x0 + reach * t + R.uniform(-22, 30), y0 - rise * 3.6 * t * (1 - t) + 40 * t * t + R.uniform(-24, 26)
            n, a = R.uniform(8, 19), math.atan2(-rise * 3.6 * (1 - 2 * t) + 80 * t, reach)
            drops += leaf(x - math.cos(a) * n, y - math.sin(a) * n, x + math.cos(a) * n * .6, y + math.sin(a) * n * .6, n * .62, 0, .72)
    return streams, drops


# ---------------------------------------------------------------- people of 1895, all looking to the left
HATS = {
    'top': ('-62,-70! -50,-79 -38,-80! -43,-158! 44,-164! 38,-86! 56,-82 66,-72! 40,-67 -20,-63!',),
    'bowler': ('-60,-66! -52,-74 -44,-76! -47,-104 -30,-129 4,-133 34,-126 48,-102 46,-80! 62,-78 70,-69! 40,-64 -20,-60!',),
    'bonnet': ('-40,8! -60,-30 -64,-70 -46,-108 -8,-124 30,-118 52,-96 60,-72! 44,-80 22,-84 2,-74 -8,-46 -10,-8 2,16!',
               '2,10! 22,16 36,30! 24,44 6,36! -6,52 -22,40!'),
    'plume': ('-82,-66! -44,-84 40,-90 84,-82! 62,-70 -30,-60!', '-38,-78! -32,-112 -6,-120 28,-118 38,-86!',
              '-10,-114! -40,-150 -78,-158 -104,-138! -86,-120 -52,-112 -28,-92!'),
    'straw': ('-78,-70! 76,-86! 80,-76! -74,-60!', '-40,-72! -42,-108! 40,-116! 42,-82!'),
    'cap': (CAP,),
    'bare': (HAIR,)}
LADIES = ('bonnet', 'plume', 'straw')
BUST = '-24,4! 24,14! 46,34 64,66 76,130 80,260! -90,260! -90,140 -82,82 -56,36!'


def bust(x, y, h, hat, coat, skin, tilt=0):
    """Somebody in profile down to the chest, head h high; (x, y): where the head sits on the neck."""
    k = h / 100
    lady = hat in LADIES
    hair = shape('-30,-104! 10,-106 44,-90 50,-72! 20,-76 -4,-60 -14,-30 -34,-6! -60,-22 -58,-58 -47,-86', -k, k, x, y, tilt) if lady else ''
    return (S(shape(PROFILE_WOMAN if lady else PROFILE, -k, k, x, y, tilt), skin, amp=.2)
            + ('' if lady else paths(mix(coat, DARK, .5), shape(HAIR, -k, k, x, y, tilt))) + S(shape(BUST, -k, k, x, y), coat, amp=.4)
            + paths(mix(skin, DARK, .75), shape('27,-41! 34,-45.5 41,-42! 35,-38', -k, k, x, y, tilt))
            + ('' if lady else paths(mix(skin, DARK, .6), shape('30,-13! 36,-23 47,-24 53,-20! 44,-17 38,-11!', -k, k, x, y, tilt)))
            + (paths(mix(coat, DARK, .4), hair) if hair else '')
            + S(''.join(shape(d, -k, k, x, y, tilt) for d in HATS[hat]), mix(coat, DARK, .3), amp=.3))


def row(y, h, x0, step, hats, coats, skin, flt):
    """A row of people in profile; every second one lies in a sheet in front."""
    R, sheets = random.Random(y), ['', '']
    for i, hat in enumerate(hats):
        sheets[i % 2] += bust(x0 + i * step + R.uniform(-7, 7), y + R.uniform(-7, 7), h * R.uniform(.94, 1.06), hat, coats[i % len(coats)], skin,
                              R.uniform(-5, 9))
    return [f'<g filter="url(#{flt})">{o}</g>' for o in sheets]


# a bamboo chair, its ladder back half turned to us
CHAIR = ('-30,-60! 36,-60! 36,-53! -30,-53!', '-26,-98! -32,-101 -33,-96! -38,0! -31,0!', '-41,-100! -47,-103 -48,-98! -52,-4! -46,-4!',
         '30,-54! 24,-54! 25,0! 31,0!',
         '-46,-96! -28,-94! -28,-87! -46,-89!', '-46,-82! -29,-80! -29,-74! -46,-76!', '-47,-68! -30,-66! -30,-60! -47,-62!',
         '-34,-24! 28,-24! 28,-20! -34,-20!')


def features(x, y, h, tilt=0, lady=False, beard='#1c1220'):
    """Eye, brow, and lips or a moustache, on a head that faces left and sits at (x, y)."""
    k = h / 100

    def put(text):
        return shape(text, -k, k, x, y, tilt)
    mouth = '34,-17! 38,-21 44,-22! 42,-18 43,-15 37,-13!' if lady else '30,-14! 36,-23 47,-24 54,-21! 49,-17 44,-18 38,-13!'
    return (paths('#fff2e0', put('23,-39! 31,-45 40,-43! 39,-37 30,-36!')) + paths('#1a1024', put('32,-44! 38,-45 40,-40 36,-36 32,-38'))
            + paths(beard, put('20,-51! 32,-56 44,-53! 34,-52')) + paths('#b8404a' if lady else beard, put(mouth)))


def seated(x, y, k, hat, coat, legs, skin='#8a5640', hands=((34, -72), (28, -70)), tilt=0, held='', far='', hair='#15122a', lean=2):
    """Somebody on a bamboo chair, facing left, with a hat."""
    lady = hat in LADIES
    hip, neck = (0, -60), (lean, -124)
    up = math.dist(neck, hip)
    ux, uy = (neck[0] - hip[0]) / up, (neck[1] - hip[1]) / up
    nape = (x - (neck[0] + 1.5 * ux + 1) * k, y + (neck[1] + uy * 6) * k)
    cap = mix(coat, DARK, .45)
    chair = S(''.join(shape(d, -k, k, x, y) for d in CHAIR), '#7a5a3c', amp=.3)
    skirt = shape('-18,-70! 6,-78 34,-70 48,-52 56,-24 62,2! -26,2! -30,-30', -k, k, x, y) if lady else ''
    body = person(x, y, k, hip=hip, neck=neck, hem=(-6, -40), feet=None if lady else ((48, 0), (36, 0)), hands=hands, mirror=True, tilt=tilt,
                  coat=coat, legs=legs,
                  boots='#0a0a1c', skin=skin, hair=hair, wear='bun bare' if lady else 'bare', face=PROFILE_WOMAN if lady else PROFILE, widths=SHIRT,
                  held=held, far=chair + (S(skirt, mix(coat, DARK, .2), amp=.4) if skirt else '') + far, flt='back-r', bones=(42, 44))
    body += features(*nape, 30 * k, -tilt, lady, ('#1c1220', '#4a2c22', '#6a6270')[int(x) % 3])
    if hat == 'bare':
        return body
    q = .3 * k
    return body + G('cut-1', *(S(shape(d, -q, q, *nape, -tilt), c, amp=.2) for d,
                               c in zip(HATS[hat], (cap, mix(coat, LIGHT, .35), mix(coat, LIGHT, .5)))))


# ---------------------------------------------------------------- 0 back wall, stairs up to the gaslight
R = random.Random(3)
ALL = 'M-140-140H2060V1340H-140Z'
tiles = ''.join(poly([(x, y - 15), (x + 15, y), (x, y + 15), (x - 15, y)]) for j,
                y in enumerate(range(676, 830, 34)) for x in range(230 + 17 * (j % 2), 1540, 34))
STAIR = arch(1556, 300, 216, 600)
treads = [G('cut-1', S(poly([(1540 + i * 48, 862 - i * 34), (1900, 862 - i * 34), (1900, 910), (1540 + i * 48, 910)]),
                       p.radial(1706, 480, 470, [(0, '#f0b070'), (.4, '#93607a'), (.75, '#4a3c74'), (1, '#262a5c')]), amp=.3),
            paths('#ffdca0', rect(1540 + i * 48, 862 - i * 34, 344, 5), opacity=.75)) for i in range(6)]
LX = 1614                                                           # the street lamp stands up there, behind the stairs
street = [S(rect(1540, 280, 360, 620), p.radial(1660, 440, 440, [(0, '#ffe6ac'), (.2, '#eda55e'), (.55, '#7a5078'), (1, '#2a2e64')]), amp=0),
          G('cut-2', line(f'M{LX} 900V450', 7, '#15142e', amp=0), S(poly([(LX - 28, 408), (LX + 28, 408), (LX, 384)]), '#15142e', amp=.2)),
          G('glow', S(poly([(LX - 14, 452), (LX + 14, 452), (LX + 22, 410), (LX - 22, 410)]), '#fff6d0',
                      amp=0)), p.bloom(LX, 430, 120, 120, '#ffc060', .8),
          paths('#fffaf0', leaf(LX - 30, 405, LX + 4, 382, 7,
                                5)), *treads]
wall = [*street, S(ALL + STAIR, T('#2c336c', .5), 'wall-3', EO, amp=.8), paths('#20265a', tiles, opacity=.75),
        S(rect(200, 640, 1340, 12) + rect(200, 836, 1340, 12), T('#4a4f8c', .4), 'cut-1', amp=.5),
        S(arch(1540, 280, 248, 640) + STAIR, T('#474c8c', .2), 'cut-2', EO, amp=.6)]
p.layer('wall', 0, 'grain', *wall)

# ---------------------------------------------------------------- 1 the vault, the sheet on its line
RIB = vault(236, 1880, 520, 140)
ribs = ''.join(f'M{num(x)} {num(y)}L{num(x + ty * 52)} {num(y - tx * 52)}' for (x, y), (tx, ty) in walk(RIB, 62))
frame = [on(-.045, -.06), on(1.045, -.06), on(1.045, 1.06), on(-.045, 1.06)]
p.layer('vault', .18, 'grain', S(ALL + RIB, T('#252b5e', .4), 'wall-5', EO, amp=2),
        S(vault(190, 1926, 520, 90) + RIB, T('#343a74', .4), 'cut-3', EO, amp=1.4),
        f'<path d="{compact(ribs)}" stroke="#1d214e" stroke-width="4"/>', p.bloom(560, 430, 520, 440, '#ffd9a0', .42),
        G('cut-3', line('M1120 120V214', 4, '#8a86b0', amp=0),
          S(shape('0,-34! 10,-22 34,-6 46,26 34,58 12,72! 0,92! -12,72! -34,58 -46,26 -34,-6 -10,-22', 1, 1, 1120, 246), '#4a3f78', amp=.4),
          paths('#ffc070', *(leaf(1120 + a, 254, 1120 + a * .8, 300, 8, a * .1) for a in (-28, -10, 10, 28))),
          paths('#8a7ab0', rect(1084, 242, 72, 5), rect(1088, 304, 64, 5))))


# ---------------------------------------------------------------- 2 the room: beam, far rows, the box and the man who turns it
def tripod(x, y, h):
    """Three wooden legs under the box."""
    return G('cut-2', S(spar(x + 4, y - h, x + 10, y - 20, 12, 9), '#4a3428', amp=.3),
             S(spar(x - 20, y - h, x - 86, y, 15, 10) + spar(x + 20, y - h, x + 92, y, 15, 10), '#8a5e3a', amp=.4),
             S(rect(x - 58, y - h * .42, 118, 7), '#6a4630', amp=.3))


BX, BY = 1346, 528                                                  # the box
box = [tripod(BX, 830, 250),
       G('cut-3', S(rrect(BX - 54, BY - 56, 108, 112, 5), p.fall('#c98a4c', '#6a3f28', BY - 56, BY + 56), amp=.4),
         S(rrect(BX - 34, BY - 104, 74, 50, 4), '#8a5a36', amp=.4),
         G('cut-1', *(S(rect(BX - 54, y, 108, 6), '#7a4c2e', amp=.2) for y in (BY - 44, BY + 38)),
           S(rrect(BX - 74, BY - 20, 24, 40, 4), '#e0b45a', amp=.2),
           S(circle(BX + 6, BY + 4, 30), '#a86c3c', amp=.3), S(circle(BX + 6, BY + 4, 7), '#e0b45a', amp=.1))),
       G('glow', paths('#fffbe6', circle(LENS[0] + 1, LENS[1], 8, 15))),
       paths('#fff3c4', rect(BX + 56, BY - 30, 5, 46), rect(BX - 28, BY - 110, 60, 4))]
CRANK = (BX + 44, BY + 30)
operator = person(1452, 816, 1.62, hip=(0, -96), neck=(6, -158), hands=((58, -150), ((1452 - CRANK[0]) / 1.62, (CRANK[1] - 816) / 1.62)), mirror=True,
                  coat='#d9d2c4', legs='#2a2450', boots='#0c0c20', skin='#a8704e', hair='#2a1a20', wear='bare', widths=SHIRT, tilt=4, flt='back-r',
                  held=G('cut-2', line(f'M{BX + 6} {BY + 4}L{CRANK[0]} {CRANK[1]}', 7, '#e0b45a', amp=0), S(circle(*CRANK, 8), '#3a2418', amp=.1)))
vest = S(shape('-15,-150! 10,-150 17,-120 17,-92! -17,-88! -18,-120', -1.62, 1.62, 1452, 816), '#6a2a3c', amp=.3)
vest += features(1452 - 7.1 * 1.62, 816 - 164 * 1.62, 30 * 1.62, -4)
podium = G('cut-3', S(poly([(1226, 796), (1556, 796), (1596, 840), (1192, 840)]), p.fall('#4a3e62', '#7a648a', 796, 840), amp=.6),
           S(poly([(1192, 840), (1596, 840), (1596, 892), (1192, 892)]), p.fall('#55446c', '#241f48', 840, 892), amp=.6),
           paths('#c9a890', rect(1192, 838, 404, 3)), paths('#1a1638', *(leaf(x, 846, x, 888, 3) for x in (1290, 1400, 1500))),
           paths('#140f30', circle(1346, 826, 108, 10), circle(1442, 822, 56, 8), opacity=.5))
# the stand where the coats wait
SX = 308
coats_ = [G('cut-2', line(f'M{SX} 884V560M{SX - 40} 576Q{SX - 20} 600 {SX} 606Q{SX + 22} 600 {SX + 42} 574M{SX - 34} 886L{SX} 854L{SX + 36} 886', 8,
                          '#7a5030', amp=0)),
          G('cut-3', S(shape('-52,0! -30,-12 -8,0! 2,120 8,214! -74,214! -66,120', 1, 1, SX - 12, 596), '#3a2a52', amp=.6),
            S(shape('0,0! 24,-14 48,2! 62,130 58,190! -12,192! -6,110', 1, 1, SX + 6, 594), '#5a2438', amp=.6),
            S(leaf(SX - 40, 640, SX - 46, 800, 7, 4) + leaf(SX + 30, 640, SX + 36, 780, 6, -3), '#1c1636', amp=.3)),
          G('cut-2', *(S(shape(d, .46, .46, x, y, r), '#12122c', amp=.2) for d, x, y,
                       r in ((HATS['top'][0], SX - 40, 606, -12), (HATS['bowler'][0], SX + 42, 600, 14))))]
late = person(1692, 794, 1.22, feet=((20, 0), (-20, -28)), toes=(4, 10), hands=((34, -92), (10, -96)), mirror=True, coat='#3a2f66', legs='#15132e',
              boots='#0a0a1c', skin='#9a6248', hair='#15122a', wear='nofur', widths=PARKA, flt='back-c', tilt=10)
late += G('cut-1', S(shape(HATS['bowler'][0], -.37, .37, 1686, 794 - 162 * 1.22, -10), '#12102a', amp=.2),
          paths('#eef0ff', leaf(1664, 552, 1704, 550, 7, -6), leaf(1678, 598, 1712, 596, 6, -4)), features(1686, 794 - 164 * 1.22, 36.6, -10))
far_rows = [*row(680, 37, 776, 46, ('bowler', 'bonnet', 'top', 'plume', 'bowler', 'straw', 'top', 'bonnet', 'bowler', 'plume'),
                 ('#43467e', '#3c3f78', '#4a4678'), '#8a6a74', 'back-r'),
            *row(748, 44, 726, 58, ('plume', 'top', 'bonnet', 'bowler', 'cap', 'plume', 'bowler', 'bonnet', 'top'), ('#31346c', '#3a2f62', '#2b3a6c'),
                 '#7c5660', 'back-r')]
BEAM = p.linear(*LENS, 600, 420, [(0, '#fff6dc', .95), (.12, '#ffe9bc', .62), (1, '#ffe2b0', .36)])
beam = [paths(BEAM, poly([(LENS[0], LENS[1] - 12), *CORNERS[1:], (LENS[0], LENS[1] + 14)])),
        *(paths(p.linear(*LENS, 600, 420, [(0, '#fff9e8', .5), (1, '#fff2d0', .08)]), poly([LENS, on(1, a), on(1, b)])) for a,
          b in ((.05, .16), (.34, .52), (.7, .78)))]
motes = [(LENS[0] + (700 - LENS[0]) * (t := R.uniform(.06, 1)), LENS[1] + (420 - LENS[1]) * t + R.uniform(-130, 130) * t) for _ in range(90)]
dust_ = f'<g fill="#fff6dc" fill-opacity=".75">{dots(motes, [R.uniform(1, 3) for _ in motes])}</g>'
STREAMS, DROPS = jet()
FLOOR = p.radial(620, 860, 900, [(0, '#6d5a78'), (.4, '#33356c'), (1, '#171a42')])
sheet = [G('cut-1', line(f'M{num(frame[0][0] + 6)} {num(frame[0][1])}L430 96M{num(frame[1][0] - 6)} {num(frame[1][1])}L690 96', 4, '#b0a8c8', amp=0)),
         S(poly(frame), '#3a3058', 'cut-4', amp=.8), G('rim', *film())]
p.layer('room', .42, 'grain', *sheet, S('M-140 846H2060V1340H-140Z', FLOOR, 'wall-5', amp=1), late, *coats_, podium, *far_rows, *beam, dust_, *box,
        operator,
        vest,
        G('cut-1', S(STREAMS, '#f4f8ff', amp=.3)), G('cut-3', S(DROPS, '#eef4ff', amp=0)))

# ---------------------------------------------------------------- 3 the nearest row, a magician among them
MGX, GY = 952, 934
hat_at = (MGX - 80, GY - 110)
TRICK = (S(shape('-18,-10 -24,-58 -16,-92 -6,-88 0,-50 0,-8!', 1, 1, *hat_at, -5), '#fbf3ea',
           amp=.2) + S(shape('-14,-22 -18,-56 -13,-76 -8,-44!', 1, 1, *hat_at, -5), '#e8a0a0', amp=.2)
         + S(shape('2,-8! 4,-50 12,-84 22,-80 22,-46 16,-8!', 1, 1, *hat_at, 16), '#fbf3ea', amp=.2)
         + S(shape('-44,-14! 44,-14! 48,-4! 34,0! 30,52! -30,52! -34,0! -48,-4!', 1, 1, *hat_at), '#14122c',
             amp=.3) + S(rect(hat_at[0] - 33, hat_at[1] + 6, 66, 12), '#b1364a', amp=.2))
near = [seated(628, GY, 1.60, 'plume', '#7a2f56', '#1a1838', hands=((66, -122), (30, -70)), tilt=-8),
        seated(728, GY + 6, 1.60, 'top', '#2a3068', '#15163a'),
        seated(804, GY, 1.50, 'bonnet', '#2c5a70', '#15163a', hands=((30, -70), (26, -72))),
        seated(1062, GY + 4, 1.60, 'bowler', '#54406e', '#191838', hands=((30, -76), (24, -60)), tilt=4),
        seated(1158, GY, 1.39, 'cap', '#8a5a34', '#1c1b40', hands=((30, -70), (26, -64)), tilt=-10, skin='#a8704e'),
        seated(1240, GY + 6, 1.58, 'straw', '#35407e', '#16173a', tilt=2),
        seated(MGX, GY + 2, 1.60, 'bare', '#1d1a3c', '#121230', hands=((70, -84), (60, -131)), tilt=10, held=TRICK, lean=9)]
p.layer('near', .6, 'grain', paths('#0a0c28', circle(930, 938, 420, 20), opacity=.5), *near)

# ---------------------------------------------------------------- 4 the front arch of stone, a palm in its pot
EDGE = vault(84, 1838, 560, 84)
stones_ = ''.join(f'M{num(x)} {num(y)}L{num(x + ty * 66)} {num(y - tx * 66)}' for (x, y), (tx, ty) in walk(EDGE, 46))
fronds = ''.join(leaf(110, 830, 110 + 210 * math.cos(a), 830 + 290 * math.sin(a), 30, 50 * (1 if math.cos(a) > 0 else -1),
                      .5) for a in (-2.7, -2.3, -1.9, -1.5, -1.15, -.75, -.4))
p.layer('arch', .78, 'grain', S(ALL + EDGE, T('#1b1f4a', .25), 'wall-7', EO, amp=2),
        S(vault(20, 1902, 560, 18) + EDGE, T('#262a60', .3), 'cut-3', EO, amp=1.6),
        f'<path d="{compact(stones_)}" stroke="#12153a" stroke-width="5"/>',
        S(fronds, '#14244a', 'cut-4-dim', amp=1), S(shape('-60,0! 60,0! 46,130! -46,130!', 1, 1, 110, 830), p.fall('#5a3a5a', '#1a1636', 830, 960),
                                                    'cut-3', amp=.6))

# ---------------------------------------------------------------- 5 the row nearest to us, in the dark
p.layer('front', 1, 'grain-deep', *row(1126, 98, 396, 158, ('bowler', 'plume', 'top', 'bowler', 'bonnet', 'top', 'straw'),
                                       ('#171a4a', '#1f1640', '#141d46'),
                                       '#3a2a4a', 'back-r-near'))
p.mat(p.vignette(900, 500, 1300, .48, .6), paths(p.linear(0, 960, 0, 1200, [(0, DARK, 0), (1, DARK, .8)]), rect(-120, 940, 2160, 380)))
p.save(PICTURES / '9-premiere-moments' / 'lumiere-salon-indien.svg')
