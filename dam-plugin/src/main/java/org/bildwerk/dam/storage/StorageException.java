package org.bildwerk.dam.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.bildwerk.dam.DamException;
import org.jspecify.annotations.Nullable;

/// The object store could not read or write. [#full()] tells whether for want of space.
public final class StorageException extends DamException {

    private static final long serialVersionUID = 1;
    private final boolean full;

    StorageException(String message, boolean full, @Nullable Throwable cause) {
        super(message, cause);
        this.full = full;
    }

    static StorageException of(String what, Path path, IOException cause) {
        return isFull(cause) ? full(path, cause) : new StorageException(what + " " + path + " failed", false, cause);
    }

    static StorageException full(Path path, @Nullable IOException cause) {
        return new StorageException("No space is left in %s: free some, then try again".formatted(path), true, cause);
    }

    static boolean isFull(IOException failure) {
        var message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("no space left") || message.contains("quota exceeded");
    }

    /// Tells whether there was no space.
    public boolean full() {
        return full;
    }

    @Override
    public String type() {
        return full ? "storage-full" : "storage-failed";
    }
}
