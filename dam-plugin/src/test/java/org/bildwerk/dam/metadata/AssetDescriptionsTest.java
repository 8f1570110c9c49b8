package org.bildwerk.dam.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.TreeMap;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.NotAllowedException;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetLife;
import org.bildwerk.dam.asset.Edit;
import org.bildwerk.dam.asset.Edits;
import org.bildwerk.dam.asset.FocalPoint;
import org.bildwerk.dam.rights.Rights;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AssetDescriptionsTest {

    private static final Caller ANNA = People.administrator();
    private static final Caller EDITOR = People.editor();

    private static DamTest dam;
    private static AssetDescriptions descriptions;
    private static long seed = 1000;

    @BeforeAll
    static void start() {
        dam = DamTest.start();
        descriptions = dam.bean(AssetDescriptions.class);
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    @Test
    void mergesTwoEditorsWhoChangeDifferentFields() {
        var shown = stored();
        var first = describe(EDITOR, shown, shown.description().withText("de", new Text("Titel", null, null)));
        assertThat(first.revision()).isGreaterThan(shown.revision());
        var second = descriptions.describe(
                ANNA,
                shown.id(),
                shown.revision(),
                new Description(new TreeMap<>(), List.of("one", "two"), List.of(), null),
                shown.rights());
        assertThat(second.description().text("de").title()).isEqualTo("Titel");
        assertThat(second.description().keywords()).containsExactly("one", "two");
    }

    @Test
    void tellsBothValuesToTheSecondOfTwoEditors() {
        var shown = stored();
        describe(EDITOR, shown, shown.description().withText("en", new Text("Theirs", null, null)));
        var current = descriptions.setText(EDITOR, shown.id(), "en", TextField.ALT, null, "An alt text");
        assertThatExceptionOfType(StaleRevisionException.class)
                .isThrownBy(() ->
                        describe(ANNA, shown, shown.description().withText("en", new Text("Mine", null, null))))
                .satisfies(e -> {
                    assertThat(e.revision()).isEqualTo(current.revision());
                    assertThat(e.conflicts())
                            .containsExactly(
                                    new StaleRevisionException.Conflict("texts.en.title", null, "Mine", "Theirs"));
                });
    }

    @Test
    void doesNotMindAChangeOfStatusMeanwhile() {
        var shown = stored();
        dam.bean(AssetLife.class).submit(EDITOR, shown.id());
        var described = describe(EDITOR, shown, shown.description().withText("en", new Text("A title", null, null)));
        assertThat(described.description().text("en").title()).isEqualTo("A title");
    }

    @Test
    void takesTheSameValueFromTwo() {
        var shown = stored();
        var wanted = shown.description().withText("en", new Text("Same", null, null));
        var first = describe(EDITOR, shown, wanted);
        assertThat(describe(ANNA, shown, wanted).revision()).isEqualTo(first.revision());
    }

    @Test
    void refusesASingleFieldThatChangedMeanwhile() {
        var shown = stored();
        descriptions.setText(EDITOR, shown.id(), "en", TextField.ALT, null, "theirs");
        assertThatExceptionOfType(StaleRevisionException.class)
                .isThrownBy(() -> descriptions.setText(ANNA, shown.id(), "en", TextField.ALT, null, "mine"))
                .satisfies(e -> assertThat(e.conflicts().getFirst().theirs()).isEqualTo("theirs"));
        descriptions.setText(ANNA, shown.id(), "en", TextField.ALT, "theirs", "mine");
    }

    @Test
    void refusesAnUnknownLanguage() {
        var shown = stored();
        for (var language : List.of("klingonisch", "xx", "", "de_DE", "../en", "x-private")) {
            assertThatExceptionOfType(UnknownLanguageException.class)
                    .as(language)
                    .isThrownBy(() -> descriptions.setText(EDITOR, shown.id(), language, TextField.ALT, null, "text"));
        }
        assertThat(descriptions
                        .setText(EDITOR, shown.id(), "EN-gb", TextField.ALT, null, "text")
                        .description()
                        .texts())
                .containsKey("en-GB");
    }

    @Test
    void refusesALicenceThatIsNoWebAddress() {
        var shown = stored();
        var rights =
                new Rights(null, null, null, "javascript:alert(1)", null, null, null, null, null, null, null, null);
        assertThatExceptionOfType(InvalidDescriptionException.class)
                .isThrownBy(
                        () -> descriptions.describe(EDITOR, shown.id(), shown.revision(), shown.description(), rights))
                .satisfies(e -> assertThat(e.field()).isEqualTo("rights.licenceUrl"));
    }

    @Test
    void letsTheSeoRoleChangeAltAndCaptionOnly() {
        var seo = People.with("seo", Role.SEO);
        var shown = stored();
        dam.jdbc().sql("update bw_asset set status = 'approved'").update();
        descriptions.setText(seo, shown.id(), "en", TextField.ALT, null, "by seo");
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> descriptions.setText(seo, shown.id(), "en", TextField.TITLE, null, "by seo"));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> descriptions.setText(
                        People.with("viewer", Role.VIEWER), shown.id(), "en", TextField.ALT, "by seo", "no"));
    }

    @Test
    void tellsOfTwoWhoEditThePictureAtOnce() {
        var shown = stored();
        var edits = dam.bean(Edits.class);
        edits.apply(EDITOR, shown.id(), shown.revision(), new Edit(1, 0, null), FocalPoint.CENTRE);
        assertThatExceptionOfType(StaleRevisionException.class)
                .isThrownBy(
                        () -> edits.apply(ANNA, shown.id(), shown.revision(), new Edit(2, 0, null), FocalPoint.CENTRE));
    }

    private static Asset stored() {
        return Pictures.stored(dam, EDITOR, seed++);
    }

    private static Asset describe(Caller caller, Asset shown, Description description) {
        return descriptions.describe(caller, shown.id(), shown.revision(), description, shown.rights());
    }
}
