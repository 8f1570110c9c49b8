package org.bildwerk.generator.model;

import java.util.List;

/// The parts of a model that are graphs, by the names of their folders.
public enum PartName {
    TEXT_ENCODER("text_encoder"),
    TEXT_ENCODER_2("text_encoder_2"),
    UNET("unet"),
    /// A U-Net that also takes what controls add to it, or holds the controls itself.
    UNET_CONTROLNET("unet_controlnet"),
    CONTROLNET("controlnet"),
    VAE_ENCODER("vae_encoder"),
    VAE_DECODER("vae_decoder");

    private final String folder;

    PartName(String folder) {
        this.folder = folder;
    }

    public String folder() {
        return folder;
    }

    /// Returns the parts without which no picture can be made.
    static List<PartName> needed() {
        return List.of(TEXT_ENCODER, UNET, VAE_DECODER);
    }
}
