package org.bildwerk.ui.library;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bildwerk.indexer.AssetQuery;
import org.bildwerk.indexer.Facet;
import org.bildwerk.indexer.SortOrder;
import org.jspecify.annotations.Nullable;

/// What the library shows, as it stands in the address: `q`, one parameter for each facet, and `sort`.
public record LibraryQuery(String text, Map<Facet, Set<String>> filters, SortOrder sort) {

    private static final String TEXT = "q";
    private static final String SORT = "sort";

    public LibraryQuery {
        filters = Map.copyOf(filters);
    }

    /// Reads the parameters of an address; what it does not know it leaves out.
    public static LibraryQuery of(Map<String, List<String>> parameters) {
        var filters = new EnumMap<Facet, Set<String>>(Facet.class);
        parameters.forEach((name, values) -> Facet.of(name).ifPresent(facet -> filters.put(facet, Set.copyOf(values))));
        var sort = first(parameters, SORT).flatMap(SortOrder::of).orElse(SortOrder.RELEVANCE);
        return new LibraryQuery(first(parameters, TEXT).orElse(""), filters, sort);
    }

    /// Returns the values that are chosen of a facet.
    Set<String> chosen(Facet facet) {
        return filters.getOrDefault(facet, Set.of());
    }

    boolean narrowed() {
        return !text.isBlank() || !filters.isEmpty();
    }

    /// Returns the query with one value chosen, or not any more.
    LibraryQuery toggled(Facet facet, String value) {
        var values = new TreeSet<>(chosen(facet));
        if (!values.remove(value)) {
            values.add(value);
        }
        var changed = new EnumMap<Facet, Set<String>>(Facet.class);
        changed.putAll(filters);
        if (values.isEmpty()) {
            changed.remove(facet);
        } else {
            changed.put(facet, values);
        }
        return new LibraryQuery(text, changed, sort);
    }

    LibraryQuery withText(String wanted) {
        return new LibraryQuery(wanted, filters, sort);
    }

    LibraryQuery sortedBy(SortOrder order) {
        return new LibraryQuery(text, filters, order);
    }

    /// Returns the query for the index, with every facet counted on the first page.
    AssetQuery query(Locale language, int size, @Nullable String cursor, boolean counted) {
        var facets = counted ? EnumSet.allOf(Facet.class) : EnumSet.noneOf(Facet.class);
        return new AssetQuery(text, filters, false, sort, language.getLanguage(), size, cursor, facets);
    }

    /// Returns the parameters of the address.
    public QueryParameters parameters() {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (!text.isBlank()) {
            parameters.put(TEXT, List.of(text));
        }
        filters.forEach((facet, values) -> parameters.put(facet.key(), new ArrayList<>(new TreeSet<>(values))));
        if (sort != SortOrder.RELEVANCE) {
            parameters.put(SORT, List.of(sort.key()));
        }
        return new QueryParameters(parameters);
    }

    /// Returns the address from which our elements fetch the rows.
    public String source() {
        var parameters = parameters().getQueryString();
        return "/app-data/library" + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }
}
