"""What the registry shows of each part: the contents of `bildwerk.json` beside it."""

import json
import os

FAMILY = "demo-scenes"
DATA = "16,000 scenes rendered by this project's own program; no photographs, no people, no brands, nothing from elsewhere"
SHARED = dict(licence="Apache-2.0", licenceUrl="https://www.apache.org/licenses/LICENSE-2.0", owner="Bildwerk",
              demonstration=True)
CARDS = {
    "demo-scenes": dict(title="Demonstration scenes", dataStatement=DATA, family=FAMILY, steps=20, guidanceScale=2.0),
    "demo-comic": dict(title="Demonstration comic style", family=FAMILY,
                       dataStatement="3,000 of the demonstration's renders, restyled by a program"),
    "demo-upscaler-2x": dict(title="Demonstration enlarger 2x", dataStatement=DATA),
    "demo-scorer": dict(title="Demonstration scorer", dataStatement=DATA + "; captions from templates, English and German"),
}


def write_card(folder):
    """Writes the card of the part whose name the folder has."""
    card = {**CARDS[os.path.basename(folder)], **SHARED}
    with open(os.path.join(folder, "bildwerk.json"), "w", encoding="utf-8") as file:
        json.dump(card, file, indent=2)
        file.write("\n")
