package org.bildwerk.dam.account;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;

/// The users of this installation: who they are, what they may do, and their passwords. Thread-safe.
public final class Accounts {

    private static final String FIRST_ADMINISTRATOR = "admin";

    private final JdbcClient db;
    private final TransactionOperations transaction;
    private final Ledger ledger;
    private final PasswordEncoder encoder;
    private final RandomGenerator random;
    private final UserRows rows;
    private final String nobodysHash;

    Accounts(
            JdbcClient db,
            TransactionOperations transaction,
            Ledger ledger,
            PasswordEncoder encoder,
            RandomGenerator random) {
        this.db = db;
        this.transaction = transaction;
        this.ledger = ledger;
        this.encoder = encoder;
        this.random = random;
        this.rows = new UserRows(db);
        this.nobodysHash = hash(Password.generate(random));
    }

    /// Creates a user; takes an administrator.
    ///
    /// @throws AccountException if the name is taken
    public UserId create(Caller caller, NewUser user) {
        caller.require("create users", Role.ADMINISTRATOR);
        return required(transaction.execute(status -> insert(caller, user)));
    }

    /// Creates the user `admin` with a generated password if there is no user at all, and returns the password: it is
    /// told this once.
    public Optional<String> createFirstAdministrator() {
        var password = Password.generate(random);
        return required(transaction.execute(status -> {
            db.sql("select pg_advisory_xact_lock(hashtext('bw_first_administrator'))")
                    .query()
                    .singleRow();
            if (db.sql("select exists (select 1 from bw_user)")
                    .query(Boolean.class)
                    .single()) {
                return Optional.empty();
            }
            var roles = Set.of(Role.ADMINISTRATOR);
            insert(Caller.system(), new NewUser(FIRST_ADMINISTRATOR, "Administrator", password, roles, true));
            return Optional.of(password);
        }));
    }

    /// Makes up a password that nobody guesses, for a user who will choose his own.
    public String suggestPassword() {
        return Password.generate(random);
    }

    /// Finds a user by the name typed at sign-in.
    public Optional<User> byName(String name) {
        return rows.where("u.name = :value", name.strip().toLowerCase(Locale.ROOT)).stream()
                .findFirst();
    }

    /// Finds a user.
    public Optional<User> find(UserId id) {
        return rows.where("u.id = :value", id.value()).stream().findFirst();
    }

    /// Returns what a session keeps to know whether it still counts: it changes with the password. Empty for nobody.
    public String sessionStamp(UserId id) {
        return db.sql("select encode(sha256(convert_to(password_hash, 'UTF8')), 'hex') from bw_user where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /// Finds a user who may act in a session of that stamp; empty if he was disabled or his password changed since.
    public Optional<User> inSession(UserId id, String stamp) {
        return find(id).filter(user -> !user.disabled())
                .filter(user -> sessionStamp(id).equals(stamp));
    }

    /// Returns all users by name.
    public List<User> users(Caller caller) {
        caller.require("list users", Role.ADMINISTRATOR);
        return rows.where("true or :value", true);
    }

    /// Tells whether the password is the user's; false for a disabled one.
    public boolean passwordMatches(User user, String password) {
        var hash = db.sql("select password_hash from bw_user where id = :id and not disabled")
                .param("id", user.id().value())
                .query(String.class)
                .optional();
        // An unknown user costs the same time as a known one.
        return encoder.matches(password, hash.orElse(nobodysHash)) && hash.isPresent();
    }

    /// Burns the time that checking a password takes, for a name that nobody has.
    public void pretendToCheck(String password) {
        encoder.matches(password, nobodysHash);
    }

    /// Changes the caller's own password.
    ///
    /// @throws AccountException if the old one is wrong, or the new one too short or the same
    public void changePassword(Caller caller, String oldPassword, String newPassword) {
        var user = known(caller.user());
        if (!passwordMatches(user, oldPassword)) {
            throw new AccountException(AccountRefusal.OLD_PASSWORD_WRONG);
        }
        if (newPassword.equals(oldPassword)) {
            throw new AccountException(AccountRefusal.PASSWORD_UNCHANGED);
        }
        setPassword(caller, user, newPassword, false);
    }

    /// Sets another user's password, which he must change at his next sign-in; takes an administrator.
    public void resetPassword(Caller caller, UserId id, String newPassword) {
        caller.require("reset passwords", Role.ADMINISTRATOR);
        setPassword(caller, known(id), newPassword, true);
    }

    /// Replaces the roles of a user; takes an administrator.
    ///
    /// @throws AccountException if nobody would be an administrator then
    public void setRoles(Caller caller, UserId id, Set<Role> roles) {
        caller.require("change roles", Role.ADMINISTRATOR);
        change(
                caller,
                "user.roles",
                known(id),
                Map.of("roles", roles),
                () -> db.sql("update bw_user set roles = :roles where id = :id")
                        .param("roles", UserRows.names(roles))
                        .param("id", id.value())
                        .update());
    }

    /// Stops a user from signing in, or lets him again; takes an administrator.
    public void setDisabled(Caller caller, UserId id, boolean disabled) {
        caller.require("disable users", Role.ADMINISTRATOR);
        change(
                caller,
                "user.disable",
                known(id),
                Map.of("disabled", disabled),
                () -> db.sql("update bw_user set disabled = :disabled where id = :id")
                        .param("disabled", disabled)
                        .param("id", id.value())
                        .update());
    }

    /// Stops a user from signing in; takes an administrator.
    public void disable(Caller caller, UserId id) {
        setDisabled(caller, id, true);
    }

    /// Keeps the caller's own choice of language; null follows the browser.
    public void setLocale(Caller caller, @Nullable String locale) {
        change(
                caller,
                "user.locale",
                known(caller.user()),
                Map.of("locale", String.valueOf(locale)),
                () -> db.sql("update bw_user set locale = :locale where id = :id")
                        .param("locale", locale)
                        .param("id", caller.user().value())
                        .update());
    }

    /// Makes a caller of a user who has proved who he is.
    public Caller callerOf(User user, Channel channel) {
        return new Caller(user.id(), user.name(), user.roles(), user.groups(), channel);
    }

    private UserId insert(Caller caller, NewUser user) {
        var id = new UserId(UUID.randomUUID());
        try {
            db.sql("""
                    insert into bw_user (id, name, display_name, password_hash, must_change, roles)
                    values (:id, :name, :displayName, :hash, :mustChange, :roles)
                    """)
                    .param("id", id.value())
                    .param("name", user.name())
                    .param("displayName", user.displayName())
                    .param("hash", hash(user.password()))
                    .param("mustChange", user.mustChangePassword())
                    .param("roles", UserRows.names(user.roles()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new AccountException(AccountRefusal.USER_NAME_TAKEN, user.name());
        }
        record After(String name, String displayName, Set<Role> roles) {}
        ledger.record(
                caller,
                new Command(
                        "user.create", "user:" + id, null, new After(user.name(), user.displayName(), user.roles())));
        return id;
    }

    private void setPassword(Caller caller, User user, String password, boolean mustChange) {
        Password.check(password);
        var hash = hash(password);
        transaction.executeWithoutResult(status -> {
            db.sql("update bw_user set password_hash = :hash, must_change = :mustChange where id = :id")
                    .param("hash", hash)
                    .param("mustChange", mustChange)
                    .param("id", user.id().value())
                    .update();
            ledger.record(caller, new Command("user.password", "user:" + user.id(), null, null));
        });
    }

    private void change(Caller caller, String command, User before, Object after, Runnable update) {
        transaction.executeWithoutResult(status -> {
            update.run();
            var administrators = db.sql(
                            "select count(*) from bw_user where 'ADMINISTRATOR' = any(roles) and not disabled")
                    .query(Long.class)
                    .single();
            if (administrators == 0) {
                throw new AccountException(AccountRefusal.LAST_ADMINISTRATOR);
            }
            ledger.record(caller, new Command(command, "user:" + before.id(), before, after));
        });
    }

    private User known(UserId id) {
        return find(id).orElseThrow(() -> new AccountException(AccountRefusal.USER_UNKNOWN, id.toString()));
    }

    private String hash(String password) {
        return required(encoder.encode(password));
    }

    private static <T> T required(@Nullable T value) {
        return java.util.Objects.requireNonNull(value);
    }
}
