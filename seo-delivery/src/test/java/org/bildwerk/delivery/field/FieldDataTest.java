package org.bildwerk.delivery.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.job.Chore;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.delivery.DeliveryTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FieldDataTest {

    private static DeliveryTest server;

    @BeforeAll
    static void start() {
        server = DeliveryTest.start("bildwerk.delivery.field.per-sender=20");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<byte[]> send(String json) {
        return server.post("/b", "text/plain;charset=UTF-8", json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void tellsTheSeventyFifthPercentileOfEachAssetAndSlot() {
        SiteFixture shop = server.site("feld");
        var asset = server.approved(shop, "Gemessen", DeliveryTest.jpeg(81, 900, 600));
        var rev = shop.publish(asset).rev();
        var waiting = server.approved(shop, "Wartet", DeliveryTest.jpeg(82, 300, 200));
        for (int lcp = 1000; lcp <= 5000; lcp += 1000) {
            var answer = send("""
                    {"s":"feld","p":"/x","w":1200,"e":[
                     {"m":"lcp","v":%d,"a":"%s","l":"hero","x":"t.a","u":"/i/%s/%s/w700-ar16x9/s.avif","t":[1,2,3,4]},
                     {"m":"cls","v":0.05},{"m":"seen","v":1,"a":"%s","l":"nowhere"},
                     {"m":"inp","v":80,"a":"%s","l":"card"}]}
                    """.formatted(lcp, asset.key(), asset.key(), rev, asset.key(), waiting.key()));
            assertThat(answer.statusCode()).as(DeliveryTest.text(answer)).isEqualTo(204);
            assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        }
        var field = server.dam().bean(FieldData.class);

        assertThat(field.byAsset(shop.site(), Duration.ofDays(28)))
                .containsExactlyInAnyOrder(
                        new FieldData.Figure(asset.key(), "hero", null, Metric.LCP, 4000.0, 5),
                        new FieldData.Figure(null, null, null, Metric.CLS, 0.05, 5),
                        new FieldData.Figure(asset.key(), null, null, Metric.SEEN, null, 5));
        assertThat(field.byRendition(shop.site(), Duration.ofDays(28)))
                .containsExactly(new FieldData.Figure(asset.key(), "hero", "w700-ar16x9.avif", Metric.LCP, 4000.0, 5));
        var rest = Json.mapper()
                .readTree(server.get("/api/v1/sites/feld/field?days=1").body());
        assertThat(rest).hasSize(3);
        assertThat(server.get("/api/v1/sites/feld/field?by=moon").statusCode()).isEqualTo(400);
        var columns = server.dam()
                .jdbc()
                .sql("select assignment, phases[4] as shown, page from bw_field_event where metric = 'lcp' limit 1")
                .query()
                .singleRow();
        assertThat(columns)
                .containsEntry("assignment", "t.a")
                .containsEntry("shown", 1)
                .containsEntry("page", null);
    }

    @Test
    void forgetsWhatIsOld() {
        var shop = server.site("alt");
        send("{\"s\":\"alt\",\"e\":[{\"m\":\"cls\",\"v\":0.1}]}");
        var jdbc = server.dam().jdbc();
        jdbc.sql("update bw_field_event set at = ? where site_id = ?")
                .params(
                        java.sql.Timestamp.from(Instant.now().minus(Duration.ofDays(500))),
                        shop.site().id().value())
                .update();
        server.dam().context().getBeansOfType(Chore.class).values().stream()
                .filter(chore -> chore.name().equals("field-data"))
                .forEach(chore -> chore.work().run());

        assertThat(jdbc.sql("select count(*) from bw_field_event where site_id = ?")
                        .param(shop.site().id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesWhatIsNoBeaconOrTooMuch() {
        assertThat(send("no json").statusCode()).isEqualTo(400);
        assertThat(send("{\"s\":\"" + "x".repeat(17_000) + "\"}").statusCode()).isEqualTo(413);
        assertThat(send("{\"s\":\"nobody\",\"e\":[{\"m\":\"cls\",\"v\":0.1}]}").statusCode())
                .isEqualTo(204);
    }

    @Test
    void handsTheScriptToAnyPage() {
        var script = server.get("/b.js");
        assertThat(script.headers().firstValue("Content-Type").orElse("")).startsWith("text/javascript");
        assertThat(script.headers().firstValue("Cross-Origin-Resource-Policy")).contains("cross-origin");
        var tag = script.headers().firstValue("ETag").orElseThrow();
        assertThat(server.get("/b.js", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }
}
