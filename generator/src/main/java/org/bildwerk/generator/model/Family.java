package org.bildwerk.generator.model;

/// What fits together: adapters of one family cannot be laid over another.
public enum Family {
    SD1("sd1"),
    SD2("sd2"),
    SDXL("sdxl"),
    /// Anything in the same layout whose text vectors have another size.
    OTHER("other");

    private final String code;

    Family(String code) {
        this.code = code;
    }

    /// Returns the name that cards and recipes use.
    public String code() {
        return code;
    }
}
