#!/usr/bin/env python3
"""Story 8.5: a struck cable of a radio mast sends rings of sound up to the first stars, and a tape recorder listens."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

LIGHT, DARK, WARM, INK = '#d9e8ff', '#050c20', '#ffbe78', '#0a1636'
DUSK = (600, 690)                                                   # where the sun has gone down
p = Pic(LIGHT, DARK, DUSK, WARM, far='#b7d2f4', focus=(.51, .5))
person = Wardrobe(p, light='#7f9fd8', lift=.2, shade=.5).person


def paths(paint, *outlines, opacity=None):
    """Plain paper without a shadow of its own, for use inside a G(…)."""
    return f'<path d="{compact("".join(outlines))}" fill="{paint}"' + (f' opacity="{opacity}"' if opacity else '') + '/>'


def hill(pts, bottom=1340):
    """A sheet from a ridge that runs from left to right down past the picture."""
    return smooth(pts) + f'L{pts[-1][0]} {bottom}L{pts[0][0]} {bottom}Z'


# ---------------------------------------------------------------- the mast, its cables, the sound on one of them
TOP, BASE = (1290, 104), (1290, 700)
ANCHOR, HOLD = (540, 964), (1290, 166)                              # the cable that is struck
UX, UY = ((HOLD[i] - ANCHOR[i]) / math.dist(ANCHOR, HOLD) for i in (0, 1))
RINGS = ((.455, 34, 10), (.535, 56, 12), (.62, 84, 14), (.71, 116, 16), (.805, 150, 18), (.905, 184, 20))
HIT = .385


def on_wire(t, side=0.0):
    """The point at 0..1 of the struck cable, `side` units to its right (seen from the anchor)."""
    return ANCHOR[0] + (HOLD[0] - ANCHOR[0]) * t - UY * side, ANCHOR[1] + (HOLD[1] - ANCHOR[1]) * t + UX * side


def half_ring(t, r, w, front):
    """Half of a ring of sound around the cable, r large and w wide; front: the half before the cable."""
    (cx, cy), s = on_wire(t), 1 if front else -1

    def pt(a, k):
        u, v = math.cos(a) * r * k, math.sin(a) * r * .36 * k * s
        return cx - UY * u - UX * v, cy + UX * u - UY * v
    outer, inner = ([pt(math.pi * i / 14, k) for i in range(15)] for k in (1, 1 - w / r))
    pts = outer + inner[::-1]
    return smooth(solid([(*q, 'c') if i in (0, 14, 15, 29) else q for i, q in enumerate(pts)]), True)


def silver(r, t):
    """Silver paper, a little bluer the farther the sound has come."""
    x, y = on_wire(t)
    return p.linear(x - r, y - r * .6, x + r, y + r * .6, [(0, '#ffffff'), (.35, '#c3d4f0'), (.55, '#f4f8ff'), (.8, '#8fa9d8'), (1, '#dfe9fb')])


def cable(x0, y0, x1, y1, w, colour='#a9c0e6'):
    """A steel cable that hangs through a little."""
    return line(f'M{num(x0)} {num(y0)}Q{num((x0 + x1) / 2)} {num((y0 + y1) / 2 + math.dist((x0, y0), (x1, y1)) * .018)} {num(x1)} {num(y1)}', w,
                colour, amp=0)


# ---------------------------------------------------------------- 0 the sky in bands of paper, the first stars
STARS = ((352, 150, 13), (612, 236, 9), (150, 300, 8), (858, 118, 10), (1010, 196, 15), (1172, 62, 8), (1480, 130, 12), (1700, 226, 9),
         (1836, 110, 11),
         (1590, 316, 7), (470, 330, 7), (1420, 262, 6), (760, 306, 6))
LOW = p.linear(0, 380, 0, 760, [(0, '#5e9ad8'), (.5, '#b5cfe6'), (.72, '#ffd9ae'), (.9, '#ff9f78'), (1, '#e57a80')])
sky = [S(rect(-140, 300, 2300, 700), LOW, amp=0), p.bloom(*DUSK, 560, 230, '#ffe0b0', .75)]
for edge, c, lit in (([(-140, 470), (300, 500), (760, 468), (1240, 520), (1700, 476), (2060, 500)], '#3d77c0', .22),
                     ([(-140, 372), (240, 352), (700, 398), (1180, 362), (1640, 396), (2060, 352)], '#275aa6', .14),
                     ([(-140, 262), (360, 236), (860, 262), (1320, 222), (1780, 246), (2060, 214)], '#18418a', .08),
                     ([(-140, 116), (420, 138), (1000, 104), (1500, 128), (2060, 84)], '#102d6c', 0)):
    sky.append(S(smooth(edge) + 'L2060 -140L-140 -140Z', p.tone(c, lit, r=1000, glow='#bcd8f4'), 'wall-3', amp=2))
clouds = ''.join(leaf(x, y, x + w, y + 3, h, -4, .4) for x, y, w,
                 h in ((60, 560, 380, 16), (180, 592, 300, 10), (760, 598, 330, 12), (1380, 560, 420, 15),
                       (1520, 590, 300, 9)))
sky += [G('cut-1', S(clouds, '#7fa5d8', amp=.8)), paths('#f4f8ff', *(star(x, y, r, r * .26, 4) for x, y, r in STARS)),
        G('glow', paths('#ffffff', *(circle(x, y, r * .2) for x, y, r in STARS if r > 9)))]
p.layer('sky', 0, 'grain-fine', *sky)

# ---------------------------------------------------------------- 1 far hills, the town's first lights
def air(colour, lit, glow='#e8b6b0'):
    """Hills in the haze of the afterglow."""
    return p.tone(colour, lit, r=760, edge=.25, glow=glow)


R = random.Random(4)
lights = [(R.uniform(60, 520), R.uniform(734, 760)) for _ in range(26)] + [(R.uniform(1660, 1900), R.uniform(726, 752)) for _ in range(16)]
p.layer('far-hills', .12, 'grain-fine',
        S(hill([(-140, 664), (120, 620), (360, 668), (620, 706), (900, 700), (1200, 650), (1500, 668), (1760, 612), (2060, 650)]),
          air('#5585c6', .55), 'wall-2'))
p.layer('town', .24, 'grain-fine',
        S(hill([(-140, 736), (160, 706), (460, 742), (760, 752), (1100, 712), (1400, 730), (1700, 700), (2060, 716)]), air('#34639f', .45), 'wall-3'),
        G('glow', paths('#ffd9a0', *(circle(x, y, R.uniform(1.4, 2.6)) for x, y in lights))))

# ---------------------------------------------------------------- 2 the mast on its hill
GUYS = ((1290, 170, 2080, 880, 3.4), (1290, 330, 1760, 830, 2.8), (1290, 330, 812, 806, 2.8), (1290, 480, 1560, 790, 2.4),
        (1290, 480, 1010, 776, 2.4))
MID = hill([(-140, 846), (200, 826), (560, 822), (860, 800), (1080, 738), (1230, 700), (1350, 700), (1500, 744), (1700, 810), (2060, 850)])
EGGS = ''.join(circle(x0 + (x1 - x0) * k, y0 + (y1 - y0) * k + math.dist((x0, y0), (x1, y1)) * .036 * k * (1 - k), 5.4, 7)
               for x0, y0, x1, y1, _ in GUYS for k in (.1, .55))
mast = [G('cut-1', *(cable(*g) for g in GUYS), S(EGGS, '#c9d8f2', amp=0)),
        S(MID, p.tone('#234b8e', .3, at=(760, 780), r=900, edge=.3, glow='#a58fc0'), 'wall-5', amp=2),
        G('cut-2', lattice(BASE[0], BASE[1] + 8, TOP[0], TOP[1], 20, 46, 26, 26, 6.5, 3.6, INK), line(f'M{TOP[0]} {TOP[1]}V72', 5, INK, amp=0),
          S(''.join(rect(1290 - w / 2, y, w, 7) for w, y in ((52, 166), (60, 328), (60, 478))), INK, amp=.3)),
        G('cut-2', S(poly([(1326, 712), (1326, 664), (1360, 642), (1394, 664), (1394, 720)]), p.fall('#2b4f92', '#0f2450', 650, 720), amp=.5),
          S(poly([(1316, 668), (1360, 636), (1404, 668), (1402, 676), (1360, 648), (1318, 676)]), '#13295a', amp=.4)),
        paths('#ffc870', rect(1350, 682, 16, 18)),
        G('glow-big', S(circle(1290, 70, 8), '#ff5a4e', amp=0)), p.bloom(1290, 70, 80, 80, '#ff4a4a', .4)]
tufts = ''.join(grass(x, y, 6, 26, 20, .4, 2) for x, y in ((180, 830), (520, 824), (900, 794), (1090, 738), (1480, 738), (1640, 790), (1820, 822)))
mast.append(S(tufts, '#1a3a76', 'cut-1', amp=0))
# three birds on the far cable; the sound has turned one of them over
def on_guy(t):
    """A point of the first guy, which hangs through like its cable()."""
    x0, y0, x1, y1, _ = GUYS[0]
    return x0 + (x1 - x0) * t, y0 + (y1 - y0) * t + 4 * t * (1 - t) * math.dist((x0, y0), (x1, y1)) * .009


def eye(x, y, s=1):
    """The round eye of a bird on the wire at (x, y); s -1: head down."""
    return paths('#dfe9fb', circle(x - 7, y - 43 * s, 5.4)) + paths(INK, circle(x - 9, y - 43 * s, 2.4))


upright, (x, y) = [on_guy(t) for t in (.14, .292)], on_guy(.212)
mast.append(G('cut-2', S(''.join(perched(*q, 1.2) for q in upright), INK, amp=.3), S(xf(perched(0, 0, 1.2), x, y, 1, -1), '#2a4a94', amp=.3),
              *(eye(*q) for q in upright), eye(x, y, -1)))
# the house in the valley, its television awake
HX, HY = 1586, 900
house = [G('cut-3', S(rect(HX - 92, HY - 96, 184, 110), p.fall('#1d3c7c', '#0c1c46', HY - 96, HY + 10), amp=.6),
           S(poly([(HX - 112, HY - 92), (HX - 70, HY - 158), (HX + 76, HY - 158), (HX + 114, HY - 92)]), '#0f2250', amp=.6),
           S(rect(HX + 40, HY - 186, 22, 40), '#14295c', amp=.4),
           line(f'M{HX - 40} {HY - 156}V{HY - 214}M{HX - 66} {HY - 208}H{HX - 14}M{HX - 60} {HY - 196}H{HX - 20}', 3.4, '#0f2250',
                amp=0)),
         G('slot', paths(p.radial(HX - 16, HY - 46, 60, [(0, '#ffffff'), (.5, '#bfeaff'), (1, '#5aa6e0')]), rect(HX - 58, HY - 76, 74, 54))),
         paths('#0c1c46', rect(HX - 22, HY - 76, 4, 54), rect(HX - 52, HY - 44, 28, 22),
               poly([(HX - 40, HY - 44), (HX - 48, HY - 58), (HX - 38, HY - 46), (HX - 29, HY - 58), (HX - 36, HY - 44)])),
         paths('#f4fdff', rrect(HX - 49, HY - 41, 22, 15, 3)), paths('#142c62', rect(HX + 40, HY - 66, 30, 76)),
         p.bloom(HX - 20, HY - 50, 150, 100, '#8fd4ff', .75)]
valley = S(hill([(980, 1010), (1240, 968), (1440, 912), (1640, 904), (1860, 930), (2060, 950)]), '#123069', 'wall-3', amp=2)

# ---------------------------------------------------------------- 3 the man at the cable
MX, MY, MK = 650, 968, 2.1
SKIN = '#d39b74'
tool = on_wire(HIT)
HEAD = (tool[0] + UY * 26, tool[1] - UX * 26)                         # of the hammer; its handle lies along the cable
HAND = (HEAD[0] - UX * 66, HEAD[1] - UY * 66)
STEEL = p.linear(HEAD[0] - 30, HEAD[1] - 30, HEAD[0] + 30, HEAD[1] + 30, [(0, '#f4f8ff'), (.5, '#a9bada'), (1, '#66799f')])
swing = G('cut-2', S(spar(HAND[0] - UX * 26, HAND[1] - UY * 26, HEAD[0] + UX * 16, HEAD[1] + UY * 16, 11, 9), '#d99a52', amp=.3),
          S(xf(shape('-40,3! -30,-12 -12,-13 12,-13! 15,-9! 27,-11! 27,11! 15,9! 12,13! -14,12 -30,4', 1, 1), *HEAD, 1, 1, 43), STEEL, amp=.3))
# one hand strikes, the other holds the microphone to the cable
man = person(MX, MY, MK, hip=(-6, -94), neck=(6, -152), feet=((32, 0), (-20, 0)), toes=(0, 6), hands=((38, -104), ((HAND[0] - MX) / MK - 2,
    (HAND[1] - MY) / MK)),
             tilt=-8, arms=(38, 33), coat='#c05a3c', legs='#4a6cb0', boots='#6b4638', skin=SKIN, hair='#3a2428',
             wear='bare', widths=SHIRT, flt='back-r-near', held=swing)
NAPE = (MX + 7.2 * MK, MY - 158 * MK)


def on_face(*pts):
    """Places on his head, in the units of `profile`."""
    return move(list(pts), .3 * MK, .3 * MK, *NAPE, -8)


EAR = on_face((4, -36))[0]
man += G('cut-1', line(smooth(on_face((4, -44), (2, -80), (8, -112))), 8, '#e9f0fc', amp=0), S(circle(*EAR, 14, 17), '#f2c14a', amp=.2),
         S(circle(EAR[0] - 1, EAR[1], 6, 8), '#8a5a1c', amp=.1))
man += (S(circle(*on_face((39, -44))[0], 2.6, 3.4) + leaf(*on_face((33, -54))[0], *on_face((49, -57))[0], 3), '#24141a', amp=0)
        + line(smooth(on_face((43, -15), (37, -13), (32, -16))), 2.2, '#7a3c30', amp=0))
POSTS = [(x, 938 + 5 * math.sin(x / 60)) for x in range(-100, 380, 92)]
fence = [G('cut-2', S(''.join(spar(x, y + 8, x + R.uniform(-5, 5), y - 74, 13, 9) for x, y in POSTS), '#0f2250', amp=.5)),
         G('cut-1', *(line(smooth([(x, y - h) for x, y in POSTS]), 2.4, '#6f8cc0', amp=0) for h in (58, 30)))]


def part_of_fox(text, fill):
    """A paper of the fox that has come to listen."""
    return S(shape(text, 1.12, 1.12, 396, 950), fill, amp=.3)


fox = G('cut-2', part_of_fox('-26,-2! -62,-4 -86,-22 -84,-46 -66,-62! -62,-40 -46,-24 -22,-22!', '#9c4d3c'),
        part_of_fox('-84,-46 -66,-62! -64,-48 -70,-36! -84,-34', '#f0dccb'),
        part_of_fox('-28,0! -34,-24 -24,-52 -8,-72 2,-84! 4,-108! 14,-92! 22,-94! 34,-110! 34,-86! 44,-74 58,-66 '
                    '54,-60! 36,-56 26,-52 26,-26 28,-8 36,0!',
                    p.linear(380, 820, 420, 950, [(0, '#c96a48'), (1, '#7c3a3a')])),
        part_of_fox('14,-58! 36,-58 54,-60! 40,-52 28,-50 26,-26 18,-24 12,-40', '#f0dccb'),
        paths('#120a18', circle(396 + 38, 950 - 83, 2.8), circle(396 + 62, 950 - 70, 3.4)),
        part_of_fox('-2,-34 6,-20 8,-2! 2,-2! -2,-16', '#6b2f34'))
ground = [S(hill([(-140, 944), (260, 930), (560, 946), (860, 964), (1200, 990), (1600, 976), (2060, 944)]),
            p.tone('#15306a', .2, at=(640, 930), r=900, glow='#7f7ab8'),
            'wall-7', amp=3)]
wire = line(f'M{num(ANCHOR[0])} {num(ANCHOR[1])}L{num(HOLD[0])} {num(HOLD[1])}', 7, '#e6eefc', amp=0)
strands = line(f'M{num(ANCHOR[0])} {num(ANCHOR[1])}L{num(HOLD[0])} {num(HOLD[1])}', 3, '#6d86b8', 'stroke-dasharray="9 7"', amp=0)
spark = ''.join(leaf(*on_wire(HIT), tool[0] + math.cos(a) * n, tool[1] + math.sin(a) * n, 6, 0, .5) for a,
                n in ((-1.15, 84), (-.55, 60), (.1, 76), (.8, 56), (1.6, 44)))
near = [*ground, *fence, fox, *(S(half_ring(t, r, w, False), '#b4c7ea', 'cut-1', amp=0) for t, r, w in RINGS), G('cut-2', wire, strands),
        *(S(half_ring(t, r, w, True), silver(r, t), 'cut-3', amp=0) for t, r, w in RINGS), S(spark, '#ffd68a', 'glow', amp=0)]
# turnbuckle, anchor; the man; the microphone taped to the cable and its lead
near += [G('cut-2', S(spar(*on_wire(.03), *on_wire(.085), 24), '#8ea3cc', amp=.3), paths('#1a2c5e', spar(*on_wire(.04), *on_wire(.075), 9))),
         G('cut-3', S(poly([(484, 986), (498, 938), (576, 938), (596, 990)]), p.fall('#5f79ae', '#22386e', 938, 990), amp=1),
           S(circle(540, 956, 12), '#1a2c5e', amp=.2)), man,
         G('cut-3', S(spar(*on_wire(.245, 13), *on_wire(.305, 13), 18), '#24345f', amp=.2), S(circle(*on_wire(.316, 13), 14), '#dfe8f8', amp=.2),
           S(''.join(spar(*on_wire(t, 26), *on_wire(t, -8), 10) for t in (.255, .285)), '#d8473f', amp=.3))]
LEAD = smooth([on_wire(.245, 13), (760, 830), (772, 900), (806, 972), (860, 1002), (920, 996), (990, 976)])
near += [G('cut-1', line(LEAD, 4.6, '#0a1130', amp=0)),
         S(''.join(grass(x, y, 7, 40, 20, .3, 5) for x, y in ((470, 976), (612, 976), (860, 984), (1180, 1004))), INK, amp=0),
         tape_recorder(p, 1050, 1000, 1.18, turn=20)]
p.layer('cable', .5, 'grain', *mast, valley, *house, *near)

# ---------------------------------------------------------------- 4 dark grass before us
tufts = ''.join(grass(x, 1082, R.randint(5, 16), R.uniform(40, 76) + 70 * abs(x - 960) / 960, R.uniform(20, 60), R.uniform(.1, .55), 7)
                for x in (-60, 30, 90, 130, 250, 290, 400, 560, 610, 790, 1130, 1180, 1390, 1500, 1550, 1640, 1720, 1750, 1850, 1920))
p.layer('front', 1, 'grain-deep', S(tufts, '#081230', 'cut-2-dim', amp=0),
        S(hill([(-140, 1080), (400, 1064), (1000, 1092), (1500, 1080), (2060, 1050)]), p.fall('#0a1636', '#040919', 1060, 1180), 'wall-7-dim', amp=3))
p.mat(p.vignette(900, 540, 1250, .5, .6))
p.save(PICTURES / '8-post-production-marvels' / 'burtt-found-sounds.svg')
