package org.bildwerk.dam.job;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.bildwerk.dam.DamProperties;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.event.Signals;
import org.bildwerk.dam.web.ConditionalOnApi;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Wires jobs, lanes and chores.
@Configuration(proxyBeanMethods = false)
public class JobConfiguration {

    /// Names this run of this process among all nodes of the database.
    record Node(String name) {}

    @Bean
    Node bildwerkNode() {
        return new Node(ProcessHandle.current().pid() + "-"
                + UUID.randomUUID().toString().substring(0, 8));
    }

    @Bean
    Jobs bildwerkJobs(JdbcClient jdbc, PlatformTransactionManager transactions, Signals signals) {
        return new Jobs(new JobTable(jdbc), new ItemTable(jdbc), new TransactionTemplate(transactions), signals.jobs());
    }

    @Bean
    WorkTable bildwerkWorkTable(JdbcClient jdbc, Node node, DamProperties properties) {
        return new WorkTable(jdbc, node.name(), properties.job().lease());
    }

    @Bean
    JobRunner bildwerkJobRunner(
            ObjectProvider<JobHandler> handlerBeans,
            WorkTable table,
            JdbcClient jdbc,
            Signals signals,
            DamProperties properties) {
        Map<String, JobHandler> handlers =
                handlerBeans.orderedStream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
        var settings = properties.job();
        var worker = new Worker(handlers, table, new JobTable(jdbc), settings.attempts());
        var lanes = new ArrayList<LaneRunner>();
        for (var lane : Lane.values()) {
            var workers = settings.workers().of(lane);
            if (workers > 0 && !handlers.isEmpty()) {
                lanes.add(new LaneRunner(
                        lane, workers, handlers.keySet(), table, worker, signals.jobs(), settings.poll()));
            }
        }
        return new JobRunner(lanes, table, settings.lease());
    }

    @Bean
    @ConditionalOnApi
    JobController bildwerkJobController(Jobs jobs, Identity identity, Clock clock) {
        return new JobController(jobs, identity, clock);
    }

    @Bean
    JobHealth jobsHealthIndicator(WorkTable table) {
        return new JobHealth(table);
    }

    @Bean
    LaneMeters bildwerkLaneMeters(WorkTable table) {
        return new LaneMeters(table);
    }

    @Bean
    Clockwork bildwerkClockwork(DataSource dataSource, ObjectProvider<Chore> chores, Node node) {
        return new Clockwork(dataSource, chores.orderedStream().toList(), node.name());
    }

    @Bean
    Chore bildwerkRevival(WorkTable table, JdbcClient jdbc, Signals signals, DamProperties properties) {
        var jobs = new JobTable(jdbc);
        return new Chore("job-revival", Duration.ofSeconds(5), () -> {
            if (table.revive(properties.job().attempts()) > 0) {
                signals.jobs().raise();
            }
            jobs.mend();
        });
    }

    @Bean
    Chore bildwerkForgetting(JdbcClient jdbc, DamProperties properties) {
        var jobs = new JobTable(jdbc);
        return new Chore(
                "job-forgetting",
                Duration.ofHours(6),
                () -> jobs.forget(properties.job().keep()));
    }
}
