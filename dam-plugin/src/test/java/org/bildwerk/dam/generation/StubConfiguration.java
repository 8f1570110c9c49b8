package org.bildwerk.dam.generation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// A node with the stub generator.
@Configuration(proxyBeanMethods = false)
public class StubConfiguration {

    @Bean
    StubGenerator stubGenerator() {
        return new StubGenerator();
    }
}
