"""Judges the model: `python -m demomodel.judge --out FOLDER --count 500`.

Draws prompts, half of them held-out combinations and half German, lets the classifier read the pictures, and writes
`judgement.json` and `judgement.jpg` (the first 64 pictures, unselected, with their prompts in `judgement.txt`).
"""

import json
import os
import random

import torch

from .captions import plain_caption
from .classifier import Classifier, accuracies, hits
from .encode_latents import load_autoencoder, read_statistics
from .networks import make_text_encoder, make_unet
from .pictures import save_sheet
from .sampling import GUIDANCE, STEPS, Sampler
from .splits import draw_scene
from .tokenizer import Tokenizer
from .training import arguments, half_precision, load_averaged, log, prepare

SEED = 500
SHEET = 64


def load_sampler(folder):
    """The trained model with averaged weights, and its step."""
    tokenizer = Tokenizer.read(os.path.join(folder, "tokenizer"))
    unet, text_encoder = make_unet(), make_text_encoder(len(tokenizer), tokenizer.end_id)
    step = load_averaged(os.path.join(folder, "unet.pt"), {"unet": unet, "text_encoder": text_encoder})
    unet.to(memory_format=torch.channels_last)
    return Sampler(unet, text_encoder, load_autoencoder(folder), tokenizer, read_statistics(folder)), step


def load_judge(folder):
    judge = Classifier().to(memory_format=torch.channels_last)
    load_averaged(os.path.join(folder, "judge.pt"), {"judge": judge})
    return judge


def judged(judge, pictures, scenes):
    """Which attributes the classifier finds as asked: booleans [B, 6]."""
    labels = torch.tensor(scenes)
    with torch.no_grad(), half_precision():
        return torch.cat([hits(judge(pictures[i:i + 50]), labels[i:i + 50]) for i in range(0, len(labels), 50)])


def main():
    options = arguments(__doc__, count=500, guidance=GUIDANCE, sampling_steps=STEPS)
    prepare()
    sampler, step = load_sampler(options.out)
    rng = random.Random(SEED)
    scenes = [draw_scene(rng, held_out=bool(i & 1)) for i in range(options.count)]
    prompts = [plain_caption(scene, german=bool(i & 2)) for i, scene in enumerate(scenes)]
    pictures = sampler.draw(prompts, seed=SEED, guidance=options.guidance, steps=options.sampling_steps)
    right = judged(load_judge(options.out), pictures, scenes)
    index = torch.arange(options.count)
    result = dict(step=step, count=options.count, guidance=options.guidance, sampling_steps=options.sampling_steps,
                  all=accuracies(right), held_out=accuracies(right[index & 1 == 1]), known=accuracies(right[index & 1 == 0]),
                  german=accuracies(right[index & 2 == 2]), english=accuracies(right[index & 2 == 0]))
    path = os.path.join(options.out, "judgement")
    with open(path + ".json", "w") as file:
        json.dump(result, file, indent=1)
    with open(path + ".txt", "w", encoding="utf-8") as file:
        file.write("\n".join(prompts[:SHEET]))
    save_sheet(pictures[:SHEET], path + ".jpg")
    log(json.dumps(result))


if __name__ == "__main__":
    main()
