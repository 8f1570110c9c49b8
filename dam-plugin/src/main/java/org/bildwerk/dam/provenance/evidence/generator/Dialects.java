package org.bildwerk.dam.provenance.evidence.generator;

import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.metadata.embedded.Traces;

/// All dialects. A file may speak several: a ComfyUI graph and an infotext beside it.
public final class Dialects {

    private static final List<Dialect> ALL = List.of(
            new ComfyUi(),
            new InvokeAi(),
            new Dream(),
            new SwarmUi(),
            new Fooocus(),
            new NovelAi(),
            new DrawThings(),
            new Infotext(),
            new Midjourney());

    private Dialects() {}

    /// Returns what each generator that is recognised says.
    public static List<Found> read(Traces traces) {
        return ALL.stream()
                .map(dialect -> dialect.read(traces))
                .flatMap(Optional::stream)
                .toList();
    }

    /// Reads a text of the Stable Diffusion web UI by itself; empty if it has no line of parameters.
    public static Optional<Found> infotext(String text) {
        return Infotext.found(text);
    }
}
