package org.bildwerk.ui.life;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.Transition;
import org.bildwerk.dam.site.Site;
import org.bildwerk.ui.studio.link.StudioLinks;

/// The bar over a selection: how many, the most useful steps for the person who looks, and everything else under
/// "more".
public final class ActionBar extends Div {

    private static final long serialVersionUID = 1;
    private static final List<Transition> FIRST = List.of(
            Transition.APPROVE,
            Transition.PUBLISH,
            Transition.SUBMIT,
            Transition.REJECT,
            Transition.RECALL,
            Transition.WITHDRAW,
            Transition.REOPEN);

    private static final Set<Transition> FORWARD = Set.of(Transition.APPROVE, Transition.PUBLISH, Transition.SUBMIT);

    private final transient Actions actions;
    private final transient Listener listener;

    /// What the view does about it.
    public interface Listener {

        /// These assets are different now.
        void changed(List<AssetId> assets);

        /// These assets left the library.
        void gone(List<AssetId> assets);
    }

    public ActionBar(Actions actions, Listener listener) {
        this.actions = actions;
        this.listener = listener;
        addClassName("bw-bottom");
        getElement().setAttribute("role", "toolbar").setAttribute("aria-label", getTranslation("life.bar"));
        getElement().setAttribute("hidden", true);
    }

    /// Shows what can be done with these; nothing selected hides the bar.
    public void show(List<Asset> assets) {
        removeAll();
        getElement().setAttribute("hidden", assets.isEmpty());
        if (assets.isEmpty()) {
            return;
        }
        var count = new Span(getTranslation("library.selected", assets.size()));
        count.addClassName("bw-strong");
        add(count);
        var open = actions.steps().open(assets);
        var first = FIRST.stream().filter(open::containsKey).limit(2).toList();
        for (var step : first) {
            add(button(
                    step,
                    Objects.requireNonNull(open.get(step)),
                    assets.size(),
                    step == first.getFirst() && FORWARD.contains(step)));
        }
        add(new Button(
                getTranslation("collect.action"),
                click -> actions.collect(assets, () -> listener.changed(ids(assets)))));
        add(more(assets, open, first));
    }

    private Button button(Transition step, List<Asset> assets, int selected, boolean primary) {
        var button = new Button(label(step, assets.size(), selected));
        if (primary) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        if (step == Transition.PUBLISH || step == Transition.WITHDRAW) {
            var menu = new ContextMenu(button);
            menu.setOpenOnClick(true);
            sites(menu, step, assets);
        } else {
            button.addClickListener(click -> act(step, assets));
        }
        return button;
    }

    /// One of several is counted too, so that nobody thinks that all are meant.
    private String label(Transition step, int able, int selected) {
        var text = getTranslation("life.act." + step.name(), able);
        return able == 1 && selected > 1 ? text + " · 1" : text;
    }

    private void sites(ContextMenu menu, Transition step, List<Asset> assets) {
        for (var site : actions.sites()) {
            menu.addItem(site.name(), click -> site(step, site, assets));
        }
        if (actions.sites().isEmpty()) {
            menu.addItem(getTranslation("life.noSite")).setEnabled(false);
        }
    }

    private Button more(List<Asset> assets, Map<Transition, List<Asset>> open, List<Transition> shown) {
        var more = new Button(getTranslation("life.more"));
        more.addThemeVariants(ButtonVariant.TERTIARY);
        var menu = new ContextMenu(more);
        menu.setOpenOnClick(true);
        open.forEach((step, those) -> {
            if (!shown.contains(step) && step != Transition.PUBLISH && step != Transition.WITHDRAW) {
                menu.addItem(getTranslation("life.act." + step.name(), those.size()), click -> act(step, those));
            } else if (!shown.contains(step)) {
                var parent = menu.addItem(getTranslation("life.act." + step.name(), those.size()));
                actions.sites()
                        .forEach(site -> parent.getSubMenu().addItem(site.name(), click -> site(step, site, those)));
            }
        });
        if (actions.mayDescribe()) {
            menu.addItem(getTranslation("bulk.open"), click -> describe(assets));
        }
        if (actions.mayDraft()) {
            menu.addItem(getTranslation("draft.order"), click -> actions.draft(assets));
        }
        if (assets.size() == 1 && actions.identity().caller().is(Role.EDITOR)) {
            var studio = menu.addItem(getTranslation("rail.studio"));
            StudioLinks.into(studio.getSubMenu(), assets.getFirst().id());
        }
        menu.addItem(getTranslation("download.originals", assets.size()), click -> download(assets));
        if (actions.identity().caller().is(Role.EDITOR)) {
            menu.addSeparator();
            menu.addItem(getTranslation("life.act.BIN", assets.size()), click -> delete(assets));
        }
        return more;
    }

    private void site(Transition step, Site site, List<Asset> assets) {
        if (step == Transition.PUBLISH) {
            actions.publish(UI.getCurrent(), site, ids(assets), listener::changed);
        } else {
            actions.withdraw(UI.getCurrent(), site, ids(assets), listener::changed);
        }
    }

    /// Lets the assets that can take the step take it; for the keys of a view.
    public void act(Transition step, List<Asset> assets) {
        actions.step(UI.getCurrent(), step, ids(assets), listener::changed);
    }

    /// Asks for one change for all of the assets; for the keys of a view.
    public void describe(List<Asset> assets) {
        actions.describe(assets, listener::changed);
    }

    /// Puts the assets into the bin; for the keys of a view.
    public void delete(List<Asset> assets) {
        actions.delete(UI.getCurrent(), ids(assets), listener::gone, listener::changed);
    }

    private void download(List<Asset> assets) {
        var target = assets.size() == 1
                ? "/api/v1/assets/" + assets.getFirst().id()
                        + (assets.getFirst().version().generated() ? "/stamped" : "/original")
                : "/api/v1/downloads?id="
                        + String.join(
                                "&id=",
                                assets.stream()
                                        .map(each -> each.id().toString())
                                        .toList());
        getElement()
                .executeJs("const a = document.createElement('a'); a.href = $0; a.download = ''; a.click()", target);
    }

    private static List<AssetId> ids(List<Asset> assets) {
        return assets.stream().map(Asset::id).toList();
    }
}
