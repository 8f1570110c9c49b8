package org.bildwerk.metadata.iim;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bildwerk.metadata.iptc.Field;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.IimTwin;

/// Reads and sets the fields of the catalogue in a block.
public final class IimFields {

    private IimFields() {}

    /// Returns what the block says about a field; empty where it says nothing, or where the field has no twin.
    public static Optional<FieldValue> read(IimBlock block, Field<?> field) {
        return field.iimTwin().filter(twin -> block.has(twin.dataset())).flatMap(twin -> read(block, field, twin));
    }

    private static Optional<FieldValue> read(IimBlock block, Field<?> field, IimTwin twin) {
        var texts = block.texts(twin.dataset());
        if (twin.timeDataset() != 0) {
            var time = block.texts(twin.timeDataset());
            return IimDate.parse(texts.getFirst(), time.isEmpty() ? "" : time.getFirst())
                    .map(FieldValue.Moment::new);
        }
        if (texts.stream().allMatch(String::isBlank)) {
            return Optional.empty();
        }
        if (field.type().valueClass() == FieldValue.Items.class) {
            return Optional.of(FieldValue.Items.texts(texts.stream()
                    .map(text -> twin == IimTwin.SUBJECT_REFERENCE ? SubjectReference.code(text) : text)
                    .toList()));
        }
        return Optional.of(
                field.type().valueClass() == FieldValue.Localized.class
                        ? FieldValue.Localized.of(texts.getFirst())
                        : new FieldValue.Text(texts.getFirst()));
    }

    /// Returns a block that says about the field what the value says, in UTF-8 and cut to the lengths of the standard.
    ///
    /// @param value null removes the twin
    /// @param warnings takes what had to be cut
    public static IimBlock write(IimBlock block, Field<?> field, Optional<FieldValue> value, List<String> warnings) {
        var found = field.iimTwin();
        if (found.isEmpty()) {
            return block;
        }
        var twin = found.get();
        if (twin.timeDataset() != 0) {
            return date(block, twin, value);
        }
        var encoded = new ArrayList<byte[]>();
        for (var text : value.map(IimFields::texts).orElse(List.of())) {
            encode(twin, text, field, warnings).ifPresent(encoded::add);
        }
        return block.with(twin.dataset(), encoded);
    }

    private static Optional<byte[]> encode(IimTwin twin, String text, Field<?> field, List<String> warnings) {
        var form = twin == IimTwin.SUBJECT_REFERENCE ? SubjectReference.of(text) : text;
        if (twin == IimTwin.COUNTRY_CODE && form.getBytes(StandardCharsets.UTF_8).length != twin.maximumBytes()) {
            return Optional.empty();
        }
        var bytes = IimText.encode(form, twin.maximumBytes());
        if (bytes.length < form.getBytes(StandardCharsets.UTF_8).length) {
            warnings.add("%s was cut to the %d bytes that IPTC-IIM allows; XMP has all of it."
                    .formatted(field, twin.maximumBytes()));
        }
        return Optional.of(bytes);
    }

    private static IimBlock date(IimBlock block, IimTwin twin, Optional<FieldValue> value) {
        if (value.isPresent() && value.get() instanceof FieldValue.Moment moment) {
            var day = List.of(ascii(IimDate.day(moment.date())));
            var time =
                    IimDate.time(moment.date()).map(IimFields::ascii).stream().toList();
            return block.with(twin.dataset(), day).with(twin.timeDataset(), time);
        }
        return block.with(twin.dataset(), List.of()).with(twin.timeDataset(), List.of());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static List<String> texts(FieldValue value) {
        return switch (value) {
            case FieldValue.Text text -> List.of(text.value());
            case FieldValue.Localized localized -> List.of(localized.fallback());
            case FieldValue.Items items -> items.texts();
            default -> List.of();
        };
    }

    /// Returns a block that is ready to be written to: everything in UTF-8.
    public static IimBlock prepare(IimBlock block) {
        return block.inUtf8();
    }
}
