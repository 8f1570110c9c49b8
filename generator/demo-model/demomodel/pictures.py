"""Reads rendered pictures as tensors and writes contact sheets."""

import os

import numpy as np
import torch
from PIL import Image


class Pictures:
    """The rendered pictures and labels of a folder, mapped from disk."""

    def __init__(self, folder, limit=0):
        self.pixels = np.load(os.path.join(folder, "pictures.npy"), mmap_mode="r")
        self.labels = np.load(os.path.join(folder, "labels.npy"))
        if limit:
            self.pixels, self.labels = self.pixels[:limit], self.labels[:limit]

    def __len__(self):
        return len(self.pixels)

    def batch(self, numbers):
        """Whole pictures [B, 3, H, W] in -1..1."""
        return to_tensor(np.stack([self.pixels[n] for n in numbers]))

    def crops(self, numbers, size, rng):
        """One random crop of each picture, [B, 3, size, size] in -1..1; `rng` is a NumPy generator module."""
        rest = self.pixels.shape[1] - size
        cut = [(n, *rng.randint(0, rest + 1, 2)) for n in numbers]
        return to_tensor(np.stack([self.pixels[n, y:y + size, x:x + size] for n, y, x in cut]))


def to_tensor(pixels):
    return torch.from_numpy(pixels).permute(0, 3, 1, 2).float().div_(127.5).sub_(1).contiguous(
        memory_format=torch.channels_last)


def to_pixels(tensor):
    """Turns [B, 3, H, W] in -1..1 into uint8 [B, H, W, 3], rounding as diffusers does."""
    return (tensor.float().clamp(-1, 1) / 2 + 0.5).mul(255).round().byte().permute(0, 2, 3, 1).numpy()


def save_sheet(tensor, path, columns=8):
    """Writes pictures [B, 3, H, W] side by side; JPEG or PNG by the file's ending."""
    pixels = to_pixels(tensor)
    rows = [np.concatenate(list(pixels[i:i + columns]), 1) for i in range(0, len(pixels), columns)]
    rows = [row for row in rows if row.shape == rows[0].shape]
    os.makedirs(os.path.dirname(path), exist_ok=True)
    Image.fromarray(np.concatenate(rows)).save(path, quality=90)
