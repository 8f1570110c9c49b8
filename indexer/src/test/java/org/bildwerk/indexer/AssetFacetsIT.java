package org.bildwerk.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.GroupId;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.Status;
import org.bildwerk.dam.provenance.evidence.AiOrigin;
import org.bildwerk.dam.taxonomy.Labels;
import org.bildwerk.dam.taxonomy.Taxonomy;
import org.bildwerk.dam.taxonomy.TaxonomyEditor;
import org.bildwerk.indexer.AssetRows.Draft;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What is counted beside what is found, and for whom.
class AssetFacetsIT {
    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID BEN = UUID.randomUUID();
    private static final Caller ANNAS = SearchTest.user(ANNA, Set.of(), Role.EDITOR);
    private static final Caller BENS = SearchTest.user(BEN, Set.of(), Role.VIEWER);

    @AutoClose
    private static final SearchTest test = SearchTest.start();

    private static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void countsNothingThatTheCallerMayNotSee() {
        var tag = word();
        var group = new GroupId(UUID.randomUUID());
        var draft = test.rows().store(Draft.of(ANNA, Status.DRAFT, tag + ".jpg", "secret", tag));
        var granted = test.rows().store(Draft.of(ANNA, Status.DRAFT, tag + ".jpg", "granted", tag));
        test.rows()
                .store(Draft.of(ANNA, Status.APPROVED, tag + ".jpg", "candidate", tag)
                        .asCandidate());
        var review = test.rows().store(Draft.of(ANNA, Status.IN_REVIEW, tag + ".jpg", "review", tag));
        var published = test.rows().store(Draft.of(ANNA, Status.PUBLISHED, tag + ".jpg", "public", tag));
        var binned = test.rows().store(Draft.of(ANNA, Status.APPROVED, tag + ".jpg", "binned", tag));
        var dropped = test.rows()
                .store(Draft.of(ANNA, Status.DRAFT, tag + ".jpg", "dropped", tag)
                        .asCandidate());
        test.rows().bin(binned);
        test.rows().bin(dropped);
        var collection = test.rows().collection(ANNA, "Secret plans", group, granted);
        test.settle();

        var grantee = SearchTest.user(BEN, Set.of(group), Role.VIEWER);
        var reviewer = SearchTest.user(BEN, Set.of(), Role.REVIEWER);
        var administrator = SearchTest.user(UUID.randomUUID(), Set.of(), Role.ADMINISTRATOR);
        assertSees(tag, BENS, Map.of(published, "public"));
        assertSees(tag, grantee, Map.of(published, "public", granted, "granted"));
        assertSees(tag, reviewer, Map.of(published, "public", review, "review"));
        assertSees(tag, ANNAS, Map.of(published, "public", granted, "granted", review, "review", draft, "secret"));
        assertSees(
                tag, administrator, Map.of(published, "public", granted, "granted", review, "review", draft, "secret"));

        assertThat(values(BENS, tag, Facet.COLLECTION)).isEmpty();
        assertThat(values(grantee, tag, Facet.COLLECTION)).containsExactly(Map.entry(collection.toString(), 1L));
        assertThat(test.search().search(ANNAS, AssetQuery.of(tag).inBin()).rows())
                .extracting(FoundAsset::id)
                .containsExactlyInAnyOrder(binned, dropped);
    }

    @Test
    void keepsTheCountsOfTheFacetInWhichAValueIsChosen() {
        var tag = word();
        test.rows().store(Draft.of(ANNA, Status.DRAFT, tag + "1.jpg", "red", tag));
        test.rows().store(Draft.of(ANNA, Status.DRAFT, tag + "2.jpg", "blue", tag));
        test.rows().store(Draft.of(ANNA, Status.APPROVED, tag + "3.jpg", "blue", tag));
        test.settle();

        var query = AssetQuery.of("keyword:" + tag).with(Facet.KEYWORD, "red");

        assertThat(test.search().search(ANNAS, query).total()).isEqualTo(1);
        assertThat(values(ANNAS, query, Facet.KEYWORD))
                .containsEntry("blue", 2L)
                .containsEntry("red", 1L);
        assertThat(values(ANNAS, query, Facet.STATUS))
                .containsEntry("draft", 1L)
                .containsEntry("approved", 0L)
                .containsKeys(Arrays.stream(Status.values()).map(Status::key).toArray(String[]::new));
        assertThat(test.search()
                        .search(ANNAS, query.with(Facet.KEYWORD, "blue"))
                        .total())
                .isEqualTo(3);
    }

    @Test
    void findsWhatHasNoAlternativeTextInALanguage() {
        var tag = word();
        var described = test.rows().store(Draft.of(ANNA, Status.DRAFT, tag + "1.jpg", tag));
        var bare = test.rows().store(Draft.of(ANNA, Status.DRAFT, tag + "2.jpg", tag));
        test.rows().alt(described, "de", "Ein Turm bei Nacht");
        test.settle();

        assertThat(values(ANNAS, tag, Facet.ALT_MISSING)).isEqualTo(new TreeMap<>(Map.of("de", 1L, "en", 2L)));
        assertThat(test.find(ANNAS, tag + " alt-missing:de")).containsExactly(bare);
    }

    @Test
    void countsAndFindsWhatTheEvidenceSaysOfAi() {
        var tag = word();
        var made = test.rows().store(Draft.of(ANNA, Status.DRAFT, tag + "1.png", tag));
        test.rows().store(Draft.of(ANNA, Status.DRAFT, tag + "2.png", tag));
        test.rows().evidence(made, AiOrigin.YES);
        test.settle();
        var query = AssetQuery.of("keyword:" + tag);
        assertThat(values(ANNAS, query, Facet.EVIDENCE))
                .containsEntry("yes", 1L)
                .containsEntry("unknown", 1L);
        assertThat(test.search()
                        .search(ANNAS, query.with(Facet.EVIDENCE, "yes"))
                        .rows())
                .extracting(FoundAsset::id)
                .containsExactly(made);
    }

    @Test
    void findsAnEnglishConceptByAGermanAlternativeLabelAndByWhatIsAboveIt() {
        var editor = test.dam().bean(TaxonomyEditor.class);
        var tag = word();
        var scheme = editor.createScheme(ANNAS, "motifs-" + tag, Map.of("en", "Motifs"));
        var buildings =
                editor.create(ANNAS, scheme.id(), "buildings", Labels.preferred(Map.of("en", "Building")), Set.of());
        var castleLabels = new Labels(
                new TreeMap<>(Map.of("en", "Castle")),
                new TreeMap<>(Map.of("de", new TreeSet<>(Set.of("Burg", "Schloss")))),
                new TreeMap<>());
        var castle = editor.create(ANNAS, scheme.id(), null, castleLabels, Set.of(buildings.id()));
        var asset = test.rows().store(Draft.of(ANNA, Status.DRAFT, tag + ".jpg", tag));
        test.rows().assign(asset, castle.id());
        test.settle();

        assertThat(test.find(ANNAS, tag + " schlösser")).containsExactly(asset);
        assertThat(test.find(ANNAS, tag + " buildings")).containsExactly(asset);
        var root = "motifs-" + tag + "/buildings";
        assertThat(values(ANNAS, tag, Facet.CONCEPT)).isEqualTo(new TreeMap<>(Map.of(root, 1L, root + "/castle", 1L)));
        assertThat(Objects.requireNonNull(test.search()
                                .search(ANNAS, AssetQuery.of(tag))
                                .facets()
                                .get(Facet.CONCEPT))
                        .values())
                .extracting(FacetValues.Value::label)
                .containsExactlyInAnyOrder("Building", "Castle");
        assertThat(test.search()
                        .search(ANNAS, AssetQuery.of(tag).with(Facet.CONCEPT, root))
                        .rows())
                .extracting(FoundAsset::id)
                .containsExactly(asset);

        editor.relabel(ANNAS, buildings.id(), Labels.preferred(Map.of("en", "Edifice", "de", "Bauwerk")));
        test.settle();
        assertThat(test.find(ANNAS, tag + " bauwerke")).containsExactly(asset);
        assertThat(test.find(ANNAS, tag + " building")).isEmpty();
        assertThat(test.search().suggest(ANNAS, "bauw", 5).concepts())
                .contains(
                        test.dam().bean(Taxonomy.class).concept(buildings.id()).orElseThrow());

        editor.delete(ANNAS, castle.id());
        test.settle();
        assertThat(test.find(ANNAS, tag + " schloss")).isEmpty();
        assertThat(test.find(ANNAS, tag)).containsExactly(asset);
    }

    private static void assertSees(String tag, Caller caller, Map<AssetId, String> expected) {
        var result = test.search().search(caller, AssetQuery.of(tag));
        assertThat(result.rows()).extracting(FoundAsset::id).containsExactlyInAnyOrderElementsOf(expected.keySet());
        assertThat(result.total()).isEqualTo(expected.size());
        var keywords = new TreeMap<String, Long>(Map.of(tag, (long) expected.size()));
        expected.values().forEach(keyword -> keywords.put(keyword, 1L));
        assertThat(values(caller, tag, Facet.KEYWORD)).isEqualTo(keywords);
        assertThat(values(caller, tag, Facet.STATUS).values().stream()
                        .mapToLong(count -> count)
                        .sum())
                .isEqualTo(expected.size());
        try (var ids = test.search().ids(caller, AssetQuery.of(tag))) {
            assertThat(ids).containsExactlyInAnyOrderElementsOf(expected.keySet());
        }
        assertThat(test.search().suggest(caller, "sec", 10).keywords())
                .isEqualTo(expected.containsValue("secret") ? List.of("secret") : List.of());
    }

    private static Map<String, Long> values(Caller caller, String text, Facet facet) {
        return values(caller, AssetQuery.of(text), facet);
    }

    private static Map<String, Long> values(Caller caller, AssetQuery query, Facet facet) {
        return Objects.requireNonNull(
                        test.search().search(caller, query).facets().get(facet))
                .values()
                .stream()
                .collect(Collectors.toMap(FacetValues.Value::value, FacetValues.Value::count, Long::sum, TreeMap::new));
    }
}
