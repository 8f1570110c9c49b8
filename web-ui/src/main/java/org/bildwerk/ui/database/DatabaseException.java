package org.bildwerk.ui.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Says what the embedded database could not do, and on which folder.
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Path folder;

    DatabaseException(String message, Path folder, @Nullable Throwable cause) {
        super(message + " (embedded PostgreSQL in " + folder + ")", cause);
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }
}
