package org.bildwerk.dam.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
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
