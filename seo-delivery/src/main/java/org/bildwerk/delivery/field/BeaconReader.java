package org.bildwerk.delivery.field;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bildwerk.dam.Json;
import org.bildwerk.delivery.address.ImageAddress;
import org.bildwerk.delivery.address.ImageType;
import org.bildwerk.delivery.field.Beacon.Measurement;
import org.bildwerk.delivery.field.Beacon.Rendition;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Reads what a stranger's browser sent, and believes nothing that does not have the right shape.
final class BeaconReader {

    private static final int MOST = 50;
    private static final int SMALL = 768;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1,100}");
    private static final Pattern PATH = Pattern.compile("/[!-~]{0,1999}");

    private BeaconReader() {}

    /// Returns the beacon; empty where it is none. Measurements that cannot be are left out: a view of a page has one
    /// LCP, one CLS and one INP, and sees pictures that have a name.
    static Optional<Beacon> read(byte[] json) {
        try {
            var root = Json.mapper().readTree(json);
            var site = text(root, "s", KEY);
            if (site == null) {
                return Optional.empty();
            }
            var once = EnumSet.noneOf(Metric.class);
            var measurements = root.path("e")
                    .valueStream()
                    .limit(MOST)
                    .flatMap(node -> measurement(node).stream())
                    .filter(known -> known.metric() == Metric.SEEN ? known.asset() != null : once.add(known.metric()))
                    .toList();
            var small = root.path("w").asInt(SMALL) < SMALL;
            return Optional.of(new Beacon(site, text(root, "p", PATH), small, measurements));
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    private static Optional<Measurement> measurement(JsonNode node) {
        var value = node.path("v").asDouble(-1);
        return Metric.of(node.path("m").asString(""))
                .filter(metric -> metric.believes(value))
                .map(metric -> new Measurement(
                        metric,
                        value,
                        text(node, "a", KEY),
                        text(node, "l", KEY),
                        text(node, "x", KEY),
                        rendition(node.path("u").asString("")),
                        phases(node.path("t"))));
    }

    private static @Nullable String text(JsonNode node, String field, Pattern shape) {
        var value = node.path(field);
        return value.isString() && shape.matcher(value.stringValue()).matches() ? value.stringValue() : null;
    }

    private static @Nullable Rendition rendition(String path) {
        var parts = path.split("/", -1);
        if (parts.length != 6 || !parts[1].equals("i")) {
            return null;
        }
        return ImageAddress.immutable(parts[2], parts[3], parts[4], parts[5])
                .map(address -> new Rendition(address.rev(), address.spec().toString(), extension(address.type())))
                .orElse(null);
    }

    private static String extension(@Nullable ImageType type) {
        return type == null ? ImageAddress.AUTO : type.extension();
    }

    /// The browser tells moments; kept is how long each phase took.
    private static Integer @Nullable [] phases(JsonNode moments) {
        if (moments.size() != 4) {
            return null;
        }
        List<Integer> at = moments.valueStream().map(node -> node.asInt(-1)).toList();
        var phases = new Integer[4];
        int before = 0;
        for (int i = 0; i < phases.length; i++) {
            phases[i] = Math.clamp((long) at.get(i) - before, 0, 600_000);
            before = at.get(i);
        }
        return at.contains(-1) ? null : phases;
    }
}
