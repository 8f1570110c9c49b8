package org.bildwerk.dam.taxonomy;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts the assets of every concept. Thread-safe.
public final class ConceptUses {

    private final JdbcClient jdbc;
    private final Visibility visibility;

    ConceptUses(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    /// Returns how many assets outside the bin, as far as the caller may see them, carry each concept or one below it;
    /// concepts without any are left out.
    public Map<ConceptId, Long> of(Caller caller) {
        var visible = visibility.condition(caller);
        var counts = new HashMap<ConceptId, Long>();
        jdbc.sql("""
                        with recursive down(top, id) as (
                            select id, id from bw_concept
                            union
                            select down.top, b.concept_id from bw_concept_broader b join down on b.broader_id = down.id)
                        select down.top, count(distinct a.id) as uses
                          from down
                          join bw_asset_concept used on used.concept_id = down.id
                          join bw_asset a on a.id = used.asset_id and a.binned_at is null
                         where %s
                         group by down.top
                        """.formatted(visible.sql())).params(visible.parameters()).query(row -> {
            counts.put(new ConceptId(row.getObject("top", UUID.class)), row.getLong("uses"));
        });
        return counts;
    }
}
