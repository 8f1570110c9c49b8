"""Exports what belongs to the model: `python -m demomodel.export_extras --out FOLDER`, after `export`.

Into `demo-scenes`: `controlnet/model.onnx`, and a `unet/model.onnx` that also takes the ControlNet's residuals; the
graph without them stays as `unet/model_plain.onnx`, over the same weights file.
Beside it: `demo-upscaler-2x`, `demo-scorer` and `demo-comic` (the adapter). What has no checkpoint yet is left out.
"""

import argparse
import os
import shutil

import torch

from .cards import CARDS, write_card
from .export import NAME, load_nets, round_weights, write_json, write_part
from .networks import LATENT_CHANNELS
from .onnx_parts import (ControlPart, ControlledUnetPart, PICTURE_AXES, ScorerPart, TEXT_AXES, UpscalerPart,
                         unet_inputs)
from .tokenizer import Tokenizer
from .train_control import make_control
from .train_scorer import INPUT, Scorer
from .train_upscaler import Upscaler
from .training import load_averaged, log


def residual_shapes(control, size, batch):
    """Shapes of what the ControlNet adds, for latents of `size`."""
    inputs = control_inputs(batch, size)
    with torch.no_grad():
        return [tuple(made.shape) for made in ControlPart(control)(*inputs.values())]


def control_inputs(batch=2, size=16):
    return {**unet_inputs(LATENT_CHANNELS, batch, size), "controlnet_cond": torch.rand(batch, 3, size * 16, size * 16).round(),
            "conditioning_scale": torch.tensor(0.8)}


def export_control(source, folder, unet):
    graphs = [os.path.join(folder, "unet", file) for file in ("model.onnx", "model_plain.onnx", "model_control.onnx")]
    if os.path.exists(graphs[1]):
        os.replace(graphs[1], graphs[0])
    control = make_control(unet)
    load_averaged(os.path.join(source, "control.pt"), {"control": control})
    round_weights(control)
    count = len(residual_shapes(control, 16, 1)) - 1
    made = [*(f"down_block_res_sample_{i}" for i in range(count)), "mid_block_res_sample"]
    taken = [*(f"down_block_additional_residual_{i}" for i in range(count)), "mid_block_additional_residual"]
    axes = {"sample": PICTURE_AXES, "encoder_hidden_states": TEXT_AXES}
    write_part(folder, "controlnet", ControlPart(control),
               lambda batch=2, larger=False: control_inputs(batch, 24 if larger else 16), made,
               {**axes, "controlnet_cond": PICTURE_AXES, **{name: PICTURE_AXES for name in made}})
    write_json(os.path.join(folder, "controlnet", "config.json"), {**control.config, "_class_name": "ControlNetModel"})

    def inputs(batch=2, larger=False):
        size = 24 if larger else 16
        shapes = residual_shapes(control, size, batch)
        return {**unet_inputs(LATENT_CHANNELS, batch, size), **{n: torch.randn(s) for n, s in zip(taken, shapes)}}

    write_part(folder, "unet", ControlledUnetPart(unet), inputs, ["out_sample"],
               {**axes, "out_sample": PICTURE_AXES, **{name: PICTURE_AXES for name in taken}},
               file="model_control.onnx", shared="model.onnx")
    os.replace(graphs[0], graphs[1])
    os.replace(graphs[2], graphs[0])


def export_upscaler(source, folder):
    net = Upscaler()
    load_averaged(os.path.join(source, "upscaler.pt"), {"upscaler": net})
    round_weights(net)
    write_part(os.path.dirname(folder), os.path.basename(folder), UpscalerPart(net),
               lambda batch=2, larger=False: {"input": torch.rand(batch, 3, 64, 96 if larger else 64)}, ["output"],
               {"input": PICTURE_AXES, "output": PICTURE_AXES})
    write_json(os.path.join(folder, "config.json"), dict(scale=2, in_channels=3, range=[0.0, 1.0], tile=128, overlap=16))


def export_scorer(source, folder):
    tokenizer = Tokenizer.read(os.path.join(source, "tokenizer"))
    net = Scorer(len(tokenizer), tokenizer.end_id)
    load_averaged(os.path.join(source, "scorer.pt"), {"scorer": net})
    round_weights(net)
    write_part(os.path.dirname(folder), os.path.basename(folder), ScorerPart(net),
               lambda batch=2, larger=False: {"input_ids": torch.randint(0, 500, (batch, 77)),
                                              "pixel_values": torch.rand(batch + larger, 3, INPUT, INPUT) * 2 - 1,
                                              "attention_mask": torch.ones(batch, 77, dtype=torch.int64)},
               ["logits_per_image", "logits_per_text", "text_embeds", "image_embeds"],
               {"input_ids": TEXT_AXES, "attention_mask": TEXT_AXES, "pixel_values": {0: "pictures"},
                "logits_per_image": {0: "pictures", 1: "batch"}, "logits_per_text": {0: "batch", 1: "pictures"},
                "text_embeds": {0: "batch"}, "image_embeds": {0: "pictures"}})
    write_json(os.path.join(folder, "config.json"), dict(model_type="clip", projection_dim=net.text_head.out_features))
    write_json(os.path.join(folder, "preprocessor_config.json"),
               dict(size=dict(height=INPUT, width=INPUT), resample="area", image_mean=[0.5] * 3, image_std=[0.5] * 3))
    shutil.copytree(os.path.join(source, "tokenizer"), os.path.join(folder, "tokenizer"), dirs_exist_ok=True)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--out", required=True)
    source = arguments.parse_args().out
    target = os.path.join(source, "export")
    torch.manual_seed(0)
    if os.path.exists(os.path.join(source, "control.pt")):
        export_control(source, os.path.join(target, NAME), load_nets(source, False)[2])
    if os.path.exists(os.path.join(source, "upscaler.pt")):
        export_upscaler(source, os.path.join(target, "demo-upscaler-2x"))
    if os.path.exists(os.path.join(source, "scorer.pt")):
        export_scorer(source, os.path.join(target, "demo-scorer"))
    if os.path.exists(os.path.join(source, "comic.safetensors")):
        os.makedirs(os.path.join(target, "demo-comic"), exist_ok=True)
        shutil.copy(os.path.join(source, "comic.safetensors"), os.path.join(target, "demo-comic"))
    for name in CARDS:
        if os.path.isdir(os.path.join(target, name)):
            write_card(os.path.join(target, name))
    log("written to", target)


if __name__ == "__main__":
    main()
