package org.bildwerk.dam.provenance;

import java.time.Clock;
import java.util.Optional;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetLock;
import org.bildwerk.dam.audit.AuditTrail;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.ingest.FileReading;
import org.bildwerk.dam.ingest.IngestSettings;
import org.bildwerk.dam.ingest.inspection.Inspector;
import org.bildwerk.dam.metadata.draft.RedactedDrafts;
import org.bildwerk.dam.metadata.embedded.EmbeddedMetadataReader;
import org.bildwerk.dam.provenance.credential.C2paEngine;
import org.bildwerk.dam.provenance.credential.CredentialReader;
import org.bildwerk.dam.provenance.evidence.AssetEvidence;
import org.bildwerk.dam.provenance.evidence.CredentialSource;
import org.bildwerk.dam.provenance.evidence.MarkFound;
import org.bildwerk.dam.provenance.evidence.MarkSource;
import org.bildwerk.dam.provenance.keystore.Keystore;
import org.bildwerk.dam.provenance.keystore.OwnAuthorities;
import org.bildwerk.dam.provenance.mark.Marks;
import org.bildwerk.dam.provenance.redaction.Redactions;
import org.bildwerk.dam.provenance.stamp.Stamper;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.dam.web.ConditionalOnApi;
import org.bildwerk.vips.Vips;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Wires what the parts of provenance come to.
@Configuration(proxyBeanMethods = false)
public class ProvenanceConfiguration {

    @Bean
    Provenance bildwerkProvenance(
            AssetCatalog catalog,
            Stamper stamper,
            CredentialReader reader,
            EmbeddedMetadataReader metadata,
            BlobStore store) {
        return new Provenance(catalog, stamper, reader, metadata, store);
    }

    @Bean
    Verification bildwerkVerification(
            Vips vips, IngestSettings settings, CredentialReader reader, Marks marks, AssetCatalog catalog) {
        return new Verification(new Inspector(vips, settings), reader, marks, catalog);
    }

    @Bean
    EvidencePack bildwerkEvidencePack(
            AssetCatalog catalog, Provenance provenance, AssetEvidence evidence, AuditTrail audit, Clock clock) {
        return new EvidencePack(catalog, provenance, evidence, audit, clock);
    }

    @Bean
    PromptRedaction bildwerkPromptRedaction(
            JdbcClient db,
            AssetCatalog catalog,
            AssetLock lock,
            AssetEvidence evidence,
            Provenance provenance,
            Stamper stamper,
            RedactedDrafts drafts,
            Ledger ledger,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new PromptRedaction(
                catalog,
                lock,
                evidence,
                provenance,
                stamper,
                new Redactions(db),
                drafts,
                ledger,
                new TransactionTemplate(transactions),
                clock);
    }

    @Bean
    SigningStatus bildwerkSigningStatus(
            C2paEngine engine,
            Keystore keystore,
            OwnAuthorities authorities,
            ProvenanceSettings settings,
            Ledger ledger,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new SigningStatus(
                engine,
                keystore,
                authorities,
                settings.timestampUrl(),
                ledger,
                new TransactionTemplate(transactions),
                clock);
    }

    /// Lets the evidence of AI origin know what a credential says.
    @Bean
    @ConditionalOnMissingBean
    CredentialSource bildwerkCredentialSource(CredentialReader reader) {
        return (file, mediaType) ->
                Optional.ofNullable(reader.read(file, mediaType).manifests()).map(Object::toString);
    }

    /// Lets the evidence of AI origin know of our mark.
    @Bean
    @ConditionalOnMissingBean
    MarkSource bildwerkMarkSource(Marks marks) {
        return picture -> {
            var found = marks.find(picture);
            var payload = found.payload();
            return payload == null ? Optional.empty() : Optional.of(new MarkFound(payload, found.score()));
        };
    }

    @Bean
    @ConditionalOnApi
    ProvenanceController bildwerkProvenanceController(
            Provenance provenance,
            Stamper stamper,
            AssetEvidence evidence,
            EvidencePack pack,
            BlobStore store,
            Identity identity) {
        return new ProvenanceController(provenance, stamper, evidence, pack, store, identity);
    }

    @Bean
    @ConditionalOnApi
    VerificationController bildwerkVerificationController(
            Verification verification, FileReading reading, Identity identity) {
        return new VerificationController(verification, reading, identity);
    }

    @Bean
    @ConditionalOnApi
    SigningController bildwerkSigningController(SigningStatus status, Identity identity) {
        return new SigningController(status, identity);
    }

    @Bean
    @ConditionalOnApi
    RedactionController bildwerkRedactionController(PromptRedaction redaction, Identity identity) {
        return new RedactionController(redaction, identity);
    }
}
