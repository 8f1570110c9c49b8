package org.bildwerk.ui.quality;

import com.vaadin.flow.component.Component;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bildwerk.dam.quality.Gate;
import org.bildwerk.dam.quality.Rule;
import org.bildwerk.dam.quality.SlotRule;
import org.bildwerk.ui.kit.CheckName;
import org.jspecify.annotations.Nullable;

/// Says in a reader's words where two versions of a profile differ.
///
/// @param reader whose language is spoken
/// @param locale of the language
record ProfileDifferences(Component reader, Locale locale) {

    /// One difference; null is what a version does not say.
    record Line(String what, @Nullable String was, @Nullable String is) {}

    List<Line> between(List<Rule> before, List<SlotRule> slotsBefore, List<Rule> after, List<SlotRule> slotsAfter) {
        var lines = new ArrayList<Line>();
        compare(before, after, Rule::check, check -> CheckName.of(reader, check), this::words, lines);
        compare(slotsBefore, slotsAfter, SlotRule::slot, Function.identity(), this::words, lines);
        return lines;
    }

    private <T> void compare(
            List<T> before,
            List<T> after,
            Function<T, String> key,
            Function<String, String> name,
            Function<T, String> words,
            List<Line> lines) {
        var was = before.stream().collect(Collectors.toMap(key, words));
        var is = after.stream().collect(Collectors.toMap(key, words));
        var keys = new LinkedHashSet<String>();
        before.forEach(each -> keys.add(key.apply(each)));
        after.forEach(each -> keys.add(key.apply(each)));
        keys.stream()
                .filter(each -> !Objects.equals(was.get(each), is.get(each)))
                .forEach(each -> lines.add(new Line(name.apply(each), was.get(each), is.get(each))));
    }

    private String words(Rule rule) {
        var words = new ArrayList<String>();
        if (rule.warn() != null) {
            words.add(said("gate.warnsAt", figure(rule.warn())));
        }
        if (rule.block() != null) {
            words.add(said("gate.blocksAt", figure(rule.block())));
        }
        if (words.isEmpty()) {
            words.add(said("gate.onlyTells"));
        }
        if (rule.gates().size() < Gate.values().length) {
            rule.gates().stream()
                    .sorted(Comparator.naturalOrder())
                    .forEach(gate -> words.add(said("gate.at." + gate.key())));
        }
        if (rule.required()) {
            words.add(said("gate.required"));
        }
        return String.join(", ", words);
    }

    private String words(SlotRule rule) {
        var miss = said("gate.miss." + rule.miss().name());
        return rule.leastWidth() == null ? miss : said("gate.leastAt", figure(rule.leastWidth())) + ", " + miss;
    }

    private String figure(Number value) {
        return NumberFormat.getNumberInstance(locale).format(value);
    }

    private String said(String key, Object... values) {
        return reader.getTranslation(key, values);
    }
}
