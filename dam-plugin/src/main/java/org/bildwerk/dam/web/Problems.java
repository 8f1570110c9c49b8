package org.bildwerk.dam.web;

import jakarta.validation.ConstraintViolationException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bildwerk.dam.DamException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Turns a failure into a problem of RFC 9457: what a client may know, and never more. Immutable.
public final class Problems {

    private static final String BASE = "https://bildwerk.org/problems/";
    private static final String INTERNAL = "internal-error";
    private static final Map<String, HttpStatus> OWN = Map.of(
            "content-too-large", HttpStatus.CONTENT_TOO_LARGE,
            "invalid-body", HttpStatus.BAD_REQUEST,
            "not-signed-in", HttpStatus.UNAUTHORIZED,
            "not-allowed", HttpStatus.FORBIDDEN,
            "file-missing", HttpStatus.INTERNAL_SERVER_ERROR,
            "storage-full", HttpStatus.INSUFFICIENT_STORAGE,
            "storage-failed", HttpStatus.SERVICE_UNAVAILABLE,
            "stale-revision", HttpStatus.CONFLICT);

    private final Map<String, HttpStatus> statuses;

    public Problems(List<ProblemStatuses> modules) {
        statuses = new HashMap<>(OWN);
        modules.forEach(module -> statuses.putAll(module.statuses()));
    }

    /// Returns the problem for a failure of a request.
    public ProblemDetail of(Throwable failure) {
        return switch (failure) {
            case DamException known -> known(known);
            case MethodArgumentNotValidException invalid -> invalid(invalid);
            case NoResourceFoundException nothing ->
                problem(HttpStatus.NOT_FOUND, "not-found", "There is nothing at this address");
            case ErrorResponse ofSpring -> ofSpring(ofSpring, failure);
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case TypeMismatchException mismatch -> problem(HttpStatus.BAD_REQUEST, "bad-parameter", mismatch(mismatch));
            case MultipartException broken ->
                problem(HttpStatus.BAD_REQUEST, "unreadable-body", "The multipart body is broken or was cut off");
            case DataAccessException refused
            when ClientFault.isUnstorableText(refused) ->
                problem(
                        HttpStatus.BAD_REQUEST,
                        "text-not-storable",
                        "A text holds a character that no text may hold, NUL or half of one: take it out");
            case IllegalStateException wrong
            when ClientFault.isUnreadableParameters(wrong) ->
                problem(
                        HttpStatus.BAD_REQUEST,
                        "bad-parameter",
                        "The parameters cannot be decoded: write them as UTF-8, with `%25` for a percent sign");
            case DuplicateKeyException taken ->
                problem(HttpStatus.CONFLICT, "conflict", "There is one with this name or key already");
            case DataAccessResourceFailureException down -> databaseDown();
            case CannotCreateTransactionException down -> databaseDown();
            case ConstraintViolationException broken -> problem(HttpStatus.BAD_REQUEST, "bad-parameter", text(broken));
            case IllegalArgumentException wrong -> problem(HttpStatus.BAD_REQUEST, "bad-request", text(wrong));
            default -> problem(HttpStatus.INTERNAL_SERVER_ERROR, INTERNAL, "Something went wrong inside; see the log");
        };
    }

    /// Returns a problem of a kind given.
    public static ProblemDetail problem(HttpStatusCode status, String type, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(BASE + type));
        problem.setTitle(title(type));
        return problem;
    }

    /// Tells whether the failure is ours, so that the log must have it whole.
    public static boolean isInternal(ProblemDetail problem) {
        return problem.getStatus() >= 500;
    }

    private ProblemDetail known(DamException known) {
        var problem = problem(status(known.type()), known.type(), text(known));
        problem.setProperty("reason", known.refused().reason());
        problem.setProperty("arguments", known.refused().arguments());
        known.details().forEach(problem::setProperty);
        return problem;
    }

    private HttpStatus status(String type) {
        var otherwise = type.endsWith("-not-found") ? HttpStatus.NOT_FOUND : HttpStatus.UNPROCESSABLE_CONTENT;
        return statuses.getOrDefault(type, otherwise);
    }

    private static ProblemDetail databaseDown() {
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE, "database-unavailable", "The database does not answer; try again");
    }

    private static ProblemDetail invalid(MethodArgumentNotValidException invalid) {
        var problem = problem(HttpStatus.BAD_REQUEST, "invalid-body", "The body breaks the rules named in `errors`");
        problem.setProperty(
                "errors",
                invalid.getBindingResult().getFieldErrors().stream()
                        .map(error -> Map.of("field", error.getField(), "message", message(error.getDefaultMessage())))
                        .toList());
        return problem;
    }

    private static ProblemDetail ofSpring(ErrorResponse response, Throwable failure) {
        var status = response.getStatusCode();
        var resolved = HttpStatus.resolve(status.value());
        var type = resolved == null
                ? "error"
                : resolved.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var detail = failure instanceof TypeMismatchException mismatch
                ? mismatch(mismatch)
                : message(response.getBody().getDetail());
        return problem(status, type, detail);
    }

    private static String mismatch(TypeMismatchException mismatch) {
        var wanted = mismatch.getRequiredType();
        return "`%s` must be a %s, not `%s`"
                .formatted(
                        mismatch.getPropertyName(),
                        wanted == null ? "different value" : wanted.getSimpleName(),
                        mismatch.getValue());
    }

    private ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
        return switch (NestedExceptionUtils.getMostSpecificCause(unreadable)) {
            case DamException known -> known(known);
            case UnrecognizedPropertyException unknown ->
                known(new BodyException(BodyRefusal.FIELD_UNKNOWN, UnreadableBody.path(unknown)));
            default -> problem(HttpStatus.BAD_REQUEST, "unreadable-body", UnreadableBody.sentence(unreadable));
        };
    }

    private static String title(String type) {
        var words = type.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String text(Throwable failure) {
        return message(failure.getMessage());
    }

    private static String message(@Nullable String message) {
        return message == null ? "" : message;
    }
}
