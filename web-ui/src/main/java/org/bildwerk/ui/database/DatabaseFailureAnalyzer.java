package org.bildwerk.ui.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Turns an embedded database that does not start into one message with the mend.
final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<DatabaseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Read " + cause.folder().resolve("log/postgres.log")
                        + " and run `./bildwerk doctor`; or point spring.datasource.url at a PostgreSQL of your own.",
                cause);
    }
}
