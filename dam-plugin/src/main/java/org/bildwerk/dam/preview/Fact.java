package org.bildwerk.dam.preview;

import java.util.List;

/// The kinds of derived facts.
public final class Fact {

    public static final String PREVIEW_1024 = "preview-1024";
    public static final String PREVIEW_512 = "preview-512";
    public static final String PREVIEW_256 = "preview-256";
    public static final String THUMBHASH = "thumbhash";
    public static final String COLOUR = "colour";
    public static final String EMBEDDED_METADATA = "embedded-metadata";

    /// What [PreviewHandler] makes, all from one decode.
    public static final List<String> OF_PREVIEW = List.of(PREVIEW_1024, PREVIEW_512, PREVIEW_256, THUMBHASH, COLOUR);

    private Fact() {}
}
