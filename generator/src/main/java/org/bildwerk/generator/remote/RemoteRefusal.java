package org.bildwerk.generator.remote;

import org.bildwerk.dam.Refusal;

/// Why a provider made no picture.
public enum RemoteRefusal implements Refusal {
    REMOTE_CANNOT("generation-impossible", "%s has no word for this: %s"),
    REMOTE_MASK_OF_OTHER_SIZE("generation-impossible", "The mask has %s pixels, its picture %s"),
    REMOTE_SOURCE_UNREADABLE("generation-impossible", "The picture to begin with cannot be sent: %s"),
    REMOTE_MODERATED("generation-moderated", "%s does not make such pictures: %s"),
    REMOTE_KEY_REFUSED("generation-failed", "%s does not accept the key"),
    REMOTE_QUOTA_USED_UP("generation-failed", "The account at %s is used up: %s"),
    REMOTE_REFUSED("generation-failed", "%s refused: %s"),
    REMOTE_BUSY("generation-failed", "%s takes no more requests for now"),
    REMOTE_BROKEN("generation-failed", "%s failed: %s"),
    REMOTE_UNREACHABLE("generation-failed", "%s cannot be reached: %s"),
    REMOTE_SILENT(
            "generation-failed",
            "The answer of %s was lost (%s). It may have charged for the picture, so nothing is repeated by itself"),
    REMOTE_UNREADABLE("generation-failed", "What %s answered cannot be read: %s"),
    REMOTE_EMPTY("generation-failed", "%s answered without a picture"),
    REMOTE_ANSWER_TOO_LARGE("generation-failed", "What %s answered has more than %s bytes"),
    REMOTE_PICTURE_LOST("generation-failed", "The picture that %s made cannot be fetched: %s");

    private final String kind;
    private final String text;

    RemoteRefusal(String kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    @Override
    public String type() {
        return kind;
    }

    @Override
    public String text() {
        return text;
    }
}
