package org.bildwerk.dam.quality.check;

import org.bildwerk.dam.quality.Measurement;

/// Turns what becomes of a question to a model into a measurement: a model that fails leaves the picture unchecked.
final class ModelAnswer {

    private ModelAnswer() {}

    interface Question {
        double ask() throws InterruptedException;
    }

    static Measurement to(Question question) {
        try {
            return Measurement.of(question.ask());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Measurement.NotChecked("It was interrupted");
        } catch (RuntimeException e) {
            return new Measurement.NotChecked("The model failed: " + e.getMessage());
        }
    }
}
