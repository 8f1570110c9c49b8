"""A classifier that reads the six attributes of a scene from a picture; it shares nothing with the generator."""

import torch
from torch import nn
from torch.nn import functional

from .vocabulary import ATTRIBUTES, SIZES

INPUT = 128


class Block(nn.Module):
    """A residual block that halves the picture."""

    def __init__(self, before, after):
        super().__init__()
        self.first = nn.Conv2d(before, after, 3, 2, 1, bias=False)
        self.second = nn.Conv2d(after, after, 3, 1, 1, bias=False)
        self.shortcut = nn.Conv2d(before, after, 1, 2, bias=False)
        self.norms = nn.ModuleList([nn.BatchNorm2d(after), nn.BatchNorm2d(after)])

    def forward(self, x):
        y = functional.relu(self.norms[0](self.first(x)))
        return functional.relu(self.norms[1](self.second(y)) + self.shortcut(x))


class Classifier(nn.Module):
    """Pictures [B, 3, H, W] in -1..1 to one row of logits for each attribute."""

    def __init__(self, widths=(32, 64, 112, 160, 224)):
        super().__init__()
        self.stem = nn.Conv2d(3, widths[0], 5, 2, 2)
        self.blocks = nn.Sequential(*(Block(a, b) for a, b in zip(widths, widths[1:])))
        self.heads = nn.ModuleList(nn.Linear(2 * widths[-1], size) for size in SIZES)

    def forward(self, pictures):
        x = self.blocks(functional.relu(self.stem(functional.interpolate(pictures, size=INPUT, mode="area"))))
        x = torch.cat([x.mean((2, 3)), x.amax((2, 3))], 1)
        return [head(x) for head in self.heads]


def classifier_loss(logits, labels):
    return sum(functional.cross_entropy(row.float(), labels[:, i]) for i, row in enumerate(logits))


def hits(logits, labels):
    """Which attributes were read right: booleans [B, 6]."""
    return torch.stack([row.argmax(1) == labels[:, i] for i, row in enumerate(logits)], 1)


def accuracies(right):
    """Share of right answers for each attribute and for all jointly, rounded to four places."""
    shares = dict(zip(ATTRIBUTES, right.float().mean(0).tolist()), all=right.all(1).float().mean().item())
    return {name: round(share, 4) for name, share in shares.items()}
