package org.bildwerk.bench.metric;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The reference implementation in C++, where somebody has built it.
///
/// @param program the path of `ssimulacra2`
public record ReferenceProgram(Path program) {

    private static final String NAMED_BY = "BILDWERK_SSIMULACRA2";

    /// Returns the program that the environment names.
    public static Optional<ReferenceProgram> named() {
        return Optional.ofNullable(System.getenv(NAMED_BY)).map(Path::of).map(ReferenceProgram::new);
    }

    /// Returns the scores of all pairs, in their order.
    public List<Double> of(List<ScoredPair> pairs) throws IOException, InterruptedException {
        var scores = new ArrayList<Double>();
        for (var pair : pairs) {
            var process = new ProcessBuilder(
                            program.toString(),
                            pair.reference().toString(),
                            pair.spoilt().toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("%s does not score %s".formatted(program, pair.name()));
            }
            scores.add(Double.parseDouble(told.strip()));
        }
        return List.copyOf(scores);
    }
}
