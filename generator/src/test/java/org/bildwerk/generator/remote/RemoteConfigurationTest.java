package org.bildwerk.generator.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.bildwerk.dam.generation.ImageGenerator;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsPool;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

class RemoteConfigurationTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(RemoteConfiguration.class))
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(VipsPool.class, () -> new VipsPool(Vips.open(), 1, 1));

    @Test
    void sendsNothingOutOfTheHouseUnlessToldTo() {
        runner.run(context -> assertThat(context).doesNotHaveBean(ImageGenerator.class));
    }

    @Test
    void offersTheModelsOfTheProviderWhereTheOperatorWantsThem() {
        runner.withPropertyValues(
                        "bildwerk.generator.remote.enabled=true",
                        "bildwerk.generator.remote.key=top-secret",
                        "bildwerk.generator.remote.models=painter-1,painter-2")
                .run(context -> {
                    assertThat(context).hasSingleBean(ImageGenerator.class);
                    assertThat(context.getBean(ImageGenerator.class).models())
                            .extracting("name")
                            .containsExactly("painter-1", "painter-2");
                    var settings = context.getBean(RemoteSettings.class);
                    assertThat(settings.timeout()).isEqualTo(Duration.ofMinutes(4));
                    assertThat(settings.largestAnswer()).isEqualTo(DataSize.ofMegabytes(96));
                });
    }
}
