package org.bildwerk.dam.ingest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/// Stops a form that says it is larger than any file may be, before the web server writes it to its temporary folder.
/// One that does not say how large it is meets `spring.servlet.multipart.max-file-size`.
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
            if (length > settings.maxFileSize().toBytes() + FORM_AROUND_THE_FILE) {
                throw RejectedFileException.tooLarge(settings.maxFileSize());
            }
        }
        return true;
    }
}
