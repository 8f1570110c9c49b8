package org.bildwerk.dam.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.AssetNotFoundException;
import org.bildwerk.dam.ingest.Ingested;
import org.bildwerk.vips.Box;
import org.bildwerk.vips.Vips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

    private static final Vips VIPS = Vips.open();
    private static QualityFixture fixture;

    @BeforeAll
    static void start() {
        fixture = new QualityFixture();
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @Test
    void knowsAPictureAgainSmallerAndMirrored() {
        var scene = scene(7, 480, 320);
        var first = fixture.shop().approved(fixture.stored(People.editor(), scene, 480, 320), "Szene");
        var mirrored = new ArrayList<byte[]>();
        try (var image = VIPS.fromPixels(scene, 480, 320, 3)) {
            mirrored.add(QualityFixture.png(image.flipHorizontally().fit(Box.edge(300))));
        }
        var copy = ((Ingested.Stored) Pictures.store(fixture.dam(), People.editor(), mirrored.getFirst(), "copy.png"))
                .asset();
        fixture.measured(first);

        var duplicate =
                QualityFixture.of(fixture.gate().verdicts(People.editor(), copy.id(), Gate.KEEP, null), "duplicate");

        assertThat(duplicate.outcome()).isEqualTo(Outcome.WARN);
        assertThat(duplicate.reason()).contains(first.key());
        assertThat(duplicate.value()).isLessThanOrEqualTo(31);
    }

    @Test
    void tellsNobodyOfATwinThatHeMayNotSee() {
        var scene = scene(8, 480, 320);
        var hidden = fixture.stored(People.editor(), scene, 480, 320);
        fixture.measured(hidden);
        var stranger = People.with("stranger", Role.EDITOR);
        byte[] smaller;
        try (var image = VIPS.fromPixels(scene, 480, 320, 3)) {
            smaller = QualityFixture.png(image.fit(Box.edge(400)));
        }
        var copy = ((Ingested.Stored) Pictures.store(fixture.dam(), stranger, smaller, "mine.png")).asset();

        var duplicate = QualityFixture.of(fixture.gate().verdicts(stranger, copy.id(), Gate.KEEP, null), "duplicate");
        assertThat(duplicate.outcome()).isEqualTo(Outcome.PASS);
        assertThat(duplicate.reason()).isNull();
        assertThat(QualityFixture.of(
                                fixture.gate().verdicts(People.administrator(), copy.id(), Gate.KEEP, null),
                                "duplicate")
                        .reason())
                .contains(hidden.key());
        assertThatThrownBy(() -> fixture.gate().verdicts(People.with("other", Role.EDITOR), copy.id(), Gate.KEEP, null))
                .isInstanceOf(AssetNotFoundException.class);
    }

    // Boxes in random tones: enough in the picture to know it again.
    private static byte[] scene(long seed, int width, int height) {
        var random = new Random(seed);
        var pixels = new byte[3 * width * height];
        for (int box = 0; box < 60; box++) {
            int left = random.nextInt(width - 40);
            int top = random.nextInt(height - 40);
            int wide = 40 + random.nextInt(width - 40 - left + 1);
            int high = 40 + random.nextInt(height - 40 - top + 1);
            byte tone = (byte) random.nextInt(256);
            for (int index = 0; index < wide / 2 * (high / 2); index++) {
                int x = left + index % (wide / 2);
                int y = top + index / (wide / 2);
                Arrays.fill(pixels, 3 * (y * width + x), 3 * (y * width + x) + 3, tone);
            }
        }
        return pixels;
    }
}
