package org.bildwerk.delivery.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bildwerk.dam.job.Chore;
import org.bildwerk.dam.site.PageDeclaration;
import org.bildwerk.dam.site.Pages;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.delivery.DeliveryTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitemapExportTest {

    @TempDir
    Path folder;

    @Test
    void writesWhatIsShownAndRemovesWhatIsNot() throws IOException {
        try (var server = DeliveryTest.start("bildwerk.delivery.sitemap.folder=" + folder)) {
            var export = server.dam().context().getBeansOfType(Chore.class).values().stream()
                    .filter(chore -> chore.name().equals("sitemap-export"))
                    .findFirst()
                    .orElseThrow()
                    .work();
            var shop = server.site("shop");
            var asset = shop.approved("Bank");
            shop.publish(asset);
            var page = new PageDeclaration(
                    "https://shop.example.org/a",
                    null,
                    null,
                    List.of(new PageDeclaration.Image(asset.key(), null, null, false)));
            server.dam().bean(Pages.class).replace(SiteFixture.SEO, shop.site(), List.of(page));
            export.run();
            var index = folder.resolve("shop/website.xml");
            var part = folder.resolve("shop/images-1.xml.gz");
            assertThat(index).content().contains("<loc>https://shop.example.org/sitemaps/shop/images-1.xml.gz</loc>");
            assertThat(part)
                    .hasBinaryContent(
                            server.get("/sitemaps/shop/images-1.xml.gz").body());
            var written = Files.getLastModifiedTime(part);
            export.run();
            assertThat(Files.getLastModifiedTime(part)).as("nothing changed").isEqualTo(written);
            shop.withdraw(asset);
            export.run();
            assertThat(folder.resolve("shop")).isEmptyDirectory();
        }
    }
}
