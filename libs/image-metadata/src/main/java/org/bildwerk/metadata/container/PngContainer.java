package org.bildwerk.metadata.container;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bildwerk.metadata.MetadataBlobs;
import org.bildwerk.metadata.container.PngChunks.Chunk;

/// PNG: EXIF in `eXIf`, XMP in `iTXt`, IIM in the compressed text that ImageMagick invented, and text chunks. New
/// metadata goes behind the header. What an older writer put into raw profiles is read where the proper chunk is
/// missing, and replaced by it.
final class PngContainer implements Container {

    private static final int MOST_TEXT = 16 << 20;
    private static final int MOST_INFLATED = 4 * MOST_TEXT;
    private static final byte[] RESOURCE = {'8', 'B', 'I', 'M'};

    /// What the chunks of a file came to.
    private record Content(List<FoundText> texts, List<PngText> profiles, Blocks blocks, Inflation inflation) {}

    @Override
    public MetadataBlobs read(Source source) {
        var found = PngChunks.scan(source);
        var content = content(source, found);
        found.fault().ifPresent(content.blocks()::warn);
        content.texts().forEach(text -> content.blocks().text(text.text()));
        return content.blocks().toBlobs();
    }

    @Override
    public boolean holdsManifest(Source source) {
        return PngChunks.scan(source).chunks().stream()
                .anyMatch(chunk -> chunk.type().equals(PngChunks.MANIFEST));
    }

    @Override
    public Assembly layOut(Source source, MetadataBlobs blobs, boolean dropManifest) {
        var found = PngChunks.scan(source);
        found.fault().ifPresent(fault -> {
            throw fault;
        });
        var texts = TextPlacement.of(content(source, found).texts(), blobs.texts());
        var file = new Assembly().keep(0, found.insertAt()).addAll(fresh(blobs, texts));
        long at = found.insertAt();
        for (var chunk : found.chunks()) {
            boolean manifest = chunk.type().equals(PngChunks.MANIFEST);
            if (manifest ? dropManifest : !texts.staying().contains(chunk.from())) {
                file.keep(at, chunk.from());
                at = chunk.to();
            }
        }
        return file.keep(at, source.size());
    }

    private static Assembly fresh(MetadataBlobs blobs, TextPlacement texts) {
        var fresh = new Assembly();
        if (blobs.exif() != null) {
            fresh.add(PngChunks.encode(PngChunks.EXIF, blobs.exif()));
        }
        if (blobs.xmp() != null) {
            fresh.add(PngText.xmpChunk(blobs.xmp()));
        }
        if (blobs.iim() != null) {
            fresh.add(PngText.iimChunk(blobs.iim()));
        }
        for (var text : texts.gathered()) {
            switch (text) {
                case TextPlacement.Moved moved ->
                    fresh.keep(moved.found().from(), moved.found().to());
                case TextPlacement.New added -> fresh.add(PngText.chunk(added.text()));
            }
        }
        return fresh;
    }

    private static Content content(Source source, PngChunks found) {
        var content = new Content(new ArrayList<>(), new ArrayList<>(), new Blocks(), new Inflation(MOST_INFLATED));
        int left = MOST_TEXT;
        for (var chunk : found.chunks()) {
            if (chunk.type().equals(PngChunks.EXIF)) {
                exif(source, chunk, content.blocks());
            } else if (chunk.isText()) {
                left -= text(source, chunk, left, content);
            }
        }
        content.profiles().forEach(profile -> profile(profile, content.blocks()));
        return content;
    }

    private static void exif(Source source, Chunk chunk, Blocks blocks) {
        var data = chunk.data(source);
        if (data == null) {
            blocks.warn("EXIF was ignored: its checksum is wrong");
        } else {
            blocks.exif(Prefixes.withoutExif(data));
        }
    }

    /// Returns how many bytes of the allowance for texts were used.
    private static int text(Source source, Chunk chunk, int left, Content content) {
        var data = chunk.length() > Source.LONGEST_BLOCK ? null : chunk.data(source);
        boolean xmp = data != null && Prefixes.startsWith(data, PngText.XMP + "\0");
        if (xmp && content.blocks().xmp() != null) {
            content.blocks().warn("A second block of XMP was ignored");
            return 0;
        }
        var decoded = data == null
                ? null
                : PngText.decode(chunk.type(), data, xmp ? MOST_TEXT : left, content.inflation())
                        .orElse(null);
        if (decoded == null) {
            content.blocks().warn("A text at byte %d was ignored: it is damaged or too long".formatted(chunk.from()));
        } else if (xmp) {
            content.blocks().xmp(decoded.content());
        } else if (RawProfile.name(decoded.keyword()).isPresent()) {
            content.profiles().add(decoded);
        } else {
            content.texts().add(new FoundText(decoded.toText(), chunk.from(), chunk.to()));
        }
        return decoded == null || xmp ? 0 : decoded.content().length;
    }

    private static void profile(PngText text, Blocks blocks) {
        var name = RawProfile.name(text.keyword()).orElseThrow();
        var block = RawProfile.decode(Texts.utf8OrLatin1(text.content())).orElse(null);
        if (block == null) {
            blocks.warn("The profile %s was ignored: it is damaged".formatted(name));
            return;
        }
        switch (name) {
            case "exif", "app1" -> app1(block, blocks);
            case "xmp" -> blocks.xmp(block);
            case "iptc", "8bim" -> iptc(block, blocks);
            default -> {}
        }
    }

    private static void app1(byte[] block, Blocks blocks) {
        if (Prefixes.startsWith(block, JpegSegments.XMP)) {
            blocks.xmp(Arrays.copyOfRange(block, JpegSegments.XMP.length, block.length));
        } else {
            blocks.exif(Prefixes.withoutExif(block));
        }
    }

    private static void iptc(byte[] block, Blocks blocks) {
        var bare = Prefixes.without(block, JpegSegments.PHOTOSHOP);
        if (!Prefixes.startsWith(bare, RESOURCE)) {
            blocks.iim(bare);
            return;
        }
        var resources = PhotoshopResources.parse(bare);
        resources.data(PhotoshopResources.IIM).ifPresent(blocks::iim);
        resources.data(PhotoshopResources.IIM_DIGEST).ifPresent(blocks::iptcDigest);
    }
}
