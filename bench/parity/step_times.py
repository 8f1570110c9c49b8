"""Times one call of a U-Net with guidance: prints seconds in single precision, then in bfloat16 (medians of 12).

    python step_times.py UNET_CONFIG THREADS

The weights are random: they do not change the time.
"""

import json
import statistics
import sys
import time

import torch
from diffusers import UNet2DConditionModel


def median(unet, inputs, dtype):
    seconds = []
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16, enabled=dtype == torch.bfloat16):
        for _ in range(15):
            start = time.perf_counter()
            unet(*inputs, return_dict=False)
            seconds.append(time.perf_counter() - start)
    return statistics.median(seconds[3:])


def main():
    path, threads = sys.argv[1:]
    torch.set_num_threads(int(threads))
    torch.manual_seed(0)
    with open(path, encoding="utf-8") as file:
        unet = UNet2DConditionModel.from_config(json.load(file)).eval().to(memory_format=torch.channels_last)
    size, channels, width = unet.config.sample_size, unet.config.in_channels, unet.config.cross_attention_dim
    sample = torch.randn(2, channels, size, size).to(memory_format=torch.channels_last)
    inputs = (sample, torch.tensor(501.0), torch.randn(2, 77, width))
    print(median(unet, inputs, torch.float32), median(unet, inputs, torch.bfloat16))


if __name__ == "__main__":
    main()
