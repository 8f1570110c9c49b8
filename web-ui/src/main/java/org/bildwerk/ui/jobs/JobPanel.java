package org.bildwerk.ui.jobs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.job.Job;
import org.bildwerk.dam.job.JobId;
import org.bildwerk.dam.job.JobItem;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.job.State;
import org.bildwerk.ui.kit.Bar;
import org.bildwerk.ui.kit.Figures;
import org.bildwerk.ui.kit.Pill;
import org.bildwerk.ui.kit.Refusals;
import org.bildwerk.ui.kit.Toast;
import org.bildwerk.ui.kit.When;

/// One job with its progress, its failures, and what can be done about it.
final class JobPanel extends Div {

    private static final long serialVersionUID = 1;
    private static final int LISTED = 50;
    private final transient Identity identity;
    private final transient Jobs jobs;
    private final transient AssetCatalog catalog;
    private final transient Runnable changed;
    private final Div head = new Div();
    private final Div report = new Div();
    private transient Job job;

    // More than four collaborators: the report names the files of the failed items.
    JobPanel(Job job, Identity identity, Jobs jobs, AssetCatalog catalog, Runnable changed) {
        this.catalog = catalog;
        this.job = job;
        this.identity = identity;
        this.jobs = jobs;
        this.changed = changed;
        addClassName("bw-job");
        add(head, report);
        show(job);
    }

    JobId id() {
        return job.id();
    }

    /// Tells whether it was not finished when it was last shown.
    boolean open() {
        return !job.state().finished();
    }

    void show(Job present) {
        job = present;
        head.removeAll();
        head.addClassName("bw-job-head");
        var title = new Span(JobCard.title(this, job));
        title.addClassName("bw-strong");
        var who = new Div(new Span(job.ownerName() + ", "), new When(job.createdAt()));
        who.addClassName("bw-second");
        var words = new Div(title, who);
        var figures = new Div(new Span(counts()));
        figures.addClassNames("bw-second", "bw-figures");
        var progress = new Div(new Bar(job.progress(), JobCard.title(this, job)), figures);
        progress.addClassName("bw-job-progress");
        head.add(
                words,
                progress,
                new Pill(getTranslation("jobState." + job.state().name()), tone()),
                buttons());
    }

    private Pill.Tone tone() {
        return switch (job.state()) {
            case DONE -> Pill.Tone.GOOD;
            case FAILED -> Pill.Tone.BAD;
            case RUNNING -> Pill.Tone.WARN;
            case WAITING, CANCELLED -> Pill.Tone.QUIET;
        };
    }

    private String counts() {
        var figures = new Figures(getLocale());
        var counts = job.counts();
        var text = getTranslation("jobs.place", figures.number(counts.finished()), figures.number(counts.total()));
        if (counts.failed() > 0) {
            text += " · " + getTranslation("jobs.failed", counts.failed());
        }
        if (!job.state().finished()) {
            var rate = job.itemsPerSecond(Instant.now());
            text += rate > 0 ? " · " + getTranslation("jobs.rate", rate) : "";
            text += job.timeLeft(Instant.now())
                    .map(left -> " · " + getTranslation("jobs.left", figures.span(left)))
                    .orElse("");
        }
        return text;
    }

    private Div buttons() {
        var row = new Div();
        row.addClassName("bw-row");
        if (!job.state().finished()) {
            row.add(small("jobs.cancel", () -> {
                jobs.cancel(identity.caller(), job.id());
                changed.run();
            }));
        }
        if (job.counts().failed() > 0) {
            row.add(small("jobs.report", this::toggleReport));
            row.add(small("jobs.retry", () -> {
                var again = jobs.retryFailed(identity.caller(), job.id());
                Toast.tell(getTranslation("jobs.retried", again));
                changed.run();
            }));
        }
        return row;
    }

    private Button small(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.addThemeName("small");
        return button;
    }

    private void toggleReport() {
        if (report.getComponentCount() > 0) {
            report.removeAll();
            return;
        }
        var list = new UnorderedList();
        list.addClassName("bw-job-failures");
        jobs.items(identity.caller(), job.id(), State.FAILED, 0, LISTED).forEach(item -> list.add(line(item)));
        report.add(list);
        if (job.counts().failed() > LISTED) {
            report.add(new Span(getTranslation("jobs.moreFailures", job.counts().failed() - LISTED)));
        }
    }

    private ListItem line(JobItem item) {
        var file = fileName(item.subject());
        var subject = new Span(file.orElse(item.subject()));
        subject.addClassName(file.isPresent() ? "bw-strong" : "bw-code");
        var reason = new Span(reason(item));
        reason.addClassName("bw-bad");
        var attempts = new Span(getTranslation("jobs.attempts", item.attempts()));
        attempts.addClassName("bw-second");
        return new ListItem(subject, reason, attempts);
    }

    private Optional<String> fileName(String subject) {
        try {
            return catalog.find(identity.caller(), AssetId.of(subject))
                    .map(asset -> asset.version().fileName());
        } catch (IllegalArgumentException aboutSomethingElse) {
            return Optional.empty();
        }
    }

    private String reason(JobItem item) {
        var words = Objects.requireNonNullElse(item.reason(), "");
        return item.refused() == null
                ? getTranslation("jobs.unexpected", words)
                : Refusals.of(this, item.refused(), words);
    }
}
