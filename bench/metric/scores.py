"""Scores pairs of pictures by the package ssimulacra2.

    python scores.py PAIRS SCORES

PAIRS has a line for each pair: reference, tab, spoilt copy. SCORES gets a line for each: the score of the package as it
is, tab, its score with the blur of the reference implementation in place of its own.
"""

import math
import sys

import numpy
from scipy import ndimage
from ssimulacra2 import ssimulacra2

SIGMA = 1.5


def taps():
    """The answer to an impulse of the recursive Gaussian of the reference.

    Charalampidis, "Recursive Implementation of the Gaussian Filter Using Truncated Cosine Functions", 2016: equations
    37, 44, 50, 52, 53, 55, 56 and 57.
    """
    radius = round(3.2795 * SIGMA + 0.2546)
    omega = numpy.array([1, 3, 5]) * math.pi / (2 * radius)
    sign = numpy.array([1, -1, 1])
    p = sign / numpy.tan(omega / 2)
    r = sign * p * p / numpy.sin(omega)
    rho = numpy.exp(-SIGMA * SIGMA * omega * omega / 2) / radius
    d13, d35, d51 = (p[i] * r[j] - r[i] * p[j] for i, j in ((0, 1), (1, 2), (2, 0)))
    zeta = numpy.array([d35 / d13, d51 / d13, 1])
    beta = numpy.linalg.solve([p, r, zeta], [1, radius**2 - SIGMA**2, zeta @ rho])
    places = numpy.arange(1 - radius, radius)
    return numpy.cos(numpy.outer(places, omega)) @ beta


TAPS = taps()


def reference_blur(image):
    for axis in (0, 1):
        image = ndimage.correlate1d(image, TAPS, axis=axis, mode="constant", cval=0.0)
    return image


def main(pairs, scores):
    own_blur = ssimulacra2.blur_image
    with open(pairs, encoding="utf-8") as lines, open(scores, "w", encoding="utf-8") as out:
        for line in lines:
            pair = line.rstrip("\n").split("\t")
            ssimulacra2.blur_image = own_blur
            shipped = ssimulacra2.compute_ssimulacra2(*pair)
            ssimulacra2.blur_image = reference_blur
            print(shipped, ssimulacra2.compute_ssimulacra2(*pair), sep="\t", file=out)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
