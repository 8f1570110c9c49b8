package org.bildwerk.c2pa;

/// How a picture came to be, in IPTC's vocabulary and C2PA's two additions.
public enum DigitalSourceType {
    EMPTY("empty"),
    TRAINED_ALGORITHMIC_DATA("trainedAlgorithmicData"),
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

    private static final String C2PA = "http://c2pa.org/digitalsourcetype/";
    private static final String IPTC = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    private final String term;

    DigitalSourceType(String term) {
        this.term = term;
    }

    /// Returns the address that stands in a manifest and in XMP.
    public String uri() {
        return (this == EMPTY || this == TRAINED_ALGORITHMIC_DATA ? C2PA : IPTC) + term;
    }

    int number() {
        return ordinal();
    }
}
