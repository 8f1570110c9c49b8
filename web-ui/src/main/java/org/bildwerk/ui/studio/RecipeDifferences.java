package org.bildwerk.ui.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Where the recipes of two pictures differ.
final class RecipeDifferences extends Div {

    private static final long serialVersionUID = 1;

    RecipeDifferences(OriginWork origins, Shot one, Shot other) {
        addClassName("bw-stack");
        var found = new RecipeWords(this, getLocale(), origins)
                .differences(one.item().recipe(), other.item().recipe());
        add(new H2(getTranslation("studio.differences")));
        if (found.isEmpty()) {
            add(styled(getTranslation("studio.noDifferences"), "bw-second"));
            return;
        }
        var rows = new BoardRows(this, getLocale());
        var cells = new ArrayList<Component>(
                List.of(new Span(), styled(rows.name(one), "bw-strong"), styled(rows.name(other), "bw-strong")));
        for (var each : found) {
            cells.add(styled(each.name(), "bw-second"));
            cells.add(new Span(Objects.requireNonNullElse(each.one(), "–")));
            cells.add(new Span(Objects.requireNonNullElse(each.other(), "–")));
        }
        var table = new Div(cells.toArray(Component[]::new));
        table.addClassName("bw-differences");
        add(table);
    }

    private static Span styled(String text, String style) {
        var span = new Span(text);
        span.addClassName(style);
        return span;
    }
}
