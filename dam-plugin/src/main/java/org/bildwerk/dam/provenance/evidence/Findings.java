package org.bildwerk.dam.provenance.evidence;

import java.util.List;
import java.util.stream.Stream;
import org.bildwerk.dam.generation.Recipe;
import org.jspecify.annotations.Nullable;

/// Everything that was found in one file.
///
/// @param recipe the most complete one that was found; holds the prompt, which never leaves the house
/// @param prompts all prompts found, to tell whether another text repeats one
public record Findings(EvidenceReport report, @Nullable Recipe recipe, List<String> prompts) {

    private static final int TELLING = 20;

    public Findings {
        prompts = List.copyOf(prompts);
    }

    /// Returns the same, with more that could not be read.
    Findings with(List<String> warnings) {
        var all = Stream.concat(report.warnings().stream(), warnings.stream()).toList();
        return new Findings(EvidenceReport.of(report.evidence(), all), recipe, prompts);
    }

    /// Tells whether a text of the file is a prompt, or holds one, so that it must not be shown as if somebody had
    /// described the picture with it.
    public boolean repeatsPrompt(@Nullable String text) {
        return text != null
                && (text.contains("Job ID:")
                        || prompts.stream()
                                .anyMatch(prompt -> prompt.equals(text)
                                        || prompt.length() >= TELLING && text.contains(prompt)
                                        || text.length() >= TELLING && prompt.contains(text)));
    }
}
