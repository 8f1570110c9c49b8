package org.bildwerk.ui.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Words over a hairline, one of them chosen.
public final class TabStrip extends Div {

    private static final long serialVersionUID = 1;
    private final Map<String, NativeButton> tabs = new LinkedHashMap<>();
    private final transient Consumer<String> chosen;

    /// Makes an empty strip.
    ///
    /// @param chosen told the key of the tab that was chosen
    public TabStrip(Consumer<String> chosen) {
        this.chosen = chosen;
        addClassName("bw-tabs");
        getElement().setAttribute("role", "tablist");
    }

    /// Adds a tab at the end.
    public void add(String key, String text) {
        var tab = new NativeButton(text, click -> {
            select(key);
            chosen.accept(key);
        });
        tab.getElement().setAttribute("role", "tab");
        tab.getElement().setAttribute("type", "button");
        tab.getElement().setAttribute("aria-selected", "false");
        tabs.put(key, tab);
        add(tab);
    }

    /// Gives the focus to the chosen tab where what had it is gone, as a button is after its deed.
    public void refocus() {
        tabs.values().stream()
                .filter(tab -> "true".equals(tab.getElement().getAttribute("aria-selected")))
                .forEach(tab -> tab.getElement().executeJs("window.bildwerk?.refocus(this)"));
    }

    /// Marks a tab without telling anyone.
    public void select(String key) {
        tabs.forEach((each, tab) -> tab.getElement().setAttribute("aria-selected", String.valueOf(each.equals(key))));
        var chosenTab = tabs.get(key);
        if (chosenTab != null) {
            chosenTab.getElement().executeJs("this.scrollIntoView({ block: 'nearest', inline: 'nearest' })");
        }
    }
}
