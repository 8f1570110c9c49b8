package org.bildwerk.c2pa;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import java.util.function.Consumer;

/// Settings at work: reads manifests and makes them.
///
/// Safe for every thread; the readers and builders that it returns belong to the thread that asked. Closing it
/// leaves them usable.
public final class C2paContext implements AutoCloseable {

    private final NativeContext context;

    C2paContext(NativeContext context) {
        this.context = context;
    }

    /// Reads and verifies the manifest inside an asset; empty where there is none.
    ///
    /// @param mimeType one of [C2pa#readableTypes()]
    /// @param asset is read while this call runs, wherever it stands
    /// @throws C2paException where the asset or its manifest cannot be parsed. A manifest that can be parsed and
    ///     is not valid is no exception: [ManifestReader#json()] says what is wrong
    public Optional<ManifestReader> read(String mimeType, SeekableByteChannel asset) {
        var operation = "read " + mimeType;
        return reader(handle -> handle.swap(
                operation,
                (call, reader) ->
                        call.library().readerStream.toPointer(reader, call.text(mimeType), call.stream(asset))));
    }

    public Optional<ManifestReader> read(String mimeType, byte[] asset) {
        return read(mimeType, MemoryChannel.of(asset));
    }

    /// Reads and verifies a manifest that lies beside its asset.
    ///
    /// @param manifest the whole manifest store, as [ManifestBuilder#sign] returned it
    public Optional<ManifestReader> read(String mimeType, SeekableByteChannel asset, byte[] manifest) {
        var operation = "read " + mimeType + " with its manifest";
        return reader(handle -> handle.swap(operation, (call, reader) -> {
            var bytes = call.arena().allocateFrom(JAVA_BYTE, manifest);
            return call.library().readerSidecar.toPointer(reader, call.text(mimeType), call.stream(asset), bytes, (long)
                    manifest.length);
        }));
    }

    private Optional<ManifestReader> reader(Consumer<Handle> reading) {
        var library = context.library();
        var reader = new ManifestReader(context, context.enter("reader", library.reader));
        try {
            reading.accept(reader.handle());
            return Optional.of(reader);
        } catch (C2paException failure) {
            reader.close();
            if (failure.type() == ErrorType.MANIFEST_NOT_FOUND) {
                return Optional.empty();
            }
            throw failure;
        } catch (RuntimeException | Error failure) {
            reader.close();
            throw failure;
        }
    }

    /// Begins a manifest.
    ///
    /// @param definition the manifest definition of c2pa-rs, as JSON
    public ManifestBuilder build(String definition) {
        return builder(handle -> handle.swap(
                "take the manifest definition",
                (call, builder) -> call.library().builderDefinition.toPointer(builder, call.text(definition))));
    }

    /// Goes on with a manifest that [ManifestBuilder#archive] has put away.
    public ManifestBuilder restore(SeekableByteChannel archive) {
        return builder(handle -> handle.swap(
                "take the archive of a manifest",
                (call, builder) -> call.library().builderArchive.toPointer(builder, call.stream(archive))));
    }

    private ManifestBuilder builder(Consumer<Handle> filling) {
        var builder = new ManifestBuilder(context, context.enter("builder", context.library().builder));
        try {
            filling.accept(builder.handle());
            return builder;
        } catch (RuntimeException | Error failure) {
            builder.close();
            throw failure;
        }
    }

    /// Ends all that is done in this context, now and later, with a [CancelledException]. For one piece of work
    /// alone, let its [Progress] say so.
    public void cancel() {
        context.cancel();
    }

    @Override
    public void close() {
        context.close();
    }
}
