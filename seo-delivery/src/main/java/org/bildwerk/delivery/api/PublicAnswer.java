package org.bildwerk.delivery.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.purge.Purges;
import org.springframework.http.ResponseEntity;

/// Answers that say only what everyone may know, so that any page may read and every cache may keep them for a minute;
/// while a newer one is fetched, the old one will do for a day.
final class PublicAnswer {

    private static final String CACHE = "public, max-age=60, stale-while-revalidate=86400";

    private PublicAnswer() {}

    /// Starts an answer; who has the same already is told so by the framework.
    ///
    /// @param content what the body is made from, for its entity tag
    /// @param site whose caches drop it when a picture is replaced or goes
    static ResponseEntity.BodyBuilder of(Object content, Site site) {
        return ResponseEntity.ok()
                .eTag('"' + digest(content instanceof String text ? text : Json.write(content)) + '"')
                .header("Cache-Control", CACHE)
                .header("Access-Control-Allow-Origin", "*")
                .header("Cache-Tag", Purges.markupTag(site))
                .header("Surrogate-Key", Purges.markupTag(site))
                .header("Vary", "Accept");
    }

    /// Starts an answer about what is not public yet.
    static ResponseEntity.BodyBuilder draft() {
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .header("Access-Control-Allow-Origin", "*");
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
