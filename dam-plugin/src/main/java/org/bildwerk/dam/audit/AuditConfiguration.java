package org.bildwerk.dam.audit;

import java.time.Clock;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.event.EventCodec;
import org.bildwerk.dam.event.Signals;
import org.bildwerk.dam.web.ConditionalOnApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Wires the audit.
@Configuration(proxyBeanMethods = false)
public class AuditConfiguration {

    @Bean
    Ledger bildwerkLedger(JdbcClient jdbc, EventCodec codec, Signals signals, Clock clock) {
        return new Ledger(new LedgerWriter(jdbc, codec, signals), clock);
    }

    @Bean
    AuditTrail bildwerkAuditTrail(JdbcClient jdbc, PlatformTransactionManager transactions, Ledger ledger) {
        var snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return new AuditTrail(jdbc, new TransactionTemplate(transactions), ledger, new ChainCheck(jdbc, snapshot));
    }

    @Bean
    @ConditionalOnApi
    AuditController bildwerkAuditController(AuditTrail trail, Identity identity) {
        return new AuditController(trail, identity);
    }
}
