package org.bildwerk.ui.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;

/// Settings that are seldom changed, folded; the line says what is inside.
final class Fold extends NativeDetails {

    private static final long serialVersionUID = 1;
    private final Span inside = new Span();

    Fold(String title, Component... content) {
        addClassName("bw-studio-fold");
        var name = new Span(title);
        name.addClassName("bw-strong");
        inside.addClassNames("bw-second", "bw-figures", "bw-ellipsis");
        var line = new Div(name, inside);
        line.addClassNames("bw-studio-fold-line");
        setSummary(line);
        var body = new Div(content);
        body.addClassName("bw-studio-fold-body");
        setContent(body);
    }

    /// Opens it and brings it into sight.
    void reveal() {
        setOpen(true);
        scrollIntoView();
    }

    /// Says what is inside.
    void tell(String words) {
        inside.setText(words);
        inside.setTitle(words);
    }
}
