package org.bildwerk.dam.metadata.embedded;

import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.metadata.Language;
import org.bildwerk.dam.metadata.Text;
import org.bildwerk.dam.metadata.TextField;
import org.bildwerk.dam.rights.Rights;
import org.jspecify.annotations.Nullable;

/// Maps tags to the words of the library by the IPTC photo metadata mapping: XMP first, then IPTC-IIM, then EXIF.
final class MetadataMapping {

    private static final int MOST_TERMS = 500;

    private final Metadata metadata;
    private final Xmp xmp;
    private final String defaultLanguage;
    private final TreeMap<String, Text> texts = new TreeMap<>();

    MetadataMapping(Metadata metadata, String defaultLanguage) {
        this.metadata = metadata;
        this.xmp = new Xmp(metadata);
        this.defaultLanguage = defaultLanguage;
    }

    EmbeddedMetadata map() {
        texts(TextField.TITLE, xmp.alternatives(Xmp.DC, "title"), iptc(IptcDirectory.TAG_OBJECT_NAME));
        texts(
                TextField.CAPTION,
                xmp.alternatives(Xmp.DC, "description"),
                iptc(IptcDirectory.TAG_CAPTION).or(() -> exif(ExifIFD0Directory.TAG_IMAGE_DESCRIPTION)));
        texts(TextField.ALT, xmp.alternatives(Xmp.IPTC_CORE, "AltTextAccessibility"), Optional.empty());
        var description = new Description(
                texts,
                keywords(),
                creators(),
                xmp.text(Xmp.IPTC_EXT, "DigitalSourceType")
                        .filter(MetadataMapping::isWebAddress)
                        .orElse(null));
        return new EmbeddedMetadata(
                description,
                rights(),
                captureTime(),
                stars(),
                xmp.text(Xmp.XMP, "Label").map(Plain::line).orElse(null),
                TagDump.of(metadata),
                warnings(),
                TraceMapping.of(metadata));
    }

    private void texts(TextField field, Map<String, String> alternatives, Optional<String> otherwise) {
        alternatives.forEach((language, text) -> {
            if (Language.isKnown(language)) {
                put(Language.tag(language), field, text);
            }
        });
        // x-default repeats one of the languages, unless it stands alone.
        var unnamed = Optional.ofNullable(alternatives.get("x-default"))
                .filter(text -> texts.values().stream().noneMatch(known -> text.equals(field.of(known))))
                .or(() -> alternatives.isEmpty() ? otherwise : Optional.empty());
        unnamed.filter(text -> field.of(texts.getOrDefault(language(), Text.EMPTY)) == null)
                .ifPresent(text -> put(language(), field, text));
    }

    private void put(String language, TextField field, String text) {
        texts.merge(language, field.in(Text.EMPTY, text), (old, added) -> field.in(old, text));
    }

    private String language() {
        return xmp.items(Xmp.DC, "language").stream()
                .filter(Language::isKnown)
                .map(Language::tag)
                .findFirst()
                .orElse(defaultLanguage);
    }

    private List<String> keywords() {
        var keywords = new LinkedHashSet<>(xmp.items(Xmp.DC, "subject"));
        keywords.addAll(iptcList(IptcDirectory.TAG_KEYWORDS));
        return keywords.stream().limit(MOST_TERMS).toList();
    }

    private List<String> creators() {
        var creators = xmp.items(Xmp.DC, "creator");
        if (creators.isEmpty()) {
            creators = iptcList(IptcDirectory.TAG_BY_LINE);
        }
        return creators.isEmpty()
                ? exif(ExifIFD0Directory.TAG_ARTIST)
                        .map(Plain::line)
                        .map(List::of)
                        .orElse(List.of())
                : creators;
    }

    private Rights rights() {
        var notice = xmp.alternatives(Xmp.DC, "rights").values().stream()
                .findFirst()
                .or(() -> iptc(IptcDirectory.TAG_COPYRIGHT_NOTICE))
                .or(() -> exif(ExifIFD0Directory.TAG_COPYRIGHT));
        return new Rights(
                xmp.ofFirst(Xmp.PLUS, "CopyrightOwner", "CopyrightOwnerName").orElse(null),
                xmp.text(Xmp.PHOTOSHOP, "Credit")
                        .or(() -> iptc(IptcDirectory.TAG_CREDIT))
                        .orElse(null),
                notice.orElse(null),
                xmp.text(Xmp.RIGHTS, "WebStatement")
                        .filter(MetadataMapping::isWebAddress)
                        .orElse(null),
                xmp.ofFirst(Xmp.PLUS, "Licensor", "LicensorURL")
                        .filter(MetadataMapping::isWebAddress)
                        .orElse(null),
                xmp.alternatives(Xmp.RIGHTS, "UsageTerms").values().stream()
                        .findFirst()
                        .orElse(null),
                null,
                null,
                null,
                null,
                null,
                xmp.text(Xmp.PLUS, "DataMining").orElse(null));
    }

    private @Nullable Instant captureTime() {
        for (var directory : metadata.getDirectoriesOfType(ExifSubIFDDirectory.class)) {
            var date = directory.getDateOriginal();
            if (date != null) {
                return date.toInstant();
            }
        }
        return xmp.text(Xmp.PHOTOSHOP, "DateCreated")
                .map(MetadataMapping::instant)
                .orElse(null);
    }

    private @Nullable Integer stars() {
        return xmp.text(Xmp.XMP, "Rating")
                .filter(rating -> rating.matches("[0-5](\\.0+)?"))
                .map(rating -> rating.charAt(0) - '0')
                .orElse(null);
    }

    private List<String> warnings() {
        var warnings = new ArrayList<String>();
        for (var directory : metadata.getDirectories()) {
            for (var error : directory.getErrors()) {
                warnings.add(Plain.line(directory.getName() + ": " + error));
            }
        }
        return warnings.stream().distinct().limit(20).toList();
    }

    private Optional<String> iptc(int tag) {
        return string(IptcDirectory.class, tag);
    }

    private Optional<String> exif(int tag) {
        return string(ExifIFD0Directory.class, tag);
    }

    private List<String> iptcList(int tag) {
        return metadata.getDirectoriesOfType(IptcDirectory.class).stream()
                .map(directory -> directory.getStringArray(tag))
                .filter(java.util.Objects::nonNull)
                .flatMap(Arrays::stream)
                .map(Plain::line)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private Optional<String> string(Class<? extends Directory> type, int tag) {
        return metadata.getDirectoriesOfType(type).stream()
                .map(directory -> Plain.textOrNull(directory.getString(tag), 5_000))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    private static @Nullable Instant instant(String text) {
        try {
            return text.length() > 19 ? java.time.OffsetDateTime.parse(text).toInstant() : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean isWebAddress(String text) {
        try {
            var uri = URI.create(text);
            return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
