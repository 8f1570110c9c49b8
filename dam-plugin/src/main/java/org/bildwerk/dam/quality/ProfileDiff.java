package org.bildwerk.dam.quality;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What two versions of a profile ask differently; empty lists where they ask the same.
public record ProfileDiff(List<Change<Rule>> rules, List<Change<SlotRule>> slots) {

    public ProfileDiff {
        rules = List.copyOf(rules);
        slots = List.copyOf(slots);
    }

    /// A rule that is not the same.
    ///
    /// @param name of the check or the slot
    /// @param before null where it was added
    /// @param after null where it was taken away
    public record Change<T>(
            String name, @Nullable T before, @Nullable T after) {}

    /// Compares two profiles.
    public static ProfileDiff between(GateProfile before, GateProfile after) {
        return between(before, after.rules(), after.slots());
    }

    /// Compares a profile with rules that are not kept yet.
    public static ProfileDiff between(GateProfile before, List<Rule> rules, List<SlotRule> slots) {
        return new ProfileDiff(
                changes(before.rules(), rules, Rule::check), changes(before.slots(), slots, SlotRule::slot));
    }

    /// Tells whether both ask the same.
    public boolean none() {
        return rules.isEmpty() && slots.isEmpty();
    }

    private static <T> List<Change<T>> changes(List<T> before, List<T> after, Function<T, String> name) {
        var names = new LinkedHashSet<String>();
        Stream.concat(before.stream(), after.stream()).map(name).forEach(names::add);
        var changes = new ArrayList<Change<T>>();
        for (var each : names) {
            var change = new Change<>(each, named(before, each, name), named(after, each, name));
            if (!Objects.equals(change.before(), change.after())) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static <T> @Nullable T named(List<T> rules, String wanted, Function<T, String> name) {
        return rules.stream()
                .filter(rule -> name.apply(rule).equals(wanted))
                .findFirst()
                .orElse(null);
    }
}
