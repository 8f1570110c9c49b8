package org.bildwerk.delivery.image;

import java.time.Instant;
import org.bildwerk.delivery.rendition.Naming;
import org.jspecify.annotations.Nullable;

/// How long a picture may be kept by who gets it.
///
/// @param term how the address is meant
/// @param until when the rights or the signature end; null for no such moment
record Keeping(Term term, @Nullable Instant until) {

    /// How an address is meant.
    enum Term {
        /// The bytes behind it never change.
        FOREVER,
        /// The bytes behind it may change.
        SHORT,
        /// Something better is being made.
        MEANWHILE
    }

    /// Returns this, or less where the bytes may still change.
    Keeping of(Naming naming) {
        return term == Term.FOREVER && !naming.isFinal() ? new Keeping(Term.SHORT, until) : this;
    }

    /// Returns the value of `Cache-Control`.
    String control(Instant now) {
        return term == Term.MEANWHILE
                ? PublicHeaders.meanwhile(until, now)
                : PublicHeaders.cacheControl(term == Term.FOREVER, until, now);
    }

    /// Tells whether the picture may be shown at the moment given.
    boolean allows(Instant now) {
        return until == null || now.isBefore(until);
    }
}
