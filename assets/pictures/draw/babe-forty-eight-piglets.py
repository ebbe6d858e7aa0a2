#!/usr/bin/env python3
"""Story 2.3 (sunrise): she has outgrown the chair, and the other forty-seven piglets are already in line."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

SUN = (640, 352)
DARK = '#35102c'
p = Pic('#fff0d8', DARK, SUN, '#ffc98a', far='#fff0d8', focus=(.56, .53))


def T(c, lit=.5, r=1250, edge=.2, glow='#ffd9a0'):
    """Paper in the light of the low sun."""
    return p.tone(c, lit, SUN, r, edge, glow)


def lay(fill, *outlines, extra=''):
    """Plain paper without a shadow of its own, for use inside a G(…)."""
    return f'<path d="{compact("".join(outlines))}" fill="{fill}"' + (f' {extra}' if extra else '') + '/>'


# ---------------------------------------------------------------- piglets: feet at (0, 0), 100 long, facing right
SKIN, BACKLIT = ('#fff6ec', '#ffd9cc', '#ee9f9c'), ('#f7b9a8', '#e08a8c', '#b85a74')       # light, middle, shade
BLUSH, ROSE, HOOF, EYE = '#f2a3a0', '#d97a84', '#8a3f5c', '#3f1430'
BODY = '-54,-38 -53,-54 -42,-68 -22,-75 2,-74 22,-70 40,-58 42,-40 34,-24 16,-15 -10,-12 -36,-15 -48,-24'
TAIL = ((-51, -50), (-60, -54), (-66, -47), (-60, -40), (-55, -47), (-62, -57), (-70, -57))
SCARF = '8,-72! 22,-64 30,-50 34,-34! 22,-27! 18,-42 10,-56 -1,-66!'
HIP, NECK = (-34, -24), (24, -58)
# the head seen from its joint at the neck
HEAD = '-10,0 -7,-18 6,-30 22,-30 34,-21 40,-10! 50,-10 57,-8! 59,2 57,12! 48,14 40,17! 30,24 14,26 -2,18'
EAR, EAR_IN, EAR_FAR = '-2,-22! -10,-38 -8,-54! 8,-48 18,-36 20,-26!', '1,-26! -4,-38 -4,-48! 7,-42 12,-31!', '16,-28! 18,-44 30,-54! 36,-40 33,-22!'
SNOUT = '0,-10 4,-7 5,0 4,7 0,10 -4,7 -5,0 -4,-7'
STEPS = (((-9, 0), (10, 3), (11, 4), (-10, 0)), ((8, 3), (-10, 0), (-11, 0), (10, 4)), ((0, 0), (5, 0), (-4, 0), (2, 0)))


def leg(x, top, swing, lift=0):
    """One leg that swings from its hip: (leg, hoof)."""
    foot, y = x + swing, -lift
    return (f'{x-10},{top}! {x-8+swing*.3},{top*.55} {foot-6.5},{y-7}! {foot+6.5},{y-7}! {x+9+swing*.3},{top*.6} {x+10},{top}!',
            f'{foot-6.8},{y-8}! {foot-7.4},{y}! {foot-.8},{y}! {foot},{y-4}! {foot+.8},{y}! {foot+7.4},{y}! {foot+6.8},{y-8}!')


def beside(x, y, k, scarf, step=0, mirror=False, nod=0, rear=0, flt='cut-3', papers=SKIN):
    """A piglet from the side. step: which of STEPS; nod: degrees its head sinks; rear: degrees it rises on its hind legs;
    papers: light, middle, shade of its skin."""
    f = -k if mirror else k
    turn = rear if mirror else -rear

    def pt(a, b, by=-rear):
        """A point of the body, which rises about the hip."""
        (u, v), = move([(a - HIP[0], b - HIP[1])], 1, 1, *HIP, by)
        return x + u * f, y + v * k

    (hx, hy), (bx, by) = pt(*NECK), pt(0, 0)

    def on(a, b):
        """A point of the head."""
        (u, v), = move([(a, b)], f, k, hx, hy, -nod if mirror else nod)
        return u, v

    def body(t):
        return shape(t, f, k, bx, by, turn)

    def hind(t):
        return shape(t, f, k, x, y)

    def head(t, a=0, b=0):
        return shape(t, f, k, *on(a, b), -nod if mirror else nod)
    side, small = (-1 if mirror else 1), k < .6
    skin = p.linear(x - 30 * k, y - 100 * k, x - 10 * k, y, [(0, papers[0]), (.5, papers[1]), (1, papers[2])])
    (fore_far, fore_far_hoof), (hind_far, hind_far_hoof) = (leg(a, -26, *s) for a, s in zip((30, -26), STEPS[step][:2]))
    (fore, fore_hoof), (back, back_hoof) = (leg(a, -28, *s) for a, s in zip((18, -38), STEPS[step][2:]))
    trunk = [S(ribbon([pt(*q) for q in TAIL], 5 * k, 3 * k, None, 12), papers[2], amp=0), lay(ROSE, body(fore_far), hind(hind_far), head(EAR_FAR)),
             lay(mix(HOOF, DARK, .2), body(fore_far_hoof), hind(hind_far_hoof)), lay(skin, orient(body(BODY) + body(fore) + hind(back))),
             lay(HOOF, body(fore_hoof), hind(back_hoof))]
    face = [lay(skin, head(HEAD)), lay(ROSE, orient(head(SNOUT, 56, 2)))]
    if small:
        face.append(lay(papers[0], head(EAR)))
    else:
        creases = leaf(*pt(-26, -16), *pt(-30, -46), 3.4 * k, 7 * f) + leaf(*pt(9, -17), *pt(6, -40), 3 * k, -4 * f)
        trunk.append(lay(ROSE, creases, extra='fill-opacity=".8"'))
        face += [lay(skin, head(EAR)), lay(BLUSH, head(EAR_IN)), lay(BLUSH, circle(*on(25, 7), 7 * k, 5.4 * k), extra='fill-opacity=".75"'),
                 lay(EYE, circle(*on(55.4, -2), 1.3 * k, 2.4 * k), circle(*on(56.4, 6), 1.3 * k, 2.4 * k),
                      leaf(*on(50, 12), *on(33, 11), 2.8 * k, -4.5 * side * k))]
    trunk.append(lay(scarf, body(SCARF)))
    face.append(lay(EYE, circle(*on(33, -8), 4 * k)) + ('' if small else lay(papers[0], circle(*on(32, -9.6), 1.4 * k))))
    return G(flt, *trunk, ''.join(face) if small else G('cut-1', *face))


def facing(x, y, k, scarf, tilt=0, step=1, flt='cut-2'):
    """A piglet that comes towards us, its head a little on one side."""
    def sh(t):
        return shape(t, k, k, x, y)

    def head(t):
        return shape(t, k, k, x, y - 56 * k, tilt)

    def on(a, b):
        (u, v), = move([(a, b)], k, k, x, y - 56 * k, tilt)
        return u, v
    skin = p.linear(x - 20 * k, y - 90 * k, x + 20 * k, y, [(0, SKIN[0]), (.5, SKIN[1]), (1, SKIN[2])])
    legs, back = [leg(-13, -26, 0, 5 if step else 0), leg(13, -26, 0, 0 if step else 5)], [leg(-24, -22, 0, 6), leg(24, -22, 0, 6)]
    pair = '-24,-16! -36,-32 -34,-48! -18,-42 -8,-24!', '24,-16! 36,-32 34,-48! 18,-42 8,-24!'
    inner = '-24,-20! -31,-32 -30,-41! -19,-36 -14,-25!', '24,-20! 31,-32 30,-41! 19,-36 14,-25!'
    return G(flt, lay(ROSE, *(sh(a) for a, _ in back)), lay(mix(HOOF, DARK, .2), *(sh(b) for _, b in back)),
             lay(p.linear(x, y - 80 * k, x, y - 8 * k, [(0, SKIN[1]), (1, ROSE)]),
                 sh('0,-76 24,-70 37,-50 36,-28 20,-13 -20,-13 -36,-28 -37,-50 -24,-70')),
             lay(skin, *(sh(a) for a, _ in legs)), lay(HOOF, *(sh(b) for _, b in legs)),
             lay(scarf, sh('-22,-40! 0,-34 22,-40! 20,-26 8,-20! 0,-12! -8,-20! -20,-26')),
             G('cut-1', lay(skin, orient(''.join(map(head, pair)) + head('0,-30 20,-27 32,-10 33,6 24,20 0,27 -24,20 -33,6 -32,-10 -20,-27'))),
               lay(BLUSH, *map(head, inner), circle(*on(-22, 7), 6 * k, 4.6 * k), circle(*on(22, 7), 6 * k, 4.6 * k)),
               lay(ROSE, head('0,-4 11,-2 15,6 11,14 0,16 -11,14 -15,6 -11,-2')),
               lay(EYE, circle(*on(-16, -8), 4 * k), circle(*on(16, -8), 4 * k),
                   circle(*on(-5, 6), 2 * k, 3.2 * k), circle(*on(5, 6), 2 * k, 3.2 * k)),
               lay(SKIN[0], circle(*on(-17, -9.6), 1.4 * k), circle(*on(15, -9.6), 1.4 * k))))


# eight groups of six, each in the scarf of its own colour, from the chair to the far ridge
SCARVES = ('#b5283f', '#1f7f86', '#d98a1f', '#6a2a78', '#b5283f', '#1f7f86', '#d98a1f', '#6a2a78')


def shade(strength, *places):
    """Shadows on the ground, away from the sun: (x, y, k) of whoever throws them."""
    d = ''.join(leaf(x - 46 * k, y - 3 * k, x + 84 * k, y + 10 * k, 22 * k, 0, .45) for x, y, k in places)
    return f'<path d="{compact(d)}" fill="{DARK}" fill-opacity="{strength}" filter="url(#soft-2)"/>'


def scratches(w, *places):
    """Knife cuts w wide that lie along the ground: (x, y, length, rise, bend)."""
    return ''.join(leaf(x, y, x + dx, y + dy, w, bend) for x, y, dx, dy, bend in places)


# ---------------------------------------------------------------- 0 sky: half a sun, its rays, long clouds
sky = [lay(p.radial(*SUN, 1500, [(0, '#ffc79c'), (.24, '#f5a394'), (.52, '#d97a88'), (1, '#8a3f72')]), rect(-140, -140, 2200, 1000))]
rays = ''
for i, a in enumerate((-172, -157, -139, -124, -107, -88, -70, -55, -37, -22, -8)):
    w, ln = math.radians((5, 3.4, 4.4, 3, 5)[i % 5]), (1500, 900, 1250)[i % 3]
    t = math.radians(a)
    rays += poly([SUN] + [(SUN[0] + ln * math.cos(t + s * w), SUN[1] + ln * math.sin(t + s * w)) for s in (-1, 1)])
sky.append(S(rays, p.radial(*SUN, 1300, [(0, '#fff0cc', .75), (.4, '#ffdcb0', .34), (1, '#ffc9a8', .06)]), 'rim', amp=1))
sky += [S(ring(*SUN, 214, 24, 4, .012), p.radial(*SUN, 214, [(.5, '#ffe3b0'), (1, '#ffc79a')]), 'wall-2', amp=1.5),
        S(ring(*SUN, 128, 20, 9, .008), '#fffaea', 'glow-big', amp=1)]
for x, y, w, h, c in ((180, 190, 420, 30, '#ffd9c0'), (60, 238, 330, 24, '#f7b8a8'), (980, 132, 380, 28, '#f3b0a6'), (880, 178, 260, 22, '#ffd2b8')):
    edge, _ = billows([(x, y), (x + w * .35, y - h * .8), (x + w * .7, y - h * .5), (x + w, y)], 40, 110, x, .36, comma=0)
    sky.append(S(edge + f'C{x+w-30} {y+h*.5} {x+40} {y+h*.5} {x} {y}Z', c, 'wall-2', amp=1.5))
p.layer('sky', 0, 'grain-fine', *sky)

# ---------------------------------------------------------------- 1 the ridge, the eighth group against the sun
def road(pts, near=.036):
    """A worn path over the ground along a curve: the nearer the wider, and wider across than deep."""
    edges = [], []
    for (x, y), (tx, ty) in walk(smooth(pts), 60):
        w = 4 + (y - 400) * near
        for edge, s in zip(edges, (1, -1)):
            edge.append((x - ty * w * 1.7 * s, y + tx * w * s))
    return smooth(edges[0] + edges[1][::-1], True)


ridge = 'M-140 430C100 404 300 392 560 394C760 396 900 408 1120 400C1500 388 1700 420 2060 410V900H-140Z'
bushes = ''.join(circle(x, y, r, r * .8) for x, y, r in ((-30, 420, 24), (10, 424, 16), (120, 410, 18), (146, 412, 13), (300, 396, 14),
                                                        (324, 396, 20), (350, 397, 12), (930, 402, 15), (956, 402, 22), (984, 404, 14)))
G8 = [(500 + 46 * i, 398 + i * .6, .26) for i in range(6)]
far = [S(bushes, T('#c86a80', .5), 'cut-1', amp=.6), S(ridge, T('#d07a84', .6), 'wall-3', amp=1.6)]
far += [beside(*q, SCARVES[7], i % 2, flt='cut-1', papers=BACKLIT) for i, q in enumerate(G8)]
p.layer('ridge', .12, 'grain-fine', *far)

# ---------------------------------------------------------------- 2 the hill, the gate, three groups, the trainer
hill = 'M-140 452C80 424 330 426 560 414C760 406 1000 420 1160 430C1400 446 1700 430 2060 440V1000H-140Z'
TRACK = [(800, 413), (890, 415), (980, 428), (1000, 446), (900, 462), (640, 466), (450, 478), (400, 500), (480, 520), (700, 526), (850, 532),
         (890, 552), (800, 578), (748, 610), (744, 700)]
hill_ = [S(hill, T('#bd6078', .55), 'wall-3', amp=2), S(road(TRACK), T('#863a5c', .2), 'cut-1', amp=1),
         S(scratches(3.5, (60, 470, 170, 4, -5), (120, 500, 200, -4, 6), (250, 462, 120, -4, 4), (20, 530, 150, 4, 4), (1010, 480, 80, 6, -4)),
           '#8f3f60', None, 'fill-opacity=".5"', amp=.4)]
G7 = [(950 - 66 * i, 462 + 2 * i, .38) for i in range(6)]
G6 = [(470 + 76 * i, 518 + 2 * i, .43) for i in range(6)]
G5 = [(736, 572, .44), (800, 580, .46), (700, 608, .51), (768, 622, .54), (718, 650, .58), (796, 660, .6)]
hill_ += [shade(.3, *G7), *(beside(*q, SCARVES[6], i % 2, True, flt='cut-1') for i, q in enumerate(G7)),
          shade(.3, *G6), *(beside(*q, SCARVES[5], i % 2, flt='cut-1') for i, q in enumerate(G6))]
# the gate stands open
WOOD, POST = p.fall('#a85a5e', '#5c2448', 540, 650), p.fall('#8a4454', '#4a1a3e', 540, 660)
fence = ''
for y in (572, 604):
    fence += spar(-140, y - 14, 620, y, 10) + spar(872, y, 1100, y + 4, 10)
fence += ''.join(rect(x, 556 + (x + 140) / 760 * 14, 13, 100) for x in (-60, 80, 210, 340, 470)) + rect(1004, 554, 13, 110)
hill_ += [S(fence, WOOD, 'cut-2', amp=.8), *(facing(*q, SCARVES[4], (6, -6)[i % 2], i % 2) for i, q in enumerate(G5[:2]))]
swung = (''.join(spar(876, y, 984, y + 16 + (y - 540) * .14, 9) for y in (548, 576, 604, 632)) + spar(880, 636, 980, 564, 8)
         + spar(984, 552, 984, 664, 12))
hill_ += [G('cut-3', S(swung, p.fall('#c9787a', '#7a3458', 530, 660), amp=.6)),
          G('cut-3', S(''.join(rect(x, 552, 24, 124) + poly([(x - 6, 554), (x + 12, 536), (x + 30, 554)]) for x in (622, 860)), POST, amp=.8))]
hill_ += [facing(*q, SCARVES[4], (6, -6)[i % 2], i % 2) for i, q in enumerate(G5[2:])]
# the trainer, with a bell of brass
BX, BY, BK = 300, 668, 1.12
HAT = '-62,-74! -40,-86 -36,-116 -8,-126 26,-120 38,-90! 66,-84! 54,-72 0,-74 -44,-66!'


def trainer():
    """Rings the piglets home, one hand in the hip; broad in the shoulder, braces over the shirt."""
    def sh(t):
        return shape(t, BK, BK, BX, BY)

    def at(x, y):
        return BX + x * BK, BY + y * BK

    def limbs(radii, *pts):
        return chain([at(*q) for q in pts], [r * BK for r in radii])
    cloth = p.linear(*at(24, -160), *at(-30, -90), [(0, '#a04a68'), (.5, '#70294f'), (1, '#47183c')])
    trousers, skin = '#3a1536', '#8a4a4c'
    hx, hy, turn = *at(8, -161), -4
    bell = handbell(*at(60, -192), 66, -30, grip='#5c2240')
    return [G('cut-3', S(limbs((10, 8, 7), (-6, -146), (-36, -124), (-18, -98)), '#47183c', amp=.3),
              S(limbs((14, 11, 8), (-6, -92), (-14, -48), (-22, -2)) + limbs((14, 11, 8), (6, -92), (14, -48), (20, -2)), trousers, amp=.3),
              S(sh('-2,-162! 14,-160 24,-148 26,-128 20,-104 20,-84! -18,-84! -20,-106 -26,-130 -24,-148 -14,-159!'), cloth, amp=.3),
              S(sh('-20,-92! 20,-92! 20,-80! -20,-80!'), trousers, amp=.2), lay(trousers, sh('2,-160! 8,-159! 2,-120 4,-90! -1,-90! -3,-122')),
              G('cut-1', S(profile(hx, hy, 31 * BK, turn), skin, amp=.2), S(shape(HAT, .31 * BK, .31 * BK, hx, hy, turn), '#3a1536', amp=.2),
                lay('#2a0f28', shape('-42,-64! -42,-36 -30,-16! -22,-30 -20,-50 -16,-62!', .31 * BK, .31 * BK, hx, hy, turn),
                    circle(*move([(34, -52)], .31 * BK, .31 * BK, hx, hy, turn)[0], 2))),
              G('cut-1', bell),
              G('cut-1', S(limbs((10.5, 8.5, 6.5), (12, -147), (36, -164), (53, -189)), cloth, amp=.3),
                lay(skin, sh('50,-187! 51,-196 57,-201 65,-199 69,-194 66,-189 68,-184 63,-181 55,-181!')),
                lay('#5c2a3c', leaf(*at(59, -194), *at(68, -192), 1.6), leaf(*at(59, -189), *at(68, -187), 1.6))))]


hill_ += [shade(.4, (BX, BY, 1)), *trainer()]
p.layer('hill', .3, 'grain', *hill_)

# ---------------------------------------------------------------- 3 the yard: barn, four groups, the chair
yard = 'M-140 650C120 642 400 654 560 668C700 684 900 676 1100 678C1500 694 1800 684 2060 694V1340H-140Z'
BARN = p.linear(1020, 200, 1800, 900, [(0, '#8a3c5c'), (.35, '#702c52'), (1, '#3c1534')])
near = [S('M1040 900V474L1140 300L1540 150L1940 300L2040 474V900Z', BARN, 'wall-5', amp=1)]
joints = ''.join(rect(x, max(166 + abs(x - 1540) * .385, 1.8 * (1160 - x) + 290), 3.4, 720) for x in range(1082, 2000, 46))
near.append(lay(DARK, joints, extra='fill-opacity=".32"'))
near.append(S('M1016 486L1122 284L1540 126L1958 284L2064 486L2042 498L1938 310L1540 160L1142 310L1038 498Z',
              p.linear(1016, 300, 2000, 400, [(0, '#f0a898'), (.4, '#b5607a'), (1, '#5c2448')]), 'cut-4', amp=.8))
# hayloft, sliding door
HAY = [leaf(1500 + i * 8, 362 + i % 3 * 3, 1478 + i * 11, 330 + (i * 7) % 23, 6, (-4, 5, 2)[i % 3]) for i in range(15)]
near += [S(rect(1470, 226, 140, 132), '#2a0f28', None, amp=.5),
         S(rect(1456, 212, 168, 146) + rect(1474, 230, 132, 128),
           p.linear(1456, 210, 1624, 370, [(0, '#e8a08c'), (1, '#7a3458')]), 'cut-2', EO, amp=.6),
         G('cut-2', S(shape('1464,362! 1470,338 1490,322 1516,330 1540,306 1574,318 1604,338 1620,362!'),
                      p.fall('#e8b066', '#a8603c', 310, 362), amp=1.2),
           lay('#f6cf86', *HAY), lay('#8a4a34', *HAY[::4]), S(rect(1450, 356, 180, 14), '#b5707a', amp=.6)),
         G('cut-2', S(rect(1490, 448, 400, 14), '#a85a64', amp=.5),
           S(rect(1540, 458, 320, 250), p.linear(1540, 458, 1860, 700, [(0, '#7f3558'), (1, '#451a3c')]), amp=.5)),
         G('cut-1', S(rect(1540, 458, 320, 16) + rect(1540, 570, 320, 14) + rect(1540, 474, 16, 240) + rect(1844, 474, 16, 240)
                      + spar(1556, 570, 1844, 476, 13) + spar(1556, 690, 1844, 584, 13),
                      p.linear(1540, 458, 1860, 700, [(0, '#c9788a'), (1, '#6a2c50')]), amp=.5))]
# a pig of tin shows the wind
VANE = '-40,-8 -40,-24 -20,-32 10,-30 20,-38! 24,-28 40,-20! 40,-12 28,-6! 24,6! 16,6! 14,-4! -18,-4! -20,6! -28,6! -32,-4!'
near.insert(0, G('cut-2', S(rect(1538, 66, 5, 80) + spar(1500, 120, 1582, 120, 4) + shape(VANE, 1, 1, 1540, 88), '#6a2a50', amp=.3)))
near += [S(yard, T('#96405f', .45), 'wall-5', amp=2)]
ROAD = [(752, 690), (700, 692), (620, 688), (360, 668), (170, 672), (120, 704), (240, 740), (560, 744), (850, 746), (1000, 776), (920, 812),
        (560, 822), (260, 822), (150, 860), (300, 902), (640, 906), (1000, 904), (1220, 898)]
near.append(S(road(ROAD), T('#6c2850', .15), 'cut-1', amp=1.4))
G4 = [(640 - 94 * i, 682 - 2 * i, .55) for i in range(6)]
G3 = [(200 + 118 * i + (16 if i == 4 else 0), 748, .65) for i in range(6)]
G2 = [(900 - 134 * i, 826, .78) for i in range(6)]
G1 = [(398 + 154 * i, 908, .9) for i in range(5)]
for group, scarf, left in ((G4, SCARVES[3], True), (G3, SCARVES[2], False), (G2, SCARVES[1], True), (G1[:4], SCARVES[0], False)):
    near.append(shade(.4, *group))
    near += [beside(*q, scarf, i % 2, left != (group is G3 and i == 4), (0, 5, -5)[i % 3]) for i, q in enumerate(group)]

# the measuring board: a piglet reaches the slide, and not more
near += [S(rect(1424, 420, 46, 450), p.linear(1424, 420, 1470, 860, [(0, '#e0a09a'), (1, '#8a4a62')]), 'cut-3', amp=.8),
         lay('#5c2448', *(rect(1424, 440 + 26 * i, 26 if i % 4 == 0 else 14, 4) for i in range(16))),
         lay('#5c2448', *(shape(t, .46, .46, 1444, 758) for t in (BODY, leg(-36, -28, 0)[0], leg(18, -28, 0)[0])),
             *(shape(t, .46, .46, 1455, 731) for t in (HEAD, EAR))),
         S(rect(1404, 758, 86, 13), '#2f9a9a', 'cut-2', amp=.3)]

assert sum(map(len, (G1, G2, G3, G4, G5, G6, G7, G8))) == 47        # and the forty-eighth:
# the chair and the one who has outgrown it: (0, 0) on the ground between its feet
CX, CY, CK = 1222, 886, 1.0


def c(t):
    """A part of chair or pig."""
    return shape(t, CK, CK, CX, CY)


def q(a, b):
    return CX + a * CK, CY + b * CK


TEAL = p.linear(*q(-150, -420), *q(150, -120), [(0, '#58b3b0'), (.5, '#257f85'), (1, '#124f5c')])
STICK = p.linear(*q(-150, -400), *q(150, 0), [(0, '#f0c48c'), (.5, '#b0703f'), (1, '#5f2f2c')])
BIG = p.linear(*q(-150, -420), *q(150, -300), [(0, '#fff6e8'), (.3, '#ffdccc'), (.7, '#eda39f'), (1, '#c06a80')])
near += [shade(.5, (CX + 10, CY, 2.2)),
         G('cut-3', S(spar(*q(-118, -160), *q(-132, -420), 15) + spar(*q(118, -160), *q(132, -420), 15), STICK, amp=.5)),
         S(c('-142,-408! 0,-396 142,-408! 138,-318! 0,-306 -138,-318!'), TEAL, 'cut-2', amp=.5),
         G('cut-2', S(spar(*q(-96, 0), *q(96, -176), 13) + spar(*q(-124, -4), *q(-70, -4), 12), STICK, amp=.4))]
belly = '0,-372 70,-362 132,-318 158,-254 146,-190 96,-148 0,-138 -96,-148 -146,-190 -158,-254 -132,-318 -70,-362'
near.append(S(c(belly), BIG, 'cut-4', amp=.5))
folds = (leaf(*q(-62, -150), *q(-124, -212), 5, 12) + leaf(*q(62, -150), *q(124, -212), 5, -12) + leaf(*q(-26, -240), *q(26, -240), 5, 9)
         + leaf(*q(-142, -232), *q(-104, -222), 4, 4) + leaf(*q(142, -232), *q(104, -222), 4, -4))
near.append(lay(ROSE, folds, extra='fill-opacity=".8"'))
near.append(S(c('-128,-176! -60,-158 0,-150 60,-158 128,-176! 122,-146! 60,-116 0,-108 -60,-116 -122,-146!'), TEAL, 'cut-2', amp=.5))
near.append(lay('#0c3440', leaf(*q(112, -166), *q(92, -128), 8, 4), leaf(*q(-20, -146), *q(-26, -116), 4, -2)))   # the canvas gives
near.append(G('cut-2', S(spar(*q(96, 0), *q(-96, -176), 13) + spar(*q(70, -4), *q(124, -4), 12), STICK, amp=.4)))
for s in (-1, 1):                                                   # hind trotters stick out, arms of the chair squeeze
    near.append(G('cut-3', S(c(f'{s*30},-176 {s*40},-208 {s*76},-214 {s*104},-190 {s*108},-156 {s*86},-132 {s*54},-132 {s*34},-150'), BIG, amp=.3),
                  lay(HOOF, c(f'{s*50},-150! {s*48},-178 {s*66},-186! {s*68},-144!'), c(f'{s*94},-154! {s*92},-180 {s*73},-187! {s*74},-145!'))))
    near.append(G('cut-3', *(S(spar(*q(s * a, b), *q(s * c_, d), w), STICK, amp=.3)
                             for a, b, c_, d, w in ((166, -248, 112, -256, 17), (140, -160, 146, -250, 13)))))
    near.append(G('cut-3', S(c(f'{s*84},-330 {s*118},-330 {s*146},-290 {s*150},-262! {s*116},-258! {s*98},-286'), BIG, amp=.3),
                  lay(HOOF, c(f'{s*114},-270! {s*112},-244! {s*130},-244! {s*132},-256! {s*135},-244! {s*154},-246! {s*152},-272!'))))
near.append(G('cut-2', S(c('-74,-366! 0,-338 74,-366! 80,-340 40,-318! 0,-310 -40,-318! -80,-340'), '#b5283f', amp=.3)))
HX, HY, TILT = CX - 8, CY - 436, -7


def h(t):
    """A part of the big head."""
    return shape(t, CK, CK, HX, HY, TILT)


def on(a, b):
    """A point of the big head."""
    return move([(a, b)], CK, CK, HX, HY, TILT)[0]


skull = '0,-86 42,-80 72,-48 84,-6 104,34 94,66 56,84 0,90 -56,84 -94,66 -104,34 -84,-6 -72,-48 -42,-80'
FACE = p.linear(*on(-110, -60), *on(110, 60), [(0, '#fff8ec'), (.4, '#ffdfd0'), (.75, '#eea8a2'), (1, '#c47086')])
near.append(G('cut-4', *(S(h(f'{s*56},-52! {s*98},-82 {s*118},-116 {s*112},-150! {s*66},-124 {s*26},-78!'), FACE, amp=.3) for s in (-1, 1)),
              lay(BLUSH, h('-66,-66! -94,-90 -106,-132! -72,-110 -46,-82!')), lay(ROSE, h('66,-66! 94,-90 106,-132! 72,-110 46,-82!')),
              S(h(skull), FACE, amp=.3),
              lay(ROSE, leaf(*on(-96, 36), *on(-58, 66), 5, -8), leaf(*on(96, 36), *on(58, 66), 5, 8), leaf(*on(-18, -62), *on(18, -60), 4, 4),
                  leaf(*on(-13, -48), *on(13, -47), 3.4, 3), extra='fill-opacity=".7"'),
              # the eyes of somebody who has been kept waiting: heavy lids, she looks at the one who measures herself
              *(lay('#fffaf2', h(f'{a-17},-10! {a-9},-24 {a+9},-24 {a+17},-10! {a+9},0 {a-9},0')) for a in (-46, 46)),
              lay(EYE, circle(*on(-49, -10), 9.6), circle(*on(43, -10), 9.6)), lay('#fffaf2', circle(*on(-52, -13), 2.8), circle(*on(40, -13), 2.8)),
              *(lay('#f4b9b0', h(f'{a-19},-10! {a-12},-27 {a+12},-27 {a+19},-10! {a+9},-17 {a-9},-17')) for a in (-46, 46)),
              lay(EYE, *(leaf(*on(a - 20, -9), *on(a + 20, -9), 3.4, -9, .5) for a in (-46, 46)),
                  leaf(*on(-40, 60), *on(40, 60), 5, 12)),
              G('cut-3', lay(p.linear(*on(-52, -4), *on(52, 50), [(0, '#f9b9ae'), (.6, '#dd7f88'), (1, '#b5566e')]),
                              h('0,-10 26,-8 46,6 52,24 40,44 0,50 -40,44 -52,24 -46,6 -26,-8')),
                lay('#7a2f4a', h('-30,10 -18,12 -14,24 -20,34 -30,30 -34,20'), h('30,10 18,12 14,24 20,34 30,30 34,20')))))
near.append(beside(1024, 908, 1.0, SCARVES[0], 2, False, -42, 52))
p.layer('yard', .55, 'grain', *near)

# ---------------------------------------------------------------- 4 the dark bank: a bale with the clapperboard, the camera, a hen
R = random.Random(4)
bank = 'M-140 962C200 936 560 968 900 978C1300 988 1640 962 2060 944V1340H-140Z'
blades = ''.join(grass(x, 976 + 10 * math.sin(x / 300), 7, R.uniform(24, 54), 30, R.uniform(.2, .9), seed=x)
                 for x in [*range(-60, 60, 58), *range(330, 560, 62), *range(620, 1300, 128), *range(1380, 2000, 58)])
STRAW = p.linear(20, 890, 310, 1040, [(0, '#ffd08a'), (.5, '#c9834f'), (1, '#6a3040')])
straws = ''.join(leaf(x, y, x + R.uniform(30, 70), y + R.uniform(-5, 5), 3)
                 for x, y in ((R.uniform(30, 220), R.uniform(934, 1020)) for _ in range(26)))
ends = ''.join(leaf(x, y, x + dx, y + R.uniform(-12, 12), 4) for x, dx in ((28, -22), (282, 24)) for y in (R.uniform(930, 1016) for _ in range(7)))
camera = film_camera(1674, 1000, .88)
front = [S(camera, T('#4a1a40', .3), 'back-l', amp=.4)]
for d, c in zip(hen(1650, 586, .86, True), ('#ffe9d8', '#c9304a', '#e8a24a', '#c98a8a', EYE)):
    front.append(G('cut-2', S(d, c, amp=.2)) if c != EYE else lay(c, d))
front += [S(bank, p.fall('#5c2448', '#2a0f28', 930, 1130), 'wall-5-dim', amp=2), S(blades, p.fall('#5c2448', '#4a1c3e', 910, 990), amp=0),
          G('cut-4', S(rrect(24, 922, 262, 106, 12), STRAW, amp=2), lay('#c9834f', ends), lay('#5c2840', straws, extra='fill-opacity=".5"'),
            lay('#8a2f3c', rect(96, 920, 8, 110), rect(204, 920, 8, 110))),
          G('cut-3', clapperboard(30, 922, 104, -6, 17))]
p.layer('bank', .8, 'grain-deep', *front)
p.layer('front', 1, 'grain-deep', S('M-140 1130C300 1090 700 1136 960 1146C1300 1156 1600 1110 2060 1096V1340H-140Z', '#1e0820', 'wall-7-dim', amp=2))
p.mat(p.vignette(980, 560, 1240, .55, .5))
p.save(PICTURES / '2-casting-calls' / 'babe-forty-eight-piglets.svg')
