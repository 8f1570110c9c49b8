"""Trains U-Net and text encoder together: `python -m demomodel.train_unet --out FOLDER --minutes 90`.

v-prediction with zero terminal SNR, one caption in ten empty, averaged weights. Half of the times lie where the noise
still hides what the thing is (there words count most), and the text encoder is also asked which attributes a caption names,
so that two languages and synonyms come to mean the same; 6,000 steps without both did not bind the object at all. The rate falls over `--steps`; calling
again goes on at the last checkpoint. `--compile 1` needs a C++ compiler and some minutes at the start, and saves a
seventh of each step. Held-out combinations and the last `VALIDATION` pictures are never seen.
"""

import os
import random

import numpy as np
import torch
from torch.nn import functional

from .captions import caption, plain_caption, told
from .encode_latents import load_autoencoder, read_statistics
from .networks import TEXT_WIDTH, make_noise_schedule, make_text_encoder, make_unet, millions
from .pictures import save_sheet
from .sampling import Sampler
from .splits import draw_scene, is_held_out
from .tokenizer import Tokenizer
from .training import Average, Checkpoint, arguments, falling_rate, half_precision, log, prepare, run_stage
from .vocabulary import ATTRIBUTES, SIZES

BATCH, EMPTY_PROMPTS, VALIDATION = 32, 0.1, 1000
HIDING_TIME, HIDING_SPREAD = 680, 130
READING = 0.05
SHEET_SEED = 99


class Pupils:
    """The latents that training may see, with captions drawn anew each time."""

    def __init__(self, folder, tokenizer):
        self.latents = np.load(os.path.join(folder, "latents.npy"), mmap_mode="r")
        labels = np.load(os.path.join(folder, "data", "labels.npy")).tolist()
        self.scenes = [tuple(scene) for scene in labels]
        self.numbers = [n for n in range(len(labels) - VALIDATION) if not is_held_out(labels[n])]
        self.tokenizer = tokenizer

    def choose(self, count=BATCH):
        """Numbers of a random batch."""
        return random.choices(self.numbers, k=count)

    def texts(self, chosen, empty=EMPTY_PROMPTS):
        """Token ids [B, 77] of new captions; a share of them is empty."""
        texts = ["" if random.random() < empty else caption(self.scenes[n], random) for n in chosen]
        return torch.tensor([self.tokenizer.encode(text) for text in texts])

    def batch(self):
        """Latents [B, 12, 16, 16], token ids [B, 77], and what each caption names: values [B, 6], -1 where it is silent."""
        chosen = self.choose()
        captions = [told(self.scenes[n], random) if random.random() >= EMPTY_PROMPTS else ("", ()) for n in chosen]
        named = [[value if name in said else -1 for name, value in zip(ATTRIBUTES, self.scenes[n])]
                 for n, (_, said) in zip(chosen, captions)]
        ids = torch.tensor([self.tokenizer.encode(text) for text, _ in captions])
        return as_latents(self.latents, chosen), ids, torch.tensor(named)


class Reader:
    """Reads attributes from the last state of a text by fixed random directions: nothing is learned but the text encoder."""

    def __init__(self):
        directions = torch.randn(sum(SIZES), TEXT_WIDTH, generator=torch.Generator().manual_seed(21))
        self.directions = functional.normalize(directions, dim=1)

    def loss(self, states, named):
        """Cross entropy of what each caption names."""
        logits = (states[:, -1].float() @ self.directions.T).split(SIZES, dim=1)
        return sum(functional.cross_entropy(scores, wanted, ignore_index=-1, reduction="sum") / len(states)
                   for scores, wanted in zip(logits, named.T))


def as_latents(stored, chosen):
    return torch.from_numpy(stored[chosen].astype(np.float32))


def draw_times(count, steps):
    """Random times below `steps`: half anywhere, half where things are still hidden."""
    anywhere = torch.randint(0, steps, (count,))
    hidden = (HIDING_TIME + HIDING_SPREAD * torch.randn(count)).long().clamp(0, steps - 1)
    return torch.where(torch.rand(count) < 0.5, anywhere, hidden)


def denoising_loss(predict, schedule, latents, ids):
    """Squared error of the velocity that `predict(noisy, times, ids)` gives at random times."""
    times = draw_times(len(latents), schedule.config.num_train_timesteps)
    noise = torch.randn_like(latents)
    noisy = schedule.add_noise(latents, noise, times).contiguous(memory_format=torch.channels_last)
    with half_precision():
        made = predict(noisy, times, ids)
    return functional.mse_loss(made.float(), schedule.get_velocity(latents, noise, times))


def write_sheet(folder, step, sampler):
    """Draws 32 fixed prompts: half English, half German, half of them held out."""
    rng = random.Random(SHEET_SEED)
    scenes = [draw_scene(rng, held_out=bool(i & 1)) for i in range(32)]
    prompts = [plain_caption(scene, german=bool(i & 2)) for i, scene in enumerate(scenes)]
    save_sheet(sampler.draw(prompts, seed=1), os.path.join(folder, "sheets", f"unet-{step:06d}.png"))
    with open(os.path.join(folder, "sheets", "prompts.txt"), "w", encoding="utf-8") as file:
        file.write("\n".join(prompts))


def main():
    options = arguments(__doc__, steps=24000, rate=6e-4, report_steps=1000, compile=0)
    prepare(1)
    tokenizer = Tokenizer.read(os.path.join(options.out, "tokenizer"))
    pupils = Pupils(options.out, tokenizer)
    unet = make_unet().to(memory_format=torch.channels_last)
    text_encoder = make_text_encoder(len(tokenizer), tokenizer.end_id)
    schedule = make_noise_schedule()
    trained = [*unet.parameters(), *text_encoder.parameters()]
    optimizer = torch.optim.AdamW(trained, lr=options.rate, betas=(0.9, 0.99), weight_decay=1e-2)
    checkpoint = Checkpoint(os.path.join(options.out, "unet.pt"), {"unet": unet, "text_encoder": text_encoder},
                            optimizer, Average(trained), options.save_minutes)
    sampler = Sampler(unet, text_encoder, load_autoencoder(options.out), tokenizer, read_statistics(options.out))

    denoise = torch.compile(unet) if options.compile else unet

    reader = Reader()

    def batch_loss():
        latents, ids, named = pupils.batch()
        states = text_encoder(ids).last_hidden_state

        def predict(noisy, times, _):
            return denoise(noisy, times, states).sample

        return denoising_loss(predict, schedule, latents, ids) + READING * reader.loss(states, named)

    log(f"U-Net and text encoder of {millions(unet, text_encoder):.1f} M parameters, {len(pupils.numbers)} pictures")
    run_stage(options, checkpoint, falling_rate(options, 200, 0.03, 0.5),
              batch_loss,
              lambda step: write_sheet(options.out, step, sampler))


if __name__ == "__main__":
    main()
