package org.bildwerk.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bildwerk.indexer.Facet;
import org.bildwerk.indexer.SortOrder;
import org.junit.jupiter.api.Test;

class LibraryQueryTest {

    @Test
    void readsTheAddressAndWritesItBack() {
        var parameters = Map.of(
                "q", List.of("blue bottle"),
                "status", List.of("draft", "published"),
                "sort", List.of("newest"));

        var query = LibraryQuery.of(parameters);

        assertThat(query.text()).isEqualTo("blue bottle");
        assertThat(query.chosen(Facet.STATUS)).containsExactlyInAnyOrder("draft", "published");
        assertThat(query.sort()).isEqualTo(SortOrder.NEWEST);
        assertThat(query.parameters().getParameters()).isEqualTo(parameters);
    }

    @Test
    void leavesOutWhatItDoesNotKnow() {
        var query = LibraryQuery.of(Map.of("colour", List.of("blue"), "sort", List.of("random")));

        assertThat(query.narrowed()).isFalse();
        assertThat(query.sort()).isEqualTo(SortOrder.RELEVANCE);
    }

    @Test
    void choosesAValueAndLetsItGo() {
        var chosen = LibraryQuery.of(Map.of()).toggled(Facet.FORMAT, "image/webp");

        assertThat(chosen.filters()).isEqualTo(Map.of(Facet.FORMAT, Set.of("image/webp")));
        assertThat(chosen.toggled(Facet.FORMAT, "image/webp").narrowed()).isFalse();
    }

    @Test
    void namesTheAddressOfTheRows() {
        assertThat(LibraryQuery.of(Map.of()).source()).isEqualTo("/app-data/library");
        assertThat(LibraryQuery.of(Map.of("status", List.of("draft"))).source())
                .isEqualTo("/app-data/library?status=draft");
    }
}
