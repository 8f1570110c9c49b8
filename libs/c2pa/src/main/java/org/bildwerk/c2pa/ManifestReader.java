package org.bildwerk.c2pa;

import java.lang.foreign.MemorySegment;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;

/// A manifest store that was read and verified, with all its ingredients. Belongs to one thread; whoever asked
/// for it closes it. The asset is not needed any more.
public final class ManifestReader implements AutoCloseable {

    private final NativeContext context;
    private final Handle handle;
    private boolean closed;

    ManifestReader(NativeContext context, Handle handle) {
        this.context = context;
        this.handle = handle;
    }

    Handle handle() {
        return handle;
    }

    /// Returns the report of c2pa-rs: `active_manifest`, `manifests`, `validation_state` (`Invalid`, `Valid`,
    /// `Trusted`), `validation_results`.
    public String json() {
        return text("write the report", handle.library().readerJson);
    }

    /// Returns the report with the claims, signatures and assertion stores as they are in the file.
    public String detailedJson() {
        return text("write the detailed report", handle.library().readerDetailedJson);
    }

    /// Returns the report in the form of C2PA's conformance programme, crJSON.
    public String crJson() {
        return text("write crJSON", handle.library().readerCrJson);
    }

    private String text(String operation, NativeFunction function) {
        return handle.use(operation, (call, reader) -> call.library().take(call.pointer(function.toPointer(reader))));
    }

    /// Tells whether the manifest lay inside the asset.
    public boolean isEmbedded() {
        return handle.use(
                "ask where the manifest lies",
                (call, reader) -> call.library().readerEmbedded.toBoolean(reader));
    }

    /// Returns the address that the manifest was fetched from.
    public Optional<String> remoteUrl() {
        return handle.use("ask for the manifest's address", (call, reader) -> {
            var url = call.library().readerRemoteUrl.toPointer(reader);
            return url.equals(MemorySegment.NULL)
                    ? Optional.empty()
                    : Optional.of(call.library().take(url));
        });
    }

    /// Writes a resource, such as a thumbnail, and returns its length.
    ///
    /// @param identifier as the report names it
    /// @throws C2paException of type [ErrorType#RESOURCE_NOT_FOUND] where there is none of that name
    public long resource(String identifier, SeekableByteChannel target) {
        return handle.use(
                "read the resource " + identifier,
                (call, reader) -> call.count(
                        call.library().readerResource.toLong(reader, call.text(identifier), call.stream(target))));
    }

    public byte[] resource(String identifier) {
        var target = new MemoryChannel();
        resource(identifier, target);
        return target.toByteArray();
    }

    @Override
    public void close() {
        handle.close();
        if (!closed) {
            closed = true;
            context.leave();
        }
    }
}
