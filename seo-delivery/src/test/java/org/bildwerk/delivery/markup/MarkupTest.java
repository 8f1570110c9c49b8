package org.bildwerk.delivery.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.People;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.metadata.Text;
import org.bildwerk.dam.rights.Rights;
import org.bildwerk.dam.site.NotPublishedException;
import org.bildwerk.dam.site.Page;
import org.bildwerk.dam.site.PageDeclaration;
import org.bildwerk.dam.site.Pages;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.delivery.DeliveryTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MarkupTest {

    private static final String AI = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";
    private static final String HOSTILE = "\"><script>alert('x')</script>&\u2028 </script>";
    private static DeliveryTest server;
    private static SiteFixture shop;
    private static Asset asset;

    @BeforeAll
    static void start() {
        server = DeliveryTest.start();
        shop = server.site("shop");
        asset = server.approved(shop, "Roter Schuh", DeliveryTest.jpeg(11, 2000, 1500));
        describe(asset, Map.of("de", new Text("Roter Schuh", "Ein Schuh <rot>", "Ein roter Schuh")));
        shop.publish(asset);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void describe(Asset described, Map<String, Text> texts) {
        var description = new Description(new TreeMap<>(texts), List.of(), List.of("Studio Nord"), AI);
        var rights = new Rights(
                "Haus",
                "Foto: Nord",
                "© 2026 Haus",
                "https://example.org/l",
                "https://example.org/a",
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        shop.describe(described, description, rights);
    }

    private static Picture picture(String slot, Asset shown, String language, Page.@Nullable Use use) {
        var site = shop.site();
        return server.dam()
                .bean(Markup.class)
                .picture(People.editor(), site, site.slot(slot).orElseThrow(), shown.key(), language, use);
    }

    private static Element parsed(Picture picture) {
        return Jsoup.parseBodyFragment(picture.html()).body();
    }

    @Test
    void offersEveryFormatInEveryWidthThatThePictureFills() {
        var body = parsed(picture("hero", asset, "de", null));
        assertThat(body.select("picture > source").eachAttr("type")).containsExactly("image/avif", "image/webp");
        var image = body.selectFirst("picture > img");
        assertThat(image).isNotNull();
        assertThat(image.attr("src")).isEqualTo("https://bilder.example.org/i/" + asset.key() + "/roter-schuh.jpg");
        assertThat(image.attr("srcset").split(", ", -1)).hasSize(6);
        assertThat(image.attr("srcset")).endsWith(".jpg 2000w");
        assertThat(image.attr("width")).isEqualTo("2000");
        assertThat(image.attr("height")).isEqualTo("1125");
        assertThat(image.attr("fetchpriority")).isEqualTo("high");
        assertThat(image.hasAttr("loading")).isFalse();
        assertThat(image.attr("alt")).isEqualTo("Ein roter Schuh");
    }

    @Test
    void namesOnlyAddressesThatAnswer() {
        for (var slot : List.of("card", "inline", "og", "merchant")) {
            var picture = picture(slot, asset, "de", null);
            for (var candidate : picture.sources().getLast().candidates()) {
                var path = candidate.url().substring("https://bilder.example.org".length());
                var response = server.get(path);
                assertThat(response.statusCode()).as(path).isEqualTo(200);
                var header = org.bildwerk.vips.Vips.open().header(response.body());
                assertThat(header.width()).isEqualTo(candidate.width());
                assertThat(header.height()).isEqualTo(candidate.height());
            }
        }
    }

    @Test
    void offersEachScreenItsOwnShape() {
        var screens = server.site("schirme");
        var shown = server.approved(screens, "Breit", DeliveryTest.jpeg(17, 2000, 1000));
        screens.publish(shown);
        var slot = screens.artDirected("hero");
        var picture =
                server.dam().bean(Markup.class).picture(People.editor(), screens.site(), slot, shown.key(), "de", null);
        var sources = parsed(picture).select("picture > source");
        assertThat(sources.eachAttr("media"))
                .containsExactlyElementsOf(java.util.stream.Stream.concat(
                                Collections.nCopies(3, "(max-width: 599px)").stream(),
                                Collections.nCopies(3, "(max-width: 1023px) and (orientation: portrait)").stream())
                        .toList());
        assertThat(sources.eachAttr("type"))
                .containsExactly(
                        "image/avif",
                        "image/webp",
                        "image/jpeg",
                        "image/avif",
                        "image/webp",
                        "image/jpeg",
                        "image/avif",
                        "image/webp");
        assertThat(sources.eachAttr("width")).containsExactly("800", "800", "800", "820", "820", "820");
        assertThat(sources.eachAttr("height")).containsExactly("1000", "1000", "1000", "820", "820", "820");
        assertThat(sources.get(3).attr("sizes")).isEqualTo("50vw");
        assertThat(sources.get(0).attr("srcset")).contains("/w420-ar4x5/", "/w700-ar4x5/", "/w800-ar4x5/");
        assertThat(sources.last()).isNotNull();
        assertThat(sources.last().attr("srcset")).contains("-ar16x9/").doesNotContain("-ar4x5/", "-ar1x1/");
        for (var source : picture.sources()) {
            var largest = source.largest();
            var answer = server.get(largest.url().substring("https://bilder.example.org".length()));
            assertThat(answer.statusCode()).as(largest.url()).isEqualTo(200);
            var header = org.bildwerk.vips.Vips.open().header(answer.body());
            assertThat(header.width()).isEqualTo(largest.width());
            assertThat(header.height()).isEqualTo(largest.height());
        }
    }

    @Test
    void preloadsOneShapeOnEveryScreen() {
        var screens = server.site("vorab");
        var shown = server.approved(screens, "Vorab", DeliveryTest.jpeg(18, 2000, 1000));
        screens.publish(shown);
        var slot = screens.artDirected("hero");
        var links = server.dam()
                .bean(Markup.class)
                .picture(People.editor(), screens.site(), slot, shown.key(), "de", null)
                .preload()
                .orElseThrow();
        var heads = Jsoup.parse(links).select("link");
        assertThat(heads.eachAttr("type")).containsOnly("image/avif").hasSize(3);
        assertThat(heads.eachAttr("media"))
                .containsExactly(
                        "(max-width: 599px)",
                        "(max-width: 1023px) and (orientation: portrait) and (not (max-width: 599px))",
                        "(not (max-width: 599px)) and (not ((max-width: 1023px) and (orientation: portrait)))");
        assertThat(Jsoup.parse(picture("hero", asset, "de", null).preload().orElseThrow())
                        .select("link")
                        .eachAttr("media"))
                .isEmpty();
    }

    @Test
    void loadsLazilyBelowTheFirstScreen() {
        var image = parsed(picture("card", asset, "de", null)).selectFirst("img");
        assertThat(image).isNotNull();
        assertThat(image.attr("loading")).isEqualTo("lazy");
        assertThat(image.attr("sizes")).startsWith("auto, ");
        assertThat(image.hasAttr("fetchpriority")).isFalse();
    }

    @Test
    void givesOtherSitesOneJpeg() {
        var head = Jsoup.parse(picture("og", asset, "de", null).html()).head();
        assertThat(head.select("meta[property=og:image]").attr("content")).endsWith("/w1200-ar40x21/roter-schuh.jpg");
        assertThat(head.select("meta[property=og:image:width]").attr("content")).isEqualTo("1200");
        assertThat(head.select("meta[property=og:image:height]").attr("content"))
                .isEqualTo("630");
        assertThat(picture("merchant", asset, "de", null).src()).endsWith("/w1500-ar1x1/roter-schuh.jpg");
    }

    @Test
    void letsThePageSpeakBeforeTheAsset() {
        assertThat(picture("card", asset, "de", new Page.Use(asset.id(), "card", "Unser Angebot", false))
                        .alt())
                .isEqualTo(new AltText("Unser Angebot", "de", AltText.Origin.USE));
        var decorative = picture("card", asset, "de", new Page.Use(asset.id(), "card", "Unser Angebot", true));
        assertThat(decorative.alt().origin()).isEqualTo(AltText.Origin.DECORATIVE);
        assertThat(decorative.html()).contains("alt=\"\"");
    }

    @Test
    void flagsATextInAnotherLanguage() {
        var picture = picture("card", asset, "fr", null);
        assertThat(picture.alt()).isEqualTo(new AltText("Ein roter Schuh", "de", AltText.Origin.OTHER_LANGUAGE));
        assertThat(picture.html()).contains("lang=\"de\"");
        assertThat(picture("card", asset, "de-AT", null).alt().origin()).isEqualTo(AltText.Origin.ASSET);
    }

    @Test
    void neverTakesAFileNameForAnAlternativeText() {
        var silent = server.approved(shop, "Still", DeliveryTest.jpeg(12, 400, 300));
        shop.publish(silent);
        var picture = picture("card", silent, "de", null);
        assertThat(picture.alt()).isEqualTo(new AltText("", null, AltText.Origin.MISSING));
        assertThat(picture.html()).doesNotContain("upload");
    }

    @Test
    void escapesWhateverSomebodyWrote() {
        var hostile = server.approved(shop, "Boese", DeliveryTest.jpeg(13, 800, 600));
        describe(hostile, Map.of("de", new Text(HOSTILE, HOSTILE, HOSTILE)));
        shop.publish(hostile);
        for (var slot : List.of("hero", "card", "og")) {
            var picture = picture(slot, hostile, "de", null);
            var document = Jsoup.parse(picture.html());
            assertThat(document.select("script")).isEmpty();
            assertThat(document.select("img[alt], meta[property=og:image:alt]")
                            .first()
                            .attr(slot.equals("og") ? "content" : "alt"))
                    .isEqualTo(hostile(HOSTILE));
            assertThat(picture.src()).endsWith("/script-alert-x-script-und-script.jpg");
        }
        var jsonLd = server.dam().bean(ImageObjects.class).ofAsset(People.editor(), shop.site(), hostile.key(), "de");
        assertThat(jsonLd).doesNotContain("<", ">");
        assertThat(Json.mapper().readTree(jsonLd).path("name").asString()).isEqualTo(hostile(HOSTILE));
    }

    private static String hostile(String text) {
        return text.strip();
    }

    @Test
    void describesAPublishedPictureToSearchEngines() {
        var json = Json.mapper()
                .readTree(
                        server.dam().bean(ImageObjects.class).ofAsset(People.editor(), shop.site(), asset.key(), "en"));
        var url = "https://bilder.example.org/i/" + asset.key() + "/roter-schuh.jpg";
        assertThat(json.path("@context").asString()).isEqualTo("https://schema.org");
        assertThat(json.path("@type").asString()).isEqualTo("ImageObject");
        assertThat(json.path("@id").asString()).isEqualTo(url + "#image");
        assertThat(json.path("contentUrl").asString()).isEqualTo(url);
        assertThat(json.path("encodingFormat").asString()).isEqualTo("image/jpeg");
        assertThat(json.path("width").asInt()).isEqualTo(2000);
        assertThat(json.path("height").asInt()).isEqualTo(1500);
        assertThat(json.path("caption").asString()).isEqualTo("Ein Schuh <rot>");
        assertThat(json.path("inLanguage").asString()).isEqualTo("de");
        assertThat(json.path("creator").path(0).path("name").asString()).isEqualTo("Studio Nord");
        assertThat(json.path("creditText").asString()).isEqualTo("Foto: Nord");
        assertThat(json.path("copyrightNotice").asString()).isEqualTo("© 2026 Haus");
        assertThat(json.path("license").asString()).isEqualTo("https://example.org/l");
        assertThat(json.path("acquireLicensePage").asString()).isEqualTo("https://example.org/a");
        assertThat(json.path("digitalSourceType").asString())
                .isEqualTo("https://schema.org/TrainedAlgorithmicMediaDigitalSource");
    }

    @Test
    void describesAPageWithItsPublishedPictures() {
        var waiting = server.approved(shop, "Wartet", DeliveryTest.jpeg(14, 300, 300));
        var images = java.util.stream.Stream.of(waiting, asset)
                .map(each -> new PageDeclaration.Image(each.key(), "hero", null, false))
                .toList();
        var url = shop.site().pageOrigin() + "/schuhe";
        var pages = server.dam().bean(Pages.class);
        pages.merge(SiteFixture.SEO, shop.site(), List.of(new PageDeclaration(url, "Schuhe", "de", images)));
        var page = pages.find(shop.site(), url).orElseThrow();
        var graph = Json.mapper()
                .readTree(server.dam().bean(ImageObjects.class).ofPage(People.editor(), shop.site(), page))
                .path("@graph");
        assertThat(graph).hasSize(2);
        assertThat(graph.path(0).path("@type").asString()).isEqualTo("WebPage");
        assertThat(graph.path(0).path("primaryImageOfPage").path("@id").asString())
                .isEqualTo(graph.path(1).path("@id").asString())
                .contains(asset.key());
    }

    @Test
    void saysNothingAboutWhatIsNotPublished() {
        var waiting = server.approved(shop, "Noch nicht", DeliveryTest.jpeg(15, 300, 300));
        assertThatThrownBy(() -> picture("card", waiting, "de", null)).isInstanceOf(NotPublishedException.class);
        assertThatThrownBy(() -> server.dam()
                        .bean(ImageObjects.class)
                        .ofAsset(People.administrator(), shop.site(), waiting.key(), "de"))
                .isInstanceOf(NotPublishedException.class);
    }

    @Test
    void tellsPicturesWithTheSameTitleApart() {
        var twin = server.approved(shop, "Roter Schuh", DeliveryTest.jpeg(16, 320, 200));
        shop.publish(twin);
        assertThat(picture("card", twin, "de", null).src()).endsWith(twin.key() + "/roter-schuh.jpg");
        assertThat(server.get("/i/" + twin.key() + "/roter-schuh.jpg").body())
                .isNotEqualTo(
                        server.get("/i/" + asset.key() + "/roter-schuh.jpg").body());
    }
}
