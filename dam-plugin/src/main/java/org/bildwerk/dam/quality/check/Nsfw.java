package org.bildwerk.dam.quality.check;

import java.util.Optional;
import org.bildwerk.dam.quality.Check;
import org.bildwerk.dam.quality.Measurement;
import org.bildwerk.dam.quality.Picture;

/// How likely the picture is not fit for everybody, 0 to 1.
final class Nsfw implements Check {

    private final Optional<NsfwClassifier> classifier;

    Nsfw(Optional<NsfwClassifier> classifier) {
        this.classifier = classifier;
    }

    @Override
    public String name() {
        return "nsfw";
    }

    @Override
    public String version() {
        return classifier
                .filter(NsfwClassifier::ready)
                .map(ready -> "1 " + ready.model())
                .orElse("1");
    }

    @Override
    public Worse worse() {
        return Worse.HIGHER;
    }

    @Override
    public Measurement measure(Picture picture) {
        var ready = classifier.filter(NsfwClassifier::ready);
        if (ready.isEmpty()) {
            return new Measurement.NotChecked("No model that classifies pictures is installed");
        }
        return ModelAnswer.to(() -> ready.get().classify(picture.file()));
    }
}
