package org.bildwerk.indexer;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.metadata.Language;
import org.bildwerk.indexer.projection.IndexFailures;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Search over REST: `GET /api/v1/assets` lists what the caller may see, and the state of the index for administrators.
///
/// Filters are parameters named after the facets ([Facet#key()]), given several times for alternatives.
@RestController
@RequestMapping("/api/v1")
final class SearchController {
    private final AssetSearch search;
    private final IndexAdministration index;
    private final Identity identity;

    SearchController(AssetSearch search, IndexAdministration index, Identity identity) {
        this.search = search;
        this.index = index;
        this.identity = identity;
    }

    /// A page as it is answered.
    ///
    /// @param cursor send it back for the next page; absent after the last
    record Page(
            List<FoundAssetReport> assets,
            long total,
            @Nullable String cursor,
            Map<String, List<FacetValues.Value>> facets,
            long tookMilliseconds) {}

    @GetMapping("/assets")
    Page assets(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "relevance") String sort,
            @RequestParam(defaultValue = "false") boolean bin,
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(defaultValue = "60") int size,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(name = "facets", required = false) @Nullable List<String> facets,
            @RequestParam MultiValueMap<String, String> parameters) {
        var order = SortOrder.of(sort).orElseThrow(() -> unknown("sort", sort, SortOrder.keys()));
        var query = new AssetQuery(
                q, filters(parameters), bin, order, Language.tag(language), size, cursor, facets(facets, cursor));
        var result = search.search(identity.caller(), query);
        var counted = new HashMap<String, List<FacetValues.Value>>();
        result.facets().forEach((facet, values) -> counted.put(facet.key(), values.values()));
        return new Page(
                result.rows().stream().map(FoundAssetReport::of).toList(),
                result.total(),
                result.cursor(),
                counted,
                result.took().toMillis());
    }

    @GetMapping("/assets/suggestions")
    Map<String, List<String>> suggestions(
            @RequestParam String q,
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(defaultValue = "10") int limit) {
        var tag = Language.tag(language);
        var found = search.suggest(identity.caller(), q, Math.clamp(limit, 1, 50));
        return Map.of(
                "keywords", found.keywords(),
                "concepts",
                        found.concepts().stream()
                                .map(concept -> concept.labels().inLanguage(tag))
                                .toList());
    }

    @GetMapping("/index")
    IndexAdministration.IndexState index() {
        identity.caller();
        return index.state();
    }

    @GetMapping("/index/failures")
    List<IndexFailures.Failure> failures() {
        return index.failures(identity.caller());
    }

    @PostMapping("/index/failures/retry")
    Map<String, Integer> retry() {
        return Map.of("tried", index.retryFailures(identity.caller()));
    }

    @PostMapping("/index/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Boolean> rebuild() {
        return Map.of("started", index.rebuild(identity.caller()));
    }

    private static Map<Facet, Set<String>> filters(MultiValueMap<String, String> parameters) {
        var filters = new EnumMap<Facet, Set<String>>(Facet.class);
        parameters.forEach(
                (name, values) -> Facet.of(name).ifPresent(facet -> filters.put(facet, new LinkedHashSet<>(values))));
        return filters;
    }

    /// All facets are counted on the first page unless some are named; none on later ones.
    private static Set<Facet> facets(@Nullable List<String> names, @Nullable String cursor) {
        if (names == null) {
            return cursor == null ? EnumSet.allOf(Facet.class) : Set.of();
        }
        return names.stream()
                .filter(name -> !name.isBlank())
                .map(name -> Facet.of(name).orElseThrow(() -> unknown("facets", name, Facet.keys())))
                .collect(Collectors.toSet());
    }

    private static QueryNotUnderstood unknown(String parameter, String value, String known) {
        return new QueryNotUnderstood(QueryRefusal.QUERY_VALUE_UNKNOWN, parameter, known, value);
    }
}
