package org.bildwerk.delivery.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.metadata.Text;
import org.bildwerk.dam.rights.Rights;
import org.bildwerk.dam.site.PageDeclaration;
import org.bildwerk.dam.site.Pages;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.delivery.DeliveryTest;
import org.bildwerk.metadata.iptc.DigitalSourceType;
import org.bildwerk.vips.Vips;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StructuredDataRulesTest {

    private static final String SITE = "/api/v1/sites/regeln";
    private static final String ORIGIN = "https://bilder.example.org";
    private static DeliveryTest server;
    private static SiteFixture shop;

    @BeforeAll
    static void start() {
        server = DeliveryTest.start();
        shop = server.site("regeln");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Asset published(String title, @Nullable String credit, @Nullable DigitalSourceType type) {
        var asset = server.approved(shop, title, DeliveryTest.jpeg(title.hashCode(), 700, 500));
        var texts = new TreeMap<>(Map.of("de", new Text(title, "Über <b>„" + title + "“</b>", "Ein Bild")));
        var rights = new Rights(
                null,
                credit,
                null,
                null,
                "https://example.org/kaufen?a=1&b=2",
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        var source = type == null ? null : type.address();
        shop.describe(asset, new Description(texts, List.of(), List.of("Studio \"Nord\""), source), rights);
        shop.publish(asset);
        return asset;
    }

    private static JsonNode json(String path) {
        var response = server.get(SITE + path);
        assertThat(response.statusCode()).as(DeliveryTest.text(response)).isEqualTo(200);
        return Json.mapper().readTree(response.body());
    }

    @Test
    void describesEachKindOfPictureByTheRules() {
        for (var type : DigitalSourceType.values()) {
            var asset = published("Bild " + type, "Nord & Süd", type);
            assertThat(SchemaRules.brokenBy(json("/assets/" + asset.key() + "/jsonld?lang=en")))
                    .as(type.name())
                    .isEmpty();
        }
        var plain = published("Ohne Angaben", null, null);
        assertThat(SchemaRules.brokenBy(json("/assets/" + plain.key() + "/jsonld")))
                .isEmpty();
    }

    @Test
    void describesPagesByTheRules() {
        var url = shop.site().pageOrigin() + "/schuhe?farbe=rot&gr=%C3%B6";
        var images = List.of(published("Erstes", "Nord", null), published("Zweites", null, null)).stream()
                .map(asset -> new PageDeclaration.Image(asset.key(), "card", null, false))
                .toList();
        var empty = shop.site().pageOrigin() + "/leer";
        server.dam()
                .bean(Pages.class)
                .merge(
                        SiteFixture.SEO,
                        shop.site(),
                        List.of(
                                new PageDeclaration(url, "Schuhe", "de-AT", images),
                                new PageDeclaration(empty, null, null, List.of())));

        var page = json("/pages/jsonld?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8));
        assertThat(page.path("@graph")).hasSize(3);
        assertThat(SchemaRules.brokenBy(page)).isEmpty();
        assertThat(SchemaRules.brokenBy(json("/pages/jsonld?url=" + empty))).isEmpty();
    }

    @Test
    void namesPicturesForArticlesAndProductsInTheRatiosThatTheyAskFor() {
        var asset = published("Artikel", "Nord", null);
        var fragment = json("/assets/" + asset.key() + "/jsonld?part=image");
        var ratios = fragment.path("image")
                .valueStream()
                .map(url -> ratio(url.asString()))
                .toList();

        assertThat(ratios).containsExactly("16x9", "4x3", "1x1");
    }

    /// Fetches the picture: it has to be there, to be what its ending says, and to have 50,000 pixels.
    private static String ratio(String url) {
        var response = server.get(url.substring(ORIGIN.length()));
        assertThat(response.statusCode()).as(url).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("image/jpeg");
        var header = Vips.open().header(response.body());
        assertThat(header.width() * header.height()).isGreaterThanOrEqualTo(50_000);
        return List.of("16x9", "4x3", "1x1").stream()
                .filter(name -> Math.abs((double) header.width() / header.height() - value(name)) < 0.005)
                .findFirst()
                .orElse(header.width() + "x" + header.height());
    }

    private static double value(String ratio) {
        var sides = ratio.split("x", 2);
        return Double.parseDouble(sides[0]) / Double.parseDouble(sides[1]);
    }

    /// The parts for products and articles stand in a document as a shop and a magazine have them.
    @Test
    void isRightByTheRulesOfOthers() {
        var url = shop.site().pageOrigin() + "/fuer-andere";
        var documents = new ArrayList<JsonNode>();
        for (var type : DigitalSourceType.values()) {
            var asset = published("Anderen gezeigt " + type, "Nord & Süd", type);
            documents.add(json("/assets/" + asset.key() + "/jsonld?lang=de"));
        }
        var asset = published("Für andere", "Nord", null);
        var use = new PageDeclaration.Image(asset.key(), "card", null, false);
        server.dam()
                .bean(Pages.class)
                .merge(
                        SiteFixture.SEO,
                        shop.site(),
                        List.of(new PageDeclaration(url, "Für andere", "de-AT", List.of(use))));
        documents.add(json("/pages/jsonld?url=" + url));
        var images = json("/assets/" + asset.key() + "/jsonld?part=image").path("image");
        documents.add(document("""
                {"@type":"Product","name":"Schuh","offers":{"@type":"Offer","price":49,"priceCurrency":"EUR",
                 "availability":"https://schema.org/InStock"}}
                """, images));
        documents.add(document("{\"@type\":\"Article\",\"headline\":\"Schuhe\"}", images));

        assertThat(OthersRules.brokenBy(documents))
                .hasSize(documents.size())
                .allSatisfy(broken -> assertThat(broken).isEmpty());
    }

    @Test
    void othersNoticeWhatBreaksTheirRules() {
        var wrong = Json.mapper().readTree("[5]");
        var broken = OthersRules.brokenBy(List.of(
                document("{\"@type\":\"ImageObject\",\"contentUrl\":\"https://example.org/a.jpg\"}", null),
                document("{\"@type\":\"ImageObject\",\"license\":\"https://example.org/l\"}", null),
                document("{\"@graph\":[{\"@type\":\"WebPage\",\"primaryPicture\":\"a.jpg\"}]}", null),
                document("{\"@type\":\"Product\",\"name\":\"Schuh\"}", wrong),
                document("{\"@type\":\"Article\",\"headline\":\"Schuhe\"}", wrong)));

        assertThat(broken).hasSize(5).allSatisfy(one -> assertThat(one).isNotEmpty());
    }

    private static JsonNode document(String json, @Nullable JsonNode images) {
        var document = Json.mapper().readTree(json).asObject().put("@context", "https://schema.org");
        return images == null ? document : document.set("image", images);
    }

    @Test
    void noticesWhatBreaksARule() {
        var broken = SchemaRules.brokenBy(Json.mapper().readTree("""
                {"@context":"https://schema.org","@type":"ImageObject","@id":"x","contentUrl":"/a.jpg","width":"8",
                 "height":8,"encodingFormat":"image/jpeg","prompt":"a cat"}
                """));
        assertThat(broken).hasSize(5);
    }
}
