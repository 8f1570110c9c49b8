package org.bildwerk.delivery.calibration;

import java.time.Clock;
import java.time.Duration;
import org.bildwerk.dam.job.Chore;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.site.PublicAssets;
import org.bildwerk.delivery.rendition.RenditionMaker;
import org.bildwerk.delivery.rendition.Renditions;
import org.bildwerk.vips.Vips;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Wires the measurement of qualities; `bildwerk.delivery.measure-quality` switches it off.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(value = "bildwerk.delivery.measure-quality", matchIfMissing = true)
public class CalibrationConfiguration {

    @Bean
    Calibrations bildwerkCalibrations(JdbcClient jdbc, Jobs jobs, Vips vips, Clock clock) {
        return new Calibrations(
                new CalibrationTable(jdbc), new CalibrationOrders(jobs, clock), vips.fingerprint(), clock);
    }

    @Bean
    CalibrationHandler bildwerkCalibrationHandler(
            Vips vips, PublicAssets assets, RenditionMaker maker, Renditions renditions, Calibrations calibrations) {
        return new CalibrationHandler(vips, assets, maker, renditions, calibrations);
    }

    @Bean
    Chore bildwerkCalibrationChore(JdbcClient jdbc) {
        return new Chore("calibrations", Duration.ofHours(24), () -> new CalibrationTable(jdbc).removeUnused());
    }
}
