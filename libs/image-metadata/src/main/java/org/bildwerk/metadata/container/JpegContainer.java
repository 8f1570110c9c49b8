package org.bildwerk.metadata.container;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.bildwerk.metadata.ContainerFormat;
import org.bildwerk.metadata.MetadataBlobs;
import org.bildwerk.metadata.MetadataTooLargeException;
import org.bildwerk.metadata.TextChunk;
import org.bildwerk.metadata.container.JpegSegments.Kind;
import org.bildwerk.metadata.container.JpegSegments.Segment;

/// JPEG: EXIF and XMP in APP1, IIM among Photoshop's resources in APP13, comments. New metadata goes behind the leading
/// APP0; everything from the first scan on is copied as it is.
final class JpegContainer implements Container {

    private static final int APP1 = 0xe1;
    private static final int APP13 = 0xed;
    private static final int COM = 0xfe;
    private static final int MOST_TEXT = 16 << 20;

    @Override
    public MetadataBlobs read(Source source) {
        var blocks = new Blocks();
        var found = JpegSegments.scan(source);
        found.fault().ifPresent(blocks::warn);
        found.of(Kind.EXIF).forEach(segment -> blocks.exif(data(source, segment)));
        found.of(Kind.XMP).forEach(segment -> blocks.xmp(data(source, segment)));
        ExtendedXmp.read(source, found.of(Kind.EXTENDED_XMP), blocks);
        var resources = resources(source, found);
        resources.data(PhotoshopResources.IIM).ifPresent(blocks::iim);
        resources.data(PhotoshopResources.IIM_DIGEST).ifPresent(blocks::iptcDigest);
        if (resources.rest().length > 1) {
            blocks.warn("Photoshop's resources end in " + resources.rest().length + " bytes that are none");
        }
        var comments = comments(source, found);
        comments.forEach(comment -> blocks.text(comment.text()));
        if (comments.size() < found.of(Kind.COMMENT).size()) {
            blocks.warn("Some comments were ignored: together they are too long");
        }
        return blocks.toBlobs();
    }

    @Override
    public boolean holdsManifest(Source source) {
        return !JpegSegments.scan(source).of(Kind.MANIFEST).isEmpty();
    }

    @Override
    public Assembly layOut(Source source, MetadataBlobs blobs, boolean dropManifest) {
        var found = JpegSegments.scan(source);
        found.fault().ifPresent(fault -> {
            throw fault;
        });
        var comments = TextPlacement.of(comments(source, found), blobs.texts());
        Predicate<Segment> stays = segment -> switch (segment.kind()) {
            case COMMENT -> comments.staying().contains(segment.from());
            case MANIFEST -> !dropManifest;
            case PICTURES -> true;
            default -> false;
        };
        var fresh = fresh(blobs, resources(source, found), comments);
        var file = new Assembly().keep(0, found.insertAt()).addAll(fresh);
        var index = found.of(Kind.PICTURES).stream().findFirst().orElse(null);
        long dropped = length(found, stays.negate(), 0);
        long at = found.insertAt();
        for (var segment : found.segments()) {
            if (!stays.test(segment)) {
                file.keep(at, segment.from());
                at = segment.to();
            } else if (segment == index) {
                long behind = length(found, stays.negate(), segment.to());
                var bytes = source.bytes(segment.from(), segment.to() - segment.from(), "an index of pictures");
                int start = (int) (segment.dataAt() - segment.from());
                file.keep(at, segment.from());
                file.add(PictureIndex.corrected(bytes, start, fresh.size() - dropped, -behind));
                at = segment.to();
            }
        }
        return file.keep(at, source.size());
    }

    private static long length(JpegSegments found, Predicate<Segment> kind, long from) {
        return found.segments().stream()
                .filter(segment -> segment.from() >= from)
                .filter(kind)
                .mapToLong(segment -> segment.to() - segment.from())
                .sum();
    }

    private static Assembly fresh(MetadataBlobs blobs, PhotoshopResources resources, TextPlacement comments) {
        var fresh = new Assembly();
        if (blobs.exif() != null) {
            add(fresh, APP1, "EXIF", Assembly.join(JpegSegments.EXIF, blobs.exif()));
        }
        addXmp(fresh, blobs);
        var block = resources.with(blobs.iim(), true);
        for (int at = 0, most = JpegSegments.LONGEST_PAYLOAD - JpegSegments.PHOTOSHOP.length; at < block.length; ) {
            int length = Math.min(most, block.length - at);
            var part = ByteBuffer.allocate(length).put(block, at, length).array();
            add(fresh, APP13, "IIM", Assembly.join(JpegSegments.PHOTOSHOP, part));
            at += length;
        }
        for (var comment : comments.gathered()) {
            switch (comment) {
                case TextPlacement.Moved moved ->
                    fresh.keep(moved.found().from(), moved.found().to());
                case TextPlacement.New added -> add(fresh, COM, "A comment", comment(added.text()));
            }
        }
        return fresh;
    }

    private static void addXmp(Assembly fresh, MetadataBlobs blobs) {
        var xmp = blobs.xmp();
        if (xmp != null) {
            add(fresh, APP1, "XMP", Assembly.join(JpegSegments.XMP, xmp));
        }
        var extended = blobs.extendedXmp();
        if (extended == null) {
            return;
        }
        var guid = ExtendedXmp.guidOf(extended);
        if (xmp == null || !ExtendedXmp.guid(xmp).map(guid::equalsIgnoreCase).orElse(false)) {
            throw new IllegalArgumentException("The main XMP packet does not name the extended one, " + guid);
        }
        ExtendedXmp.payloads(extended).forEach(payload -> add(fresh, APP1, "Extended XMP", payload));
    }

    private static void add(Assembly fresh, int marker, String name, byte[] payload) {
        if (payload.length > JpegSegments.LONGEST_PAYLOAD) {
            throw new MetadataTooLargeException(
                    ContainerFormat.JPEG, name, payload.length, JpegSegments.LONGEST_PAYLOAD);
        }
        int length = payload.length + 2;
        fresh.add(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length});
        fresh.add(payload);
    }

    private static byte[] comment(TextChunk text) {
        if (!text.keyword().equals(TextChunk.COMMENT)) {
            throw new IllegalArgumentException("A JPEG has no place for a text named " + text.keyword());
        }
        return text.text().getBytes(StandardCharsets.UTF_8);
    }

    /// Photoshop continues one list of resources through several segments.
    private static PhotoshopResources resources(Source source, JpegSegments found) {
        var block = new ByteArrayOutputStream();
        for (var segment : found.of(Kind.PHOTOSHOP)) {
            if (block.size() + segment.length() > Source.LONGEST_BLOCK) {
                throw source.malformed(segment.from(), "Photoshop's resources are more than can be read");
            }
            block.writeBytes(data(source, segment));
        }
        return PhotoshopResources.parse(block.toByteArray());
    }

    private static List<FoundText> comments(Source source, JpegSegments found) {
        var comments = new ArrayList<FoundText>();
        int left = MOST_TEXT;
        for (var segment : found.of(Kind.COMMENT)) {
            left -= segment.length();
            if (left >= 0) {
                var text = new TextChunk(TextChunk.COMMENT, Texts.utf8OrLatin1(data(source, segment)));
                comments.add(new FoundText(text, segment.from(), segment.to()));
            }
        }
        return comments;
    }

    private static byte[] data(Source source, Segment segment) {
        return source.bytes(segment.dataAt(), segment.length(), "a segment");
    }
}
