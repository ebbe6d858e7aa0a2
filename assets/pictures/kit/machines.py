"""Machines and film things: outlines for S(…, fill, filter), whole things as SVG where they have several papers."""
import math

from .cutting import area, circle, compact, leaf, move, orient, poly, rect, ribbon, rrect, shape, smooth, solid, xf
from .people import limb
from .things import round_hole, spar
from .picture import G, S, line
from .filters import mix


def wheel(x, y, r, rim=.12, spokes=8, hub=.14, spoke=.055, turn=0):
    """A spoked wheel as one path (nonzero): rim, hub and spoke are widths as parts of the radius, turn in degrees."""
    o = circle(x, y, r) + round_hole(x, y, r * (1 - rim), 20) + circle(x, y, r * hub)
    for i in range(spokes):
        a = math.radians(turn + 360 * i / spokes)
        o += limb((x, y), (x + r * (1 - rim / 2) * math.cos(a), y + r * (1 - rim / 2) * math.sin(a)), r * spoke, r * spoke * .8)
    return o


def gear(x, y, r, teeth=16, spokes=5, turn=0):
    """A toothed wheel as one path (nonzero) with holes between its spokes and one for its axle; turn in degrees."""
    t0 = math.radians(turn)
    s = math.pi / teeth
    o = poly(solid([(x + r * k * math.cos(t0 + (2 * i + a) * s), y + r * k * math.sin(t0 + (2 * i + a) * s))
                    for i in range(teeth) for a, k in ((-.55, .88), (-.3, 1), (.3, 1), (.55, .88))]))
    for i in range(spokes):
        a0, a1 = t0 + 2 * math.pi * (i + .14) / spokes, t0 + 2 * math.pi * (i + .86) / spokes
        ring = [(a0, .7, 'c'), ((a0 + a1) / 2, .7), (a1, .7, 'c'), (a1 - .1, .3, 'c'), ((a0 + a1) / 2, .27), (a0 + .1, .3, 'c')]
        pts = [(x + r * k * math.cos(a), y + r * k * math.sin(a), *c) for a, k, *c in ring]
        o += smooth(pts if area([q[:2] for q in pts]) < 0 else pts[::-1], True)
    return o + round_hole(x, y, r * .09)


def film_reel(x, y, r, turn=0, windows=5):
    """A film reel as one path (nonzero) with round windows; turn in degrees."""
    o = circle(x, y, r) + round_hole(x, y, r * .09)
    for i in range(windows):
        a = math.radians(turn + 360 * i / windows)
        o += round_hole(x + math.cos(a) * r * .56, y + math.sin(a) * r * .56, r * 1.07 / windows)
    return o


def microphone(x, y, h, aim=0, k=1, pole='#27375f', body='#8fa6cf', mesh='#dfe8f8'):
    """A microphone on a round foot at (x, y), its joint h above it; aim: degrees, 0 looks right, 90 down."""
    def part(text, fill):
        return S(shape(text, k, k, x, y - h, aim), fill, amp=.2)
    slots = ''.join(shape(f'{a},-11! {a+3},-11! {a+3},11! {a},11!', k, k, x, y - h, aim) for a in (20, 28, 36))
    return (G('cut-2', S(circle(x, y - 3 * k, 30 * k, 8 * k), pole, amp=.2), S(rect(x - 3 * k, y - h, 6 * k, h - 4 * k), pole, amp=.2))
            + G('cut-2', part('-44,-7! 12,-10! 12,10! -44,7! -48,0', body), part('12,-14! 34,-14 47,-7 50,0 47,7 34,14 12,14!', mesh),
                S(slots, pole, amp=0),
                S(circle(x, y - h, 7 * k), pole, amp=.2)))


def stepladder(x, y, w, h, steps=5, wood='#8a5a3a', lit='#c98f5c', dark='#3c2a34'):
    """A stepladder seen from the front: w wide at its feet, whose middle is (x, y), h high; its top board is .5 w wide."""
    def rail(s, a, b):
        return poly(solid([(x + s * w * a, y - h), (x + s * (w * a + w * .07), y - h), (x + s * (w * b + w * .08), y), (x + s * w * b, y)]))
    back = S(rail(1, .12, .62) + rail(-1, .12, .62), dark, amp=.4)
    rungs = ''.join(rect(x - w * (.2 + .26 * t), y - h * (1 - t), w * 2 * (.2 + .26 * t), h * .035)
                    for t in ((i + 1) / (steps + .6) for i in range(steps)))
    return (G('cut-2', back) + G('cut-3', S(rungs, lit, amp=.4), S(rail(1, .17, .42) + rail(-1, .17, .42), wood, amp=.4),
                                 S(rect(x - w * .28, y - h - h * .03, w * .56, h * .055), lit, amp=.4)))


def cello(x, y, k=1, tilt=0, wood='#a8552c', lit='#d88a4a', ink='#2a1420'):
    """A cello leaning back by `tilt` degrees, 230 high at k = 1; (x, y) the tip of its spike. Several papers without a shadow: G(…) it."""
    def part(d, fill, amp=.3):
        return S(xf(orient(d), x, y, k, k, tilt), fill, amp=amp)
    half = ((0, -24), (24, -27), (36, -44), (34, -64), (23, -78), (19, -90), (23, -102), (30, -114), (27, -130), (14, -140), (0, -142))
    body = smooth([(a, b) for a, b in half] + [(-a, b) for a, b in half[-2:0:-1]], True)
    ffs = leaf(11, -98, 15, -70, 3.4, 3) + leaf(-11, -98, -15, -70, 3.4, -3)
    return (part(rect(-1.6, -26, 3.2, 26), ink) + part(body, wood) + part(xf(body, -2.4, -4, .86, .93), lit)
            + part(shape('-7,-222! -5,-232 4,-234 8,-226 5,-218! 5,-200! -5,-200!') + rect(-4.4, -206, 8.8, 70), wood) + part(ffs, ink, 0)
            + part(poly([(-4, -200), (4, -200), (6.5, -104), (-6.5, -104)]) + poly([(-9, -80), (9, -80), (7, -75), (-7, -75)])
                   + poly([(-6, -62), (6, -62), (2, -32), (-2, -32)]), ink)
            + part(''.join(poly([(a * .5, -200), (a * .5 + .7, -200), (a + .8, -60), (a, -60)]) for a in (-4, -1.4, 1.2, 3.6)), '#f6e2c0', 0)
            + part(''.join(leaf(s * 5, b, s * 13, b - 1, 3) for s in (1, -1) for b in (-212, -205)), ink))


def clapperboard(x, y, w, tilt=0, gape=16, board='#2c1a2a', stripe='#f6e8d0', line='#8f7a86'):
    """A clapperboard w wide, its lower left corner at (x, y), turned by tilt, its stick open by gape degrees. Put it in a G(…)."""
    h, bar = w * .66, w * .13

    def put(d, rot=0, at=(0, 0)):
        return xf(xf(d, *at, 1, 1, rot), x, y, 1, 1, tilt)

    def stripes(down):
        return ''.join(poly([(a, 0), (a + w * .1, 0), (a + w * .1 + down, bar), (a + down, bar)]) for a in (w * t for t in (.08, .29, .5, .71)))
    rules = ''.join(rect(w * a, -h * b, w * c, w * .012) for a, b, c in ((.08, .3, .84), (.08, .52, .84))) + rect(w * .46, -h * .52, w * .012,
        h * .22)
    hinge = (w * .02, -h - bar)
    return (S(put(rect(0, -h, w, h)), board, amp=.5) + S(put(rules), line, amp=0) + S(put(rect(0, 0, w, bar), 0, (0, -h - bar)), board, amp=.3)
            + S(put(stripes(w * .06), 0, (0, -h - bar)), stripe, amp=0) + S(put(rect(0, -bar, w, bar), -gape, hinge), board, amp=.3)
            + S(put(xf(stripes(-w * .06), w * .06, -bar), -gape, hinge), stripe, amp=0))


def handbell(x, y, h, tilt=0, brass='#e8b45a', shade='#8a5a2a', grip='#4a2230'):
    """A hand bell h high held at (x, y) by the top of its grip, hanging down, swung by tilt degrees. Put it in a G(…)."""
    k = h / 100

    def part(text, fill):
        return S(shape(text, k, k, x, y, tilt), fill, amp=.2)
    return (part('-9,86! 0,84 9,86! 8,98 0,103 -8,98', shade) + part('-6,-4! 6,-4! 5,42! -5,42!', grip)
            + part('-10,38! 10,38! 20,48 24,66 38,88! 0,94 -38,88! -24,66 -20,48', brass) + part('8,40! 20,48 24,66 38,88! 14,92 14,66', shade)
            + part('-40,86! 0,92 40,86! 40,93! 0,99 -40,93!', shade))


def tape_recorder(p, x, y, k=1, case='#39507f', panel='#c3cfe6', reel='#eef3fb', tape='#5a3222', glow='#ffb84d', turn=0):
    """A portable recorder with two reels, seen from the front, 160 wide and 118 high at k = 1; (x, y) its foot's middle. Its meter glows."""
    def at(a, b):
        return x + a * k, y + b * k

    def box(a, b, w, h, r, fill, amp=.3):
        return S(rrect(*at(a, b), w * k, h * k, r * k), fill, amp=amp)
    spools = [(*at(s * 37, -76), 31 * k) for s in (-1, 1)]
    way = smooth([at(-64, -62), at(-30, -36), at(0, -33), at(30, -36), at(66, -62)])
    return (G('cut-2', line(smooth([at(-60, -112), at(-52, -132), at(0, -138), at(52, -132), at(60, -112)]), 7 * k, case, amp=.2))
            + G('cut-3', box(-80, -118, 160, 118, 10, p.fall(mix(case, '#ffffff', .16), mix(case, p.dark, .5), y - 118 * k, y)),
                G('cut-1', box(-74, -112, 148, 84, 6, p.fall(panel, mix(panel, case, .6), y - 112 * k, y - 28 * k))),
                line(way, 2.4 * k, tape, amp=0),
                G('cut-1', *(S(circle(a, b, r * .8), tape, amp=.1) for a, b, r in spools)),
                G('cut-2', *(S(film_reel(a, b, r, turn + i * 35, 3), reel, amp=.1) for i, (a, b, r) in enumerate(spools))),
                G('cut-1', box(-16, -44, 32, 14, 3, case), *(S(circle(*at(a, -11), 5.4 * k), panel, amp=.1) for a in (-62, -46)),
                  *(box(-28 + i * 15, -17, 12, 11, 2, panel) for i in range(3))))
            + G('slot', box(26, -22, 46, 17, 3, glow, 0)) + S(leaf(*at(49, -7), *at(60, -20), 1.8 * k), '#3a1c10', amp=0))


def bicycle(x, y, k, frame='#2a1830', shine='#c9a08e', tyre='#160a16', mirror=False):
    """A roadster leaning on its own stand, its wheels on y, about 190 long and 112 high at k = 1, facing right. Put it in a G(…)."""
    f = -k if mirror else k

    def at(a, b):
        return x + a * f, y + b * k

    def tube(pts, w, colour=frame):
        return line(smooth([at(*q) for q in pts]), w * k, colour, amp=0)
    wheels = ''.join(f'<path d="{compact(wheel(*at(a, -32), 32 * k, .1, 14, .1, .022, turn))}" fill="{tyre}"/>' for a, turn in ((-58, 4), (58, 11)))
    guards = ''.join(tube([(a + 36 * math.cos(math.radians(t)), -32 + 36 * math.sin(math.radians(t))) for t in range(*run, 12)], 3.4)
                     for a, run in ((-58, (-170, -20)), (58, (-150, -14))))
    bones = [((-58, -32), (0, -30)), ((-58, -32), (-22, -78)), ((0, -30), (-26, -88)), ((0, -30), (42, -78)), ((-22, -78), (41, -84)),
             ((39, -92), (47, -66))]
    body = (''.join(tube(b, 4.6) for b in bones) + tube([(46, -70), (52, -50), (58, -32)], 4.6)
            + tube([(39, -92), (37, -104), (28, -108), (14, -104)], 4.2))
    saddle = shape('-46,-92! -38,-96 -18,-93 -4,-90! -14,-86 -30,-86!', f, k, x, y)
    crank = circle(*at(0, -30), 9 * k) + spar(*at(0, -30), *at(9, -14), 4 * k) + rect(*at(3 if f > 0 else 15, -15), 12 * k, 4 * k)
    rack = line(poly([at(-80, -70), at(-30, -70)], False), 3 * k, frame, amp=0) + line(poly([at(-74, -70), at(-60, -34)], False), 2.4 * k, frame,
        amp=0)
    stand = line(poly([at(-8, -28), at(-22, 1)], False), 3.4 * k, frame, amp=0)
    return (wheels + guards + rack + stand + body + S(saddle + spar(*at(14, -104), *at(24, -107), 6 * k), '#6b3326', amp=.2) + S(crank, shine, amp=.2)
            + S(circle(*at(45, -86), 6 * k), shine, amp=.2) + line(poly([at(-24, -80), at(38, -86)], False), 1.2 * k, shine, amp=0))


def street_lamp(x, y, h, reach=90, k=1):
    """A street lamp with a gooseneck, its foot at (x, y), the arm to the right (reach < 0: left).

    Returns (pole with arm and shade, the glowing mouth, (x, y) of the light); h is the height of the arm, k the size of its shade.
    """
    s, w, lx, ly = (1 if reach > 0 else -1), max(4, h * .016), x + reach, y - h + 34 * k
    pole = rect(x - w * .5, y - h * .9, w, h * .9) + rect(x - w, y - h * .18, w * 2, h * .18) + rect(x - w * 1.7, y - h * .03, w * 3.4, h * .03)
    arm = ribbon([(x, y - h * .88), (x + reach * .04, y - h * .95), (x + reach * .3, y - h * 1.0), (x + reach * .78, y - h), (lx, ly - 26 * k)],
                 w * .9, w * .6)
    shade = shape('-7,-30! 7,-30! 14,-22 34,-10 44,2! -44,2! -34,-10 -14,-22!', s * k, k, lx, ly)
    return orient(pole + arm + shade), circle(lx, ly + 2 * k, 40 * k, 7 * k), (lx, ly + 4 * k)


def camcorder(x, y, k=1, rot=0, shell='#b9c6cc', lit='#eef3ee', shade='#4e616c', ink='#1d2228', screen='#7a5230'):
    """A small video camera of around 2000, lens to the left, screen towards us, 190 long at k = 1, (x, y) its middle. Several papers: G(…) it.

    The lamp in front glows: it is running. Its lens ring ends at (-100, 0), its string hangs at (-94, 28), its strap at (62, -20) in its own units.
    """
    def part(text, fill, amp=.3):
        return S(shape(text, k, k, x, y, rot), fill, amp=amp)
    (lx, ly), = move([(-52, -29)], k, k, x, y, rot)
    return (part('26,-34! 70,-50! 98,-46 100,-30! 70,-22! 40,-14!', shade) + part('98,-47! 104,-46 105,-31 100,-29!', ink)
            + part('-58,-30! -84,-31! -96,-27! -96,28! -84,32! -58,28!', ink) + part('-80,-31! -72,-31! -72,31! -80,31!', shade)
            + part('-96,-28! -101,-24 -103,0 -101,24 -96,28!', mix(lit, shade, .5))
            + part('-38,-34! -36,-46 -30,-48! -2,-48 2,-44! 4,-34!', ink) + ''.join(part(f'{a},-46! {a+2},-46! {a+2},-37! {a},-37!', shade)
                for a in (-30, -23, -16, -9))
            + part('-60,-32 -54,-37! 50,-37! 62,-28 66,-6 62,26 50,37! -44,37! -56,32 -62,20 -63,-18', shell)
            + part('-60,-32 -54,-37! 50,-37! 62,-28! 40,-30 -40,-31 -58,-24!', lit) + part('66,-6! 62,26 50,37! -44,37! -40,31 40,31 54,22 60,-8!',
                shade)
            + part('58,-22! 70,-24! 70,-14! 58,-14!', ink)
            + G('cut-1', part('-46,-24! 34,-26! 36,26! -45,27!', ink, .4), part('-40,-18! 28,-20! 30,20! -39,21!', screen, .2))
            + part('44,-12! 54,-12! 54,-2! 44,-2!', '#c8352c') + part('44,6! 54,6! 54,10! 44,10!', ink) + part('44,14! 54,14! 54,18! 44,18!', ink)
            + f'<circle cx="{lx:.1f}" cy="{ly:.1f}" r="{5 * k:.1f}" fill="#ff4a36" filter="url(#glow)"/>')


def fire_engine(p, x, y, k=1, red='#b03a22', trim='#e0b45a', tyre='#241a14', steel='#c9c2b0'):
    """An open fire engine of about 1950 facing left, 340 long at k = 1, (x, y) on the ground under its middle: bonnet, ladder, hose reel, bell."""
    def part(text, fill, amp=.3):
        return S(shape(text, k, k, x, y), fill, amp=amp)

    def at(a, b):
        return x + a * k, y + b * k
    dark = mix(red, p.dark, .5)
    wheels = ''.join(wheel(*at(a, -26), 27 * k, .3, 8, .3, .1) for a in (-108, 96))
    ladder = ''.join(poly(solid([at(a, b) for a, b in q])) for q in (
        [(-60, -128), (168, -128), (168, -123), (-60, -123)], [(-60, -108), (168, -108), (168, -103), (-60, -103)],
        *([(a, -128), (a + 4, -128), (a + 4, -104), (a, -104)] for a in range(-52, 168, 22))))
    reel = circle(*at(128, -80), 30 * k) + round_hole(*at(128, -80), 8 * k)
    return (G('cut-3', part('-160,-46! -158,-78 -150,-84! -84,-90! -76,-84! -62,-84! -52,-122! -46,-122! -50,-82! 160,-82! '
                            '166,-40! 130,-40! 124,-56 112,-64 96,-66 80,-64 68,-56 62,-40! -72,-40! -78,-56 -90,-64 -108,-66 -124,-64 -136,-56 -142,-40!',
                      p.fall(red, dark, y - 90 * k, y - 30 * k)),
              part('-150,-66! -92,-70! -92,-64! -150,-60!', trim), part('-40,-72! 60,-72! 60,-52! -40,-52!', dark),
              part('-172,-50! -158,-50! -158,-36! -176,-36!', steel),
              part('-36,-84! -34,-106 -28,-110! -8,-110! -6,-84!', '#3a2418'))
            + G('cut-2', S(wheels, tyre, amp=0), S(reel, mix(steel, p.dark, .3), amp=.2),
                S(ladder, steel, amp=.2), S(circle(*at(-128, -96), 10 * k), trim, amp=.2), S(circle(*at(-152, -88), 9 * k), '#fff0c0', amp=.2)))


def box_truck(p, x, y, k=1, body='#a9754f', cab='#7a4c38', tyre='#2c1c1c', pane='#ffe7a8', mirror=False):
    """A film unit's truck facing right, 260 long and 120 high at k = 1, (x, y) on the ground under its middle: lit windows, steps at its tail."""
    f = -k if mirror else k

    def part(text, fill, amp=.4):
        return S(shape(text, f, k, x, y), fill, amp=amp)
    wheels = ''.join(circle(x + a * f, y - 17 * k, 17 * k) for a in (-84, 84))
    hubs = ''.join(circle(x + a * f, y - 17 * k, 7 * k) for a in (-84, 84))
    panes = ''.join(shape(f'{a},-96! {a+30},-96! {a+30},-72! {a},-72!', f, k, x, y) for a in (-104, -60, -16))
    bars = ''.join(shape(f'{a+14},-96! {a+16},-96! {a+16},-72! {a+14},-72!', f, k, x, y) for a in (-104, -60, -16))
    steps = ''.join(shape(f'{-136-i*9},{-30+i*11}! {-118},{-30+i*11}! {-118},{-25+i*11}! {-136-i*9},{-25+i*11}!', f, k, x, y) for i in range(3))
    return (S(steps, tyre, amp=.2) + part('-128,-26! 132,-26! 132,-16! -128,-16!', mix(cab, p.dark, .5))
            + part('42,-22! 42,-92! 84,-92 96,-84 112,-58 130,-52 134,-22!', p.fall(mix(cab, '#fff0cc', .18), mix(cab, p.dark, .3), y - 92 * k,
                   y - 20 * k))
            + part('54,-84! 80,-84 88,-80 102,-58! 54,-58!', mix(pane, cab, .35))
            + part('-128,-24! -128,-112 -122,-118! 32,-118! 38,-112 38,-24!', p.fall(mix(body, '#fff0cc', .3), mix(body, p.dark, .25), y - 118 * k,
                   y - 24 * k))
            + part('-128,-112! -122,-118! 32,-118! 38,-112! 38,-106! -128,-106!', mix(body, '#fff0cc', .55))
            + S(panes, pane, amp=.2) + S(bars, cab, amp=0) + S(wheels, tyre, amp=.2) + S(hubs, mix(cab, '#fff0cc', .3), amp=.1))


def marquee_tent(p, x, y, w, h, cloth='#f0cf9a', lit='#ffe3a0', shade='#b98552', open_=.5):
    """A film unit's tent seen from its long side, standing on y from x to x + w: hollow roof, scalloped edge, light in its mouth at `open_`."""
    eave, n = y - h * .5, max(5, round(w / 26))
    left = f'C{x + w*.2} {eave - h*.1} {x + w*.3} {y - h*.86} {x + w*.34} {y - h}'
    right = f'C{x + w*.7} {y - h*.86} {x + w*.8} {eave - h*.1} {x + w*1.04} {eave}'
    roof = f'M{x - w*.04} {eave}{left}C{x + w*.42} {y - h*.9} {x + w*.58} {y - h*.9} {x + w*.66} {y - h}{right}Z'
    side = f'M{x + w*.66} {y - h}{right}H{x + w*.62}C{x + w*.6} {eave - h*.2} {x + w*.62} {y - h*.8} {x + w*.66} {y - h}Z'
    scallop = w * 1.08 / n
    hem = f'M{x - w*.04} {eave - 1}' + ''.join(
        f'Q{x - w*.04 + scallop*(i+.5)} {eave + h*.2} {x - w*.04 + scallop*(i+1)} {eave + h*.06}' for i in range(n)) + f'V{eave - 1}Z'
    mouth, mw = x + w * open_, w * .16
    poles = rect(x + w * .335, y - h * 1.1, w * .01 + 2, h * .12) + rect(x + w * .655, y - h * 1.1, w * .01 + 2, h * .12)
    flags = ''.join(poly([(x + w * a, y - h * 1.12), (x + w * a + h * .2, y - h * 1.06), (x + w * a, y - h * 1.0)]) for a in (.345, .665))
    return (S(rect(x, eave - 2, w, h * .5 + 2), p.fall(mix(cloth, shade, .35), shade, eave, y), amp=.6)
            + S(poly([(mouth - mw, y), (mouth - mw * .3, eave), (mouth + mw * .3, eave), (mouth + mw, y)]), lit, amp=.5)
            + S(''.join(leaf(mouth + s * mw * 1.1, y, mouth + s * mw * .2, eave, w * .03, 4 * s, .3) for s in (-1, 1)), shade, amp=.2)
            + S(poles, shade, amp=.2) + S(flags, '#c4343c', amp=.4)
            + G('cut-1', S(roof, p.fall(mix(cloth, '#ffffff', .4), cloth, y - h, eave), amp=.6), S(side, mix(cloth, shade, .5), amp=.4),
                S(hem, mix(cloth, '#ffffff', .25), amp=.2)))


def sewing_machine(x, y, k, body='#2a1024', brass='#d9a04e', wood='#6b3326', mirror=False):
    """A hand sewing machine on its wooden base at (x, y), its wheel at the right, 150 high at k = 1. Put it in a G(…)."""
    f = -k if mirror else k

    def part(text, fill):
        return S(shape(text, f, k, x, y), fill, amp=.4)
    spokes = compact(wheel(x + 122 * f, y - 96 * k, 34 * k, .2, 6, .2, .09))
    return (part('-128,0! -128,-22! 128,-22! 128,0!', wood) + part('-118,-22! -118,-32! 106,-32! 106,-22!', body)
            + part('-96,-70! -98,-118 -92,-134 -70,-138 -20,-128 40,-128 74,-132 92,-120 94,-104! 90,-84 84,-70 86,-32! 44,-32! 48,-70 40,-92 20,-98 -40,-98 '
                   '-62,-92 -66,-70!', body)
            + part('-86,-70! -76,-70! -77,-44! -85,-44!', brass) + part('-82.5,-44! -79.5,-44! -80,-30! -82,-30!',
                brass) + part('-92,-40! -70,-40! -68,-34! -94,-34!', brass)
            + part('22,-128! 24,-150! 36,-150! 38,-128!', brass) + f'<path d="{spokes}" fill="{body}"/>' + part('92,-100! 122,-100! 122,-92! 92,-92!', brass)
            + S(leaf(x - 84 * f, y - 126 * k, x + 76 * f, y - 120 * k, 5 * k, 4 * k), brass, amp=.2)
            + S(circle(x + 66 * f, y - 62 * k, 9 * k), brass, amp=.2))


def moped(x, y, k, paint='#8a3a2e', tyre='#16121c', shine='#d9b072', mirror=False):
    """A moped of the 1960s on its stand, facing left, 110 long at k = 1, (x, y) on the ground. Several papers: G(…) it."""
    f = -k if mirror else k

    def part(text, fill):
        return S(shape(text, f, k, x, y), fill, amp=.2)

    def tubes(fill, *ends):
        return S(''.join(spar(x + a * f, y + b * k, x + c * f, y + d * k, w * k) for a, b, c, d, w in ends), fill, amp=.2)
    o = ''
    for wx in (-44, 46):
        o += S(wheel(x + wx * f, y - 25 * k, 25 * k, .2, 10, .2, .03), tyre, amp=.2)
    o += tubes(tyre, (-44, -25, -26, -84, 4), (-30, -84, -12, -92, 4), (46, -25, 14, -34, 5), (0, -14, 8, 0, 3.4), (-8, 0, 14, 0, 3))
    o += part('-34,-66! -20,-62 -8,-44 4,-40 26,-44 34,-60! 46,-58 44,-46 28,-30 2,-26 -16,-34 -28,-52', paint)
    o += part('-12,-34! 12,-36! 18,-16 6,-10 -10,-14', '#4a4650') + part('-4,-50! 4,-60 20,-60 28,-52! 20,-42 4,-40', paint)
    o += part('8,-66! 14,-74 42,-74 50,-68! 48,-62! 12,-60!', '#2a1c1c') + part('-60,-48! -58,-54 -30,-54 -24,-44! -30,-46 -54,-46', paint)
    o += part('24,-50! 30,-58 66,-54 74,-38! 66,-46 36,-50', paint) + S(circle(x - 36 * f, y - 72 * k, 7 * k), shine, amp=.2)
    return o + S(circle(x + 10 * f, y - 51 * k, 4 * k), shine, amp=0)


def film_lamp(p, x, y, k=1, rot=0, mirror=False, body='#6b7a78', shade='#232c2e', lens='#fff3c2'):
    """A film lamp in its yoke, 110 long at k = 1, its barn doors to the right; (x, y) where the yoke holds it, its stand joins 46 below; rot: tilt."""
    f, turn = (-k, -rot) if mirror else (k, rot)

    def part(text, fill):
        return S(shape(text, f, k, x, y, turn), fill, amp=.4)
    yoke = shape('-6,46! -6,28 -30,24 -32,0! -26,0! -22,18 0,20 18,18 22,0! 28,0! 26,26 4,30! 4,46!', f, k, x, y)
    return G('cut-2', S(yoke, mix(shade, p.dark, .4), amp=.4), part('-34,-24! -28,-32 22,-32! 22,28! -28,28 -34,20!', p.fall(body, shade, y - 32 * k, y + 28 * k)),
             *(part(f'{a},-28! {a+3},-28! {a+3},22! {a},22!', mix(shade, p.dark, .5)) for a in (-24, -14, -4)),
             part('22,-34! 32,-34! 32,30! 22,30!', mix(body, '#ffffff', .4)), part('32,-32! 52,-50! 56,-46! 34,-24!', shade),
             part('32,28! 52,42! 55,37! 34,20!', shade), part('32,-22! 38,-14 40,0 38,12 32,20!', lens))
