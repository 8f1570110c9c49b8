package org.bildwerk.dam.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/// Runs the chores of all nodes on one schedule in the database, by db-scheduler.
final class Clockwork implements SmartLifecycle {

    private static final String TABLE = "bw_scheduled_task";
    private static final int THREADS = 4;

    private final DataSource dataSource;
    private final List<Chore> chores;
    private final String node;
    private @Nullable Scheduler scheduler;

    Clockwork(DataSource dataSource, List<Chore> chores, String node) {
        this.dataSource = dataSource;
        this.chores = List.copyOf(chores);
        this.node = node;
    }

    @Override
    public void start() {
        var started = Scheduler.create(dataSource)
                .startTasks(chores.stream().map(Clockwork::task).toList())
                .tableName(TABLE)
                .schedulerName(() -> node)
                .threads(THREADS)
                .pollingInterval(Duration.ofSeconds(2))
                .heartbeatInterval(Duration.ofSeconds(5))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .pollUsingLockAndFetch(0.5, 1.0)
                .enablePriority()
                .failureLogging(LogLevel.WARN, true)
                .build();
        started.start();
        scheduler = started;
    }

    private static RecurringTask<Void> task(Chore chore) {
        return Tasks.recurring(chore.name(), FixedDelay.of(chore.every()))
                .execute((instance, context) -> chore.work().run());
    }

    @Override
    public void stop() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    @Override
    public int getPhase() {
        return JobRunner.PHASE;
    }
}
