package org.bildwerk.delivery.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.delivery.DeliveryTest;
import org.bildwerk.delivery.Exiftool;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// However an agency wrote down what place a picture shows, every format tells it; where the camera stood, none does.
class DeclaredPlaceTest {

    private static final int EDGE = 400;
    private static final String CAMERA = "Mond";
    private static final List<String> SINGLE_FIELDS = List.of(
            "-XMP-photoshop:City=Leipzig",
            "-XMP-photoshop:State=Sachsen",
            "-XMP-photoshop:Country=Deutschland",
            "-XMP-iptcCore:CountryCode=DEU",
            "-XMP-iptcCore:Location=Markt");
    private static final List<String> IIM = List.of(
            "-IPTC:City=Leipzig",
            "-IPTC:Province-State=Sachsen",
            "-IPTC:Country-PrimaryLocationName=Deutschland",
            "-IPTC:Country-PrimaryLocationCode=DEU",
            "-IPTC:Sub-location=Markt");
    private static final List<String> WHERE_THE_CAMERA_STOOD = List.of(
            "-XMP-iptcExt:LocationCreated=[{City=%s,CountryName=%s}]".formatted(CAMERA, CAMERA),
            "-EXIF:GPSLatitude=51.34",
            "-EXIF:GPSLatitudeRef=N",
            "-EXIF:GPSLongitude=12.37",
            "-EXIF:GPSLongitudeRef=E");

    private static DeliveryTest server;
    private static SiteFixture shop;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() {
        server = DeliveryTest.start();
        shop = server.site("shop");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"xmp,png", "iim,tiff"})
    void tellsThePlaceThatAgenciesWriteIntoSingleFields(String fields, String container) throws IOException {
        var said = fields.equals("xmp") ? SINGLE_FIELDS : IIM;
        for (var tags : delivered("said-" + fields, container, said)) {
            assertThat(tags)
                    .containsEntry("XMP-iptcExt:LocationShownCity", "Leipzig")
                    .containsEntry("XMP-iptcExt:LocationShownProvinceState", "Sachsen")
                    .containsEntry("XMP-iptcExt:LocationShownCountryName", "Deutschland")
                    .containsEntry("XMP-iptcExt:LocationShownCountryCode", "DEU")
                    .containsEntry("XMP-iptcExt:LocationShownSublocation", "Markt");
        }
    }

    @ParameterizedTest
    @CsvSource({"png", "tiff"})
    void takesNoPlaceOfTheCameraForThePlaceShown(String container) throws IOException {
        for (var tags : delivered("silent-" + container, container, List.of())) {
            assertThat(tags.keySet()).noneMatch(tag -> tag.contains("LocationShown"));
        }
    }

    /// Returns what exiftool reads in each of the four formats.
    private static List<Map<String, String>> delivered(String name, String container, List<String> said)
            throws IOException {
        var file = folder.resolve(name + "." + container);
        Files.write(file, picture(container));
        Exiftool.write(
                file,
                Stream.concat(said.stream(), WHERE_THE_CAMERA_STOOD.stream()).toList());
        var asset = shop.describe(
                server.approved(shop, name, Files.readAllBytes(file)), Description.EMPTY, SiteFixture.RIGHTS);
        var live = shop.publish(asset);
        var all = Exiftool.tags(List.of("jpg", "webp", "avif", "png").stream()
                .map(format ->
                        sent("/i/%s/%s/w320/%s.%s".formatted(asset.key(), live.rev(), live.slug(), format), format))
                .toList());
        for (var tags : all) {
            assertThat(tags).containsEntry("XMP-photoshop:Credit", "Studio / Bildwerk");
            assertThat(tags.keySet()).noneMatch(tag -> tag.contains("GPS") || tag.contains("LocationCreated"));
            assertThat(tags.values()).noneMatch(value -> value.contains(CAMERA));
        }
        assertThat(all).hasSize(4);
        return all;
    }

    private static Path sent(String path, String format) {
        var response = server.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        try {
            return Files.write(Files.createTempFile(folder, "sent", "." + format), response.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] picture(String container) {
        var pixels = new byte[EDGE * EDGE * 4];
        Arrays.fill(pixels, pixels.length / 2, pixels.length, (byte) 120);
        try (var image = Vips.open().fromPixels(pixels, EDGE, EDGE, 4)) {
            return image.encode(container.equals("png") ? Encoding.Png.standard() : Encoding.Tiff.standard());
        }
    }
}
