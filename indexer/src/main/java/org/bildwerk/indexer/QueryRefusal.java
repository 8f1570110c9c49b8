package org.bildwerk.indexer;

import org.bildwerk.dam.Refusal;

/// Why a query is not understood.
public enum QueryRefusal implements Refusal {
    PAGE_SIZE_INVALID("A page holds 1 to 1000 assets, not %d"),
    QUERY_VALUE_UNKNOWN("`%s` must be one of %s, not `%s`"),
    QUERY_FIELD_UNKNOWN(
            "There is no field \"%s\" to search in. Fields: %s. Put the words in quotes to search for them as they are"),
    CURSOR_OF_OTHER_QUERY("This cursor belongs to another query; start again without a cursor"),
    CURSOR_UNREADABLE("This is not a cursor that a search returned; start again without a cursor");

    private final String text;

    QueryRefusal(String text) {
        this.text = text;
    }

    @Override
    public String type() {
        return "query-not-understood";
    }

    @Override
    public String text() {
        return text;
    }
}
