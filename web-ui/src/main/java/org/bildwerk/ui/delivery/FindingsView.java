package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.bildwerk.delivery.lint.Finding;
import org.bildwerk.delivery.lint.Mend;
import org.bildwerk.delivery.lint.Mender;
import org.bildwerk.ui.kit.EmptyState;
import org.bildwerk.ui.kit.Refusals;
import org.bildwerk.ui.kit.Toast;
import org.bildwerk.ui.life.Actions;
import org.bildwerk.ui.shell.MainLayout;
import org.jspecify.annotations.Nullable;

/// The linter's board: what it found on a site by rule, with the reason, the place and the step that mends it, for one
/// picture or for many.
@Route(value = FindingsView.PATH, layout = MainLayout.class)
@PermitAll
public class FindingsView extends Div implements AfterNavigationObserver, HasDynamicTitle, FindingList.Desk {

    static final String PATH = "delivery/findings";
    private static final long serialVersionUID = 1;
    private final transient DeliveryWork work;
    private final transient FindingWork findings;
    private final transient Actions actions;
    private transient @Nullable Findings found;
    private String rule = "";

    FindingsView(DeliveryWork work, FindingWork findings, Actions actions) {
        this.work = work;
        this.findings = findings;
        this.actions = actions;
        addClassName("bw-page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("site.findings") + " · " + getTranslation("app.name");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        if (!work.allowed()) {
            add(new EmptyState(getTranslation("site.notAllowed"), getTranslation("site.notAllowedHint")));
            return;
        }
        var wanted = event.getLocation().getQueryParameters();
        rule = wanted.getSingleParameter("rule").orElse("");
        var key = wanted.getSingleParameter("site").orElse("");
        var known = found;
        if (known != null && known.site().key().equals(key)) {
            draw(known);
            return;
        }
        work.sites().stream()
                .filter(each -> key.isEmpty() || each.key().equals(key))
                .findFirst()
                .ifPresentOrElse(
                        site -> look(Findings.of(site, findings.audit(site), getLocale())),
                        () -> add(new EmptyState(getTranslation("site.none"), getTranslation("site.noneHint"))));
    }

    private void look(Findings fresh) {
        found = fresh;
        draw(fresh);
    }

    @Override
    public void changed() {
        var site = Objects.requireNonNull(found).site();
        look(Findings.of(site, findings.audit(site), getLocale()));
    }

    private void draw(Findings shown) {
        removeAll();
        add(head(shown));
        if (shown.rules().isEmpty()) {
            add(shown.fine(this));
            return;
        }
        var chosen = shown.rules().stream()
                .filter(each -> each.key().equals(rule))
                .findFirst()
                .orElseGet(() -> shown.rules().getFirst());
        var board = new Div(shown.list(this, chosen), new FindingList(shown, chosen, findings, actions, this));
        board.addClassName("bw-board-of-rules");
        add(board);
    }

    private Div head(Findings shown) {
        var back = new Anchor("delivery?site=" + shown.site().key(), getTranslation("rail.delivery"));
        back.getElement().setAttribute("router-link", true);
        var title = new H1(getTranslation("lint.title", shown.site().name()));
        var audit = shown.audit();
        var counts = new Span(getTranslation(
                audit.cut() ? "lint.countsCut" : "lint.counts", audit.findings().size(), audit.pictures()));
        counts.addClassNames("bw-muted", "bw-figures");
        counts.getElement().setAttribute("role", "status");
        var words = new Div(back, title, counts);
        words.addClassName("bw-grow");
        var again = new Button(getTranslation("lint.again"), click -> changed());
        again.setDisableOnClick(true);
        var csv = new Anchor("/api/v1/sites/" + shown.site().key() + "/findings.csv", getTranslation("lint.csv"));
        csv.addClassName("bw-button");
        csv.getElement().setAttribute("download", true).setAttribute("router-ignore", true);
        var acts = new Div(again, csv);
        acts.addClassNames("bw-row", "bw-row-wrap");
        var head = new Div(words, acts);
        head.addClassName("bw-page-head");
        return head;
    }

    @Override
    public void mend(List<Finding> about) {
        if (about.stream().anyMatch(finding -> finding.mend() instanceof Mend.Withdraw)) {
            confirm(about);
        } else {
            mendNow(about);
        }
    }

    /// What goes off the site cannot be taken back from here: its rights forbid to publish it.
    private void confirm(List<Finding> about) {
        var act = getTranslation("mend." + Mend.Step.WITHDRAW.name(), about.size());
        var ask = new ConfirmDialog(act, getTranslation("lint.withdraw"), act, event -> mendNow(about));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("cancel"));
        ask.addCancelListener(event -> draw(Objects.requireNonNull(found)));
        ask.open();
    }

    private void mendNow(List<Finding> about) {
        var site = Objects.requireNonNull(found).site();
        var report = findings.mend(site, about);
        changed();
        refusals(report);
        if (report.done().isEmpty()) {
            return;
        }
        var done = getTranslation("lint.mended", report.done().size());
        if (report.reversible()) {
            Toast.undoable(done, getTranslation("undo"), () -> {
                var back = findings.undo(site, report);
                changed();
                refusals(back);
            });
        } else {
            Toast.tell(done);
        }
    }

    /// One toast for all that was refused, with the first reason in words.
    private void refusals(Mender.Report report) {
        report.refused().stream()
                .findFirst()
                .ifPresent(first -> Toast.failure(getTranslation(
                        "life.refused", report.refused().size(), Refusals.of(this, first.why(), first.words()))));
    }
}
