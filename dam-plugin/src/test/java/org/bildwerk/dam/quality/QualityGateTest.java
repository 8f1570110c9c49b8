package org.bildwerk.dam.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.NotAllowedException;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.AssetNotFoundException;
import org.bildwerk.dam.asset.Status;
import org.bildwerk.dam.audit.AuditEntry;
import org.bildwerk.dam.audit.AuditTrail;
import org.bildwerk.dam.ingest.Ingested;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsImage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class QualityGateTest {

    private static final Vips VIPS = Vips.open();
    private static DamTest dam;
    private static SiteFixture shop;
    private static QualityGate gate;
    private static Waivers waivers;
    private static Profiles profiles;

    @BeforeAll
    static void start() {
        dam = DamTest.start();
        shop = new SiteFixture(dam, "shop");
        gate = dam.bean(QualityGate.class);
        waivers = dam.bean(Waivers.class);
        profiles = dam.bean(Profiles.class);
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    @Test
    void letsAnOrdinaryUploadThroughAndSaysWhatWasNotChecked() {
        var asset = shop.approved("Schuh");

        assertThat(shop.publish(asset).rev()).isNotBlank();
        var verdicts = gate.verdicts(People.publisher(), asset.id(), Gate.PUBLISH, shop.site());
        assertThat(verdicts.blocked()).isFalse();
        assertThat(verdicts.profile()).isZero();
        assertThat(verdicts.version()).isEqualTo(asset.version().id());
        assertThat(of(verdicts, "blank").outcome()).isEqualTo(Outcome.PASS);
        assertThat(of(verdicts, "nsfw").outcome()).isEqualTo(Outcome.NOT_CHECKED);
        assertThat(of(verdicts, "nsfw").reason()).contains("No model");
        assertThat(of(verdicts, "nsfw").value()).isNull();
        assertThat(verdicts.all()).extracting(Verdict::check).doesNotContain("seam", "not-a-number", "text-image");
    }

    @Test
    void keepsABlankPictureOffTheSiteAndWritesTheAttemptDown() {
        var blank = blank(20);

        assertThatThrownBy(() -> shop.publish(blank))
                .isInstanceOf(GateClosedException.class)
                .hasMessageContaining("blank")
                .hasMessageContaining(blank.key());
        assertThat(shop.present(blank).status()).isEqualTo(Status.APPROVED);
        assertThat(audit(blank.id())).anySatisfy(entry -> {
            assertThat(entry.command()).isEqualTo("gate.closed");
            assertThat(entry.toString()).contains("publisher", "blank", "publish", "shop");
        });
    }

    @Test
    void letsABlockedPictureThroughByAWaiverThatTheAuditShows() {
        var blank = blank(30);
        var waiver = waivers.waive(
                People.reviewer(), blank.id(), "blank", Gate.PUBLISH, shop.site(), " A colour card ", null);

        assertThat(shop.publish(blank).rev()).isNotBlank();
        var verdict = of(gate.verdicts(People.publisher(), blank.id(), Gate.PUBLISH, shop.site()), "blank");
        assertThat(verdict.outcome()).isEqualTo(Outcome.WAIVED);
        assertThat(verdict.waiver()).isEqualTo(waiver);
        assertThat(waiver.reason()).isEqualTo("A colour card");
        assertThat(audit(blank.id())).extracting(AuditEntry::command).contains("gate.waive", "asset.publish");

        waivers.revoke(People.publisher(), blank.id(), waiver.id());
        assertThat(gate.verdicts(People.publisher(), blank.id(), Gate.PUBLISH, shop.site())
                        .blocked())
                .isTrue();
        assertThat(audit(blank.id())).extracting(AuditEntry::command).contains("gate.unwaive");
    }

    @Test
    void holdsAWaiverToItsGateItsSiteAndItsEnd() {
        var blank = blank(40);
        var soon = Instant.now().plus(Duration.ofHours(1));
        waivers.waive(People.reviewer(), blank.id(), "blank", Gate.KEEP, null, "Only here", null);
        assertThatThrownBy(() -> shop.publish(blank)).isInstanceOf(GateClosedException.class);

        waivers.waive(People.reviewer(), blank.id(), "blank", Gate.PUBLISH, shop.site(), "For a while", soon);
        dam.jdbc()
                .sql("update bw_waiver set until_at = now() - interval '1 minute'")
                .update();
        assertThatThrownBy(() -> shop.publish(blank)).isInstanceOf(GateClosedException.class);
        assertThat(waivers.of(People.reviewer(), blank.id())).hasSize(2);
    }

    @Test
    void takesAReviewerOrPublisherToWaiveAPublication() {
        var blank = blank(50);

        assertThatThrownBy(() -> waive(People.editor(), blank, "blank", Gate.PUBLISH, "Because", null))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> waive(People.reviewer(), blank, "blank", Gate.PUBLISH, " ", null))
                .isInstanceOf(GateException.class);
        assertThatThrownBy(() -> waive(People.reviewer(), blank, "taste", Gate.PUBLISH, "Because", null))
                .isInstanceOf(GateException.class);
        assertThatThrownBy(() -> waive(People.reviewer(), blank, "blank", Gate.PUBLISH, "Because", Instant.EPOCH))
                .isInstanceOf(GateException.class);
        assertThatThrownBy(() ->
                        waivers.waive(People.reviewer(), blank.id(), "blank", Gate.PUBLISH, null, "Because", null))
                .isInstanceOf(GateException.class);
    }

    @Test
    void stopsACandidateWhoseDecoderGaveNoNumbers() throws InterruptedException {
        var asset = Pictures.stored(dam, People.editor(), 60);
        gate.measure(asset.version().id(), new Making("a red shoe", 12L, List.of()));

        assertThatThrownBy(() -> gate.require(People.editor(), asset.id(), Gate.KEEP, null))
                .isInstanceOfSatisfying(
                        GateClosedException.class,
                        closed -> assertThat(closed.verdicts().blocking())
                                .extracting(Verdict::check)
                                .containsExactly("not-a-number"));
        assertThat(audit(asset.id())).extracting(AuditEntry::command).contains("gate.closed");
        assertThat(of(gate.verdicts(People.editor(), asset.id(), Gate.KEEP, null), "text-image")
                        .outcome())
                .isEqualTo(Outcome.NOT_CHECKED);

        waivers.waive(People.editor(), asset.id(), "not-a-number", Gate.KEEP, null, "One pixel in a corner", null);
        assertThat(gate.require(People.editor(), asset.id(), Gate.KEEP, null).blocked())
                .isFalse();
    }

    @Test
    void seesASeamWhereTheMakerSaysThatTilesMeet() throws InterruptedException {
        var pixels = Pictures.pixels(61, 256, 128);
        for (int index = 0; index < pixels.length; index++) {
            int tone = (pixels[index] & 0xff) / 2;
            pixels[index] = (byte) (index / 3 % 256 < 128 ? tone : tone + 40);
        }
        var asset = stored(People.editor(), pixels, 256, 128);
        gate.measure(asset.version().id(), new Making(null, 0L, List.of(new Making.Seam(true, 128, 0, 128))));
        var seam = of(gate.verdicts(People.editor(), asset.id(), Gate.KEEP, null), "seam");
        assertThat(seam.outcome()).isEqualTo(Outcome.WARN);
        assertThat(seam.value()).isGreaterThan(2.5);

        gate.measure(asset.version().id(), new Making(null, 0L, List.of(new Making.Seam(true, 64, 0, 128))));
        assertThat(of(gate.verdicts(People.editor(), asset.id(), Gate.KEEP, null), "seam")
                        .outcome())
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void asksOfASiteWhatItsProfileSaysFromThenOn() {
        var other = new SiteFixture(dam, "strict");
        var asset = other.approved("Klein");
        var version = profiles.of(other.site()).version();
        var rules = GateProfile.STARTING.rules();
        var slots = List.of(new SlotRule("hero", Outcome.BLOCK, 1200), new SlotRule("og", Outcome.PASS, null));
        var changed = profiles.change(People.publisher(), other.site(), version, rules, slots);

        assertThat(changed.version()).isEqualTo(version + 1);
        assertThat(changed.changedBy()).isEqualTo("publisher");
        assertThatThrownBy(() -> other.publish(asset)).isInstanceOfSatisfying(GateClosedException.class, closed -> {
            var size = of(closed.verdicts(), "size");
            assertThat(size.reason()).isEqualTo("Too small for hero");
            assertThat(size.value()).isEqualTo(320.0 / 1200);
        });
        assertThat(gate.verdicts(People.publisher(), asset.id(), Gate.PUBLISH, shop.site())
                        .blocked())
                .as("another site asks what it asked before")
                .isFalse();
        assertThat(audit("site:" + other.site().id()))
                .extracting(AuditEntry::command)
                .contains("gate.profile");
        assertThat(profiles.versions(other.site())).containsExactly(changed);
    }

    @Test
    void blocksWhatCouldNotBeCheckedWhereTheProfileRequiresIt() {
        var other = new SiteFixture(dam, "careful");
        var asset = other.approved("Ungeprüft");
        var rules = List.of(new Rule("nsfw", java.util.Set.of(Gate.PUBLISH), 0.3, 0.85, true));
        profiles.change(
                People.publisher(), other.site(), profiles.of(other.site()).version(), rules, List.of());

        assertThatThrownBy(() -> other.publish(asset))
                .isInstanceOf(GateClosedException.class)
                .hasMessageContaining("nsfw");
        assertThat(of(gate.verdicts(People.publisher(), asset.id(), Gate.KEEP, other.site()), "nsfw")
                        .outcome())
                .as("the rule is of the other gate")
                .isEqualTo(Outcome.NOT_CHECKED);
    }

    @Test
    void refusesAProfileThatCannotBe() {
        var site = shop.site();
        var version = profiles.of(site).version();
        assertThatThrownBy(() -> profiles.change(People.editor(), site, version, List.of(), List.of()))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> profiles.change(People.publisher(), site, version + 7, List.of(), List.of()))
                .isInstanceOf(GateException.class);
        for (var rules : List.of(
                List.of(Rule.of("taste", 1.0, null)),
                List.of(Rule.of("blur", 1.0, null), Rule.of("blur", 2.0, null)),
                List.of(Rule.of("blur", Double.NaN, null)),
                List.of(Rule.of("blur", 1.0, 2.0)),
                List.of(Rule.of("clipping", 0.9, 0.8)))) {
            assertThatThrownBy(() -> profiles.change(People.publisher(), site, version, rules, List.of()))
                    .as(rules.toString())
                    .isInstanceOf(GateException.class);
        }
        var unknown = List.of(new SlotRule("nowhere", Outcome.BLOCK, null));
        assertThatThrownBy(() -> profiles.change(People.publisher(), site, version, List.of(), unknown))
                .isInstanceOf(GateException.class);
    }

    @Test
    void knowsAPictureAgainSmallerAndMirrored() {
        var scene = scene(7, 480, 320);
        var first = shop.approved(stored(People.editor(), scene, 480, 320), "Szene");
        var mirrored = new ArrayList<byte[]>();
        try (var image = VIPS.fromPixels(scene, 480, 320, 3)) {
            mirrored.add(png(image.flipHorizontally().fit(org.bildwerk.vips.Box.edge(300))));
        }
        var copy = ((Ingested.Stored) Pictures.store(dam, People.editor(), mirrored.getFirst(), "copy.png")).asset();
        measured(first);

        var duplicate = of(gate.verdicts(People.editor(), copy.id(), Gate.KEEP, null), "duplicate");

        assertThat(duplicate.outcome()).isEqualTo(Outcome.WARN);
        assertThat(duplicate.reason()).contains(first.key());
        assertThat(duplicate.value()).isLessThanOrEqualTo(31);
    }

    @Test
    void tellsNobodyOfATwinThatHeMayNotSee() {
        var scene = scene(8, 480, 320);
        var hidden = stored(People.editor(), scene, 480, 320);
        measured(hidden);
        var stranger = People.with("stranger", Role.EDITOR);
        byte[] smaller;
        try (var image = VIPS.fromPixels(scene, 480, 320, 3)) {
            smaller = png(image.fit(org.bildwerk.vips.Box.edge(400)));
        }
        var copy = ((Ingested.Stored) Pictures.store(dam, stranger, smaller, "mine.png")).asset();

        var duplicate = of(gate.verdicts(stranger, copy.id(), Gate.KEEP, null), "duplicate");
        assertThat(duplicate.outcome()).isEqualTo(Outcome.PASS);
        assertThat(duplicate.reason()).isNull();
        assertThat(of(gate.verdicts(People.administrator(), copy.id(), Gate.KEEP, null), "duplicate")
                        .reason())
                .contains(hidden.key());
        assertThatThrownBy(() -> gate.verdicts(People.with("other", Role.EDITOR), copy.id(), Gate.KEEP, null))
                .isInstanceOf(AssetNotFoundException.class);
    }

    @Test
    void saysThatAFileThatCannotBeDecodedWasNotChecked() {
        var asset = shop.approved("Kaputt");
        dam.jdbc()
                .sql("update bw_quality set state = 'failed', reason = 'Cut off' where version_id = ?")
                .param(measured(asset).version().id().value())
                .update();

        var verdicts = gate.verdicts(People.publisher(), asset.id(), Gate.PUBLISH, shop.site());

        assertThat(verdicts.blocked()).isFalse();
        assertThat(of(verdicts, "blank").outcome()).isEqualTo(Outcome.NOT_CHECKED);
        assertThat(of(verdicts, "blank").reason()).isEqualTo("Cut off");
    }

    @Test
    void measuresAgainWhatOtherChecksMeasured() {
        var asset = measured(Pictures.stored(dam, People.editor(), 62));
        dam.jdbc()
                .sql("update bw_quality set maker = 'of old' where version_id = ?")
                .param(asset.version().id().value())
                .update();
        dam.jdbc()
                .sql("update bw_check_result set value = 0 where version_id = ?")
                .param(asset.version().id().value())
                .update();

        assertThat(of(gate.verdicts(People.editor(), asset.id(), Gate.KEEP, null), "blank")
                        .outcome())
                .isEqualTo(Outcome.PASS);
    }

    private static void waive(
            Caller caller,
            Asset asset,
            String check,
            Gate at,
            String reason,
            @org.jspecify.annotations.Nullable Instant until) {
        waivers.waive(caller, asset.id(), check, at, shop.site(), reason, until);
    }

    private static Asset measured(Asset asset) {
        gate.verdicts(Caller.system(), asset.id(), Gate.KEEP, null);
        return asset;
    }

    private static Asset blank(int tone) {
        var pixels = new byte[3 * 200 * 150];
        Arrays.fill(pixels, (byte) tone);
        return shop.approved(stored(People.editor(), pixels, 200, 150), "Leer " + tone);
    }

    private static Asset stored(Caller caller, byte[] pixels, int width, int height) {
        try (var image = VIPS.fromPixels(pixels, width, height, 3)) {
            return ((Ingested.Stored) Pictures.store(dam, caller, png(image), "picture.png")).asset();
        }
    }

    private static byte[] png(VipsImage image) {
        return image.encode(Encoding.Png.standard());
    }

    // Boxes in random tones: enough in the picture to know it again.
    private static byte[] scene(long seed, int width, int height) {
        var random = new Random(seed);
        var pixels = new byte[3 * width * height];
        for (int box = 0; box < 60; box++) {
            int left = random.nextInt(width - 40);
            int top = random.nextInt(height - 40);
            int wide = 40 + random.nextInt(width - 40 - left + 1);
            int high = 40 + random.nextInt(height - 40 - top + 1);
            byte tone = (byte) random.nextInt(256);
            for (int index = 0; index < wide / 2 * (high / 2); index++) {
                int x = left + index % (wide / 2);
                int y = top + index / (wide / 2);
                Arrays.fill(pixels, 3 * (y * width + x), 3 * (y * width + x) + 3, tone);
            }
        }
        return pixels;
    }

    private static Verdict of(Verdicts verdicts, String check) {
        return verdicts.all().stream()
                .filter(verdict -> verdict.check().equals(check))
                .findFirst()
                .orElseThrow();
    }

    private static List<AuditEntry> audit(AssetId id) {
        return audit("asset:" + id);
    }

    private static List<AuditEntry> audit(String subject) {
        return dam.bean(AuditTrail.class).of(subject, 50);
    }
}
