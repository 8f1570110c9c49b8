package org.bildwerk.metadata.container;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.bildwerk.metadata.MalformedImageException;
import org.bildwerk.metadata.MetadataBlobs;

/// AVIF and HEIF: EXIF and XMP are items beside the picture. New ones stand in a box at the end of the file, and the
/// positions of all other items are corrected for what moved.
final class BmffContainer implements Container {

    @Override
    public MetadataBlobs read(Source source) {
        var blocks = new Blocks();
        var file = BmffFile.scan(source);
        file.fault().ifPresent(blocks::warn);
        try {
            var meta = file.find("meta").orElseThrow(() -> source.malformed(0, "no meta box"));
            var items = BmffItems.parse(source, meta);
            readItems(source, items, blocks);
        } catch (MalformedImageException fault) {
            blocks.warn(fault);
        }
        return blocks.toBlobs();
    }

    private static void readItems(Source source, BmffItems items, Blocks blocks) {
        var content = new ItemContent(source, items);
        read(items.describing(ItemInfo::isExif), content, blocks, block -> exif(block, blocks));
        read(items.describing(ItemInfo::isXmp), content, blocks, blocks::xmp);
    }

    private interface Reader {
        void read(byte[] block);
    }

    private static void read(List<ItemInfo> infos, ItemContent content, Blocks blocks, Reader reader) {
        if (infos.isEmpty()) {
            return;
        }
        if (infos.size() > 1) {
            blocks.warn("Of %d blocks of one kind, all but the first were ignored".formatted(infos.size()));
        }
        var info = infos.getFirst();
        if (!info.encoding().isEmpty()) {
            blocks.warn("A block was ignored: it is compressed by " + info.encoding());
            return;
        }
        try {
            reader.read(content.of(info.id()));
        } catch (MalformedImageException fault) {
            blocks.warn(fault);
        }
    }

    /// The block tells how many bytes stand before the TIFF structure.
    private static void exif(byte[] block, Blocks blocks) {
        long skip = block.length < 4 ? -1 : ByteBuffer.wrap(block).getInt() & 0xffffffffL;
        if (skip < 0 || skip > block.length - 4) {
            blocks.warn("EXIF was ignored: it begins beyond its end");
            return;
        }
        blocks.exif(Prefixes.withoutExif(Arrays.copyOfRange(block, 4 + (int) skip, block.length)));
    }

    @Override
    public boolean holdsManifest(Source source) {
        return BmffFile.scan(source).boxes().stream().anyMatch(box -> box.isManifest(source));
    }

    @Override
    public Assembly layOut(Source source, MetadataBlobs blobs, boolean dropManifest) {
        var file = BmffFile.scan(source);
        file.fault().ifPresent(fault -> {
            throw fault;
        });
        var meta = file.find("meta").orElseThrow(() -> source.malformed(0, "no meta box"));
        var items = BmffItems.parse(source, meta);
        return new BmffLayout(source, file, items, new ItemEdit(source, items, blobs), dropManifest).layOut();
    }
}
