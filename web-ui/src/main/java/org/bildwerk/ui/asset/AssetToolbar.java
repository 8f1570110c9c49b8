package org.bildwerk.ui.asset;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.ui.kit.Icon;
import org.bildwerk.ui.studio.link.StudioLinks;

/// The line above the picture: where it stands in the result, and the tools.
final class AssetToolbar extends Div {

    private static final long serialVersionUID = 1;
    private static final List<String> PRESETS = List.of("web-large", "web-medium", "web-small", "social", "square");
    private final transient Consumer<String> tool;
    private final Span place = new Span();
    private final Div left = new Div();
    private final Div right = new Div();
    private boolean focal;

    AssetToolbar(IntConsumer step, Consumer<String> tool) {
        this.tool = tool;
        addClassName("bw-asset-bar");
        place.addClassName("bw-figures");
        left.addClassName("bw-row");
        right.addClassName("bw-row");
        left.add(
                icon("close", "asset.back", () -> tool.accept("leave")),
                icon("left", "asset.previous", () -> step.accept(-1)),
                place,
                icon("right", "asset.next", () -> step.accept(1)));
        add(left, right);
    }

    void place(String words) {
        place.setText(words);
    }

    void show(Asset asset, boolean editor) {
        right.removeAll();
        if (editor) {
            right.add(tool("crop", "C"), tool("focal", "F"), tool("version", null), studio(asset));
        }
        right.add(tool("collect", null));
        right.add(more(asset, editor), download(asset));
    }

    /// The tools behind one button, where there is no room for all of them.
    private Button more(Asset asset, boolean editor) {
        var more = new Button(getTranslation("life.more"));
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClassName("bw-narrow");
        var menu = new ContextMenu(more);
        menu.setOpenOnClick(true);
        for (var name : editor ? List.of("crop", "focal", "version", "collect") : List.of("collect")) {
            menu.addItem(getTranslation("asset.tool." + name), click -> tool.accept(name));
        }
        if (editor) {
            StudioLinks.into(menu.addItem(getTranslation("rail.studio")).getSubMenu(), asset.id());
        }
        return more;
    }

    /// What the Studio makes of the picture.
    private Button studio(Asset asset) {
        var button = new Button(getTranslation("rail.studio"));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("bw-wide");
        var menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        StudioLinks.into(menu, asset.id());
        return button;
    }

    /// Switches moving the focal point on or off.
    boolean toggleFocal() {
        focal = !focal;
        return focal;
    }

    private Button tool(String name, @org.jspecify.annotations.Nullable String key) {
        var button = new Button(getTranslation("asset.tool." + name), click -> tool.accept(name));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("bw-wide");
        if (key != null) {
            var cap = new Span(key);
            cap.addClassName("bw-key");
            button.setSuffixComponent(cap);
        }
        return button;
    }

    private Button icon(String name, String label, Runnable action) {
        var button = new Button(new Icon(name), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("bw-icon-button");
        button.setAriaLabel(getTranslation(label));
        button.setTooltipText(getTranslation(label));
        return button;
    }

    private Button download(Asset asset) {
        var button = new Button(getTranslation("asset.download"));
        var menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        menu.addItem(
                asset.version().generated()
                        ? link("/api/v1/assets/" + asset.id() + "/stamped", "provenance.stampedFile")
                        : link("/api/v1/assets/" + asset.id() + "/original", "asset.download.original"));
        PRESETS.forEach(preset ->
                menu.addItem(link("/api/v1/assets/" + asset.id() + "/presets/" + preset, "asset.download." + preset)));
        return button;
    }

    private Anchor link(String target, String label) {
        var link = new Anchor(target, getTranslation(label));
        link.getElement().setAttribute("download", true);
        link.setRouterIgnore(true);
        return link;
    }
}
