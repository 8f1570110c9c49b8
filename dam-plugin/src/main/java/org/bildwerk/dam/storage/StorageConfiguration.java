package org.bildwerk.dam.storage;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.bildwerk.dam.DamProperties;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.job.Chore;
import org.bildwerk.dam.web.ConditionalOnApi;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Wires the object store.
@Configuration(proxyBeanMethods = false)
public class StorageConfiguration {

    @Bean
    @ConditionalOnMissingBean
    BlobStore bildwerkBlobStore(DamProperties properties, Clock clock) {
        var storage = properties.storage();
        var folder =
                Objects.requireNonNullElse(storage.folder(), properties.home().resolve("blobs"));
        return new FolderBlobStore(folder, storage.reserve().toBytes(), clock);
    }

    @Bean
    Blobs bildwerkBlobs(JdbcClient jdbc, BlobStore store, PlatformTransactionManager transactions, Clock clock) {
        return new Blobs(jdbc, store, new TransactionTemplate(transactions), clock);
    }

    @Bean
    Chore bildwerkSweep(Blobs blobs, DamProperties properties) {
        return new Chore(
                "storage-sweep",
                Duration.ofHours(6),
                () -> blobs.sweep(properties.storage().grace()));
    }

    @Bean
    @ConditionalOnApi
    StorageController bildwerkStorageController(Blobs blobs, Identity identity) {
        return new StorageController(blobs, identity);
    }
}
