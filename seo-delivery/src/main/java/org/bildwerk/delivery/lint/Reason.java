package org.bildwerk.delivery.lint;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Why a rule found something: the case and the values that its text speaks of, so that a host can say it in any
/// language.
///
/// @param values texts, numbers, or a list of the names of fields
public record Reason(Kind kind, List<Object> values) {

    private static final Map<String, String> FIELDS = Map.of(
            "creditLine", "credit line",
            "copyrightNotice", "copyright notice",
            "licenceUrl", "licence",
            "acquireUrl", "address to acquire it");

    /// The cases, each with its text in English.
    public enum Kind {
        RIGHTS_CLOSED("Validity or embargo do not allow public use now"),
        NOTHING_KEPT("Published before its record was kept: the files say nothing"),
        RIGHTS_DIFFER("The record has another %s than the files"),
        DESCRIPTION_DIFFERS("The record has other texts, creators or another origin than the files"),
        NEITHER_LICENCE_NOR_ACQUIRE("Neither a licence nor an address to acquire one"),
        NO_LICENCE("No licence"),
        NO_ACQUIRE("No address to acquire a licence"),
        NO_CREDIT("No creator, no credit line, no copyright notice"),
        MADE_HERE("Made by a model of this library, but the record says %s"),
        PROVED("Its file proves an origin by AI, but the record says %s"),
        PROVED_UNSAID("Its file proves an origin by AI, but the record says nothing"),
        NO_ALT("No alternative text"),
        ALT_PROPOSED("A proposed alternative text waits for a person"),
        SLUG_TAKEN("%s has the slug %s, too"),
        NO_PAGE("No declared page shows it"),
        NARROW("It gives %d pixels of width, the slot begins at %d"),
        SMALL("Cut to %s it has %d by %d pixels"),
        HEAVY("At %d by %d pixels it has %d bytes");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    public Reason {
        values = List.copyOf(values);
    }

    static Reason of(Kind kind, Object... values) {
        return new Reason(kind, Arrays.asList(values));
    }

    /// Returns the reason in English, with the figures.
    public String text() {
        return kind.text.formatted(values.stream().map(Reason::said).toArray());
    }

    private static Object said(Object value) {
        return value instanceof Collection<?> fields
                ? fields.stream()
                        .map(name -> FIELDS.getOrDefault(name, name.toString()))
                        .collect(Collectors.joining(", "))
                : value;
    }
}
