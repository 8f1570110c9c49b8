package org.bildwerk.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;

/// Rows under a header that stays. Columns whose header begins with `>` are figures and stand at the right.
public final class DataTable extends Div {

    private static final long serialVersionUID = 1;
    private final Element body = new Element("tbody");
    private final String[] headers;

    public DataTable(String label, String... headers) {
        this.headers = headers;
        addClassNames("bw-card", "bw-table");
        var line = new Element("tr");
        for (var header : headers) {
            var cell = new Element("th").setText(name(header));
            cell.setAttribute("scope", "col");
            side(cell, header);
            line.appendChild(cell);
        }
        var table = new Element("table").setAttribute("aria-label", label);
        table.appendChild(new Element("thead").appendChild(line), body);
        getElement().appendChild(table);
    }

    public void clear() {
        body.removeAllChildren();
    }

    public void row(Component... cells) {
        var line = new Element("tr");
        for (int i = 0; i < cells.length; i++) {
            var cell = new Element("td");
            side(cell, headers[i]);
            cell.setAttribute("data-label", name(headers[i]));
            cell.appendChild(cells[i].getElement());
            line.appendChild(cell);
        }
        body.appendChild(line);
    }

    private static String name(String header) {
        return header.startsWith(">") ? header.substring(1) : header;
    }

    private static void side(Element cell, String header) {
        if (header.startsWith(">")) {
            cell.setAttribute("data-figure", true);
        }
    }
}
