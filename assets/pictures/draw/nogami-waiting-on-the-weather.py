#!/usr/bin/env python3
"""Story 5.2: on a hill at noon a whole film crew looks up at one small cloud, and a woman with a stopwatch counts the minutes."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

SUN = (260, -160)                                                   # outside the picture: the sky belongs to the cloud
p = Pic(light='#fff4da', dark='#2b1608', lamp=SUN, glow='#ffe9a8', far='#fff0cc', focus=(.47, .5))
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
EYE, BROW = '34,-53! 40,-56 46,-54! 40,-51', '32,-66! 42,-71 50,-68! 42,-67'
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
    worn = ''.join(S(put(t), c, amp=.2) for t, c in on) + (S(put(COLLAR), collar, amp=.2) if collar else '')
    more = {'widths': SHIRT, 'wear': 'bare', 'flt': 'cut-2', **more}
    return wardrobe.person(x, y, k, hip=hip, neck=neck, tilt=tilt, head=head, mirror=mirror, skin=skin, hair=hair, held=worn + held, **more)


# ---------------------------------------------------------------- 0 a big empty sky
AIR = [(0, '#ad6415'), (.3, '#c67d22'), (.58, '#e2a546'), (.84, '#f6d48a'), (1, '#fdebb8')]
p.layer('sky', 0, 'grain-fine', S(rect(-120, -120, 2160, 1440), p.linear(860, -120, 900, 660, AIR), amp=0))

# ---------------------------------------------------------------- 1 the cloud
CLOUD = (946, 214)
HEAP = [(-104, 14), (-84, -14), (-50, -30), (-30, -58), (22, -66), (44, -36), (72, -28), (92, -6), (116, 12)]
LOW = [(-78, 20), (-40, 2), (-6, -16), (48, -10), (82, 14)]
heap, low = bumps(HEAP, 1, .52, 7)[0] + 'C96 30 52 26 10 31C-40 36 -86 32 -104 14Z', bumps(LOW, 1, .42,
    3)[0] + 'C60 27 20 24 -10 28C-40 31 -66 30 -78 20Z'
p.layer('cloud', .1, 'grain-fine', p.bloom(*CLOUD, 300, 200, '#fff1c4', .45),
        S(xf(heap, *CLOUD, .9), p.fall('#fffefa', '#f8e8c4', CLOUD[1] - 80, CLOUD[1] + 30), 'cut-3', amp=1),
        S(xf(low, *CLOUD, .9), p.fall('#fffaf0', '#e9cf9a', CLOUD[1] - 30, CLOUD[1] + 30), 'cut-2', amp=.8))

# ---------------------------------------------------------------- 2 mountains in the haze of noon
p.layer('mountains', .2, 'grain-fine',
        S(down([(-140, 568), (60, 520), (190, 462), (262, 436), (330, 462), (470, 540), (640, 596), (800, 616), (1000, 620)], 800),
          T('#e0b068', .3), 'wall-2', amp=2),
        S(down([(1000, 620), (1280, 600), (1480, 548), (1620, 500), (1720, 512), (1860, 470), (2060, 520)], 800), T('#dba75c', .3), 'wall-2', amp=2),
        S(down([(-140, 640), (140, 590), (300, 566), (420, 596), (700, 650), (1100, 660), (1500, 622), (1760, 566), (1880, 580), (2060, 610)],
               860), T('#c68f46', .3), 'wall-3',
          amp=2),
        S(slits(((40, 600, 240, -18, 7), (180, 640, 230, 4, 8), (1620, 616, 260, -20, 8), (1500, 650, 240, -14, 6))), '#f2d293',
          extra='fill-opacity=".6"', amp=.8))

# ---------------------------------------------------------------- 3 the hill with the crew
HILL = [(-140, 724), (120, 690), (400, 640), (700, 582), (980, 546), (1220, 538), (1450, 560), (1700, 604), (1900, 640), (2060, 664)]
EDGE = [q for q, _ in walk(smooth(HILL), 400)]


def ridge(x):
    """Where the hill's edge lies at x."""
    return min(EDGE, key=lambda q: abs(q[0] - x))[1]


def shadow(x, y, w):
    """The short shadow of noon, to the lower right."""
    return f'<ellipse cx="{num(x + w * .3)}" cy="{num(y + 2)}" rx="{num(w)}" ry="{num(w * .16)}" fill="{SHADE}"/>'


SHADE = p.disc([(0, '#2b1a08', .62), (.6, '#2b1a08', .4), (1, '#2b1a08', 0)])
PLACES = (244, 440, 540, 788, 884, 1150, 1240, 1322, 1494, 1570)
hill = [S(down(HILL, 1100), T('#a97c2e', .4, 1900, .45), 'wall-5', amp=2),
        S(slits([(60 + i * 131 % 1800, 706 + i * 67 % 150 + abs(i * 131 % 1800 - 1100) * .06, 90 + i * 37 % 90, -4 + i % 7, 4 + i % 3)
                 for i in range(26)]), '#7f5c22',
          extra='fill-opacity=".55"', amp=.6),
        S(slits([(20 + i * 173 % 1850, 690 + i * 83 % 170 + abs(i * 173 % 1850 - 1100) * .06, 60 + i * 29 % 80, -3 + i % 5, 4)
                 for i in range(20)]), '#c89a45',
          extra='fill-opacity=".5"', amp=.6),
        paths(p.disc([(0, '#3a260c', .5), (.75, '#3a260c', .42), (1, '#3a260c', .1)]),
              xf(heap, 1180, 690, 1.25, .42)),      # where the cloud's shadow is, and should not be
        *(shadow(x, ridge(x) + 12, 40) for x in PLACES), shadow(1790, ridge(1790) + 38, 190)]

# a mirror for a sun that nobody needs at the moment
MIRROR = [(300, 530), (352, 512), (368, 608), (316, 624)]
mirror = [paths(p.linear(390, 0, 900, 0, [(0, '#fffbe0', .75), (1, '#fff3c0', 0)]), poly([(336, 530), (346, 606), (900, 640), (880, 470)])),
          one(244, ridge(244) + 12, skin=TAN, coat='#5a3a22', legs='#c9b48a', boots='#2a1a10',
              on=[(SHORT, INK), (BAND, CREAM), (BAND_TAIL, CREAM)], hands=((60, -116), (60, -96)),
              tilt=-22, collar=None),
          G('cut-2', S(poly(MIRROR), '#4a2a14', amp=.5), S(poly([(306, 535), (349, 520), (362, 604), (319, 617)]),
                                                           p.linear(306, 535, 364, 610, [(0, '#ffffff'), (.5, '#ffe9a8'), (1, '#dba044')]), amp=.3)),
          S(star(332, 556, 40, 5, 4, 45) + star(332, 556, 62, 5, 4, 0), '#fffef4', 'glow', amp=0),
          S(''.join(limb((x, y), (x + 13, y - 3), 4.4, 3.6) for x, y in ((298, 540), (299, 549), (310, 610), (311, 601))), TAN, 'cut-1', amp=.2)]
# a woman shades her eyes, a boy points
watchers = [one(440, ridge(440) + 12, skin=FAIR, face=PROFILE_WOMAN, coat='#7a4a5a', legs='#3a4a5c', boots='#2a1a10',
                on=[(BOB, INK), (SCARF, '#e6d2a0')],
                hands=((4, -100), (9, -176)), collar=CREAM),
            one(540, ridge(540) + 12, .84, skin=FAIR, coat='#e6d6b0', legs='#3f3a34', boots='#6b4222', on=[(SHORT, INK), (CAP, '#3f3a34')],
                hands=((10, -100), (42, -182)), tilt=-38)]
# a man on a ladder helps as well as he can
LX, LY = 664, ridge(664) + 14
FAN = (772, 258)
fanning = [stepladder(LX, LY, 84, 156, 5, '#8a5a2e', '#c9924c', '#4a2c14'),
           G('cut-2', line(f'M{LX + 2} 330L{FAN[0] - 16} {FAN[1] + 20}', 6, '#8a5a2a', amp=.2)),
           one(LX, LY - 158, .92, skin=SKIN, coat='#f0e2bf', legs='#4a5a68', boots='#2a1a10', on=[(SHORT, INK), (BAND, RED), (BAND_TAIL, RED)],
               feet=((-8, 0), (8, 0)),
               hands=((46, -172), (34, -158)), tilt=-24),
           G('cut-2', S(circle(*FAN, 42, 38), p.fall('#fff6e0', '#e0b878', FAN[1] - 40, FAN[1] + 40), amp=.8),
             paths(INDIGO, poly(arc(*FAN, 42, 8, 172, 14, 38))), paths('#c9a25c', *(leaf(FAN[0] - 14, FAN[1] + 18, FAN[0] + a, FAN[1] - 30, 3)
                 for a in (-22, 0, 20)))),
           paths('#fff4d0', leaf(818, 236, 838, 222, 4, 4), leaf(822, 258, 842, 250, 4, 3), opacity=.9)]
# two who decide, one folding chair
deciding = [one(788, ridge(788) + 12, 1, skin=SKIN, coat='#4a3a2c', legs='#5f5240', boots='#2a1a10', on=[(SHORT, '#8d8578'), (SUNHAT, '#ecd8a4')],
                hands=((22, -104), (5, -100)),
                collar='#f0e2bf', elbows=(ELBOW_BACK, ELBOW_BACK)),
            one(884, ridge(884) + 12, 1, skin=TAN, coat=INDIGO, legs='#3a3028', boots='#1d120b', on=[(SHORT, INK), (CAP, '#c9a25c')],
                hands=((33, -184), (40, -164)), tilt=-36,
                collar='#f0e2bf')]
# the camera looks up too; somebody holds a parasol over it
CX, CY = 1150, ridge(1150) + 12


def on_camera(text, fill, amp=.4):
    """A part of the camera, which points left in its own frame and is tilted up."""
    return S(shape(text, .9, .9, CX, CY - 128, 34), fill, amp=amp)


tripod = spar(CX, CY - 126, CX - 44, CY, 9, 6) + spar(CX, CY - 126, CX + 46, CY, 9, 6) + spar(CX, CY - 126, CX + 4, CY + 4, 8, 6)
camera = [S(tripod, WOOD, 'cut-2', amp=.3),
          G('cut-2', S(xf(circle(-22, -58, 27) + circle(30, -56, 25), CX, CY - 128, .9, .9, 34), '#2a2c2c', amp=.3),
            paths('#59625f', *(xf(circle(a, b, r) + circle(a, b, r - 3), CX, CY - 128, .9, .9, 34) for a, b,
                               r in ((-22, -58, 18), (30, -56, 16)))), on_camera('-44,-38! 46,-38! 46,26! -44,26!', '#3d4444'),
            on_camera('-44,-22! -78,-18! -78,8! -44,12!', '#20282a'), on_camera('-78,-32! -104,-40! -104,30! -78,20!',
                '#15191a'), on_camera('46,-16! 66,-14! 66,0! 46,0!', '#20282a'),
            paths('#98a39c', xf(leaf(-34, -30, 36, -31, 5, 1), CX, CY - 128, .9, .9, 34)))]
RIB = ''.join(leaf(1262, 316, x, y, 3) for x, y in ((1170, 384), (1216, 392), (1266, 394), (1316, 390), (1354, 380)))
parasol = [G('cut-2', line('M1330 470L1258 306', 6, '#5b3a1c', amp=.2)),
           G('cut-3', S('M1262 312C1220 326 1172 356 1152 392Q1176 378 1200 398Q1226 380 1252 402'
                        'Q1282 382 1308 398Q1334 378 1374 386C1358 350 1310 322 1262 312Z',
                        p.fall('#f6dca2', '#c98a3a', 310, 400), amp=.8), paths('#8a5420', RIB), S(circle(1262, 311, 8, 6), '#4a2a14', amp=.2))]
filming = [*parasol, one(1240, ridge(1240) + 12, 1, True, neck=(16, -148), skin=SKIN, coat='#5c4a30', legs='#2f3a44', boots='#1d120b',
                         on=[(SHORT, INK), (CAP_BACKWARDS, '#8a3a22')],
                         hands=((58, -112), (52, -118)), tilt=-14),
           *camera, one(1322, ridge(1322) + 12, .96, True, skin=FAIR, face=PROFILE_WOMAN, coat='#a8642c', legs='#33465c', boots='#2a1a10',
                        on=[(BOB, INK)], hands=((12, -120), (11, -136)),
                        collar=CREAM)]
# the firemen with their rain of ink
NOZZLE = (1412, 420)
hose = ribbon([(1722, 640), (1716, 690), (1664, 722), (1604, 690), (1580, 590), (1540, 510), (1480, 462)], 15, 13)
fire = [fire_engine(p, 1790, ridge(1780) + 44, 1.06), S(hose, '#c9b48a', 'cut-2', amp=.4), S(circle(1722, 634, 13), '#e0b45a', 'cut-1', amp=.2),
        one(1570, ridge(1570) + 12, 1.02, True, skin=TAN, coat='#2f3f58', legs='#26303f', boots='#14100c', on=[(SHORT, INK), (HELMET, '#d9b45a')],
            hands=((48, -92), (34, -74)), tilt=-28,
            widths=PARKA),
        one(1494, ridge(1494) + 12, 1.02, True, skin=SKIN, coat='#34465f', legs='#26303f', boots='#14100c', on=[(SHORT, INK), (HELMET, '#d9b45a')],
            hands=((30, -128), (6, -116)),
            tilt=-34, widths=PARKA),
        G('cut-2', S(spar(1502, 474, NOZZLE[0] + 14, NOZZLE[1] + 8, 15, 11), '#b98a3c', amp=.2),
          S(spar(NOZZLE[0] + 22, NOZZLE[1] + 13, *NOZZLE, 15, 17), '#6b4a22', amp=.2)),
        S(''.join(leaf(NOZZLE[0] + x, NOZZLE[1] + y, NOZZLE[0] + x - 3, NOZZLE[1] + y + ln, w, 0, .75) for x, y, ln, w in (
            (2, 10, 30, 8), (-6, 46, 20, 7), (4, 62, 26, 8), (-4, 98, 18, 6), (-6, 12, 14, 5), (9, 14, 44, 6), (2, 112, 20, 7)))
          + circle(1408, 576, 24, 5) + circle(1384, 582, 8, 3) + circle(1436, 581, 7, 3), '#15120f', amp=.2),
        G('cut-2', S(shape('-26,-34! 26,-34! 22,0! -22,0!', 1, 1, 1640, 668), p.fall('#a8702c', '#5a3a18', 634, 668), amp=.3),
          S(circle(1640, 634, 26, 7), '#c9924c', amp=.2),
          S(circle(1640, 634, 21, 5), '#15120f', amp=.2), paths('#4a2c12', rect(1615, 646, 50, 4)), line('M1646 634L1672 598', 5, '#8a5a2a', amp=.2))]
# somebody has given up: his hat on his face, his shoes beside him
SX, SY = 1010, 678
asleep = [shadow(SX, SY + 8, 110),
          G('cut-2', S(chain([(SX + 8, SY - 4), (SX + 52, SY - 34), (SX + 78, SY + 2)], [12, 10, 7]), '#55503f', amp=.3),
            S(chain([(SX + 8, SY - 6), (SX + 46, SY - 22), (SX + 92, SY - 40)], [12, 10, 7]), '#6b6550', amp=.3),
            S(shape('88,-48! 100,-60 106,-58 104,-44 98,-34! 88,-36!', 1, 1, SX, SY), SKIN, amp=.3),
            S(shape('-64,4! -62,-20 -40,-28 -10,-26 16,-18 20,4!', 1, 1, SX, SY), p.fall('#e9dcbc', '#a8925f', SY - 28, SY + 4), amp=.4),
            S(circle(SX - 82, SY - 14, 17), SKIN, amp=.3), S(shape('-122,-18! -100,-24! -98,-42 '
                                                                        '-84,-48 -70,-42 -66,-26! -48,-26! -66,-14 -104,-10',
                                                                  1, 1, SX, SY), '#e2b862', amp=.4),
            paths(RED, shape('-99,-30! -68,-32! -67,-25! -99,-23!', 1, 1, SX, SY)),
            S(chain([(SX - 46, SY - 16), (SX - 30, SY - 2), (SX - 4, SY - 16)], [8, 7, 5]), '#cdbd94', amp=.3))]
p.layer('hill', .45, 'grain', *hill, *mirror, *watchers, *fanning, *deciding, *filming, *fire, *asleep)

# ---------------------------------------------------------------- 4 the woman with the stopwatch
NEAR = [(-140, 806), (200, 796), (520, 808), (860, 836), (1200, 884), (1560, 914), (2060, 904)]
NX, NY, NK = 742, 918, 2.12
WATCH = (858, 634)
near = [S(down(NEAR, 1320), T('#5a421a', .24, 1900, .45), 'wall-7', amp=3),
        S(''.join(grass(x, y, 8, 46, 26, .5, 3) for x, y in ((40, 806), (170, 800), (330, 806), (470, 812), (1100, 874), (1330, 900), (1540, 918),
                                                             (1720, 916), (1850, 912))), '#3a2c12',
          'cut-1', amp=0),
        shadow(NX + 20, NY + 2, 150), shadow(1010, NY + 8, 120)]
stool = [G('cut-2', S(spar(NX - 52, NY - 108, NX + 46, NY + 2, 11, 10) + spar(NX + 48, NY - 108, NX - 50, NY + 2, 11, 10), '#7a4a22', amp=.4),
           S(rrect(NX - 62, NY - 118, 122, 16, 6), RED, amp=.4))]
watch = [G('cut-2', line(f'M{WATCH[0] - 4} {WATCH[1] + 22}L{WATCH[0] - 10} {WATCH[1] + 44}', 6, '#8a2c1c', amp=.2),
           S(rect(WATCH[0] - 5, WATCH[1] - 36, 10, 12), '#a8772a', amp=.1), S(circle(*WATCH, 27), p.fall('#ffe9a8', '#b07a28', WATCH[1] - 27,
               WATCH[1] + 27), amp=.2),
           S(circle(*WATCH, 21), '#fffdf4', amp=.1), paths(INK, leaf(WATCH[0], WATCH[1] + 4, WATCH[0] + 8, WATCH[1] - 17, 3.4), circle(*WATCH, 2.6),
                                                          *(rect(WATCH[0] + 17 * math.cos(t * math.pi / 6) - 1.2,
                                                                 WATCH[1] + 17 * math.sin(t * math.pi / 6) - 1.2, 2.4, 2.4) for t in range(12))))]
BLOUSE = ((0, 6, 6), (.12, 13.5, 10), (.35, 16, 13), (.62, 12.5, 11.5), (.72, 12, 11), (1, 19, 16))
nogami = one(NX, NY, NK, wardrobe=Wardrobe(p, shade=.14, lift=.3), hip=(0, -54), neck=(4, -120), hem=(-2, -42), feet=((44, 0), (34, 0)), tilt=-18,
             hands=((40, -62), (42, -118)), coat='#fff6e0', legs=INDIGO, skin=FAIR,
             boots='#5a3a22', face=PROFILE_WOMAN, collar=RED, flt='cut-3', widths=BLOUSE, sleeve=(9.5, 8.6, 7),
             on=[(BOB, INK), ('-58,-36! -20,-92! -12,-98! -14,-88! -52,-32!', '#e2b23c'), (EYE, INK), (BROW, INK)])
BX, BY = 960, NY + 6
script = [G('cut-3', S(rect(BX - 68, BY - 74, 140, 76), p.fall('#8a5a2a', '#4a2c14', BY - 74, BY), amp=.8),
            paths('#3a210e', rect(BX - 68, BY - 50, 140, 4), rect(BX - 68, BY - 26, 140, 4))),
          G('cut-2', S(''.join(poly([(BX - 56 + i % 3 * 2, BY - 76 - i * 4), (BX + 60 - i % 2 * 3, BY - 76 - i * 4),
                                     (BX + 61 - i % 2 * 3, BY - 73 - i * 4), (BX - 56 + i % 3 * 2, BY - 73 - i * 4)])
                               for i in range(11)), '#e6d3a4', amp=.2), S(rect(BX - 55, BY - 121, 114, 46), '#f6e8c6', amp=.6),
            paths('#c9ac70', *(rect(BX - 55, BY - 116 + i * 5, 114, 1.4) for i in range(9))), paths(RED,
                rect(BX + 54, BY - 110, 14, 6)), paths(INDIGO, rect(BX + 54, BY - 96, 18, 6)),
            paths('#d9a02c', rect(BX + 54, BY - 84, 12, 6))),
          G('cut-2', S(f'M{BX - 56} {BY - 122}L{BX + 58} {BY - 122}C{BX + 74} {BY - 130} '
                       f'{BX + 78} {BY - 150} {BX + 104} {BY - 158}C{BX + 80} {BY - 166} {BX + 60} {BY - 146} {BX + 40} {BY - 132}Z',
                       '#fffaf0', amp=.4)),
          S(shape('-34,6! -38,-10 -22,-26 4,-30 28,-20 36,-4 32,6!', 1, 1, BX - 14, BY - 126), p.fall('#b5a892', '#5c5244', BY - 156, BY - 120),
            'cut-2', amp=.6)]
TX, TY = 560, 906
tea = [shadow(TX - 10, TY + 2, 70),
       G('cut-2', line(f'M{TX - 22} {TY - 40}C{TX - 24} {TY - 84} {TX + 26} {TY - 84} {TX + 24} {TY - 40}', 5, '#2a211a', amp=.2),
         S(ribbon([(TX + 24, TY - 20), (TX + 42, TY - 28), (TX + 50, TY - 46)], 13, 7), '#3a332c', amp=.2),
         S(shape('-32,-4! -36,-22 -24,-42 0,-46 24,-42 36,-22 32,-4 20,0! -20,0!', 1, 1, TX, TY), p.fall('#6a6258', '#221c18', TY - 46, TY), amp=.4),
         S(circle(TX, TY - 46, 13, 4) + circle(TX, TY - 52, 4), '#4a433c', amp=.2)),
       G('cut-1', *(S(shape('-13,-18! 13,-18! 10,0! -10,0!', 1, 1, x, y), c, amp=.2) + paths('#8a5a2a', circle(x, y - 18, 11, 3))
                    for x, y, c in ((TX - 62, TY + 6, '#e6d6b0'), (TX - 92, TY - 2, '#5c7a86'))))]
p.layer('near', .72, 'grain', *near, *tea, *stool, nogami, *watch, *script)

# ---------------------------------------------------------------- 5 front
STEMS = ((1660, 240, -.5), (1700, 300, -.42), (1738, 260, -.54), (1776, 340, -.4), (1812, 280, -.5), (1850, 370, -.38), (1884, 300, -.46),
         (1916, 330, -.4))
reeds = [kaash(x, 1060, h, lean, .03, i, .01) for i, (x, h, lean) in enumerate(STEMS)]
p.layer('front', 1, 'grain-deep',
        G('cut-3', S(''.join(s for s, _, _ in reeds), '#2c1d0b', amp=0), S(''.join(q for _, q, _ in reeds), '#7a5322', amp=0),
          S(''.join(q for _, _, q in reeds), '#b9863a', amp=0)),
        S(down([(-140, 984), (300, 966), (800, 992), (1300, 1012), (1700, 986), (2060, 966)], 1320), p.fall('#33230f', '#150c05', 960, 1160),
          'wall-7', amp=3),
        S(''.join(grass(x, y, 9, 60, 30, .4, 5) for x, y in ((60, 980), (240, 972), (1480, 1006), (1620, 998), (1780, 984))), '#221708', 'cut-1',
          amp=0),
        S(down([(-140, 1090), (500, 1110), (1100, 1124), (1700, 1100), (2060, 1086)], 1320), p.fall('#241707', '#0f0803', 1080, 1200),
          'wall-5-dim', amp=3))
p.mat(p.vignette(880, 520, 1300, .5, .5))
p.save(PICTURES / '5-human-element' / 'nogami-waiting-on-the-weather.svg')
