package org.bildwerk.generator.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Digests of what Pillow 13 gives for the same picture with `resize(size, LANCZOS)`.
class LanczosTest {

    @ParameterizedTest
    @CsvSource({
        "64, 64, 003c788be2732400a4644b3f80e213ef8c3ffef8d35bb4e7dbd797daf736c328",
        "20, 11, f22398343f359bb28879c3597c53666b13dfb21c9bebb21033d86d4939352130",
        "53, 80, 49895dd375f28fc95f6c6a8eb2500847d63df4496105d079b5050f07e281ec19"
    })
    void resamplesAsPillowByteForByte(int width, int height, String digest) throws Exception {
        var rgb = new byte[53 * 37 * 3];
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % 53;
            int y = i / 3 / 53;
            rgb[i] = (byte) (x * 7 + y * 13 + i % 3 * 50 + x * y % 31);
        }
        var resized = new RgbImage(53, 37, rgb).resized(width, height);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(resized.rgb())))
                .isEqualTo(digest);
    }
}
