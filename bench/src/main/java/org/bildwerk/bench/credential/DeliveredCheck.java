package org.bildwerk.bench.credential;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.bildwerk.c2pa.C2pa;
import org.bildwerk.c2pa.C2paSettings;

/// Asks everybody about what the packaged application hands out: stamped files and renditions of a chain.
final class DeliveredCheck {

    private final Oracles oracles;
    private final List<String> faults = new ArrayList<>();
    private int expectations;

    DeliveredCheck(Oracles oracles) {
        this.oracles = oracles;
    }

    /// @param home an empty folder for the application
    void run(C2pa c2pa, Path home) throws IOException, SQLException {
        try (var chain = new DeliveredChain(home)) {
            var files = chain.make();
            var trust = chain.authorities();
            try (var stranger = new OwnReader(c2pa, C2paSettings.STANDARD);
                    var own = new OwnReader(c2pa, C2paSettings.STANDARD.withTrustAnchors(trust))) {
                for (var file : files) {
                    System.err.printf("%s: %d bytes%n", file.name(), file.bytes().length);
                    expect(file, "we, without the authority", "Valid", stranger.read(file));
                    expect(file, "we, with the authority", "Trusted", own.read(file));
                    expectOf(file, trust);
                }
            }
        }
    }

    private void expectOf(DeliveredFile file, String trust) throws IOException {
        for (var oracle : List.of(Oracles.OLD, Oracles.NEW)) {
            expect(file, oracle, "Valid", oracles.ask(oracle, file, null).verdict());
            expectChain(file, oracle + " with the authority", "Trusted", oracles.ask(oracle, file, trust));
        }
        if (file.knownToTypeScript()) {
            expectChain(file, Oracles.TYPESCRIPT, "Valid", oracles.ask(Oracles.TYPESCRIPT, file, null));
        }
    }

    private void expectChain(DeliveredFile file, String reader, String state, Oracles.Told told) {
        expect(file, reader, state, told.verdict());
        expectations++;
        if (told.manifests() < file.signedPictures()) {
            faults.add("%s, %s: %d manifests instead of %d"
                    .formatted(file.name(), reader, told.manifests(), file.signedPictures()));
        }
    }

    private void expect(DeliveredFile file, String reader, String state, Verdict verdict) {
        expectations++;
        if (!verdict.state().equals(state)) {
            faults.add("%s, %s: %s instead of %s".formatted(file.name(), reader, verdict, state));
        }
    }

    List<String> faults() {
        return faults;
    }

    int expectations() {
        return expectations;
    }
}
