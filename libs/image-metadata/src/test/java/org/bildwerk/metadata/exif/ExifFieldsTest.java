package org.bildwerk.metadata.exif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.bildwerk.metadata.exif.ExifDirectory.Kind;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.FieldValues;
import org.bildwerk.metadata.iptc.IptcFields;
import org.bildwerk.metadata.iptc.PhotoDate;
import org.junit.jupiter.api.Test;

class ExifFieldsTest {

    private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;

    private final List<String> warnings = new ArrayList<>();

    @Test
    void readsTextsAndDates() {
        var block = read(ExifBlocks.camera(LITTLE));
        assertThat(ExifFields.read(block, IptcFields.CREATOR)).contains(FieldValue.Items.texts("Jane Sample"));
        assertThat(ExifFields.read(block, IptcFields.DATE_CREATED)).contains(moment("2026-11-22T10:00:00"));
        assertThat(warnings).isEmpty();
    }

    @Test
    void keepsMakerNoteThumbnailAndForeignTagsWhereTheyAre() {
        for (var order : List.of(LITTLE, ByteOrder.BIG_ENDIAN)) {
            var old = ExifBlocks.camera(order);
            var fresh = bytes(ExifFields.write(read(old), values("Somebody else with a long name")));
            assertThat(Arrays.copyOfRange(fresh, 8, old.length)).isEqualTo(Arrays.copyOfRange(old, 8, old.length));
            var block = read(fresh);
            assertThat(block.tags()).containsAll(read(old).tags());
            var note = block.find(Kind.EXIF, 0x927C).orElseThrow();
            assertThat(note.position()).isEqualTo(ExifBlocks.MAKER_NOTE);
            assertThat(block.directory(Kind.THUMBNAIL)).isPresent();
            assertThat(block.directory(Kind.GPS)).isPresent();
            assertThat(ExifFields.read(block, IptcFields.CREATOR))
                    .contains(FieldValue.Items.texts("Somebody else with a long name"));
        }
    }

    @Test
    void doesNotGrowWithEveryChange() {
        doesNotGrow(read(ExifBlocks.camera(LITTLE)));
        doesNotGrow(ExifBlock.empty());
    }

    private void doesNotGrow(ExifBlock first) {
        var block = ExifFields.write(first, values("Name 0"));
        int once = bytes(block).length;
        for (int i = 1; i <= 10; i++) {
            block = ExifFields.write(read(bytes(block)), values("Name " + i % 10));
        }
        assertThat(bytes(block)).hasSize(once);
        assertThat(ExifFields.read(block, IptcFields.CREATOR)).contains(FieldValue.Items.texts("Name 0"));
    }

    @Test
    void returnsTheSameBlockWhereNothingChanges() {
        var block = read(ExifBlocks.camera(LITTLE));
        var same = FieldValues.empty()
                .with(IptcFields.CREATOR, FieldValue.Items.texts("Jane Sample"))
                .with(IptcFields.DATE_CREATED, moment("2026-11-22T10:00:00"));
        assertThat(ExifFields.write(block, same)).isSameAs(block);
    }

    @Test
    void removesTheTwinOfAFieldWithoutValue() {
        var block = ExifFields.write(read(ExifBlocks.camera(LITTLE)), FieldValues.empty());
        assertThat(block.tags()).doesNotContain("MAIN:013B", "EXIF:9003").contains("MAIN:010F", "EXIF:927C");
    }

    @Test
    void makesANewBlockWithVersionAndAllTwins() {
        var values = values("Größe")
                .with(IptcFields.USER_COMMENT, new FieldValue.Text("prompt ✓"))
                .with(IptcFields.DATE_DIGITIZED, moment("2026-11-22T10:00:00.125+01:00"));
        var block = read(bytes(ExifFields.write(ExifBlock.empty(), values)));
        assertThat(block.tags()).contains("EXIF:9000");
        assertThat(ExifFields.read(block, IptcFields.USER_COMMENT)).contains(new FieldValue.Text("prompt ✓"));
        assertThat(ExifFields.read(block, IptcFields.DATE_DIGITIZED)).contains(moment("2026-11-22T10:00:00.125+01:00"));
    }

    @Test
    void inventsNoTimeForADateWithout() {
        var values = FieldValues.empty().with(IptcFields.DATE_CREATED, moment("2026-11-22"));
        assertThat(ExifFields.write(ExifBlock.empty(), values).bytes()).isNull();
    }

    @Test
    void readsBigEndianCommentsInLittleEndianBlocks() {
        var text = "masterpiece, Steps: 20".getBytes(StandardCharsets.UTF_16BE);
        var value = Arrays.copyOf("UNICODE\0".getBytes(StandardCharsets.US_ASCII), 8 + text.length);
        System.arraycopy(text, 0, value, 8, text.length);
        assertThat(UserComment.decode(value, LITTLE)).isEqualTo("masterpiece, Steps: 20");
    }

    @Test
    void separatesArtistsAsTheWorkingGroupSays() {
        var names = List.of("Jane", "Sample; Sons", "\"Quoted\"", "O\"Brien");
        assertThat(ArtistList.split(ArtistList.join(names))).isEqualTo(names);
        assertThat(ArtistList.split("One;Two ;  ; Three")).containsExactly("One", "Two", "Three");
    }

    @Test
    void readsWhatIsSoundInADamagedBlock() {
        var damaged = ExifBlocks.camera(LITTLE);
        damaged[8 + 2 + 4] = (byte) 0xFF;
        damaged[8 + 2 + 7] = (byte) 0xFF;
        var block = read(damaged);
        assertThat(warnings).hasSize(1);
        assertThat(ExifFields.read(block, IptcFields.CREATOR)).contains(FieldValue.Items.texts("Jane Sample"));
    }

    @Test
    void refusesWhatIsNoTiff() {
        for (var bytes : List.of(new byte[3], "not a TIFF at all".getBytes(StandardCharsets.US_ASCII))) {
            assertThatExceptionOfType(ExifException.class).isThrownBy(() -> read(bytes));
        }
    }

    private ExifBlock read(byte[] bytes) {
        return ExifBlock.read(bytes, warnings);
    }

    private static byte[] bytes(ExifBlock block) {
        return Objects.requireNonNull(block.bytes());
    }

    private static FieldValues values(String name) {
        return FieldValues.empty()
                .with(IptcFields.CREATOR, FieldValue.Items.texts(name))
                .with(IptcFields.DATE_CREATED, moment("2026-11-22T10:00:00"))
                .with(IptcFields.DESCRIPTION, FieldValue.Localized.of("What it shows"));
    }

    private static FieldValue.Moment moment(String text) {
        return new FieldValue.Moment(PhotoDate.parse(text).orElseThrow());
    }
}
