package org.bildwerk.dam.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.provenance.evidence.AiMade;

/// Which pictures of a site get a visible label, and which one.
public record LabelRule(Scope scope, PictureLabel label) {

    /// What every site begins with: no label, and a sensible one for who switches it on.
    public static final LabelRule NONE = new LabelRule(
            Scope.NONE, new PictureLabel(PictureLabel.Words.AI_GENERATED, PictureLabel.Corner.BOTTOM_RIGHT, 4, 320));

    /// Which pictures get it.
    public enum Scope {
        NONE,
        /// Those that a model made, wholly or in part: here, or as their file proves, or as their record says.
        AI,
        ALL;

        /// Returns the name in tables and APIs.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Scope> parse(String key) {
            return Arrays.stream(values())
                    .filter(each -> each.key().equals(key))
                    .findFirst();
        }
    }

    /// Returns the label of a picture; empty where it gets none.
    Optional<PictureLabel> of(Asset asset) {
        var labelled = switch (scope) {
            case NONE -> false;
            case AI -> AiMade.is(asset);
            case ALL -> true;
        };
        return labelled ? Optional.of(label) : Optional.empty();
    }
}
