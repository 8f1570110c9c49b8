package org.bildwerk.dam.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bildwerk.dam.People;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.metadata.Text;
import org.bildwerk.dam.rights.Rights;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.metadata.iptc.DigitalSourceType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RecordGateTest {

    private static final Rights LICENSED =
            new Rights(null, null, null, "https://example.org/licence", null, null, null, null, null, null, null, null);

    @AutoClose
    private static final QualityFixture fixture = new QualityFixture();

    private static SiteFixture site(String key, Rule... rules) {
        var site = new SiteFixture(fixture.dam(), key);
        var version = fixture.profiles().of(site.site()).version();
        fixture.profiles().change(People.publisher(), site.site(), version, List.of(rules), List.of());
        return site;
    }

    private static Rule blocks(String check) {
        return new Rule(check, Set.of(Gate.PUBLISH), null, 0.0, true);
    }

    private static Description described(@Nullable String german, @Nullable String english, String... creators) {
        var texts = new TreeMap<String, Text>();
        texts.put("de", new Text("Schuh", null, german));
        texts.put("en-GB", new Text("Shoe", null, english));
        return new Description(texts, List.of(), List.of(creators), null);
    }

    private static Verdicts verdicts(SiteFixture site, Asset asset) {
        return fixture.gate().verdicts(People.publisher(), asset.id(), Gate.PUBLISH, site.site());
    }

    private static void prove(Asset asset, String origin) {
        fixture.dam()
                .jdbc()
                .sql("update bw_derived set value = jsonb_set(value, '{origin}', to_jsonb(cast(? as text))) "
                        + "where version_id = ? and kind = 'evidence'")
                .params(origin, asset.version().id().value())
                .update();
    }

    @Test
    void warnsOfWhatIsMissingWhileNobodySaidOtherwise() {
        var asset = fixture.shop().approved("Warnung");

        var verdicts = verdicts(fixture.shop(), asset);

        assertThat(verdicts.blocked()).isFalse();
        for (var check : List.of("alt", "licence", "credit")) {
            assertThat(QualityFixture.of(verdicts, check).outcome()).as(check).isEqualTo(Outcome.WARN);
        }
        assertThat(QualityFixture.of(verdicts, "ai-label").outcome()).isEqualTo(Outcome.PASS);
        assertThat(fixture.gate()
                        .verdicts(People.publisher(), asset.id(), Gate.KEEP, null)
                        .all())
                .extracting(Verdict::check)
                .doesNotContain("alt", "licence", "credit", "ai-label");
        assertThat(fixture.shop().publish(asset).rev()).isNotBlank();
    }

    @Test
    void keepsAPictureOffTheSiteUntilEveryLanguageHasItsText() {
        var strict = site("languages", blocks("alt"));
        var asset = strict.approved("Sprachen");
        strict.describe(asset, described("Ein roter Schuh", null), Rights.NONE);

        assertThatThrownBy(() -> strict.publish(asset)).isInstanceOfSatisfying(GateClosedException.class, closed -> {
            var alt = QualityFixture.of(closed.verdicts(), "alt");
            assertThat(alt.value()).isEqualTo(1);
            assertThat(alt.about()).containsExactly("en");
            assertThat(alt.reason()).isEqualTo("No alternative text in en");
        });

        strict.describe(asset, described("Ein roter Schuh", "A red shoe"), Rights.NONE);
        assertThat(strict.publish(asset).rev()).as("en-GB will do for en").isNotBlank();
    }

    @Test
    void blocksWithoutLicenceAndCreditAndLetsAWaiverThrough() {
        var strict = site("rights", blocks("licence"), blocks("credit"));
        var asset = strict.approved("Rechte");

        assertThat(verdicts(strict, asset).blocking())
                .extracting(Verdict::check)
                .containsExactly("licence", "credit");

        strict.describe(asset, described(null, null, "Nord"), Rights.NONE);
        assertThat(verdicts(strict, asset).blocking())
                .extracting(Verdict::check)
                .as("a creator is credit enough")
                .containsExactly("licence");
        fixture.waivers()
                .waive(People.publisher(), asset.id(), "licence", Gate.PUBLISH, strict.site(), "By contract", null);
        assertThat(QualityFixture.of(verdicts(strict, asset), "licence").outcome())
                .isEqualTo(Outcome.WAIVED);
        assertThat(strict.publish(asset).rev()).isNotBlank();

        strict.describe(asset, described(null, null, "Nord"), LICENSED);
        assertThat(QualityFixture.of(verdicts(strict, asset), "licence").outcome())
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void blocksWhatAModelMadeAndNobodyCallsSo() {
        var strict = site("label", blocks("ai-label"));
        var asset = fixture.measured(strict.approved("Modell"));
        assertThat(QualityFixture.of(verdicts(strict, asset), "ai-label").outcome())
                .isEqualTo(Outcome.PASS);

        prove(asset, "yes");
        assertThatThrownBy(() -> strict.publish(asset))
                .isInstanceOf(GateClosedException.class)
                .hasMessageContaining("ai-label");

        var type = DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA.address();
        strict.describe(asset, described(null, null).withSourceType(type), Rights.NONE);
        assertThat(strict.publish(asset).rev()).isNotBlank();
    }

    @Test
    void saysThatNobodyHasSearchedTheFile() {
        var strict = site("unread", blocks("ai-label"));
        var asset = fixture.measured(strict.approved("Ungelesen"));
        fixture.dam()
                .jdbc()
                .sql("update bw_derived set value = null where version_id = ? and kind = 'evidence'")
                .param(asset.version().id().value())
                .update();

        var label = QualityFixture.of(verdicts(strict, asset), "ai-label");

        assertThat(label.outcome()).as("the profile requires it").isEqualTo(Outcome.BLOCK);
        assertThat(label.value()).isNull();
        assertThat(label.reason()).contains("origin");
    }

    @Test
    void asksNothingNewOfAProfileFromBefore() {
        var old = site("old", Rule.of("blur", 10.0, null));
        var asset = old.approved("Alt");

        assertThat(verdicts(old, asset).all())
                .extracting(Verdict::check)
                .doesNotContain("alt", "licence", "credit", "ai-label");
        assertThat(fixture.profiles().checks()).contains("alt", "licence", "credit", "ai-label");
        assertThat(Map.of("size", Check.Worse.LOWER, "alt", Check.Worse.HIGHER))
                .allSatisfy((check, worse) ->
                        assertThat(fixture.profiles().worse(check)).isEqualTo(worse));
    }
}
