package org.bildwerk.generator.text;

import java.nio.charset.StandardCharsets;

/// The printable characters that stand for the 256 bytes in a byte-level vocabulary: printable ones for themselves, the
/// others for what follows U+0100.
final class ByteSymbols {

    private static final char[] SYMBOLS = symbols();

    private ByteSymbols() {}

    /// Returns the symbols of a text's UTF-8 bytes.
    static String of(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var symbols = new StringBuilder(bytes.length);
        for (byte each : bytes) {
            symbols.append(SYMBOLS[each & 0xff]);
        }
        return symbols.toString();
    }

    /// Returns the symbols of bytes that no text without capitals and spaces has.
    static String unreached() {
        var unreached = new StringBuilder();
        for (int each = 0; each < SYMBOLS.length; each++) {
            boolean capital = each >= 'A' && each <= 'Z';
            boolean space = each == ' ' || each >= '\t' && each <= '\r';
            boolean neverInUtf8 = each == 0xc0 || each == 0xc1 || each >= 0xf5;
            if (capital || space || neverInUtf8) {
                unreached.append(SYMBOLS[each]);
            }
        }
        return unreached.toString();
    }

    private static char[] symbols() {
        var symbols = new char[256];
        char hidden = 0x100;
        for (char each = 0; each < symbols.length; each++) {
            boolean shown = each >= '!' && each <= '~' || each >= 0xa1 && each != 0xad;
            symbols[each] = shown ? each : hidden++;
        }
        return symbols;
    }
}
