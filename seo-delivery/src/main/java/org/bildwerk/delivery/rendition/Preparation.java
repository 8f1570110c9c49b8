package org.bildwerk.delivery.rendition;

/// Who has renditions made before anybody asks for them, and watches it.
public interface Preparation {

    /// Tells whether it is still wanted; asked before each rendition.
    boolean goesOn();

    /// Hears of a rendition that is ready now, or was.
    void ready(RenditionOrder order);
}
