package org.bildwerk.delivery.indexnow;

import java.time.Clock;
import java.util.List;
import org.bildwerk.dam.job.JobHandler;
import org.bildwerk.dam.job.WorkItem;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.Sites;
import tools.jackson.databind.JsonNode;

/// Sends one batch of addresses. Thread-safe.
final class IndexNowHandler implements JobHandler {

    static final String KIND = "indexnow";

    private final Sites sites;
    private final RegistrationRows rows;
    private final IndexNowClient client;
    private final Clock clock;

    IndexNowHandler(Sites sites, RegistrationRows rows, IndexNowClient client, Clock clock) {
        this.sites = sites;
        this.rows = rows;
        this.client = client;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /// What became of a batch.
    private record Told(int urls, int status) {}

    @Override
    public void handle(WorkItem item) throws InterruptedException {
        var site = sites.find(item.payload().path("site").asString("")).orElse(null);
        var registration = site == null ? null : rows.find(site.id()).orElse(null);
        if (site == null || registration == null) {
            // Switched off since it was ordered.
            return;
        }
        var urls = urls(item.payload());
        var answer = answer(site, registration, urls);
        rows.answered(site.id(), answer.status(), clock.instant());
        answer.throwUnlessTaken(registration.location(site));
        item.result(new Told(urls.size(), answer.status()));
    }

    private IndexNowAnswer answer(Site site, Registration registration, List<String> urls) throws InterruptedException {
        try {
            return client.send(site, registration, urls);
        } catch (IndexNowException silent) {
            rows.silent(site.id(), String.valueOf(silent.getMessage()));
            throw silent;
        }
    }

    private static List<String> urls(JsonNode payload) {
        return payload.path("urls").valueStream().map(JsonNode::asString).toList();
    }
}
