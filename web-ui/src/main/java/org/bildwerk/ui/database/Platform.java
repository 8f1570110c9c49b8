package org.bildwerk.ui.database;

import java.util.Locale;

/// The machine we run on, in the words of the archives that hold the servers' binaries.
record Platform(String system, String processor) {

    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String osName, String osArch) {
        var system = osName.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : osName.toLowerCase(Locale.ROOT);
        var processor = switch (osArch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> osArch;
        };
        return new Platform(system, processor);
    }

    String archive() {
        return "postgres-" + system + "-" + processor + ".txz";
    }
}
