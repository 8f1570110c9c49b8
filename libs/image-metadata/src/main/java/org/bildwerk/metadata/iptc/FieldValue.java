package org.bildwerk.metadata.iptc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The value of a field. Immutable, compared by content.
public sealed interface FieldValue {

    /// Plain text; also web addresses and terms of a vocabulary.
    record Text(String value) implements FieldValue {}

    /// A whole number.
    record Whole(long value) implements FieldValue {}

    /// A number with a fraction. Equal numbers are equal values: 0.5 is 0.50.
    record Decimal(BigDecimal value) implements FieldValue {

        public Decimal {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }
    }

    /// Yes or no.
    record Truth(boolean value) implements FieldValue {}

    /// A point in time, as exactly as it is known.
    record Moment(PhotoDate date) implements FieldValue {}

    /// One text in several languages, by language tag. The first is the default, with the tag `x-default` in files.
    record Localized(Map<String, String> texts) implements FieldValue {

        /// The language tag of the text that is shown where none fits.
        public static final String DEFAULT = "x-default";

        public Localized {
            if (texts.isEmpty()) {
                throw new IllegalArgumentException("a localized text has at least one text");
            }
            var ordered = new LinkedHashMap<String, String>();
            var fallback = texts.getOrDefault(DEFAULT, texts.values().iterator().next());
            ordered.put(DEFAULT, fallback);
            texts.forEach((language, text) -> ordered.put(LanguageTag.canonical(language), text));
            texts = Collections.unmodifiableMap(ordered);
        }

        public static Localized of(String text) {
            return new Localized(Map.of(DEFAULT, text));
        }

        /// Adds or replaces the text of one language.
        public Localized with(String language, String text) {
            var more = new LinkedHashMap<>(texts);
            more.put(LanguageTag.canonical(language), text);
            return new Localized(more);
        }

        public String fallback() {
            return texts.getOrDefault(DEFAULT, "");
        }

        public Optional<String> in(String language) {
            return Optional.ofNullable(texts.get(LanguageTag.canonical(language)));
        }
    }

    /// Several values, in the order of the file.
    record Items(List<FieldValue> values) implements FieldValue {

        public Items {
            values = List.copyOf(values);
        }

        public static Items texts(String... texts) {
            return texts(List.of(texts));
        }

        public static Items texts(List<String> texts) {
            return new Items(texts.stream().<FieldValue>map(Text::new).toList());
        }

        public static Items of(FieldValue... values) {
            return new Items(List.of(values));
        }

        /// Returns the plain texts among the values.
        public List<String> texts() {
            var texts = new ArrayList<String>();
            for (var value : values) {
                if (value instanceof Text text) {
                    texts.add(text.value());
                }
            }
            return List.copyOf(texts);
        }
    }

    /// Named values, such as the licensor with name and address.
    record Structure(Map<XmpName, FieldValue> members) implements FieldValue {

        public Structure {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        public Optional<FieldValue> member(XmpName name) {
            return Optional.ofNullable(members.get(name));
        }
    }
}
