package org.bildwerk.delivery.indexnow;

import java.time.Duration;
import java.util.Optional;
import org.bildwerk.delivery.DeliveryRefusal;

/// What a search engine answered.
///
/// @param retryAfter seconds that it asked to wait; empty where it said nothing readable
record IndexNowAnswer(int status, Optional<Duration> retryAfter) {

    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;

    /// @param keyLocation where it was to find the key
    /// @throws IndexNowException if it was not taken, which knows whether it may be later
    void throwUnlessTaken(String keyLocation) {
        if (status == FORBIDDEN) {
            throw new IndexNowException(DeliveryRefusal.INDEXNOW_KEY_MISSING, keyLocation, null, true, null);
        }
        if (status / 100 != 2) {
            var permanent = status != TOO_MANY && status < 500;
            throw new IndexNowException(
                    DeliveryRefusal.INDEXNOW_REFUSED, status, null, permanent, retryAfter.orElse(null));
        }
    }
}
