package org.bildwerk.dam.job;

/// Port: does the work of one kind of job, item by item. A bean of this type is found by itself. Thread-safe.
public interface JobHandler {

    /// Returns the kind of job that it handles, for example `preview`.
    String kind();

    /// Does one item. An exception fails the attempt; the item is tried again with growing pauses unless the exception
    /// is a [PermanentFailure].
    void handle(WorkItem item) throws Exception;
}
