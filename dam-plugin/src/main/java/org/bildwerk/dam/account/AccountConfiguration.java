package org.bildwerk.dam.account;

import java.security.SecureRandom;
import java.time.Clock;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.web.ConditionalOnApi;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The beans of the accounts.
@Configuration(proxyBeanMethods = false)
public class AccountConfiguration {

    @Bean
    Accounts bildwerkAccounts(JdbcClient db, PlatformTransactionManager transactions, Ledger ledger) {
        // The encoder is no bean: a host application's own one must not be touched.
        var encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
        return new Accounts(db, new TransactionTemplate(transactions), ledger, encoder, new SecureRandom());
    }

    @Bean
    @ConditionalOnMissingBean
    Identity bildwerkIdentity(Accounts accounts) {
        return new PrincipalIdentity(accounts);
    }

    @Bean
    Groups bildwerkGroups(JdbcClient db, PlatformTransactionManager transactions, Ledger ledger) {
        return new Groups(db, new TransactionTemplate(transactions), ledger);
    }

    @Bean
    ApiKeys bildwerkApiKeys(
            JdbcClient db, PlatformTransactionManager transactions, Ledger ledger, Accounts accounts, Clock clock) {
        return new ApiKeys(db, new TransactionTemplate(transactions), ledger, accounts, new SecureRandom(), clock);
    }

    @Bean
    @ConditionalOnApi
    AccountController bildwerkAccountController(Accounts accounts, Groups groups, Identity identity) {
        return new AccountController(accounts, groups, identity);
    }

    @Bean
    @ConditionalOnApi
    ApiKeyController bildwerkApiKeyController(ApiKeys keys, Identity identity) {
        return new ApiKeyController(keys, identity);
    }
}
