package org.bildwerk.ui.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.EnumSet;
import org.bildwerk.dam.account.Accounts;
import org.bildwerk.dam.account.ApiKey;
import org.bildwerk.dam.account.ApiKeys;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Channel;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.account.Scope;
import org.bildwerk.ui.home.HomeException;
import org.bildwerk.ui.home.HomeFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/// An API key for whoever owns the home folder: `run/operator.key`, readable by its owner alone, made anew at every
/// start and revoked at the end. The owner of the folder holds the database's password anyway; with this he can drive
/// the running application without asking anybody for a key.
final class OperatorKey implements SmartLifecycle {

    private static final String NAME = "operator";
    private static final Duration LONGEST_RUN = Duration.ofDays(365);

    private final Accounts accounts;
    private final ApiKeys keys;
    private final Path file;
    private @Nullable ApiKey issued;

    OperatorKey(Accounts accounts, ApiKeys keys, HomeFolder home) {
        this.accounts = accounts;
        this.keys = keys;
        this.file = home.run().resolve("operator.key");
    }

    @Override
    public void start() {
        var administrator = administrator();
        keys.keys(administrator).stream()
                .filter(key -> key.name().equals(NAME) && key.revokedAt() == null)
                .forEach(key -> keys.revoke(administrator, key.id()));
        var key = keys.issue(administrator, NAME, EnumSet.allOf(Scope.class), LONGEST_RUN);
        write(key.secret());
        issued = key.key();
    }

    @Override
    public void stop() {
        var ended = issued;
        issued = null;
        if (ended != null) {
            keys.revoke(administrator(), ended.id());
            remove();
        }
    }

    @Override
    public boolean isRunning() {
        return issued != null;
    }

    /// Before the web server, so that whoever finds the application healthy finds the key.
    @Override
    public int getPhase() {
        return FirstAdministrator.PHASE + 1;
    }

    /// The key belongs to the longest-serving administrator who may sign in; there is always one.
    private Caller administrator() {
        return accounts.users(Caller.system()).stream()
                .filter(user -> user.roles().contains(Role.ADMINISTRATOR) && !user.disabled())
                .findFirst()
                .map(user -> accounts.callerOf(user, Channel.JOB))
                .orElseThrow(() -> new IllegalStateException("No administrator is left"));
    }

    private void write(String secret) {
        try {
            Files.createDirectories(file.getParent());
            var half = Files.createTempFile(
                    file.getParent(),
                    NAME,
                    ".tmp",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(half, secret);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new HomeException("The operator's key cannot be written to " + file, e);
        }
    }

    private void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new HomeException("The operator's key cannot be removed from " + file, e);
        }
    }
}
