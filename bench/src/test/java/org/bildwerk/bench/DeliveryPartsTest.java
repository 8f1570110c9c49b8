package org.bildwerk.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryPartsTest {

    @Test
    void takesAllWhereNoneIsNamed() {
        var parts = DeliveryParts.of(List.of());

        assertThat(parts.parts())
                .containsExactlyInAnyOrder("cold", "surcharges", "ladder", "bytes", "hot", "herd", "soak");
        assertThat(parts.soak()).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void takesWhatIsNamed() {
        var parts = DeliveryParts.of(List.of("cold", "hot"));

        assertThat(parts.has("cold")).isTrue();
        assertThat(parts.has("soak")).isFalse();
    }

    @Test
    void takesTheMinutesBehindTheSoak() {
        var parts = DeliveryParts.of(List.of("soak", "3", "herd"));

        assertThat(parts.soak()).isEqualTo(Duration.ofMinutes(3));
        assertThat(parts.parts()).containsExactlyInAnyOrder("soak", "herd");
    }

    @Test
    void refusesWhatIsNoPart() {
        assertThatThrownBy(() -> DeliveryParts.of(List.of("soak", "0")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not [soak, 0]");
        assertThatThrownBy(() -> DeliveryParts.of(List.of("lukewarm")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not [lukewarm]");
    }
}
