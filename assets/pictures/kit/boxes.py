"""Where things are: transforms and boxes of SVG elements, for the renderer."""
import math
import re

from .cutting import parse

EVERYWHERE = (-400, -400, 2320, 1600)    # farther than anything reaches that is seen


def matrix(text):
    """A transform attribute as a matrix (a, b, c, d, e, f)."""
    m = (1, 0, 0, 1, 0, 0)
    for kind, args in re.findall(r'(\w+)\s*\(([^)]*)\)', text or ''):
        v = [float(t) for t in re.split(r'[\s,]+', args.strip())]
        if kind == 'translate':
            t = (1, 0, 0, 1, v[0], v[1] if len(v) > 1 else 0)
        elif kind == 'scale':
            t = (v[0], 0, 0, v[-1], 0, 0)
        elif kind == 'rotate':
            co, si = math.cos(math.radians(v[0])), math.sin(math.radians(v[0]))
            x, y = v[1:] if len(v) > 1 else (0, 0)
            t = (co, si, -si, co, x - co * x + si * y, y - si * x - co * y)
        elif kind == 'matrix':
            t = tuple(v)
        else:
            raise ValueError(f'transform {kind!r} is not used here')
        m = (m[0] * t[0] + m[2] * t[1], m[1] * t[0] + m[3] * t[1], m[0] * t[2] + m[2] * t[3], m[1] * t[2] + m[3] * t[3],
             m[0] * t[4] + m[2] * t[5] + m[4], m[1] * t[4] + m[3] * t[5] + m[5])
    return m


def union(boxes):
    """The box around boxes, or None."""
    boxes = [b for b in boxes if b]
    return (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)) if boxes else None


def box(el, stroke=0):
    """Box of an element in its own user space (control points included, strokes too), None when it draws nothing."""
    tag = el.tag.rsplit('}', 1)[-1]
    if el.get('stroke', 'none') != 'none' or el.get('stroke-width'):
        stroke = float(el.get('stroke-width', 1))

    def get(k):
        return float(el.get(k, 0))
    if tag == 'path':
        pts = [p for st, segs, _ in parse(el.get('d', '')) for p in [st] + [q for seg in segs for q in seg]]
        b = union([(*p, *p) for p in pts])
    elif tag == 'rect':
        b = (get('x'), get('y'), get('x') + get('width'), get('y') + get('height'))
    elif tag in ('circle', 'ellipse'):
        rx, ry = get('r') or get('rx'), get('r') or get('ry')
        b = (get('cx') - rx, get('cy') - ry, get('cx') + rx, get('cy') + ry)
    elif tag in ('g', 'svg'):
        boxes = []
        for child in el:
            cb = box(child, stroke)
            if cb and child.get('transform'):
                m = matrix(child.get('transform'))
                pts = [(m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]) for x in (cb[0], cb[2]) for y in (cb[1], cb[3])]
                cb = union([(*p, *p) for p in pts])
            boxes.append(cb)
        return union(boxes)
    elif tag == 'use':
        return EVERYWHERE
    else:
        return None
    return (b[0] - stroke / 2, b[1] - stroke / 2, b[2] + stroke / 2, b[3] + stroke / 2) if b else None
