package org.bildwerk.dam.taxonomy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes schemes, concepts, labels and broader relations; knows no rules.
final class ConceptRows {
    private final JdbcClient jdbc;

    ConceptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Makes all other changes of the scheme wait until this transaction ends.
    boolean lock(SchemeId scheme) {
        return jdbc.sql("select id from bw_scheme where id = :id for update")
                .param("id", scheme.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    boolean insertScheme(Scheme scheme) {
        var inserted = jdbc.sql("insert into bw_scheme (id, key) values (:id, :key) on conflict do nothing")
                .param("id", scheme.id().value())
                .param("key", scheme.key())
                .update();
        replaceLabels(scheme);
        return inserted == 1;
    }

    void replaceLabels(Scheme scheme) {
        jdbc.sql("delete from bw_scheme_label where scheme_id = :id")
                .param("id", scheme.id().value())
                .update();
        scheme.labels()
                .forEach((language, label) -> jdbc.sql("""
                                insert into bw_scheme_label (scheme_id, language, label)
                                select id, :language, :label from bw_scheme where id = :id
                                """)
                        .param("id", scheme.id().value())
                        .param("language", language)
                        .param("label", label)
                        .update());
    }

    void deleteScheme(SchemeId scheme) {
        jdbc.sql("delete from bw_scheme where id = :id")
                .param("id", scheme.value())
                .update();
    }

    boolean keyTaken(SchemeId scheme, String key) {
        return jdbc.sql("select exists (select 1 from bw_concept where scheme_id = :scheme and key = :key)")
                .param("scheme", scheme.value())
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    void insert(Concept concept) {
        jdbc.sql("insert into bw_concept (id, scheme_id, key) values (:id, :scheme, :key)")
                .param("id", concept.id().value())
                .param("scheme", concept.scheme().value())
                .param("key", concept.key())
                .update();
        replaceLabels(concept.id(), concept.labels());
        replaceBroader(concept.id(), concept.broader());
    }

    void replaceLabels(ConceptId concept, Labels labels) {
        jdbc.sql("delete from bw_concept_label where concept_id = :id")
                .param("id", concept.value())
                .update();
        labels.preferred().forEach((language, label) -> label(concept, language, "preferred", label));
        labels(concept, "alternative", labels.alternative());
        labels(concept, "hidden", labels.hidden());
    }

    private void labels(ConceptId concept, String kind, Map<String, ? extends Set<String>> labels) {
        labels.forEach((language, values) -> values.forEach(label -> label(concept, language, kind, label)));
    }

    private void label(ConceptId concept, String language, String kind, String label) {
        jdbc.sql("""
                        insert into bw_concept_label (concept_id, language, kind, label)
                        values (:concept, :language, :kind, :label)
                        """)
                .param("concept", concept.value())
                .param("language", language)
                .param("kind", kind)
                .param("label", label)
                .update();
    }

    void replaceBroader(ConceptId concept, Set<ConceptId> broader) {
        jdbc.sql("delete from bw_concept_broader where concept_id = :id")
                .param("id", concept.value())
                .update();
        broader.forEach(above -> jdbc.sql("""
                        insert into bw_concept_broader (concept_id, broader_id) values (:concept, :broader)
                        """)
                .param("concept", concept.value())
                .param("broader", above.value())
                .update());
    }

    /// Puts everything that hangs on one concept onto another: assets and narrower concepts.
    void rehang(ConceptId from, ConceptId to) {
        jdbc.sql("""
                        insert into bw_asset_concept (asset_id, concept_id)
                        select asset_id, :to from bw_asset_concept where concept_id = :from
                        on conflict do nothing
                        """).param("from", from.value()).param("to", to.value()).update();
        jdbc.sql("""
                        insert into bw_concept_broader (concept_id, broader_id)
                        select concept_id, :to from bw_concept_broader where broader_id = :from and concept_id <> :to
                        on conflict do nothing
                        """).param("from", from.value()).param("to", to.value()).update();
    }

    void delete(ConceptId concept) {
        jdbc.sql("delete from bw_concept where id = :id")
                .param("id", concept.value())
                .update();
    }
}
