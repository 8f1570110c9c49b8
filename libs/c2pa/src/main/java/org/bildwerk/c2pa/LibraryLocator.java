package org.bildwerk.c2pa;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/// Finds the library: the file that a setting names, else the pinned wheel.
final class LibraryLocator {

    private static final List<String> NAMES = List.of("libc2pa_c.so", "libc2pa_c.dylib");

    private final LibraryLocation location;
    private final List<String> tried = new ArrayList<>();

    LibraryLocator(LibraryLocation location) {
        this.location = location;
    }

    NativeLibrary locate() {
        var found = location.library().isPresent() ? fromFile(location.library().get()) : fromWheel();
        return found.<NativeLibrary>map(NativeLibrary.Available::new)
                .orElseGet(() -> new NativeLibrary.Unavailable(tried));
    }

    private Optional<C2pa> fromWheel() {
        if (location.nativeFolder().isEmpty()) {
            tried.add("the pinned wheel: neither bildwerk.native nor BILDWERK_NATIVE is set");
            return Optional.empty();
        }
        var folder = location.nativeFolder().get().resolve("c2pa", "c2pa", "libs");
        for (var name : NAMES) {
            if (Files.isReadable(folder.resolve(name))) {
                return fromFile(folder.resolve(name));
            }
        }
        tried.add(folder + ": no libc2pa_c in it");
        return Optional.empty();
    }

    private Optional<C2pa> fromFile(Path file) {
        if (!Files.isReadable(file)) {
            tried.add(file + ": no such file");
            return Optional.empty();
        }
        try {
            var symbols = SymbolLookup.libraryLookup(file.toAbsolutePath(), Arena.global());
            return Optional.of(new C2pa(new C2paLibrary(symbols), file));
        } catch (NoSuchElementException missing) {
            tried.add(file + ": native library too old: missing " + missing.getMessage());
        } catch (IllegalArgumentException unloadable) {
            tried.add(file + ": cannot be opened");
        } catch (IllegalCallerException denied) {
            tried.add(file + ": the JVM needs --enable-native-access=ALL-UNNAMED");
        }
        return Optional.empty();
    }
}
