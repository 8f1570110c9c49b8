package org.bildwerk.indexer.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.indexer.AssetQuery;

/// Reads the ids of a whole result in pieces, as of the moment of asking.
public final class IdStream {
    private static final int PIECE = 2000;

    private final SearchServer server;
    private final String index;
    private final Visible visible;

    public IdStream(SearchServer server, String index, Visible visible) {
        this.server = server;
        this.index = index;
        this.visible = visible;
    }

    /// Returns the ids; closing the stream lets the server forget the moment.
    public Stream<AssetId> of(Caller caller, AssetQuery query) {
        var requests = Requests.of(query, visible.to(caller));
        var snapshot =
                server.ask(client -> client.openPointInTime(p -> p.index(index).keepAlive(Requests.KEPT))
                        .id());
        var pieces = new Pieces(requests, snapshot);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(pieces, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(pieces::close);
    }

    private final class Pieces implements Iterator<AssetId> {
        private final Requests requests;
        private final Queue<AssetId> ready = new ArrayDeque<>();
        private String snapshot;
        private List<FieldValue> after = List.of();
        private boolean ended;

        Pieces(Requests requests, String snapshot) {
            this.requests = requests;
            this.snapshot = snapshot;
        }

        @Override
        public boolean hasNext() {
            if (ready.isEmpty() && !ended) {
                read();
            }
            return !ready.isEmpty();
        }

        @Override
        public AssetId next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.remove();
        }

        private void read() {
            var answer = server.ask(client -> client.search(requests.ids(snapshot, PIECE, after), Void.class));
            var hits = answer.hits().hits();
            hits.forEach(hit -> ready.add(AssetId.of(String.valueOf(hit.id()))));
            ended = hits.size() < PIECE;
            if (!ended) {
                after = hits.getLast().sort();
            }
            if (answer.pitId() != null) {
                snapshot = answer.pitId();
            }
        }

        private void close() {
            server.ask(client -> client.closePointInTime(c -> c.id(snapshot)));
        }
    }
}
