"""From the layers of a picture to pixels: shapes by librsvg, filters and grain by effects.py and grain.py.

The first renderer wrote <filter> elements and left all of it to rsvg-convert. Layer by layer at 3840 that took 11 to 17
seconds of CPU and 550 MB a picture, every primitive being a surface of the whole canvas, and clipped shadows at the
picture's edge. Shapes drawn through librsvg itself and filtered here, in their own boxes, take 6 to 12 seconds and 260 MB.
"""
import math
import xml.etree.ElementTree as ET

import numpy as np
from PIL import Image

from . import effects, filters, grain, native
from .boxes import box, matrix, union

BAND = 64                                # rows worked on at a time: stays in the processor's cache
BLOCKED = ('clip-path', 'mask')          # would have to cut what a filter adds


class Frame:
    """The pixel grid of one picture width: the picture in the middle, overscan for parallax around it."""

    def __init__(self, width):
        self.scale = width / filters.PICTURE[0]
        self.width, self.height = width, round(filters.PICTURE[1] * self.scale)
        self.left, self.top = math.ceil(60 * self.scale), math.ceil(37.5 * self.scale)
        self.full = (self.width + 2 * self.left, self.height + 2 * self.top)

    def units(self, x0, y0, x1, y1):
        """Canvas pixels → x, y, width, height in picture units."""
        s = self.scale
        return (x0 - self.left) / s, (y0 - self.top) / s, (x1 - x0) / s, (y1 - y0) / s

    def pixels(self, b, room=(0, 0, 0, 0)):
        """The canvas pixels (x0, y0, x1, y1) that cover a box in units and some room; a multiple of four wide. None: not on the canvas."""
        s = self.scale
        x0, y0 = max(0, math.floor((b[0] - room[0]) * s) + self.left - 2), max(0, math.floor((b[1] - room[1]) * s) + self.top - 2)
        x1 = min(self.full[0], math.ceil((b[2] + room[2]) * s) + self.left + 2)
        y1 = min(self.full[1], math.ceil((b[3] + room[3]) * s) + self.top + 2)
        return (x0, y0, x1 + (x0 - x1) % 4, y1) if x0 < x1 and y0 < y1 else None


def _element(model, children=True, without=('filter', 'opacity')):
    """A copy of an element without some attributes, with or without what is in it."""
    new = ET.Element(model.tag, {k: v for k, v in model.items() if k not in without})
    if children:
        new[:] = model[:]
    return new


class Painter:
    """Paints the elements of one picture on pixel buffers of its canvas."""

    def __init__(self, root, frame):
        self._colours, self._frame = filters.Colours(root), frame
        self._definitions = ''.join(ET.tostring(el, encoding='unicode') for el in root if el.tag == f'{{{filters.SVG}}}defs')

    def _draw(self, elements, around, area):
        """Elements without filters, inside the groups `around`, as pixels of the canvas area."""
        body = ''.join(ET.tostring(el, encoding='unicode') for el in elements)
        for group in reversed(around):
            shell = ET.tostring(_element(group, False, ('filter', 'opacity', 'id')), encoding='unicode', short_empty_elements=False)
            head = shell.index('>') + 1
            body = shell[:head] + body + shell[head:]
        x, y, w, h = self._frame.units(*area)
        return native.draw(f'<svg xmlns="{filters.SVG}" viewBox="{x:.5f} {y:.5f} {w:.5f} {h:.5f}" preserveAspectRatio="none">'
                           f'{self._definitions}{body}</svg>', area[2] - area[0], area[3] - area[1])

    def _place(self, elements, around, room=(0, 0, 0, 0)):
        """The canvas area of elements, or None when they are not on the canvas."""
        shell = ET.Element('g')
        shell[:] = elements
        b = box(shell)
        for group in reversed(around):
            if b and group.get('transform'):
                m = matrix(group.get('transform'))
                b = union([(m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]) * 2 for x in (b[0], b[2]) for y in (b[1], b[3])])
        return self._frame.pixels(b, room) if b else None

    def paint(self, target, elements, around, origin):
        """Paints elements one over the other; (0, 0) of the target is the canvas pixel `origin`."""
        plain = []
        for el in elements:
            if not any(part.get('filter') for part in el.iter()):
                plain.append(el)
                continue
            self._paint_plain(target, plain, around, origin)
            plain = []
            self._paint_filtered(target, el, around, origin)
        self._paint_plain(target, plain, around, origin)

    def _paint_plain(self, target, elements, around, origin):
        """Elements without any filter: librsvg draws them together."""
        area = self._place(elements, around) if elements else None
        if area:
            target.paint(self._draw(elements, around, area), area[0] - origin[0], area[1] - origin[1])

    def _paint_filtered(self, target, el, around, origin):
        """An element that has a filter, or has some inside."""
        name = filters.filter_name(el)
        if el.get('filter') and (name not in filters.NAMES or name in filters.GRAINS):
            raise ValueError(f'filter {el.get("filter")!r} is not in the table' + (' for pieces' if name in filters.GRAINS else ''))
        inside = any(part.get('filter') for part in el.iter() if part is not el)
        if inside and any(el.get(k) for k in BLOCKED):
            raise ValueError('a group with clip-path or mask has filtered pieces inside')
        opacity = float(el.get('opacity', 1))
        if not name and opacity == 1:
            self.paint(target, el, around + [el], origin)
            return
        room = [filters.reach(filters.filter_name(p), self._colours) for p in el.iter() if filters.filter_name(p)]
        area = self._place([el], around, [max(sides) for sides in zip(*room)])
        if not area:
            return
        if inside:
            pixels = np.zeros((area[3] - area[1], area[2] - area[0], 4), np.uint8)
            with native.Target(pixels) as group:
                self.paint(group, el, around + [el], area[:2])
        else:
            pixels = self._draw([_element(el)], around, area)
        at = area[0] - origin[0], area[1] - origin[1]
        if not name:
            target.paint(pixels, *at, opacity)
        elif opacity == 1:
            effects.apply(target, name, self._colours, pixels, *at, self._frame.scale)
        else:
            whole = np.zeros_like(pixels)
            with native.Target(whole) as group:
                effects.apply(group, name, self._colours, pixels, 0, 0, self._frame.scale)
            target.paint(whole, *at, opacity)


def _filled(pixels):
    """Box (x0, y0, x1, y1) of everything that is not quite transparent, or None."""
    alpha = pixels[..., 3]
    rows, columns = np.flatnonzero(alpha.any(1)), np.flatnonzero(alpha.any(0))
    return (int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1) if len(rows) else None


def _apply_grain(pixels, name, frame, x0, y0):
    """Multiplies a layer piece at canvas pixel (x0, y0) with the paper's grain, in place."""
    size = round(grain.TILE * frame.scale)
    tile = grain.tile(*filters.GRAINS[name], size)
    columns = np.arange(x0 - frame.left, x0 - frame.left + pixels.shape[1]) % size
    wide = np.repeat(tile[:, columns, None], 4, 2).astype(np.uint16)
    wide[..., 3] = 255
    for y in range(0, len(pixels), BAND):
        band = pixels[y:y + BAND]
        v = wide[np.arange(y0 - frame.top + y, y0 - frame.top + y + len(band)) % size]
        v *= band
        v += 128
        v += v >> 8
        v >>= 8
        band[...] = v


def render_layer(root, name, frame):
    """One layer: (pixels cropped to what is there, x, y on the canvas), or None when it is empty."""
    element = next(g for g, i, _ in filters.layers(root) if i == name)
    pixels = np.zeros((frame.full[1], frame.full[0], 4), np.uint8)
    with native.Target(pixels) as target:
        Painter(root, frame).paint(target, element, [], (0, 0))
    b = _filled(pixels)
    if not b:
        return None
    pixels = np.ascontiguousarray(pixels[b[1]:b[3], b[0]:b[2]])
    paper = filters.filter_name(element)
    if paper in filters.GRAINS:
        _apply_grain(pixels, paper, frame, *b[:2])
    return pixels, b[0], b[1]


def lay_over(base, pixels, x, y):
    """Lays a layer over base at (x, y), in place; what lies outside is cut off."""
    with native.Target(base) as target:
        target.paint(pixels, x, y)


def reduce(pixels, x, y, scale):
    """A smaller copy of a layer at (x, y): pixels, x, y on the grid that is `scale` times as wide."""
    h, w = pixels.shape[:2]
    x0, y0, x1, y1 = math.floor(x * scale), math.floor(y * scale), math.ceil((x + w) * scale), math.ceil((y + h) * scale)
    room = math.ceil(1 / scale)                     # what the first and the last pixel reach beyond the layer
    padded = np.pad(pixels, ((room, room), (room, room), (0, 0)))
    box_ = tuple(v / scale - at + room for v, at in ((x0, x), (y0, y), (x1, x), (y1, y)))
    # Four bands without a meaning: the pixels are premultiplied, so no colour of what is transparent gets in.
    plain = Image.frombuffer('CMYK', (padded.shape[1], padded.shape[0]), padded, 'raw', 'CMYK', 0, 1)
    return np.asarray(plain.resize((x1 - x0, y1 - y0), Image.HAMMING, box_)), x0, y0


def straight(pixels):
    """Premultiplied BGRA → straight RGBA, as PNG wants it, or RGB when all is opaque."""
    if (pixels[..., 3] == 255).all():
        return np.ascontiguousarray(pixels[..., 2::-1])
    out = np.empty_like(pixels)
    reciprocal = np.zeros(256, np.float32)
    reciprocal[1:] = 255 / np.arange(1, 256)
    for y in range(0, len(pixels), BAND):
        band, to = pixels[y:y + BAND], out[y:y + BAND]
        alpha = band[..., 3]
        to[..., 3] = alpha
        if ((alpha == 0) | (alpha == 255)).all():
            to[..., :3] = band[..., 2::-1]
        else:
            v = band[..., 2::-1] * reciprocal[alpha][..., None]
            np.minimum(v + .5, 255, out=to[..., :3], casting='unsafe')
    return out
