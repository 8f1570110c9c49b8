package org.bildwerk.ui.planted;

import org.mockito.Mockito;

/// Planted: what only comes along must not be used.
public final class UsesMockito {

    Runnable stub() {
        return Mockito.mock(Runnable.class);
    }
}
