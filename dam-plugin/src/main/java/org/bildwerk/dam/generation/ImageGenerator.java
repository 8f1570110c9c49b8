package org.bildwerk.dam.generation;

import java.util.function.Consumer;

/// Port: makes pictures from a recipe. No implementation comes with this release.
public interface ImageGenerator {

    /// Returns a stable name, for example `onnx` or `openai-images`.
    String name();

    /// Makes one picture and hands its encoded bytes to the sink. Returns when it is done; an interrupted thread ends
    /// it
    /// within one step.
    void generate(Recipe recipe, Consumer<byte[]> picture) throws InterruptedException;
}
