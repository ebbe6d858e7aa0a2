#!/usr/bin/env python3
"""Story 6.3, Jaws: the star hangs under wet canvas from a crane; only the tip of a plastered tail shows, and everybody waits."""
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

SUN = (436, 322)
p = Pic(light='#fff2d2', dark='#0a1722', lamp=(450, 420), glow='#ffe6b4', focus=(.55, .5))
person = Wardrobe(p, '#ffe9b8', .34, .1).person
SILVER = '#ece7cb'                                                  # light on water: gold would turn slate to mud


def T(c, lit=.5, at=None, r=1150, edge=.12, glow=None):
    """Paper lit by the sun."""
    return p.tone(c, lit, at, r, edge, glow)


# ---------------------------------------------------------------- 0 sky: pale sheets round the sun
SKY = p.radial(*SUN, 1300, [(0, '#fffdf6'), (.09, '#fff3d4'), (.24, '#f8e2b2'), (.46, '#cdd0c4'), (1, '#7b93a1')])
p.layer('sky', 0, 'grain-fine', S(rect(-300, -300, 2520, 1800), SKY, amp=0), S(circle(*SUN, 88), '#fffdf4', 'rim-bright', amp=2),
        S('M-300 -300H1040V780H-300Z' + ring(*SUN, 196, 15, 5, .035, .94), T('#f0dba9', 0, SUN, 900), 'wall-2', EO, amp=1.5))


# ---------------------------------------------------------------- 1 far clouds
def bank(guide, wmin, wmax, seed, close, fill, flt, **how):
    """A cloud sheet along a guide, closed off by a piece of path."""
    edge, slits = billows(guide, wmin, wmax, seed, **how)
    return S(edge + close + slits, fill, flt, EO, amp=3, seed=seed, wl=130)


TOWER = [(560, 760), (575, 720), (618, 628, .5), (548, 520, .52), (530, 352, .42), (606, 236, .55), (742, 178, .5), (800, 40, .55), (860, -120)]
edge, slits = bumps(TOWER, 1, .5, 3, .8, 6)
GULL = 'M-26 -6C-18 -14 -8 -12 0 -2C8 -12 18 -14 27 -8C18 -9 9 -5 1 6C-8 -4 -17 -8 -26 -6Z'
p.layer('far-clouds', .12, 'grain-fine',
        bank([(-160, 432), (0, 486), (120, 470), (250, 500), (380, 560), (520, 590), (700, 610), (860, 590)], 46, 150, 4, 'L860 740L-260 740Z',
             T('#bcc8c9', .6), 'wall-3', side=1, comma=.6, cw=5),
        S(edge + 'L860 -300L1180 -300L1180 760L560 760Z' + slits, T('#93a6ae', .5), 'wall-5', EO, amp=2),
        S(''.join(xf(GULL, x, y, k, rot=-8) for x, y, k in ((262, 470, 1), (330, 436, .7), (212, 424, .55))), '#6d828c', 'cut-1', amp=.3))

# ---------------------------------------------------------------- 2 the storm passes to the right
R, rain = random.Random(5), ''
for _ in range(64):
    x, y = 1270 + R.random() * 720, 380 + R.random() * 300
    ln = 46 + R.random() * 70
    rain += leaf(x, y, x + ln * .36, y + ln, 3.6)
p.layer('storm', .28, 'grain',
        bank([(730, 800), (800, 680), (850, 560), (800, 440), (820, 320), (900, 220), (1000, 110), (1040, -90)], 80, 230, 27,
             'L1040 -300L1500 -300L1500 800Z', T('#5d7587', .24), 'wall-5', side=1, h=.42, comma=.6, cw=8, echo=.34),
        bank([(1010, 800), (1080, 660), (1200, 560), (1180, 430), (1220, 300), (1300, 210), (1340, 80), (1300, -90)], 90, 260, 38,
             'L1300 -300L2220 -300L2220 800Z', T('#465e71', .16), 'wall-7', side=1, h=.4, comma=.7, cw=9, echo=.34),
        S(rain, '#b8c8cd', None, 'fill-opacity=".55"', amp=0),
        bank([(2140, 520), (1960, 500), (1830, 440), (1700, 430), (1590, 340), (1500, 270), (1400, 200), (1330, 110), (1200, 60), (1060, 20),
              (960, -90)],
             80, 270, 52, 'L960 -320L2240 -320L2240 500Z', T('#354a5a', .12), 'wall-7', side=1, h=.42, comma=.7, cw=10, echo=.36),
        bank([(2140, 300), (1980, 270), (1850, 240), (1740, 150), (1590, 110), (1460, 40), (1340, -80)], 90, 280, 61,
             'L1340 -340L2240 -340L2240 300Z', T('#283b49', .1), 'wall-7', side=1, h=.42, comma=.6, cw=10, echo=.36),
        bank([(-180, 210), (-40, 200), (70, 130), (190, 110), (300, 50), (420, 10), (520, -80)], 60, 200, 18, 'L520 -320L-280 -320L-280 210Z',
             T('#7f97a4', .3), 'wall-5', side=-1, comma=.7, cw=7, echo=.3),
        bank([(-180, 90), (-50, 80), (60, 20), (180, -70)], 70, 200, 25, 'L180 -320L-280 -320L-280 90Z', T('#566f80', .14), 'wall-5', side=-1,
             comma=.6, cw=7),
        p.bloom(*SUN, 520, None, '#ffe9bd', .36))


# ---------------------------------------------------------------- the sea
def slits_of(waves, n, seed, off, wide, path=None, hull=None):
    """Knife cuts that repeat the back of each wave: (holes, pale inlays on the sun's path, dark inlays before the hull)."""
    R, holes, pale, dark = random.Random(seed), '', '', ''
    for x, y, w, h, _, y2 in waves:
        if not -150 < x + w * .6 < 2080:
            continue
        k = (w / 250) ** .4

        def back(t, o):
            """A point on the back of the wave, o under its edge."""
            return x + w * t, y - h * (.86 * ((t - .18) / .42) ** 1.35 if t > .18 else 0) + o
        for i in range(n):
            if R.random() > .8:
                continue
            o, t0, t1 = off[0] + off[1] * i, .2 + .14 * R.random() + .05 * i, .6 - .05 * R.random() - .02 * i
            width = wide * (.7 + .6 * R.random()) * k
            if path and abs(x + w * .4 - path[0]) < path[1] * (.55 + .9 * R.random()):
                pale += leaf(*back(t0, o), *back(t1, o), wide * .5 * k, w * .022, .62)
            elif hull and hull[0] < x + w * .45 < hull[1]:
                dark += leaf(*back(t0, o), *back(t1, o), width, w * .022, .62)
            else:
                holes += leaf(*back(t0, o), *back(t1, o), width, w * .022, .62)
        if R.random() < .8:                                          # one on its face
            if path and abs(x + w * .9 - path[0]) < path[1] * .9:
                pale += leaf(x + w * .82, y - h * .36 + off[0], x + w, y2 + off[0] * .9, wide * .45 * k, w * .03, .5)
            else:
                face = leaf(x + w * .8, y - h * .42 + off[0], x + w * 1.02, y2 + off[0] * .9, wide * .8 * k, w * .03, .5)
                if hull and hull[0] < x + w * .95 < hull[1]:
                    dark += face
                else:
                    holes += face
    return holes, pale, dark


# scalloped strips under a crest that curls, under a plain one: (part of the width, part of the height)
CURLED = ((.50, .70), (.58, .88), (.66, 1.06), (.74, 1.04), (.81, 1.02), (.85, .92), (.872, .79), (.85, .80), (.84, .9), (.80, .92), (.795, .84),
          (.75, .84), (.735, .92), (.72, .82), (.67, .82), (.655, .90), (.63, .78), (.57, .76), (.50, .70))
PLAIN = ((.46, .56), (.54, .74), (.62, .94), (.69, .945), (.73, .94), (.76, .84), (.785, .68), (.765, .74), (.74, .80), (.715, .79), (.70, .70),
         (.65, .72), (.64, .78), (.62, .66), (.56, .66), (.46, .56))


def foam(waves, seed, share):
    """Foam glued under some of the crests."""
    R, o = random.Random(seed), ''
    for x, y, w, h, curled, _ in waves:
        if -150 < x + w * .6 < 2080 and R.random() <= share and not 570 < x + w * .75 < 680:
            q = [f'{num(x + w * t)} {num(y - h * k)}' for t, k in (CURLED if curled else PLAIN)]
            o += f'M{q[0]}' + ''.join('C' + ' '.join(q[i:i + 3]) for i in range(1, len(q), 3)) + 'Z'
    return S(o, '#dfe6df' if share > .4 else '#bccaca', 'torn', amp=.8)


def sea(y, amp, wl, seed, colour, lit, flt, cuts, path=None, curl=0, foamy=0, at=(430, 690), pale=.8, hull=None, glints=None, bottom=1420):
    """A row of waves; cuts: slits per wave, (first, step) under its back, width; glints: number, x, spread, lowest y, length, width."""
    d, waves = swell(y, amp, wl, seed, curl=curl, bottom=bottom)
    holes, light, dark = slits_of(waves, cuts[0], seed + 1, cuts[1], cuts[2], path, hull)
    o = S(d + holes, T(colour, lit, at, 950, .5, SILVER), flt, EO, amp=1.4, seed=seed)
    if light:
        o += S(light, '#ffe9b8', None, f'fill-opacity="{pale}"', amp=.8)
    if dark:
        o += S(dark, '#20323f', None, 'fill-opacity=".55"', amp=.8)
    if glints:
        R, n, gx, spread, low, ln, w = random.Random(seed), *glints
        d = ''
        for _ in range(n):
            a, b, c = gx + spread * R.gauss(0, .5), y + (low - y) * R.random() + 4, ln * (.5 + R.random())
            d += leaf(a - c / 2, b, a + c / 2, b - c * .02, w * (.6 + .7 * R.random()), 2, .5)
        o += S(d, '#fff2cf', None, 'fill-opacity=".85"', amp=.6)
    return o + (foam(waves, seed + 2, foamy) if foamy else '')


# ---------------------------------------------------------------- 3 island with its lighthouse, far sea
ISLAND = ('M-200 700L-200 604C-120 592 -60 596 0 584C50 573 80 560 112 558L128 556L133 508L129 508L129 500L135 500L135 486C135 478 151 478 151 '
          '486L151 500'
          'L157 500L157 508L153 508L158 556C190 562 206 574 236 582L236 570L252 556L268 570L268 588L280 590L280 578L295 566L310 578L310 596C340 604 '
          '380 618 '
          '410 640L470 660L470 760L-200 760Z M137 489H149V498H137Z')
RAYS = p.radial(*SUN, 620, [(.1, '#fff6de', 0), (.3, '#fff6de', .22), (1, '#fff0cf', 0)])
p.layer('far-sea', .42, 'grain-fine',
        S(ISLAND, T('#8a9ea6', .45, (440, 480), 900), 'wall-2', EO, amp=1), S(rect(137, 489, 12, 9), '#fff6d8', 'glow', amp=0),
        sea(656, 10, 104, 3, '#b3bfbe', .8, 'wall-2', (2, (11, 9), 3.4), (430, 330), glints=(34, 440, 190, 690, 46, 4), bottom=800),
        sea(694, 17, 150, 9, '#8da1a9', .75, 'wall-2', (2, (14, 12), 4.6), (410, 300), glints=(26, 410, 180, 736, 60, 5), bottom=880),
        sea(744, 26, 205, 14, '#6b8594', .66, 'wall-3', (3, (16, 15), 6), (360, 270), glints=(22, 340, 170, 830, 74, 6), bottom=1030),
        S('M470 360L-80 840L-80 1000L130 1000Z M486 372L250 1000L470 1000Z M500 380L640 1000L800 1000Z M420 340L-300 560L-300 690Z', RAYS, amp=0))

# ---------------------------------------------------------------- 4 the barge, which leans 2.2 degrees
IRON = '#18252f'
TIP = (1070, 146)                                                   # head of the jib


def lean(d):
    """Into the leaning frame of the barge."""
    return xf(xf(d, -960, -800), 960, 800, rot=2.2)


def B(d, fill, flt=None, extra='', **how):
    """A sheet of the barge."""
    return S(lean(d), fill, flt, extra, **how)


def bar(d, w, colour=IRON):
    """A stroke of the barge."""
    return line(lean(d), w, colour)


def knot(d, w=7):
    """A rope of the barge."""
    return rope(lean(d), w)


def leaning(x, y):
    """A point of the barge in the picture."""
    return move([(x - 960, y - 800)], 1, 1, 960, 800, 2.2)[0]


crane = [
    G('cut-3', bar(f'M{TIP[0]} {TIP[1] - 4}L462 446', 3.4), bar(f'M{TIP[0]} {TIP[1] - 10}L456 444L418 748', 3.8),
      lattice(*leaning(604, 740), *leaning(*TIP), 20, 54, 20, 18, 9, 5, IRON),
      B('M446 444L472 440L560 752L526 752Z M446 444L468 444L446 752L420 752Z', IRON, amp=1),
      B(circle(TIP[0] + 2, TIP[1] + 6, 18) + circle(TIP[0] + 2, TIP[1] + 6, 6.5), IRON, None, EO, amp=.5)),
    B('M460 594H544L566 668H460Z', p.fall('#fff0c0', '#ffc45c', 594, 668)),
    B('M410 752L410 676C410 668 416 664 424 664L446 664L446 590C446 580 452 574 462 574L552 574L584 668L588 690L622 694L626 752Z '
      'M466 600L466 660L512 660L512 600Z M528 600L528 660L572 662L548 600Z', T('#2c3d49', .22), 'cut-3', EO, amp=1.3),
    G('cut-1', B('M438 576L444 562L562 562L568 576Z', '#3a4f60', amp=.8), B('M426 690H574V697H426Z M426 716H580V722H426Z', '#1c2a34', amp=.8),
      B(circle(598, 726, 20) + circle(598, 726, 8), '#141f28', None, EO, amp=.5))]
# the tail, the only part that shows, and its plaster
PLASTER = 'M-34 -9C-39 -9 -39 9 -34 9H34C39 9 39 -9 34 -9Z'
tail = [
    B('M1338 650C1376 640 1402 606 1428 560C1456 506 1492 448 1533 404C1540 397 1549 401 1547 411C1545 432 1542 450 1535 466C1530 470 1525 470 1520 '
      '467'
      'C1512 506 1500 540 1491 580C1484 612 1482 634 1486 656C1493 694 1512 726 1540 764C1480 764 1404 738 1342 708Z',
      p.fall('#d6e0e0', '#6d8492', 420, 700, 1440, 1440), 'cut-3', amp=1),
    B('M1340 652C1378 642 1404 608 1430 562C1458 508 1494 450 1534 406C1512 456 1486 512 1462 568C1436 628 1392 672 1340 676Z',
      p.fall('#f6f8f2', '#a3b6be', 420, 680, 1440, 1440), 'cut-1', amp=.8),
    *(B(xf(PLASTER, 1446, 648, .92, rot=a), '#f0cfae', 'cut-1', amp=.4) for a in (-38, 34)),
        B(xf('M-10 -8H10V8H-10Z', 1446, 648, .92, rot=34), '#e0b48e', amp=.3)]
hull = [
    B('M396 756L1544 756C1536 800 1514 860 1482 1030L470 1030C430 880 408 800 396 756Z', p.fall('#33464f', '#16222c', 760, 900), 'cut-3'),
    B('M422 842L1524 842L1506 904L440 904Z', p.fall('#a4553d', '#7a3d30', 0, 0, 400, 1500), 'cut-1'),
    B('M388 752L1550 752L1547 776L393 776Z', T('#4a5d69', .3), 'cut-1'),
    G('cut-1', *(B(f'M{x-34} 756L{x-10} 690L{x+10} 690L{x+34} 756L{x+16} 756L{x} 716L{x-16} 756Z', '#5b4632', amp=1) for x in (720, 1010, 1290)))]


def hem(pts, seed):
    """The canvas' lower edge: shallow uneven arches between the points where it is tied."""
    R, o = random.Random(seed), ''
    for (x0, y0), (x1, y1) in zip(pts, pts[1:]):
        k = 9 + 13 * R.random()
        o += f'C{num(x0 + (x1 - x0) * .12)} {num(y0 - k)} {num(x0 + (x1 - x0) * (.55 + .2 * R.random()))} {num(y1 - k * 1.5)} {num(x1)} {num(y1)}'
    return o


def panel(d, folds, y0, y1, light, dark, seed):
    """A breadth of canvas; its folds are slits that show the dark sheet underneath."""
    return B(d + ''.join(leaf(*q) for q in folds), p.fall(light, dark, y0, y1, 800, 870), 'cut-2', EO, seed=seed)


canvas = [
    B('M634 664C720 600 820 580 915 566C970 540 1020 460 1074 376L1084 376C1080 430 1082 510 1114 566C1180 580 1280 620 1344 662L1350 704L1340 '
      '776L690 776'
      'C676 740 650 700 634 664Z', '#6d6149', 'cut-3'),
    panel('M1164 578C1220 590 1280 618 1320 642C1332 650 1342 654 1350 660C1358 674 1360 692 1354 708C1340 730 1336 760 1344 800L1336 804'
          + hem([(1336, 804), (1290, 800), (1236, 810), (1200, 800), (1166, 808)], 3) + 'Z',
          ((1252, 618, 1214, 692, 10, 7), (1260, 620, 1288, 704, 11, -7), (1218, 690, 1204, 794, 11, 6), (1300, 716, 1304, 792, 10, -4),
           (1342, 668, 1288, 700, 8, -5), (1346, 690, 1312, 786, 11, -9)), 584, 806, '#f0e0b6', '#b09868', 5),
    panel('M866 572C890 570 906 570 920 564C968 540 1018 462 1068 378C1074 362 1092 364 1090 382C1082 430 1086 490 1106 538C1114 556 1122 566 1134 '
          '570'
          'C1156 574 1172 578 1188 584C1212 650 1212 720 1196 806L1186 812'
          + hem([(1186, 812), (1130, 802), (1072, 814), (1012, 804), (960, 812), (900, 804), (858, 810)], 8) + 'Z',
          ((1071, 398, 972, 640, 14, 22), (1076, 400, 1022, 712, 17, 14), (1081, 404, 1072, 640, 12, 3), (1085, 420, 1108, 612, 10, -9),
           (884, 690, 880, 796, 11, 4), (946, 700, 936, 800, 13, 6), (1006, 730, 1018, 796, 9, -3), (1104, 668, 1120, 802, 13, -6),
           (1186, 600, 1156, 700, 10, 8), (1160, 716, 1152, 796, 10, 4)), 420, 810, '#fff6de', '#cdb888', 6),
    panel('M624 664C628 652 640 650 650 644C716 604 800 584 884 568C908 640 914 720 896 806L886 812'
          + hem([(886, 812), (838, 800), (786, 812), (736, 802), (692, 810)], 4) + 'L682 806C680 780 684 762 672 738C660 712 636 700 624 664Z',
          ((634, 664, 676, 732, 10, 6), (638, 660, 712, 776, 14, -6), (644, 656, 752, 720, 12, -10), (776, 694, 766, 798, 12, 5),
           (826, 676, 836, 800, 14, -6), (858, 582, 806, 668, 11, 8), (866, 584, 884, 664, 9, -5)), 560, 810, '#fffaea', '#d6c497', 7),
    G('cut-1', B(leaf(668, 642, 862, 582, 9, -9), '#fff8e4', amp=.6),
      B('M926 562C970 538 1020 462 1066 384C1040 440 1006 504 972 540C956 556 940 562 926 562Z', '#fffaea', amp=.5),
      B(leaf(1196, 592, 1246, 608, 6, -2), '#efe0b8', amp=.5)),
    B('M1010 700L1050 696L1054 742L1014 746Z', '#e8d2a0', 'cut-1', amp=.8),
    line(lean('M1015 705L1046 702L1049 738L1019 741Z'), 2.4, '#6d5a3c', 'stroke-dasharray="6 5"', amp=0),
    B(''.join(circle(x, y, 4.2) for x, y in ((690, 802), (786, 804), (838, 793), (960, 804), (1072, 806), (1200, 794), (1290, 794), (1334, 796))),
      '#3b3020', amp=0)]
TIES = ((690, 806, -6), (786, 808, 5), (960, 808, -5), (1072, 810, 5), (1336, 800, 6))
rigging = [
    G('cut-1', knot('M858 571C880 640 886 720 868 808'), knot('M1182 580C1206 650 1208 720 1190 810'), knot('M1256 608C1280 660 1284 730 1266 804'),
      knot('M1338 648C1352 664 1356 690 1348 716', 10), knot('M1347 652C1362 668 1366 692 1358 714', 9),
      knot('M1354 706C1366 724 1360 742 1372 764', 6),
      *(knot(f'M{x} {y}L{x+dx} 838', 5) for x, y, dx in TIES)),
    G('cut-2', knot('M1072 270L860 574', 6), knot('M1076 270L1184 584', 6), bar(f'M{TIP[0]+3} {TIP[1]+22}L1074 222', 4.4),
      B('M1054 214L1094 214L1098 252L1086 266C1094 272 1094 288 1078 290C1064 290 1058 284 1058 276L1066 276C1068 284 1080 284 1082 278'
        'C1084 270 1072 270 1064 262L1050 252Z', IRON, amp=.6))]


def drop(x, y, k):
    """A drop of sea water."""
    return xf('M0 -14C3 -5 8 2 8 8C8 14 -8 14 -8 8C-8 2 -3 -5 0 -14Z', x, y, k)


def hose(d, w=7):
    """A piece of red hose."""
    return f'<path d="{lean(d)}" fill="none" stroke="#c2623c" stroke-width="{w}" stroke-linecap="round"/>'


DRIPS = ((724, 826, .8), (772, 842, .6), (906, 832, .9), (912, 862, .6), (1002, 838, .7), (1118, 846, .8), (1250, 836, .7), (1304, 830, .9))
fittings = [
    G('cut-2', B(''.join(circle(x, 822, 31) + circle(x, 822, 13) for x in (486, 556, 1130, 1474)), '#121c24', None, EO, amp=.8)),
    B(''.join(drop(*q) for q in DRIPS), '#cfe0e4', 'cut-1', amp=.2),
    *(G('cut-1', *(hose(d, w) for d, w in coil)) for coil in (
        ((circle(1392, 806, 34, 30), 7), ('M1374 764C1380 752 1398 752 1402 766', 7), ('M1424 812C1430 850 1416 862 1420 900', 7)),
        ((circle(1394, 804, 24, 21), 7),), ((circle(1391, 807, 14, 12), 6.5),)))]
SLIM = dict(widths=SHIRT, sleeve=(8.8, 7.4, 5.8), feet=None, flt='cut-2')


def deckhand(x, y):
    """Sits on the edge of the barge beside the tool box and has lunch; (x, y) is his seat."""
    return [G('cut-2', S(rect(x - 70, y - 24, 46, 26) + rect(x - 56, y - 32, 18, 9) + rect(x - 52, y - 28, 10, 6), '#a8432f', amp=.3)),
            person(x, y + 62, .64, coat='#b5c2bd', wear='bare cap', cap='#d9a02c', skin='#5d3a26', hair='#17110d', mirror=True, legs='#2a3a44',
                   boots='#151d23',
                   hands=((20, -112), (23, -140)), elbows=(ELBOW_FRONT, ELBOW_FRONT), tilt=8, hem=(-4, -88),
                   held=S(xf(rrect(-9, -5, 18, 9, 3), x - 22, y - 31), '#f0dcae', amp=0), **{**SLIM, 'feet': ((32, -26), (38, -22))})]


p.layer('barge', .6, 'grain', *crane, *tail, *hull, *canvas, *rigging, *fittings, *deckhand(*leaning(1506, 752)))


# ---------------------------------------------------------------- 5 near sea: barrels, gull, diver
def barrel(x, y, rot, k=1.0):
    """A yellow barrel afloat."""
    def part(d, fill, flt=None):
        return S(xf(d, x, y, k, rot=rot), fill, flt, amp=.6)
    return (part('M-34 -46C-41 -20 -41 20 -34 46C-12 53 12 53 34 46C41 20 41 -20 34 -46C12 -53 -12 -53 -34 -46Z',
                 p.fall('#ffcf4a', '#cf9020', 0, 0, x - 40 * k, x + 44 * k), 'cut-2')
            + part('M-33 -47C-12 -38 12 -38 33 -47C12 -55 -12 -55 -33 -47Z', '#ffe08a')
            + part('M-38.5 -17C-12 -9 12 -9 38.5 -17L38.7 -9C12 -1 -12 -1 -38.7 -9ZM-38.5 15C-12 23 12 23 38.5 15L37.5 23C12 31 -12 31 -37.5 23Z',
                   '#b57a17', 'cut-1'))


def gull(x, y, k):
    """A gull that has found the best seat."""
    def part(d, fill, flt=None, amp=.4):
        return S(xf(d, x, y, k), fill, flt, amp=amp)
    return (line(xf('M4 -4L2 16M13 -4L13 16', x, y, k), 2.6, '#c9761f', amp=0)
            + part('M-58 -6C-40 -16 -24 -30 2 -36C10 -40 12 -46 18 -52C26 -60 42 -58 44 -46C45 -40 42 -36 40 -30C40 -16 30 -4 14 0C-6 4 -22 0 -34 '
                   '-4Z',
                   '#f8f4e8', 'cut-2')
            + part('M44 -48L62 -42L44 -40Z', '#f0a92c', 'cut-1',
                   .3) + part('M12 -30C-6 -34 -26 -22 -66 -2C-44 -2 -20 -4 -4 -12C6 -18 12 -24 12 -30Z', '#8fa1aa', 'cut-1')
            + part(circle(34, -48, 2.2), '#1a242c', amp=0))


def diver(x, y, k):
    """One of the technicians in diving gear holds on to a barrel."""
    def part(d, fill, flt=None):
        return S(xf(d, x, y, k), fill, flt, amp=.5)
    return (part('M-58 30C-64 -10 -56 -44 -24 -54C-34 -84 -18 -108 6 -108C30 -108 42 -88 36 -62C58 -56 66 -30 62 30Z', '#182630', 'cut-2')
            + line(xf('M34 -76C46 -84 48 -110 44 -136', x, y, k), 7 * k, '#c05a38', amp=.3)
            + part('M-20 -70C-22 -84 -10 -92 4 -91C20 -90 26 -78 22 -66C16 -52 -14 -52 -20 -70Z', '#c79a78', 'cut-1')
            + part('M-27 -92C-20 -100 18 -101 28 -92C31 -84 30 -76 25 -71C17 -68 10 -72 2 -74C-6 -72 -12 -68 -20 -71C-28 -76 -30 -84 -27 -92Z',
                   '#1d5564', 'cut-1')
            + part('M-21 -89C-14 -94 14 -95 23 -89C25 -83 24 -78 20 -76C14 -75 8 -79 1 -79C-5 -78 -10 -75 -17 -76C-22 -80 -23 -85 -21 -89Z',
                   '#c8e6e4')
            + part('M-78 -26C-40 -40 40 -40 78 -26C86 -8 86 16 78 34C40 46 -40 46 -78 34C-86 16 -86 -8 -78 -26Z',
                   p.fall('#ffcb45', '#c98c20', y - 40 * k, y + 40 * k), 'cut-2')
            + part('M-40 -35C-44 -10 -44 20 -40 41L-32 42C-36 20 -36 -10 -32 -36ZM32 -36C36 -10 36 20 32 42L40 41C44 20 44 -10 40 -35Z', '#b57a17',
                   'cut-1')
            + part('M-66 -24C-52 -52 -20 -58 8 -54C36 -56 56 -46 68 -22C72 -12 60 -8 54 -16C40 -30 20 -34 2 -36C-20 -36 -38 -30 -52 -16C-60 -8 -72 '
                   '-14 -66 -24Z',
                   '#22343f', 'cut-2'))


def boat(x, y):
    """The camera boat has nothing to film: one waits, chin in hand, one has gone fishing."""
    def part(text, fill, flt=None):
        return S(shape(text, 1, 1, x, y), fill, flt, amp=.5)
    return [
        G('cut-2', S(film_camera(x + 6, y + 16, .34, True), '#1c2931', amp=.2)),
        person(x + 66, y + 70, .84, coat='#7a3a34', wear='bare cap', cap='#2f4350', skin='#b98a68', hair='#3a271c', hip=(-4, -96), neck=(10, -152),
               bow=-4,
               hands=((30, -104), (29, -138)), elbows=(ELBOW_FRONT, ELBOW_FRONT), tilt=12, **SLIM),
        person(x - 64, y + 70, .84, coat='#c7b27a', wear='bare', skin='#8a5f44', hair='#1f1712', mirror=True, hip=(0, -96), neck=(-2, -156), bow=3,
               hands=((40, -122), (34, -112)), tilt=4,
               held=line(smooth([(x - 84, y - 20), (x - 136, y - 92), (x - 172, y - 118)]), 3.4, '#3a2a1c', amp=0), **SLIM),
        line(smooth([(x - 172, y - 118), (x - 180, y - 60), (x - 182, y + 30)]), 1.4, '#f6efe0', amp=0),
            S(circle(x - 182, y + 26, 6), '#c2523c', 'cut-1', amp=.1),
        part('-150,-14! -80,4 20,8 150,-10! 134,60 110,110! -110,110! -138,50', p.fall('#3f5866', '#1c2a34', y - 10, y + 70), 'cut-3'),
        part('-154,-20! -80,-2 20,2 154,-16! 152,-4 20,14 -80,10 -152,-8!', '#d9cda8', 'cut-1')]


p.layer('near-sea', .8, 'grain', *boat(216, 808),
        sea(868, 44, 310, 22, '#4b6678', .5, 'wall-5', (3, (20, 18), 8), (330, 300), .3, .45, (380, 860), hull=(400, 1530), bottom=1120),
        barrel(560, 920, -10), gull(556, 864, 1.05), diver(1176, 930, 1), barrel(1420, 944, -18, .96),
        sea(956, 58, 400, 35, '#34495a', .36, 'wall-5', (3, (24, 21), 10), (300, 280), .4, .4, (360, 930), pale=.4, hull=(480, 1560), bottom=1270))
p.layer('front', 1, 'grain-deep',
        sea(1064, 70, 500, 47, '#223542', .22, 'wall-7', (3, (28, 24), 11), None, .45, .3, (340, 1020)),
        sea(1168, 60, 600, 53, '#13212b', .1, 'wall-7', (2, (30, 26), 10), None, .3))
p.mat(p.vignette(780, 540, 1300, .52, .5))
p.save(PICTURES / '6-overcoming-obstacles' / 'jaws-mechanical-shark.svg')
