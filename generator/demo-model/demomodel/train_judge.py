"""Trains the classifier that judges the model: `python -m demomodel.train_judge --out FOLDER --minutes 15`.

It learns from renders, with a little blur and noise so that it reads decoded pictures too, and is tested on the last
`VALIDATION` renders, which neither it nor the generator has seen.
"""

import os
import random

import numpy as np
import torch
from torch.nn import functional

from .classifier import Classifier, accuracies, classifier_loss, hits
from .pictures import Pictures
from .train_unet import VALIDATION
from .training import Checkpoint, arguments, falling_rate, half_precision, log, prepare, run_stage

BATCH = 48


def disturbed(pictures):
    """Blurs half of the batches and adds noise, as decoding does."""
    if random.random() < 0.5:
        pictures = functional.avg_pool2d(functional.pad(pictures, (1, 1, 1, 1), mode="replicate"), 3, 1)
    return pictures + 0.04 * random.random() * torch.randn_like(pictures)


def test(net, pictures):
    """Accuracies on the validation renders."""
    first = len(pictures) - VALIDATION
    right = []
    net.eval()
    with torch.no_grad(), half_precision():
        for i in range(first, len(pictures), 50):
            numbers = range(i, min(i + 50, len(pictures)))
            right.append(hits(net(pictures.batch(numbers)), labels_of(pictures, numbers)))
    net.train()
    return accuracies(torch.cat(right))


def labels_of(pictures, numbers):
    return torch.from_numpy(pictures.labels[list(numbers)].astype(np.int64))


def main():
    options = arguments(__doc__, steps=3000, rate=2e-3, report_steps=500)
    prepare(2)
    pictures = Pictures(os.path.join(options.out, "data"))
    net = Classifier().to(memory_format=torch.channels_last)
    optimizer = torch.optim.AdamW(net.parameters(), lr=options.rate, weight_decay=2e-2)
    checkpoint = Checkpoint(os.path.join(options.out, "judge.pt"), {"judge": net}, optimizer,
                            every_minutes=options.save_minutes)

    def batch_loss():
        numbers = random.choices(range(len(pictures) - VALIDATION), k=BATCH)
        with half_precision():
            logits = net(disturbed(pictures.batch(numbers)))
        return classifier_loss(logits, labels_of(pictures, numbers))

    run_stage(options, checkpoint, falling_rate(options), batch_loss,
              lambda step: log(f"step {step} renders", test(net, pictures)))


if __name__ == "__main__":
    main()
