package org.bildwerk.dam.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BulkEditsTest {

    private static final Caller EDITOR = People.editor();

    private static DamTest dam;
    private static BulkEdits edits;
    private static long seed = 7000;

    @BeforeAll
    static void start() {
        dam = DamTest.start();
        edits = dam.bean(BulkEdits.class);
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    @Test
    void tellsWhatWouldHappenToEachAndDoesNothing() {
        var plain = asset("{}");
        var same = asset("{\"rights\": {\"holder\": \"Atelier\"}}");
        var hidden = new AssetId(UUID.randomUUID());

        var report =
                edits.foresee(EDITOR, List.of(plain, same, hidden), change("{\"rights\": {\"holder\": \"Atelier\"}}"));

        assertThat(report.items())
                .extracting(BulkReport.Item::asset, BulkReport.Item::state)
                .containsExactly(
                        tuple(plain, BulkReport.State.CHANGED),
                        tuple(same, BulkReport.State.UNCHANGED),
                        tuple(hidden, BulkReport.State.REFUSED));
        assertThat(report.items().getFirst().fields())
                .containsExactly(new BulkReport.Field("rights.holder", null, "Atelier"));
        assertThat(report.items().getLast().detail()).contains("asset");
        assertThat(report.id()).isNull();
        assertThat(read(plain).rights().holder()).isNull();
    }

    @Test
    void changesManyAndTakesAllOfItBack() {
        var one = asset("{\"keywords\": [\"lake\", \"old\"], \"rights\": {\"validUntil\": \"2027-01-01T00:00:00Z\"}}");
        var two = asset("{\"keywords\": [\"hill\"]}");
        var before = List.of(read(one), read(two));

        var report = edits.apply(EDITOR, List.of(one, two), change("""
                {"addKeywords": ["summer"], "removeKeywords": ["old"], "texts": {"de": {"alt": "Ein See"}},
                 "rights": {"validUntil": "2028-01-01T00:00:00Z", "creditLine": "Atelier"}}"""));

        assertThat(report.changed()).isEqualTo(2);
        assertThat(read(one).description().keywords()).containsExactly("lake", "summer");
        assertThat(read(two).description().keywords()).containsExactly("hill", "summer");
        assertThat(read(two).rights().creditLine()).isEqualTo("Atelier");
        assertThat(undo(report).changed()).isEqualTo(2);
        assertThat(List.of(read(one), read(two)))
                .extracting(Asset::description, Asset::rights)
                .containsExactlyElementsOf(before.stream()
                        .map(asset -> tuple(asset.description(), asset.rights()))
                        .toList());
    }

    @Test
    void leavesWhatSomebodyChangedSince() {
        var touched = asset("{}");
        var other = asset("{}");
        var report = edits.apply(EDITOR, List.of(touched, other), change("{\"rights\": {\"territory\": \"EU\"}}"));
        describe(touched, "{\"rights\": {\"territory\": \"DE\"}}");

        var back = undo(report);

        assertThat(back.changed()).isEqualTo(1);
        assertThat(back.items())
                .filteredOn(item -> item.asset().equals(touched))
                .extracting(BulkReport.Item::detail)
                .containsExactly("Somebody changed this since, so it stays: rights.territory");
        assertThat(read(touched).rights().territory()).isEqualTo("DE");
        assertThat(read(other).rights().territory()).isNull();
        assertThatExceptionOfType(BulkEditException.class).isThrownBy(() -> undo(report));
    }

    @Test
    void fillsOnlyWhatIsEmptyWhereAsked() {
        var silent = asset("{}");
        var said = asset("{\"rights\": {\"creditLine\": \"Mill\"}}");

        edits.apply(EDITOR, List.of(silent, said), change("""
                {"onlyEmpty": true, "rights": {"creditLine": "Atelier"}, "addKeywords": ["x"]}"""));

        assertThat(read(silent).rights().creditLine()).isEqualTo("Atelier");
        assertThat(read(said).rights().creditLine()).isEqualTo("Mill");
        assertThat(read(said).description().keywords()).containsExactly("x");
    }

    @Test
    void refusesForOneWhatBreaksARuleAndChangesTheOthers() {
        var ends = asset("{\"rights\": {\"validUntil\": \"2026-01-01T00:00:00Z\"}}");
        var open = asset("{}");

        var report = edits.apply(
                EDITOR, List.of(ends, open), change("{\"rights\": {\"validFrom\": \"2027-01-01T00:00:00Z\"}}"));

        assertThat(report.items())
                .extracting(BulkReport.Item::state)
                .containsExactly(BulkReport.State.REFUSED, BulkReport.State.CHANGED);
        assertThat(report.items().getFirst().why().reason()).isEqualTo("rights-end-early");
    }

    @Test
    void letsTheSeoRoleChangeTextsOnly() {
        var seo = People.with("seo", Role.SEO);
        var asset = asset("{}");
        dam.jdbc()
                .sql("update bw_asset set status = 'approved' where id = ?")
                .param(asset.value())
                .update();

        var texts = edits.foresee(seo, List.of(asset), change("{\"texts\": {\"en\": {\"alt\": \"A lake\"}}}"));
        var rights = edits.foresee(seo, List.of(asset), change("{\"rights\": {\"holder\": \"Atelier\"}}"));

        assertThat(texts.changed()).isEqualTo(1);
        assertThat(rights.items().getFirst().why().reason()).isEqualTo("not-allowed");
        var viewer = People.with("viewer", Role.VIEWER);
        var change = change("{\"keywords\": null}");
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> edits.foresee(viewer, List.of(asset), change));
    }

    @Test
    void takesNothingBackForAnybodyElse() {
        var report = edits.apply(EDITOR, List.of(asset("{}")), change("{\"addKeywords\": [\"mine\"]}"));

        assertThatExceptionOfType(BulkEditException.class)
                .isThrownBy(() -> edits.undo(People.with("somebody else", Role.EDITOR), report.id()));
    }

    @Test
    void refusesAChangeThatSaysNothing() {
        assertThatExceptionOfType(InvalidDescriptionException.class)
                .isThrownBy(() -> change("{\"onlyEmpty\": true, \"addKeywords\": []}"));
    }

    private static BulkReport undo(BulkReport report) {
        return edits.undo(EDITOR, report.id());
    }

    private static BulkChange change(String json) {
        return new BulkChange(Json.mapper().readTree(json));
    }

    private static AssetId asset(String patch) {
        var id = Pictures.stored(dam, EDITOR, seed++).id();
        describe(id, patch);
        return id;
    }

    private static void describe(AssetId id, String patch) {
        var asset = read(id);
        var change = new DescriptionPatch(Json.mapper().readTree(patch));
        dam.bean(AssetDescriptions.class)
                .describe(EDITOR, id, asset.revision(), change.description(asset), change.rights(asset));
    }

    private static Asset read(AssetId id) {
        return dam.bean(AssetCatalog.class).get(EDITOR, id);
    }
}
