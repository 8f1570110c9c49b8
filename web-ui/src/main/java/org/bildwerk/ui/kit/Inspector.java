package org.bildwerk.ui.kit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;

/// The column at the right that acts on what is selected. Its width is drawn by the person and remembered.
public final class Inspector extends Aside {

    private static final long serialVersionUID = 1;
    private final Div head = new Div();
    private final Div body = new Div();
    private final Div resizer = new Div();

    public Inspector(String label) {
        addClassName("bw-inspector");
        getElement().setAttribute("aria-label", label);
        head.addClassName("bw-inspector-head");
        body.addClassName("bw-inspector-body");
        resizer.addClassName("bw-resizer");
        resizer.getElement()
                .setAttribute("role", "separator")
                .setAttribute("aria-orientation", "vertical")
                .setAttribute("aria-valuemin", "280")
                .setAttribute("aria-valuemax", "560")
                .setAttribute("aria-valuenow", "340")
                .setAttribute("aria-label", getTranslation("inspector.resize"))
                .setAttribute("tabindex", "0");
        add(resizer, head, body);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        resizer.getElement().executeJs("window.bildwerk?.resizable(this)");
    }

    /// Replaces the head.
    public void head(Component... components) {
        head.removeAll();
        head.add(components);
    }

    /// Replaces the body.
    public void body(Component... components) {
        body.removeAll();
        body.add(components);
    }

    /// Puts something between head and body, for example a [TabStrip].
    public void strip(Component strip) {
        getElement().insertChild(2, strip.getElement());
    }
}
