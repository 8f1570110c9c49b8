package org.bildwerk.indexer.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.taxonomy.Taxonomy;
import org.bildwerk.indexer.Facet;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the names of facet values from PostgreSQL, only those that a query asks for.
public final class LabelSource {
    private final JdbcClient jdbc;
    private final Taxonomy taxonomy;
    private final List<String> languages;

    /// Makes a source.
    ///
    /// @param languages in which alternative texts are wanted, beside those of the sites
    public LabelSource(JdbcClient jdbc, Taxonomy taxonomy, List<String> languages) {
        this.jdbc = jdbc;
        this.taxonomy = taxonomy;
        this.languages = List.copyOf(languages);
    }

    FacetLabels labels(Caller caller, Set<Facet> facets) {
        return new FacetLabels(
                facets.contains(Facet.ALT_MISSING) ? languages() : List.of(),
                facets.contains(Facet.COLLECTION) ? collections(caller) : Map.of(),
                taxonomy::treeAboveKeys);
    }

    private List<String> languages() {
        var all = new TreeSet<>(languages);
        all.addAll(jdbc.sql("select distinct unnest(languages) from bw_site")
                .query(String.class)
                .list());
        return List.copyOf(all);
    }

    private Map<String, String> collections(Caller caller) {
        var names = new HashMap<String, String>();
        jdbc.sql("""
                        select id::text, name from bw_collection c
                         where :all or owner = :user
                            or exists (select 1 from bw_collection_grant g
                                        where g.collection_id = c.id and g.group_id = any(:groups::uuid[]))
                        """)
                .param("all", caller.is(Role.ADMINISTRATOR))
                .param("user", caller.user().value())
                .param(
                        "groups",
                        caller.groups().stream()
                                .map(group -> group.value().toString())
                                .toArray(String[]::new))
                .query(row -> {
                    names.put(row.getString(1), row.getString(2));
                });
        return names;
    }
}
