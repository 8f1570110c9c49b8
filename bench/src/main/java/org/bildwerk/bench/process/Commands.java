package org.bildwerk.bench.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Runs the ordinary clients that fetch what is measured against.
public final class Commands {

    private Commands() {}

    /// Runs a command in a folder to its end; what it says on standard output is not heard.
    ///
    /// @throws IOException if it cannot be started or fails
    public static void run(Path folder, List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("'%s' failed in %s".formatted(String.join(" ", command), folder));
        }
    }
}
