package org.bildwerk.dam.job;

import org.bildwerk.dam.account.Caller;
import tools.jackson.databind.JsonNode;

/// One item in the hands of a handler.
public interface WorkItem {

    JobId job();

    /// Returns what the item is about, for example an asset id.
    String subject();

    /// Returns the item's own data; an empty object where there is none.
    JsonNode payload();

    /// Returns the job's data; an empty object where there is none.
    JsonNode jobPayload();

    /// Returns who ordered the work, through the channel `JOB`.
    Caller orderedBy();

    /// Reports how much is done, from 0 to 1; throttled, call it freely.
    void progress(double done);

    /// Tells whether somebody asked to stop; a handler looks between steps and returns.
    boolean cancelled();

    /// Keeps a result with the item, a record that Jackson can write.
    void result(Object value);
}
