"""Trains the edge ControlNet on the finished U-Net: `python -m demomodel.train_control --out FOLDER --minutes 90`.

U-Net and text encoder keep their averaged weights. Thresholds of the edges vary, so that other edge finders work too, and
half of the prompts are empty, so that the lines are obeyed and not only the words.
"""

import copy
import os
import random

import torch
from diffusers import ControlNetModel

from .captions import plain_caption
from .edges import edges_of, overlap
from .judge import load_sampler
from .networks import make_noise_schedule, millions
from .pictures import Pictures, save_sheet
from .sampling import make_scheduler
from .train_unet import Pupils, as_latents, denoising_loss
from .training import Average, Checkpoint, arguments, falling_rate, half_precision, log, prepare, run_stage

EMPTY_PROMPTS = 0.5
CONDITION_WIDTHS = (16, 32, 64, 96, 128)  # four halvings: from pixels to latents of factor 16
PROBES = 16


def make_control(unet):
    """A ControlNet that starts as the U-Net's own first half."""
    torch.manual_seed(11)
    control = ControlNetModel.from_unet(unet, conditioning_channels=3, conditioning_embedding_out_channels=CONDITION_WIDTHS)
    # from_unet forgets the number of heads that the text is pooled with.
    control.add_embedding = copy.deepcopy(unet.add_embedding)
    control.register_to_config(addition_embed_type_num_heads=unet.config.addition_embed_type_num_heads)
    return control.train().requires_grad_(True)


def controlled(unet, control, noisy, times, text, lines):
    """The velocity that the U-Net predicts with the control's help."""
    down, mid = control(noisy, times, text, controlnet_cond=lines, return_dict=False)
    return unet(noisy, times, text, down_block_additional_residuals=down, mid_block_additional_residual=mid).sample


def draw_controlled(sampler, control, prompts, lines, guidance=2.0, steps=20, seed=0):
    """Pictures that follow both words and lines."""
    noise = [torch.randn((1, 12, 16, 16), generator=torch.Generator().manual_seed(seed + i)) for i in range(len(prompts))]
    latents = torch.cat(noise)
    ids = torch.tensor([sampler.tokenizer.encode(t) for t in [""] * len(prompts) + list(prompts)])
    scheduler = make_scheduler()
    scheduler.set_timesteps(steps)
    with torch.no_grad(), half_precision():
        text = sampler.text_encoder(ids).last_hidden_state
        for time in scheduler.timesteps:
            made = controlled(sampler.unet, control, torch.cat([latents] * 2), time, text, torch.cat([lines] * 2)).float()
            empty, said = made.chunk(2)
            latents = scheduler.step(empty + guidance * (said - empty), time, latents).prev_sample
        return sampler.autoencoder.decode(latents * sampler.std + sampler.mean).float().clamp(-1, 1)


def report(sampler, control, pictures, folder, step):
    """Draws the last renders anew from their edges and tells the overlap."""
    numbers = range(len(pictures) - PROBES, len(pictures))
    lines = edges_of(pictures.batch(numbers))
    prompts = [plain_caption(tuple(pictures.labels[n].tolist())) for n in numbers]
    made = draw_controlled(sampler, control, prompts, lines)
    log(f"step {step} edge overlap {overlap(lines, edges_of(made)):.3f}")
    save_sheet(torch.cat([lines[:8] * 2 - 1, made[:8]]), os.path.join(folder, "sheets", f"control-{step:06d}.png"))


def main():
    options = arguments(__doc__, steps=8000, rate=3e-4, report_steps=1000, compile=0)
    prepare(3)
    sampler, _ = load_sampler(options.out)
    pictures = Pictures(os.path.join(options.out, "data"))
    pupils = Pupils(options.out, sampler.tokenizer)
    control = make_control(sampler.unet).to(memory_format=torch.channels_last)
    schedule = make_noise_schedule()
    optimizer = torch.optim.AdamW(control.parameters(), lr=options.rate, betas=(0.9, 0.99), weight_decay=1e-2)
    checkpoint = Checkpoint(os.path.join(options.out, "control.pt"), {"control": control}, optimizer,
                            Average(control.parameters()), options.save_minutes)

    follow = torch.compile(controlled) if options.compile else controlled

    def batch_loss():
        chosen = pupils.choose()
        lines = edges_of(pictures.batch(chosen), random.uniform(0.04, 0.12))

        def predict(noisy, times, ids):
            return follow(sampler.unet, control, noisy, times, sampler.text_encoder(ids).last_hidden_state, lines)

        return denoising_loss(predict, schedule, as_latents(pupils.latents, chosen), pupils.texts(chosen, EMPTY_PROMPTS))

    log(f"ControlNet of {millions(control):.1f} M parameters")
    run_stage(options, checkpoint, falling_rate(options, 200, 0.03, 0.5), batch_loss,
              lambda step: report(sampler, control, pictures, options.out, step))


if __name__ == "__main__":
    main()
