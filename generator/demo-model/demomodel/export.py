"""Exports the trained model to ONNX in the diffusers layout: `python -m demomodel.export --out FOLDER`.

Writes `FOLDER/export/demo-scenes` and compares every part with torch. `--untrained 1` takes fresh nets where a
checkpoint is missing, to try the layout early.
"""

import argparse
import json
import os
import shutil

import diffusers
import onnxruntime
import torch

from .cards import write_card
from .networks import (Autoencoder, LATENT_CHANNELS, LATENT_SIZE, make_text_encoder, make_unet, millions)
from .onnx_parts import (DecoderPart, EncoderPart, PICTURE_AXES, TEXT_AXES, TextPart, UnetPart, export, halve_weights,
                         name_as_published, save, share_weights, text_inputs, unet_inputs)
from .sampling import SCHEDULER
from .tokenizer import Tokenizer
from .training import load_averaged, log

NAME = "demo-scenes"
SIZE = 256
# AutoencoderKL's rule "factor = 2 ^ (number of widths - 1)" must give 16.
WIDTHS = [48, 96, 96, 128, 192]
PARTS = {"scheduler": ["diffusers", "DPMSolverMultistepScheduler"], "tokenizer": ["transformers", "CLIPTokenizer"],
         "text_encoder": ["transformers", "CLIPTextModel"], "unet": ["diffusers", "UNet2DConditionModel"],
         "vae": ["diffusers", "AutoencoderKL"], "vae_encoder": ["diffusers", "OnnxRuntimeModel"],
         "vae_decoder": ["diffusers", "OnnxRuntimeModel"], "safety_checker": [None, None],
         "feature_extractor": [None, None]}


def write_json(path, content):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        json.dump(content, file, indent=2)


def autoencoder_config(folder):
    """The configuration of both autoencoder parts, with the latents' statistics when they are known."""
    statistics = dict(mean=[0.0] * LATENT_CHANNELS, std=[1.0] * LATENT_CHANNELS)
    path = os.path.join(folder, "latent_statistics.json")
    if os.path.exists(path):
        with open(path) as file:
            statistics = json.load(file)
    return {"_class_name": "AutoencoderKL", "_diffusers_version": diffusers.__version__, "in_channels": 3,
            "out_channels": 3, "latent_channels": LATENT_CHANNELS, "block_out_channels": WIDTHS, "sample_size": SIZE,
            "scaling_factor": 1.0, "force_upcast": False, "latents_mean": statistics["mean"],
            "latents_std": statistics["std"]}


def load_nets(folder, untrained):
    """Autoencoder, text encoder and U-Net with averaged weights, and the number of U-Net steps behind them."""
    tokenizer = Tokenizer.read(os.path.join(folder, "tokenizer"))
    autoencoder, unet = Autoencoder(), make_unet()
    text_encoder = make_text_encoder(len(tokenizer), tokenizer.end_id)
    steps = {"autoencoder.pt": 0, "unet.pt": 0}
    for file, nets in (("autoencoder.pt", {"autoencoder": autoencoder}),
                       ("unet.pt", {"unet": unet, "text_encoder": text_encoder})):
        path = os.path.join(folder, file)
        if os.path.exists(path) or not untrained:
            steps[file] = load_averaged(path, nets)
    for net in (autoencoder, unet, text_encoder):
        net.eval().requires_grad_(False)
    round_weights(autoencoder, unet, text_encoder)
    return autoencoder, text_encoder, unet, steps["unet.pt"]


def round_weights(*nets):
    """Rounds weights to half precision, so that torch computes with what is on disk."""
    for net in nets:
        for parameter in net.parameters():
            parameter.data = parameter.data.half().float()


def relative_difference(made, wanted):
    """The largest difference against the largest value."""
    return ((made - wanted).abs().max() / wanted.abs().max().clamp(min=1e-6)).item()


def write_part(folder, name, net, inputs, outputs, axes, external=False, file="model.onnx", shared=""):
    """Exports one part and tells how far ONNX Runtime is from torch on other shapes too.

    `inputs(batch, larger)` makes example inputs; weights that the graph `shared` beside it has are not written again.
    """
    path = os.path.join(folder, name, file)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    example = inputs()
    with torch.no_grad():
        model = halve_weights(name_as_published(export(net, example, outputs, axes, path)))
        save(share_weights(model, os.path.join(folder, name, shared)) if shared else model, path, external)
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    for feed in (example, inputs(batch=3), inputs(batch=1, larger=True)):
        made = session.run(None, {k: v.numpy() for k, v in feed.items()})
        with torch.no_grad():
            wanted = net(*feed.values())
        wanted = wanted if isinstance(wanted, tuple) else (wanted,)
        worst = max(relative_difference(torch.from_numpy(m), w) for m, w in zip(made, wanted))
        log(f"{name}/{file} {[tuple(v.shape) for v in feed.values()]}: relative difference to torch {worst:.1e}")
        if worst > 1e-4:
            raise SystemExit(f"{name} differs from torch")


def write_parts(folder, autoencoder, text_encoder, unet):
    plain = os.path.join(folder, "unet", "model_plain.onnx")
    if os.path.exists(plain):
        os.remove(plain)
    layers = text_encoder.config.num_hidden_layers + 1
    text_outputs = ["last_hidden_state", "pooler_output", *(f"hidden_states.{i}" for i in range(layers))]
    write_part(folder, "text_encoder", TextPart(text_encoder),
               lambda batch=2, larger=False: text_inputs(batch, 40 if larger else 77), text_outputs,
               {"input_ids": TEXT_AXES, "pooler_output": {0: "batch"},
                **{name: TEXT_AXES for name in text_outputs if name != "pooler_output"}})
    write_part(folder, "unet", UnetPart(unet),
               lambda batch=2, larger=False: unet_inputs(LATENT_CHANNELS, batch, 24 if larger else 16, 154 if larger else 77),
               ["out_sample"], {"sample": PICTURE_AXES, "encoder_hidden_states": TEXT_AXES, "out_sample": PICTURE_AXES},
               external=True)
    write_part(folder, "vae_encoder", EncoderPart(autoencoder),
               lambda batch=2, larger=False: {"sample": torch.rand(batch, 3, SIZE, 384 if larger else SIZE) * 2 - 1},
               ["latent_parameters"], {"sample": PICTURE_AXES, "latent_parameters": PICTURE_AXES})
    write_part(folder, "vae_decoder", DecoderPart(autoencoder),
               lambda batch=2, larger=False: {"latent_sample": torch.randn(batch, LATENT_CHANNELS, LATENT_SIZE, 24 if larger else 16)},
               ["sample"], {"latent_sample": PICTURE_AXES, "sample": PICTURE_AXES})


def write_configs(folder, source, text_encoder, unet):
    write_json(os.path.join(folder, "model_index.json"),
               {"_class_name": "StableDiffusionPipeline", "_diffusers_version": diffusers.__version__, **PARTS,
                "requires_safety_checker": False})
    write_json(os.path.join(folder, "scheduler", "scheduler_config.json"),
               {"_class_name": "DPMSolverMultistepScheduler", "_diffusers_version": diffusers.__version__, **SCHEDULER})
    write_json(os.path.join(folder, "text_encoder", "config.json"), text_encoder.config.to_dict())
    write_json(os.path.join(folder, "unet", "config.json"), {**unet.config, "_class_name": "UNet2DConditionModel"})
    for part in ("vae_encoder", "vae_decoder"):
        write_json(os.path.join(folder, part, "config.json"), autoencoder_config(source))
    shutil.copytree(os.path.join(source, "tokenizer"), os.path.join(folder, "tokenizer"), dirs_exist_ok=True)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--out", required=True)
    arguments.add_argument("--untrained", type=int, default=0)
    options = arguments.parse_args()
    torch.manual_seed(0)
    folder = os.path.join(options.out, "export", NAME)
    autoencoder, text_encoder, unet, steps = load_nets(options.out, options.untrained)
    write_configs(folder, options.out, text_encoder, unet)
    write_parts(folder, autoencoder, text_encoder, unet)
    write_card(folder)
    log(f"{millions(autoencoder, text_encoder, unet):.1f} M parameters, U-Net after {steps} steps: {folder}")


if __name__ == "__main__":
    main()
