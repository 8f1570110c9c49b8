"""The picture of one object in a studio, outdoors or before a wall, by sphere tracing; compiled by Numba.

A scene's numbers travel as a flat array `s` (see `scene_numbers.py` for its places), colours as linear RGB.
"""

import math

import numpy as np
from numba import njit

from .shapes import CENTRE, REACH, distance, smooth_step
from .scene_numbers import (AMBIENT, CAMERA, CORNER, COS_YAW, FORWARD, HALF_VIEW, KEY, LIGHT, POOL, RIGHT, SCALE,
                            SHADOW, SIN_YAW, SKY, UP, WALL)
from .textures import BRICKS, LAWN, ground_tone, patterned, wall_tone

METALLIC, GLOSSY, STRIPED = 2, 1, 3


@njit(fastmath=True, cache=True, error_model="numpy")
def field(kind, s, x, y, z):
    """Distance from a point of the world to the object."""
    x, y, z = x / s[SCALE], y / s[SCALE], z / s[SCALE]
    return distance(kind, x * s[COS_YAW] - z * s[SIN_YAW], y, x * s[SIN_YAW] + z * s[COS_YAW]) * s[SCALE]


@njit(fastmath=True, cache=True, error_model="numpy")
def reach(s, ox, oy, oz, dx, dy, dz):
    """Where a ray enters and leaves the sphere around the object; an empty span when it misses."""
    cy = CENTRE * s[SCALE]
    b = ox * dx + (oy - cy) * dy + oz * dz
    c = ox * ox + (oy - cy) ** 2 + oz * oz - (REACH * s[SCALE]) ** 2
    d = b * b - c
    if d <= 0.0:
        return 1.0, 0.0
    d = math.sqrt(d)
    return max(-b - d, 0.0), -b + d


@njit(fastmath=True, cache=True, error_model="numpy")
def trace(kind, s, ox, oy, oz, dx, dy, dz):
    """Distance along the ray to the object, or -1."""
    t, end = reach(s, ox, oy, oz, dx, dy, dz)
    for _ in range(90):
        if t > end:
            return -1.0
        h = field(kind, s, ox + dx * t, oy + dy * t, oz + dz * t)
        if h < 0.0012:
            return t
        t += h
    return t if h < 0.01 else -1.0


@njit(fastmath=True, cache=True, error_model="numpy")
def shadow(kind, s, x, y, z):
    """How much of the key light reaches a point, 0..1, with a penumbra of the light's hardness."""
    lx, ly, lz = s[LIGHT], s[LIGHT + 1], s[LIGHT + 2]
    t, end = reach(s, x, y, z, lx, ly, lz)
    t = max(t, 0.03)
    lit = 1.0
    for _ in range(40):
        if t > end or lit < 0.01:
            break
        h = field(kind, s, x + lx * t, y + ly * t, z + lz * t)
        lit = min(lit, 0.5 + 0.5 * s[SHADOW] * h / t)
        t += min(max(h, 0.02), 0.25)
    lit = max(lit, 0.0)
    return lit * lit * (3.0 - 2.0 * lit)


@njit(fastmath=True, cache=True, error_model="numpy")
def pool(s, x, y, z):
    """Brightness of the spotlight's pool at a point; 1 everywhere for lights without one."""
    if s[POOL] <= 0.0:
        return 1.0
    y -= 0.5
    along = x * s[LIGHT] + y * s[LIGHT + 1] + z * s[LIGHT + 2]
    away = math.sqrt(max(x * x + y * y + z * z - along * along, 0.0))
    return 1.0 - smooth_step(s[POOL] * 0.93, s[POOL] * 1.1, away)


@njit(fastmath=True, cache=True, error_model="numpy")
def surroundings(ground, s, base, dx, dy, dz, channel):
    """What a mirror sees in a direction: ground, backdrop or sky, and two bright soft boxes."""
    key, ambient = s[KEY + channel], s[AMBIENT + channel]
    if ground == LAWN:
        far = s[SKY + channel] * (1.0 - 0.45 * max(dy, 0.0))
        near = (0.05, 0.13, 0.02)[channel]
    else:
        near = ground_tone(ground, dx * 1.6, dz * 1.6, 0, base, channel) * (0.35 * key + 0.55 * ambient)
        far = wall_tone(ground, dx, dy, 0, base, channel) * (0.25 * key + 0.5 * ambient) * (0.9 - 0.6 * max(dy, 0.0))
    mirror = near + (far - near) * smooth_step(-0.04, 0.04, dy)
    mirror *= 1.0 - 0.75 * math.exp(-((dy - 0.07) * 9.0) ** 2)
    left = smooth_step(0.25, 0.32, dy) * smooth_step(0.12, 0.2, -dx) * smooth_step(0.9, 0.82, dy)
    right = smooth_step(0.1, 0.2, dy) * smooth_step(0.62, 0.7, dx) * 0.6
    return mirror + (left + right) * (0.55 * key + 0.75 * ambient)


@njit(fastmath=True, cache=True, error_model="numpy")
def shade_object(kind, finish, ground, s, colour, second, base, x, y, z, dx, dy, dz, out):
    """Writes the light that a point of the object sends back along the ray."""
    e = 0.0015
    nx = field(kind, s, x + e, y, z) - field(kind, s, x - e, y, z)
    ny = field(kind, s, x, y + e, z) - field(kind, s, x, y - e, z)
    nz = field(kind, s, x, y, z + e) - field(kind, s, x, y, z - e)
    n = math.sqrt(nx * nx + ny * ny + nz * nz) + 1e-9
    nx, ny, nz = nx / n, ny / n, nz / n
    if finish == METALLIC:
        nx += 0.09 * math.sin(7.0 * y + 5.0 * x)
        ny += 0.09 * math.sin(7.0 * x - 5.0 * z)
        nz += 0.09 * math.sin(6.0 * y - 6.0 * z)
    facing = -(nx * dx + ny * dy + nz * dz)
    rx, ry, rz = dx + 2 * facing * nx, dy + 2 * facing * ny, dz + 2 * facing * nz
    lambert = max(nx * s[LIGHT] + ny * s[LIGHT + 1] + nz * s[LIGHT + 2], 0.0)
    lit = pool(s, x, y, z)
    if lambert > 0.0 and lit > 0.0:
        lit *= shadow(kind, s, x + nx * 0.02, y + ny * 0.02, z + nz * 0.02)
    open_sky = 1.0
    for k in range(1, 4):
        h = 0.09 * k
        free = min(field(kind, s, x + nx * h, y + ny * h, z + nz * h), max(y + ny * h, 0.0))
        open_sky -= 0.55 * max(h - free, 0.0) / h / k
    open_sky = max(open_sky, 0.15)
    glint = max(rx * s[LIGHT] + ry * s[LIGHT + 1] + rz * s[LIGHT + 2], 0.0)
    pattern = False
    if finish >= STRIPED:
        c, i, f = s[COS_YAW], s[SIN_YAW], 1.0 / s[SCALE]
        pattern = patterned(kind, finish, (x * c - z * i) * f, y * f, (x * i + z * c) * f, nx * c - nz * i, ny, nx * i + nz * c)
    streaks = (0.5 + 0.5 * math.sin(10.0 * rx + 7.0 * ry)) ** 2
    for ch in range(3):
        albedo = second[ch] if pattern else colour[ch]
        bounce = base[ch] * 0.35 * max(-ny, 0.0)
        diffuse = albedo * (s[AMBIENT + ch] * open_sky * (0.7 + 0.3 * ny + bounce) + s[KEY + ch] * lambert * lit)
        if finish == METALLIC:
            tint = 0.07 + 0.93 * albedo
            mirror = surroundings(ground, s, base, rx, ry, rz, ch) * (0.45 + 0.55 * open_sky)
            mirror = mirror * (0.45 + streaks) + 0.3 * streaks * (0.3 * s[KEY + ch] + 0.6 * s[AMBIENT + ch])
            out[ch] = tint * (1.35 * mirror + s[KEY + ch] * lit * (0.12 * lambert + 1.6 * glint**60)) + 0.06 * diffuse
        elif finish == GLOSSY:
            fresnel = 0.06 + 0.6 * (1.0 - max(facing, 0.0)) ** 5
            mirror = surroundings(ground, s, base, rx, ry, rz, ch)
            out[ch] = diffuse + fresnel * mirror * open_sky + s[KEY + ch] * lit * (1.5 * glint**180 + 0.16 * glint**24)
        else:
            out[ch] = diffuse


@njit(fastmath=True, cache=True, error_model="numpy")
def shade_backdrop(kind, ground, s, base, seed, ox, oy, oz, dx, dy, dz, out):
    """Writes the light of floor, wall or sky along a ray that misses the object."""
    floor = -oy / dy if dy < -1e-4 else 1e9
    if ground == LAWN:
        if floor > 60.0:
            for ch in range(3):
                out[ch] = s[SKY + ch] * (1.0 - 0.4 * min(max(dy * 2.2, 0.0), 1.0)) * (s[KEY + ch] + s[AMBIENT + ch])
            return
        wall = 1e9
    else:
        wall = (s[WALL] - oz) / dz if dz < -1e-4 else 1e9
    t = min(floor, wall)
    x, y, z = ox + dx * t, oy + dy * t, oz + dz * t
    upright = floor > wall
    bend = 0.0
    if s[CORNER] > 0.0:
        bend = 0.5 + 0.5 * smooth_step(0.0, s[CORNER], y) if upright else 0.5 - 0.5 * smooth_step(0.0, s[CORNER], z - s[WALL])
    elif upright:
        bend = 1.0
    ny, nz = math.cos(bend * 1.5708), math.sin(bend * 1.5708)
    lambert = max(ny * s[LIGHT + 1] + nz * s[LIGHT + 2], 0.0)
    if bend > 0.0 and ground != BRICKS:
        lambert = lambert * (1 - bend) + bend * max(lambert, 0.55)
    lit = pool(s, x, y, z)
    if lit > 0.0:
        lit *= shadow(kind, s, x, y + 0.001, z)
    contact = 1.0
    if not upright and x * x + z * z < (REACH * s[SCALE] + 0.5) ** 2:
        contact = 0.35 + 0.65 * smooth_step(0.0, 0.45, field(kind, s, x, y + 0.02, z))
    falloff = 1.0 if ground == LAWN else 1.0 / (1.0 + 0.018 * (x * x + z * z))
    for ch in range(3):
        albedo = wall_tone(ground, x, y, seed, base, ch) if upright else ground_tone(ground, x, z, seed, base, ch)
        light = albedo * falloff * (s[AMBIENT + ch] * contact + s[KEY + ch] * lambert * lit)
        if ground == LAWN:
            haze = smooth_step(8.0, 55.0, t)
            light += haze * 0.6 * (s[SKY + ch] * (s[KEY + ch] + s[AMBIENT + ch]) - light)
        out[ch] = light


@njit(fastmath=True, cache=True, error_model="numpy")
def sample(kind, finish, ground, s, colour, second, base, seed, u, v, out):
    """Writes the linear light seen at picture place (u, v), each in -1..1, v upwards."""
    dx = s[FORWARD] + s[HALF_VIEW] * (u * s[RIGHT] + v * s[UP])
    dy = s[FORWARD + 1] + s[HALF_VIEW] * (u * s[RIGHT + 1] + v * s[UP + 1])
    dz = s[FORWARD + 2] + s[HALF_VIEW] * (u * s[RIGHT + 2] + v * s[UP + 2])
    n = math.sqrt(dx * dx + dy * dy + dz * dz)
    dx, dy, dz = dx / n, dy / n, dz / n
    ox, oy, oz = s[CAMERA], s[CAMERA + 1], s[CAMERA + 2]
    t = trace(kind, s, ox, oy, oz, dx, dy, dz)
    if t > 0.0:
        x, y, z = ox + dx * t, oy + dy * t, oz + dz * t
        shade_object(kind, finish, ground, s, colour, second, base, x, y, z, dx, dy, dz, out)
    else:
        shade_backdrop(kind, ground, s, base, seed, ox, oy, oz, dx, dy, dz, out)
    for ch in range(3):
        c = max(out[ch], 0.0)
        out[ch] = min(c if c < 0.7 else 0.7 + 0.3 * (1.0 - math.exp((0.7 - c) / 0.3)), 1.0) ** 0.4545


@njit(fastmath=True, cache=True, error_model="numpy")
def draw(kind, finish, ground, s, colour, second, base, seed, size, threshold):
    """Returns the picture as floats [size, size, 3] in 0..1: one sample a pixel, four more where neighbours differ."""
    first = np.empty((size, size, 3))
    out = np.empty(3)
    for j in range(size):
        for i in range(size):
            sample(kind, finish, ground, s, colour, second, base, seed,
                   (i + 0.5) / size * 2 - 1, 1 - (j + 0.5) / size * 2, out)
            first[j, i] = out
    picture = first.copy()
    for j in range(size):
        for i in range(size):
            rough = 0.0
            for ch in range(3):
                rough = max(rough, abs(first[j, i, ch] - first[j, max(i - 1, 0), ch]))
                rough = max(rough, abs(first[j, i, ch] - first[j, min(i + 1, size - 1), ch]))
                rough = max(rough, abs(first[j, i, ch] - first[max(j - 1, 0), i, ch]))
                rough = max(rough, abs(first[j, i, ch] - first[min(j + 1, size - 1), i, ch]))
            if rough > threshold:
                for k in range(4):
                    a, b = ((0.375, -0.125), (0.125, 0.375), (-0.375, 0.125), (-0.125, -0.375))[k]
                    sample(kind, finish, ground, s, colour, second, base, seed,
                           (i + 0.5 + a) / size * 2 - 1, 1 - (j + 0.5 + b) / size * 2, out)
                    picture[j, i] += out
                picture[j, i] /= 5.0
    return picture
