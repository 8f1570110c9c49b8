package org.bildwerk.metadata.container;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.bildwerk.metadata.ContainerFormat;
import org.bildwerk.metadata.MetadataBlobs;
import org.bildwerk.metadata.MetadataTooLargeException;
import org.bildwerk.metadata.container.WebpChunks.Chunk;
import org.jspecify.annotations.Nullable;

/// WebP: EXIF and XMP in chunks of their own behind the pixels, announced in `VP8X`, which is made where it is missing.
final class WebpContainer implements Container {

    private static final long LONGEST_RIFF = 0xfffffff6L;

    @Override
    public MetadataBlobs read(Source source) {
        var blocks = new Blocks();
        var found = WebpChunks.scan(source);
        found.fault().ifPresent(blocks::warn);
        for (var chunk : found.chunks()) {
            if (chunk.isExif()) {
                blocks.exif(Prefixes.withoutExif(source.bytes(chunk.dataAt(), chunk.length(), "EXIF")));
            } else if (chunk.isXmp()) {
                blocks.xmp(source.bytes(chunk.dataAt(), chunk.length(), "XMP"));
            }
        }
        return blocks.toBlobs();
    }

    @Override
    public boolean holdsManifest(Source source) {
        return WebpChunks.scan(source).chunks().stream().anyMatch(Chunk::isManifest);
    }

    @Override
    public Assembly layOut(Source source, MetadataBlobs blobs, boolean dropManifest) {
        var found = WebpChunks.scan(source);
        found.fault().ifPresent(fault -> {
            throw fault;
        });
        if (found.chunks().isEmpty()) {
            throw source.malformed(source.size(), "no pixels");
        }
        var body = new Assembly().addAll(features(source, found.chunks().getFirst(), blobs));
        var last = new Assembly();
        for (var chunk : found.chunks()) {
            if (chunk.isManifest() && !dropManifest) {
                keep(last, chunk);
            } else if (!chunk.isExif() && !chunk.isXmp() && !chunk.isManifest() && !isFeatures(chunk, found)) {
                keep(body, chunk);
            }
        }
        add(body, "EXIF", blobs.exif());
        add(body, "XMP ", blobs.xmp());
        body.addAll(last);
        return new Assembly().add(header(body.size())).addAll(body).keep(found.end(), source.size());
    }

    private static boolean isFeatures(Chunk chunk, WebpChunks found) {
        return chunk.type().equals(WebpFeatures.TYPE) && chunk == found.chunks().getFirst();
    }

    private static Assembly features(Source source, Chunk first, MetadataBlobs blobs) {
        if (first.type().equals(WebpFeatures.TYPE)) {
            return new Assembly().add(WebpFeatures.changed(source, first, blobs));
        }
        boolean plain = blobs.exif() == null && blobs.xmp() == null;
        return plain ? new Assembly() : new Assembly().add(WebpFeatures.made(source, first, blobs));
    }

    private static void keep(Assembly body, Chunk chunk) {
        body.keep(chunk.from(), chunk.to());
        if ((chunk.to() - chunk.from()) % 2 == 1) {
            body.add(new byte[1]);
        }
    }

    private static void add(Assembly body, String type, byte @Nullable [] block) {
        if (block != null) {
            var header = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
            header.put(type.getBytes(StandardCharsets.ISO_8859_1)).putInt(block.length);
            body.add(header.array()).add(block).add(new byte[block.length % 2]);
        }
    }

    private static byte[] header(long body) {
        if (body + 4 > LONGEST_RIFF) {
            throw new MetadataTooLargeException(ContainerFormat.WEBP, "The file", body + 4, LONGEST_RIFF);
        }
        var header = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        header.put(new byte[] {'R', 'I', 'F', 'F'}).putInt((int) (body + 4)).put(new byte[] {'W', 'E', 'B', 'P'});
        return header.array();
    }
}
