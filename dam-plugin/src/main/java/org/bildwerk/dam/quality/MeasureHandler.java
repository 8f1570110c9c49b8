package org.bildwerk.dam.quality;

import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.job.JobHandler;
import org.bildwerk.dam.job.WorkItem;

/// Measures versions that nobody has measured yet, or not with the checks of now. Thread-safe.
final class MeasureHandler implements JobHandler {

    static final String KIND = "quality";

    private final Measuring measuring;

    MeasureHandler(Measuring measuring) {
        this.measuring = measuring;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(WorkItem item) throws InterruptedException {
        measuring.of(VersionId.of(item.payload().path("version").asString()));
    }
}
