package org.bildwerk.ui.asset;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.Transition;
import org.bildwerk.dam.quality.Gate;
import org.bildwerk.dam.site.Site;
import org.bildwerk.ui.kit.Pill;
import org.bildwerk.ui.kit.When;
import org.bildwerk.ui.life.Actions;
import org.bildwerk.ui.markup.SlotMarkup;
import org.bildwerk.ui.markup.SlotMarkupBox;
import org.bildwerk.ui.quality.GateFold;
import org.bildwerk.ui.quality.QualityDesk;

/// Where the picture is live, and what websites get of it: addresses and markup for each slot.
final class DeliveryPanel extends Div {

    private static final long serialVersionUID = 1;
    private final transient Actions actions;
    private final transient SlotMarkup markup;
    private final transient QualityDesk quality;
    private final transient Asset asset;
    private final transient Runnable changed;

    // The picture, what may be done with it, what is shown of it, and who hears of changes.
    DeliveryPanel(Actions actions, SlotMarkup markup, QualityDesk quality, Asset asset, Runnable changed) {
        this.actions = actions;
        this.markup = markup;
        this.quality = quality;
        this.asset = asset;
        this.changed = changed;
        addClassName("bw-stack");
        var sites = actions.sites();
        if (sites.isEmpty()) {
            var none = new Paragraph(getTranslation("delivery.noSite"));
            none.addClassName("bw-muted");
            add(none);
        }
        sites.forEach(site -> add(section(site)));
    }

    private Div section(Site site) {
        var live = asset.publications().stream()
                .filter(each -> each.siteKey().equals(site.key()))
                .findFirst();
        var head = new Div(new H3(site.name()));
        head.addClassNames("bw-row", "bw-between");
        var section = new Div(head);
        section.addClassName("bw-stack");
        if (live.isPresent()) {
            head.add(new Pill(getTranslation("delivery.live"), Pill.Tone.GOOD));
            var since = new Div(
                    new Span(getTranslation("delivery.rev", live.get().rev()) + " · "),
                    new When(live.get().since()));
            since.addClassName("bw-second");
            section.add(since);
            if (actions.isAhead(site, asset)) {
                section.add(ahead(site));
            }
            section.add(new SlotMarkupBox(markup, asset, site));
        } else {
            head.add(new Pill(getTranslation("delivery.notLive"), Pill.Tone.QUIET));
        }
        section.add(new GateFold(quality, asset.id(), Gate.PUBLISH, site), buttons(site, live.isPresent()));
        if (live.isPresent()) {
            var copies = new Span(getTranslation("delivery.copies"));
            copies.addClassName("bw-second");
            section.add(copies);
        }
        return section;
    }

    /// What the site shows is not what the picture is now.
    private Div ahead(Site site) {
        var words = new Span(getTranslation("crops.ahead"));
        words.addClassName("bw-warn");
        var row = new Div(words);
        row.addClassNames("bw-row", "bw-row-wrap");
        row.getElement().setAttribute("role", "status");
        if (isPublisher()) {
            row.add(publish(site, "delivery.publishAgain", true));
        }
        return row;
    }

    private boolean isPublisher() {
        var open = actions.steps().open(List.of(asset));
        return open.containsKey(Transition.PUBLISH) || open.containsKey(Transition.WITHDRAW);
    }

    private Button publish(Site site, String text, boolean first) {
        var publish = new Button(
                getTranslation(text, site.name()),
                click -> actions.publish(UI.getCurrent(), site, ids(), done -> changed.run()));
        if (first) {
            publish.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return publish;
    }

    private Div buttons(Site site, boolean live) {
        var row = new Div();
        row.addClassNames("bw-row", "bw-row-wrap");
        var publisher = isPublisher();
        if (publisher && !(live && actions.isAhead(site, asset))) {
            row.add(publish(site, live ? "delivery.publishAgain" : "delivery.publish", !live));
        } else if (!live) {
            var why = new Span(getTranslation("delivery.needsApproval"));
            why.addClassName("bw-second");
            row.add(why);
        }
        if (live && publisher) {
            row.add(new Button(
                    getTranslation("delivery.withdraw"),
                    click -> actions.withdraw(UI.getCurrent(), site, ids(), done -> changed.run())));
        }
        return row;
    }

    private List<AssetId> ids() {
        return List.of(asset.id());
    }
}
