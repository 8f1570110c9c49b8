package org.bildwerk.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private final LoginThrottle throttle = new LoginThrottle(3, 6, Duration.ofHours(1));

    @Test
    void stopsAUserFromOneAddressAfterHisAttempts() {
        assertThat(IntStream.range(0, 4).mapToObj(attempt -> throttle.take("ada", "10.0.0.1")))
                .containsExactly(true, true, true, false);
    }

    @Test
    void letsTheSameUserTryFromAnotherAddress() {
        IntStream.range(0, 4).forEach(attempt -> throttle.take("ada", "10.0.0.1"));

        assertThat(throttle.take("ada", "10.0.0.2")).isTrue();
    }

    @Test
    void stopsAnAddressThatTriesManyUsers() {
        assertThat(IntStream.range(0, 7).mapToObj(attempt -> throttle.take("user" + attempt, "10.0.0.1")))
                .containsExactly(true, true, true, true, true, true, false);
    }

    @Test
    void givesTheAttemptsBackAfterASuccess() {
        throttle.take("ada", "10.0.0.1");
        throttle.take("ada", "10.0.0.1");
        throttle.giveBack("ada", "10.0.0.1");

        assertThat(IntStream.range(0, 3).mapToObj(attempt -> throttle.take("ada", "10.0.0.1")))
                .containsExactly(true, true, true);
    }
}
