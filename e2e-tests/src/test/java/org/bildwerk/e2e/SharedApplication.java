package org.bildwerk.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            return RunningApplication.start(home, "--bildwerk.demo.seed=true");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
