"""Encodes all pictures once: `python -m demomodel.encode_latents --out FOLDER`.

Writes `latents.npy` (float16, normalised per channel) and `latent_statistics.json` (mean and deviation of each channel,
which the exported autoencoder's configuration carries).
"""

import json
import os

import numpy as np
import torch

from .networks import Autoencoder, LATENT_CHANNELS, LATENT_SIZE
from .pictures import Pictures
from .training import arguments, half_precision, log, prepare

BATCH = 32
STATISTICS_FROM = 2000


def load_autoencoder(folder):
    """The trained autoencoder, ready for use."""
    net = Autoencoder().to(memory_format=torch.channels_last)
    state = torch.load(os.path.join(folder, "autoencoder.pt"), weights_only=False)
    net.load_state_dict(state["nets"]["autoencoder"])
    return net.eval().requires_grad_(False)


def read_statistics(folder):
    """Mean and deviation of the latents' channels, each [1, 12, 1, 1]."""
    with open(os.path.join(folder, "latent_statistics.json")) as file:
        statistics = json.load(file)
    return [torch.tensor(statistics[name]).view(1, -1, 1, 1) for name in ("mean", "std")]


def encode(net, pictures, first, last):
    with torch.no_grad(), half_precision():
        parts = [net.encode(pictures.batch(range(i, min(i + BATCH, last)))).float() for i in range(first, last, BATCH)]
    return torch.cat(parts)


def main():
    options = arguments(__doc__)
    prepare()
    net, pictures = load_autoencoder(options.out), Pictures(os.path.join(options.out, "data"))
    raw = encode(net, pictures, 0, min(STATISTICS_FROM, len(pictures)))
    mean, std = raw.mean((0, 2, 3)), raw.std((0, 2, 3))
    with open(os.path.join(options.out, "latent_statistics.json"), "w") as file:
        json.dump(dict(mean=mean.tolist(), std=std.tolist()), file, indent=1)
    shape = (len(pictures), LATENT_CHANNELS, LATENT_SIZE, LATENT_SIZE)
    path = os.path.join(options.out, "latents.npy")
    latents = np.lib.format.open_memmap(path + ".new", mode="w+", dtype=np.float16, shape=shape)
    for first in range(0, len(pictures), 1000):
        last = min(first + 1000, len(pictures))
        raw = encode(net, pictures, first, last)
        latents[first:last] = ((raw - mean.view(1, -1, 1, 1)) / std.view(1, -1, 1, 1)).half().numpy()
        log(last, "encoded")
    latents.flush()
    os.replace(path + ".new", path)


if __name__ == "__main__":
    main()
