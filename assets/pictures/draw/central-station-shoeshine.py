#!/usr/bin/env python3
"""Story 2.4 (sunrise, rain): a shoeshine boy ponders the one pair of shoes in the airport that nobody can shine."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

SUN = (842, 470)
DARK, GLOW = '#2b0d26', '#ffd3a0'
HORIZON = 612                                                       # the eye is a hand's length above the floor
p = Pic('#ffe9d2', DARK, SUN, '#ffc68c', far='#ffe6cc', focus=(.5, .58))


def T(c, lit=.5, r=1200, edge=.2):
    """Paper in the light of the low sun."""
    return p.tone(c, lit, SUN, r, edge, GLOW)


def lay(fill, *outlines, opacity=None, extra=''):
    """Plain paper without a shadow of its own, for use inside a G(…)."""
    o = f' fill-opacity="{opacity}"' if opacity else ''
    return f'<path d="{compact("".join(outlines))}" fill="{fill}"{o}' + (f' {extra}' if extra else '') + '/>'


def mirrored(deep, base, strength, *outlines, colour=DARK):
    """What the polished floor shows, down to `deep`, of something that stands on it at y = base."""
    down = ''.join(xf(orient(d), 0, 2 * base, 1, -1) for d in outlines)
    fill = p.linear(0, base, 0, base + deep, [(0, colour, strength), (1, colour, 0)])
    return f'<path d="{compact(down, 0)}" fill="{fill}" filter="url(#soft-2)"/>'


# ---------------------------------------------------------------- 0 sky: the sun under a rain cloud
sky = [lay(p.linear(0, 0, 0, 640, [(0, '#a8567c'), (.4, '#dd8088'), (.75, '#ffbe94'), (1, '#ffe2b8')]), rect(-140, -140, 2200, 900)),
       S(ring(*SUN, 190, 22, 4, .012), p.radial(*SUN, 190, [(.4, '#ffe6b4'), (1, '#ffc898')]), 'wall-2', amp=1.5),
       S(ring(*SUN, 104, 20, 9, .008), '#fffbec', 'glow-big', amp=1)]
for guide, c, core, sizes, seed in (([(-160, 300), (160, 316), (420, 268), (700, 286), (960, 236), (1300, 262), (1700, 210), (2080, 250)],
                                     '#c87490', '#ffe2cc',
                                     [60, 90, 150], 4),
                                    ([(-160, 190), (200, 206), (520, 150), (820, 168), (1180, 120), (1560, 140), (2080, 110)], '#96557c', '#f7c4b8',
                                     [70, 110, 180], 7)):
    sky.append(torn_cloud(guide[::-1], [(-160, -200), (2080, -200)], sizes, c, core, 'wall-3', .3, 6, seed))
p.layer('sky', 0, 'grain-fine', *sky)

# ---------------------------------------------------------------- 1 outside: hills, apron, tower, the plane, rain
R = random.Random(3)
far_hills = ('M-140 560C40 540 120 470 210 466C290 470 330 540 420 556C520 566 600 560 700 562C900 566 1100 560 1240 548'
             'C1340 530 1390 440 1470 436C1560 440 1600 520 1700 540C1800 556 1940 540 2060 546V760H-140Z')
JET = ('-150,10! -120,-4 -60,-13 60,-14 108,-12 132,0! 108,10 60,13 -60,12!', '94,-10! 122,-66! 142,-66! 132,-4!', '104,-2! 150,-14! 156,-10! 122,6!',
       '-30,4! 40,52! 62,52! 34,2!', '-10,18! 20,16! 24,26! -6,28!')
jet = ''.join(shape(t, .6, .6, 968, 262, 14) for t in JET)
rain = ''
for _ in range(120):
    x, y, ln = R.uniform(-60, 1980), R.uniform(-20, 450), R.uniform(60, 140)
    rain += leaf(x, y, x - ln * .3, y + ln, 3)
outside = [S(far_hills, T('#d98a90', .6), 'wall-2', amp=1.4),
           S('M-140 586C300 580 800 588 1200 584C1600 580 1900 588 2060 584V800H-140Z', T('#b8687e', .6), 'wall-2', amp=1),
           G('cut-1', lay('#8a4468', rect(266, 470, 22, 120), poly([(250, 446), (304, 446), (296, 474), (258, 474)]), rect(246, 438, 62, 9),
                          rect(275, 410, 3, 30)),
             lay('#ffd9a8', rect(256, 454, 42, 9))),
           G('cut-2', S(jet, '#7a3a60', amp=.3), lay('#ffd9a8', *(circle(*q, 2) for q in move([(-96 + i * 16, -2) for i in range(11)], .6, .6, 968,
                                                                                              262, 14)))),
           lay('#fff0e0', rain, opacity='.62')]
p.layer('outside', .12, 'grain-fine', *outside)

# ---------------------------------------------------------------- 2 the hall: windows, board, those who wait, the floor
WALL = T('#6a2a50', .35, 1000)
panes = ''.join(rect(x, -30, w, 588) for x, w in ((-110, 262), (176, 262), (462, 262), (748, 262), (1034, 262), (1320, 262), (1606, 262),
                                                  (1892, 262)))
bars = ''.join(rect(-140, y, 2200, 9) for y in (150, 404)) + ''.join(rect(x, -30, 6, 590) for x in (304, 590, 876, 1162, 1448, 1734))
hall = [S(rect(-140, -140, 2200, 780) + panes, WALL, 'wall-5', EO, amp=.8), G('cut-1', S(bars, T('#7a3458', .4), amp=.6)),
        S(rect(-140, 558, 2200, 14), T('#c9788a', .5), 'cut-2', amp=.6)]
drops = ''.join(leaf(x, y, x - 3, y + ln, 3.4, 0, .85) for x, y,
                ln in ((R.uniform(-60, 1980), R.uniform(0, 500), R.uniform(10, 30)) for _ in range(70)))
hall.append(lay('#fff4e6', drops, opacity='.55'))
# the departures board: flaps, no letters
hall += [line('M140 -60V96M430 -60V96', 6, '#4a1a3e', amp=.3), S(rect(84, 84, 396, 186), '#3a1234', 'cut-3', amp=.8)]
flaps, lit = '', ''
for row in range(5):
    for i, n in enumerate((7, 4, 3)):
        for j in range(n):
            box = rect(100 + (0, 184, 298)[i] + j * 24, 100 + row * 34, 20, 24)
            if row == 3 and i == 2:
                lit += box
            else:
                flaps += box
hall.append(lay('#7a4468', flaps) + lay('#ffcf7a', lit) + lay('#3a1234', *(rect(96, 111.4 + row * 34, 374, 1.6) for row in range(5))))


# those who pass: small, in shoes that shine
def passer(x, k, *parts, mirror=False):
    """Somebody far away on the floor."""
    return orient(figure(x, HORIZON + 25 * k, k, *parts, mirror=mirror))


LADY = ({'at': (2, -146), 'h': 22, 'face': PROFILE_WOMAN}, '0,-150! -14,-140 -16,-110 -26,-58! 20,-58! 14,-110 12,-140!',
        ([(-6, -60), (-14, -30), (-22, -4)], [7, 5, 3.6]),
        ([(6, -60), (12, -30), (18, -4)], [7, 5, 3.6]), '-28,-6! -28,0! -8,0! -14,-5!', '12,-6! 12,0! 32,0! 26,-5!',
        ([(6, -136), (20, -112), (16, -88)], [6, 5, 3.4]),
        '4,-88! 34,-88! 36,-62! 2,-62!')
MAN_ = ({'at': (4, -150), 'h': 22, 'wear': (HAIR,)}, '0,-152! -16,-146 -20,-120 -18,-80! 20,-80! 20,-120 14,-146!',
        ([(-6, -84), (-18, -44), (-30, -5)], [9, 7, 5]),
        ([(6, -84), (18, -44), (22, -5)], [9, 7, 5]), '-36,-8! -36,0! -14,0! -20,-6!', '16,-8! 16,0! 38,0! 32,-6!',
        ([(-12, -140), (-26, -112), (-22, -84)], [6.4, 5, 3.6]),
        '-44,-82! -8,-82! -8,-54! -44,-54!', '-30,-88! -22,-88! -22,-82! -30,-82!')
SITS = ({'at': (-6, -112), 'h': 21}, '-8,-114! -22,-106 -26,-70 -22,-44! 6,-44! 8,-80 4,-106!', ([(-8, -50), (28, -50), (30, -6)], [10, 8, 5]),
        '24,-8! 24,0! 46,0! 40,-6!',
        '6,-86! 40,-92! 42,-66! 8,-62!')
SUITCASE = ('44,-66! 84,-66! 84,-6! 44,-6!', '56,-66! 58,-86! 70,-86! 72,-66! 68,-66! 67,-82! 61,-82! 60,-66!', '48,-6! 54,-6! 54,0! 48,0!',
            '74,-6! 80,-6! 80,0! 74,0!')
floor = rect(-140, HORIZON + 12, 2200, 800)
hall.append(S(floor, p.linear(0, 620, 0, 1130, [(0, '#e0948c'), (.22, '#b5607a'), (.55, '#7a3458'), (1, '#341130')]), 'cut-1', amp=0))
# the windows lie on the polished floor, and the sun among them
for x, w in ((176, 262), (462, 262), (748, 262), (1034, 262), (1320, 262), (1606, 262), (-110, 262)):
    q = [(x, 626), (x + w, 626), (960 + (x + w - 960) * 1.36, 960), (960 + (x - 960) * 1.36, 960)]
    hall.append(S(poly(q), p.linear(0, 626, 0, 960, [(0, '#ffd2a4', .62), (.5, '#ffb48c', .26), (1, '#ff9a80', 0)]), None, amp=1))
hall.append(f'<ellipse cx="{SUN[0]}" cy="720" rx="150" ry="210" fill="{p.disc([(0, "#fff2cc", .95), (.4, "#ffdca4", .55), (1, "#ffc890", 0)])}"/>')
joints = ''.join(poly([(960 + (x - 960) * .98, 626), (960 + (x - 960) * .98 + 1.4, 626), (960 + (x - 960) * 3.1 + 5, 1330),
                       (960 + (x - 960) * 3.1, 1330)])
                 for x in range(-340, 2300, 190)) + ''.join(rect(-140, 612 + 25 * k, 2200, 1.2 + k * .16) for k in (1.15, 2, 3.6, 6.2, 10.4, 17, 26))
hall.append(lay('#5c2448', joints, opacity='.3'))
bench = rect(1580, 578, 250, 9) + rect(1580, 540, 250, 26) + ''.join(rect(x, 580, 7, 60) for x in (1594, 1700, 1806))
sitter = passer(1640, 1.02, *SITS, mirror=True)
hall += [G('cut-1', S(bench, '#8a3f60', amp=.5)), G('cut-1', S(sitter, '#5c2048', amp=0)), mirrored(110, 638, .35, bench, sitter),
         G('cut-1', S(passer(210, 1.25, *MAN_) + passer(360, 1.1, *LADY, mirror=True) + passer(345, 1.1, *SUITCASE), '#5c2048', amp=0)),
         mirrored(150, 642, .35, passer(210, 1.25, *MAN_), passer(360, 1.1, *LADY, mirror=True), passer(345, 1.1, *SUITCASE)),
         G('cut-1', S(passer(1770, 1.4, *MAN_, mirror=True), '#5c2048', amp=0)), mirrored(150, 647, .35, passer(1770, 1.4, *MAN_, mirror=True))]
p.layer('hall', .3, 'grain', *hall)

# ---------------------------------------------------------------- 3 the boy, his chin in his hand; his box
BX, BY = 590, 818
SKIN, SHORTS, SHIRT_, HAIR_ = '#8a4a38', '#30153c', '#741c3e', '#220a1c'


def b(*pts, r):
    """Limbs of the boy along points, with their radii."""
    return chain([(BX + x, BY + y) for x, y in pts], list(r))


def bs(t):
    """A shape of the boy."""
    return shape(t, 1, 1, BX, BY)


def cloth(c, x0=-150, x1=120, y0=-480, y1=-60):
    """Cloth lit from the windows behind: brighter to the right."""
    return p.linear(BX + x0, BY + y1, BX + x1, BY + y0, [(0, mix(c, DARK, .45)), (.6, c), (1, mix(c, GLOW, .3))])


far_leg = b((-110, -170), (112, -252), r=(60, 46)) + b((112, -252), (104, -40), r=(42, 25))
far_foot = bs('78,-40! 74,-8 76,0! 176,0! 184,-10 166,-24 134,-36 126,-54!')
thigh, shin = b((-128, -160), (20, -44), r=(64, 46)), b((24, -40), (-176, -34), r=(40, 24))
foot = bs('-160,-62! -196,-70 -226,-64 -232,-46 -222,-12! -236,0! -184,0! -176,-18 -158,-22!')
torso = bs('-60,-474! -104,-462 -150,-400 -182,-300 -196,-210 -186,-128! -120,-104 -40,-130! -30,-200 -12,-280 22,-360 34,-420 16,-462!')
head = xf(orient(shape(PROFILE_CHILD)), BX - 2, BY - 466, 1.72, 1.72, 16)
CROWN = ((43, -74), (37, -90), (23, -101), (6, -107), (-14, -104), (-30, -94), (-42, -78), (-46, -58), (-44, -38), (-36, -20))
curls = ''.join(circle(*q, 21 + 4 * (i % 2)) for i, q in enumerate(move(CROWN, 1.72, 1.72, BX - 2, BY - 466, 16)))
curls += orient(shape('40,-74! 26,-98 -8,-104 -38,-80 -40,-44 -34,-18! -22,-24 -12,-44 2,-58 22,-66', 1.72, 1.72, BX - 2, BY - 466, 16))
FACE = BX - 2, BY - 466, 1.72, 1.72, 16                              # from the head's units


def flip_flop(sole, strap):
    """A rubber sole and its strap over the toes."""
    return (G('cut-1', S(ribbon([(BX + x, BY + y) for x, y in sole], 11, 9), '#2a8c90', amp=.2)),
            S(ribbon([(BX + x, BY + y) for x, y in strap], 11, 6), '#43b0ac', 'cut-1', amp=.2))


boy = [mirrored(420, BY + 2, .5, torso, head, thigh, far_leg, foot, far_foot),
       G('back-r', S(far_leg + far_foot, p.linear(BX + 60, BY, BX + 140, BY, [(0, '#3f1d2a'), (1, '#7a4036')]), amp=.5)),
       *flip_flop([(64, 3), (110, 4), (150, 3), (190, -2)], [(100, 0), (120, -22), (152, -33)]),
       G('back-r', S(b((-110, -176), (60, -238), r=(66, 56)), mix(SHORTS, DARK, .35), amp=.6)),
       G('back-r', S(shin + foot, cloth(SKIN, -200, 40, -120, 0), amp=.5)),
       *flip_flop([(-180, 4), (-212, 5), (-236, -2), (-241, -26), (-240, -68)], [(-194, 2), (-204, -16), (-234, -20)]),
       G('back-r', S(thigh, cloth(SHORTS, y0=-220), amp=.6)), lay(mix(SHORTS, DARK, .5), leaf(BX - 20, BY - 30, BX + 40, BY - 92, 7, -4)),
       # the face of somebody who thinks
       G('back-r', S(head, p.linear(BX - 40, BY - 500, BX + 84, BY - 510, [(0, '#4e2630'), (.5, '#834636'), (1, '#c57f56')]), amp=.4)),
       lay('#fff0dc', xf(shape('24,-44! 30,-49 38,-48 42,-43! 36,-40 29,-40'), *FACE)), lay('#1c0814', xf(circle(37, -44, 4.2), *FACE)),
       lay('#2a0f1c', *(xf(d, *FACE) for d in (leaf(22, -43, 43, -45, 3, -5), leaf(20, -57, 44, -58, 5, -6)))),
       lay('#5c2830', *(xf(d, *FACE) for d in (leaf(24, -36, 36, -34, 2, 2), leaf(37, -25, 44, -23, 2.6, 3), leaf(24, -10, 36, -13, 3.4, -2)))),
       lay('#b5604c', xf(leaf(27, -7, 37, -7, 4, 3), *FACE)), lay('#d98a62', xf(circle(22, -24, 9, 6), *FACE), opacity=.45),
       # the arm on the knee: the chin rests on a loose fist
       G('back-r', S(b((6, -420), (112, -262), r=(30, 24)) + b((112, -262), (72, -410), r=(24, 17)),
                     p.linear(BX + 30, BY, BX + 130, BY, [(0, '#4e2630'), (1, '#9a5640')]), amp=.4)),
       G('cut-2', S(bs('40,-446! 56,-459 92,-458 108,-450 115,-434 110,-414 94,-402! 58,-402! 44,-422'),
                    p.linear(BX + 40, BY, BX + 114, BY, [(0, '#6f3a32'), (1, '#c57f56')]), amp=.2),
         lay('#5c2830', bs('76,-446! 96,-446 106,-438! 94,-442 78,-442!'), leaf(BX + 92, BY - 428, BX + 113, BY - 428, 2.6, 2),
             leaf(BX + 86, BY - 412, BX + 110, BY - 414, 2.6, 2)),
         S(chain([(BX + 56, BY - 412), (BX + 72, BY - 432), (BX + 94, BY - 430)], [12, 10, 8]), '#b06a4a', 'cut-1', amp=.2),
         lay('#e8b08c', bs('90,-436! 98,-436 101,-431 98,-427! 90,-428!'))),
       G('back-r', S(curls, HAIR_, amp=.6)),
       G('cut-1', S(xf(orient(shape('-4,-52 -12,-48 -15,-38 -11,-27 -4,-23 1,-28 2,-34 5,-42 3,-49')), *FACE), '#7c4234', amp=.2)),
       lay('#4e2630', xf(leaf(-7, -46, -6, -30, 3, -4), *FACE)),
       G('back-r', S(torso, cloth(SHIRT_), amp=.8)),
       lay(mix(SHIRT_, DARK, .55), leaf(BX - 176, BY - 170, BX - 60, BY - 200, 9, 10) + leaf(BX - 120, BY - 130, BX - 40, BY - 190, 8, 8)
           + leaf(BX - 30, BY - 290, BX - 110, BY - 250, 7, -8))]
sleeve = bs('-100,-440! -60,-462 -18,-440 -8,-400! -42,-318! -126,-340! -114,-402')
arm = b((-58, -400), (-98, -274), r=(34, 29))
fore = b((-98, -272), (-6, -168), r=(30, 18))
BRUSH = '-66,-13! -30,-22 30,-22 66,-13! 66,6! -66,6!', '-60,6! 60,6! 56,40! -56,40!'


def brush(x, y, k, rot, wood='#c9824a', hair='#3a1a2a'):
    """A shoe brush: back and bristles."""
    return (S(shape(BRUSH[1], k, k, x, y, rot), hair, amp=.3) + S(shape(BRUSH[0], k, k, x, y, rot), wood, amp=.3)
            + lay(mix(hair, '#ffe9d2', .3), *(xf(leaf(a, 10, a + 1, 38, 2.4), x, y, k, k, rot) for a in range(-48, 56, 12))))


# the other hand holds a brush that has nothing to do
boy += [G('cut-2', brush(BX + 12, BY - 168, .92, -84, '#e0a060', '#f0d8b8')),
        G('back-r', S(fore, cloth(SKIN, -130, 20, -300, -140), amp=.4)),
        G('cut-2', S(bs('-20,-186! 0,-196 16,-190 22,-176 20,-150 8,-138! -12,-138 -26,-154!'), '#8a4a38', amp=.2),
          *(S(chain([(BX - 2, BY + y), (BX + 22, BY + y - 2), (BX + 22, BY + y + 3)], [9, 8, 7]), c, 'cut-1', amp=.2)
            for y, c in ((-142, '#7c4234'), (-157, '#8a4a38'), (-172, '#9a5640'), (-187, '#a05a42')))),
        G('back-r', S(arm, cloth(SKIN, y0=-420), amp=.4), S(sleeve, cloth(SHIRT_), amp=.5)),
        lay(mix(SHIRT_, DARK, .5), leaf(BX - 122, BY - 348, BX - 44, BY - 330, 5, -4), leaf(BX - 76, BY - 350, BX - 50, BY - 430, 7, 5))]

# the box: a rest for the shoe on its lid, tins, a cloth, brushes
KX, KY = 868, 866


def k_(t):
    """A shape of the box: (0, 0) on the floor under its middle."""
    return shape(t, 1, 1, KX, KY)


WOOD = p.linear(KX - 130, KY - 200, KX + 130, KY, [(0, '#f0b070'), (.5, '#b5663f'), (1, '#5c2830')])
box = '-124,-132! 124,-132! 118,0! -118,0!'
rest = '-58,-176! -34,-196 10,-204 50,-200 84,-190! 88,-172! 40,-176 0,-178 -30,-166!'
kit_ = [mirrored(200, KY + 1, .55, k_(box)),
        f'<path d="{compact(leaf(KX - 100, KY - 4, KX + 250, KY + 46, 60))}" fill="{DARK}" fill-opacity=".5" filter="url(#soft-8)"/>',
        G('cut-3', S(k_(box), WOOD, amp=.8),
          lay('#5c2830', *(leaf(KX - 116, KY - y, KX + 116, KY - y - 2, 3) for y in (96, 62, 30)),
              *(leaf(KX + a, KY - y, KX + a + 60, KY - y + 3, 2.4, 3)
              for a, y in ((-90, 78), (10, 48), (-60, 16), (30, 110))), opacity='.6')),
        G('cut-2', S(k_('-104,-88! 104,-88! 100,-14! -100,-14!'), p.linear(KX - 100, KY - 90, KX + 100, KY, [(0, '#d98c54'), (1, '#7a3a38')]),
                     amp=.6),
          lay('#3a1630', k_('-22,-56! 22,-56! 20,-42! -20,-42!')),
          lay('#ffdca8', *(circle(KX + a, KY + c_, 3.4) for a in (-94, 94) for c_ in (-80, -22)))),
        G('cut-3', S(k_('-40,-174! -52,-128! 56,-128! 44,-180!'), '#8a4838', amp=.5), S(k_(rest), p.linear(KX - 50, KY - 200, KX + 60, KY - 170,
                                                                                                           [(0, '#f7c486'), (1, '#a85a3c')]),
                                                                                        amp=.5)),
        G('cut-2', S(k_('-136,-144! 136,-144! 134,-128! -134,-128!'), '#e0955c', amp=.5)),
        # a striped cloth over the corner
        G('cut-2', S(k_('62,-148! 128,-148! 140,-90 136,-40! 112,-52 92,-44! 84,-90 66,-120'), p.fall('#fff0dc', '#e0a49a', KY - 150, KY - 40),
                     amp=.6),
          lay('#c9304a', k_('84,-146! 94,-146! 108,-96 106,-50! 98,-47 97,-90 82,-122'), k_('112,-146! 120,-146! 131,-94 128,-45! 120,-48 122,-92')))]


def tin(x, y, w, h, c):
    """An open tin of shoe cream, w to each side, h high."""
    o = S(rrect(x - w, y - h, 2 * w, h, 5), p.linear(x - w, 0, x + w, 0, [(0, mix(c, '#ffffff', .35)), (.5, c), (1, mix(c, DARK, .5))]), amp=.3)
    o += lay(mix(c, '#ffe9d2', .5), circle(x, y - h, w, w * .24)) + lay(mix(c, DARK, .6), circle(x, y - h, w * .84, w * .17))
    return G('cut-2', o)


kit_ += [tin(KX - 92, KY - 146, 30, 24, '#1f7f86'), G('cut-2', brush(KX - 86, KY - 190, .62, -4, '#a8603c', '#f0d8b8')),
         tin(KX - 168, KY + 26, 36, 28, '#c9304a'), G('cut-2', brush(KX - 6, KY + 30, .8, -5, '#c9824a', '#4a2230'))]
# the only customer
sparrow = shape('-30,-34! -20,-38 -16,-48 -4,-53 8,-49 14,-40 30,-26 46,-14 66,-10! 64,-3 46,-2 30,4 12,6 -8,2 -18,-8 -20,-24 -21,-29!', .86, .86,
                KX - 4, KY - 208)
kit_ += [G('back-c', S(sparrow + rect(KX - 4, KY - 206, 3, 14) + rect(KX + 6, KY - 204, 3, 12), '#4a1f34', amp=.2)),
         lay('#f0b88c', leaf(KX + 10, KY - 224, KX + 48, KY - 212, 6, 3), circle(KX - 12, KY - 247, 2.4))]
p.layer('boy', .5, 'grain', *boy, *kit_)

# ---------------------------------------------------------------- 4 the sneakers: canvas, rubber, laces, odd socks
SHOE = '18,-40! 22,-76 48,-106 100,-122 158,-158 190,-196! 226,-214 250,-200! 300,-178 356,-180 396,-204! 412,-150 418,-96 414,-36!'
SOLE = '0,-46! -2,-24 4,-6 16,0! 400,0! 418,-4 425,-24 422,-52! 300,-42 120,-44 60,-56'
TONGUE = '168,-176! 186,-226 214,-250 244,-246 256,-206!'


def leg_(x, y, k, sock, canvas, front):
    """One leg from the sneaker up and out of the picture; (x, y): tip of the toe on the floor."""
    def sh(t):
        return shape(t, k, k, x, y)

    def pt(a, c):
        return x + a * k, y + c * k
    jeans = p.linear(*pt(210, -600), *pt(430, -560), [(0, '#b0708c'), (.16, '#70406e'), (.7, '#43264f'), (1, '#2c163a')])
    cuff = p.linear(*pt(210, -600), *pt(430, -560), [(0, '#f0c0b4'), (.3, '#b5809a'), (1, '#5a3a62')])
    teal = p.linear(*pt(60, -220), *pt(420, -30), [(0, mix(canvas, '#ffffff', .3)), (.5, canvas), (1, mix(canvas, DARK, .5))])
    rubber = p.linear(*pt(0, -110), *pt(420, 0), [(0, '#fffaf0'), (.5, '#f6dcc8'), (1, '#b58a94')])
    trouser = sh('214,-330! 204,-520 196,-760 190,-1100! 470,-1100! 446,-760 428,-540 420,-322!')
    folds = (leaf(*pt(226, -350), *pt(330, -392), 9 * k, -8 * k) + leaf(*pt(412, -350), *pt(320, -420), 8 * k, 8 * k)
             + leaf(*pt(222, -430), *pt(300, -470), 7 * k, -6 * k)
             + leaf(*pt(430, -640), *pt(300, -700), 10 * k, 14 * k) + leaf(*pt(210, -620), *pt(290, -690), 8 * k, -10 * k))
    eyelets = [pt(118 + i * 22, -124 - i * 16) for i in range(4)]
    holes = ''.join(circle(u - 3 * k, v + 15 * k, 4 * k) for u, v in eyelets)
    laces = ''.join(spar(u - 16 * k, v - 6 * k, u + 16 * k, v + 14 * k, 9 * k, 8 * k) for u, v in eyelets)
    dash = f'stroke-dasharray="{num(7 * k)} {num(5 * k)}"'
    stitch = (line(smooth([pt(44, -84), pt(92, -92), pt(112, -122)]), 2 * k, '#fff0dc', dash, amp=.2)
              + line(smooth([pt(120, -104), pt(200, -130), pt(262, -150), pt(300, -166)]), 2 * k, '#fff0dc', dash, amp=.2)
              + line(smooth([pt(330, -172), pt(322, -110), pt(330, -52)]), 2 * k, '#fff0dc', dash, amp=.2))
    bows = (ribbon([pt(206, -196), pt(160, -236), pt(138, -220), pt(158, -200), pt(204, -192)], 6 * k, 5 * k, None, 12)
            + ribbon([pt(206, -194), pt(246, -150), pt(268, -156), pt(252, -180), pt(206, -194)], 6 * k, 5 * k, None, 12)) if not front else \
        ribbon([pt(196, -180), pt(150, -172), pt(134, -130), pt(158, -86), pt(140, -44), pt(96, -14), pt(58, 4), pt(20, 8), pt(-26, 4)], 6 * k,
               5 * k, None, 18)
    o = [S(trouser, jeans, 'cut-4', amp=1.2), lay('#2c163a', folds, opacity='.6'),
         G('cut-2', S(sh('238,-346! 232,-150! 392,-140! 396,-346!'), sock[0], amp=.5),
           lay(sock[1], *(sh(f'236,{y_}! 394,{y_+4}! 394,{y_+20}! 236,{y_+16}!') for y_ in (-300, -262, -224, -186)))),
         S(sh('204,-372! 310,-358 432,-366! 430,-312! 320,-300 208,-314!'), cuff, 'cut-3', amp=.8),
         G('cut-3', S(sh(TONGUE), mix(canvas, '#ffe9d2', .35), amp=.4), S(sh(SHOE), teal, amp=.7), lay(mix(canvas, DARK, .55), holes), stitch,
           G('cut-1', S(sh('346,-180! 396,-204! 412,-150 417,-100 415,-50! 368,-52 356,-110'), mix(canvas, DARK, .25), amp=.4)),
           G('cut-2', S(sh(SOLE), rubber, amp=.5)), lay('#d9a8a0', leaf(*pt(4, -22), *pt(420, -26), 4 * k, -4 * k)),
           lay('#b58a94', *(rect(*pt(a, -9), 9 * k, 9 * k) for a in range(20, 400, 18)))),
         G('cut-1', S(laces, '#fff6e8', amp=.3), S(bows, '#fff6e8', amp=.2))]
    return o


near_x, near_y, far_x, far_y = 1088, 962, 962, 922
BAG = '1616,934! 1606,770 1622,716 1660,704! 1930,704 1990,716 2040,760! 2040,934!'
bag = [mirrored(240, 940, .6, shape(BAG)),
       G('cut-2', line('M1690 712C1694 620 1720 600 1790 600C1860 600 1890 620 1894 712', 20, '#7a3a50', amp=.8)),
       S(shape(BAG), p.linear(1600, 700, 2000, 940, [(0, '#b5566a'), (.3, '#7a2e50'), (1, '#351232')]), 'cut-4', amp=1.4),
       G('cut-2', S(rect(1684, 706, 26, 230) + rect(1876, 706, 26, 230), '#5c2442', amp=.8), S(rect(1610, 748, 440, 9), '#43183a', amp=.6)),
       lay('#ffe0c0', *(rect(1630 + i * 20, 750, 9, 5) for i in range(22)), opacity='.5'),
       G('cut-2', line('M1712 752C1722 780 1730 790 1736 806', 4, '#f0c08c', amp=.3), S(shape('1718,806! 1738,796! 1756,810! 1752,874! 1712,870!'),
                                                                                        '#ffe9cf', amp=.4)),
       lay('#3b8f90', rect(1722, 832, 24, 5), rect(1721, 846, 24, 5))]
sneakers = bag + [mirrored(210, far_y, .42, *(shape(t, .92, .92, far_x, far_y) for t in (SHOE, SOLE)), colour='#3b6f80'),
            *leg_(far_x, far_y, .92, ('#c9405a', '#fff0dc'), '#3b8f90', False),
            mirrored(230, near_y, .5, *(shape(t, 1.06, 1.06, near_x, near_y) for t in (SHOE, SOLE)), colour='#3b6f80'),
            *leg_(near_x, near_y, 1.06, ('#e8a24a', '#fff0dc'), '#43a09c', True),
             # a hole and a patch: these have walked
            lay('#164a56', shape('48,-60! 54,-78! 60,-84! 70,-96 88,-96! 98,-88! 108,-80! 110,-62! 78,-56', 1.06, 1.06, near_x, near_y)),
            lay('#e8a24a', shape('56,-61! 62,-80 78,-89 94,-82 101,-62! 78,-58', 1.06, 1.06, near_x, near_y)),
            lay('#fff0dc', shape('72,-60! 76,-88! 86,-87! 84,-60!', 1.06, 1.06, near_x, near_y)),
            G('cut-1', S(shape('268,-132! 316,-138! 318,-92! 272,-88!', 1.06, 1.06, near_x, near_y), '#d9a05c', amp=.6))]
p.layer('sneakers', .78, 'grain', *sneakers)

# ---------------------------------------------------------------- 5 the dark before us
p.layer('front', 1, 'grain-deep', S('M-140 1150C300 1130 700 1150 960 1156C1300 1160 1600 1140 2060 1136V1340H-140Z', '#1e081c', 'wall-7-dim', amp=2))
p.mat(p.vignette(940, 560, 1240, .5, .6))
p.save(PICTURES / '2-casting-calls' / 'central-station-shoeshine.svg')
