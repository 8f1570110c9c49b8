package org.bildwerk.metadata.iim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.IptcFields;
import org.bildwerk.metadata.iptc.PhotoDate;
import org.junit.jupiter.api.Test;

class IimBlockTest {

    private final List<String> warnings = new ArrayList<>();

    @Test
    void readsUtf8WhereTheBlockSaysSo() {
        var block = read(dataset(1, 90, "\u001b%G"), dataset(2, 90, "Köln"));
        assertThat(IimFields.read(block, IptcFields.CITY)).contains(new FieldValue.Text("Köln"));
    }

    @Test
    void readsLatin1WhereTheBlockSaysNothingAndHoldsNoUtf8() {
        var bytes = "Köln".getBytes(StandardCharsets.ISO_8859_1);
        var block = IimBlock.read(dataset(2, 90, bytes), warnings);
        assertThat(IimFields.read(block, IptcFields.CITY)).contains(new FieldValue.Text("Köln"));
    }

    @Test
    void turnsLatin1IntoUtf8WhenItWrites() {
        var old = IimBlock.read(dataset(2, 90, "Köln".getBytes(StandardCharsets.ISO_8859_1)), warnings);
        var written = IimBlock.read(IimFields.prepare(old).bytes(), warnings);
        assertThat(IimFields.read(written, IptcFields.CITY)).contains(new FieldValue.Text("Köln"));
        assertThat(written.bytes()).startsWith(0x1C, 1, 90, 0, 3, 0x1B, '%', 'G');
    }

    @Test
    void keepsUnknownDatasetsAndLongOnes() {
        var preview = new byte[70_000];
        var block = read(dataset(2, 202, preview), dataset(2, 221, "0:0:0:-00001"), dataset(3, 10, "x"));
        var again = IimBlock.read(IimFields.prepare(block).bytes(), warnings);
        assertThat(again.texts(202).getFirst().length()).isLessThanOrEqualTo(70_000);
        assertThat(again.bytes()).hasSizeGreaterThan(70_000);
        assertThat(again.has(221)).isTrue();
        assertThat(warnings).isEmpty();
    }

    @Test
    void cutsBetweenCharactersAndSaysSo() {
        var value = Optional.<FieldValue>of(new FieldValue.Text("ä".repeat(20)));
        var block = IimFields.write(IimFields.prepare(IimBlock.empty()), IptcFields.CITY, value, warnings);
        assertThat(IimFields.read(block, IptcFields.CITY)).contains(new FieldValue.Text("ä".repeat(16)));
        assertThat(warnings).singleElement().asString().contains("32 bytes");
    }

    @Test
    void writesATimeOnlyWithItsOffset() {
        assertThat(roundTrip("2026-11-22T10:00:00+01:00")).contains("2026-11-22T10:00:00+01:00");
        assertThat(roundTrip("2026-11-22T10:00:00")).contains("2026-11-22");
        assertThat(roundTrip("2026-11")).contains("2026-11");
    }

    @Test
    void readsWhatComesBeforeTheDamage() {
        var block = read(dataset(2, 90, "Bonn"), new byte[] {0x1C, 2, 95, 0x70, 0, 'x'});
        assertThat(IimFields.read(block, IptcFields.CITY)).contains(new FieldValue.Text("Bonn"));
        assertThat(warnings).hasSize(1);
    }

    private Optional<String> roundTrip(String date) {
        var moment = PhotoDate.parse(date).<FieldValue>map(FieldValue.Moment::new);
        var block = IimFields.write(IimFields.prepare(IimBlock.empty()), IptcFields.DATE_CREATED, moment, warnings);
        return IimFields.read(block, IptcFields.DATE_CREATED)
                .map(value -> ((FieldValue.Moment) value).date().toString());
    }

    private IimBlock read(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return IimBlock.read(all.toByteArray(), warnings);
    }

    private static byte[] dataset(int record, int number, String text) {
        return dataset(record, number, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] dataset(int record, int number, byte[] value) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x1C, (byte) record, (byte) number});
        if (value.length > 0x7FFF) {
            out.writeBytes(new byte[] {(byte) 0x80, 4, 0, (byte) (value.length >> 16)});
        }
        out.write(value.length >> 8);
        out.write(value.length);
        out.writeBytes(value);
        return out.toByteArray();
    }
}
