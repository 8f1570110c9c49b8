"""Edge pictures for the ControlNet, by a rule that is easy to write anywhere else.

Luma 0.299 R + 0.587 G + 0.114 B in 0..1, Sobel in both directions with replicated borders, length divided by 4, white
where it is above the threshold.
"""

import torch
from torch.nn import functional

THRESHOLD = 0.06
LUMA = (0.299, 0.587, 0.114)


def edge_strength(pictures):
    """Sobel strength [B, 1, H, W] of pictures in -1..1."""
    weights = torch.tensor(LUMA).view(1, 3, 1, 1)
    luma = ((pictures.float() / 2 + 0.5) * weights).sum(1, keepdim=True)
    across = torch.tensor([[-1.0, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    kernels = torch.stack([across, across.T]).unsqueeze(1)
    slopes = functional.conv2d(functional.pad(luma, (1, 1, 1, 1), mode="replicate"), kernels)
    return slopes.pow(2).sum(1, keepdim=True).sqrt() / 4


def edges_of(pictures, threshold=THRESHOLD):
    """White lines on black, [B, 3, H, W] in 0..1, as a ControlNet takes them."""
    return (edge_strength(pictures) > threshold).float().expand(-1, 3, -1, -1).contiguous()


def overlap(wanted, made, reach=2):
    """Edge overlap in 0..1: the harmonic mean of precision and recall, both tolerant by `reach` pixels."""
    def near(lines):
        return functional.max_pool2d(lines, 2 * reach + 1, 1, reach)

    wanted, made = wanted[:, :1], made[:, :1]
    precision = (made * near(wanted)).sum() / made.sum().clamp(min=1)
    recall = (wanted * near(made)).sum() / wanted.sum().clamp(min=1)
    return (2 * precision * recall / (precision + recall).clamp(min=1e-6)).item()
