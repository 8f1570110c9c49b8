package org.bildwerk.dam.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.ingest.Ingested;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DownloadsTest {

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
