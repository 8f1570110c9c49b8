package org.bildwerk.generator.device;

/// Where graphs run.
public enum Device {
    CPU("cpu"),
    CUDA("cuda");

    private final String code;

    Device(String code) {
        this.code = code;
    }

    /// Returns the name that recipes and settings use.
    public String code() {
        return code;
    }
}
