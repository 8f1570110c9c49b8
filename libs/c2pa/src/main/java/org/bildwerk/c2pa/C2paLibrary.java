package org.bildwerk.c2pa;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The C functions of one loaded library, each declared once. Only those of the context API: what works on a
/// thread's hidden settings is deprecated and goes away.
///
/// `size_t` and `intptr_t` are 64 bits wide on every platform that the library is built for.
final class C2paLibrary {

    private static final long LONGEST_STRING = 1L << 30;
    private static final long LONGEST_TYPE = 256;

    private final SymbolLookup symbols;

    final NativeFunction version = function("c2pa_version", ADDRESS);
    final NativeFunction error = function("c2pa_error", ADDRESS);
    final NativeFunction setError = function("c2pa_error_set_last", JAVA_INT, ADDRESS);
    final NativeFunction free = function("c2pa_free", JAVA_INT, ADDRESS);
    final NativeFunction freeStrings = function("c2pa_free_string_array", null, ADDRESS, JAVA_LONG);

    final NativeFunction settings = function("c2pa_settings_new", ADDRESS);
    final NativeFunction settingsText =
            function("c2pa_settings_update_from_string", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
    final NativeFunction settingsValue = function("c2pa_settings_set_value", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);

    final NativeFunction contextBuilder = function("c2pa_context_builder_new", ADDRESS);
    final NativeFunction contextSettings = function("c2pa_context_builder_set_settings", JAVA_INT, ADDRESS, ADDRESS);
    final NativeFunction contextProgress =
            function("c2pa_context_builder_set_progress_callback", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
    final NativeFunction contextResolver =
            function("c2pa_context_builder_set_http_resolver", JAVA_INT, ADDRESS, ADDRESS);
    final NativeFunction contextBuild = function("c2pa_context_builder_build", ADDRESS, ADDRESS);
    final NativeFunction contextCancel = function("c2pa_context_cancel", JAVA_INT, ADDRESS);
    final NativeFunction resolver = function("c2pa_http_resolver_create", ADDRESS, ADDRESS, ADDRESS);

    final NativeFunction stream = function("c2pa_create_stream", ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
    final NativeFunction releaseStream = function("c2pa_release_stream", null, ADDRESS);

    final NativeFunction reader = function("c2pa_reader_from_context", ADDRESS, ADDRESS);
    final NativeFunction readerStream = function("c2pa_reader_with_stream", ADDRESS, ADDRESS, ADDRESS, ADDRESS);
    final NativeFunction readerSidecar = function(
            "c2pa_reader_with_manifest_data_and_stream", ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG);
    final NativeFunction readerJson = function("c2pa_reader_json", ADDRESS, ADDRESS);
    final NativeFunction readerDetailedJson = function("c2pa_reader_detailed_json", ADDRESS, ADDRESS);
    final NativeFunction readerCrJson = function("c2pa_reader_crjson", ADDRESS, ADDRESS);
    final NativeFunction readerEmbedded = function("c2pa_reader_is_embedded", JAVA_BOOLEAN, ADDRESS);
    final NativeFunction readerRemoteUrl = function("c2pa_reader_remote_url", ADDRESS, ADDRESS);
    final NativeFunction readerResource =
            function("c2pa_reader_resource_to_stream", JAVA_LONG, ADDRESS, ADDRESS, ADDRESS);
    final NativeFunction readerTypes = function("c2pa_reader_supported_mime_types", ADDRESS, ADDRESS);

    final NativeFunction builder = function("c2pa_builder_from_context", ADDRESS, ADDRESS);
    final NativeFunction builderDefinition = function("c2pa_builder_with_definition", ADDRESS, ADDRESS, ADDRESS);
    final NativeFunction builderArchive = function("c2pa_builder_with_archive", ADDRESS, ADDRESS, ADDRESS);
    final NativeFunction builderIntent = function("c2pa_builder_set_intent", JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT);
    final NativeFunction builderNoEmbed = function("c2pa_builder_set_no_embed", null, ADDRESS);
    final NativeFunction builderRemoteUrl = function("c2pa_builder_set_remote_url", JAVA_INT, ADDRESS, ADDRESS);
    final NativeFunction builderResource = function("c2pa_builder_add_resource", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
    final NativeFunction builderIngredient =
            function("c2pa_builder_add_ingredient_from_stream", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
    final NativeFunction builderAction = function("c2pa_builder_add_action", JAVA_INT, ADDRESS, ADDRESS);
    final NativeFunction builderToArchive = function("c2pa_builder_to_archive", JAVA_INT, ADDRESS, ADDRESS);
    final NativeFunction builderIngredientArchive =
            function("c2pa_builder_add_ingredient_from_archive", JAVA_INT, ADDRESS, ADDRESS);
    final NativeFunction builderWriteIngredient =
            function("c2pa_builder_write_ingredient_archive", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
    final NativeFunction builderSign =
            function("c2pa_builder_sign", JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
    final NativeFunction builderTypes = function("c2pa_builder_supported_mime_types", ADDRESS, ADDRESS);

    final NativeFunction signer = function("c2pa_signer_create", ADDRESS, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, ADDRESS);

    /// Assigns before `super()`, because the declarations above look their symbols up while the object is made.
    C2paLibrary(SymbolLookup symbols) {
        this.symbols = symbols;
        super();
    }

    private NativeFunction function(String name, @Nullable MemoryLayout result, MemoryLayout... arguments) {
        var address = symbols.find(name).orElseThrow(() -> new NoSuchElementException(name));
        var descriptor =
                result == null ? FunctionDescriptor.ofVoid(arguments) : FunctionDescriptor.of(result, arguments);
        return new NativeFunction(name, Linker.nativeLinker().downcallHandle(address, descriptor));
    }

    /// Copies a string that the library made, and frees it.
    String take(MemorySegment text) {
        try {
            return text.reinterpret(LONGEST_STRING).getString(0);
        } finally {
            free.run(text);
        }
    }

    /// Copies bytes that the library made, and frees them.
    byte[] take(MemorySegment data, long size) {
        try {
            return data.reinterpret(size).toArray(ValueLayout.JAVA_BYTE);
        } finally {
            free.run(data);
        }
    }

    /// Copies an array of strings that one of the two listing functions made, and frees it.
    Set<String> takeStrings(NativeFunction listing) {
        try (var arena = Arena.ofConfined()) {
            var count = arena.allocate(JAVA_LONG);
            var list = listing.toPointer(count);
            long size = count.get(JAVA_LONG, 0);
            var strings = new TreeSet<String>();
            var pointers = list.reinterpret(size * ADDRESS.byteSize());
            for (long i = 0; i < size; i++) {
                strings.add(pointers.getAtIndex(ADDRESS, i)
                        .reinterpret(LONGEST_TYPE)
                        .getString(0));
            }
            freeStrings.run(list, size);
            return strings;
        }
    }

    /// Says on this thread why a callback failed.
    void refuse(String reason) {
        try (var arena = Arena.ofConfined()) {
            setError.toInt(arena.allocateFrom(reason.replace('\0', ' ')));
        }
    }
}
