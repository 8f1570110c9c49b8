"""Makes tiny random models of each family, with the parts, names and shapes of the real ones."""

import torch
from diffusers import (
    AutoencoderKL,
    ControlNetModel,
    DDIMScheduler,
    EulerDiscreteScheduler,
    LCMScheduler,
    PNDMScheduler,
    UNet2DConditionModel,
)
from transformers import CLIPTextConfig, CLIPTextModel, CLIPTextModelWithProjection

BETAS = dict(beta_start=0.00085, beta_end=0.012, beta_schedule="scaled_linear")
PNDM = lambda: PNDMScheduler(**BETAS, skip_prk_steps=True, set_alpha_to_one=False, steps_offset=1)

FAMILIES = {
    "sd1": dict(pipeline="StableDiffusionPipeline", scheduler=PNDM),
    "sd2": dict(
        pipeline="StableDiffusionPipeline",
        scheduler=lambda: DDIMScheduler(
            **BETAS, clip_sample=False, set_alpha_to_one=False, steps_offset=1, prediction_type="v_prediction"
        ),
        linear=True,
    ),
    "sdxl": dict(
        pipeline="StableDiffusionXLPipeline",
        scheduler=lambda: EulerDiscreteScheduler(**BETAS, timestep_spacing="leading", steps_offset=1),
        twice=True,
        linear=True,
    ),
    "lcm": dict(pipeline="LatentConsistencyModelPipeline", scheduler=lambda: LCMScheduler(**BETAS), guided=True),
    "inpaint": dict(pipeline="StableDiffusionInpaintPipeline", scheduler=PNDM, channels=9),
    "controlnet": dict(pipeline="StableDiffusionControlNetPipeline", scheduler=PNDM, control=True),
}


def text_encoder(width, projected):
    config = CLIPTextConfig(
        vocab_size=49408,
        hidden_size=width,
        intermediate_size=37,
        num_attention_heads=4,
        num_hidden_layers=3,
        projection_dim=width,
        hidden_act="gelu" if projected else "quick_gelu",
        bos_token_id=49406,
        eos_token_id=49407,
        pad_token_id=1,
    )
    config._attn_implementation = "eager"
    return (CLIPTextModelWithProjection if projected else CLIPTextModel)(config).eval()


def unet(family):
    twice = family.get("twice", False)
    extra = {}
    if twice:
        extra = dict(
            addition_embed_type="text_time",
            addition_time_embed_dim=8,
            projection_class_embeddings_input_dim=6 * 8 + 32,
            transformer_layers_per_block=(1, 2),
        )
    if family.get("guided"):
        extra["time_cond_proj_dim"] = 32
    return UNet2DConditionModel(
        block_out_channels=(16, 32),
        layers_per_block=1,
        sample_size=8,
        in_channels=family.get("channels", 4),
        out_channels=4,
        down_block_types=("DownBlock2D", "CrossAttnDownBlock2D"),
        up_block_types=("CrossAttnUpBlock2D", "UpBlock2D"),
        attention_head_dim=(2, 4),
        norm_num_groups=8,
        cross_attention_dim=64 if twice else 32,
        use_linear_projection=family.get("linear", False),
        **extra,
    ).eval()


def autoencoder(scaling):
    return AutoencoderKL(
        block_out_channels=(8, 8, 16, 16),
        layers_per_block=1,
        norm_num_groups=4,
        in_channels=3,
        out_channels=3,
        down_block_types=("DownEncoderBlock2D",) * 4,
        up_block_types=("UpDecoderBlock2D",) * 4,
        latent_channels=4,
        sample_size=64,
        scaling_factor=scaling,
    ).eval()


def parts(name, seed=7):
    """Makes all parts of a family, the same on every machine."""
    family = FAMILIES[name]
    torch.manual_seed(seed)
    made = dict(unet=unet(family), vae=autoencoder(0.13025 if family.get("twice") else 0.18215))
    made["text_encoder"] = text_encoder(32, False)
    if family.get("twice"):
        made["text_encoder_2"] = text_encoder(32, True)
    if family.get("control"):
        made["controlnet"] = ControlNetModel.from_unet(made["unet"], conditioning_embedding_out_channels=(16, 32, 32, 16))
        # A fresh ControlNet answers with zeros; these answer with something.
        for parameter in made["controlnet"].parameters():
            if not parameter.any():
                torch.nn.init.normal_(parameter, std=0.05)
        made["controlnet"].eval()
    made["scheduler"] = family["scheduler"]()
    return made
