package org.bildwerk.metadata.xmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bildwerk.metadata.iptc.Field;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.IptcFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmpWriterTest {

    private final List<String> warnings = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/",
                "<a href=\"b\">&amp;</a>",
                "]]>",
                "line\nline\r\n\ttab",
                " blanks ",
                "\uD83C\uDF0A",
                "Größe"
            })
    void writesEveryTextSoThatItIsReadBack(String text) {
        var packet = set(XmpPacket.empty(), IptcFields.HEADLINE, text);
        assertThat(XmpReader.read(XmpWriter.write(packet), warnings)).isEqualTo(packet);
    }

    @Test
    void leavesOutHalvesOfCharacters() {
        var packet = set(XmpPacket.empty(), IptcFields.HEADLINE, "a\uD83Cb");
        assertThat(XmpReader.read(XmpWriter.write(packet), warnings))
                .isEqualTo(set(XmpPacket.empty(), IptcFields.HEADLINE, "ab"));
    }

    @Test
    void movesTheLargestPropertyOutOfAFullJpegPacket() {
        var packet = set(XmpPacket.empty(), IptcFields.HEADLINE, "short");
        packet = set(packet, IptcFields.AI_PROMPT_INFORMATION, "prompt ".repeat(20_000));
        var written = XmpWriter.writeForJpeg(packet);
        assertThat(written.main()).hasSizeLessThanOrEqualTo(XmpWriter.JPEG_SEGMENT_BYTES);
        var extended = Objects.requireNonNull(written.extended());
        assertThat(XmpReader.read(written.main(), warnings).find(IptcFields.HEADLINE.name()))
                .isPresent();
        assertThat(XmpReader.read(written.main(), extended, warnings).properties())
                .containsExactlyInAnyOrderElementsOf(packet.properties());
        assertThat(warnings).isEmpty();
    }

    @Test
    void keepsASmallPacketInOnePiece() {
        assertThat(XmpWriter.writeForJpeg(set(XmpPacket.empty(), IptcFields.HEADLINE, "short"))
                        .extended())
                .isNull();
    }

    @Test
    void refusesAValueThatIsNotOfTheFieldsKind() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> set(XmpPacket.empty(), IptcFields.TITLE, "no language alternative"));
    }

    private static XmpPacket set(XmpPacket packet, Field<?> field, String text) {
        return XmpFields.write(packet, field, new FieldValue.Text(text));
    }
}
