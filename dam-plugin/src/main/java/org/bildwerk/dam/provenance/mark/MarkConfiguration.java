package org.bildwerk.dam.provenance.mark;

import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;
import org.bildwerk.dam.DamProperties;
import org.bildwerk.dam.provenance.ProvenanceSettings;
import org.bildwerk.vips.VipsPool;
import org.bildwerk.watermark.Watermarker;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.SingletonSupplier;

/// Wires the mark. Its secret is read, or made, when it is first needed.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProvenanceSettings.class)
public class MarkConfiguration {

    @Bean
    Marks bildwerkMarks(
            JdbcClient db, VipsPool pool, ProvenanceSettings settings, DamProperties properties, Clock clock) {
        var file = Objects.requireNonNullElseGet(
                settings.watermarkKey(), () -> properties.home().resolve("keys").resolve("watermark.key"));
        Supplier<Watermarker> watermarker = SingletonSupplier.of(() -> new Watermarker(MarkSecret.readOrMake(file)));
        return new Marks(db, pool, watermarker, clock, settings.watermark());
    }
}
