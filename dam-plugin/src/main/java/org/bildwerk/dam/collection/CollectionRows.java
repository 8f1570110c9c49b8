package org.bildwerk.dam.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.GroupId;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.account.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads collections.
final class CollectionRows {

    private final JdbcClient db;

    CollectionRows(JdbcClient db) {
        this.db = db;
    }

    /// Returns what the caller may see: his own, those granted to one of his groups, and as administrator all.
    ///
    /// @param only the one that is wanted; null for all
    List<AssetCollection> visible(Caller caller, @Nullable CollectionId only) {
        return db.sql("""
                select c.*,
                    array(select group_id from bw_collection_grant g where g.collection_id = c.id) as grants,
                    (select count(*) from bw_collection_asset a where a.collection_id = c.id) as size
                from bw_collection c
                where (cast(:only as uuid) is null or c.id = :only)
                    and (:all or c.owner = :user or exists (
                        select 1 from bw_collection_grant g
                        where g.collection_id = c.id and g.group_id = any(cast(:groups as uuid[]))))
                order by lower(c.name), c.id
                """)
                .param("only", only == null ? null : only.value())
                .param("all", caller.is(Role.ADMINISTRATOR))
                .param("user", caller.user().value())
                .param("groups", caller.groups().stream().map(GroupId::toString).toArray(String[]::new))
                .query(CollectionRows::collection)
                .list();
    }

    private static AssetCollection collection(ResultSet row, int number) throws SQLException {
        return new AssetCollection(
                new CollectionId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new UserId(row.getObject("owner", UUID.class)),
                row.getTimestamp("created_at").toInstant(),
                Arrays.stream((UUID[]) row.getArray("grants").getArray())
                        .map(GroupId::new)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getLong("size"));
    }
}
