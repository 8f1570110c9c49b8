package org.bildwerk.metadata.iptc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IptcFieldsTest {

    @Test
    void listsEveryFieldOnce() {
        assertThat(IptcFields.all()).hasSize(72).doesNotHaveDuplicates();
        assertThat(Arrays.stream(FieldGroup.values())
                        .mapToInt(group -> IptcFields.in(group).size())
                        .sum())
                .isEqualTo(72);
        assertThat(IptcFields.named(Namespace.IPTC_EXTENSION.name("AISystemUsed")))
                .contains(IptcFields.AI_SYSTEM_USED);
    }

    @Test
    void givesEveryTwinToOneField() {
        for (var twin : IimTwin.values()) {
            assertThat(IptcFields.all())
                    .filteredOn(field -> field.iim() == twin)
                    .hasSize(1);
        }
        for (var twin : ExifTwin.values()) {
            assertThat(IptcFields.all())
                    .filteredOn(field -> field.exif() == twin)
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026",
                "2026-11",
                "2026-11-22",
                "2026-11-22T10:00:00",
                "2026-11-22T10:00:00.250+01:00",
                "2026-11-22T10:00:00Z"
            })
    void keepsDatesAsExactAsTheyAre(String date) {
        assertThat(PhotoDate.parse(date).orElseThrow()).hasToString(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-13", "2026-02-30", "2026-11-22T25:00:00", "0000-00-00"})
    void findsNoDateWhereNoneIs(String text) {
        assertThat(PhotoDate.parse(text)).isEmpty();
    }

    @Test
    void mapsRetiredSourceTypes() {
        assertThat(DigitalSourceType.parse("digitalArt")).contains(DigitalSourceType.DIGITAL_CREATION);
        assertThat(DigitalSourceType.parse("https://cv.iptc.org/newscodes/digitalsourcetype/minorHumanEdits"))
                .contains(DigitalSourceType.HUMAN_EDITS);
        assertThat(DigitalSourceType.parse("unheardOf")).isEmpty();
    }

    @Test
    void understandsTermsOfDataMiningWithAndWithoutAddress() {
        for (var term : DataMining.values()) {
            assertThat(DataMining.parse(term.address())).contains(term);
        }
        assertThat(DataMining.parse("DMI-ALLOWED")).contains(DataMining.ALLOWED);
    }

    @Test
    void putsTheDefaultLanguageFirst() {
        var text = FieldValue.Localized.of("Hafen").with("DE-de", "Hafen").with("en_us", "Harbor");
        assertThat(text.texts().keySet()).containsExactly("x-default", "de-DE", "en-US");
        assertThat(text.in("EN-US")).contains("Harbor");
    }

    @Test
    void refusesAValueOfAnotherKind() {
        assertThatExceptionOfType(ClassCastException.class)
                .isThrownBy(() -> FieldValues.empty().withUnchecked(IptcFields.TITLE, new FieldValue.Text("x")));
    }
}
