package org.bildwerk.dam.provenance.mark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.bildwerk.watermark.WatermarkKey;

/// The file that holds the secret of the mark, readable by its owner alone.
final class MarkSecret {

    private static final int BYTES = 32;
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private MarkSecret() {}

    /// Reads the secret, or makes it.
    static WatermarkKey readOrMake(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent(), attributes("rwx------"));
            try {
                var secret = new byte[BYTES];
                new SecureRandom().nextBytes(secret);
                Files.createFile(file, attributes("rw-------"));
                Files.writeString(file, HexFormat.of().formatHex(secret));
            } catch (FileAlreadyExistsException there) {
                // The usual case: it was made at the first start.
            }
            return new WatermarkKey(
                    HexFormat.of().parseHex(Files.readString(file).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("The secret of the mark in %s cannot be read".formatted(file), e);
        }
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
