package org.bildwerk.ui.delivery;

/// A screen that a page is looked at on.
enum Screen {
    PHONE(390, 844),
    TABLET(820, 1180),
    DESK(1440, 900);

    private final int width;
    private final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /// Returns its width in CSS pixels.
    int width() {
        return width;
    }

    /// Returns its height in CSS pixels.
    int height() {
        return height;
    }
}
