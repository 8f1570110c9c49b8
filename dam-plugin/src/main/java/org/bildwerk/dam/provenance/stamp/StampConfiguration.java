package org.bildwerk.dam.provenance.stamp;

import java.time.Clock;
import java.time.Duration;
import org.bildwerk.dam.DamProperties;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetLock;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.ingest.IngestSettings;
import org.bildwerk.dam.job.Chore;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.metadata.embedded.EmbeddedMetadataReader;
import org.bildwerk.dam.provenance.ProvenanceSettings;
import org.bildwerk.dam.provenance.credential.CredentialReader;
import org.bildwerk.dam.provenance.credential.CredentialWriter;
import org.bildwerk.dam.provenance.manifest.ManifestRecipes;
import org.bildwerk.dam.provenance.manifest.Tool;
import org.bildwerk.dam.provenance.mark.Marks;
import org.bildwerk.dam.provenance.redaction.Redactions;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.dam.storage.Blobs;
import org.bildwerk.vips.VipsPool;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Wires stamping.
@Configuration(proxyBeanMethods = false)
public class StampConfiguration {

    @Bean
    ManifestRecipes bildwerkManifestRecipes() {
        var version = StampConfiguration.class.getPackage().getImplementationVersion();
        return new ManifestRecipes(new Tool("Bildwerk", version == null ? "0.1.0" : version));
    }

    @Bean
    StampBooks bildwerkStampBooks(
            JdbcClient db,
            AssetCatalog catalog,
            AssetLock lock,
            Blobs blobs,
            Ledger ledger,
            PlatformTransactionManager transactions) {
        return new StampBooks(new StampTable(db), catalog, lock, blobs, ledger, new TransactionTemplate(transactions));
    }

    @Bean
    StampMaker bildwerkStampMaker(
            JdbcClient db,
            BlobStore store,
            VipsPool pool,
            ManifestRecipes recipes,
            CredentialReader reader,
            CredentialWriter writer,
            EmbeddedMetadataReader metadata,
            Marks marks,
            ProvenanceSettings settings,
            IngestSettings ingest,
            DamProperties properties,
            Clock clock) {
        return new StampMaker(
                store,
                new Planner(new Lineage(db), recipes, new Redactions(db)),
                new PixelWork(pool, marks),
                new RecordWriting(metadata, ingest.defaultLanguage()),
                new PlanSigning(store, reader, writer),
                marks,
                settings,
                Workbench.room(properties.home().resolve("work")),
                clock);
    }

    @Bean
    RenditionSigner bildwerkRenditionSigner(
            JdbcClient db,
            AssetCatalog catalog,
            BlobStore store,
            ManifestRecipes recipes,
            CredentialReader reader,
            CredentialWriter writer,
            DamProperties properties,
            Clock clock) {
        return new RenditionSigner(
                catalog,
                new Planner(new Lineage(db), recipes, new Redactions(db)),
                new PlanSigning(store, reader, writer),
                Workbench.room(properties.home().resolve("work")),
                clock);
    }

    @Bean
    Stamper bildwerkStamper(JdbcClient db, AssetCatalog catalog, StampMaker maker, StampBooks books) {
        return new Stamper(catalog, maker, new StampTable(db), books);
    }

    @Bean
    DownloadFinish bildwerkDownloadFinish(
            JdbcClient db,
            Stamper stamper,
            BlobStore store,
            ManifestRecipes recipes,
            CredentialReader reader,
            CredentialWriter writer,
            EmbeddedMetadataReader metadata,
            IngestSettings ingest,
            DamProperties properties,
            Clock clock) {
        return new DownloadFinish(
                stamper,
                new Planner(new Lineage(db), recipes, new Redactions(db)),
                new RecordWriting(metadata, ingest.defaultLanguage()),
                new PlanSigning(store, reader, writer),
                Workbench.room(properties.home().resolve("work")),
                clock);
    }

    @Bean
    StampHandler bildwerkStampHandler(Stamper stamper) {
        return new StampHandler(stamper);
    }

    @Bean
    StampOrders bildwerkStampOrders(Jobs jobs, StampBooks books, JdbcClient db, Clock clock) {
        return new StampOrders(jobs, books, new StampTable(db), clock);
    }

    @Bean
    Chore bildwerkRestamp(StampOrders orders, ProvenanceSettings settings) {
        return new Chore("restamp", Duration.ofMinutes(10), () -> orders.restamp(settings.restampAfter()));
    }
}
