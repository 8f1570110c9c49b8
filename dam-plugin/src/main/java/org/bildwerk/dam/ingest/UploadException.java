package org.bildwerk.dam.ingest;

import java.util.Map;
import java.util.UUID;
import org.bildwerk.dam.DamException;

/// A piece of an upload does not fit.
public final class UploadException extends DamException {

    private static final long serialVersionUID = 1;
    private final String type;
    private final long received;

    private UploadException(String type, long received, String message) {
        super(message);
        this.type = type;
        this.received = received;
    }

    static UploadException notFound(UUID id) {
        return new UploadException("upload-not-found", 0, "There is no upload " + id + "; it may have expired");
    }

    static UploadException otherOffset(long offset, long received) {
        return new UploadException(
                "upload-offset", received, "The next piece starts at byte %d, not at %d".formatted(received, offset));
    }

    static UploadException busy(long received) {
        return new UploadException("upload-busy", received, "Another piece of this upload is being written");
    }

    static UploadException incomplete(Upload upload) {
        return new UploadException(
                "upload-incomplete",
                upload.received(),
                "%d of %d bytes are there".formatted(upload.received(), upload.size()));
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("received", received);
    }
}
