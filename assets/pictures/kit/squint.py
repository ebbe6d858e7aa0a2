"""The squint test in numbers: does the subject stand out in grey when the picture is as small as a thumbnail?

Around the picture's focus the pixels of the 160 px thumbnail fall into a light and a dark half where they part best
(Otsu, "A Threshold Selection Method from Gray-Level Histograms", 1979, on logarithms, as the eye sees light). What counts
is the contrast of the two medians as WCAG 2.2 reckons it, in the window where it is strongest: a small subject fills
only a small one.
"""
import numpy as np
from PIL import Image

WIDTH, HEIGHT = 160, 100                            # pixels of the thumbnail
WINDOWS = ((24, 24), (36, 36), (48, 48), (56, 60))  # pixels around the focus; 56 is what a 9:16 screen shows
LEAST = 3.0                                         # : 1, WCAG's bar for large things
PART = .1                                           # neither half may be smaller: a few bright dots are no subject


def luminance(image):
    """A PIL image as relative luminance, 0 to 1, at thumbnail size."""
    grey = np.asarray(image.convert('RGB').resize((WIDTH, HEIGHT), Image.LANCZOS), float) / 255
    return np.where(grey <= .04045, grey / 12.92, ((grey + .055) / 1.055) ** 2.4) @ (.2126, .7152, .0722)


def halves(values):
    """Contrast of the light half's median to the dark half's, where the values part best."""
    values = np.sort(np.log(np.asarray(values, float).ravel() + .05))
    n, sums = len(values), np.cumsum(values)
    cuts = np.arange(max(1, int(n * PART)), max(2, int(n * (1 - PART))))
    apart = cuts * (n - cuts) * ((sums[-1] - sums[cuts - 1]) / (n - cuts) - sums[cuts - 1] / cuts) ** 2
    cut = cuts[np.argmax(apart)]
    return float(np.exp(np.median(values[cut:]) - np.median(values[:cut])))


def contrast(image, focus):
    """Subject to ground of a picture (a PIL image of any size) around its focus (x, y from 0 to 1)."""
    grey = luminance(image)
    best = 0.0
    for w, h in WINDOWS:
        left = int(min(max(focus[0] * WIDTH - w / 2, 0), WIDTH - w))
        top = int(min(max(focus[1] * HEIGHT - h / 2, 0), HEIGHT - h))
        best = max(best, halves(grey[top:top + h, left:left + w]))
    return best
