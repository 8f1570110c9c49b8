package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.lint.Audits;
import org.bildwerk.delivery.lint.Finding;
import org.bildwerk.delivery.lint.Linter;
import org.bildwerk.delivery.lint.Mend;
import org.bildwerk.delivery.lint.Mender;
import org.bildwerk.ui.kit.Refusals;
import org.bildwerk.ui.kit.Toast;
import org.bildwerk.ui.life.Actions;
import org.jspecify.annotations.Nullable;

/// The findings of one site. What is known is there at once; what is new comes when the linter is through.
final class FindingsBoard extends Div implements FindingList.Desk, AuditReading.Reader {

    private static final long serialVersionUID = 1;
    private final transient Site site;
    private final transient FindingWork work;
    private final transient Actions actions;
    private final FindingsHead head;
    private final Div body = new Div();
    private transient Registration reading = () -> {};
    private transient @Nullable Findings shown;
    private String rule;

    FindingsBoard(Site site, String rule, FindingWork work, Actions actions) {
        this.site = site;
        this.rule = rule;
        this.work = work;
        this.actions = actions;
        this.head = new FindingsHead(site, this::lookAgain);
        body.add(new Looking());
        add(head, body);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        changed();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        reading.remove();
    }

    Site site() {
        return site;
    }

    /// Shows the findings of a rule.
    void show(String wanted) {
        rule = wanted;
        draw();
    }

    private void lookAgain() {
        work.forget(site);
        changed();
    }

    @Override
    public void changed() {
        head.looking();
        reading.remove();
        reading = getUI().<Registration>map(ui -> work.read(site, ui, this)).orElse(() -> {});
    }

    @Override
    public void known(Audits.Known earlier) {
        if (shown == null) {
            show(earlier.audit());
        }
    }

    @Override
    public void found(Audits.Known now) {
        head.looked();
        // What is picked stays picked where nothing is new.
        if (shown == null || !shown.audit().equals(now.audit())) {
            show(now.audit());
        }
    }

    @Override
    public void failed() {
        head.looked();
        if (shown == null) {
            body.removeAll();
        }
        Toast.failure(getTranslation("lint.failed"));
    }

    private void show(Linter.Audit audit) {
        shown = Findings.of(site, audit, getLocale());
        draw();
    }

    private void draw() {
        if (shown == null) {
            return;
        }
        head.count(shown.audit());
        body.removeAll();
        if (shown.rules().isEmpty()) {
            body.removeClassName("bw-board-of-rules");
            body.add(shown.fine(this));
            return;
        }
        var chosen = shown.rules().stream()
                .filter(each -> each.key().equals(rule))
                .findFirst()
                .orElseGet(shown.rules()::getFirst);
        body.addClassName("bw-board-of-rules");
        body.add(shown.list(this, chosen), new FindingList(shown, chosen, work, actions, this));
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
        ask.addCancelListener(event -> draw());
        ask.open();
    }

    private void mendNow(List<Finding> about) {
        var report = work.mend(site, about);
        if (shown != null) {
            show(shown.audit().without(report.done()));
        }
        changed();
        refusals(report);
        if (report.done().isEmpty()) {
            return;
        }
        var done = getTranslation("lint.mended", report.done().size());
        if (report.reversible()) {
            Toast.undoable(done, getTranslation("undo"), () -> {
                var back = work.undo(site, report);
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
