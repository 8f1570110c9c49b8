package org.bildwerk.dam.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.GroupId;
import org.bildwerk.dam.account.Groups;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.collection.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who sees what: every role, status, ownership, grant, bin and candidate, told by the database and by the tokens
/// alike.
class VisibilityTest {

    private static DamTest dam;
    private static GroupId group;

    @BeforeAll
    static void start() {
        dam = DamTest.start();
        group = dam.bean(Groups.class).create(People.administrator(), "press");
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    record Case(Status status, boolean candidate, boolean binned, boolean granted) {

        Asset stored() {
            var asset = Pictures.stored(dam, People.editor(), hashCode());
            if (granted) {
                var collections = dam.bean(Collections.class);
                var id = collections.create(People.editor(), "granted");
                collections.grant(People.editor(), id, group);
                collections.add(People.editor(), id, List.of(asset.id()));
            }
            dam.jdbc()
                    .sql(
                            "update bw_asset set status = ?, candidate = ?, binned_at = case when ? then now() end where id = ?")
                    .params(status.key(), candidate, binned, asset.id().value())
                    .update();
            return dam.bean(AssetCatalog.class).get(Caller.system(), asset.id());
        }

        /// The rule of the design, written down a second time.
        boolean seenBy(Caller caller) {
            if (caller.user().equals(People.editor().user())) {
                return true;
            }
            if (candidate) {
                return false;
            }
            boolean open = EnumSet.of(Status.APPROVED, Status.PUBLISHED, Status.EXPIRED, Status.ARCHIVED)
                    .contains(status);
            return caller.is(Role.ADMINISTRATOR)
                    || granted && caller.groups().contains(group)
                    || open && (!binned || caller.is(Role.EDITOR))
                    || status == Status.IN_REVIEW && caller.isAny(Role.REVIEWER, Role.PUBLISHER);
        }
    }

    static Stream<Case> cases() {
        var cases = new ArrayList<Case>();
        for (var status : Status.values()) {
            for (int bits = 0; bits < 8; bits++) {
                cases.add(new Case(status, (bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0));
            }
        }
        return cases.stream();
    }

    private static List<Caller> callers() {
        var callers = new ArrayList<Caller>();
        callers.add(People.editor());
        for (var role : Role.values()) {
            callers.add(People.with("a " + role, role));
            callers.add(People.in("a grouped " + role, Set.of(group), role));
            callers.add(People.in("an elsewhere " + role, Set.of(new GroupId(UUID.randomUUID())), role));
        }
        return callers;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void followsTheRule(Case given) {
        var asset = given.stored();
        var catalog = dam.bean(AssetCatalog.class);
        var visibility = dam.bean(Visibility.class);
        for (var caller : callers()) {
            boolean expected = given.seenBy(caller);
            assertThat(catalog.find(caller, asset.id()).isPresent())
                    .as("the database, for %s %s", caller.name(), caller.groups())
                    .isEqualTo(expected);
            assertThat(visibility.sees(caller, asset))
                    .as("the tokens, for %s %s", caller.name(), caller.groups())
                    .isEqualTo(expected);
        }
    }
}
