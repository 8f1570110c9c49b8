package org.bildwerk.generator.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bildwerk.generator.text.PromptPart.Break;
import org.bildwerk.generator.text.PromptPart.Words;

/// Understands emphasis: `(more)` weighs 1.1 times, `[less]` as much less, `(so much:1.3)` what it says; nested
/// brackets multiply, open ones reach to the end, a backslash makes a bracket plain. For one prompt.
final class PromptParser {

    private static final float STEP = 1.1f;
    private static final Pattern WEIGHT = Pattern.compile(":\\s*([+-]?[.\\d]+)\\s*\\)");
    private static final Pattern BREAK = Pattern.compile("\\s*\\bBREAK\\b\\s*");

    private final String prompt;
    private final List<PromptPart> parts = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();

    /// Where open brackets began, as indices of parts.
    private final List<Integer> round = new ArrayList<>();

    private final List<Integer> square = new ArrayList<>();

    private PromptParser(String prompt) {
        this.prompt = prompt;
    }

    /// Returns the parts in order; neighbours differ in weight. An empty prompt has none.
    static List<PromptPart> parse(String prompt) {
        return new PromptParser(prompt).parts();
    }

    private List<PromptPart> parts() {
        var weight = WEIGHT.matcher(prompt);
        int at = 0;
        while (at < prompt.length()) {
            char each = prompt.charAt(at);
            if (each == ':'
                    && !round.isEmpty()
                    && weight.region(at, prompt.length()).lookingAt()) {
                at = weight.end();
                close(round, number(weight.group(1)));
            } else {
                at = each == '\\' ? escaped(at) : bracketed(each, at);
            }
        }
        flush();
        round.forEach(from -> weigh(from, STEP));
        square.forEach(from -> weigh(from, 1 / STEP));
        return joined();
    }

    private int escaped(int at) {
        int next = at + 1;
        if (next < prompt.length() && "\\()[]".indexOf(prompt.charAt(next)) >= 0) {
            plain.append(prompt.charAt(next));
            return next + 1;
        }
        return next;
    }

    private int bracketed(char each, int at) {
        switch (each) {
            case '(' -> open(round);
            case '[' -> open(square);
            case ')' -> closeOrKeep(round, STEP, each);
            case ']' -> closeOrKeep(square, 1 / STEP, each);
            default -> plain.append(each);
        }
        return at + 1;
    }

    private void open(List<Integer> brackets) {
        flush();
        brackets.add(parts.size());
    }

    private void closeOrKeep(List<Integer> brackets, float factor, char bracket) {
        if (brackets.isEmpty()) {
            plain.append(bracket);
        } else {
            close(brackets, factor);
        }
    }

    private void close(List<Integer> brackets, float factor) {
        flush();
        weigh(brackets.removeLast(), factor);
    }

    private void weigh(int from, float factor) {
        for (int i = from; i < parts.size(); i++) {
            if (parts.get(i) instanceof Words(var text, var weight)) {
                parts.set(i, new Words(text, weight * factor));
            }
        }
    }

    private void flush() {
        if (plain.isEmpty()) {
            return;
        }
        var pieces = BREAK.split(plain, -1);
        for (int i = 0; i < pieces.length; i++) {
            if (i > 0) {
                parts.add(new Break());
            }
            if (!pieces[i].isEmpty()) {
                parts.add(new Words(pieces[i], 1));
            }
        }
        plain.setLength(0);
    }

    private List<PromptPart> joined() {
        var joined = new ArrayList<PromptPart>();
        for (var part : parts) {
            if (part instanceof Words(var text, var weight)
                    && !joined.isEmpty()
                    && joined.getLast() instanceof Words(var before, var same)
                    && same == weight) {
                joined.set(joined.size() - 1, new Words(before + text, weight));
            } else {
                joined.add(part);
            }
        }
        return joined;
    }

    /// A weight that is no number, such as `1.2.3`, weighs as brackets alone.
    private static float number(String text) {
        try {
            return Float.parseFloat(text);
        } catch (NumberFormatException e) {
            return STEP;
        }
    }
}
