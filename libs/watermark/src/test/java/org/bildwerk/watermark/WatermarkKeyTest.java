package org.bildwerk.watermark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WatermarkKeyTest {

    private static final byte[] SECRET = "a secret of 24 bytes 123".getBytes(StandardCharsets.UTF_8);

    @Test
    void neverShowsItsSecret() {
        assertThat(new WatermarkKey(SECRET)).hasToString("WatermarkKey[hidden]");
    }

    @Test
    void rejectsShortSecrets() {
        assertThatThrownBy(() -> new WatermarkKey(new byte[15]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 16 bytes");
    }

    @Test
    void doesNotChangeWithTheArrayItWasMadeFrom() {
        var secret = SECRET.clone();
        var key = new WatermarkKey(secret);
        secret[0]++;

        assertThat(key).isEqualTo(new WatermarkKey(SECRET)).isNotEqualTo(new WatermarkKey(secret));
    }

    @Test
    void expandsTheSameBytesForTheSamePurpose() {
        var key = new WatermarkKey(SECRET);

        assertThat(key.expand("one", 100)).startsWith(key.expand("one", 33)).isEqualTo(key.expand("one", 100));
        assertThat(key.expand("other", 100)).isNotEqualTo(key.expand("one", 100));
    }
}
