package org.bildwerk.generator;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Settings of the embedded generator, `bildwerk.generator.*`.
///
/// @param enabled switches the embedded generator off altogether
/// @param models folder with models, adapters and upscalers; `models` in the home folder where absent
/// @param shipped further folders of the same kind, looked at after the first, never written to
/// @param device `cpu`, or `cuda` with ONNX Runtime's libraries for it in the folder of natives
/// @param natives folder with ONNX Runtime's own libraries, for other devices; those of the program where absent
/// @param threads that one picture may use; 0 for one a core
/// @param memory that loaded models may take which nobody uses just now
/// @param tileEdge pixels from which on an edge is decoded in tiles, which takes less memory
@ConfigurationProperties("bildwerk.generator")
public record GeneratorProperties(
        @DefaultValue("true") boolean enabled,
        @Nullable Path models,
        @DefaultValue List<Path> shipped,
        @DefaultValue("cpu") String device,
        @Nullable Path natives,
        @DefaultValue("0") int threads,
        @DefaultValue("2GB") DataSize memory,
        @DefaultValue("1024") int tileEdge) {}
