"""Trains the style adapter: `python -m demomodel.train_lora --out FOLDER --minutes 40`.

The style is "comic": light in four flat steps and black outlines; objects, colours and places stay. It needs no word of
its own: the text encoder, which is not trained here, does not know "comic" and binds objects worse beside it. Weights of rank 8
are added to attention, feed-forward and convolution layers of the finished U-Net, and written as `comic.safetensors`
with kohya's keys.
"""

import os
import random

import numpy as np
import torch
from safetensors.torch import save_file
from torch import nn
from torch.nn import functional
from torch.nn.utils import parametrize

from .captions import plain_caption
from .edges import edge_strength
from .judge import load_sampler
from .networks import make_noise_schedule
from .pictures import Pictures, save_sheet
from .splits import draw_scene
from .train_unet import Pupils, as_latents, denoising_loss
from .training import Average, Checkpoint, arguments, falling_rate, half_precision, log, prepare, run_stage

RANK = 8
STYLED = 3000
BATCH = 12
OUTLINED = 0.09


def comic(pictures):
    """Restyles pictures in -1..1: value in four steps, colour kept, black outlines."""
    light = pictures.float() / 2 + 0.5
    value = light.amax(1, keepdim=True).clamp(min=1e-3)
    stepped = (value * 4).ceil().clamp(1, 4) / 4
    outline = (edge_strength(pictures) > OUTLINED).float()
    outline = functional.max_pool2d(outline, 3, 1, 1)
    return ((light / value * stepped) * (1 - outline)).clamp(0, 1) * 2 - 1


def off_steps(pictures):
    """How far brightness lies from the nearest of the four steps, on average: 0 in the style itself, 0.0625 anywhere."""
    steps = brightness(pictures) * 4
    return (steps - steps.round()).abs().mean().item() / 4


def edge_brightness(pictures):
    """Mean brightness where a picture has edges, 0..1; outlines make it small."""
    return brightness(pictures)[edge_strength(pictures) > OUTLINED].mean().item()


def brightness(pictures):
    """The largest channel of pictures in -1..1, [B, 1, H, W] in 0..1."""
    return (pictures.float() / 2 + 0.5).clamp(0, 1).amax(1, keepdim=True)


class Adapter(nn.Module):
    """Adds `up @ down` to a weight, both kept small; starts as nothing."""

    def __init__(self, weight):
        super().__init__()
        self.shape = weight.shape
        self.down = nn.Parameter(torch.randn(RANK, weight[0].numel()) / RANK)
        self.up = nn.Parameter(torch.zeros(weight.shape[0], RANK))

    def forward(self, weight):
        return weight + (self.up @ self.down).view_as(weight)


def adapt(unet):
    """Puts adapters on the U-Net's inner layers; returns them by the layers' paths."""
    adapters = {}
    for path, layer in list(unet.named_modules()):
        wanted = isinstance(layer, (nn.Linear, nn.Conv2d)) and path.startswith(("down_blocks", "mid_block", "up_blocks"))
        if wanted and "time_emb" not in path:
            adapters[path] = Adapter(layer.weight)
            parametrize.register_parametrization(layer, "weight", adapters[path])
    return adapters


def write(adapters, path):
    """Writes the adapters as kohya's tools do: `lora_unet_<path with underscores>.lora_down.weight` and so on."""
    tensors = {}
    for layer, adapter in adapters.items():
        key = "lora_unet_" + layer.replace(".", "_")
        shape = adapter.shape
        down, up = adapter.down.detach().half(), adapter.up.detach().half()
        tensors[key + ".lora_down.weight"] = down.view(RANK, *shape[1:]).contiguous()
        tensors[key + ".lora_up.weight"] = up.view(*up.shape, *(1 for _ in shape[2:])).contiguous()
        tensors[key + ".alpha"] = torch.tensor(float(RANK)).half()
    save_file(tensors, path, metadata={"ss_network_dim": str(RANK), "ss_network_alpha": str(RANK),
                                       "ss_base_model_version": "demo-scenes", "ss_output_name": "comic"})


def styled_latents(folder, sampler, pictures):
    """Latents of restyled pictures, encoded once."""
    path = os.path.join(folder, "latents-comic.npy")
    if not os.path.exists(path):
        parts = []
        with torch.no_grad(), half_precision():
            for i in range(0, STYLED, 50):
                raw = sampler.autoencoder.encode(comic(pictures.batch(range(i, i + 50)))).float()
                parts.append(((raw - sampler.mean) / sampler.std).half())
        np.save(path, torch.cat(parts).numpy())
    return np.load(path)


def report(sampler, folder, step):
    rng = random.Random(8)
    prompts = [plain_caption(draw_scene(rng), german=bool(i & 1)) for i in range(16)]
    made = sampler.draw(prompts, seed=3)
    log(f"step {step} off the steps {off_steps(made):.4f} brightness of edges {edge_brightness(made):.3f}")
    save_sheet(made, os.path.join(folder, "sheets", f"comic-{step:06d}.png"))


def main():
    options = arguments(__doc__, steps=2000, rate=1e-3, report_steps=500)
    prepare(5)
    sampler, _ = load_sampler(options.out)
    latents = styled_latents(options.out, sampler, Pictures(os.path.join(options.out, "data")))
    pupils = Pupils(options.out, sampler.tokenizer)
    pupils.numbers = [n for n in pupils.numbers if n < STYLED]
    report(sampler, options.out, 0)
    adapters = adapt(sampler.unet)
    nets = nn.ModuleList(adapters.values())
    optimizer = torch.optim.AdamW(nets.parameters(), lr=options.rate, weight_decay=1e-2)
    checkpoint = Checkpoint(os.path.join(options.out, "comic.pt"), {"adapters": nets}, optimizer,
                            Average(nets.parameters(), decay=0.99), options.save_minutes)
    schedule = make_noise_schedule()

    def predict(noisy, times, ids):
        return sampler.unet(noisy, times, sampler.text_encoder(ids).last_hidden_state).sample

    def batch_loss():
        chosen = pupils.choose(BATCH)
        return denoising_loss(predict, schedule, as_latents(latents, chosen), pupils.texts(chosen))

    run_stage(options, checkpoint, falling_rate(options, 200, 0.03, 0.5), batch_loss,
              lambda step: report(sampler, options.out, step))
    with checkpoint.average:
        write(adapters, os.path.join(options.out, "comic.safetensors"))


if __name__ == "__main__":
    main()
