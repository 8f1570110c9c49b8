package org.bildwerk.dam;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A case in which the DAM says no, under one name for programs and for translators.
///
/// Every package lists its cases in an enum, so that a host which speaks another language can hold its texts against
/// all of them. What [#text()] has as `%s` the host's text has as `{0}`, `{1}`, in the same order.
public interface Refusal {

    /// Returns the name of the constant.
    String name();

    /// Returns the English sentence, with a place of [String#format] for each value.
    String text();

    /// Names the case: `user-name-taken`. Stable across releases, and unique in the application.
    default String reason() {
        return plain(name());
    }

    /// Names the kind of failure, which many cases may share: the last segment of the problem's `type` URI.
    default String type() {
        return reason();
    }

    /// Says it in English with its values.
    default String said(List<?> arguments) {
        return text().formatted(arguments.stream().map(Refusal::said).toArray());
    }

    private static Object said(Object argument) {
        return switch (argument) {
            case Enum<?> value -> plain(value.name());
            case Collection<?> values ->
                values.stream().map(Refusal::said).map(String::valueOf).sorted().collect(Collectors.joining(", "));
            default -> argument;
        };
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
