package org.bildwerk.dam.network;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Passes a body on until it brings more than it may; then the download ends with an exception of the caller's. Called
/// by one thread at a time, as HTTP clients do.
///
/// @param <T> what the body becomes
public final class BoundedBody<T> implements BodySubscriber<T> {

    private final BodySubscriber<T> target;
    private final long mostBytes;
    private final Supplier<? extends RuntimeException> tooLarge;
    private @Nullable Subscription coming;
    private long bytes;

    public BoundedBody(BodySubscriber<T> target, long mostBytes, Supplier<? extends RuntimeException> tooLarge) {
        this.target = target;
        this.mostBytes = mostBytes;
        this.tooLarge = tooLarge;
    }

    @Override
    public CompletionStage<T> getBody() {
        return target.getBody();
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        coming = subscription;
        target.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
        if (over()) {
            return;
        }
        for (var buffer : part) {
            bytes += buffer.remaining();
        }
        if (over()) {
            Objects.requireNonNull(coming, "nothing comes before it is subscribed")
                    .cancel();
            target.onError(tooLarge.get());
        } else {
            target.onNext(part);
        }
    }

    @Override
    public void onError(Throwable failure) {
        if (!over()) {
            target.onError(failure);
        }
    }

    @Override
    public void onComplete() {
        if (!over()) {
            target.onComplete();
        }
    }

    private boolean over() {
        return bytes > mostBytes;
    }
}
