package org.bildwerk.ui.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Names the schemas of our types so that each has a name of its own: what a controller calls `Body` has the name of
/// the controller before it, `StandInBody`. Thread-safe.
final class SchemaNames extends TypeNameResolver {

    private static final String OURS = "org.bildwerk.";
    private static final String CONTROLLER = "Controller";

    private final Map<String, Class<?>> taken = new ConcurrentHashMap<>();

    /// @throws IllegalStateException if another type has the name, and would be overwritten
    @Override
    protected String getNameOfClass(Class<?> type) {
        if (!type.getName().startsWith(OURS)) {
            return super.getNameOfClass(type);
        }
        var name = name(type);
        var other = taken.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException("%s and %s both have the schema %s".formatted(other, type, name));
        }
        return name;
    }

    private static String name(Class<?> type) {
        var around = type.getEnclosingClass();
        if (around == null) {
            return type.getSimpleName();
        }
        var start = name(around);
        if (start.endsWith(CONTROLLER)) {
            start = start.substring(0, start.length() - CONTROLLER.length());
        }
        return type.getSimpleName().startsWith(start) ? type.getSimpleName() : start + type.getSimpleName();
    }
}
