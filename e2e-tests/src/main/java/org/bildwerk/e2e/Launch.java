package org.bildwerk.e2e;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How the packaged jar is started on a home folder.
///
/// @param environment variables beside those that every start needs
public record Launch(Path home, Map<String, String> environment) {

    /// Returns the process of the jar, not started yet, with what it complains of among what it says.
    ///
    /// @param words the arguments of the jar
    ProcessBuilder process(List<String> words) {
        var command = java();
        command.addAll(words);
        var process = new ProcessBuilder(command).redirectErrorStream(true);
        var natives = Path.of(required("bildwerk.native"));
        var models = natives.resolveSibling("generator/demo-model/models");
        process.environment().put("BILDWERK_HOME", home.toString());
        process.environment().put("BILDWERK_NATIVE", natives.toString());
        process.environment().put("BILDWERK_GENERATOR_SHIPPED", models.toString());
        process.environment().put("MALLOC_ARENA_MAX", "2");
        process.environment().putAll(environment);
        return process;
    }

    private static List<String> java() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        System.getProperty("bildwerk.java.options", "").lines().forEach(command::add);
        command.addAll(List.of("-jar", required("bildwerk.jar")));
        return command;
    }

    private static String required(String property) {
        var value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("The system property " + property + " is missing: run this test by Maven");
        }
        return value;
    }
}
