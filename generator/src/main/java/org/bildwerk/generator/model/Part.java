package org.bildwerk.generator.model;

import java.util.ArrayList;
import java.util.List;
import org.bildwerk.generator.onnx.GraphFile;
import tools.jackson.databind.JsonNode;

/// One graph of a model with what its `config.json` says; an empty object where there is none.
public record Part(String name, GraphFile graph, JsonNode config) {

    /// Returns a whole number of the configuration, or the other one where it says nothing.
    public int number(String key, int otherwise) {
        return config.path(key).isNumber() ? config.path(key).asInt() : otherwise;
    }

    public double fraction(String key, double otherwise) {
        return config.path(key).isNumber() ? config.path(key).asDouble() : otherwise;
    }

    public boolean flag(String key) {
        return config.path(key).asBoolean(false);
    }

    /// Returns the numbers of a list; empty where it says nothing.
    public List<Float> numbers(String key) {
        var numbers = new ArrayList<Float>();
        for (var each : config.path(key)) {
            numbers.add((float) each.asDouble());
        }
        return numbers;
    }
}
