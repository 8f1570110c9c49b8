package org.bildwerk.bench.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// A script that runs in one process of Node and answers each line of JSON with one. For one thread.
public final class NodeScript implements AutoCloseable {

    private final JsonMapper json = new JsonMapper();
    private final Process node;
    private final Writer questions;
    private final BufferedReader answers;

    /// @param folder with the script and its packages
    public NodeScript(Path folder, String script) throws IOException {
        this(folder, List.of("node", script));
    }

    /// @param command another Node than the installed one, the script and what it is told
    public NodeScript(Path folder, List<String> command) throws IOException {
        node = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        questions = node.outputWriter();
        answers = node.inputReader();
    }

    /// Asks and waits for the answer.
    public <T> T ask(Object question, Class<T> answer) throws IOException {
        questions.write(json.writeValueAsString(question));
        questions.write('\n');
        questions.flush();
        return json.readValue(line(), answer);
    }

    /// Returns the number of its process.
    public long pid() {
        return node.pid();
    }

    /// Returns the next line that the script says of itself.
    public String line() throws IOException {
        var line = answers.readLine();
        if (line == null) {
            throw new IOException("Node ended; what it said stands above");
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        questions.close();
        try {
            node.waitFor();
        } catch (InterruptedException e) {
            node.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
