package org.bildwerk.dam.provenance.stamp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.ingest.Ingested;
import org.bildwerk.dam.provenance.credential.Credential;
import org.bildwerk.dam.provenance.credential.CredentialReader;
import org.bildwerk.dam.storage.BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An original whose manifest nobody can read is signed all the same, and the new manifest says so.
class UnreadableManifestTest {

    private static DamTest dam;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() {
        dam = DamTest.start();
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    @Test
    void signsWhatHasATruncatedManifest() throws Exception {
        assertSignedAnew(truncated(signed(1)));
    }

    @Test
    void signsWhatHasAClaimWithAWrongByte() throws Exception {
        var file = signed(2);
        int claim = indexOf(file, "c2pa.claim.v2\0", 0);
        file[indexOf(file, "cbor", claim) + 4] = 0x1c;
        assertSignedAnew(file);
    }

    private static void assertSignedAnew(byte[] broken) throws Exception {
        assertThat(reading(broken).credential().unread()).isPresent();
        var credential = Objects.requireNonNull(reading(stamped(broken)).credential());
        assertThat(credential.standing()).isEqualTo(Credential.Standing.OWN_AUTHORITY);
        assertThat(credential.tree().ingredients()).singleElement().satisfies(parent -> {
            assertThat(parent.manifest()).isNull();
            assertThat(parent.failures()).extracting(Credential.Finding::code).containsExactly("general.error");
        });
        assertThat(String.valueOf(reading(stamped(broken)).crJson())).contains("could not be read");
    }

    private static byte[] signed(long seed) throws Exception {
        return stamped(Pictures.jpeg(seed));
    }

    private static byte[] stamped(byte[] file) throws Exception {
        var asset = switch (Pictures.store(dam, People.editor(), file, "picture.jpg")) {
            case Ingested.Stored stored -> stored.id();
            case Ingested.Duplicate duplicate -> duplicate.id();
        };
        var stamp = dam.bean(Stamper.class).stamp(People.editor(), asset, Occasion.REQUEST);
        try (var in = dam.bean(BlobStore.class).open(stamp.file().blob())) {
            return in.readAllBytes();
        }
    }

    private static CredentialReader.Reading reading(byte[] jpeg) throws IOException {
        var file = Files.write(Files.createTempFile(folder, "picture", ".jpg"), jpeg);
        return dam.bean(CredentialReader.class).read(file, "image/jpeg");
    }

    /// Takes the last bytes out of the segment that holds the manifest store.
    private static byte[] truncated(byte[] jpeg) {
        int left = 1_000;
        // Marker, length, "JP", instance, number, box: 20 bytes, and 12 more to the type of the store.
        int length = indexOf(jpeg, "JP", indexOf(jpeg, "jumdc2pa", 0) - 32) - 2;
        int before = Byte.toUnsignedInt(jpeg[length]) << 8 | Byte.toUnsignedInt(jpeg[length + 1]);
        int end = length + before;
        var shorter = Arrays.copyOf(jpeg, jpeg.length - left);
        System.arraycopy(jpeg, end, shorter, end - left, jpeg.length - end);
        shorter[length] = (byte) ((before - left) >> 8);
        shorter[length + 1] = (byte) (before - left);
        return shorter;
    }

    private static int indexOf(byte[] file, String mark, int from) {
        int at = new String(file, StandardCharsets.ISO_8859_1).indexOf(mark, from);
        assertThat(at).isNotNegative();
        return at;
    }
}
