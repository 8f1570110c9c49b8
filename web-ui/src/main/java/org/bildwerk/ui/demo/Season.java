package org.bildwerk.ui.demo;

/// Names the range that a demo picture belongs to.
public enum Season {
    SPRING,
    SUMMER,
    AUTUMN,
    WINTER,
    ALL_YEAR
}
