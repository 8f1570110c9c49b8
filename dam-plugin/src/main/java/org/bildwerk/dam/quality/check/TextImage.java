package org.bildwerk.dam.quality.check;

import java.util.Optional;
import org.bildwerk.dam.quality.Check;
import org.bildwerk.dam.quality.Measurement;
import org.bildwerk.dam.quality.Picture;

/// How well the picture follows its prompt, in the unit of the scorer's model. It ranks pictures of one prompt;
/// across models it says nothing.
final class TextImage implements Check {

    private final Optional<TextImageScorer> scorer;

    TextImage(Optional<TextImageScorer> scorer) {
        this.scorer = scorer;
    }

    @Override
    public String name() {
        return "text-image";
    }

    @Override
    public String version() {
        return scorer.filter(TextImageScorer::ready)
                .map(ready -> "1 " + ready.model())
                .orElse("1");
    }

    @Override
    public Worse worse() {
        return Worse.LOWER;
    }

    @Override
    public Measurement measure(Picture picture) {
        var prompt = picture.making().prompt();
        if (prompt == null || prompt.isBlank()) {
            return new Measurement.NotApplicable();
        }
        var ready = scorer.filter(TextImageScorer::ready);
        if (ready.isEmpty()) {
            return new Measurement.NotChecked("No model that holds pictures against texts is installed");
        }
        return ModelAnswer.to(() -> ready.get().score(picture.file(), prompt));
    }
}
