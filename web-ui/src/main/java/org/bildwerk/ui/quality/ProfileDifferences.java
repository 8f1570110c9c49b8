package org.bildwerk.ui.quality;

import com.vaadin.flow.component.Component;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.bildwerk.dam.quality.Gate;
import org.bildwerk.dam.quality.ProfileDiff;
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

    /// Says each change in a line of its own.
    List<Line> lines(ProfileDiff diff) {
        var lines = new ArrayList<Line>();
        diff.rules().forEach(change -> lines.add(line(CheckName.of(reader, change.name()), change, this::words)));
        diff.slots().forEach(change -> lines.add(line(change.name(), change, this::words)));
        return lines;
    }

    private static <T> Line line(String what, ProfileDiff.Change<T> change, Function<T, String> words) {
        return new Line(what, worded(change.before(), words), worded(change.after(), words));
    }

    private static <T> @Nullable String worded(@Nullable T rule, Function<T, String> words) {
        return rule == null ? null : words.apply(rule);
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
