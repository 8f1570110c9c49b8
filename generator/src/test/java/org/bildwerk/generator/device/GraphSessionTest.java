package org.bildwerk.generator.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;
import org.bildwerk.generator.onnx.GraphFile;
import org.bildwerk.generator.onnx.OnnxModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphSessionTest {

    @TempDir
    private Path folder;

    private final Sessions sessions = new Sessions(1, 1 << 20);
    private final Cancellation cancellation = new Cancellation();

    @Test
    void runsAGraph() throws IOException {
        var graph = GraphFile.read(OnnxModels.linear().save(folder.resolve("part/model.onnx")));
        try (var loan = sessions.lend(graph, Device.CPU, Overlay.NONE)) {
            assertThat(loan.session().inputs().get("x").dims()).containsExactly(1L, 2L);
            var y = loan.session().run(Map.of("x", new Tensor(new float[] {1, 1}, 1, 2)), cancellation);
            assertThat(y).isEqualTo(new Tensor(new float[] {14, 26}, 1, 2));
        }
    }

    @Test
    void replacesWeightsThatStandInTheFile() throws IOException {
        var graph = GraphFile.read(OnnxModels.linear().save(folder.resolve("part/model.onnx")));
        var overlay = new Overlay() {
            @Override
            public String id(GraphFile graph) {
                return "ones";
            }

            @Override
            public Map<String, float[]> weights(GraphFile of) {
                return Map.of("layer.weight", new float[] {1, 1, 1, 1});
            }
        };
        try (var own = sessions.lend(graph, Device.CPU, Overlay.NONE);
                var loan = sessions.lend(graph, Device.CPU, overlay)) {
            var x = Map.of("x", new Tensor(new float[] {1, 1}, 1, 2));
            assertThat(loan.session().run(x, cancellation).values()).containsExactly(12, 22);
            assertThat(own.session().run(x, cancellation).values()).containsExactly(14, 26);
        }
    }

    @Test
    void computesHalvesInSinglePrecisionOnTheProcessor() throws IOException {
        var graph = GraphFile.read(OnnxModels.empty()
                .input("x", 10, 1)
                .halves("thousand", new long[] {1}, 1000)
                .halves("thousandth", new long[] {1}, 0.001f)
                .node("Mul", new String[] {"x", "thousand"}, "a")
                .node("Mul", new String[] {"a", "thousand"}, "beyond")
                .node("Mul", new String[] {"beyond", "thousandth"}, "y")
                .output("y", 10, 1)
                .save(folder.resolve("part/model.onnx")));
        try (var loan = sessions.lend(graph, Device.CPU, Overlay.NONE)) {
            var y = loan.session().run(Map.of("x", new Tensor(new float[] {1}, 1)), cancellation);
            assertThat(y.values()[0]).isBetween(999f, 1001f);
        }
    }

    @Test
    void givesNumbersInTheTypeThatTheGraphWants() throws IOException {
        var graph = GraphFile.read(OnnxModels.empty()
                .input("ids", 7, 1, 2)
                .input("half", 10, 1, 2)
                .node("Cast", new String[] {"ids"}, "a", "to", 1)
                .node("Cast", new String[] {"half"}, "b", "to", 1)
                .node("Add", new String[] {"a", "b"}, "c")
                .node("Cast", new String[] {"c"}, "sum", "to", 10)
                .output("sum", 10, 1, 2)
                .save(folder.resolve("part/model.onnx")));
        try (var loan = sessions.lend(graph, Device.CPU, Overlay.NONE)) {
            var sum = loan.session()
                    .run(
                            Map.of(
                                    "ids",
                                    Tensor.of(new int[] {49407, 2}, 1, 2),
                                    "half",
                                    new Tensor(new float[] {.5f, .25f}, 1, 2)),
                            cancellation);
            assertThat(sum.values()).containsExactly(49408, 2.25f);
        }
    }

    @Test
    void endsARunFromAnotherThread() throws Exception {
        var model = OnnxModels.empty().input("x0", 1, 700, 700);
        for (int i = 0; i < 400; i++) {
            model.node("MatMul", new String[] {"x" + i, "x0"}, "x" + (i + 1));
        }
        var graph = GraphFile.read(model.output("x400", 1, 700, 700).save(folder.resolve("long/model.onnx")));
        try (var loan = sessions.lend(graph, Device.CPU, Overlay.NONE)) {
            var run = CompletableFuture.supplyAsync(() ->
                    loan.session().run(Map.of("x0", Tensor.zeros(700, 700)), cancellation));
            cancellation.cancel();
            assertThatThrownBy(run::join).hasCauseInstanceOf(CancellationException.class);
        }
    }

    @Test
    void loadsAGraphForAThreadWithAShallowStack() throws Exception {
        var graph = GraphFile.read(OnnxModels.linear().save(folder.resolve("part/model.onnx")));
        var loaded = new CompletableFuture<Tensor>();
        Runnable work = () -> {
            try (var loan = sessions.lend(graph, Device.CPU, Overlay.NONE)) {
                loaded.complete(loan.session().run(Map.of("x", Tensor.zeros(1, 2)), cancellation));
            } catch (RuntimeException e) {
                loaded.completeExceptionally(e);
            }
        };
        new Thread(null, work, "shallow", 256 << 10).start();
        assertThat(loaded.join().values()).containsExactly(10, 20);
    }

    @Test
    void namesAFileThatIsNoGraph() throws IOException {
        var graph = GraphFile.read(OnnxModels.empty()
                .input("x", 1, 1)
                .node("n", "NoSuchOperation", "", new String[] {"x"}, "y")
                .output("y", 1, 1)
                .save(folder.resolve("part/model.onnx")));
        assertThatThrownBy(() -> sessions.lend(graph, Device.CPU, Overlay.NONE))
                .isInstanceOfSatisfying(
                        GeneratorRefused.class,
                        refused -> assertThat(refused.is(GeneratorRefusal.MODEL_FILE_BROKEN))
                                .isTrue());
    }

    @Test
    void endsWhatWasNotUsedForLongestWhenTheBudgetIsFull() throws IOException {
        var first = GraphFile.read(OnnxModels.linear().save(folder.resolve("a/model.onnx")));
        var second = GraphFile.read(OnnxModels.linear().save(folder.resolve("b/model.onnx")));
        try (var small = new Sessions(1, first.size() + 10)) {
            small.lend(first, Device.CPU, Overlay.NONE).close();
            assertThat(small.files()).containsExactly(first.file());
            try (var held = small.lend(second, Device.CPU, Overlay.NONE)) {
                assertThat(small.files()).containsExactly(second.file());
                small.lend(first, Device.CPU, Overlay.NONE).close();
                assertThat(small.files()).containsExactly(held.session().graph().file());
            }
        }
    }
}
