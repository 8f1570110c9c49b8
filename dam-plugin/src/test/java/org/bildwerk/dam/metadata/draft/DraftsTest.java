package org.bildwerk.dam.metadata.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.NotAllowedException;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.audit.AuditTrail;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.metadata.AssetDescriptions;
import org.bildwerk.dam.metadata.DescriptionPatch;
import org.bildwerk.dam.metadata.StaleRevisionException;
import org.bildwerk.dam.metadata.TextField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DraftsTest {

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
    void draftsFromKeywordsAndPublishesNothingUnconfirmed() {
        var asset = asset(1, "{\"keywords\": [\"Hafen\", \"Boote\", \"Nebel\"]}");
        var drafts = drafted(asset, "de");
        assertThat(drafts).allSatisfy(draft -> {
            assertThat(draft.state()).isEqualTo(Draft.State.DRAFT);
            assertThat(draft.source()).isEqualTo("record");
            assertThat(draft.basis()).containsExactly("keywords");
        });
        assertThat(text(drafts, TextField.ALT)).isEqualTo("Hafen, Boote und Nebel");
        assertThat(text(drafts, TextField.CAPTION)).isEqualTo("Hafen, Boote und Nebel.");
        assertThat(read(asset.id()).description().texts()).isEmpty();
    }

    @Test
    void makesAConfirmedDraftATextOfTheAsset() {
        var asset = asset(
                2,
                "{\"keywords\": [\"lake\"], \"digitalSourceType\":"
                        + " \"http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia\"}");
        assertThat(text(drafted(asset, "en"), TextField.CAPTION)).isEqualTo("Lake. Made with AI.");
        var service = dam.bean(Drafts.class);
        service.confirm(People.editor(), asset.id(), "en", TextField.CAPTION, null);
        service.confirm(People.editor(), asset.id(), "en", TextField.ALT, "A lake between hills");
        var text = read(asset.id()).description().text("en");
        assertThat(text.caption()).isEqualTo("Lake. Made with AI.");
        assertThat(text.alt()).isEqualTo("A lake between hills");
        assertThat(text.title()).isNull();
        assertThat(dam.bean(AuditTrail.class).of("asset:" + asset.id(), 10))
                .extracting(entry -> entry.command())
                .contains("draft.confirm", "asset.describe");
        assertThatThrownBy(() -> service.confirm(People.editor(), asset.id(), "en", TextField.ALT, null))
                .isInstanceOf(DraftException.class);
    }

    @Test
    void overwritesNothingThatSomebodyWroteMeanwhile() {
        var asset = asset(3, "{\"keywords\": [\"bridge\"]}");
        drafted(asset, "en");
        dam.bean(AssetDescriptions.class)
                .setText(People.editor(), asset.id(), "en", TextField.ALT, null, "An iron bridge");
        assertThatThrownBy(() -> dam.bean(Drafts.class).confirm(People.editor(), asset.id(), "en", TextField.ALT, null))
                .isInstanceOf(StaleRevisionException.class);
        assertThat(read(asset.id()).description().text("en").alt()).isEqualTo("An iron bridge");
        assertThat(dam.bean(Drafts.class).of(People.editor(), asset.id()))
                .filteredOn(draft -> draft.field() == TextField.ALT)
                .extracting(Draft::state)
                .containsExactly(Draft.State.DRAFT);
    }

    @Test
    void proposesRejectedWordsNoSecondTime() {
        var asset = asset(4, "{\"keywords\": [\"tower\"]}");
        drafted(asset, "en");
        dam.bean(Drafts.class).reject(People.editor(), asset.id(), "en", TextField.TITLE);
        assertThat(drafted(asset, "en"))
                .filteredOn(draft -> draft.field() == TextField.TITLE)
                .extracting(Draft::state)
                .containsExactly(Draft.State.REJECTED);
    }

    @Test
    void takesADecisionBack() {
        var asset = asset(8, "{\"keywords\": [\"harbour\"]}");
        drafted(asset, "en");
        var service = dam.bean(Drafts.class);
        service.confirm(People.editor(), asset.id(), "en", TextField.ALT, "A harbour at dawn");
        service.reject(People.editor(), asset.id(), "en", TextField.TITLE);
        service.reopen(People.editor(), asset.id(), "en", TextField.ALT);
        service.reopen(People.editor(), asset.id(), "en", TextField.TITLE);
        assertThat(read(asset.id()).description().texts()).isEmpty();
        assertThat(service.openOf(People.editor(), List.of(asset.id())).get(asset.id()))
                .extracting(Draft::field, Draft::text)
                .containsExactly(
                        tuple(TextField.TITLE, "Harbour"),
                        tuple(TextField.ALT, "A harbour at dawn"),
                        tuple(TextField.CAPTION, "Harbour."));
    }

    @Test
    void keepsATextThatWasChangedAfterItsDraftWasConfirmed() {
        var asset = asset(9, "{\"keywords\": [\"mill\"]}");
        drafted(asset, "en");
        var service = dam.bean(Drafts.class);
        service.confirm(People.editor(), asset.id(), "en", TextField.ALT, "A mill");
        dam.bean(AssetDescriptions.class)
                .setText(People.editor(), asset.id(), "en", TextField.ALT, "A mill", "A windmill");
        assertThatThrownBy(() -> service.reopen(People.editor(), asset.id(), "en", TextField.ALT))
                .isInstanceOf(StaleRevisionException.class);
        assertThat(read(asset.id()).description().text("en").alt()).isEqualTo("A windmill");
    }

    @Test
    void asksNobodyToConfirmATextThatIsWrittenMeanwhile() {
        var asset = asset(10, "{\"keywords\": [\"canal\"]}");
        drafted(asset, "en");
        dam.bean(AssetDescriptions.class).setText(People.editor(), asset.id(), "en", TextField.ALT, null, "A canal");
        var service = dam.bean(Drafts.class);
        assertThat(service.openOf(People.editor(), List.of(asset.id())).get(asset.id()))
                .extracting(Draft::field)
                .containsExactly(TextField.TITLE, TextField.CAPTION);
        assertThat(service.open(People.editor(), "en", Set.of(TextField.ALT), 500))
                .extracting(Draft::asset)
                .doesNotContain(asset.id());
    }

    @Test
    void letsTheSeoRoleDecideOnWhatItMayWrite() {
        var seo = People.with("seo", Role.SEO);
        var asset = asset(5, "{\"keywords\": [\"meadow\"]}");
        dam.jdbc()
                .sql("update bw_asset set status = 'approved' where id = ?")
                .param(asset.id().value())
                .update();
        drafted(asset, "en");
        var service = dam.bean(Drafts.class);
        service.confirm(seo, asset.id(), "en", TextField.ALT, null);
        assertThatThrownBy(() -> service.confirm(seo, asset.id(), "en", TextField.TITLE, null))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> service.reject(People.with("viewer", Role.VIEWER), asset.id(), "en", TextField.TITLE))
                .isInstanceOf(NotAllowedException.class);
        assertThat(service.open(seo, "en", Set.of(TextField.TITLE), 500))
                .extracting(Draft::asset)
                .contains(asset.id());
    }

    @Test
    void showsOpenDraftsOnlyToThoseWhoSeeTheAsset() {
        var asset = asset(6, "{\"keywords\": [\"forest\"]}");
        drafted(asset, "en");
        assertThat(dam.bean(Drafts.class).open(People.with("somebody else", Role.EDITOR), null, Set.of(), 500))
                .extracting(Draft::asset)
                .doesNotContain(asset.id());
    }

    @Test
    void saysWhereNothingIsKnown() {
        var asset = asset(7, "{}");
        assertThat(drafted(asset, "en")).hasSize(3).allSatisfy(draft -> {
            assertThat(draft.state()).isEqualTo(Draft.State.FAILED);
            assertThat(draft.text()).isNull();
            assertThat(draft.reason()).startsWith("Nothing is known");
        });
    }

    private static String text(List<Draft> drafts, TextField field) {
        return drafts.stream()
                .filter(draft -> draft.field() == field)
                .map(draft -> String.valueOf(draft.text()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Draft> drafted(Asset asset, String language) {
        var order = new Drafts.Order(List.of(asset.id()), List.of(language), Set.of());
        var job = dam.bean(Drafts.class).order(People.editor(), order);
        await().until(() -> dam.bean(Jobs.class)
                        .find(People.editor(), job.id())
                        .orElseThrow()
                        .finishedAt()
                != null);
        return dam.bean(Drafts.class).of(People.editor(), asset.id());
    }

    private static Asset asset(long seed, String patch) {
        Caller editor = People.editor();
        var asset = read(Pictures.stored(dam, editor, 900 + seed).id());
        var change = new DescriptionPatch(Json.mapper().readTree(patch));
        return dam.bean(AssetDescriptions.class)
                .describe(editor, asset.id(), asset.revision(), change.description(asset), change.rights(asset));
    }

    private static Asset read(AssetId id) {
        return dam.bean(AssetCatalog.class).get(People.editor(), id);
    }
}
