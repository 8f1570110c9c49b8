package org.bildwerk.dam.job;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.Refusal;
import org.bildwerk.dam.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Why an item failed, as the report keeps it.
///
/// @param reason in English
/// @param refused the case, where it is one of ours
record ItemFailure(String reason, @Nullable Refused refused) {

    private static final Logger LOG = LoggerFactory.getLogger(ItemFailure.class);

    static ItemFailure of(Throwable failure) {
        if (failure instanceof DamException known) {
            return new ItemFailure(String.valueOf(known.getMessage()), known.refused());
        }
        if (isInner(failure)) {
            var incident = UUID.randomUUID();
            LOG.warn("Work failed, incident {}", incident, failure);
            return new ItemFailure("Something went wrong inside; the log has it under incident " + incident, null);
        }
        var message = failure.getMessage();
        return new ItemFailure(
                message == null || message.isBlank() ? failure.getClass().getSimpleName() : message, null);
    }

    /// What the database says tells of SQL and of other people's data.
    private static boolean isInner(@Nullable Throwable failure) {
        return failure != null
                && (failure instanceof DataAccessException
                        || failure instanceof TransactionException
                        || failure instanceof SQLException
                        || isInner(failure.getCause()));
    }

    static ItemFailure of(Refusal refusal) {
        return new ItemFailure(refusal.said(List.of()), new Refused(refusal.reason(), List.of()));
    }

    @Nullable
    String refusedJson() {
        return refused == null ? null : Json.write(refused);
    }
}
