package org.bildwerk.watermark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WatermarkerTest {

    private static final Payload PAYLOAD = new Payload(0x0123_4567_89ABL);
    private final Watermarker watermarker = new Watermarker(key("the secret of the tests"));

    static WatermarkKey key(String secret) {
        return new WatermarkKey(secret.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "128, 128, 3",
        "256, 256, 3",
        "511, 300, 3",
        "512, 512, 1",
        "700, 513, 4",
        "1024, 683, 3",
        "300, 900, 2",
        "2000, 250, 3"
    })
    void findsWhatWasEmbedded(int width, int height, int bands) {
        var picture = Pictures.scene(width, height, bands, 5);

        var marked = watermarker.embed(picture, PAYLOAD);

        assertThat(watermarker.detect(marked)).isInstanceOfSatisfying(Detection.Found.class, found -> {
            assertThat(found.payload()).isEqualTo(PAYLOAD);
            assertThat(found.score()).isGreaterThan(0.9);
            assertThat(found.falseAlarm()).isLessThan(1e-9);
            assertThat(found.confidence()).isGreaterThan(0.999_999);
        });
        assertThat(Pictures.psnr(picture, marked)).isGreaterThan(38);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, (1L << 48) - 1, 0x5555_5555_5555L, 1L << 47})
    void carriesAnyPayload(long bits) {
        var marked = watermarker.embed(Pictures.scene(256, 256, 3, 6), new Payload(bits));

        assertThat(payload(watermarker.detect(marked))).isEqualTo(new Payload(bits));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1L << 48, Long.MIN_VALUE})
    void rejectsPayloadsOfMoreThan48Bits(long bits) {
        assertThatThrownBy(() -> new Payload(bits)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherKeyFindsNothing() {
        var marked = watermarker.embed(Pictures.scene(512, 384, 3, 7), PAYLOAD);

        assertThat(new Watermarker(key("another secret, no less long")).detect(marked))
                .isInstanceOf(Detection.Absent.class);
    }

    @Test
    void theSameKeyFromTheSameSecretFindsTheMark() {
        var marked = watermarker.embed(Pictures.scene(512, 384, 3, 7), PAYLOAD);

        assertThat(payload(new Watermarker(key("the secret of the tests")).detect(marked)))
                .isEqualTo(PAYLOAD);
    }

    @Test
    void leavesAlphaAsItIs() {
        var picture = Pictures.scene(200, 200, 4, 8);

        var marked = watermarker.embed(picture, PAYLOAD);

        for (int i = 3; i < picture.pixels().length; i += 4) {
            assertThat(marked.pixels()[i]).isEqualTo(picture.pixels()[i]);
        }
    }

    @Test
    void leavesTheGivenPixelsAsTheyAre() {
        var picture = Pictures.scene(200, 200, 3, 9);
        var before = picture.pixels().clone();

        watermarker.embed(picture, PAYLOAD);

        assertThat(picture.pixels()).isEqualTo(before);
    }

    @Test
    void refusesPicturesThatAreTooSmall() {
        assertThat(Watermarker.fits(128, 128)).isTrue();
        assertThat(Watermarker.fits(5000, 127)).isFalse();
        assertThatThrownBy(() -> watermarker.embed(Pictures.flat(500, 127, 90), PAYLOAD))
                .isInstanceOfSatisfying(ImageTooSmallException.class, e -> {
                    assertThat(e.width()).isEqualTo(500);
                    assertThat(e.height()).isEqualTo(127);
                })
                .hasMessageContaining("at least 128 pixels");
        assertThat(watermarker.detect(Pictures.noise(47, 300, 1))).isEqualTo(new Detection.Absent(0));
    }

    @Test
    void findsNothingWhereThereIsNothingAtAll() {
        assertThat(watermarker.detect(Pictures.flat(300, 300, 255))).isInstanceOf(Detection.Absent.class);
        assertThat(watermarker.detect(Pictures.flat(48, 48, 0))).isInstanceOf(Detection.Absent.class);
    }

    @Test
    void marksEvenOneColourAllOver() {
        for (int level : new int[] {0, 128, 255}) {
            var marked = watermarker.embed(Pictures.flat(512, 512, level), PAYLOAD);
            assertThat(payload(watermarker.detect(marked)))
                    .as("level %d", level)
                    .isEqualTo(PAYLOAD);
        }
    }

    @Test
    void writesTheSameBytesOnEveryMachineAndInEveryRun() {
        var marked = watermarker.embed(Pictures.noise(160, 140, 12), PAYLOAD);

        var digest = new CRC32();
        digest.update(marked.pixels());
        assertThat(digest.getValue()).isEqualTo(0x944980F2L);
    }

    @Test
    void servesManyThreadsWithTheSameBytes() throws Exception {
        var picture = Pictures.scene(300, 260, 3, 10);
        var expected = watermarker.embed(picture, PAYLOAD);
        var tasks = new ArrayList<Callable<byte[]>>();
        for (int i = 0; i < 8; i++) {
            tasks.add(() -> watermarker.embed(picture, PAYLOAD).pixels());
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var result : threads.invokeAll(tasks)) {
                assertThat(result.get()).isEqualTo(expected.pixels());
            }
        }
    }

    private static Payload payload(Detection detection) {
        assertThat(detection).isInstanceOf(Detection.Found.class);
        return ((Detection.Found) detection).payload();
    }
}
