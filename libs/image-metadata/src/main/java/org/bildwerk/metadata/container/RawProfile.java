package org.bildwerk.metadata.container;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// ImageMagick's way of putting foreign blocks into a PNG, which others read, too: hexadecimal digits in a compressed
/// text chunk. The only place that a PNG has for IPTC-IIM.
final class RawProfile {

    static final String KEYWORD = "Raw profile type ";

    private static final Pattern HEADER =
            Pattern.compile("\\s{0,9}[a-zA-Z0-9]{1,20}(?: profile)?\\s{1,9}(\\d{1,9})\\s");
    private static final int LINE = 36;

    private RawProfile() {}

    /// Returns the name of the profile that a keyword speaks of, such as `iptc`.
    static Optional<String> name(String keyword) {
        return keyword.startsWith(KEYWORD)
                ? Optional.of(keyword.substring(KEYWORD.length()).toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    static Optional<byte[]> decode(String text) {
        var header = HEADER.matcher(text);
        if (!header.lookingAt()) {
            return Optional.empty();
        }
        int length = Integer.parseInt(header.group(1));
        var digits = new StringBuilder();
        text.chars().skip(header.end()).filter(HexFormat::isHexDigit).forEach(digit -> digits.append((char) digit));
        return digits.length() == 2L * length ? Optional.of(HexFormat.of().parseHex(digits)) : Optional.empty();
    }

    static byte[] encode(String name, byte[] block) {
        var text = new StringBuilder("\n%s\n%8d\n".formatted(name, block.length));
        for (int at = 0; at < block.length; at += LINE) {
            text.append(HexFormat.of().formatHex(block, at, Math.min(block.length, at + LINE)));
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
