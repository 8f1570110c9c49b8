package org.bildwerk.dam.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// The groups of users and who is in them. Everybody signed in may read them, an administrator changes them.
public final class Groups {

    private final JdbcClient db;
    private final TransactionOperations transaction;
    private final Ledger ledger;

    Groups(JdbcClient db, TransactionOperations transaction, Ledger ledger) {
        this.db = db;
        this.transaction = transaction;
        this.ledger = ledger;
    }

    /// Returns all groups by name, so that a collection can be granted to one.
    public List<Group> all(Caller caller) {
        Objects.requireNonNull(caller);
        return db.sql("""
                select g.id, g.name, array(select user_id from bw_group_member m where m.group_id = g.id) as members
                from bw_group g
                order by g.name
                """).query(Groups::group).list();
    }

    /// Creates a group.
    ///
    /// @throws AccountException if the name is taken or empty
    public GroupId create(Caller caller, String name) {
        var id = new GroupId(UUID.randomUUID());
        change(
                caller,
                "group.create",
                id,
                Map.of("name", named(name)),
                () -> db.sql("insert into bw_group (id, name) values (:id, :name)")
                        .param("id", id.value())
                        .param("name", named(name))
                        .update());
        return id;
    }

    /// Gives a group another name.
    public void rename(Caller caller, GroupId id, String name) {
        change(
                caller,
                "group.rename",
                id,
                Map.of("name", named(name)),
                () -> db.sql("update bw_group set name = :name where id = :id")
                        .param("id", id.value())
                        .param("name", named(name))
                        .update());
    }

    /// Removes a group; what was granted to it is not any more.
    public void delete(Caller caller, GroupId id) {
        change(
                caller,
                "group.delete",
                id,
                Map.of(),
                () -> db.sql("delete from bw_group where id = :id")
                        .param("id", id.value())
                        .update());
    }

    /// Takes a user into a group; nothing happens if he is in it.
    public void add(Caller caller, GroupId id, UserId user) {
        change(
                caller,
                "group.add",
                id,
                Map.of("user", user.toString()),
                () -> db.sql("""
                insert into bw_group_member (group_id, user_id) values (:id, :user)
                on conflict do nothing
                """)
                        .param("id", id.value())
                        .param("user", user.value())
                        .update());
    }

    /// Takes a user out of a group.
    public void remove(Caller caller, GroupId id, UserId user) {
        change(
                caller,
                "group.remove",
                id,
                Map.of("user", user.toString()),
                () -> db.sql("delete from bw_group_member where group_id = :id and user_id = :user")
                        .param("id", id.value())
                        .param("user", user.value())
                        .update());
    }

    private void change(Caller caller, String command, GroupId id, Object after, Runnable update) {
        caller.require("change groups", Role.ADMINISTRATOR);
        transaction.executeWithoutResult(status -> {
            try {
                update.run();
            } catch (DuplicateKeyException e) {
                throw new AccountException(AccountRefusal.GROUP_NAME_TAKEN);
            }
            ledger.record(caller, new Command(command, "group:" + id, null, after));
        });
    }

    private static String named(String name) {
        if (name.isBlank() || name.length() > 200) {
            throw new AccountException(AccountRefusal.GROUP_NAME_LENGTH);
        }
        return name.strip();
    }

    private static Group group(ResultSet row, int number) throws SQLException {
        var members = Arrays.stream((UUID[]) row.getArray("members").getArray())
                .map(UserId::new)
                .collect(Collectors.toUnmodifiableSet());
        return new Group(new GroupId(row.getObject("id", UUID.class)), row.getString("name"), members);
    }
}
