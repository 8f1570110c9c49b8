"""The attributes of a scene and the words that name them, in English and in German.

A scene is six small numbers, one for each attribute in `ATTRIBUTES` order; everything else (pose, exact tone,
exact light direction) is free and unnamed.
"""

from typing import NamedTuple


class Noun(NamedTuple):
    """A German noun with its gender ("m", "f" or "n"), which decides the endings in front of it."""

    word: str
    gender: str


class Value(NamedTuple):
    """One value of an attribute: its key, its English names and its German names (the first one is the main one)."""

    key: str
    english: tuple
    german: tuple


OBJECTS = (
    Value("ball", ("ball", "sphere"), (Noun("Kugel", "f"), Noun("Ball", "m"))),
    Value("cube", ("cube", "box"), (Noun("Würfel", "m"), Noun("Quader", "m"))),
    Value("teapot", ("teapot",), (Noun("Teekanne", "f"), Noun("Kanne", "f"))),
    Value("ring", ("ring", "torus"), (Noun("Ring", "m"),)),
    Value("bottle", ("bottle", "flask"), (Noun("Flasche", "f"),)),
    Value("vase", ("vase",), (Noun("Vase", "f"), Noun("Blumenvase", "f"))),
    Value("mug", ("mug", "cup"), (Noun("Tasse", "f"), Noun("Becher", "m"))),
    Value("bowl", ("bowl", "dish"), (Noun("Schale", "f"), Noun("Schüssel", "f"))),
    Value("lamp", ("lamp", "table lamp"), (Noun("Lampe", "f"), Noun("Tischlampe", "f"))),
    Value("chair", ("chair",), (Noun("Stuhl", "m"),)),
)

# German colours and surfaces are stems; those in `UNINFLECTED` take no ending in plain speech.
COLOURS = (
    Value("red", ("red",), ("rot",)),
    Value("orange", ("orange",), ("orange",)),
    Value("yellow", ("yellow",), ("gelb",)),
    Value("green", ("green",), ("grün",)),
    Value("turquoise", ("turquoise", "teal"), ("türkis",)),
    Value("blue", ("blue",), ("blau",)),
    Value("purple", ("purple", "violet"), ("lila", "violett")),
    Value("pink", ("pink",), ("rosa", "pink")),
    Value("white", ("white",), ("weiß",)),
    Value("black", ("black",), ("schwarz",)),
)
UNINFLECTED = {"lila", "rosa", "pink", "türkis", "orange"}

SURFACES = (
    Value("plain", ("plain", "smooth"), ("einfarbig", "glatt")),
    Value("metallic", ("metallic", "chrome"), ("metallisch", "verchromt")),
    Value("striped", ("striped",), ("gestreift",)),
    Value("dotted", ("dotted", "spotted"), ("gepunktet", "getupft")),
)

# How surfaces are rendered, and the surface that each is called. Matte and glossy share a name: without a highlight in
# view, neither the eye nor a classifier can tell them apart.
FINISHES = ("matte", "glossy", "metallic", "striped", "dotted")
SURFACE_OF_FINISH = (0, 0, 1, 2, 3)

# Backgrounds: the words stand after "on" / "auf" or "vor"; plain colours get "background" / "Hintergrund" added.
BACKGROUNDS = (
    Value("white", ("white",), ("weiß",)),
    Value("grey", ("grey", "gray"), ("grau",)),
    Value("black", ("black",), ("schwarz",)),
    Value("red", ("red",), ("rot",)),
    Value("yellow", ("yellow",), ("gelb",)),
    Value("green", ("green",), ("grün",)),
    Value("blue", ("blue",), ("blau",)),
    Value("pink", ("pink",), ("rosa",)),
    Value("wood", ("on a wooden table", "on wood"), ("auf einem Holztisch", "auf Holz")),
    Value("tiles", ("on a chequered floor", "on checkered tiles"), ("auf kariertem Boden", "auf Schachbrettfliesen")),
    Value("lawn", ("on a lawn", "on grass under a blue sky"), ("auf einer Wiese", "auf Gras unter blauem Himmel")),
    Value("bricks", ("in front of a brick wall",), ("vor einer Ziegelwand", "vor einer Backsteinmauer")),
)
PLAIN_BACKGROUNDS = 8

# Lights and cameras: whole phrases that can follow a comma or the sentence itself.
LIGHTS = (
    Value("soft", ("soft light", "in soft light", "diffuse light"), ("weiches Licht", "bei weichem Licht", "diffuses Licht")),
    Value("spot", ("spotlight", "in a hard spotlight", "hard light"), ("Spotlicht", "im harten Spotlicht", "hartes Licht")),
    Value("evening", ("warm evening light", "in warm evening light", "evening sun"),
          ("warmes Abendlicht", "im warmen Abendlicht", "Abendsonne")),
)

CAMERAS = (
    Value("level", ("eye level", "at eye level", "from the front"), ("Augenhöhe", "auf Augenhöhe", "von vorn")),
    Value("above", ("from above", "top view", "seen from above"), ("von oben", "Aufsicht", "von oben gesehen")),
    Value("close", ("close-up", "close up", "macro shot"), ("Nahaufnahme", "ganz nah", "Makroaufnahme")),
)

ATTRIBUTES = {
    "object": OBJECTS,
    "colour": COLOURS,
    "surface": SURFACES,
    "background": BACKGROUNDS,
    "light": LIGHTS,
    "camera": CAMERAS,
}
SIZES = tuple(len(values) for values in ATTRIBUTES.values())
