package org.bildwerk.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.bildwerk.metadata.iptc.DigitalSourceType;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.IptcFields;
import org.bildwerk.metadata.iptc.PhotoDate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExiftoolAgreementTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = "HEIF", mode = EnumSource.Mode.EXCLUDE)
    void exiftoolReadsWhatWeWrite(ContainerFormat format) throws IOException {
        var source = file(format, "source");
        var target = folder.resolve("target." + extension(format));
        var change = MetadataChange.none()
                .set(IptcFields.TITLE, FieldValue.Localized.of("Hafen").with("en", "Harbour"))
                .set(IptcFields.CREATOR, FieldValue.Items.texts("Größe & Söhne", "Zweite; Person"))
                .set(IptcFields.DATE_CREATED, moment("2026-11-22T10:00:00.25+01:00"))
                .set(IptcFields.DIGITAL_SOURCE_TYPE, DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA.value())
                .set(IptcFields.AI_SYSTEM_USED, new FieldValue.Text("Bildwerk"))
                .set(IptcFields.AI_PROMPT_WRITER_NAME, new FieldValue.Text("Redaktion"));
        assertThat(MetadataWriter.standard().write(source, target, change)).isEmpty();
        assertThat(Exiftool.read(target))
                .containsEntry("XMP-dc:Title", "Hafen")
                .containsEntry("XMP-dc:Title-en", "Harbour")
                .containsEntry("XMP-dc:Creator", "Größe & Söhne|Zweite; Person")
                .containsEntry("IFD0:Artist", "Größe & Söhne; \"Zweite; Person\"")
                .containsEntry("ExifIFD:DateTimeOriginal", "2026:11:22 10:00:00")
                .containsEntry("ExifIFD:OffsetTimeOriginal", "+01:00")
                .containsEntry("ExifIFD:SubSecTimeOriginal", "25")
                .containsEntry("XMP-iptcExt:DigitalSourceType", DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA.address())
                .containsEntry("XMP-iptcExt:AISystemUsed", "Bildwerk")
                .doesNotContainKeys("ExifTool:Error", "ExifTool:Warning");
    }

    @ParameterizedTest
    @EnumSource(names = "HEIF", mode = EnumSource.Mode.EXCLUDE)
    void readsWhatExiftoolWrites(ContainerFormat format) throws IOException {
        var file = file(format, "theirs");
        Exiftool.write(
                file,
                "-XMP-dc:Title=Hafen",
                "-XMP-dc:Title-en=Harbour",
                "-XMP-dc:Subject=Meer",
                "-XMP-dc:Subject=Möwe",
                "-EXIF:Artist=Jemand",
                "-XMP-xmp:Rating=4",
                "-XMP-plus:ModelReleaseStatus=MR-UMR",
                "-XMP-iptcExt:LocationShown=[{City=Berlin,CountryCode=DEU}]");
        var metadata = ImageMetadata.read(file);
        assertThat(metadata.warnings()).isEmpty();
        assertThat(metadata.get(IptcFields.TITLE).orElseThrow().in("en")).contains("Harbour");
        assertThat(metadata.get(IptcFields.KEYWORDS)).contains(FieldValue.Items.texts("Meer", "Möwe"));
        assertThat(metadata.get(IptcFields.CREATOR)).contains(FieldValue.Items.texts("Jemand"));
        assertThat(metadata.get(IptcFields.RATING)).contains(new FieldValue.Decimal(java.math.BigDecimal.valueOf(4)));
        assertThat(metadata.get(IptcFields.MODEL_RELEASE_STATUS).orElseThrow().value())
                .endsWith("/MR-UMR");
        assertThat(metadata.get(IptcFields.LOCATION_SHOWN).orElseThrow().values())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = "HEIF", mode = EnumSource.Mode.EXCLUDE)
    void readsBackEveryFieldItWrites(ContainerFormat format) throws IOException {
        var source = file(format, "source");
        var target = folder.resolve("all." + extension(format));
        MetadataWriter.standard().write(source, target, MetadataChange.to(SampleValues.all()));
        var read = ImageMetadata.read(target);
        assertThat(read.warnings()).isEmpty();
        for (var field : IptcFields.all()) {
            assertThat(read.values().find(field)).as("%s", field).contains(SampleValues.of(field));
        }
    }

    private Path file(ContainerFormat format, String name) throws IOException {
        return Files.write(folder.resolve(name + "." + extension(format)), Pictures.of(format));
    }

    private static String extension(ContainerFormat format) {
        return format == ContainerFormat.JPEG ? "jpg" : format.name().toLowerCase(Locale.ROOT);
    }

    private static FieldValue.Moment moment(String text) {
        return new FieldValue.Moment(PhotoDate.parse(text).orElseThrow());
    }
}
