package org.bildwerk.dam.provenance.manifest;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Checks a manifest that was read against every [Rule]. Immutable.
public final class Rubric {

    private final Set<Rule> rules;

    private Rubric(Set<Rule> rules) {
        this.rules = rules;
    }

    /// All rules.
    public static Rubric strict() {
        return new Rubric(EnumSet.allOf(Rule.class));
    }

    /// All rules but the one that keeps prompts at home, for a site that opted in.
    public static Rubric withPrompt() {
        return new Rubric(EnumSet.complementOf(EnumSet.of(Rule.PROMPT_STAYS_HOME)));
    }

    /// The rules of the specification alone, for files that others made.
    public static Rubric ofTheSpecification() {
        var rules = EnumSet.noneOf(Rule.class);
        Arrays.stream(Rule.values())
                .filter(rule -> !rule.section().equals("house"))
                .forEach(rules::add);
        return new Rubric(rules);
    }

    /// Returns the rules that the active manifest breaks; none for one that is as it should be.
    ///
    /// @param crJson the reader's crJSON
    public List<Rule> broken(JsonNode crJson) {
        var manifest = new ReadManifest(crJson);
        return rules.stream().filter(rule -> !rule.holdsIn(manifest)).toList();
    }
}
