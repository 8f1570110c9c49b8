package org.bildwerk.delivery.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
        "cfit-w900-ar4x3, w900-ar4x3-cfit",
        "h600-w800, w800-ar4x3",
        "h600-ar4x3, w800-ar4x3",
        "h600, h600",
        "w320-dpr2, w640",
        "dpr1-w320, w320",
        "w320-h240-dpr3-cpad, w960-ar4x3-cpad",
        "bg0a0b0c-cpad-qhigh-ar1x1-w320, w320-ar1x1-cpad-qhigh-bg0a0b0c",
        "w320-ar1x1-cpad-bgffffff-qstd, w320-ar1x1-cpad",
        "gauto-w320-ar1x1, w320-ar1x1-gauto",
        "gc-w320-ar1x1, w320-ar1x1-gc",
        "gne-w320-ar1x1-qmax, w320-ar1x1-gne-qmax"
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
                "h0",
                "w700-h",
                "w700-h300-ar1x1",
                "w10000-h5",
                "w700-q80",
                "w700-qbest",
                "w700-dpr4",
                "w700-dpr2-dpr2",
                "w700-ar1x1-gx",
                "w700-ar1x1-cpad-gn",
                "w700-ar1x1-bg000000",
                "w700-ar1x1-cpad-bg00000",
                "w700-ar1x1-cpad-bgABCDEF",
                "w700-cpad",
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

    @Test
    void readsAnAddressWhoseFormatTheBrowserChooses() {
        var address = ImageAddress.immutable("abc", "3-0a1b2c", "w700", "roter-schuh.auto")
                .orElseThrow();
        assertThat(address.type()).isNull();
        assertThat(address.path()).isEqualTo("/i/abc/3-0a1b2c/w700/roter-schuh.auto");
    }

    @Test
    void putsTheSignatureBeforeTheSpec() {
        var signature =
                UrlSignature.parse("~zLlKZMbUa487RLqNUAffGw.k1.1893456000").orElseThrow();
        assertThat(signature.until()).isEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
        var address = ImageAddress.immutable("abc", "3-0a1b2c", "w701", "x.jpg")
                .orElseThrow()
                .signed(signature);
        assertThat(address.path()).isEqualTo("/i/abc/3-0a1b2c/~zLlKZMbUa487RLqNUAffGw.k1.1893456000/w701/x.jpg");
        assertThat(address.unsignedPath()).isEqualTo("/i/abc/3-0a1b2c/w701/x.jpg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zLlKZMbUa487RLqNUAffGw.k1",
                "~zLlKZMbUa487RLqNUAffG.k1",
                "~zLlKZMbUa487RLqNUAffGwA.k1",
                "~zLlKZMbUa487RLqNUAffG=.k1",
                "~zLlKZMbUa487RLqNUAffGw",
                "~zLlKZMbUa487RLqNUAffGw.K1",
                "~zLlKZMbUa487RLqNUAffGw.k1.",
                "~zLlKZMbUa487RLqNUAffGw.k1.-1",
                "~zLlKZMbUa487RLqNUAffGw.k1.99999999999999"
            })
    void rejectsWhatIsNoSignature(String written) {
        assertThat(UrlSignature.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "foo | \"foo\" is no token",
                "w0 | \"w0\" is no token",
                "w700-x1 | \"x1\" is no token",
                "w700--qhigh | \"\" is no token",
                "w700-w800 | \"w800\" says a second time",
                "qhigh | A width or a height is missing",
                "w700-gn | need a box",
                "w700-cpad | need a box",
                "w700-ar16x9-cfit-gn | what a cut keeps",
                "w700-ar16x9-bg000000 | bg goes with cpad",
                "w700-h300-ar1x1 | not with both"
            })
    void tellsWhatIsWrongWithWhatIsNoSpec(String written, String why) {
        assertThat(RenditionSpec.fault(written).orElseThrow()).contains(why);
        assertThat(RenditionSpec.parse(written)).isEmpty();
    }

    @Test
    void findsNothingWrongWithASpec() {
        assertThat(RenditionSpec.fault("w700-ar16x9-gn")).isEmpty();
        assertThat(RenditionSpec.fault("w".repeat(65)).orElseThrow()).contains("at most 64");
    }
}
