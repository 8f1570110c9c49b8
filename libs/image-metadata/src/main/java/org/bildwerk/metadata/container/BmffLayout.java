package org.bildwerk.metadata.container;

import java.util.List;
import org.bildwerk.metadata.UnsupportedImageException;

/// Lays out a file with edited items. Old content is cut out of its box, unless another item shares it; new content
/// goes into a box of its own at the end, which the next edit empties and so removes.
final class BmffLayout {

    private static final int FULL_BOX = 4;

    private final Source source;
    private final BmffFile file;
    private final BmffItems items;
    private final ItemEdit edit;
    private final ItemPlaces places;
    private final boolean dropManifest;

    BmffLayout(Source source, BmffFile file, BmffItems items, ItemEdit edit, boolean dropManifest) {
        this.source = source;
        this.file = file;
        this.items = items;
        this.edit = edit;
        this.places = new ItemPlaces(source, items, edit);
        this.dropManifest = dropManifest;
    }

    Assembly layOut() {
        if (file.find("moof").isPresent()) {
            throw new UnsupportedImageException("a fragmented film");
        }
        // Positions depend on the size of the new meta box, but its size does not depend on the positions.
        var draft = meta(places.draft());
        long at = 0;
        for (var box : file.boxes()) {
            if (box == items.meta()) {
                places.movedData().addTo(places.moved(), at + draft.dataAt());
                at += draft.box().size();
            } else {
                at += place(box, at);
            }
        }
        var assembly = new Assembly();
        var meta = meta(places.settled(at + BmffBox.header("mdat", 0).length));
        file.boxes().forEach(box -> assembly.addAll(box == items.meta() ? meta.box() : rewritten(box)));
        addContent(assembly);
        return assembly;
    }

    /// Notes where the content of a box will stand; returns the new length of the box.
    private long place(BmffBox box, long at) {
        var body = body(box);
        var rest = rest(box);
        long to = at + body.size() - rest.stream().mapToLong(Range::length).sum();
        for (var kept : body.size() == 0 ? List.<Range>of() : rest) {
            places.moved().add(kept, to);
            to += kept.length();
        }
        return body.size();
    }

    private Assembly rewritten(BmffBox box) {
        return box.type().equals("moov")
                ? new Assembly().add(ChunkOffsets.moved(source, box, places.moved()))
                : body(box);
    }

    /// Lays out a box but for what it says of positions; of no bytes if it goes.
    private Assembly body(BmffBox box) {
        if (dropManifest && box.isManifest(source)) {
            return new Assembly();
        }
        var rest = rest(box);
        long length = rest.stream().mapToLong(Range::length).sum();
        boolean whole = length == box.content().length();
        if (whole && !(box.isOpenEnded(source) && edit.newContent() > 0)) {
            return new Assembly().keep(box.from(), box.to());
        }
        var body = new Assembly();
        if (whole || length > 0) {
            body.add(box.header(length));
            rest.forEach(range -> body.keep(range.from(), range.to()));
        }
        return body;
    }

    /// Only boxes for data lose any.
    private List<Range> rest(BmffBox box) {
        return box.type().equals("mdat") ? Range.rest(box.content(), places.cuts()) : List.of(box.content());
    }

    /// @param dataAt position of what `idat` holds, from the start of the box
    private record Meta(Assembly box, long dataAt) {}

    private Meta meta(byte[] iloc) {
        var body = new Assembly().keep(items.meta().dataAt(), items.meta().dataAt() + FULL_BOX);
        long dataAt = 0;
        for (var child : items.children()) {
            switch (child.type()) {
                case "iinf" -> body.addAll(edit.infos(child));
                case "iloc" -> body.add(iloc);
                case "iref" -> {}
                case "idat" -> {
                    var data = data(child);
                    body.addAll(data);
                    dataAt = body.size() - places.movedData().size();
                }
                default -> body.keep(child.from(), child.to());
            }
        }
        body.add(ItemReference.encode(edit.references()));
        var header = items.meta().header(body.size());
        return new Meta(new Assembly().add(header).addAll(body), dataAt + header.length);
    }

    private Assembly data(BmffBox idat) {
        var rest = new Assembly();
        places.movedData().kept().forEach(range -> rest.keep(range.from(), range.to()));
        return rest.size() == 0
                ? rest
                : new Assembly().add(idat.header(rest.size())).addAll(rest);
    }

    private void addContent(Assembly assembly) {
        if (edit.newContent() > 0) {
            assembly.add(BmffBox.header("mdat", edit.newContent()));
            edit.payloads().forEach(payload -> assembly.add(payload.content()));
        }
    }
}
