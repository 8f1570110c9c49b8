package org.bildwerk.dam.ingest;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bildwerk.dam.DamException;

/// A piece of an upload does not fit.
public final class UploadException extends DamException {

    private static final long serialVersionUID = 1;
    private final long received;

    private UploadException(UploadRefusal refusal, long received, Object... arguments) {
        super(refusal, List.of(arguments));
        this.received = received;
    }

    static UploadException notFound(UUID id) {
        return new UploadException(UploadRefusal.UPLOAD_NOT_FOUND, 0, id.toString());
    }

    static UploadException otherOffset(long offset, long received) {
        return new UploadException(UploadRefusal.UPLOAD_OFFSET, received, received, offset);
    }

    static UploadException busy(long received) {
        return new UploadException(UploadRefusal.UPLOAD_BUSY, received);
    }

    static UploadException incomplete(Upload upload) {
        return new UploadException(
                UploadRefusal.UPLOAD_INCOMPLETE, upload.received(), upload.received(), upload.size());
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("received", received);
    }
}
