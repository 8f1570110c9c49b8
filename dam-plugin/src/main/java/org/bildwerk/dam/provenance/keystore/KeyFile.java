package org.bildwerk.dam.provenance.keystore;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The PKCS#12 file on disk and its password, both readable by their owner alone. Not thread-safe.
final class KeyFile {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path file;
    private final @Nullable String givenPassword;

    /// @param givenPassword null keeps one beside the file, made at random
    KeyFile(Path file, @Nullable String givenPassword) {
        this.file = file;
        this.givenPassword = givenPassword;
    }

    Path path() {
        return file;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /// Reads the file, or begins an empty one.
    KeyStore read() {
        try {
            var store = KeyStore.getInstance("PKCS12");
            if (!exists()) {
                store.load(null, null);
                return store;
            }
            try (var in = Files.newInputStream(file)) {
                store.load(in, password());
            }
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new KeystoreException(KeystoreRefusal.SIGNING_KEYS_UNREADABLE, e, file.toString());
        }
    }

    void write(KeyStore store) {
        try {
            var folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder, attributes("rwx------"));
            var fresh = Files.createTempFile(folder, "signing", ".new", attributes("rw-------"));
            try (var out = Files.newOutputStream(fresh, StandardOpenOption.TRUNCATE_EXISTING)) {
                store.store(out, password());
            }
            move(fresh);
        } catch (IOException | GeneralSecurityException e) {
            throw new KeystoreException(KeystoreRefusal.SIGNING_KEYS_UNWRITABLE, e, file.toString());
        }
    }

    char[] password() throws IOException {
        if (givenPassword != null) {
            return givenPassword.toCharArray();
        }
        var beside = file.resolveSibling(file.getFileName() + ".password");
        if (!Files.exists(beside)) {
            var random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createDirectories(beside.toAbsolutePath().getParent(), attributes("rwx------"));
            Files.createFile(beside, attributes("rw-------"));
            Files.writeString(beside, HexFormat.of().formatHex(random), StandardCharsets.US_ASCII);
        }
        return Files.readString(beside, StandardCharsets.US_ASCII).strip().toCharArray();
    }

    private void move(Path fresh) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString(permissions)))
                }
                : new FileAttribute<?>[0];
    }
}
