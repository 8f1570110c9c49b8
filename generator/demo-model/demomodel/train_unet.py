"""Trains U-Net and text encoder together: `python -m demomodel.train_unet --out FOLDER --minutes 90`.

v-prediction with zero terminal SNR, one caption in ten empty, averaged weights. The rate falls over `--steps`; calling
again goes on at the last checkpoint. Held-out combinations and the last `VALIDATION` pictures are never seen.
"""

import os
import random

import numpy as np
import torch
from torch.nn import functional

from .captions import caption, plain_caption
from .encode_latents import load_autoencoder, read_statistics
from .networks import make_noise_schedule, make_text_encoder, make_unet, millions
from .pictures import save_sheet
from .sampling import Sampler
from .splits import draw_scene, is_held_out
from .tokenizer import Tokenizer
from .training import Average, Checkpoint, Clock, arguments, half_precision, log, prepare, set_rate

BATCH, EMPTY_PROMPTS, VALIDATION = 32, 0.1, 1000
SHEET_SEED = 99


class Pupils:
    """The latents that training may see, with captions drawn anew each time."""

    def __init__(self, folder, tokenizer):
        self.latents = np.load(os.path.join(folder, "latents.npy"), mmap_mode="r")
        labels = np.load(os.path.join(folder, "data", "labels.npy")).tolist()
        self.scenes = [tuple(scene) for scene in labels]
        self.numbers = [n for n in range(len(labels) - VALIDATION) if not is_held_out(labels[n])]
        self.tokenizer = tokenizer

    def batch(self):
        """Latents [B, 12, 16, 16] and token ids [B, 77]."""
        chosen = random.choices(self.numbers, k=BATCH)
        texts = ["" if random.random() < EMPTY_PROMPTS else caption(self.scenes[n], random) for n in chosen]
        ids = torch.tensor([self.tokenizer.encode(text) for text in texts])
        return torch.from_numpy(self.latents[chosen].astype(np.float32)), ids


def denoising_loss(unet, text_encoder, schedule, latents, ids):
    """Squared error of the predicted velocity at random times."""
    times = torch.randint(0, schedule.config.num_train_timesteps, (len(latents),))
    noise = torch.randn_like(latents)
    noisy = schedule.add_noise(latents, noise, times).contiguous(memory_format=torch.channels_last)
    with half_precision():
        made = unet(noisy, times, text_encoder(ids).last_hidden_state).sample
    return functional.mse_loss(made.float(), schedule.get_velocity(latents, noise, times))


def rate_at(step, steps, peak):
    return peak * min(1.0, (step + 1) / 200) * max(0.03, 1 - step / steps) ** 0.5


def write_sheet(folder, step, sampler):
    """Draws 32 fixed prompts: half English, half German, half of them held out."""
    rng = random.Random(SHEET_SEED)
    scenes = [draw_scene(rng, held_out=bool(i & 1)) for i in range(32)]
    prompts = [plain_caption(scene, german=bool(i & 2)) for i, scene in enumerate(scenes)]
    save_sheet(sampler.draw(prompts, seed=1), os.path.join(folder, "sheets", f"unet-{step:06d}.png"))
    with open(os.path.join(folder, "sheets", "prompts.txt"), "w", encoding="utf-8") as file:
        file.write("\n".join(prompts))


def main():
    options = arguments(__doc__, steps=24000, rate=6e-4, sheet_steps=1000)
    prepare(1)
    os.makedirs(os.path.join(options.out, "sheets"), exist_ok=True)
    tokenizer = Tokenizer.read(os.path.join(options.out, "tokenizer"))
    pupils = Pupils(options.out, tokenizer)
    unet = make_unet().to(memory_format=torch.channels_last)
    text_encoder = make_text_encoder(len(tokenizer), tokenizer.end_id)
    schedule = make_noise_schedule()
    trained = [*unet.parameters(), *text_encoder.parameters()]
    optimizer = torch.optim.AdamW(trained, lr=options.rate, betas=(0.9, 0.99), weight_decay=1e-2)
    average = Average(trained)
    checkpoint = Checkpoint(os.path.join(options.out, "unet.pt"), {"unet": unet, "text_encoder": text_encoder},
                            optimizer, average, options.save_minutes)
    sampler = Sampler(unet, text_encoder, load_autoencoder(options.out), tokenizer, read_statistics(options.out))
    log(f"U-Net and text encoder of {millions(unet, text_encoder):.1f} M parameters, {len(pupils.numbers)} pictures")
    step, clock, losses = checkpoint.load(), Clock(options), []
    while step < options.steps and clock.goes_on():
        set_rate(optimizer, rate_at(step, options.steps, options.rate))
        loss = denoising_loss(unet, text_encoder, schedule, *pupils.batch())
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(trained, 1.0)
        optimizer.step()
        step += 1
        average.update(step)
        losses.append(loss.item())
        if step % 50 == 0:
            log(f"step {step} {clock.seconds() / 60:.1f} min loss {np.mean(losses[-200:]):.4f}")
        if step % options.sheet_steps == 0:
            with average:
                write_sheet(options.out, step, sampler)
        checkpoint.save_if_due(step)
    checkpoint.save(step)
    with average:
        write_sheet(options.out, step, sampler)
    log("stopped at step", step)


if __name__ == "__main__":
    main()
