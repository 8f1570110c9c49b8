package org.bildwerk.generator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.bildwerk.dam.DamAutoConfiguration;
import org.bildwerk.dam.DamProperties;
import org.bildwerk.generator.device.Devices;
import org.bildwerk.generator.device.Sessions;
import org.bildwerk.generator.registry.Shelf;
import org.bildwerk.vips.VipsPool;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/// Lists the beans of the embedded generator.
@AutoConfiguration(after = DamAutoConfiguration.class)
@ConditionalOnProperty(name = "bildwerk.generator.enabled", matchIfMissing = true)
@EnableConfigurationProperties(GeneratorProperties.class)
class GeneratorAutoConfiguration {

    private static final Duration LOOK = Duration.ofSeconds(60);

    @Bean
    Shelf modelShelf(GeneratorProperties generator, DamProperties dam) {
        var folders = new ArrayList<Path>();
        var models = generator.models();
        folders.add(models == null ? dam.home().resolve("models") : models);
        folders.addAll(generator.shipped());
        return new Shelf(folders);
    }

    @Bean
    Workshop generatorWorkshop(Shelf shelf, GeneratorProperties generator, VipsPool pool) {
        var devices = Devices.find(generator.device(), generator.natives(), LOOK);
        if (!devices.reason().isEmpty()) {
            LoggerFactory.getLogger(GeneratorAutoConfiguration.class)
                    .warn("Pictures are made on the processor: {}", devices.reason());
        }
        var sessions = new Sessions(generator.threads(), generator.memory().toBytes());
        return new Workshop(shelf, sessions, devices, new Pictures(pool), generator.tileEdge());
    }

    @Bean
    OnnxImageGenerator onnxImageGenerator(Shelf shelf, Workshop workshop) {
        return new OnnxImageGenerator(shelf, new Cards(shelf, workshop), workshop);
    }
}
