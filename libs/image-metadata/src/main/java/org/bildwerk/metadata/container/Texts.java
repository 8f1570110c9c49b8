package org.bildwerk.metadata.container;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Decodes texts whose encoding the file does not tell.
final class Texts {

    private Texts() {}

    /// Many programs write UTF-8 where a format asks for Latin-1; Latin-1 is hardly ever valid UTF-8 by chance.
    static String utf8OrLatin1(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException latin1) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
