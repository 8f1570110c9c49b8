package org.bildwerk.delivery.audit;

import java.time.Instant;
import java.util.Locale;

/// A finding as it is remembered.
///
/// @param foundAt when an audit saw it first
public record KeptFinding(PageFinding finding, State state, Instant foundAt) {

    /// How it stands since the audit before.
    public enum State {
        /// Not there before.
        NEW,
        /// There before, and still.
        OPEN,
        /// Gone since the audit before.
        MENDED;

        /// Returns the name in the API: `new`.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
