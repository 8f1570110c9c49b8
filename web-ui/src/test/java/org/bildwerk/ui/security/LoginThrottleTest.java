package org.bildwerk.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private final LoginThrottle throttle = new LoginThrottle(new SignInSettings(3, 5, 6, Duration.ofHours(1)));

    @Test
    void stopsAUserFromOneAddressAfterHisAttempts() {
        assertThat(IntStream.range(0, 4).mapToObj(attempt -> free("ada", "10.0.0.1")))
                .containsExactly(true, true, true, false);
    }

    @Test
    void letsTheSameUserTryFromAnotherAddress() {
        IntStream.range(0, 4).forEach(attempt -> free("ada", "10.0.0.1"));

        assertThat(free("ada", "10.0.0.2")).isTrue();
    }

    @Test
    void stopsAUserWhoIsTriedFromManyAddresses() {
        assertThat(IntStream.range(0, 6).mapToObj(attempt -> free("ada", "10.0.0." + attempt)))
                .containsExactly(true, true, true, true, true, false);
    }

    @Test
    void stopsAnAddressThatTriesManyUsers() {
        assertThat(IntStream.range(0, 7).mapToObj(attempt -> free("user" + attempt, "10.0.0.1")))
                .containsExactly(true, true, true, true, true, true, false);
    }

    @Test
    void givesTheAttemptsBackAfterASuccess() {
        free("ada", "10.0.0.1");
        free("ada", "10.0.0.1");
        throttle.giveBack("ada", "10.0.0.1");

        assertThat(IntStream.range(0, 3).mapToObj(attempt -> free("ada", "10.0.0.1")))
                .containsExactly(true, true, true);
    }

    @Test
    void tellsHowLongToWaitRoundedUpToMinutes() {
        IntStream.range(0, 3).forEach(attempt -> free("ada", "10.0.0.1"));

        assertThat(new TooManyAttempts(throttle.take("ada", "10.0.0.1")).minutes())
                .isEqualTo(20);
        assertThat(new TooManyAttempts(Duration.ofMillis(1)).minutes()).isEqualTo(1);
    }

    private boolean free(String user, String address) {
        return throttle.take(user, address).isZero();
    }
}
