"""The one table of paper filters: shadows, cut edges, glows, grain. The light stands upper left.

A picture only names filters (`filter="url(#cut-3)"`) and says its paper colours on the root element:
  data-light  cut edge towards the light        data-dark  shadow, never pure black
  data-glow   lamp or flame (glow, -warm, slot) data-far   cut edge of the far walls (default data-light)
This module says what a name means; effects.py does it to the pixels. (As SVG filters the same things cost librsvg ten
times as much, and it cuts every shadow off at the edge of the picture.) All lengths are picture units.
"""
import xml.etree.ElementTree as ET

SVG = 'http://www.w3.org/2000/svg'
ET.register_namespace('', SVG)
ET.register_namespace('xlink', 'http://www.w3.org/1999/xlink')

PICTURE = (1920, 1200)

# name: gap to the sheet behind, width and strength of the bright edge, [strength of the soft shadow]
SHEETS = {
    'cut-1': (1, 1.2, .52), 'cut-2': (2, 1.4, .56), 'cut-3': (4, 1.6, .58), 'cut-4': (9, 1.7, .52),
    'wall-2': (3, 1.5, .5, .42), 'wall-3': (5, 1.6, .48, .56), 'wall-5': (9, 1.8, .6), 'wall-7': (14, 2.0, .42),
}
FAR = ('wall-2', 'wall-3')               # far walls: one soft shadow, no tight one, edge in data-far
VARIANTS = ('warm', 'dim', 'thick')      # cut-2-warm: edge lit by the lamp; -dim: dark paper; -thick: bevelled card
# name: rim offset, rim strength, soft inner rim, its reach, shadow
BACKLIT = {
    'back-l': ((-1.7, 1.9), .8, .26, 4, 4), 'back-r': ((1.7, 1.9), .8, .26, 4, 4), 'back-c': ((-1.2, 1.8), 1, .3, 3, 2),
    'back-l-near': ((-2.2, 2.4), .75, .2, 5, 7), 'back-r-near': ((2.2, 2.4), .75, .2, 5, 7),
}
GLOWS = {'glow': (4, .8, 13, .6), 'glow-big': (6, .6, 22, .6)}
BLURS = {'soft-2': 2, 'soft-8': 8, 'soft-24': 24}
RIMS = {'rim': (1.3, .4), 'rim-bright': (1.4, .8), 'slot': (1.3, .7)}
# name: seed, height of the relief; only for layers
GRAINS = {'grain-fine': (3, .75), 'grain': (3, 1.1), 'grain-deep': (8, 1.5)}

NAMES = (set(SHEETS) | {f'{s}-{v}' for s in SHEETS for v in VARIANTS} | set(BACKLIT) | set(GLOWS) | set(BLURS) | set(RIMS)
         | set(GRAINS) | {'torn'})


class Sheet:
    """What makes one sheet of paper: soft shadow (dx, dy, sigma, soft), tight shadow, bright edge, dark edge below."""

    def __init__(self, name, colours):
        base = 'cut-1' if name == 'torn' else name[:name.index('-') + 2]
        variant = name[len(base) + 1:] if name != 'torn' else ''
        gap, self.edge, self.shine, *soft = SHEETS[base]
        self.light = colours.far if base in FAR else colours.light
        if variant == 'warm':
            self.light, self.shine = colours.glow, .8
        elif variant == 'dim':
            self.shine *= .5
        self.thick, self.torn = variant == 'thick', name == 'torn'
        self.low = base.startswith('cut') and gap > 1
        self.soft = (gap * 1.1 + 1, gap * 1.7 + 1.4, gap * 1.55 + 1.2, .65 if gap == 1 else soft[0] if soft else min(.62, .4 + gap * .02))
        self.tight = (1 + gap * .1, 1.6 + gap * .16, 1 + gap * .12, .46) if gap > 1 and base not in FAR else None


def reach(name, colours):
    """How far a filter shows beyond its shape: (left, top, right, bottom)."""
    def room(sigma, dx=0, dy=0):
        return tuple(max(4, 3 * sigma + 2 + d) for d in (-dx, -dy, dx, dy))
    if name in BACKLIT:
        drop = BACKLIT[name][4]
        return room(drop * 1.6, drop, drop * 1.4)
    if name in GLOWS:
        return room(GLOWS[name][2])
    if name in BLURS:
        return room(BLURS[name])
    if name in RIMS:
        return room(0)
    dx, dy, sigma, _ = Sheet(name, colours).soft
    return tuple(v + (5 if name == 'torn' else 0) for v in room(sigma, dx, dy))


# ---------------------------------------------------------------- colours
def mix(a, b, t):
    """Colour between a (t=0) and b (t=1), '#rrggbb'."""
    x, y = ([int(c[i:i + 2], 16) for i in (1, 3, 5)] for c in (a, b))
    return '#' + ''.join(f'{max(0, min(255, round(p + (q - p) * t))):02x}' for p, q in zip(x, y))


class Colours:
    """The paper colours of one picture, read from its root element."""

    def __init__(self, root):
        self.light = root.get('data-light', '#fff2d2')
        self.dark = root.get('data-dark', '#0a1722')
        self.glow = root.get('data-glow', '#ffb648')
        self.far = root.get('data-far', self.light)


# ---------------------------------------------------------------- the picture file
def filter_name(el):
    """The shared filter an element asks for, or None."""
    text = el.get('filter', '')
    return text[5:-1] if text.startswith('url(#') and text.endswith(')') else None


def layers(root):
    """The layers of a picture, back to front: (element, id, depth); depth None = the mat, which does not move."""
    return [(g, g.get('id'), float(g.get('data-depth')) if g.get('data-depth') else None)
            for g in root if g.tag == f'{{{SVG}}}g']


def load(path):
    """The root element of a picture file."""
    return ET.parse(path).getroot()
