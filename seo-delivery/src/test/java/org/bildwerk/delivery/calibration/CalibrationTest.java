package org.bildwerk.delivery.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bildwerk.delivery.DeliveryTest.header;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.bildwerk.dam.People;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.site.CredentialChoice;
import org.bildwerk.dam.site.Publication;
import org.bildwerk.dam.site.SiteCredentials;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.delivery.DeliveryTest;
import org.bildwerk.quality.Raster;
import org.bildwerk.quality.ssimulacra.Ssimulacra2;
import org.bildwerk.vips.Box;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsImage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A picture goes out at once with the usual number, and for good with the one that it needs.
class CalibrationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static DeliveryTest server;
    private static SiteFixture shop;
    private static Publication publication;
    private static byte[] original;

    @BeforeAll
    static void start() {
        server = DeliveryTest.start("bildwerk.delivery.measure-quality=true");
        shop = server.site("shop");
        server.dam().bean(SiteCredentials.class).choose(SiteFixture.SEO, shop.site(), CredentialChoice.NONE);
        original = DeliveryTest.jpeg(5, 900, 600);
        publication = shop.publish(server.approved(shop, "Becher", original));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String path(Publication of, String specAndExtension) {
        var parts = specAndExtension.split("\\.");
        return "/i/%s/%s/%s/%s.%s"
                .formatted(of.assetKey(), of.rev(), parts[0], of.slug().value(), parts[1]);
    }

    private static HttpResponse<byte[]> settled(String path) {
        Awaitility.await(path)
                .atMost(PATIENCE)
                .until(() ->
                        header(server.send("HEAD", path, null), "Cache-Control").contains("immutable"));
        return server.get(path);
    }

    private static double score(byte[] delivered, int width) {
        var vips = server.dam().bean(Vips.class);
        try (var wanted = vips.thumbnail(original, Box.width(width));
                var shown = vips.load(delivered)) {
            return Ssimulacra2.score(raster(wanted), raster(shown));
        }
    }

    private static Raster raster(VipsImage image) {
        return new Raster(image.rgba(), image.width(), image.height(), 4);
    }

    @ParameterizedTest
    @CsvSource({"w320.jpg, 70, 320", "w320.webp, 70, 320", "w320.avif, 70, 320", "w320-qlow.webp, 55, 320"})
    void givesEachFormatTheLowestNumberThatReachesTheScore(String file, double target, int width) {
        var path = path(publication, file);
        var first = server.get(path);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(header(first, "Cache-Control")).doesNotContain("immutable");

        var settled = settled(path);

        var row = server.dam()
                .jdbc()
                .sql("select * from bw_calibration where type = :type and target = :target")
                .params(Map.of(
                        "type", file.replaceFirst(".*\\.", ""), "target", file.contains("qlow") ? "qlow" : "qstd"))
                .query()
                .singleRow();
        assertThat((Boolean) row.get("reached")).isTrue();
        assertThat(score(settled.body(), width))
                .isGreaterThanOrEqualTo(target)
                .isCloseTo(((Number) row.get("score")).doubleValue(), org.assertj.core.data.Offset.offset(0.01));
        assertThat((int) row.get("encodings")).isBetween(2, 6);
        assertThat(server.get(path, "If-None-Match", header(settled, "ETag")).statusCode())
                .isEqualTo(304);
    }

    @Test
    void replacesASignedRenditionOnceAndKeepsItThen() {
        var signed = server.site("signed");
        server.dam().bean(SiteCredentials.class).choose(SiteFixture.SEO, signed.site(), CredentialChoice.BESIDE);
        var release = signed.publish(server.approved(signed, "Schale", DeliveryTest.jpeg(6, 700, 500)));
        var path = path(release, "w320.webp");
        var first = server.get(path);
        assertThat(header(first, "Link")).contains("c2pa-manifest");

        var settled = settled(path);

        assertThat(header(settled, "ETag")).isNotEqualTo(header(first, "ETag"));
        assertThat(header(settled, "Link")).contains("c2pa-manifest").isNotEqualTo(header(first, "Link"));
        assertThat(server.get(path).body()).isEqualTo(settled.body());
        assertThat(server.get(manifest(settled)).statusCode()).isEqualTo(200);
        assertThat(server.get(manifest(first)).statusCode()).isEqualTo(410);
    }

    private static String manifest(HttpResponse<?> response) {
        return header(response, "Link").replaceFirst("^<([^>]*)>.*", "$1");
    }

    @Test
    void measuresOnceHoweverManyVisitorsCome() {
        var path = path(publication, "w320-qhigh.webp");
        for (int visitor = 0; visitor < 5; visitor++) {
            server.get(path);
        }
        settled(path);
        server.get(path);
        var caller = People.administrator();
        var jobs = server.dam().bean(Jobs.class);
        var ordered = jobs.latest(caller, 50).stream()
                .filter(job -> job.kind().equals("calibration"))
                .flatMap(job -> jobs.items(caller, job.id(), null, 0, 1000).stream())
                .filter(item -> item.subject().equals(path));
        assertThat(ordered).hasSize(1);
    }
}
