"""Draws pictures from prompts with torch, for sheets, for judging and as the reference of the exported nets."""

import torch
from diffusers import DPMSolverMultistepScheduler

from .networks import LATENT_CHANNELS, LATENT_SIZE, SCHEDULE
from .training import half_precision

STEPS, GUIDANCE, BATCH = 20, 2.0, 16

# What the exported scheduler_config.json says: DPM++ 2M from pure noise.
SCHEDULER = dict(**SCHEDULE, timestep_spacing="trailing", algorithm_type="dpmsolver++", solver_order=2,
                 final_sigmas_type="zero", clip_sample=False)


def make_scheduler():
    return DPMSolverMultistepScheduler(**{k: v for k, v in SCHEDULER.items() if k != "clip_sample"})


class Sampler:
    """Text encoder, U-Net and decoder put together; nets are used as they are at the time of the call."""

    def __init__(self, unet, text_encoder, autoencoder, tokenizer, statistics):
        self.unet, self.text_encoder, self.autoencoder = unet, text_encoder, autoencoder
        self.tokenizer = tokenizer
        self.mean, self.std = statistics

    def draw(self, prompts, seed=0, guidance=GUIDANCE, steps=STEPS):
        """Pictures [B, 3, 256, 256] in -1..1; picture i depends on its prompt and `seed + i` alone."""
        parts = [self._batch(prompts[i:i + BATCH], seed + i, guidance, steps) for i in range(0, len(prompts), BATCH)]
        return torch.cat(parts)

    def _batch(self, prompts, seed, guidance, steps):
        shape = (1, LATENT_CHANNELS, LATENT_SIZE, LATENT_SIZE)
        latents = torch.cat([torch.randn(shape, generator=torch.Generator().manual_seed(seed + i))
                             for i in range(len(prompts))])
        ids = torch.tensor([self.tokenizer.encode(text) for text in [""] * len(prompts) + list(prompts)])
        scheduler = make_scheduler()
        scheduler.set_timesteps(steps)
        with torch.no_grad(), half_precision():
            text = self.text_encoder(ids).last_hidden_state
            for time in scheduler.timesteps:
                made = self.unet(torch.cat([latents, latents]), time, text).sample.float()
                empty, said = made.chunk(2)
                latents = scheduler.step(empty + guidance * (said - empty), time, latents).prev_sample
            return self.autoencoder.decode(latents * self.std + self.mean).float().clamp(-1, 1)
