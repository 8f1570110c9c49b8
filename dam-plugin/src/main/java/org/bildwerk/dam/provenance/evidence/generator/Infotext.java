package org.bildwerk.dam.provenance.evidence.generator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bildwerk.dam.metadata.embedded.Trace;
import org.bildwerk.dam.metadata.embedded.Traces;
import org.jspecify.annotations.Nullable;

/// The text that AUTOMATIC1111's Stable Diffusion web UI writes, its descendants, and everybody who wants to be read by
/// them.
final class Infotext implements Dialect {

    private static final List<String> SURE = List.of("Steps", "Sampler", "Seed", "CFG scale");

    @Override
    public Optional<Found> read(Traces traces) {
        return Stream.of(
                        traces.png("parameters"),
                        traces.exif("UserComment"),
                        traces.xmp("exif:UserComment"),
                        traces.text(Trace.Place.PIXELS, "parameters"),
                        traces.exif("ImageDescription"),
                        traces.xmp("dc:description"))
                .flatMap(Optional::stream)
                .filter(text -> !BoundedJson.looksLikeObject(text))
                .map(Infotext::found)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// Reads one infotext; empty if it has no line of parameters.
    static Optional<Found> found(String text) {
        var parts = InfotextParts.of(text);
        // A caption may list lens and exposure in the same shape.
        if (SURE.stream().noneMatch(parts.parameters()::containsKey)) {
            return Optional.empty();
        }
        var version = parts.parameters().get("Version");
        var edited = parts.parameters().containsKey("Mask blur");
        return Optional.of(new Found(
                software(version, parts.parameters().get("App")),
                version,
                InfotextRecipe.of(parts),
                edited,
                parts.warnings()));
    }

    private static String software(@Nullable String version, @Nullable String app) {
        if (app != null && app.startsWith("SD.Next")) {
            return "SD.Next";
        }
        if (version == null) {
            return "Stable Diffusion web UI";
        }
        if (version.startsWith("ComfyUI")) {
            return "ComfyUI";
        }
        if (version.startsWith("Fooocus")) {
            return "Fooocus";
        }
        return version.matches("f\\d.{0,200}|.{0,200}forge.{0,200}")
                ? "Stable Diffusion web UI Forge"
                : "Stable Diffusion web UI";
    }
}
