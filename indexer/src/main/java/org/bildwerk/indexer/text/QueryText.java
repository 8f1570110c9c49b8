package org.bildwerk.indexer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a person typed into the search field, understood.
///
/// Words must all be found; `"words in quotes"` stand beside each other; `field:value` looks into one field,
/// `field:"two words"` too; a `-` before any of them excludes.
///
/// @param clauses in the order typed
public record QueryText(List<Clause> clauses) {
    private static final Pattern PART = Pattern.compile(
            "(?<minus>-)?(?:(?<field>\\p{L}[\\p{L}-]*):)?(?:\"(?<phrase>[^\"]*)\"?|(?<word>[^\\s\"]+))");

    /// One part of a query.
    public sealed interface Clause {
        /// Answers whether what matches is left out.
        boolean excluded();
    }

    /// A free word.
    public record Word(String text, boolean excluded) implements Clause {}

    /// Words in quotes.
    public record Phrase(String text, boolean excluded) implements Clause {}

    /// A value in a named field.
    public record Field(String name, String value, boolean excluded) implements Clause {}

    public QueryText {
        clauses = List.copyOf(clauses);
    }

    /// Reads a text; any text is understood, unknown fields are found when the query is built.
    public static QueryText parse(String text) {
        var clauses = new ArrayList<Clause>();
        var matcher = PART.matcher(text);
        while (matcher.find()) {
            var excluded = matcher.group("minus") != null;
            var phrase = matcher.group("phrase");
            var value = phrase == null ? matcher.group("word") : phrase;
            var field = matcher.group("field");
            if (value == null || value.isBlank()) {
                continue;
            }
            if (field != null) {
                clauses.add(new Field(field.toLowerCase(Locale.ROOT), value.strip(), excluded));
            } else {
                clauses.add(phrase == null ? new Word(value, excluded) : new Phrase(value.strip(), excluded));
            }
        }
        return new QueryText(clauses);
    }

    /// Answers whether some part has to be found in the text, so that a relevance can be told.
    public boolean isScored() {
        return clauses.stream().anyMatch(clause -> !clause.excluded() && !(clause instanceof Field));
    }
}
