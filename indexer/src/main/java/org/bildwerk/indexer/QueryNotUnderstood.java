package org.bildwerk.indexer;

import java.util.List;
import org.bildwerk.dam.DamException;

/// A query cannot be answered as it was written; the message says which part and what would work.
public final class QueryNotUnderstood extends DamException {
    private static final long serialVersionUID = 1;

    public QueryNotUnderstood(QueryRefusal refusal, Object... arguments) {
        super(refusal, List.of(arguments));
    }
}
