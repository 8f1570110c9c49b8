package org.bildwerk.dam.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SizesTest {

    private final Sizes sizes = Sizes.between(64, 2048, 8, new PictureSize(512, 512));

    @Test
    void worksAtThePicturesOwnSizeWhereThatIsAboutWhatTheModelLearned() {
        assertThat(sizes.working(new PictureSize(512, 512))).isEqualTo(new PictureSize(512, 512));
        assertThat(sizes.working(new PictureSize(767, 510))).isEqualTo(new PictureSize(768, 512));
    }

    @Test
    void bringsMuchLargerAndSmallerPicturesNearToIt() {
        assertThat(sizes.working(new PictureSize(4096, 4096))).isEqualTo(new PictureSize(768, 768));
        assertThat(sizes.working(new PictureSize(128, 128))).isEqualTo(new PictureSize(384, 384));
        assertThat(sizes.working(new PictureSize(6000, 1500))).isEqualTo(new PictureSize(1536, 384));
    }

    @Test
    void staysWithinWhatTheModelTakes() {
        assertThat(sizes.working(new PictureSize(40_000, 1))).isEqualTo(new PictureSize(2048, 64));
        var only = Sizes.only(List.of(new PictureSize(1024, 1024), new PictureSize(1536, 1024)));
        assertThat(only.working(new PictureSize(300, 200))).isEqualTo(new PictureSize(1536, 1024));
    }
}
