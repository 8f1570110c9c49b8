package org.bildwerk.vips;

import static org.assertj.core.api.Assertions.assertThat;

import org.bildwerk.vips.ErrorText.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VipsExceptionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            extract_area: bad extract area                              | extract_area: bad extract area
            /srv/blobs/a b/1e9b: bad seek to 14257                      | bad seek to 14257
            VipsForeignLoad: file "/srv/blobs/1e9b" does not exist      | VipsForeignLoad: file does not exist
            unable to open /srv/blobs/1e9b for reading                  | unable to open for reading
            bytes/pixel is not 3                                        | bytes/pixel is not 3
            """)
    void leavesOutTheFilesOfThisMachine(String said, String shown) {
        assertThat(new VipsException("load", new Said(said, true)).publicReason())
                .isEqualToNormalizingWhitespace(shown);
    }

    @Test
    void takesTheFirstLineThatSaysSomething() {
        var lines = "/srv/blobs/1e9b: \nwebp: unable to parse image\nsecond";
        assertThat(new VipsException("load", new Said(lines, true)).publicReason())
                .isEqualTo("webp: unable to parse image");
    }

    @Test
    void repeatsNothingThatAnotherCallMayHaveSaid() {
        var failure = new VipsException("load", new Said("gifload: no frames in GIF", false));
        assertThat(failure.publicReason()).isEqualTo("the data is damaged, or of a kind that is not read here");
        assertThat(failure).hasMessageContaining("no frames in GIF");
    }

    @Test
    void knowsThatTwoCallsRanAtOnce() {
        var errors = new ErrorText(Pictures.VIPS.context().library());
        var first = errors.begin();
        var second = errors.begin();
        assertThat(errors.failed(second).own()).isFalse();
        assertThat(errors.failed(first).own()).isFalse();
        assertThat(errors.failed(errors.begin()).own()).isTrue();
    }
}
