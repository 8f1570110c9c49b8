"""Captions of a scene in English and German, from long to two words, so that any attribute may be left unsaid."""

from .vocabulary import BACKGROUNDS, CAMERAS, COLOURS, LIGHTS, OBJECTS, PLAIN_BACKGROUNDS, SURFACES, UNINFLECTED

ENGLISH_OPENINGS = ("", "", "", "a photo of ", "product photo of ", "studio shot of ", "an image of ", "picture of ",
                    "3d render of ", "product shot of ")
GERMAN_OPENINGS = ("", "", "", "Foto: ", "Produktfoto, ", "Studioaufnahme, ", "Bild: ", "Produktbild, ", "Packshot, ")

# Words that say nothing about the scene; seen in training they change nothing later.
ENGLISH_FILLERS = ("high quality", "beautiful", "sharp", "detailed", "4k", "8k", "elegant", "modern", "simple", "photo",
                   "studio", "minimal", "clean", "product photography", "for a shop", "hero image", "professional",
                   "new", "nice", "best quality", "realistic", "isolated", "centered", "advertising")
GERMAN_FILLERS = ("hochwertig", "schön", "scharf", "detailliert", "elegant", "modern", "schlicht", "Studio", "minimalistisch",
                  "sauber", "Produktfotografie", "für einen Shop", "professionell", "neu", "realistisch", "freigestellt",
                  "hohe Qualität", "Werbung", "mittig", "Produkt", "Bild", "Foto")

ARTICLES = {"m": "ein", "f": "eine", "n": "ein"}
ENDINGS = {"m": "er", "f": "e", "n": "es"}


def inflected(stem, ending, rng=None):
    """A German adjective with its ending; colours such as "rosa" stay as they are or become "rosafarbene"."""
    if stem in UNINFLECTED:
        return stem + "farben" + ending if rng and rng.random() < 0.3 else stem
    return stem + ending


def german_ground(background, rng):
    """The German phrase of a background."""
    value = BACKGROUNDS[background]
    if background >= PLAIN_BACKGROUNDS:
        return rng.choice(value.german)
    adjective = inflected(rng.choice(value.german), "em", rng)
    return f"{rng.choice(('auf', 'auf', 'vor'))} {adjective} {rng.choice(('Hintergrund', 'Hintergrund', 'Grund'))}"


def english_ground(background, rng):
    """The English phrase of a background."""
    value = BACKGROUNDS[background]
    if background >= PLAIN_BACKGROUNDS:
        return rng.choice(value.english)
    colour = rng.choice(value.english)
    return rng.choice((f"on a {colour} background", f"on {colour} background", f"on {colour}", f"{colour} background",
                       f"in front of a {colour} background"))


def english_thing(scene, said, rng):
    """The English noun phrase: article, surface, colour and object, as far as they are said."""
    words = [rng.choice(SURFACES[scene[2]].english)] if "surface" in said else []
    words += [rng.choice(COLOURS[scene[1]].english)] if "colour" in said else []
    if rng.random() < 0.15:
        words.reverse()
    words.append(rng.choice(OBJECTS[scene[0]].english))
    if rng.random() < 0.6:
        words.insert(0, "an" if words[0][0] in "aeiou" else "a")
    return " ".join(words)


def german_thing(scene, said, rng):
    """The German noun phrase with article and endings by gender."""
    noun = rng.choice(OBJECTS[scene[0]].german)
    ending = ENDINGS[noun.gender]
    words = [inflected(rng.choice(SURFACES[scene[2]].german), ending)] if "surface" in said else []
    words += [inflected(rng.choice(COLOURS[scene[1]].german), ending, rng)] if "colour" in said else []
    if rng.random() < 0.15:
        words.reverse()
    words.append(noun.word)
    if rng.random() < 0.6:
        words.insert(0, ARTICLES[noun.gender])
    return " ".join(words)


def said_attributes(rng):
    """Which attributes a caption names: all of them in four of ten."""
    names = ("colour", "surface", "background", "light", "camera")
    if rng.random() < 0.4:
        return set(names)
    chance = rng.choice((0.35, 0.6, 0.85))
    return {name for name in names if rng.random() < chance + (0.15 if name == "colour" else 0.0)}


def caption(scene, rng, german=None):
    """One random caption of a scene; `german` fixes the language."""
    return told(scene, rng, german)[0]


def told(scene, rng, german=None):
    """One random caption of a scene, and the attributes that it names."""
    german = rng.random() < 0.5 if german is None else german
    said = said_attributes(rng)
    thing = (german_thing if german else english_thing)(scene, said, rng)
    text = rng.choice(GERMAN_OPENINGS if german else ENGLISH_OPENINGS) + thing
    if "background" in said:
        text += rng.choice((" ", " ", ", ")) + (german_ground if german else english_ground)(scene[3], rng)
    tails = []
    if "light" in said:
        light = LIGHTS[scene[4]]
        tails.append(rng.choice(light.german if german else light.english))
    if "camera" in said:
        camera = CAMERAS[scene[5]]
        tails.append(rng.choice(camera.german if german else camera.english))
    while rng.random() < 0.15:
        tails.append(rng.choice(GERMAN_FILLERS if german else ENGLISH_FILLERS))
    rng.shuffle(tails)
    text += "".join(rng.choice((", ", ", ", ", ", " ")) + tail for tail in tails)
    return text, said | {"object"}


def plain_caption(scene, german=False):
    """The full caption with the main words, as the judge's prompts have it."""
    o, c, s, b, l, k = scene
    if german:
        noun = OBJECTS[o].german[0]
        ending = ENDINGS[noun.gender]
        words = f"{ARTICLES[noun.gender]} {inflected(SURFACES[s].german[0], ending)} {inflected(COLOURS[c].german[0], ending)} {noun.word}"
        ground = BACKGROUNDS[b].german[0]
        ground = ground if b >= PLAIN_BACKGROUNDS else f"auf {inflected(ground, 'em')} Hintergrund"
        return f"{words} {ground}, {LIGHTS[l].german[0]}, {CAMERAS[k].german[0]}"
    ground = BACKGROUNDS[b].english[0]
    ground = ground if b >= PLAIN_BACKGROUNDS else f"on a {ground} background"
    return f"a {SURFACES[s].english[0]} {COLOURS[c].english[0]} {OBJECTS[o].english[0]} {ground}, {LIGHTS[l].english[0]}, {CAMERAS[k].english[0]}"
