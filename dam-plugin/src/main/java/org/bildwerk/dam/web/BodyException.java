package org.bildwerk.dam.web;

import java.util.List;
import java.util.Set;
import org.bildwerk.dam.DamException;
import tools.jackson.databind.JsonNode;

/// A body of JSON is too large, or says what nobody asked for.
public final class BodyException extends DamException {

    private static final long serialVersionUID = 1;

    public BodyException(BodyRefusal refusal, Object... arguments) {
        super(refusal, List.of(arguments));
    }

    /// Stops at a node that is no object, and at the first field that is not among the names.
    ///
    /// @param path what stands before the names of its fields, with a dot; empty for the body itself
    public static void checkFields(String path, JsonNode node, Set<String> names) {
        checkObject(path, node);
        for (var name : node.propertyNames()) {
            if (!names.contains(name)) {
                throw new BodyException(BodyRefusal.FIELD_UNKNOWN, path + name);
            }
        }
    }

    /// Stops at a node that is no object.
    public static void checkObject(String path, JsonNode node) {
        if (!node.isObject()) {
            throw new BodyException(
                    BodyRefusal.NOT_AN_OBJECT, path.isEmpty() ? "body" : path.substring(0, path.length() - 1));
        }
    }
}
