package org.bildwerk.dam.quality;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All checks, in the order in which people see them. Thread-safe.
final class Checks {

    /// Names the comparison with the library, which is made when somebody asks.
    static final String DUPLICATE = "duplicate";

    /// Names the comparison with the slots of a site, which is made when somebody asks.
    static final String SIZE = "size";

    private static final List<String> RECORD =
            Arrays.stream(RecordCheck.values()).map(RecordCheck::key).toList();

    private final List<Check> all;

    Checks(List<Check> all) {
        this.all = List.copyOf(all);
    }

    List<Check> all() {
        return all;
    }

    Optional<Check> find(String name) {
        return all.stream().filter(check -> check.name().equals(name)).findFirst();
    }

    /// Returns all names, those of what is looked at when somebody asks too.
    List<String> names() {
        return Stream.of(all.stream().map(Check::name), Stream.of(DUPLICATE, SIZE), RECORD.stream())
                .flatMap(names -> names)
                .toList();
    }

    Check.Worse worse(String name) {
        var otherwise = RECORD.contains(name) ? Check.Worse.HIGHER : Check.Worse.LOWER;
        return find(name).map(Check::worse).orElse(otherwise);
    }

    /// Names what measures; another name makes old results stale.
    String maker() {
        return all.stream()
                .map(check -> check.name() + " " + check.version())
                .collect(Collectors.joining(", ", "look 2, pdq 1, ", ""));
    }
}
