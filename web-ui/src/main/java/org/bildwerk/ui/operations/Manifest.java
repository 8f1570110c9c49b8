package org.bildwerk.ui.operations;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What a backup holds.
///
/// @param format the layout of the zip; a restore reads the one it knows
/// @param created when the snapshot was taken
/// @param schema the version that the tables had
/// @param tables the tables, in an order in which they can be loaded
/// @param sequences the last value of each sequence that was used
/// @param files how many files the snapshot refers to
/// @param bytes their size together
record Manifest(
        int format,
        Instant created,
        String schema,
        List<SavedTable> tables,
        Map<String, Long> sequences,
        long files,
        long bytes) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    /// One table.
    ///
    /// @param name its name
    /// @param columns the columns that were copied, in their order
    /// @param rows how many rows
    /// @param sha256 digest of its entry
    record SavedTable(String name, List<String> columns, long rows, String sha256) {

        String entry() {
            return "tables/" + name + ".copy";
        }

        /// The table and its columns as SQL names them.
        String sql() {
            var quoted = columns.stream().map(column -> '"' + column + '"').toList();
            return '"' + name + "\" (" + String.join(", ", quoted) + ")";
        }
    }

    long rows() {
        return tables.stream().mapToLong(SavedTable::rows).sum();
    }

    static String fileEntry(String sha256) {
        return "files/" + sha256.substring(0, 2) + "/" + sha256;
    }
}
