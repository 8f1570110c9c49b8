"""Makes the tiny random models of the unit tests, and what diffusers makes of them.

    python make.py ../resources/org/bildwerk/generator/models.zip

Needs torch, diffusers, transformers, onnx, safetensors. The models are those of bench/parity, narrowed; every float in
`references/` was made by diffusers' own pipeline on the CPU in single precision.
"""

import functools
import json
import pathlib
import shutil
import sys
import tempfile
import zipfile

import numpy
import torch
from PIL import Image

sys.path.insert(0, str(pathlib.Path(__file__).parents[4] / "bench" / "parity"))
import diffusers
import export_tiny
import tiny_models
import vocabulary
from safetensors.torch import save_file
from transformers import CLIPTokenizer

MERGES = ["r e", "re d</w>", "b a", "ba l", "bal l</w>", "b l", "bl u", "blu e</w>"]
make_parts = tiny_models.parts
START, END = "<|startoftext|>", "<|endoftext|>"
COUNT = 512 + len(MERGES) + 2
PICTURE = 64


def narrow():
    """Makes the models of bench/parity small enough to lie in the repository."""
    unet, vae, text = tiny_models.UNet2DConditionModel, tiny_models.AutoencoderKL, tiny_models.CLIPTextConfig
    tiny_models.UNet2DConditionModel = lambda **given: unet(
        **{**given, "block_out_channels": (4, 8), "norm_num_groups": 2, "sample_size": PICTURE // 8})
    tiny_models.AutoencoderKL = lambda **given: vae(
        **{**given, "block_out_channels": (4, 4, 8, 8), "norm_num_groups": 2})
    tiny_models.CLIPTextConfig = lambda **given: text(
        **{**given, "vocab_size": COUNT, "bos_token_id": COUNT - 2, "eos_token_id": COUNT - 1})
    export_tiny.vocabulary.write = lambda merges, folder, pad=END: write_tokenizer(folder, pad)
    export = export_tiny.export
    export_tiny.export = lambda module, inputs, *rest: export(
        module, {name: value.clamp(max=COUNT - 1) if name == "input_ids" else value for name, value in inputs.items()}, *rest)


@functools.cache
def parts(name):
    """The parts of a family; what need not differ is that of the first, and packed once."""
    made = make_parts(name)
    if name != "sd1":
        made["vae"].load_state_dict(parts("sd1")["vae"].state_dict())
        made["text_encoder"].load_state_dict(parts("sd1")["text_encoder"].state_dict())
    return made


def export_dynamo(root):
    """The U-Net of the first family by torch's other exporter, in a folder with the same other parts."""
    folder, unet = root / "sd1-dynamo", parts("sd1")["unet"]
    shutil.copytree(root / "sd1-script", folder, ignore=shutil.ignore_patterns("unet"))
    inputs, axes = export_tiny.unet_inputs(tiny_models.FAMILIES["sd1"], unet)
    export_tiny.export(export_tiny.Unet(unet, list(inputs)), inputs, {**axes, "out_sample": export_tiny.PICTURE},
        ["out_sample"], folder / "unet" / "model.onnx", True)
    shutil.copy(root / "sd1-script" / "unet" / "config.json", folder / "unet")


def write_tokenizer(folder, pad):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    symbols = vocabulary.byte_symbols()
    tokens = symbols + [symbol + "</w>" for symbol in symbols] + [pair.replace(" ", "") for pair in MERGES] + [START, END]
    (folder / "vocab.json").write_text(json.dumps({token: i for i, token in enumerate(tokens)}, ensure_ascii=False), "utf-8")
    (folder / "merges.txt").write_text("#version: 0.2\n" + "\n".join(MERGES) + "\n", "utf-8")
    special = {"bos_token": START, "eos_token": END, "unk_token": END, "pad_token": pad}
    (folder / "special_tokens_map.json").write_text(json.dumps(special), "utf-8")
    settings = {**special, "model_max_length": 77, "do_lower_case": True, "tokenizer_class": "CLIPTokenizer"}
    (folder / "tokenizer_config.json").write_text(json.dumps(settings), "utf-8")


def pipeline(kind, made, folder, **more):
    """A pipeline of diffusers around the parts of a family."""
    twice = "text_encoder_2" in made
    names = {"vae", "text_encoder", "text_encoder_2", "unet", "controlnet"}
    parts = {name: part for name, part in made.items() if name in names}
    parts["tokenizer"] = CLIPTokenizer.from_pretrained(folder / "tokenizer")
    if twice:
        parts["tokenizer_2"] = CLIPTokenizer.from_pretrained(folder / "tokenizer_2")
    else:
        parts.update(safety_checker=None, feature_extractor=None, requires_safety_checker=False)
    parts["scheduler"] = more.pop("scheduler", None) or type(made["scheduler"]).from_config(made["scheduler"].config)
    if kind.__name__ in ("StableDiffusionPipeline", "StableDiffusionInpaintPipeline", "StableDiffusionImg2ImgPipeline"):
        parts.pop("controlnet", None)
    pipe = kind(**parts)
    pipe.set_progress_bar_config(disable=True)
    return pipe


def source():
    """A picture of 64 x 64 that any language can compute."""
    y, x = numpy.mgrid[0:PICTURE, 0:PICTURE]
    return Image.fromarray(numpy.stack([x * 4, y * 4, (x * y) % 256], axis=2).astype(numpy.uint8))


def mask():
    """White from 16 to 39 across and from 24 to 55 down."""
    grey = numpy.zeros((PICTURE, PICTURE), numpy.uint8)
    grey[24:56, 16:40] = 255
    return Image.fromarray(grey)


def reference(name, pipe, root, **given):
    """Runs a pipeline twice: for the latents, and for the picture."""
    common = dict(prompt="a red ball", width=PICTURE, height=PICTURE, **given)
    for kind, suffix in (("latent", "f32"), ("np", "rgb")):
        made = pipe(generator=torch.Generator().manual_seed(42), output_type=kind, **common).images
        file = root / "references" / f"{name}.{suffix}"
        file.parent.mkdir(exist_ok=True)
        if kind == "latent":
            made[0].numpy().astype("<f4").tofile(file)
        else:
            (made[0] * 255).round().astype(numpy.uint8).tofile(file)


def lora(unet, root):
    """Two files with the same adapter, in the keys of PEFT and of kohya; merges it into the U-Net."""
    torch.manual_seed(3)
    peft, kohya = {}, {}
    for path, module in unet.named_modules():
        wanted = path.endswith(("to_q", "to_v", "to_out.0", "proj_in", "conv1", "time_emb_proj", "ff.net.2"))
        if not wanted or not hasattr(module, "weight"):
            continue
        weight = module.weight.data
        down = torch.randn(2, *weight.shape[1:]) * 0.2
        up = torch.randn(weight.shape[0], 2, *([1, 1] if weight.dim() == 4 else [])) * 0.2
        peft[f"unet.{path}.lora_A.weight"], peft[f"unet.{path}.lora_B.weight"] = down, up
        key = "lora_unet_" + path.replace(".", "_")
        kohya[f"{key}.lora_down.weight"], kohya[f"{key}.lora_up.weight"] = down.half(), up.half()
        kohya[f"{key}.alpha"] = torch.tensor(2.0)
        weight += 0.8 * (up.flatten(1) @ down.flatten(1)).reshape(weight.shape)
    (root / "loras").mkdir()
    save_file(peft, root / "loras" / "peft.safetensors")
    save_file(kohya, root / "loras" / "kohya.safetensors", {"ss_base_model_version": "sd_v1"})


def references(root):
    euler = diffusers.EulerAncestralDiscreteScheduler
    made = {name: parts(name) for name in tiny_models.FAMILIES}
    folder = {name: root / f"{name}-script" for name in made}
    guided = dict(num_inference_steps=5, guidance_scale=7.5, negative_prompt="blue")
    plain = pipeline(diffusers.StableDiffusionPipeline, made["sd1"], folder["sd1"])
    reference("sd1", plain, root, **guided)
    reference("sd1-unguided", plain, root, num_inference_steps=5, guidance_scale=1)
    ancestral = euler.from_pretrained(folder["sd1"] / "scheduler")
    reference("sd1-ancestral", pipeline(diffusers.StableDiffusionPipeline, made["sd1"], folder["sd1"], scheduler=ancestral),
              root, **guided)
    reference("sd2", pipeline(diffusers.StableDiffusionPipeline, made["sd2"], folder["sd2"]), root, guidance_rescale=0.7, **guided)
    large = pipeline(diffusers.StableDiffusionXLPipeline, made["sdxl"], folder["sdxl"])
    reference("sdxl", large, root, **guided)
    reference("sdxl-zeros", large, root, **{**guided, "negative_prompt": None})
    reference("lcm", pipeline(diffusers.LatentConsistencyModelPipeline, made["lcm"], folder["lcm"]), root,
              num_inference_steps=4, guidance_scale=8.5)
    other = pipeline(diffusers.StableDiffusionImg2ImgPipeline, made["sd1"], folder["sd1"])
    changed = {"image": source(), "strength": 0.6, **guided}
    reference_without_size("image", other, root, **changed)
    inside = pipeline(diffusers.StableDiffusionInpaintPipeline, made["sd1"], folder["sd1"])
    reference("inside", inside, root, image=source(), mask_image=mask(), strength=0.8, **guided)
    reference("inside-whole", inside, root, image=source(), mask_image=mask(), strength=1.0, **guided)
    wide = pipeline(diffusers.StableDiffusionInpaintPipeline, made["inpaint"], folder["inpaint"])
    reference("inpaint", wide, root, image=source(), mask_image=mask(), strength=1.0, **guided)
    reference("inpaint-part", wide, root, image=source(), mask_image=mask(), strength=0.8, **guided)
    control = pipeline(diffusers.StableDiffusionControlNetPipeline, made["controlnet"], folder["controlnet"])
    reference("controlnet", control, root, image=source(), controlnet_conditioning_scale=0.7, control_guidance_end=0.6, **guided)
    lora(made["sd1"]["unet"], root)
    reference("sd1-lora", plain, root, **guided)


def reference_without_size(name, pipe, root, **given):
    """Image-to-image takes the size of its picture."""
    size = pipe.__call__

    class Sized:
        def __call__(self, width, height, **rest):
            return size(**rest)

    reference(name, Sized(), root, **given)


def main():
    narrow()
    export_tiny.parts = parts
    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as temporary, torch.no_grad():
        root = pathlib.Path(temporary)
        for name in tiny_models.FAMILIES:
            export_tiny.export_family(name, root / f"{name}-script", None, False)
            print(name, flush=True)
        export_dynamo(root)
        references(root)
        pack(root, sys.argv[1])


def pack(root, target):
    """Packs everything; a file that is the same in several models is packed once and named in `same.json`."""
    seen, same = {}, {}
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in sorted(path for path in root.rglob("*") if path.is_file()):
            name, content = file.relative_to(root).as_posix(), file.read_bytes()
            if content in seen:
                same[name] = seen[content]
                continue
            seen[content] = name
            entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
        archive.writestr(zipfile.ZipInfo("same.json", (2026, 1, 1, 0, 0, 0)), json.dumps(same, indent=1))


if __name__ == "__main__":
    main()
