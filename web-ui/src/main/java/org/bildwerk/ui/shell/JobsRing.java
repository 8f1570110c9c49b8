package org.bildwerk.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.List;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.job.Job;
import org.bildwerk.ui.jobs.JobCard;
import org.bildwerk.ui.jobs.JobWatch;
import org.bildwerk.ui.jobs.JobsNews;
import org.bildwerk.ui.kit.Figures;
import org.jspecify.annotations.Nullable;

/// How much work is running, as a ring; a click tells which.
@SpringComponent
@UIScope
class JobsRing extends Div {

    private static final long serialVersionUID = 1;
    private final transient Identity identity;
    private final transient JobWatch watch;
    private final Span label = new Span();
    private final Span ring = new Span();
    private final NativeButton button = new NativeButton();
    private final Div list = new Div();
    private transient @Nullable Registration watching;

    JobsRing(Identity identity, JobWatch watch) {
        this.identity = identity;
        this.watch = watch;
        label.addClassName("bw-ring-label");
        label.getElement().setAttribute("role", "status");
        ring.addClassName("bw-ring");
        button.addClassName("bw-plain");
        button.setAriaLabel(getTranslation("jobs.running"));
        button.add(label, ring);
        list.addClassName("bw-ring-list");
        var popover = new Popover(list);
        popover.setTarget(button);
        popover.setAriaLabel(getTranslation("jobs.running"));
        add(button, popover);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        watching = watch.follow(
                identity.caller(),
                jobs -> ui.access(() -> {
                    show(jobs);
                    JobsNews.tell(ui, jobs);
                }));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watching != null) {
            watching.remove();
        }
    }

    private void show(List<Job> running) {
        setVisible(true);
        button.setVisible(!running.isEmpty());
        var left = running.stream()
                .mapToLong(job -> job.counts().total() - job.counts().finished())
                .sum();
        var total = running.stream().mapToLong(job -> job.counts().total()).sum();
        var title = running.size() == 1
                ? JobCard.title(this, running.getFirst())
                : getTranslation("jobs.several", running.size());
        label.setText(title + " · " + new Figures(getLocale()).number(left));
        ring.getStyle().set("--done", String.valueOf(total == 0 ? 0 : (total - left) / (double) total));
        list.removeAll();
        list.add(new H2(getTranslation("jobs.running")));
        running.forEach(job -> list.add(new JobCard(job)));
        if (running.isEmpty()) {
            list.add(new Paragraph(getTranslation("jobs.none")));
        }
        var all = new Anchor("jobs", getTranslation("jobs.all"));
        all.getElement().setAttribute("router-link", true);
        list.add(all);
    }
}
