package org.bildwerk.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Status;
import org.bildwerk.indexer.AssetRows.Draft;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/// What is found, and by which words.
class AssetSearchIT {
    private static final UUID ANNA = UUID.randomUUID();
    private static final Caller ANNAS = SearchTest.user(ANNA, Set.of(), Role.EDITOR);

    @AutoClose
    private static final SearchTest test = SearchTest.start();

    private static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void findsByTitleKeywordAndFileNameWhateverTheSpelling() {
        var tag = word();
        var asset = test.rows()
                .store(
                        Draft.of(ANNA, Status.DRAFT, tag + "_Nacht-0042.jpg", "Alte Gebäude"),
                        Map.of("de", "Türme über der Straße", "en", "Towers"));
        test.settle();

        assertThat(test.find(ANNAS, tag)).containsExactly(asset);
        assertThat(test.find(ANNAS, tag + " turm strasse gebaeude")).containsExactly(asset);
        assertThat(test.find(ANNAS, tag + " \"uber der strasse\" 0042")).containsExactly(asset);
        assertThat(test.find(ANNAS, tag + " nac")).as("a beginning").containsExactly(asset);
        assertThat(test.find(ANNAS, tag + " -tower")).isEmpty();
        assertThat(test.find(ANNAS, tag + " keyword:\"Alte Gebäude\" status:draft title:towers"))
                .containsExactly(asset);
        assertThat(test.find(ANNAS, tag + " status:published")).isEmpty();
    }

    @Test
    void marksWhereTheTextWasFound() {
        var tag = word();
        test.rows().store(Draft.of(ANNA, Status.DRAFT, tag + ".jpg"), Map.of("de", "Alte Gebäude"));
        test.settle();

        var row = test.search()
                .search(ANNAS, AssetQuery.of(tag + " gebaude").inLanguage("de"))
                .rows()
                .getFirst();

        assertThat(row.title()).isEqualTo("Alte Gebäude");
        assertThat(row.highlights())
                .filteredOn(highlight -> highlight.field().equals("title"))
                .singleElement()
                .satisfies(highlight -> assertThat(highlight
                                .text()
                                .substring(
                                        highlight.spans().getFirst().start(),
                                        highlight.spans().getFirst().end()))
                        .isEqualTo("Gebäude"));
    }

    @Test
    void saysWhichFieldItDoesNotKnow() {
        assertThatThrownBy(() -> test.find(ANNAS, "colour:red"))
                .isInstanceOf(QueryNotUnderstood.class)
                .hasMessageContaining("\"colour\"")
                .hasMessageContaining("keyword");
    }

    @Test
    void findsWhatARecipeSaysByItsExactValue() {
        var tag = word();
        var made = test.rows().store(Draft.of(ANNA, Status.DRAFT, tag + "1.png", tag));
        var other = test.rows().store(Draft.of(ANNA, Status.DRAFT, tag + "2.png", tag));
        test.rows().recipe(made, """
                {"model": "demo", "prompt": "a red cup", "seed": 4294967295, "numInferenceSteps": 20,
                 "scheduler": "DDIMScheduler", "adapters": [{"name": "Ink", "weight": 1}]}
                """);
        test.rows().recipe(other, "{\"model\": \"demo\", \"prompt\": \"a blue cup\", \"seed\": 42949}");
        test.settle();

        for (var query : List.of(
                "seed:4294967295",
                "steps:20",
                "sampler:ddim",
                "sampler:DDIMScheduler",
                "adapter:ink",
                "model:demo prompt:red",
                "-seed:42949")) {
            assertThat(test.find(ANNAS, tag + " " + query)).as(query).containsExactly(made);
        }
        assertThat(test.find(ANNAS, tag + " seed:7")).isEmpty();
    }

    @Test
    void answersOverRest() throws Exception {
        var tag = word();
        var asset = test.rows().store(Draft.of(ANNA, Status.DRAFT, tag + ".jpg", tag), Map.of("de", "Ein Turm"));
        test.rows().store(Draft.of(ANNA, Status.APPROVED, tag + "-2.jpg", tag));
        test.settle();
        var administration = test.dam().bean(IndexAdministration.class);
        var rest = MockMvcBuilders.standaloneSetup(new SearchController(test.search(), administration, () -> ANNAS))
                .build();

        rest.perform(get("/api/v1/assets")
                        .param("q", tag)
                        .param("status", "draft")
                        .param("language", "de")
                        .param("size", "1"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.assets[0].id").value(asset.toString()))
                .andExpect(jsonPath("$.assets[0].title").value("Ein Turm"))
                .andExpect(jsonPath("$.cursor").isString())
                .andExpect(jsonPath("$.facets.status[?(@.value == 'approved')].count")
                        .value(1));
        assertThatThrownBy(() -> rest.perform(get("/api/v1/assets").param("sort", "colour")))
                .hasRootCauseInstanceOf(QueryNotUnderstood.class)
                .hasMessageContaining("relevance, newest");
    }

    @Test
    void forgetsWhatIsPurged() {
        var tag = word();
        var asset = test.rows().store(Draft.of(ANNA, Status.DRAFT, tag + ".jpg"));
        test.settle();
        assertThat(test.find(ANNAS, tag)).containsExactly(asset);

        test.rows().purge(asset);
        test.settle();

        assertThat(test.find(ANNAS, tag)).isEmpty();
    }

    @Test
    void rejectsACursorOfAnotherQuery() {
        var tag = word();
        test.rows().store(Draft.of(ANNA, Status.DRAFT, tag + "1.jpg"));
        test.rows().store(Draft.of(ANNA, Status.DRAFT, tag + "2.jpg"));
        test.settle();
        var first = test.search().search(ANNAS, AssetQuery.of(tag).pagesOf(1));

        assertThat(first.cursor()).isNotNull();
        assertThatThrownBy(() -> test.search()
                        .search(ANNAS, AssetQuery.of("other").pagesOf(1).from(first.cursor())))
                .isInstanceOf(QueryNotUnderstood.class);
        assertThatThrownBy(() -> test.search().search(ANNAS, AssetQuery.of(tag).from("nonsense")))
                .isInstanceOf(QueryNotUnderstood.class);
    }
}
