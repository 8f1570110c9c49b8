package org.bildwerk.indexer.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.Visibility;

/// Puts the library's rule of who sees what ([Visibility]) into every question to the index.
public final class Visible {
    private final Visibility visibility;

    public Visible(Visibility visibility) {
        this.visibility = visibility;
    }

    /// Returns the filter that leaves what the caller may see; the application itself sees all that is there.
    Query to(Caller caller) {
        if (caller.user().equals(Caller.system().user())) {
            return Query.of(q -> q.exists(e -> e.field("acl")));
        }
        var tokens = visibility.tokensOf(caller).stream().map(FieldValue::of).toList();
        return Query.of(q -> q.terms(t -> t.field("acl").terms(v -> v.value(tokens))));
    }
}
