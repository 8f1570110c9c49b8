package org.bildwerk.dam.ingest;

import java.security.SecureRandom;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.Visibility;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.ingest.inspection.Inspector;
import org.bildwerk.dam.metadata.embedded.EmbeddedMetadataReader;
import org.bildwerk.dam.preview.PreviewOrders;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.dam.storage.Blobs;
import org.bildwerk.dam.web.ConditionalOnApi;
import org.bildwerk.vips.Vips;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The beans of the intake.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestSettings.class)
public class IngestConfiguration {

    @Bean
    FileReading bildwerkFileReading(BlobStore store, Vips vips, IngestSettings settings) {
        var metadata = new EmbeddedMetadataReader(vips, settings.metadataTimeout(), settings.defaultLanguage());
        return new FileReading(store, new Inspector(vips, settings), metadata, settings);
    }

    @Bean
    VersionWriter bildwerkVersionWriter(JdbcClient db, Blobs blobs, PreviewOrders previews) {
        return new VersionWriter(db, blobs, previews, Json.mapper());
    }

    @Bean
    Ingest bildwerkIngest(
            JdbcClient db,
            FileReading reading,
            Visibility visibility,
            VersionWriter versions,
            Ledger ledger,
            AssetCatalog catalog,
            PlatformTransactionManager transactions) {
        var writer = new AssetWriter(db, visibility, versions, ledger, new SecureRandom());
        return new Ingest(reading, writer, catalog, new TransactionTemplate(transactions));
    }

    @Bean
    @ConditionalOnApi
    IngestController bildwerkIngestController(Ingest ingest, AssetCatalog catalog, Identity identity) {
        return new IngestController(ingest, catalog, identity);
    }
}
