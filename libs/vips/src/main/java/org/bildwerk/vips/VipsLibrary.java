package org.bildwerk.vips;

import static java.lang.foreign.ValueLayout.ADDRESS;
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
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The C functions of one loaded libvips, each declared once.
///
/// Every operation of libvips goes through `vips_operation_new` and named properties, so that some forty functions do.
/// `size_t` and `GType` are 64 bits wide on every platform that libvips is built for here.
final class VipsLibrary {

    private static final int SMALL_STRING = 64 * 1024;

    private final SymbolLookup symbols;

    final NativeFunction init = function("vips_init", JAVA_INT, ADDRESS);
    final NativeFunction version = function("vips_version", JAVA_INT, JAVA_INT);
    final NativeFunction concurrencySet = function("vips_concurrency_set", null, JAVA_INT);
    final NativeFunction cacheSetMax = function("vips_cache_set_max", null, JAVA_INT);
    final NativeFunction blockUntrusted = function("vips_block_untrusted_set", null, JAVA_INT);
    final NativeFunction blockOperation = function("vips_operation_block_set", null, ADDRESS, JAVA_INT);
    final NativeFunction threadShutdown = function("vips_thread_shutdown", null);
    final NativeFunction typeFind = function("vips_type_find", JAVA_LONG, ADDRESS, ADDRESS);
    final NativeFunction setEnvironment = function("g_setenv", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);

    final NativeFunction trackedMemory = function("vips_tracked_get_mem", JAVA_LONG);
    final NativeFunction trackedHighWater = function("vips_tracked_get_mem_highwater", JAVA_LONG);
    final NativeFunction trackedAllocations = function("vips_tracked_get_allocs", JAVA_INT);
    final NativeFunction trackedFiles = function("vips_tracked_get_files", JAVA_INT);

    final NativeFunction operationNew = function("vips_operation_new", ADDRESS, ADDRESS);
    final NativeFunction objectBuild = function("vips_object_build", JAVA_INT, ADDRESS);
    final NativeFunction unrefOutputs = function("vips_object_unref_outputs", null, ADDRESS);
    final NativeFunction setFromString =
            function("vips_object_set_argument_from_string", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
    final NativeFunction setObject = variadic("g_object_set", 2, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
    final NativeFunction getObject = variadic("g_object_get", 2, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
    final NativeFunction unref = function("g_object_unref", null, ADDRESS);
    final NativeFunction free = function("g_free", null, ADDRESS);

    final NativeFunction blobCopy = function("vips_blob_copy", ADDRESS, ADDRESS, JAVA_LONG);
    final NativeFunction blobGet = function("vips_blob_get", ADDRESS, ADDRESS, ADDRESS);
    final NativeFunction areaUnref = function("vips_area_unref", null, ADDRESS);
    final NativeFunction arrayDouble = function("vips_array_double_get", ADDRESS, ADDRESS, ADDRESS);
    final NativeFunction sourceFromBlob = function("vips_source_new_from_blob", ADDRESS, ADDRESS);
    final NativeFunction sourceFromFile = function("vips_source_new_from_file", ADDRESS, ADDRESS);
    final NativeFunction findLoader = function("vips_foreign_find_load_source", ADDRESS, ADDRESS);
    final NativeFunction interpolator = function("vips_interpolate_new", ADDRESS, ADDRESS);

    final NativeFunction imageFromMemory = function(
            "vips_image_new_from_memory_copy", ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
    final NativeFunction copyToMemory = function("vips_image_copy_memory", ADDRESS, ADDRESS);
    final NativeFunction writeToMemory = function("vips_image_write_to_memory", ADDRESS, ADDRESS, ADDRESS);
    final NativeFunction width = function("vips_image_get_width", JAVA_INT, ADDRESS);
    final NativeFunction height = function("vips_image_get_height", JAVA_INT, ADDRESS);
    final NativeFunction bands = function("vips_image_get_bands", JAVA_INT, ADDRESS);
    final NativeFunction format = function("vips_image_get_format", JAVA_INT, ADDRESS);

    final NativeFunction orientation = function("vips_image_get_orientation", JAVA_INT, ADDRESS);
    final NativeFunction interpretation = function("vips_image_get_interpretation", JAVA_INT, ADDRESS);
    final NativeFunction interpretationType = function("vips_interpretation_get_type", JAVA_LONG);
    final NativeFunction enumNick = function("vips_enum_nick", ADDRESS, JAVA_LONG, JAVA_INT);
    final NativeFunction hasAlpha = function("vips_image_hasalpha", JAVA_INT, ADDRESS);
    final NativeFunction typeOf = function("vips_image_get_typeof", JAVA_LONG, ADDRESS, ADDRESS);
    final NativeFunction getInt = function("vips_image_get_int", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
    final NativeFunction getString = function("vips_image_get_string", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
    final NativeFunction getBlob = function("vips_image_get_blob", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
    final NativeFunction setBlob = function("vips_image_set_blob_copy", null, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG);
    final NativeFunction fields = function("vips_image_get_fields", ADDRESS, ADDRESS);
    final NativeFunction freeStrings = function("g_strfreev", null, ADDRESS);
    final NativeFunction remove = function("vips_image_remove", JAVA_INT, ADDRESS, ADDRESS);

    /// Made for libvips' own modules, therefore optional: turns an EXIF block into the fields that savers write.
    final Optional<NativeFunction> parseExif = optional("vips__exif_parse", JAVA_INT, ADDRESS);

    final NativeFunction errorBuffer = function("vips_error_buffer", ADDRESS);
    final NativeFunction errorClear = function("vips_error_clear", null);
    final ErrorText errors = new ErrorText(this);

    /// Assigns before `super()`, because the declarations above look their symbols up while the object is made.
    VipsLibrary(SymbolLookup symbols) {
        this.symbols = symbols;
        super();
    }

    private Optional<NativeFunction> optional(String name, MemoryLayout result, MemoryLayout... arguments) {
        return symbols.find(name).map(address -> function(name, result, arguments));
    }

    private NativeFunction function(String name, @Nullable MemoryLayout result, MemoryLayout... arguments) {
        return link(name, result, arguments);
    }

    private NativeFunction variadic(String name, int firstVariadic, MemoryLayout... arguments) {
        return link(name, null, arguments, Linker.Option.firstVariadicArg(firstVariadic));
    }

    private NativeFunction link(
            String name, @Nullable MemoryLayout result, MemoryLayout[] arguments, Linker.Option... options) {
        var address = symbols.find(name).orElseThrow(() -> new NoSuchElementException(name));
        var descriptor =
                result == null ? FunctionDescriptor.ofVoid(arguments) : FunctionDescriptor.of(result, arguments);
        return new NativeFunction(name, Linker.nativeLinker().downcallHandle(address, descriptor, options));
    }

    /// Calls what answers 0 when all is well.
    void check(String operation, IntSupplier call) {
        var mark = errors.begin();
        if (call.getAsInt() != 0) {
            throw new VipsException(operation, errors.failed(mark));
        }
        errors.succeeded();
    }

    /// Calls what answers a pointer when all is well, and NULL otherwise.
    MemorySegment pointer(String operation, Supplier<MemorySegment> call) {
        var mark = errors.begin();
        var pointer = call.get();
        if (pointer.equals(MemorySegment.NULL)) {
            throw new VipsException(operation, errors.failed(mark));
        }
        errors.succeeded();
        return pointer;
    }

    boolean hasClass(String base, String name) {
        try (var arena = Arena.ofConfined()) {
            return typeFind.toLong(arena.allocateFrom(base), arena.allocateFrom(name)) != 0;
        }
    }

    static String string(MemorySegment text) {
        return text.reinterpret(SMALL_STRING).getString(0);
    }

    static byte[] bytes(MemorySegment data, long size) {
        return data.reinterpret(size).toArray(ValueLayout.JAVA_BYTE);
    }
}
