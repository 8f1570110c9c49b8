package org.bildwerk.generator.device;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;
import org.bildwerk.generator.onnx.ExternalWeights;
import org.bildwerk.generator.onnx.GraphFile;

/// Loads graphs so that the same inputs give the same outputs. Safe for several threads.
final class Loader {

    private static final String FOLDER = "session.model_external_initializers_file_folder_path";

    /// Loads the library with the first graph, not with the application.
    private static final class Library {
        static final OrtEnvironment ENVIRONMENT =
                OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "bildwerk");
    }

    private final int threads;

    /// @param threads that one operation may use; 0 leaves it to ONNX Runtime
    Loader(int threads) {
        this.threads = threads;
    }

    GraphSession open(GraphFile graph, Device device, Overlay overlay) {
        return DeepStack.call(() -> opened(graph, device, overlay));
    }

    private GraphSession opened(GraphFile graph, Device device, Overlay overlay) {
        var file = String.valueOf(graph.file().getFileName());
        try (var options = options(device)) {
            var weights = overlay.weights(graph);
            if (weights.isEmpty()) {
                var session = Library.ENVIRONMENT.createSession(graph.file().toString(), options);
                return new GraphSession(Library.ENVIRONMENT, session, graph);
            }
            return overlaid(graph, weights, options);
        } catch (OrtException e) {
            throw Failures.loading(file, e);
        }
    }

    private GraphSession overlaid(GraphFile graph, Map<String, float[]> weights, SessionOptions options)
            throws OrtException {
        var tensors = new LinkedHashMap<String, OnnxTensorLike>();
        try {
            for (var each : weights.entrySet()) {
                tensors.put(each.getKey(), tensor(graph, each.getKey(), each.getValue()));
            }
            options.addExternalInitializers(tensors);
            options.addConfigEntry(FOLDER, graph.folder().toString());
            var bytes = ExternalWeights.without(graph.file(), weights.keySet());
            return new GraphSession(Library.ENVIRONMENT, Library.ENVIRONMENT.createSession(bytes, options), graph);
        } finally {
            tensors.values().forEach(OnnxTensorLike::close);
        }
    }

    private OnnxTensor tensor(GraphFile graph, String name, float[] values) throws OrtException {
        var weights = graph.initializers().get(name);
        if (weights == null || !weights.type().isFloating()) {
            throw new GeneratorRefused(
                    GeneratorRefusal.MODEL_FILE_BROKEN, graph.file().getFileName(), "no weights are called " + name);
        }
        var shape = weights.dims().stream().mapToLong(Long::longValue).toArray();
        return Conversion.toRuntime(
                Library.ENVIRONMENT,
                new Tensor(values, shape),
                OnnxJavaType.valueOf(weights.type().name()));
    }

    private SessionOptions options(Device device) throws OrtException {
        var options = new SessionOptions();
        try {
            options.setDeterministicCompute(true);
            options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
            options.setMemoryPatternOptimization(false);
            if (threads > 0) {
                options.setIntraOpNumThreads(threads);
            }
            if (device == Device.CUDA) {
                addCuda(options);
            }
            return options;
        } catch (OrtException e) {
            options.close();
            throw e;
        }
    }

    /// The settings under which the same inputs give the same outputs on one card.
    private static void addCuda(SessionOptions options) throws OrtException {
        try (var cuda = new OrtCUDAProviderOptions(0)) {
            cuda.add("arena_extend_strategy", "kSameAsRequested");
            cuda.add("cudnn_conv_algo_search", "HEURISTIC");
            cuda.add("use_tf32", "0");
            options.addCUDA(cuda);
        }
    }
}
