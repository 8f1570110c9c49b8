package org.bildwerk.metadata.xmp;

import java.util.List;
import org.bildwerk.metadata.iptc.DigitalSourceType;
import org.bildwerk.metadata.iptc.FieldValue;

/// Brings terms of vocabularies to their present form.
final class Vocabulary {

    private static final String PLUS = "http://ns.useplus.org/ldf/vocab/";

    private Vocabulary() {}

    /// Replaces a retired source type by the one that took its place.
    static FieldValue currentSourceType(FieldValue value, List<String> warnings) {
        if (!(value instanceof FieldValue.Text text)) {
            return value;
        }
        var current = DigitalSourceType.parse(text.value());
        if (current.isEmpty()) {
            warnings.add("The digital source type %s is not in IPTC's vocabulary.".formatted(text.value()));
            return value;
        }
        return current.get().value();
    }

    /// Returns the whole address of a PLUS term, which some write without.
    static String plusTerm(String term) {
        return term.contains(":") || term.isEmpty() ? term : PLUS + term;
    }
}
