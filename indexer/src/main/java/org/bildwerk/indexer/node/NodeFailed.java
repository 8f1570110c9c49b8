package org.bildwerk.indexer.node;

import org.bildwerk.indexer.SearchState;

/// Says why the embedded node does not run and what a person can do about it.
final class NodeFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String mend;

    NodeFailed(String reason, String mend) {
        super(reason);
        this.mend = mend;
    }

    NodeFailed(String reason, String mend, Throwable cause) {
        super(reason, cause);
        this.mend = mend;
    }

    SearchState.Failed state() {
        return new SearchState.Failed(String.valueOf(getMessage()), mend);
    }
}
