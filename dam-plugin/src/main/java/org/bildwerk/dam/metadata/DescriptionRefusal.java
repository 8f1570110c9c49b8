package org.bildwerk.dam.metadata;

import org.bildwerk.dam.Refusal;
import org.jspecify.annotations.Nullable;

/// Why a description is not kept as given.
public enum DescriptionRefusal implements Refusal {
    UNKNOWN_LANGUAGE("\"%s\" is no language: give a BCP 47 tag such as de or en-GB"),
    STALE_REVISION("Somebody else changed meanwhile: %s. Look at both values and send the form again with revision %d"),
    REVISION_NOT_PRESENT("stale-revision", "Revision %d is not the present one, which is %d: read again and repeat"),
    FIELD_NOT_LIST("description-invalid", "`%s` is a list of texts"),
    FIELD_NOT_TEXT("description-invalid", "`%s` is a text"),
    FIELD_NOT_MOMENT("description-invalid", "`%s` is a moment such as 2027-01-01T00:00:00Z"),
    RIGHTS_END_EARLY("description-invalid", "`%s`: the rights end before they begin"),
    TERMS_TOO_MANY("description-invalid", "`%s` has at most %d entries"),
    BULK_TOO_MANY("description-invalid", "`%s` has at most %d entries"),
    BULK_SAYS_NOTHING("description-invalid", "`%s` says nothing: name a field, or words to add or to take off"),
    TEXT_TOO_LONG("description-invalid", "`%s` has at most %d characters"),
    TEXT_HOLDS_NUL("description-invalid", "`%s` holds a NUL character"),
    TEXT_HALF_CHARACTER("description-invalid", "`%s` holds half a character: a surrogate without its other half"),
    NO_WEB_ADDRESS("description-invalid", "`%s` is a web address that starts with https:// or http://");

    private final @Nullable String kind;
    private final String text;

    DescriptionRefusal(String text) {
        this(null, text);
    }

    DescriptionRefusal(@Nullable String kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    @Override
    public String type() {
        return kind == null ? reason() : kind;
    }

    @Override
    public String text() {
        return text;
    }
}
