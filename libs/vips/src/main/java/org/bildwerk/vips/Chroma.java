package org.bildwerk.vips;

/// How finely colour is stored beside brightness.
public enum Chroma {
    /// 4:2:0 below quality 90, 4:4:4 from there on.
    AUTO("auto"),
    /// 4:2:0: half the colour resolution, right for photographs.
    SUBSAMPLED("on"),
    /// 4:4:4: right for graphics and text.
    FULL("off");

    private final String nickname;

    Chroma(String nickname) {
        this.nickname = nickname;
    }

    String nickname() {
        return nickname;
    }
}
