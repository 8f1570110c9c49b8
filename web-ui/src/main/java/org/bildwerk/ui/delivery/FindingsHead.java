package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.lint.Linter;

/// Above the linter's board: which site, how much was found, and what can be done with the whole of it.
final class FindingsHead extends Div {

    private static final long serialVersionUID = 1;
    private final Span counts = new Span();
    private final Button again;

    FindingsHead(Site site, Runnable lookAgain) {
        addClassName("bw-page-head");
        var back = new Anchor("delivery?site=" + site.key(), getTranslation("rail.delivery"));
        back.getElement().setAttribute("router-link", true);
        counts.addClassNames("bw-muted", "bw-figures");
        counts.getElement().setAttribute("role", "status");
        var pages = new Anchor(PageAuditView.PATH + "?site=" + site.key(), getTranslation("pageAudit.toPages"));
        pages.getElement().setAttribute("router-link", true);
        var paths = new Div(back, pages);
        paths.addClassNames("bw-row", "bw-row-wrap");
        var words = new Div(paths, new H1(getTranslation("lint.title", site.name())), counts);
        words.addClassName("bw-grow");
        again = new Button(getTranslation("lint.again"), click -> lookAgain.run());
        var csv = new Anchor("/api/v1/sites/" + site.key() + "/findings.csv", getTranslation("lint.csv"));
        csv.addClassName("bw-button");
        csv.getElement().setAttribute("download", true).setAttribute("router-ignore", true);
        var acts = new Div(again, csv);
        acts.addClassNames("bw-row", "bw-row-wrap");
        add(words, acts);
    }

    void looking() {
        again.setEnabled(false);
    }

    void looked() {
        again.setEnabled(true);
    }

    void count(Linter.Audit audit) {
        counts.setText(getTranslation(
                audit.cut() ? "lint.countsCut" : "lint.counts", audit.findings().size(), audit.pictures()));
    }
}
