package org.bildwerk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.bildwerk.vips.ImageFormat;
import org.bildwerk.vips.Metadata;
import org.bildwerk.vips.Vips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

    private final Vips vips = Vips.open();

    @Test
    void writesFiveFormatsOfTwoToSixMegapixelsThatWeighLikePhotographs(@TempDir Path folder) throws IOException {
        var files = Corpus.write(folder, 5, 11);

        assertThat(files)
                .extracting(file -> vips.header(file).format().orElseThrow())
                .containsExactlyInAnyOrder(
                        ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP, ImageFormat.AVIF, ImageFormat.TIFF);
        for (var file : files) {
            var header = vips.header(file);
            double pixels = (double) header.width() * header.height();
            assertThat(pixels).as("pixels of %s", file).isBetween(1.99e6, 6.01e6);
            assertThat(Files.size(file) / pixels)
                    .as("bytes a pixel of %s", file)
                    .isBetween(0.1, 3.0);
            assertThat(title(file)).contains("take");
        }
    }

    @Test
    void findsWhatAnEarlierRunWrote(@TempDir Path folder) throws IOException {
        var first = times(Corpus.write(folder, 2, 11));

        assertThat(times(Corpus.write(folder, 2, 11))).isEqualTo(first);
    }

    private static List<FileTime> times(List<Path> files) throws IOException {
        return List.of(Files.getLastModifiedTime(files.getFirst()), Files.getLastModifiedTime(files.getLast()));
    }

    private String title(Path file) {
        try (var image = vips.load(file)) {
            return new String(image.metadata(Metadata.XMP).orElseThrow(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
