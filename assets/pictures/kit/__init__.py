"""Lobbycard's drawing kit: paper-cut light boxes as SVG. See README.md; a script says `from kit import *`."""
import math
import random

from .camera import Cam, flat
from .cutting import (along, arc, arch, area, at, billows, bumps, circle, compact, cut, hole, hull, knife, leaf, length, move, noise, num,
                      orient, poly, rect, ribbon, ring, rrect, shape, smooth, solid, star, strip, swell, tear, walk, xf)
from .dressed import BAREFOOT, ELBOW_BACK, ELBOW_FRONT, PARKA, SHIRT, Wardrobe, bend, fur, on_head
from .filters import mix
from .machines import (bicycle, box_truck, camcorder, cello, clapperboard, film_lamp, film_reel, fire_engine, gear, handbell, marquee_tent,
                       microphone, moped, sewing_machine, stepladder, street_lamp, tape_recorder, wheel)
from .nature import agama, baobab, hen, ice_ridge, kaash, palm, perched, poplar, rearing_horse, tree
from .people import (CAP, CAP_BACKWARDS, CROUCHING, HAIR, HAIR_CHILD, HEAD_CUTS, HEADS, KNEELING, OPERATOR, PHOTOGRAPHER, PRAYING, PROFILE,
                     PROFILE_CHILD, PROFILE_WOMAN, PULLING, REFLECTOR, STANDING, WAVE, chain, crowd, figure, limb, profile, span)
from .picture import EO, G, Pic, S, dots, lattice, line, rope
from .things import (boards, bricks, candle, cast, crumple, dust, film_camera, film_strip, flame, grass, plume, quad, round_hole, shingles, skyline,
                     spar, torn_cloud)

MODULES = ('camera', 'cutting', 'dressed', 'filters', 'machines', 'nature', 'people', 'picture', 'things')
__all__ = [name for name in dir() if not name.startswith('_') and name not in (*MODULES, 'MODULES')]
