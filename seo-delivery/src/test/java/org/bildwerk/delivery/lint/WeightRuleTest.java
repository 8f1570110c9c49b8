package org.bildwerk.delivery.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.bildwerk.dam.site.CredentialChoice;
import org.bildwerk.dam.site.Publication;
import org.bildwerk.dam.site.SiteCredentials;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.delivery.DeliveryTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class WeightRuleTest {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 360;

    @AutoClose
    private static final DeliveryTest server = DeliveryTest.start("bildwerk.delivery.measure-quality=true");

    @Test
    void namesWhatHasMoreBytesForEachPixelThanLighthouseLetsPass() throws IOException {
        var shop = server.site("shop");
        server.dam().bean(SiteCredentials.class).choose(SiteFixture.SEO, shop.site(), CredentialChoice.NONE);
        var random = new Random(7);
        var grain = shop.publish(server.approved(shop, "Korn", picture(at -> random.nextInt())));
        var calm = shop.publish(server.approved(shop, "Ruhe", picture(at -> 0x406080 + at / WIDTH / 4)));
        assertThat(heavy(shop)).as("nothing is measured yet").isEmpty();

        assertThat(measured(grain) * 6).isGreaterThan(320 * 240);
        assertThat(measured(calm) * 6).isLessThan(320 * 240);

        assertThat(heavy(shop)).extracting(Finding::assetKey).containsExactly(grain.assetKey());
        assertThat(heavy(shop).getFirst().reason().text()).startsWith("At 320 by 240 pixels it has ");
    }

    private static List<Finding> heavy(SiteFixture shop) {
        return server.dam().bean(Linter.class).audit(shop.site()).findings().stream()
                .filter(finding -> finding.rule() == LintRule.BYTES_PER_PIXEL)
                .toList();
    }

    /// Returns the bytes of the rendition once its quality is measured.
    private static int measured(Publication of) {
        var path = "/i/%s/%s/w320/%s.webp"
                .formatted(of.assetKey(), of.rev(), of.slug().value());
        server.get(path);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> DeliveryTest.header(server.send("HEAD", path, null), "Cache-Control")
                        .contains("immutable"));
        return server.get(path).body().length;
    }

    private static byte[] picture(IntUnaryOperator colour) throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int at = 0; at < WIDTH * HEIGHT; at++) {
            image.setRGB(at % WIDTH, at / WIDTH, colour.applyAsInt(at));
        }
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}
