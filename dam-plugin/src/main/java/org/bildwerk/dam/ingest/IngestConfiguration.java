package org.bildwerk.dam.ingest;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.bildwerk.dam.DamProperties;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.account.Accounts;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.Visibility;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.ingest.inspection.Inspector;
import org.bildwerk.dam.job.Chore;
import org.bildwerk.dam.metadata.embedded.EmbeddedMetadataReader;
import org.bildwerk.dam.preview.PreviewOrders;
import org.bildwerk.dam.provenance.evidence.EvidenceFact;
import org.bildwerk.dam.provenance.evidence.EvidenceOrders;
import org.bildwerk.dam.provenance.evidence.EvidenceReading;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.dam.storage.Blobs;
import org.bildwerk.dam.web.ConditionalOnApi;
import org.bildwerk.dam.web.ProblemStatuses;
import org.bildwerk.vips.Vips;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The beans of the intake.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestSettings.class)
public class IngestConfiguration {

    @Bean
    EmbeddedMetadataReader bildwerkMetadataReader(Vips vips, IngestSettings settings) {
        return new EmbeddedMetadataReader(vips, settings.metadataTimeout(), settings.defaultLanguage());
    }

    @Bean
    FileReading bildwerkFileReading(
            BlobStore store,
            Vips vips,
            EmbeddedMetadataReader metadata,
            EvidenceReading evidence,
            IngestSettings settings) {
        return new FileReading(store, new Inspector(vips, settings), metadata, evidence, settings);
    }

    @Bean
    VersionWriter bildwerkVersionWriter(
            JdbcClient db,
            Blobs blobs,
            PreviewOrders previews,
            EvidenceReading evidence,
            EvidenceFact fact,
            EvidenceOrders orders) {
        var notes = new EvidenceNotes(evidence, fact, orders);
        return new VersionWriter(db, blobs, previews, notes, Json.mapper());
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

    @Bean
    Uploads bildwerkUploads(
            JdbcClient db, Ingest ingest, IngestSettings settings, DamProperties properties, Clock clock) {
        var folder = properties.home().resolve("uploads");
        return new Uploads(new UploadTable(db), ingest, settings, folder, clock);
    }

    @Bean
    Chore bildwerkUploadExpiry(Uploads uploads, IngestSettings settings) {
        return new Chore("upload-expiry", Duration.ofHours(1), () -> uploads.expire(settings.uploadExpiry()));
    }

    @Bean
    @ConditionalOnExpression("!'${bildwerk.ingest.watch:}'.isBlank()")
    Chore bildwerkWatchedFolder(IngestSettings settings, Accounts accounts, Ingest ingest) {
        var folder = Path.of(Objects.requireNonNull(settings.watch()));
        var watched = new WatchedFolder(folder, settings.watchUser(), accounts, ingest);
        return new Chore("watched-folder", settings.watchInterval(), watched::look);
    }

    @Bean
    @ConditionalOnApi
    UploadController bildwerkUploadController(Uploads uploads, AssetCatalog catalog, Identity identity) {
        return new UploadController(uploads, catalog, identity);
    }

    @Bean
    @ConditionalOnApi
    WebMvcConfigurer bildwerkLengthGuard(IngestSettings settings) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new LengthGuard(settings)).addPathPatterns("/api/v1/assets/**");
            }
        };
    }

    @Bean
    @ConditionalOnApi
    ProblemStatuses bildwerkIngestProblems() {
        return new ProblemStatuses(Map.of(
                "file-too-large", HttpStatus.CONTENT_TOO_LARGE,
                "upload-offset", HttpStatus.CONFLICT,
                "upload-busy", HttpStatus.LOCKED,
                "upload-incomplete", HttpStatus.CONFLICT));
    }
}
