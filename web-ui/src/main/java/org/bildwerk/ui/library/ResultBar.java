package org.bildwerk.ui.library;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import org.bildwerk.indexer.Facet;
import org.bildwerk.indexer.SortOrder;
import org.bildwerk.ui.kit.Icon;

/// The line above the grid: what is chosen, how many there are, their order and their size.
final class ResultBar extends Div {

    private static final long serialVersionUID = 1;
    private final transient Consumer<LibraryQuery> go;
    private final transient Consumer<Integer> density;
    private final transient Consumer<String> fold;

    private int height;

    /// @param height how high a row of the grid is at first, in pixels
    ResultBar(Consumer<LibraryQuery> go, int height, Consumer<Integer> density, Consumer<String> fold) {
        this.go = go;
        this.height = height;
        this.density = density;
        this.fold = fold;
        addClassName("bw-result-bar");
    }

    void show(LibraryQuery query, LibraryResults.Counted counted) {
        removeAll();
        var left = new Div(folder("facets", "library.facets"));
        left.addClassName("bw-grow");
        query.filters()
                .forEach((facet, values) -> values.forEach(value -> left.add(chip(query, facet, value, counted))));
        if (!query.text().isBlank()) {
            left.add(chip("“" + query.text() + "”", query.withText("")));
        }
        if (counted instanceof LibraryResults.Counted.Ready ready) {
            var total = new Span(getTranslation("library.total", ready.total()));
            total.addClassNames("bw-muted", "bw-figures");
            total.getElement().setAttribute("role", "status");
            left.add(total);
        }
        add(left, order(query), slider(), folder("inspector", "library.inspector"));
    }

    private NativeButton chip(LibraryQuery query, Facet facet, String value, LibraryResults.Counted counted) {
        var label = counted instanceof LibraryResults.Counted.Ready ready
                        && ready.facets().containsKey(facet)
                ? ready.facets().get(facet).values().stream()
                        .filter(each -> each.value().equals(value))
                        .findFirst()
                        .map(each -> FacetLabels.of(this, facet, each))
                        .orElseGet(() -> FacetLabels.of(this, facet, value))
                : FacetLabels.of(this, facet, value);
        return chip(label, query.toggled(facet, value));
    }

    private NativeButton chip(String text, LibraryQuery without) {
        var chip = new NativeButton();
        chip.add(new Span(text), new Icon("close"));
        chip.addClassName("bw-chip");
        chip.setAriaLabel(getTranslation("library.letGo", text));
        chip.addClickListener(click -> go.accept(without));
        return chip;
    }

    private Select<SortOrder> order(LibraryQuery query) {
        var order = new Select<SortOrder>();
        order.addClassName("bw-order");
        order.setAriaLabel(getTranslation("library.order"));
        order.setItems(SortOrder.values());
        order.setItemLabelGenerator(each -> getTranslation("order." + each.name()));
        order.setValue(query.sort());
        order.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(query.sortedBy(change.getValue()));
            }
        });
        return order;
    }

    private Input slider() {
        var slider = new Input();
        slider.setType("range");
        slider.addClassName("bw-density");
        slider.getElement()
                .setAttribute("min", "90")
                .setAttribute("max", "320")
                .setAttribute("step", "10")
                .setAttribute("aria-label", getTranslation("library.density"));
        slider.setValue(String.valueOf(height));
        slider.getElement().executeJs("""
                const fill = () => this.style.setProperty('--bw-filled', `${(this.value - 90) / 2.3}%`);
                this.addEventListener('input', fill);
                fill()""");
        slider.getElement()
                .addEventListener(
                        "input",
                        event -> resize((int) Double.parseDouble(
                                event.getEventData().get("event.target.value").asString())))
                .addEventData("event.target.value")
                .debounce(40);
        return slider;
    }

    private void resize(int chosen) {
        height = chosen;
        density.accept(chosen);
    }

    private Button folder(String part, String label) {
        var button = new Button(new Icon(part.equals("facets") ? "facets" : "info"), click -> fold.accept(part));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("bw-icon-button");
        button.setAriaLabel(getTranslation("fold", getTranslation(label)));
        button.setTooltipText(getTranslation("fold", getTranslation(label)));
        return button;
    }
}
