package org.bildwerk.metadata.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.bildwerk.metadata.MalformedImageException;
import org.bildwerk.metadata.MetadataBlobs;
import org.bildwerk.metadata.UnsupportedImageException;
import org.junit.jupiter.api.Test;

class TiffContainerTest {

    private static final int EXPOSURE = 33434;
    private static final int LATITUDE = 2;

    @Test
    void leavesThePixelsInTheirPlace() {
        var file = Pictures.tiff();
        var edited = Files.replace(file, MetadataBlobs.NONE.withXmp(Pictures.xmp("Something")));
        int directory = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(4);
        assertThat(directory).isGreaterThan(1000);
        assertThat(Arrays.copyOfRange(edited, 8, directory)).isEqualTo(Arrays.copyOfRange(file, 8, directory));
    }

    @Test
    void takesDirectoriesForExifAndPositionInEitherByteOrder() {
        var entries = List.<TiffEntry>of(
                value(271, 2, "Make\0".getBytes(StandardCharsets.US_ASCII)),
                new TiffEntry.Directory(
                        TiffExif.EXIF, List.of(value(EXPOSURE, 5, new byte[] {0, 0, 0, 1, 0, 0, 0, 100}))),
                new TiffEntry.Directory(TiffExif.GPS, List.of(value(LATITUDE, 5, new byte[24]))));
        var little = TiffExif.encode(entries, ByteOrder.LITTLE_ENDIAN);
        var big = TiffExif.encode(entries, ByteOrder.BIG_ENDIAN);
        assertThat(little).isNotEqualTo(big);
        for (var exif : List.of(little, big)) {
            var blobs = MetadataBlobs.NONE.withExif(exif);
            assertThat(Files.read(Files.replace(HandMade.bigEndianTiff(), blobs))
                            .exif())
                    .isEqualTo(big);
            assertThat(Files.read(Files.replace(Pictures.tiff(), blobs)).exif()).isEqualTo(little);
        }
    }

    @Test
    void keepsTheFurtherPages() {
        var first = HandMade.bigEndianTiff();
        int nextAt = 8 + 2 + 9 * 12;
        var second = Arrays.copyOfRange(first, 8, nextAt + 4);
        var file = Assembly.join(first, second);
        ByteBuffer.wrap(file).putInt(nextAt, first.length);
        var edited = Files.replace(file, MetadataBlobs.NONE.withXmp(Pictures.xmp("Something")));
        int directory = ByteBuffer.wrap(edited).getInt(4);
        int entries = ByteBuffer.wrap(edited).getShort(directory);
        assertThat(ByteBuffer.wrap(edited).getInt(directory + 2 + entries * 12)).isEqualTo(first.length);
        assertThat(Pictures.VIPS.header(edited).pages()).isEqualTo(2);
    }

    @Test
    void doesNotCutATailThatSomethingElsePointsInto() {
        var edited = Files.replace(HandMade.bigEndianTiff(), MetadataBlobs.NONE.withXmp(Pictures.xmp("Something")));
        int directory = ByteBuffer.wrap(edited).getInt(4);
        // The entry for the pixels' position becomes one with its value in the tail.
        for (int at = directory + 2; ; at += 12) {
            if (ByteBuffer.wrap(edited).getShort(at) == 258) {
                ByteBuffer.wrap(edited).putInt(at + 4, 9).putInt(at + 8, directory);
                break;
            }
        }
        var again = Files.replace(edited, MetadataBlobs.NONE);
        assertThat(Arrays.copyOfRange(again, directory, directory + 18))
                .isEqualTo(Arrays.copyOfRange(edited, directory, directory + 18));
    }

    @Test
    void doesNotGrowWhereAnotherProgramAppendsADirectoryInBetween() {
        var blobs = MetadataBlobs.NONE
                .withXmp(Pictures.xmp("Something"))
                .withExif(Pictures.exif("x", ByteOrder.BIG_ENDIAN));
        var edited = Files.replace(HandMade.bigEndianTiff(), blobs);
        int once = edited.length;
        for (int i = 0; i < 5; i++) {
            int directory = ByteBuffer.wrap(edited).getInt(4);
            int length = (int) TiffDirectory.length(ByteBuffer.wrap(edited).getShort(directory));
            var appended = Assembly.join(edited, Arrays.copyOfRange(edited, directory, directory + length));
            ByteBuffer.wrap(appended).putInt(4, edited.length);
            edited = Files.replace(appended, blobs);
            assertThat(edited).hasSize(once);
        }
    }

    @Test
    void refusesBigTiffByName() {
        var file = new byte[] {'I', 'I', 43, 0, 8, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0};
        assertThat(ImageContainers.detect(new MemoryChannel(file))).isEmpty();
        assertThatThrownBy(() -> Files.read(file))
                .isInstanceOf(UnsupportedImageException.class)
                .hasMessageContaining("BigTIFF");
    }

    @Test
    void refusesAnExifBlockThatIsNone() {
        var blobs = MetadataBlobs.NONE.withExif(new byte[] {1});
        assertThatIllegalArgumentException().isThrownBy(() -> Files.replace(Pictures.tiff(), blobs));
    }

    @Test
    void endsWhereDirectoriesGoRoundInCircles() {
        var file = HandMade.bigEndianTiff();
        ByteBuffer.wrap(file).putInt(8 + 2 + 9 * 12, 8);
        var blobs = MetadataBlobs.NONE.withXmp(Pictures.xmp("Something"));
        assertThat(Files.read(Files.replace(file, blobs))).isEqualTo(blobs);
    }

    @Test
    void readsManyHugeValuesOnceOnly() {
        int entries = 60_000;
        var file = ByteBuffer.allocate(8 << 20);
        file.putInt(0x4d4d002a).putInt(8).putShort((short) entries);
        for (int i = 0; i < entries; i++) {
            file.putShort((short) (i % 2 == 0 ? 700 : 34665)).putShort((short) (i % 2 == 0 ? 1 : 4));
            file.putInt(i % 2 == 0 ? 7 << 20 : 1).putInt(8);
        }
        var blobs = Files.read(file.array());
        assertThat(blobs.xmp()).hasSize(7 << 20);
        assertThat(blobs.warnings()).isNotEmpty();
    }

    @Test
    void tellsOfADirectoryBeyondTheEnd() {
        var file = HandMade.bigEndianTiff();
        ByteBuffer.wrap(file).putInt(4, 100_000);
        assertThatThrownBy(() -> Files.read(file))
                .isInstanceOfSatisfying(
                        MalformedImageException.class,
                        failure -> assertThat(failure.offset()).isEqualTo(100_000));
    }

    private static TiffEntry.Value value(int tag, int type, byte[] data) {
        return TiffEntry.Value.ofBytes(tag, type, data);
    }
}
