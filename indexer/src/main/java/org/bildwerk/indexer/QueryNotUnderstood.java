package org.bildwerk.indexer;

import org.bildwerk.dam.DamException;

/// A query cannot be answered as it was written; the message says which part and what would work.
public final class QueryNotUnderstood extends DamException {
    private static final long serialVersionUID = 1;

    public QueryNotUnderstood(String message) {
        super(message);
    }

    @Override
    public String type() {
        return "query-not-understood";
    }
}
