package org.bildwerk.dam.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.bildwerk.dam.People;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.NotAllowedException;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.audit.AuditEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class WaiversTest {

    @AutoClose
    private static final QualityFixture fixture = new QualityFixture();

    @Test
    void letsABlockedPictureThroughByAWaiverThatTheAuditShows() {
        var blank = fixture.blank(30);
        var waiver = fixture.waivers()
                .waive(
                        People.reviewer(),
                        blank.id(),
                        "blank",
                        Gate.PUBLISH,
                        fixture.shop().site(),
                        " A colour card ",
                        null);

        assertThat(fixture.shop().publish(blank).rev()).isNotBlank();
        var verdict = QualityFixture.of(
                fixture.gate()
                        .verdicts(
                                People.publisher(),
                                blank.id(),
                                Gate.PUBLISH,
                                fixture.shop().site()),
                "blank");
        assertThat(verdict.outcome()).isEqualTo(Outcome.WAIVED);
        assertThat(verdict.waiver()).isEqualTo(waiver);
        assertThat(waiver.reason()).isEqualTo("A colour card");
        assertThat(fixture.audit(blank.id())).extracting(AuditEntry::command).contains("gate.waive", "asset.publish");

        fixture.waivers().revoke(People.publisher(), blank.id(), waiver.id());
        assertThat(fixture.gate()
                        .verdicts(
                                People.publisher(),
                                blank.id(),
                                Gate.PUBLISH,
                                fixture.shop().site())
                        .blocked())
                .isTrue();
        assertThat(fixture.audit(blank.id())).extracting(AuditEntry::command).contains("gate.unwaive");
    }

    @Test
    void holdsAWaiverToItsGateItsSiteAndItsEnd() {
        var blank = fixture.blank(40);
        var soon = Instant.now().plus(Duration.ofHours(1));
        fixture.waivers().waive(People.reviewer(), blank.id(), "blank", Gate.KEEP, null, "Only here", null);
        assertThatThrownBy(() -> fixture.shop().publish(blank)).isInstanceOf(GateClosedException.class);

        fixture.waivers()
                .waive(
                        People.reviewer(),
                        blank.id(),
                        "blank",
                        Gate.PUBLISH,
                        fixture.shop().site(),
                        "For a while",
                        soon);
        fixture.dam()
                .jdbc()
                .sql("update bw_waiver set until_at = now() - interval '1 minute'")
                .update();
        assertThatThrownBy(() -> fixture.shop().publish(blank)).isInstanceOf(GateClosedException.class);
        assertThat(fixture.waivers().of(People.reviewer(), blank.id())).hasSize(2);
    }

    @Test
    void takesAReviewerOrPublisherToWaiveAPublication() {
        var blank = fixture.blank(50);

        assertThatThrownBy(() -> waive(People.editor(), blank, "blank", Gate.PUBLISH, "Because", null))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> waive(People.reviewer(), blank, "blank", Gate.PUBLISH, " ", null))
                .isInstanceOf(GateException.class);
        assertThatThrownBy(() -> waive(People.reviewer(), blank, "taste", Gate.PUBLISH, "Because", null))
                .isInstanceOf(GateException.class);
        assertThatThrownBy(() -> waive(People.reviewer(), blank, "blank", Gate.PUBLISH, "Because", Instant.EPOCH))
                .isInstanceOf(GateException.class);
        assertThatThrownBy(() -> fixture.waivers()
                        .waive(People.reviewer(), blank.id(), "blank", Gate.PUBLISH, null, "Because", null))
                .isInstanceOf(GateException.class);
    }

    private static void waive(
            Caller caller, Asset asset, String check, Gate at, String reason, @Nullable Instant until) {
        fixture.waivers().waive(caller, asset.id(), check, at, fixture.shop().site(), reason, until);
    }
}
