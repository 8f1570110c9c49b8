package org.bildwerk.vips;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Sets and removes the metadata fields of images, always on a copy; pixels are shared with the original.
///
/// libvips keeps EXIF twice, as a block and as one `exif-…` field per tag, and writes what both say. So a new block has
/// to be parsed into fields, and a dropped one takes its fields and the preview of the uncropped picture with it.
final class MetadataFields {

    private static final String PREVIEW = "jpeg-thumbnail-data";

    private MetadataFields() {}

    static NativeImage with(NativeImage image, Metadata block, byte[] bytes) {
        var vips = image.context().library();
        var copy = without(image, field -> belongs(field, block));
        try (var arena = Arena.ofConfined()) {
            var data = arena.allocateFrom(JAVA_BYTE, bytes);
            vips.setBlob.run(copy.pointer(), arena.allocateFrom(block.field()), data, (long) bytes.length);
            if (block == Metadata.EXIF && vips.parseExif.isPresent()) {
                var parser = vips.parseExif.get();
                vips.check("read the EXIF block", () -> parser.toInt(copy.pointer()));
            }
            return copy;
        } catch (RuntimeException failure) {
            copy.close();
            throw failure;
        }
    }

    static NativeImage without(NativeImage image, Metadata block) {
        return without(image, field -> belongs(field, block));
    }

    /// Returns a copy that carries the named blocks and no other words: no comment, no PNG text, no EXIF preview.
    static NativeImage only(NativeImage image, Set<Metadata> blocks) {
        return without(image, field -> foreign(field, blocks));
    }

    private static boolean foreign(String field, Set<Metadata> blocks) {
        for (var block : Metadata.values()) {
            if (belongs(field, block)) {
                return field.equals(PREVIEW) || !blocks.contains(block);
            }
        }
        return field.contains("comment") || field.equals("photoshop-data");
    }

    private static boolean belongs(String field, Metadata block) {
        return field.equals(block.field())
                || (block == Metadata.EXIF
                        && (field.startsWith("exif-") || field.equals("orientation") || field.equals(PREVIEW)));
    }

    private static NativeImage without(NativeImage image, Predicate<String> unwanted) {
        var copy = image.apply("copy", run -> {});
        try (var arena = Arena.ofConfined()) {
            for (var field : fields(copy)) {
                if (unwanted.test(field)) {
                    copy.context().library().remove.toInt(copy.pointer(), arena.allocateFrom(field));
                }
            }
            return copy;
        } catch (RuntimeException failure) {
            copy.close();
            throw failure;
        }
    }

    static List<String> fields(NativeImage image) {
        var vips = image.context().library();
        var array = vips.fields.toPointer(image.pointer());
        try {
            var names = new ArrayList<String>();
            var slots = array.reinterpret(Long.MAX_VALUE);
            for (long at = 0; !slots.getAtIndex(ADDRESS, at).equals(MemorySegment.NULL); at++) {
                names.add(VipsLibrary.string(slots.getAtIndex(ADDRESS, at)));
            }
            return names;
        } finally {
            vips.freeStrings.run(array);
        }
    }
}
