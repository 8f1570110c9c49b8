package org.bildwerk.generator.remote;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bildwerk.dam.generation.GenerationException;
import org.bildwerk.dam.generation.GenerationWatch;
import org.bildwerk.dam.network.OwnNetwork;

/// Sends requests and waits for the whole answer, up to a time and a size, and no longer than somebody wants it.
/// Follows no redirect. Thread-safe.
final class Wire {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final int FETCHES = 3;

    private final HttpClient http;
    private final RemoteSettings settings;
    private final String host;

    Wire(HttpClient http, RemoteSettings settings) {
        this.http = http;
        this.settings = settings;
        this.host = OpenAiImageGenerator.host(settings.baseUrl());
    }

    /// Sends a request that may cost money.
    ///
    /// @throws GenerationException retryable only where the request did not reach the provider
    HttpResponse<byte[]> send(HttpRequest request, GenerationWatch watch) throws InterruptedException {
        try {
            return answer(request, watch);
        } catch (ConnectException | HttpConnectTimeoutException | UnknownHostException e) {
            throw new GenerationException.Retryable(
                    RemoteRefusal.REMOTE_UNREACHABLE, null, e, host, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new GenerationException.Permanent(
                    RemoteRefusal.REMOTE_SILENT, e, host, String.valueOf(e.getMessage()));
        }
    }

    /// Fetches a picture that was paid for already; tries again where that may help.
    byte[] fetch(URI address, GenerationWatch watch) throws InterruptedException {
        requireHarmless(address);
        var request =
                HttpRequest.newBuilder(address).timeout(settings.timeout()).build();
        var why = "";
        for (int attempt = 0; attempt < FETCHES; attempt++) {
            try {
                var response = answer(request, watch);
                if (response.statusCode() == 200) {
                    return response.body();
                }
                why = "HTTP " + response.statusCode();
            } catch (IOException e) {
                why = String.valueOf(e.getMessage());
            }
        }
        throw lost(why);
    }

    private HttpResponse<byte[]> answer(HttpRequest request, GenerationWatch watch)
            throws IOException, InterruptedException {
        long most = settings.largestAnswer().toBytes();
        var coming = http.sendAsync(request, info -> {
            long said = info.headers().firstValueAsLong("Content-Length").orElse(0);
            if (said > most) {
                throw tooLarge(most);
            }
            return BodyHandlers.limiting(BodyHandlers.ofByteArray(), most).apply(info);
        });
        try {
            return arrived(coming, watch);
        } finally {
            coming.cancel(true);
        }
    }

    private HttpResponse<byte[]> arrived(CompletableFuture<HttpResponse<byte[]>> coming, GenerationWatch watch)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + settings.timeout().toNanos();
        while (true) {
            try {
                return coming.get(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillComing) {
                if (watch.cancelled()) {
                    throw new GenerationException.Cancelled();
                }
                if (System.nanoTime() > end) {
                    throw new IOException("nothing in " + settings.timeout().toSeconds() + " s", stillComing);
                }
            } catch (ExecutionException e) {
                throw cause(e);
            }
        }
    }

    private IOException cause(ExecutionException failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof GenerationException known) {
                throw known;
            }
            if (String.valueOf(each.getMessage()).contains("capacity")) {
                throw tooLarge(settings.largestAnswer().toBytes());
            }
        }
        return failure.getCause() instanceof IOException io ? io : new IOException(failure.getCause());
    }

    // The provider names the address: it must not lead into this house, unless the provider itself is there.
    private void requireHarmless(URI address) {
        var base = settings.baseUrl();
        boolean own = address.getHost() != null
                && address.getHost().equalsIgnoreCase(base.getHost())
                && address.getPort() == base.getPort()
                && base.getScheme().equalsIgnoreCase(address.getScheme());
        if (own) {
            return;
        }
        if (!"https".equalsIgnoreCase(address.getScheme()) || address.getHost() == null || insideThisHouse(address)) {
            throw lost("its address leads elsewhere");
        }
    }

    private static boolean insideThisHouse(URI address) {
        try {
            return OwnNetwork.holds(address.getHost());
        } catch (UnknownHostException e) {
            return true;
        }
    }

    private GenerationException lost(String why) {
        return new GenerationException.Permanent(RemoteRefusal.REMOTE_PICTURE_LOST, null, host, why);
    }

    private GenerationException tooLarge(long most) {
        return new GenerationException.Permanent(RemoteRefusal.REMOTE_ANSWER_TOO_LARGE, null, host, most);
    }
}
