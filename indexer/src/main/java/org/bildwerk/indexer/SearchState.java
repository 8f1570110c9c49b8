package org.bildwerk.indexer;

import java.net.URI;
import java.util.List;

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
    /// @param why what went wrong and what a person can do about it
    /// @param arguments the values that the text speaks of, with the server's own words where there are any
    record Failed(SearchRefusal why, List<Object> arguments) implements SearchState {

        public Failed(SearchRefusal why, Object... arguments) {
            this(why, List.of(arguments));
        }
    }

    /// The application is shutting down.
    record Stopped() implements SearchState {}

    /// Answers whether questions can be asked now.
    default boolean isReady() {
        return this instanceof Ready;
    }

    /// Describes the state in one line for logs and health.
    default String describe() {
        return this instanceof Ready(URI uri, boolean embedded)
                ? (embedded ? "embedded search at " : "search at ") + uri
                : refusal().said(arguments());
    }

    /// Returns why a question is not answered in this state.
    default SearchRefusal refusal() {
        return switch (this) {
            case Starting() -> SearchRefusal.SEARCH_STARTING;
            case Building(long _, long _) -> SearchRefusal.SEARCH_BUILDING;
            case Ready(URI _, boolean _) -> SearchRefusal.SEARCH_SILENT;
            case Failed(var why, var _) -> why;
            case Stopped() -> SearchRefusal.SEARCH_STOPPED;
        };
    }

    /// Returns the values that the text of [#refusal()] speaks of.
    default List<Object> arguments() {
        return switch (this) {
            case Building(long done, long total) -> List.of(done, total);
            case Failed(var _, var arguments) -> arguments;
            case Starting(), Ready(URI _, boolean _), Stopped() -> List.of();
        };
    }
}
