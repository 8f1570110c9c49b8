package org.bildwerk.c2pa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import org.bildwerk.c2pa.Fixtures.Format;
import org.bildwerk.c2pa.HttpResolver.Request;
import org.bildwerk.c2pa.HttpResolver.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpResolverTest {

    private static final String ADDRESS = "https://pictures.example/c/7.c2pa";
    private static final C2paSettings ALLOWING = Fixtures.trusting().with("verify.remote_manifest_fetch", true);

    private byte[] asset;
    private byte[] manifest;

    private static C2paContext context(HttpResolver resolver, C2paSettings settings) {
        return Fixtures.C2PA.context(
                ContextOptions.STANDARD.withSettings(settings).withResolver(resolver));
    }

    @BeforeEach
    void signWithAnAddress() {
        var target = new MemoryChannel();
        try (var context = Fixtures.context(Fixtures.settings());
                var builder = context.build(Fixtures.CREATED).withoutEmbedding().remoteUrl(ADDRESS)) {
            manifest = builder.sign("image/png", MemoryChannel.of(Format.PNG.picture()), target, Fixtures.SIGNER);
            asset = target.toByteArray();
        }
    }

    @Test
    void fetchesAManifestThroughTheResolverWhereTheSettingsAllowIt() {
        var requests = new ArrayList<Request>();
        HttpResolver answering = request -> {
            requests.add(request);
            return new Response(200, manifest);
        };
        try (var context = context(answering, ALLOWING);
                var reader = context.read("image/png", asset).orElseThrow()) {
            assertThat(reader.json()).contains("Trusted");
            assertThat(reader.remoteUrl()).contains(ADDRESS);
            assertThat(reader.isEmbedded()).isFalse();
        }
        assertThat(requests).singleElement().satisfies(request -> {
            assertThat(request.url()).isEqualTo(ADDRESS);
            assertThat(request.method()).isEqualTo("GET");
            assertThat(request.body()).isEmpty();
        });
    }

    @Test
    void asksNobodyByDefault() {
        HttpResolver forbidden = request -> {
            throw new AssertionError("asked for " + request.url());
        };
        try (var context = context(forbidden, Fixtures.settings())) {
            assertThatThrownBy(() -> context.read("image/png", asset)).isInstanceOf(RemoteManifestException.class);
        }
    }

    @Test
    void refusesWhatTheServerRefuses() {
        try (var context = context(_ -> new Response(404, new byte[0]), ALLOWING)) {
            assertThatThrownBy(() -> context.read("image/png", asset))
                    .isInstanceOfSatisfying(
                            C2paException.class,
                            failure -> assertThat(failure.type()).isEqualTo(ErrorType.REMOTE));
        }
    }

    @Test
    void throwsWhatTheResolverThrew() {
        HttpResolver broken = _ -> {
            throw new IOException("no route to the manifest");
        };
        try (var context = context(broken, ALLOWING)) {
            assertThatThrownBy(() -> context.read("image/png", asset))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("no route to the manifest");
        }
    }
}
