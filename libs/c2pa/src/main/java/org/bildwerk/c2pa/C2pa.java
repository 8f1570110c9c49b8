package org.bildwerk.c2pa;

import java.nio.file.Path;
import java.util.Set;

/// The C2PA library, loaded. For every thread, never closed.
public final class C2pa {

    private final C2paLibrary library;
    private final Path place;
    private final String version;

    C2pa(C2paLibrary library, Path place) {
        this.library = library;
        this.place = place;
        this.version = library.take(library.version.toPointer());
    }

    /// Loads the library by [LibraryLocation#fromEnvironment()].
    public static NativeLibrary load() {
        return load(LibraryLocation.fromEnvironment());
    }

    /// Loads the library, or says why it cannot.
    public static NativeLibrary load(LibraryLocation location) {
        return new LibraryLocator(location).locate();
    }

    /// Returns the versions of the C library and of c2pa-rs, such as `c2pa-c-ffi/0.91.3 c2pa-rs/0.91.3`.
    public String version() {
        return version;
    }

    /// Returns the library's file.
    public Path place() {
        return place;
    }

    /// Returns the MIME types that manifests are read from.
    public Set<String> readableTypes() {
        return library.takeStrings(library.readerTypes);
    }

    /// Returns the MIME types that can be signed.
    public Set<String> signableTypes() {
        return library.takeStrings(library.builderTypes);
    }

    /// Makes a context that fetches nothing from a network on its own.
    public C2paContext context() {
        return context(ContextOptions.STANDARD);
    }

    public C2paContext context(ContextOptions options) {
        return new C2paContext(ContextMaker.make(library, options));
    }

    @Override
    public String toString() {
        return version + " (" + place + ")";
    }
}
