package org.bildwerk.e2e;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Prints one JSON line for each step: its name, whether it went well, its time, and what it found.
final class StepLog {

    private final PrintStream out;

    StepLog(PrintStream out) {
        this.out = out;
    }

    /// Does something and tells figures about it.
    @FunctionalInterface
    interface Step {
        Map<String, Object> run();
    }

    /// Does the step and prints its line; a failure is printed and passed on.
    void step(String name, Step step) {
        long start = System.nanoTime();
        try {
            var found = step.run();
            print(name, true, start, found);
        } catch (RuntimeException e) {
            print(name, false, start, Map.of("reason", String.valueOf(e.getMessage())));
            throw e;
        }
    }

    private void print(String name, boolean ok, long start, Map<String, Object> found) {
        var line = new LinkedHashMap<String, Object>();
        line.put("step", name);
        line.put("ok", ok);
        line.put("ms", (System.nanoTime() - start) / 1_000_000);
        line.putAll(found);
        out.println(JsonMapper.shared().writeValueAsString(line));
    }
}
