package org.bildwerk.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmTest {

    private static final Vips VIPS = Vips.open();

    @TempDir
    private Path folder;

    private Path gif(int frames, int width, int height) {
        return AnimatedGif.write(folder.resolve("film.gif"), frames, width, height, 70);
    }

    private static VipsImage frame(byte[] film, int number) {
        try (var source = NativeSource.of(VIPS.context(), film);
                var all = source.loadAllFrames(Limits.STANDARD)) {
            int height = all.integer("page-height").orElseThrow();
            return new VipsImage(all.crop(new Region(0, number * height, all.width(), height))
                    .copyToMemory());
        }
    }

    @Test
    void encodesEachFrameChanged() {
        try (var film = VIPS.film(gif(7, 60, 40), 1_000_000)) {
            assertThat(film.count()).isEqualTo(7);
            var bytes = film.encode(frame -> frame.fit(Box.width(30)), Encoding.Webp.quality(90));
            var header = VIPS.header(bytes);
            assertThat(header.format()).contains(ImageFormat.WEBP);
            assertThat(header.pages()).isEqualTo(7);
            assertThat(header.width()).isEqualTo(30);
            for (int i = 0; i < 7; i++) {
                try (var one = frame(bytes, i)) {
                    assertThat(one.height()).isEqualTo(20);
                    assertThat(one.averageColour().red())
                            .as("frame " + i)
                            .isBetween(AnimatedGif.red(i) - 6, AnimatedGif.red(i) + 6);
                }
            }
        }
    }

    @Test
    void keepsTheTimesOfTheFramesAndReadsWhatItWrote() throws IOException {
        try (var film = VIPS.film(gif(5, 32, 32), 1_000_000)) {
            var bytes = film.encode(frame -> frame.crop(new Region(0, 0, 32, 16)), Encoding.Webp.quality(80));
            assertThat(delays(bytes)).containsExactly(70, 70, 70, 70, 70);
            var again = Files.write(folder.resolve("film.webp"), bytes);
            try (var second = VIPS.film(again, 1_000_000)) {
                assertThat(second.count()).isEqualTo(5);
                assertThat(delays(second.encode(frame -> frame, Encoding.Webp.quality(80))))
                        .containsExactly(70, 70, 70, 70, 70);
            }
        }
    }

    /// Reads the times as the format has them: three bytes behind the place and size of each frame.
    private static List<Integer> delays(byte[] webp) {
        var delays = new ArrayList<Integer>();
        var text = new String(webp, StandardCharsets.ISO_8859_1);
        for (int at = text.indexOf("ANMF"); at >= 0; at = text.indexOf("ANMF", at + 4)) {
            int time = at + 8 + 12;
            delays.add((webp[time] & 255) | (webp[time + 1] & 255) << 8 | (webp[time + 2] & 255) << 16);
        }
        return delays;
    }

    @Test
    void decodesNothingThatIsTooMuch() {
        var file = gif(20, 100, 100);
        assertThatThrownBy(() -> VIPS.film(file, 199_999)).isInstanceOf(VipsLimitException.class);
        try (var film = VIPS.film(file, 200_000)) {
            assertThat(film.count()).isEqualTo(20);
        }
    }

    @Test
    void leavesNothingBehind() {
        var before = VIPS.memory().liveImages();
        try (var film = VIPS.film(gif(4, 20, 20), 10_000)) {
            assertThatThrownBy(() -> film.encode(
                            frame -> {
                                throw new IllegalStateException("no");
                            },
                            Encoding.Webp.quality(80)))
                    .isInstanceOf(IllegalStateException.class);
            film.encode(frame -> frame, Encoding.Webp.quality(80));
        }
        assertThat(VIPS.memory().liveImages()).isEqualTo(before);
    }
}
