package org.bildwerk.indexer.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bildwerk.indexer.Facet;
import org.bildwerk.indexer.QueryNotUnderstood;
import org.bildwerk.indexer.QueryRefusal;
import org.bildwerk.indexer.projection.RecipeField;
import org.bildwerk.indexer.text.FoldedText;
import org.bildwerk.indexer.text.QueryText;

/// Turns what a person typed into an Elasticsearch query.
///
/// A word matches by its stem anywhere, or as a beginning of three letters and more; exact words in telling fields
/// count more.
final class TextQueries {
    private static final int SHORTEST_BEGINNING = 3;

    /// How much a hit in a field tells.
    private static final Map<String, Float> WEIGHTS =
            Map.of("title", 5f, "words", 4f, "concepts", 4f, "alt", 2f, "caption", 2f, "fileWords", 1.5f, "prompt", 1f);

    /// Names in the query language that look into a text.
    private static final Map<String, String> TEXT_FIELDS =
            Map.of("title", "title", "caption", "caption", "alt", "alt", "file", "fileWords", "prompt", "prompt");

    private TextQueries() {}

    static Query of(QueryText text) {
        var bool = new BoolQuery.Builder();
        for (var clause : text.clauses()) {
            var query = one(clause);
            if (clause.excluded()) {
                bool.mustNot(query);
            } else if (clause instanceof QueryText.Field) {
                bool.filter(query);
            } else {
                bool.must(query);
            }
        }
        return Query.of(q -> q.bool(bool.build()));
    }

    private static Query one(QueryText.Clause clause) {
        return switch (clause) {
            case QueryText.Word word -> word(word.text());
            case QueryText.Phrase phrase -> phrase("all", phrase.text());
            case QueryText.Field field -> field(field.name(), field.value());
        };
    }

    private static Query word(String word) {
        var folded = FoldedText.of(word);
        if (folded.isEmpty()) {
            return Query.of(q -> q.matchAll(m -> m));
        }
        var bool = new BoolQuery.Builder()
                .should(stem("allStems", word))
                .should(s -> s.match(m -> m.field("all").query(folded).operator(Operator.And)))
                .minimumShouldMatch("1");
        if (folded.length() >= SHORTEST_BEGINNING) {
            bool.should(s -> s.matchPhrasePrefix(
                    m -> m.field("all").query(folded).boost(0.5f).maxExpansions(200)));
        }
        WEIGHTS.forEach((field, weight) -> bool.should(s ->
                s.match(m -> m.field(field).query(folded).operator(Operator.And).boost(weight))));
        return Query.of(q -> q.bool(bool.build()));
    }

    private static Query stem(String field, String word) {
        return Query.of(
                q -> q.match(m -> m.field(field).query(FoldedText.stems(word)).operator(Operator.And)));
    }

    private static Query phrase(String field, String text) {
        var folded = FoldedText.of(text);
        return Query.of(q -> q.matchPhrase(m -> m.field(field).query(folded)));
    }

    private static Query field(String name, String value) {
        var facet = Facet.of(name);
        if (facet.isPresent()) {
            return facet.get() == Facet.CONCEPT ? concept(value) : Filters.of(facet.get(), value);
        }
        var recipe = RecipeField.of(name);
        if (recipe.isPresent()) {
            var token = recipe.get().token(value);
            return Query.of(q -> q.term(t -> t.field("recipe").value(FieldValue.of(token))));
        }
        var field = TEXT_FIELDS.get(name);
        if (field == null) {
            throw new QueryNotUnderstood(QueryRefusal.QUERY_FIELD_UNKNOWN, name, names());
        }
        return phrase(field, value);
    }

    private static Query concept(String value) {
        return value.contains("/") ? Filters.of(Facet.CONCEPT, value) : phrase("concepts", value);
    }

    private static String names() {
        return Arrays.stream(Facet.values())
                .map(Facet::key)
                .collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), names -> {
                    names.addAll(TEXT_FIELDS.keySet());
                    names.addAll(RecipeField.keys());
                    return String.join(", ", names);
                }));
    }
}
