"""Colours of the ground, of the wall behind and of patterned surfaces, as functions of the place. All in linear light."""

import math

from numba import njit

WOOD, TILES, LAWN, BRICKS = 8, 9, 10, 11
STRIPED, DOTTED = 3, 4
RING = 3


@njit(fastmath=True, cache=True, error_model="numpy")
def lattice(i, j, seed):
    """Pseudo-random number in 0..1 for a lattice point."""
    n = (i * 374761393 + j * 668265263 + seed * 974711) & 0x7FFFFFFF
    n = ((n ^ (n >> 13)) * 1274126177) & 0x7FFFFFFF
    return ((n ^ (n >> 16)) & 0xFFFF) / 65535.0


@njit(fastmath=True, cache=True, error_model="numpy")
def noise(x, y, seed):
    """Smooth value noise in 0..1 with lattice spacing 1."""
    i, j = math.floor(x), math.floor(y)
    u, v = x - i, y - j
    u, v = u * u * (3 - 2 * u), v * v * (3 - 2 * v)
    i, j = int(i), int(j)
    top = lattice(i, j, seed) * (1 - u) + lattice(i + 1, j, seed) * u
    low = lattice(i, j + 1, seed) * (1 - u) + lattice(i + 1, j + 1, seed) * u
    return top * (1 - v) + low * v


@njit(fastmath=True, cache=True, error_model="numpy")
def ground_tone(kind, x, z, seed, base, channel):
    """Linear colour of one channel of the floor at (x, z)."""
    if kind == WOOD:
        plank = math.floor(z / 0.55 + 0.3)
        seam = abs(z / 0.55 + 0.3 - plank - 0.5)
        grain = noise(x * 1.3 + plank * 7.0, z * 11.0, seed)
        tone = 0.62 + 0.34 * grain + 0.2 * lattice(int(plank), 3, seed)
        tone *= 0.45 if seam > 0.475 else 1.0
        return (0.46, 0.23, 0.095)[channel] * tone
    if kind == TILES:
        even = (int(math.floor(x / 0.62 + 0.5)) + int(math.floor(z / 0.62 + 0.5))) & 1
        return 0.8 if even == 0 else 0.035
    if kind == LAWN:
        blades = 0.45 * noise(x * 17.0, z * 9.0, seed) + 0.35 * noise(x * 7.0, z * 5.0, seed + 1)
        tone = 0.3 + 1.1 * blades + 0.35 * noise(x * 1.5, z * 1.5, seed + 2)
        return (0.10, 0.27, 0.035)[channel] * tone
    if kind == BRICKS:
        return 0.36 + 0.05 * noise(x * 6.0, z * 6.0, seed)
    return base[channel]


@njit(fastmath=True, cache=True, error_model="numpy")
def wall_tone(kind, x, y, seed, base, channel):
    """Linear colour of one channel of the wall behind at (x, y)."""
    if kind == BRICKS:
        row = math.floor(y / 0.24)
        along = x / 0.56 + 0.5 * (int(row) & 1)
        brick = math.floor(along)
        in_row, in_brick = y / 0.24 - row, along - brick
        if in_row < 0.13 or in_brick < 0.06:
            return (0.52, 0.49, 0.45)[channel]
        tone = 0.72 + 0.5 * lattice(int(brick), int(row), seed) + 0.15 * noise(x * 9.0, y * 9.0, seed)
        return (0.36, 0.085, 0.05)[channel] * tone
    if kind == WOOD:
        return (0.62, 0.56, 0.47)[channel]
    if kind == TILES:
        return (0.42, 0.44, 0.47)[channel]
    return base[channel]


@njit(fastmath=True, cache=True, error_model="numpy")
def patterned(kind, finish, x, y, z, nx, ny, nz):
    """Says whether a point of a striped or dotted object has the pattern's second colour; in the object's coordinates."""
    if finish == STRIPED:
        place = y if abs(ny) < 0.85 else math.sqrt(x * x + z * z) + 0.1
        return place / 0.3 - math.floor(place / 0.3) < 0.4
    if kind == RING:
        a = math.atan2(x, y - 0.82) * 0.573
        b = math.atan2(z, math.sqrt(x * x + (y - 0.82) ** 2) - 0.6) * 0.191
    elif abs(ny) > 0.75:
        a, b = x, z
    elif abs(nx) > 0.92 or abs(nz) > 0.92:
        a, b = (z, y) if abs(nx) > abs(nz) else (x, y)
    else:
        a, b = math.atan2(x, z) * 0.62, y
    row = math.floor(b / 0.3)
    across = a / 0.36 + 0.5 * (int(row) & 1)
    du = (across - math.floor(across) - 0.5) * 0.36
    dv = (b / 0.3 - row - 0.5) * 0.3
    return du * du + dv * dv < 0.105 * 0.105
