#!/usr/bin/env python3
"""Closing: the last visitors cross a bridge towards the dawn; one child looks back at the only window still lit."""
import math
import random
import sys
from pathlib import Path

PICTURES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PICTURES))
from kit import *                                                   # noqa: E402,F403

DAWN = (1240, 772)                                                  # where the sun will rise
LAMP = (760, 424)                                                   # the projector's window
GLOW, DARK = '#ffc878', '#0c0a24'
p = Pic('#ffe2bd', DARK, DAWN, GLOW, far='#d9b8c8', focus=(.52, .58))


def deck(x):
    """The height of the street: level on the quay, rising over the bridge."""
    return 846 - 44 * max(0, 1 - ((x - 1140) / 380) ** 2)


# ---------------------------------------------------------------- people, 190 high, feet at (0, 0), walking to the right
BEANIE = ('-45,-56! -48,-84 -30,-107 0,-113 30,-105 47,-82 48,-64! 20,-60 -20,-54!', '-14,-110! -20,-128 -2,-138 14,-128 12,-110!')
HEADSCARF = ('50,-70! 50,-84 36,-102 8,-109 -22,-104 -46,-82 -52,-50 -46,-18 -54,8 -40,30 0,34 20,24! 6,6 -2,-30 14,-62!',)
CURLS = ('48,-72! 58,-92 44,-112 22,-110 8,-124 -14,-118 -28,-124 -44,-108 -60,-96 -58,-74 -68,-56 -56,-38 -54,-20 -36,-12! -20,-36 0,-66!',)
BOWLER = ('-46,-66! -45,-92 -26,-114 2,-118 30,-112 46,-92 47,-70! 66,-70 64,-62! 0,-58 -60,-54! -62,-62!',)
STRIDE = (([(2, -92), (15, -52), (24, -10)], [13, 9, 5.5]), '18,-12! 17,-4 20,0 43,0! 42,-5 32,-9 29,-13!',
          ([(-2, -92), (-7, -52), (-28, -16)], [13, 9, 5.5]), '-34,-18! -39,-8 -30,-2 -17,0! -13,-3 -21,-10 -23,-19!')
MOTHER = ({'at': (5, -156), 'h': 27, 'face': PROFILE_WOMAN, 'wear': (HEADSCARF[0],)},
          '-9,-158! -20,-146 -21,-122 -20,-98 -28,-66 -36,-40! 34,-36! 26,-68 21,-98 22,-124 18,-146 8,-158!',
          ([(10, -50), (18, -30), (26, -10)], [10, 8, 5.5]), STRIDE[1], ([(-12, -50), (-18, -32), (-28, -16)], [10, 8, 5.5]), STRIDE[3],
          ([(-10, -146), (-24, -120), (-33, -93)], [9, 7, 5]), ([(12, -146), (24, -122), (22, -98)], [9, 7, 5]), '10,-100! 34,-100! 38,-70! 6,-70!')
CHILD_COAT = ('-8,-83! -17,-72 -19,-52 -28,-30! 25,-30! 18,-52 16,-72 8,-83!', ([(10, -76), (22, -80), (33, -92)], [7.5, 6.5, 5]),
              ([(-10, -76), (-27, -86), (-33, -106)], [7.5, 6.5, 5]))
SCARF = ('-14,-84! -4,-79 8,-80 22,-76 36,-60! 42,-66! 30,-80 16,-86 4,-87 -10,-90!',)
CHILD_REST = ({'at': (-4, -84), 'h': 34, 'rot': 16, 'left': True, 'face': PROFILE_CHILD}, ([(5, -36), (12, -22), (17, -7)], [8, 6.5, 4.6]),
              '12,-9! 12,0! 31,0! 30,-4 22,-8!', ([(-6, -36), (-9, -22), (-18, -9)], [8, 6.5, 4.6]), '-23,-11! -26,-4 -18,0! -6,0! -6,-3 -13,-8!',
              ([(-33, -106), (-34, -114)], [5, 3.4]), '-39,-112! -42,-124 -36,-121! -33,-129 -30,-121! -25,-124 -28,-112!')
YAWNER = ({'at': (-2, -156), 'h': 27, 'rot': -26, 'wear': CURLS},
          '-10,-158! -22,-150 -24,-124 -18,-96 -20,-78! 20,-78! 19,-96 20,-124 16,-150 6,-158!', *STRIDE,
          ([(-14, -148), (-38, -172), (-22, -208)], [9, 7.5, 5]), '-28,-206! -26,-220 -16,-220 -17,-207!',
          ([(12, -146), (38, -136), (30, -164)], [9, 7.5, 5]))
HIM = ({'at': (-14, -160), 'h': 27, 'wear': BOWLER}, '-26,-162! -38,-150 -38,-122 -36,-96 -42,-58! 8,-56! 4,-96 4,-124 2,-150 -8,-162!',
       ([(-14, -60), (-4, -34), (6, -10)], [12, 9, 5.5]), '0,-12! -1,-4 2,0 25,0! 24,-5 14,-9 11,-13!',
       ([(-22, -60), (-30, -36), (-46, -16)], [12, 9, 5.5]),
       '-52,-18! -57,-8 -48,-2 -35,0! -31,-3 -39,-10 -41,-19!', ([(-30, -148), (-42, -122), (-30, -98)], [9, 7.5, 5]),
       '-36,-106! -33,-105! -44,-8! -47,-22!')
HER = ({'at': (18, -138), 'h': 26, 'rot': -16, 'face': PROFILE_WOMAN, 'wear': (HAIR_CHILD,)},
       '8,-140! -4,-130 -4,-108 0,-88 -6,-60 -12,-34! 50,-30! 42,-62 34,-90 36,-112 34,-130 24,-140!',
       ([(26, -44), (34, -26), (40, -10)], [9, 7, 5]), '35,-11! 34,0! 56,0! 55,-4 46,-8!', ([(8, -44), (2, -28), (-8, -14)], [9, 7, 5]),
       '-14,-15! -16,-6 -8,0! 6,0! 4,-4 -3,-8!',
       ([(26, -128), (32, -106), (14, -92)], [8, 6.5, 4.5]))
SEATED = ({'at': (2, -108), 'h': 27, 'wear': CURLS}, '-14,-48! -20,-78 -14,-100 0,-108 10,-102 14,-78 12,-48!', ([(0, -54), (36, -57)], [12, 9.5]),
          ([(36, -57), (49, -16)], [9, 6]),
          '43,-17! 43,-8! 66,-8! 62,-14 52,-17!', ([(4, -98), (14, -74), (34, -68)], [8, 6.5, 4.6]), ([(-17, -90), (-14, -46)], [3, 3]),
          ([(-17, -89), (-32, -93)], [3, 3]),
          ([(-14, -45), (36, -45)], [3, 3]), ([(36, -45), (50, -8), (64, -7)], [3, 3, 3]))
PUSHER = ({'at': (-44, -158), 'h': 27, 'rot': 8, 'wear': (HAIR,)},
          '-58,-158! -72,-146 -78,-118 -82,-88 -86,-66! -44,-64! -44,-90 -38,-120 -38,-146 -46,-160!',
          ([(-58, -74), (-50, -46), (-40, -10)], [13, 9, 5.5]), '-46,-12! -47,0! -22,0! -23,-5 -33,-9!',
          ([(-70, -74), (-80, -46), (-102, -16)], [13, 9, 5.5]),
          '-108,-18! -113,-8 -104,-2 -91,0! -87,-3 -95,-10 -97,-19!', ([(-52, -146), (-46, -118), (-30, -94)], [9, 7, 5]))
OLD = ({'at': (16, -138), 'h': 27, 'rot': 10, 'face': PROFILE_WOMAN,
        'wear': ('-60,-62! -20,-74 -40,-96 -20,-112 12,-114 38,-104 46,-82! 72,-84 74,-76!',)},
       '4,-142! -16,-136 -26,-114 -24,-90 -28,-60 -32,-30! 26,-28! 22,-62 24,-94 28,-118 22,-138!', ([(6, -36), (12, -20), (17, -8)], [9, 7, 5]),
       '12,-10! 11,0! 34,0! 33,-4 23,-8!',
       ([(-12, -36), (-16, -22), (-20, -9)], [9, 7, 5]), '-26,-11! -27,0! -6,0! -8,-5 -16,-8!', ([(14, -126), (30, -104), (44, -92)], [8, 6.5, 4.6]),
       '42,-95! 46,-96! 55,0! 51,0!')
SWEEPER = ('-8,-157! -12,-166 -11,-176 0,-181 11,-176 13,-168 17,-164 12,-160 10,-155! 0,-150!', '-12,-174! -10,-190! 11,-190! 12,-174!',
           '-9,-154! -20,-144 -20,-116 -18,-84! 18,-84! 18,-116 20,-144 8,-154!', ([(-6, -92), (-9, -50), (-12, -8)], [12, 9, 5.5]),
           ([(6, -92), (14, -50), (12, -8)], [12, 9, 5.5]),
           '-18,-10! -18,0! 6,0! 4,-5 -6,-9!', '6,-10! 6,0! 32,0! 30,-5 18,-9!', ([(12, -144), (30, -124), (34, -102)], [8, 6.5, 5]),
           ([(-10, -146), (6, -118), (42, -84)], [8, 6.5, 5]),
           '20,-142! 24,-143! 66,-24! 61,-22!', '56,-26! 70,-28! 86,0! 50,0!')
CAT = (([(-28, -34), (22, -38)], [14, 13]), ([(20, -36), (36, -50)], [10, 9]), '26,-48! 28,-70! 36,-62! 43,-64! 48,-74! 51,-56 58,-46 50,-40 36,-40!',
       ([(20, -32), (27, -16), (25, -2)], [7, 4.6, 3.6]), ([(12, -32), (6, -16), (13, -2)], [7, 4.6, 3.6]),
       ([(-28, -32), (-38, -18), (-31, -2)], [9, 5, 3.6]),
       ([(-24, -30), (-14, -16), (-20, -2)], [8, 5, 3.6]), ([(-38, -38), (-54, -54), (-50, -80), (-60, -98)], [5, 4.4, 4, 3.4]))

CHILD_HAT = ({'at': (-4, -84), 'h': 34, 'rot': 16, 'left': True, 'face': BEANIE[0], 'wear': BEANIE[1:]},)

# ---------------------------------------------------------------- 0 sky: rings of paper round the first light
sky = [f'<path d="{rect(-300, -300, 2520, 1800)}" fill="{p.radial(*DAWN, 300, [(0, "#fff8e2"), (.45, "#ffe6bb"), (1, "#f2b898")])}"/>']
for i, (r, c, lit) in enumerate(((196, '#dd9490', .3), (320, '#a86f92', .16), (470, '#755a9a', .06), (650, '#4f4c94', 0), (860, '#383c84', 0),
                                 (1100, '#282b68', 0))):
    d = cut(ring(*DAWN, r, 22 + 3 * i, 5 + i, .006 + .002 * i), 1.4)
    paint = p.radial(*DAWN, r * 1.5, [(.6, mix(c, GLOW, lit)), (1, c)])
    if i < 3:
        sky.append(S(rect(-300, -300, 2520, 1500) + d, paint, 'wall-7', EO, amp=0))
    else:
        sky += [p.hole_shadow(d), f'<path d="M-400-400H2320V1600H-400Z{d}" fill="{paint}" {EO}/>']
R = random.Random(4)
stars = [(x, y, R.choice((1.4, 1.8, 2.4, 3))) for x,
         y in ((R.uniform(20, 1900), R.uniform(70, 420)) for _ in range(70)) if math.dist((x, y), DAWN) > 640]
sky.append(f'<g fill="#fff1d8">{dots([q[:2] for q in stars], [q[2] for q in stars])}</g>')
sky.append(S(star(1010, 236, 20, 4, 4), '#fff6dc', 'glow', amp=.2))
MX, MY, MR, GIBBOUS = 1530, 262, 40, 20                             # the waning moon turns its edge to where the sun is
limb_ = arc(MX, MY, MR, 30, 210, 18)
back = math.degrees(math.atan2(MR, GIBBOUS))
inner = arc(MX + GIBBOUS * .5, MY - GIBBOUS * .866, math.hypot(MR, GIBBOUS), 120 + back, 120 - back, 18)
sky.append(S(smooth([limb_[0] + ('c',)] + limb_[1:-1] + [limb_[-1] + ('c',)] + inner[1:-1], True), '#fff0cf', 'glow', amp=.2))
for s, pts, w, c in ((3, [(860, 640), (1060, 622), (1220, 630), (1330, 616)], 22, '#c98a98'),
                     (5, [(1180, 548), (1420, 530), (1660, 544), (1800, 530)], 30, '#8a6498'),
                     (7, [(880, 420), (1060, 404), (1260, 416)], 20, '#6a579a'), (8, [(1400, 664), (1560, 650), (1700, 658)], 20, '#b07a96')):
    sky.append(S(ribbon(pts, 2, 1, w, 7), p.tone(c, .4, r=760), 'wall-2', amp=4, seed=s, wl=90))
p.layer('sky', 0, 'grain-fine', *sky)

# ---------------------------------------------------------------- 1 the far bank, with one lamp that is already on
R = random.Random(9)
roofs, x = 'M-140 900', -140
while x < 1540:
    w, h = R.uniform(44, 84), R.uniform(30, 74)
    y = 836 - h - 26 * max(0, (x - 1480) / 500)
    chimney = f'L{x+w*.62:.0f} {y-w*.18:.0f}V{y-w*.46:.0f}H{x+w*.62+9:.0f}V{y-w*.06:.0f}'
    gable = f'L{x+w/2:.0f} {y-w*.34:.0f}' + (chimney if R.random() < .6 else '') + f'L{x+w:.0f} {y:.0f}'
    roofs += f'L{x:.0f} {y:.0f}' + (gable if R.random() < .7 else f'V{y-16:.0f}H{x+w:.0f}V{y:.0f}')
    x += w
roofs += f'L{x:.0f} 900Z'
town = [S(roofs + 'M1000 840V742H1010L1022 672L1034 742H1044V840Z', p.tone('#6f5794', .42, r=720), 'wall-2', amp=.8)]
hill = 'M-140 842C300 830 700 838 1000 834C1300 830 1440 832 1540 812C1640 792 1760 760 2060 756V1100H-140Z'
town.append(S(hill, p.tone('#93709c', .62, r=700), 'wall-3', amp=1.5))
town.append(S(strip('M1560 850C1610 836 1560 822 1610 812C1640 806 1650 802 1656 796', 26, 9, 16), '#c79aa8', 'wall-2', amp=.5))
house = 'M1622 800V736L1662 702L1684 720V700H1696V730L1704 736V800Z'
town += [S(house, '#4c427e', 'wall-2', amp=.6), p.bloom(1660, 760, 60, strength=.8), S(rect(1648, 744, 24, 28), '#fff0b8', 'glow', amp=.2),
         f'<path d="{rect(1659, 744, 2, 28)}{rect(1648, 757, 24, 2)}" fill="#4c427e"/>']
mist = ''.join(leaf(x, y, x + w, y - 3, 12) for x, y, w in ((700, 838, 420), (1040, 846, 500), (1280, 836, 420), (1500, 850, 460)))
town.append(f'<path d="{compact(mist)}" fill="#ffe6d2" opacity=".45"/>')
p.layer('town', .2, 'grain', *town)

# ---------------------------------------------------------------- 2 cinema, bridge, people
street = []
# neighbours to the left, asleep
street.append(S('M-140 900V470L-40 400L60 470V520H110V440L206 372L302 440V900Z', p.fall('#23245a', '#302a5c', 380, 860), 'cut-4', amp=1.2))
street.append(S('M-140 458L-40 388L72 464V476L-40 402L-140 470ZM96 446L206 358L318 446V458L206 374L96 458ZM150 412V352H142V344H178V352H170V396Z',
                '#3a3670', 'cut-2', amp=.8))
panes = ''.join(rect(x, y, 34, 52) for x in (14, 140, 226) for y in (540, 650)) + rect(190, 440, 34, 46)
street.append(S(panes, '#14143c', 'slot', amp=.6))
sills = ''.join(rect(x - 5, y + 52, 44, 7) + rect(x + 15, y, 4, 52) + rect(x, y + 22, 34, 4)
                for x in (14, 140, 226) for y in (540, 650)) + rect(185, 486, 44, 7)
street.append(G('cut-1', S(sills, '#3a3670', amp=.3), S(rrect(140, 760, 60, 96, 4), '#1a1a46', amp=.4)))
# the house
WALL = p.fall('#2f2d68', '#5a3f66', 260, 850)
street.append(S('M332 900V344H416C430 330 428 304 446 290C462 278 470 282 478 262'
                'C500 226 586 226 608 262C616 282 624 278 640 290C658 304 656 330 670 344H754V900Z', WALL, 'cut-4', amp=1))
street.append(S('M350 900V372H736V900Z', p.fall('#37336f', '#684766', 360, 850), 'cut-1', amp=.8))
street.append(bricks(flat(354, 540), 0, 0, 330, 164, 15, 12, '#7a6aa0', .12))
street.append(S(rect(322, 344, 442, 14) + rect(330, 358, 426, 8) + 'M446 290H640V297H446Z', '#4a4484', 'cut-2', amp=.8))
street.append(S(star(543, 262, 27, 11), '#6a5c94', 'cut-1', amp=.3))
street.append(S(''.join(arch(x, 394, 58, 112) for x in (384, 474, 564)), p.fall('#1c1a4a', '#2a2356', 390, 510), 'slot', amp=.5))
street.append(G('cut-1', S(''.join(rect(x + 26, 392, 5, 114) + rect(x, 446, 58, 5) + rect(x - 6, 506, 70, 9) for x in (384, 474, 564)), '#4a4484',
                           amp=.4)))
# canopy, blank letter-board, most of the bulbs off
street.append(S('M312 540H762L750 612H324Z', p.fall('#6a2a4c', '#3a1638', 534, 614), 'cut-4', amp=.9))
street.append(S('M334 554H740L733 598H341Z', p.fall('#b59a9c', '#8a7088', 550, 600), 'cut-1', amp=.6))
street.append(S(''.join(f'M342 {y}H734V{y+4}H342Z' for y in (566, 580)), '#7a6280', amp=.3))
street.append(S('M324 612H750L716 638H358Z', p.radial(545, 646, 230, [(0, '#ffd98e'), (1, '#6a3a4c')]), amp=.6))
off, on = [], []
for i, q in enumerate(along((330, 547), (744, 547), 24) + along((336, 605), (740, 605), 24)):
    (on if i in (3, 10, 30, 34, 35, 44) else off).append(q)
street.append(f'<g fill="#8a6a70">{dots(off, 4.4)}</g>' + p.lights(on, 4.6))
# doors
DOOR = p.radial(545, 770, 210, [(0, '#fffbe6'), (.35, '#ffe6a4'), (1, '#e2924a')])
street.append(f'<path d="{rect(352, 634, 384, 216)}" fill="{DOOR}"/>')
street.append(S('M344 632H744V860H344Z' + rect(480, 648, 130, 212), p.fall('#4a2a4c', '#643a4a', 640, 850), 'cut-2-warm', EO, amp=.7))
street.append(S('M480 648L448 662V868L480 850ZM610 648L642 662V868L610 850Z', p.fall('#7a4434', '#4a2638', 650, 860), 'cut-2-warm', amp=.5)
              + S('M473 690L455 696V744L473 740ZM617 690L635 696V744L617 740Z', '#ffdc94', amp=.3))
street.append(G('cut-2', S(rrect(362, 688, 74, 110, 4) + rrect(654, 688, 74, 110, 4), p.fall('#c08a58', '#6a4038', 686, 800), amp=.4)))
street.append(S(rrect(369, 695, 60, 96, 2) + rrect(661, 695, 60, 96, 2), '#d9b088', amp=.3)
              + S('M369 791V759C384 747 392 753 400 741C408 731 418 739 429 735V791Z'
                  'M661 791V769C676 753 704 783 721 759V791Z' + circle(408, 720, 10) + circle(690, 726, 15), '#4a2a58', amp=.3))
# the projectionist's window at the corner
street.append(S('M700 514L716 548L738 562L772 562L786 514Z', p.fall('#4a3a68', '#2a2250', 510, 566), 'cut-2', amp=.5))
street.append(S('M690 336H800V520H690Z', p.fall('#3f3874', '#54406c', 336, 520), 'cut-3', amp=.6))
street.append(S('M678 342C704 322 726 286 740 246L745 208L750 246C764 286 786 322 812 342Z', p.fall('#6a4478', '#3a2a5a', 230, 340), 'cut-3', amp=.6))
street.append(bricks(flat(682, 342), 0, 0, 126, 16, 1, 9, '#c79ab0', .3)
              + ''.join(line(f'M{745-w} {y}Q745 {y+9} {745+w} {y}', 2, '#2a1f4c', 'opacity=".6"', 0) for y,
                        w in ((262, 7), (278, 11), (294, 17), (310, 26), (326, 40))))
street.append(p.bloom(*LAMP, 150, strength=.55))
street.append(S(rrect(704, 366, 84, 112, 4), p.radial(*LAMP, 70, [(0, '#fffdf0'), (.5, '#fff0bc'), (1, '#ffcb70')]), 'glow', amp=.3))
# its beam becomes the dawn
for half, strength in ((36, .66), (16, .36)):
    beam = hull([(790, LAMP[1] - half), (790, LAMP[1] + half)] + [(1310, 640 - half * 3), (1310, 690 + half * 2.4)])
    fade = [(0, '#ffe9b8', strength), (.4, '#ffe9b8', strength * .5), (1, '#ffe9b8', 0)]
    street.append(S(poly(beam), p.linear(*LAMP, 1280, 660, fade), amp=0))
mech = (figure(716, 486, 1, {'at': (4, -62), 'h': 22, 'wear': (CAP,)}, '-4,-66! -12,-56 -12,0! 18,0! 14,-30 12,-56 8,-64!',
               ([(8, -54), (20, -42), (30, -46)], [5, 4, 3]))
        + rect(748, 424, 28, 22) + rect(776, 429, 9, 12) + 'M757 446H767L774 480H750Z' + circle(758, 404, 14) + rect(755, 412, 6, 14))
street.append(S(orient(mech) + round_hole(758, 404, 4), '#3a1f3c', amp=.2))
street.append(S('M697 368H797V359H697ZM694 486H800V475H694ZM699 362H706V482H699ZM786 362H793V482H786Z', '#6a5684', 'cut-2-warm', amp=.3))
street.append(S('M420 344V306H412V298H444V306H436V344Z', '#3a3670', 'cut-2', amp=.4))
street.append(S(ribbon([(428, 296), (420, 240), (446, 196), (420, 140), (440, 90)], 6, 2, 34),
                p.linear(0, 300, 0, 90, [(0, '#cfc4e8', .5), (1, '#cfc4e8', 0)]), amp=1))
# street lamps, out already
posts = ''.join(shape('-4,0! -3,-200! 3,-200! 4,0! 10,2! 10,10! -10,10! -10,2!', 1, 1, x, deck(x)) + shape('-12,-192! -17,-226! 17,-226! 12,-192!', 1,
                                                                                                           1, x, deck(x))
                + shape('-20,-226! 0,-246! 20,-226!', 1, 1, x, deck(x)) + circle(x, deck(x) - 249, 4) for x in (884, 1600))
street.append(S(orient(posts), '#1c1a48', 'back-l', amp=.3))
# the first bird, on the lamp
street.append(S(shape('-22,-2! -12,-7 -6,-15 2,-21 9,-20 12,-17! 21,-19! 14,-14! 20,-9! 12,-10 8,-3 0,1 -8,1!', 1.1, 1.1, 1600, deck(1600) - 252),
                '#1c1a48', 'back-l', amp=.1))
# a tree closes the street
R = random.Random(11)
tree = ribbon([(1836, 860), (1826, 760), (1838, 650), (1820, 560), (1836, 470)], 34, 6)
for pts, w in (([(1832, 700), (1780, 640), (1726, 620), (1690, 580)], 12), ([(1836, 640), (1890, 570), (1950, 540), (2010, 480)], 13),
               ([(1822, 570), (1784, 510), (1770, 450), (1730, 410)], 10),
               ([(1830, 500), (1862, 440), (1852, 390)], 7), ([(1760, 630), (1740, 570), (1716, 544)], 6),
               ([(1900, 562), (1916, 500), (1900, 450)], 7), ([(1776, 480), (1800, 430), (1798, 396)], 5)):
    tree += ribbon(pts, w, 1.5)
    for (x, y), (tx, ty) in walk(smooth(pts), max(3, int(length(smooth(pts)) / 26)))[1:]:
        a = math.atan2(ty, tx) + R.choice((-1, 1)) * R.uniform(.4, 1.1)
        ln = R.uniform(14, 26)
        tree += orient(leaf(x, y, x + ln * math.cos(a), y + ln * math.sin(a), ln * .36, at=.55))
street.append(S(orient(tree), p.fall('#2c2660', '#1a1744', 400, 850), 'cut-3-dim', amp=.8))
# quay and bridge
ground = 'M-140 850L760 846' + ''.join(f'L{x} {deck(x):.1f}' for x in range(780, 1521, 20)) + 'L2060 850V1320H-140Z'
SPANS = ((800, 966, 884), (1012, 1268, 850), (1314, 1480, 884))
spans = ''.join(f'M{a} 970V{t+60}C{a} {t-8} {b} {t-8} {b} {t+60}V970Z' for a, b, t in SPANS)
street.append(S(ground + spans, p.fall('#332a5c', '#15123a', 846, 1000), 'cut-4', EO, amp=1))
stones = ''
for a, b, t in SPANS:
    way = walk(f'M{a} {t+60}C{a} {t-8} {b} {t-8} {b} {t+60}', round((b - a) / 15))
    for (q, u), (q2, u2) in zip(way[:-1], way[1:]):
        stones += poly([(q[0] + u[1] * 2, q[1] - u[0] * 2), (q2[0] + u2[1] * 2, q2[1] - u2[0] * 2),
                        (q2[0] + u2[1] * 15 - u2[0] * 2, q2[1] - u2[0] * 15 - u2[1] * 2),
                        (q[0] + u[1] * 15, q[1] - u[0] * 15)])
street.append(f'<path d="{compact(stones)}" fill="#6a5488" opacity=".5"/>')
street.append(bricks(flat(-120, 940), 0, 0, 900, 72, 4, 16, '#4a3c74', .28) + bricks(flat(1500, 940), 0, 0, 560, 72, 4, 10, '#4a3c74', .28))
way = range(780, 1521, 20)
kerb = ('M-140 846L760 842' + ''.join(f'L{x} {deck(x)-4:.1f}' for x in way) + 'L2060 846V858L1520 858'
        + ''.join(f'L{x} {deck(x)+9:.1f}' for x in way[::-1][1:]) + 'L760 856L-140 860Z')
street.append(S(kerb, p.linear(200, 0, 1800, 0, [(0, '#3a3068'), (.14, '#6a4460'), (.22, '#f2b56a'), (.3, '#6a4868'), (.64, '#a8788c'),
                                                 (.8, '#5a4878'), (1, '#3a3068')]), 'cut-2', amp=.6))
# what the cat takes home: the end of the film
CX, CY, RX = 880, deck(880), 784
wheel = poly([(RX + 30 * math.cos(t * .314), deck(RX) - 31 + 30 * math.sin(t * .314)) for t in range(20)])
trail = film_strip([(588, 842), (640, 834), (690, 844), (730, 836), (RX - 4, deck(RX) - 2)], 12, 9)
pull = film_strip([(RX + 4, CY - 48), (RX + 34, CY - 60), (880, CY - 66), (940, CY - 48)], 12, 9)
street.append(G('cut-1', *(S(f[0], '#4a2430', amp=0) + S(f[2], '#ffd791', amp=0) for f in (trail, pull))))
holes = ''.join(round_hole(RX + 16 * math.cos(a * 1.257), deck(RX) - 31 + 16 * math.sin(a * 1.257),
                           6.5) for a in range(5)) + round_hole(RX, deck(RX) - 31, 3)
street.append(S(wheel + holes, '#2a1a3c', 'back-l', amp=.2))
street.append(S(orient(figure(CX, CY, 1, *CAT)), '#150f30', 'back-l', amp=.2))
cobbles = ''.join(leaf(x, deck(x) + 3, x + 15, deck(x + 15) + 3, 4) for x in range(-100, 2040, 26))
street.append(f'<path d="{compact(cobbles)}" fill="{DARK}" opacity=".28"/>')
# the visitors, far to near
NIGHT, PLUM, BLUE = '#1a1438', '#2c1840', '#191c4a'
WX, WY = 1272, deck(1272)
rim = [(WX + 36 * math.cos(t * .2618), WY - 36 + 36 * math.sin(t * .2618)) for t in range(24)]
tyre = poly(solid(rim)) + poly(hole([(WX + (x - WX) * .86, WY - 36 + (y - WY + 36) * .86) for x, y in rim]))
spokes = ''.join(strip(f'M{WX} {WY-36:.1f}L{x:.1f} {y:.1f}', 1.6) for x, y in rim[::2]) + circle(WX + 44, WY - 7, 9)
for x, k, body, colour, light in ((1524, .95, OLD, NIGHT, 'back-l'), (1412, 1, HIM, NIGHT, 'back-c'), (1412, 1, HER, PLUM, 'back-c'),
                                  (WX, 1, PUSHER, BLUE, 'back-l')):
    street.append(S(figure(x, deck(x), k, *body), colour, light, amp=.2))
street.append(S(figure(WX, WY, 1, *SEATED) + orient(spokes) + tyre, NIGHT, 'back-l', amp=.2))
street.append(S(figure(1134, deck(1134), 1, *YAWNER), BLUE, 'back-l', amp=.2))
street.append(S(figure(1046, deck(1046), 1, *MOTHER), NIGHT, 'back-l', amp=.2))
KX, KY, KK = 976, deck(976), 1.1
street.append(S(figure(KX, KY, KK, *CHILD_REST), '#231640', 'back-r', amp=.2))
street.append(S(figure(KX, KY, KK, *CHILD_COAT), p.fall('#d8484c', '#7a2444', KY - 96, KY - 30), 'back-r', amp=.2))
street.append(S(figure(KX, KY, KK, *CHILD_HAT), p.fall('#f2b84e', '#a8682c', KY - 130, KY - 100), 'back-r', amp=.2))
street.append(S(figure(KX, KY, KK, *SCARF), '#e2a85a', 'cut-1', amp=.2))
# the usher sweeps up the stars
street.append(S(figure(526, 848, .95, *SWEEPER), '#2a1430', 'back-c', amp=.2))
heap = ''.join(star(x, y, r, r * .45, 5, t) for x, y, r, t in ((622, 838, 9, 5), (634, 841, 8, 40), (628, 829, 8, 20), (645, 840, 7, 10),
                                                               (612, 842, 6, 30), (604, 836, 6, 0), (660, 842, 5, 20)))
street.append(S(heap, '#ffd166', 'cut-1', amp=.1))
p.layer('street', .6, 'grain-deep', *street)

# ---------------------------------------------------------------- 3 near water
water = [S('M-140 950C200 942 500 956 900 948C1300 942 1500 956 2060 946V1320H-140Z',
           p.radial(DAWN[0], 930, 620, [(0, '#c98a86'), (.3, '#7a5482'), (.7, '#322c62'), (1, '#1a183e')]), 'wall-5', amp=2)]
mirrored = 'M690 950H1590C1560 1012 1500 1046 1400 1058C1300 1068 1000 1068 900 1058C800 1046 720 1012 690 950Z'
mirrored += ''.join(f'M{a} 950C{a+4} {t} {b-4} {t} {b} 950Z' for a, b, t in ((806, 960, 1012), (1018, 1262, 1040), (1320, 1474, 1012)))
water.append(S(mirrored, DARK, extra=EO + ' opacity=".3"', amp=3, wl=60))
R = random.Random(6)
for cx, n, sx, c, o in ((1240, 46, 150, '#ffe2bd', .75), (545, 16, 46, '#ffc878', .7), (760, 12, 26, '#ffe9b8', .6)):
    glints = ''
    for _ in range(n):
        y = R.uniform(962, 1080)
        w = R.uniform(18, 60) * (y - 900) / 100
        x = R.gauss(cx, sx * (y - 860) / 110)
        glints += leaf(x - w / 2, y, x + w / 2, y + R.uniform(-1, 1), R.uniform(2, 4))
    water.append(f'<path d="{compact(glints)}" fill="{c}" opacity="{o}"/>')
duck = shape('-22,0! -30,-10 -20,-12 -6,-11 2,-14 4,-24 12,-29 20,-25 21,-20! 30,-18! 21,-15 18,-8 16,0!', 1, 1, 0, 0)
ducks = xf(duck, 1016, 990, .9) + xf(duck, 956, 996, .5) + xf(duck, 922, 998, .5) + xf(duck, 872, 998, .46)
water.append(S(orient(ducks), '#1a163c', 'back-l', amp=.2))
p.layer('water', .8, 'grain-deep', *water)

# ---------------------------------------------------------------- 4 front
bank = 'M-140 1070C200 1056 500 1090 900 1096C1300 1102 1600 1070 2060 1066V1320H-140Z'
R = random.Random(2)
reeds = ''
for x in [R.uniform(1660, 1960) for _ in range(26)] + [R.uniform(-60, 190) for _ in range(18)]:
    h, lean = R.uniform(50, 150), R.uniform(-26, 26)
    reeds += orient(leaf(x, 1092, x + lean, 1080 - h, 7, lean * .12, at=.3))
    if R.random() < .3:
        reeds += strip(f'M{x+6:.0f} 1092L{x+6+lean*.4:.0f} {1070-h:.0f}', 3,
                       2) + strip(f'M{x+6+lean*.3:.0f} {1100-h:.0f}L{x+6+lean*.4:.0f} {1064-h:.0f}', 9, 7)
front = [G('wall-7-dim', S(bank, '#0d0a28', amp=1.5), S(reeds, '#0d0a28', amp=.3))]
p.layer('front', 1, 'grain-deep', *front)
p.mat(p.vignette(1040, 600, 1240, .5, .6))
p.save(PICTURES / 'closing.svg')
