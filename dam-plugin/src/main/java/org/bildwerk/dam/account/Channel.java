package org.bildwerk.dam.account;

/// The door through which a change came; written into the audit.
public enum Channel {
    UI,
    API,
    WATCHED_FOLDER,
    JOB,
    EMBEDDED
}
