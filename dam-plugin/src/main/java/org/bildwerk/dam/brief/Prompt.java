package org.bildwerk.dam.brief;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words for a model, in blocks, with places for values: `a {colour} cup`.
///
/// @param blocks in the order in which the model reads them
/// @param negative what shall not be seen
/// @param variables the places by name, with what stands there where nobody says otherwise
public record Prompt(String title, List<Block> blocks, List<String> negative, SortedMap<String, String> variables)
        implements Titled {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_-]*)}");

    // A body may lack what is not said.
    @SuppressWarnings({"ConstantValue", "NullAway"})
    public Prompt {
        title = Rules.title(title);
        blocks = blocks == null ? List.of() : List.copyOf(blocks);
        negative = Rules.lines("negative", negative);
        variables = new TreeMap<>(variables == null ? Map.of() : variables);
        variables.forEach((name, value) -> Rules.text(name, value));
        Rules.fewEnough("blocks", blocks.size());
        Rules.fewEnough("variables", variables.size());
    }

    /// A part of one kind.
    public record Block(Kind kind, String text) {

        public Block {
            text = Rules.text("block", text);
        }
    }

    /// What a block speaks of.
    public enum Kind {
        SUBJECT,
        SCENE,
        STYLE,
        LIGHT,
        CAMERA,
        BRAND,
        OTHER;

        /// Returns the name as stored and spoken in the API: `subject`.
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Reads what [#key()] returns.
        ///
        /// @throws IllegalArgumentException if there is no such kind
        @JsonCreator
        public static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /// Returns the words for the model.
    ///
    /// @param values of variables; those left out stand as the prompt says
    public String text(Map<String, String> values) {
        return blocks.stream()
                .map(block -> filled(block.text(), values))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
    }

    /// Returns what shall not be seen, for the model.
    public String negativeText(Map<String, String> values) {
        return negative.stream().map(text -> filled(text, values)).collect(Collectors.joining(", "));
    }

    private String filled(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(
                        values.getOrDefault(place.group(1), variables.getOrDefault(place.group(1), place.group()))))
                .strip();
    }
}
