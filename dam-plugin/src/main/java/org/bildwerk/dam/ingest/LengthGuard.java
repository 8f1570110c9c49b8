package org.bildwerk.dam.ingest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/// Stops a form that is larger than any file may be before the web server writes it to its temporary folder.
final class LengthGuard implements HandlerInterceptor {

    private static final long FORM_AROUND_THE_FILE = 1 << 20;

    private final IngestSettings settings;

    LengthGuard(IngestSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            long length = request.getContentLengthLong();
            if (length < 0) {
                throw new RejectedFileException(
                        Rejection.LENGTH_MISSING, "Send a form with its Content-Length, or the file as the bare body");
            }
            if (length > settings.maxFileSize().toBytes() + FORM_AROUND_THE_FILE) {
                throw RejectedFileException.tooLarge(settings.maxFileSize());
            }
        }
        return true;
    }
}
