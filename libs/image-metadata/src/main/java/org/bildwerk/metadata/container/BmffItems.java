package org.bildwerk.metadata.container;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The items of a file, from its box `meta`.
///
/// @param children the boxes within `meta`
/// @param primary the picture that the file shows
record BmffItems(
        BmffBox meta,
        List<BmffBox> children,
        Optional<Long> primary,
        List<ItemInfo> infos,
        ItemLocations locations,
        List<ItemReference> references) {

    static BmffItems parse(Source source, BmffBox meta) {
        var children = BmffBox.children(source, meta.dataAt() + 4, meta.to());
        var infos = find(children, "iinf").map(box -> ItemInfo.parse(source, box));
        var locations = find(children, "iloc").map(box -> ItemLocations.parse(source, box));
        if (infos.isEmpty() || locations.isEmpty()) {
            throw source.malformed(meta.from(), "a meta box without a list of items");
        }
        var references = find(children, "iref").map(box -> ItemReference.parse(source, box));
        var primary = find(children, "pitm").map(box -> primary(source, box));
        return new BmffItems(meta, children, primary, infos.get(), locations.get(), references.orElse(List.of()));
    }

    private static long primary(Source source, BmffBox box) {
        var cursor = new Cursor(source, box.content());
        return cursor.u32() >> 24 == 0 ? cursor.u16() : cursor.u32();
    }

    private static Optional<BmffBox> find(List<BmffBox> boxes, String type) {
        return boxes.stream().filter(box -> box.type().equals(type)).findFirst();
    }

    Optional<BmffBox> data() {
        return find(children, "idat");
    }

    /// Returns the items of a kind that describe the picture that the file shows, or do not say what they describe.
    List<ItemInfo> describing(Predicate<ItemInfo> kind) {
        var others = new HashSet<Long>();
        var ours = new HashSet<Long>();
        for (var reference : references) {
            if (reference.type().equals(ItemReference.DESCRIBES)) {
                boolean describes = primary.isEmpty() || reference.to().contains(primary.get());
                (describes ? ours : others).add(reference.from());
            }
        }
        return infos.stream()
                .filter(kind)
                .filter(info -> ours.contains(info.id()) || !others.contains(info.id()))
                .toList();
    }

    /// Returns an identifier that no item has.
    long freeId() {
        long highest = primary.orElse(0L);
        for (var info : infos) {
            highest = Math.max(highest, info.id());
        }
        for (var location : locations.all()) {
            highest = Math.max(highest, location.id());
        }
        return highest + 1;
    }
}
