package org.bildwerk.c2pa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bildwerk.vips.Vips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {

    @Test
    void namesItsVersionAndItsFormats() {
        assertThat(Fixtures.C2PA.version()).matches("c2pa-c-ffi/[\\d.]+ c2pa-rs/[\\d.]+");
        assertThat(Fixtures.C2PA.readableTypes())
                .contains("image/jpeg", "image/png", "image/webp", "image/avif", "image/tiff");
        assertThat(Fixtures.C2PA.signableTypes())
                .contains("image/jpeg", "image/png", "image/webp", "image/avif", "image/tiff");
    }

    @Test
    void saysThatTheNamedFileIsMissing(@TempDir Path folder) {
        var missing = folder.resolve("libc2pa_c.so");
        var found = load(Optional.of(missing), Optional.empty());
        assertThat(found.tried()).containsExactly(missing + ": no such file");
        assertThat(found.reason()).contains("BILDWERK_C2PA");
    }

    @Test
    void saysThatTheNamedFileIsNoLibrary(@TempDir Path folder) throws IOException {
        var text = Files.writeString(folder.resolve("libc2pa_c.so"), "no library");
        assertThat(load(Optional.of(text), Optional.empty()).tried()).containsExactly(text + ": cannot be opened");
    }

    @Test
    void saysWhichFunctionALibraryLacks() {
        var other = Path.of(Vips.open().place());
        assertThat(load(Optional.of(other), Optional.empty()).tried())
                .containsExactly(other + ": native library too old: missing c2pa_version");
    }

    @Test
    void saysThatTheWheelIsNotThere(@TempDir Path empty) {
        var folder = empty.resolve("c2pa", "c2pa", "libs");
        assertThat(load(Optional.empty(), Optional.of(empty)).tried()).containsExactly(folder + ": no libc2pa_c in it");
        assertThat(load(Optional.empty(), Optional.empty()).reason()).contains("bildwerk.native");
    }

    @Test
    void opensTheNamedFileBeforeAnyOther(@TempDir Path empty) {
        var location = new LibraryLocation(Optional.of(Fixtures.C2PA.place()), Optional.of(empty));
        assertThat(C2pa.load(location))
                .isInstanceOfSatisfying(
                        NativeLibrary.Available.class,
                        found -> assertThat(found.c2pa().version()).isEqualTo(Fixtures.C2PA.version()));
    }

    private static NativeLibrary.Unavailable load(Optional<Path> library, Optional<Path> nativeFolder) {
        return (NativeLibrary.Unavailable) C2pa.load(new LibraryLocation(library, nativeFolder));
    }
}
