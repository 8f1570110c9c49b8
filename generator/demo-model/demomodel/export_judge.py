"""Exports the judge and its prompts: `python -m demomodel.export_judge --out FOLDER`, after `train_judge`.

Writes `FOLDER/export/judge`: `model.onnx` (pictures [B, 3, 256, 256] in -1..1 to the logits of all attributes side by
side), `judge.json` (attributes with their values, and how well it reads renders that nobody was trained on) and
`prompts.json` (500 prompts with the scene that each asks for, half of them held-out combinations and half German).
`./bildwerk bench model` judges the exported model with them.
"""

import argparse
import os
import random

import torch
from torch import nn
from torch.nn import functional

from .captions import plain_caption
from .classifier import INPUT
from .export import SIZE, round_weights, write_json, write_part
from .judge import SEED, load_judge
from .onnx_parts import PICTURE_AXES
from .pictures import Pictures
from .splits import draw_scene
from .train_judge import test
from .vocabulary import ATTRIBUTES

COUNT = 500


class JudgePart(nn.Module):
    """The classifier with its halving of the picture written as a pool, and its rows of logits side by side."""

    def __init__(self, judge):
        super().__init__()
        self.judge = judge

    def forward(self, pixel_values):
        net = self.judge
        x = net.blocks(functional.relu(net.stem(functional.avg_pool2d(pixel_values, SIZE // INPUT))))
        x = torch.cat([x.mean((2, 3)), x.amax((2, 3))], 1)
        return torch.cat([head(x) for head in net.heads], 1)


def prompts():
    """The judge's prompts, as `judge.py` draws them."""
    rng = random.Random(SEED)
    for i in range(COUNT):
        scene = draw_scene(rng, held_out=bool(i & 1))
        german = bool(i & 2)
        yield dict(prompt=plain_caption(scene, german), scene=list(scene), heldOut=bool(i & 1), german=german)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--out", required=True)
    source = arguments.parse_args().out
    judge = load_judge(source)
    round_weights(judge)
    renders = test(judge, Pictures(os.path.join(source, "data")))
    judge.eval().float()
    folder = os.path.join(source, "export")
    write_part(folder, "judge", JudgePart(judge).eval(),
               lambda batch=2, larger=False: {"pixel_values": torch.rand(batch, 3, SIZE, SIZE) * 2 - 1}, ["logits"],
               {"pixel_values": {0: "batch"}, "logits": {0: "batch"}})
    attributes = {name: [value.key for value in values] for name, values in ATTRIBUTES.items()}
    write_json(os.path.join(folder, "judge", "judge.json"), dict(attributes=attributes, renders=renders))
    write_json(os.path.join(folder, "judge", "prompts.json"), list(prompts()))


if __name__ == "__main__":
    main()
