package org.bildwerk.delivery.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Addresses of a picture as somebody sends them who means no good: good parts, of which one or several are replaced by
/// chance. The same seed gives the same ones. Not thread-safe.
public final class HostileAddresses {

    /// What they may be answered with, besides the picture itself and the redirect to an address of it.
    public static final List<Integer> REFUSALS = List.of(400, 403, 404, 405, 410, 414, 416, 431, 503);

    private static final String[] PARTS = {
        "w", "h", "ar", "c", "g", "q", "bg", "dpr", "wm", "-", "--", "0", "9", "77777", "99999999999999999999", "16x9",
        "0x0", "fill", "pad", "high", "..", "%00", "%2e%2e", "%2F", "%", "%zz", "~", ".", "auto", ".jpg", ".avif", "A",
        "'", "\"", "<", ";", "?", "#", "w700", "w320", "\u00e4", "\u0001", "{", "|", "\\", "//", "/", "*"
    };

    private static final String[] CLIMBS = {"..", "%2e%2e", "%2E.", "..;", "..;x=y", "%2e%2e;", "..%2f", "..%5c"};

    private final List<String> good;
    private final Random random;

    /// @param good an address of a picture that is published: `/i/{key}/{rev}/{spec}/{file}`
    public HostileAddresses(String good, long seed) {
        this.good = List.of(good.replaceFirst("^/i/", "").split("/"));
        this.random = new Random(seed);
    }

    public String next() {
        var segments = new ArrayList<>(good);
        if (random.nextInt(4) == 0) {
            segments.add(2, "~" + text() + "." + text());
        }
        for (int n = 1 + random.nextInt(2); n > 0; n--) {
            segments.set(random.nextInt(segments.size()), text());
        }
        if (random.nextInt(4) == 0) {
            int at = random.nextInt(segments.size());
            segments.set(at, CLIMBS[random.nextInt(CLIMBS.length)]);
            segments.subList(at + 1, segments.size()).replaceAll(segment -> random.nextBoolean() ? segment : "app");
        }
        return "/i/" + String.join("/", segments);
    }

    private String text() {
        var text = new StringBuilder();
        for (int n = random.nextInt(6); n >= 0; n--) {
            text.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return text.toString();
    }
}
