package org.bildwerk.dam.provenance.manifest;

/// A program with its version: the one that writes the claim, or the one that made the picture.
public record Tool(String name, String version) {

    public Tool {
        if (name.isBlank() || version.isBlank()) {
            throw new IllegalArgumentException("A tool has a name and a version");
        }
    }
}
