package org.bildwerk.dam.site;

import java.util.List;
import org.bildwerk.dam.DamException;

/// A list of all pages leaves out so many of those that are known that it may be a mistake.
public final class PagesWouldGoException extends DamException {

    private static final long serialVersionUID = 1;
    private final int removed;

    PagesWouldGoException(int removed, int known) {
        super(SiteRefusal.PAGES_WOULD_GO, List.of(removed, known), null);
        this.removed = removed;
    }

    /// Returns how many pages would go.
    public int removed() {
        return removed;
    }
}
