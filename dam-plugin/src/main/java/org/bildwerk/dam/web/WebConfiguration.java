package org.bildwerk.dam.web;

import org.bildwerk.dam.Json;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JacksonModule;

/// Wires what REST controllers share, where the API is switched on.
@Configuration(proxyBeanMethods = false)
@ConditionalOnApi
public class WebConfiguration {

    @Bean
    Problems bildwerkProblems(ObjectProvider<ProblemStatuses> modules) {
        return new Problems(modules.stream().toList());
    }

    @Bean
    ProblemResolver bildwerkProblemResolver(Problems problems) {
        return new ProblemResolver(problems);
    }

    /// Lets the host's mapper write the DAM's ids as strings.
    @Bean
    JacksonModule bildwerkIdsModule() {
        return Json.ids();
    }
}
