package org.bildwerk.ui.jobs;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.function.Consumer;
import org.bildwerk.dam.job.Job;

/// The running jobs are others than before. The frame hears it for its ring and tells the view that is open, so that no
/// view has to look at the database a second time.
public final class JobsNews extends ComponentEvent<UI> {

    private static final long serialVersionUID = 1;
    private final transient List<Job> running;

    private JobsNews(UI page, List<Job> running) {
        super(page, false);
        this.running = List.copyOf(running);
    }

    /// Tells the listener what runs whenever that changes.
    public static Registration follow(UI page, Consumer<List<Job>> listener) {
        return ComponentUtil.addListener(page, JobsNews.class, news -> listener.accept(news.running));
    }

    /// Tells who follows.
    public static void tell(UI page, List<Job> running) {
        ComponentUtil.fireEvent(page, new JobsNews(page, running));
    }
}
