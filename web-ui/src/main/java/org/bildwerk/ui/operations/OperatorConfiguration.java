package org.bildwerk.ui.operations;

import org.bildwerk.dam.account.Accounts;
import org.bildwerk.dam.account.ApiKeys;
import org.bildwerk.ui.home.HomeFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the person who started the application gets from it: the first password and a key.
@Configuration(proxyBeanMethods = false)
class OperatorConfiguration {

    @Bean
    FirstAdministrator firstAdministrator(Accounts accounts) {
        return new FirstAdministrator(accounts, System.out);
    }

    @Bean
    Welcome welcome(FirstAdministrator first) {
        return new Welcome(first, System.out);
    }

    @Bean
    OperatorKey operatorKey(Accounts accounts, ApiKeys keys, HomeFolder home) {
        return new OperatorKey(accounts, keys, home);
    }
}
