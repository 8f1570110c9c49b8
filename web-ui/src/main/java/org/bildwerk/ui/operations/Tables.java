package org.bildwerk.ui.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Our tables as the database's own catalogue lists them, so that a new one is never forgotten in a backup.
final class Tables {

    private final JdbcClient jdbc;
    private final String history;

    /// @param history the table in which Flyway keeps what it did; it is not ours to copy
    Tables(JdbcClient jdbc, String history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    /// A foreign key that is checked at once: the table that refers must be loaded after the one referred to.
    private record Reference(String from, String to) {}

    /// Returns the names so that each table stands after those it refers to.
    List<String> inOrder() {
        var left = new ArrayList<>(jdbc.sql("""
                select table_name from information_schema.tables
                where table_schema = current_schema() and table_type = 'BASE TABLE'
                  and table_name like 'bw\\_%' and table_name <> ?
                order by table_name
                """)
                .param(history)
                .query((row, number) -> row.getString(1))
                .list());
        var references = references();
        var ordered = new ArrayList<String>();
        while (!left.isEmpty()) {
            var free = left.stream()
                    .filter(table -> references.stream()
                            .noneMatch(reference -> reference.from().equals(table) && left.contains(reference.to())))
                    .toList();
            if (free.isEmpty()) {
                throw new OperationException("These tables refer to each other in a circle: " + left);
            }
            ordered.addAll(free);
            left.removeAll(free);
        }
        return ordered;
    }

    private Set<Reference> references() {
        return jdbc.sql("""
                select source.relname as "from", target.relname as "to"
                from pg_constraint
                join pg_class source on source.oid = conrelid
                join pg_class target on target.oid = confrelid
                where contype = 'f' and not condeferrable and conrelid <> confrelid
                """).query(Reference.class).stream().collect(Collectors.toSet());
    }

    /// Returns the columns that hold what was written, not what is computed from it.
    List<String> columns(String table) {
        return jdbc.sql("""
                select column_name from information_schema.columns
                where table_schema = current_schema() and table_name = ? and is_generated = 'NEVER'
                order by ordinal_position
                """)
                .param(table)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /// Returns the last value of each of our sequences that was used.
    Map<String, Long> sequences() {
        var values = new LinkedHashMap<String, Long>();
        jdbc.sql("""
                select sequencename, last_value from pg_sequences
                where schemaname = current_schema() and sequencename like 'bw\\_%' and last_value is not null
                order by sequencename
                """).query(row -> {
            values.put(row.getString(1), row.getLong(2));
        });
        return values;
    }
}
