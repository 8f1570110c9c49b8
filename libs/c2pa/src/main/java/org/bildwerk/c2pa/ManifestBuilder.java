package org.bildwerk.c2pa;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import java.nio.channels.SeekableByteChannel;
import java.util.function.BiFunction;

/// A manifest in the making. Belongs to one thread, signs once; whoever asked for it closes it.
public final class ManifestBuilder implements AutoCloseable {

    private final NativeContext context;
    private final Handle handle;
    private boolean signed;
    private boolean closed;

    ManifestBuilder(NativeContext context, Handle handle) {
        this.context = context;
        this.handle = handle;
    }

    Handle handle() {
        return handle;
    }

    /// Says what happens to the asset; the library then adds the first action that C2PA asks for.
    ///
    /// [Intent.Edit] takes the source of the signing as the parent, unless an ingredient is one already. For a
    /// rendition the source is the new file, so add the original as `parentOf` yourself.
    public ManifestBuilder intent(Intent intent) {
        int number = switch (intent) {
            case Intent.Create _ -> 0;
            case Intent.Edit _ -> 1;
            case Intent.Update _ -> 2;
        };
        var source = intent instanceof Intent.Create(var type) ? type : DigitalSourceType.EMPTY;
        return change(
                "set the intent",
                (call, builder) -> call.library().builderIntent.toInt(builder, number, source.number()));
    }

    /// Leaves the manifest out of the asset, to be kept beside it.
    public ManifestBuilder withoutEmbedding() {
        return change("leave the manifest out", (call, builder) -> {
            call.library().builderNoEmbed.run(builder);
            return 0;
        });
    }

    /// Notes in the asset's XMP where its manifest can be fetched. This changes the asset.
    public ManifestBuilder remoteUrl(String url) {
        return change(
                "set the manifest's address",
                (call, builder) -> call.library().builderRemoteUrl.toInt(builder, call.text(url)));
    }

    /// Adds bytes that the definition names, such as a thumbnail.
    public ManifestBuilder resource(String identifier, SeekableByteChannel bytes) {
        return change(
                "add the resource " + identifier,
                (call, builder) ->
                        call.library().builderResource.toInt(builder, call.text(identifier), call.stream(bytes)));
    }

    /// Adds an asset that this one was made from, with its own manifest where it has one.
    ///
    /// @param json the ingredient as c2pa-rs wants it, such as `{"title": "…", "relationship": "parentOf"}`
    public ManifestBuilder ingredient(String json, String mimeType, SeekableByteChannel asset) {
        return change(
                "add an ingredient",
                (call, builder) -> call.library()
                        .builderIngredient
                        .toInt(builder, call.text(json), call.text(mimeType), call.stream(asset)));
    }

    /// Adds an ingredient that [#archiveIngredient] has put away, without verifying it again.
    public ManifestBuilder ingredient(SeekableByteChannel archive) {
        return change(
                "add an ingredient from its archive",
                (call, builder) -> call.library().builderIngredientArchive.toInt(builder, call.stream(archive)));
    }

    /// Adds an action.
    ///
    /// @param json such as `{"action": "c2pa.resized.proportional"}`
    public ManifestBuilder action(String json) {
        return change(
                "add an action", (call, builder) -> call.library().builderAction.toInt(builder, call.text(json)));
    }

    /// Puts all that was given so far away, for [C2paContext#restore].
    public void archive(SeekableByteChannel target) {
        change(
                "archive the manifest",
                (call, builder) -> call.library().builderToArchive.toInt(builder, call.stream(target)));
    }

    /// Puts a verified ingredient away, to be added to other manifests.
    ///
    /// @param identifier the ingredient's `instance_id` or `label`
    public void archiveIngredient(String identifier, SeekableByteChannel target) {
        change(
                "archive the ingredient " + identifier,
                (call, builder) -> call.library()
                        .builderWriteIngredient
                        .toInt(builder, call.text(identifier), call.stream(target)));
    }

    private ManifestBuilder change(String operation, BiFunction<Call, MemorySegment, Integer> body) {
        handle.use(operation, (call, builder) -> call.count(body.apply(call, builder)));
        return this;
    }

    /// Signs the asset and returns the manifest store, which is also inside the written asset unless it was left
    /// out.
    ///
    /// @param source the asset, with all its metadata already in it: what changes later breaks the signature
    /// @param target an empty channel that can be read, too; on failure its content is worthless
    public byte[] sign(String mimeType, SeekableByteChannel source, SeekableByteChannel target, ManifestSigner signer) {
        if (signed) {
            throw new IllegalStateException("This builder has signed already");
        }
        signed = true;
        return handle.use("sign " + mimeType, (call, builder) -> {
            try (var lent = new NativeSigner(call, signer)) {
                var manifest = call.arena().allocate(ADDRESS);
                long size = call.count(call.library()
                        .builderSign
                        .toLong(
                                builder,
                                call.text(mimeType),
                                call.stream(source),
                                call.stream(target),
                                lent.pointer(),
                                manifest));
                return call.library().take(manifest.get(ADDRESS, 0), size);
            }
        });
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
