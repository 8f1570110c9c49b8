package org.bildwerk.delivery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.People;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.audit.AuditTrail;
import org.bildwerk.delivery.DeliveryTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SitesApiTest {

    private static DeliveryTest server;

    @BeforeAll
    static void start() {
        server = DeliveryTest.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void signInAsSeoAndPublisher() {
        server.signIn(People.with("seo", Role.SEO, Role.PUBLISHER));
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        return Json.mapper().readTree(response.body());
    }

    private static String body(String key) {
        return """
                {"key":"%s","name":"Laden","pageOrigin":"https://%s.example.org","languages":["de"]}
                """.formatted(key, key);
    }

    @Test
    void choosesWhereTheCredentialsOfASiteLie() {
        server.send("POST", "/api/v1/sites", body("signed"));
        var path = "/api/v1/sites/signed/credential";
        assertThat(json(server.get(path)).path("credential").asString()).isEqualTo("automatic");
        assertThat(server.send("PUT", path, "{\"credential\":\"beside\"}").statusCode())
                .isEqualTo(200);
        assertThat(json(server.get(path)).path("credential").asString()).isEqualTo("beside");
        var wrong = server.send("PUT", path, "{\"credential\":\"somewhere\"}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(json(wrong).path("reason").asString()).isEqualTo("site-credential-unknown");
        server.signIn(People.reviewer());
        assertThat(server.send("PUT", path, "{\"credential\":\"none\"}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void givesSmallerFilesOnRequestOnlyWhereSomebodySaidSo() {
        server.send("POST", "/api/v1/sites", body("thrifty"));
        var path = "/api/v1/sites/thrifty/save-data";
        assertThat(json(server.get(path)).path("honoured").asBoolean(true)).isFalse();
        assertThat(server.send("PUT", path, "{\"honoured\":true}").statusCode()).isEqualTo(200);
        assertThat(json(server.get(path)).path("honoured").asBoolean(false)).isTrue();
        assertThat(server.dam().bean(AuditTrail.class).of("site:thrifty", 10)).hasSize(1);
        var wrong = server.send("PUT", path, "{}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(json(wrong).path("reason").asString()).isEqualTo("site-save-data-unknown");
        server.signIn(People.reviewer());
        assertThat(server.send("PUT", path, "{\"honoured\":false}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void tellsWhatPagesSayForPicturesAsWideAsTheyAreShown() {
        server.send("POST", "/api/v1/sites", body("hinted"));
        var path = "/api/v1/sites/hinted/client-hints";
        assertThat(json(server.get(path)).path("honoured").asBoolean(true)).isFalse();
        var chosen = json(server.send("PUT", path, "{\"honoured\":true}"));
        assertThat(chosen.path("honoured").asBoolean(false)).isTrue();
        assertThat(chosen.path("permissionsPolicy").asString())
                .isEqualTo("ch-width=(self \"https://bilder.example.org\")");
        assertThat(chosen.path("meta").asString())
                .isEqualTo("<meta http-equiv=\"Delegate-CH\" content=\"Sec-CH-Width https://bilder.example.org\">");
        assertThat(json(server.get(path)).path("honoured").asBoolean(false)).isTrue();
        var wrong = server.send("PUT", path, "{}");
        assertThat(json(wrong).path("reason").asString()).isEqualTo("site-client-hints-unknown");
        server.signIn(People.reviewer());
        assertThat(server.send("PUT", path, "{\"honoured\":false}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void choosesWhatStandsVisiblyOnPictures() {
        server.send("POST", "/api/v1/sites", body("labelled"));
        var path = "/api/v1/sites/labelled/label";
        assertThat(json(server.get(path)).path("scope").asString()).isEqualTo("none");
        var chosen = json(server.send("PUT", path, "{\"scope\":\"ai\",\"words\":\"ki\",\"size\":6}"));
        assertThat(chosen).isEqualTo(json(server.get(path)));
        assertThat(chosen.path("scope").asString()).isEqualTo("ai");
        assertThat(chosen.path("words").asString()).isEqualTo("ki");
        assertThat(chosen.path("corner").asString()).isEqualTo("bottom-right");
        assertThat(chosen.path("size").asInt()).isEqualTo(6);
        var wrongs = Map.of(
                "{\"scope\":\"some\"}", "label-scope-unknown",
                "{\"words\":\"robot\"}", "label-words-unknown",
                "{\"corner\":\"middle\"}", "label-corner-unknown",
                "{\"size\":13}", "label-size-invalid",
                "{\"leastWidth\":99}", "label-least-width-invalid");
        wrongs.forEach((body, reason) -> {
            var wrong = server.send("PUT", path, body);
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(json(wrong).path("reason").asString()).isEqualTo(reason);
        });
        server.signIn(People.reviewer());
        assertThat(server.send("PUT", path, "{\"scope\":\"none\"}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void rotatesTheKeysOfASiteAndTellsASecretOnce() {
        server.send("POST", "/api/v1/sites", body("keyed"));
        var path = "/api/v1/sites/keyed/address-keys";
        var first = server.send("POST", path, null);
        assertThat(first.statusCode()).as(DeliveryTest.text(first)).isEqualTo(201);
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-store");
        var secret = json(first).path("secret").asString();
        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        server.send("POST", path, null);
        server.send("POST", path, null);
        var all = server.get(path);
        assertThat(DeliveryTest.text(all)).doesNotContain(secret).doesNotContain("secret");
        assertThat(json(all).findValuesAsString("id")).containsExactly("k3", "k2", "k1");
        assertThat(json(all).path(2).path("endedAt").isNull())
                .as("the oldest ended")
                .isFalse();
        assertThat(json(all).path(1).path("endedAt").isNull()).isTrue();
        assertThat(server.send("DELETE", path + "/k2", null).statusCode()).isEqualTo(204);
        var again = server.send("DELETE", path + "/k2", null);
        assertThat(json(again).path("reason").asString()).isEqualTo("address-key-unknown");
        var entries = server.dam().bean(AuditTrail.class).of("site:keyed", 10);
        assertThat(entries).hasSize(5);
        assertThat(entries.toString()).doesNotContain(secret);
        server.signIn(People.editor());
        assertThat(server.send("POST", path, null).statusCode()).isEqualTo(403);
        assertThat(server.get(path).statusCode()).isEqualTo(403);
        assertThat(server.send("DELETE", path + "/k3", null).statusCode()).isEqualTo(403);
    }

    @Test
    void tellsPromptsOnlyWhereSomebodySaidSo() {
        server.send("POST", "/api/v1/sites", body("open"));
        var path = "/api/v1/sites/open/prompts";
        assertThat(json(server.get(path)).path("told").asBoolean(true)).isFalse();
        assertThat(server.send("PUT", path, "{\"told\":true}").statusCode()).isEqualTo(200);
        assertThat(server.send("PUT", path, "{\"told\":true}").statusCode()).isEqualTo(200);
        assertThat(json(server.get(path)).path("told").asBoolean(false)).isTrue();
        var entries = server.dam().bean(AuditTrail.class).of("site:open", 10);
        assertThat(entries).hasSize(1);
        var wrong = server.send("PUT", path, "{}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(json(wrong).path("reason").asString()).isEqualTo("site-prompts-unknown");
        server.signIn(People.reviewer());
        assertThat(server.send("PUT", path, "{\"told\":false}").statusCode()).isEqualTo(403);
        server.signIn(People.with("seo", Role.SEO));
        assertThat(server.send("PUT", path, "{\"told\":false}").statusCode()).isEqualTo(403);
        server.signIn(People.administrator());
        assertThat(server.send("PUT", path, "{\"told\":false}").statusCode()).isEqualTo(200);
    }

    @Test
    void createsASiteAndChangesItsSlots() {
        var created = server.send("POST", "/api/v1/sites", body("laden"));
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("Location")).contains("/api/v1/sites/laden");
        assertThat(json(created).path("imageOrigin").asString()).isEqualTo("https://bilder.example.org");
        var slots = server.send("PUT", "/api/v1/sites/laden/slots/banner", """
                {"role":"hero","ratio":"21:9","widths":[700,1170],"sizes":"100vw"}
                """);
        assertThat(slots.statusCode()).as(DeliveryTest.text(slots)).isEqualTo(200);
        assertThat(json(server.get("/api/v1/sites/laden")).path("slots").findValuesAsString("key"))
                .contains("banner");
        assertThat(json(slots).path(0).path("ratio").asString()).isEqualTo("7:3");
        assertThat(server.send("DELETE", "/api/v1/sites/laden/slots/banner", null)
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.send("POST", "/api/v1/sites", body("laden")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void takesWhatASlotShowsOnOtherScreens() {
        server.send("POST", "/api/v1/sites", body("schirme"));
        var path = "/api/v1/sites/schirme/slots/hero";
        var body = """
                {"role":"hero","ratio":"16:9","widths":[700,1170],"sizes":"100vw","directions":[
                  {"maxWidth":599,"ratio":"4:5","widths":[420,700]},
                  {"minWidth":600,"maxWidth":1023,"orientation":"portrait","ratio":"1:1","sizes":"50vw"}]}
                """;
        assertThat(server.send("PUT", path, body).statusCode()).isEqualTo(200);
        var hero = json(server.get("/api/v1/sites/schirme"))
                .path("slots")
                .valueStream()
                .filter(slot -> slot.path("key").asString().equals("hero"))
                .findFirst()
                .orElseThrow();
        assertThat(hero.path("directions")).isEqualTo(Json.mapper().readTree("""
                [{"minWidth":null,"maxWidth":599,"orientation":null,"ratio":"4:5","widths":[420,700],"sizes":"100vw"},
                 {"minWidth":600,"maxWidth":1023,"orientation":"portrait","ratio":"1:1","widths":[700,1170],"sizes":"50vw"}]
                """));
        refusesDirections("slot-screens-missing", "{\"ratio\":\"4:5\"}");
        refusesDirections("slot-screens-invalid", "{\"minWidth\":900,\"maxWidth\":600}");
        refusesDirections("slot-orientation-unknown", "{\"orientation\":\"diagonal\"}");
        refusesDirections("slot-ratio-invalid", "{\"maxWidth\":600,\"ratio\":\"tall\"}");
        refusesDirections("slot-direction-unreached", "{\"maxWidth\":600},{\"maxWidth\":400}");
        var empty = server.send("PUT", path, "{\"role\":\"hero\",\"widths\":[700],\"directions\":[null]}");
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(json(empty).path("detail").asString()).startsWith("`directions.0` is or holds `null`");
    }

    private static void refusesDirections(String reason, String directions) {
        var body = "{\"role\":\"hero\",\"widths\":[700],\"directions\":[" + directions + "]}";
        var answer = server.send("PUT", "/api/v1/sites/schirme/slots/hero", body);
        assertThat(answer.statusCode()).as(DeliveryTest.text(answer)).isEqualTo(422);
        assertThat(json(answer).path("reason").asString()).isEqualTo(reason);
    }

    @Test
    void answersWrongInputWithProblems() {
        var wrong = server.send("POST", "/api/v1/sites", body("Not A Key"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(json(wrong).path("type").asString()).isEqualTo("https://bildwerk.org/problems/invalid-site");
        assertThat(server.get("/api/v1/sites/nobody").statusCode()).isEqualTo(404);
        assertThat(server.send("POST", "/api/v1/sites", "{").statusCode()).isEqualTo(400);
        server.signIn(People.editor());
        assertThat(server.send("POST", "/api/v1/sites", body("other")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void takesTheModeOfPagesInAnyCaseAndNamesItsValues() {
        var pages = "/api/v1/sites/" + server.site("modus").site().key() + "/pages?mode=";
        assertThat(server.send("PUT", pages + "merge", "[]").statusCode()).isEqualTo(200);
        var wrong = server.send("PUT", pages + "sideways", "[]");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(DeliveryTest.text(wrong)).contains("`replace` or `merge`");
    }

    @Test
    void refusesMarkupInALanguageThatThereIsNot() {
        var shop = server.site("sprachen");
        var asset = server.approved(shop, "Sprachen", DeliveryTest.jpeg(31, 900, 600));
        shop.publish(asset);
        var markup = "/api/v1/sites/sprachen/assets/" + asset.key() + "/jsonld?lang=";
        assertThat(server.get(markup + "de").statusCode()).isEqualTo(200);
        assertThat(server.get(markup + "xx").statusCode()).isEqualTo(422);
        assertThat(server.get(markup + "../..").statusCode()).isEqualTo(422);
    }

    @Test
    void takesAnAssetFromApprovedToThePage() {
        var shop = server.site("strecke");
        var asset = server.approved(shop, "Ganze Strecke", DeliveryTest.jpeg(21, 900, 600));
        var publications = "/api/v1/assets/" + asset.id() + "/publications";
        var published = server.send("POST", publications, "{\"site\":\"strecke\"}");
        assertThat(published.statusCode()).as(DeliveryTest.text(published)).isEqualTo(201);
        assertThat(json(published).path("withoutAlt").toString()).isEqualTo("[\"de\",\"en\"]");
        assertThat(json(published).path("url").asString())
                .isEqualTo("https://bilder.example.org/i/" + asset.key() + "/ganze-strecke.jpg");
        var pages = """
                [{"url":"https://strecke.example.org/","title":"Start",
                  "images":[{"asset":"%s","slot":"hero","alt":"Alt der Seite"}]}]
                """.formatted(asset.key());
        var report = server.send("PUT", "/api/v1/sites/strecke/pages", pages);
        assertThat(json(report).path("added").asInt())
                .as(DeliveryTest.text(report))
                .isEqualTo(1);
        assertThat(json(server.send("PUT", "/api/v1/sites/strecke/pages", pages))
                        .path("unchanged")
                        .asInt())
                .isEqualTo(1);
        var markup =
                "/api/v1/sites/strecke/slots/hero/markup?asset=" + asset.key() + "&page=https://strecke.example.org/";
        var asJson = json(server.get(markup));
        assertThat(asJson.path("alt").asString()).isEqualTo("Alt der Seite");
        assertThat(asJson.path("altOrigin").asString()).isEqualTo("use");
        var asHtml = server.get(markup, "Accept", "text/html");
        assertThat(asHtml.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(DeliveryTest.text(asHtml))
                .startsWith("<picture>")
                .isEqualTo(asJson.path("html").asString());
        assertThat(DeliveryTest.text(server.get(markup + "&as=html"))).isEqualTo(DeliveryTest.text(asHtml));
        var jsonLd = server.get("/api/v1/sites/strecke/assets/" + asset.key() + "/jsonld");
        assertThat(jsonLd.headers().firstValue("Content-Type").orElse("")).startsWith("application/ld+json");
        var ofPage = server.get("/api/v1/sites/strecke/pages/jsonld?url=https://strecke.example.org/");
        assertThat(json(ofPage).path("@graph")).hasSize(2);
        assertThat(json(server.get("/api/v1/sites/strecke/publications"))).hasSize(1);
        assertThat(server.send("DELETE", publications + "/strecke", null).statusCode())
                .isEqualTo(204);
        assertThat(server.get(markup).statusCode()).isEqualTo(404);
        assertThat(json(server.get(publications)).path(0).path("endedAt").isString())
                .isTrue();
    }

    @Test
    void leadsFromAnOldSlugToTheNewOne() {
        var shop = server.site("slugs");
        var asset = server.approved(shop, "Alter Name", DeliveryTest.jpeg(23, 400, 300));
        shop.publish(asset);
        server.signIn(People.with("only seo", Role.SEO));
        var address = "/api/v1/assets/" + asset.id() + "/publications/slugs";
        var renamed = server.send("PATCH", address, "{\"slug\":\"neuer-name\"}");
        assertThat(json(renamed).path("slug").asString())
                .as(DeliveryTest.text(renamed))
                .isEqualTo("neuer-name");
        var old = server.get("/i/" + asset.key() + "/alter-name.jpg");
        assertThat(old.statusCode()).isEqualTo(301);
        assertThat(old.headers().firstValue("Location")).contains("/i/" + asset.key() + "/neuer-name.jpg");
        assertThat(server.send("PATCH", address, "{\"slug\":\"../x\"}").statusCode())
                .isEqualTo(422);
    }

    @Test
    void namesWhyAnAssetCannotGoOut() {
        var shop = server.site("gruende");
        var asset = server.approved(shop, "Zurueck", DeliveryTest.jpeg(22, 300, 200));
        shop.status(asset, "in-review");
        var refused = server.send("POST", "/api/v1/assets/" + asset.key() + "/publications", "{\"site\":\"gruende\"}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(DeliveryTest.text(refused)).contains("problems/not-publishable", "approve it first");
    }

    @Test
    void takesMostPagesAwayOnlyWhereThatIsMeant() {
        server.site("seiten");
        var path = "/api/v1/sites/seiten/pages";
        var page = "{\"url\":\"https://seiten.example.org/%s\"}";
        var all = Stream.of("a", "b", "c", "d").map(page::formatted).toList().toString();
        assertThat(json(server.send("PUT", path, all)).path("added").asInt()).isEqualTo(4);

        var foreign = "[{\"url\":\"https://elsewhere.example.org/\"}]";
        for (var list : List.of("[" + page.formatted("a") + "]", foreign, "[]")) {
            var refused = server.send("PUT", path, list);
            assertThat(refused.statusCode()).as(list).isEqualTo(409);
            assertThat(json(refused).path("type").asString()).endsWith("pages-would-go");
            assertThat(json(refused).path("detail").asString()).contains("of 4 pages", "mode=merge", "shrink=true");
        }
        assertThat(json(server.get(path))).hasSize(4);
        var one = "[" + page.formatted("e") + "]";
        assertThat(json(server.send("PUT", path + "?mode=merge", one))
                        .path("added")
                        .asInt())
                .isEqualTo(1);
        assertThat(json(server.send("PUT", path + "?shrink=true", one))
                        .path("removed")
                        .asInt())
                .isEqualTo(4);
    }
}
