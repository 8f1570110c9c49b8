"""The nets of the demonstration model."""

import torch
from diffusers import DDPMScheduler, UNet2DConditionModel
from torch import nn
from torch.nn import functional
from transformers import CLIPTextConfig, CLIPTextModel

LATENT_CHANNELS = 12
FACTOR = 16
LATENT_SIZE = 16
TEXT_WIDTH = 192
TOKENS = 77

SCHEDULE = dict(num_train_timesteps=1000, beta_schedule="scaled_linear", beta_start=0.00085, beta_end=0.012,
                prediction_type="v_prediction", rescale_betas_zero_snr=True)


class ResidualBlock(nn.Module):
    """Two convolutions around a shortcut; starts as the identity, so that no norm is needed."""

    def __init__(self, channels):
        super().__init__()
        self.first = nn.Conv2d(channels, channels, 3, padding=1)
        self.second = nn.Conv2d(channels, channels, 3, padding=1)
        nn.init.zeros_(self.second.weight)
        nn.init.zeros_(self.second.bias)

    def forward(self, x):
        return x + self.second(functional.silu(self.first(functional.silu(x))))


def blocks(count, channels):
    return [ResidualBlock(channels) for _ in range(count)]


class Autoencoder(nn.Module):
    """Pictures [B, 3, H, W] in -1..1 to latents [B, 12, H/16, W/16] and back; raw latents, not normalised."""

    def __init__(self, latent_channels=LATENT_CHANNELS, widths=(96, 128, 192)):
        super().__init__()
        a, b, c = widths
        self.encoder = nn.Sequential(
            nn.PixelUnshuffle(4), nn.Conv2d(48, a, 3, padding=1), *blocks(2, a),
            nn.Conv2d(a, b, 4, 2, 1), *blocks(2, b),
            nn.Conv2d(b, c, 4, 2, 1), *blocks(2, c), nn.Conv2d(c, latent_channels, 3, padding=1))
        self.decoder = nn.Sequential(
            nn.Conv2d(latent_channels, c, 3, padding=1), *blocks(3, c),
            nn.Conv2d(c, 4 * b, 3, padding=1), nn.PixelShuffle(2), *blocks(3, b),
            nn.Conv2d(b, 4 * a, 3, padding=1), nn.PixelShuffle(2), *blocks(3, a),
            nn.Conv2d(a, 48, 3, padding=1), nn.PixelShuffle(4))

    def encode(self, pictures):
        return self.encoder(pictures)

    def decode(self, latents):
        return self.decoder(latents)


def make_text_encoder(vocabulary_size, end_id):
    """A small CLIP text encoder; padding is the end token, as CLIP has it."""
    return CLIPTextModel(CLIPTextConfig(
        vocab_size=vocabulary_size, hidden_size=TEXT_WIDTH, intermediate_size=2 * TEXT_WIDTH, num_hidden_layers=3,
        num_attention_heads=6, max_position_embeddings=TOKENS, projection_dim=TEXT_WIDTH,
        bos_token_id=end_id - 1, eos_token_id=end_id, pad_token_id=end_id))


def make_unet():
    """The denoiser of 16x16 latents: text reaches its two inner levels by attention, and all levels with the time.

    Attention alone bound colours but no objects; what is pooled from the text starts at zero.
    """
    unet = UNet2DConditionModel(
        sample_size=LATENT_SIZE, in_channels=LATENT_CHANNELS, out_channels=LATENT_CHANNELS, layers_per_block=1,
        block_out_channels=(96, 192, 256),
        down_block_types=("DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D"),
        up_block_types=("CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "UpBlock2D"),
        cross_attention_dim=TEXT_WIDTH, attention_head_dim=4, norm_num_groups=16,
        addition_embed_type="text", addition_embed_type_num_heads=6)
    nn.init.zeros_(unet.add_embedding.norm2.weight)
    return unet


def make_noise_schedule():
    """The forward process that the U-Net is trained on."""
    return DDPMScheduler(**SCHEDULE)


def millions(*nets):
    """Number of parameters in millions."""
    return sum(p.numel() for net in nets for p in net.parameters()) / 1e6
