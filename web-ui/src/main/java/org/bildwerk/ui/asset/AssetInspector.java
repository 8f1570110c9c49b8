package org.bildwerk.ui.asset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.Transition;
import org.bildwerk.dam.audit.AuditTrail;
import org.bildwerk.ui.describe.DescribeForms;
import org.bildwerk.ui.describe.DescribePanel;
import org.bildwerk.ui.kit.Figures;
import org.bildwerk.ui.kit.Inspector;
import org.bildwerk.ui.kit.Pill;
import org.bildwerk.ui.kit.Sources;
import org.bildwerk.ui.kit.StatusPill;
import org.bildwerk.ui.kit.TabStrip;
import org.bildwerk.ui.life.Actions;
import org.bildwerk.ui.markup.SlotMarkup;
import org.bildwerk.ui.provenance.ProvenancePanels;
import org.bildwerk.ui.quality.QualityDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;

/// The inspector of one asset: what it is, its next steps, and tabs in the order of the work.
@SpringComponent
@Scope("prototype")
class AssetInspector extends Div {

    private static final long serialVersionUID = 1;
    private static final int EVENTS = 100;
    private static final String DESCRIBE = "describe";
    private static final String KEPT = AssetInspector.class.getName() + ".tab";
    private final transient AssetWork work;
    private final transient DescribeForms forms;
    private final transient Actions actions;
    private final transient AuditTrail trail;
    private final transient SlotMarkup markup;
    private final transient ProvenancePanels provenance;
    private final transient QualityDesk quality;
    private final Inspector inspector = new Inspector(getTranslation("library.inspector"));
    private final TabStrip tabs = new TabStrip(this::turnTo);
    private transient Consumer<Asset> changed = asset -> {};
    private transient Runnable reload = () -> {};
    private transient DescribePanel.@Nullable Flow flow;
    private transient @Nullable DescribePanel describing;
    private transient @Nullable Asset asset;
    private String tab = kept();

    // More than four collaborators: one for each tab.
    AssetInspector(
            AssetWork work,
            DescribeForms forms,
            Actions actions,
            AuditTrail trail,
            SlotMarkup markup,
            ProvenancePanels provenance,
            QualityDesk quality) {
        this.work = work;
        this.forms = forms;
        this.actions = actions;
        this.trail = trail;
        this.markup = markup;
        this.provenance = provenance;
        this.quality = quality;
        for (var name : List.of(DESCRIBE, "rights", "provenance", "delivery", "history")) {
            tabs.add(name, getTranslation("tab." + name));
        }
        inspector.strip(tabs);
    }

    Inspector panel() {
        return inspector;
    }

    /// Tells about changes.
    ///
    /// @param listener takes the asset as a form left it
    /// @param again asks to look at the asset anew
    /// @param drafts where the decisions on drafts lead
    void onChange(Consumer<Asset> listener, Runnable again, DescribePanel.Flow drafts) {
        changed = listener;
        reload = () -> {
            again.run();
            tabs.refocus();
        };
        flow = drafts;
    }

    void show(Asset present) {
        asset = present;
        head(present);
        turnTo(tab);
    }

    /// Confirms the drafts of the picture and goes on to the next that has some.
    void confirmDrafts() {
        if (describing == null) {
            turnTo(DESCRIBE);
        } else {
            describing.confirmDrafts();
        }
    }

    /// Shows the drafts of the picture.
    ///
    /// @param typing whether the first one gets the cursor
    void turnToDrafts(boolean typing) {
        if (describing == null) {
            turnTo(DESCRIBE);
        }
        if (describing != null && typing) {
            describing.focusDrafts();
        }
    }

    void turnTo(String wanted) {
        tab = wanted;
        VaadinSession.getCurrent().setAttribute(KEPT, wanted);
        tabs.select(wanted);
        if (asset != null) {
            inspector.body(body(asset));
        }
    }

    /// Returns the tab that was chosen last, whichever picture was open.
    private static String kept() {
        return VaadinSession.getCurrent().getAttribute(KEPT) instanceof String last ? last : DESCRIBE;
    }

    private Component body(Asset present) {
        describing = null;
        return switch (tab) {
            case "rights" -> forms.rights(List.of(present), this::take);
            case "provenance" -> provenance.of(present, reload);
            case "delivery" -> new DeliveryPanel(actions, markup, quality, present, reload);
            case "history" -> new HistoryPanel(work, present, trail.of("asset:" + present.id(), EVENTS), reload);
            default -> describing(present);
        };
    }

    private DescribePanel describing(Asset present) {
        describing = forms.describe(List.of(present), this::take, Objects.requireNonNull(flow));
        return describing;
    }

    private void take(List<Asset> present) {
        asset = present.getFirst();
        head(asset);
        changed.accept(asset);
    }

    private void head(Asset present) {
        var title = new H1(present.displayTitle(getLocale().getLanguage()));
        title.addClassName("bw-asset-title");
        var figures = new Figures(getLocale());
        var version = present.version();
        var facts = new Span(getTranslation(
                "asset.facts",
                version.number(),
                figures.dimensions(version.width(), version.height()),
                figures.size(version.size())));
        facts.addClassName("bw-second");
        var pills = new Div(new StatusPill(present.status()));
        pills.addClassNames("bw-row", "bw-row-wrap", "bw-pills");
        if (Sources.isGenerated(present.description().digitalSourceType())) {
            var made = new Span(getTranslation("asset.aiMade"));
            made.addClassName("bw-chip");
            pills.add(made);
        }
        if (present.binned()) {
            pills.add(new Pill(getTranslation("asset.inBin"), Pill.Tone.BAD));
        }
        inspector.head(title, facts, pills, damage(present), steps(present));
    }

    private Div damage(Asset present) {
        var notice = new Div();
        present.undecodable()
                .map(fault -> getTranslation("asset.undecodable", fault))
                .or(() -> present.damage().map(fault -> getTranslation("asset.damaged", fault)))
                .ifPresentOrElse(notice::setText, () -> notice.setVisible(false));
        notice.addClassName("bw-bad");
        notice.getElement().setAttribute("role", "alert");
        return notice;
    }

    private Div steps(Asset present) {
        var row = new Div();
        row.addClassNames("bw-row", "bw-row-wrap");
        for (var step : actions.steps().open(List.of(present)).keySet()) {
            if (step == Transition.PUBLISH || step == Transition.WITHDRAW) {
                continue;
            }
            var button = new Button(
                    getTranslation("life.act." + step.name(), 1),
                    click -> actions.step(UI.getCurrent(), step, List.of(present.id()), done -> reload.run()));
            button.addThemeName("small");
            if (step == Transition.APPROVE || step == Transition.SUBMIT) {
                button.addThemeVariants(ButtonVariant.PRIMARY);
            }
            row.add(button);
        }
        return row;
    }
}
