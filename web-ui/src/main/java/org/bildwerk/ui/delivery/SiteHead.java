package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteReview;

/// The name of the site, its figures, and what can be done with the whole of it.
final class SiteHead extends Div {

    private static final long serialVersionUID = 1;

    SiteHead(DeliveryWork work, Site site, SiteReview.Figures figures, Consumer<Site> open) {
        addClassName("bw-page-head");
        var slots = new Span(getTranslation("site.slotCount", site.slots().size()));
        slots.addClassName("bw-chip");
        var counts = new Span(getTranslation("site.counts", figures.live(), figures.shownPages(), figures.pages()));
        counts.addClassNames("bw-muted", "bw-figures");
        var words = new Div(name(work, site, open), slots, counts);
        words.addClassName("bw-grow");
        var actions = new Div();
        actions.addClassNames("bw-row", "bw-row-wrap");
        if (work.editable()) {
            actions.add(
                    new Button(getTranslation("site.new"), click -> new SiteDialog(work, null, open).open()),
                    new Button(getTranslation("site.edit"), click -> new SiteDialog(work, site, open).open()),
                    new Button(getTranslation("rules.title"), click -> new RulesDialog(work, site).open()));
        }
        var checks = new Anchor("gates?site=" + site.key(), getTranslation("gate.title"));
        checks.addClassName("bw-button");
        checks.getElement().setAttribute("router-link", true);
        actions.add(checks);
        if (figures.shownPages() > 0) {
            actions.add(export(site));
        }
        add(words, actions);
    }

    private Component name(DeliveryWork work, Site site, Consumer<Site> open) {
        var sites = work.sites();
        if (sites.size() == 1) {
            var name = new H1(site.name());
            name.setTitle(site.pageOrigin().toString());
            return name;
        }
        var choice = new Select<Site>();
        choice.setAriaLabel(getTranslation("site.choose"));
        choice.addClassName("bw-site-choice");
        choice.setItems(sites);
        choice.setItemLabelGenerator(Site::name);
        choice.setValue(site);
        choice.addValueChangeListener(changed -> open.accept(changed.getValue()));
        return choice;
    }

    private Anchor export(Site site) {
        var link = new Anchor("/sitemaps/" + site.key() + "/all.zip", getTranslation("site.export"));
        link.addClassName("bw-button");
        link.getElement().setAttribute("download", site.key() + "-sitemaps.zip");
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }
}
