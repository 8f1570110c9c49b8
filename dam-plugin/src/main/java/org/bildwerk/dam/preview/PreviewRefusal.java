package org.bildwerk.dam.preview;

import org.bildwerk.dam.Refusal;

/// Why a picture has no preview.
enum PreviewRefusal implements Refusal {
    PREVIEW_NOT_MADE("No preview: %s");

    private final String text;

    PreviewRefusal(String text) {
        this.text = text;
    }

    @Override
    public String type() {
        return "item-failed";
    }

    @Override
    public String text() {
        return text;
    }
}
