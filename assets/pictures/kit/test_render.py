#!/usr/bin/python3
"""Tests of the picture build: the cache, its failures, the rules for committed pictures, layers against the whole."""
import contextlib
import importlib.machinery
import importlib.util
import io
import os
import re
import runpy
import shutil
import subprocess
import sys
import tempfile
import unittest
import unittest.mock
from pathlib import Path

sys.dont_write_bytecode = True
KIT = Path(__file__).resolve().parent
PICTURES = KIT.parent
sys.path.insert(0, str(PICTURES))

import numpy as np                                                  # noqa: E402
from PIL import Image                                               # noqa: E402
from kit import filters, native, raster, squint                     # noqa: E402
from kit.picture import Pic, check                                  # noqa: E402

SVGS = sorted(PICTURES.rglob('*.svg'))
TEMPLATE = PICTURES.parent / 'template.svg'
SMALL = ('<svg xmlns="http://www.w3.org/2000/svg" width="1920" height="1200" viewBox="0 0 1920 1200" data-light="#fff2d2" '
         'data-dark="#0a1722" data-glow="#ffb648" data-focus="0.5 .55">'
         '<defs><linearGradient id="p0"><stop offset="0" stop-color="#345"/><stop offset="1" stop-color="#789"/></linearGradient></defs>'
         '<g id="back" data-depth="0" filter="url(#grain)"><path d="M-120-120H2040V1320H-120Z" fill="url(#p0)"/></g>'
         '<g id="hill" data-depth="0.3" filter="url(#grain-deep)"><path d="M-120 800C400 600 900 900 2040 700V1320H-120Z" fill="#456" filter="url(#wall-5)"/></g>'
         '<g id="house" data-depth="0.6"><g filter="url(#cut-3-thick)"><path d="M700 400h400v500h-400z" fill="#a65"/>'
         '<path d="M800 500h90v120h-90z" fill="#fd8" filter="url(#slot)"/></g><circle cx="960" cy="300" r="40" fill="#ffc" filter="url(#glow)"/></g>'
         '<g id="front" data-depth="1"><path d="M-120 1000H500L600 1320H-120Z" fill="#123" filter="url(#back-l-near)"/></g>'
         '<g id="mat"><rect x="-120" y="-120" width="2160" height="1440" fill="#000" fill-opacity=".2"/></g></svg>')


class Rules(unittest.TestCase):
    """What every committed picture must keep to."""

    def test_pictures_obey(self):
        """Layers, depths, size, ids, filters, nothing from outside."""
        self.assertTrue(SVGS)
        for svg in SVGS:
            with self.subTest(picture=svg.stem):
                self.assertEqual(check(svg.read_text(encoding='utf-8')), [])
                self.assertTrue((PICTURES / 'draw' / f'{svg.stem}.py').exists(), 'its drawing script is missing')

    def test_pictures_are_built(self):
        """CMakeLists.txt lists exactly the pictures that exist, and no two share a name."""
        text = (PICTURES.parent / 'CMakeLists.txt').read_text(encoding='utf-8')
        listed = re.search(r'set\(LOBBYCARD_PICTURES\s+([^)]*)\)', text)[1].split()
        self.assertEqual(sorted(listed), [str(s.relative_to(PICTURES.parent)) for s in SVGS])
        self.assertEqual(len({s.stem for s in SVGS}), len(SVGS))

    def test_every_card_has_its_own(self):
        """Every picture hangs on one card, which keeps the same part of it in every crop; no card goes without."""
        hung = {}
        for card in sorted((PICTURES.parent.parent / 'stories').rglob('*.en.md')):
            front = card.read_text(encoding='utf-8').split('---')[1]
            x, y = map(float, re.search(r'^focus: \[(.*), (.*)\]$', front, re.M).groups())
            hung.setdefault(re.search(r'^picture: (\S+)$', front, re.M)[1], []).append((card.name, x, y))
        self.assertEqual(sorted(hung), sorted(s.stem for s in SVGS))
        for svg in SVGS:
            with self.subTest(picture=svg.stem):
                self.assertEqual(len(hung[svg.stem]), 1)
                self.assertEqual(hung[svg.stem][0][1:], tuple(map(float, filters.load(svg).get('data-focus').split())))

    def test_subjects_stand_out(self):
        """The squint test, also for the template."""
        def contrast(svg):
            root, frame = filters.load(svg), raster.Frame(320)
            pixels = np.zeros((frame.full[1], frame.full[0], 4), np.uint8)
            for _, name, _ in filters.layers(root):
                piece = raster.render_layer(root, name, frame)
                if piece:
                    raster.lay_over(pixels, *piece)
            shown = pixels[frame.top:frame.top + frame.height, frame.left:frame.left + frame.width, 2::-1]
            return squint.contrast(Image.fromarray(np.ascontiguousarray(shown)), [float(v) for v in root.get('data-focus').split()])
        for svg in [*SVGS, TEMPLATE]:
            with self.subTest(picture=svg.stem):
                self.assertGreaterEqual(contrast(svg), squint.LEAST)

    def test_template_obeys(self):
        """What others begin with is in order itself."""
        self.assertEqual(check(TEMPLATE.read_text(encoding='utf-8')), [])

    def test_scripts_draw_the_pictures(self):
        """What a script draws today is the SVG beside it, to the byte."""
        drawn = {}
        with unittest.mock.patch.object(Pic, 'save', lambda pic, path: drawn.update({Path(path): pic.svg()})):
            for script in sorted((PICTURES / 'draw').glob('*.py')):
                runpy.run_path(str(script))
        self.assertEqual(sorted(drawn), SVGS)
        for path, svg in drawn.items():
            with self.subTest(picture=path.stem):
                self.assertTrue(path.read_text(encoding='utf-8') == svg, 'the script draws something else: run it, or bring it back')

    def test_check_finds_faults(self):
        """The checker itself: one fault at a time."""
        self.assertEqual(check(SMALL), [])
        for old, new in (('data-depth="0.3"', 'data-depth="0.7"'), ('id="hill"', 'id="back"'), ('cut-3-thick', 'cut-9'), ('#p0)', '#p1)'),
                         ('<g id="mat">', '<text>a</text><g id="mat">'), ('<defs>', '<defs><filter id="x"/>'), ('data-dark="#0a1722"', ''), ('data-focus="0.5 .55"', 'data-focus="0.5 1.2"'),
                         ('<g id="mat">', '<image href="http://x/y.png"/><g id="mat">'), ('</svg>', '<!--' + 'x' * 250000 + '--></svg>'),
                         ('<g id="front" data-depth="1">', '<g id="front" data-depth="1" opacity=".5">'), ('wall-5', 'grain'),
                         ('<g filter="url(#cut-3-thick)">', '<g clip-path="url(#p0)">')):
            with self.subTest(fault=new[:40]):
                self.assertTrue(check(SMALL.replace(old, new)))


class Drawing(unittest.TestCase):
    """Shapes, filters and layers end up where they belong."""

    def stack(self, root, frame):
        """All layers, composed."""
        pixels = np.zeros((frame.full[1], frame.full[0], 4), np.uint8)
        for _, name, _ in filters.layers(root):
            piece = raster.render_layer(root, name, frame)
            if piece:
                raster.lay_over(pixels, *piece)
        return pixels

    def test_layers_are_the_picture(self):
        """Without filters and grain the composed layers are what librsvg draws from the whole file."""
        for root in [filters.ET.fromstring(SMALL)] + [filters.load(svg) for svg in SVGS[-2:]]:
            for el in root.iter():
                el.attrib.pop('filter', None)
            frame = raster.Frame(480)
            root.set('viewBox', ' '.join(map(str, frame.units(0, 0, *frame.full))))
            root.set('preserveAspectRatio', 'none')
            whole = native.draw(filters.ET.tostring(root, encoding='unicode'), *frame.full)
            difference = self.stack(root, frame).astype(float) - whole
            self.assertLess(np.sqrt((difference ** 2).mean()), 1)

    def scene(self, inside, frame):
        """One layer without grain on white."""
        root = filters.ET.fromstring(f'<svg xmlns="{filters.SVG}" data-light="#ff0000" data-dark="#000000" data-glow="#00ff00"><g id="a" '
                                     f'data-depth="0"><path d="M-120-120H2040V1320H-120Z" fill="#fff"/>{inside}</g></svg>')
        pixels = self.stack(root, frame)
        return lambda x, y: tuple(int(v) for v in pixels[round(frame.top + y * frame.scale), round(frame.left + x * frame.scale), 2::-1])

    def test_light_from_the_upper_left(self):
        """A sheet keeps its colour, its bright edge is above, its shadow below; nested pieces too."""
        frame = raster.Frame(1920)
        for sheet in ('<path d="M500 500h300v300h-300z" fill="#888888" filter="url(#cut-3)"/>',
                      '<g fill="#888888"><g filter="url(#cut-3)" transform="translate(100 0)"><path d="M400 500h300v300h-300z"/></g></g>'):
            at = self.scene(sheet, frame)
            self.assertEqual(at(650, 650), (136, 136, 136))
            self.assertGreater(at(650, 500)[0], 180)
            self.assertLess(at(650, 500)[1], 120)
            self.assertLess(at(650, 803)[0], 160)
            self.assertLess(at(803, 650)[0], 200)
            self.assertGreater(at(650, 490)[0], 240)
        at = self.scene('<g filter="url(#cut-4)"><path d="M400 400h400v400h-400z" fill="#888888"/>'
                        '<path d="M500 500h100v100h-100z" fill="#0000ff" filter="url(#cut-2)"/></g>', frame)
        self.assertEqual((at(550, 550), at(700, 700)), ((0, 0, 255), (136, 136, 136)))
        self.assertLess(at(550, 602)[0], 110)

    def test_no_false_edge_at_the_border(self):
        """A sheet that runs off the picture has no edge where the canvas ends."""
        at = self.scene('<path d="M-120-120H2040V1320H-120Z" fill="#888888" filter="url(#cut-3)"/>', raster.Frame(480))
        self.assertEqual({at(x, y) for x in (-58, 960, 1976) for y in (-36, 600, 1234)}, {(136, 136, 136)})

    def test_every_filter(self):
        """Every name in the table works, even on a tiny shape, at the border and beyond the canvas."""
        shapes = ''.join(f'<path d="M{x} {y}h5v5h-5z" fill="#fff" filter="url(#NAME)"/>' for x, y in ((900, 600), (-58, 3), (5000, 50)))
        for name in sorted(filters.NAMES - set(filters.GRAINS)):
            with self.subTest(name=name):
                self.scene(shapes.replace('NAME', name), raster.Frame(192))


class Build(unittest.TestCase):
    """The render script as the build calls it."""

    def setUp(self):
        self.top = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.top, True)
        self.svg = self.top / 'small.svg'
        self.svg.write_text(SMALL, encoding='utf-8')

    def render(self, out='out', cache='cache', width=96):
        """Runs it; returns (status, standard output, standard error)."""
        done = subprocess.run([sys.executable, str(KIT / 'render'), '--width', str(width), '--out', str(self.top / out), str(self.svg)],
                              env=dict(os.environ, XDG_CACHE_HOME=str(self.top / cache)), capture_output=True, text=True, check=False)
        return done.returncode, done.stdout, done.stderr

    def composed(self, folder):
        """The layers of a folder, laid over each other in their order; and what the index says of each."""
        index = (folder / 'index.yaml').read_text(encoding='utf-8')
        again = Image.new('RGBA', tuple(int(v) for v in re.search(r'^width: (\d+)\nheight: (\d+)\n', index, re.M).groups()))
        entries = re.findall(r'id: (\S+)\s+file: (\S+)\s+depth: (\S+)\s+x: (\S+)\s+y: (\S+)\s+width: (\S+)\s+height: (\S+)', index)
        for _, file, _, x, y, width, height in entries:
            with Image.open(folder / file) as stored:
                self.assertEqual((stored.format, stored.size), ('WEBP', (int(width), int(height))))
                layer = Image.new('RGBA', again.size)
                layer.paste(stored.convert('RGBA'), (int(x), int(y)))
            again.alpha_composite(layer)
        return again.convert('RGB'), entries

    def apart(self, one, other):
        """How far two images are apart: the root of the mean square, in steps of 255."""
        difference = np.asarray(one).astype(float) - np.asarray(other)
        return np.sqrt((difference ** 2).mean())

    def test_files(self):
        """The flat picture and its layers, put together again."""
        status, text, error = self.render(width=192)
        self.assertEqual((status, error), (0, ''))
        self.assertRegex(text, r'^picture 1 of 1: small … [\d.]+ s$')
        flat = Image.open(self.top / 'out/small.jpg')
        self.assertEqual((flat.size, flat.mode, flat.info.get('progressive')), ((192, 120), 'RGB', None))
        again, entries = self.composed(self.top / 'out/small.layers')
        self.assertEqual([e[0] for e in entries], ['back', 'hill', 'house', 'front', 'mat'])
        self.assertEqual([e[2] for e in entries], ['0', '0.3', '0.6', '1', '~'])
        self.assertEqual([int(v) for v in entries[0][3:]], [-6, -4, 204, 128])
        self.assertLess(self.apart(again, flat), 3)

    def test_wide(self):
        """The layers of a picture wider than LAYERED are smaller, and lie where they belong."""
        loader = importlib.machinery.SourceFileLoader('render', str(KIT / 'render'))
        render = importlib.util.module_from_spec(importlib.util.spec_from_loader('render', loader))
        loader.exec_module(render)
        with unittest.mock.patch.object(render, 'LAYERED', 200), contextlib.redirect_stdout(io.StringIO()):
            render.draw_picture(self.svg, 300, self.top)
        with Image.open(self.top / 'small.jpg') as flat:
            self.assertEqual(flat.size, (300, 188))
            again, _ = self.composed(self.top / 'small.layers')
            self.assertEqual(again.size, (200, 125))
            self.assertLess(self.apart(again, flat.resize(again.size, Image.HAMMING)), 3)

    def test_reuse(self):
        """A second build takes the kept result; a changed picture or width is rendered; a damaged entry is made anew."""
        self.assertIn(' s\n', self.render()[1])
        self.assertIn('kept', self.render()[1])
        self.assertIn('kept', self.render('other build')[1])
        first = (self.top / 'out/small.jpg').read_bytes()
        self.assertEqual((self.top / 'other build/small.jpg').read_bytes(), first)
        self.assertNotIn('kept', self.render(width=128)[1])
        self.svg.write_text(SMALL.replace('#a65', '#5a6').replace('id="front"', 'id="edge"'), encoding='utf-8')
        self.assertNotIn('kept', self.render()[1])
        self.assertNotEqual((self.top / 'out/small.jpg').read_bytes(), first)
        self.assertEqual(sorted(p.name for p in (self.top / 'out/small.layers').iterdir()),
                         ['00-back.webp', '01-hill.webp', '02-house.webp', '03-edge.webp', '04-mat.webp', 'index.yaml'])
        for file in (self.top / 'cache').rglob('*.jpg'):
            file.unlink()
            file.write_bytes(b'half')
        self.assertNotIn('kept', self.render()[1])
        self.assertFalse([p for p in (self.top / 'cache/lobbycard-build').iterdir() if p.name.startswith('tmp-')])

    def test_no_cache(self):
        """A cache that cannot be written does not fail the build."""
        (self.top / 'cache').write_text('a file where the folder should be')
        status, text, error = self.render()
        self.assertEqual(status, 0)
        self.assertIn('cache cannot be written', error)
        self.assertEqual(sorted(p.name for p in (self.top / 'out').iterdir()), ['small.jpg', 'small.layers'])

    def test_clears(self):
        """Layers of a picture that is gone, and the folder of an older build, are removed; nothing else is."""
        for file in ('layers/small/layers.yaml', 'layers/small/00-back.png', 'gone.layers/index.yaml', 'notes.layers/mine.txt'):
            (self.top / 'out' / file).parent.mkdir(parents=True, exist_ok=True)
            (self.top / 'out' / file).touch()
        self.assertEqual(self.render()[0], 0)
        self.assertEqual(sorted(p.name for p in (self.top / 'out').iterdir()), ['notes.layers', 'small.jpg', 'small.layers'])

    def test_errors(self):
        """An error names file and layer, and leaves nothing half done."""
        self.svg.write_text(SMALL.replace('url(#back-l-near)', 'url(#nothing)'), encoding='utf-8')
        status, _, error = self.render()
        self.assertEqual(status, 1)
        self.assertRegex(error, r'small\.svg: front: .*nothing')
        self.assertFalse((self.top / 'out/small.jpg').exists())
        self.svg.write_text(SMALL[:300], encoding='utf-8')
        self.assertRegex(self.render()[2], r'small\.svg: reading the file: ')


if __name__ == '__main__':
    unittest.main()
