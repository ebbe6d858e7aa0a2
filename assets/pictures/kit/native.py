"""librsvg and cairo by ctypes: from SVG text to pixels without a PNG in between.

Pixels are numpy arrays (rows, columns, 4) of bytes in cairo's order: blue, green, red, alpha, premultiplied. A mask is
an array (rows, columns) of bytes whose columns are a multiple of four.
"""
import ctypes
import functools
from ctypes import byref, c_char_p, c_double, c_int, c_size_t, c_void_p

import numpy as np


class RenderError(Exception):
    """A layer could not be drawn."""


class _Rectangle(ctypes.Structure):
    _fields_ = [(n, c_double) for n in ('x', 'y', 'width', 'height')]


class _GError(ctypes.Structure):
    _fields_ = [('domain', ctypes.c_uint32), ('code', c_int), ('message', c_char_p)]


@functools.lru_cache(None)
def _libraries():
    """librsvg, cairo and gobject with their signatures."""
    rsvg, cairo, gobject = (ctypes.CDLL(n) for n in ('librsvg-2.so.2', 'libcairo.so.2', 'libgobject-2.0.so.0'))
    error = ctypes.POINTER(ctypes.POINTER(_GError))
    for function, result, *arguments in (
            (rsvg.rsvg_handle_new_from_data, c_void_p, c_char_p, c_size_t, error),
            (rsvg.rsvg_handle_render_document, c_int, c_void_p, c_void_p, ctypes.POINTER(_Rectangle), error),
            (cairo.cairo_image_surface_create_for_data, c_void_p, c_void_p, c_int, c_int, c_int, c_int),
            (cairo.cairo_create, c_void_p, c_void_p), (cairo.cairo_destroy, None, c_void_p), (cairo.cairo_status, c_int, c_void_p),
            (cairo.cairo_set_source_surface, None, c_void_p, c_void_p, c_double, c_double), (cairo.cairo_paint_with_alpha, None, c_void_p, c_double),
            (cairo.cairo_set_source_rgba, None, c_void_p, *[c_double] * 4), (cairo.cairo_mask_surface, None, c_void_p, c_void_p, c_double, c_double),
            (cairo.cairo_surface_flush, None, c_void_p), (cairo.cairo_surface_destroy, None, c_void_p), (gobject.g_object_unref, None, c_void_p)):
        function.restype, function.argtypes = result, arguments
    libc = ctypes.CDLL(None)
    for option, value in ((-1, 2**31 - 1), (-3, 2**30), (-2, 64 << 20)):   # M_TRIM_THRESHOLD, M_MMAP_THRESHOLD, M_TOP_PAD:
        libc.mallopt(option, value)                                        # keep big blocks, page faults cost a third
    return rsvg, cairo, gobject


def _surface(array):
    """A cairo surface on the bytes of pixels or of a mask."""
    assert array.flags.c_contiguous and array.strides[0] % 4 == 0
    return _libraries()[1].cairo_image_surface_create_for_data(array.ctypes.data, 0 if array.ndim == 3 else 2, array.shape[1], array.shape[0],
                                                               array.strides[0])


def draw(svg, width, height):
    """SVG text drawn into width × height pixels."""
    rsvg, cairo, gobject = _libraries()
    data, error = svg.encode(), ctypes.POINTER(_GError)()
    handle = rsvg.rsvg_handle_new_from_data(data, len(data), byref(error))
    if not handle:
        raise RenderError(error.contents.message.decode())
    pixels = np.zeros((height, width, 4), np.uint8)
    surface = _surface(pixels)
    context = cairo.cairo_create(surface)
    done = rsvg.rsvg_handle_render_document(handle, context, byref(_Rectangle(0, 0, width, height)), byref(error))
    status = cairo.cairo_status(context)
    cairo.cairo_surface_flush(surface)
    cairo.cairo_destroy(context)
    cairo.cairo_surface_destroy(surface)
    gobject.g_object_unref(handle)
    if not done or status:
        raise RenderError(error.contents.message.decode() if error else f'cairo error {status}')
    return pixels


class Target:
    """Pixels to paint on, for as long as the `with` lasts."""

    def __init__(self, pixels):
        self._pixels, self._cairo = pixels, _libraries()[1]

    def __enter__(self):
        self._surface = _surface(self._pixels)
        self._context = self._cairo.cairo_create(self._surface)
        return self

    def __exit__(self, *_):
        self._cairo.cairo_surface_flush(self._surface)
        self._cairo.cairo_destroy(self._context)
        self._cairo.cairo_surface_destroy(self._surface)

    def paint(self, pixels, x, y, alpha=1):
        """Lays pixels over what is there."""
        above = _surface(pixels)
        self._cairo.cairo_set_source_surface(self._context, above, x, y)
        self._cairo.cairo_paint_with_alpha(self._context, alpha)
        self._cairo.cairo_surface_destroy(above)

    def mask(self, mask, colour, alpha, x, y):
        """Lays a colour '#rrggbb' over what is there, as strong as alpha times the mask."""
        above = _surface(mask)
        self._cairo.cairo_set_source_rgba(self._context, *(int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)), alpha)
        self._cairo.cairo_mask_surface(self._context, above, x, y)
        self._cairo.cairo_surface_destroy(above)
