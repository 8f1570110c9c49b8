package org.bildwerk.dam.provenance.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Optional;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.asset.Derived;
import org.bildwerk.dam.provenance.evidence.Evidence.Source;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// A credential is read at the door, a mark by the job behind it.
class EvidenceSourcesTest {

    private static final String REPORT = """
            {"active_manifest": "a", "validation_state": "Valid", "manifests": {"a": {"assertions": [
              {"label": "c2pa.actions.v2", "data": {"actions": [{"action": "c2pa.created", "digitalSourceType":
               "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"}]}}]}}}""";

    @Configuration(proxyBeanMethods = false)
    static class Sources {

        @Bean
        CredentialSource credentials() {
            return (file, mediaType) -> Optional.of(REPORT);
        }

        @Bean
        MarkSource marks() {
            return picture -> Optional.of(new MarkFound("0123456789ab", 0.9));
        }
    }

    @Test
    void asksTheReaderOfCredentialsFirstAndTheDetectorOfMarksLater() {
        try (var dam = DamTest.with(Sources.class).start()) {
            var asset = Pictures.stored(dam, People.editor(), 1);
            var evidence = dam.bean(AssetEvidence.class);
            await().until(() -> evidence.of(People.editor(), asset.id()).state() == Derived.State.FRESH);
            var report = evidence.of(People.editor(), asset.id()).report();
            assertThat(report.evidence()).extracting(Evidence::source).containsExactly(Source.C2PA, Source.WATERMARK);
            assertThat(report.origin()).isEqualTo(AiOrigin.CONTRADICTED);
            assertThat(report.conflicts()).hasSize(1);
        }
    }
}
