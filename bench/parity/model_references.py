"""Makes pictures with a model that is there only as ONNX, by diffusers' schedulers, torch's noise and transformers' tokenizer.

    python model_references.py FOLDER MODEL

The graphs run in ONNX Runtime here as there; what is compared is everything around them.
"""

import json
import pathlib
import sys

import diffusers
import numpy
import onnxruntime
import torch
from pipeline_references import NEGATIVE, PROMPT
from PIL import Image
from transformers import CLIPTokenizer

WIDTH, HEIGHT = 128, 192
STEPS, GUIDANCE = 6, 5.0


class Model:
    def __init__(self, folder):
        self.folder, self.sessions = folder, {}
        self.tokenizer = CLIPTokenizer.from_pretrained(folder / "tokenizer")
        self.unet_config = self.config("unet")
        self.vae_config = self.config("vae_decoder")
        self.factor = 2 ** (len(self.vae_config["block_out_channels"]) - 1)

    def config(self, part):
        return json.loads((self.folder / part / "config.json").read_text())

    def run(self, part, inputs, file="model.onnx"):
        """Runs a part; numbers are given in the type and the rank that its graph wants."""
        if (part, file) not in self.sessions:
            self.sessions[part, file] = onnxruntime.InferenceSession(str(self.folder / part / file))
        session, given = self.sessions[part, file], {}
        for wanted in session.get_inputs():
            value = inputs[wanted.name] if wanted.name in inputs else inputs["*"]
            kind = {"tensor(int64)": numpy.int64, "tensor(int32)": numpy.int32, "tensor(float16)": numpy.float16}
            array = numpy.asarray(value, kind.get(wanted.type, numpy.float32))
            given[wanted.name] = array.reshape(1) if array.ndim == 0 and len(wanted.shape) == 1 else array
        names = [output.name for output in session.get_outputs()]
        return dict(zip(names, (torch.from_numpy(value).float() for value in session.run(None, given))))

    def words(self, *prompts):
        ids = self.tokenizer(list(prompts), padding="max_length", max_length=self.tokenizer.model_max_length, truncation=True)
        rows = [self.run("text_encoder", {"input_ids": [row]})["last_hidden_state"] for row in ids["input_ids"]]
        return torch.cat(rows)

    def encoded(self, picture, generator):
        pixels = torch.from_numpy(numpy.asarray(picture)).permute(2, 0, 1)[None] / 255 * 2 - 1
        mean, logvar = next(iter(self.run("vae_encoder", {"*": pixels}).values())).chunk(2, dim=1)
        latents = mean + torch.exp(0.5 * logvar.clamp(-30, 20)) * torch.randn(mean.shape, generator=generator)
        scale = self.vae_config.get("scaling_factor", 0.18215)
        if self.vae_config.get("latents_mean"):
            shape = (1, -1, 1, 1)
            shift = torch.tensor(self.vae_config["latents_mean"]).view(shape)
            return (latents - shift) * scale / torch.tensor(self.vae_config["latents_std"]).view(shape)
        return latents * scale

    def residuals(self, sample, t, words, control):
        """The answers of the ControlNet under the names that the U-Net takes them by."""
        answers = self.run("controlnet", dict(sample=sample, timestep=t, encoder_hidden_states=words,
            controlnet_cond=torch.cat([control["picture"]] * 2), conditioning_scale=control["scale"]))
        return {name.replace("down_block_res_sample", "down_block_additional_residual").replace(
            "mid_block_res_sample", "mid_block_additional_residual"): value for name, value in answers.items()}

    def noise_of(self, sample, t, words, control):
        inputs = dict(sample=sample, timestep=t, encoder_hidden_states=words)
        plain = (self.folder / "unet" / "model_plain.onnx").exists() and control is None
        if control is not None:
            inputs.update(self.residuals(sample, t, words, control))
        return self.run("unet", inputs, "model_plain.onnx" if plain else "model.onnx")["out_sample"]


def source():
    y, x = numpy.mgrid[0:HEIGHT, 0:WIDTH]
    return Image.fromarray(numpy.stack([x * 4 % 256, y * 2 % 256, (x * y) % 256], axis=2).astype(numpy.uint8))


def picture(model, scheduler, options, strength, control):
    base = json.loads((model.folder / "scheduler" / "scheduler_config.json").read_text())
    kind = getattr(diffusers, scheduler or base["_class_name"])
    walk = kind.from_config(base, **options)
    walk.set_timesteps(STEPS)
    begin = STEPS - min(int(STEPS * strength), STEPS)
    if hasattr(walk, "set_begin_index"):
        walk.set_begin_index(begin)
    generator = torch.Generator().manual_seed(42)
    words = model.words(NEGATIVE, PROMPT)
    shape = (1, model.unet_config["in_channels"], HEIGHT // model.factor, WIDTH // model.factor)
    if strength < 1:
        clean = model.encoded(source(), generator)
        sample = walk.add_noise(clean, torch.randn(shape, generator=generator), walk.timesteps[begin : begin + 1])
    else:
        sample = torch.randn(shape, generator=generator) * walk.init_noise_sigma
    for t in walk.timesteps[begin:]:
        seen = walk.scale_model_input(torch.cat([sample, sample]), t)
        against, towards = model.noise_of(seen, t, words, control).chunk(2)
        extra = {} if "generator" not in walk.step.__code__.co_varnames else dict(generator=generator)
        sample = walk.step(against + GUIDANCE * (towards - against), t, sample, **extra).prev_sample
    return sample


def write(folder, model):
    cases, latents = [], []
    pixels = torch.from_numpy(numpy.asarray(source())).permute(2, 0, 1)[None] / 255
    choices = [("StableDiffusionPipeline", 1.0, None), ("StableDiffusionImg2ImgPipeline", 0.6, None)]
    if (model.folder / "controlnet").exists():
        choices.append(("StableDiffusionControlNetPipeline", 1.0, dict(picture=pixels, scale=0.7)))
    for pipeline, strength, control in choices:
        for scheduler in (None, "EulerAncestralDiscreteScheduler", "DDIMScheduler", "UniPCMultistepScheduler"):
            options = dict(clip_sample=False) if scheduler == "DDIMScheduler" else {}
            latents.append(picture(model, scheduler, options, strength, control))
            wish = dict(width=WIDTH, height=HEIGHT, num_inference_steps=STEPS, guidance_scale=GUIDANCE, strength=strength)
            if control:
                wish["controlnet_conditioning_scale"] = control["scale"]
            cases.append(dict(pipeline=pipeline, family=model.folder.name, scheduler=scheduler, options=options,
                negative=NEGATIVE, wish=wish))
    (folder / "model.json").write_text(json.dumps(cases))
    (folder / "model.bin").write_bytes(torch.cat(latents).float().numpy().tobytes())


if __name__ == "__main__":
    torch.set_num_threads(1)
    with torch.no_grad():
        write(pathlib.Path(sys.argv[1]), Model(pathlib.Path(sys.argv[2])))
