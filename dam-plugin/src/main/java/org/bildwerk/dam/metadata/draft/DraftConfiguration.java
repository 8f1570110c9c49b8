package org.bildwerk.dam.metadata.draft;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetLock;
import org.bildwerk.dam.asset.Visibility;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.job.JobHandler;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.metadata.AssetDescriptions;
import org.bildwerk.dam.provenance.evidence.AssetEvidence;
import org.bildwerk.dam.provenance.redaction.Redactions;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.dam.taxonomy.Taxonomy;
import org.bildwerk.dam.web.ConditionalOnApi;
import org.bildwerk.dam.web.ProblemStatuses;
import org.bildwerk.vips.VipsPool;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The beans of the drafts.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DraftSettings.class)
public class DraftConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    @Bean
    @ConditionalOnMissingBean
    Describer bildwerkDescriber(DraftSettings settings, BlobStore store, VipsPool pool) {
        if (!settings.vision()) {
            return new RecordDescriber();
        }
        var http = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        return new VisionDescriber(http, new ScaledPicture(store, pool), settings);
    }

    @Bean
    RedactedDrafts bildwerkRedactedDrafts(JdbcClient db, AssetEvidence evidence, Ledger ledger) {
        return new RedactedDrafts(new DraftTable(db), new Redactions(db), evidence, ledger);
    }

    @Bean
    JobHandler bildwerkDraftHandler(
            Describer describer,
            Taxonomy taxonomy,
            AssetEvidence evidence,
            AssetCatalog catalog,
            AssetLock lock,
            RedactedDrafts redacted,
            JdbcClient db,
            Ledger ledger,
            PlatformTransactionManager transactions) {
        var subjects = new DraftSubjects(taxonomy, evidence, redacted);
        return new DraftHandler(
                describer,
                subjects,
                catalog,
                lock,
                new DraftTable(db),
                redacted,
                ledger,
                new TransactionTemplate(transactions));
    }

    @Bean
    Drafts bildwerkDrafts(
            JdbcClient db,
            RedactedDrafts redacted,
            AssetLock lock,
            AssetCatalog catalog,
            Visibility visibility,
            AssetDescriptions descriptions,
            Jobs jobs,
            Ledger ledger,
            PlatformTransactionManager transactions,
            DraftSettings settings) {
        return new Drafts(
                new DraftTable(db),
                redacted,
                lock,
                catalog,
                visibility,
                descriptions,
                jobs,
                ledger,
                new TransactionTemplate(transactions),
                settings.languages());
    }

    @Bean
    @ConditionalOnApi
    DraftController bildwerkDraftController(Drafts drafts, Identity identity) {
        return new DraftController(drafts, identity);
    }

    @Bean
    @ConditionalOnApi
    ProblemStatuses bildwerkDraftProblems() {
        return new ProblemStatuses(Map.of("draft-not-found", HttpStatus.NOT_FOUND));
    }
}
