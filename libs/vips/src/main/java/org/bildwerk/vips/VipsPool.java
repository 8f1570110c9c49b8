package org.bildwerk.vips;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// A bounded pool of platform threads for work with libvips, because native calls pin virtual threads.
///
/// Safe for every thread. Who submits more than threads and queue can take waits, which slows the source down instead
/// of filling the memory.
public final class VipsPool implements AutoCloseable {

    private final Vips vips;
    private final Semaphore places;
    private final ThreadPoolExecutor threads;
    private final AtomicInteger number = new AtomicInteger();

    /// @param threads working at once; the number of cores is right
    /// @param queue pieces of work that may wait
    public VipsPool(Vips vips, int threads, int queue) {
        this.vips = vips;
        this.places = new Semaphore(threads + queue, true);
        this.threads = new ThreadPoolExecutor(
                threads, threads, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(threads + queue), this::thread);
        this.threads.allowCoreThreadTimeOut(true);
    }

    private Thread thread(Runnable work) {
        return Thread.ofPlatform()
                .daemon()
                .name("vips-" + number.incrementAndGet())
                .unstarted(() -> {
                    try {
                        work.run();
                    } finally {
                        vips.endThread();
                    }
                });
    }

    /// Runs the work on a thread of the pool and waits for its result; what it throws is thrown here.
    public <T> T call(Function<Vips, T> work) throws InterruptedException {
        try {
            return submit(work).get();
        } catch (java.util.concurrent.ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("The work on a picture failed", failure.getCause());
        }
    }

    /// Queues the work; waits while the queue is full. Images never leave the work, bytes and records do.
    public <T> CompletableFuture<T> submit(Function<Vips, T> work) throws InterruptedException {
        places.acquire();
        var result = new CompletableFuture<T>();
        try {
            threads.execute(() -> complete(result, work));
        } catch (RuntimeException refused) {
            places.release();
            throw refused;
        }
        return result;
    }

    private <T> void complete(CompletableFuture<T> result, Function<Vips, T> work) {
        try {
            result.complete(work.apply(vips));
        } catch (Throwable failure) {
            result.completeExceptionally(failure);
        } finally {
            places.release();
        }
    }

    /// Returns the pieces of work that run or wait.
    public int pending() {
        return threads.getActiveCount() + threads.getQueue().size();
    }

    /// Finishes what was submitted, then ends the threads.
    @Override
    public void close() {
        threads.close();
    }
}
