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
import org.springframework.util.ClassUtils;

/// Wires the object store.
@Configuration(proxyBeanMethods = false)
public class StorageConfiguration {

    private static final String S3_CLIENT = "software.amazon.awssdk.services.s3.S3Client";

    @Bean
    @ConditionalOnMissingBean
    BlobStore bildwerkBlobStore(DamProperties properties, Clock clock) {
        var storage = properties.storage();
        var folder =
                Objects.requireNonNullElse(storage.folder(), properties.home().resolve("blobs"));
        var reserve = storage.reserve().toBytes();
        var bucket = storage.s3().bucket();
        if (bucket == null || bucket.isBlank()) {
            return new FolderBlobStore(folder, reserve, clock);
        }
        if (!ClassUtils.isPresent(S3_CLIENT, StorageConfiguration.class.getClassLoader())) {
            throw new IllegalStateException(
                    "bildwerk.storage.s3.bucket is set, but the S3 client is not on the class path:"
                            + " add software.amazon.awssdk:s3 and software.amazon.awssdk:url-connection-client");
        }
        return new S3BlobStore(
                S3Clients.open(storage.s3()), bucket, storage.s3().prefix(), folder, reserve);
    }

    @Bean
    Blobs bildwerkBlobs(JdbcClient jdbc, BlobStore store, PlatformTransactionManager transactions, Clock clock) {
        return new Blobs(jdbc, store, new TransactionTemplate(transactions), clock);
    }

    @Bean
    StorageHealth filesHealthIndicator(BlobStore store) {
        return new StorageHealth(store);
    }

    @Bean
    BlobMeters bildwerkBlobMeters(JdbcClient jdbc) {
        return new BlobMeters(jdbc);
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
