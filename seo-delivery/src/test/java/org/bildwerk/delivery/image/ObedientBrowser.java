package org.bildwerk.delivery.image;

import static org.bildwerk.delivery.DeliveryTest.header;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bildwerk.delivery.DeliveryTest;

/// Keeps what it may for as long as it may (RFC 9111), pictures and redirects alike, and follows redirects as a browser
/// does. It always asks with the same headers, so it need not look at `Vary`. Not thread-safe.
final class ObedientBrowser {

    private static final Pattern MAX_AGE = Pattern.compile("max-age=(\\d+)");
    private static final int MOST_REDIRECTS = 20;
    private static final String ACCEPT = "image/webp,*/*;q=0.8";

    private final Map<String, Kept> cache = new HashMap<>();
    private final Clock clock;

    ObedientBrowser(Clock clock) {
        this.clock = clock;
    }

    /// An answer in the cache.
    private record Kept(HttpResponse<byte[]> answer, Instant until) {}

    /// What became of an address.
    ///
    /// @param addresses the one asked for, and each that a redirect led to
    record Visit(List<String> addresses, HttpResponse<byte[]> answer) {

        int redirects() {
            return addresses.size() - 1;
        }
    }

    /// Opens an address of a node.
    Visit open(DeliveryTest node, String path) {
        var addresses = new ArrayList<>(List.of(path));
        var answer = answer(node, path);
        while (answer.statusCode() / 100 == 3) {
            if (addresses.size() > MOST_REDIRECTS) {
                throw new AssertionError("Too many redirects: " + addresses);
            }
            addresses.add(header(answer, "Location"));
            answer = answer(node, addresses.getLast());
        }
        return new Visit(addresses, answer);
    }

    private HttpResponse<byte[]> answer(DeliveryTest node, String path) {
        var kept = cache.get(path);
        if (kept != null && clock.instant().isBefore(kept.until())) {
            return kept.answer();
        }
        var tag = kept == null ? "" : header(kept.answer(), "ETag");
        var fresh = tag.isEmpty()
                ? node.get(path, "Accept", ACCEPT)
                : node.get(path, "Accept", ACCEPT, "If-None-Match", tag);
        var answer = fresh.statusCode() == 304 && kept != null ? kept.answer() : fresh;
        keep(path, answer, header(fresh, "Cache-Control"));
        return answer;
    }

    /// A redirect of which nothing is said is kept for good.
    private void keep(String path, HttpResponse<byte[]> answer, String control) {
        var age = MAX_AGE.matcher(control);
        if (control.contains("no-store")) {
            cache.remove(path);
        } else if (age.find()) {
            cache.put(path, new Kept(answer, clock.instant().plusSeconds(Long.parseLong(age.group(1)))));
        } else if (answer.statusCode() == 301 && !control.contains("no-cache")) {
            cache.put(path, new Kept(answer, Instant.MAX));
        } else {
            cache.put(path, new Kept(answer, Instant.MIN));
        }
    }
}
