package org.bildwerk.vips;

/// What the AV1 encoder aims at; libvips takes the choice since 8.18, an older one keeps its own.
public enum AvifTune {
    /// The library's own choice.
    AUTO(""),
    /// Structural similarity: smaller files at the same figure of quality.
    SSIM("ssim"),
    /// How the picture looks to people, for still images.
    IQ("iq");

    private final String nickname;

    AvifTune(String nickname) {
        this.nickname = nickname;
    }

    String nickname() {
        return nickname;
    }
}
