package org.bildwerk.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.bildwerk.metadata.exif.ExifBlocks;
import org.bildwerk.metadata.iim.IimBlock;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.IptcFields;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static final String LONG = "Köln ".repeat(20).strip();

    @Test
    void takesExifBeforeXmp() {
        var blobs = apply(MetadataBlobs.NONE, creator("In XMP")).withExif(ExifBlocks.camera(ByteOrder.BIG_ENDIAN));
        var metadata = ImageMetadata.read(blobs);
        assertThat(metadata.get(IptcFields.CREATOR)).contains(FieldValue.Items.texts("Jane Sample"));
        assertThat(metadata.warnings()).anyMatch(warning -> warning.contains("dc:creator"));
    }

    @Test
    void keepsTheLanguagesAndTheExactTimeThatOnlyXmpHas() {
        var change = MetadataChange.to(SampleValues.all());
        var metadata = ImageMetadata.read(apply(MetadataBlobs.NONE, change));
        assertThat(metadata.warnings()).isEmpty();
        assertThat(metadata.get(IptcFields.DESCRIPTION).orElseThrow().in("fr")).isPresent();
    }

    @Test
    void takesIimWhereXmpSaysNothing() {
        var blobs = apply(MetadataBlobs.NONE, city("Bonn")).withXmp(null);
        assertThat(ImageMetadata.read(blobs).get(IptcFields.CITY)).contains(new FieldValue.Text("Bonn"));
    }

    @Test
    void takesXmpWhereTheDigestFitsAndIimWhereItDoesNot() {
        var xmp = apply(MetadataBlobs.NONE, city("In XMP"));
        var iim =
                Objects.requireNonNull(apply(MetadataBlobs.NONE, city("In IIM")).iim());
        var fits = xmp.withIim(iim).withIptcDigest(IimBlock.digest(iim));
        assertThat(ImageMetadata.read(fits).get(IptcFields.CITY)).contains(new FieldValue.Text("In XMP"));
        var missing = xmp.withIim(iim).withIptcDigest(null);
        assertThat(ImageMetadata.read(missing).get(IptcFields.CITY)).contains(new FieldValue.Text("In XMP"));
        var differs = xmp.withIim(iim).withIptcDigest(new byte[16]);
        assertThat(ImageMetadata.read(differs).get(IptcFields.CITY)).contains(new FieldValue.Text("In IIM"));
    }

    @Test
    void neverTakesACutBeginningForTheWhole() {
        var blobs = apply(MetadataBlobs.NONE, city(LONG));
        assertThat(blobs.warnings()).anyMatch(warning -> warning.contains("cut"));
        var edited = blobs.withIptcDigest(new byte[16]);
        assertThat(ImageMetadata.read(edited).get(IptcFields.CITY)).contains(new FieldValue.Text(LONG));
    }

    @Test
    void makesAllThreeAgree() {
        var torn = apply(MetadataBlobs.NONE, city("In XMP"))
                .withExif(ExifBlocks.camera(ByteOrder.LITTLE_ENDIAN))
                .withIim(apply(MetadataBlobs.NONE, city("In IIM")).iim())
                .withIptcDigest(new byte[16]);
        var mended = withoutWarnings(apply(torn, MetadataChange.none()));
        var whole = ImageMetadata.read(mended);
        assertThat(whole.warnings()).isEmpty();
        assertThat(whole.get(IptcFields.CITY)).contains(new FieldValue.Text("In IIM"));
        assertThat(whole.get(IptcFields.CREATOR)).contains(FieldValue.Items.texts("Jane Sample"));
        agree(mended);
        agree(apply(mended, MetadataChange.to(SampleValues.all())));
    }

    private static MetadataBlobs withoutWarnings(MetadataBlobs blobs) {
        return new MetadataBlobs(
                blobs.exif(), blobs.iim(), blobs.xmp(), blobs.extendedXmp(), blobs.iptcDigest(), List.of(), List.of());
    }

    private static void agree(MetadataBlobs blobs) {
        var whole = ImageMetadata.read(blobs).values();
        var decoded = Decoded.read(blobs, new ArrayList<>());
        for (var field : IptcFields.all()) {
            var value = whole.find(field);
            decoded.inExif(field).ifPresent(narrow -> covers(value.orElseThrow(), narrow));
            decoded.inIim(field).ifPresent(narrow -> covers(value.orElseThrow(), narrow));
            if (!field.inExifAlone()) {
                assertThat(decoded.inXmp(field, new ArrayList<>()))
                        .as("%s", field)
                        .isEqualTo(value);
            }
        }
        assertThat(decoded.iimEdited()).isFalse();
    }

    private static void covers(FieldValue whole, FieldValue narrow) {
        assertThat(Agreement.covers(whole, narrow))
                .as("%s covers %s", whole, narrow)
                .isTrue();
    }

    @Test
    void givesUpTheThumbnailOfABlockThatIsTooFullForAJpeg() {
        var full = Arrays.copyOf(ExifBlocks.camera(ByteOrder.LITTLE_ENDIAN), 65_500);
        var blobs = MetadataBlobs.NONE.withExif(full);
        var jpeg = apply(blobs, creator("A name that needs more room than was left"));
        assertThat(jpeg.exif()).hasSizeLessThan(65_528);
        assertThat(jpeg.warnings()).anyMatch(warning -> warning.contains("thumbnail"));
        assertThat(ImageMetadata.read(jpeg).get(IptcFields.CREATOR))
                .contains(FieldValue.Items.texts("A name that needs more room than was left"));
        var webp = MetadataWriter.standard().apply(blobs, creator("B"), ContainerFormat.WEBP);
        assertThat(webp.exif()).hasSizeGreaterThan(65_500);
    }

    @Test
    void removesAFieldFromAllThree() {
        var blobs = apply(apply(MetadataBlobs.NONE, MetadataChange.to(SampleValues.all())), all());
        assertThat(ImageMetadata.read(blobs).values().isEmpty()).isTrue();
        assertThat(blobs.xmp()).isNull();
        assertThat(blobs.exif()).isNull();
    }

    private static MetadataChange all() {
        var change = MetadataChange.none();
        for (var field : IptcFields.all()) {
            change = change.remove(field);
        }
        return change;
    }

    @Test
    void writesNoIimWhereNoneWas() {
        var blobs = MetadataWriter.standard().apply(MetadataBlobs.NONE, city("Bonn"), ContainerFormat.JPEG);
        assertThat(blobs.iim()).isNull();
        assertThat(blobs.iptcDigest()).isNull();
    }

    @Test
    void takesAnEmptyValueForARemoval() {
        var blobs = apply(apply(MetadataBlobs.NONE, city("Bonn")), city("  "));
        assertThat(ImageMetadata.read(blobs).get(IptcFields.CITY)).isEmpty();
    }

    @Test
    void dropsXmpsCopiesOfExifTags() {
        var stale =
                "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                        + "<rdf:Description rdf:about='' xmlns:tiff='http://ns.adobe.com/tiff/1.0/' tiff:Artist='Old'"
                        + " tiff:Make='Maker'/></rdf:RDF></x:xmpmeta>";
        var blobs = MetadataBlobs.NONE.withXmp(stale.getBytes(StandardCharsets.UTF_8));
        var fresh =
                new String(Objects.requireNonNull(apply(blobs, creator("New")).xmp()), StandardCharsets.UTF_8);
        assertThat(fresh).doesNotContain("Old").contains("Maker", "New");
    }

    private static MetadataBlobs apply(MetadataBlobs blobs, MetadataChange change) {
        return MetadataWriter.standard().withIim(IimPolicy.ALWAYS).apply(blobs, change, ContainerFormat.JPEG);
    }

    private static MetadataChange city(String name) {
        return MetadataChange.none().set(IptcFields.CITY, new FieldValue.Text(name));
    }

    private static MetadataChange creator(String name) {
        return MetadataChange.none().set(IptcFields.CREATOR, new FieldValue.Items(List.of(new FieldValue.Text(name))));
    }
}
