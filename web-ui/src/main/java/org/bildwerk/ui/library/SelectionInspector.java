package org.bildwerk.ui.library;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.Status;
import org.bildwerk.indexer.Facet;
import org.bildwerk.indexer.FacetValues;
import org.bildwerk.ui.describe.DescribeForms;
import org.bildwerk.ui.describe.DescribePanel;
import org.bildwerk.ui.kit.Figures;
import org.bildwerk.ui.kit.Inspector;
import org.bildwerk.ui.kit.StatusPill;
import org.bildwerk.ui.kit.TabStrip;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;

/// The inspector of the library: the selection's fields, or what the result is made of while nothing is selected.
@SpringComponent
@Scope("prototype")
class SelectionInspector extends Div {

    private static final long serialVersionUID = 1;
    private final transient DescribeForms forms;
    private final Inspector inspector = new Inspector(getTranslation("library.inspector"));
    private final TabStrip tabs = new TabStrip(this::turnTo);
    private transient List<Asset> assets = List.of();
    private transient Consumer<List<Asset>> changed = assets -> {};
    private transient DescribePanel.@Nullable Flow flow;
    private transient Runnable editAll = () -> {};
    private String tab = "describe";

    SelectionInspector(DescribeForms forms) {
        this.forms = forms;
        tabs.add("describe", getTranslation("tab.describe"));
        tabs.add("rights", getTranslation("tab.rights"));
        inspector.strip(tabs);
    }

    Inspector panel() {
        return inspector;
    }

    void onChange(Consumer<List<Asset>> listener) {
        changed = listener;
    }

    /// @param open asks for one change for all that are selected
    void onEditAll(Runnable open) {
        editAll = open;
    }

    /// @param drafts where the decisions on drafts lead
    void onDrafts(DescribePanel.Flow drafts) {
        flow = drafts;
    }

    void show(List<Asset> selection) {
        assets = selection;
        tabs.setVisible(true);
        head();
        turnTo(tab);
    }

    /// Tells about the result.
    void showResult(long total, Map<Facet, FacetValues> facets) {
        assets = List.of();
        tabs.setVisible(false);
        var figures = new Figures(getLocale());
        inspector.head(new H2(getTranslation("library.thisResult")));
        var facts = new DescriptionList();
        facts.addClassName("bw-facts");
        fact(facts, getTranslation("library.pictures"), figures.number(total));
        var statuses = facets.get(Facet.STATUS);
        if (statuses != null) {
            statuses.values().stream()
                    .filter(value -> value.count() > 0)
                    .forEach(value -> fact(
                            facts,
                            getTranslation(
                                    "assetStatus." + Status.of(value.value()).name()),
                            figures.number(value.count())));
        }
        var hint = new Paragraph(getTranslation(forms.editable() ? "library.selectHint" : "library.selectHintRead"));
        hint.addClassName("bw-muted");
        inspector.body(facts, hint);
    }

    private static void fact(DescriptionList facts, String name, String value) {
        facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }

    private void head() {
        var words = new H2(
                assets.size() == 1
                        ? assets.getFirst().displayTitle(getLocale().getLanguage())
                        : getTranslation("library.selected", assets.size()));
        words.addClassName("bw-ellipsis");
        if (assets.size() > 1) {
            var row = new Div(words);
            row.addClassNames("bw-row", "bw-between");
            if (forms.editable()) {
                var all = new Button(getTranslation("bulk.open"), click -> editAll.run());
                all.addThemeName("small");
                row.add(all);
            }
            inspector.head(row);
            return;
        }
        var asset = assets.getFirst();
        var open = new Anchor("asset/" + asset.id(), getTranslation("library.open"));
        open.getElement().setAttribute("router-link", true);
        var row = new Div(words, open);
        row.addClassNames("bw-row", "bw-between");
        inspector.head(row, facts(asset), new Div(new StatusPill(asset.status())));
    }

    private Component facts(Asset asset) {
        var figures = new Figures(getLocale());
        var version = asset.version();
        var facts = new Span(getTranslation(
                "asset.facts",
                version.number(),
                figures.dimensions(version.width(), version.height()),
                figures.size(version.size())));
        facts.addClassName("bw-second");
        return facts;
    }

    private void turnTo(String wanted) {
        tab = wanted;
        tabs.select(wanted);
        inspector.body(
                wanted.equals("rights")
                        ? forms.rights(assets, this::take)
                        : forms.describe(assets, this::take, Objects.requireNonNull(flow)));
    }

    private void take(List<Asset> present) {
        assets = present;
        changed.accept(present);
    }
}
