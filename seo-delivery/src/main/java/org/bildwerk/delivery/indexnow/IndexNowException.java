package org.bildwerk.delivery.indexnow;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.job.AttemptFailure;
import org.bildwerk.delivery.DeliveryException;
import org.bildwerk.delivery.DeliveryRefusal;
import org.jspecify.annotations.Nullable;

/// A search engine did not take a batch of addresses.
final class IndexNowException extends DeliveryException implements AttemptFailure {

    private static final long serialVersionUID = 1;

    private final boolean permanent;
    private final @Nullable Duration retryAfter;

    IndexNowException(
            DeliveryRefusal refusal,
            Object argument,
            @Nullable Throwable cause,
            boolean permanent,
            @Nullable Duration retryAfter) {
        super(refusal, List.of(argument), cause);
        this.permanent = permanent;
        this.retryAfter = retryAfter;
    }

    @Override
    public boolean permanent() {
        return permanent;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
