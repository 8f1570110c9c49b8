package org.bildwerk.delivery.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.bildwerk.delivery.image.ByteRange.Outside;
import org.bildwerk.delivery.image.ByteRange.Part;
import org.bildwerk.delivery.image.ByteRange.Whole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    private static ByteRange of(@Nullable String range, @Nullable String ifRange) {
        return ByteRange.of(range, ifRange, "\"tag\"", 1000);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=0-499, 0, 499",
        "bytes=500-, 500, 999",
        "bytes=900-5000, 900, 999",
        "bytes=-1, 999, 999",
        "bytes=-5000, 0, 999"
    })
    void readsOnePart(String range, long first, long last) {
        assertThat(of(range, null)).isEqualTo(new Part(first, last));
        assertThat(of(range, "\"tag\"")).isEqualTo(new Part(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=0-1,3-4",
                "bytes=5-4",
                "bytes=-",
                "items=0-1",
                "bytes=a-b",
                "bytes=1",
                "bytes=9999999999999999999-"
            })
    void sendsTheWholeForWhatItDoesNotRead(String range) {
        assertThat(of(range, null)).isEqualTo(new Whole());
    }

    @Test
    void sendsTheWholeWhereTheCopyIsAnother() {
        assertThat(of("bytes=0-1", "\"other\"")).isEqualTo(new Whole());
        assertThat(of("bytes=0-1", "W/\"tag\"")).isEqualTo(new Whole());
        assertThat(of("bytes=0-1", "Wed, 21 Oct 2026 07:28:00 GMT")).isEqualTo(new Whole());
        assertThat(of(null, "\"tag\"")).isEqualTo(new Whole());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=5000-6000", "bytes=-0"})
    void knowsWhatIsNotThere(String range) {
        assertThat(of(range, null)).isEqualTo(new Outside());
    }
}
