package org.bildwerk.dam.site;

import java.util.List;
import org.bildwerk.dam.DamException;
import org.jspecify.annotations.Nullable;

/// A site, slot or page was described with a value that cannot be.
public final class InvalidSiteException extends DamException {

    private static final long serialVersionUID = 1;
    private final String field;

    public InvalidSiteException(SiteRefusal refusal, String field, String value) {
        this(refusal, field, value, null);
    }

    InvalidSiteException(SiteRefusal refusal, String field, String value, @Nullable Throwable cause) {
        super(refusal, List.of(field, value), cause);
        this.field = field;
    }

    /// Returns the name of the value that was wrong.
    public String field() {
        return field;
    }
}
