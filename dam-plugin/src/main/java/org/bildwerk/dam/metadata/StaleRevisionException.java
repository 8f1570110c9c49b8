package org.bildwerk.dam.metadata;

import java.util.List;
import java.util.Map;
import org.bildwerk.dam.DamException;
import org.jspecify.annotations.Nullable;

/// Somebody else changed the same fields meanwhile. Nothing was written; both values are told.
public final class StaleRevisionException extends DamException {

    private static final long serialVersionUID = 1;
    private final transient List<Conflict> conflicts;
    private final long revision;

    public StaleRevisionException(long revision, List<Conflict> conflicts) {
        super(
                DescriptionRefusal.STALE_REVISION,
                List.of(conflicts.stream().map(Conflict::field).toList(), revision));
        this.conflicts = List.copyOf(conflicts);
        this.revision = revision;
    }

    /// The change was not made on the present revision.
    public StaleRevisionException(long present, long expected) {
        super(DescriptionRefusal.REVISION_NOT_PRESENT, List.of(expected, present));
        this.conflicts = List.of();
        this.revision = present;
    }

    /// A field that two changed to different values.
    ///
    /// @param field for example `texts.de.alt`, `keywords`, `rights.holder`
    /// @param before what both started from
    public record Conflict(
            String field,
            @Nullable Object before,
            @Nullable Object mine,
            @Nullable Object theirs) {}

    public List<Conflict> conflicts() {
        return conflicts;
    }

    /// Returns the revision that is current now.
    public long revision() {
        return revision;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("revision", revision, "conflicts", conflicts);
    }
}
