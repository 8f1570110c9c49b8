package org.bildwerk.dam.quality;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes a verdict of a value and a rule.
final class Judging {

    private Judging() {}

    /// @param value null where nothing could be measured
    /// @param reason why, or what else there is to say
    static Verdict verdict(
            String check,
            String version,
            Check.Worse worse,
            @Nullable Double value,
            @Nullable String reason,
            Optional<Rule> rule) {
        if (value == null) {
            var outcome = rule.filter(Rule::required).isPresent() ? Outcome.BLOCK : Outcome.NOT_CHECKED;
            return new Verdict(check, version, outcome, null, null, reason, List.of(), null);
        }
        var block = rule.map(Rule::block).orElse(null);
        if (block != null && worse.misses(value, block)) {
            return new Verdict(check, version, Outcome.BLOCK, value, block, reason, List.of(), null);
        }
        var warn = rule.map(Rule::warn).orElse(null);
        if (warn != null && worse.misses(value, warn)) {
            return new Verdict(check, version, Outcome.WARN, value, warn, reason, List.of(), null);
        }
        return new Verdict(check, version, Outcome.PASS, value, null, reason, List.of(), null);
    }
}
