package org.bildwerk.indexer.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import org.bildwerk.indexer.AssetQuery;
import org.bildwerk.indexer.Facet;
import org.bildwerk.indexer.QueryNotUnderstood;
import org.bildwerk.indexer.QueryRefusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Where a page starts: the sort values of the last row before it.
///
/// @param query fingerprint of the query, since sort values of one mean nothing to another
/// @param snapshot the point in time that the paging reads from; null before the second page
/// @param after sort values
record Cursor(int query, @Nullable String snapshot, List<Object> after) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /// Reads the cursor of a query.
    ///
    /// @throws QueryNotUnderstood if it belongs to another query or is no cursor
    static @Nullable Cursor of(AssetQuery query) {
        if (query.cursor() == null) {
            return null;
        }
        try {
            var json = new String(Base64.getUrlDecoder().decode(query.cursor()), StandardCharsets.UTF_8);
            var cursor = JSON.readValue(json, Cursor.class);
            if (cursor.query == fingerprint(query) && cursor.after.size() > 1) {
                return cursor;
            }
            throw new QueryNotUnderstood(QueryRefusal.CURSOR_OF_OTHER_QUERY);
        } catch (IllegalArgumentException | JacksonException _) {
            throw new QueryNotUnderstood(QueryRefusal.CURSOR_UNREADABLE);
        }
    }

    static int fingerprint(AssetQuery query) {
        var text = query.text() + query.bin() + query.sort();
        return 31 * text.hashCode() + filters(query).hashCode();
    }

    private static String filters(AssetQuery query) {
        var sorted = new TreeMap<Facet, List<String>>();
        query.filters()
                .forEach((facet, values) ->
                        sorted.put(facet, values.stream().sorted().toList()));
        return sorted.toString();
    }

    static Cursor next(AssetQuery query, @Nullable String snapshot, List<FieldValue> after) {
        return new Cursor(
                fingerprint(query),
                snapshot,
                after.stream().map(FieldValue::_get).toList());
    }

    List<FieldValue> values() {
        return after.stream().map(Cursor::value).toList();
    }

    private static FieldValue value(Object value) {
        return switch (value) {
            case String text -> FieldValue.of(text);
            case Integer number -> FieldValue.of(number.longValue());
            case Long number -> FieldValue.of(number.longValue());
            case Double number -> FieldValue.of(number.doubleValue());
            default -> throw new QueryNotUnderstood(QueryRefusal.CURSOR_UNREADABLE);
        };
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8));
    }
}
