package org.bildwerk.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.NotAllowedException;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.Status;
import org.bildwerk.indexer.AssetRows.Draft;
import org.bildwerk.indexer.node.SearchCluster;
import org.bildwerk.indexer.projection.IndexRebuild;
import org.bildwerk.indexer.projection.Indices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IndexRebuildIT {
    private static final UUID ANNA = UUID.randomUUID();
    private static final Caller ANNAS = SearchTest.user(ANNA, Set.of(), Role.EDITOR);
    private static final int MANY = 10_500;

    private static SearchTest test;

    @BeforeAll
    static void start() throws IOException {
        test = SearchTest.start();
        test.rows().storeMany(ANNA, MANY);
        rebuild();
    }

    @AfterAll
    static void end() {
        test.close();
    }

    private static void rebuild() throws IOException {
        assertThat(test.dam().bean(IndexRebuild.class).run()).isTrue();
        test.dam().bean(SearchCluster.class).client().indices().refresh();
    }

    @Test
    void pagesThroughMoreThanTenThousandAssetsOnceEach() {
        for (var order : List.of(SortOrder.NEWEST, SortOrder.RELEVANCE)) {
            var seen = new ArrayList<AssetId>();
            var query = AssetQuery.of("bulk").sortedBy(order).pagesOf(1000).counting(Set.of());
            var page = test.search().search(ANNAS, query);
            assertThat(page.total()).isGreaterThanOrEqualTo(MANY);
            page.rows().forEach(row -> seen.add(row.id()));
            while (page.cursor() != null) {
                page = test.search().search(ANNAS, query.from(page.cursor()));
                page.rows().forEach(row -> seen.add(row.id()));
            }
            assertThat(seen).hasSizeGreaterThanOrEqualTo(MANY).doesNotHaveDuplicates();
        }
    }

    @Test
    void givesAllIdsOfAResult() {
        try (var ids = test.search().ids(ANNAS, AssetQuery.of("bulk"))) {
            assertThat(new HashSet<>(ids.toList())).hasSizeGreaterThanOrEqualTo(MANY);
        }
        try (var ids = test.search().ids(SearchTest.user(UUID.randomUUID(), Set.of()), AssetQuery.of("bulk"))) {
            assertThat(ids).isEmpty();
        }
    }

    @Test
    void losesNothingThatIsWrittenWhileItRebuilds() throws Exception {
        var assets = new ArrayList<AssetId>();
        for (var i = 0; i < 40; i++) {
            assets.add(test.rows().store(Draft.of(ANNA, Status.DRAFT, "w" + i + ".jpg"), Map.of("en", "round 0")));
        }
        test.settle();
        var before = indices();
        var running = new AtomicBoolean(true);
        var purged = assets.getLast();
        var rounds = new int[1];
        var writer = Thread.ofVirtual().start(() -> {
            while (running.get()) {
                rounds[0]++;
                assets.subList(0, 39).forEach(asset -> test.rows().retitle(asset, "en", "round " + rounds[0]));
            }
        });
        test.rows().purge(purged);
        rebuild();
        rebuild();
        running.set(false);
        writer.join();
        test.settle();

        var found = new HashSet<>(test.find(ANNAS, "\"round " + rounds[0] + "\""));
        assertThat(found)
                .as("assets with the title of round %d", rounds[0])
                .containsExactlyInAnyOrderElementsOf(assets.subList(0, 39));
        assertThat(test.find(ANNAS, "file:w39")).as("the purged asset").isEmpty();
        assertThat(indices()).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    @Test
    void startsOverWhenARebuildWasKilled() throws IOException {
        var client = test.dam().bean(SearchCluster.class).client();
        var left = test.dam().bean(Indices.class).alias() + "-v1-left";
        client.indices()
                .create(c ->
                        c.index(left).aliases(test.dam().bean(Indices.class).alias() + "-building", a -> a));

        rebuild();

        assertThat(indices()).hasSize(1).doesNotContain(left);
    }

    @Test
    void rebuildsForAdministratorsOnlyAndShowsHowItGoes() {
        var administration = test.dam().bean(IndexAdministration.class);
        var administrator = SearchTest.user(ANNA, Set.of(), Role.ADMINISTRATOR);
        assertThatThrownBy(() -> administration.rebuild(ANNAS)).isInstanceOf(NotAllowedException.class);

        assertThat(administration.rebuild(administrator)).isTrue();

        await().until(() -> administration.state().rebuild() instanceof RebuildState.Running(long done, long total)
                && done > 0
                && done <= total);
        await().until(() -> administration.state().rebuild() instanceof RebuildState.Idle);
    }

    @Test
    void showsWhatTheIndexRefusesUntilItIsMended() {
        var administration = test.dam().bean(IndexAdministration.class);
        var administrator = SearchTest.user(ANNA, Set.of(), Role.ADMINISTRATOR);
        // Lucene takes no keyword above 32,766 bytes.
        var asset = test.rows().store(Draft.of(ANNA, Status.DRAFT, "refused.jpg"));
        test.rows().mediaType(asset, "image/" + "x".repeat(40_000));
        test.settle();

        assertThat(administration.failures(administrator))
                .singleElement()
                .satisfies(failure -> assertThat(failure.asset()).isEqualTo(asset))
                .satisfies(failure -> assertThat(failure.reason()).contains("immense term"));

        test.rows().mediaTypeSilently(asset, "image/png");
        assertThat(administration.retryFailures(administrator)).isEqualTo(1);
        assertThat(administration.failures(administrator)).isEmpty();
    }

    private static Set<String> indices() throws IOException {
        var alias = test.dam().bean(Indices.class).alias();
        return Set.copyOf(test.dam()
                .bean(SearchCluster.class)
                .client()
                .indices()
                .get(g -> g.index(alias + "-v*"))
                .indices()
                .keySet());
    }
}
