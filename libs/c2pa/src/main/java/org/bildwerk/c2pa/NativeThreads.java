package org.bildwerk.c2pa;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Runs a call and the question for its error on one platform thread.
///
/// The library keeps the last error per thread of the system. A virtual thread may go on upon another one between
/// two calls, so its work is handed to a platform thread for as long as it takes; a platform thread does its own.
final class NativeThreads {

    private static final int THREADS = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
    private static final ThreadPoolExecutor POOL = pool();

    private NativeThreads() {}

    private static ThreadPoolExecutor pool() {
        var threads = Thread.ofPlatform().daemon().name("c2pa-", 1).factory();
        var pool = new ThreadPoolExecutor(THREADS, THREADS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /// Runs the sequence and waits for it, however often the caller is interrupted: native code works on its
    /// memory.
    static <T> T call(Supplier<T> sequence) {
        if (!Thread.currentThread().isVirtual()) {
            return sequence.get();
        }
        try {
            return CompletableFuture.supplyAsync(sequence, POOL).join();
        } catch (CompletionException failure) {
            switch (failure.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw failure;
            }
        }
    }
}
