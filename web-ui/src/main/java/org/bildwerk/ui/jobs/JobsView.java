package org.bildwerk.ui.jobs;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.job.Job;
import org.bildwerk.dam.job.JobId;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.ui.kit.EmptyState;
import org.bildwerk.ui.shell.MainLayout;
import org.jspecify.annotations.Nullable;

/// All jobs that the person may see: what runs, with its progress, and what is finished, with its report.
@Route(value = "jobs", layout = MainLayout.class)
@PermitAll
public class JobsView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 100;
    private final transient Identity identity;
    private final transient Jobs jobs;
    private final transient JobWatch watch;
    private final transient AssetCatalog catalog;
    private final Div content = new Div();
    private final Map<JobId, JobPanel> panels = new LinkedHashMap<>();
    private transient @Nullable Registration watching;

    JobsView(Identity identity, Jobs jobs, JobWatch watch, AssetCatalog catalog) {
        this.catalog = catalog;
        this.identity = identity;
        this.jobs = jobs;
        this.watch = watch;
        addClassName("bw-page");
        var head = new Div(new H1(getTranslation("rail.jobs")));
        head.addClassName("bw-page-head");
        add(head, content);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        draw();
        watching = watch.follow(identity.caller(), running -> ui.access(() -> refresh(running)));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watching != null) {
            watching.remove();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rail.jobs") + " · " + getTranslation("app.name");
    }

    /// Changes only what changed, so that an open report stays open.
    private void refresh(List<Job> running) {
        var known = running.stream().allMatch(job -> panels.containsKey(job.id()));
        var over = panels.values().stream()
                .anyMatch(panel -> panel.open()
                        && running.stream().noneMatch(job -> job.id().equals(panel.id())));
        if (!known || over) {
            draw();
        } else {
            running.forEach(job -> {
                var panel = panels.get(job.id());
                if (panel != null) {
                    panel.show(job);
                }
            });
        }
    }

    private void draw() {
        content.removeAll();
        panels.clear();
        var all = jobs.latest(identity.caller(), SHOWN);
        if (all.isEmpty()) {
            content.add(new EmptyState(getTranslation("jobs.empty"), getTranslation("jobs.emptyHint")));
            return;
        }
        section(
                "jobs.running",
                all.stream().filter(job -> !job.state().finished()).toList());
        section(
                "jobs.finished",
                all.stream().filter(job -> job.state().finished()).toList());
    }

    private void section(String title, List<Job> those) {
        if (those.isEmpty()) {
            return;
        }
        var count = new Span(String.valueOf(those.size()));
        count.addClassNames("bw-second", "bw-figures");
        var head = new Div(new H2(getTranslation(title)), count);
        head.addClassName("bw-section-head");
        var list = new Div();
        list.addClassNames("bw-card", "bw-list");
        for (var job : those) {
            var panel = new JobPanel(job, identity, jobs, catalog, this::draw);
            panels.put(job.id(), panel);
            list.add(panel);
        }
        var section = new Section(head, list);
        section.addClassName("bw-section");
        content.add(section);
    }
}
