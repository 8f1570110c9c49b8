package org.bildwerk.delivery.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.People;
import org.bildwerk.delivery.DeliveryTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MovedPicturesTest {

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
    void signInAsAdministrator() {
        server.signIn(People.administrator());
    }

    private static HttpResponse<byte[]> send(String site, String csv) {
        return server.post("/api/v1/sites/" + site + "/moved", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void leadsFromOldAddressesToNewOnes() {
        var shop = server.site("umzug");
        var live = shop.approved("Roter Schuh");
        var waiting = shop.approved("Wartet");
        shop.publish(live);
        var report = Json.mapper()
                .readTree(send("umzug", """
                old-url,asset
                https://old.example.org/wp/schuh%%20rot.jpg,%1$s
                "https://old.example.org/img?id=7,8",%2$s
                /wp/wartet.jpg,%3$s

                ftp://old.example.org/a.jpg,%1$s
                /b.jpg
                /c.jpg,nobody
                /wp/wartet.jpg,%1$s
                "/d.jpg,%1$s
                """.formatted(live.key(), live.id(), waiting.key()))
                        .body());

        assertThat(report.path("taken").asInt()).isEqualTo(3);
        assertThat(report.path("rejections").asInt()).isEqualTo(5);
        assertThat(report.path("rejected")
                        .valueStream()
                        .map(rejection -> rejection.path("line").asInt() + " "
                                + rejection.path("reason").asString()))
                .containsExactly(
                        "6 not-an-address", "7 not-two-fields", "8 asset-unknown", "9 repeated", "10 not-two-fields");
        var now = "https://bilder.example.org/i/" + live.key() + "/roter-schuh.jpg";
        for (var old : List.of("/wp/schuh%20rot.jpg", "/wp/schuh%20rot.jpg?w=300", "/img?id=7,8")) {
            var answer = server.get("/moved/umzug" + old);
            assertThat(answer.statusCode()).as(old).isEqualTo(301);
            assertThat(answer.headers().firstValue("Location")).contains(now);
            assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        }
        assertThat(server.get("/moved/umzug/wp/wartet.jpg").statusCode()).isEqualTo(410);
        assertThat(server.get("/moved/umzug/img").statusCode()).isEqualTo(404);
        assertThat(server.get("/moved/nowhere/img").statusCode()).isEqualTo(404);
        assertThat(DeliveryTest.text(server.get("/api/v1/sites/umzug/moved/nginx")))
                .contains("\n\"/wp/schuh%20rot.jpg\" \"" + now + "\";\n")
                .doesNotContain("wartet");
        assertThat(DeliveryTest.text(server.get("/api/v1/sites/umzug/moved")))
                .contains(
                        "\"/img?id=7,8\"," + live.key() + "," + now + "\r\n",
                        "/wp/wartet.jpg," + waiting.key() + ",\r\n");
        assertThat(server.send("DELETE", "/api/v1/sites/umzug/moved", null).statusCode())
                .isEqualTo(204);
        assertThat(server.get("/moved/umzug/img?id=7,8").statusCode()).isEqualTo(404);
    }

    @Test
    void knowsAnAddressHoweverItWasWrittenDown() {
        for (var old : List.of(
                "https://old.example.org/b/größe 1.jpg#x",
                "/b/gr%c3%b6%C3%9Fe%201.jpg",
                "/b/gr%C3%B6%C3%9Fe 1.jp%67")) {
            assertThat(OldAddress.path(old)).as(old).contains("/b/gr%C3%B6%C3%9Fe%201.jpg");
        }
        assertThat(OldAddress.path("/a%2Fb?q=100%&x=\"'")).contains("/a%2Fb?q=100%25&x=%22'");
        assertThat(OldAddress.path("/a%2Fb?q=100%25&x=%22'")).contains("/a%2Fb?q=100%25&x=%22'");
        for (var wrong : List.of("", "/", "a.jpg", "//other.example.org/a", "javascript:alert(1)", "/a\tb")) {
            assertThat(OldAddress.path(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void takesAddressesOfSeoAndPublishersOnly() {
        server.site("rollen");
        server.signIn(People.editor());
        assertThat(send("rollen", "/a.jpg,x\n").statusCode()).isEqualTo(403);
    }

    @Test
    void writesNothingThatASpreadsheetWouldRun() {
        assertThat(Csv.field("=1+1")).isEqualTo("'=1+1");
        assertThat(Csv.field("a,\"b\"")).isEqualTo("\"a,\"\"b\"\"\"");
        assertThat(Csv.fields("\"a,\"\"b\"\"\", c")).contains(List.of("a,\"b\"", "c"));
        assertThat(Csv.fields("\"a")).isEmpty();
    }

    @Test
    void takesTheFileItselfAndNoForm() {
        var shop = server.site("formular");
        var asset = shop.approved("Bild");
        var line = ("/old.jpg," + asset.key() + "\n").getBytes(StandardCharsets.UTF_8);
        var form = "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n/old.jpg,x\r\n--b--\r\n"
                .getBytes(StandardCharsets.UTF_8);
        var path = "/api/v1/sites/formular/moved";
        assertThat(server.post(path, "multipart/form-data; boundary=b", form).statusCode())
                .isEqualTo(415);
        assertThat(server.post(path, "application/json", line).statusCode()).isEqualTo(415);
        for (var type : List.of("text/csv; charset=utf-8", "text/plain", "application/octet-stream")) {
            assertThat(server.post(path, type, line).statusCode()).as(type).isEqualTo(200);
        }
    }

    @Test
    void takesALongFileAndTheSameAgain() {
        var shop = server.site("lang");
        var one = shop.approved("Eins");
        var other = shop.approved("Zwei");
        shop.publish(one);
        var lines = new StringBuilder();
        for (int i = 0; i < 25_000; i++) {
            lines.append("/old/")
                    .append(i)
                    .append(".jpg,")
                    .append(i < 20_000 ? one.key() : other.id())
                    .append('\n');
        }
        for (int round = 0; round < 2; round++) {
            var report = Json.mapper().readTree(send("lang", lines.toString()).body());
            assertThat(report.path("taken").asInt()).isEqualTo(25_000);
        }
        send("lang", "/old/0.jpg," + other.key());
        assertThat(server.get("/moved/lang/old/0.jpg").statusCode()).isEqualTo(410);
        assertThat(server.get("/moved/lang/old/19999.jpg").statusCode()).isEqualTo(301);
        assertThat(server.get("/moved/lang/old/24999.jpg").statusCode()).isEqualTo(410);
        assertThat(server.get("/moved/lang/old/25000.jpg").statusCode()).isEqualTo(404);
    }
}
