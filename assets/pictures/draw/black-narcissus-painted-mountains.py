#!/usr/bin/env python3
"""Story 7.3: a bell tower two feet above a studio yard stands on the brink of an abyss, as far as the painters have come."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403
from kit.cutting import out, parse                                  # noqa: E402

SUN = (552, 424)
p = Pic('#ffe6c8', '#1a0818', SUN, '#ffb287', far='#ffd9c2', focus=(.5, .46))
person = Wardrobe(p, lift=.16).person
R = random.Random(3)
LEFT, TOP, RIGHT, FOOT = 664, 84, 1262, 930                         # the sheet of glass
DECK, YARD = 520, 574                                               # the tower's platform; the yard, two feet below
BRINK = 1088                                                        # where the platform ends


def paths(paint, *outlines, opacity=None):
    """Plain paper without a shadow of its own."""
    return f'<path d="{compact("".join(outlines))}" fill="{paint}"' + (f' fill-opacity="{opacity}"' if opacity else '') + '/>'


def W(colour, lit=.5, r=1150, edge=.3):
    """Paper lit by the low sun."""
    return p.tone(colour, lit, SUN, r, edge)


# ---------------------------------------------------------------- 0 the real sky: the last of the drizzle
AIR = [(0, '#fff0c4'), (.14, '#fdc08e'), (.32, '#e5858a'), (.6, '#a04a7e'), (1, '#5b2a5c')]
sky = [paths(p.radial(*SUN, 1500, AIR), rect(-120, -120, 2160, 1440)), S(circle(*SUN, 96), '#ffdfa4', 'rim', amp=1.4),
       S(circle(*SUN, 56), '#fffdf0', 'rim-bright', amp=1)]
for x0, y, x1, w in ((-60, 334, 170, 16), (440, 292, 640, 14), (452, 352, 600, 8), (1300, 330, 1520, 9)):
    sky.append(S(leaf(x0, y + 5, x1, y - 5, w, 7, .6, .7), '#ffc796', 'rim', amp=1.2))
for guide, lo, hi, c, seed, lit in (([(-160, 200), (300, 190), (760, 180), (1300, 150), (2100, 210)], 60, 260, '#96507f', 4, .35),
                                    ([(-160, 110), (400, 84), (1000, 60), (1500, 96), (2100, 130)], 70, 300, '#6a3366', 9, .2)):
    edge, _ = billows(guide, lo, hi, seed, .32, side=-1, comma=0)
    sky.append(S(edge + 'L2100 -200L-160 -200Z', W(c, lit), 'wall-5', amp=3))
rain = ''.join(leaf(x, y, x - 16, y + 46, 2.6) for x, y in ((R.uniform(1280, 1930), R.uniform(120, 380)) for _ in range(34)))
sky.append(paths('#e8b8c4', rain, opacity=.3))
p.layer('sky', 0, 'grain-fine', *sky)

# ---------------------------------------------------------------- 1 studio sheds
far = 'M1160 620V404L1266 336V404L1372 336V404L1478 336V404L1584 336V404L1690 336V620Z'
lights = ''.join(poly([(x + 96, 352), (x + 96, 396), (x + 30, 396)]) for x in (1168, 1274, 1380, 1486, 1592))
sheds = [S('M1404 620V212L1412 204H1436L1444 212V620Z', W('#6d2f5c', .3), 'wall-3', amp=.8), S(rect(1398, 196, 52, 16), '#7a3a62', 'cut-1', amp=.5),
         S(far, W('#7c3c6a', .4), 'wall-3', amp=1), G('slot', paths('#e8a08c', lights)),
         G('cut-1', S(''.join(rect(x, 440, 44, 60) for x in range(1300, 1660, 72)), '#53224c', amp=.5)),
         S('M1640 620V306L1850 262L2060 306V620Z', W('#5c2854', .3), 'wall-3', amp=1),
         G('cut-2', S(rect(1730, 388, 240, 240), '#3a1636', amp=.7)),
         paths('#6f3560', *(rect(x, 392, 3, 220) for x in range(1744, 1970, 26))),
         # the big stage at left, its door rolled open
         S('M-140 640V300L70 216L452 330V640Z', W('#8a446c', .5), 'wall-3', amp=1),
         paths('#5c2450', *(leaf(x, 300 + abs(x - 70) * .2, x, 600, 4) for x in range(-100, 440, 38)), opacity=.6),
         S(poly([(52, 424), (330, 424), (330, 640), (52, 640)]), p.fall('#f9b878', '#c4606a', 424, 640), 'slot', amp=.6),
         G('cut-2', S(rect(36, 408, 396, 14) + rect(330, 420, 96, 220), W('#6d2c58', .4), amp=.6),
           paths('#8f4a6e', *(rect(x, 428, 3, 200) for x in (352, 378, 404)))),
         G('cut-1', S(spar(110, 620, 140, 440, 9) + spar(170, 620, 140, 440, 9) + rect(122, 540, 40, 7), '#6b2a50', amp=.4),
           S(rect(196, 470, 112, 150), '#8a3a58', amp=.6), S(rect(206, 482, 92, 40) + rect(206, 536, 92, 70), '#a85464', amp=.5))]
p.layer('sheds', .2, 'grain', *sheds)

# ---------------------------------------------------------------- 2 the wet yard
FLOOR = p.linear(0, YARD - 12, 0, 1120, [(0, '#d08a86'), (.22, '#8f4f78'), (.6, '#4a2050'), (1, '#230d28')])
yard = [S(f'M-120 {YARD-14}H2040V1320H-120Z', FLOOR, 'wall-3', amp=1)]
WET = p.linear(0, YARD, 0, 1000, [(0, '#ffd9a8'), (.5, '#f0a08e'), (1, '#a05a84')])
glints = ''.join(leaf(x - w / 2, y, x + w / 2, y + 1, 3 + (y - 560) * .012) for x, y, w in (
    (R.gauss(SUN[0], 60 + (y - 560) * .3), y, R.uniform(30, 70) + (y - 560) * .25) for y in range(590, 900, 9)))
yard.append(paths(WET, glints, opacity=.55))


def puddle(x, y, rx, ry, seed):
    """Water that keeps the colour of the sky."""
    pts = [(x + rx * (1 + .16 * noise(a * .9, 1, seed)) * math.cos(a * math.tau / 14), y
            + ry * (1 + .3 * noise(a * .7, 4, seed)) * math.sin(a * math.tau / 14))
           for a in range(14)]
    return S(smooth(pts, True), p.linear(0, y - ry, 0, y + ry, [(0, '#a8607f'), (.5, '#7c437a'), (1, '#56285f')]), 'slot', amp=.8)


yard += [puddle(1640, 946, 220, 20, 3), puddle(300, 872, 190, 15, 8)]

# ---------------------------------------------------------------- the painting on the glass: sky
art = [paths(p.linear(0, TOP, 0, DECK, [(0, '#1f7f94'), (.34, '#6cc0b8'), (.66, '#f6e6c2'), (1, '#ffd0a2')]), rect(LEFT, TOP, RIGHT - LEFT, 560))]
for x0, y, x1, w in ((690, 176, 800, 12), (1120, 130, 1258, 13), (800, 124, 900, 8)):
    art.append(paths('#fff4dc', leaf(x0, y + 3, x1, y - 3, w, 5, .6, .7), opacity=.8))


def inside(d):
    """What would run off the glass ends under its frame."""
    def pull(q):
        return min(max(q[0], LEFT - 14), RIGHT + 14), min(q[1], FOOT + 14)
    return out([[pull(start), [tuple(map(pull, segment)) for segment in segments], closed] for start, segments, closed in parse(d)])


def peaks(summits, foot, lit, shade, flt, seed):
    """A snow range: one sheet in shade, the faces towards the sun and a few gullies laid on. summits: (x, y, slope left, slope right)."""
    r = random.Random(seed)
    body = faces = gully = ''
    for x, y, a, b in summits:
        h = foot - y
        left = [(x - a * h * t + r.uniform(-7, 7), y + h * t) for t in (.08, .16, .27, .38, .52, .68, .84)]
        right = [(x + b * h * t + r.uniform(-7, 7), y + h * t) for t in (.1, .18, .3, .42, .55, .7, .86)]
        ridge = [(x + (b * .24 + (.1 if i % 2 else -.12) * (1 - t * .4)) * h * t, y + h * t) for i, t in enumerate((.12, .2, .33, .44, .6, .74))]
        body += poly(solid([(x, y), *right, (x + b * h, foot + 60), (x - a * h, foot + 60), *left[::-1]]))
        faces += poly(solid([(x, y), *ridge, (x - a * h * .1, y + h * .66), (x - a * h * .28, y + h * .8), (x - a * h * .34, y + h * .6),
                             (x - a * h * .62, y + h * .82),
                             *left[5::-1]]))
        for t, d in ((.2, .5), (.36, .4), (.5, .34)):
            gully += leaf(x + b * h * (t * .55), y + h * t, x + b * h * (t * .55 + d * .45), y + h * (t + d), 8 + h * .02, 4, .4)
        gully += leaf(x - a * h * .16, y + h * .28, x - a * h * .3, y + h * .6, 5, -3)
    top = min(s[1] for s in summits)
    return [S(inside(body), p.linear(0, top, 0, foot, [(0, shade), (1, mix(shade, '#f3c0a8', .6))]), flt, amp=.6),
            G('cut-1', paths(p.linear(0, top, 0, foot, [(0, lit), (1, mix(lit, '#ffb98e', .5))]), inside(faces))),
            paths(mix(shade, '#5c4a8c', .4), inside(gully), opacity=.5)]


art += peaks([(716, 268, .5, .62), (842, 322, .7, .5), (1004, 330, .5, .5), (1218, 240, .5, .6)], 520, '#fff0dc', '#d8a8b4', 'wall-2', 4)
art += peaks([(1116, 128, .52, .56), (770, 384, .6, .7)], 580, '#fffaf0', '#a890bc', 'cut-3', 9)
art.append(S(inside('M600 500C680 462 740 470 800 480C900 500 1020 470 1100 452C1170 440 1230 470 1300 450V700H600Z'),
             p.linear(0, 440, 0, 620, [(0, '#5f8fa8'), (1, '#c4e4da')]), 'cut-2', amp=2))
firs = ''.join(poly([(x - 5, y + 4), (x, y - h), (x + 5, y + 4)]) for x, y, h in ((x, 462 + 8 * noise(x / 40, 0), R.uniform(12, 24))
                                                                                  for x in range(1096, 1262, 9)))
art.append(paths('#3a7088', firs))

# ---------------------------------------------------------------- the abyss
art.append(paths(p.linear(0, 520, 0, FOOT, [(0, '#d9efe2', 0), (.14, '#d9efe2'), (.32, '#8cc8c4'), (.7, '#2f8496'), (1, '#124a60')]),
                 rect(LEFT, 540, RIGHT - LEFT, FOOT - 540)))
for y, c, seed in ((650, '#9fd2cc', 2), (730, '#5fa8b0', 5), (820, '#2f7a8e', 7)):
    crest = [(980 + 36 * i, y - 46 * (i / 9) ** 2 + 18 * noise(i * .9, 2, seed)) for i in range(10)]
    art.append(S(inside(smooth(crest) + f'L1320 {FOOT + 20}L960 {FOOT + 20}Z'), p.fall(c, mix(c, '#0f3a50', .45), y - 60, FOOT), 'cut-2', amp=1))
art.append(S(ribbon([(1250, 704), (1196, 722), (1236, 750), (1160, 790), (1200, 830), (1136, 872), (1160, 936)], 3, 12), '#bfeee4', 'rim', amp=.6))
for x, y, w in ((1000, 692, 240), (1080, 772, 190), (930, 862, 300)):
    art.append(paths(p.linear(x, 0, x + w, 0, [(0, '#f4fff4', 0), (.4, '#f4fff4', .75), (1, '#f4fff4', 0)]),
                     leaf(x, y, x + w, y - 4, 26, -4, .5, .5)))
birds = ''.join(shape('-16,-6! -6,-9 0,0 6,-9 16,-6! 7,-3 0,7 -7,-3', k, k, x, y, t) for x, y, k,
                t in ((1158, 612, .9, -8), (1196, 640, .7, 6), (1130, 648, .6, -4)))
art.append(paths('#fffdf2', birds))
# the cliff goes down from the real platform
CLIFF = [(LEFT - 10, DECK + 12), (BRINK + 4, DECK + 12), (1098, 566), (1082, 590), (1090, 634), (1066, 664), (1078, 716), (1050, 748), (1060, 800),
         (1036, 824),
         (1044, 880), (1024, FOOT + 12), (LEFT - 10, FOOT + 12)]
art.append(S(knife(CLIFF, 1, 60), p.linear(0, DECK, 0, FOOT, [(0, '#5d2149'), (.45, '#5a3566'), (.8, '#4a6f88'), (1, '#7fb4b8')]), 'cut-4', amp=.5))


def crag(x, y, seed):
    """A line down the rock from (x, DECK): it jags, and runs together with the others in the depth."""
    t = (y - DECK) / (FOOT - DECK)
    return x + (900 - x) * t * (.5 - .12 * t) + (15 * noise(y / 34, seed, 3) + 7 * noise(y / 13, seed, 8)) * (1.1 - .6 * t)


# buttresses: a face towards the sun, a face in shade, a cleft; ledges with firs, smaller the deeper
lit = half = dim = firs = ''
for j, (x, wide) in enumerate(((800, 40), (838, 48), (888, 66), (956, 48), (1006, 54), (1060, 30))):
    y = DECK + 34 + 11 * (j % 3)
    while y < FOOT:
        t = (y - DECK) / (FOOT - DECK)
        end = y + R.uniform(90, 170) * (1 - .62 * t)
        rows = [y + (end - y) * i / 5 for i in range(6)]
        edge = [(crag(x, v, j), v) for v in rows]
        ridge = [(crag(x + wide * .46, v, j + 20), v + 5) for v in rows]
        back = [(crag(x + wide * .9, v, j + 40), v - 3) for v in rows]
        lit += poly(edge + [(edge[-1][0] + 5, end + 9)] + ridge[::-1])
        half += poly(ridge + back[::-1])
        dim += leaf(*back[0], crag(x + wide, end, j + 60), end + 12, 11 * (1.1 - .7 * t), 3)
        if R.random() < .6:
            firs += ''.join(poly([(a - 6 * k, y + 3), (a, y - h * k), (a + 6 * k, y + 3)]) for a, h, k in (
                (edge[0][0] + d, h, 1.15 - .8 * t) for d, h in ((6, 26), (15 - 6 * t, 19))))
        y = end + 6
# no further: the glass is bare at the lower left, with a few lines of chalk
BARE = [(LEFT - 2, 470), (LEFT + 40, 486), (748, 500), (790, 530), (798, 600), (770, 668), (800, 740), (768, 800), (800, 868), (780, FOOT + 2),
        (LEFT - 2, FOOT + 2)]
bare = S(smooth([(*q, 'c') if i in (0, 9, 10) else q for i, q in enumerate(BARE)], True), FLOOR, None, amp=2)
ends = ''.join(leaf(x - 64 * t, y + dy, x + 76, y, w, 3, .62) for x, y, dy, t, w in (
    (796, 562, 6, .6, 26), (790, 588, 6, 1.2, 30), (796, 620, 2, .8, 26), (776, 648, 8, 1, 30), (782, 676, 0, .5, 26), (796, 706, -6, 1.1, 32),
    (792, 738, 4, .6, 26), (776, 768, 4, 1.2, 30), (786, 800, 2, .7, 26), (796, 832, -2, 1.1, 30), (786, 862, 5, .8, 26), (796, 892, 3, 1.2, 28),
    (790, 918, 0, .7, 24)))
chalk = 'M704 880C716 800 694 720 722 648M742 906C756 840 728 770 748 690M690 760L716 744L708 712M736 858L762 846M720 600L744 612L738 640'
art += [bare, paths(p.linear(0, 560, 0, FOOT, [(0, '#6a2a52'), (.5, '#5f3a6c'), (.8, '#4a6f88'), (1, '#7fb4b8')]), ends),
        line(chalk, 2.4, '#ffe9cc', 'stroke-opacity=".7"', amp=.8)]
art += [paths(p.linear(0, DECK, 0, FOOT, [(0, '#8f4264'), (.5, '#7c5484'), (.8, '#557c94'), (1, '#6fa4ac')]), inside(half)),
        G('cut-1', paths(p.linear(0, DECK, 0, FOOT, [(0, '#f4a488'), (.4, '#c98494'), (.72, '#88a2b4'), (1, '#9cc4c8')]), inside(lit))),
        paths('#2c1038', inside(dim), opacity=.5), paths(p.linear(0, DECK, 0, FOOT, [(0, '#17494e'), (.7, '#2f7680'), (1, '#5aa0a4')]), firs)]
for x, y, w, o in ((780, 886, 330, .7), (840, 922, 300, .9)):
    art.append(paths(p.linear(x, 0, x + w, 0, [(0, '#f4fff4', 0), (.4, '#f4fff4', o), (1, '#f4fff4', 0)]), leaf(x, y, x + w, y - 4, 34, -4, .5, .5)))
yard += art

# ---------------------------------------------------------------- the real platform, tower and bell
STONE = p.linear(520, 0, 1090, 0, [(0, '#e59a86'), (.5, '#a8566c'), (1, '#6d2c54')])
top = knife([(492, DECK), (520, DECK - 16), (BRINK - 8, DECK - 16), (BRINK + 8, DECK)], .8)
wall = knife([(500, DECK), (BRINK, DECK), (BRINK - 4, DECK + 36), (1040, DECK + 30), (1000, DECK + 42), (940, DECK + 30), (880, DECK + 40),
              (830, DECK + 30), (800, YARD),
              (500, YARD)], .8)
courses = ''
for j, y in enumerate((DECK + 8, DECK + 31)):
    x = 504 - 30 * j
    while x < (BRINK - 30 if j == 0 else 776):
        w = R.uniform(44, 84)
        a, b = max(x, 504), min(x + w, BRINK - 4 if j == 0 else 796)
        courses += knife([(a + 2, y), (b - 2, y), (b - 2, y + 19), (a + 2, y + 19)], 1.2, 60)
        x += w
yard += [S(cast(rect(500, DECK, 300, 54), YARD, .5, .16), '#2a0d2c', 'soft-2', 'fill-opacity=".5"', amp=0), S(wall, '#7c3454', 'cut-3', amp=.4),
         G('cut-1', S(courses, STONE, amp=.3)), S(top, p.linear(500, 0, 1100, 0, [(0, '#ffc9a0'), (.5, '#d98a86'), (1, '#9a4c6a')]), 'cut-2', amp=.4),
         G('cut-2', S(rect(440, YARD - 26, 66, 30) + rect(474, YARD - 50, 30, 28), STONE, amp=.6))]
# tower
TX = 936
BODY = f'M{TX-72} {DECK-8}L{TX-62} 262L{TX+62} 262L{TX+72} {DECK-8}Z'
ARCH = f'M{TX-40} 446V330C{TX-40} 276 {TX+40} 276 {TX+40} 330V446Z'
MASON = p.linear(TX - 72, 0, TX + 72, 0, [(0, '#d9837c'), (.35, '#93425e'), (1, '#541c46')])
blocks = shade = ''
for j in range(11):
    y = 268 + j * 22.4
    half = 62 + (y - 262) * .04
    x = TX - half + 3 - (j % 2) * 18
    while x < TX + half - 8:
        w = R.uniform(26, 44)
        a, b = max(x, TX - half + 3), min(x + w, TX + half - 3)
        x += w
        if y + 20 > 284 and y < 446 and a < TX + 48 and b > TX - 48:          # beside the opening
            a, b = (a, min(b, TX - 48)) if a < TX - 48 else (max(a, TX + 48), b)
        if b - a > 9:
            blocks += knife([(a, y), (b - 3, y), (b - 3, y + 19), (a, y + 19)], 1, 60)
ROOF = shape(f'-104,262! -84,244 -44,214 -12,178 -6,160! 6,160! 12,178 44,214 84,244 104,262! 60,268 0,270 -60,268', 1, 1, TX, 0)
tower = [S(BODY + ARCH, '#4a1838', 'cut-4', EO, amp=.6), G('cut-1', S(blocks, MASON, amp=.3)),
         S(f'M{TX-50} 446V330C{TX-50} 262 {TX+50} 262 {TX+50} 330V446H{TX+40}V330C{TX+40} 276 {TX-40} 276 {TX-40} 330V446Z', MASON, 'cut-1', amp=.4),
         S(rect(TX - 58, 444, 116, 12), '#b0606c', 'cut-1', amp=.4)]
beam = S(rect(TX - 46, 318, 92, 11), '#3a1430', 'cut-1', amp=.4)
bell = (S(shape('-8,-6! 8,-6! 16,2 20,20 24,44 36,60! 30,68 -30,68 -36,60! -24,44 -20,20 -16,2', 1, 1, TX, 336), p.linear(TX - 34, 0, TX + 36, 0,
          [(0, '#ffe9a4'), (.35, '#f2b24a'), (1, '#8a4a24')]), amp=.3) + S(circle(TX, 408, 8), '#7a3a20', amp=.2))
tower += [beam, G('cut-2', bell), paths('#fff6cc', leaf(TX - 20, 350, TX - 26, 392, 5, 3)), paths('#a8662c', strip(f'M{TX-25} 384L{TX+25} 384', 3)),
          line(f'M{TX+2} 414C{TX+8} 440 {TX-2} 470 {TX+4} 502', 2.6, '#f2dcb8', amp=0),
          S(ROOF, p.linear(TX - 100, 0, TX + 100, 0, [(0, '#f7a884'), (.4, '#a84a62'), (1, '#571c48')]), 'cut-3', amp=.6),
          paths('#571c48', *(leaf(TX + x * .2, 186, TX + x, 258, 4, -x * .12) for x in (-66, -34, 0, 34, 66)), opacity=.6),
          G('cut-1', S(spar(TX, 162, TX, 124, 6, 4) + circle(TX, 140, 9) + circle(TX, 122, 6), '#f2b24a', amp=.2))]
yard += tower

# ---------------------------------------------------------------- a dog that dares not look down, a man whose feet reach the ground
DX, DY, DK = 1030, DECK - 4, 1.32


def d_(t):
    """A shape of the dog, which lies flat on the brink and covers its eyes."""
    return shape(t, DK, DK, DX, DY)


trunk = d_('-62,-2! -66,-14 -60,-30 -44,-37 -26,-33 -6,-28 10,-30 24,-24 30,-10 28,0! -20,1')
haunch = d_('-60,-3! -62,-20 -48,-31 -32,-25 -27,-12 -34,-5! -16,-5 -10,-2 -12,1! -58,1!')
head_ = d_('4,-26! 8,-39 22,-44 35,-38 44,-29 55,-23! 60,-17 56,-10! 44,-7 30,-6 14,-9')
ear = d_('10,-36! 2,-34 -4,-22 2,-10! 10,-8 15,-18 19,-32!')
paw = chain([(DX + a * DK, DY + b * DK) for a, b in ((10, -7), (24, -4), (38, -29))], [7.5, 6.5, 7])
far_paw = chain([(DX + a * DK, DY + b * DK) for a, b in ((20, -4), (60, -3))], [7, 6])
tail = ribbon([(DX - 60 * DK, DY - 6), (DX - 74 * DK, DY - 4), (DX - 70 * DK, DY - 18), (DX - 58 * DK, DY - 14)], 8, 4)
yard += [G('cut-2', S(tail + far_paw, '#e3c3b4', amp=.2), S(trunk, '#fff0dc', amp=.2), S(d_('-8,-28! -26,-34 -42,-36! -34,-24 -20,-20'), '#8a4438',
                                                                                         amp=.2),
           S(haunch, '#f6e0cb', 'cut-1', amp=.2), G('cut-1', S(head_, '#fff0dc', amp=.2), S(ear, '#8a4438', amp=.2)),
           S(paw, '#fffaf0', 'cut-1', amp=.2)),
         paths('#2a1020', circle(DX + 57 * DK, DY - 19 * DK, 4.6), leaf(DX + 40 * DK, DY - 11 * DK, DX + 56 * DK, DY - 12 * DK, 2.4, 2),
               leaf(DX + 39 * DK, DY - 33 * DK, DX + 43 * DK, DY - 25 * DK, 1.6), leaf(DX + 34 * DK, DY - 35 * DK, DX + 38 * DK, DY - 27 * DK, 1.6)),
         person(586, YARD, .74, hip=(0, -82), neck=(5, -144), hem=(-12, -72), feet=((30, -2), (36, 0)), hands=((30, -132), (24, -126)),
                coat='#2f8088', legs='#3a2240',
                boots='#1d0f20', skin='#c98a62', hair='#3a1a20', wear='bare cap', cap='#7a5a48', tilt=-6, widths=SHIRT, flt='cut-2',
                held=S(rrect(586 + 24, YARD - 108, 13, 13, 3), '#fff4e0', amp=.1))]

# ---------------------------------------------------------------- the glass's frame, flags, painters
WOOD = p.linear(0, TOP, 0, FOOT, [(0, '#c9805c'), (1, '#5c2a40')])
frame = rect(LEFT - 26, TOP - 26, RIGHT - LEFT + 52, FOOT - TOP + 52) + rect(LEFT, TOP, RIGHT - LEFT, FOOT - TOP)
shine = poly([(700, FOOT), (664, 860), (664, 760), (790, FOOT)]) + poly([(1262, 120), (1262, 220), (1140, 84), (1060, 84)])
yard += [paths('#ffffff', shine, opacity=.1),
         S('M600 985L640 940L1290 940L1370 985Z', '#1a0820', 'soft-8', 'fill-opacity=".5"', amp=0),
         S(frame, WOOD, 'cut-4', EO, amp=.7),
         line(f'M{LEFT-26} {TOP-26}L{LEFT} {TOP}M{RIGHT+26} {TOP-26}L{RIGHT} {TOP}M{LEFT-26} {FOOT+26}L{LEFT} {FOOT}'
                                                   f'M{RIGHT+26} {FOOT+26}L{RIGHT} {FOOT}', 2.4, '#5c2a40', amp=.4),
         G('cut-3', *(S(poly([(x - 64, 986), (x - 10, 930), (x + 10, 930), (x + 64, 986)]), '#6b3246', amp=.6) for x in (LEFT - 2, RIGHT + 2)))]
# flags from the tower to a lamp post in the yard
POST = 1512
LINE = smooth([(TX + 84, 246), (1120, 306), (1250, 322), (1380, 296), (POST, 232)])
way = walk(LINE, 17)
cols = ('#fff0d0', '#f2b24a', '#e0505c', '#2fa39a', '#fff0d0', '#3a6fb0')
flags = ''.join(S(poly([(x - 11, y), (x + 11, y + 2), (x + 12 + 4 * (i % 3), y + 34), (x - 8 + 4 * (i % 2), y + 32)]), cols[i % 6], amp=.5)
                for i, ((x, y), _) in enumerate(way) if 0 < i < 17)
yard += [G('cut-3', S(spar(POST, 905, POST, 214, 13, 9) + rect(POST - 16, 890, 32, 18)
                      + strip(f'M{POST} 224C{POST} 190 {POST+46} 184 {POST+56} 206', 7)
                      + shape('-24,6! -14,-12 14,-12 24,6!', 1, 1, POST + 58, 216),
                      p.linear(POST - 10, 0, POST + 12, 0, [(0, '#a8566c'), (1, '#3a1436')]), amp=.4)),
         line(LINE, 2.4, '#5c2a40', amp=0), G('cut-2', flags)]


def look(x, y, k, neck, tilt=0, mirror=False):
    """Eye, brow and mouth for a head of the wardrobe (hip straight below the neck, or nearly)."""
    f = -k if mirror else k
    at_ = x + (neck[0] + 2) * f, y + (neck[1] - 6) * k, f * .3, k * .3, -tilt if mirror else tilt
    return paths('#2a1018', *(xf(d, *at_) for d in (circle(36, -42, 4.4, 5.4), leaf(26, -54, 46, -55, 5, -5), leaf(29, -11, 42, -13, 4, -3))))


def brush(x, y, x2, y2, paint):
    """A long brush from the hand to the glass."""
    return S(spar(x, y, x2, y2, 6, 4), '#e0b078', 'cut-1', amp=.2) + S(leaf(x2, y2, x2 + (x2 - x) * .22, y2 + (y2 - y) * .22, 12, 0, .4), paint,
                                                                       'cut-1', amp=.2)


yard.append(stepladder(1312, 1000, 120, 410))
PX, PY, PK = 1300, 690, 1.36
yard.append(person(PX, PY, PK, mirror=True, coat='#d9963a', legs='#4a2a52', boots='#2a1228', skin='#7a4526', hair='#1d0f18', wear='bare cap',
                   cap='#1f7f86', feet=((-14, 0), (12, 0)),
                   hip=(2, -96), neck=(8, -156), hands=((20, -112), (60, -168)), widths=PARKA, tilt=-8,
                   far=brush(PX - 66 * PK, PY - 170 * PK, PX - 118 * PK, PY - 196 * PK, '#fff6ea'),
                   held=S(circle(PX - 30 * PK, PY - 108 * PK, 30, 17), '#b9734e', 'cut-1', amp=.4)
                   + ''.join(S(circle(PX - (30 + a) * PK, PY - (108 + b) * PK, 5), c, amp=.2) for a, b,
                             c in ((-10, 3, '#e0505c'), (0, 5, '#fff6ea'), (10, 2, '#2fa39a'), (4, -4, '#f2b24a')))))
yard.append(look(PX, PY, PK, (8, -156), -8, True))
QX, QY, QK = 640, 990, 1.3
yard += [G('cut-2', S(shape('-30,-52! 30,-52! 24,0! -24,0!', 1, 1, QX - 6, QY), '#8a5a6c', amp=.4),
           S(circle(QX - 6, QY - 52, 30, 8), '#a87a80', amp=.3)),
         person(QX, QY, QK, coat='#8a2a50', legs='#3f2448', boots='#241026', skin='#e0a67e', hair='#b86a2c', wear='bare braid', face=PROFILE_WOMAN,
                hip=(-4, -52), neck=(14, -112),
                hem=(-10, -36), feet=((30, 0), (42, 2)), hands=((46, -70), (62, -128)), widths=SHIRT, tilt=-10,
                far=brush(QX + 64 * QK, QY - 129 * QK, QX + 106 * QK, QY - 138 * QK, '#6a3f6c'))]
yard += [look(QX, QY, QK, (13, -112), -10), look(586, YARD, .74, (5, -144), -6)]
for x, w, c, d in ((846, 46, '#b8506a', '#f4e6d4'), (898, 40, '#4a6f88', '#2f9da0'), (944, 44, '#8a5470', '#8a3a66')):
    tin = p.linear(x - w / 2, 0, x + w / 2, 0, [(0, mix(c, '#ffd9b0', .4)), (1, mix(c, '#1a0818', .5))])
    yard.append(G('cut-2', S(shape(f'{-w/2},-46! {w/2},-46! {w*.46},0! 0,5 {-w*.46},0!', 1, 1, x, 1000), tin, amp=.3),
                  S(circle(x, 954, w / 2, 7), mix(c, '#ffffff', .3), amp=.2), S(circle(x, 954, w * .42, 5), d, amp=.2)))
p.layer('yard', .5, 'grain', *yard)

# ---------------------------------------------------------------- 3 in front: two men carry a mountain home, the bicycle waits
MX, MY, MK = 250, 842, 1.16

hill = [(MX - 168, MY - 88), (MX - 130, MY - 176), (MX - 96, MY - 206), (MX - 70, MY - 190), (MX - 8, MY - 312), (MX + 22, MY - 356),
        (MX + 52, MY - 300), (MX + 84, MY - 226),
        (MX + 104, MY - 238), (MX + 140, MY - 170), (MX + 172, MY - 94)]
face = [(MX - 130, MY - 176), (MX - 96, MY - 206), (MX - 84, MY - 168), (MX - 104, MY - 140), (MX - 92, MY - 112), (MX - 126, MY - 120)]
snow = [(MX - 8, MY - 312), (MX + 22, MY - 356), (MX + 34, MY - 300), (MX + 14, MY - 262), (MX + 30, MY - 214), (MX - 2, MY - 232),
        (MX - 22, MY - 186), (MX - 42, MY - 228)]
carried = G('cut-3', S(knife(hill, 1), p.fall('#c9a2bc', '#8a5c8c', MY - 356, MY - 88), amp=.4),
            G('cut-1', paths('#fff2de', knife(snow, 1), knife(face, 1))), S(rect(MX - 166, MY - 96, 336, 9), '#a8664e', amp=.4))
men = (person(MX - 150, MY, MK, coat='#3a5f7c', legs='#3a2244', boots='#1d0f20', skin='#b9754a', hair='#2a141a', wear='bare cap', cap='#5a3a4a',
              hands=((30, -92), (24, -84)), neck=(6, -156), feet=((-26, 0), (20, -2)), toes=(20, 0), widths=SHIRT),
       person(MX + 146, MY, MK, coat='#a04a44', legs='#4a2f3c', boots='#1d0f20', skin='#5f3626', hair='#140a10', wear='bare',
              hands=((-24, -96), (-30, -84)),
              elbows=(ELBOW_BACK, ELBOW_BACK), neck=(8, -155), feet=((-22, 0), (24, -2)), toes=(22, 0), widths=SHIRT))
near = [men[0], carried, men[1], look(MX - 150, MY, MK, (6, -156)), look(MX + 146, MY, MK, (8, -155)),
        G('cut-3', bicycle(1724, 930, 1.5, '#31143a', '#e8b49a', '#1a0a1e', mirror=True))]
p.layer('near', .72, 'grain', *near)

front = [S('M-120 1026C300 1008 700 1034 1000 1026C1400 1012 1700 1034 2040 1020V1320H-120Z', p.fall('#2e1230', '#150817', 1016, 1180), 'wall-7-dim')]
p.layer('front', 1, 'grain-deep', *front)
p.mat(p.vignette(950, 540, 1250, .5, .5))
p.save(PICTURES / '7-tales-of-transformation' / 'black-narcissus-painted-mountains.svg')
