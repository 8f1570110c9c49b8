package org.bildwerk.indexer.projection;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.indexer.SearchRefusal;
import org.bildwerk.indexer.SearchState;
import org.bildwerk.indexer.SearchUnavailable;

/// Writes documents in bulk and looks at the answer to every one of them.
///
/// The version of a document is the outbox position it was read at: a late write of older facts is refused by
/// Elasticsearch, which is then no failure. An asset that is gone leaves an empty document that nobody may see, so
/// that its version still keeps late writes out; the next rebuild drops it.
final class IndexWriter {
    private static final int CONFLICT = 409;
    private static final int BUSY = 429;
    private static final int SERVER_ERROR = 500;

    private IndexWriter() {}

    /// One document on its way.
    record Write(AssetId asset, long position, Object document) {

        static Write of(IndexedAsset asset) {
            var document = asset.document();
            return new Write(AssetId.of(document.id()), document.position(), asset);
        }

        static Write removed(AssetId asset, long position) {
            return new Write(asset, position, Map.of("id", asset.toString(), "position", position));
        }
    }

    /// Writes documents through each of some aliases.
    ///
    /// @return the reasons of what failed, by asset
    /// @throws SearchUnavailable if the server does not take documents now, or an alias has just moved;
    /// write again then
    static Map<AssetId, String> write(ElasticsearchClient client, List<String> aliases, Collection<Write> writes)
            throws IOException {
        var operations = new ArrayList<BulkOperation>();
        aliases.forEach(alias -> writes.forEach(write -> operations.add(operation(alias, write))));
        if (operations.isEmpty()) {
            return Map.of();
        }
        var response = client.bulk(BulkRequest.of(b -> b.operations(operations)));
        var failures = new LinkedHashMap<AssetId, String>();
        for (var item : response.items()) {
            var error = item.error();
            if (error != null && item.status() != CONFLICT) {
                stopIfPassing(item, error);
                failures.put(AssetId.of(String.valueOf(item.id())), reason(error));
            }
        }
        return failures;
    }

    private static BulkOperation operation(String alias, Write write) {
        return BulkOperation.of(o -> o.index(i -> i.index(alias)
                .requireAlias(true)
                .id(write.asset().toString())
                .version(write.position())
                .versionType(VersionType.ExternalGte)
                .document(write.document())));
    }

    /// Tells a trouble of the server, which passes, from one of the document, which stays.
    private static void stopIfPassing(BulkResponseItem item, ErrorCause error) {
        var moved = "index_not_found_exception".equals(error.type());
        var blocked = "cluster_block_exception".equals(error.type());
        if (moved || blocked || item.status() == BUSY || item.status() >= SERVER_ERROR) {
            throw new SearchUnavailable(new SearchState.Failed(
                    SearchRefusal.SEARCH_TAKES_NOTHING, item.index(), String.valueOf(reason(error))));
        }
    }

    private static String reason(ErrorCause error) {
        var words = new ArrayList<String>();
        for (var cause = error; cause != null; cause = cause.causedBy()) {
            words.add(cause.type() + ": " + cause.reason());
        }
        return String.join("; ", words);
    }
}
