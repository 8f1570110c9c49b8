package org.bildwerk.dam.provenance.credential;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Looks for the beginning of a C2PA manifest store among the bytes of a file, whatever its format.
final class ManifestTrace {

    private static final byte[] MARK = "jumdc2pa".getBytes(StandardCharsets.US_ASCII);

    private ManifestTrace() {}

    static boolean isIn(Path file) {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            int matched = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                // No proper start of the mark ends it, so a mismatch begins anew at the first byte.
                matched = next == MARK[matched] ? matched + 1 : next == MARK[0] ? 1 : 0;
                if (matched == MARK.length) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + file + " failed", e);
        }
    }
}
