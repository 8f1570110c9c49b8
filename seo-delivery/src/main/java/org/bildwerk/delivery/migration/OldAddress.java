package org.bildwerk.delivery.migration;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads old addresses. Whoever writes one down may have decoded it or not, and the host may have been another one:
/// what counts is what a browser asks the server for, so path and query are kept in the one form that browsers send.
final class OldAddress {

    private static final int LONGEST = 2000;
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#\\\\]+(/.*)");
    private static final String KEPT = "-._~!$&'()*+,;=:@/?";

    private OldAddress() {}

    /// Returns path and query; empty where the text is no address of the web.
    static Optional<String> path(String address) {
        var web = WEB.matcher(address);
        var path = (web.matches() ? web.group(1) : address).replaceFirst("#.*", "");
        var usable = path.startsWith("/")
                && !path.startsWith("//")
                && path.length() > 1
                && path.length() <= LONGEST
                && path.chars().noneMatch(Character::isISOControl);
        return usable ? Optional.of(encoded(path)).filter(whole -> whole.length() <= LONGEST) : Optional.empty();
    }

    private static String encoded(String path) {
        var bytes = Normalizer.normalize(path, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        var text = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            var escaped = bytes[i] == '%' && i + 2 < bytes.length && hex(bytes[i + 1]) >= 0 && hex(bytes[i + 2]) >= 0;
            var value = escaped ? 16 * hex(bytes[i + 1]) + hex(bytes[i + 2]) : bytes[i] & 0xff;
            if (escaped ? unreserved(value) : unreserved(value) || KEPT.indexOf(value) >= 0) {
                text.append((char) value);
            } else {
                text.append("%%%02X".formatted(value));
            }
            i += escaped ? 2 : 0;
        }
        return text.toString();
    }

    private static int hex(byte digit) {
        return Character.digit((char) (digit & 0xff), 16);
    }

    private static boolean unreserved(int value) {
        return value < 128 && (Character.isLetterOrDigit(value) || "-._~".indexOf(value) >= 0);
    }
}
