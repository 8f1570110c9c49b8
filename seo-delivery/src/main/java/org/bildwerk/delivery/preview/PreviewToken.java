package org.bildwerk.delivery.preview;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// What opens a draft: `{asset}.{site}.{key}.{until}.{mac}`.
///
/// @param key names the key of the site that signed it
/// @param until when it ends, in whole seconds
/// @param mac 22 characters of base64url over the rest
record PreviewToken(String assetKey, String siteKey, String key, Instant until, String mac) {

    private static final Pattern TEXT = Pattern.compile(
            "([A-Za-z0-9]{1,40})\\.([a-z0-9-]{1,100})\\.([a-z0-9]{1,16})\\.([1-9]\\d{0,10})\\.([A-Za-z0-9_-]{22})");

    static Optional<PreviewToken> parse(String text) {
        var parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new PreviewToken(
                        parts.group(1),
                        parts.group(2),
                        parts.group(3),
                        Instant.ofEpochSecond(Long.parseLong(parts.group(4))),
                        parts.group(5)))
                : Optional.empty();
    }

    /// Returns what is signed.
    static String message(String assetKey, String siteKey, Instant until) {
        return String.join("\n", "bildwerk-preview-1", siteKey, assetKey, String.valueOf(until.getEpochSecond()));
    }

    @Override
    public String toString() {
        return String.join(".", assetKey, siteKey, key, String.valueOf(until.getEpochSecond()), mac);
    }
}
