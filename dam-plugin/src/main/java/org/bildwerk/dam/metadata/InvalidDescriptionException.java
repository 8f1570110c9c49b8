package org.bildwerk.dam.metadata;

import java.util.Map;
import org.bildwerk.dam.DamException;

/// A field of a description cannot be kept as given.
public final class InvalidDescriptionException extends DamException {

    private static final long serialVersionUID = 1;
    private final String field;

    InvalidDescriptionException(String field, String message) {
        super(message);
        this.field = field;
    }

    /// Returns the name of the field, for example `rights.licenceUrl`.
    public String field() {
        return field;
    }

    @Override
    public String type() {
        return "description-invalid";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("field", field);
    }
}
