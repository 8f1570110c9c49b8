package org.bildwerk.metadata.container;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.bildwerk.metadata.MetadataBlobs;
import org.jspecify.annotations.Nullable;

/// Which items of a file stay, which go, and which get new content. An item that gets new content keeps its identifier
/// and what refers to it; one that is new describes the picture that the file shows.
final class ItemEdit {

    /// New content of an item.
    record Payload(long id, byte[] content) {}

    private final Source source;
    private final BmffItems items;
    private final Set<Long> gone = new HashSet<>();
    private final List<Payload> payloads = new ArrayList<>();
    private final Assembly added = new Assembly();
    private final List<ItemReference> references = new ArrayList<>();
    private int addedCount;

    ItemEdit(Source source, BmffItems items, MetadataBlobs blobs) {
        this.source = source;
        this.items = items;
        var exif = blobs.exif();
        set(ItemInfo::isExif, exif == null ? null : Assembly.join(new byte[4], exif), ItemInfo::exif);
        set(ItemInfo::isXmp, blobs.xmp(), ItemInfo::xmp);
        var staying = items.references().stream()
                .filter(reference -> !(reference.type().equals(ItemReference.DATA_OF) && isReplaced(reference.from())))
                .toList();
        references.addAll(0, ItemReference.without(staying, gone));
    }

    private interface Entry {
        byte[] make(long id);
    }

    private void set(Predicate<ItemInfo> kind, byte @Nullable [] content, Entry entry) {
        var old = items.describing(kind);
        old.forEach(info -> gone.add(info.id()));
        if (content == null) {
            return;
        }
        var reused = old.stream().filter(info -> info.encoding().isEmpty()).findFirst();
        reused.ifPresent(info -> gone.remove(info.id()));
        long id = reused.map(ItemInfo::id).orElseGet(() -> items.freeId() + addedCount);
        payloads.add(new Payload(id, content));
        if (reused.isEmpty()) {
            added.add(entry.make(id));
            addedCount++;
            items.primary()
                    .ifPresent(picture ->
                            references.add(new ItemReference(ItemReference.DESCRIBES, id, List.of(picture))));
        }
    }

    long newContent() {
        return payloads.stream().mapToLong(payload -> payload.content().length).sum();
    }

    List<Payload> payloads() {
        return payloads;
    }

    List<ItemReference> references() {
        return references;
    }

    /// Tells whether the old content of an item is not used any more.
    boolean isReplaced(long id) {
        return gone.contains(id) || payloads.stream().anyMatch(payload -> payload.id() == id);
    }

    /// Lays out the list of items.
    Assembly infos(BmffBox old) {
        var entries = new Assembly();
        long count = addedCount;
        for (var info : items.infos()) {
            if (!gone.contains(info.id())) {
                entries.keep(info.box().from(), info.box().to());
                count++;
            }
        }
        return ItemInfo.list(source, old, entries.addAll(added), count);
    }
}
