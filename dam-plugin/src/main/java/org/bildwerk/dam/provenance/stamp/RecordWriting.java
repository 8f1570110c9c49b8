package org.bildwerk.dam.provenance.stamp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.metadata.Text;
import org.bildwerk.dam.metadata.embedded.EmbeddedMetadataReader;
import org.bildwerk.dam.provenance.credential.SigningException;
import org.bildwerk.dam.provenance.credential.SigningRefusal;
import org.bildwerk.dam.provenance.evidence.generator.GeneratorTexts;
import org.bildwerk.metadata.ManifestPolicy;
import org.bildwerk.metadata.MetadataChange;
import org.bildwerk.metadata.MetadataException;
import org.bildwerk.metadata.MetadataWriter;
import org.bildwerk.metadata.UnsupportedImageException;
import org.bildwerk.metadata.container.ImageContainers;
import org.bildwerk.metadata.iptc.Field;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.IptcFields;
import org.bildwerk.metadata.iptc.IptcStructures;
import org.jspecify.annotations.Nullable;

/// Writes the record into a file, so that EXIF, IPTC and XMP say the same, and takes prompts out. Thread-safe.
final class RecordWriting {

    private final MetadataWriter writer = MetadataWriter.standard().withManifest(ManifestPolicy.DROP);
    private final EmbeddedMetadataReader reader;
    private final String defaultLanguage;

    RecordWriting(EmbeddedMetadataReader reader, String defaultLanguage) {
        this.reader = reader;
        this.defaultLanguage = defaultLanguage;
    }

    /// A file with what is known of it.
    ///
    /// @param recipe by which we generated it; null where we did not
    /// @param prompts texts that are prompts, wherever they stand
    record Source(Path file, String mediaType, @Nullable Recipe recipe, List<String> prompts) {}

    /// Writes a copy of the file that says what the snapshot says.
    ///
    /// @return what could not be written, in words
    /// @throws SigningException if a prompt would stay in it
    List<String> write(Source source, Path target, Snapshot snapshot) {
        var secrets = new ArrayList<>(
                GeneratorTexts.of(reader.read(source.file, source.mediaType).traces()));
        secrets.addAll(source.prompts);
        try {
            return write(source, target, snapshot, new Scrubbing(secrets));
        } catch (MetadataException e) {
            var why = e instanceof UnsupportedImageException
                    ? "The format has no place for metadata that we can write"
                    : "The metadata cannot be written: " + e.getMessage();
            if (!secrets.isEmpty()) {
                throw new SigningException(SigningRefusal.PROMPT_STAYS, e, why);
            }
            return copied(source.file, target, why);
        }
    }

    private List<String> write(Source source, Path target, Snapshot snapshot, Scrubbing scrubbing) {
        try (var from = FileChannel.open(source.file)) {
            var format = ImageContainers.detect(from)
                    .orElseThrow(() -> new UnsupportedImageException("a file of unknown kind"));
            var clean = scrubbing.clean(ImageContainers.read(from));
            var blobs = writer.apply(clean, change(snapshot, source.recipe), format);
            try (var to = FileChannel.open(
                    target,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                ImageContainers.replace(from, to, blobs, ManifestPolicy.DROP);
            }
            return blobs.warnings();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing metadata to %s failed".formatted(target), e);
        }
    }

    private static List<String> copied(Path source, Path target, String warning) {
        try {
            Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
            return List.of(warning);
        } catch (IOException e) {
            throw new UncheckedIOException("Copying to %s failed".formatted(target), e);
        }
    }

    private MetadataChange change(Snapshot snapshot, @Nullable Recipe recipe) {
        var description = snapshot.description();
        var rights = snapshot.rights();
        var change =
                MetadataChange.none().remove(IptcFields.AI_PROMPT_INFORMATION).remove(IptcFields.USER_COMMENT);
        change = localized(change, IptcFields.TITLE, description.texts(), Text::title);
        change = localized(change, IptcFields.DESCRIPTION, description.texts(), Text::caption);
        change = localized(change, IptcFields.ALT_TEXT, description.texts(), Text::alt);
        change = items(change, IptcFields.KEYWORDS, description.keywords());
        change = items(change, IptcFields.CREATOR, description.creators());
        change = text(change, IptcFields.DIGITAL_SOURCE_TYPE, description.digitalSourceType());
        change = text(change, IptcFields.CREDIT_LINE, rights.creditLine());
        change = text(change, IptcFields.WEB_STATEMENT, rights.licenceUrl());
        change = text(change, IptcFields.DATA_MINING, rights.dataMining());
        change = localized(change, IptcFields.COPYRIGHT_NOTICE, rights.copyrightNotice());
        change = localized(change, IptcFields.USAGE_TERMS, rights.usageTerms());
        change = member(
                change,
                IptcFields.COPYRIGHT_OWNER,
                IptcStructures.COPYRIGHT_OWNER.name("CopyrightOwnerName"),
                rights.holder());
        change = member(change, IptcFields.LICENSOR, IptcStructures.LICENSOR.name("LicensorURL"), rights.acquireUrl());
        return recipe == null || recipe.model().isBlank()
                ? change
                : text(change, IptcFields.AI_SYSTEM_USED, recipe.model());
    }

    private MetadataChange localized(
            MetadataChange change,
            Field<FieldValue.Localized> field,
            Map<String, Text> texts,
            Function<Text, @Nullable String> part) {
        var found = new LinkedHashMap<String, String>();
        var first = texts.get(defaultLanguage);
        if (first != null) {
            put(found, defaultLanguage, part.apply(first));
        }
        texts.forEach((language, text) -> put(found, language, part.apply(text)));
        return found.isEmpty() ? change.remove(field) : change.set(field, new FieldValue.Localized(found));
    }

    private static void put(Map<String, String> texts, String language, @Nullable String text) {
        if (text != null) {
            texts.put(language, text);
        }
    }

    private static MetadataChange localized(
            MetadataChange change, Field<FieldValue.Localized> field, @Nullable String text) {
        return text == null ? change.remove(field) : change.set(field, FieldValue.Localized.of(text));
    }

    private static MetadataChange text(MetadataChange change, Field<FieldValue.Text> field, @Nullable String text) {
        return text == null ? change.remove(field) : change.set(field, new FieldValue.Text(text));
    }

    private static MetadataChange items(MetadataChange change, Field<FieldValue.Items> field, List<String> texts) {
        return texts.isEmpty() ? change.remove(field) : change.set(field, FieldValue.Items.texts(texts));
    }

    private static MetadataChange member(
            MetadataChange change,
            Field<FieldValue.Items> field,
            org.bildwerk.metadata.iptc.XmpName name,
            @Nullable String text) {
        return text == null
                ? change.remove(field)
                : change.set(
                        field, FieldValue.Items.of(new FieldValue.Structure(Map.of(name, new FieldValue.Text(text)))));
    }
}
