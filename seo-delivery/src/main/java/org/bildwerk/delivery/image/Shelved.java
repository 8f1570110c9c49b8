package org.bildwerk.delivery.image;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bildwerk.dam.site.Publication;
import org.jspecify.annotations.Nullable;

/// An answer that was given in full a moment ago, and can be given again without asking anybody. Thread-safe.
final class Shelved {

    /// What the server writes itself, what a kind of answer has alone, and what changes from second to second.
    private static final Set<String> NOT_KEPT = Set.of(
            "cache-control",
            "connection",
            "content-length",
            "content-range",
            "content-type",
            "date",
            "keep-alive",
            "server-timing",
            "transfer-encoding");

    /// What tells of the picture and of how it may be shown, and is not told again to those who have it: a copy keeps
    /// the headers that its confirmation does not name (RFC 9111, 3.2).
    private static final Set<String> OF_THE_PICTURE = Set.of(
            "accept-ranges",
            "cache-tag",
            "content-disposition",
            "content-security-policy",
            "link",
            "referrer-policy",
            "surrogate-key",
            "x-content-type-options",
            "x-frame-options",
            "x-xss-protection");

    private static final int OVERHEAD = 2048;

    private final Handed handed;
    private final String type;
    private final List<Header> headers;
    private final List<Header> unchanged;
    private final @Nullable String control;
    private final long since;
    private volatile long asked;

    private record Header(String name, String value) {}

    private Shelved(Handed handed, String type, List<Header> headers, long since) {
        this.handed = handed;
        this.type = type;
        this.headers = headers;
        this.unchanged = confirming(headers);
        this.control = handed.keeping().until() == null ? handed.keeping().control(Instant.EPOCH) : null;
        this.since = since;
        this.asked = since;
    }

    /// Returns what is worth keeping of an answer; empty where it has a cookie, which is for one browser alone.
    ///
    /// @param response to which the picture was written whole
    /// @param nanos the time on the clock of the shelf
    static Optional<Shelved> of(Handed handed, HttpServletResponse response, long nanos) {
        var type = response.getContentType();
        if (type == null
                || handed.bytes() == null
                || !response.getHeaders("Set-Cookie").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Shelved(handed, type, headers(response), nanos));
    }

    /// Returns what is worth keeping of the confirmation of a copy, where nobody has asked for the whole picture:
    /// enough
    /// to confirm other copies.
    ///
    /// @param nanos the time on the clock of the shelf
    static Shelved ofConfirmation(Handed handed, HttpServletResponse response, long nanos) {
        return new Shelved(handed, "", headers(response), nanos);
    }

    private static List<Header> headers(HttpServletResponse response) {
        var headers = new ArrayList<Header>();
        for (var name : Set.copyOf(response.getHeaderNames())) {
            if (!NOT_KEPT.contains(name.toLowerCase(Locale.ROOT))) {
                response.getHeaders(name).forEach(value -> headers.add(new Header(name, value)));
            }
        }
        return List.copyOf(headers);
    }

    private static List<Header> confirming(List<Header> all) {
        return all.stream()
                .filter(header -> !OF_THE_PICTURE.contains(header.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /// Returns this answer as confirmed just now by another way of asking for it; empty where that says something else.
    Optional<Shelved> confirmed(Handed again, HttpServletResponse response, long nanos) {
        var same = again.tag().equals(handed.tag()) && again.keeping().equals(handed.keeping()) && isSaidBy(response);
        return same ? Optional.of(new Shelved(handed, type, headers, nanos)) : Optional.empty();
    }

    private boolean isSaidBy(HttpServletResponse response) {
        var said = headers(response);
        return response.getStatus() == HttpServletResponse.SC_NOT_MODIFIED
                ? Set.copyOf(confirming(said)).equals(Set.copyOf(unchanged))
                : Set.copyOf(said).equals(Set.copyOf(headers)) && Objects.equals(type, response.getContentType());
    }

    Publication publication() {
        return handed.publication();
    }

    String tag() {
        return handed.tag();
    }

    /// Returns when it was given in full, on the clock of the shelf.
    long since() {
        return since;
    }

    /// Returns when it was asked for the last time, on the clock of the shelf.
    long asked() {
        return asked;
    }

    void ask(long nanos) {
        asked = nanos;
    }

    /// Returns the memory that it takes, in bytes, near enough.
    long weight() {
        return OVERHEAD + (isWhole() ? bytes().length : 0);
    }

    /// Tells whether the picture is there, not only what confirms a copy of it.
    boolean isWhole() {
        return handed.bytes() != null;
    }

    boolean endsOnce() {
        return control == null;
    }

    boolean allows(Instant now) {
        return handed.keeping().allows(now);
    }

    byte[] bytes() {
        return Objects.requireNonNull(handed.bytes());
    }

    /// Confirms the browser's copy.
    void confirm(HttpServletResponse response, Clock clock) {
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        add(unchanged, response, clock);
    }

    /// Sets the headers of the picture and of its parts.
    void head(HttpServletResponse response, Clock clock) {
        response.setContentType(type);
        add(headers, response, clock);
    }

    private void add(List<Header> some, HttpServletResponse response, Clock clock) {
        for (var header : some) {
            response.addHeader(header.name(), header.value());
        }
        response.addHeader("Cache-Control", control == null ? handed.keeping().control(clock.instant()) : control);
    }

    /// Writes the picture, or a part of it.
    void write(HttpServletResponse response, ByteRange range) throws IOException {
        var bytes = bytes();
        response.addHeader("Server-Timing", PublicHeaders.HIT);
        if (range instanceof ByteRange.Part part) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.addHeader("Content-Range", part.contentRange(bytes.length));
            bytes = Arrays.copyOfRange(bytes, (int) part.first(), (int) part.last() + 1);
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
