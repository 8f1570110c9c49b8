package org.bildwerk.dam.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;

/// Says in a sentence what is wrong with a body of JSON, and where.
final class UnreadableBody {

    private static final String MISSING = "The body is missing or cannot be read";

    private UnreadableBody() {}

    static String sentence(HttpMessageNotReadableException unreadable) {
        return switch (json(unreadable)) {
            case InvalidFormatException wrong ->
                "`%s` cannot be `%s`%s".formatted(path(wrong), wrong.getValue(), wanted(wrong.getTargetType()));
            case ValueInstantiationException refused -> refused(refused);
            case InvalidNullException nothing ->
                "`%s` is or holds `null`: leave it out or say what it is".formatted(place(nothing));
            case MismatchedInputException mismatch ->
                "`%s` is missing or of another type%s".formatted(place(mismatch), wanted(mismatch.getTargetType()));
            case JacksonException syntax -> where(syntax);
            case null -> MISSING;
        };
    }

    private static String place(JacksonException json) {
        var path = path(json);
        return path.isEmpty() ? "body" : path;
    }

    /// Returns the names that lead to a place, with dots: `recipe.adapters.0.weight`.
    static String path(JacksonException json) {
        return json.getPath().stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("."));
    }

    private static @Nullable JacksonException json(@Nullable Throwable failure) {
        var cause = failure;
        while (cause != null && !(cause instanceof DatabindException)) {
            cause = cause.getCause();
        }
        return cause != null
                ? (DatabindException) cause
                : failure != null && failure.getCause() instanceof JacksonException syntax ? syntax : null;
    }

    // What our own records refuse they refuse in words for people; what they cannot bear is a value that is not there.
    private static String refused(ValueInstantiationException refused) {
        var place = place(refused);
        if (isEnum(refused.getType())) {
            return "`%s` cannot be that%s"
                    .formatted(place, wanted(refused.getType().getRawClass()));
        }
        return NestedExceptionUtils.getMostSpecificCause(refused) instanceof IllegalArgumentException wrong
                ? "`%s`: %s".formatted(place, wrong.getMessage())
                : "`%s` lacks a value that it needs, or holds a `null` in a list".formatted(place);
    }

    private static boolean isEnum(@Nullable JavaType type) {
        return type != null && type.isEnumType();
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == null) {
            return "";
        }
        if (type.isEnum()) {
            return ": it is one of " + names(type);
        }
        if (List.of(int.class, long.class, Integer.class, Long.class).contains(type)) {
            return ": a whole number is wanted";
        }
        if (List.of(double.class, float.class, Double.class, Float.class).contains(type)) {
            return ": a number is wanted";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return ": a list is wanted";
        }
        return type == boolean.class || type == Boolean.class ? ": `true` or `false` is wanted" : "";
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(each -> ((Enum<?>) each)
                        .name()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace('_', '-'))
                .map("`%s`"::formatted)
                .collect(Collectors.joining(", "));
    }

    private static String where(JacksonException json) {
        var at = json.getLocation();
        return at == null
                ? "The JSON cannot be read"
                : "The JSON cannot be read at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }
}
