package org.bildwerk.dam.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.account.NotAllowedException;
import org.bildwerk.dam.audit.AuditEntry;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ProfilesTest {

    @AutoClose
    private static final QualityFixture fixture = new QualityFixture();

    @Test
    void asksOfASiteWhatItsProfileSaysFromThenOn() {
        var other = new SiteFixture(fixture.dam(), "strict");
        var asset = other.approved("Klein");
        var version = fixture.profiles().of(other.site()).version();
        var rules = GateProfile.STARTING.rules();
        var slots = List.of(new SlotRule("hero", Outcome.BLOCK, 1200), new SlotRule("og", Outcome.PASS, null));
        var changed = fixture.profiles().change(People.publisher(), other.site(), version, rules, slots);

        assertThat(changed.version()).isEqualTo(version + 1);
        assertThat(changed.changedBy()).isEqualTo("publisher");
        assertThatThrownBy(() -> other.publish(asset)).isInstanceOfSatisfying(GateClosedException.class, closed -> {
            var size = QualityFixture.of(closed.verdicts(), "size");
            assertThat(size.reason()).isEqualTo("Too small for hero");
            assertThat(size.value()).isEqualTo(320.0 / 1200);
        });
        assertThat(fixture.gate()
                        .verdicts(
                                People.publisher(),
                                asset.id(),
                                Gate.PUBLISH,
                                fixture.shop().site())
                        .blocked())
                .as("another site asks what it asked before")
                .isFalse();
        assertThat(fixture.audit("site:" + other.site().id()))
                .extracting(AuditEntry::command)
                .contains("gate.profile");
        assertThat(fixture.profiles().versions(other.site())).containsExactly(changed);
    }

    @Test
    void asksForEnoughOnEveryScreen() {
        var phones = new SiteFixture(fixture.dam(), "phones");
        var asset =
                phones.approved(fixture.stored(People.editor(), Pictures.pixels(78, 1200, 500), 1200, 500), "Flach");
        var profiles = fixture.profiles();
        var version = profiles.of(phones.site()).version();
        var blocks = List.of(new SlotRule("hero", Outcome.BLOCK, null));
        profiles.change(People.publisher(), phones.site(), version, GateProfile.STARTING.rules(), blocks);
        phones.publish(asset);
        phones.artDirected("hero");

        assertThatThrownBy(() -> phones.publish(asset))
                .isInstanceOfSatisfying(
                        GateClosedException.class,
                        closed -> assertThat(QualityFixture.of(closed.verdicts(), "size")
                                        .value())
                                .as("of 1:1 it has 500 pixels, tablets begin at 640")
                                .isEqualTo(500.0 / 640));
    }

    @Test
    void keepsOffASiteWhatIsTooSmallForAllOfItsSlots() {
        var shop = fixture.shop();
        var tiny = shop.approved(fixture.stored(People.editor(), Pictures.pixels(77, 256, 256), 256, 256), "Winzig");

        assertThatThrownBy(() -> shop.publish(tiny)).isInstanceOfSatisfying(GateClosedException.class, closed -> {
            var size = QualityFixture.of(closed.verdicts(), "size");
            assertThat(size.reason()).isEqualTo("Too small for card, hero, inline, merchant, og");
            assertThat(size.outcome()).isEqualTo(Outcome.BLOCK);
        });
        var version = fixture.profiles().of(shop.site()).version();
        var own = List.of(new SlotRule("hero", Outcome.WARN, null));
        var lenient = new SiteFixture(fixture.dam(), "lenient");
        fixture.profiles().change(People.publisher(), lenient.site(), version, GateProfile.STARTING.rules(), own);
        assertThat(lenient.publish(tiny).rev())
                .as("a profile with rules for slots has its own say")
                .isNotBlank();
    }

    @Test
    void blocksWhatCouldNotBeCheckedWhereTheProfileRequiresIt() {
        var other = new SiteFixture(fixture.dam(), "careful");
        var asset = other.approved("Ungeprüft");
        var rules = List.of(new Rule("nsfw", Set.of(Gate.PUBLISH), 0.3, 0.85, true));
        fixture.profiles()
                .change(
                        People.publisher(),
                        other.site(),
                        fixture.profiles().of(other.site()).version(),
                        rules,
                        List.of());

        assertThatThrownBy(() -> other.publish(asset))
                .isInstanceOf(GateClosedException.class)
                .hasMessageContaining("nsfw");
        assertThat(QualityFixture.of(
                                fixture.gate().verdicts(People.publisher(), asset.id(), Gate.KEEP, other.site()),
                                "nsfw")
                        .outcome())
                .as("the rule is of the other gate")
                .isEqualTo(Outcome.NOT_CHECKED);
    }

    @Test
    void refusesAProfileThatCannotBe() {
        var site = fixture.shop().site();
        var version = fixture.profiles().of(site).version();
        assertThatThrownBy(() -> fixture.profiles().change(People.editor(), site, version, List.of(), List.of()))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> fixture.profiles().change(People.publisher(), site, version + 7, List.of(), List.of()))
                .isInstanceOf(GateException.class);
        for (var rules : List.of(
                List.of(Rule.of("taste", 1.0, null)),
                List.of(Rule.of("blur", 1.0, null), Rule.of("blur", 2.0, null)),
                List.of(Rule.of("blur", Double.NaN, null)),
                List.of(Rule.of("blur", 1.0, 2.0)),
                List.of(Rule.of("clipping", 0.9, 0.8)))) {
            assertThatThrownBy(() -> fixture.profiles().change(People.publisher(), site, version, rules, List.of()))
                    .as(rules.toString())
                    .isInstanceOf(GateException.class);
        }
        var unknown = List.of(new SlotRule("nowhere", Outcome.BLOCK, null));
        assertThatThrownBy(() -> fixture.profiles().change(People.publisher(), site, version, List.of(), unknown))
                .isInstanceOf(GateException.class);
    }

    @Test
    void keepsEveryVersionAndTellsWhatTwoAskDifferently() {
        var site = new SiteFixture(fixture.dam(), "history").site();
        var library = fixture.profiles().of(site);
        var first =
                change(site, library.version(), List.of(Rule.of("blur", 10.0, null), Rule.of("clipping", 0.9, null)));
        var second = change(site, first.version(), List.of(Rule.of("blur", 12.0, 5.0), Rule.of("nsfw", 0.3, 0.8)));

        assertThat(fixture.profiles().version(site, first.version())).isEqualTo(first);
        assertThat(fixture.profiles().version(site, library.version())).isEqualTo(library);
        assertThat(fixture.profiles().version(null, 0)).isEqualTo(GateProfile.STARTING);
        var diff = fixture.profiles().diff(site, first.version(), second.version());
        assertThat(diff.slots()).isEmpty();
        assertThat(diff.rules())
                .containsExactly(
                        new ProfileDiff.Change<>("blur", Rule.of("blur", 10.0, null), Rule.of("blur", 12.0, 5.0)),
                        new ProfileDiff.Change<>("clipping", Rule.of("clipping", 0.9, null), null),
                        new ProfileDiff.Change<>("nsfw", null, Rule.of("nsfw", 0.3, 0.8)));
        assertThatThrownBy(() -> fixture.profiles().diff(site, first.version(), 99))
                .isInstanceOfSatisfying(
                        GateException.class,
                        refused -> assertThat(refused.type()).isEqualTo("gate-profile-not-found"));
        assertThat(fixture.profiles().versions(site))
                .extracting(GateProfile::changedBy)
                .containsExactly("publisher", "publisher");
    }

    @Test
    void listsWhatCountsWhere() {
        var own = new SiteFixture(fixture.dam(), "own").site();
        var profile = change(own, fixture.profiles().of(own).version(), List.of(Rule.of("blur", 10.0, null)));

        var standing = fixture.profiles().standing(List.of(own, fixture.shop().site()));

        assertThat(standing)
                .containsExactly(
                        new Profiles.Standing(null, false, GateProfile.STARTING),
                        new Profiles.Standing("own", true, profile),
                        new Profiles.Standing("shop", false, GateProfile.STARTING));
    }

    private static GateProfile change(Site site, int basedOn, List<Rule> rules) {
        return fixture.profiles().change(People.publisher(), site, basedOn, rules, List.of());
    }
}
