package org.bildwerk.vips;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MetadataTest {

    private static final Vips VIPS = Pictures.VIPS;
    private static final Set<Metadata> ALL = Encoding.EVERYTHING;

    /// What each format can hold, by libvips; exiftool 12.57 reads the same artist and caption from the files.
    enum Holds {
        JPEG(Encoding.Jpeg.fast(80), EnumSet.allOf(Metadata.class)),
        WEBP(Encoding.Webp.quality(80), EnumSet.of(Metadata.EXIF, Metadata.XMP, Metadata.ICC)),
        AVIF(Encoding.Avif.quality(60).withEffort(0), EnumSet.of(Metadata.EXIF, Metadata.XMP, Metadata.ICC)),
        PNG(Encoding.Png.standard(), EnumSet.of(Metadata.EXIF, Metadata.XMP, Metadata.ICC)),
        TIFF(Encoding.Tiff.standard(), EnumSet.of(Metadata.XMP, Metadata.ICC));

        private final Encoding encoding;
        private final Set<Metadata> blocks;

        Holds(Encoding encoding, Set<Metadata> blocks) {
            this.encoding = encoding;
            this.blocks = blocks;
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsEveryBlockThatTheFormatHolds(Holds format) {
        try (var read = VIPS.load(rich(keeping(format.encoding, ALL)))) {
            assertThat(blocks(read)).isEqualTo(format.blocks);
            assertThat(read.header().hasProfile()).isTrue();
            assertThat(read.metadata(Metadata.XMP)).contains(Pictures.xmp("Title"));
            assertThat(read.metadata(Metadata.ICC)).contains(Pictures.profile("p3"));
            if (format.blocks.contains(Metadata.EXIF)) {
                assertThat(text(read, Metadata.EXIF)).contains("Ada Artist");
            }
            if (format.blocks.contains(Metadata.IPTC)) {
                assertThat(text(read, Metadata.IPTC)).contains("Caption");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesNoWordWhenNothingIsKept(Holds format) {
        var bytes = rich(keeping(format.encoding, Set.of()));
        try (var read = VIPS.load(bytes)) {
            boolean emptyExif = format == Holds.WEBP && !VIPS.version().atLeast(8, 15);
            assertThat(blocks(read)).isEqualTo(emptyExif ? EnumSet.of(Metadata.EXIF) : Set.of());
        }
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("Ada", "Title", "Caption");
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheProfileAlone(Holds format) {
        var bytes = rich(keeping(format.encoding, Set.of(Metadata.ICC)));
        try (var read = VIPS.load(bytes)) {
            assertThat(blocks(read)).contains(Metadata.ICC).doesNotContain(Metadata.XMP, Metadata.IPTC);
        }
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("Ada", "Title", "Caption");
    }

    @Test
    void dropsPngTextWithThePromptUnlessEverythingElseGoesToo() {
        var png = Pictures.fixture("prompt.png");
        assertThat(new String(png, StandardCharsets.ISO_8859_1)).contains("secret prompt");
        try (var image = VIPS.load(png)) {
            for (var keep : Set.of(Set.<Metadata>of(), Set.of(Metadata.ICC), ALL)) {
                var bytes = image.encode(Encoding.Png.standard().withKeep(keep));
                assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("secret prompt");
            }
        }
    }

    @Test
    void replacesAndRemovesABlock() {
        var encoding = Encoding.Jpeg.fast(80).withKeep(ALL);
        try (var image = VIPS.load(rich(encoding))) {
            var changed = image.withMetadata(Metadata.EXIF, Pictures.exif("Robert", 1))
                    .withoutMetadata(Metadata.IPTC)
                    .encode(encoding);
            try (var read = VIPS.load(changed)) {
                assertThat(text(read, Metadata.EXIF)).contains("Robert").doesNotContain("Ada");
                assertThat(blocks(read)).doesNotContain(Metadata.IPTC).contains(Metadata.XMP);
            }
            var without = image.withoutMetadata(Metadata.EXIF).encode(encoding);
            try (var read = VIPS.load(without)) {
                assertThat(text(read, Metadata.EXIF)).doesNotContain("Ada");
            }
        }
    }

    @Test
    void leavesTheOriginalAsItIs() {
        try (var image = VIPS.fromPixels(Pictures.gradient(8, 8), 8, 8, 3)) {
            var changed = image.withMetadata(Metadata.XMP, Pictures.xmp("Title"));
            assertThat(changed.metadata(Metadata.XMP)).isPresent();
            assertThat(image.metadata(Metadata.XMP)).isEmpty();
        }
    }

    private static byte[] rich(Encoding encoding) {
        try (var image = VIPS.fromPixels(Pictures.gradient(64, 48), 64, 48, 3)) {
            return image.withMetadata(Metadata.EXIF, Pictures.exif("Ada Artist", 1))
                    .withMetadata(Metadata.XMP, Pictures.xmp("Title"))
                    .withMetadata(Metadata.IPTC, Pictures.iptc("Caption"))
                    .withMetadata(Metadata.ICC, Pictures.profile("p3"))
                    .encode(encoding);
        }
    }

    private static Encoding keeping(Encoding encoding, Set<Metadata> keep) {
        return switch (encoding) {
            case Encoding.Jpeg jpeg -> jpeg.withKeep(keep);
            case Encoding.Webp webp -> webp.withKeep(keep);
            case Encoding.Avif avif -> avif.withKeep(keep);
            case Encoding.Png png -> png.withKeep(keep);
            case Encoding.Tiff tiff -> tiff.withKeep(keep);
            case Encoding.Gif gif -> gif;
        };
    }

    private static Set<Metadata> blocks(VipsImage image) {
        var blocks = EnumSet.noneOf(Metadata.class);
        for (var block : Metadata.values()) {
            if (image.metadata(block).isPresent()) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    private static String text(VipsImage image, Metadata block) {
        return new String(image.metadata(block).orElse(new byte[0]), StandardCharsets.ISO_8859_1);
    }
}
