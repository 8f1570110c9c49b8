package org.bildwerk.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {

    private static final Vips VIPS = Pictures.VIPS;

    /// Without this, a missing wheel would pass unseen with the system's library.
    @Test
    void opensTheLibraryThatThisRunIsMeantFor() {
        boolean wheel = VIPS.place().contains("pyvips_binary");
        assertThat(wheel ? "wheel" : "system")
                .as("library in use: %s; fetch the wheel, or install libvips42", VIPS)
                .isEqualTo(System.getProperty("vips.expected", "wheel"));
        assertThat(VIPS.version().atLeast(8, 14)).isTrue();
    }

    @Test
    void returnsTheSameLibraryForEveryOpening() {
        assertThat(Vips.open()).isSameAs(VIPS);
    }

    @Test
    void saysThatTheNamedFileIsMissing(@TempDir Path folder) {
        var missing = folder.resolve("libvips.so.42");
        assertThatThrownBy(() -> locate(Optional.of(missing), Optional.empty()))
                .isInstanceOfSatisfying(
                        VipsUnavailableException.class,
                        failure -> assertThat(failure.tried()).containsExactly(missing + ": no such file"))
                .hasMessageContaining("BILDWERK_VIPS");
    }

    @Test
    void saysThatTheNamedFileIsNoLibrary(@TempDir Path folder) throws IOException {
        var text = Files.writeString(folder.resolve("libvips.so.42"), "no library");
        assertThatThrownBy(() -> locate(Optional.of(text), Optional.empty()))
                .isInstanceOf(VipsUnavailableException.class)
                .hasMessageContaining(text + ": cannot be opened");
    }

    @Test
    void saysThatTheNamedLibraryIsAnother() {
        var other = Path.of(System.getProperty("java.home"), "lib", System.mapLibraryName("zip"));
        assertThatThrownBy(() -> locate(Optional.of(other), Optional.empty()))
                .isInstanceOf(VipsUnavailableException.class)
                .hasMessageContaining("has no function vips_");
    }

    @Test
    void opensTheNamedFileBeforeAnyOther(@TempDir Path empty) {
        var named = Path.of(VIPS.place());
        var settings = new VipsSettings(Optional.of(named), Optional.of(empty), 1);
        var found = new VipsLocator(settings).locate();
        assertThat(found.place()).isEqualTo(VIPS.place());
        assertThat(found.version()).isEqualTo(VIPS.version());
    }

    @Test
    void fallsBackToTheSystemWhenTheWheelIsMissing(@TempDir Path empty) {
        var found = new VipsLocator(new VipsSettings(Optional.empty(), Optional.of(empty), 1)).locate();
        assertThat(found.place()).doesNotContain("pyvips_binary").contains("libvips");
    }

    @Test
    void namesItsBuildForCacheKeys() {
        assertThat(VIPS.fingerprint())
                .matches("vips-\\d+\\.\\d+\\.\\d+-[0-9a-f]{12}")
                .isEqualTo(VIPS.fingerprint());
    }

    @Test
    void comparesVersions() {
        var version = new VipsVersion(8, 14, 1);
        assertThat(version.atLeast(8, 14)).isTrue();
        assertThat(version.atLeast(8, 15)).isFalse();
        assertThat(version.atLeast(7, 42)).isTrue();
        assertThat(version.atLeast(9, 0)).isFalse();
        assertThat(version).hasToString("8.14.1");
    }

    private static void locate(Optional<Path> library, Optional<Path> nativeFolder) {
        new VipsLocator(new VipsSettings(library, nativeFolder, 1)).locate();
    }
}
