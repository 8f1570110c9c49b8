package org.bildwerk.dam.provenance.evidence.generator;

import java.util.List;
import org.bildwerk.dam.metadata.embedded.Trace;
import org.bildwerk.dam.metadata.embedded.Traces;

/// The texts in a file that a generator wrote, word for word, so that they can be taken out again.
public final class GeneratorTexts {

    private GeneratorTexts() {}

    /// Returns the texts, hidden ones included.
    public static List<String> of(Traces traces) {
        return traces.all().stream()
                .filter(GeneratorTexts::isFromGenerator)
                .map(Trace::text)
                .distinct()
                .toList();
    }

    private static boolean isFromGenerator(Trace trace) {
        return trace.name().equals("Iptc4xmpExt:AIPromptInformation")
                || !Dialects.read(new Traces(List.of(trace))).isEmpty();
    }
}
