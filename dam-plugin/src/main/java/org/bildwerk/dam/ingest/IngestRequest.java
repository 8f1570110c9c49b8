package org.bildwerk.dam.ingest;

import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.rights.Rights;
import org.jspecify.annotations.Nullable;

/// What comes along with a file.
///
/// @param fileName as the sender named it; made safe by the ingest
/// @param batch name under which the sender groups files, so that one job shows their progress; null for none
/// @param description what the sender says; a field that is given wins over the file's own metadata
/// @param rights what the sender says about rights; a field that is given wins over the file's own metadata
public record IngestRequest(
        String fileName,
        @Nullable String batch,
        @Nullable Description description,
        @Nullable Rights rights) {

    /// A file without anything said about it.
    public static IngestRequest of(String fileName) {
        return new IngestRequest(fileName, null, null, null);
    }

    /// A file of a batch.
    public static IngestRequest of(String fileName, @Nullable String batch) {
        return new IngestRequest(fileName, batch, null, null);
    }
}
