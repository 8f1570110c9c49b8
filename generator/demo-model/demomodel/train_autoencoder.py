"""Trains the autoencoder on crops: `python -m demomodel.train_autoencoder --out FOLDER --minutes 30`.

Loss: L1, L1 of gradients, MSE, with a little noise on the latents instead of a KL term. The rate falls to nothing over
`--steps`; calling again goes on at the last checkpoint. `--freeze-encoder 1` trains the decoder alone, which may be done
after the U-Net was trained, since latents then stay what they are.
"""

import os

import numpy as np
import torch
from torch.nn import functional

from .networks import Autoencoder, millions
from .pictures import Pictures, save_sheet
from .training import Checkpoint, arguments, falling_rate, half_precision, log, prepare, run_stage

CROP, BATCH, LATENT_NOISE = 128, 16, 0.05
PROBES = 32


def slopes(x):
    """Differences of neighbours, downwards and to the right."""
    return x[..., 1:, :] - x[..., :-1, :], x[..., 1:] - x[..., :-1]


def reconstruction_loss(made, wanted, latents):
    made, latents = made.float(), latents.float()
    edges = sum((a - b).abs().mean() for a, b in zip(slopes(made), slopes(wanted)))
    far = functional.relu(latents.abs() - 2.5).pow(2).mean()
    plain = (made - wanted).abs().mean() + functional.mse_loss(made, wanted)
    return plain + 0.5 * edges + 1e-3 * far + 1e-4 * latents.pow(2).mean()


def psnr(net, pictures):
    """Signal-to-noise ratio over whole pictures in dB."""
    with torch.no_grad(), half_precision():
        made = net.decode(net.encode(pictures)).float().clamp(-1, 1)
    return -10 * torch.log10(((made - pictures) / 2).pow(2).mean()).item(), made


def main():
    options = arguments(__doc__, steps=1800, rate=7e-4, report_steps=100, scenes=0, freeze_encoder=0)
    prepare()
    pictures = Pictures(os.path.join(options.out, "data"), options.scenes)
    probes = pictures.batch(range(PROBES))
    net = Autoencoder().to(memory_format=torch.channels_last)
    net.encoder.requires_grad_(not options.freeze_encoder)
    optimizer = torch.optim.AdamW(net.parameters(), lr=options.rate, betas=(0.9, 0.99), weight_decay=1e-3)
    checkpoint = Checkpoint(os.path.join(options.out, "autoencoder.pt"), {"autoencoder": net}, optimizer,
                            every_minutes=options.save_minutes)

    def batch_loss():
        wanted = pictures.crops(np.random.randint(PROBES, len(pictures), BATCH), CROP, np.random)
        with half_precision():
            latents = net.encode(wanted)
            made = net.decode(latents + LATENT_NOISE * torch.randn_like(latents))
        return reconstruction_loss(made, wanted, latents)

    def report(step):
        quality, made = psnr(net, probes)
        log(f"step {step} psnr {quality:.2f} dB")
        save_sheet(torch.cat([probes[:8], made[:8]]), os.path.join(options.out, "autoencoder.png"))

    log(f"autoencoder of {millions(net):.1f} M parameters, {len(pictures)} pictures")
    run_stage(options, checkpoint, falling_rate(options, floor=0.01, power=0.7), batch_loss, report)


if __name__ == "__main__":
    main()
