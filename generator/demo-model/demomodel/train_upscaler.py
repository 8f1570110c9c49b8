"""Trains the 2x upscaler: `python -m demomodel.train_upscaler --out FOLDER --minutes 30`.

Learns from crops of renders, halved by averaging and lightly disturbed; judged against bicubic enlargement.
"""

import os

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from .networks import blocks, millions
from .pictures import Pictures, save_sheet
from .train_autoencoder import slopes
from .train_unet import VALIDATION
from .training import Average, Checkpoint, arguments, falling_rate, half_precision, log, prepare, run_stage

CROP, BATCH = 128, 16


class Upscaler(nn.Module):
    """Pictures [B, 3, H, W] in 0..1 to [B, 3, 2H, 2W], not clamped: bicubic enlargement plus what was learned."""

    def __init__(self, width=48, depth=6):
        super().__init__()
        self.body = nn.Sequential(nn.Conv2d(3, width, 3, padding=1), *blocks(depth, width),
                                  nn.Conv2d(width, 12, 3, padding=1), nn.PixelShuffle(2))
        nn.init.zeros_(self.body[-2].weight)
        nn.init.zeros_(self.body[-2].bias)

    def forward(self, x):
        return functional.interpolate(x, scale_factor=2.0, mode="bicubic") + self.body(x)


def decibels(made, wanted):
    return -10 * torch.log10((made.float() - wanted).pow(2).mean()).item()


def report(net, pictures, folder, step):
    """Signal-to-noise ratio on the last renders, and that of bicubic enlargement."""
    wanted = pictures.batch(range(len(pictures) - 16, len(pictures))) / 2 + 0.5
    small = functional.avg_pool2d(wanted, 2)
    with torch.no_grad(), half_precision():
        made = net(small).float().clamp(0, 1)
    plain = functional.interpolate(small, scale_factor=2.0, mode="bicubic").clamp(0, 1)
    log(f"step {step} psnr {decibels(made, wanted):.2f} dB, bicubic {decibels(plain, wanted):.2f} dB")
    save_sheet(torch.cat([plain[:8], made[:8]]) * 2 - 1, os.path.join(folder, "sheets", "upscaler.png"))


def main():
    options = arguments(__doc__, steps=6000, rate=6e-4, report_steps=500)
    prepare(4)
    pictures = Pictures(os.path.join(options.out, "data"))
    net = Upscaler().to(memory_format=torch.channels_last)
    optimizer = torch.optim.AdamW(net.parameters(), lr=options.rate, betas=(0.9, 0.99))
    checkpoint = Checkpoint(os.path.join(options.out, "upscaler.pt"), {"upscaler": net}, optimizer,
                            Average(net.parameters()), options.save_minutes)

    def batch_loss():
        numbers = np.random.randint(0, len(pictures) - VALIDATION, BATCH)
        wanted = pictures.crops(numbers, CROP, np.random) / 2 + 0.5
        small = functional.avg_pool2d(wanted, 2)
        small = (small + 0.005 * np.random.rand() * torch.randn_like(small)).clamp(0, 1)
        with half_precision():
            made = net(small)
        made = made.float()
        edges = sum((a - b).abs().mean() for a, b in zip(slopes(made), slopes(wanted)))
        return (made - wanted).pow(2).mean().sqrt() + 0.5 * edges

    log(f"upscaler of {millions(net):.2f} M parameters")
    run_stage(options, checkpoint, falling_rate(options), batch_loss,
              lambda step: report(net, pictures, options.out, step))


if __name__ == "__main__":
    main()
