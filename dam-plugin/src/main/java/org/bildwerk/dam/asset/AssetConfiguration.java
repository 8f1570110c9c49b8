package org.bildwerk.dam.asset;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.audit.AuditTrail;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.ingest.FileReading;
import org.bildwerk.dam.ingest.IngestSettings;
import org.bildwerk.dam.ingest.VersionWriter;
import org.bildwerk.dam.job.Chore;
import org.bildwerk.dam.metadata.AssetDescriptions;
import org.bildwerk.dam.preview.PreviewOrders;
import org.bildwerk.dam.provenance.mark.Marks;
import org.bildwerk.dam.provenance.stamp.DownloadFinish;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.dam.storage.Blobs;
import org.bildwerk.dam.web.ConditionalOnApi;
import org.bildwerk.dam.web.ProblemStatuses;
import org.bildwerk.vips.VipsPool;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The beans of the asset catalogue and of its life.
@Configuration(proxyBeanMethods = false)
public class AssetConfiguration {

    @Bean
    Visibility bildwerkVisibility(JdbcClient db) {
        return new Visibility(db);
    }

    @Bean
    AssetCatalog bildwerkAssetCatalog(JdbcClient db, Visibility visibility) {
        return new AssetCatalog(db, visibility, Json.mapper());
    }

    @Bean
    AssetLock bildwerkAssetLock(JdbcClient db) {
        return new AssetLock(db);
    }

    @Bean
    AssetLife bildwerkAssetLife(
            JdbcClient db, PlatformTransactionManager transactions, AssetCatalog catalog, Ledger ledger) {
        return new AssetLife(db, new TransactionTemplate(transactions), catalog, ledger);
    }

    @Bean
    Ratings bildwerkRatings(
            JdbcClient db, PlatformTransactionManager transactions, AssetCatalog catalog, Ledger ledger) {
        return new Ratings(db, new TransactionTemplate(transactions), catalog, ledger);
    }

    @Bean
    Bin bildwerkBin(
            JdbcClient db,
            PlatformTransactionManager transactions,
            AssetCatalog catalog,
            Visibility visibility,
            Ledger ledger,
            AuditTrail audit,
            Blobs blobs,
            Clock clock) {
        var transaction = new TransactionTemplate(transactions);
        return new Bin(db, transaction, catalog, visibility, ledger, audit, blobs, clock);
    }

    @Bean
    Chore bildwerkBinChore(Bin bin, IngestSettings settings) {
        return new Chore("bin", Duration.ofHours(1), () -> bin.purgeOlderThan(settings.binPeriod()));
    }

    @Bean
    Edits bildwerkEdits(
            JdbcClient db,
            PlatformTransactionManager transactions,
            AssetCatalog catalog,
            PreviewOrders previews,
            Ledger ledger) {
        return new Edits(db, new TransactionTemplate(transactions), catalog, previews, ledger);
    }

    @Bean
    Versions bildwerkVersions(
            JdbcClient db,
            PlatformTransactionManager transactions,
            AssetCatalog catalog,
            FileReading reading,
            VersionWriter writer,
            AssetDescriptions descriptions,
            Ledger ledger) {
        return new Versions(db, new TransactionTemplate(transactions), catalog, reading, writer, descriptions, ledger);
    }

    @Bean
    Downloads bildwerkDownloads(
            JdbcClient db,
            AssetCatalog catalog,
            Visibility visibility,
            BlobStore store,
            VipsPool pool,
            Marks marks,
            DownloadFinish finish) {
        return new Downloads(db, catalog, visibility, store, new PresetMaker(store, pool, marks, finish), finish);
    }

    @Bean
    @ConditionalOnApi
    AssetController bildwerkAssetController(
            AssetCatalog catalog,
            AssetDescriptions descriptions,
            AssetLife life,
            Edits edits,
            Ratings ratings,
            Identity identity) {
        return new AssetController(catalog, descriptions, life, edits, ratings, identity);
    }

    @Bean
    @ConditionalOnApi
    BinController bildwerkBinController(Bin bin, AssetCatalog catalog, Identity identity) {
        return new BinController(bin, catalog, identity);
    }

    @Bean
    @ConditionalOnApi
    VersionController bildwerkVersionController(
            AssetCatalog catalog, Versions versions, FileReading reading, Identity identity) {
        return new VersionController(catalog, versions, reading, identity);
    }

    @Bean
    @ConditionalOnApi
    DownloadController bildwerkDownloadController(Downloads downloads, Identity identity) {
        return new DownloadController(downloads, identity);
    }

    @Bean
    @ConditionalOnApi
    ProblemStatuses bildwerkAssetProblems() {
        return new ProblemStatuses(
                Map.of("life-step-refused", HttpStatus.CONFLICT, "revision-missing", HttpStatus.PRECONDITION_REQUIRED));
    }
}
