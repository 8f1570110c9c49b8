package org.bildwerk.dam.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.bildwerk.dam.DamException;
import org.jspecify.annotations.Nullable;

/// The object store could not read or write. [#full()] tells whether for want of space.
public final class StorageException extends DamException {

    private static final long serialVersionUID = 1;

    private StorageException(StorageRefusal refusal, String what, @Nullable Throwable cause) {
        super(refusal, List.of(what), cause);
    }

    static StorageException of(String what, Path path, IOException cause) {
        return isFull(cause) ? full(path, cause) : failed(what + " " + path, cause);
    }

    static StorageException full(Path path, @Nullable IOException cause) {
        return new StorageException(StorageRefusal.STORAGE_FULL, path.toString(), cause);
    }

    static StorageException failed(String what, @Nullable Throwable cause) {
        return new StorageException(StorageRefusal.STORAGE_FAILED, what, cause);
    }

    static boolean isFull(IOException failure) {
        var message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("no space left") || message.contains("quota exceeded");
    }

    /// Tells whether there was no space.
    public boolean full() {
        return type().equals(StorageRefusal.STORAGE_FULL.type());
    }
}
