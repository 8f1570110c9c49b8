"""Times one call of a U-Net with guidance by torch, with the weights of its graph, in single precision and in bfloat16.

    python step_times.py UNET_GRAPH THREADS TOKENS

The configuration lies beside the graph. Prints one JSON object; times are seconds, medians of 12.
"""

import json
import pathlib
import statistics
import sys
import time

import numpy
import onnx
import onnxruntime
import torch
from diffusers import UNet2DConditionModel


def weights(graph):
    """The weights of a graph by the names of diffusers; exporters keep those of products in the names of the nodes."""
    found = {tensor.name: onnx.numpy_helper.to_array(tensor).astype(numpy.float32) for tensor in graph.initializer}
    for node in graph.node:
        if node.op_type in ("Cast", "Identity") and node.input[0] in found:
            found.setdefault(node.output[0].removeprefix("unet."), found[node.input[0]])
        path = node.name.strip("/").rpartition("/")[0].replace("/", ".")
        if node.op_type == "MatMul" and node.input[1] in found:
            found.setdefault(path + ".weight", found[node.input[1]].T)
    return found


def load(unet, graph):
    """Whether each parameter was found in the graph."""
    found, state = weights(graph), unet.state_dict()
    if any(name not in found or found[name].shape != tuple(value.shape) for name, value in state.items()):
        return False
    unet.load_state_dict({name: torch.from_numpy(found[name].copy()) for name in state})
    return True


def median(unet, inputs):
    seconds = []
    for _ in range(15):
        start = time.perf_counter()
        unet(*inputs, return_dict=False)
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds[3:])


def main():
    path, threads, tokens = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    torch.set_num_threads(threads)
    torch.manual_seed(0)
    unet = UNet2DConditionModel.from_config(json.loads((path.parent / "config.json").read_text())).eval()
    same = load(unet, onnx.load(path).graph)
    size, channels, width = unet.config.sample_size, unet.config.in_channels, unet.config.cross_attention_dim
    inputs = torch.randn(2, channels, size, size), torch.tensor(501.0), torch.randn(2, tokens, width)
    with torch.inference_mode():
        answer = unet(*inputs, return_dict=False)[0].numpy()
        names = ("sample", "timestep", "encoder_hidden_states")
        session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
        other = session.run(None, {name: value.numpy() for name, value in zip(names, inputs)})[0]
        single = median(unet, inputs)
        last = unet.to(memory_format=torch.channels_last)
        sample = inputs[0].to(memory_format=torch.channels_last)
        single = min(single, median(last, (sample, *inputs[1:])))
        brain = median(last.to(torch.bfloat16), (sample.bfloat16(), inputs[1], inputs[2].bfloat16()))
    apart = float(abs(answer - other).max() / abs(other).max())
    print(json.dumps(dict(single=single, brain=brain, weights="same" if same else "random", apart=apart)))


if __name__ == "__main__":
    main()
