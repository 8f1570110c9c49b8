package org.bildwerk.generator.device;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;
import org.bildwerk.generator.onnx.GraphFile;

/// One loaded graph. Several threads may run it at once.
public final class GraphSession implements AutoCloseable {

    private final OrtEnvironment runtime;
    private final OrtSession session;
    private final GraphFile graph;
    private final Map<String, TensorInfo> inputs;
    private final Map<String, Slot> inputSlots;
    private final Map<String, Slot> outputSlots;
    private boolean closed;

    GraphSession(OrtEnvironment runtime, OrtSession session, GraphFile graph) throws OrtException {
        this.runtime = runtime;
        this.session = session;
        this.graph = graph;
        this.inputs = tensors(session.getInputInfo());
        this.inputSlots = slots(inputs);
        this.outputSlots = slots(tensors(session.getOutputInfo()));
    }

    private Map<String, TensorInfo> tensors(Map<String, NodeInfo> infos) {
        var tensors = new LinkedHashMap<String, TensorInfo>();
        infos.forEach((name, info) -> {
            if (!(info.getInfo() instanceof TensorInfo tensor)) {
                throw new GeneratorRefused(
                        GeneratorRefusal.MODEL_TYPE_WRONG,
                        file(),
                        name,
                        info.getInfo().getClass().getSimpleName());
            }
            tensors.put(name, tensor);
        });
        return tensors;
    }

    private Map<String, Slot> slots(Map<String, TensorInfo> infos) {
        var slots = new LinkedHashMap<String, Slot>();
        infos.forEach((name, info) -> slots.put(
                name,
                new Slot(
                        name,
                        info.type.name(),
                        Arrays.stream(info.getShape()).boxed().toList())));
        return slots;
    }

    /// Returns what it wants, in the order of the graph.
    public Map<String, Slot> inputs() {
        return inputSlots;
    }

    /// Returns what it gives, in the order of the graph.
    public Map<String, Slot> outputs() {
        return outputSlots;
    }

    public GraphFile graph() {
        return graph;
    }

    private String file() {
        return String.valueOf(graph.file().getFileName());
    }

    /// Runs it and returns the only, or the first, of its outputs.
    public Tensor run(Map<String, Tensor> given, Cancellation cancellation) {
        var first = outputSlots.keySet().iterator().next();
        return run(given, Set.of(first), cancellation).values().iterator().next();
    }

    /// Runs it and returns the wanted outputs.
    ///
    /// @throws java.util.concurrent.CancellationException if it was cancelled before or meanwhile
    public Map<String, Tensor> run(Map<String, Tensor> given, Set<String> wanted, Cancellation cancellation) {
        var tensors = new LinkedHashMap<String, OnnxTensor>();
        try {
            for (var each : given.entrySet()) {
                tensors.put(each.getKey(), tensor(each.getKey(), each.getValue()));
            }
            try (var result = session.run(tensors, wanted, cancellation.options())) {
                var answers = new LinkedHashMap<String, Tensor>();
                for (var each : result) {
                    answers.put(
                            each.getKey(), Conversion.fromRuntime(file(), each.getKey(), (OnnxTensor) each.getValue()));
                }
                return answers;
            }
        } catch (OrtException e) {
            cancellation.check();
            throw Failures.of(where(), e);
        } finally {
            tensors.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor tensor(String name, Tensor value) throws OrtException {
        var info = inputs.get(name);
        if (info == null) {
            throw new IllegalArgumentException(where() + " has no input " + name);
        }
        if (!Conversion.isKnown(info.type)) {
            throw new GeneratorRefused(GeneratorRefusal.MODEL_TYPE_WRONG, where(), name, info.type.name());
        }
        return Conversion.toRuntime(runtime, value, info.type);
    }

    /// Names the part and the file.
    private String where() {
        return graph.folder().getFileName() + "/" + file();
    }

    /// Returns the names of all outputs.
    public List<String> outputNames() {
        return List.copyOf(outputSlots.keySet());
    }

    /// Frees it; a second call does nothing. No run may be under way.
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            session.close();
        } catch (OrtException e) {
            throw Failures.of(where(), e);
        }
    }
}
