package org.bildwerk.dam.generation;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.bildwerk.dam.DamProperties;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetLock;
import org.bildwerk.dam.asset.Bin;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.brief.Brief;
import org.bildwerk.dam.brief.Editions;
import org.bildwerk.dam.brief.Prompt;
import org.bildwerk.dam.ingest.FileReading;
import org.bildwerk.dam.ingest.VersionWriter;
import org.bildwerk.dam.job.Chore;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.provenance.stamp.Workbench;
import org.bildwerk.dam.quality.QualityGate;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.dam.storage.Blobs;
import org.bildwerk.dam.web.ConditionalOnApi;
import org.bildwerk.dam.web.ProblemStatuses;
import org.bildwerk.vips.VipsPool;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The beans of generation. Without a generator everything is there but models.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GenerationSettings.class)
public class GenerationConfiguration {

    @Bean
    Models bildwerkModels(ObjectProvider<ImageGenerator> generators) {
        return new Models(generators.orderedStream().toList());
    }

    @Bean
    LiveItems bildwerkLiveItems() {
        return new LiveItems();
    }

    @Bean
    GenerationTable bildwerkGenerationTable(JdbcClient db) {
        return new GenerationTable(db);
    }

    @Bean
    Masks bildwerkMasks(
            JdbcClient db, BlobStore store, Blobs blobs, VipsPool pool, PlatformTransactionManager transactions) {
        return new Masks(db, store, blobs, pool, new TransactionTemplate(transactions));
    }

    @Bean
    OrderReading bildwerkOrderReading(
            Models models,
            AssetCatalog catalog,
            Masks masks,
            Editions<Brief> briefs,
            Editions<Prompt> prompts,
            JdbcClient db) {
        return new OrderReading(models, catalog, masks, briefs, prompts, db, new SecureRandom());
    }

    @Bean
    Generations bildwerkGenerations(
            OrderReading reading,
            GenerationTable table,
            Jobs jobs,
            Ledger ledger,
            LiveItems live,
            PlatformTransactionManager transactions) {
        return new Generations(reading, table, jobs, ledger, live, new TransactionTemplate(transactions));
    }

    @Bean
    GenerationFeed bildwerkGenerationFeed(Generations generations, LiveItems live) {
        return new GenerationFeed(generations, live);
    }

    @Bean
    InputFiles bildwerkInputFiles(OrderReading reading, BlobStore store, VipsPool pool) {
        return new InputFiles(reading, store, pool);
    }

    @Bean
    CandidateWriter bildwerkCandidateWriter(
            JdbcClient db, FileReading files, VersionWriter versions, Ledger ledger, Clock clock) {
        return new CandidateWriter(db, files, versions, ledger, new SecureRandom(), clock);
    }

    @Bean
    GenerationHandler bildwerkGenerationHandler(
            GenerationTable table,
            Models models,
            InputFiles inputs,
            CandidateWriter writer,
            LiveItems live,
            QualityGate gate,
            PlatformTransactionManager transactions,
            DamProperties properties) {
        return new GenerationHandler(
                table,
                models,
                inputs,
                writer,
                live,
                new Measuring(gate),
                new TransactionTemplate(transactions),
                Workbench.room(properties.home().resolve("generation")));
    }

    @Bean
    Candidates bildwerkCandidates(
            JdbcClient db,
            AssetCatalog catalog,
            AssetLock lock,
            Bin bin,
            QualityGate gate,
            Ledger ledger,
            PlatformTransactionManager transactions) {
        return new Candidates(db, catalog, lock, bin, gate, ledger, new TransactionTemplate(transactions));
    }

    @Bean
    @ConditionalOnApi
    GenerationController bildwerkGenerationController(
            Generations generations, GenerationFeed feed, Masks masks, Identity identity, GenerationSettings settings) {
        var stream = new GenerationStream(feed, settings.keepAlive());
        return new GenerationController(generations, stream, masks, identity);
    }

    @Bean
    @ConditionalOnApi
    CandidateController bildwerkCandidateController(Candidates candidates, Identity identity) {
        return new CandidateController(candidates, identity);
    }

    @Bean
    @ConditionalOnApi
    ModelController bildwerkModelController(Models models, Identity identity) {
        return new ModelController(models, identity);
    }

    @Bean
    @ConditionalOnApi
    ProblemStatuses bildwerkGenerationProblems() {
        return new ProblemStatuses(Map.of("generation-key-reused", HttpStatus.CONFLICT));
    }

    @Bean
    Remakes bildwerkRemakes(JdbcClient db, AssetCatalog catalog, Models models, OrderReading reading, Masks masks) {
        return new Remakes(db, catalog, models, reading, masks);
    }

    @Bean
    @ConditionalOnApi
    RecipeController bildwerkRecipeController(Remakes remakes, Identity identity) {
        return new RecipeController(remakes, identity);
    }

    @Bean
    Chore bildwerkCandidateExpiry(
            Candidates candidates, GenerationTable table, Masks masks, GenerationSettings settings) {
        return new Chore("candidate-expiry", Duration.ofHours(1), () -> {
            candidates.expire(settings.candidates());
            table.forget(settings.orders());
            masks.forget(settings.candidates());
        });
    }
}
