package org.bildwerk.delivery.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.bildwerk.dam.site.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenditionSpecTest {

    @ParameterizedTest
    @CsvSource({
        "w700, w700",
        "ar16x9-w700, w700-ar16x9",
        "w700-ar32x18-cfill-gfp, w700-ar16x9",
        "gfp-ar1x1-w320, w320-ar1x1",
        "cfit-w900-ar4x3, w900-ar4x3-cfit"
    })
    void bringsTokensIntoOneOrder(String written, String canonical) {
        assertThat(RenditionSpec.parse(written)).map(RenditionSpec::toString).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "w",
                "w0",
                "w0700",
                "w-5",
                "w700-",
                "-w700",
                "w700-w900",
                "W700",
                "h500",
                "w700-q80",
                "ar16x9",
                "w700-cfit",
                "w700-gfp",
                "w700-ar16x9-cfit-gfp",
                "w700-ar0x9",
                "w999999999",
                "w700-ar16x9-../..",
                "w700%00"
            })
    void rejectsWhatItDoesNotKnow(String written) {
        assertThat(RenditionSpec.parse(written)).isEmpty();
    }

    @Test
    void readsThePartsOfAnAddress() {
        var address = ImageAddress.immutable("abc", "3-0a1b2c", "w700-ar16x9", "roter-schuh.avif");
        assertThat(address)
                .contains(new ImageAddress.Immutable(
                        "abc",
                        "3-0a1b2c",
                        new RenditionSpec(700, new Ratio(16, 9), Fit.FILL),
                        "roter-schuh",
                        ImageType.AVIF));
        assertThat(address.orElseThrow().path()).isEqualTo("/i/abc/3-0a1b2c/w700-ar16x9/roter-schuh.avif");
        assertThat(ImageAddress.immutable("abc", "0-0a1b2c", "w700", "x.jpg")).isEmpty();
        assertThat(ImageAddress.immutable("abc", "1-0a1b2c", "w700", "x.gif")).isEmpty();
        assertThat(ImageAddress.canonical("abc", "x.webp")).isEmpty();
        assertThat(ImageAddress.canonical("a.c", "x.jpg")).isEmpty();
    }
}
