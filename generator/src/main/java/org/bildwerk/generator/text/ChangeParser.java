package org.bildwerk.generator.text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Reads the brackets of a prompt that make it change; all others stay as they are. For one prompt.
final class ChangeParser {

    /// A part of a prompt that may change.
    sealed interface Node {

        /// Writes what the part is at a step, counted from 1.
        void write(int step, StringBuilder text);
    }

    private record Plain(String plain) implements Node {

        @Override
        public void write(int step, StringBuilder text) {
            text.append(plain);
        }
    }

    private record Change(List<Node> before, List<Node> after, int last) implements Node {

        @Override
        public void write(int step, StringBuilder text) {
            (step <= last ? before : after).forEach(node -> node.write(step, text));
        }
    }

    private record Turns(List<List<Node>> turns) implements Node {

        @Override
        public void write(int step, StringBuilder text) {
            turns.get((step - 1) % turns.size()).forEach(node -> node.write(step, text));
        }
    }

    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d+\\.?\\d*|\\.\\d+)\\s*");

    /// Deeper brackets are plain text, so that no prompt exhausts the stack.
    private static final int DEEPEST = 50;

    private final String prompt;
    private final int steps;
    private int at;

    ChangeParser(String prompt, int steps) {
        this.prompt = prompt;
        this.steps = steps;
    }

    List<Node> nodes() {
        return run("", 0);
    }

    /// Reads up to one of the ends, or to the end of the prompt.
    private List<Node> run(String ends, int depth) {
        var nodes = new ArrayList<Node>();
        var plain = new StringBuilder();
        int round = 0;
        while (at < prompt.length()) {
            char each = prompt.charAt(at);
            if (round == 0 && ends.indexOf(each) >= 0) {
                break;
            }
            if (each == '[' && depth < DEEPEST) {
                nodes.add(new Plain(plain.toString()));
                plain.setLength(0);
                nodes.addAll(bracket(depth + 1));
                continue;
            }
            plain.append(each);
            at++;
            if (each == '\\' && at < prompt.length()) {
                plain.append(prompt.charAt(at++));
            }
            round = Math.max(0, round + (each == '(' ? 1 : each == ')' ? -1 : 0));
        }
        nodes.add(new Plain(plain.toString()));
        return nodes;
    }

    /// Reads a bracket that changes, or else returns its parts with the signs between them.
    private List<Node> bracket(int depth) {
        int start = at++;
        var parts = new ArrayList<List<Node>>();
        var signs = new StringBuilder();
        int lastStart = at;
        while (true) {
            lastStart = at;
            parts.add(run(":|]", depth));
            if (at == prompt.length()) {
                return plain(parts, signs);
            }
            char sign = prompt.charAt(at++);
            signs.append(sign);
            if (sign == ']') {
                break;
            }
        }
        return closed(parts, signs.toString(), prompt.substring(Math.max(start, lastStart), at - 1));
    }

    private List<Node> closed(List<List<Node>> parts, String signs, String last) {
        if (signs.matches("\\|+]")) {
            return List.of(new Turns(parts));
        }
        var number = number(last);
        if (number.isPresent() && signs.matches("::?]")) {
            double value = number.getAsDouble();
            int change = (int) Math.min(steps, value < 1 ? value * steps : value);
            var before = parts.size() == 3 ? parts.getFirst() : List.<Node>of();
            return List.of(new Change(before, parts.get(parts.size() - 2), change));
        }
        return plain(parts, new StringBuilder(signs));
    }

    private static List<Node> plain(List<List<Node>> parts, StringBuilder signs) {
        var nodes = new ArrayList<Node>();
        nodes.add(new Plain("["));
        for (int i = 0; i < parts.size(); i++) {
            nodes.addAll(parts.get(i));
            if (i < signs.length()) {
                nodes.add(new Plain(signs.substring(i, i + 1)));
            }
        }
        return nodes;
    }

    private static OptionalDouble number(String text) {
        var matcher = NUMBER.matcher(text);
        return matcher.matches() ? OptionalDouble.of(Double.parseDouble(matcher.group(1))) : OptionalDouble.empty();
    }
}
