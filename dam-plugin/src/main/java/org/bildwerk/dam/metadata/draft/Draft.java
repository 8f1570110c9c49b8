package org.bildwerk.dam.metadata.draft;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.metadata.TextField;
import org.jspecify.annotations.Nullable;

/// A proposed text.
///
/// @param text null where none could be made
/// @param source which describer made it: `record`, `vision:gpt-4o`
/// @param basis what it is taken from: `concepts`, `keywords`, `recipe`, `texts`, `picture`
/// @param reason why there is none, in words
/// @param decidedBy who confirmed or rejected it; null while nobody has
public record Draft(
        AssetId asset,
        String language,
        TextField field,
        State state,
        @Nullable String text,
        String source,
        List<String> basis,
        @Nullable String reason,
        Instant createdAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {

    public Draft {
        basis = List.copyOf(basis);
    }

    /// Tells whether its words are the prompt's: whoever confirms it publishes them.
    public boolean fromPrompt() {
        return basis.contains("recipe");
    }

    /// Where a draft stands.
    public enum State {
        DRAFT,
        CONFIRMED,
        REJECTED,
        FAILED;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
