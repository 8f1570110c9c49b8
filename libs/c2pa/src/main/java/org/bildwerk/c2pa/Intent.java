package org.bildwerk.c2pa;

/// What a manifest says about the coming into being of its asset.
public sealed interface Intent {

    /// A new asset; its first action is `c2pa.created` with this source.
    record Create(DigitalSourceType sourceType) implements Intent {}

    /// A changed asset with one parent; its first action is `c2pa.opened`.
    record Edit() implements Intent {}

    /// A new manifest alone, for unchanged pixels.
    record Update() implements Intent {}
}
