package org.bildwerk.bench.credential;

import java.util.Collection;
import java.util.TreeSet;

/// What a reader says of an asset.
///
/// @param state `Valid`, `Trusted`, `Invalid`, `absent` where no manifest was found, `unreadable` where it was
///     refused
/// @param codes the failures of the active manifest, each once, sorted
record Verdict(String state, String codes) {

    static Verdict of(String state, Collection<String> codes) {
        return new Verdict(state, String.join(" ", new TreeSet<>(codes)));
    }

    boolean holds() {
        return state.equals("Valid") || state.equals("Trusted");
    }

    /// Tells whether the reader got as far as a report.
    boolean parsed() {
        return holds() || state.equals("Invalid");
    }

    @Override
    public String toString() {
        return codes.isEmpty() ? state : state + " (" + codes + ")";
    }
}
