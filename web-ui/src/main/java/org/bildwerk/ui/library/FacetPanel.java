package org.bildwerk.ui.library;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.bildwerk.indexer.Facet;
import org.bildwerk.indexer.FacetValues;
import org.bildwerk.ui.kit.Figures;

/// Narrows the result: what there is, how many of each, chosen ones first.
final class FacetPanel extends Aside {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 8;
    private static final List<Facet> ORDER = List.of(
            Facet.CONCEPT,
            Facet.STATUS,
            Facet.SOURCE_TYPE,
            Facet.ALT_MISSING,
            Facet.KEYWORD,
            Facet.ORIENTATION,
            Facet.FORMAT,
            Facet.CREATOR,
            Facet.DERIVED,
            Facet.YEAR);

    private final transient BiConsumer<Facet, String> toggle;
    private final Map<Facet, Boolean> unfolded = new HashMap<>();

    FacetPanel(BiConsumer<Facet, String> toggle) {
        this.toggle = toggle;
        addClassName("bw-facets");
        getElement().setAttribute("aria-label", getTranslation("library.facets"));
    }

    void show(Map<Facet, FacetValues> counted) {
        removeAll();
        for (var facet : ORDER) {
            var values = counted.get(facet);
            if (values != null && worthShowing(facet, values)) {
                add(group(facet, values));
            }
        }
    }

    private static boolean worthShowing(Facet facet, FacetValues values) {
        if (facet == Facet.DERIVED) {
            return values.values().stream()
                    .anyMatch(value -> value.chosen()
                            || (value.count() > 0 && !value.value().equals("fresh")));
        }
        return values.values().stream().anyMatch(value -> value.count() > 0 || value.chosen());
    }

    private Section group(Facet facet, FacetValues values) {
        var group = new Section(new H3(getTranslation("facet." + facet.name())));
        group.addClassName("bw-facet");
        var lines = facet == Facet.CONCEPT ? tree(values) : flat(facet, values);
        var all = unfolded.getOrDefault(facet, false);
        lines.stream().limit(all ? lines.size() : SHOWN).forEach(group::add);
        if (lines.size() > SHOWN && !all) {
            var more = new NativeButton(getTranslation("facet.more", lines.size() - SHOWN), click -> {
                unfolded.put(facet, true);
                group.getParent().ifPresent(parent -> replace(group, group(facet, values)));
            });
            more.addClassName("bw-more");
            group.add(more);
        }
        return group;
    }

    private List<Component> flat(Facet facet, FacetValues values) {
        var lines = new ArrayList<Component>();
        values.values().forEach(value -> lines.add(line(facet, value, FacetLabels.of(this, facet, value), 0)));
        return lines;
    }

    /// Paths are sorted, so that every concept stands below its broader one.
    private List<Component> tree(FacetValues values) {
        return values.values().stream()
                .sorted(java.util.Comparator.comparing(FacetValues.Value::value))
                .map(value -> (Component)
                        line(Facet.CONCEPT, value, FacetLabels.of(this, Facet.CONCEPT, value), depth(value)))
                .toList();
    }

    private static int depth(FacetValues.Value value) {
        return Math.min(
                3, (int) value.value().chars().filter(letter -> letter == '/').count());
    }

    private NativeButton line(Facet facet, FacetValues.Value value, String label, int depth) {
        var words = new Span(label);
        words.addClassName("bw-ellipsis");
        var count = new Span(new Figures(getLocale()).number(value.count()));
        count.addClassName("bw-count");
        var line = new NativeButton();
        line.add(words, count);
        line.setTitle(label);
        line.addClickListener(click -> toggle.accept(facet, value.value()));
        line.getElement()
                .setAttribute("type", "button")
                .setAttribute("aria-pressed", String.valueOf(value.chosen()))
                .setAttribute("data-depth", String.valueOf(depth));
        line.getElement().setAttribute("data-zero", value.count() == 0 && !value.chosen());
        return line;
    }
}
