package org.bildwerk.dam.metadata;

import java.util.Map;
import java.util.stream.Stream;
import org.bildwerk.dam.DamException;

/// A field of a description cannot be kept as given.
public final class InvalidDescriptionException extends DamException {

    private static final long serialVersionUID = 1;
    private final String field;

    /// @param more the values that the message speaks of beside the field
    InvalidDescriptionException(DescriptionRefusal refusal, String field, Object... more) {
        super(refusal, Stream.concat(Stream.of(field), Stream.of(more)).toList());
        this.field = field;
    }

    /// Returns the name of the field, for example `rights.licenceUrl`.
    public String field() {
        return field;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("field", field);
    }
}
