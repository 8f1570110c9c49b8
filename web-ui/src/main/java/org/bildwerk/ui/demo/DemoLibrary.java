package org.bildwerk.ui.demo;

import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.job.Job;
import org.bildwerk.dam.job.JobRequest;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.job.Lane;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Offers the demo library while the library is empty, and orders the job that fills it. Thread-safe.
public final class DemoLibrary {

    /// Lets each picture be shown before the next is drawn.
    private static final int BEHIND_PREVIEWS = -10;

    private final Jobs jobs;
    private final JdbcClient jdbc;

    DemoLibrary(Jobs jobs, JdbcClient jdbc) {
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    /// Tells whether there is nothing in the library yet, not even in the bin.
    public boolean offered() {
        return !jdbc.sql("select exists (select 1 from bw_asset)")
                .query(Boolean.class)
                .single();
    }

    /// Orders the pictures, one item of the job each; takes an administrator. Ordered again, the same job comes back.
    public Job fill(Caller caller) {
        caller.require("fill the library with demo pictures", Role.ADMINISTRATOR);
        var items = DemoScenes.all().stream()
                .map(picture -> JobRequest.Item.of(picture.fileName()))
                .toList();
        return jobs.submit(
                caller,
                new JobRequest(
                        DemoSeeding.KIND, "Demo library", Lane.RENDER, BEHIND_PREVIEWS, DemoSeeding.KIND, null, items));
    }
}
