package org.bildwerk.delivery.sitemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.bildwerk.dam.site.PublicPage;
import org.bildwerk.dam.site.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/// A site with two hundred thousand pictures, a page at a time.
class SitemapSizeTest {

    private static final int PAGES = 100_000;
    private static final URI ORIGIN = URI.create("https://bilder.example.org");

    @TempDir
    private Path folder;

    private static PublicPage page(int number) {
        return new PublicPage(
                "https://shop.example.org/p/%06d".formatted(number),
                Instant.ofEpochSecond(1_700_000_000L + number),
                List.of(
                        new PublicPage.Image("a" + number, new Slug("vorn")),
                        new PublicPage.Image("b" + number, new Slug("hinten"))));
    }

    @Test
    void writesTwoHundredThousandPicturesByTheRules() throws Exception {
        var planner = new SitemapPlanner(ORIGIN, 50_000, 50L * 1024 * 1024);
        IntStream.range(0, PAGES).forEach(number -> planner.add(page(number)));
        var parts = planner.parts();

        assertThat(parts).extracting(SitemapPlan.Part::pages).containsExactly(50_000, 50_000);
        assertThat(parts).extracting(SitemapPlan.Part::digest).doesNotHaveDuplicates();
        int from = 0;
        for (var part : parts) {
            var file = write(part, from);
            try (var in = new GZIPInputStream(Files.newInputStream(file))) {
                SitemapSchemas.checkFile(in);
            }
            assertThat(part.modifiedAt())
                    .isEqualTo(page(from + part.pages() - 1).modifiedAt());
            from += part.pages();
        }
        assertThat(from).isEqualTo(PAGES);
    }

    private Path write(SitemapPlan.Part part, int from) throws IOException {
        var file = folder.resolve(part.number() + ".xml.gz");
        try (var out = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
                var writer = new SitemapWriter(out, ORIGIN)) {
            IntStream.range(from, from + part.pages()).forEach(number -> writer.add(page(number)));
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<loc>/p/1</loc>",
                "<loc>https://shop.example.org/1</loc><lastmod>yesterday</lastmod>",
                "<lastmod>2026-01-01</lastmod>",
                "<loc>https://shop.example.org/1</loc><image:image></image:image>",
                "<loc>https://shop.example.org/1</loc><image:image><image:loc>x</image:loc></image:image>",
                "<loc>https://shop.example.org/1</loc><image:image><image:loc>https://shop.example.org/1.jpg</image:loc>"
                        + "<image:caption>A shoe</image:caption></image:image>"
            })
    void wouldNoticeAFileThatBreaksTheRules(String url) {
        var file = """
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                    xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><url>%s</url></urlset>
                """.formatted(url);
        assertThatThrownBy(
                        () -> SitemapSchemas.checkFile(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(SAXException.class);
    }

    @Test
    void givesOnlyTheChangedFileAnotherDigest() {
        var before = plan(3, new Slug("vorn"));
        var after = plan(3, new Slug("neu"));

        assertThat(after.get(0)).isEqualTo(before.get(0));
        assertThat(after.get(1)).isNotEqualTo(before.get(1));
    }

    /// Two files of two pages; the last page shows a picture with the slug.
    private static List<String> plan(int last, Slug slug) {
        var planner = new SitemapPlanner(ORIGIN, 2, Long.MAX_VALUE);
        var pages = new ArrayList<PublicPage>();
        IntStream.range(0, last).forEach(number -> pages.add(page(number)));
        pages.add(new PublicPage(
                "https://shop.example.org/p/z", Instant.EPOCH, List.of(new PublicPage.Image("z", slug))));
        pages.forEach(planner::add);
        return planner.parts().stream().map(SitemapPlan.Part::digest).toList();
    }
}
