package org.bildwerk.dam.rights;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The rights record of an asset; feeds markup, sitemap and the file alike.
///
/// @param licenceUrl XMP Web Statement of Rights, schema.org `license`
/// @param acquireUrl PLUS Licensor URL, schema.org `acquireLicensePage`
/// @param dataMining PLUS data mining term as a full URI
public record Rights(
        @Nullable String holder,
        @Nullable String creditLine,
        @Nullable String copyrightNotice,
        @Nullable String licenceUrl,
        @Nullable String acquireUrl,
        @Nullable String usageTerms,
        @Nullable String territory,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable Instant embargoUntil,
        @Nullable String releases,
        @Nullable String dataMining) {

    public static final Rights NONE =
            new Rights(null, null, null, null, null, null, null, null, null, null, null, null);

    /// Tells whether anything is said about use: by whom, on which terms, where or when.
    public boolean stated() {
        return !equals(NONE);
    }

    /// Tells whether the picture may be shown to the public at the moment given.
    public boolean allowsPublicUseAt(Instant moment) {
        return (validFrom == null || !moment.isBefore(validFrom))
                && (validUntil == null || moment.isBefore(validUntil))
                && (embargoUntil == null || !moment.isBefore(embargoUntil));
    }
}
