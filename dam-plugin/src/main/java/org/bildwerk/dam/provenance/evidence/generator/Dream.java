package org.bildwerk.dam.provenance.evidence.generator;

import java.util.Optional;
import java.util.regex.Pattern;
import org.bildwerk.dam.metadata.embedded.Traces;
import org.jspecify.annotations.Nullable;

/// The command line that the first releases of InvokeAI wrote: `"a castle [ugly]" -s 50 -S 1234 -W 512 -H 512 -C 7.5`.
final class Dream implements Dialect {

    private static final Pattern OPTION = Pattern.compile("(?<=\\s)-([A-Za-z])\\s?([^\\s\"-][^\\s\"]{0,99})");
    private static final Pattern UNWANTED = Pattern.compile("\\[([^\\[\\]]{1,10000})]");

    @Override
    public Optional<Found> read(Traces traces) {
        return traces.png("Dream").filter(text -> text.length() < 100_000).map(Dream::found);
    }

    private static Found found(String text) {
        var notes = new RecipeNotes();
        int end = text.lastIndexOf('"');
        boolean quoted = text.startsWith("\"") && end > 0;
        int options = quoted ? end + 1 : Math.max(0, text.indexOf(" -"));
        prompts(notes, quoted ? text.substring(1, end) : text.substring(0, options));
        @Nullable String wide = null;
        @Nullable String high = null;
        var matcher = OPTION.matcher(text).region(options, text.length()).useTransparentBounds(true);
        while (matcher.find()) {
            var value = matcher.group(2);
            switch (matcher.group(1)) {
                case "s" -> notes.steps(value);
                case "S" -> notes.seed(value);
                case "C" -> notes.guidance(value);
                case "A" -> notes.sampler(value);
                case "W" -> wide = value;
                case "H" -> high = value;
                default -> notes.set("-" + matcher.group(1), value);
            }
        }
        return Found.of("InvokeAI", null, notes.size(wide, high).recipe());
    }

    /// Notes a prompt in which what is not wanted stands in square brackets.
    static void prompts(RecipeNotes notes, @Nullable String text) {
        if (text == null) {
            return;
        }
        var unwanted = new StringBuilder();
        var matcher = UNWANTED.matcher(text);
        while (matcher.find()) {
            unwanted.append(unwanted.isEmpty() ? "" : ", ")
                    .append(matcher.group(1).strip());
        }
        notes.prompt(UNWANTED.matcher(text).replaceAll("").strip());
        notes.negativePrompt(unwanted.toString());
    }
}
