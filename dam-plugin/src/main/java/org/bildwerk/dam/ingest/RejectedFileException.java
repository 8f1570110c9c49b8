package org.bildwerk.dam.ingest;

import java.util.Map;
import org.bildwerk.dam.DamException;
import org.springframework.util.unit.DataSize;

/// A file is not taken into the library. Nothing of it is kept.
public final class RejectedFileException extends DamException {

    private static final long serialVersionUID = 1;
    private final Rejection reason;

    public RejectedFileException(Rejection reason, String message) {
        super(message);
        this.reason = reason;
    }

    /// Returns the rejection of a file that is over the limit of bytes.
    public static RejectedFileException tooLarge(DataSize limit) {
        return new RejectedFileException(
                Rejection.TOO_LARGE, "The file is larger than the limit of %d MB".formatted(limit.toMegabytes()));
    }

    public Rejection reason() {
        return reason;
    }

    /// Returns the reason for machines: `too-many-pixels`.
    public String code() {
        return reason.key();
    }

    @Override
    public String type() {
        return reason == Rejection.TOO_LARGE ? "file-too-large" : "file-rejected";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("code", code());
    }
}
