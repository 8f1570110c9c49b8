package org.bildwerk.dam.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.ingest.Ingested;
import org.bildwerk.dam.preview.Rebuild;
import org.bildwerk.dam.provenance.credential.Credential;
import org.bildwerk.dam.provenance.credential.CredentialReader;
import org.bildwerk.dam.provenance.mark.Marks;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadsTest {

    @TempDir
    private static Path folder;

    private static DamTest dam;
    private static Downloads downloads;

    @BeforeAll
    static void start() {
        dam = DamTest.start();
        downloads = dam.bean(Downloads.class);
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    @Test
    void packsOriginalsUnderDistinctNames() throws Exception {
        var first = stored(1, "same.jpg");
        var second = stored(2, "same.jpg");
        var out = new ByteArrayOutputStream();
        downloads.zip(People.editor(), List.of(first.id(), second.id()), null, out);
        assertThat(names(out.toByteArray())).containsExactly("same.jpg", "same (2).jpg");
    }

    @Test
    void packsOnlyWhatTheCallerMaySee() throws Exception {
        var out = new ByteArrayOutputStream();
        downloads.zip(
                People.with("stranger", Role.VIEWER),
                List.of(stored(3, "secret.jpg").id()),
                null,
                out);
        assertThat(names(out.toByteArray())).isEmpty();
    }

    @Test
    void refusesASelectionOfWhichTheCallerMaySeeNothing() {
        var hidden = stored(13, "hidden.jpg").id();
        var stranger = People.with("stranger", Role.VIEWER);
        assertThatThrownBy(() -> downloads.requireAny(stranger, List.of(hidden)))
                .isInstanceOf(AssetNotFoundException.class);
        downloads.requireAny(People.editor(), List.of(hidden));
    }

    @Test
    void namesWhatIsMissing() throws Exception {
        var asset = stored(4, "lost.jpg");
        dam.bean(org.bildwerk.dam.storage.BlobStore.class)
                .delete(asset.version().blob());
        var out = new ByteArrayOutputStream();
        downloads.zip(People.editor(), List.of(asset.id(), stored(5, "here.jpg").id()), null, out);
        assertThat(names(out.toByteArray())).containsExactly("here.jpg", "missing.txt");
    }

    @Test
    void cutsAPresetAroundTheFocalPoint() throws Exception {
        var asset = stored(6, "wide.jpg");
        var file = downloads.preset(People.editor(), asset.id(), Preset.SQUARE);
        var header = Vips.open().header(file.bytes());
        assertThat(header.width()).isEqualTo(header.height());
        assertThat(file.fileName()).isEqualTo("wide-square.jpg");
    }

    @Test
    void handsOutOfAGeneratedPictureOnlyWhatIsMarked() throws Exception {
        var asset = generated(stored(7, "made.jpg"));
        assertThatThrownBy(() -> downloads.original(People.administrator(), asset.id(), null))
                .isInstanceOf(LifeException.class)
                .hasMessageContaining("stamped");
        for (var preset : Preset.values()) {
            assertMarked(downloads.preset(People.editor(), asset.id(), preset).bytes(), asset);
        }
        assertMarked(downloads.unedited(People.editor(), asset.id()).bytes(), asset);
        for (int edge : new int[] {512, 1024}) {
            var preview = downloads.preview(People.editor(), asset.id(), null, edge);
            try (var in = downloads.open(preview.orElseThrow())) {
                assertMarked(in.readAllBytes(), asset);
            }
        }
        var out = new ByteArrayOutputStream();
        downloads.zip(People.editor(), List.of(asset.id()), null, out);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("made.jpg");
            assertMarked(zip.readAllBytes(), asset);
        }
    }

    @Test
    void signsWhatIsMadeByAPreset() throws Exception {
        var asset = stored(8, "photo.jpg");
        var file = downloads.preset(People.editor(), asset.id(), Preset.SQUARE);
        var saved = Files.write(Files.createTempFile(folder, "preset", ".jpg"), file.bytes());
        var credential =
                dam.bean(CredentialReader.class).read(saved, "image/jpeg").credential();
        assertThat(credential.standing()).isEqualTo(Credential.Standing.OWN_AUTHORITY);
        assertThat(credential.tree().deeds())
                .extracting(Credential.Deed::action)
                .containsExactly("c2pa.opened", "c2pa.cropped", "c2pa.resized.proportional", "c2pa.edited.metadata");
    }

    private static void assertMarked(byte[] image, Asset asset) throws Exception {
        var found = dam.bean(Marks.class).find(Files.write(Files.createTempFile(folder, "marked", ".bin"), image));
        assertThat(found.owner()).isNotNull();
        assertThat(found.owner().asset()).isEqualTo(asset.id());
    }

    private static Asset generated(Asset asset) {
        var version = asset.version().id().value();
        await().until(() -> fresh(asset));
        dam.jdbc()
                .sql("update bw_version set origin = 'generate' where id = ?")
                .param(version)
                .update();
        dam.jdbc()
                .sql("update bw_derived set state = 'stale' where version_id = ? and kind like 'preview-%'")
                .param(version)
                .update();
        dam.bean(Rebuild.class).start(People.administrator());
        await().until(() -> fresh(asset));
        return dam.bean(AssetCatalog.class).get(People.editor(), asset.id());
    }

    private static boolean fresh(Asset asset) {
        var preview = dam.bean(AssetCatalog.class)
                .get(People.editor(), asset.id())
                .derived()
                .get("preview-256");
        return preview != null && preview.state() == Derived.State.FRESH;
    }

    private static Asset stored(long seed, String name) {
        var bytes = Pictures.encoded(seed + 500, 1600, 1200, Encoding.Jpeg.fast(70));
        return ((Ingested.Stored) Pictures.store(dam, People.editor(), bytes, name)).asset();
    }

    private static List<String> names(byte[] zip) throws Exception {
        var names = new ArrayList<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
                in.readAllBytes();
            }
        }
        return names;
    }
}
