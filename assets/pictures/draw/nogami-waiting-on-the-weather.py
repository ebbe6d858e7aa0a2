#!/usr/bin/env python3
"""Story 5.2: a woman with a stopwatch, and behind her on the hill a whole film crew, look up at the one cloud that will not hurry."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

SUN = (404, 196)
p = Pic(light='#fff4da', dark='#2b1608', lamp=SUN, glow='#ffe9a8', far='#fff0cc', focus=(.475, .5))
dress = Wardrobe(p)
CREAM, INDIGO, RED, INK, WOOD = '#f6e5bf', '#2c4a74', '#b03a22', '#1d120b', '#6b4222'
FAIR, SKIN, TAN = '#e6b184', '#cf955f', '#b57a48'


def T(c, lit=.4, r=1700, edge=.2):
    """Paper lit by the sun."""
    return p.tone(c, lit, SUN, r, edge)


def paths(paint, *outlines, opacity=None):
    """Plain paper without a shadow of its own."""
    return f'<path d="{compact("".join(outlines))}" fill="{paint}"' + (f' opacity="{opacity}"' if opacity else '') + '/>'


def down(pts, bottom=1320):
    """A sheet from an edge that runs from left to right down past the picture."""
    return smooth(pts) + f'L{pts[-1][0]} {bottom}L{pts[0][0]} {bottom}Z'


def slits(spots, hollow=-6, at=.45):
    """Knife cuts: (x, y, length, drop, width)."""
    return ''.join(leaf(x, y, x + ln, y + drop, w, hollow, at) for x, y, ln, drop, w in spots)


# ---------------------------------------------------------------- heads: what they wear, in units of a head 100 high
BAND, BAND_TAIL = '-46,-60! 49,-74! 51,-63! -45,-48!', '-42,-58! -70,-66 -78,-54! -60,-50! -76,-40 -70,-32! -42,-48!'
SUNHAT = '-84,-58! -60,-76 -40,-80! -34,-108 -4,-116 34,-110 46,-86! 70,-84 88,-72! 40,-70 -20,-62'
HELMET = '-74,-40! -56,-64! -50,-92 -26,-114 8,-118 42,-102 56,-76! 74,-62! 20,-64 -40,-52'
SCARF = '50,-70! 52,-90 34,-110 0,-114 -34,-104 -52,-76 -50,-44! -70,-36 -74,-18 -54,-24! -40,-22 -28,-8! -12,-20 -16,-44 4,-60 28,-68!'
SHORT = '49,-70! 46,-88 28,-102 2,-105 -26,-97 -43,-78 -45,-54 -38,-32! -26,-30 -16,-50 0,-66 24,-70!'
BOB = '49,-70! 50,-88 30,-106 0,-108 -32,-98 -50,-70 -50,-34 -40,-8 -22,0! 0,-6 -6,-30 2,-56 22,-68!'
EYE, BROW = '33,-52! 40,-58 47,-54! 40,-50', '30,-66! 42,-72 51,-68! 42,-67'
EAR, LIPS = '-10,-44! -3,-51 4,-45 1,-35 -6,-30 -11,-36', '47,-15! 40,-17.5 35,-14! 40,-14'
SHOE = '-5,-11! -7,-4 -8.5,2 -8.5,6 -6,8! 19,8! 22,6 20,2 12,-1.5 6,-5 5,-11!'
COLLAR = '-30,8! -6,20 18,8! 25,20 14,34! -4,30 -28,36! -38,24'


def one(x, y, k=.98, mirror=False, neck=(0, -157), hip=(0, -96), tilt=-32, head=31, on=(), skin=SKIN, hair=INK, collar=None, held='',
        wardrobe=dress, **more):
    """One of the crew in short sleeves, looking up; on: [(outline in head units, paint)] worn on the head."""
    up = math.dist(neck, hip)
    ux, uy = (neck[0] - hip[0]) / up, (neck[1] - hip[1]) / up
    s = head * k / 100
    nape = x + (neck[0] + 1.5 * ux + 1) * (-k if mirror else k), y + (neck[1] + uy * 6) * k

    def put(text):
        return shape(text, -s if mirror else s, s, *nape, -tilt if mirror else tilt)
    worn = paths(INK, put(EYE), put(BROW), put(LIPS)) + paths(mix(skin, '#e88a5a', .35), put(EAR))
    worn += ''.join(S(put(t), c, amp=.2) for t, c in on) + (S(put(COLLAR), collar, amp=.2) if collar else '')
    more = {'widths': SHIRT, 'wear': 'bare', 'flt': 'cut-2', **more}
    return wardrobe.person(x, y, k, hip=hip, neck=neck, tilt=tilt, head=head, mirror=mirror, skin=skin, hair=hair, held=worn + held, **more)


# ---------------------------------------------------------------- 0 the sky of noon
x, y = SUN
AIR = [(0, '#fff8dc'), (.09, '#ffefbe'), (.2, '#fbd98c'), (.4, '#eeb452'), (.66, '#d4892a'), (1, '#a4600f')]
haze = [S(xf(leaf(-a, 0, a, 0, h, 0, .5), x0, y0), '#fff1c4', extra='fill-opacity=".5"', amp=.8)
        for x0, y0, a, h in ((250, 372, 330, 16), (560, 408, 300, 12), (120, 420, 280, 12), (1700, 470, 300, 14), (1560, 500, 260, 10))]
p.layer('sky', 0, 'grain-fine', S(rect(-120, -120, 2160, 1440), p.radial(x, y, 1650, AIR), amp=0), *haze, p.bloom(x, y, 420, 420, '#fff6cc', .75),
        S(circle(x, y, 78), '#fffef4', 'glow-big', amp=.8))

# ---------------------------------------------------------------- 1 the cloud, lit from the left, with a heavy foot
CX, CY = 1262, 326


def heap(cusps, foot, light, shade, top, flt, seed):
    """One bank of the cloud: humps over a flat foot."""
    edge, cuts = bumps([(CX + a, CY + b) for a, b in cusps], 1, .48, seed, .4, 7, .34, .3)
    return S(edge + shape(foot, 1, 1, CX, CY).replace('M', 'L', 1) + cuts, p.linear(CX - 190, CY + top, CX + 130, CY + 70,
                                                                                    [(0, light), (.5, mix(light, shade, .35)), (1, shade)]),
             flt, EO, amp=1.4)


cloud = [p.bloom(CX - 20, CY - 60, 520, 330, '#fff1c4', .5),
         heap([(-250, -6), (-214, -70), (-140, -104), (-96, -168), (20, -190), (104, -150), (132, -96), (212, -74), (268, 4)],
              '268,4! 200,40 -180,40 -250,-6!', '#fffefa', '#e9c586', -180, 'cut-4', 7),
         heap([(-282, 26), (-250, -22), (-168, -44), (-110, -84), (-6, -92), (44, -48), (140, -40), (186, -6), (252, 30)],
              '252,30! 200,52 -220,56 -282,26!', '#fffdf4', '#dbb070', -90, 'cut-3', 3),
         heap([(-216, 46), (-176, 10), (-92, -8), (-30, -28), (60, -22), (104, 12), (190, 20), (232, 48)],
              '232,48! 160,70 40,76 -60,72 -160,70 -216,46!', '#fff6e0', '#c28f50', -20, 'cut-3', 11),
         paths('#a87434', leaf(CX - 180, CY + 56, CX + 190, CY + 58, 12, 10, .5), opacity=.4)]
p.layer('cloud', .1, 'grain-fine', *cloud)

# ---------------------------------------------------------------- 2 mountains in the haze
p.layer('mountains', .2, 'grain-fine',
        S(down([(-140, 600), (60, 552), (190, 500), (262, 474), (330, 500), (470, 570), (640, 616), (800, 626), (1000, 620)], 800),
          T('#e6b768', .3), 'wall-2', amp=2),
        S(down([(1000, 640), (1280, 610), (1480, 560), (1620, 508), (1720, 522), (1860, 474), (2060, 520)], 800), T('#d29a4a', .3), 'wall-2', amp=2),
        S(down([(-140, 690), (140, 644), (300, 620), (420, 640), (700, 670), (1100, 660), (1500, 622), (1760, 566), (1880, 580), (2060, 610)], 860),
          T('#c08a3e', .3), 'wall-3', amp=2),
        S(slits(((40, 640, 240, -18, 7), (180, 676, 230, 4, 8), (1620, 616, 260, -20, 8), (1500, 650, 240, -14, 6))), '#f2d293',
          extra='fill-opacity=".6"', amp=.8))

# ---------------------------------------------------------------- 3 the hill, the crew in one group on its crest
HILL = [(-140, 836), (160, 792), (460, 742), (760, 690), (1000, 654), (1220, 640), (1450, 658), (1700, 700), (1900, 738), (2060, 760)]
EDGE = [q for q, _ in walk(smooth(HILL), 400)]


def ridge(x):
    """Where the hill's edge lies at x."""
    return min(EDGE, key=lambda q: abs(q[0] - x))[1]


SHADE = p.disc([(0, '#2b1a08', .66), (.6, '#2b1a08', .42), (1, '#2b1a08', 0)])


def shadow(x, y, w):
    """The short shadow of noon, to the lower right."""
    return f'<ellipse cx="{num(x + w * .35)}" cy="{num(y + 2)}" rx="{num(w)}" ry="{num(w * .16)}" fill="{SHADE}"/>'


hill = [S(down(HILL, 1200), p.fall('#a5762a', '#4a3412', 640, 980, 900, 900), 'wall-5', amp=2),
        S(slits([(60 + i * 131 % 1800, 806 + i * 67 % 130 - abs(i * 131 % 1800 - 60) * .03, 90 + i * 37 % 90, -4 + i % 7, 4 + i % 3)
                 for i in range(24)]),
          '#4f3812', extra='fill-opacity=".5"', amp=.6),
        S(slits([(980 + i * 173 % 900, 720 + i * 83 % 150, 60 + i * 29 % 80, -3 + i % 5, 4) for i in range(14)]), '#c89a45',
          extra='fill-opacity=".45"', amp=.6),
        *(shadow(x, ridge(x) + 14, 44) for x in (922, 985, 1046, 1122, 1200, 1300)), shadow(1660, ridge(1660) + 56, 190)]
UP = -34                                                            # how far the heads lean back: the cloud hangs up there

# the one who sends the sun back: a hand mirror
MX, MY = 968, 584
ray = paths(p.linear(MX, MY, 1190, 400, [(0, '#fffbe0', .85), (.5, '#fff3c0', .3), (1, '#fff3c0', 0)]),
            poly([(MX - 8, MY - 10), (MX + 10, MY + 8), (1250, 436), (1150, 356)]))
mirror = [one(912, ridge(912) + 16, 1.02, skin=TAN, coat='#5a3a22', legs='#c9b48a', boots='#a8743c',
              on=[(SHORT, INK), (BAND, CREAM), (BAND_TAIL, CREAM)],
              hip=(-6, -44), neck=(6, -102), feet=((26, 0), (-22, 0)), toes=(0, 34), hands=((44, -92), (38, -86)), tilt=UP + 6),
          G('cut-2', line(f'M{MX - 9} {MY + 30}L{MX - 3} {MY + 12}', 7, '#4a2a14', amp=.2),
            S(xf(circle(0, 0, 15, 21), MX, MY, 1, 1, 28), '#4a2a14', amp=.2),
            S(xf(circle(0, 0, 11, 17), MX, MY, 1, 1, 28), '#fff6cc', amp=.2)),
          S(star(MX, MY, 46, 5, 4, 45) + star(MX, MY, 74, 5, 4, 0), '#fffef4', 'glow-big', amp=0)]
watching = [one(990, ridge(990) + 10, 1.06, skin=SKIN, coat='#4a3a2c', legs='#6a5a40', boots='#2a1a10', on=[(SHORT, '#8d8578'), (SUNHAT, '#f0dcaa')],
                hands=((12, -100), (2, -98)), feet=((-12, 0), (20, 0)), tilt=UP, widths=PARKA, collar='#f0e2bf'),
            one(1038, ridge(1038) + 16, .96, skin=FAIR, face=PROFILE_WOMAN, coat='#8a3c4a', legs='#3a4a5c', boots='#5a3a22',
                on=[(BOB, INK), (SCARF, '#e6d2a0')], hands=((8, -98), (15, -176)), tilt=UP, collar=CREAM, feet=((-4, 0), (9, 0)), shoe=SHOE)]
# the camera, its nose at the cloud
KX, KY = 1178, ridge(1178) + 14


def on_camera(text, fill, amp=.4):
    """A part of the camera, which points left in its own frame: here up to the right."""
    return S(shape(text, -.86, .86, KX, KY - 128, -38), fill, amp=amp)


tripod = spar(KX, KY - 120, KX - 46, KY, 9, 6) + spar(KX, KY - 120, KX + 44, KY, 9, 6) + spar(KX, KY - 120, KX + 2, KY + 6, 8, 6)
camera = [S(tripod, WOOD, 'cut-2', amp=.3),
          G('cut-2', S(xf(circle(-22, -58, 27) + circle(30, -56, 25), KX, KY - 128, -.86, .86, -38), '#2a2c2c', amp=.3),
            paths('#59625f', *(xf(circle(a, b, r) + circle(a, b, r - 3), KX, KY - 128, -.86, .86, -38) for a, b,
                               r in ((-22, -58, 18), (30, -56, 16)))),
            on_camera('-44,-38! 46,-38! 46,26! -44,26!', '#3d4444'), on_camera('-44,-22! -78,-18! -78,8! -44,12!', '#20282a'),
            on_camera('-78,-32! -104,-40! -104,30! -78,20!', '#15191a'), on_camera('46,-16! 66,-14! 66,0! 46,0!', '#20282a'))]
filming = [*camera, one(1098, ridge(1098) + 12, 1.04, neck=(10, -152), skin=SKIN, coat='#2f5a5c', legs='#2f3a44', boots='#1d120b',
               on=[(SHORT, INK), (CAP_BACKWARDS, '#b0502a')], hands=((46, -126), (46, -112)), tilt=-30, feet=((-24, 0), (12, 0))),
           one(1236, ridge(1236) + 16, .78, skin=FAIR, coat='#e6d6b0', legs='#3f3a34', boots='#6b4222', on=[(SHORT, INK), (CAP, '#3f3a34')],
               hands=((10, -96), (50, -186)), shoe=SHOE, feet=((-16, -4), (10, -4)), toes=(24, 24), tilt=UP - 6, collar=RED)]
# a man on a ladder helps as well as he can
LX, LY = 1318, ridge(1318) + 16
FX, FY = LX + 84, LY - 238                                                  # where the fan's ribs meet
ribs = [(FX + 74 * math.cos(math.radians(t)), FY + 74 * math.sin(math.radians(t))) for t in range(-128, 8, 15)]
fan = (S(poly([(FX, FY)] + ribs), p.fall('#fff8e6', '#e3b878', FY - 74, FY), 'cut-2', amp=.4)
       + paths(RED, poly([(FX + (x - FX) * .78, FY + (y - FY) * .78) for x, y in ribs]
                         + [(FX + (x - FX) * .56, FY + (y - FY) * .56) for x, y in ribs[::-1]]))
       + paths('#7a5428', *(leaf(FX, FY, x, y, 3.4) for x, y in ribs[1:-1])))
fanning = [stepladder(LX, LY, 84, 130, 4, '#8a5a2e', '#c9924c', '#4a2c14'),
           one(LX, LY - 132, .94, skin=SKIN, coat='#f0e2bf', legs=INDIGO, boots='#2a1a10', on=[(SHORT, INK), (BAND, RED), (BAND_TAIL, RED)],
               feet=((-8, 0), (8, 0)), shoe=SHOE, hands=((60, -112), (76, -118)), neck=(8, -152), tilt=UP,
               hip=(2, -96)), fan, paths('#fff4d0', leaf(FX + 58, FY - 66, FX + 84, FY - 92, 5, 5), leaf(FX + 80, FY - 38, FX + 108, FY - 54, 5, 4),
                                         opacity=.95)]
# the firemen with their black rain are at rest: the nozzle in its tub of ink, the hose in rings
TX, TY = 1446, 742
coil = ''.join(circle(1500, TY + 40 - i * 2, 78 - i * 19, 22 - i * 6) for i in range(4))
fire = [fire_engine(p, 1680, ridge(1680) + 56, 1.0),
        S(ribbon([(1804, 676), (1794, 770), (1700, 800), (1576, 786)], 13), '#d6c08c', 'cut-2', amp=.4),
        G('cut-2', f'<path d="{compact(coil)}" fill="none" stroke="#6a5228" stroke-width="14"/>'
          f'<path d="{compact(coil)}" fill="none" stroke="#d6c08c" stroke-width="9"/>'),
        S(rect(1526, TY - 44, 74, 54), p.fall('#8a5a2c', '#4a2c14', TY - 44, TY + 10), 'cut-2', amp=.5), paths('#3a2210', rect(1526, TY - 20, 74, 4)),
        one(1560, TY + 8, .98, skin=TAN, coat='#2f3f58', legs='#26303f', boots='#14100c', on=[(SHORT, INK), (HELMET, '#d9b45a')], mirror=True,
            hip=(0, -38),
            neck=(-8, -98), feet=((54, 0), (46, 0)), hands=((30, -50), (34, -46)), tilt=UP, hem=(4, -24), widths=PARKA),
        S(ribbon([(1430, TY + 44), (1494, TY - 10), (1484, TY - 62), (1460, TY - 74), (1450, TY - 50)], 13), '#d6c08c', 'cut-2', amp=.3),
        S(spar(1455, TY - 52, 1442, TY - 26, 15, 11), '#c98a34', 'cut-1', amp=.2),
        G('cut-2', S(shape('-34,-34! 34,-34! 28,12! -28,12!', 1, 1, TX, TY), p.fall('#b57a34', '#5a3a18', TY - 34, TY + 12), amp=.3),
          S(circle(TX, TY - 34, 34, 8), '#d9a45a', amp=.2), S(circle(TX, TY - 33, 28, 6), '#120e0c',
                                                              amp=.2), paths('#4a2c12', rect(TX - 32, TY - 18, 64, 4)),
          S('M1424 710C1422 726 1428 738 1424 752C1420 758 1416 750 1418 738C1419 728 1417 718 1418 709Z', '#120e0c', amp=.2)),
        S(circle(TX - 26, TY + 18, 30, 5) + circle(TX - 64, TY + 20, 8, 3), '#120e0c', amp=.2)]
p.layer('hill', .45, 'grain', *hill, ray, *fanning, watching[0], *filming, watching[1], *mirror, *fire)

# ---------------------------------------------------------------- 4 the woman with the stopwatch
NEAR = [(-140, 900), (240, 876), (560, 884), (900, 916), (1300, 950), (1700, 940), (2060, 920)]
HX, HY, HK = 668, 596, 1.8                                          # joint of skull and neck, head 180 high


def on_head(text, fill, amp=.3, flt=None):
    """A part of her head, which leans back."""
    return S(shape(text, HK, HK, HX, HY, -15), fill, flt, amp=amp)


HAIR_BACK = '45,-75! 43,-90 26,-107 -2,-112 -36,-102 -56,-74 -58,-40 -54,-8 -40,8! -22,10 -4,2! -8,-16 -6,-36! -2,-55 16,-70 45,-75!'
SHAPE_EYE, LASH, PUPIL = '26,-52! 33,-58 42,-57 46,-53! 40,-49 32,-48!', '24,-53! 33,-61 43,-59 49,-54! 42,-56 33,-57!', '37,-57 43,-55 42,-49 37,-49'
head = [on_head(PROFILE_WOMAN, p.linear(HX - 40, HY - 150, HX + 80, HY, [(0, '#f3c89c'), (.6, FAIR), (1, '#bf8352')])),
        on_head('20,-24 32,-28 36,-18 26,-10 18,-14', mix(FAIR, '#d9694a', .35),
                .2), on_head(SHAPE_EYE, '#fff6e6', 0), on_head(PUPIL, INK, 0), on_head(LASH, INK, 0),
        on_head('24,-67! 34,-74.5 49,-71! 36,-70', INK, 0), on_head('44,-15.5! 37,-18.5 30,-15! 37,-15', '#7a2c22', 0),
        on_head('40,-10 36,-8 33,-10 37,-13', '#c4674e', 0), on_head('17,7! 27,5.5 34,4.5! 24,8 17,15!', mix(FAIR, p.dark, .2), 0),
        on_head(HAIR_BACK, p.linear(HX - 100, HY - 190, HX + 60, HY, [(0, '#4a3324'), (.4, '#21150e'), (1, '#140c08')]), .5, 'cut-2'),
        paths('#6a4c34', *(shape(t, HK, HK, HX, HY, -15) for t in ('-44,-84! -20,-102 8,-106! -16,-96', '-50,-60! -44,-36 -40,-12! -48,-36',
                                                                   '-26,-92! -36,-60 -30,-10! -38,-56'))),
        on_head('-46,-34! 12,-63! 21,-68! 16,-56! -43,-26!', '#e8b83a', .2, 'cut-1'), on_head('12,-63! 21,-68! 16,-56!', '#f6e3c0', 0),
        on_head('-46,-34! -40,-37! -37,-29! -43,-26!', RED, 0), on_head('-10,-44! -2,-54 8,-47 4,-32 -4,-24 -11,-32', FAIR, .2, 'cut-1'),
        on_head('-4,-42 1,-45 2,-36 -3,-31', mix(FAIR, p.dark, .3), 0)]
BLOUSE = p.linear(520, 640, 800, 960, [(0, '#fffdf2'), (.45, '#f7e8c8'), (1, '#b98d54')])
body = [S('M560 966C536 900 532 800 548 724C556 676 586 650 632 640L700 650'
          'C730 664 742 700 744 752C748 820 738 890 760 958C700 990 620 992 560 966Z', BLOUSE, 'cut-3', amp=.8),
        paths('#b18850', leaf(730, 716, 722, 850, 7, -8), leaf(600, 916, 716, 944, 8, -10), leaf(676, 740, 690, 820, 5, 4), opacity=.7),
        paths('#8a6230', circle(716, 760, 5), circle(720, 812, 5)),
        S('M612 652C640 628 690 628 716 652C722 668 704 684 678 686C650 690 622 676 612 652Z', p.fall('#c9472f', '#7a2016', 632, 690), 'cut-2',
          amp=.6),
        S('M684 678C704 694 716 716 712 742C700 732 688 720 676 712L664 686Z', '#a5341f', 'cut-1',
          amp=.5), paths('#7a1f14', leaf(628, 652, 700, 668, 5, 8))]
legs = [S(chain([(640, 968), (880, 952), (842, 1104)], [58, 46, 27]), p.fall('#22395c', '#16233a', 910, 1100), 'cut-2', amp=.6),
        S(shape(SHOE, 3, 3, 838, 1114, 8), '#2f1a10', 'cut-2', amp=.4),
        S(chain([(620, 976), (914, 966), (900, 1108)], [66, 50, 30]), p.fall('#3f6796', '#24405f', 910, 1110), 'cut-3', amp=.6),
        S(shape(SHOE, 3.2, 3.2, 898, 1116), p.fall('#8a4a26', '#4a2412', 1090, 1142), 'cut-2', amp=.4),
        paths('#7fa3c8', leaf(650, 916, 900, 926, 5, -6), opacity=.6), paths('#1b2f4a', leaf(880, 1000, 884, 1080, 5, 6), opacity=.6)]
stool = [f'<ellipse cx="740" cy="1142" rx="270" ry="15" fill="{p.disc([(0, "#0a0502", .9), (.6, "#0a0502", .6), (1, "#0a0502", 0)])}"/>',
         S(spar(690, 1046, 528, 1134, 15, 13), '#7a2416', 'cut-2', amp=.4), S(spar(532, 1046, 706, 1142, 16, 14), '#b03a22', 'cut-2', amp=.4),
         S(rrect(506, 1026, 210, 26, 9), p.fall('#cf4a2e', '#8e2c1a', 1026, 1052), 'cut-2', amp=.5)]
# the script on her knees, thick with notes, a stone on it against the wind
sheets = ''.join(poly([(752 + i % 3 * 3, 914 - i * 6), (934 - i % 2 * 4, 918 - i * 6), (934 - i % 2 * 4, 914 - i * 6),
                       (752 + i % 3 * 3, 910 - i * 6)]) for i in range(12))
script = [G('cut-3', S('M748 846L936 852L938 922L748 916Z', '#d8be88', amp=.6), paths('#9a7a44', sheets), paths(RED, rect(932, 862, 22, 9)),
            paths(INDIGO, rect(933, 884, 30, 9)),
            paths('#d9a02c', rect(933, 902, 18, 9))),
          S('M746 848L936 854C962 844 972 818 1004 800C976 792 950 806 926 830L752 834Z', '#fffaf0', 'cut-2', amp=.5),
          S(shape('-40,8! -47,-6 -34,-26! -12,-37 10,-30! 30,-26 40,-10! 47,2 36,10!', 1, 1, 898, 846), p.fall('#b9a688', '#5c4c38', 806, 854),
            'cut-2', amp=.8),
          paths('#dccdb0', shape('-34,-22! -12,-34 8,-28! -6,-18 -26,-10!', 1, 1, 898, 846)),
          paths('#453826', shape('14,-24! 30,-22 38,-8! 24,2 16,-10!', 1, 1, 898, 846), leaf(878, 842, 904, 834, 3, 3), opacity=.7),
          paths('#c9802c', circle(888, 836, 2.6), circle(896, 841, 1.8), circle(880, 829, 1.6))]
# her far arm holds the watch up, her near hand keeps the script's page down
WX, WY, WR = 838, 478, 47
watch = [G('cut-2', S(rrect(WX - 8, WY - WR - 22, 16, 24, 4), '#8a5a1c', amp=.1), S(circle(WX, WY - WR - 22, 13, 9), '#e0b45a', amp=.1),
           S(circle(WX, WY, WR), p.fall('#ffe9a8', '#9a641c', WY - WR, WY + WR), amp=.2), S(circle(WX, WY, WR - 9), '#fffdf4', amp=.1),
           paths(INK, *(xf(rect(-2, -35, 4, 7 if t % 3 else 11), WX, WY, 1, 1, t * 30) for t in range(12)),
                 spar(WX - 6, WY + 12, WX + 13, WY - 28, 6, 2), circle(WX, WY, 5)),
           paths(RED, xf(rect(-1, -14, 2.4, 14), WX, WY + 16, 1, 1, 200), circle(WX, WY + 15, 2.6)))]
SKIN_LIT = p.linear(780, 470, 880, 640, [(0, '#f6cfa4'), (.5, '#e3ae7c'), (1, '#b57a48')])
# thumb, palm and wrist are one paper, with the web between thumb and forefinger under the dial
PALM = ('790,690! 792,640 786,604 782,566 784,528 790,492 796,474 805,468 813,476 813,504 817,526 828,537 846,534 866,524 882,530 886,552 877,582 '
        '856,606 842,636 838,690!')
hand = [*watch, G('cut-2', S(shape(PALM), SKIN_LIT, amp=.3)),
        paths('#a86f42', leaf(818, 534, 806, 588, 4, -6), opacity=.7), paths('#fbe3c8', leaf(799, 488, 805, 472, 6)),
        *(S(chain([(886 - i * 5, 502 + i * 18), (868 - i * 5, 497 + i * 18), (850 - i * 3, 506 + i * 16)], [9.6, 10, 8.4]),
            mix('#efc294', '#c98f5e', i / 4), 'cut-1', amp=.2)
          for i in range(3))]
far_arm = [S(chain([(696, 706), (800, 790), (814, 676)], [44, 40, 31]),
             p.linear(690, 680, 850, 830, [(0, '#f2dfb6'), (.5, '#e2c792'), (1, '#a87c46')]),
             'cut-2', amp=.6),
           S(shape('781,650! 812,642 848,650! 848,678! 812,670 781,678!'), '#fff6e0', 'cut-1', amp=.3),
           paths('#a87c46', leaf(768, 716, 790, 800, 5, 8), leaf(800, 776, 836, 762, 5, 5), opacity=.7)]
RESTING = '726,816! 760,812 790,812 816,818 838,828 852,838 856,846 848,851 806,852 768,856 730,862!'
near_arm = [G('cut-2', S(shape(RESTING), p.linear(730, 810, 850, 860, [(0, '#f3c89c'), (1, '#c08852')]), amp=.3),
              paths('#a86f42', leaf(800, 830, 852, 842, 2.6, -3), leaf(800, 838, 850, 847, 2.4, -2), leaf(806, 822, 838, 829, 2.2, -2),
                    opacity=.75),
              paths('#fbe3c8', shape('845,838! 852,839 855,845! 848,845!'))),
            S(chain([(600, 704), (612, 862), (738, 838)], [48, 45, 31]),
              p.linear(570, 670, 740, 900, [(0, '#fffef6'), (.6, '#f4e2bc'), (1, '#c2985e')]), 'cut-3', amp=.8),
            S(shape('742,804! 768,804 774,834 770,866! 748,869! 750,836!'), '#fff6e0', 'cut-1', amp=.3),
            paths('#b18850', leaf(578, 740, 584, 850, 6, 6), leaf(640, 820, 596, 862, 6, 6), leaf(660, 880, 722, 862, 5, 5), opacity=.7)]
near = [S(down(NEAR, 1320), p.fall('#4c3613', '#1d1307', 880, 1080), 'wall-7', amp=3),
        S(''.join(grass(x, y, 8, 50, 26, .5, 3) for x, y in ((40, 884), (250, 880), (420, 884), (1150, 938), (1360, 950), (1560, 946),
                                                             (1760, 938))), '#2e210c', 'cut-1', amp=0)]
woman = ''.join((*stool, *hand, *far_arm, *legs, *body, *script, *head, *near_arm))
p.layer('near', .72, 'grain', *near, f'<g transform="translate(-16 -52)">{woman}</g>')

# ---------------------------------------------------------------- 5 front, dark and calm
STEMS = ((70, 330, .4), (24, 270, .5), (120, 260, .34), (1800, 200, -.3), (1850, 240, -.22), (1894, 210, -.28))
reeds = [kaash(x, 1080, h, lean, .03, i, .01) for i, (x, h, lean) in enumerate(STEMS)]
p.layer('front', 1, 'grain-deep',
        G('cut-3', S(''.join(s for s, _, _ in reeds), '#2c1d0b', amp=0), S(''.join(q for _, q, _ in reeds), '#7a5322', amp=0),
          S(''.join(q for _, _, q in reeds), '#b9863a', amp=0)),
        S(down([(-140, 1016), (300, 1062), (700, 1104), (1100, 1092), (1500, 1044), (2060, 1000)], 1320), p.fall('#2c1e0b', '#120a04', 1010, 1180),
          'wall-7', amp=3),
        S(''.join(grass(x, y, 9, 60, 30, .4, 5) for x, y in ((200, 1046), (400, 1070), (1340, 1066), (1560, 1036))), '#1d1307', 'cut-1', amp=0))
p.mat(p.vignette(880, 520, 1300, .5, .5))
p.save(PICTURES / '5-human-element' / 'nogami-waiting-on-the-weather.svg')
