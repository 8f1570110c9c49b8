package org.bildwerk.dam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.UUID;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.event.DamEvent;
import org.bildwerk.dam.event.EventConsumer;
import org.bildwerk.dam.event.StoredEvent;
import org.bildwerk.dam.job.JobRequest;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.job.Lane;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class DamOperationsTest {

    @Configuration(proxyBeanMethods = false)
    static class Stuck {

        @Bean
        EventConsumer consumer() {
            return new EventConsumer() {
                @Override
                public String name() {
                    return "stuck";
                }

                @Override
                public void accept(List<StoredEvent> batch) {
                    throw new IllegalStateException("Never");
                }
            };
        }
    }

    @Test
    void showWhatWaits() {
        try (var dam =
                DamTest.with(Stuck.class).settings("bildwerk.job.workers.io=0").start()) {
            dam.inTransaction(
                    () -> dam.bean(Ledger.class).emit(new DamEvent.AssetDescribed(new AssetId(UUID.randomUUID()))));
            dam.bean(Jobs.class)
                    .submit(
                            Caller.system(),
                            new JobRequest("none", "Waits", Lane.IO, 0, null, null, List.of(JobRequest.Item.of("a"))));
            var registry = new SimpleMeterRegistry();
            dam.context().getBeansOfType(MeterBinder.class).values().forEach(meters -> meters.bindTo(registry));

            assertThat(gauge(registry, "bildwerk.events.lag", "consumer", "stuck"))
                    .isEqualTo(1);
            assertThat(gauge(registry, "bildwerk.jobs.waiting", "lane", "io")).isEqualTo(1);
            assertThat(registry.get("bildwerk.storage.files").gauge().value()).isZero();
        }
    }

    @Test
    void namesEveryPartInTheHealth() {
        try (var dam = DamTest.with(Stuck.class).start()) {
            dam.inTransaction(
                    () -> dam.bean(Ledger.class).emit(new DamEvent.AssetDescribed(new AssetId(UUID.randomUUID()))));
            await().untilAsserted(() -> assertThat(
                            health(dam, "eventsHealthIndicator").getDetails())
                    .hasEntrySatisfying(
                            "stuck", state -> assertThat(state.toString()).contains("lag=1", "reason=Never")));

            assertThat(health(dam, "filesHealthIndicator").getStatus()).isEqualTo(Status.UP);
            assertThat(health(dam, "jobsHealthIndicator").getDetails()).containsKeys("render", "io", "index", "gpu");
        }
    }

    private static Health health(DamTest dam, String part) {
        return dam.context().getBean(part, HealthIndicator.class).health();
    }

    private static double gauge(MeterRegistry registry, String name, String tag, String value) {
        return registry.get(name).tag(tag, value).gauge().value();
    }
}
