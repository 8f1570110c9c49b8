package org.bildwerk.dam.web;

import java.util.List;

/// Where the addresses of a module start that lie beside `/api/v1/`: what is asked for there in vain is answered with a
/// problem, too. A bean of this type is found by itself.
public record OwnAddresses(List<String> starts) {

    public OwnAddresses {
        starts = List.copyOf(starts);
    }
}
