package org.bildwerk.indexer;

import java.net.URI;

/// Says where the search server stands, in words a person can act on.
///
/// Until it is [Ready] every question to the index answers with [SearchUnavailable], which carries this state.
public sealed interface SearchState {

    /// The server is being started or adopted; it usually takes ten to thirty seconds.
    record Starting() implements SearchState {}

    /// The server answers, and its first index is being filled from the database.
    ///
    /// @param done assets written
    /// @param total assets in the library; 0 until they are counted
    record Building(long done, long total) implements SearchState {}

    /// The server answers.
    ///
    /// @param uri where it listens
    /// @param embedded whether this application started it and ends it
    record Ready(URI uri, boolean embedded) implements SearchState {}

    /// The server could not be started or reached; it is tried again by itself.
    ///
    /// @param reason what went wrong, with the server's own words where there are any
    /// @param mend what a person can do about it
    record Failed(String reason, String mend) implements SearchState {}

    /// The application is shutting down.
    record Stopped() implements SearchState {}

    /// Answers whether questions can be asked now.
    default boolean isReady() {
        return this instanceof Ready;
    }

    /// Describes the state in one line for logs and health.
    default String describe() {
        return switch (this) {
            case Starting() -> "search is starting";
            case Building(long done, long total) -> "the search index is being built: " + done + " of " + total;
            case Ready(URI uri, boolean embedded) -> (embedded ? "embedded search at " : "search at ") + uri;
            case Failed(String reason, String mend) -> reason + " Mend: " + mend;
            case Stopped() -> "search has been stopped";
        };
    }
}
