package org.bildwerk.dam.provenance.manifest;

/// A step from one file to the next that no model takes.
public enum Step {
    TURN(Action.ORIENTATION),
    STRAIGHTEN(Action.EDITED),
    CROP(Action.CROPPED),
    RESIZE(Action.RESIZED_PROPORTIONAL),
    LABEL(Action.EDITED),
    TRANSCODE(Action.TRANSCODED),
    METADATA(Action.METADATA);

    private final String action;

    Step(String action) {
        this.action = action;
    }

    String action() {
        return action;
    }
}
