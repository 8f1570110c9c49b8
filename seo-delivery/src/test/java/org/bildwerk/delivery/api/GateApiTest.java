package org.bildwerk.delivery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.People;
import org.bildwerk.dam.account.Role;
import org.bildwerk.delivery.DeliveryTest;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

/// The gate before publication, from outside.
@TestInstance(Lifecycle.PER_CLASS)
class GateApiTest {

    private DeliveryTest server;

    @BeforeAll
    void start() {
        server = DeliveryTest.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void signIn() {
        server.signIn(People.with("all", Role.PUBLISHER, Role.SEO, Role.REVIEWER, Role.ADMINISTRATOR));
    }

    @Test
    void publishesABlankPictureByAWaiverOnly() {
        var shop = server.site("tor");
        var blank = server.approved(shop, "Leer", blank());
        var publications = "/api/v1/assets/" + blank.id() + "/publications";

        var refused = server.send("POST", publications, "{\"site\":\"tor\"}");
        assertThat(refused.statusCode()).as(DeliveryTest.text(refused)).isEqualTo(409);
        assertThat(json(refused).path("type").asString()).endsWith("/gate-closed");
        assertThat(json(refused).path("checks").toString()).isEqualTo("[\"blank\"]");

        var asked = "/api/v1/assets/" + blank.id() + "/verdicts?site=tor";
        var verdicts = json(server.get(asked));
        assertThat(verdicts.path("passes").asBoolean()).isFalse();
        assertThat(verdict(verdicts, "blank").path("outcome").asString()).isEqualTo("block");
        assertThat(verdict(verdicts, "nsfw").path("outcome").asString()).isEqualTo("not-checked");

        var waivers = "/api/v1/assets/" + blank.id() + "/waivers";
        var waived = server.send("POST", waivers, """
                {"check":"blank","gate":"publish","site":"tor","reason":"A colour card","until":"2999-01-01T00:00:00Z"}
                """);
        assertThat(waived.statusCode()).as(DeliveryTest.text(waived)).isEqualTo(201);
        assertThat(server.send("POST", publications, "{\"site\":\"tor\"}").statusCode())
                .isEqualTo(201);
        var after = verdict(json(server.get(asked)), "blank");
        assertThat(after.path("outcome").asString()).isEqualTo("waived");
        assertThat(after.path("waiver").path("reason").asString()).isEqualTo("A colour card");

        var id = json(waived).path("id").asString();
        assertThat(server.send("DELETE", waivers + "/" + id, null).statusCode()).isEqualTo(204);
        assertThat(server.send("DELETE", waivers + "/" + id, null).statusCode()).isEqualTo(404);
        assertThat(server.send("POST", waivers, "{\"check\":\"blank\",\"gate\":\"side door\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void asksWhatTheProfileOfTheSiteSays() {
        var shop = server.site("streng");
        var small = server.approved(shop, "Klein", DeliveryTest.jpeg(77, 400, 300));
        var address = "/api/v1/sites/streng/gate-profile";
        assertThat(json(server.get(address)).path("version").asInt()).isZero();
        var profile = """
                {"version":%d,"rules":[{"check":"size","block":1},{"check":"nsfw","block":0.9,"gates":["publish"]}],
                 "slots":[{"slot":"hero","miss":"block","leastWidth":1000}]}
                """;
        var changed = server.send("PUT", address, profile.formatted(0));
        assertThat(changed.statusCode()).as(DeliveryTest.text(changed)).isEqualTo(200);
        assertThat(json(changed).path("version").asInt()).isEqualTo(1);
        assertThat(server.send("PUT", address, profile.formatted(0)).statusCode())
                .isEqualTo(409);
        assertThat(server.send("PUT", address, profile.formatted(1).replace("hero", "nowhere"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(json(server.get(address + "/versions"))).hasSize(1);
        assertThat(json(server.get(address + "/versions/1"))).isEqualTo(json(changed));
        assertThat(json(server.get(address + "/versions/7")).path("type").asString())
                .endsWith("/gate-profile-not-found");
        assertThat(json(server.get(address + "/diff?from=0&to=1")).path("slots").toString())
                .contains("\"before\":null", "\"leastWidth\":1000");
        assertThat(json(server.get("/api/v1/gate-profile/versions"))).isEmpty();
        assertThat(json(server.get("/api/v1/gate-profiles")).findValuesAsString("site"))
                .contains("streng");
        assertThat(json(server.get("/api/v1/gate-profiles/checks")).toString())
                .contains("{\"name\":\"blur\",\"worse\":\"lower\"}");

        var refused = server.send("POST", "/api/v1/assets/" + small.id() + "/publications", "{\"site\":\"streng\"}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).path("checks").toString()).isEqualTo("[\"size\"]");
        server.signIn(People.editor());
        assertThat(server.send("PUT", address, profile.formatted(1)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void countsWhatIsMeasuredForTheAdministration() {
        assertThat(server.send("POST", "/api/v1/quality/measure", null).statusCode())
                .isEqualTo(202);
        assertThat(server.get("/api/v1/quality").statusCode()).isEqualTo(200);
        server.signIn(People.editor());
        assertThat(server.get("/api/v1/quality").statusCode()).isEqualTo(403);
    }

    private static JsonNode verdict(JsonNode report, String check) {
        for (var verdict : report.path("verdicts")) {
            if (verdict.path("check").asString().equals(check)) {
                return verdict;
            }
        }
        throw new AssertionError(report.toString());
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        return Json.mapper().readTree(response.body());
    }

    private static byte[] blank() {
        try (var image = Vips.open().fromPixels(new byte[400 * 300 * 3], 400, 300, 3)) {
            return image.encode(Encoding.Png.standard());
        }
    }
}
