package org.bildwerk.metadata.exif;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bildwerk.metadata.exif.ExifDirectory.Kind;
import org.bildwerk.metadata.iptc.ExifTwin;
import org.bildwerk.metadata.iptc.Field;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.FieldValues;
import org.bildwerk.metadata.iptc.IptcFields;
import org.bildwerk.metadata.iptc.PhotoDate;
import org.jspecify.annotations.Nullable;

/// Reads and sets the fields of the catalogue in a block.
public final class ExifFields {

    private ExifFields() {}

    /// Returns what the block says about a field; empty where it says nothing, or where the field has no twin.
    public static Optional<FieldValue> read(ExifBlock block, Field<?> field) {
        return field.exifTwin().flatMap(twin -> twin.isDate() ? date(block, twin) : text(block, twin));
    }

    private static Optional<FieldValue> text(ExifBlock block, ExifTwin twin) {
        var entry = block.find(kind(twin), twin.tag());
        var text = switch (twin) {
            case USER_COMMENT -> entry.map(found -> UserComment.decode(found.value(), block.order()));
            case COPYRIGHT -> entry.map(found -> ExifText.copyright(found.value()));
            default -> entry.map(found -> ExifText.decode(found.value()));
        };
        return text.filter(found -> !found.isBlank()).map(found -> value(twin, found));
    }

    private static FieldValue value(ExifTwin twin, String text) {
        return switch (twin) {
            case ARTIST -> FieldValue.Items.texts(ArtistList.split(text));
            case USER_COMMENT -> new FieldValue.Text(text);
            default -> FieldValue.Localized.of(text);
        };
    }

    private static Optional<FieldValue> date(ExifBlock block, ExifTwin twin) {
        return ExifDate.parse(text(block, twin.tag()), text(block, twin.fractionTag()), text(block, twin.offsetTag()))
                .map(FieldValue.Moment::new);
    }

    private static String text(ExifBlock block, int tag) {
        return block.find(Kind.EXIF, tag)
                .map(entry -> ExifText.decode(entry.value()))
                .orElse("");
    }

    private static Kind kind(ExifTwin twin) {
        return twin.inExifDirectory() ? Kind.EXIF : Kind.MAIN;
    }

    /// Returns a block whose twins say what the values say; a field without a value loses its twin. Returns the same
    /// block where nothing changes.
    public static ExifBlock write(ExifBlock block, FieldValues values) {
        Map<Integer, @Nullable ExifEntry> main = new HashMap<>();
        Map<Integer, @Nullable ExifEntry> exif = new HashMap<>();
        for (var field : IptcFields.all()) {
            var twin = field.exif();
            if (twin != null && !read(block, field).equals(expressible(twin, values.find(field)))) {
                entries(twin, values.find(field), block, twin.inExifDirectory() ? exif : main);
            }
        }
        if (main.isEmpty() && exif.isEmpty()) {
            return block;
        }
        var changed = ExifEditor.change(block, main, exif);
        return changed.length == 0 ? ExifBlock.empty() : ExifBlock.read(changed, new ArrayList<>());
    }

    /// Returns the part of a value that EXIF can hold: the default of several languages, a date only with its time.
    private static Optional<FieldValue> expressible(ExifTwin twin, Optional<FieldValue> value) {
        return value.map(whole ->
                        whole instanceof FieldValue.Localized all ? FieldValue.Localized.of(all.fallback()) : whole)
                .filter(whole -> !(whole instanceof FieldValue.Moment moment)
                        || moment.date().time() != null)
                .filter(whole -> !text(twin, whole).isBlank());
    }

    private static void entries(
            ExifTwin twin, Optional<FieldValue> value, ExifBlock block, Map<Integer, @Nullable ExifEntry> changes) {
        var kept = expressible(twin, value);
        if (twin.isDate()) {
            var date = kept.map(found -> ((FieldValue.Moment) found).date());
            changes.put(twin.tag(), ascii(twin.tag(), date.map(ExifDate::clock).orElse("")));
            changes.put(
                    twin.fractionTag(),
                    ascii(twin.fractionTag(), date.map(PhotoDate::fraction).orElse("")));
            changes.put(
                    twin.offsetTag(),
                    ascii(twin.offsetTag(), date.map(ExifDate::offset).orElse("")));
            return;
        }
        var text = kept.map(found -> text(twin, found)).orElse("");
        changes.put(
                twin.tag(),
                twin == ExifTwin.USER_COMMENT && !text.isEmpty()
                        ? ExifEntry.of(twin.tag(), ExifEntry.UNDEFINED, UserComment.encode(text, block.order()))
                        : ascii(twin.tag(), text));
    }

    private static String text(ExifTwin twin, FieldValue value) {
        return switch (value) {
            case FieldValue.Text text -> text.value();
            case FieldValue.Localized localized -> localized.fallback();
            case FieldValue.Items items -> ArtistList.join(items.texts());
            case FieldValue.Moment moment -> ExifDate.clock(moment.date());
            default -> throw new IllegalArgumentException("no value for " + twin + ": " + value);
        };
    }

    private static @Nullable ExifEntry ascii(int tag, String text) {
        if (text.isBlank()) {
            return null;
        }
        var bytes = (text.replace("\0", "") + "\0").getBytes(StandardCharsets.UTF_8);
        return ExifEntry.of(tag, ExifEntry.ASCII, bytes);
    }
}
