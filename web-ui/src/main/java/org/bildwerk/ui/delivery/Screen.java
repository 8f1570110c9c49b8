package org.bildwerk.ui.delivery;

/// A screen that a page is looked at on.
enum Screen {
    PHONE(390),
    TABLET(820),
    DESK(1440);

    private final int width;

    Screen(int width) {
        this.width = width;
    }

    /// Returns its width in CSS pixels.
    int width() {
        return width;
    }
}
