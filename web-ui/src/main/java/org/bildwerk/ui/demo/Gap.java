package org.bildwerk.ui.demo;

/// Names what is left out of a picture's record, so that the demo library has something to mend.
enum Gap {
    TITLE,
    GERMAN,
    GERMAN_ALT,
    ENGLISH_ALT,
    RIGHTS,
    SOURCE_TYPE
}
