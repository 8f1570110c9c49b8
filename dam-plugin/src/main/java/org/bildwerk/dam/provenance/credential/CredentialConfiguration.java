package org.bildwerk.dam.provenance.credential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import org.bildwerk.c2pa.C2pa;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.provenance.ProvenanceSettings;
import org.bildwerk.dam.provenance.keystore.Keystore;
import org.bildwerk.dam.provenance.keystore.OwnAuthorities;
import org.bildwerk.dam.storage.BlobStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/// Wires reading and signing.
@Configuration(proxyBeanMethods = false)
public class CredentialConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(CredentialConfiguration.class);

    @Bean
    @ConditionalOnMissingBean
    C2paEngine bildwerkC2paEngine(ProvenanceSettings settings, OwnAuthorities authorities) {
        var engine =
                new C2paEngine(C2pa.load(), anchors(settings.trustAnchors()), authorities::all, settings.deadline());
        if (engine.missing() != null) {
            LOG.warn("Content credentials are neither verified nor signed. {}", engine.missing());
        }
        return engine;
    }

    private static Supplier<String> anchors(@Nullable Path file) {
        if (file == null) {
            return () -> "";
        }
        return SingletonSupplier.of(() -> {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException("The trust anchors in %s cannot be read".formatted(file), e);
            }
        });
    }

    @Bean
    CredentialReader bildwerkCredentialReader(C2paEngine engine) {
        return new CredentialReader(engine);
    }

    @Bean
    CredentialWriter bildwerkCredentialWriter(
            C2paEngine engine, CredentialReader reader, Keystore keystore, ProvenanceSettings settings, Clock clock) {
        return new CredentialWriter(engine, reader, keystore, settings.timestampUrl(), clock);
    }

    @Bean
    CredentialHandler bildwerkCredentialHandler(
            JdbcClient db,
            CredentialReader reader,
            BlobStore store,
            Ledger ledger,
            PlatformTransactionManager transactions) {
        return new CredentialHandler(
                new CredentialFacts(db), reader, store, ledger, new TransactionTemplate(transactions));
    }
}
