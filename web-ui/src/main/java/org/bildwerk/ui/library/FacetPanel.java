package org.bildwerk.ui.library;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.bildwerk.indexer.Facet;
import org.bildwerk.indexer.FacetValues;
import org.bildwerk.ui.kit.Figures;
import org.bildwerk.ui.kit.Icon;

/// Narrows the result: what there is, how many of each, chosen ones first.
final class FacetPanel extends Aside {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 8;
    private static final FacetValues NONE = new FacetValues(Facet.CONCEPT, List.of(), 0);
    private static final List<Facet> ORDER = List.of(
            Facet.DRAFT,
            Facet.CONCEPT,
            Facet.STATUS,
            Facet.EVIDENCE,
            Facet.SOURCE_TYPE,
            Facet.MODEL,
            Facet.ALT_MISSING,
            Facet.KEYWORD,
            Facet.ORIENTATION,
            Facet.FORMAT,
            Facet.CREATOR,
            Facet.DERIVED,
            Facet.YEAR);

    private final transient BiConsumer<Facet, String> toggle;
    private final Set<String> unfolded = new HashSet<>();
    private transient Map<Facet, FacetValues> counted = Map.of();
    private Map<String, String> schemeNames = Map.of();

    FacetPanel(BiConsumer<Facet, String> toggle) {
        this.toggle = toggle;
        addClassName("bw-facets");
        getElement().setAttribute("aria-label", getTranslation("library.facets"));
    }

    /// Shows the counts.
    ///
    /// @param names what the schemes are called, by key
    void show(Map<Facet, FacetValues> counts, Map<String, String> names) {
        counted = counts;
        schemeNames = names;
        counts.getOrDefault(Facet.CONCEPT, NONE).values().stream()
                .filter(FacetValues.Value::chosen)
                .forEach(value -> unfoldAbove(value.value()));
        redraw();
    }

    private void unfoldAbove(String path) {
        for (var end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            unfolded.add(path.substring(0, end));
        }
    }

    private void redraw() {
        removeAll();
        for (var facet : ORDER) {
            var values = counted.get(facet);
            if (values != null && worthShowing(facet, values)) {
                if (facet == Facet.CONCEPT) {
                    trees(values).forEach(this::add);
                } else {
                    add(group(facet, values));
                }
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
        group.addClassNames("bw-facet", "bw-flat");
        var all = unfolded.contains(facet.name());
        values.values().stream()
                .limit(all ? values.values().size() : SHOWN)
                .forEach(value -> group.add(leaf(facet, value, 0)));
        if (values.values().size() > SHOWN && !all) {
            var more = new NativeButton(
                    getTranslation("facet.more", values.values().size() - SHOWN), click -> {
                        unfolded.add(facet.name());
                        redraw();
                    });
            more.addClassName("bw-more");
            group.add(more);
        }
        return group;
    }

    /// One group for each scheme, with the branches folded that nothing is chosen of.
    private List<Section> trees(FacetValues values) {
        var schemes = new TreeMap<String, List<FacetValues.Value>>();
        values.values().stream()
                .filter(value -> value.value().contains("/"))
                .sorted(Comparator.comparing(FacetValues.Value::value))
                .forEach(value -> schemes.computeIfAbsent(
                                value.value().substring(0, value.value().indexOf('/')), key -> new ArrayList<>())
                        .add(value));
        var groups = new ArrayList<Section>();
        schemes.forEach((key, concepts) -> {
            var group = new Section(new H3(schemeNames.getOrDefault(key, key)));
            group.addClassName("bw-facet");
            concepts.stream().filter(this::shown).forEach(value -> group.add(branch(value, concepts)));
            groups.add(group);
        });
        return groups;
    }

    /// A concept is shown when everything above it is unfolded.
    private boolean shown(FacetValues.Value value) {
        var path = value.value();
        for (var end = path.lastIndexOf('/'); path.indexOf('/') < end; end = path.lastIndexOf('/', end - 1)) {
            if (!unfolded.contains(path.substring(0, end))) {
                return false;
            }
        }
        return true;
    }

    private Div branch(FacetValues.Value value, List<FacetValues.Value> all) {
        var depth = (int) value.value().chars().filter(letter -> letter == '/').count() - 1;
        if (all.stream().noneMatch(each -> each.value().startsWith(value.value() + "/"))) {
            return leaf(Facet.CONCEPT, value, depth);
        }
        var open = unfolded.contains(value.value());
        var twist = new NativeButton("", click -> {
            if (!unfolded.remove(value.value())) {
                unfolded.add(value.value());
            }
            redraw();
        });
        twist.add(new Icon("right"));
        twist.addClassName("bw-twist");
        twist.setAriaLabel(getTranslation("fold", FacetLabels.of(this, Facet.CONCEPT, value)));
        twist.getElement().setAttribute("aria-expanded", String.valueOf(open));
        return row(depth, twist, button(Facet.CONCEPT, value));
    }

    private Div leaf(Facet facet, FacetValues.Value value, int depth) {
        var row = row(depth, button(facet, value));
        row.getElement().setAttribute("data-leaf", true);
        return row;
    }

    private static Div row(int depth, Component... parts) {
        var row = new Div(parts);
        row.addClassName("bw-facet-line");
        row.getElement().setAttribute("data-depth", String.valueOf(Math.min(3, depth)));
        return row;
    }

    private NativeButton button(Facet facet, FacetValues.Value value) {
        var label = FacetLabels.of(this, facet, value);
        var words = new Span(label);
        words.addClassName("bw-ellipsis");
        var count = new Span(new Figures(getLocale()).number(value.count()));
        count.addClassName("bw-count");
        var button = new NativeButton();
        button.add(words, count);
        button.setTitle(label);
        button.addClickListener(click -> toggle.accept(facet, value.value()));
        button.getElement().setAttribute("type", "button").setAttribute("aria-pressed", String.valueOf(value.chosen()));
        button.getElement().setAttribute("data-zero", value.count() == 0 && !value.chosen());
        return button;
    }
}
