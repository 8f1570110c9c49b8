package org.bildwerk.delivery;

import java.net.URI;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// Problem details (RFC 9457) of this module. They are never kept by a cache, and are sent as such also to a browser
/// that asked for an image.
public final class DeliveryProblem {

    private static final String TYPES = "https://bildwerk.org/problems/";

    private DeliveryProblem() {}

    /// Returns a problem.
    ///
    /// @param type last segment of its `type` URI
    public static ResponseEntity<ProblemDetail> of(HttpStatus status, String type, String detail) {
        return builder(status).body(detail(status, type, detail));
    }

    /// Returns a problem that will pass.
    public static ResponseEntity<ProblemDetail> of(HttpStatus status, String type, String detail, Duration retryAfter) {
        return builder(status)
                .header("Retry-After", String.valueOf(Math.max(1, retryAfter.toSeconds())))
                .body(detail(status, type, detail));
    }

    private static ResponseEntity.BodyBuilder builder(HttpStatus status) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private static ProblemDetail detail(HttpStatus status, String type, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPES + type));
        return problem;
    }
}
