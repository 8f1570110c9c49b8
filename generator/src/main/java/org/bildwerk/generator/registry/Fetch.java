package org.bildwerk.generator.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bildwerk.dam.network.BoundedBody;
import org.bildwerk.dam.network.OwnNetwork;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;

/// Fetches the files of one model within its bounds. Follows a server elsewhere only over the web and never from
/// encrypted to plain. For one thread.
final class Fetch {

    private static final int MOST_REDIRECTS = 5;
    private static final long MEGABYTE = 1 << 20;
    private static final Duration CONNECTING = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECTING)
            .build();
    private final FetchBounds bounds;
    private final FetchWatch watch;
    private final long end;
    private long taken;

    Fetch(FetchBounds bounds, FetchWatch watch) {
        this.bounds = bounds;
        this.watch = watch;
        this.end = System.nanoTime() + bounds.whole().toNanos();
    }

    /// Fetches a file. What came of one that is refused is left to the caller to remove.
    ///
    /// @return whether it is there
    /// @throws GeneratorRefused if its server or its size is not what is allowed
    boolean get(URI address, Path target) throws IOException, InterruptedException {
        var at = address;
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            requireAllowed(at);
            var answer = answer(at, target);
            int status = answer.statusCode();
            if (status == 200) {
                taken += Files.size(target);
                return true;
            }
            if (status == 404 || status == 410) {
                return false;
            }
            at = next(at, answer);
        }
        throw refused(address, "it is passed on more than %d times".formatted(MOST_REDIRECTS));
    }

    private void requireAllowed(URI address) {
        if (!String.valueOf(address.getScheme()).matches("(?i)https?") || address.getHost() == null) {
            throw refused(address, "it is no address of the web");
        }
        try {
            if (!bounds.anywhere() && OwnNetwork.holds(address.getHost())) {
                throw refused(address, "it leads to this machine or its own network; --allow-own-network lets it");
            }
        } catch (UnknownHostException e) {
            throw refused(address, "there is no host " + address.getHost());
        }
    }

    private static URI next(URI from, HttpResponse<?> answer) {
        var location = answer.headers().firstValue("Location");
        if (answer.statusCode() / 100 != 3 || location.isEmpty()) {
            throw refused(from, "the server answers " + answer.statusCode());
        }
        return next(from, location.get());
    }

    /// Returns where a server passes on to.
    static URI next(URI from, String location) {
        try {
            var to = from.resolve(location);
            if ("https".equalsIgnoreCase(from.getScheme()) && !"https".equalsIgnoreCase(to.getScheme())) {
                throw refused(from, "it is passed on to an address without encryption");
            }
            return to;
        } catch (IllegalArgumentException e) {
            throw refused(from, "it is passed on to nowhere");
        }
    }

    private HttpResponse<?> answer(URI address, Path target) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).build();
        long most = Math.min(bounds.file().toBytes(), bounds.total().toBytes() - taken);
        var coming = http.sendAsync(request, info -> {
            if (info.statusCode() != 200) {
                return BodySubscribers.replacing(target);
            }
            if (info.headers().firstValueAsLong("Content-Length").orElse(0) > most) {
                throw tooLarge(address);
            }
            return new BoundedBody<>(BodyHandlers.ofFile(inFolder(target)).apply(info), most, () -> tooLarge(address));
        });
        try {
            return arrived(coming, address, target);
        } catch (ExecutionException e) {
            throw cause(e, address);
        } finally {
            coming.cancel(true);
        }
    }

    // Only for what is there: an empty folder would look like a part of the model.
    private static Path inFolder(Path target) {
        try {
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<?> arrived(CompletableFuture<? extends HttpResponse<?>> coming, URI address, Path target)
            throws IOException, InterruptedException, ExecutionException {
        long size = 0;
        long silent = System.nanoTime();
        while (true) {
            try {
                return coming.get(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillComing) {
                long now = System.nanoTime();
                long grown = Files.exists(target) ? Files.size(target) : 0;
                if (grown > size) {
                    size = grown;
                    silent = now;
                    watch.grown(address, taken + size);
                }
                if (now - silent > bounds.silence().toNanos()) {
                    throw refused(address, "nothing came for " + words(bounds.silence()));
                }
                if (now > end) {
                    throw refused(address, "it is not there after " + words(bounds.whole()));
                }
            }
        }
    }

    private static IOException cause(ExecutionException failure, URI address) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof GeneratorRefused refused) {
                throw refused;
            }
        }
        var why = failure.getCause();
        var said = why == null || why.getMessage() == null ? "no connection" : why.getMessage();
        return new IOException(address + ": " + said, failure);
    }

    private GeneratorRefused tooLarge(URI address) {
        return refused(
                address,
                "it is larger than allowed (%s a file, %s together; --largest-file and --largest-model)"
                        .formatted(
                                words(bounds.file().toBytes()),
                                words(bounds.total().toBytes())));
    }

    private static String words(Duration time) {
        return time.toString().substring(2).toLowerCase(Locale.ROOT);
    }

    private static String words(long bytes) {
        return bytes < MEGABYTE ? bytes + " bytes" : bytes / MEGABYTE + " MB";
    }

    private static GeneratorRefused refused(URI address, String why) {
        return new GeneratorRefused(GeneratorRefusal.MODEL_NOT_FETCHED, address, why);
    }
}
