"""A pinhole camera for built things: walls, boards, windows, shadow and beam from the same metres."""
import math


class Cam:
    """Camera with rising front (verticals stay vertical). World: x right, y up, z to the front, in metres.

    azimuth: degrees it stands round to the right of `target`; dist, height: where it stands; f: units per metre at
    one metre; (px, py): where the horizon's centre lies in the picture. cam(x, y, z) → (x, y) in the picture.
    """

    def __init__(self, azimuth, dist, height, f, px, py, target=(0, 0, 4)):
        a = math.radians(azimuth)
        self._c = (target[0] - dist * math.sin(a), height, target[2] + dist * math.cos(a))
        self._d, self._r = (math.sin(a), -math.cos(a)), (math.cos(a), math.sin(a))
        self._f, self._p = f, (px, py)

    def __call__(self, x, y, z=0):
        """Where a point of the world lies in the picture."""
        vx, vy, vz = x - self._c[0], y - self._c[1], z - self._c[2]
        deep = vx * self._d[0] + vz * self._d[1]
        return (self._p[0] + self._f * (vx * self._r[0] + vz * self._r[1]) / deep, self._p[1] - self._f * vy / deep)

    def plane(self, origin, u, v):
        """A flat thing in the world: returns F(a, b) → picture point of origin + a·u + b·v (for boards(), bricks() …)."""
        return lambda a, b: self(*(o + a * p + b * q for o, p, q in zip(origin, u, v)))


def flat(x, y, sx=1, sy=-1):
    """A plane seen straight on, for boards(), bricks() …: F(a, b) → (x + a·sx, y + b·sy); b grows upwards."""
    return lambda a, b: (x + a * sx, y + b * sy)
