package org.bildwerk.generator.model;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;

/// A model that was read from its folder: what it is and where its parts stand. Immutable.
///
/// @param name of the folder
/// @param pipeline class of diffusers that `model_index.json` names
/// @param parts by the names of their folders; controls beyond the first are called `controlnet_...`
/// @param zerosForEmptyPrompt whether no negative prompt means zeros, not the vectors of an empty text
/// @param schedulerConfig file
/// @param tokenizer folder
/// @param secondTokenizer folder; the first one's where there is but one
public record Model(
        String name,
        Path folder,
        String pipeline,
        Family family,
        Map<String, Part> parts,
        boolean zerosForEmptyPrompt,
        Path schedulerConfig,
        Path tokenizer,
        Path secondTokenizer) {

    public Model {
        parts = Map.copyOf(parts);
    }

    public Optional<Part> part(PartName part) {
        return Optional.ofNullable(parts.get(part.folder()));
    }

    /// Returns a part.
    ///
    /// @throws GeneratorRefused if the model lacks it
    public Part require(PartName part) {
        return part(part).orElseThrow(() -> missing(part.folder()));
    }

    /// Returns a part by the name of its folder.
    ///
    /// @throws GeneratorRefused if the model lacks it
    public Part require(String part) {
        return Optional.ofNullable(parts.get(part)).orElseThrow(() -> missing(part));
    }

    private GeneratorRefused missing(String part) {
        return new GeneratorRefused(GeneratorRefusal.MODEL_PART_MISSING, name, part);
    }

    /// Tells whether it was distilled so that it takes the guidance as a number and needs no negative prompt.
    public boolean takesGuidanceAsNumber() {
        return guidanceWidth() > 0;
    }

    /// Returns the size of the vector by which the guidance is told; 0 where it is not told.
    public int guidanceWidth() {
        return require(PartName.UNET).number("time_cond_proj_dim", 0);
    }

    /// Returns how many channels the latents have.
    public int latentChannels() {
        var vae = require(PartName.VAE_DECODER);
        return vae.number("latent_channels", require(PartName.UNET).number("out_channels", 4));
    }

    /// Returns how many channels the U-Net takes: those of the latents, or more for models made for inpainting.
    public int unetChannels() {
        var unet = require(PartName.UNET);
        return unet.number("in_channels", latentChannels());
    }

    /// Returns how many pixels one latent stands for, along an edge.
    public int scaleFactor() {
        var vae = require(PartName.VAE_DECODER);
        for (var key : Set.of("vae_scale_factor", "spatial_compression_ratio", "downscale_factor")) {
            int said = vae.number(key, 0);
            if (said > 0) {
                return said;
            }
        }
        int blocks = vae.config().path("block_out_channels").size();
        return blocks == 0 ? 8 : 1 << blocks - 1;
    }

    /// Returns the edge of the pictures that it was trained on, in pixels.
    public int nativeEdge() {
        return require(PartName.UNET).number("sample_size", 64) * scaleFactor();
    }

    /// Returns of what the edges of a picture are multiples: one latent, halved as often as the U-Net does.
    public int pixelUnit() {
        int blocks = require(PartName.UNET).config().path("block_out_channels").size();
        return scaleFactor() << Math.max(0, blocks - 1);
    }

    /// Tells whether it was made for inpainting, and takes mask and masked picture beside the latents.
    public boolean onlyInside() {
        return unetChannels() > latentChannels();
    }
}
