package org.bildwerk.ui.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bildwerk.ui.home.HomeFolder;

/// The user that the server runs as. PostgreSQL refuses root, so under root each of its commands is wrapped: by
/// `setpriv` as `nobody` where that user can reach the folder, else in a user namespace that has no root.
///
/// @param wrapper what stands before each command
/// @param owner who must own the data, absent where that is us
record ServerUser(List<String> wrapper, Optional<String> owner) {

    private static final String NOBODY = "nobody";

    static ServerUser forFolder(Path folder) {
        if (!HomeFolder.isRoot()) {
            return new ServerUser(List.of(), Optional.empty());
        }
        if (reachableByAll(folder) && runs(setpriv())) {
            return new ServerUser(setpriv(), Optional.of(NOBODY));
        }
        var namespace = List.of("unshare", "-U");
        if (runs(namespace)) {
            return new ServerUser(namespace, Optional.of("root"));
        }
        throw new DatabaseException(
                "PostgreSQL does not run as root, and no other user can reach its folder: start as a normal user, or"
                        + " choose a home that all may pass through, such as /var/lib/bildwerk",
                folder,
                null);
    }

    List<String> command(String... words) {
        var command = new ArrayList<>(wrapper);
        command.addAll(List.of(words));
        return command;
    }

    /// Gives the folder and all in it to the server, where it is not the server's yet.
    void own(Path folder) throws IOException {
        if (owner.isEmpty() || Files.getOwner(folder).getName().equals(owner.get())) {
            return;
        }
        var user = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner.get());
        try (var files = Files.walk(folder)) {
            for (var file : files.toList().reversed()) {
                Files.setOwner(file, user);
            }
        }
    }

    private static List<String> setpriv() {
        return List.of("setpriv", "--reuid=" + NOBODY, "--regid=65534", "--clear-groups");
    }

    private static boolean reachableByAll(Path folder) {
        for (var path = folder; path != null; path = path.getParent()) {
            try {
                if (!Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }

    private static boolean runs(List<String> wrapper) {
        var command = new ArrayList<>(wrapper);
        command.add("true");
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
