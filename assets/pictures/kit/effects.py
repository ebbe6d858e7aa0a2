"""What the filters of the table do to pixels: a shape is painted on a target together with its shadows, edges, glow."""
import math

import numpy as np
from PIL import Image, ImageFilter

from . import filters, grain


def blur(mask, sigma):
    """A mask blurred; wide blurs are made at a half or a quarter of the size, where nobody can tell."""
    image = Image.fromarray(mask)
    shrink = 4 if sigma >= 12 else 2 if sigma >= 5 else 1
    if shrink > 1:
        image = image.reduce(shrink)
    image = image.filter(ImageFilter.GaussianBlur(sigma / shrink))
    if shrink > 1:
        image = image.resize(mask.shape[::-1], Image.BILINEAR, (0, 0, mask.shape[1] / shrink, mask.shape[0] / shrink))
    return np.array(image)


def _slide(mask, by, axis):
    """A mask moved by whole pixels; what comes in repeats the border, so that no false edge stands there."""
    if by == 0:
        return mask
    n = mask.shape[axis]
    return np.take(mask, np.clip(np.arange(n) - by, 0, n - 1), axis)


def shifted(mask, dx, dy):
    """A mask moved by fractions of pixels."""
    for by, axis in ((dx, 1), (dy, 0)):
        whole = math.floor(by)
        part = round((by - whole) * 256)
        first = _slide(mask, whole, axis)
        if part:
            second = _slide(mask, whole + 1, axis).astype(np.uint16)
            second *= part
            second += first.astype(np.uint16) * (256 - part)
            first = (second >> 8).astype(np.uint8)
        mask = first
    return np.ascontiguousarray(mask)


def edge(mask, dx, dy):
    """The rim of a shape on the side it is shifted away from."""
    other = shifted(mask, dx, dy)
    return np.maximum(mask, other) - other


def _bevelled(pixels, mask, scale):
    """Light over the rounded edge of thick card; level paper keeps its colour. In place."""
    relief = blur(mask, 2.2 * scale).astype(np.float32)
    relief *= 2.6 * scale / 255
    sx, sy = (np.roll(relief, -1, a) - np.roll(relief, 1, a) for a in (1, 0))
    light = grain.lit(sx, sy) / math.sin(grain.ELEVATION) * .62 + .38
    pixels[..., :3] = np.minimum(pixels[..., :3] * light[..., None] + .5, pixels[..., 3:])


def _ripped(pixels, scale):
    """The shape with its edge torn: every pixel fetched from up to 3.5 units away."""
    h, w = pixels.shape[:2]
    size = 256
    cells = round(.035 * size)
    noise = [grain.octaves(round(size * scale), cells, 3, seed) * 3.5 * scale for seed in (4, 5)]
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    x, y = (v + n[np.ix_(np.arange(h) % len(n), np.arange(w) % len(n))] for v, n in zip((x, y), noise))
    x, y = x.clip(0, w - 1.001), y.clip(0, h - 1.001)
    i, j = x.astype(int), y.astype(int)
    x, y = (x - i)[..., None], (y - j)[..., None]
    j2, i2 = np.minimum(j + 1, h - 1), np.minimum(i + 1, w - 1)
    return ((pixels[j, i] * (1 - x) + pixels[j, i2] * x) * (1 - y) + (pixels[j2, i] * (1 - x) + pixels[j2, i2] * x) * y + .5).astype(np.uint8)


def _sheet(target, name, colours, pixels, x, y, scale):
    """Paper: soft shadow, tight shadow, the sheet, its dark lower and bright upper edge."""
    sheet = filters.Sheet(name, colours)
    if sheet.torn:
        pixels = _ripped(pixels, scale)
    mask = np.ascontiguousarray(pixels[..., 3])
    for shadow in (sheet.soft, sheet.tight):
        if shadow:
            dx, dy, sigma, strength = shadow
            target.mask(blur(mask, sigma * scale), colours.dark, strength, x + round(dx * scale), y + round(dy * scale))
    if sheet.thick:
        _bevelled(pixels, mask, scale)
    target.paint(pixels, x, y)
    e = sheet.edge * scale
    if sheet.low:
        target.mask(edge(mask, -e * .7, -e * .8), colours.dark, .34, x, y)
    target.mask(edge(mask, e, e * 1.15), sheet.light, sheet.shine, x, y)


def _backlit(target, name, colours, pixels, x, y, scale):
    """A figure before a lamp: soft and hard rim on the lamp's side, shadow towards us."""
    (dx, dy), hard, soft, far, drop = filters.BACKLIT[name]
    dx, dy, drop = dx * scale, dy * scale, drop * scale
    mask = np.ascontiguousarray(pixels[..., 3])
    target.mask(blur(mask, drop * 1.6), colours.dark, .6, x + round(drop), y + round(drop * 1.4))
    target.paint(pixels, x, y)
    behind = shifted(blur(mask, far * .8 * scale), dx * far, dy * far)
    inner = mask.astype(np.uint16)
    inner *= 255 - behind
    target.mask((inner // 255).astype(np.uint8), colours.light, soft, x, y)
    target.mask(edge(mask, dx, dy), colours.light, hard, x, y)


def apply(target, name, colours, pixels, x, y, scale):
    """Paints a shape with the filter `name` at (x, y) of the target. pixels hold it with room to spare; they may be changed."""
    if name in filters.BACKLIT:
        _backlit(target, name, colours, pixels, x, y, scale)
    elif name in filters.GLOWS:
        near, near_strength, far, far_strength = filters.GLOWS[name]
        mask = np.ascontiguousarray(pixels[..., 3])
        target.mask(blur(mask, far * scale), colours.glow, far_strength, x, y)
        target.mask(blur(mask, near * scale), colours.glow, near_strength, x, y)
        target.paint(pixels, x, y)
    elif name in filters.RIMS:
        width, strength = filters.RIMS[name]
        target.paint(pixels, x, y)
        target.mask(edge(np.ascontiguousarray(pixels[..., 3]), width * scale, width * 1.15 * scale),
                    filters.mix(colours.dark, colours.glow, .3) if name == 'slot' else colours.light, strength, x, y)
    elif name in filters.BLURS:
        target.paint(np.dstack([blur(np.ascontiguousarray(pixels[..., k]), filters.BLURS[name] * scale) for k in range(4)]), x, y)
    else:
        _sheet(target, name, colours, pixels, x, y, scale)
