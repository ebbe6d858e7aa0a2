#!/usr/bin/env python3
"""Story 2.5 (sunrise): among the backs of a class one girl has jumped up, and her hand is higher than the horizon."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

SUN = (628, 424)
DARK = '#3a1030'
p = Pic('#fff0dc', DARK, SUN, '#ffd09a', far='#fff0dc', focus=(.45, .5))


def T(c, lit=.5, r=1250, edge=.16):
    """Paper in the light that comes through the window."""
    return p.tone(c, lit, SUN, r, edge, '#ffdca8')


def lay(fill, *outlines, opacity=None):
    """Plain paper without a shadow of its own, for use inside a G(…)."""
    o = f' fill-opacity="{opacity}"' if opacity else ''
    return f'<path d="{compact("".join(outlines))}" fill="{fill}"{o}/>'


# ---------------------------------------------------------------- 0 the sea, the sun, one whale
HORIZON = 446
R = random.Random(5)
sky = [lay(p.radial(*SUN, 760, [(0, '#fff0c8'), (.3, '#ffd3a8'), (.7, '#f7a8a0'), (1, '#d97f98')]), rect(330, -20, 960, 700)),
       S(ring(*SUN, 150, 22, 4, .012), p.radial(*SUN, 150, [(.4, '#fff2cc'), (1, '#ffdcae')]), 'wall-2', amp=1.2),
       S(ring(*SUN, 84, 20, 9, .008), '#fffdf4', 'glow-big', amp=1)]
for x, y, w, h, c in ((470, 176, 250, 24, '#ffe3cc'), (930, 232, 280, 26, '#ffd0bc'), (1000, 286, 170, 17, '#ffe6d2')):
    edge, _ = billows([(x, y), (x + w * .35, y - h * .8), (x + w * .7, y - h * .5), (x + w, y)], 34, 90, x, .36, comma=0)
    sky.append(S(edge + f'C{x+w-30} {y+h*.5} {x+40} {y+h*.5} {x} {y}Z', c, 'wall-2', amp=1.2))
sky += [S('M1000 452C1060 430 1100 380 1150 372C1220 366 1260 400 1320 410V520H1000Z', '#d98c9c', 'wall-2', amp=1.2),
        S(f'M300 {HORIZON}H1320V740H300Z', p.linear(0, HORIZON, 0, 640, [(0, '#f2b3a4'), (.25, '#b58ca0'), (1, '#4f6f8c')]), 'cut-1', amp=.8)]
glints = ''.join(leaf(x - w, y, x + w, y + 1, 3 + (y - HORIZON) * .03) for x, y, w in
                 ((SUN[0] + R.gauss(0, 10 + (y - HORIZON) * .3), y, R.uniform(9, 22) + (y - HORIZON) * .16) for y in range(HORIZON + 6, 640, 7)))
ripples = ''.join(leaf(x, y, x + R.uniform(30, 90), y + R.uniform(-2, 2), 3) for x,
                  y in ((R.uniform(340, 1250), R.uniform(470, 640)) for _ in range(40)))
sky += [lay('#fff3cf', glints, opacity='.9'), lay('#ffe0d0', ripples, opacity='.4')]
# its back, the small fin, its breath
WX, WY = 1098, 508
whale = shape('-96,6! -76,-10 -40,-27 0,-32 30,-28! 44,-39 58,-37 56,-27! 80,-14 110,6!', .8, .8, WX, WY)
breath = shape('0,0! -5,-26 -15,-50 -17,-66 -8,-76 2,-72 10,-80 18,-70 15,-52 5,-26', 1, 1, WX - 52, WY - 14)
sky += [lay('#fff6e8', breath, opacity='.7'),
        S(whale, p.fall('#4a4a70', '#262a50', WY - 36, WY + 6), 'cut-1', amp=.3), lay('#fff0dc', leaf(WX - 68, WY - 6, WX + 14, WY - 24, 3, -5)),
        lay('#fff3e0', *(leaf(WX + a, WY + b, WX + c, WY + b + 1, 5) for a, b, c in ((-100, 7, -24), (-16, 9, 48), (34, 6, 108))))]
p.layer('sea', 0, 'grain-fine', *sky)

# ---------------------------------------------------------------- 1 the front wall: window, drawings, board, door
WALL = T('#dd8a8c', .5, 1300)
WX0, WX1, WY0, WY1 = 432, 1216, 76, 604
opening = rect(WX0, WY0, WX1 - WX0, WY1 - WY0)
FRAME = p.linear(WX0, WY0, WX1, WY1, [(0, '#fff6e6'), (.5, '#ffd9c0'), (1, '#c98a8c')])
gull = shape('-46,-30! -30,-36 -16,-40 -10,-54 2,-62 16,-58 22,-48! 34,-44! 22,-41 22,-30 14,-14 -2,-6 -20,-8 -34,-18 -56,-22!', 1, 1, 500, 604)
wall = [S(rect(-140, -140, 2200, 900) + opening, WALL, 'wall-5', EO, amp=.8),
        S(gull + rect(492, 594, 3, 12) + rect(502, 594, 3, 12), '#fff8ee', 'cut-2', amp=.2),
        lay('#8a8098', shape('-56,-22! -34,-30 -14,-34 0,-26 -14,-14 -34,-18!', 1, 1, 500, 604)), lay('#e8943a', shape('20,-49! 36,-44! 21,-42!', 1,
                                                                                                                       1, 500, 604)),
        lay('#3a1030', circle(513, 553, 2.6)),
        S(rect(WX0 - 24, WY0 - 24, WX1 - WX0 + 48, WY1 - WY0 + 48) + rect(WX0 + 4, WY0 + 4, WX1 - WX0 - 8, WY1 - WY0 - 8), FRAME, 'cut-3', EO,
          amp=.8),
        G('cut-2', S(rect(680, WY0, 15, WY1 - WY0) + rect(952, WY0, 15, WY1 - WY0) + rect(WX0, 214, WX1 - WX0, 12), FRAME, amp=.6)),
        S(rect(WX0 - 46, WY1 + 8, WX1 - WX0 + 92, 24), p.linear(WX0, 0, WX1, 0, [(0, '#fff2de'), (1, '#d99a94')]), 'cut-3', amp=.7)]


# what the children have drawn: a bicycle, a wave, a face
def sheet(x, y, w, h, rot, *marks):
    """A drawing on the wall: paper, tape, marks in crayon; marks are (colour, outlines in units from the middle of the paper)."""
    o = S(xf(rect(-w / 2, -h / 2, w, h), x, y, 1, 1, rot), '#fffaf0', amp=.8)
    o += lay('#f2b98a', xf(rect(-18, -h / 2 - 8, 36, 15), x, y, 1, 1, rot), opacity='.85')
    return G('cut-2', o, *(lay(c, xf(d, x, y, 1, 1, rot)) for c, d in marks))


def ring_(x, y, r, w):
    """A crayon ring for the nonzero rule."""
    return orient(circle(x, y, r)) + round_hole(x, y, r - w)


bike = (ring_(-38, 18, 25, 5) + ring_(38, 18, 25, 5) + spar(-38, 18, -16, -18, 5) + spar(-16, -18, 26, -16, 5) + spar(26, -16, 38, 18, 5)
        + spar(-16, -18, -2, 18, 5)
        + spar(-38, 18, -2, 18, 5) + spar(-2, 18, 26, -16, 5) + spar(26, -16, 22, -32, 5) + spar(14, -33, 32, -31, 5) + spar(-26, -25, -6, -25, 6)
        + spar(-16, -18, -16, -26, 5))
surf = ribbon([(-66, 20), (-40, -6), (-6, -30), (26, -24), (34, -4), (20, 8), (8, 0)], 6, 4, 8, 16) + ribbon([(-66, 36), (-34, 18), (0, 22),
                                                                                                              (30, 30), (66, 24)], 5, 5)
look = (ring_(0, 2, 40, 5) + circle(-14, -4, 4.5) + circle(14, -4, 4.5) + ribbon([(-20, 14), (-8, 24), (8, 24), (20, 14)], 4, 4))
wall += [sheet(126, 236, 176, 134, -4, ('#c9304a', bike)),
         sheet(300, 180, 176, 126, 3, ('#1f7f96', surf), ('#e8a24a', circle(-52, -34, 13))),
         sheet(302, 356, 150, 148, -3, ('#8a4a2a', look), ('#3a1a30', ribbon([(-40, -2), (-34, -36), (0, -48), (36, -34), (41, 0)], 8, 8, 13)))]
# a shelf with a globe and books
wall += [S(rect(60, 560, 300, 14), '#b5606c', 'cut-3', amp=.6),
         G('cut-2', S(rect(84, 492, 22, 68) + rect(140, 504, 16, 56), '#b5324c', amp=.5), S(rect(108, 480, 30, 80), '#f0c08c', amp=.5),
           S(poly([(160, 560), (182, 494), (198, 499), (178, 560)]), '#6a2a58', amp=.4)),
         G('cut-2', S(rect(276, 548, 52, 12) + rect(299, 530, 7, 20), '#8a3f4c', amp=.3), S(ring_(302, 494, 48, 5), '#c9845c', amp=.2),
           S(circle(302, 494, 40), p.radial(288, 478, 60, [(0, '#7fc4c4'), (1, '#2a6f80')]), amp=.3),
           lay('#f3d9a8', shape('278,478 290,468 302,474 298,488 288,496 280,490'), shape('310,500 324,492 332,502 324,520 314,514'),
               shape('306,466 318,462 326,470 316,474')))]
# the board, chalk drawings without words, and the visitor's door
BX0, BY0, BX1, BY1 = 1290, 168, 1720, 530
wall += [S(rect(BX0 - 18, BY0 - 18, BX1 - BX0 + 36, BY1 - BY0 + 36), p.linear(BX0, 0, BX1, 0, [(0, '#c98068'), (1, '#7a3a4a')]), 'cut-3', amp=.8),
         S(rect(BX0, BY0, BX1 - BX0, BY1 - BY0), p.linear(BX0, BY0, BX1, BY1, [(0, '#4a2a4c'), (1, '#2c1434')]), None, amp=.5),
         S(rect(BX0 - 24, BY1 + 10, BX1 - BX0 + 48, 14), '#d99a80', 'cut-2', amp=.5), lay('#fffaf0', rect(1320, BY1 + 3, 34, 8),
                                                                                          rect(1372, BY1 + 3, 20, 8))]
chalk = (ribbon([(1590, 300), (1620, 276), (1650, 300), (1680, 276)], 3, 3) + ribbon([(1590, 324), (1620, 300), (1650, 324), (1680, 300)], 3, 3)
         + ring_(1350, 226, 24, 3) + ''.join(spar(1350 + 30 * math.cos(a), 226 + 30 * math.sin(a), 1350 + 42 * math.cos(a), 226 + 42 * math.sin(a), 3)
                                             for a in (i * math.pi / 4 for i in range(8))))
wall.append(lay('#f3dcd8', chalk, opacity='.75'))
wall += [S(rect(1790, 150, 300, 620), p.linear(1790, 0, 2040, 0, [(0, '#b5586c'), (1, '#6a2a50')]), 'cut-3', amp=.8),
         G('cut-1', S(rect(1820, 190, 200, 200) + rect(1820, 430, 200, 260), '#8a3c5c', amp=.6), S(circle(1810, 452, 11), '#ffd08a', amp=.2))]
floor = S('M-140 690H2060V1340H-140Z', p.linear(0, 690, 0, 1060, [(0, '#e0968a'), (.4, '#a8506a'), (1, '#4a1840')]), 'cut-1', amp=.6)
patches = ''.join(poly([(x, 700), (x + 230, 700), (x + 330 + (x - 700) * .4, 960), (x + 20 + (x - 700) * .4, 960)]) for x in (446, 704, 972))
panels = S(rect(-140, 640, 2200, 60), T('#c06a76', .4), 'cut-1', amp=.6) + lay(DARK, *(rect(x, 640, 2.4, 60) for x in range(-100, 2040, 64)),
                                                                               opacity='.22')
wall += [panels, S(rect(-140, 632, 2200, 12), '#e8a494', 'cut-1', amp=.6), floor,
         lay(p.linear(0, 700, 0, 960, [(0, '#ffe0b0', .6), (1, '#ffc898', 0)]), patches)]
p.layer('wall', .15, 'grain', *wall)

# ---------------------------------------------------------------- pupils from behind: (0, 0) the middle of the head, which is 46 to each side
BODY = '-17,34! -18,58 -40,70 -74,84 -96,108 -104,160 -108,330! 108,330! 104,160 96,108 74,84 40,70 18,58 17,34!'
COLLAR = '-40,66! -20,52 0,50 20,52 40,66! 52,92! 20,98 4,84! 0,96! -4,84! -20,98 -52,92!'
SKULL = '-46,-6 -40,-42 -18,-58 0,-60 18,-58 40,-42 46,-6 40,28 20,46 0,50 -20,46 -40,28'
EARS = '-44,-8! -54,-12 -54,10 -42,16!', '44,-8! 54,-12 54,10 42,16!'


def plait(x0, y0, x1, y1, w, n=5):
    """A plait from its root to its end, as links of which every second lies the other way."""
    return ''.join(smooth(solid([(x0 + (x1 - x0) * (i + a) / n + b * (y1 - y0) / math.dist((x0, y0), (x1, y1)) * w,
                                  y0 + (y1 - y0) * (i + a) / n - b * (x1 - x0) / math.dist((x0, y0), (x1, y1)) * w)
                                 for a, b in ((-.2, 0), (.3, 1), (1.1, .3), (1.15, -.3), (.3, -1))]), True) for i in range(n))


def fluffy(x, y, r, n=9, k=.16):
    """A round of curls."""
    return ''.join(circle(x + r * math.cos(i * math.tau / n), y + r * math.sin(i * math.tau / n), r * k * 3) for i in range(n)) + circle(x, y, r)


HAIRS = {       # hair, knife cuts, ribbons
    'plaits': (shape(SKULL) + plait(-36, 34, -46, 150, 14) + plait(36, 34, 46, 150, 14), leaf(0, -58, 2, 44, 4, 3), circle(-46, 152, 10)
               + circle(46, 152, 10)),
    'pony': (shape(SKULL) + shape('-16,-30! -26,10 -24,70 -6,120! 14,84 24,20 16,-30!'), leaf(-36, 10, -10, -26, 4, 5) + leaf(36, 10, 10, -26, 4, -5)
             + leaf(-4, 0, -4, 96, 4, 5), rrect(-17, -36, 34, 14, 5)),
    'bob': (shape('-52,44! -58,0 -46,-46 0,-64 46,-46 58,0 52,44! 30,54 0,56 -30,54'), leaf(0, -60, -22, 44, 4, 8) + leaf(4, -54, 24, 40, 3, -7), ''),
    'bun': (shape(SKULL) + circle(0, -66, 27), leaf(-34, 6, -4, -42, 4, 6) + leaf(34, 6, 6, -42, 4, -6), ribbon([(-22, -50), (0, -44), (22, -50)],
                                                                                                                7, 7)),
    'curls': (fluffy(0, -8, 46, 11), leaf(-40, -30, -18, -48, 4, 6) + leaf(30, 14, 38, -10, 4, -4), ''),
    'long': (shape('-50,120! -62,40 -56,-36 -24,-60 0,-63 24,-60 56,-36 62,40 50,120! 26,128 0,122 -26,128'),
             leaf(2, -30, -22, 110, 4, 8) + leaf(8, -30, 26, 112, 4, -8) + leaf(-30, -20, -44, 90, 3, 4), ribbon([(-52, -24), (0, -40), (52, -24)],
                                                                                                                 9, 9)),
    'puffs': (shape(SKULL) + fluffy(-46, -44, 22, 8) + fluffy(46, -44, 22, 8), leaf(0, -58, 0, 46, 4, 2), leaf(-44, -14, -14, -52, 10, -5) + leaf(44, -14, 14, -52, 10, 5)),
}


def pupil(x, y, k, hair, colour, cardigan, ribbon_='#f0c08c', turn=0, flt='cut-3', skin='#7a4030'):
    """A pupil on her chair, seen from behind; (x, y): the middle of her head, turn: degrees it leans."""
    def put(d, rot=0):
        return xf(orient(d), x, y, k, k, rot)
    locks, cuts, bow = HAIRS[hair]
    wool = p.linear(x - 60 * k, y + 60 * k, x + 60 * k, y + 330 * k, [(0, mix(cardigan, '#ffd9b8', .24)), (.4, cardigan),
                                                                      (1, mix(cardigan, DARK, .5))])
    chair = rrect(-96, 196, 192, 46, 12) + rrect(-96, 268, 192, 30, 10) + rect(-92, 200, 15, 330) + rect(77, 200, 15, 330)
    return (G(flt, S(put(shape(BODY)), wool, amp=.6), lay(mix(cardigan, DARK, .5), put(leaf(-78, 130, -70, 300, 7, -6) + leaf(78, 130, 70, 300, 7,
                                                                                                                              6))),
              lay(skin, put(rect(-15, 20, 30, 44)), *(put(shape(t), turn) for t in EARS)),
              G('cut-1', lay(mix(cardigan, '#ffe6d6', .62), put(shape(COLLAR))))),
            G('back-c', S(put(locks, turn), colour, amp=.5)), lay(mix(colour, '#ffb98a', .32), put(cuts, turn)),
            lay(ribbon_, put(bow, turn)) if bow else '',
            G('cut-2', S(put(chair), p.linear(x - 90 * k, 0, x + 90 * k, 0, [(0, '#e0a06c'), (1, '#8a4a48')]), amp=.5)))


def desk(x, y, w, k):
    """A desk in front of a pupil, seen from behind her: its top, paper on it, its legs."""
    return G('cut-2', S(poly([(x - w * .92, y), (x + w * .92, y), (x + w, y + 22 * k), (x - w, y + 22 * k)]), p.linear(x - w, 0, x + w, 0,
                                                                                                                       [(0, '#ffd9a8'),
                                                                                                                        (1, '#d9986c')]),
                        amp=.6),
             lay('#9a4f48', rect(x - w, y + 22 * k, 2 * w, 11 * k), rect(x - w * .94, y + 33 * k, 12 * k, 190 * k), rect(x + w * .94 - 12 * k, y
                                                                                                                         + 33 * k, 12 * k, 190 * k)),
             lay('#fffaf0', poly([(x - w * .7, y + 4 * k), (x - w * .3, y + 4 * k), (x - w * .34, y + 17 * k), (x - w * .78, y + 17 * k)])))


# ---------------------------------------------------------------- 2 the visitor with her notebook, the front row
DRESS = ((0, 7, 7), (.12, 15, 12), (.36, 15.5, 14.5), (.58, 16, 15), (1, 31, 27))
VX, VY, VK = 1466, 742, 2.0
notebook = (S(poly(move([(20, -150), (50, -138), (44, -104), (14, -114)], -VK, VK, VX, VY)), '#c9304a', 'cut-1', amp=.4)
            + S(poly(move([(24, -152), (52, -141), (47, -109), (19, -119)], -VK, VK, VX, VY)), '#fffaf0', amp=.4))
pencil = spar(VX - 36 * VK, VY - 138 * VK, VX - 50 * VK, VY - 162 * VK, 7, 6)
visitor = Wardrobe(p, '#fff6e4').person(VX, VY, VK, hip=(0, -100), neck=(3, -160), hem=(-2, -36), hands=((34, -116), (38, -132)),
                                        feet=((-12, 0), (14, 0)), head=27,
                                        tilt=2, mirror=True, coat='#f6cf98', legs='#8a4a4a', boots='#6a2440', skin='#b5705c', hair='#5c2428',
                                        wear='bare bun',
                                        face=PROFILE_WOMAN, widths=DRESS, held=notebook, sleeve=(9.5, 8, 6.5), flt='cut-3')
GIRLS = ['#6a2a56', '#7a2e50', '#5c2450']
front_row = [visitor, S(pencil, '#e8a24a', 'cut-1', amp=.1)]
for i, (x, hair, colour, turn) in enumerate(((500, 'bob', '#5c2a24', 3), (664, 'puffs', '#2a0d20', 5), (996, 'plaits', '#8a4a2c', -7),
                                             (1164, 'curls', '#3a1420', -5),
                                             (1330, 'pony', '#b5703c', -4))):
    front_row += [desk(x, 742, 84, .62), *pupil(x, 646, .6, hair, colour, GIRLS[i % 3], turn=turn, flt='cut-2')]
p.layer('front-row', .34, 'grain', *front_row)

# ---------------------------------------------------------------- 3 the second row; the girl who has jumped up
second = []
for i, (x, hair, colour, turn) in enumerate(((350, 'long', '#7a3a28', 8), (574, 'bun', '#3a1420', 9), (1086, 'bob', '#2a0d20', -9),
                                             (1300, 'plaits', '#4a1c24', -8),
                                             (1520, 'curls', '#2a0d20', -10))):
    second += [desk(x, 850, 116, .86), *pupil(x, 724, .82, hair, colour, GIRLS[(i + 1) % 3], ('#f0c08c', '#ffdcb0')[i % 2], turn,
                                              skin=('#8a4a38', '#6a3428')[i % 2])]
GX, GY = 824, 1004


def g(t):
    """A part of the girl: (0, 0) on the floor between her feet."""
    return shape(t, 1.08, 1.08, GX, GY)


def gp(*pts):
    """Points of the girl in the picture."""
    return move(list(pts), 1.08, 1.08, GX, GY)


SKIN, HAIR_ = '#6a3428', '#2a0d20'
wool = p.linear(*gp((-60, -440))[0], *gp((60, -290))[0], [(0, '#2f9698'), (.4, '#12626c'), (1, '#08323e')])
sleeve = chain(gp((52, -420), (84, -524), (80, -618)), [27, 22, 17])
hand = g('62,-622! 64,-650 58,-676! 66,-680 74,-660! 74,-696! 83,-697 84,-664! 92,-694! 101,-691 94,-660! 106,-678! 113,-672 101,-640 98,-620!')
low = chain(gp((-50, -418), (-92, -346), (-104, -276)), [26, 21, 16])
low_hand = g('-118,-284! -92,-284! -92,-262 -104,-250 -132,-250 -134,-258 -120,-264!')
legs_ = chain(gp((-30, -200), (-38, -100), (-36, -26)), [25, 19, 13]) + chain(gp((28, -200), (40, -104), (34, -30)), [25, 19, 13])
socks = chain(gp((-38, -86), (-36, -24)), [18, 14]) + chain(gp((40, -90), (34, -28)), [18, 14])
shoes_ = g('-56,-30! -56,-4 -46,0! -20,0! -16,-10 -20,-30!') + g('14,-34! 16,-8 24,0! 50,0! 54,-8 52,-34!')
skirt = '-58,-306! -74,-250 -96,-178! -60,-170 0,-164 60,-172 98,-184! 78,-250 58,-306!'
pleats = ''.join(leaf(*gp((a, -296), (b, -176))[0], *gp((a, -296), (b, -176))[1], 7, c) for a, b, c in ((-34, -56, 4), (-12, -20, 2), (12, 18, -2),
                                                                                                        (34, 54, -4)))
braids = plait(*gp((-34, -486), (-104, -402))[0], *gp((-34, -486), (-104, -402))[1], 15, 6) + plait(*gp((36, -488), (136, -436))[0],
                                                                                                    *gp((36, -488), (136, -436))[1], 15, 6)
chair_back = [S(xf(orient(rrect(-92, -190, 184, 46, 12) + rrect(-92, -120, 184, 28, 10) + rect(-90, -186, 15, 300) + rect(75, -186, 15, 300)), 1012,
                   1034, .98, .98, 22),
                p.linear(900, 0, 1100, 0, [(0, '#f0b07c'), (1, '#9a5448')]), 'cut-4', amp=.5),
              S(xf(orient(poly([(-88, 0), (88, 0), (70, -34), (-70, -34)])), 1012, 1034, .98, .98, 22), '#c98058', 'cut-2', amp=.5)]
girl = [desk(806, 806, 150, .94),
        G('cut-3', S(legs_, SKIN, amp=.4), S(socks, '#fff3e4', amp=.4), S(shoes_, '#2c1030', amp=.4)),
        G('back-c', S(g(skirt), p.fall('#8a2a50', '#4a1440', *[v for _, v in gp((0, -300), (0, -170))]), amp=.6)),
        lay('#3a0f34', pleats, opacity='.8'),
        G('back-c', S(low_hand, SKIN, amp=.2), S(low, wool, amp=.5)),
        G('back-c', S(g('-60,-298! -68,-360 -66,-420 -46,-444! 0,-454! 46,-446! 66,-424 66,-360 60,-298!'), wool, amp=.6)),
        G('back-c', S(hand, SKIN, amp=.2), S(sleeve, wool, amp=.5)),
        lay('#0c424e', leaf(*gp((-56, -312))[0], *gp((56, -314))[0], 5, 3), leaf(*gp((-40, -420))[0], *gp((-50, -330))[0], 6, 6),
            leaf(*gp((62, -520))[0], *gp((100, -516))[0], 5, 6)),
        lay(SKIN, rect(*gp((-14, -476))[0], 30, 40)), G('cut-1', lay('#fff3e4', xf(shape(COLLAR), *gp((1, -506))[0], .92, .86))),
        G('back-c', S(orient(g('-44,-516 -38,-552 -16,-568 2,-570 20,-568 42,-552 47,-516 42,-484 22,-464 2,-460 -18,-464 -38,-484') + braids),
                      HAIR_, amp=.4)),
        lay('#7a3a34', leaf(*gp((2, -568))[0], *gp((4, -464))[0], 4, 3)), lay('#ff8a70', circle(*gp((-108, -397))[0], 11),
                                                                              circle(*gp((141, -433))[0], 11))]
# her pencil has jumped as well
girl.append(G('cut-2', S(spar(700, 812, 742, 776, 9), '#e8a24a', amp=.1), S(spar(742, 776, 750, 769, 9, 1), '#fff0d8', amp=.1)))
second += girl + chair_back
p.layer('second-row', .56, 'grain', *second)

# ---------------------------------------------------------------- 4 the last row, nearest to us
last = []
for i, (x, hair, colour, turn) in enumerate(((150, 'curls', '#2a0a1c', 6), (468, 'pony', '#4a1c24', 9), (1250, 'long', '#3a1220', -8),
                                             (1700, 'puffs', '#240a1a', -8))):
    last += pupil(x, 880 + (i % 2) * 14, 1.2, hair, colour, '#43183c', ('#c9845c', '#d97a6c')[i % 2], turn, skin='#4a2028', flt='cut-4')
p.layer('last-row', .8, 'grain-deep', *last, lay(p.linear(0, 860, 0, 1150, [(0, DARK, 0), (1, '#1e0820', .95)]), rect(-140, 860, 2200, 480)))
p.layer('front', 1, 'grain-deep', S('M-140 1150C300 1130 700 1150 960 1156C1300 1160 1600 1140 2060 1136V1340H-140Z', '#1e0820', 'wall-7-dim', amp=2))
p.mat(p.vignette(900, 540, 1240, .52, .5))
p.save(PICTURES / '2-casting-calls' / 'whale-rider-schoolgirl.svg')
