package org.bildwerk.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.NewUser;
import org.bildwerk.dam.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// What a stranger gets who holds to no form, asked over HTTP.
@ExtendWith(OutputCaptureExtension.class)
class StrangersTest extends Doors {

    /// Who would speak up in the log about a request; other parts may have something to say meanwhile.
    private static final String[] LOUD = {"ProblemResolver", "o.s.w.s", "o.a.c.c"};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/sites/none/slots/hero/markup?asset=%ff%fe",
                "/api/v1/sites/none/slots/hero/markup?asset=x&page=%zz",
                "/api/v1/sites/%00/slots/hero/markup?asset=x",
                "/api/v1/sites/none/pages/jsonld?url=%ff"
            })
    void says400ToParametersThatNobodyCanReadAndLogsNoFault(String path, CapturedOutput output) throws Exception {
        var before = output.getAll().length();

        var answer = raw("GET " + path + " HTTP/1.1");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("https://bildwerk.org/problems/");
        assertThat(output.getAll().substring(before)).doesNotContain(LOUD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/sites/none/slots/hero/markup?asset=none",
                "/api/v1/sites/none/assets/none/presets",
                "/api/v1/sites/none/assets/none/jsonld",
                "/api/v1/sites/none/pages/jsonld?url=x",
                "/i/nothing/there.jpg"
            })
    void letsTheScriptsOfAnyPageReadWhatIsPublic(String path) throws Exception {
        var absent = get(path, "Origin", "https://shop.example.org");
        var head = send("HEAD", path);
        var preflight =
                send("OPTIONS", path, "Origin", "https://shop.example.org", "Access-Control-Request-Method", "GET");

        assertThat(absent.statusCode()).isEqualTo(404);
        assertThat(absent.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(head.statusCode()).isEqualTo(404);
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(preflight.headers().allValues("Allow")).containsExactly("GET, HEAD, OPTIONS");
        assertThat(preflight.headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void asksWhoWantsToChangeSomethingForAKey(String method) throws Exception {
        var answer = send(method, "/api/v1/sites/none/stand-in");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("problems/not-signed-in", "API key");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void refusesAChangeOfASessionThatBringsNoTokenOfItsPage() throws Exception {
        var password = "a-password-of-a-stranger";
        accounts.create(Caller.system(), new NewUser("tokenless", "T", password, Set.of(Role.EDITOR), false));

        var answer = send("POST", "/api/v1/collections", "Cookie", signedIn("tokenless", password));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("token of its page", "reload").doesNotContain("CSRF");
    }

    @Test
    void answersTraceAndWrongMethodsWithAProblem() throws Exception {
        var trace = raw("TRACE /i/key/rev/w320/shoe.jpg HTTP/1.1");
        assertThat(trace).startsWith("HTTP/1.1 405 ").contains("problems/method-not-allowed");
        assertThat(trace).doesNotContain("Location:", "X-Secret");

        for (var path : new String[] {"/i/key/rev/w320/shoe.jpg", "/b.js", "/sitemaps/none/index.xml"}) {
            var answer = send("POST", path);
            assertThat(answer.statusCode()).as(path).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET", "HEAD", "OPTIONS");
            assertThat(answer.body()).contains("problems/method-not-allowed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/i/KEY", "/sitemaps/shop/77.xml", "/i/WEB-INF"})
    void saysInAProblemThatNothingIsThereAndWritesNoWarning(String path, CapturedOutput output) throws Exception {
        var before = output.getAll().length();

        var answer = get(path);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).contains("https://bildwerk.org/problems/").doesNotContain("static resource");
        assertThat(output.getAll().substring(before)).doesNotContain(LOUD);
    }

    @Test
    void leadsToNoHostThatSomebodyNamed() throws Exception {
        var answer = raw("GET / HTTP/1.1");

        assertThat(answer)
                .startsWith("HTTP/1.1 302 ")
                .contains("Location: /app/library")
                .doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/b.js", "/bw.js"})
    void compressesScriptsAndConfirmsThemAllTheSame(String path) throws Exception {
        var plain = get(path);
        var answer = get(path, "Accept-Encoding", "gzip");
        var tag = answer.headers().firstValue("ETag").orElseThrow();

        assertThat(plain.body().length()).as("or it would not be worth it").isGreaterThan(1024);
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.headers().firstValue("Vary").orElse("")).containsIgnoringCase("accept-encoding");
        assertThat(tag).startsWith("W/\"");
        assertThat(get(path, "If-None-Match", tag, "Accept-Encoding", "gzip").statusCode())
                .isEqualTo(304);
        assertThat(get(path, "If-None-Match", tag.substring(2)).statusCode()).isEqualTo(304);
    }

    private HttpResponse<String> send(String method, String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /// Sends what no client of manners would.
    private String raw(String line) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: evil.example\r\nX-Secret: 1\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
