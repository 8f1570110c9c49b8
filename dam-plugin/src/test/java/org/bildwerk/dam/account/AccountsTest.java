package org.bildwerk.dam.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountsTest {

    private DamTest dam;
    private Accounts accounts;
    private ApiKeys keys;

    @BeforeEach
    void start() {
        dam = DamTest.start();
        accounts = dam.bean(Accounts.class);
        keys = dam.bean(ApiKeys.class);
    }

    @AfterEach
    void stop() {
        dam.close();
    }

    @Test
    void tellsTheFirstPasswordOnce() {
        var password = accounts.createFirstAdministrator().orElseThrow();
        assertThat(accounts.createFirstAdministrator()).isEmpty();
        var admin = accounts.byName(" Admin ").orElseThrow();
        assertThat(admin.roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(admin.mustChangePassword()).isTrue();
        assertThat(accounts.passwordMatches(admin, password)).isTrue();
        assertThat(accounts.passwordMatches(admin, password + "x")).isFalse();
        var caller = accounts.callerOf(admin, Channel.UI);
        accounts.changePassword(caller, password, "a better password");
        assertThat(accounts.passwordMatches(admin, "a better password")).isTrue();
        assertThat(accounts.byName("admin").orElseThrow().mustChangePassword()).isFalse();
    }

    @Test
    void keepsOneAdministrator() {
        accounts.createFirstAdministrator();
        var admin = accounts.byName("admin").orElseThrow();
        assertThatExceptionOfType(AccountException.class)
                .isThrownBy(() -> accounts.setRoles(People.administrator(), admin.id(), Set.of(Role.EDITOR)))
                .satisfies(e -> assertThat(e.refused().reason()).isEqualTo("last-administrator"));
        assertThat(accounts.byName("admin").orElseThrow().roles()).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void refusesAShortPasswordAndATakenName() {
        assertThatExceptionOfType(AccountException.class).isThrownBy(() -> user("short", "tiny"));
        create("twice", Role.EDITOR);
        assertThatExceptionOfType(AccountException.class)
                .isThrownBy(() -> create("TWICE", Role.EDITOR))
                .satisfies(e -> assertThat(e.refused().reason()).isEqualTo("user-name-taken"));
    }

    @Test
    void narrowsAKeyToItsScopes() {
        var editor = create("ed", Role.EDITOR, Role.REVIEWER);
        var caller = accounts.callerOf(editor, Channel.UI);
        var issued = keys.issue(caller, "script", Set.of(Scope.READ, Scope.WRITE), null);
        assertThat(issued.secret()).startsWith("bwk_");
        var acting = keys.authenticate(issued.secret()).orElseThrow();
        assertThat(acting.user()).isEqualTo(editor.id());
        assertThat(acting.roles()).containsExactlyInAnyOrder(Role.VIEWER, Role.EDITOR);
        assertThat(keys.keys(caller))
                .singleElement()
                .satisfies(key -> assertThat(key.lastUsedAt()).isNotNull());
    }

    @Test
    void letsNoKeyMakeAWiderOne() {
        accounts.createFirstAdministrator();
        var admin = accounts.callerOf(accounts.byName("admin").orElseThrow(), Channel.UI);
        var reader = keys.authenticate(
                        keys.issue(admin, "read", Set.of(Scope.READ), null).secret())
                .orElseThrow();
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> keys.issue(reader, "more", Set.of(Scope.ADMIN), null));
        assertThat(keys.issue(reader, "less", Set.of(Scope.READ), null)).isNotNull();
    }

    @Test
    void wantsANewPasswordThatIsNotTheOldOne() {
        var caller = accounts.callerOf(create("same", Role.EDITOR), Channel.UI);
        assertThatExceptionOfType(AccountException.class)
                .isThrownBy(() -> accounts.changePassword(caller, "a long password", "a long password"))
                .satisfies(
                        e -> assertThat(e.is(AccountRefusal.PASSWORD_UNCHANGED)).isTrue());
    }

    @Test
    void endsSessionsWithTheirPassword() {
        var editor = create("ed", Role.EDITOR);
        var stamp = accounts.sessionStamp(editor.id());
        assertThat(accounts.inSession(editor.id(), stamp)).contains(editor);
        accounts.resetPassword(People.administrator(), editor.id(), "another password");
        assertThat(accounts.inSession(editor.id(), stamp)).isEmpty();
    }

    @Test
    void namesTheScopeThatAKeyLacks() {
        var caller = accounts.callerOf(create("boss", Role.ADMINISTRATOR), Channel.UI);
        var secret = keys.issue(caller, "read", Set.of(Scope.READ), null).secret();
        var reader = keys.authenticate(secret).orElseThrow();
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> reader.require("change slots", Role.SEO))
                .withMessage("This key may not change slots; that takes one of the scopes write");
        var editor = accounts.callerOf(create("ed", Role.EDITOR), Channel.UI);
        var own = keys.authenticate(
                        keys.issue(editor, "read", Set.of(Scope.READ), null).secret())
                .orElseThrow();
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> own.require("change slots", Role.SEO))
                .satisfies(e -> assertThat(e.is(AccountRefusal.NOT_ALLOWED)).isTrue());
    }

    @Test
    void makesNoKeyThatHasEndedAlready() {
        var caller = accounts.callerOf(create("ed", Role.EDITOR), Channel.UI);
        for (var time : List.of(Duration.ofDays(-1), Duration.ZERO, Duration.ofSeconds(Long.MAX_VALUE))) {
            assertThatExceptionOfType(AccountException.class)
                    .isThrownBy(() -> keys.issue(caller, "never", Set.of(Scope.READ), time))
                    .satisfies(e ->
                            assertThat(e.is(AccountRefusal.API_KEY_VALIDITY)).isTrue());
        }
    }

    @Test
    void endsKeysByTimeRevocationAndOwner() {
        var editor = create("ed", Role.EDITOR);
        var caller = accounts.callerOf(editor, Channel.UI);
        var brief = keys.issue(caller, "short", Set.of(Scope.READ), Duration.ofNanos(1));
        assertThat(keys.authenticate(brief.secret())).isEmpty();
        var revoked = keys.issue(caller, "revoked", Set.of(Scope.READ), null);
        keys.revoke(caller, revoked.key().id());
        assertThat(keys.authenticate(revoked.secret())).isEmpty();
        var owned = keys.issue(caller, "owned", Set.of(Scope.READ), null);
        create("boss", Role.ADMINISTRATOR);
        accounts.disable(People.administrator(), editor.id());
        assertThat(keys.authenticate(owned.secret())).isEmpty();
        assertThat(keys.authenticate("bwk_unknown")).isEmpty();
        assertThat(accounts.passwordMatches(editor, "a long password")).isFalse();
    }

    private User create(String name, Role... roles) {
        accounts.create(People.administrator(), user(name, "a long password", roles));
        return accounts.byName(name).orElseThrow();
    }

    private static NewUser user(String name, String password, Role... roles) {
        return new NewUser(name, name, password, Set.of(roles), false);
    }
}
