package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Objects;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.audit.PageAudit;
import org.bildwerk.delivery.audit.PageAudit.State;
import org.bildwerk.delivery.crawl.Answer;
import org.bildwerk.ui.kit.When;
import org.jspecify.annotations.Nullable;

/// Says how the latest audit stands, starts the next one, and leads to the other board.
final class PageAuditHead extends Div {

    private static final long serialVersionUID = 1;
    private final Div status = new Div();
    private final ProgressBar progress = new ProgressBar();
    private final Button start;
    private final Button stop;

    /// @param rhythm how often it starts by itself
    PageAuditHead(Site site, AuditRhythm rhythm, Runnable start, Runnable stop) {
        this.start = new Button(getTranslation("pageAudit.start"), click -> start.run());
        this.start.addThemeVariants(ButtonVariant.PRIMARY);
        this.start.setDisableOnClick(true);
        this.stop = new Button(getTranslation("pageAudit.stop"), click -> stop.run());
        this.stop.setDisableOnClick(true);
        status.addClassNames("bw-muted", "bw-figures", "bw-audit-status");
        status.getElement().setAttribute("role", "status");
        progress.getElement().setAttribute("aria-label", getTranslation("pageAudit.progress"));
        var words = new Div(paths(site), new H1(getTranslation("pageAudit.title", site.name())), status, progress);
        words.addClassName("bw-grow");
        var csv = new Anchor("/api/v1/sites/" + site.key() + "/page-findings.csv", getTranslation("lint.csv"));
        csv.addClassName("bw-button");
        csv.getElement().setAttribute("download", true).setAttribute("router-ignore", true);
        var acts = new Div(rhythm, this.start, this.stop, csv);
        acts.addClassNames("bw-row", "bw-row-wrap");
        add(words, acts);
        addClassName("bw-page-head");
    }

    private Div paths(Site site) {
        var paths = new Div(
                link("delivery?site=" + site.key(), "rail.delivery"),
                link(FindingsView.PATH + "?site=" + site.key(), "pageAudit.toPictures"));
        paths.addClassNames("bw-row", "bw-row-wrap");
        return paths;
    }

    private Anchor link(String to, String text) {
        var link = new Anchor(to, getTranslation(text));
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    /// @param audit the latest; null before the first
    /// @param mine whether the reader may stop it
    void show(@Nullable PageAudit audit, boolean mine) {
        var open = audit != null && audit.state().open();
        start.setVisible(!open);
        start.setEnabled(true);
        stop.setVisible(open && mine);
        stop.setEnabled(true);
        progress.setVisible(open);
        status.removeAll();
        if (audit == null) {
            status.add(new Span(getTranslation("pageAudit.never")));
            return;
        }
        progress(audit);
        status.add(new Span(state(audit)));
        var ended = audit.endedAt();
        if (ended != null) {
            status.add(new When(ended));
        }
        var why = audit.why();
        if (why != null) {
            var words = new Span(trouble(why));
            words.addClassName("bw-warn");
            status.add(words);
        }
    }

    private void progress(PageAudit audit) {
        var counts = audit.counts();
        progress.setIndeterminate(counts.listed() == 0);
        if (counts.listed() > 0) {
            progress.setValue(Math.clamp((counts.pages() + counts.unread()) / (double) counts.listed(), 0, 1));
        }
    }

    private String state(PageAudit audit) {
        var counts = audit.counts();
        if (audit.state() == State.FAILED) {
            return getTranslation("pageAudit.failed");
        }
        return audit.state() == State.WAITING
                        || counts.listed() == 0 && audit.state().open()
                ? getTranslation("pageAudit.lists")
                : getTranslation(
                        audit.state().open() ? "pageAudit.goesOn" : "pageAudit.over",
                        counts.pages(),
                        counts.listed(),
                        counts.pictures(),
                        counts.others());
    }

    private String trouble(Answer.Failed why) {
        return getTranslation("trouble." + why.trouble().name(), Objects.requireNonNullElse(why.detail(), ""));
    }
}
