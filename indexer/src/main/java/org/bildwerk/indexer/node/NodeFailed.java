package org.bildwerk.indexer.node;

import java.util.List;
import org.bildwerk.indexer.SearchRefusal;
import org.bildwerk.indexer.SearchState;

/// Says why the embedded node does not run and what a person can do about it.
final class NodeFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SearchState.Failed state;

    /// @param detail where and how exactly, for the log alone: it may name places on the server
    NodeFailed(String detail, SearchRefusal why, Object... arguments) {
        super(why.said(List.of(arguments)) + ": " + detail);
        this.state = new SearchState.Failed(why, arguments);
    }

    SearchState.Failed state() {
        return state;
    }
}
