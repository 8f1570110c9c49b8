package org.bildwerk.dam.job;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Runs the lanes of this node while the application runs, and keeps their leases alive.
final class JobRunner implements SmartLifecycle {

    static final int PHASE = DEFAULT_PHASE - 4096;

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final Duration STOP_WAIT = Duration.ofSeconds(5);

    private final List<LaneRunner> lanes;
    private final WorkTable table;
    private final Duration lease;
    private @Nullable ScheduledExecutorService heartbeat;

    JobRunner(List<LaneRunner> lanes, WorkTable table, Duration lease) {
        this.lanes = List.copyOf(lanes);
        this.table = table;
        this.lease = lease;
    }

    @Override
    public void start() {
        lanes.forEach(LaneRunner::start);
        var beat = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("bildwerk-heartbeat").daemon().factory());
        var millis = lease.toMillis() / 4;
        beat.scheduleWithFixedDelay(this::beat, millis, millis, TimeUnit.MILLISECONDS);
        heartbeat = beat;
    }

    private void beat() {
        try {
            lanes.forEach(LaneRunner::heartbeat);
        } catch (RuntimeException e) {
            LOG.warn("The leases of running items could not be prolonged: {}", e.getMessage());
        }
    }

    @Override
    public void stop() {
        lanes.forEach(LaneRunner::stop);
        try {
            for (var lane : lanes) {
                lane.join(STOP_WAIT);
            }
            table.giveBack();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("What was claimed could not be given back; its lease runs out: {}", e.getMessage());
        } finally {
            if (heartbeat != null) {
                heartbeat.shutdownNow();
                heartbeat = null;
            }
        }
    }

    @Override
    public boolean isRunning() {
        return heartbeat != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
