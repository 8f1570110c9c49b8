package org.bildwerk.quality.ssimulacra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.bildwerk.quality.Raster;
import org.junit.jupiter.api.Test;

/// The first score beside each photograph is that of the reference in C++ (cloudinary/ssimulacra2, 2.1, commit
/// 81feacf) as it is; the second, and those named "exact", that of the same program with its blur summed in double
/// precision. The recursion in single precision lowers scores: docs/decisions/0023.
class Ssimulacra2Test {

    private static final double OF_EXACT = 0.01;

    @Test
    void agreesWithThePublishedScoresOfTheReference() {
        var gradient = Samples.gradient(64, 64);
        var edge = Samples.edge(64, 64);
        var noise = Samples.noise(64, 64, 3, 999);
        var grey = Samples.flat(64, 64, 128);
        assertThat(Ssimulacra2.score(gradient, grey)).isEqualTo(-64.56872148, within(0.003));
        assertThat(Ssimulacra2.score(Samples.noise(64, 64, 3, 42), grey)).isEqualTo(-47.33572558, within(0.003));
        assertThat(Ssimulacra2.score(noise, Samples.sharpened(noise))).isEqualTo(-5.81017556, within(0.003));
        assertThat(Ssimulacra2.score(edge, Samples.boxed(edge, -4, 4))).isEqualTo(24.27333552, within(0.05));
        assertThat(Ssimulacra2.score(gradient, Samples.boxed(gradient, -4, 4))).isEqualTo(94.34090315, within(0.3));
    }

    @Test
    void agreesWithTheReferenceOnAPhotograph() throws IOException {
        var photograph = Samples.photograph();
        var reference = Ssimulacra2.Reference.of(photograph);
        double fine = reference.score(Samples.levelled(photograph, 4));
        double soft = reference.score(Samples.boxed(photograph, -1, 2));
        double blocky = reference.score(Samples.blocky(photograph));
        assertThat(fine).isEqualTo(92.57242813, within(0.2)).isEqualTo(92.73008801, within(OF_EXACT));
        assertThat(soft).isEqualTo(72.24040677, within(0.05)).isEqualTo(72.28641209, within(OF_EXACT));
        assertThat(blocky).isEqualTo(-64.92085449, within(0.01)).isEqualTo(-64.92026951, within(OF_EXACT));
    }

    @Test
    void agreesWithTheExactReferenceWhereScalesAreMissing() {
        assertThat(ofBoxedNoise(8, 8)).isEqualTo(73.01065413, within(OF_EXACT));
        assertThat(ofBoxedNoise(9, 13)).isEqualTo(71.04821225, within(OF_EXACT));
        assertThat(ofBoxedNoise(97, 61)).isEqualTo(-33.62843897, within(OF_EXACT));
        assertThat(ofBoxedNoise(112, 300)).isEqualTo(-38.41654555, within(OF_EXACT));
        assertThat(ofBoxedNoise(113, 113)).isEqualTo(-36.75995944, within(OF_EXACT));
    }

    @Test
    void agreesWithTheExactReferenceOnTransparentPictures() {
        var picture = Samples.noise(160, 120, 4, 5);
        assertThat(Ssimulacra2.score(picture, Samples.levelled(picture, 16))).isEqualTo(83.83746800, within(OF_EXACT));
        var opaque = Samples.noise(160, 120, 3, 5);
        var pale = Samples.withAlpha(opaque, 128);
        assertThat(Ssimulacra2.score(opaque, pale)).isEqualTo(-15.43931380, within(OF_EXACT));
        assertThat(Ssimulacra2.score(pale, opaque)).isEqualTo(-59.32716254, within(OF_EXACT));
    }

    @Test
    void givesEqualPicturesExactlyAHundred() {
        for (var picture :
                new Raster[] {Samples.noise(300, 301, 3, 4), Samples.noise(65, 64, 4, 4), Samples.flat(8, 8, 0)}) {
            assertThat(Ssimulacra2.score(picture, Samples.copy(picture))).isEqualTo(100);
        }
    }

    @Test
    void scoresWorsePicturesLower() {
        var picture = Samples.boxed(Samples.noise(120, 130, 3, 3), 0, 3);
        var reference = Ssimulacra2.Reference.of(picture);
        double before = 100;
        for (int step : new int[] {4, 8, 32}) {
            double score = reference.score(Samples.levelled(picture, step));
            assertThat(score).isLessThan(before);
            before = score;
        }
    }

    @Test
    void scoresAPreparedReferenceAsOftenAsWanted() {
        var picture = Samples.noise(70, 50, 4, 6);
        var spoilt = Samples.boxed(picture, 0, 2);
        var reference = Ssimulacra2.Reference.of(picture);
        assertThat(reference.score(spoilt))
                .isEqualTo(Ssimulacra2.score(picture, spoilt))
                .isEqualTo(reference.score(spoilt));
    }

    @Test
    void scoresAlikeWhenRowsAndColumnsAreExchanged() {
        for (int length : new int[] {8, 129, 5_000}) {
            var picture = Samples.noise(8, length, 3, 8);
            var spoilt = Samples.boxed(picture, 0, 2);
            assertThat(Ssimulacra2.score(Samples.turned(picture), Samples.turned(spoilt)))
                    .isEqualTo(Ssimulacra2.score(picture, spoilt), within(1e-3));
        }
    }

    @Test
    void takesGreyForThreeEqualColours() {
        var grey = Samples.noise(64, 48, 1, 9);
        var spoilt = Samples.levelled(grey, 8);
        assertThat(Ssimulacra2.score(grey, spoilt)).isEqualTo(Ssimulacra2.score(coloured(grey), coloured(spoilt)));
    }

    @Test
    void showsATransparentCopyOfAnOpaquePictureWithAlphaOnBothGrounds() {
        var picture = Samples.noise(160, 120, 3, 5);
        assertThat(Ssimulacra2.score(Samples.withAlpha(picture, 255), Samples.withAlpha(picture, 128)))
                .isEqualTo(-58.56766007, within(OF_EXACT));
    }

    @Test
    void ignoresAlphaThatHidesNothing() {
        var picture = Samples.noise(64, 48, 3, 9);
        var spoilt = Samples.levelled(picture, 8);
        assertThat(Ssimulacra2.score(Samples.withAlpha(picture, 255), Samples.withAlpha(spoilt, 255)))
                .isEqualTo(Ssimulacra2.score(picture, spoilt));
    }

    @Test
    void doesNotLookAtColoursThatCannotBeSeen() {
        var picture = Samples.withAlpha(Samples.noise(40, 40, 3, 1), 0);
        var other = Samples.withAlpha(Samples.noise(40, 40, 3, 2), 0);
        assertThat(Ssimulacra2.score(picture, other)).isEqualTo(100);
    }

    @Test
    void refusesPicturesOfDifferentSizesByTheirSizes() {
        var picture = Samples.flat(20, 30, 0);
        assertThatThrownBy(() -> Ssimulacra2.score(picture, Samples.flat(30, 20, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("20 x 30 and 30 x 20 pixels cannot be compared");
    }

    @Test
    void refusesPicturesThatAreTooSmall() {
        for (var small : new Raster[] {Samples.flat(1, 1, 0), Samples.flat(1, 5000, 0), Samples.flat(5000, 7, 0)}) {
            assertThatThrownBy(() -> Ssimulacra2.score(small, small))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("too small");
        }
    }

    private static double ofBoxedNoise(int width, int height) {
        var noise = Samples.noise(width, height, 3, 7);
        return Ssimulacra2.score(noise, Samples.boxed(noise, -1, 2));
    }

    private static Raster coloured(Raster grey) {
        return Samples.drawn(grey.width(), grey.height(), 3, (x, y, band) -> Samples.at(grey, x, y, 0));
    }
}
