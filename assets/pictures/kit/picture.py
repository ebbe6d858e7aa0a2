"""A picture: paper colours, sheets, groups, layers, and the SVG file they become."""
import math
import re

from . import filters
from .cutting import compact, cut, num, poly
from .filters import mix

EO = 'fill-rule="evenodd"'               # for S(…, extra=EO): inner outlines become holes
MAX_BYTES = 250_000


class Pic:
    """One picture: collects gradients and layers, save() writes the SVG."""

    def __init__(self, light='#fff2d2', dark='#0a1722', lamp=(960, 500), glow='#ffb648', far=None, focus=(.5, .5)):
        """light: cut edge; dark: shadow (the stage's dark hue); lamp: where the light stands behind the paper;
        glow: colour of the lamp; far: cut edge of the far walls; focus: what every crop keeps, 0 to 1."""
        self.light, self.dark, self.lamp, self.glow, self.far, self.focus = light, dark, lamp, glow, far or light, focus
        self._defs, self._layers = {}, []

    # ------------------------------------------------------------ paints
    def _paint(self, xml):
        """Keeps a gradient once and returns how to refer to it."""
        key = self._defs.setdefault(xml, f'p{len(self._defs)}')
        return f'url(#{key})'

    @staticmethod
    def _stops(stops):
        """[(offset, colour[, opacity]), …] as XML."""
        return ''.join(f'<stop offset="{num(s[0], 3)}" stop-color="{s[1]}"' + (f' stop-opacity="{num(s[2], 3)}"' if len(s) > 2 else '') + '/>'
                       for s in stops)

    def linear(self, x0, y0, x1, y1, stops):
        """Linear gradient in picture units."""
        return self._paint(f'<linearGradient id="%s" gradientUnits="userSpaceOnUse" x1="{num(x0)}" y1="{num(y0)}" x2="{num(x1)}" '
                           f'y2="{num(y1)}">{self._stops(stops)}</linearGradient>')

    def radial(self, cx, cy, r, stops):
        """Radial gradient in picture units."""
        return self._paint(f'<radialGradient id="%s" gradientUnits="userSpaceOnUse" cx="{num(cx)}" cy="{num(cy)}" r="{num(r)}">'
                           f'{self._stops(stops)}</radialGradient>')

    def down(self, stops):
        """Linear gradient from the top to the bottom of whatever is painted with it."""
        return self._paint(f'<linearGradient id="%s" x2="0" y2="1">{self._stops(stops)}</linearGradient>')

    def disc(self, stops, cx=.5, cy=.5, r=.5):
        """Radial gradient that fits whatever is painted with it (bulbs, halos, bloom)."""
        return self._paint(f'<radialGradient id="%s" cx="{num(cx, 2)}" cy="{num(cy, 2)}" r="{num(r, 2)}">{self._stops(stops)}</radialGradient>')

    def tone(self, colour, lit=.5, at=None, r=1150, edge=.12, glow=None):
        """Paper of a colour, lighter and warmer where the lamp stands behind it. lit falls with depth: .8 far … .1 front."""
        cx, cy = at or self.lamp
        g = glow or self.glow
        return self.radial(cx, cy, r, [(0, mix(colour, g, lit)), (.3, mix(colour, g, lit * .5)), (.62, colour), (1, mix(colour, self.dark, edge))])

    def fall(self, a, b, y0, y1, x0=0, x1=0, mid=None):
        """Paper that falls away from the light: a at (x0, y0) → b at (x1, y1)."""
        return self.linear(x0, y0, x1, y1, [(0, a)] + ([(.5, mid)] if mid else []) + [(1, b)])

    # ------------------------------------------------------------ light
    def lights(self, pts, r=6, flt='glow'):
        """Bulbs: r is one radius or a list."""
        paint = self.disc([(0, '#fffef4'), (.55, '#fff0b8'), (1, '#ffbf55')], .45, .42, .62)
        return f'<g fill="{paint}" filter="url(#{flt})">{dots(pts, r)}</g>'

    def bloom(self, cx, cy, rx, ry=None, colour=None, strength=.42):
        """Light in the air around a lamp, on top of its own layer."""
        c = colour or self.glow
        paint = self.disc([(0, mix(c, '#ffffff', .35), strength), (.5, c, strength / 3), (1, c, 0)])
        return f'<ellipse cx="{num(cx)}" cy="{num(cy)}" rx="{num(rx)}" ry="{num(ry or rx)}" fill="{paint}"/>'

    def beam(self, x, y, angle, w0, w1, ln, strength=.6, warm='#fff0c4', cold='#dfe2ff'):
        """A searchlight of vellum: wedge from (x, y), angle in degrees from straight up; edged, no shadow."""
        a = math.radians(angle)
        ux, uy = math.sin(a), -math.cos(a)
        o = ''
        for k, (half0, half1, s) in enumerate(((w0, w1, strength), (w0 * .5, w1 * .5, strength * .8))):
            ex, ey = x + ux * ln, y + uy * ln
            paint = self.linear(x, y, ex, ey, [(0, warm, s), (.35, cold, s * .62), (1, cold, s * .16)])
            d = poly([(x + uy * half0, y - ux * half0), (ex + uy * half1, ey - ux * half1),
                      (ex - uy * half1, ey + ux * half1), (x - uy * half0, y + ux * half0)])
            o += S(d, paint, None if k else 'rim', amp=1.2 - .2 * k)
        return o

    def hole_shadow(self, d, dx=7, dy=10):
        """Soft shadow under a very large hole or edge without a filter: seven strokes, put beneath the sheet."""
        key = self._defs.setdefault(f'<path id="%s" d="{compact(d)}"/>', f'p{len(self._defs)}')
        return (f'<g fill="none" stroke="{self.dark}" stroke-opacity=".075" transform="translate({dx} {dy})">'
                + ''.join(f'<use href="#{key}" stroke-width="{w}"/>' for w in (58, 46, 35, 25, 16, 9, 4)) + '</g>')

    # ------------------------------------------------------------ layers
    def layer(self, name, depth, grain, *items):
        """One layer: depth 0 back wall … 1 front edge; grain 'grain-fine' (pale paper), 'grain', 'grain-deep' (dark paper) or None."""
        self._layers.append(f'<g id="{name}" data-depth="{num(depth, 3)}"' + (f' filter="url(#{grain})"' if grain else '') + '>\n'
                            + '\n'.join(i for i in items if i) + '\n</g>')

    def mat(self, *items):
        """Last of all: vignette and whatever else must not move with the layers."""
        self._layers.append('<g id="mat">\n' + '\n'.join(items) + '\n</g>')

    def vignette(self, cx=960, cy=600, r=1200, clear=.52, strength=.55):
        """Dark corners, for mat()."""
        paint = self.radial(cx, cy, r, [(clear, self.dark, 0), (1, self.dark, strength)])
        return f'<path d="{compact("M-120-120H2040V1320H-120Z")}" fill="{paint}"/>'

    def svg(self):
        """The whole picture as the text of an SVG."""
        defs = '\n'.join(xml % key for xml, key in self._defs.items())
        far = f' data-far="{self.far}"' if self.far != self.light else ''
        focus = ' '.join(num(v, 3) for v in self.focus)
        return (f'<svg xmlns="{filters.SVG}" width="1920" height="1200" viewBox="0 0 1920 1200" data-light="{self.light}" '
                f'data-dark="{self.dark}" data-glow="{self.glow}"{far} data-focus="{focus}">\n<defs>\n{defs}\n</defs>\n' + '\n'.join(self._layers) + '\n</svg>\n')

    def save(self, path):
        """Writes the SVG, checks it against the rules and prints its size."""
        svg = self.svg()
        with open(path, 'w', encoding='utf-8') as file:
            file.write(svg)
        faults = check(svg)
        print(f'{path}: {len(svg) / 1000:.0f} kB, {svg.count("filter=")} filtered')
        for fault in faults:
            print(f'  WRONG: {fault}')


def check(svg):
    """What is wrong with a picture's SVG text, as a list of sentences."""
    faults = []
    root = filters.ET.fromstring(svg)
    found = filters.layers(root)
    depths = [d for *_, d in found if d is not None]
    if len(svg.encode()) > MAX_BYTES:
        faults.append(f'{len(svg.encode())} bytes, more than {MAX_BYTES}')
    if root.get('viewBox') != '0 0 1920 1200':
        faults.append('the viewBox is not 0 0 1920 1200')
    if not 4 <= len(depths) <= 7:
        faults.append(f'{len(depths)} layers, not 4 to 7')
    if depths != sorted(set(depths)) or (depths and not 0 <= depths[0] <= depths[-1] <= 1):
        faults.append(f'depths {depths} do not rise from 0 to 1')
    if any(d is None for *_, d in found[:-1]):
        faults.append('only the last layer (the mat) may have no data-depth')
    for colour in ('data-light', 'data-dark', 'data-glow'):
        if not re.fullmatch('#[0-9a-f]{6}', root.get(colour, '')):
            faults.append(f'{colour} is not a colour #rrggbb')
    if not re.fullmatch(r'(0|1|0?\.\d+) (0|1|0?\.\d+)', root.get('data-focus', '')):
        faults.append('data-focus is not two numbers from 0 to 1: where the subject is')
    ids = re.findall(r'\sid="([^"]*)"', svg)
    faults += [f'id {i!r} twice' for i in sorted({i for i in ids if ids.count(i) > 1})]
    for layer, name, _ in found:
        if not name or set(layer.attrib) - {'id', 'data-depth', 'filter'}:
            faults.append(f'layer {name!r} needs an id and may have only data-depth and a grain beside it')
        if filters.filter_name(layer) and filters.filter_name(layer) not in filters.GRAINS:
            faults.append(f'layer {name!r} has a filter for pieces')
    layer_elements = {id(layer) for layer, *_ in found}
    for el in root.iter():
        if filters.filter_name(el) in filters.GRAINS and id(el) not in layer_elements:
            faults.append('a grain on a piece; grains are for layers')
        if (el.get('clip-path') or el.get('mask')) and any(part.get('filter') for part in el.iter()):
            faults.append('a filter under a clip-path or mask')
    used = {filters.filter_name(e) or e.get('filter') for e in root.iter() if e.get('filter')}
    faults += [f'unknown filter {n!r}' for n in sorted(used - filters.NAMES)]
    painted = set(re.findall(r'url\(#([\w-]+)\)|href="#([\w-]+)"', re.sub(r'filter="[^"]*"', '', svg)))
    faults += [f'nothing has the id {n!r}' for n in sorted({a or b for a, b in painted} - set(ids))]
    faults += [f'<{t}> is not allowed' for t in ('filter', 'text', 'image', 'style', 'script', 'foreignObject') if re.search(fr'<{t}\b', svg)]
    if re.search(r'href=["\'](?!#)|url\((?!#)', svg):
        faults.append('a reference to something outside the file')
    return faults


# ---------------------------------------------------------------- sheets
def S(d, fill, flt=None, extra='', amp=2.0, seed=1, wl=150):
    """A sheet: path d cut by hand (amp=0: exactly as drawn), filled, with a filter from the table."""
    d = cut(d, amp=amp, amp2=min(.7, amp * .6), seed=seed, wl=wl) if amp else compact(d)
    return f'<path d="{d}" fill="{fill}"' + (f' filter="url(#{flt})"' if flt else '') + (f' {extra}' if extra else '') + '/>'


def G(flt, *items, extra=''):
    """Several sheets with one shadow: cheaper than one filter each, and they lie in one plane."""
    return f'<g filter="url(#{flt})"' + (f' {extra}' if extra else '') + '>' + ''.join(items) + '</g>'


def line(d, w, colour, extra='', amp=1):
    """A stroke: wires, rails, lattice."""
    return (f'<path d="{cut(d, amp=amp) if amp else compact(d)}" fill="none" stroke="{colour}" stroke-width="{num(w)}" '
            f'stroke-linejoin="round" stroke-linecap="round"' + (f' {extra}' if extra else '') + '/>')


def dots(pts, r):
    """Circles at points; r is one radius or a list."""
    return ''.join(f'<circle cx="{num(x)}" cy="{num(y)}" r="{num(r[i] if isinstance(r, list) else r)}"/>' for i, (x, y) in enumerate(pts))


def rope(d, w=7, colour='#3a3227', strand='#8f7b55'):
    """A twisted rope along a path; put it in a G('cut-1', …)."""
    d = compact(d)
    return (f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{num(w)}" stroke-linecap="round"/>'
            f'<path d="{d}" fill="none" stroke="{strand}" stroke-width="{num(w*.6)}" stroke-dasharray="{num(w*.9)} {num(w*.42)}"/>')


def lattice(x0, y0, x1, y1, w0, wm, w1, n, chord, brace, colour):
    """A lattice girder (crane jib, mast): widths at start, middle, end; n braces; put it in a G(…)."""
    dx, dy = x1 - x0, y1 - y0
    ln = math.hypot(dx, dy)
    nx, ny = -dy / ln, dx / ln

    def pt(t, side):
        w = w0 + (wm - w0) * min(1, t / .22) if t < .5 else w1 + (wm - w1) * min(1, (1 - t) / .3)
        return (x0 + dx * t + nx * w / 2 * side, y0 + dy * t + ny * w / 2 * side)
    zigzag = [pt(.04 + .93 * i / n, 1 if i % 2 else -1) for i in range(n + 1)]
    return ''.join(line(poly([pt(t, s) for t in (0, .22, .7, 1)], False), chord, colour) for s in (1, -1)) + line(poly(zigzag, False), brace, colour)
