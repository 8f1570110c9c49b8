package org.bildwerk.dam.provenance.evidence;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One thing that a file carries and what it says about how the picture was made.
///
/// @param software what made the picture, with its version where known
/// @param detail what was read, in the words of its source: a term, a name, the state of a signature
public record Evidence(
        Source source,
        Strength strength,
        Claim claim,
        @Nullable String software,
        @Nullable String detail) {

    /// Where it was found.
    public enum Source {
        C2PA,
        WATERMARK,
        SOURCE_TYPE,
        AI_FIELDS,
        GENERATOR,
        CREATOR_TOOL,
        CREDIT;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// How much it counts, the strongest first.
    public enum Strength {
        /// Under a signature that holds.
        SIGNED,
        /// Measured in the pixels, with our own key.
        DETECTED,
        /// Stated by whoever wrote the file, for this purpose; anybody could.
        DECLARED,
        /// A name in passing, or a statement whose signature is broken.
        HINTED;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What it says.
    public enum Claim {
        AI_MADE,
        /// Parts were made by a generator, the rest was not.
        AI_EDITED,
        NOT_AI;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean isAi() {
            return this != NOT_AI;
        }
    }
}
