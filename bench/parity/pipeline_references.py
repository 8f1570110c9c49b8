"""Lets diffusers make pictures with the tiny models, and writes the latents of each.

    python pipeline_references.py FOLDER MODELS

MODELS is the folder of `export_tiny.py`.
"""

import json
import pathlib
import sys

import diffusers
import numpy
import torch
from PIL import Image
from safetensors.torch import save_file
from tiny_models import parts
from transformers import CLIPTokenizer

WIDTH, HEIGHT = 64, 96
PROMPT, NEGATIVE = "a red bicycle leaning on a wall, 35mm photograph", "blurry, Fahrrad im Regen"
WORD = "<tin-toy>"
SCHEDULERS = {
    "PNDMScheduler": [{}],
    "DDIMScheduler": [{}, dict(timestep_spacing="trailing")],
    "EulerDiscreteScheduler": [{}, dict(use_karras_sigmas=True)],
    "EulerAncestralDiscreteScheduler": [{}],
    "DPMSolverMultistepScheduler": [{}, dict(use_karras_sigmas=True), dict(algorithm_type="sde-dpmsolver++")],
    "UniPCMultistepScheduler": [{}],
    "DDPMScheduler": [{}],
}


def source():
    """A picture that any language can compute."""
    y, x = numpy.mgrid[0:HEIGHT, 0:WIDTH]
    return Image.fromarray(numpy.stack([x * 4, y * 2, (x * y) % 256], axis=2).astype(numpy.uint8))


def mask():
    """White from 16 to 39 across and from 24 to 71 down."""
    grey = numpy.zeros((HEIGHT, WIDTH), numpy.uint8)
    grey[24:72, 16:40] = 255
    return Image.fromarray(grey)


class References:
    def __init__(self, folder, models):
        self.folder, self.models, self.cases, self.latents = folder, models, [], []

    def pipeline(self, kind, family, made, scheduler=None, options=None):
        tokenizers = self.models / f"{family}-script"
        given = {name: made[name] for name in ("vae", "text_encoder", "text_encoder_2", "unet") if name in made}
        if "ControlNet" in kind:
            given["controlnet"] = made["controlnet"]
        given["tokenizer"] = CLIPTokenizer.from_pretrained(tokenizers / "tokenizer")
        if "XL" in kind:
            given["tokenizer_2"] = CLIPTokenizer.from_pretrained(tokenizers / "tokenizer_2")
        else:
            given.update(safety_checker=None, feature_extractor=None, requires_safety_checker=False)
        # From its file, as anybody else reads it: a value that is written there is no default any more.
        base = type(made["scheduler"]).from_pretrained(tokenizers / "scheduler")
        chosen = getattr(diffusers, scheduler) if scheduler else type(base)
        more = dict(options or {})
        if chosen is diffusers.PNDMScheduler:
            more["skip_prk_steps"] = True
        given["scheduler"] = chosen.from_config(base.config, **more)
        pipe = getattr(diffusers, kind)(**given)
        pipe.set_progress_bar_config(disable=True)
        return pipe

    def add(self, kind, family, made, scheduler=None, options=None, **wish):
        """Makes one picture. What the pipeline takes beside the prompts stands in `wish`, with names for the pictures."""
        pictures = {"source": source, "mask": mask}
        given = {name: pictures[value]() if value in pictures else value for name, value in wish.items()
            if name not in ("lora", "words")}
        if "Img2Img" not in kind:
            given.update(width=WIDTH, height=HEIGHT)
        if "Latent" not in kind:
            given.setdefault("negative_prompt", NEGATIVE)
        pipe = self.pipeline(kind, family, made, scheduler, options)
        prompt = PROMPT
        if "words" in wish:
            self.learn(pipe)
            prompt = f"{WORD}, {PROMPT}"
        made_latents = pipe(prompt, generator=torch.Generator().manual_seed(42), output_type="latent", **given).images[0]
        self.latents.append(made_latents)
        self.cases.append(dict(pipeline=kind, family=family, scheduler=scheduler, options=options or {},
            negative=given.get("negative_prompt"), wish={name: value for name, value in wish.items() if name != "negative_prompt"}))

    def all(self):
        made = {family: parts(family) for family in ("sd1", "sd2", "sdxl", "lcm", "inpaint", "controlnet")}
        common = dict(num_inference_steps=6, guidance_scale=5.0)
        image = dict(**common, image="source", strength=0.6)
        inside = dict(**common, image="source", mask_image="mask")
        for family in ("sd1", "sd2"):
            for scheduler, variants in SCHEDULERS.items():
                for options in variants:
                    self.add("StableDiffusionPipeline", family, made[family], scheduler, options, **common)
                    self.add("StableDiffusionImg2ImgPipeline", family, made[family], scheduler, options, **image)
            for strength in (0.6, 1.0):
                for scheduler in (None, "EulerAncestralDiscreteScheduler"):
                    self.add("StableDiffusionInpaintPipeline", family, made[family], scheduler, **inside, strength=strength)
            self.add("StableDiffusionPipeline", family, made[family], num_inference_steps=6, guidance_scale=1.0)
        self.add("StableDiffusionPipeline", "sd2", made["sd2"], **common, guidance_rescale=0.7)
        for scheduler in ("EulerDiscreteScheduler", "EulerAncestralDiscreteScheduler", "DPMSolverMultistepScheduler"):
            self.add("StableDiffusionXLPipeline", "sdxl", made["sdxl"], scheduler, **common)
            self.add("StableDiffusionXLPipeline", "sdxl", made["sdxl"], scheduler, **common, negative_prompt=None)
            self.add("StableDiffusionXLImg2ImgPipeline", "sdxl", made["sdxl"], scheduler, **image)
            self.add("StableDiffusionXLInpaintPipeline", "sdxl", made["sdxl"], scheduler, **inside, strength=0.8)
        self.add("LatentConsistencyModelPipeline", "lcm", made["lcm"], num_inference_steps=4, guidance_scale=8.5)
        self.add("LatentConsistencyModelImg2ImgPipeline", "lcm", made["lcm"], **{**image, "num_inference_steps": 4})
        for strength in (0.6, 1.0):
            self.add("StableDiffusionInpaintPipeline", "inpaint", made["inpaint"], **inside, strength=strength)
            self.add("StableDiffusionInpaintPipeline", "inpaint", made["inpaint"], "EulerDiscreteScheduler", **inside,
                strength=strength)
        for scheduler in ("PNDMScheduler", "UniPCMultistepScheduler"):
            for start, end in ((0.0, 1.0), (0.2, 0.7)):
                self.add("StableDiffusionControlNetPipeline", "controlnet", made["controlnet"], scheduler, **common,
                    image="source", controlnet_conditioning_scale=0.7, control_guidance_start=start, control_guidance_end=end)
        self.with_lora(made["sd1"], common)
        self.with_words(common)

    def with_lora(self, made, common):
        """Writes an adapter with the keys of kohya, and merges it into the parts."""
        torch.manual_seed(5)
        adapter = {}
        for prefix, model in (("lora_unet", made["unet"]), ("lora_te", made["text_encoder"])):
            for path, module in model.named_modules():
                if not path.endswith(("to_q", "to_k", "to_v", "to_out.0", "q_proj", "v_proj", "fc1", "conv1")):
                    continue
                weight, key = module.weight.data, prefix + "_" + path.replace(".", "_")
                down = torch.randn(3, *weight.shape[1:]) * 0.1
                up = torch.randn(weight.shape[0], 3, *[1] * (weight.dim() - 2)) * 0.1
                adapter.update({f"{key}.lora_down.weight": down, f"{key}.lora_up.weight": up, f"{key}.alpha": torch.tensor(1.5)})
                weight += 0.8 * 1.5 / 3 * (up.flatten(1) @ down.flatten(1)).reshape(weight.shape)
        save_file(adapter, self.folder / "lora.safetensors")
        self.add("StableDiffusionPipeline", "sd1", made, **common, lora=0.8)
        self.add("StableDiffusionImg2ImgPipeline", "sd1", made, **common, image="source", strength=0.6, lora=0.8)

    def with_words(self, common):
        """Writes vectors for a word, in the names of the Stable Diffusion web UI, and lets diffusers load them."""
        torch.manual_seed(7)
        for family in ("sd1", "sdxl"):
            made = parts(family)
            widths = [made[name].config.hidden_size for name in ("text_encoder", "text_encoder_2") if name in made]
            names = ["emb_params"] if len(widths) == 1 else ["clip_l", "clip_g"]
            vectors = {name: torch.randn(2, width) * 0.05 for name, width in zip(names, widths)}
            save_file(vectors, self.folder / f"words-{family}.safetensors")
            self.words = list(vectors.values())
            kind = "StableDiffusionXLPipeline" if len(widths) == 2 else "StableDiffusionPipeline"
            self.add(kind, family, made, **common, words=1)

    def learn(self, pipe):
        pipe.load_textual_inversion(self.words[0], token=WORD, text_encoder=pipe.text_encoder, tokenizer=pipe.tokenizer)
        if len(self.words) == 2:
            pipe.load_textual_inversion(
                self.words[1], token=WORD, text_encoder=pipe.text_encoder_2, tokenizer=pipe.tokenizer_2)

    def write(self):
        (self.folder / "pipelines.json").write_text(json.dumps(self.cases))
        (self.folder / "pipelines.bin").write_bytes(torch.stack(self.latents).float().numpy().tobytes())


if __name__ == "__main__":
    torch.set_num_threads(1)
    references = References(*map(pathlib.Path, sys.argv[1:]))
    with torch.no_grad():
        references.all()
    references.write()
