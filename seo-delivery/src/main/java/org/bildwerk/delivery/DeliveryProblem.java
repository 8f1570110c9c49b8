package org.bildwerk.delivery;

import java.time.Duration;
import java.util.LinkedHashMap;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.web.Problems;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// Problem details (RFC 9457) of this module. They are never kept by a cache, and are sent as such also to a browser
/// that asked for an image.
public final class DeliveryProblem {

    private DeliveryProblem() {}

    /// Returns a problem.
    ///
    /// @param type last segment of its `type` URI
    public static ResponseEntity<ProblemDetail> of(HttpStatus status, String type, String detail) {
        return builder(status).body(Problems.problem(status, type, detail));
    }

    /// Returns a problem that will pass.
    public static ResponseEntity<ProblemDetail> of(HttpStatus status, String type, String detail, Duration retryAfter) {
        return builder(status)
                .header("Retry-After", String.valueOf(Math.max(1, retryAfter.toSeconds())))
                .body(Problems.problem(status, type, detail));
    }

    /// Returns as text the problem of a request that nobody of ours can look at.
    static String refused(int status) {
        var problem = status == HttpStatus.METHOD_NOT_ALLOWED.value()
                ? Problems.problem(
                        HttpStatusCode.valueOf(status), "method-not-allowed", "Nothing here takes this method")
                : status < HttpStatus.INTERNAL_SERVER_ERROR.value()
                        ? Problems.problem(
                                HttpStatusCode.valueOf(status), "bad-request", "The request cannot be understood")
                        : Problems.problem(
                                HttpStatusCode.valueOf(status), "internal-error", "The request cannot be answered");
        var body = new LinkedHashMap<String, Object>();
        body.put("type", String.valueOf(problem.getType()));
        body.put("title", String.valueOf(problem.getTitle()));
        body.put("status", status);
        body.put("detail", String.valueOf(problem.getDetail()));
        return Json.write(body);
    }

    private static ResponseEntity.BodyBuilder builder(HttpStatus status) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }
}
