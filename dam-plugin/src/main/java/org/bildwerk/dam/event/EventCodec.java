package org.bildwerk.dam.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.bildwerk.dam.Json;

/// Turns events into rows of the outbox and back. Immutable.
public final class EventCodec {

    private final Map<String, Class<? extends DamEvent>> types = new HashMap<>();

    EventCodec() {
        collect(DamEvent.class);
    }

    /// Returns the name under which the event is stored: `asset-stored`.
    public String type(DamEvent event) {
        return type(event.getClass());
    }

    /// Returns what the event concerns: `asset:<id>`.
    public String subject(DamEvent event) {
        return switch (event) {
            case DamEvent.OfAsset ofAsset -> "asset:" + ofAsset.asset();
            case DamEvent.CollectionChanged changed -> "collection:" + changed.collection();
            case DamEvent.ConceptChanged changed -> "concept:" + changed.concept();
            case DamEvent.SiteChanged changed -> "site:" + changed.site();
        };
    }

    /// Returns the event as JSON.
    public String payload(DamEvent event) {
        return Json.write(event);
    }

    /// Reads an event back.
    ///
    /// @throws IllegalStateException if the type is unknown, because a newer release wrote it
    public DamEvent event(String type, String payload) {
        var known = types.get(type);
        if (known == null) {
            throw new IllegalStateException(
                    "The outbox holds an event of type %s, which this release does not know".formatted(type));
        }
        return Json.mapper().readValue(payload, known);
    }

    private void collect(Class<?> sealed) {
        for (var permitted : sealed.getPermittedSubclasses()) {
            if (permitted.isSealed()) {
                collect(permitted);
            } else {
                types.put(type(permitted), permitted.asSubclass(DamEvent.class));
            }
        }
    }

    private static String type(Class<?> event) {
        return event.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
