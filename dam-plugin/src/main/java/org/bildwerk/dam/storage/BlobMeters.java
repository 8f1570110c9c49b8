package org.bildwerk.dam.storage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Shows how many files the library refers to: `bildwerk.storage.files`.
final class BlobMeters implements MeterBinder {

    private final JdbcClient jdbc;

    BlobMeters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("bildwerk.storage.files", this::count)
                .description("Files in the object store that the library knows")
                .register(registry);
    }

    private long count() {
        return jdbc.sql("select count(*) from bw_blob").query(Long.class).single();
    }
}
