package org.bildwerk.dam.provenance.evidence.generator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bildwerk.dam.metadata.embedded.Traces;

/// ComfyUI, which writes the whole graph: as it was run (`prompt`) and as it was drawn (`workflow`).
final class ComfyUi implements Dialect {

    private static final String NAME = "ComfyUI";

    @Override
    public Optional<Found> read(Traces traces) {
        var executed = texts(traces, "prompt").toList();
        var drawn = texts(traces, "workflow").toList();
        if (executed.isEmpty() && drawn.isEmpty()) {
            return Optional.empty();
        }
        return executed.stream()
                .map(ComfyGraph::executed)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> drawn.stream()
                        .map(ComfyGraph::drawn)
                        .flatMap(Optional::stream)
                        .findFirst())
                .map(ComfyUi::found)
                .or(() -> Optional.of(Found.unreadable(NAME, "The graph of ComfyUI cannot be read")));
    }

    private static Found found(ComfyGraph graph) {
        return ComfyWalk.recipe(graph)
                .map(recipe -> Found.of(NAME, null, recipe))
                .orElseGet(() -> Found.unreadable(NAME, "No sampler was found in the graph of ComfyUI"));
    }

    /// PNG has a chunk of each name; in WebP and JPEG the graphs stand in EXIF texts behind `prompt:` and `workflow:`.
    private static Stream<String> texts(Traces traces, String name) {
        var exif = Stream.of("Make", "Model", "ImageDescription", "UserComment")
                .map(traces::exif)
                .flatMap(Optional::stream)
                .filter(text -> text.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(text -> text.substring(name.length() + 1));
        return Stream.concat(traces.png(name).stream(), exif)
                .filter(BoundedJson::looksLikeObject)
                .filter(text ->
                        List.of("class_type", "\"nodes\"", "inputs").stream().anyMatch(text::contains));
    }
}
