package org.bildwerk.generator.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphFileTest {

    @TempDir
    private Path folder;

    @Test
    void listsOperationsWeightsAndInputs() throws IOException {
        var graph = GraphFile.read(OnnxModels.linear().save(folder.resolve("m/model.onnx")));
        assertThat(graph.inputs()).containsExactly("x");
        assertThat(graph.outputs()).containsExactly("y");
        assertThat(graph.nodes()).extracting(GraphNode::name).containsExactly("/layer/MatMul", "/layer/Add");
        var weights = graph.initializers().get("layer.weight");
        assertThat(weights.dims()).containsExactly(2L, 2L);
        assertThat(Weights.read(graph, weights)).containsExactly(1, 2, 3, 4);
        assertThat(graph.opsets()).containsEntry("", 17L);
    }

    @Test
    void readsWeightsFromTheFileBeside() throws IOException {
        Files.createDirectories(folder.resolve("m"));
        Files.write(folder.resolve("m/weights.pb"), new byte[] {9, 9, 9, 9, 0, 0, (byte) 0x80, 0x3f});
        var graph = GraphFile.read(OnnxModels.empty()
                .outside("w", new long[] {1}, "weights.pb", 4, 4)
                .save(folder.resolve("m/model.onnx")));
        assertThat(Weights.read(graph, graph.initializers().get("w"))).containsExactly(1);
        assertThat(graph.companions()).hasSize(1);
        assertThat(graph.size()).isGreaterThan(8);
    }

    @Test
    void readsHalfPrecision() throws IOException {
        var graph = GraphFile.read(
                OnnxModels.empty().halves("w", new long[] {2}, 1.5f, -2).save(folder.resolve("m/model.onnx")));
        assertThat(Weights.read(graph, graph.initializers().get("w"))).containsExactly(1.5f, -2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "/etc/hostname", "", "a/../../secret", "link"})
    void refusesWeightsOutsideOfTheFolder(String location) throws IOException {
        Files.writeString(folder.resolve("secret"), "12345678");
        Files.createDirectories(folder.resolve("m"));
        Files.createSymbolicLink(folder.resolve("m/link"), folder.resolve("secret"));
        var file =
                OnnxModels.empty().outside("w", new long[] {1}, location, 0, 4).save(folder.resolve("m/model.onnx"));
        refuses(() -> GraphFile.read(file), GeneratorRefusal.MODEL_FILE_OUTSIDE);
    }

    @Test
    void refusesWeightsBeyondTheEndOfTheirFile() throws IOException {
        Files.createDirectories(folder.resolve("m"));
        Files.write(folder.resolve("m/data"), new byte[6]);
        var file = OnnxModels.empty().outside("w", new long[] {1}, "data", 4, 4).save(folder.resolve("m/model.onnx"));
        refuses(() -> GraphFile.read(file), GeneratorRefusal.MODEL_FILE_BROKEN);
    }

    @Test
    void refusesEveryTruncation() throws IOException {
        var whole = OnnxModels.linear().bytes();
        for (int length = 0; length < whole.length; length++) {
            var file = Files.write(folder.resolve("cut.onnx"), Arrays.copyOf(whole, length));
            refuses(() -> GraphFile.read(file), GeneratorRefusal.MODEL_FILE_BROKEN);
        }
    }

    @Test
    void refusesSizesThatDoNotFitTheBytes() throws IOException {
        var file = OnnxModels.empty()
                .weights("w", new long[] {Long.MAX_VALUE, 8}, 1)
                .save(folder.resolve("m/model.onnx"));
        refuses(() -> GraphFile.read(file), GeneratorRefusal.MODEL_FILE_BROKEN);
    }

    @Test
    void knowsWhatOnlyCudaCanRun() throws IOException {
        var graph = GraphFile.read(OnnxModels.empty()
                .node("g", "GroupNorm", "com.microsoft", new String[] {"x"}, "y")
                .save(folder.resolve("m/model.onnx")));
        refuses(graph::requireRunsOnProcessor, GeneratorRefusal.MODEL_NEEDS_CUDA);
    }

    private static void refuses(ThrowingCallable what, GeneratorRefusal why) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        GeneratorRefused.class,
                        refused -> assertThat(refused.is(why))
                                .as(refused.getMessage())
                                .isTrue());
    }
}
