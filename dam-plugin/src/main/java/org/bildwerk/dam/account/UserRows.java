package org.bildwerk.dam.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads users with their groups.
final class UserRows {

    private final JdbcClient db;

    UserRows(JdbcClient db) {
        this.db = db;
    }

    /// Returns the users for which the condition over `u` and `:value` holds, by name.
    List<User> where(String condition, Object value) {
        return db.sql("""
                select u.*, array(select group_id from bw_group_member m where m.user_id = u.id) as groups
                from bw_user u
                where %s
                order by u.name
                """.formatted(condition))
                .param("value", value)
                .query(UserRows::user)
                .list();
    }

    static String[] names(Collection<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    private static User user(ResultSet row, int number) throws SQLException {
        return new User(
                new UserId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("display_name"),
                roles(row),
                groups(row),
                row.getBoolean("must_change"),
                row.getBoolean("disabled"),
                row.getString("locale"));
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<GroupId> groups(ResultSet row) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray("groups").getArray())
                .map(GroupId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
