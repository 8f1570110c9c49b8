package org.bildwerk.indexer.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/// Folders for nodes whose own folder lies where their unprivileged user cannot go, such as root's home.
///
/// Each folder says whose it is, and the folder that it stands for points to it: where either end is gone, the rest is
/// dropped.
///
/// @param base holds them all, and can be entered by everybody
record Elsewhere(Path base) {
    private static final String POINTER = "elsewhere";
    private static final String OWNER = "stands-for";

    /// Returns the folder that stands for another; an emptied one gets an empty one.
    Path standingFor(Path folder) throws IOException {
        dropOwnerless();
        var name = "search-" + Integer.toHexString(folder.toString().hashCode());
        var elsewhere = base.resolve(name);
        var pointer = folder.resolve(POINTER);
        if (!Files.exists(pointer)) {
            FileSystemUtils.deleteRecursively(elsewhere);
        }
        Files.createDirectories(elsewhere);
        Files.writeString(elsewhere.resolve(OWNER), folder.toString());
        Files.writeString(pointer, elsewhere.toString());
        return elsewhere;
    }

    private void dropOwnerless() throws IOException {
        Files.createDirectories(base);
        try (var folders = Files.list(base)) {
            for (var folder : folders.toList()) {
                var owner = folder.resolve(OWNER);
                var ownerless = Files.exists(owner) && !Files.exists(Path.of(Files.readString(owner)));
                if (ownerless && NodeProcess.on(folder).isEmpty()) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        }
    }
}
