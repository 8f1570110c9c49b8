package org.bildwerk.dam.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.AssetNotFoundException;
import org.bildwerk.dam.ingest.Ingested;
import org.bildwerk.vips.Box;
import org.bildwerk.vips.Vips;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

    private static final Vips VIPS = Vips.open();

    @AutoClose
    private static final QualityFixture fixture = new QualityFixture();

    @Test
    void knowsAPictureAgainSmallerAndMirrored() {
        var scene = QualityFixture.scene(7, 480, 320);
        var first = fixture.shop().approved(fixture.stored(People.editor(), scene, 480, 320), "Szene");
        var mirrored = new ArrayList<byte[]>();
        try (var image = VIPS.fromPixels(scene, 480, 320, 3)) {
            mirrored.add(QualityFixture.png(image.flipHorizontally().fit(Box.edge(300))));
        }
        var copy = ((Ingested.Stored) Pictures.store(fixture.dam(), People.editor(), mirrored.getFirst(), "copy.png"))
                .asset();
        fixture.measured(first);

        var duplicate =
                QualityFixture.of(fixture.gate().verdicts(People.editor(), copy.id(), Gate.KEEP, null), "duplicate");

        assertThat(duplicate.outcome()).isEqualTo(Outcome.WARN);
        assertThat(duplicate.reason()).contains(first.key());
        assertThat(duplicate.value()).isLessThanOrEqualTo(31);
    }

    @Test
    void tellsNobodyOfATwinThatHeMayNotSee() {
        var scene = QualityFixture.scene(8, 480, 320);
        var hidden = fixture.stored(People.editor(), scene, 480, 320);
        fixture.measured(hidden);
        var stranger = People.with("stranger", Role.EDITOR);
        byte[] smaller;
        try (var image = VIPS.fromPixels(scene, 480, 320, 3)) {
            smaller = QualityFixture.png(image.fit(Box.edge(400)));
        }
        var copy = ((Ingested.Stored) Pictures.store(fixture.dam(), stranger, smaller, "mine.png")).asset();

        var duplicate = QualityFixture.of(fixture.gate().verdicts(stranger, copy.id(), Gate.KEEP, null), "duplicate");
        assertThat(duplicate.outcome()).isEqualTo(Outcome.PASS);
        assertThat(duplicate.reason()).isNull();
        assertThat(QualityFixture.of(
                                fixture.gate().verdicts(People.administrator(), copy.id(), Gate.KEEP, null),
                                "duplicate")
                        .reason())
                .contains(hidden.key());
        assertThatThrownBy(() -> fixture.gate().verdicts(People.with("other", Role.EDITOR), copy.id(), Gate.KEEP, null))
                .isInstanceOf(AssetNotFoundException.class);
    }
}
