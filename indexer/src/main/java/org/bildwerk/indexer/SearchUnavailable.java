package org.bildwerk.indexer;

import org.bildwerk.dam.DamException;

/// Says that the search server cannot answer now, and in which state it is.
///
/// Callers show the state ("search is starting") and ask again later; nothing that was written is lost,
/// because PostgreSQL keeps it and the index follows as soon as the server answers.
public final class SearchUnavailable extends DamException {
    private static final long serialVersionUID = 1L;

    private final transient SearchState state;

    public SearchUnavailable(SearchState state) {
        super(state.refusal(), state.arguments());
        this.state = state;
    }

    public SearchUnavailable(SearchState state, Throwable cause) {
        super(state.refusal(), state.arguments(), cause);
        this.state = state;
    }

    /// A server that stays away says so in its own log.
    @Override
    public boolean isPassing() {
        return true;
    }

    /// Returns the state that the server was in.
    public SearchState state() {
        return state;
    }
}
