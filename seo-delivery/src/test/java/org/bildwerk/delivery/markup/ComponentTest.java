package org.bildwerk.delivery.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.site.Screens;
import org.bildwerk.dam.site.SlotRole;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComponentTest {

    private static final String HASH = "1QcSHQRnh493V4dIh4eXh1h4kJUI";

    private static byte[] resource(String name) throws IOException {
        try (var in = ComponentController.class.getResourceAsStream(name)) {
            assertThat(in).isNotNull();
            return in.readAllBytes();
        }
    }

    private static Picture picture(SlotRole role, @Nullable String hash) {
        var candidate = new Picture.Candidate("https://bilder.example.org/i/k/1-0a1b2c/w320/s.jpg", 320, 240);
        return new Picture(
                AssetId.of("00000000-0000-0000-0000-000000000001"),
                "k",
                "card",
                role,
                "de",
                candidate.url(),
                new AltText("Ein Bild", "de", AltText.Origin.ASSET),
                320,
                240,
                "100vw",
                List.of(
                        new Picture.Source(Screens.ALL, "image/avif", "100vw", List.of(candidate)),
                        new Picture.Source(Screens.ALL, "image/jpeg", "100vw", List.of(candidate))),
                hash,
                null,
                new Picture.Trace("1-0a1b2c", "w320", null, null));
    }

    @Test
    void isSmallerThanThreeKilobytesAndMadeFromItsSource() throws Exception {
        var script = resource("component.js");
        var digest = MessageDigest.getInstance("SHA-256").digest(resource("component.source.js"));

        assertThat(script).hasSizeLessThan(3000);
        assertThat(new String(script, StandardCharsets.US_ASCII))
                .startsWith("/*" + HexFormat.of().formatHex(digest, 0, 6) + "*/");
    }

    @Test
    void wrapsTheVeryPictureThatWorksWithoutScript() {
        var plain = Jsoup.parseBodyFragment(picture(SlotRole.CARD, HASH).html());
        var wrapped = Jsoup.parseBodyFragment(picture(SlotRole.CARD, HASH).component());
        var image = wrapped.selectFirst("bw-picture > picture > img");

        assertThat(image).isNotNull();
        assertThat(image.hasAttr("style")).isFalse();
        assertThat(image.attr("data-bw-thumbhash")).isEqualTo(HASH);
        image.removeAttr("data-bw-thumbhash");
        plain.select("img").removeAttr("style");
        assertThat(wrapped.select("picture").outerHtml())
                .isEqualTo(plain.select("picture").outerHtml());
    }

    @Test
    void leavesAloneWhatHasNoPlaceholder() {
        for (var picture : List.of(picture(SlotRole.CARD, null), picture(SlotRole.OG, HASH))) {
            assertThat(picture.component()).isEqualTo(picture.html());
        }
    }
}
