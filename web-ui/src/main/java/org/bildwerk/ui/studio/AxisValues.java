package org.bildwerk.ui.studio;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bildwerk.dam.generation.Axis;
import org.bildwerk.dam.generation.Axis.Parameter;

/// Reads the values of an axis as people write them, and writes them so. Semicolons separate, or commas where there is
/// no semicolon, or bars between prompts, which hold commas themselves. Seeds and steps take ranges: `4021-4024`.
/// Figures take a comma or a point.
final class AxisValues {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,10})\\s*[-–]\\s*(\\d{1,10})");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,10}");
    private static final Pattern FIGURE = Pattern.compile("-?\\d{1,6}(\\.\\d{1,6})?");
    private static final Pattern WEIGHT = Pattern.compile(".+:\\s*" + FIGURE.pattern());
    private static final Pattern SIZE = Pattern.compile("\\d{1,6}\\s*[x×]\\s*\\d{1,6}");
    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);
    private static final int MOST = 100;

    private AxisValues() {}

    static List<String> read(Parameter parameter, String text) {
        return Arrays.stream(text.split(separator(parameter, text)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .flatMap(value -> read(parameter, value, RANGE))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /// Returns the first value that is none for the parameter.
    static Optional<String> wrong(Parameter parameter, String text) {
        return read(parameter, text).stream()
                .filter(value -> !form(parameter).matcher(value).matches())
                .findFirst();
    }

    private static Pattern form(Parameter parameter) {
        return switch (parameter) {
            case SEED, NUM_INFERENCE_STEPS -> WHOLE;
            case GUIDANCE_SCALE, STRENGTH -> FIGURE;
            case ADAPTER_WEIGHT -> WEIGHT;
            case SIZE -> SIZE;
            default -> ANY;
        };
    }

    private static Stream<String> read(Parameter parameter, String value, Pattern range) {
        return switch (parameter) {
            case SEED, NUM_INFERENCE_STEPS -> {
                var found = range.matcher(value);
                yield found.matches()
                        ? LongStream.rangeClosed(Long.parseLong(found.group(1)), Long.parseLong(found.group(2)))
                                .limit(MOST)
                                .mapToObj(Long::toString)
                        : Stream.of(value);
            }
            case GUIDANCE_SCALE, STRENGTH, ADAPTER_WEIGHT -> Stream.of(value.replace(',', '.'));
            case SCHEDULER -> Stream.of(Schedulers.ofName(value));
            default -> Stream.of(value);
        };
    }

    static String write(Axis axis) {
        var between = bars(axis.parameter()) ? " | " : "; ";
        return axis.values().stream()
                .map(value -> axis.parameter() == Parameter.SCHEDULER ? Schedulers.name(value) : value)
                .reduce((one, other) -> one + between + other)
                .orElse("");
    }

    private static String separator(Parameter parameter, String text) {
        if (bars(parameter)) {
            return "\\|";
        }
        return text.contains(";") ? ";" : ",";
    }

    private static boolean bars(Parameter parameter) {
        return parameter == Parameter.PROMPT || parameter == Parameter.NEGATIVE_PROMPT;
    }
}
