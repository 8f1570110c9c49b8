package org.bildwerk.ui.jobs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.bildwerk.dam.job.Job;
import org.bildwerk.ui.kit.Bar;
import org.bildwerk.ui.kit.Figures;

/// One job in a few words: what, how far, how fast, how long still.
public final class JobCard extends Div {

    private static final long serialVersionUID = 1;

    public JobCard(Job job) {
        addClassName("bw-job-card");
        var figures = new Figures(getLocale());
        var title = new Span(title(this, job));
        var counts = job.counts();
        var place = new Span(
                getTranslation("jobs.place", figures.number(counts.finished()), figures.number(counts.total())));
        place.addClassNames("bw-second", "bw-figures");
        var head = new Div(title, place);
        head.addClassNames("bw-row", "bw-between");
        var pace = new Span(pace(job, figures));
        pace.addClassName("bw-second");
        add(head, new Bar(job.progress(), title(this, job)), pace);
    }

    /// Names the job in the reader's language where its kind is known.
    public static String title(Component component, Job job) {
        var text = component.getTranslation("jobKind." + job.kind());
        return text.startsWith("!") ? job.title() : text;
    }

    private String pace(Job job, Figures figures) {
        if (job.cancelRequested()) {
            return getTranslation("jobs.cancelling");
        }
        return job.timeLeft(Instant.now())
                .map(left -> getTranslation("jobs.left", figures.span(left)))
                .orElse(getTranslation("jobState." + job.state().name()));
    }
}
