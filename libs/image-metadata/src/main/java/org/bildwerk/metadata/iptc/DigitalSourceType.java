package org.bildwerk.metadata.iptc;

import java.util.Arrays;
import java.util.Optional;

/// The terms of IPTC's vocabulary of digital source types: how a picture came into being.
public enum DigitalSourceType {
    DIGITAL_CAPTURE("digitalCapture"),
    COMPUTATIONAL_CAPTURE("computationalCapture"),
    NEGATIVE_FILM("negativeFilm"),
    POSITIVE_FILM("positiveFilm"),
    PRINT("print"),
    HUMAN_EDITS("humanEdits"),
    COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA("compositeWithTrainedAlgorithmicMedia"),
    ALGORITHMICALLY_ENHANCED("algorithmicallyEnhanced"),
    DIGITAL_CREATION("digitalCreation"),
    DATA_DRIVEN_MEDIA("dataDrivenMedia"),
    TRAINED_ALGORITHMIC_MEDIA("trainedAlgorithmicMedia"),
    ALGORITHMIC_MEDIA("algorithmicMedia"),
    SCREEN_CAPTURE("screenCapture"),
    VIRTUAL_RECORDING("virtualRecording"),
    COMPOSITE("composite"),
    COMPOSITE_CAPTURE("compositeCapture"),
    COMPOSITE_SYNTHETIC("compositeSynthetic");

    private static final String VOCABULARY = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    private final String code;

    DigitalSourceType(String code) {
        this.code = code;
    }

    /// Returns the term's address, which is what files carry.
    public String address() {
        return VOCABULARY + code;
    }

    public FieldValue.Text value() {
        return new FieldValue.Text(address());
    }

    /// Understands the address with http or https and the bare code, and the retired terms, which it takes for what
    /// replaced them.
    public static Optional<DigitalSourceType> parse(String text) {
        var code = text.strip().replaceFirst("^https?://cv\\.iptc\\.org/newscodes/digitalsourcetype/", "");
        var current = switch (code) {
            case "minorHumanEdits" -> "humanEdits";
            case "digitalArt", "softwareImage" -> "digitalCreation";
            default -> code;
        };
        return Arrays.stream(values()).filter(type -> type.code.equals(current)).findFirst();
    }
}
