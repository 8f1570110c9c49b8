package org.bildwerk.dam.taxonomy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.bildwerk.dam.asset.AssetId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads schemes and concepts. Everybody who is signed in may read them.
public final class Taxonomy {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Label>> LABELS = new TypeReference<>() {};
    private static final String CONCEPT = """
            select c.id, c.scheme_id, c.key,
                   (select jsonb_agg(jsonb_build_object('language', l.language, 'kind', l.kind, 'label', l.label))
                      from bw_concept_label l where l.concept_id = c.id) as labels,
                   array(select b.broader_id from bw_concept_broader b where b.concept_id = c.id) as broader
              from bw_concept c
            """;

    private final JdbcClient jdbc;

    public Taxonomy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Label(String language, String kind, String label) {}

    /// Returns all schemes with all their concepts.
    public ConceptTree tree() {
        return new ConceptTree(
                schemes(), jdbc.sql(CONCEPT).query(Taxonomy::concept).list());
    }

    /// Returns the part of the tree that leads from some concepts to the top.
    public ConceptTree treeAbove(Collection<ConceptId> concepts) {
        if (concepts.isEmpty()) {
            return new ConceptTree(List.of(), List.of());
        }
        var found = jdbc.sql("""
                        with recursive up(id) as (
                            select unnest(:ids::uuid[])
                            union
                            select b.broader_id from bw_concept_broader b join up on b.concept_id = up.id)
                        """ + CONCEPT + " where c.id in (select id from up)")
                .param("ids", ids(concepts))
                .query(Taxonomy::concept)
                .list();
        return new ConceptTree(schemes(), found);
    }

    /// Returns the part of the tree that leads from the concepts with some keys to the top.
    public ConceptTree treeAboveKeys(Collection<String> keys) {
        return treeAbove(jdbc.sql("select id from bw_concept where key = any(:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query((row, _) -> new ConceptId(row.getObject(1, UUID.class)))
                .list());
    }

    /// Returns one concept.
    public Optional<Concept> concept(ConceptId id) {
        return jdbc.sql(CONCEPT + " where c.id = :id")
                .param("id", id.value())
                .query(Taxonomy::concept)
                .optional();
    }

    /// Returns the assets that carry a concept or one below it.
    public Set<AssetId> assetsUnder(ConceptId concept) {
        return new HashSet<>(jdbc.sql("""
                        with recursive down(id) as (
                            select :id::uuid
                            union
                            select b.concept_id from bw_concept_broader b join down on b.broader_id = down.id)
                        select distinct a.asset_id from bw_asset_concept a join down on a.concept_id = down.id
                        """)
                .param("id", concept.value())
                .query((row, _) -> new AssetId(row.getObject(1, UUID.class)))
                .list());
    }

    /// Returns all schemes, by key.
    public List<Scheme> schemes() {
        return jdbc.sql("""
                        select s.id, s.key, (select jsonb_object_agg(l.language, l.label)
                                               from bw_scheme_label l where l.scheme_id = s.id) as labels
                          from bw_scheme s order by s.key
                        """).query(Taxonomy::scheme).list();
    }

    /// Returns concepts with a label, in any language, that begins with or contains a text; beginnings first.
    public List<Concept> find(String text, int limit) {
        var escaped = text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return jdbc.sql(CONCEPT + """
                         join (select concept_id, bool_or(label ilike :start) as begins, min(label) as first
                                 from bw_concept_label where label ilike :part
                                group by concept_id) found on found.concept_id = c.id
                        order by found.begins desc, found.first, c.id
                        limit :limit
                        """)
                .param("start", escaped + "%")
                .param("part", "%" + escaped + "%")
                .param("limit", limit)
                .query(Taxonomy::concept)
                .list();
    }

    private static Scheme scheme(ResultSet row, int number) throws SQLException {
        return new Scheme(
                new SchemeId(row.getObject("id", UUID.class)), row.getString("key"), texts(row.getString("labels")));
    }

    private static Concept concept(ResultSet row, int number) throws SQLException {
        var broader = Arrays.stream((UUID[]) row.getArray("broader").getArray())
                .map(ConceptId::new)
                .toList();
        return new Concept(
                new ConceptId(row.getObject("id", UUID.class)),
                new SchemeId(row.getObject("scheme_id", UUID.class)),
                row.getString("key"),
                labels(row.getString("labels")),
                Set.copyOf(broader));
    }

    private static SortedMap<String, String> texts(@Nullable String json) {
        return json == null ? new TreeMap<>() : JSON.readValue(json, TEXTS);
    }

    private static Labels labels(@Nullable String json) {
        List<Label> all = json == null ? List.of() : JSON.readValue(json, LABELS);
        var preferred = new TreeMap<String, String>();
        var alternative = new TreeMap<String, SortedSet<String>>();
        var hidden = new TreeMap<String, SortedSet<String>>();
        for (var label : all) {
            switch (label.kind()) {
                case "preferred" -> preferred.put(label.language(), label.label());
                case "alternative" -> add(alternative, label);
                default -> add(hidden, label);
            }
        }
        return new Labels(preferred, alternative, hidden);
    }

    private static void add(SortedMap<String, SortedSet<String>> kind, Label label) {
        kind.computeIfAbsent(label.language(), _ -> new TreeSet<>()).add(label.label());
    }

    private static String[] ids(Collection<ConceptId> concepts) {
        return concepts.stream().map(ConceptId::toString).toArray(String[]::new);
    }
}
