package org.bildwerk.ui.operations;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bildwerk.generator.ModelsCommand;
import org.bildwerk.ui.home.HomeFolder;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;

/// The subcommands of the application's jar.
public final class Operations {

    private final PrintStream out;

    private Operations(PrintStream out) {
        this.out = out;
    }

    /// Tells whether the command line asks for an operation instead of the application.
    public static boolean asked(String... arguments) {
        return arguments.length > 0 && arguments[0].matches("backup|restore|doctor|models");
    }

    /// Does what the command line asks for; further words are settings, as for the application.
    ///
    /// @return the exit status of the process
    public static int run(PrintStream out, PrintStream error, String... arguments) {
        try {
            return new Operations(out).run(arguments) ? 0 : 1;
        } catch (OperationException e) {
            error.println("bildwerk: " + e.getMessage());
            return 1;
        }
    }

    /// The entry names one folder; the application may be told others.
    private static List<Path> shipped() {
        var named = System.getenv().getOrDefault("BILDWERK_GENERATOR_SHIPPED", "");
        return Stream.of(named.split(","))
                .filter(each -> !each.isBlank())
                .map(Path::of)
                .toList();
    }

    private boolean run(String... arguments) {
        if (arguments[0].equals("doctor")) {
            return new Doctor(out)
                    .look(HomeFolder.open(Path.of(System.getenv().getOrDefault("BILDWERK_HOME", ".bildwerk"))));
        }
        if (arguments[0].equals("models")) {
            var home = Path.of(System.getenv().getOrDefault("BILDWERK_HOME", ".bildwerk"));
            var words = List.of(arguments).subList(1, arguments.length);
            return new ModelsCommand(out, home.resolve("models"), shipped()).run(words);
        }
        if (arguments.length < 2) {
            throw new OperationException(arguments[0] + " needs a file.");
        }
        var file = Path.of(arguments[1]).toAbsolutePath();
        var restore = arguments[0].equals("restore");
        if (restore) {
            Restore.requireFile(file);
        } else {
            Backup.requireRoom(file);
        }
        try (var context = new SpringApplicationBuilder(OperationsConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(Map.of("bildwerk.operation", arguments[0], "logging.level.root", "warn"))
                .run(Arrays.copyOfRange(arguments, 2, arguments.length))) {
            if (restore) {
                restore(context, file);
            } else {
                backup(context, file);
            }
            return true;
        }
    }

    private void backup(ApplicationContext context, Path file) {
        var manifest = context.getBean(Backup.class).write(file);
        out.printf(
                "bildwerk: %s holds %d rows of %d tables and %d files (%d MB), as of %s%n",
                file,
                manifest.rows(),
                manifest.tables().size(),
                manifest.files(),
                manifest.bytes() >> 20,
                manifest.created());
    }

    private void restore(ApplicationContext context, Path file) {
        var manifest = context.getBean(Restore.class).read(file);
        out.printf(
                "bildwerk: %d rows and %d files of %s are back; the next start builds the search index from them%n",
                manifest.rows(), manifest.files(), manifest.created());
    }
}
