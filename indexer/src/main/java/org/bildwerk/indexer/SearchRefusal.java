package org.bildwerk.indexer;

import org.bildwerk.dam.Refusal;

/// Why a search is not answered.
public enum SearchRefusal implements Refusal {
    SEARCH_STARTING("Search is starting"),
    SEARCH_BUILDING("The search index is being built: %d of %d"),
    SEARCH_SILENT("The search server did not answer; ask again in a moment"),
    SEARCH_BUSY("Search is overloaded; ask again in a moment"),
    SEARCH_STOPPED("Search has been stopped"),
    SEARCH_TAKES_NOTHING(
            "The index %s does not take documents: %s. They are written again by themselves; look at disk space and memory if it stays"),
    SEARCH_BROKEN("Elasticsearch cannot be started; the log says why"),
    SEARCH_SLOW("Elasticsearch was not ready after %d minutes. It is started again"),
    SEARCH_STUCK("Elasticsearch showed no sign of life for %d minutes of its start. It is started again"),
    SEARCH_ENDED("Elasticsearch ended during its start. The log says why; it is tried again by itself"),
    SEARCH_PROGRAM_FAILED("%s ended with status %d. The log says why; it is tried again by itself"),
    SEARCH_NOT_INSTALLED(
            "There is no Elasticsearch here. Start through ./bildwerk, which fetches it, or set bildwerk.search.uris to a cluster"),
    SEARCH_FOLDER_NOT_MADE(
            "The search folder cannot be made. Give the folder to the user who runs Bildwerk, or set bildwerk.search.folder to another one"),
    SEARCH_FOLDER_CLOSED(
            "The search folder cannot be entered by an unprivileged user. Run Bildwerk as a normal user, or set bildwerk.search.folder to a folder that others can enter"),
    SEARCH_FOLDER_KEPT(
            "The search folder cannot be given to an unprivileged user. Run Bildwerk as a normal user, or set bildwerk.search.folder to a local disk"),
    SEARCH_JAVA_CLOSED(
            "The unprivileged user who runs Elasticsearch cannot reach the JDK. Run Bildwerk as a normal user, or install the JDK where every user can read it"),
    SEARCH_ONLY_ROOT(
            "Elasticsearch must not run as root, and setpriv is not there to change the user. Run Bildwerk as a normal user, or install util-linux");

    private final String text;

    SearchRefusal(String text) {
        this.text = text;
    }

    @Override
    public String type() {
        return "search-unavailable";
    }

    @Override
    public String text() {
        return text;
    }
}
