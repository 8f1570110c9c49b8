package org.bildwerk.dam.site;

import org.bildwerk.dam.DamException;
import org.jspecify.annotations.Nullable;

/// A site, slot or page was described with a value that cannot be.
public final class InvalidSiteException extends DamException {

    private static final long serialVersionUID = 1;
    private final String field;

    public InvalidSiteException(String field, String value, String expected) {
        this(field, value, expected, null);
    }

    InvalidSiteException(String field, String value, String expected, @Nullable Throwable cause) {
        super("%s cannot be \"%s\": it takes %s".formatted(field, value, expected), cause);
        this.field = field;
    }

    /// Returns the name of the value that was wrong.
    public String field() {
        return field;
    }

    @Override
    public String type() {
        return "invalid-site";
    }
}
