package org.bildwerk.dam.collection;

import org.bildwerk.dam.DamException;

/// A collection is not there for the caller, or cannot be changed as asked.
public final class CollectionException extends DamException {

    private static final long serialVersionUID = 1;
    private final boolean missing;

    private CollectionException(boolean missing, String message) {
        super(message);
        this.missing = missing;
    }

    static CollectionException notFound(CollectionId id) {
        return new CollectionException(true, "There is no collection " + id);
    }

    static CollectionException invalid(String message) {
        return new CollectionException(false, message);
    }

    @Override
    public String type() {
        return missing ? "collection-not-found" : "collection-invalid";
    }
}
