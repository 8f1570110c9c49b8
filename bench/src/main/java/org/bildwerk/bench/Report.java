package org.bildwerk.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// The figures of one run and what they should reach. Filled by one thread.
final class Report {

    private final String bench;
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final List<Aim> aims = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    Report(String bench) {
        this.bench = bench;
    }

    Report figure(String name, double value) {
        figures.put(name, Math.round(value * 1e4) / 1e4);
        return this;
    }

    Report figure(String name, String value) {
        figures.put(name, value);
        return this;
    }

    Report aim(Aim aim) {
        aims.add(aim);
        return this;
    }

    /// Adds lines for people, that stand between figures and aims.
    Report lines(List<String> some) {
        lines.addAll(some);
        return this;
    }

    /// Prints the table for people and, as the last line, the JSON object for machines.
    void print(PrintStream out) {
        out.println();
        figures.forEach((name, value) -> out.printf(Locale.ROOT, "  %-44s %s%n", name, value));
        lines.forEach(out::println);
        for (var aim : aims) {
            out.printf(
                    Locale.ROOT,
                    "  aim %-40s %s, measured %s: %s%n",
                    aim.name(),
                    aim.wording(),
                    aim.value(),
                    verdict(aim));
        }
        out.println(json());
    }

    private static String verdict(Aim aim) {
        if (aim.needs() != null) {
            return "does not count here, it needs " + aim.needs();
        }
        return aim.met() ? "met" : "not met";
    }

    String json() {
        var judged = new LinkedHashMap<String, Object>();
        for (var aim : aims) {
            var entry = new LinkedHashMap<String, Object>();
            entry.put("value", aim.value());
            entry.put("aim", aim.wording());
            if (aim.needs() == null) {
                entry.put("met", aim.met());
            } else {
                entry.put("needs", aim.needs());
            }
            judged.put(aim.name(), entry);
        }
        var line = new LinkedHashMap<String, Object>();
        line.put("bench", bench);
        line.put("figures", figures);
        line.put("aims", judged);
        return new JsonMapper().writeValueAsString(line);
    }
}
