package org.bildwerk.vips;

/// A clockwise turn that loses nothing.
public enum QuarterTurn {
    RIGHT("d90"),
    HALF("d180"),
    LEFT("d270");

    private final String nickname;

    QuarterTurn(String nickname) {
        this.nickname = nickname;
    }

    String nickname() {
        return nickname;
    }
}
