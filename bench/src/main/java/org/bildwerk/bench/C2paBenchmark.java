package org.bildwerk.bench;

import java.nio.file.Path;
import org.bildwerk.bench.credential.SigningRace;

/// What our binding of the C2PA library costs over the library itself, called through Python's binding.
final class C2paBenchmark implements Benchmark {

    @Override
    public String name() {
        return "c2pa";
    }

    @Override
    public String purpose() {
        return "signatures per second for a JPEG of 2 megapixels, against Python's binding of the same library";
    }

    @Override
    public Report run(Path folder) throws Exception {
        var outcome = new SigningRace(Path.of(System.getProperty("bildwerk.native"), "c2pa")).run(folder);
        return new Report(name())
                .figure("signatures per second", outcome.signaturesPerSecond())
                .figure("signatures per second, Python's binding", outcome.pythonPerSecond())
                .figure("rounds", outcome.rounds())
                .figure("bytes of a file", outcome.bytes())
                .aim(Aim.atMost("our time by Python's", 1.05, outcome.ratio()));
    }
}
