package org.bildwerk.indexer.projection;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bildwerk.indexer.SearchState;
import org.bildwerk.indexer.SearchUnavailable;
import org.bildwerk.indexer.node.SearchCluster;

/// The versioned indices behind the alias that everybody reads and writes.
///
/// While a new one is being filled it carries a second alias, the *building* one, to which the consumer writes too.
public final class Indices {
    /// Counts changes of `index.json` and of what is written into it; another number makes the keeper rebuild.
    static final int MAPPING = 5;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final String alias;
    private final Clock clock;

    public Indices(String alias, Clock clock) {
        this.alias = alias;
        this.clock = clock;
    }

    /// Returns the alias that everybody reads.
    public String alias() {
        return alias;
    }

    String building() {
        return alias + "-building";
    }

    /// Returns the index behind the alias, if there is one of the present mapping.
    Optional<String> current(ElasticsearchClient client) throws IOException {
        return behind(client, alias).stream()
                .filter(name -> name.startsWith(alias + "-v" + MAPPING + "-"))
                .findFirst();
    }

    /// Returns the aliases that every change is written through.
    ///
    /// @throws SearchUnavailable while there is no index at all
    List<String> written(ElasticsearchClient client) throws IOException {
        var aliases = new ArrayList<String>();
        if (current(client).isPresent()) {
            aliases.add(alias);
        }
        if (client.indices().existsAlias(a -> a.name(building())).value()) {
            aliases.add(building());
        }
        if (aliases.isEmpty()) {
            throw new SearchUnavailable(new SearchState.Starting());
        }
        return aliases;
    }

    /// Answers whether the server is ready and has an index to write to; never fails.
    boolean isThere(SearchCluster cluster) {
        try {
            return cluster.state().isReady() && !written(cluster.client()).isEmpty();
        } catch (SearchUnavailable | ElasticsearchException | IOException _) {
            return false;
        }
    }

    /// Answers whether there is an index that is read.
    boolean isRead(ElasticsearchClient client) throws IOException {
        return client.indices().existsAlias(a -> a.name(alias)).value();
    }

    private Set<String> behind(ElasticsearchClient client, String name) throws IOException {
        return client.indices().existsAlias(a -> a.name(name)).value()
                ? client.indices().getAlias(a -> a.name(name)).aliases().keySet()
                : Set.of();
    }

    /// Makes an empty index that receives every write from now on, but is not read yet.
    String create(ElasticsearchClient client) throws IOException {
        var name = alias + "-v" + MAPPING + "-" + STAMP.format(clock.instant());
        try (var definition = definition()) {
            client.indices().create(c -> c.index(name).withJson(definition).aliases(building(), a -> a));
        }
        return name;
    }

    /// Makes a filled index the one that is read, in one step, and drops all others.
    void publish(ElasticsearchClient client, String name) throws IOException {
        client.indices().refresh(r -> r.index(name));
        var old = behind(client, alias);
        client.indices().updateAliases(u -> {
            old.forEach(index -> u.actions(a -> a.remove(r -> r.index(index).alias(alias))));
            u.actions(a -> a.add(add -> add.index(name).alias(alias)));
            return u.actions(a -> a.remove(r -> r.index(name).alias(building())));
        });
        dropUnread(client);
    }

    /// Drops indices of ours that nobody reads: older ones, and what a killed rebuild left.
    void dropUnread(ElasticsearchClient client) throws IOException {
        var read = behind(client, alias);
        var ours = client.indices().get(g -> g.index(alias + "-v*")).indices().keySet();
        for (var name : List.copyOf(ours)) {
            if (!read.contains(name)) {
                client.indices().delete(d -> d.index(name));
            }
        }
    }

    private static InputStream definition() {
        var stream = Indices.class.getResourceAsStream("/org/bildwerk/indexer/index.json");
        if (stream == null) {
            throw new UncheckedIOException(new IOException("index.json is missing from the jar"));
        }
        return stream;
    }
}
