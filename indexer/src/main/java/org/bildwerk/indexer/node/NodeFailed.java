package org.bildwerk.indexer.node;

import java.util.List;
import org.bildwerk.indexer.SearchRefusal;
import org.bildwerk.indexer.SearchState;
import org.jspecify.annotations.Nullable;

/// Says why the embedded node does not run and what a person can do about it.
final class NodeFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SearchState.Failed state;

    NodeFailed(SearchRefusal why, Object... arguments) {
        this(null, why, arguments);
    }

    NodeFailed(@Nullable Throwable cause, SearchRefusal why, Object... arguments) {
        super(why.said(List.of(arguments)), cause);
        this.state = new SearchState.Failed(why, arguments);
    }

    SearchState.Failed state() {
        return state;
    }
}
