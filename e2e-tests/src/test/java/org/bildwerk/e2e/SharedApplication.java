package org.bildwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Lends one running application with the demo library, and one browser, to all tests of a run; both start at first use
/// and end after the last test.
final class SharedApplication implements ParameterResolver {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(SharedApplication.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        var type = parameter.getParameter().getType();
        return type == RunningApplication.class || type == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var store = test.getRoot().getStore(HERE);
        return parameter.getParameter().getType() == Browser.class
                ? store.computeIfAbsent(Browser.class, type -> new Browser())
                : store.computeIfAbsent(RunningApplication.class, type -> start());
    }

    private static RunningApplication start() {
        try {
            var home =
                    Files.createDirectories(Path.of("target")).toAbsolutePath().resolve("shared home");
            Homes.remove(home);
            var application =
                    RunningApplication.start(home, "--bildwerk.demo.seed=true", "--bildwerk.delivery.warm-up=false");
            try {
                awaitDemoLibrary(application);
            } catch (RuntimeException | AssertionError e) {
                // The next test starts another one in the same home.
                application.close();
                throw e;
            }
            return application;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitDemoLibrary(RunningApplication application) {
        try (var api = application.api()) {
            await("the demo library")
                    .atMost(Duration.ofMinutes(10))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> seeded(api));
        }
    }

    private static boolean seeded(Api api) {
        for (var job : api.get("/api/v1/jobs")) {
            if (job.get("kind").asString().equals("demo-library")) {
                assertThat(job.get("counts").get("failed").asInt()).isZero();
                return job.get("state").asString().equals("done")
                        && api.get("/api/v1/assets?size=1&facets=&derived=fresh")
                                        .get("total")
                                        .asInt()
                                >= 60;
            }
        }
        return false;
    }
}
