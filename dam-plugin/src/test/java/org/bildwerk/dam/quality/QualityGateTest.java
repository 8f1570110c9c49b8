package org.bildwerk.dam.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.asset.Status;
import org.bildwerk.dam.audit.AuditEntry;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class QualityGateTest {

    @AutoClose
    private static final QualityFixture fixture = new QualityFixture();

    @Test
    void letsAnOrdinaryUploadThroughAndSaysWhatWasNotChecked() {
        var asset = fixture.shop().approved("Schuh");

        assertThat(fixture.shop().publish(asset).rev()).isNotBlank();
        var verdicts = fixture.gate()
                .verdicts(
                        People.publisher(),
                        asset.id(),
                        Gate.PUBLISH,
                        fixture.shop().site());
        assertThat(verdicts.blocked()).isFalse();
        assertThat(verdicts.profile()).isZero();
        assertThat(verdicts.version()).isEqualTo(asset.version().id());
        assertThat(QualityFixture.of(verdicts, "blank").outcome()).isEqualTo(Outcome.PASS);
        assertThat(QualityFixture.of(verdicts, "nsfw").outcome()).isEqualTo(Outcome.NOT_CHECKED);
        assertThat(QualityFixture.of(verdicts, "nsfw").reason()).contains("No model");
        assertThat(QualityFixture.of(verdicts, "nsfw").value()).isNull();
        assertThat(verdicts.all()).extracting(Verdict::check).doesNotContain("seam", "not-a-number", "text-image");
    }

    @Test
    void keepsABlankPictureOffTheSiteAndWritesTheAttemptDown() {
        var blank = fixture.blank(20);

        assertThatThrownBy(() -> fixture.shop().publish(blank))
                .isInstanceOf(GateClosedException.class)
                .hasMessageContaining("blank")
                .hasMessageContaining(blank.key());
        assertThat(fixture.shop().present(blank).status()).isEqualTo(Status.APPROVED);
        assertThat(fixture.audit(blank.id())).anySatisfy(entry -> {
            assertThat(entry.command()).isEqualTo("gate.closed");
            assertThat(entry.toString()).contains("publisher", "blank", "publish", "shop");
        });
    }

    @Test
    void stopsACandidateWhoseDecoderGaveNoNumbers() throws InterruptedException {
        var asset = Pictures.stored(fixture.dam(), People.editor(), 60);
        fixture.gate().measure(asset.version().id(), new Making("a red shoe", 12L, List.of()));

        assertThatThrownBy(() -> fixture.gate().require(People.editor(), asset.id(), Gate.KEEP, null))
                .isInstanceOfSatisfying(
                        GateClosedException.class,
                        closed -> assertThat(closed.verdicts().blocking())
                                .extracting(Verdict::check)
                                .containsExactly("not-a-number"));
        assertThat(fixture.audit(asset.id())).extracting(AuditEntry::command).contains("gate.closed");
        assertThat(QualityFixture.of(
                                fixture.gate().verdicts(People.editor(), asset.id(), Gate.KEEP, null), "text-image")
                        .outcome())
                .isEqualTo(Outcome.NOT_CHECKED);

        fixture.waivers()
                .waive(People.editor(), asset.id(), "not-a-number", Gate.KEEP, null, "One pixel in a corner", null);
        assertThat(fixture.gate()
                        .require(People.editor(), asset.id(), Gate.KEEP, null)
                        .blocked())
                .isFalse();
    }

    @Test
    void seesASeamWhereTheMakerSaysThatTilesMeet() throws InterruptedException {
        var pixels = Pictures.pixels(61, 256, 128);
        for (int index = 0; index < pixels.length; index++) {
            int tone = (pixels[index] & 0xff) / 2;
            pixels[index] = (byte) (index / 3 % 256 < 128 ? tone : tone + 40);
        }
        var asset = fixture.stored(People.editor(), pixels, 256, 128);
        fixture.gate().measure(asset.version().id(), new Making(null, 0L, List.of(new Making.Seam(true, 128, 0, 128))));
        var seam = QualityFixture.of(fixture.gate().verdicts(People.editor(), asset.id(), Gate.KEEP, null), "seam");
        assertThat(seam.outcome()).isEqualTo(Outcome.WARN);
        assertThat(seam.value()).isGreaterThan(2.5);

        fixture.gate().measure(asset.version().id(), new Making(null, 0L, List.of(new Making.Seam(true, 64, 0, 128))));
        assertThat(QualityFixture.of(fixture.gate().verdicts(People.editor(), asset.id(), Gate.KEEP, null), "seam")
                        .outcome())
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void saysThatAFileThatCannotBeDecodedWasNotChecked() {
        var asset = fixture.shop().approved("Kaputt");
        fixture.dam()
                .jdbc()
                .sql("update bw_quality set state = 'failed', reason = 'Cut off' where version_id = ?")
                .param(fixture.measured(asset).version().id().value())
                .update();

        var verdicts = fixture.gate()
                .verdicts(
                        People.publisher(),
                        asset.id(),
                        Gate.PUBLISH,
                        fixture.shop().site());

        assertThat(verdicts.blocked()).isFalse();
        assertThat(QualityFixture.of(verdicts, "blank").outcome()).isEqualTo(Outcome.NOT_CHECKED);
        assertThat(QualityFixture.of(verdicts, "blank").reason()).isEqualTo("Cut off");
    }

    @Test
    void measuresAgainWhatOtherChecksMeasured() {
        var asset = fixture.measured(Pictures.stored(fixture.dam(), People.editor(), 62));
        fixture.dam()
                .jdbc()
                .sql("update bw_quality set maker = 'of old' where version_id = ?")
                .param(asset.version().id().value())
                .update();
        fixture.dam()
                .jdbc()
                .sql("update bw_check_result set value = 0 where version_id = ?")
                .param(asset.version().id().value())
                .update();

        assertThat(QualityFixture.of(fixture.gate().verdicts(People.editor(), asset.id(), Gate.KEEP, null), "blank")
                        .outcome())
                .isEqualTo(Outcome.PASS);
    }
}
