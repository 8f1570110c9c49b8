package org.bildwerk.dam.brief;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of one kind of record that is kept in versions. Thread-safe.
///
/// @param <T> what a version holds
final class Shelf<T extends Titled> {

    private final JdbcClient db;
    private final Class<T> type;
    private final String table;
    private final String select;

    /// @param table for example `bw_brief`; its versions stand in `bw_brief_version`
    Shelf(JdbcClient db, Class<T> type, String table) {
        this.db = db;
        this.type = type;
        this.table = table;
        this.select = """
                select head.id, head.owner, head.owner_name, head.archived_at, v.version, v.body, v.by_name, v.at
                from %1$s head join %1$s_version v on v.id = head.id
                """.formatted(table);
    }

    UUID insert(Caller caller, T body) {
        var id = UUID.randomUUID();
        db.sql("insert into %s (id, owner, owner_name, version, title) values (?, ?, ?, 1, ?)".formatted(table))
                .params(id, caller.user().value(), caller.name(), body.title())
                .update();
        insertVersion(caller, id, 1, body);
        return id;
    }

    /// Tells whether the new version was written; not so if the old one is not the present one.
    boolean replace(Caller caller, UUID id, int old, T body) {
        boolean present =
                db.sql("""
                update %s set version = version + 1, title = ?, updated_at = now(), archived_at = null
                where id = ? and version = ?
                """.formatted(table)).params(body.title(), id, old).update() == 1;
        if (present) {
            insertVersion(caller, id, old + 1, body);
        }
        return present;
    }

    private void insertVersion(Caller caller, UUID id, int version, T body) {
        db.sql("insert into %s_version (id, version, body, by_name) values (?, ?, ?::jsonb, ?)".formatted(table))
                .params(id, version, Json.write(body), caller.name())
                .update();
    }

    /// Puts it away, so that it is not offered any more; tells whether it was in use.
    boolean archive(UUID id) {
        return db.sql("update %s set archived_at = now() where id = ? and archived_at is null".formatted(table))
                        .param(id)
                        .update()
                == 1;
    }

    Optional<Edition<T>> present(UUID id) {
        return db.sql(select + "where head.id = ? and v.version = head.version")
                .param(id)
                .query(this::edition)
                .optional();
    }

    Optional<Edition<T>> at(UUID id, int version) {
        return db.sql(select + "where head.id = ? and v.version = ?")
                .params(id, version)
                .query(this::edition)
                .optional();
    }

    /// Returns all versions, the newest first.
    List<Edition<T>> versions(UUID id) {
        return db.sql(select + "where head.id = ? order by v.version desc")
                .param(id)
                .query(this::edition)
                .list();
    }

    /// Returns what is in use and has the text in its title or its body, the latest change first.
    List<Edition<T>> search(String text, int offset, int limit) {
        var like = "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return db.sql(select + """
                where v.version = head.version and head.archived_at is null
                    and (head.title ilike ? or exists (
                        select from jsonb_path_query(v.body, 'strict $.**') as part
                        where jsonb_typeof(part) = 'string' and part #>> '{}' ilike ?))
                order by head.updated_at desc, head.id offset ? limit ?
                """)
                .params(like, like, Math.max(0, offset), Math.clamp(limit, 1, 500))
                .query(this::edition)
                .list();
    }

    private Edition<T> edition(ResultSet row, int number) throws SQLException {
        var archived = row.getTimestamp("archived_at");
        return new Edition<>(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                Json.mapper().readValue(row.getString("body"), type),
                new UserId(row.getObject("owner", UUID.class)),
                row.getString("owner_name"),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant(),
                archived == null ? null : archived.toInstant());
    }
}
