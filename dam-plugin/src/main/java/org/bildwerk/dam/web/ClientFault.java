package org.bildwerk.dam.web;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;

/// Tells failures that only what the client sent can have caused, though they show up deep inside.
final class ClientFault {

    /// The states of SQL for text that the encoding lacks, and for JSON with `\u0000`.
    private static final Set<String> NOT_STORABLE = Set.of("22021", "22P05");
    /// Named, as another server than Tomcat has no such class.
    private static final String OF_TOMCAT = "org.apache.tomcat.util.http.InvalidParameterException";

    private ClientFault() {}

    /// Tells whether a text holds a character that the database cannot keep, so that nothing can be called that either.
    static boolean isUnstorableText(DataAccessException failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException refused
                && NOT_STORABLE.contains(String.valueOf(refused.getSQLState()));
    }

    /// Tells whether the parameters of a request cannot be decoded.
    static boolean isUnreadableParameters(Throwable failure) {
        return failure.getClass().getName().equals(OF_TOMCAT);
    }
}
