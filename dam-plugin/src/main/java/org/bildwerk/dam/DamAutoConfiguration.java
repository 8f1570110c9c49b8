package org.bildwerk.dam;

import java.time.Clock;
import javax.sql.DataSource;
import org.bildwerk.dam.account.AccountConfiguration;
import org.bildwerk.dam.asset.AssetConfiguration;
import org.bildwerk.dam.audit.AuditConfiguration;
import org.bildwerk.dam.brief.BriefConfiguration;
import org.bildwerk.dam.collection.CollectionConfiguration;
import org.bildwerk.dam.event.EventConfiguration;
import org.bildwerk.dam.generation.GenerationConfiguration;
import org.bildwerk.dam.ingest.IngestConfiguration;
import org.bildwerk.dam.job.JobConfiguration;
import org.bildwerk.dam.metadata.MetadataConfiguration;
import org.bildwerk.dam.metadata.draft.DraftConfiguration;
import org.bildwerk.dam.preview.PreviewConfiguration;
import org.bildwerk.dam.provenance.ProvenanceConfiguration;
import org.bildwerk.dam.provenance.credential.CredentialConfiguration;
import org.bildwerk.dam.provenance.evidence.EvidenceConfiguration;
import org.bildwerk.dam.provenance.keystore.KeystoreConfiguration;
import org.bildwerk.dam.provenance.mark.MarkConfiguration;
import org.bildwerk.dam.provenance.stamp.StampConfiguration;
import org.bildwerk.dam.quality.QualityConfiguration;
import org.bildwerk.dam.site.SiteConfiguration;
import org.bildwerk.dam.storage.StorageConfiguration;
import org.bildwerk.dam.taxonomy.TaxonomyConfiguration;
import org.bildwerk.dam.web.WebConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// The DAM core in any Spring Boot application with a PostgreSQL data source. Each feature lists its beans in its own
/// configuration. Nothing of the host is scanned.
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
@ConditionalOnProperty(name = "bildwerk.enabled", matchIfMissing = true)
@EnableConfigurationProperties(DamProperties.class)
@Import({
    AccountConfiguration.class,
    AssetConfiguration.class,
    AuditConfiguration.class,
    BriefConfiguration.class,
    CollectionConfiguration.class,
    DraftConfiguration.class,
    EventConfiguration.class,
    EvidenceConfiguration.class,
    GenerationConfiguration.class,
    IngestConfiguration.class,
    JobConfiguration.class,
    MetadataConfiguration.class,
    PreviewConfiguration.class,
    KeystoreConfiguration.class,
    MarkConfiguration.class,
    CredentialConfiguration.class,
    StampConfiguration.class,
    ProvenanceConfiguration.class,
    QualityConfiguration.class,
    SiteConfiguration.class,
    StorageConfiguration.class,
    WebConfiguration.class,
    TaxonomyConfiguration.class,
})
public class DamAutoConfiguration {

    @Bean
    DamSchema bildwerkSchema(DataSource dataSource) {
        return new DamSchema(dataSource);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock bildwerkClock() {
        return Clock.systemUTC();
    }
}
