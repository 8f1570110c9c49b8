package org.bildwerk.delivery.rendition;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Says how a rendition is made as things stand, and what it is called then; neither source nor rendition is touched.
/// Thread-safe.
final class Plans {

    private static final Duration SIGN_AGAIN_AFTER = Duration.ofMinutes(15);

    private final KeptRenditions kept;
    private final CredentialPolicy policy;
    private final Encodings encodings;
    private final Clock clock;

    Plans(KeptRenditions kept, CredentialPolicy policy, Encodings encodings, Clock clock) {
        this.kept = kept;
        this.policy = policy;
        this.encodings = encodings;
        this.clock = clock;
    }

    /// How a rendition is made.
    ///
    /// @param naming its name if all goes well
    /// @param unsigned its name if it cannot be signed
    record Plan(Encodings.Choice choice, Naming naming, Naming unsigned) {}

    Plan of(RenditionOrder order) {
        return plan(order, encodings.of(order));
    }

    /// Plans it for a rush: made in haste, and made again when the rush is over. Empty where it could not be made
    /// again.
    Optional<Plan> hasty(RenditionOrder order) {
        return encodings.hasty(order).map(choice -> plan(order, choice));
    }

    private Plan plan(RenditionOrder order, Encodings.Choice choice) {
        return new Plan(choice, naming(order, choice), unsigned(order, choice, false));
    }

    /// Plans it with the quality that was measured since it went out signed; empty where there is nothing to replace.
    Optional<Plan> anew(RenditionOrder order) {
        var choice = encodings.of(order);
        var place = policy.placeOf(order);
        return choice.isFinal()
                        && place != CredentialPlace.NONE
                        && kept.find(order, place)
                                .filter(KeptRendition::provisional)
                                .isPresent()
                ? Optional.of(new Plan(choice, signed(order, choice, place), unsigned(order, choice, false)))
                : Optional.empty();
    }

    /// Has the quality measured where that was not done yet.
    void wantMeasured(RenditionOrder order, Naming made) {
        if (!made.measured()) {
            encodings.want(order);
        }
    }

    private Naming naming(RenditionOrder order, Encodings.Choice choice) {
        var place = policy.placeOf(order);
        if (place == CredentialPlace.NONE) {
            return unsigned(order, choice, !policy.isMissing(order));
        }
        var row = kept.find(order, place).orElse(null);
        if (row != null && row.image() != null) {
            return row.naming();
        }
        return row == null || clock.instant().isAfter(row.updatedAt().plus(SIGN_AGAIN_AFTER))
                ? signed(order, choice, place)
                : unsigned(order, choice, false);
    }

    private Naming signed(RenditionOrder order, Encodings.Choice choice, CredentialPlace place) {
        return new Naming(encodings.key(order, choice, place), place, null, true, choice.isFinal());
    }

    private Naming unsigned(RenditionOrder order, Encodings.Choice choice, boolean settled) {
        var key = encodings.key(order, choice, CredentialPlace.NONE);
        return new Naming(key, CredentialPlace.NONE, null, settled, choice.isFinal());
    }
}
