"""Run with `python -m unittest discover tests` in this folder."""

import os
import unittest

import onnxruntime
import torch

from demomodel.networks import Autoencoder, make_unet
from demomodel.restore import fill, weights

MODEL = os.path.join(os.path.dirname(__file__), "..", "models", "demo-scenes")


def graph(part, file="model.onnx", **inputs):
    session = onnxruntime.InferenceSession(os.path.join(MODEL, part, file), providers=["CPUExecutionProvider"])
    names = [taken.name for taken in session.get_inputs()]
    values = inputs.values()
    return torch.from_numpy(session.run(None, {name: value.numpy() for name, value in zip(names, values)})[0])


class RestoreTest(unittest.TestCase):
    def test_the_nets_compute_what_their_graphs_compute(self):
        torch.manual_seed(1)
        latents, text, time = torch.randn(1, 12, 16, 16), torch.randn(1, 77, 192), torch.tensor(501.0)
        unet = fill(make_unet(), weights(MODEL, "unet")).eval()
        autoencoder = fill(Autoencoder(), {**weights(MODEL, "vae_encoder"), **weights(MODEL, "vae_decoder")}).eval()
        with torch.no_grad():
            drawn, decoded = unet(latents, time, text).sample, autoencoder.decode(latents)
        self.assertTrue(torch.allclose(
            drawn, graph("unet", "model_plain.onnx", sample=latents, timestep=time, text=text), atol=1e-4))
        self.assertTrue(torch.allclose(decoded, graph("vae_decoder", latents=latents), atol=1e-4))

    def test_names_what_a_graph_lacks(self):
        with self.assertRaisesRegex(SystemExit, "lacks .* weights of Autoencoder: .*encoder"):
            fill(Autoencoder(), weights(MODEL, "vae_decoder"))


if __name__ == "__main__":
    unittest.main()
