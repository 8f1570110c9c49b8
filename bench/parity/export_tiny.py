"""Exports the tiny models with one of torch's two exporters, in the folder layout of Optimum.

    python export_tiny.py FOLDER OPEN_CLIP [FAMILY...]
"""

import json
import pathlib
import sys
import warnings

import onnx
import torch
import vocabulary
from tiny_models import FAMILIES, parts

warnings.filterwarnings("ignore")


class TextEncoder(torch.nn.Module):
    def __init__(self, model, hidden, projected):
        super().__init__()
        self.model, self.hidden, self.projected = model, hidden, projected

    def forward(self, input_ids):
        answer = self.model(input_ids=input_ids, output_hidden_states=self.hidden, return_dict=True)
        first = (answer.text_embeds, answer.last_hidden_state) if self.projected else (
            answer.last_hidden_state, answer.pooler_output)
        return (*first, *answer.hidden_states) if self.hidden else first


class Unet(torch.nn.Module):
    """The U-Net with its conditions as plain inputs, in the order of `names`."""

    def __init__(self, model, names):
        super().__init__()
        self.model, self.names = model, names

    def forward(self, *values):
        given = dict(zip(self.names, values))
        added = {name: given[name] for name in ("text_embeds", "time_ids") if name in given}
        residuals = [given[name] for name in self.names if name.startswith("down_block_additional")]
        return self.model(
            given["sample"],
            given["timestep"],
            given["encoder_hidden_states"],
            timestep_cond=given.get("timestep_cond"),
            added_cond_kwargs=added or None,
            down_block_additional_residuals=residuals or None,
            mid_block_additional_residual=given.get("mid_block_additional_residual"),
            return_dict=False,
        )[0]


class Control(torch.nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, sample, timestep, encoder_hidden_states, controlnet_cond, conditioning_scale):
        down, middle = self.model(
            sample, timestep, encoder_hidden_states, controlnet_cond, conditioning_scale, return_dict=False
        )
        return (*down, middle)


class Fused(torch.nn.Module):
    """U-Net and one ControlNet in one graph, with the names of diffusers' script."""

    def __init__(self, unet, control):
        super().__init__()
        self.unet, self.control = unet, control

    def forward(self, sample, timestep, encoder_hidden_states, controlnet_conds, conditioning_scales):
        down, middle = self.control(
            sample, timestep, encoder_hidden_states, controlnet_conds[0], conditioning_scales[0], return_dict=False
        )
        return self.unet(
            sample,
            timestep,
            encoder_hidden_states,
            down_block_additional_residuals=down,
            mid_block_additional_residual=middle,
            return_dict=False,
        )[0]


class Encoder(torch.nn.Module):
    def __init__(self, vae):
        super().__init__()
        self.vae = vae

    def forward(self, sample):
        return self.vae.quant_conv(self.vae.encoder(sample))


class Decoder(torch.nn.Module):
    def __init__(self, vae):
        super().__init__()
        self.vae = vae

    def forward(self, latent_sample):
        return self.vae.decode(latent_sample, return_dict=False)[0]


def export(module, inputs, axes, outputs, target, dynamo):
    """Exports one part.

    :param inputs: name -> tensor
    :param axes: name -> {dimension: name}
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    common = dict(input_names=list(inputs), output_names=outputs)
    if dynamo:
        shapes = tuple({at: torch.export.Dim.DYNAMIC for at in axes.get(name, {})} for name in inputs)
        shapes = (shapes,) if isinstance(module, Unet) else shapes
        made = torch.onnx.export(
            module, tuple(inputs.values()), None, dynamo=True, dynamic_shapes=shapes, opset_version=18, verbose=False,
            **common,
        )
        onnx.save_model(
            made.model_proto, str(target), save_as_external_data=True, location=target.name + "_data", size_threshold=1024,
            convert_attribute=False,
        )
    else:
        torch.onnx.export(
            module, tuple(inputs.values()), str(target), dynamo=False, dynamic_axes=axes, opset_version=17, **common
        )


PICTURE = {0: "batch", 2: "height", 3: "width"}
WORDS = {0: "batch", 1: "sequence"}


def unet_inputs(family, unet):
    inputs = dict(
        sample=torch.randn(2, unet.config.in_channels, 16, 8),
        timestep=torch.tensor(3.0),
        encoder_hidden_states=torch.randn(2, 77, unet.config.cross_attention_dim),
    )
    axes = dict(sample=PICTURE, encoder_hidden_states=WORDS)
    if family.get("twice"):
        inputs.update(text_embeds=torch.randn(2, 32), time_ids=torch.randn(2, 6))
        axes.update(text_embeds={0: "batch"}, time_ids={0: "batch"})
    if family.get("guided"):
        inputs["timestep_cond"] = torch.randn(2, 32)
        axes["timestep_cond"] = {0: "batch"}
    return inputs, axes


def export_control(made, inputs, axes, folder, dynamo):
    """Exports the ControlNet twice: as a part of its own beside a U-Net that takes its answers, and fused with it."""
    picture = torch.rand(2, 3, 128, 64)
    control_inputs = dict(**inputs, controlnet_cond=picture, conditioning_scale=torch.tensor(1.0))
    control_axes = {**axes, "controlnet_cond": PICTURE}
    down, middle = made["controlnet"](*inputs.values(), picture, 1.0, return_dict=False)
    names = [f"down_block_res_sample_{i}" for i in range(len(down))]
    export(Control(made["controlnet"]), control_inputs, {**control_axes, **{n: PICTURE for n in names},
        "mid_block_res_sample": PICTURE}, [*names, "mid_block_res_sample"], folder / "controlnet" / "model.onnx", dynamo)
    taken = {f"down_block_additional_residual_{i}": value for i, value in enumerate(down)}
    taken["mid_block_additional_residual"] = middle
    with_control = {**inputs, **{name: value.detach() for name, value in taken.items()}}
    export(Unet(made["unet"], list(with_control)), with_control, {**axes, **{name: PICTURE for name in taken}},
        ["out_sample"], folder / "unet" / "model.onnx", dynamo)
    fused = {**inputs, "timestep": torch.tensor([3.0]), "controlnet_conds": picture[None],
        "conditioning_scales": torch.ones(1, 1)}
    export(Fused(made["unet"], made["controlnet"]), fused, {**axes, "controlnet_conds": {1: "batch", 3: "height_px",
        4: "width_px"}}, ["noise_pred"], folder / "unet_controlnet" / "model.onnx", dynamo)
    (folder / "controlnet" / "config.json").write_text(json.dumps(dict(made["controlnet"].config), default=str))
    (folder / "unet_controlnet" / "config.json").write_text(json.dumps(dict(made["unet"].config), default=str))


def export_family(name, folder, merges, dynamo):
    family, made = FAMILIES[name], parts(name)
    ids = torch.randint(0, 49000, (2, 77))
    ids[:, -1] = 49407
    encoders = {"text_encoder": False, **({"text_encoder_2": True} if family.get("twice") else {})}
    for part, projected in encoders.items():
        outputs = ["text_embeds", "last_hidden_state"] if projected else ["last_hidden_state", "pooler_output"]
        if family.get("twice"):
            outputs += [f"hidden_states.{i}" for i in range(4)]
        export(TextEncoder(made[part], bool(family.get("twice")), projected), dict(input_ids=ids),
            {"input_ids": WORDS, **{output: WORDS for output in outputs if "hidden" in output}}, outputs,
            folder / part / "model.onnx", dynamo)
        (folder / part / "config.json").write_text(made[part].config.to_json_string())
        vocabulary.write(merges, folder / part.replace("text_encoder", "tokenizer"), pad="!" if projected else "<|endoftext|>")
    inputs, axes = unet_inputs(family, made["unet"])
    if family.get("control"):
        export_control(made, inputs, axes, folder, dynamo)
    else:
        export(Unet(made["unet"], list(inputs)), inputs, {**axes, "out_sample": PICTURE}, ["out_sample"],
            folder / "unet" / "model.onnx", dynamo)
    export(Encoder(made["vae"]), dict(sample=torch.randn(2, 3, 128, 64)), dict(sample=PICTURE, latent_parameters=PICTURE),
        ["latent_parameters"], folder / "vae_encoder" / "model.onnx", dynamo)
    export(Decoder(made["vae"]), dict(latent_sample=torch.randn(2, 4, 16, 8)), dict(latent_sample=PICTURE, sample=PICTURE),
        ["sample"], folder / "vae_decoder" / "model.onnx", dynamo)
    write_configs(name, made, folder)


def write_configs(name, made, folder):
    for part, model in (("unet", "unet"), ("vae_encoder", "vae"), ("vae_decoder", "vae")):
        (folder / part / "config.json").write_text(json.dumps(dict(made[model].config), default=str, indent=1))
    made["scheduler"].save_pretrained(folder / "scheduler")
    twice = FAMILIES[name].get("twice")
    index = {
        "_class_name": FAMILIES[name]["pipeline"],
        "_diffusers_version": "0.42.1",
        "scheduler": ["diffusers", type(made["scheduler"]).__name__],
        "text_encoder": ["transformers", "CLIPTextModel"],
        "tokenizer": ["transformers", "CLIPTokenizer"],
        "unet": ["diffusers", "UNet2DConditionModel"],
        "vae": ["diffusers", "AutoencoderKL"],
    }
    if twice:
        index.update(force_zeros_for_empty_prompt=True, text_encoder_2=["transformers", "CLIPTextModelWithProjection"],
            tokenizer_2=["transformers", "CLIPTokenizer"])
    if "controlnet" in made:
        index["controlnet"] = ["diffusers", "ControlNetModel"]
    (folder / "model_index.json").write_text(json.dumps(index, indent=1))


if __name__ == "__main__":
    root, merges, *names = sys.argv[1:]
    torch.set_num_threads(1)
    with torch.no_grad():
        for name in names or FAMILIES:
            for dynamo in (False, True):
                folder = pathlib.Path(root) / f"{name}-{'dynamo' if dynamo else 'script'}"
                export_family(name, folder, merges, dynamo)
                print(folder, flush=True)
