package org.bildwerk.dam.generation;

import java.util.List;
import java.util.Optional;

/// Port: makes pictures from recipes. A bean of this type is found by itself. Thread-safe.
public interface ImageGenerator {

    /// Returns a stable name, for example `onnx` or `openai-images`.
    String name();

    /// Returns what is installed: models, and what can be laid over them. Changes while the application runs; cheap.
    List<ModelCard> models();

    /// Returns what can be done with the model.
    ///
    /// @throws GenerationException if there is no such model, or it cannot run here
    Capabilities capabilities(String model);

    /// Refuses what only the generator can know that it cannot make, before it is ordered. It holds what is said, not
    /// files that have still to be fetched or the memory of the machine; cheap.
    ///
    /// @param recipe filled with the model's defaults, and held against its capabilities
    /// @throws GenerationException naming what cannot be made
    default void check(Recipe recipe) {}

    /// Makes one picture on the calling thread and returns when it is done. Nothing is left in the task's folder where
    /// it throws. An interrupted thread ends it within one step.
    ///
    /// @throws GenerationException [GenerationException.Cancelled] within one step after the watch said so
    GeneratedPicture generate(GenerationTask task, GenerationWatch watch) throws InterruptedException;

    /// Tells what becomes of a prompt in the model; empty where nobody outside a provider knows.
    default Optional<PromptReading> read(String model, String prompt) {
        return Optional.empty();
    }

    /// Tells whether the work is done elsewhere, so that pictures do not wait for the device of this machine.
    default boolean remote() {
        return false;
    }

    /// Returns the class of device that the next picture would be made on, for example `cpu-x64-avx2`; empty where
    /// nobody outside a provider knows.
    default Optional<String> deviceClass() {
        return Optional.empty();
    }
}
