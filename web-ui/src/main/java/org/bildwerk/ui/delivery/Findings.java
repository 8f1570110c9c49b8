package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteReview;
import org.bildwerk.ui.kit.EmptyState;
import org.bildwerk.ui.kit.Figures;
import org.bildwerk.ui.kit.Inspector;

/// What wants mending on a site, each with the pictures that it is about.
final class Findings {

    private static final int SHOWN = 12;
    private final DeliveryWork work;
    private final Site site;

    private final Locale reader;

    Findings(DeliveryWork work, Site site, Locale reader) {
        this.work = work;
        this.site = site;
        this.reader = reader;
    }

    void into(Inspector inspector) {
        var title = new H2(inspector.getTranslation("site.findings"));
        var findings = work.findings(site);
        if (findings.isEmpty()) {
            inspector.head(title);
            inspector.body(fine(inspector));
            return;
        }
        var count = new Span(inspector.getTranslation("site.findingCount", findings.size()));
        count.addClassName("bw-second");
        var head = new Div(title, count);
        head.addClassNames("bw-row", "bw-between");
        inspector.head(head);
        inspector.body(
                findings.stream().map(finding -> line(inspector, finding)).toArray(Component[]::new));
    }

    private Component fine(Inspector inspector) {
        return work.review().figures(site).live() == 0
                ? new Paragraph(inspector.getTranslation("site.nothingToCheck"))
                : new EmptyState(inspector.getTranslation("site.fine"), inspector.getTranslation("site.fineHint"));
    }

    private NativeDetails line(Inspector view, DeliveryWork.Finding finding) {
        var key = "site.rule." + finding.rule().name();
        var language = Locale.forLanguageTag(finding.language()).getDisplayLanguage(reader);
        var dot = new Span();
        dot.addClassName("bw-finding-dot");
        dot.getElement().setAttribute("data-tone", tone(finding.rule()));
        var count = new Span(new Figures(reader).number(finding.count()));
        count.addClassName("bw-count");
        var words = new Span(view.getTranslation(key, language));
        words.addClassName("bw-grow");
        var summary = new Div(dot, words, count);
        summary.addClassName("bw-finding-head");
        var content = new Div();
        content.addClassName("bw-finding");
        var details = new NativeDetails(summary, content);
        details.addToggleListener(toggled -> {
            if (toggled.isOpened() && content.getChildren().findAny().isEmpty()) {
                fill(view, content, finding, key);
            }
        });
        return details;
    }

    private void fill(Inspector view, Div content, DeliveryWork.Finding finding, String key) {
        var hint = new Paragraph(view.getTranslation(key + ".hint"));
        hint.addClassName("bw-second");
        content.add(hint);
        var found = work.review().found(site, finding.rule(), finding.language(), SHOWN);
        for (var live : found) {
            var link = new Anchor("asset/" + live.id(), LivePictures.thumbnail(live.id(), ""), new Span(live.title()));
            link.getElement().setAttribute("router-link", true);
            link.addClassName("bw-finding-picture");
            content.add(link);
        }
        if (finding.rule() == SiteReview.Rule.ALT_MISSING) {
            var all = new Anchor(
                    "library?alt-missing=" + finding.language() + "&status=published",
                    view.getTranslation("site.describeAll", finding.count()));
            all.getElement().setAttribute("router-link", true);
            all.addClassName("bw-button");
            content.add(all);
        } else if (finding.count() > found.size()) {
            var rest = new Span(view.getTranslation("site.andMore", finding.count() - found.size()));
            rest.addClassName("bw-second");
            content.add(rest);
        }
    }

    private static String tone(SiteReview.Rule rule) {
        return switch (rule) {
            case RIGHTS_CLOSED, ALT_MISSING -> "bad";
            case ON_NO_PAGE, NARROW -> "warn";
        };
    }
}
