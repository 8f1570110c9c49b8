package org.bildwerk.dam.ingest;

import java.util.Map;
import org.bildwerk.dam.DamException;

/// A file is not taken into the library. Nothing of it is kept.
public final class RejectedFileException extends DamException {

    private static final long serialVersionUID = 1;
    private final Rejection reason;

    public RejectedFileException(Rejection reason, String message) {
        super(message);
        this.reason = reason;
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
        return "file-rejected";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("code", code());
    }
}
