package org.bildwerk.generator.model;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bildwerk.generator.device.Cancellation;
import org.bildwerk.generator.device.Loan;
import org.bildwerk.generator.device.Tensor;

/// Makes vectors of tokens. For one thread.
public final class TextEncoder implements AutoCloseable {

    private static final String LAST = "last_hidden_state";
    private static final String LAYER = "hidden_states.";

    private final Loan loan;

    public TextEncoder(Loan loan) {
        this.loan = loan;
    }

    /// Returns the output of the last layer, normalised: pieces × tokens × width.
    public Tensor last(int[] ids, int length, Cancellation cancellation) {
        var outputs = loan.session().outputs().keySet();
        var wanted = outputs.contains(LAST) ? LAST : outputs.iterator().next();
        return answer(run(ids, length, cancellation, wanted), wanted);
    }

    /// Returns the output of a layer counted from the end, 0 for the last one, without a norm after it; and the vector
    /// of the whole text where the graph gives one.
    public Encoded layer(int fromEnd, int[] ids, int length, Cancellation cancellation) {
        var layer = LAYER + (layers() - 1 - fromEnd);
        var pooled = pooledName();
        var answers = pooled.isPresent()
                ? run(ids, length, cancellation, layer, pooled.get())
                : run(ids, length, cancellation, layer);
        return new Encoded(answer(answers, layer), pooled.map(name -> answer(answers, name)));
    }

    private static Tensor answer(Map<String, Tensor> answers, String name) {
        return Objects.requireNonNull(answers.get(name), "a wanted output is there");
    }

    /// Returns how many layers the graph lets see, its input counted as one; 0 where it shows only the last.
    public int layers() {
        return (int) loan.session().outputs().keySet().stream()
                .filter(name -> name.startsWith(LAYER))
                .count();
    }

    private Optional<String> pooledName() {
        var outputs = loan.session().outputs().keySet();
        return Optional.of("text_embeds")
                .filter(outputs::contains)
                .or(() -> Optional.of("pooler_output").filter(outputs::contains));
    }

    private Map<String, Tensor> run(int[] ids, int length, Cancellation cancellation, String... wanted) {
        var input = loan.session().inputs().keySet().iterator().next();
        var names = new LinkedHashSet<String>(java.util.List.of(wanted));
        return loan.session().run(Map.of(input, Tensor.of(ids, ids.length / length, length)), names, cancellation);
    }

    @Override
    public void close() {
        loan.close();
    }

    /// @param tokens pieces × tokens × width
    /// @param pooled pieces × width
    public record Encoded(Tensor tokens, Optional<Tensor> pooled) {}
}
