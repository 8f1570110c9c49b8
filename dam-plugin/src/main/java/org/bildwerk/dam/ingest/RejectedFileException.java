package org.bildwerk.dam.ingest;

import java.util.List;
import org.bildwerk.dam.DamException;
import org.springframework.util.unit.DataSize;

/// A file is not taken into the library. Nothing of it is kept.
public final class RejectedFileException extends DamException {

    private static final long serialVersionUID = 1;
    private final Rejection rejection;

    public RejectedFileException(Rejection rejection, Object... arguments) {
        super(rejection, List.of(arguments));
        this.rejection = rejection;
    }

    /// Returns the rejection of a file that is over the limit of bytes.
    public static RejectedFileException tooLarge(DataSize limit) {
        return new RejectedFileException(Rejection.FILE_TOO_LARGE, limit.toMegabytes());
    }

    public Rejection rejection() {
        return rejection;
    }
}
