package org.bildwerk.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnershipTest {

    private static final Vips VIPS = Pictures.VIPS;

    private long before;

    @BeforeEach
    void countImages() {
        before = VIPS.memory().liveImages();
    }

    @AfterEach
    void leavesNoImageOpen() {
        assertThat(VIPS.memory().liveImages()).isEqualTo(before);
    }

    private static VipsImage picture() {
        return VIPS.fromPixels(Pictures.gradient(64, 48), 64, 48, 3);
    }

    @Test
    void closesTwice() {
        var image = picture();
        image.close();
        image.close();
    }

    @Test
    void refusesUseAfterClose() {
        var image = picture();
        image.close();
        assertThatIllegalStateException().isThrownBy(image::width).withMessage("This image is closed");
        assertThatIllegalStateException().isThrownBy(() -> image.encode(Encoding.Png.standard()));
        assertThatIllegalStateException().isThrownBy(() -> image.fit(Box.edge(10)));
        assertThatIllegalStateException().isThrownBy(image::detach);
    }

    @Test
    void refusesAnotherThread() {
        try (var image = picture()) {
            CompletableFuture.runAsync(() -> {
                        assertThatThrownBy(image::width).isInstanceOf(WrongThreadException.class);
                        assertThatThrownBy(image::close).isInstanceOf(WrongThreadException.class);
                    })
                    .join();
            assertThat(image.width()).isEqualTo(64);
        }
    }

    @Test
    void closesWhatWasDerived() {
        var image = picture();
        var derived = image.fit(Box.edge(32)).rotate(QuarterTurn.RIGHT);
        assertThat(derived.height()).isEqualTo(32);
        image.close();
        assertThatIllegalStateException().isThrownBy(derived::width);
    }

    @Test
    void letsADetachedImageOutliveItsOrigin() {
        VipsImage kept;
        try (var image = picture()) {
            kept = image.flipVertically().fit(Box.edge(32)).detach();
        }
        try (kept) {
            assertThat(kept.rgba()).hasSize(32 * 24 * 4);
        }
    }

    @Test
    void keepsEncodedBytesAliveForALateDecode() {
        var bytes = Pictures.encoded(300, 200, Encoding.Jpeg.fast(80));
        try (var image = VIPS.load(bytes)) {
            Arrays.fill(bytes, (byte) 0);
            assertThat(image.averageColour().red()).isBetween(120, 135);
        }
    }

    @Test
    void freesEverythingWhenALadderFails() {
        var bytes = Pictures.encoded(300, 200, Encoding.Jpeg.fast(80));
        assertThatThrownBy(() -> VIPS.ladder(bytes, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> VIPS.ladder(Arrays.copyOf(bytes, bytes.length / 2), List.of(Box.edge(100), Box.edge(50))))
                .isInstanceOf(VipsException.class);
    }
}
