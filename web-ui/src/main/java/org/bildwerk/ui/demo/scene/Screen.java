package org.bildwerk.ui.demo.scene;

/// Says what stands between the light and the scene and throws its shadow.
public enum Screen {
    NONE,
    WINDOW,
    BLINDS,
    LEAVES
}
