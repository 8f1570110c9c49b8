package org.bildwerk.dam.asset;

import java.util.List;
import org.bildwerk.dam.DamException;

/// There is no such asset, or the caller may not know of it: the two are told alike.
public final class AssetNotFoundException extends DamException {

    private static final long serialVersionUID = 1;

    public AssetNotFoundException(Object wanted) {
        super(AssetRefusal.ASSET_NOT_FOUND, List.of(wanted.toString()));
    }
}
