"""Which scenes exist, and which combinations are kept out of training to judge the model on.

A held-out combination is a triple of object, colour and surface: the model never saw, say, a striped green mug,
in whatever surrounding.
"""

import random

from .vocabulary import COLOURS, OBJECTS, SIZES, SURFACES, BACKGROUNDS

HELD_OUT_SEED = 20261123
HELD_OUT_COUNT = 50
BLACK_ON_BLACK = ([c.key for c in COLOURS].index("black"), [b.key for b in BACKGROUNDS].index("black"))


def held_out_triples():
    """Returns the held-out (object, colour, surface) triples as a set."""
    triples = [
        (o, c, s) for o in range(len(OBJECTS)) for c in range(len(COLOURS)) for s in range(len(SURFACES))
    ]
    return set(random.Random(HELD_OUT_SEED).sample(triples, HELD_OUT_COUNT))


HELD_OUT = held_out_triples()


def is_held_out(scene):
    """Says whether a scene shows a combination that training must not see."""
    return tuple(scene[:3]) in HELD_OUT


def draw_scene(rng, held_out=None):
    """Draws a scene; `held_out` True or False restricts it to that side, None takes both.

    Black things on black ground are not drawn: the eye could not tell them either.
    """
    while True:
        scene = tuple(rng.randrange(size) for size in SIZES)
        if held_out and not is_held_out(scene):
            scene = rng.choice(sorted(HELD_OUT)) + scene[3:]
        if held_out is False and is_held_out(scene):
            continue
        if (scene[1], scene[3]) != BLACK_ON_BLACK:
            return scene
