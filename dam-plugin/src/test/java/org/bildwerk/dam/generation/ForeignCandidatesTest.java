package org.bildwerk.dam.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.People;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.audit.AuditEntry;
import org.bildwerk.dam.audit.AuditTrail;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What belongs to somebody else, and what a gate holds back.
class ForeignCandidatesTest {

    @AutoClose
    private static final OrderDesk desk = new OrderDesk();

    @BeforeEach
    void signIn() {
        desk.signIn(OrderDesk.ANN);
    }

    @Test
    void hidesWhatBelongsToSomebodyElse() {
        var body = Map.of("recipe", Map.of("model", StubGenerator.MODEL, "prompt", "mine", "seed", 1));
        var mine = desk.send("POST", "/api/v1/generations", Json.write(body), "same key");
        var order = mine.body().path("id").asString();
        await().until(() ->
                desk.get("/api/v1/generations/" + order).body().path("finished").asBoolean());
        var asset = desk.get("/api/v1/generations/" + order)
                .body()
                .path("items")
                .get(0)
                .path("asset")
                .asString();
        desk.signIn(People.with("mallory", Role.EDITOR, Role.REVIEWER, Role.PUBLISHER));

        for (var path : List.of(
                "/api/v1/generations/" + order,
                "/api/v1/generations/" + order + "/events",
                "/api/v1/recipes/" + asset,
                "/api/v1/recipes/" + asset + "/remake",
                "/api/v1/assets/" + asset,
                "/api/v1/assets/" + asset + "/original",
                "/api/v1/assets/" + asset + "/verdicts")) {
            assertThat(desk.get(path).status()).as(path).isEqualTo(404);
        }
        for (var path : List.of(
                "/api/v1/generations/" + order + "/cancel",
                "/api/v1/generations/" + order + "/retry",
                "/api/v1/candidates/" + asset + "/keep",
                "/api/v1/candidates/" + asset + "/drop")) {
            assertThat(desk.send("POST", path, "{}", null).status()).as(path).isEqualTo(404);
        }
        var others = desk.send("POST", "/api/v1/generations", Json.write(body), "same key");
        assertThat(others.status()).isEqualTo(202);
        assertThat(others.body().path("id").asString()).isNotEqualTo(order);
    }

    @Test
    void keepsNoBlockedCandidateWithoutAWaiverThatHolds() {
        var asset = desk.made("nothing");
        var keep = "/api/v1/candidates/" + asset + "/keep";
        assertThat(desk.send("POST", keep, "", null).status()).isEqualTo(409);
        var waiver = Map.of("check", "blank", "gate", "keep", "reason", "A colour card");
        assertThat(desk.send("POST", "/api/v1/assets/" + asset + "/waivers", Json.write(waiver), null)
                        .status())
                .isEqualTo(201);
        desk.dam()
                .jdbc()
                .sql("update bw_waiver set until_at = now() - interval '1 minute'")
                .update();

        var refused = desk.send("POST", keep, "", null);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("checks").toString()).isEqualTo("[\"blank\"]");
        desk.dam()
                .jdbc()
                .sql("update bw_waiver set until_at = now() + interval '1 minute'")
                .update();
        assertThat(desk.send("POST", keep, "", null).status()).isEqualTo(200);
        assertThat(desk.dam().bean(AuditTrail.class).of("asset:" + asset, 50))
                .extracting(AuditEntry::command)
                .contains("gate.closed", "gate.waive", "asset.keep");
    }
}
