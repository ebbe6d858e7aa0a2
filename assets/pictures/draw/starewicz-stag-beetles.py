#!/usr/bin/env python3
"""Stage 1, starewicz-stag-beetles: on a stage of cardboard, under one hot lamp, a beetle of wire and wax takes a bow; the live one walks off."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

LAMP = (700, 138)                                                   # the mouth of the shade
p = Pic('#ffe3b8', '#090722', LAMP, '#ffbe7a', far='#b7b2ff', focus=(.5, .48))


def T(c, lit=.5, r=900, edge=.45, glow='#f0a077'):
    """Paper lit by the lamp."""
    return p.tone(c, lit, LAMP, r, edge, glow)


def paper(fill, *outlines, opacity=None):
    """Plain paper without a shadow of its own, for use inside a G(…)."""
    return f'<path d="{compact("".join(outlines))}" fill="{fill}"' + (f' fill-opacity="{opacity}"' if opacity else '') + '/>'


# ---------------------------------------------------------------- 0 the wall: collectors' cases that look on
MOTH = ('0,-20! 6,-12 6,-4! 30,-30 62,-38 78,-30! 74,-6 54,8 24,8! 44,18 46,36 30,46! 14,42 6,28 3,14! 0,30 -3,14! -6,28 -14,42 -30,46! -46,36 '
        '-44,18 -24,8! -54,8 -74,-6 -78,-30! -62,-38 -30,-30 -6,-4! -6,-12')
MOTH_CUTS = leaf(14, -8, 62, -24, 5, -4) + leaf(-14, -8, -62, -24, 5, 4) + leaf(16, 16, 32, 36, 4) + leaf(-16, 16, -32, 36, 4)
BUG = ('0,-34! 8,-28 8,-18 16,-12 20,4 16,26 0,40 -16,26 -20,4 -16,-12 -8,-18 -8,-28')
BUG_LEGS = chain([(-40, -22), (-16, -6), (16, -6), (40, -22)], [1.6, 3, 3, 1.6]) + chain([(-44, 8), (0, 6), (44, 8)], [1.6, 3, 1.6])
BUG_LEGS += chain([(-36, 40), (-14, 16), (14, 16), (36, 40)], [1.6, 3, 3, 1.6])


def case(x, y, w, h, lit, *pinned):
    """A glass case on the wall; pinned: (kind, x, y, scale, colour) inside it."""
    o = [S(rect(x, y, w, h), T('#3a3274', lit), 'cut-3', amp=.8), paper(T('#17163f', lit * .6), rect(x + 18, y + 18, w - 36, h - 36))]
    things = cuts = ''
    for kind, a, b, k, colour in pinned:
        d = MOTH if kind == 'moth' else BUG
        things += paper(colour, orient(xf(shape(d), x + a, y + b, k) + ('' if kind == 'moth' else xf(BUG_LEGS, x + a, y + b, k))))
        if kind == 'moth':
            cuts += xf(MOTH_CUTS, x + a, y + b, k)
        cuts += circle(x + a, y + b - 4 * k, 3)
    return o + [G('cut-2', things), paper('#221c4e', cuts),
                paper('#cfc8ff', poly([(x + 18, y + h * .5), (x + w * .5, y + 18), (x + w * .68, y + 18), (x + 18, y + h * .75)]), opacity=.07)]


stripes = ''.join(rect(x, -120, 30, 1000) for x in range(-100, 2040, 96))
wall = [S(rect(-140, -140, 2200, 1100), T('#23235f', .5), amp=0), paper(T('#2e2d72', .5), stripes, opacity=.5)]
wall += case(40, 112, 396, 232, .55, ('moth', 108, 88, .92, '#8d7bb8'), ('moth', 282, 96, 1.02, '#b58aa0'), ('bug', 196, 160, .9, '#6a5a9c'),
             ('bug', 72, 176, .6, '#5d5596'), ('bug', 330, 178, .6, '#7a6298'))
wall += case(1520, 56, 370, 244, .4, ('moth', 186, 92, 1.2, '#7a72b4'), ('bug', 78, 168, .84, '#5d5596'), ('bug', 186, 190, .7, '#5d5596'),
             ('bug', 294, 168, .84, '#5d5596'))
p.layer('wall', 0, 'grain-deep', *wall)

# ---------------------------------------------------------------- 1 the backdrop of the little theatre
SKY = p.radial(930, 520, 520, [(0, '#fffbea'), (.4, '#ffedc2'), (.72, '#f8bd86'), (1, '#c86f74')])
drop = [S(rect(500, 236, 920, 640), SKY, amp=0),
        S(ring(960, 560, 318, 24, 4, .006) + ring(960, 560, 250, 24, 6, .006), '#fff6da', 'rim', EO + ' fill-opacity=".34"', amp=0),
        S('M520 742C600 690 690 700 760 736C830 700 920 716 980 752C1060 700 1180 690 1250 730C1310 700 1370 706 1420 730V900H520Z',
          p.fall('#d98880', '#a85f7c', 690, 860), 'cut-3', amp=1.4),
        S('M520 800C620 752 730 768 840 800C960 768 1090 752 1200 788C1280 764 1360 764 1420 780V900H520Z',
          p.fall('#8d5a86', '#5f437c', 760, 870), 'cut-3', amp=1.4)]
p.layer('backdrop', .2, 'grain-fine', *drop)


# ---------------------------------------------------------------- 2 cardboard trees on their stands
def round_tree(x, y, h, colour):
    """A round tree cut out of cardboard; it stands in a slit of its foot."""
    r = h * .27
    crown, _ = bumps([(x + r * 1.02 * math.cos(t), y - h + r + r * 1.12 * math.sin(t)) for t in (i * math.tau / 9 for i in range(10))], 1, .24, 3, 0)
    veins = ''.join(leaf(x, y - h * .42, x + a * r, y - h + r + b * r, 5, a * 4) for a, b in ((-.62, -.1), (.6, -.2), (-.2, -.66), (.34, .4)))
    return [S(crown + 'Z' + spar(x, y - h * .6, x, y, h * .035, h * .06), colour, 'cut-3', amp=.6), paper('#26245c', veins, opacity=.6)]


def cypress(x, y, h, w, colour):
    """A tall tree like a flame."""
    return [S(shape(f'0,{-h}! {w*.4},{-h*.7} {w*.52},{-h*.34} {w*.3},{-h*.08} {w*.08},{-h*.05}! {w*.08},0! {-w*.08},0! {-w*.08},{-h*.05}! '
                    f'{-w*.3},{-h*.08} {-w*.52},{-h*.34} {-w*.4},{-h*.7}', 1, 1, x, y), colour, 'cut-3', amp=.6),
            paper('#26245c', leaf(x, y - h * .14, x + w * .06, y - h * .86, 5, 6) + leaf(x - w * .1, y - h * .3, x - w * .2, y - h * .6, 4, -3),
                opacity=.6)]


NEAR, DUSK = p.fall('#4a4796', '#2c2a6a', 420, 860), p.fall('#7d6aa6', '#51488c', 460, 860)
feet = ''.join(poly([(x - w, 850), (x + w, 850), (x + w * .7, 836), (x - w * .7, 836)]) for x, w in ((640, 46), (1290, 48), (726, 34), (1218, 34)))
p.layer('trees', .32, 'grain', *cypress(726, 842, 300, 84, DUSK), *cypress(1226, 842, 262, 78, DUSK), *round_tree(628, 842, 420, NEAR),
        *round_tree(1318, 842, 400, NEAR), S(feet, p.fall('#c98a64', '#6a4468', 836, 850), 'cut-1', amp=.4))

# ---------------------------------------------------------------- 3 table and proscenium
table = p.radial(900, 880, 860, [(0, '#e7a267'), (.3, '#9a5b60'), (.62, '#453261'), (1, '#1c1946')])
veins = ''.join(leaf(a, y, b, y + 3, 3) for a, b, y in ((-60, 420, 846), (1440, 1960, 852), (-80, 380, 908), (1380, 1900, 902), (60, 700, 936),
                                                        (1100, 2000, 938)))
FRAME = ('M450 866V268C450 236 466 222 500 218C640 206 720 168 800 128C880 92 1040 92 1120 128'
         'C1200 168 1280 206 1420 218C1454 222 1470 236 1470 268V866Z')
OPENING = 'M540 866V420C540 320 690 240 960 240C1230 240 1380 320 1380 420V866Z'
CRIMSON, FOLD = p.radial(860, 280, 620, [(0, '#e0645c'), (.5, '#a83248'), (1, '#571a3c')]), '#4d1436'
theatre = [S('M-140 812L2060 804V1330H-140Z', table, 'wall-5', amp=1.4), paper('#2a1c48', veins, opacity=.5)]
# crimson curtains behind the frame: two falls drawn aside, three swags
for s in (1, -1):
    fall = [(430, 300, 'c'), (330, 300, 'c'), (344, 420), (376, 540), (396, 600, 'c'), (376, 660), (352, 760), (344, 870, 'c'), (430, 870, 'c')]
    theatre.append(S(smooth([(960 + s * a, b, *c) for a, b, *c in fall], True), CRIMSON, 'cut-3', amp=.8))
    theatre.append(paper(FOLD, ''.join(leaf(960 + s * top, 300, 960 + s * 402, 596, 9, s * -14) + leaf(960 + s * 400, 606, 960 + s * foot, 866, 9,
        s * 8)
                                      for top, foot in ((352, 360), (374, 378), (398, 402))), opacity=.75))
    theatre.append(S(shape('-26,-12! 0,-18 34,-12! 36,10! 0,6 -28,10!', s, 1, 960 + s * 398, 602), T('#f2bb7c', .4), 'cut-2', amp=.4))
SWAGS = ((520, 372, 590, 392, 680, 360, 752, 292), (1400, 372, 1330, 392, 1240, 360, 1168, 292), (736, 284, 850, 318, 1070, 318, 1184, 284))
theatre += [S(''.join(smooth([(a, b, 'c'), (c, d), (e, f), (g, h, 'c'), (g, 232, 'c'), (a, 258, 'c')], True) for a, b, c, d, e, f, g, h in SWAGS),
              CRIMSON, 'cut-3', amp=.8),
            paper(FOLD, leaf(770, 276, 1120, 290, 9, 22) + leaf(800, 264, 1130, 270, 7, 14), *(
                leaf(960 + s * 400, 362 - i * 18, 960 + s * 226, 290 - i * 10, 8, s * -20) for s in (1, -1) for i in (0, 1)), opacity=.7),
            paper('#f2bb7c', *(ribbon([(a, b + 3), (c, d + 3), (e, f + 3), (g, h + 3)], 5) for a, b, c, d, e, f, g, h in SWAGS)),
            S(FRAME + OPENING, T('#43408f', .62, 820), 'cut-4', EO, amp=1)]
# cut-out ornament: volutes, scales, a sun over the arch
scales = ''.join(leaf(495 + s * 930, y, 495 + s * 930, y + 46, 22, 0, .5) for s in (0, 1) for y in range(330, 800, 64))
volute = [(432, 266), (352, 254), (282, 230), (226, 196)] + [(180 + (33 - 1.9 * i) * math.cos(math.radians(-50 - 36 * i)),
                                                              204 + (33 - 1.9 * i) * math.sin(math.radians(-50 - 36 * i))) for i in range(15)]
sprig = ((300, 234, 318, 204, 12), (352, 252, 378, 228, 12), (262, 218, 268, 186, 11))
scrolls = ''.join(ribbon([(960 + s * a, b) for a, b in volute], 3, 4, 12, 44)
                  + ''.join(leaf(960 + s * a, b, 960 + s * c, d, w, s * 4, .5) for a, b, c, d, w in sprig) for s in (1, -1))
rays = ''.join(leaf(960 + 46 * math.cos(t), 200 + 46 * math.sin(t), 960 + 82 * math.cos(t), 200 + 82 * math.sin(t), 13, 0, .4)
               for t in (math.radians(180 + i * 22.5) for i in range(9)))
theatre += [S(orient(scales + scrolls + rays), T('#e6a56c', .5), 'cut-1', amp=.4),
            S(shape('-36,6! -30,-20 -16,-34 0,-38 16,-34 30,-20 36,6!', 1, 1, 960, 200), T('#f2bb7c', .6), 'cut-1', amp=.4),
            S(OPENING + OPENING.replace('M540', 'M552').replace('V420C540 320 690 240 960 240C1230 240 1380 320 1380 420',
                                                                 'V424C552 332 700 254 960 254C1220 254 1368 332 1368 424'), T('#f2bb7c', .5),
                                                                     'cut-1', EO, amp=0)]
p.layer('theatre', .46, 'grain', *theatre)

# ---------------------------------------------------------------- 4 the stage, the light, the actor, the hand
stage = [S('M540 846H1380L1456 902H464Z', p.radial(900, 870, 480, [(0, '#ffe4b0'), (.5, '#eab27a'), (1, '#9a6068')]), 'cut-3', amp=.8),
         paper('#a86a52', ''.join(leaf(a, y, b, y + 1, 2.6) for a, b, y in ((600, 860, 862), (930, 1290, 858), (540, 800, 886), (860, 1180, 890))),
             opacity=.6),
         S(rect(462, 902, 996, 26), p.radial(900, 910, 520, [(0, '#d98f58'), (.6, '#8c5560'), (1, '#4a3460')]), 'cut-2', amp=.8),
         S(''.join(circle(x, 915, 5) for x in range(500, 1440, 115)), '#ffd8a0', 'cut-1', amp=.1)]
cone = p.radial(*LAMP, 820, [(0, '#fff3d2', .9), (.16, '#ffd49c', .5), (.45, '#ffb584', .2), (1, '#f0a090', .05)])
inner = p.radial(*LAMP, 780, [(0, '#fffbe8', .6), (.4, '#ffe0b0', .22), (1, '#ffd8b0', .06)])
stage += [S(poly([(566, 158), (832, 110), (1420, 902), (560, 902)]), cone, 'rim', amp=.6),
          S(poly([(620, 152), (800, 120), (1230, 896), (720, 896)]), inner, 'rim', amp=.6)]

# the actor, drawn around (0, 0) between its feet, 560 high, facing right
ELYTRON = '-136,-82! -160,-130 -160,-220 -128,-306 -76,-360 -14,-384! 18,-356 24,-300 8,-232 -26,-166 -76,-112 -122,-80'
BELLY = '-14,-372! 36,-348 62,-300 60,-240 40,-184 2,-136 -52,-104 -112,-90! -60,-190 -10,-290'
THORAX = '-38,-46! -46,-36 -47,-20 -40,-4! -24,4 0,6 24,4 40,-4! 47,-20 46,-36 38,-46! 20,-41 0,-39 -20,-41'
HEAD = '-36,-44! -43,-56 -41,-70 -31,-78! -14,-73 0,-75 14,-73 31,-78! 41,-70 43,-56 36,-44! 18,-40 -18,-40'
MANDIBLE = ('8,-64! 30,-70 46,-90 52,-114 46,-142 30,-164 8,-180! 12,-166 2,-160! 14,-152 24,-142! 24,-132 8,-128! 26,-124 33,-114 31,-100! 27,-90 '
            '8,-86! 20,-80 14,-72 4,-64!')


def actor(x, y, k):
    """The stag beetle on its hind legs, a specimen pin for a walking stick."""
    def sh(t, dx=0, dy=0, rot=0, sx=1.0, s=1.0):
        return shape(t, k * s * sx, k * s, x + dx * k, y + dy * k, rot)

    def pt(*q):
        return [(x + a * k, y + b * k) for a, b in q]

    def leg(*q):
        """Thigh, shin with thorns, foot with claws."""
        (a, b, c, d) = pt(*q)
        o = chain([a, b], [14 * k, 9 * k]) + chain([b, c], [9 * k, 6 * k]) + chain([c, d], [4.4 * k, 3 * k])
        ux, uy = (c[0] - b[0]), (c[1] - b[1])
        n = math.hypot(ux, uy)
        ux, uy = ux / n, uy / n
        for t in (.42, .64, .86):
            m = (b[0] + (c[0] - b[0]) * t, b[1] + (c[1] - b[1]) * t)
            o += leaf(m[0], m[1], m[0] + (ux * 12 + uy * 13) * k, m[1] + (uy * 12 - ux * 13) * k, 6 * k, at=.3)
        vx, vy = (d[0] - c[0]) / math.dist(c, d), (d[1] - c[1]) / math.dist(c, d)
        return o + ''.join(leaf(*d, d[0] + (vx * 14 - vy * e) * k, d[1] + (vy * 14 + vx * e) * k, 4.6 * k, e * .2 * k, .4) for e in (-9, 9))

    def lit(a, b):
        """Glossy paper: light towards the lamp, dark away from it."""
        return p.linear(x - 170 * k, y - 480 * k, x + 190 * k, y - 60 * k, [(0, a), (1, b)])
    far = [leg((70, -376), (186, -350), (262, -396), (292, -420)), leg((44, -262), (136, -262), (204, -240), (222, -254)),
           leg((-14, -170), (34, -96), (-42, -26), (-84, -6))]
    near = [leg((0, -262), (-116, -372), (-210, -440), (-246, -462)), leg((58, -370), (152, -300), (84, -250), (60, -262)),
            leg((8, -180), (104, -134), (150, -26), (192, -6))]
    knees = pt((-116, -372), (-210, -440), (152, -300), (84, -250), (104, -134), (150, -26), (186, -350), (34, -96), (136, -262))
    far_mandible = S(sh(MANDIBLE, -10, -378, 56, -.86, 1.86), lit('#8a3f30', '#4a1c2a'), 'cut-3', amp=.2)
    o = [S(orient(''.join(far)), lit('#4a2440', '#210c24'), 'cut-3', amp=.2),
         G('cut-2', paper('#fff0d0', spar(*pt((216, -262), (226, 0))[0], *pt((226, 0))[0], 5 * k, 3 * k)),
           paper(p.disc([(0, '#fff3d8'), (.35, '#f0654f'), (1, '#8a1f34')], .36, .32, .7), circle(*pt((216, -268))[0], 13 * k))),
         S(sh(ELYTRON, -18, 12, -4), lit('#47202c', '#1c0a20'), 'cut-3', amp=.4),
         S(sh(BELLY), lit('#8a4a3c', '#3c1a2c'), 'cut-2', amp=.4),
         paper('#2b1022', ''.join(leaf(*pt((a, b))[0], *pt((c, d))[0], 5 * k, 8 * k) for a, b, c, d in
                                 ((0, -300, 62, -286), (-4, -258, 60, -238), (-16, -216, 48, -196), (-36, -174, 28, -160), (-64, -138, 0, -128)))),
         S(sh(ELYTRON), lit('#6d2c2e', '#260d22'), 'cut-3-thick', amp=.4),
         # gloss: the lamp, mirrored twice in the wing case
         paper('#ffd9a0', leaf(*pt((-136, -150))[0], *pt((-62, -344))[0], 17 * k, -26 * k, .62), opacity=.85),
         paper('#fff3d6', leaf(*pt((-120, -242))[0], *pt((-74, -332))[0], 10 * k, -8 * k, .6)),
         paper('#b5574a', leaf(*pt((-96, -120))[0], *pt((4, -330))[0], 5 * k, 22 * k, .5), opacity=.8),
         far_mandible,
         S(sh(THORAX, 2, -370, 40, .94, 1.9), lit('#7a3230', '#2b1026'), 'cut-3-thick', amp=.3),
         paper('#ffd9a0', leaf(*pt((-30, -404))[0], *pt((22, -456))[0], 13 * k, -10 * k, .5), opacity=.85),
         S(sh(MANDIBLE, -10, -378, 56, 1, 1.86), lit('#c9683c', '#7a2c2c'), 'cut-3-thick', amp=.2),
         S(sh(HEAD, -10, -378, 56, .96, 1.86), lit('#80362f', '#361328'), 'cut-3', amp=.3)]
    eye = pt((104, -424))[0]
    o += [paper('#ffd9a0', leaf(*pt((46, -446))[0], *pt((98, -474))[0], 8 * k, -5 * k)), paper('#ffe6bc', leaf(*pt((116, -512))[0], *pt((196,
        -574))[0], 7 * k, -16 * k)),
          paper('#16081c', circle(*eye, 11 * k)), paper('#fff3d6', circle(eye[0] - 3 * k, eye[1] - 4 * k, 3.6 * k)),
          S(chain(pt((122, -404), (168, -404), (196, -384)), [3.4 * k, 3 * k, 5.4 * k]), lit('#6d2c2e', '#2b1026'), 'cut-2', amp=.1),
          S(orient(''.join(near)), lit('#5c2632', '#260d22'), 'cut-3', amp=.2)]
    # wax on every joint, and the wire that shows
    wires = ''.join(ribbon([(a - 16 * k, b + 2 * k), (a - 4 * k, b - 15 * k), (a + 12 * k, b - 12 * k), (a + 14 * k, b + 3 * k)], 2.6 * k) for a,
        b in knees[:6:2])
    return o + [G('cut-1', paper('#ffcf8a', wires), paper(p.disc([(0, '#ffb09a'), (.4, '#d8434a'), (1, '#84203c')], .36, .32, .7),
                                                       *(circle(a, b, 9.5 * k, 8.5 * k) for a, b in knees)))]


SHADOW = 'M820 872C900 852 1100 856 1210 870C1290 878 1330 884 1346 892C1240 900 960 900 868 890Z'
stage += [paper('#6b3a50', SHADOW, opacity=.55), *actor(936, 876, .95)]

# the hand that sets one leg
SKIN = p.radial(640, 420, 620, [(0, '#ffe0b4'), (.3, '#dd9f80'), (.62, '#94606c'), (1, '#4a2a58')])
SKIN_LOW = p.radial(640, 420, 520, [(0, '#c98a74'), (.5, '#7d4a62'), (1, '#3a2050')])
TIP = (702, 438)
STEEL = p.linear(360, 500, 700, 410, [(0, '#5a4f7e'), (.5, '#cdb9c4'), (1, '#fff0d4')])
# behind the thumb the other three fingers, bent: the middle one behind the tweezers, ring and little finger curled into the palm
middle = chain([(300, 470), (478, 448), (556, 520)], [46, 36, 23])
ring_finger = chain([(316, 560), (478, 588), (500, 630), (420, 636)], [44, 38, 34, 30])
little = chain([(270, 620), (390, 662), (408, 696), (340, 690)], [42, 33, 29, 25])
palm = shape('-140,440! 20,430 150,392 256,362 330,368 420,412! 372,462 358,510 384,580! 380,640 300,676 150,690 -140,720!')
index = chain([(300, 420), (452, 384), (566, 464)], [52, 41, 25])
thumb = shape('40,620 150,566 262,556 330,566 392,552 452,514 520,490 574,486 594,502 586,524 540,546 492,572 446,612 384,646 290,684 150,706 30,700')
SKIN_MID = p.radial(640, 420, 560, [(0, '#f0b890'), (.3, '#b87c70'), (.62, '#74485e'), (1, '#3c2050')])
hand = [S(orient(little), SKIN_LOW, 'cut-2', amp=.5), S(orient(ring_finger), SKIN_LOW, 'cut-2', amp=.5),
        paper('#4a2850', leaf(420, 668, 496, 648, 4, -8), leaf(500, 590, 528, 606, 4, -3), leaf(344, 716, 404, 706, 4, -6),
              leaf(414, 668, 434, 682, 4, -3),
              opacity=.7),
        S(orient(middle), SKIN_MID, 'cut-2', amp=.5),
        S(spar(262, 606, *TIP, 20, 4), p.linear(360, 500, 700, 410, [(0, '#3a3260'), (1, '#a98f9c')]), 'cut-2', amp=.2),
        S(orient(palm + index), SKIN, 'cut-3', amp=.8),
        S(spar(250, 590, *TIP, 22, 4), STEEL, 'cut-2', amp=.2),
        S(thumb, SKIN, 'cut-2', amp=.6)]
creases = (leaf(432, 356, 466, 408, 5, 8) + leaf(448, 350, 482, 398, 4, 8) + leaf(444, 536, 474, 578, 5, -6) + leaf(432, 548, 456, 588, 4, -6)
           + leaf(262, 376, 312, 432, 5, 12) + leaf(100, 476, 230, 436, 4, 6) + leaf(462, 432, 496, 470, 4, 6))
nails = shape('-17,-11! 10,-12 22,0 10,12 -17,11!', 1, 1, 560, 505, -22) + shape('-14,-10! 8,-11 18,0 8,11 -14,10!', 1, 1, 564, 458, 40)
hand += [paper('#8a4f5c', creases, opacity=.7), G('cut-1', paper('#ffe3c8', nails)),
         S(shape('-140,402! 40,398! 76,560 50,738! -140,786!'), p.fall('#fff0dc', '#8d7aa8', 400, 780), 'cut-3', amp=.8),
         S(circle(42, 600, 15), '#8d5a86', 'cut-1', amp=.2),
         S(shape('-140,372! -20,376! 12,560 -16,770! -140,820!'), p.fall('#3a3476', '#171540', 380, 790), 'cut-3', amp=.8)]

# the lamp
LX, LY, TILT = *LAMP, -10


def on_lamp(t):
    """A shape of the lamp, around the middle of its mouth, tilted towards the stage."""
    return shape(t, 1, 1, LX, LY, TILT)


MOUTH = xf(circle(0, 0, 142, 22), LX, LY, 1, rot=TILT)
lamp = [S('M672 20C668 -40 640 -80 640 -200L654 -200C654 -80 684 -40 690 20Z', '#171540', 'cut-2', amp=.3),
        S(on_lamp('-34,-118! 34,-118! 44,-92 126,-32 142,0! -142,0! -126,-32 -44,-92!'),
          p.linear(560, 40, 860, 150, [(0, '#7a70c4'), (.4, '#3c3886'), (1, '#1c1a4c')]), 'cut-4', amp=.4),
        G('cut-1', paper('#e6a56c', on_lamp('-36,-120! 36,-120! 40,-106! -40,-106!')), paper('#a79ee6', leaf(592, 122, 646, 60, 9, -10))),
        S(MOUTH, p.radial(*LAMP, 142, [(0, '#ffffff'), (.5, '#fff3cc'), (1, '#ffcf80')]), 'glow-big', amp=.3),
        S(on_lamp('-18,-6! -26,18 -19,40 0,48 19,40 26,18 18,-6!'), '#fffdf2', 'glow-big', amp=.2),
        p.bloom(LX, LY + 20, 280, 210, '#ffce8a', .5)]
p.layer('stage', .62, 'grain', *stage, *hand, *lamp)

# ---------------------------------------------------------------- 5 camera, boxes, wire and wax; the beetle that would not perform
WOOD = p.linear(1480, 430, 1960, 800, [(0, '#9a6468'), (.25, '#5c3a5c'), (1, '#241a48')])
BRASS = p.linear(1480, 360, 1740, 720, [(0, '#ffe9b8'), (.4, '#d99a58'), (1, '#6a4054')])
legs = spar(1590, 800, 1508, 968, 34, 22) + spar(1760, 800, 1790, 976, 34, 24) + spar(1890, 800, 1970, 968, 34, 22)
camera = [S(legs, p.fall('#5c3a5c', '#1a1640', 800, 1010), 'cut-3', amp=.6),
          S(rrect(1500, 772, 600, 40, 8), p.fall('#6d4662', '#2c2050', 772, 812), 'cut-3', amp=.6),
          G('cut-2', line('M1700 424C1720 384 1810 384 1832 424', 15, '#3a2850', amp=.4), paper('#a8705c', circle(1700, 420, 12), circle(1832, 420,
              12))),
          S(shape('1540,424! 1536,378! 1528,374! 1528,352! 1616,346! 1622,376! 1612,380! 1616,424!'), p.fall('#c08a60', '#4a2c4c', 346, 424),
              'cut-2', amp=.3),
          paper('#2b1a40', shape('1540,362! 1604,358! 1606,368! 1542,371!')),
          S(rrect(1506, 424, 600, 350, 10), WOOD, 'cut-4', amp=.8),
          paper('#1d163e', ''.join(leaf(1530, y, 2000, y + 6, 3, b) for y, b in ((470, 4), (520, -6), (600, 8), (664, -5), (720, 6))), opacity=.5),
          G('cut-1', paper(p.fall('#e6a56c', '#8a5a5c', 424, 774), rect(1506, 424, 14, 350), rect(1506, 424, 600, 10), rect(1506, 764, 600, 10)),
            paper('#ffd8a0', circle(1540, 456, 6), circle(1540, 744, 6))),
          # lens
          S(shape('1506,516! 1456,524! 1456,676! 1506,684!'), p.fall('#d99a58', '#4a2c4c', 516, 684), 'cut-3', amp=.4),
          S(shape('1462,500! 1398,508! 1398,692! 1462,700!'), p.fall('#ffdca0', '#5c3650', 500, 700), 'cut-3', amp=.4),
          S(circle(1398, 600, 26, 92), p.fall('#8a5a58', '#2b1a40', 510, 690), 'cut-2', amp=.3), paper('#120b2c', circle(1396, 600, 18, 72)),
          paper('#ffcf8a', shape('1390,548! 1384,570 1384,600 1388,620! 1394,596 1394,570!'), opacity=.9),
          paper('#fff0d0', ''.join(rect(x, 512, 5, 176) for x in (1412, 1428, 1444)), opacity=.3)]
CRANK = (1756, 604)
camera += [S(circle(*CRANK, 66), p.disc([(0, '#8a5c68'), (1, '#3c2850')], .36, .32, .7), 'cut-2', amp=.3),
           G('cut-3', S(chain([CRANK, (1684, 692)], [20, 15]), BRASS, amp=.3), S(circle(*CRANK, 24), '#d99a58', amp=.2)),
           S(rrect(1660, 676, 46, 62, 18), p.linear(1660, 680, 1706, 730, [(0, '#d8434a'), (1, '#6a1a38')]), 'cut-3', amp=.3)]
# coil of wire, sealing wax, a tray of spare legs
coil = ''.join(f'<path d="{compact(ring(372 + i * 3, 892 - i * 7, 74 - i * 2, 22, i + 2, .012, .3))}" fill="none" stroke="{c}" stroke-width="6"/>'
               for i, c in enumerate(('#8a5040', '#c47a4c', '#e8a868', '#ffd29a')))


def spare_leg(x, y, lean, knee):
    """A leg that waits in the tray: thigh down in it, thorny shin, foot with claws."""
    q = [(x, y), (x + lean, y - 62), (x + lean + knee, y - 108), (x + lean + knee * 1.7, y - 128)]
    o = chain(q, [7, 7, 4, 2.4]) + circle(*q[1], 8)
    o += ''.join(leaf(q[1][0] + knee * t, q[1][1] - 46 * t, q[1][0] + knee * t + (11 if knee < 0 else -11), q[1][1] - 46 * t - 9, 5) for t in (.35,
        .7))
    return o + ''.join(leaf(*q[3], q[3][0] + d, q[3][1] - 12, 3.4) for d in (-7, 7))


spare = orient(''.join(spare_leg(*leg) for leg in ((62, 888, -14, -20), (104, 888, -14, -14), (140, 888, 4, 12), (184, 888, 6, 20), (222, 888, 14,
    22))))
tray = [S(shape('34,856! 246,852! 262,882! 20,886!'), '#241a48', 'cut-2', amp=.4), S(spare, p.fall('#8a4a4c', '#3a1838', 770, 890), 'cut-2', amp=.1),
        S(shape('16,882! 266,878! 262,942! 24,946!'), p.linear(20, 880, 260, 940, [(0, '#6d4668'), (1, '#a8705c')]), 'cut-3', amp=.5),
        paper('#2c1f4e', leaf(40, 914, 246, 910, 3, 2)), S(rrect(112, 896, 58, 30, 4), '#e8c09c', 'cut-1', amp=.3),
        paper('#7a4a5c', leaf(122, 906, 160, 905, 3), leaf(124, 916, 150, 915, 3))]
front = tray + [G('cut-3', coil, line('M300 900C284 930 330 944 356 936', 5, '#ffd29a', amp=.4)),
         G('cut-3', S(xf(rrect(-96, -19, 192, 38, 9), 560, 964, 1, .8, -7), p.fall('#f0605a', '#8a1f3c', 940, 990), amp=.4),
           paper('#ffb0a0', leaf(480, 962, 640, 944, 6, -2)), paper('#7a1634', shape('0,-12! 22,-10 26,4 14,16 0,12!', 1, 1, 654, 952))),
         S(shape('-34,2 -20,-12 6,-14 28,-8 36,4 18,14 -16,14', 1, 1, 730, 962), p.disc([(0, '#ff8f80'), (.5, '#d8434a'), (1, '#84203c')], .4, .3,
             .7), 'cut-2', amp=.4)]


def walker(x, y, k):
    """A live stag beetle on all six legs, leaving to the right."""
    def sh(t):
        return shape(t, k, k, x, y)

    def legs(*rows):
        return orient(''.join(chain([(x + a * k, y + b * k) for a, b in row], [6 * k, 4.4 * k, 2.6 * k, 2 * k]) for row in rows))
    shell = p.linear(x - 80 * k, y - 70 * k, x + 90 * k, y, [(0, '#a8503c'), (.5, '#5c2230'), (1, '#260d22')])
    far = legs([(30, -22), (52, -40), (70, -14), (84, -6)], [(-14, -20), (-2, -44), (14, -14), (24, -6)], [(-44, -18), (-70, -40), (-84, -12), (-96,
        -6)])
    near = legs([(40, -18), (66, -34), (78, 2), (94, 6)], [(0, -16), (-18, -38), (-30, 4), (-44, 8)], [(-36, -16), (-66, -34), (-92, 4), (-108, 8)])
    return [paper('#140b30', shape('-118,2 -60,-10 60,-10 150,4 70,16 -60,16', k, k, x, y + 4), opacity=.6), S(far, '#1c0a20', 'cut-1', amp=.1),
            G('cut-2', paper('#6d2a2c', sh('78,-26! 98,-44 122,-44 138,-28! 122,-32 116,-24! 108,-32 92,-28 80,-20!')),
              paper(shell, sh('-104,-20! -96,-48 -56,-66 -8,-64 16,-50 20,-18! -40,-10'), sh('18,-52! 44,-54 60,-40 58,-18! 20,-14!'),
                   sh('56,-42! 76,-42 86,-30 78,-18 56,-16!')),
              paper('#c9683c', sh('78,-22! 100,-34 124,-28 140,-8! 122,-18 114,-10! 108,-20 92,-20 78,-14!')),
              paper('#14061a', sh('17,-52! 21,-52! 23,-15! 19,-15!') + sh('57,-42! 60,-42! 61,-16! 58,-16!') + leaf(x - 96 * k, y - 24 * k, x
                  + 14 * k, y - 36 * k, 2 * k, 3)),
              paper('#ffd9a0', leaf(x - 78 * k, y - 50 * k, x - 4 * k, y - 58 * k, 6 * k, -6 * k), leaf(x + 26 * k, y - 47 * k, x + 48 * k,
                  y - 46 * k, 4 * k, -2 * k),
                   circle(x + 70 * k, y - 34 * k, 2.6 * k))),
            S(near, '#3a1428', 'cut-1', amp=.1), line(f'M{x+84*k} {y-26*k}L{x+106*k} {y-56*k}L{x+120*k} {y-58*k}', 2.6 * k, '#5c2230', amp=0)]


edge = [S(rect(-140, 984, 2200, 26), p.radial(900, 984, 900, [(0, '#c07a5a'), (.35, '#6d4460'), (1, '#211d4a')]), 'wall-5', amp=1),
        S(rect(-140, 1006, 2200, 320), p.fall('#1a173e', '#0a0922', 1006, 1130), 'cut-2', amp=1)]
p.layer('front', .85, 'grain-deep', *edge, *camera, *front, *walker(1250, 966, .98))
p.mat(p.vignette(900, 560, 1220, .5, .6))
p.save(PICTURES / '1-creative-sparks' / 'starewicz-stag-beetles.svg')
