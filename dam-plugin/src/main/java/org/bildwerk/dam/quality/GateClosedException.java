package org.bildwerk.dam.quality;

import java.util.List;
import java.util.Map;
import org.bildwerk.dam.DamException;

/// A picture does not pass a gate.
public final class GateClosedException extends DamException {

    private static final long serialVersionUID = 1;
    private final transient Verdicts verdicts;

    GateClosedException(String assetKey, Verdicts verdicts) {
        super(
                verdicts.gate() == Gate.KEEP ? QualityRefusal.KEEP_BLOCKED : QualityRefusal.PUBLISH_BLOCKED,
                List.of(
                        assetKey,
                        verdicts.blocking().stream().map(Verdict::check).toList()));
        this.verdicts = verdicts;
    }

    /// Returns all verdicts.
    public Verdicts verdicts() {
        return verdicts;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("checks", verdicts.blocking().stream().map(Verdict::check).toList());
    }
}
