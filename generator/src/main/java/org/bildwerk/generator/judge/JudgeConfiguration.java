package org.bildwerk.generator.judge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bildwerk.dam.DamAutoConfiguration;
import org.bildwerk.dam.DamProperties;
import org.bildwerk.generator.GeneratorProperties;
import org.bildwerk.generator.device.Sessions;
import org.bildwerk.vips.Vips;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/// Lists the judges, which have graphs of their own loaded, beside those of the generator.
@AutoConfiguration(after = DamAutoConfiguration.class)
@ConditionalOnProperty(name = "bildwerk.generator.enabled", matchIfMissing = true)
@ConditionalOnBean(Vips.class)
@EnableConfigurationProperties(GeneratorProperties.class)
public class JudgeConfiguration {

    private static final long MEMORY = 512L << 20;

    @Bean(destroyMethod = "close")
    JudgeSessions bildwerkJudgeSessions() {
        return new JudgeSessions(new Sessions(1, MEMORY));
    }

    @Bean
    OnnxTextImageScorer bildwerkTextImageScorer(
            GeneratorProperties generator, DamProperties dam, JudgeSessions sessions, Vips vips) {
        return new OnnxTextImageScorer(folders(generator, dam), sessions.sessions(), vips);
    }

    @Bean
    OnnxNsfwClassifier bildwerkNsfwClassifier(
            GeneratorProperties generator, DamProperties dam, JudgeSessions sessions, Vips vips) {
        return new OnnxNsfwClassifier(folders(generator, dam), sessions.sessions(), vips);
    }

    private static List<Path> folders(GeneratorProperties generator, DamProperties dam) {
        var folders = new ArrayList<Path>();
        var models = generator.models();
        folders.add(models == null ? dam.home().resolve("models") : models);
        folders.addAll(generator.shipped());
        return folders;
    }

    /// The loaded graphs of the judges; their own type, so that they are not taken for those of the generator.
    record JudgeSessions(Sessions sessions) implements AutoCloseable {

        @Override
        public void close() {
            sessions.close();
        }
    }
}
