package org.bildwerk.metadata.container;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bildwerk.metadata.TextChunk;

/// The content of a PNG's text chunk: plain, compressed or international.
///
/// @param content the text as bytes, inflated
record PngText(String keyword, byte[] content) {

    static final String XMP = "XML:com.adobe.xmp";

    private static final int LONGEST_KEYWORD = 79;

    /// @param most the bytes that the text may inflate to
    static Optional<PngText> decode(String type, byte[] data, int most, Inflation inflation) {
        int end = zero(data, 0);
        if (end < 0) {
            return Optional.empty();
        }
        var keyword = new String(data, 0, end, StandardCharsets.ISO_8859_1);
        var content = switch (type) {
            case "tEXt" -> tail(data, end + 1, false, most, inflation);
            case "zTXt" -> tail(data, end + 2, true, most, inflation);
            default -> international(data, end + 1, most, inflation);
        };
        return content.map(bytes -> new PngText(keyword, bytes));
    }

    private static Optional<byte[]> international(byte[] data, int flagAt, int most, Inflation inflation) {
        int language = zero(data, flagAt + 2);
        int translated = language < 0 ? -1 : zero(data, language + 1);
        return translated < 0 ? Optional.empty() : tail(data, translated + 1, data[flagAt] == 1, most, inflation);
    }

    private static Optional<byte[]> tail(byte[] data, int from, boolean compressed, int most, Inflation inflation) {
        if (from > data.length) {
            return Optional.empty();
        }
        if (compressed) {
            return inflation.inflate(data, from, most);
        }
        return data.length - from > most ? Optional.empty() : Optional.of(Arrays.copyOfRange(data, from, data.length));
    }

    private static int zero(byte[] data, int from) {
        for (int at = from; at < data.length; at++) {
            if (data[at] == 0) {
                return at;
            }
        }
        return -1;
    }

    TextChunk toText() {
        return new TextChunk(keyword, Texts.utf8OrLatin1(content));
    }

    static byte[] xmpChunk(byte[] xmp) {
        var prefix = (XMP + "\0\0\0\0\0").getBytes(StandardCharsets.ISO_8859_1);
        return PngChunks.encode("iTXt", Assembly.join(prefix, xmp));
    }

    static byte[] iimChunk(byte[] iim) {
        var wrapped = new PhotoshopResources(List.of(), new byte[0]).with(iim, true);
        var prefix = (RawProfile.KEYWORD + "iptc\0\0").getBytes(StandardCharsets.ISO_8859_1);
        var deflated = Inflation.deflate(RawProfile.encode("iptc", wrapped));
        return PngChunks.encode("zTXt", Assembly.join(prefix, deflated));
    }

    /// Makes a `tEXt` chunk of ASCII, or else an `iTXt` chunk.
    static byte[] chunk(TextChunk text) {
        var keyword = text.keyword().getBytes(StandardCharsets.ISO_8859_1);
        if (keyword.length < 1 || keyword.length > LONGEST_KEYWORD || !isKeyword(text.keyword())) {
            throw new IllegalArgumentException("No keyword of a PNG text: '%s'".formatted(text.keyword()));
        }
        boolean ascii = text.text().chars().allMatch(letter -> letter < 128);
        var between = new byte[ascii ? 1 : 5];
        var content = text.text().getBytes(StandardCharsets.UTF_8);
        return PngChunks.encode(ascii ? "tEXt" : "iTXt", Assembly.join(keyword, between, content));
    }

    private static boolean isKeyword(String keyword) {
        return keyword.chars().allMatch(letter -> (letter >= 32 && letter < 127) || (letter > 160 && letter < 256))
                && !keyword.equals(XMP)
                && RawProfile.name(keyword).isEmpty();
    }
}
