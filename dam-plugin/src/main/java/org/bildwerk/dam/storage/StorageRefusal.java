package org.bildwerk.dam.storage;

import org.bildwerk.dam.Refusal;

/// Why the object store cannot serve.
public enum StorageRefusal implements Refusal {
    STORAGE_FULL("No space is left in %s: free some, then try again"),
    STORAGE_FAILED("%s failed"),
    FILE_MISSING("The file %s is missing in %s");

    private final String text;

    StorageRefusal(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
