"""Signed distance functions of the ten objects. All stand on y = 0, are about 1.6 high and fit `REACH` around `CENTRE`."""

import math

from numba import njit

CENTRE = 0.8
REACH = 1.3

BALL, CUBE, TEAPOT, RING, BOTTLE, VASE, MUG, BOWL, LAMP, CHAIR = range(10)


@njit(fastmath=True, cache=True, error_model="numpy")
def box(x, y, z, half_x, half_y, half_z, rounding):
    """Distance to a box around the origin with rounded edges."""
    a = abs(x) - half_x + rounding
    b = abs(y) - half_y + rounding
    c = abs(z) - half_z + rounding
    outside = math.sqrt(max(a, 0.0) ** 2 + max(b, 0.0) ** 2 + max(c, 0.0) ** 2)
    return outside + min(max(a, max(b, c)), 0.0) - rounding


@njit(fastmath=True, cache=True, error_model="numpy")
def disc(r, y, radius, half_height, rounding):
    """Distance to an upright cylinder, given the distance `r` from its axis."""
    a = r - radius + rounding
    b = abs(y) - half_height + rounding
    return min(max(a, b), 0.0) + math.sqrt(max(a, 0.0) ** 2 + max(b, 0.0) ** 2) - rounding


@njit(fastmath=True, cache=True, error_model="numpy")
def torus(a, b, c, radius, thickness):
    """Distance to a torus lying in the plane of `a` and `b`."""
    q = math.sqrt(a * a + b * b) - radius
    return math.sqrt(q * q + c * c) - thickness


@njit(fastmath=True, cache=True, error_model="numpy")
def smooth_union(a, b, k):
    """Union of two distances with a fillet of size `k`."""
    h = max(k - abs(a - b), 0.0) / k
    return min(a, b) - h * h * k * 0.25


@njit(fastmath=True, cache=True, error_model="numpy")
def smooth_step(low, high, value):
    t = min(max((value - low) / (high - low), 0.0), 1.0)
    return t * t * (3.0 - 2.0 * t)


@njit(fastmath=True, cache=True, error_model="numpy")
def teapot(x, y, z):
    r = math.sqrt(x * x + z * z)
    ey = (y - 0.55) * 1.22
    body = (math.sqrt(r * r + ey * ey) - 0.66) * 0.85
    body = smooth_union(body, disc(r, y - 0.05, 0.42, 0.06, 0.03), 0.08)
    lid = smooth_union(disc(r, y - 1.06, 0.32, 0.05, 0.04), math.sqrt(r * r + (y - 1.2) ** 2) - 0.12, 0.06)
    t = min(max(((x - 0.45) * 0.55 + (y - 0.45) * 0.6) / 0.6625, 0.0), 1.0)
    dx, dy = x - 0.45 - 0.55 * t, y - 0.45 - 0.6 * t
    spout = (math.sqrt(dx * dx + dy * dy + z * z) - 0.17 + 0.08 * t) * 0.9
    handle = torus(x + 0.68, y - 0.62, z, 0.32, 0.075)
    return min(smooth_union(smooth_union(body, spout, 0.12), handle, 0.06), lid)


@njit(fastmath=True, cache=True, error_model="numpy")
def bottle(r, y):
    radius = 0.45 - 0.28 * smooth_step(0.85, 1.25, y)
    if y > 1.5:
        radius = 0.2
    return max((r - radius) * 0.72, abs(y - 0.85) - 0.83) - 0.02


@njit(fastmath=True, cache=True, error_model="numpy")
def vase(r, y):
    radius = 0.38 + 0.24 * math.sin((y - 0.15) * 3.3) * (1.0 - 0.22 * y)
    outer = max((r - radius) * 0.7, abs(y - 0.8) - 0.78)
    return max(outer, -max((r - radius + 0.09) * 0.7, 1.0 - y)) - 0.02


@njit(fastmath=True, cache=True, error_model="numpy")
def mug(x, y, z):
    r = math.sqrt(x * x + z * z)
    cup = max(disc(r, y - 0.62, 0.58, 0.62, 0.05), -disc(r, y - 0.85, 0.49, 0.75, 0.05))
    handle = max(torus(x - 0.62, y - 0.62, z, 0.32, 0.085), 0.5 - r)
    return smooth_union(cup, handle, 0.05)


@njit(fastmath=True, cache=True, error_model="numpy")
def bowl(r, y):
    d = math.sqrt(r * r + (y - 0.92) ** 2)
    shell = max(abs(d - 0.85) - 0.045, y - 0.78)
    return smooth_union(shell, disc(r, y - 0.06, 0.36, 0.07, 0.03), 0.06) - 0.015


@njit(fastmath=True, cache=True, error_model="numpy")
def lamp(r, y):
    foot = disc(r, y - 0.06, 0.42, 0.06, 0.03)
    stem = disc(r, y - 0.55, 0.075, 0.55, 0.02)
    radius = 0.66 - 0.32 * (y - 0.9) / 0.72
    shade = max((r - radius) * 0.9, abs(y - 1.26) - 0.36) - 0.02
    return min(smooth_union(foot, stem, 0.1), shade)


@njit(fastmath=True, cache=True, error_model="numpy")
def chair(x, y, z):
    seat = box(x, y - 0.74, z, 0.5, 0.07, 0.48, 0.03)
    leg = box(abs(x) - 0.42, y - 0.36, abs(z) - 0.4, 0.075, 0.36, 0.075, 0.02)
    back = box(x, y - 1.2, z + 0.42, 0.5, 0.46, 0.065, 0.03)
    return min(seat, min(leg, back))


@njit(fastmath=True, cache=True, error_model="numpy")
def distance(kind, x, y, z):
    """Distance from a point in the object's own coordinates to its surface."""
    if kind == BALL:
        return math.sqrt(x * x + (y - 0.75) ** 2 + z * z) - 0.75
    if kind == CUBE:
        return box(x, y - 0.62, z, 0.62, 0.62, 0.62, 0.06)
    if kind == TEAPOT:
        return teapot(x, y, z)
    if kind == RING:
        return torus(x, y - 0.82, z, 0.6, 0.22)
    if kind == MUG:
        return mug(x, y, z)
    if kind == CHAIR:
        return chair(x, y, z)
    r = math.sqrt(x * x + z * z)
    if kind == BOTTLE:
        return bottle(r, y)
    if kind == VASE:
        return vase(r, y)
    if kind == BOWL:
        return bowl(r, y)
    return lamp(r, y)
