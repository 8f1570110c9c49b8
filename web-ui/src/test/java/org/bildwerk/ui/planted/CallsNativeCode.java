package org.bildwerk.ui.planted;

import java.lang.foreign.Arena;

/// Planted: native code is for the libraries.
public final class CallsNativeCode {

    Arena arena() {
        return Arena.ofAuto();
    }
}
