package org.bildwerk.dam.web;

import org.bildwerk.dam.Json;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JacksonModule;

/// Wires what REST controllers share, where the API is switched on.
@Configuration(proxyBeanMethods = false)
@ConditionalOnApi
@EnableConfigurationProperties(ApiSettings.class)
public class WebConfiguration {

    @Bean
    Problems bildwerkProblems(ObjectProvider<ProblemStatuses> modules) {
        return new Problems(modules.stream().toList());
    }

    @Bean
    BodyLimit bildwerkBodyLimit(ApiSettings settings) {
        return new BodyLimit(settings.maxBody().toBytes());
    }

    @Bean
    ProblemResolver bildwerkProblemResolver(Problems problems, ObjectProvider<OwnAddresses> modules) {
        return new ProblemResolver(problems, modules.stream().toList());
    }

    @Bean
    JacksonModule bildwerkNullItemsModule() {
        return NullItems.refused();
    }

    /// Lets the host's mapper write the DAM's ids as strings.
    @Bean
    JacksonModule bildwerkIdsModule() {
        return Json.ids();
    }
}
