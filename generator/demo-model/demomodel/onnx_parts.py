"""Turns nets into ONNX graphs whose weights are half precision on disk and whose arithmetic is single precision."""

import os

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn

from .networks import LATENT_SIZE, TEXT_WIDTH, TOKENS

OPSET = 18
SMALL = 64  # initializers of fewer elements stay single precision, as do statistics of batch norms
EXTERNAL_FROM = 1024  # bytes
CERTAIN = -30.0  # log variance that means none


class TextPart(nn.Module):
    """Token ids to all that a pipeline may want: last and pooled state, and every layer for clip skip."""

    def __init__(self, text_encoder):
        super().__init__()
        self.text_encoder = text_encoder

    def forward(self, input_ids):
        made = self.text_encoder(input_ids=input_ids, output_hidden_states=True)
        return (made.last_hidden_state, made.pooler_output, *made.hidden_states)


class UnetPart(nn.Module):
    """Latents, one time for the whole batch, and text to predicted velocity."""

    def __init__(self, unet):
        super().__init__()
        self.unet = unet

    def forward(self, sample, timestep, encoder_hidden_states):
        return self.unet(sample, timestep, encoder_hidden_states, return_dict=False)[0]


class EncoderPart(nn.Module):
    """Pictures to mean and log variance; this autoencoder has no variance."""

    def __init__(self, autoencoder):
        super().__init__()
        self.encoder = autoencoder.encoder

    def forward(self, sample):
        mean = self.encoder(sample)
        return torch.cat([mean, torch.full_like(mean, CERTAIN)], 1)


class DecoderPart(nn.Module):
    """Raw latents to pictures."""

    def __init__(self, autoencoder):
        super().__init__()
        self.decoder = autoencoder.decoder

    def forward(self, latent_sample):
        return self.decoder(latent_sample)


class ControlPart(nn.Module):
    """The ControlNet alone: what it adds to the U-Net's skips, and to its middle last."""

    def __init__(self, control):
        super().__init__()
        self.controlnet = control

    def forward(self, sample, timestep, encoder_hidden_states, controlnet_cond, conditioning_scale):
        down, mid = self.controlnet(sample, timestep, encoder_hidden_states, controlnet_cond, conditioning_scale,
                                    return_dict=False)
        return (*down, mid)


class ControlledUnetPart(nn.Module):
    """The U-Net with what a ControlNet, or a sum of several, adds to it."""

    def __init__(self, unet):
        super().__init__()
        self.unet = unet

    def forward(self, sample, timestep, encoder_hidden_states, *residuals):
        return self.unet(sample, timestep, encoder_hidden_states, down_block_additional_residuals=residuals[:-1],
                         mid_block_additional_residual=residuals[-1], return_dict=False)[0]


class UpscalerPart(nn.Module):
    """The upscaler with its result held in 0..1."""

    def __init__(self, upscaler):
        super().__init__()
        self.upscaler = upscaler

    def forward(self, input):
        return self.upscaler(input).clamp(0, 1)


class ScorerPart(nn.Module):
    """Texts and pictures to logits and unit vectors, with CLIP's names; the attention mask is taken and not needed."""

    def __init__(self, scorer):
        super().__init__()
        self.scorer = scorer

    def forward(self, input_ids, pixel_values, attention_mask):
        texts = self.scorer.text_vectors(input_ids + 0 * attention_mask)
        pictures = self.scorer.picture_vectors(pixel_values)
        logits = self.scorer.scale.exp() * pictures @ texts.T
        return logits, logits.T, texts, pictures


def export(net, inputs, outputs, dynamic_axes, path):
    """Traces a net on example inputs (a dict in call order) and writes it with half-precision weights."""
    net.eval()
    torch.onnx.export(net, tuple(inputs.values()), path, input_names=list(inputs), output_names=outputs,
                      dynamic_axes=dynamic_axes, opset_version=OPSET, dynamo=False, do_constant_folding=False)
    return onnx.load(path)


def name_as_published(model):
    """Gives weights the names that adapters know: `down_blocks...`, `text_model...`, without our wrappers' own."""
    names = {}
    for tensor in model.graph.initializer:
        name = tensor.name.removeprefix("unet.")
        if tensor.name.startswith("text_encoder."):
            name = "text_model." + tensor.name.removeprefix("text_encoder.").removeprefix("text_model.")
        names[tensor.name] = tensor.name = name
    for node in model.graph.node:
        for i, name in enumerate(node.input):
            node.input[i] = names.get(name, name)
    return model


def halve_weights(model):
    """Stores large float initializers as half precision under their own name, followed by a cast to single.

    ONNX Runtime folds the casts when it opens the graph, so nothing is computed in half precision.
    """
    graph = model.graph
    casts, kept = [], []
    for tensor in graph.initializer:
        values = numpy_helper.to_array(tensor)
        if tensor.data_type != TensorProto.FLOAT or values.size < SMALL or "running_" in tensor.name:
            kept.append(tensor)
            continue
        kept.append(numpy_helper.from_array(values.astype(np.float16), tensor.name))
        casts.append(helper.make_node("Cast", [tensor.name], [tensor.name + ".single"], to=TensorProto.FLOAT))
    renamed = {cast.input[0]: cast.output[0] for cast in casts}
    for node in graph.node:
        for i, name in enumerate(node.input):
            node.input[i] = renamed.get(name, name)
    nodes = [*casts, *graph.node]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend(kept)
    return model


def save(model, path, external):
    """Writes the graph, with its weights beside it in `<file>_data` when `external`."""
    for old in (path, path + "_data"):
        if os.path.exists(old):
            os.remove(old)
    if external:
        onnx.save_model(model, path, save_as_external_data=True, all_tensors_to_one_file=True,
                        location=os.path.basename(path) + "_data", size_threshold=EXTERNAL_FROM)
    else:
        onnx.save_model(model, path)
    onnx.checker.check_model(path)


def share_weights(model, path):
    """Lets a graph use the external weights of the graph at `path`, where names and values are the same.

    Both graphs must lie in one folder: ONNX Runtime allows no other place for external data.
    """
    theirs = {t.name: t for t in onnx.load(path, load_external_data=False).graph.initializer if t.external_data}
    values = {t.name: t.raw_data for t in onnx.load(path).graph.initializer if t.name in theirs}
    for tensor in model.graph.initializer:
        if tensor.name in theirs and tensor.raw_data == values[tensor.name]:
            tensor.CopyFrom(theirs[tensor.name])
    return model


def text_inputs(batch=2, tokens=TOKENS):
    return {"input_ids": torch.randint(0, 500, (batch, tokens))}


def unet_inputs(channels, batch=2, size=LATENT_SIZE, tokens=TOKENS, width=TEXT_WIDTH):
    return {"sample": torch.randn(batch, channels, size, size), "timestep": torch.tensor(501.0),
            "encoder_hidden_states": torch.randn(batch, tokens, width)}


PICTURE_AXES = {0: "batch", 2: "height", 3: "width"}
TEXT_AXES = {0: "batch", 1: "tokens"}
