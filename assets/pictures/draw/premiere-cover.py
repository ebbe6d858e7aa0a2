#!/usr/bin/env python3
"""Cover of stage 9: premiere night. A dark couple before the bright door; everybody else looks the same way."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

LIGHT, DARK, EMBER = '#ffd88a', '#050818', '#ff9e57'
C = (960, 760)                                                      # the bright door
p = Pic(LIGHT, DARK, C, '#ffb648', far='#a9b6ff', focus=(.5, .58))


def T(c, lit=.5, at=None, r=1150, edge=.12, glow='#ffb968'):
    """Paper lit by the cinema."""
    return p.tone(c, lit, at, r, edge, glow)


# ---------------------------------------------------------------- 0 sky: rings of night round the light
SKY = p.radial(960, 760, 620, [(0, '#c98f7a'), (.4, '#80639a'), (1, '#4b4c93')])
EDGE = p.linear(500, 300, 1500, 1000, [(.35, '#b9c4ff', 0), (.8, '#b9c4ff', .2)])
HALO = p.disc([(0, '#ffeec0', .4), (1, '#ffe2a0', 0)])
sky = [f'<path d="{rect(-300, -300, 2520, 1800)}" fill="{SKY}"/>']
for i, (r, c) in enumerate([(470, '#3d4184'), (640, '#2d3370'), (830, '#222857'), (1040, '#161b40')]):
    d = cut(ring(960, 800, r, 22 + i * 4, 3 + i), 1.5)
    sky += [p.hole_shadow(d), f'<path d="M-400-400H2320V1600H-400Z{d}" fill="{T(c, .12, C, 1500)}" {EO}/>',
            f'<path d="{d}" fill="none" stroke="{EDGE}" stroke-width="2"/>']
R = random.Random(12)
stars, sizes = [], []
while len(stars) < 46:
    x, y = R.uniform(-60, 1980), R.uniform(-40, 560)
    if (abs(x - 960) >= 260 or y <= 60) and all(math.dist((x, y), q) > 70 for q in stars):
        stars.append((x, y))
        sizes.append(R.choice([1.5, 1.8, 2.2, 2.6, 3.4]))
bright = [(250, 150), (1610, 96), (1790, 330), (96, 380)]
sky.append(f'<g fill="{HALO}">{dots(stars, [r * 3.6 for r in sizes])}{dots(bright, 15)}</g>')
sky.append(f'<g fill="#fff3d0">{dots(stars, sizes)}</g>' + S(''.join(star(x, y, 11, 3, 4) for x, y in bright), '#fff6dc', amp=.2))
p.layer('sky', 0, 'grain', *sky)

# ---------------------------------------------------------------- 1 searchlights
p.layer('searchlights', .12, None, *(p.beam(x, 880, a, 10, 105, 1500, .54) for x, a in ((540, 27), (1420, -25))))


def searchlight(x, y, a):
    """A searchlight on a roof at (x, y), turned by a degrees from straight up: (its beam, the lamp)."""
    c, v = math.cos(math.radians(a)), math.sin(math.radians(a))
    lamp = G('cut-2', S(poly([(x - 18, y + 2), (x - 9, y - 16), (x + 9, y - 16), (x + 18, y + 2)]), '#1b2050', amp=.3),
             S(xf(shape('-23,-18! 23,-18! 20,10 10,20 -10,20 -20,10'), x, y - 28, 1, 1, a), p.fall('#6a70ac', '#20265c', y - 50, y), amp=.3),
             S(xf(rrect(-26, -25, 52, 9, 3), x, y - 28, 1, 1, a), '#8f94c8', amp=.2))
    mouth = (x + 24 * v, y - 28 - 24 * c)
    return p.beam(*mouth, a, 21, 150, 1300, .74), lamp + p.bloom(*mouth, 54, colour='#fff0c4', strength=.8)


# ---------------------------------------------------------------- 2 city
beams, lamps = zip(searchlight(236, 632, -21), searchlight(1655, 523, 23))
city = [*beams]
for seed, lo, hi, wa, wb, c, lit, z in ((17, 230, 470, 54, 96, '#363d80', .34, 6), (29, 130, 300, 70, 124, '#20275a', .26, 7)):
    d, bright, dim = skyline(900, lo, hi, wa, wb, seed)

    def panes(at):
        """The windows that the cinema does not hide."""
        return ''.join(rect(round(x), round(y), z, z + 5) for x, y in at if y < 880 and not 440 < x < 1480)
    if seed == 29:
        city += lamps
    city += [S(d, T(c, lit, C, 1000), 'wall-3', amp=1.1), f'<path d="{panes(dim)}" fill="#11163e" opacity=".5"/>',
             f'<path d="{panes(bright)}" fill="#ffd28a" opacity=".9"/>']
p.layer('city', .28, 'grain', *city)

# ---------------------------------------------------------------- 3 cinema
WINDOWS = (486, 576, 666, 1196, 1286, 1376)
cinema = [f'<path d="{rect(440, 500, 1040, 200)}" fill="{p.down([(0, "#c9702f"), (1, "#ffd27a")])}"/>']
cinema.append(S('M420 1000V478H470V452H560V430H760V410H1160V430H1360V452H1450V478H1500V1000Z' + ''.join(arch(x, 520, 58, 150) for x in WINDOWS),
                p.fall('#232a60', '#6b4a66', 420, 900), 'cut-3', EO, amp=1.4))
cinema.append(G('cut-1', S(''.join(rect(x + 26, 516, 6, 160) + rect(x, 590, 58, 6) for x in WINDOWS), '#3a2f58', amp=.5),
                S('M410 470H1510V486H410ZM462 446H1458V456H462Z', '#4b4680', amp=1)))
cinema.append(G('cut-1', S(''.join(rect(x, 486, 14, 514) for x in (448, 553, 643, 733, 1173, 1263, 1353, 1458)),
                           p.fall('#383d7c', '#8a5a66', 480, 900), amp=.7)))
cinema.append(p.lights(along((424, 478), (736, 478), 15) + along((1184, 478), (1496, 478), 15), 4))
# tower
cinema.append(S('M748 1000V398H780V342H812V284H852V238H1068V284H1108V342H1140V398H1172V1000Z', p.fall('#2c3370', '#8a5866', 240, 760), 'cut-4',
                amp=1.3))
cinema.append(S('M862 1000V222H1058V1000Z', p.fall('#394187', '#a5686a', 220, 740), 'cut-2', amp=1.1))
flutes = ((770, 424), (796, 424), (826, 366), (850, 366), (876, 310), (1031, 310), (1057, 366), (1081, 366), (1111, 424), (1137, 424))
cinema.append(S(''.join(rrect(x, y, 13, 560 - y, 6) for x, y in flutes), p.fall('#b85f33', '#ffdb8d', 300, 560), 'slot', amp=.6))
# crown
rays = ''
for i in range(9):
    a, r = math.radians(-90 + (i - 4) * 19.5), 104 if i % 2 else 128
    rays += leaf(960 + 44 * math.cos(a), 220 + 44 * math.sin(a), 960 + r * math.cos(a), 220 + r * math.sin(a), 16 if i % 2 else 23, at=.72)
cinema.append(S(rays, p.fall('#c9843c', '#ffd780', 90, 220), 'cut-2', amp=.8))
cinema.append(S(circle(960, 216, 66), '#27205a', 'cut-2', amp=1))
cinema.append(S(star(960, 216, 59, 24), p.fall('#fff4cf', '#ffc65e', 160, 270), 'glow-big', amp=.6))
# blade sign: arrows that run down
cinema.append(S(rrect(900, 292, 120, 296, 10), p.fall('#4a1d3c', '#7a2c3c', 292, 588), 'cut-3', amp=.9))
arrows = ''.join(f'M926 {y}L960 {y+24}L994 {y}V{y+16}L960 {y+40}L926 {y+16}Z' for y in range(318, 540, 38))
cinema.append(S(arrows, p.fall('#ffb648', '#fff0bd', 290, 560), 'glow', amp=.5))
cinema.append(p.lights(along((909, 305), (909, 578), 16) + along((1011, 305), (1011, 578), 16) + along((926, 300), (994, 300), 4), 5.2))
# doors, with the light behind them
DOOR = p.radial(960, 850, 360, [(0, '#fffdf0'), (.3, '#fff0c0'), (.7, '#ffc866'), (1, '#e08f3a')])
cinema.append(f'<path d="{rect(560, 730, 800, 230)}" fill="{DOOR}"/>')
panes = ''.join(rrect(x, 770, 46, 150, 5) for x in (632, 690, 768, 826, 1048, 1106, 1184, 1242))
cinema.append(S('M540 720H1380V1000H1026V772H894V1000H540Z' + panes, p.fall('#6e3038', '#4a2036', 740, 900), 'cut-2', EO, amp=.9))
frames, posters = [], []
for s in (-1, 1):
    x = 960 + s * 372
    frames.append(S(rrect(x - 36, 776, 72, 104, 5), p.fall('#d49a4c', '#8a5527', 776, 880), amp=.5))
    posters.append(S(rrect(x - 29, 784, 58, 88, 3), p.fall('#ffe9b0', '#f3b45c', 784, 872), amp=.4))
    posters.append(S(f'M{x-29} 872V846C{x-14} 834 {x-6} 838 {x+4} 826C{x+14} 816 {x+22} 826 {x+29} 822V872Z' + circle(x + s * 8, 806, 11),
                     '#7a2c40' if s < 0 else '#2b3a74', amp=.3))
cinema += [G('cut-2', *frames), G('slot', *posters)]
p.layer('cinema', .45, 'grain-deep', *cinema)

# ---------------------------------------------------------------- 4 marquee, carpet, the couple
mq = [S('M-300 896C200 908 600 904 960 904C1320 904 1700 908 2220 896L2220 1500L-300 1500Z', T('#262b5c', .72, (960, 890), 760, .5, '#ffb35e'),
        'wall-3', amp=1.2),
      S('M896 900L1024 900C1054 980 1130 1120 1240 1320L680 1320C790 1120 866 980 896 900Z', p.fall('#f08a48', '#4a0f26', 900, 1250, mid='#9c2038'),
        'cut-1', amp=1),
      S('M903 900C874 980 800 1120 694 1320L720 1320C820 1120 882 980 911 900ZM1017 900C1046 980 1120 1120 1226 1320L1200 1320C1100 1120 1038 980 '
        '1009 900Z', p.fall('#ffe09a', '#a8682c', 900, 1250), 'cut-1', amp=.6),
      f'<path d="M900 902L1020 902L1130 1140L790 1140Z" fill="{p.down([(0, "#fff1c0", .85), (1, "#ffd98a", 0)])}"/>',
      S('M556 724L960 702L1364 724L1300 764L620 764Z', p.fall('#fff3c8', '#f0a648', 704, 764), 'cut-2', amp=.8)]
for s in (-1, 1):
    def X(x):
        """Mirrored about the door."""
        return 960 + s * (x - 960)
    mq.append(S(f'M{X(960)} 552L{X(1380)} 594L{X(1380)} 724L{X(960)} 706Z',
                p.fall('#7a2338', '#4c1430', 560, 720) if s < 0 else p.fall('#6b1e36', '#40112c', 560, 720), 'cut-4', amp=1))
    mq.append(S(f'M{X(962)} 582L{X(1356)} 619L{X(1356)} 698L{X(962)} 680Z', p.fall('#fff2c6', '#ffcf72', 0, 0, X(960), X(1380)), 'cut-1', amp=.8))
    mq.append(S(''.join(f'M{X(1040)} {593+i*10.6}L{X(1352)} {625+i*8.3}V{630+i*8.3}L{X(1040)} {598+i*10.6}Z' for i in range(1, 9, 2)), '#f0a63e',
                amp=.4))
mq.append(S('M570 590L960 546L1350 590L1350 598L960 556L570 598Z', '#e0a449', 'cut-1', amp=.7))
mq.append(p.lights(along((600, 735), (1320, 735), 25) + along((622, 750), (1298, 750), 25), 4.6))
mq.append(p.lights(along((566, 607), (948, 566), 24) + along((972, 566), (1354, 607), 24)
                   + along((566, 711), (948, 693), 24) + along((972, 693), (1354, 711), 24), 6.4))
mq += [S(circle(960, 628, 100), p.fall('#8c2a3c', '#4c1430', 540, 720), 'cut-3', amp=1), S(circle(960, 628, 76), '#1f2456', 'cut-1', amp=.8),
       S(star(960, 630, 72, 30), p.fall('#fff8dc', '#ffc253', 560, 700), 'glow-big', amp=.6), p.lights(arc(960, 628, 88, 0, 345, 23), 6),
       p.bloom(960, 740, 640, 330, '#ffc873')]
SHADE = p.down([(0, '#2a0718', .75), (1, '#2a0718', 0)])
mq.append(f'<path d="M910 1006L960 1004L940 1200L840 1200ZM952 1006L1050 1008L1110 1200L985 1200Z" fill="{SHADE}"/>')
# he in a dinner jacket, her hand through his arm; from behind, 200 high, feet at (0, 0)
HE = (circle(0, -184, 10.6, 14) + circle(-10.6, -183, 2.4, 4) + circle(10.6, -183, 2.4, 4) + chain([(0, -172), (0, -160)], [6, 7])
      + shape('-8,-166! -19,-161 -29,-155 -32,-143 -28,-120 -23,-102 -24,-82! 24,-82! 23,-102 28,-120 32,-143 29,-155 19,-161 8,-166!')
      + chain([(-27, -149), (-35, -119), (-32, -90)], [8, 6.8, 5.2]) + chain([(-32, -88), (-30, -77)],
                                                                             [4.8, 3.2]) + chain([(27, -149), (38, -122), (30, -102)], [8, 7, 6])
      + shape('-23,-86! 1,-86! 0,-60 -3,-30 -4,-4! -18,-4! -21,-40') + shape('23,-86! -1,-86! 2,-60 6,-32 8,-12! 20,-12! 22,-40')
      + shape('-20,-8! -3,-8! -2,1 -6,4 -19,4 -23,1') + shape('6,-16! 21,-16! 23,-8 20,-4 8,-4 5,-8'))
SHE = (circle(54, -170, 9.6, 12.4) + circle(55, -186, 7.6, 7) + chain([(54, -158), (54, -148)], [4.6, 5.4])
       + shape('48,-150! 39,-147 34,-141 36,-130 41,-116 42,-106 37,-92 33,-70 30,-44 22,-14 10,4! '
                '52,11 100,5 128,9! 104,-14 86,-42 78,-68 76,-90 69,-106 70,-116 74,-130 '
               '75,-141 70,-147 60,-150!')
       + chain([(73, -141), (91, -160), (90, -189)], [5.6, 4.4, 3.2]) + circle(90, -195, 4.6,
                                                                               5.6) + chain([(37, -141), (30, -122), (40, -108)], [5.4, 4.4, 3.4])
       + ''.join(chain([(89 + i * 1.6, -197), (90 + i * 5, -210 + abs(i) * 1.8)], [1.9, 1.3])
                 for i in (-1.4, -.5, .4, 1.3)) + chain([(87, -193), (80, -200)], [2, 1.4]))
mq += [S(xf(orient(HE), 934, 1006, 1.04), '#14153a', 'back-c', amp=.2), S(xf(orient(SHE), 934, 1006, 1.04), '#4a1240', 'back-c', amp=.2),
       f'<path d="{compact(xf(leaf(0, -108, 0, -82, 2.4) + leaf(-9, -163, 9, -163, 2.6, 2), 934, 1006, 1.04))}" fill="#4b4f96"/>',
       f'<path d="{compact(xf(shape("47,-147! 54,-112! 61,-147! 54,-144"), 934, 1006, 1.04))}" fill="#c98a6a"/>']
swags, posts = [], []
for s in (-1, 1):
    at_ = [(1046, 936, .5), (1086, 1004, .72), (1140, 1096, 1.0)]
    for (x, y, k), (x2, y2, k2) in zip(at_, at_[1:]):
        t0, t1 = y - 110 * k, y2 - 110 * k2
        swags.append(line(f'M{960+s*(x-960)} {t0}C{960+s*(x+(x2-x)*.3-960)} {t0+70*k} {960+s*(x+(x2-x)*.7-960)} {t1+52*k2} {960+s*(x2-960)} {t1}',
                          11 * k2, '#8c1f38', amp=.4))
    for x, y, k in at_:
        posts.append(S(xf('M-5 0L-4 -112C-10 -116 -10 -126 0 -128C10 -126 10 -116 4 -112L5 0C20 2 26 8 24 14L-24 14C-26 8 -20 2 -5 0Z',
                          960 + s * (x - 960), y, k), p.fall('#ffe39a', '#a86c28', y - 120 * k, y + 10), amp=.4))
mq += [G('cut-1', *swags), G('cut-1', *posts)]
p.layer('marquee', .6, 'grain-deep', *mq)

# ---------------------------------------------------------------- 5, 6 crowd
HERE = (960, 800)
crowd_ = [crowd(p, 3, span(-20, 776, 46) + span(1144, 1940, 46), 884, .33, ['#2f2c60', '#392a54', '#263064'], HERE, .5, 400, EMBER, wobble=9),
          crowd(p, 8, span(-30, 762, 66) + span(1196, 1950, 66), 926, .46, ['#262857', '#2f2448', '#1e2b5a'], HERE, .42, 460, EMBER,
                extra={9: WAVE, 17: WAVE}, wobble=10)]
px, py, pz = 700, 944, .64
crowd_.append(S(xf(HEADS['fedora'], px, py, pz) + xf(PHOTOGRAPHER, px, py, pz), T('#1d2252', .36, HERE, 520, .3, EMBER), 'back-l', amp=.5))
crowd_.append(S(xf(REFLECTOR, px, py, pz), p.fall('#fffbe8', '#ffcf7a', 0, 0, px + 4, px + 50), 'glow-big', amp=.3))
crowd_.append(crowd(p, 5, span(-40, 610, 92) + [742] + span(1262, 1960, 96), 992, .64, ['#1a1f4c', '#231a40', '#16244d'], HERE, .3, 560, EMBER,
                    extra={4: WAVE, 13: WAVE}, wobble=12))
p.layer('crowd', .8, 'grain-deep', *crowd_)

front = [crowd(p, 15, span(-50, 668, 120) + span(1352, 1980, 126), 1072, .84, ['#11153c', '#191236'], HERE, .16, 640, EMBER, cuts='#6a463f',
               near=True, wobble=12)]
# a child rides on its father's neck and holds up a star; both look at the couple
FX, FY, FZ = 1208, 1006, .98


def part(d, fill):
    """A piece of the two: units of a head 100 high, drawn facing right, turned to the left."""
    return S(xf(orient(d), FX, FY, -FZ, FZ), fill, amp=.4)


COAT = p.linear(FX - 90, 0, FX + 90, 0, [(0, '#39316a'), (.3, '#1b1c4c'), (1, '#0c0f34')])
FROCK = p.linear(FX - 60, 0, FX + 60, 0, [(0, '#d8604c'), (.5, '#a53a4a'), (1, '#5a2044')])
FACE = p.linear(FX - 60, 0, FX + 60, 0, [(0, '#d99468'), (.45, '#8f5646'), (1, '#4a2a40')])
HAIR_ = '#1c1230'
TIGHTS = p.fall('#f0d9b8', '#a8786a', FY, FY + 110)
plait = ribbon([(-80, -142), (-100, -126), (-106, -100), (-98, -80)], 13, 7, 17)
front += [
    part(strip(poly([(-84, -162), (-162, -262)], False), 8, 6), '#e0a04a'),
    G('back-r-near', part(chain([(-8, -78), (12, -56), (30, -72)], [11, 9, 7]), '#7c2c48'),                   # her far arm, round his forehead
      part(shape('-24,4! 24,14! 46,34 64,66 82,130 106,420! -96,420! -94,140 -86,82 -58,36!'), COAT),
      part(profile(0, 0, 100), FACE), part(shape(HAIR), HAIR_), part(shape('-12,-44! -4,-48 0,-38 -4,-28 -12,-30'), '#5e3440'),
      part(shape('26,-39! 33,-44 41,-42! 38,-37'), '#fff0dc'), part(circle(37, -40.6, 2.8),
                                                                    HAIR_), part(shape('22,-51! 34,-56 46,-52! 34,-52'), HAIR_),
      part(shape('34,-15.5! 40,-18.5 46,-17! 41,-13.5'), '#6a3038')),
    G('back-r-near', part(profile(-34, -96, 72, face=PROFILE_CHILD), FACE), part(xf(shape(HAIR_CHILD), -34, -96, .72), HAIR_), part(plait, HAIR_),
      part(shape('-82,-150! -96,-158 -94,-140! -72,-140 -74,-154'), '#ffd566'),
      part(circle(-7, -125, 2.4), HAIR_), part(shape('-10,-109! -5,-113 -6,-106'), '#8c2f36'), part(circle(-16, -116, 5, 4), '#e07a5c'),
      part(shape('-46,-98! -26,-98! -14,-84 -8,-52 -2,-18 10,8! -20,34 -56,30 -78,14! -72,-24 -64,-66 -58,-88'), FROCK)),
    G('cut-2', part(chain([(-30, 14), (26, 26), (32, 92)], [19, 14, 9]), TIGHTS), part(shape('22,90! 40,86! 58,98 62,108 56,112! 22,110!'),
                                                                                       '#b8343f')),
    G('cut-2', part(chain([(-42, 76), (4, 152), (34, 98)], [30, 22, 15]), COAT), part(chain([(32, 102), (37, 84)], [11, 9]), FACE)),
    G('cut-2', part(chain([(-42, -80), (-70, -114), (-83, -156)], [12, 9.5, 7.5]), FROCK), part(circle(-87, -166, 8.6), FACE)),
    S(star(FX + 168 * FZ, FY - 270 * FZ, 33, 13.5, 5, -56), '#ffd566', 'glow-big', amp=.3)]
front.append(crowd(p, 27, [70, 268, 476, 610, 1352, 1560, 1730, 1880], 1176, 1.16, ['#0a0e2c', '#100b28'], HERE, .06, 640, EMBER, cuts='#7d5440',
                   kinds=['bun', 'fedora', 'afro', 'pony', 'scarf', 'beret', 'bob', 'bowler'], near=True, wobble=12))
p.layer('front', 1, 'grain-deep', *front)
p.mat(p.vignette(960, 660, 1200, .5, .62))
p.save(PICTURES / '9-premiere-moments' / 'premiere-cover.svg')
