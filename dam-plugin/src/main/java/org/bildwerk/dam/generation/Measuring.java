package org.bildwerk.dam.generation;

import java.util.Optional;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.quality.Making;
import org.bildwerk.dam.quality.QualityGate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has a new candidate measured, with what only its maker knows. Thread-safe.
final class Measuring {

    private static final Logger LOG = LoggerFactory.getLogger(Measuring.class);

    private final QualityGate gate;

    Measuring(QualityGate gate) {
        this.gate = gate;
    }

    /// Measures; what fails is measured when somebody asks for the verdicts.
    void measure(VersionId version, GeneratedPicture picture) throws InterruptedException {
        var prompt = Optional.of(picture.recipe().prompt()).filter(text -> !text.isBlank());
        try {
            gate.measure(version, new Making(prompt.orElse(null), picture.notNumbers(), picture.seams()));
        } catch (RuntimeException e) {
            LOG.warn("Version {} could not be measured: {}", version, e.getMessage());
        }
    }
}
