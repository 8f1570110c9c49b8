package org.bildwerk.delivery.crawl;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bildwerk.dam.network.BoundedBody;
import org.bildwerk.dam.network.OwnNetwork;
import org.springframework.util.unit.DataSize;

/// Sends single requests to a website, slowly. Follows no redirect. For one thread.
final class Door {

    private final HttpClient http;
    private final CrawlSettings settings;
    private final String agent;
    private Duration pause;
    private boolean asked;

    Door(HttpClient http, CrawlSettings settings, String agent) {
        this.http = http;
        this.settings = settings;
        this.agent = agent;
        this.pause = settings.pause();
    }

    /// What the website sent, whatever its status; or why it sent nothing.
    sealed interface Reply {

        record Came(HttpResponse<byte[]> response) implements Reply {}

        record Nothing(Answer.Failed why) implements Reply {}
    }

    /// Lets more time pass between two requests from now on.
    void slowDown(Duration longer) {
        if (longer.compareTo(pause) > 0) {
            pause = longer;
        }
    }

    Reply ask(URI address, DataSize most) throws InterruptedException {
        var closed = closed(address.getHost());
        if (closed.isPresent()) {
            return new Reply.Nothing(closed.get());
        }
        if (asked) {
            Thread.sleep(pause);
        }
        asked = true;
        return send(address, most);
    }

    private Reply send(URI address, DataSize most) throws InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .timeout(settings.timeout())
                .header("User-Agent", agent)
                .build();
        var coming = http.sendAsync(request, info -> {
            var body = HttpResponse.BodySubscribers.ofByteArray();
            return new BoundedBody<>(body, most.toBytes(), TooLarge::new);
        });
        try {
            return new Reply.Came(coming.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException tooSlow) {
            return tooSlow();
        } catch (ExecutionException failure) {
            return nothing(failure, most);
        } finally {
            coming.cancel(true);
        }
    }

    private Reply nothing(ExecutionException failure, DataSize most) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof TooLarge) {
                return nothing(Trouble.TOO_LARGE, most.toMegabytes() + " MB");
            }
            if (each instanceof java.net.http.HttpTimeoutException) {
                return tooSlow();
            }
        }
        var cause = failure.getCause();
        var said = cause == null || cause.getMessage() == null ? "no connection" : cause.getMessage();
        return nothing(Trouble.BROKEN_OFF, said);
    }

    private Reply tooSlow() {
        return nothing(Trouble.TOO_SLOW, settings.timeout().toSeconds() + " s");
    }

    private static Reply nothing(Trouble trouble, String detail) {
        return new Reply.Nothing(new Answer.Failed(trouble, detail));
    }

    /// A connection made right after asks the same memory of names.
    private Optional<Answer.Failed> closed(String host) {
        try {
            return settings.ownNetwork() || isWritten(host) || !OwnNetwork.holds(host)
                    ? Optional.empty()
                    : Optional.of(new Answer.Failed(Trouble.OWN_NETWORK, host));
        } catch (UnknownHostException nobody) {
            return Optional.of(new Answer.Failed(Trouble.HOST_UNKNOWN, host));
        }
    }

    /// Whoever writes such an address means it; not so what cloud machines tell about themselves.
    private static boolean isWritten(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        try {
            return !InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLinkLocalAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }

    private static final class TooLarge extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
