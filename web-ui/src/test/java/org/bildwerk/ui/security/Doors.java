package org.bildwerk.ui.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.bildwerk.Application;
import org.bildwerk.dam.account.Accounts;
import org.bildwerk.dam.account.ApiKeys;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Channel;
import org.bildwerk.dam.account.NewUser;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.account.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole application on a port, to be asked over HTTP; all tests of it share one.
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "bildwerk.search.uris=http://127.0.0.1:9",
            "bildwerk.job.workers.render=0",
            "vaadin.productionMode=true"
        })
abstract class Doors {

    final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    ApiKeys keys;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) throws IOException {
        var home = Files.createTempDirectory(Path.of("target"), "doors");
        registry.add("bildwerk.home", home.toAbsolutePath()::toString);
    }

    String signedIn(String name, String password) throws Exception {
        var page = get("/app/login");
        var token = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"").matcher(page.body());
        assertThat(token.find()).isTrue();
        var before = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        var request = HttpRequest.newBuilder(uri("/app/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", before)
                .POST(HttpRequest.BodyPublishers.ofString("username=%s&password=%s&_csrf=%s"
                        .formatted(name, password, URLEncoder.encode(token.group(1), UTF_8))))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Set-Cookie")
                .orElse(before)
                .split(";")[0];
    }

    String key(String name, Role role, Scope scope) {
        accounts.create(Caller.system(), new NewUser(name, name, "a-long-password", Set.of(role), false));
        var caller = accounts.callerOf(accounts.byName(name).orElseThrow(), Channel.UI);
        return keys.issue(caller, "test", Set.of(scope), null).secret();
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
