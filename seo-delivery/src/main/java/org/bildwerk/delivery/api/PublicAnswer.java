package org.bildwerk.delivery.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.purge.Purges;
import org.springframework.http.ResponseEntity;

/// Answers that say only what everyone may know, so that any page may read and every cache may keep them for a minute;
/// while a newer one is fetched, the old one will do for a day.
final class PublicAnswer {

    private static final long FRESH_SECONDS = 60;
    private static final long STALE_SECONDS = 86_400;

    private PublicAnswer() {}

    /// Starts an answer; who has the same already is told so by the framework.
    ///
    /// @param content what the body is made from, for its entity tag
    /// @param site whose caches drop it when a picture is replaced or goes
    /// @param left how long its pictures may be shown yet; empty for without end
    static ResponseEntity.BodyBuilder of(Object content, Site site, Optional<Duration> left) {
        return ResponseEntity.ok()
                // A strong one would keep the server from compressing it.
                .eTag("W/\"" + digest(content instanceof String text ? text : Json.write(content)) + '"')
                .header("Cache-Control", cacheControl(left))
                .header("Cache-Tag", Purges.markupTag(site))
                .header("Surrogate-Key", Purges.markupTag(site))
                .header("Vary", "Accept");
    }

    /// Nothing is kept beyond the end of rights, not even while a newer one is fetched.
    private static String cacheControl(Optional<Duration> left) {
        long seconds = left.map(Duration::toSeconds).orElse(Long.MAX_VALUE);
        long fresh = Math.clamp(seconds, 0, FRESH_SECONDS);
        long stale = Math.clamp(seconds - fresh, 0, STALE_SECONDS);
        return "public, max-age=" + fresh + (stale > 0 ? ", stale-while-revalidate=" + stale : "");
    }

    /// Starts an answer about what is not public yet.
    static ResponseEntity.BodyBuilder draft() {
        return ResponseEntity.ok().header("Cache-Control", "no-store").header("X-Robots-Tag", "noindex");
    }

    private static String digest(String text) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes, 0, 12);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java has SHA-256", absent);
        }
    }
}
