"""The paper's surface: tooth, lumps and a few fibres as a relief, lit from the upper left, in a square that repeats.

A layer named with a grain is multiplied with it after drawing: cheaper and finer than an SVG filter, and the relief
has the same height at every picture size.
"""
import functools
import math

import numpy as np

TILE = 512                               # side of the square in picture units
FLAT = .955                              # brightness of level paper
AZIMUTH, ELEVATION = math.radians(235), math.radians(60)


def _perlin(size, cells, seed):
    """Gradient noise -1..1 on size × size pixels that repeats after `cells` cells."""
    angle = np.random.RandomState(seed).uniform(0, 2 * np.pi, (cells, cells)).astype(np.float32)
    gx, gy = np.cos(angle), np.sin(angle)
    at = (np.arange(size, dtype=np.float32) + .5) * np.float32(cells / size)
    cell = at.astype(int) % cells
    part = at - np.floor(at)
    ease = part * part * part * (part * (part * 6 - 15) + 10)

    def corner(i, j):
        """What the gradients at one corner of every cell say."""
        rows, columns = np.ix_((cell + j) % cells, (cell + i) % cells)
        return gx[rows, columns] * (part - i)[None, :] + gy[rows, columns] * (part - j)[:, None]
    u, v = ease[None, :], ease[:, None]
    top = corner(0, 0)
    top += (corner(1, 0) - top) * u
    bottom = corner(0, 1)
    bottom += (corner(1, 1) - bottom) * u
    return top + (bottom - top) * v


def octaves(size, cells, count, seed, fold=False):
    """Perlin noise of several octaves; fold: sum of absolute values (its zeros are hair-thin curls)."""
    total = np.zeros((size, size), np.float32)
    for k in range(count):
        layer = _perlin(size, cells << k, seed + 17 * k)
        total += (np.abs(layer) if fold else layer) / 2 ** k
    return total


def lit(sx, sy):
    """Brightness of paper that rises by sx and sy per unit: the sine of the light's angle to it."""
    light = (-sx * math.cos(AZIMUTH) - sy * math.sin(AZIMUTH)) * math.cos(ELEVATION) + math.sin(ELEVATION)
    return light / np.sqrt(sx * sx + sy * sy + 1)


@functools.lru_cache(None)
def tile(seed, height, size):
    """Brightness factors 0..255 of one tile, size × size pixels."""
    relief = .175 * _perlin(size, round(.55 * TILE), seed)
    relief += .12 * octaves(size, round(.06 * TILE), 2, seed + 1)
    curls = octaves(size, round(.016 * TILE), 2, seed + 2, fold=True)
    relief += .18 * np.interp(curls, (0, 1 / 11, 2 / 11, 3 / 11), (1, .6, .15, 0)).astype(np.float32)
    per_unit = size / TILE * height

    def slope(axis):
        """Rise per unit along one axis, averaged across the other."""
        d = (np.roll(relief, -1, axis) - np.roll(relief, 1, axis)) * per_unit
        return (np.roll(d, 1, 1 - axis) + 2 * d + np.roll(d, -1, 1 - axis)) / 4
    sx, sy = slope(1), slope(0)
    return np.clip(lit(sx, sy) * (FLAT / math.sin(ELEVATION) * 255) + .5, 0, 255).astype(np.uint8)
