package org.bildwerk.indexer;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Channel;
import org.bildwerk.dam.account.GroupId;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.account.UserId;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.indexer.node.EmbeddedSearch;
import org.bildwerk.indexer.node.NodeSettings;
import org.bildwerk.indexer.node.SearchCluster;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/// A DAM with its index on the one Elasticsearch node of this JVM, on a database and an alias of its own.
final class SearchTest implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DamTest dam;
    private final AssetRows rows;

    private SearchTest(DamTest dam) {
        this.dam = dam;
        this.rows = new AssetRows(dam);
    }

    static SearchTest start() {
        var dam = DamTest.with()
                .settings(
                        "bildwerk.search.uris=" + Node.uri(),
                        "bildwerk.search.username=elastic",
                        "bildwerk.search.password=" + Node.password(),
                        "bildwerk.search.alias=test-" + UUID.randomUUID())
                .start();
        var test = new SearchTest(dam);
        await().atMost(PATIENCE).ignoreException(SearchUnavailable.class).until(() -> {
            test.search().search(Caller.system(), AssetQuery.of(""));
            return true;
        });
        return test;
    }

    DamTest dam() {
        return dam;
    }

    AssetRows rows() {
        return rows;
    }

    AssetSearch search() {
        return dam.bean(AssetSearch.class);
    }

    /// Waits until the index has seen everything that is committed.
    void settle() {
        await().atMost(PATIENCE).until(() -> dam.bean(IndexAdministration.class).lag() == 0);
        try {
            dam.bean(SearchCluster.class).client().indices().refresh();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<AssetId> find(Caller caller, String text) {
        return search().search(caller, AssetQuery.of(text)).rows().stream()
                .map(FoundAsset::id)
                .toList();
    }

    static Caller user(UUID id, Set<GroupId> groups, Role... roles) {
        return new Caller(new UserId(id), "user " + id, Set.of(roles), groups, Channel.API);
    }

    @Override
    public void close() {
        dam.close();
    }

    /// The one node of the JVM; ends with it.
    private static final class Node {
        static final Path FOLDER = folder();
        static final EmbeddedSearch RUNNING = start();

        static String uri() {
            await().atMost(Duration.ofMinutes(4)).until(() -> RUNNING.state().isReady());
            return ((SearchState.Ready) RUNNING.state()).uri().toString();
        }

        static String password() {
            try {
                return Files.readString(FOLDER.resolve("search/password"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path folder() {
            try {
                var folder = Files.createTempDirectory("bildwerk-search");
                return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static EmbeddedSearch start() {
            var search = EmbeddedSearch.start(new NodeSettings(
                    FOLDER.resolve("search"),
                    FOLDER.resolve("run"),
                    Path.of(System.getProperty("bildwerk.native"), "elasticsearch"),
                    DataSize.ofMegabytes(448)));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(search)));
            return search;
        }

        private static void end(EmbeddedSearch search) {
            search.close();
            try {
                FileSystemUtils.deleteRecursively(FOLDER);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
