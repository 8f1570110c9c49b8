package org.bildwerk.delivery.address;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The signature in an address, `~{mac}.{key}` or `~{mac}.{key}.{until}`: it lets a spec through that is not offered to
/// everybody.
///
/// @param mac 22 characters of base64url, 16 bytes
/// @param key names the key of the site that made it
/// @param until when it ends, in whole seconds; null for never
public record UrlSignature(String mac, String key, @Nullable Instant until) {

    private static final Pattern TEXT =
            Pattern.compile("~([A-Za-z0-9_-]{22})\\.([a-z0-9]{1,16})(?:\\.([1-9]\\d{0,10}))?");

    /// Reads the segment of a path.
    public static Optional<UrlSignature> parse(String segment) {
        var matcher = TEXT.matcher(segment);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var until = matcher.group(3);
        return Optional.of(new UrlSignature(
                matcher.group(1),
                matcher.group(2),
                until == null ? null : Instant.ofEpochSecond(Long.parseLong(until))));
    }

    /// Returns the segment of a path.
    @Override
    public String toString() {
        return "~" + mac + "." + key + (until == null ? "" : "." + until.getEpochSecond());
    }
}
