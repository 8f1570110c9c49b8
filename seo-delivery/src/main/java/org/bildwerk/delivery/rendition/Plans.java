package org.bildwerk.delivery.rendition;

import java.time.Clock;
import java.time.Duration;
import org.bildwerk.vips.Encoding;

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
    record Plan(Encoding encoding, Naming naming, Naming unsigned) {}

    Plan of(RenditionOrder order) {
        var encoding = encodings.of(order);
        return new Plan(encoding, naming(order, encoding), unsigned(order, encoding, false));
    }

    private Naming naming(RenditionOrder order, Encoding encoding) {
        var place = policy.placeOf(order);
        if (place == CredentialPlace.NONE) {
            return unsigned(order, encoding, !policy.isMissing(order));
        }
        var row = kept.find(order, place).orElse(null);
        if (row != null && row.image() != null) {
            return row.naming();
        }
        return row == null || clock.instant().isAfter(row.updatedAt().plus(SIGN_AGAIN_AFTER))
                ? new Naming(encodings.key(order, encoding, place), place, null, true)
                : unsigned(order, encoding, false);
    }

    private Naming unsigned(RenditionOrder order, Encoding encoding, boolean settled) {
        var key = encodings.key(order, encoding, CredentialPlace.NONE);
        return new Naming(key, CredentialPlace.NONE, null, settled);
    }
}
