package org.bildwerk.ui.demo.scene;

/// Names the colours of bodies and backdrops, each with its sRGB value.
public enum Colour {
    WHITE(0xF1EFEA),
    CREAM(0xEBDDC3),
    SAND(0xD3B48C),
    GREY(0x9A9C9E),
    CHARCOAL(0x43474C),
    BLACK(0x1C1D20),
    TERRACOTTA(0xBE6443),
    CORAL(0xEC6B56),
    RED(0xC2242C),
    ORANGE(0xEA7F22),
    MUSTARD(0xD9A22B),
    YELLOW(0xF3CE45),
    SAGE(0x9DAF92),
    GREEN(0x2F8A52),
    FOREST(0x214A3A),
    MINT(0xAEDCC6),
    TEAL(0x1D6F78),
    SKY(0xA2CBE6),
    BLUE(0x2452B8),
    NAVY(0x1B2A4E),
    LAVENDER(0xB7A9DB),
    PURPLE(0x6B3596),
    PINK(0xEBA3B4),
    PLUM(0x6E2748),
    BRASS(0xE2AB58),
    COPPER(0xCB7A55),
    SILVER(0xD4D7DA);

    private final Vec linear;

    Colour(int srgb) {
        linear = new Vec(channel(srgb >> 16), channel(srgb >> 8), channel(srgb));
    }

    /// Says whether bodies of this colour reflect like metal.
    public boolean metallic() {
        return this == BRASS || this == COPPER || this == SILVER;
    }

    Vec linear() {
        return linear;
    }

    private static double channel(int value) {
        double c = (value & 0xFF) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
