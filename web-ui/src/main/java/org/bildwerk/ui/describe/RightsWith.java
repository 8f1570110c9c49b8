package org.bildwerk.ui.describe;

import org.bildwerk.dam.rights.Rights;
import org.jspecify.annotations.Nullable;

/// A rights record with one field replaced.
record RightsWith(Rights was) {

    Rights holder(@Nullable String value) {
        return new Rights(
                value,
                was.creditLine(),
                was.copyrightNotice(),
                was.licenceUrl(),
                was.acquireUrl(),
                was.usageTerms(),
                was.territory(),
                was.validFrom(),
                was.validUntil(),
                was.embargoUntil(),
                was.releases(),
                was.dataMining());
    }

    Rights creditLine(@Nullable String value) {
        return new Rights(
                was.holder(),
                value,
                was.copyrightNotice(),
                was.licenceUrl(),
                was.acquireUrl(),
                was.usageTerms(),
                was.territory(),
                was.validFrom(),
                was.validUntil(),
                was.embargoUntil(),
                was.releases(),
                was.dataMining());
    }

    Rights copyrightNotice(@Nullable String value) {
        return new Rights(
                was.holder(),
                was.creditLine(),
                value,
                was.licenceUrl(),
                was.acquireUrl(),
                was.usageTerms(),
                was.territory(),
                was.validFrom(),
                was.validUntil(),
                was.embargoUntil(),
                was.releases(),
                was.dataMining());
    }

    Rights licenceUrl(@Nullable String value) {
        return new Rights(
                was.holder(),
                was.creditLine(),
                was.copyrightNotice(),
                value,
                was.acquireUrl(),
                was.usageTerms(),
                was.territory(),
                was.validFrom(),
                was.validUntil(),
                was.embargoUntil(),
                was.releases(),
                was.dataMining());
    }

    Rights acquireUrl(@Nullable String value) {
        return new Rights(
                was.holder(),
                was.creditLine(),
                was.copyrightNotice(),
                was.licenceUrl(),
                value,
                was.usageTerms(),
                was.territory(),
                was.validFrom(),
                was.validUntil(),
                was.embargoUntil(),
                was.releases(),
                was.dataMining());
    }

    Rights usageTerms(@Nullable String value) {
        return new Rights(
                was.holder(),
                was.creditLine(),
                was.copyrightNotice(),
                was.licenceUrl(),
                was.acquireUrl(),
                value,
                was.territory(),
                was.validFrom(),
                was.validUntil(),
                was.embargoUntil(),
                was.releases(),
                was.dataMining());
    }

    Rights territory(@Nullable String value) {
        return new Rights(
                was.holder(),
                was.creditLine(),
                was.copyrightNotice(),
                was.licenceUrl(),
                was.acquireUrl(),
                was.usageTerms(),
                value,
                was.validFrom(),
                was.validUntil(),
                was.embargoUntil(),
                was.releases(),
                was.dataMining());
    }

    Rights validFrom(@Nullable String value) {
        return new Rights(
                was.holder(),
                was.creditLine(),
                was.copyrightNotice(),
                was.licenceUrl(),
                was.acquireUrl(),
                was.usageTerms(),
                was.territory(),
                Field.moment(value),
                was.validUntil(),
                was.embargoUntil(),
                was.releases(),
                was.dataMining());
    }

    Rights validUntil(@Nullable String value) {
        return new Rights(
                was.holder(),
                was.creditLine(),
                was.copyrightNotice(),
                was.licenceUrl(),
                was.acquireUrl(),
                was.usageTerms(),
                was.territory(),
                was.validFrom(),
                Field.moment(value),
                was.embargoUntil(),
                was.releases(),
                was.dataMining());
    }

    Rights embargoUntil(@Nullable String value) {
        return new Rights(
                was.holder(),
                was.creditLine(),
                was.copyrightNotice(),
                was.licenceUrl(),
                was.acquireUrl(),
                was.usageTerms(),
                was.territory(),
                was.validFrom(),
                was.validUntil(),
                Field.moment(value),
                was.releases(),
                was.dataMining());
    }

    Rights releases(@Nullable String value) {
        return new Rights(
                was.holder(),
                was.creditLine(),
                was.copyrightNotice(),
                was.licenceUrl(),
                was.acquireUrl(),
                was.usageTerms(),
                was.territory(),
                was.validFrom(),
                was.validUntil(),
                was.embargoUntil(),
                value,
                was.dataMining());
    }

    Rights dataMining(@Nullable String value) {
        return new Rights(
                was.holder(),
                was.creditLine(),
                was.copyrightNotice(),
                was.licenceUrl(),
                was.acquireUrl(),
                was.usageTerms(),
                was.territory(),
                was.validFrom(),
                was.validUntil(),
                was.embargoUntil(),
                was.releases(),
                value);
    }
}
