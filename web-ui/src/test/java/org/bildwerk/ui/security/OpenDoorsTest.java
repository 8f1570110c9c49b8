package org.bildwerk.ui.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.NewUser;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.account.Scope;
import org.bildwerk.dam.generation.GenerationOrder;
import org.bildwerk.dam.generation.Recipe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is open to whom, asked over HTTP.
class OpenDoorsTest extends Doors {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/robots.txt",
                "/i/nothing/there.jpg",
                "/sitemaps/none/index.xml",
                "/sitemaps/none/website.xml",
                "/sitemaps/none/all.zip",
                "/b.js",
                "/bw.js",
                "/indexnow/none/0.txt",
                "/moved/none/old.jpg",
                "/api/v1/sites/none/slots/hero/markup?asset=none",
                "/api/v1/sites/none/assets/none/jsonld",
                "/bildwerk/styles.css",
                "/verify"
            })
    void opensNoSessionForThePublic(String path) throws Exception {
        var response = get(path);

        assertThat(response.statusCode()).isIn(200, 404);
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void refusesAForgedTokenForADraftWithoutASession() throws Exception {
        var response = get("/preview/none/w700.jpg");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("preview-refused");
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void letsEveryoneVerifyAFileButNotWithoutEnd() throws Exception {
        var first = verify();
        assertThat(first.statusCode()).isEqualTo(422);
        assertThat(first.headers().allValues("Set-Cookie")).isEmpty();
        int last = 0;
        for (int i = 0; i < 40; i++) {
            last = verify().statusCode();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void showsEveryoneWhatAFileSaysWithoutScriptOrSession() throws Exception {
        var picture = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(
                new java.awt.image.BufferedImage(64, 48, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", picture);
        var body = new java.io.ByteArrayOutputStream();
        body.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"<b>.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        body.writeBytes(picture.toByteArray());
        body.writeBytes("\r\n--part--\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/verify"))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .header("Accept-Language", "de-AT,en;q=0.5")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();

        // From an address of its own, so that the other test does not use its share up.
        var client = HttpClient.newBuilder()
                .localAddress(java.net.InetAddress.getByName("127.0.0.2"))
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(answer.body()).contains("lang=\"de\"", "Kein Nachweis").doesNotContain("<b>", "!{");
    }

    private HttpResponse<String> verify() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/verify"))
                .header("Content-Type", "image/jpeg")
                .POST(HttpRequest.BodyPublishers.ofString("no picture"))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/jobs",
                "/api/v1/assets",
                "/app-data/library",
                "/actuator/prometheus",
                "/actuator/metrics"
            })
    void refusesWhoDoesNotSayWhoHeIs(String path) throws Exception {
        var response = get(path);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body()).contains("https://bildwerk.org/problems/not-signed-in");
        assertThat(response.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/i/key//rev/w320/shoe.jpg",
                "/i/;./rev/w320/shoe.jpg",
                "/i/key/rev/w320%2e/shoe.jpg",
                "/i/%2e%2e/app",
                "/i/../app/library",
                "/i/./app",
                "/i/%2E%2E/app/library",
                "/i/..;/x",
                "/i/..;/app/library",
                "/i/key/%2e%2e/%2e%2e/api/v1/jobs",
                "/demo//x",
                "/api/v1//jobs"
            })
    void refusesAPathThatNobodyMeansWellWithoutLeadingToTheSignIn(String path) throws Exception {
        var response = get(path);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void takesAnApiKey() throws Exception {
        var response = get("/api/v1/jobs", "Authorization", "Bearer " + key("reader", Role.EDITOR, Scope.READ));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void refusesAKeyThatNobodyIssued() throws Exception {
        var response = get("/api/v1/jobs", "Authorization", "Bearer bwk_invented");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).contains("unknown, expired or revoked");
    }

    @Test
    void showsMetricsToTheKeyOfAnAdministratorOnly() throws Exception {
        var editor = key("metrics-editor", Role.EDITOR, Scope.READ);
        var administrator = key("metrics-admin", Role.ADMINISTRATOR, Scope.ADMIN);

        assertThat(get("/actuator/prometheus", "Authorization", "Bearer " + editor)
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("/actuator/prometheus", "Authorization", "Bearer " + administrator)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesASearchThatCannotBeMeant() throws Exception {
        var key = key("searcher", Role.EDITOR, Scope.READ);

        assertThat(search("language=xx-bogus", key)).isEqualTo(422);
        assertThat(search("size=-1", key)).isIn(400, 422);
        assertThat(search("size=x", key)).isEqualTo(400);
    }

    private int search(String parameter, String key) throws Exception {
        return get("/api/v1/assets?" + parameter, "Authorization", "Bearer " + key)
                .statusCode();
    }

    @Test
    void describesTheApi() throws Exception {
        var api = Json.mapper().readTree(get("/api/openapi").body());

        assertThat(api.at("/info/title").asString()).isEqualTo("Bildwerk");
        assertThat(api.at("/info/version").asString()).isNotBlank();
        assertThat(api.at("/info/description").asString()).contains("RFC 9457");
        assertThat(api.at("/components/securitySchemes/key/scheme").asString()).isEqualTo("bearer");
        assertThat(api.at("/components/schemas/AssetReport/properties/id/format")
                        .asString())
                .isEqualTo("uuid");
        assertThat(api.path("components").path("schemas").has("AssetId")).isFalse();
        var patch = api.path("paths").path("/api/v1/assets/{id}").path("patch");
        assertThat(patch.at("/requestBody/content/application~1json/schema/$ref")
                        .asString())
                .endsWith("/AssetPatch");
        assertThat(api.at("/components/schemas/AssetPatch/properties/rights/properties/validUntil/format")
                        .asString())
                .isEqualTo("date-time");
    }

    @Test
    void describesEveryBodyUnderANameOfItsOwn() throws Exception {
        var api = Json.mapper().readTree(get("/api/openapi").body());
        var schemas = api.path("components").path("schemas");
        var put = api.path("paths").path("/api/v1/sites/{site}/stand-in").path("put");

        assertThat(schemas.propertyNames())
                .contains("StandInBody", "AssetReport", "Edit")
                .doesNotContain("Body", "Report", "Order", "Wish", "Answer");
        assertThat(put.at("/requestBody/content/application~1json/schema/$ref").asString())
                .endsWith("/StandInBody");
        assertThat(schemas.path("StandInBody").path("properties").propertyNames())
                .containsExactly("asset");
        assertThat(schemas.path("AddressWish").path("properties").propertyNames())
                .containsExactlyInAnyOrder("asset", "spec", "type", "until");
        assertThat(api.path("paths")
                        .path("/api/v1/sites/{site}/moved")
                        .path("post")
                        .has("requestBody"))
                .isTrue();
        assertThat(api.path("paths").path("/api/v1/assets").path("post").path("parameters"))
                .filteredOn(parameter -> parameter.path("name").asString().equals("fileName"))
                .noneMatch(parameter -> parameter.path("required").asBoolean());
        for (var name : api.toString().split("#/components/schemas/")) {
            var schema = name.substring(0, Math.max(0, name.indexOf('"')));
            assertThat(schema.isEmpty() || schema.contains("{") || schemas.has(schema))
                    .as(schema)
                    .isTrue();
        }
    }

    @Test
    void tellsEverybodyTheSummaryOfHealthOnly() throws Exception {
        assertThat(get("/actuator/health").body()).contains("status").doesNotContain("components");
    }

    @Test
    void refusesAChangeThatBringsNoToken() throws Exception {
        var request = HttpRequest.newBuilder(uri("/api/v1/collections"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"x\"}"))
                .build();

        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isIn(401, 403);
    }

    @Test
    void leadsToTheSignInAndForbidsFraming() throws Exception {
        assertThat(get("/").headers().firstValue("Location").orElse("")).endsWith("/app/library");
        assertThat(get("/app/library").headers().firstValue("Location").orElse(""))
                .endsWith("/app/login");

        var login = get("/app/login");

        assertThat(login.statusCode()).isEqualTo(200);
        assertThat(login.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'", "object-src 'none'");
        assertThat(login.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(login.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
    }

    @Test
    void readsOnlyWithTheScopeForReading() throws Exception {
        var writer = key("writer", Role.EDITOR, Scope.WRITE);

        var answer = get("/api/v1/assets/" + UUID.randomUUID(), "Authorization", "Bearer " + writer);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("scope-missing", "that takes one of the scopes read", "\"instance\"");
    }

    @Test
    void streamsTheEventsOfAnOrderToItsOwnerAloneAndEndsTheStream() throws Exception {
        var owner = key("orders", Role.EDITOR, Scope.READ);
        var other = key("is-curious", Role.EDITOR, Scope.READ);
        var order = cancelledOrder("orders");
        var path = "/api/v1/generations/%s/events".formatted(order);

        var stream = get(path, "Authorization", "Bearer " + owner, "Accept", "text/event-stream");

        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(stream.body()).contains("event:changed", "\"state\":\"cancelled\"", "event:finished");
        assertThat(get(path, "Authorization", "Bearer " + other).statusCode()).isEqualTo(404);
        assertThat(get(path).statusCode()).isEqualTo(401);
    }

    private UUID cancelledOrder(String owner) {
        var order = UUID.randomUUID();
        var recipe = Recipe.wanted("no-model", "a cup").recipe();
        jdbc.sql("""
                insert into bw_generation (id, job_id, owner, owner_name, body, body_digest)
                values (?, gen_random_uuid(), ?, ?, cast(? as jsonb), 'none')
                """)
                .params(
                        order,
                        accounts.byName(owner).orElseThrow().id().value(),
                        owner,
                        Json.write(GenerationOrder.of(recipe, 1)))
                .update();
        jdbc.sql("""
                insert into bw_generation_item (id, generation_id, position, cell, generator, recipe, state)
                values (gen_random_uuid(), ?, 0, '{}', 'none', cast(? as jsonb), 'cancelled')
                """).params(order, Json.write(recipe)).update();
        return order;
    }

    @Test
    void changesNothingWithTheScopeForReadingHoweverBadTheBody() throws Exception {
        var reader = key("only-reads", Role.ADMINISTRATOR, Scope.READ);
        var request = HttpRequest.newBuilder(uri("/api/v1/assets/" + UUID.randomUUID()))
                .header("Authorization", "Bearer " + reader)
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{"))
                .build();

        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void keepsTheApiShutUntilABorrowedPasswordIsChangedAndEndsTheSessionWhenItIsReset() throws Exception {
        var password = "a-borrowed-password";
        accounts.create(Caller.system(), new NewUser("borrower", "B", password, Set.of(Role.EDITOR), true));
        var cookie = signedIn("borrower", password);

        var shut = get("/api/v1/jobs", "Cookie", cookie);
        assertThat(shut.statusCode()).isEqualTo(403);
        assertThat(shut.body()).contains("password-borrowed");
        assertThat(get("/api/v1/me", "Cookie", cookie).statusCode()).isEqualTo(200);

        var user = accounts.byName("borrower").orElseThrow();
        accounts.resetPassword(Caller.system(), user.id(), "another-borrowed-one");
        assertThat(get("/api/v1/me", "Cookie", cookie).statusCode()).isEqualTo(401);
    }

    @Test
    void letsNobodyKeepWhatTheApiSaysAndGuardsTheStartPage() throws Exception {
        var reader = key("uncached", Role.EDITOR, Scope.READ);

        assertThat(get("/api/v1/jobs", "Authorization", "Bearer " + reader)
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("no-store");
        assertThat(get("/").headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'");
    }

    @Test
    void believesNoForwardedHeaderOfAStranger() throws Exception {
        var answer = get("/app/library", "X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "https");

        assertThat(answer.headers().firstValue("Location").orElse(""))
                .doesNotContain("evil")
                .endsWith("/app/login");
    }

    @Test
    void tellsAThrottledUserToWaitWhateverAddressHeClaims() throws Exception {
        var page = get("/app/login");
        var token = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"").matcher(page.body());
        assertThat(token.find()).isTrue();
        var cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        String last = "";
        for (int i = 0; i < 6; i++) {
            var request = HttpRequest.newBuilder(uri("/app/login"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Cookie", cookie)
                    .header("X-Forwarded-For", "10.0.0." + i)
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "username=guessed&password=wrong&_csrf=" + URLEncoder.encode(token.group(1), UTF_8)))
                    .build();
            last = client.send(request, HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElse("");
        }
        assertThat(last).endsWith("/app/login?wait=1");
    }
}
