package org.bildwerk.dam.metadata.draft;

import java.util.Set;

/// Port: proposes texts for a picture. One bean of this type is used; a host's own replaces those that are here.
/// Thread-safe.
public interface Describer {

    /// Returns what the drafts are marked with: `record`, `vision:gpt-4o`.
    String name();

    /// Tells whether it writes in the language.
    boolean speaks(String language);

    /// Proposes texts in the language; a field of which it knows nothing to say is missing from the answer.
    ///
    /// @throws DescribingException if it cannot answer now, or never will
    Proposal describe(DraftSubject subject, String language) throws InterruptedException;

    /// Proposed texts.
    ///
    /// @param basis what they are taken from: `concepts`, `keywords`, `recipe`, `texts`, `picture`
    record Proposal(java.util.Map<org.bildwerk.dam.metadata.TextField, String> texts, Set<String> basis) {

        public Proposal {
            texts = java.util.Map.copyOf(texts);
            basis = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(basis));
        }
    }
}
