package org.bildwerk.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PdqTest {

    private static final String BRIDGE = "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22";
    private static final String BRIDGE_TURNED = "30a10efd71cc3d429013d48d0ffffc52e34e0e17ada952a9d29685211ea9e5af";

    private static Luma squared = Pictures.flat(1, 1, 0);

    @BeforeAll
    static void read() throws IOException {
        squared = Pictures.squared("bridge-1-original.jpg");
    }

    @Test
    void givesThePublishedHashesBitForBit() throws IOException {
        var bridge = Pdq.hash(Pictures.file("bridge-1-original.jpg"));
        var turned = Pdq.hash(Pictures.file("bridge-2-rotate-90.jpg"));

        assertThat(bridge.hash()).hasToString(BRIDGE);
        assertThat(turned.hash()).hasToString(BRIDGE_TURNED);
        assertThat(bridge.quality()).isEqualTo(100);
        assertThat(bridge.hash().distance(turned.hash())).isEqualTo(120);
    }

    @Test
    void knowsThePictureAgainAtHalfTheSize() throws IOException {
        var half = Pdq.hash(Pictures.halved("bridge-1-original.jpg"));

        assertThat(half.hash().distance(PdqHash.of(BRIDGE))).isLessThanOrEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void foreseesTheHashOfEveryTurn(Turn turn) {
        var turned = Pictures.drawn(512, 512, (x, y) -> (int) source(squared, turn, x, y));

        assertThat(Pdq.hash(squared).turned(turn).distance(Pdq.hash(turned).hash()))
                .isLessThanOrEqualTo(31);
    }

    @Test
    void keepsTheHashUnderNoiseAndBlur() {
        var hash = Pdq.hash(Pictures.patterned()).hash();

        assertThat(hash.distance(Pdq.hash(Pictures.noisy()).hash())).isLessThanOrEqualTo(31);
        assertThat(hash.distance(Pdq.hash(Pictures.blurred()).hash())).isLessThanOrEqualTo(31);
    }

    @Test
    void saysThatAFlatPictureIsWorthNothing() {
        assertThat(Pdq.hash(Pictures.flat(300, 200, 128)).quality()).isZero();
        assertThat(Pdq.hash(Pictures.flat(1, 1, 0)).quality()).isZero();
    }

    @Test
    void readsAHashThatItWrote() {
        assertThat(PdqHash.of(BRIDGE)).hasToString(BRIDGE);
        assertThatThrownBy(() -> PdqHash.of("f8")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PdqHash.of("x".repeat(64))).isInstanceOf(IllegalArgumentException.class);
    }

    // Where the pixel of the turned picture was before.
    private static float source(Luma picture, Turn turn, int x, int y) {
        int last = picture.width() - 1;
        return switch (turn) {
            case NONE -> picture.at(x, y);
            case RIGHT -> picture.at(y, last - x);
            case HALF -> picture.at(last - x, last - y);
            case LEFT -> picture.at(last - y, x);
            case MIRRORED -> picture.at(last - x, y);
            case UPSIDE_DOWN -> picture.at(x, last - y);
            case TRANSPOSED -> picture.at(y, x);
            case TRANSVERSED -> picture.at(last - y, last - x);
        };
    }
}
