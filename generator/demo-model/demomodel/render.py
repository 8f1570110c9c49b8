"""Renders scenes: `python -m demomodel.render --out FOLDER --count 16000`.

Writes `pictures.npy` (uint8, [count, 256, 256, 3]) and `labels.npy` (uint8, [count, 6]); rendering goes on where an
interrupted run stopped. Scene i depends on its number and the seed alone.
"""

import argparse
import math
import multiprocessing
import os
import random
import time

import numpy as np

from . import scene_numbers as at
from .raymarch import draw
from .shapes import CHAIR, MUG, RING, TEAPOT
from .splits import BLACK_ON_BLACK
from .textures import BRICKS, LAWN, TILES, WOOD
from .vocabulary import FINISHES, SIZES, SURFACE_OF_FINISH

SIZE = 256
CHUNK = 100

OBJECT_TONES = ((198, 30, 32), (240, 122, 18), (244, 208, 36), (38, 146, 58), (42, 190, 182), (30, 72, 200),
                (118, 48, 168), (238, 128, 172), (240, 240, 238), (22, 22, 25))
GROUND_TONES = ((244, 244, 242), (140, 142, 146), (30, 30, 33), (178, 46, 44), (236, 204, 78), (98, 168, 92),
                (74, 122, 206), (240, 176, 200))
NEUTRAL = (150, 148, 145)
SKY_TONE = (118, 174, 236)
WHITE_THING = 8


def linear(tone):
    """Turns an 8-bit tone into linear light."""
    return np.clip(np.asarray(tone, dtype=np.float64) / 255.0, 0, 1) ** 2.2


def varied(rng, tone, spread=5):
    """A tone moved a little, so that no colour is a constant."""
    return linear([c + rng.uniform(-spread, spread) for c in tone])


def turn(rng, kind):
    """Draws the yaw: things with a handle or a back are shown from a side that tells what they are."""
    if kind == TEAPOT:
        return rng.uniform(-0.5, 0.5) + (math.pi if rng.random() < 0.5 else 0.0)
    if kind == MUG:
        return rng.uniform(-0.75, 0.45) + (math.pi if rng.random() < 0.5 else 0.0)
    if kind == RING:
        return rng.uniform(-0.7, 0.7)
    if kind == CHAIR:
        return rng.choice((-1, 1)) * rng.uniform(0.3, 0.85)
    return rng.uniform(-math.pi, math.pi)


def place_camera(rng, camera, s):
    """Places the camera: at eye level, from above, or close."""
    pitch, away = ((rng.uniform(0.10, 0.20), 3.9), (rng.uniform(0.88, 1.02), 3.9), (rng.uniform(0.24, 0.36), 2.75))[camera]
    aim = np.array([rng.uniform(-0.18, 0.18), 0.74 * s[at.SCALE] + rng.uniform(-0.1, 0.1), 0.0])
    if camera == 2:
        aim[0] *= 0.6
    offset = np.array([0.0, math.sin(pitch), math.cos(pitch)])
    right = np.array([1.0, 0.0, 0.0])
    s[at.CAMERA:at.CAMERA + 3] = aim + away * offset
    s[at.FORWARD:at.FORWARD + 3] = -offset
    s[at.RIGHT:at.RIGHT + 3] = right
    s[at.UP:at.UP + 3] = np.cross(offset, right)
    s[at.HALF_VIEW] = 0.37


def place_light(rng, light, s):
    """Sets the lights: soft boxes, one hard spotlight with a pool, or a low warm sun from the left."""
    side = rng.choice((-1, 1))
    if light == 0:
        direction, key, ambient = (side * rng.uniform(0.2, 0.6), 1.3, rng.uniform(0.5, 0.9)), (0.52,) * 3, (0.5,) * 3
        s[at.SHADOW], s[at.POOL] = 2.6, 0.0
    elif light == 1:
        direction, key, ambient = (side * rng.uniform(0.45, 0.8), 1.5, rng.uniform(0.3, 0.6)), (1.3,) * 3, (0.085,) * 3
        s[at.SHADOW], s[at.POOL] = 45.0, 1.28 * s[at.SCALE]
    else:
        direction, key, ambient = (-1.25, rng.uniform(0.75, 0.95), rng.uniform(0.35, 0.6)), (1.35, 0.93, 0.52), (0.29, 0.26, 0.26)
        s[at.SHADOW], s[at.POOL] = 12.0, 0.0
    s[at.LIGHT:at.LIGHT + 3] = np.array(direction) / np.linalg.norm(direction)
    s[at.KEY:at.KEY + 3] = key
    s[at.AMBIENT:at.AMBIENT + 3] = ambient


def place_walls(ground, s):
    """Sets the wall behind: a sweep in the studio, an edge behind a table or floor, bricks close by, none outdoors."""
    s[at.WALL], s[at.CORNER] = -2.4, 1.3
    if ground == BRICKS:
        s[at.WALL], s[at.CORNER] = -1.35, 0.0
    elif ground in (WOOD, TILES, LAWN):
        s[at.CORNER] = 0.0
    s[at.SKY:at.SKY + 3] = linear(SKY_TONE) if ground == LAWN else 0.0


def draw_finished(rng):
    """Draws a scene with a finish where its surface is named; never black things on black ground."""
    sizes = *SIZES[:2], len(FINISHES), *SIZES[3:]
    while True:
        finished = tuple(rng.randrange(size) for size in sizes)
        if (finished[1], finished[3]) != BLACK_ON_BLACK:
            return finished


def named(finished):
    """The scene that a finished one shows."""
    return *finished[:2], SURFACE_OF_FINISH[finished[2]], *finished[3:]


def render_scene(finished, rng, size=SIZE):
    """Renders a scene with the free numbers that `rng` gives, as uint8 [size, size, 3]."""
    kind, colour, finish, ground, light, camera = finished
    s = np.zeros(at.LENGTH)
    yaw = turn(rng, kind)
    s[at.SCALE] = rng.uniform(0.86, 1.04)
    s[at.COS_YAW], s[at.SIN_YAW] = math.cos(yaw), math.sin(yaw)
    place_camera(rng, camera, s)
    place_light(rng, light, s)
    place_walls(ground, s)
    tone = varied(rng, OBJECT_TONES[colour])
    second = linear((58, 60, 66)) if colour == WHITE_THING else linear((244, 244, 242))
    base = varied(rng, GROUND_TONES[ground] if ground < len(GROUND_TONES) else NEUTRAL)
    picture = draw(kind, finish, ground, s, tone, second, base, rng.randrange(1 << 16), size, 0.07)
    return (picture * 255.0 + 0.5).astype(np.uint8)


def render_numbered(seed, number):
    """Renders scene `number` of the set `seed`; returns its picture and its six attributes."""
    rng = random.Random(f"{seed}/{number}")
    finished = draw_finished(rng)
    return render_scene(finished, rng), named(finished)


def _render_chunk(job):
    seed, numbers = job
    results = [render_numbered(seed, number) for number in numbers]
    return numbers[0], np.stack([p for p, _ in results]), np.array([y for _, y in results], dtype=np.uint8)


def _open(path, shape):
    mode = "r+" if os.path.exists(path) else "w+"
    return np.lib.format.open_memmap(path, mode=mode, dtype=np.uint8, shape=shape)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--out", required=True)
    arguments.add_argument("--count", type=int, default=16000)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--workers", type=int, default=2)
    options = arguments.parse_args()
    os.makedirs(options.out, exist_ok=True)
    pictures = _open(os.path.join(options.out, "pictures.npy"), (options.count, SIZE, SIZE, 3))
    labels = _open(os.path.join(options.out, "labels.npy"), (options.count, 6))
    missing = [n for n in range(0, options.count, CHUNK) if not pictures[min(n + CHUNK, options.count) - 1].any()]
    jobs = [(options.seed, range(n, min(n + CHUNK, options.count))) for n in missing]
    started = time.time()
    with multiprocessing.Pool(options.workers) as pool:
        for done, (first, chunk, scenes) in enumerate(pool.imap_unordered(_render_chunk, jobs), 1):
            labels[first:first + len(chunk)] = scenes
            pictures[first:first + len(chunk)] = chunk
            if done % 20 == 0:
                print(f"{done * CHUNK} scenes in {time.time() - started:.0f} s", flush=True)
    print(f"rendered {len(jobs) * CHUNK} scenes in {time.time() - started:.0f} s", flush=True)


if __name__ == "__main__":
    main()
