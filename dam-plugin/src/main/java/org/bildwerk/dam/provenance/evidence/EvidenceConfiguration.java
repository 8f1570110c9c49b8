package org.bildwerk.dam.provenance.evidence;

import java.time.Duration;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.job.Chore;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.metadata.AssetDescriptions;
import org.bildwerk.dam.metadata.embedded.EmbeddedMetadataReader;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.dam.web.ConditionalOnApi;
import org.bildwerk.vips.VipsPool;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The beans of the evidence of origin.
@Configuration(proxyBeanMethods = false)
public class EvidenceConfiguration {

    @Bean
    EvidenceReading bildwerkEvidenceReading(
            ObjectProvider<CredentialSource> credentials, ObjectProvider<MarkSource> marks, VipsPool pool) {
        return new EvidenceReading(
                () -> credentials.stream().findFirst(), () -> marks.stream().findFirst(), pool);
    }

    @Bean
    EvidenceFact bildwerkEvidenceFact(JdbcClient db) {
        return new EvidenceFact(db);
    }

    @Bean
    EvidenceHandler bildwerkEvidenceHandler(
            EvidenceFact fact,
            EvidenceReading reading,
            EmbeddedMetadataReader metadata,
            BlobStore store,
            AssetDescriptions descriptions,
            Ledger ledger,
            PlatformTransactionManager transactions) {
        return new EvidenceHandler(
                fact, reading, metadata, store, descriptions, ledger, new TransactionTemplate(transactions));
    }

    @Bean
    EvidenceOrders bildwerkEvidenceOrders(
            EvidenceFact fact, Jobs jobs, Ledger ledger, PlatformTransactionManager transactions) {
        return new EvidenceOrders(fact, jobs, ledger, new TransactionTemplate(transactions));
    }

    @Bean
    Chore bildwerkEvidenceChore(EvidenceOrders orders) {
        return new Chore("evidence", Duration.ofHours(1), orders::catchUp);
    }

    @Bean
    AssetEvidence bildwerkAssetEvidence(AssetCatalog catalog, JdbcClient db) {
        return new AssetEvidence(catalog, db);
    }

    @Bean
    @ConditionalOnApi
    EvidenceController bildwerkEvidenceController(AssetEvidence evidence, EvidenceOrders orders, Identity identity) {
        return new EvidenceController(evidence, orders, identity);
    }
}
