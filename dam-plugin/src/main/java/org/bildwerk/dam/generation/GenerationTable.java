package org.bildwerk.dam.generation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.account.UserId;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.job.JobId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of `bw_generation` and `bw_generation_item`. Thread-safe.
final class GenerationTable {

    private static final String ITEMS = """
            select item.*, work.state as work_state, coalesce(work.attempts, 0) as attempts,
                coalesce(work.progress, 0) as progress, work.reason, work.refused
            from bw_generation_item item
            join bw_generation g on g.id = item.generation_id
            left join bw_job_item work on work.job_id = g.job_id and work.subject = item.id::text
            """;

    private final JdbcClient db;

    GenerationTable(JdbcClient db) {
        this.db = db;
    }

    /// An order as it was written down, without its pictures.
    record Head(
            GenerationId id,
            JobId job,
            UserId owner,
            String ownerName,
            GenerationOrder order,
            String digest,
            java.time.Instant createdAt) {}

    /// What a worker needs of an item.
    record Wanted(
            GenerationId generation,
            String generator,
            Recipe recipe,
            String state,
            @Nullable AssetId asset) {}

    /// Tells whether the order was written; not so if its key is taken.
    boolean insert(
            GenerationId id, JobId job, Caller caller, GenerationOrder order, String digest, @Nullable String key) {
        return db.sql("""
                insert into bw_generation (id, job_id, owner, owner_name, body, body_digest, idempotency_key)
                values (?, ?, ?, ?, ?::jsonb, ?, ?) on conflict (owner, idempotency_key) do nothing
                """)
                        .params(Arrays.asList(
                                id.value(),
                                job.value(),
                                caller.user().value(),
                                caller.name(),
                                Json.write(order),
                                digest,
                                key))
                        .update()
                == 1;
    }

    void insert(GenerationId generation, UUID id, int position, OrderReading.Ready ready) {
        db.sql("""
                insert into bw_generation_item (id, generation_id, position, cell, generator, recipe)
                values (?, ?, ?, ?, ?, ?::jsonb)
                """)
                .param(id)
                .param(generation.value())
                .param(position)
                .param(ready.cell().toArray(String[]::new))
                .param(ready.model().generator())
                .param(Json.write(ready.recipe()))
                .update();
    }

    Optional<Head> byKey(Caller owner, String key) {
        return db.sql("select * from bw_generation where owner = ? and idempotency_key = ?")
                .params(owner.user().value(), key)
                .query(GenerationTable::head)
                .optional();
    }

    /// Returns the heads of the order that the caller may see: his own, an administrator's all.
    Optional<Head> head(Caller caller, GenerationId id) {
        return db.sql("select * from bw_generation where id = ?")
                .param(id.value())
                .query(GenerationTable::head)
                .optional()
                .filter(head -> caller.is(Role.ADMINISTRATOR) || head.owner().equals(caller.user()));
    }

    void putAway(GenerationId id, boolean away) {
        db.sql("update bw_generation set put_away = ? where id = ?")
                .params(away, id.value())
                .update();
    }

    List<Head> latest(Caller caller, int limit) {
        return db.sql(
                        "select * from bw_generation where owner = ? and not put_away order by created_at desc, id limit ?")
                .params(caller.user().value(), limit)
                .query(GenerationTable::head)
                .list();
    }

    List<Generation> with(List<Head> heads) {
        var items = new LinkedHashMap<GenerationId, List<GenerationItem>>();
        heads.forEach(head -> items.put(head.id(), new ArrayList<>()));
        db.sql(ITEMS + "where g.id = any(?) order by item.position")
                .param(heads.stream().map(head -> head.id().value()).toArray(UUID[]::new))
                .query(row -> {
                    var generation = new GenerationId(row.getObject("generation_id", UUID.class));
                    items.getOrDefault(generation, new ArrayList<>()).add(ItemRow.item(row));
                });
        return heads.stream()
                .map(head -> new Generation(
                        head.id(),
                        head.job(),
                        head.owner(),
                        head.ownerName(),
                        head.order(),
                        head.createdAt(),
                        items.getOrDefault(head.id(), List.of())))
                .toList();
    }

    Optional<Wanted> wanted(UUID item) {
        return db.sql("select * from bw_generation_item where id = ?")
                .param(item)
                .query((row, number) -> new Wanted(
                        new GenerationId(row.getObject("generation_id", UUID.class)),
                        row.getString("generator"),
                        Json.mapper().readValue(row.getString("recipe"), Recipe.class),
                        row.getString("state"),
                        ItemRow.asset(row)))
                .optional();
    }

    /// Tells whether the item is still to be made, and holds off others who would make or cancel it.
    boolean lockOpen(UUID item) {
        return db.sql("select id from bw_generation_item where id = ? and state = 'open' for update")
                .param(item)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    boolean open(UUID item) {
        return db.sql("select exists (select from bw_generation_item where id = ? and state = 'open')")
                .param(item)
                .query(Boolean.class)
                .single();
    }

    void made(UUID item, AssetId asset, GeneratedPicture picture) {
        db.sql("""
                update bw_generation_item
                set state = 'made', asset_id = ?, notes = ?, seconds = ?, finished_at = now() where id = ?
                """)
                .param(asset.value())
                .param(picture.notes().toArray(String[]::new))
                .param(picture.took().toMillis() / 1000.0)
                .param(item)
                .update();
    }

    void moderated(UUID item) {
        db.sql("update bw_generation_item set state = 'moderated', finished_at = now() where id = ? and state = 'open'")
                .param(item)
                .update();
    }

    /// Ends what is not made yet.
    ///
    /// @param item null for all of the order
    /// @return the items that were ended
    List<UUID> cancel(GenerationId generation, @Nullable UUID item) {
        return db.sql("""
                update bw_generation_item set state = 'cancelled', finished_at = now()
                where generation_id = ? and (?::uuid is null or id = ?::uuid) and state = 'open' returning id
                """)
                .params(Arrays.asList(generation.value(), item, item))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Opens what the provider did not make.
    void reopenModerated(GenerationId generation) {
        db.sql("""
                update bw_generation_item set state = 'open', finished_at = null
                where generation_id = ? and state = 'moderated'
                """).param(generation.value()).update();
    }

    /// Forgets finished orders of that age, and those whose pictures are all purged: they hold the prompts.
    void forget(Duration after) {
        db.sql("""
                delete from bw_generation g
                where not exists (select from bw_job job where job.id = g.job_id and job.finished_at is null)
                    and (g.created_at < now() - make_interval(secs => ?)
                        or exists (select from bw_generation_item i where i.generation_id = g.id and i.state = 'made')
                            and not exists (
                                select from bw_generation_item i
                                where i.generation_id = g.id and i.asset_id is not null))
                """).param((double) after.toSeconds()).update();
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(
                new GenerationId(row.getObject("id", UUID.class)),
                new JobId(row.getObject("job_id", UUID.class)),
                new UserId(row.getObject("owner", UUID.class)),
                row.getString("owner_name"),
                Json.mapper().readValue(row.getString("body"), GenerationOrder.class),
                row.getString("body_digest"),
                row.getTimestamp("created_at").toInstant());
    }
}
