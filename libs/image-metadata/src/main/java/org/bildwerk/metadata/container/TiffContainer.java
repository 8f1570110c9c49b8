package org.bildwerk.metadata.container;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bildwerk.metadata.ContainerFormat;
import org.bildwerk.metadata.MalformedImageException;
import org.bildwerk.metadata.MetadataBlobs;
import org.bildwerk.metadata.MetadataTooLargeException;
import org.bildwerk.metadata.container.TiffDirectory.Raw;

/// TIFF: XMP and IIM in tags of the first directory, EXIF spread over it. An edit appends a new first directory and
/// points the header to it; whatever stays in the file keeps its position. Further pages are not looked at.
final class TiffContainer implements Container {

    private static final int XMP = 700;
    private static final int IIM = 33723;
    private static final int PHOTOSHOP = 34377;
    private static final int MANIFEST = 0xcd41;
    private static final Set<Integer> BLOCKS = Set.of(XMP, IIM, PHOTOSHOP);
    private static final int MOST_ENTRIES = 0xffff;
    private static final long LONGEST_FILE = 0xffffffffL;

    @Override
    public MetadataBlobs read(Source source) {
        var blocks = new Blocks();
        var first = first(source);
        for (int tag : BLOCKS) {
            try {
                first.find(tag).ifPresent(raw -> read(source, raw, blocks));
            } catch (MalformedImageException fault) {
                blocks.warn(fault);
            }
        }
        var exif = new TiffExif(source, blocks::warn).entries(first);
        if (!exif.isEmpty()) {
            blocks.exif(TiffExif.encode(exif, source.order()));
        }
        return blocks.toBlobs();
    }

    private static void read(Source source, Raw raw, Blocks blocks) {
        switch (raw.tag()) {
            case XMP -> blocks.xmp(raw.data(source));
            case IIM -> blocks.iim(iim(raw.data(source)));
            case PHOTOSHOP -> {
                var resources = PhotoshopResources.parse(raw.data(source));
                resources.data(PhotoshopResources.IIM_DIGEST).ifPresent(blocks::iptcDigest);
            }
            default -> {}
        }
    }

    /// Some writers declare the bytes as numbers and turn them around.
    private static byte[] iim(byte[] data) {
        boolean turned = data.length >= 4 && data[0] != 0x1c && data[3] == 0x1c;
        return turned ? new TiffEntry.Value(IIM, 4, data, ByteOrder.BIG_ENDIAN).data(ByteOrder.LITTLE_ENDIAN) : data;
    }

    @Override
    public boolean holdsManifest(Source source) {
        return first(source).find(MANIFEST).isPresent();
    }

    @Override
    public Assembly layOut(Source source, MetadataBlobs blobs, boolean dropManifest) {
        var first = first(source);
        var kept = first.raws().stream()
                .filter(raw -> !BLOCKS.contains(raw.tag()) && !TiffExif.covers(raw.tag()))
                .filter(raw -> !dropManifest || raw.tag() != MANIFEST)
                .toList();
        var entries = new ArrayList<TiffEntry>();
        kept.forEach(raw -> entries.add(raw.verbatim(source)));
        entries.addAll(fresh(source, first, blobs));
        if (entries.size() > MOST_ENTRIES) {
            throw source.malformed(first.at(), "a directory without room");
        }
        var erasure = TiffErasure.of(source, first, kept);
        long tailAt = erasure.core() + erasure.core() % 2;
        var tail = TiffTail.encode(source, entries, tailAt, first.next());
        if (tailAt + tail.length > LONGEST_FILE) {
            throw new MetadataTooLargeException(ContainerFormat.TIFF, "The file", tailAt + tail.length, LONGEST_FILE);
        }
        var pointer = ByteBuffer.allocate(4).order(source.order()).putInt((int) TiffTail.directoryAt(tailAt));
        var file = new Assembly().keep(0, 4).add(pointer.array());
        return erasure.keep(file, 8)
                .add(new byte[(int) (tailAt - erasure.core())])
                .add(tail);
    }

    private static List<TiffEntry> fresh(Source source, TiffDirectory first, MetadataBlobs blobs) {
        var entries = new ArrayList<TiffEntry>();
        if (blobs.xmp() != null) {
            entries.add(TiffEntry.Value.ofBytes(XMP, TiffEntry.Value.BYTE, blobs.xmp()));
        }
        if (blobs.iim() != null) {
            entries.add(TiffEntry.Value.ofBytes(IIM, TiffEntry.Value.UNDEFINED, blobs.iim()));
        }
        var photoshop = first.find(PHOTOSHOP).map(raw -> raw.data(source)).orElseGet(() -> new byte[0]);
        var resources = PhotoshopResources.parse(photoshop).with(blobs.iim(), false);
        if (resources.length > 0) {
            entries.add(TiffEntry.Value.ofBytes(PHOTOSHOP, TiffEntry.Value.BYTE, resources));
        }
        if (blobs.exif() != null) {
            entries.addAll(TiffExif.decode(blobs.exif()));
        }
        return entries;
    }

    private static TiffDirectory first(Source source) {
        return TiffDirectory.read(source, source.u32(4));
    }
}
