package org.bildwerk.ui.home;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Opens the home folder and holds it as long as the application lives.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HomeSettings.class)
class HomeConfiguration {

    /// Reads the setting itself: settings records are bound only after post-processors have run.
    @Bean
    static HomeLock homeLock(Environment environment, ApplicationContext context) {
        var home = HomeFolder.open(Path.of(environment.getProperty("bildwerk.home", ".bildwerk")));
        var lock = HomeLock.acquire(home);
        if (context instanceof WebServerApplicationContext) {
            PortCheck.requireFree(environment);
        }
        new RunFolder(home).write(ApplicationRunFile.NAME, ApplicationRunFile.starting(Clock.systemUTC()));
        return lock;
    }

    @Bean
    HomeFolder homeFolder(HomeSettings settings) {
        return HomeFolder.open(settings.home());
    }

    @Bean
    RunFolder runFolder(HomeFolder home) {
        return new RunFolder(home);
    }

    @Bean
    ApplicationRunFile applicationRunFile(RunFolder run) {
        return new ApplicationRunFile(run, Clock.systemUTC());
    }
}
