package org.bildwerk.dam.provenance.keystore;

import java.time.Clock;
import java.util.Objects;
import org.bildwerk.dam.DamProperties;
import org.bildwerk.dam.provenance.ProvenanceSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Wires the signing keys. A host that keeps them elsewhere brings a [Keystore] of its own.
@Configuration(proxyBeanMethods = false)
public class KeystoreConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Keystore bildwerkKeystore(ProvenanceSettings settings, DamProperties properties, Clock clock) {
        var file = Objects.requireNonNullElseGet(
                settings.keystore(), () -> properties.home().resolve("keys").resolve("signing.p12"));
        var pki = settings.ownAuthority() ? new OwnPki(settings.organisation(), settings.keyValidity(), clock) : null;
        return new Pkcs12Keystore(file, settings.keystorePassword(), pki, settings.algorithm());
    }

    @Bean
    OwnAuthorities bildwerkOwnAuthorities(JdbcClient db, Keystore keystore) {
        return new OwnAuthorities(db, keystore);
    }
}
