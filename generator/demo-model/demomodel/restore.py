"""Makes checkpoints of an exported model again: `python -m demomodel.restore --model models/demo-scenes --out FOLDER`.

For those who have the weights that come along and not the checkpoints: judge, ControlNet and adapter can then be
trained on them. Weights come back as exported, rounded to half precision; optimisers do not, so U-Net and autoencoder
themselves cannot go on from here.
"""

import argparse
import json
import os
import shutil

import onnx
import torch
from onnx import numpy_helper

from .networks import Autoencoder, make_text_encoder, make_unet
from .tokenizer import Tokenizer
from .training import log

WRAPPERS = {"text_encoder": "text_model."}


def weights(model, part, file="model.onnx"):
    """The weights of one part in single precision, by the names that the nets have."""
    graph = onnx.load(os.path.join(model, part, file)).graph
    prefix = WRAPPERS.get(part, "")
    return {tensor.name.removeprefix(prefix): torch.from_numpy(numpy_helper.to_array(tensor).copy()).float()
            for tensor in graph.initializer}


def fill(net, found):
    """Loads a net's weights; names every one that is not in the graph. What is no weight of the net is left out."""
    wanted = net.state_dict()
    missing = sorted(name for name in wanted if name not in found and "position_ids" not in name)
    if missing:
        raise SystemExit(f"The exported graph lacks {len(missing)} weights of {type(net).__name__}: {missing[:5]}")
    net.load_state_dict({name: found.get(name, value).view_as(value) for name, value in wanted.items()})
    return net


def keep(path, **nets):
    torch.save(dict(nets={name: net.state_dict() for name, net in nets.items()}, average=None, step=0), path)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", required=True, help="folder of the exported model, in the diffusers layout")
    parser.add_argument("--out", required=True, help="folder for the checkpoints")
    options = parser.parse_args()
    os.makedirs(options.out, exist_ok=True)
    shutil.copytree(os.path.join(options.model, "tokenizer"), os.path.join(options.out, "tokenizer"), dirs_exist_ok=True)
    tokenizer = Tokenizer.read(os.path.join(options.out, "tokenizer"))
    keep(os.path.join(options.out, "unet.pt"), unet=fill(make_unet(), weights(options.model, "unet")),
         text_encoder=fill(make_text_encoder(len(tokenizer), tokenizer.end_id), weights(options.model, "text_encoder")))
    keep(os.path.join(options.out, "autoencoder.pt"), autoencoder=fill(
        Autoencoder(), {**weights(options.model, "vae_encoder"), **weights(options.model, "vae_decoder")}))
    with open(os.path.join(options.model, "vae_decoder", "config.json")) as file:
        config = json.load(file)
    with open(os.path.join(options.out, "latent_statistics.json"), "w") as file:
        json.dump(dict(mean=config["latents_mean"], std=config["latents_std"]), file, indent=1)
    log("restored into", options.out)


if __name__ == "__main__":
    main()
