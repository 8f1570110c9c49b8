package org.bildwerk.dam.metadata.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.bildwerk.c2pa.MemoryChannel;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.ingest.Ingested;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.metadata.AssetDescriptions;
import org.bildwerk.dam.metadata.DescriptionPatch;
import org.bildwerk.dam.metadata.TextField;
import org.bildwerk.dam.provenance.PromptRedaction;
import org.bildwerk.dam.provenance.Spoken;
import org.bildwerk.dam.provenance.evidence.AssetEvidence;
import org.bildwerk.dam.provenance.redaction.RedactionReason;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.metadata.MetadataChange;
import org.bildwerk.metadata.MetadataWriter;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.IptcFields;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A prompt that is redacted leaves through no draft.
class RedactedDraftsTest {

    private static final String PROMPT = "XMPSECRET a dog";

    private static DamTest dam;

    @BeforeAll
    static void start() {
        dam = DamTest.start();
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    @Test
    void saysOfADraftThatItsWordsAreThePrompts() {
        var asset = prompted(1);
        assertThat(drafted(asset)).hasSize(3).allSatisfy(draft -> {
            assertThat(draft.text()).containsIgnoringCase(PROMPT);
            assertThat(draft.fromPrompt()).isTrue();
        });
    }

    @Test
    void takesKeywordsRatherThanThePrompt() {
        var asset = prompted(2);
        var change = new DescriptionPatch(Json.mapper().readTree("{\"keywords\": [\"meadow\"]}"));
        var now = read(asset);
        dam.bean(AssetDescriptions.class)
                .describe(People.editor(), now.id(), now.revision(), change.description(now), change.rights(now));
        assertThat(drafted(asset)).hasSize(3).allSatisfy(draft -> {
            assertThat(draft.text()).startsWith("Meadow");
            assertThat(draft.fromPrompt()).isFalse();
        });
    }

    @Test
    void discardsWhatWasTakenFromAPromptThatIsRedactedAndTakesNoMoreOfIt() throws Exception {
        var asset = prompted(3);
        drafted(asset);
        drafts().reject(People.editor(), asset.id(), "en", TextField.TITLE);
        redact(asset);
        assertThat(drafts().of(People.editor(), asset.id())).isEmpty();
        assertThatThrownBy(() -> drafts().confirm(People.editor(), asset.id(), "en", TextField.ALT, null))
                .isInstanceOf(DraftException.class);
        assertThatThrownBy(() -> drafts().reopen(People.editor(), asset.id(), "en", TextField.TITLE))
                .isInstanceOf(DraftException.class);
        assertThat(drafted(asset)).hasSize(3).allSatisfy(draft -> {
            assertThat(draft.state()).isEqualTo(Draft.State.FAILED);
            assertThat(draft.text()).isNull();
        });
    }

    @Test
    void refusesToConfirmATextThatTellsARedactedPrompt() throws Exception {
        var asset = prompted(4);
        propose(asset, "A dog");
        redact(asset);
        var wrong = "It says: xmpsecret, a DOG!";
        assertThatThrownBy(() -> drafts().confirm(People.editor(), asset.id(), "en", TextField.ALT, wrong))
                .isInstanceOf(DraftException.class)
                .hasMessageContaining("redacted");
        assertThat(read(asset).description().texts()).isEmpty();
        drafts().confirm(People.editor(), asset.id(), "en", TextField.ALT, null);
        assertThat(read(asset).description().text("en").alt()).isEqualTo("A dog");
    }

    @Test
    void draftsNothingFromATextThatRepeatsARedactedPrompt() throws Exception {
        var asset = prompted(5);
        dam.bean(AssetDescriptions.class).setText(People.editor(), asset.id(), "en", TextField.ALT, null, PROMPT);
        drafted(asset);
        redact(asset);
        assertThat(drafts().of(People.editor(), asset.id())).isEmpty();
        assertThat(drafted(asset)).hasSize(2).allSatisfy(draft -> {
            assertThat(draft.text()).isNull();
            assertThat(draft.reason()).contains("redacted");
        });
    }

    private static Drafts drafts() {
        return dam.bean(Drafts.class);
    }

    private static void redact(Asset asset) throws InterruptedException, IOException {
        var stamp = dam.bean(PromptRedaction.class).redact(People.editor(), asset.id(), RedactionReason.PERSONAL_DATA);
        try (var in = dam.bean(BlobStore.class).open(stamp.file().blob())) {
            assertThat(Spoken.in(in.readAllBytes(), "c2pa.PII.present")).isTrue();
        }
    }

    private static void propose(Asset asset, String text) {
        new DraftTable(dam.jdbc()).propose(asset.id(), "en", TextField.ALT, text, "other", Set.of("picture"));
    }

    private static List<Draft> drafted(Asset asset) {
        var order = new Drafts.Order(List.of(asset.id()), List.of("en"), Set.of());
        var job = drafts().order(People.editor(), order);
        await().until(() -> dam.bean(Jobs.class)
                        .find(People.editor(), job.id())
                        .orElseThrow()
                        .finishedAt()
                != null);
        return drafts().of(People.editor(), asset.id());
    }

    private static Asset prompted(long seed) {
        var change = MetadataChange.none().set(IptcFields.AI_PROMPT_INFORMATION, new FieldValue.Text(PROMPT));
        var target = new MemoryChannel();
        MetadataWriter.standard().write(MemoryChannel.of(Pictures.jpeg(700 + seed)), target, change);
        var stored = Pictures.store(dam, People.editor(), target.toByteArray(), "dog-" + seed + ".jpg");
        var asset = ((Ingested.Stored) stored).asset();
        await().until(() ->
                dam.bean(AssetEvidence.class).of(People.editor(), asset.id()).recipe() != null);
        return asset;
    }

    private static Asset read(Asset asset) {
        return dam.bean(AssetCatalog.class).get(People.editor(), asset.id());
    }
}
