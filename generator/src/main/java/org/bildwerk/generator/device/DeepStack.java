package org.bildwerk.generator.device;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// Does work on a thread whose stack is deep enough for ONNX Runtime: its loader needs between two and four megabytes,
/// and where a thread of the JVM has but one, the whole process ends without a word.
final class DeepStack {

    private static final long BYTES = 64L << 20;

    private DeepStack() {}

    static <T> T call(Supplier<T> work) {
        var result = new CompletableFuture<T>();
        var thread = new Thread(null, () -> complete(result, work), "onnx-loader", BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw e;
        }
    }

    private static <T> void complete(CompletableFuture<T> result, Supplier<T> work) {
        try {
            result.complete(work.get());
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
        }
    }
}
