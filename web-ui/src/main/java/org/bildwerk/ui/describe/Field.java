package org.bildwerk.ui.describe;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.metadata.TextField;
import org.bildwerk.dam.rights.Rights;
import org.bildwerk.dam.rights.RightsField;
import org.bildwerk.ui.kit.Sources;
import org.jspecify.annotations.Nullable;

/// One field of an asset: how it is called, read and written. Values are texts; an absent one is null.
///
/// @param key names label and conflict: `texts.de.alt`, `rights.holder`
/// @param label key of the label's text
record Field(
        String key,
        String label,
        Kind kind,
        Function<Asset, @Nullable String> read,
        BiFunction<Said, @Nullable String, Said> write) {

    /// How it is edited.
    enum Kind {
        LINE,
        AREA,
        DAY,
        SOURCE(Sources.TERMS, "sourceType."),
        MINING(Sources.MINING, "mining.");

        private final List<String> terms;
        private final String texts;

        Kind() {
            this(List.of(), "");
        }

        Kind(List<String> terms, String texts) {
            this.terms = terms;
            this.texts = texts;
        }

        /// Returns what can be chosen; empty for what is typed.
        List<String> terms() {
            return terms;
        }

        /// Says a value in the reader's language.
        String said(Component reader, String value) {
            return terms.contains(value) ? reader.getTranslation(texts + Sources.term(value)) : value;
        }

        /// Says a value of a field of which only the value is known.
        static String spoken(Component reader, String value) {
            return SOURCE.said(reader, MINING.said(reader, value));
        }
    }

    /// Description and rights, which are written together.
    record Said(Description description, Rights rights) {

        static Said of(Asset asset) {
            return new Said(asset.description(), asset.rights());
        }
    }

    static Field text(String language, TextField field) {
        return new Field(
                "texts." + language + "." + field.key(),
                "field." + field.key(),
                field == TextField.TITLE ? Kind.LINE : Kind.AREA,
                asset -> field.of(asset.description().text(language)),
                (said, value) -> new Said(
                        said.description.withText(language, field.in(said.description.text(language), value)),
                        said.rights));
    }

    static Field creators() {
        return described(
                "creators",
                Kind.LINE,
                asset -> joined(asset.description().creators()),
                (was, value) -> new Description(was.texts(), was.keywords(), split(value), was.digitalSourceType()));
    }

    static Field source() {
        return described(
                "digitalSourceType",
                Kind.SOURCE,
                asset -> asset.description().digitalSourceType(),
                (was, value) -> new Description(was.texts(), was.keywords(), was.creators(), value));
    }

    static Field right(RightsField field, Kind kind) {
        return new Field(
                field.key(),
                "field." + field.property(),
                kind,
                asset -> shown(field.of(asset.rights())),
                (said, value) ->
                        new Said(said.description, field.in(said.rights, kind == Kind.DAY ? moment(value) : value)));
    }

    private static @Nullable String shown(@Nullable Object value) {
        return value instanceof Instant moment
                ? moment.atZone(ZoneOffset.UTC).toLocalDate().toString()
                : (String) value;
    }

    static @Nullable Instant moment(@Nullable String day) {
        return day == null
                ? null
                : LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static List<String> split(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[;\n]"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .collect(Collectors.toList());
    }

    private static Field described(
            String name,
            Kind kind,
            Function<Asset, @Nullable String> read,
            BiFunction<Description, @Nullable String, Description> write) {
        return new Field(
                name,
                "field." + name,
                kind,
                read,
                (said, value) -> new Said(write.apply(said.description, value), said.rights));
    }

    private static @Nullable String joined(List<String> parts) {
        return parts.isEmpty() ? null : String.join("; ", parts);
    }
}
