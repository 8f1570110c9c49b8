package org.bildwerk.vips;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds libvips: the file that a setting names, then the pinned wheel, then the system's.
final class VipsLocator {

    private static final List<String> WHEEL_FOLDERS = List.of("pyvips_binary.libs", "pyvips_binary.dylibs");
    private static final List<String> SYSTEM_NAMES = List.of("libvips.so.42", "libvips.42.dylib");
    private static final List<Path> SYSTEM_FOLDERS = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu"),
            Path.of("/usr/lib/aarch64-linux-gnu"),
            Path.of("/usr/lib64"),
            Path.of("/usr/lib"),
            Path.of("/usr/local/lib"),
            Path.of("/opt/homebrew/lib"));

    private final VipsSettings settings;
    private final List<String> tried = new ArrayList<>();

    VipsLocator(VipsSettings settings) {
        this.settings = settings;
    }

    record Found(VipsLibrary library, VipsVersion version, String place, Optional<Path> file) {}

    Found locate() {
        Found found;
        if (settings.library().isPresent()) {
            found = fromFile(settings.library().get());
        } else {
            found = fromWheel();
            found = found == null ? fromSystem() : found;
        }
        if (found == null) {
            throw new VipsUnavailableException(tried);
        }
        return found;
    }

    private @Nullable Found fromWheel() {
        if (settings.nativeFolder().isEmpty()) {
            tried.add("the pinned wheel: neither bildwerk.native nor BILDWERK_NATIVE is set");
            return null;
        }
        var wheel = settings.nativeFolder().get().resolve("vips");
        for (var name : WHEEL_FOLDERS) {
            var found = fromWheelFolder(wheel.resolve(name));
            if (found != null) {
                return found;
            }
        }
        tried.add(wheel + ": no libvips in it");
        return null;
    }

    private @Nullable Found fromWheelFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return null;
        }
        try (var files = Files.newDirectoryStream(folder, "libvips{-*.so.42,.42.dylib}")) {
            for (var file : files) {
                var found = fromFile(file);
                if (found != null) {
                    return found;
                }
            }
        } catch (IOException unreadable) {
            tried.add(folder + ": cannot be read");
        }
        return null;
    }

    private @Nullable Found fromSystem() {
        for (var folder : SYSTEM_FOLDERS) {
            for (var name : SYSTEM_NAMES) {
                var file = folder.resolve(name);
                var found = Files.exists(file) ? fromFile(file) : null;
                if (found != null) {
                    return found;
                }
            }
        }
        for (var name : SYSTEM_NAMES) {
            var found = bind(name, Optional.empty(), () -> SymbolLookup.libraryLookup(name, Arena.global()));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Found fromFile(Path file) {
        if (!Files.isReadable(file)) {
            tried.add(file + ": no such file");
            return null;
        }
        return bind(
                file.toString(),
                Optional.of(file),
                () -> SymbolLookup.libraryLookup(file.toAbsolutePath(), Arena.global()));
    }

    private interface Opening {
        SymbolLookup open();
    }

    private @Nullable Found bind(String place, Optional<Path> file, Opening opening) {
        try {
            var library = new VipsLibrary(opening.open());
            var version = versionOf(library);
            if (version.atLeast(VipsVersion.OLDEST.major(), VipsVersion.OLDEST.minor())) {
                return new Found(library, version, place, file);
            }
            tried.add(place + ": version " + version + " is too old");
        } catch (NoSuchElementException missing) {
            tried.add(place + ": has no function " + missing.getMessage());
        } catch (IllegalArgumentException unloadable) {
            tried.add(place + ": cannot be opened");
        } catch (IllegalCallerException denied) {
            tried.add(place + ": the JVM needs --enable-native-access=ALL-UNNAMED");
        }
        return null;
    }

    private static VipsVersion versionOf(VipsLibrary library) {
        return new VipsVersion(library.version.toInt(0), library.version.toInt(1), library.version.toInt(2));
    }
}
