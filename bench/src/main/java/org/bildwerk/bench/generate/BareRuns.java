package org.bildwerk.bench.generate;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bildwerk.generator.model.Model;
import org.bildwerk.generator.model.PartName;

/// A U-Net's graph run on its own, with the settings of the generator, on inputs that are there already.
public final class BareRuns implements AutoCloseable {

    private static final Set<String> INPUTS = Set.of("sample", "timestep", "encoder_hidden_states");

    private final OrtEnvironment runtime = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final Model model;
    private final int tokens;
    private final Map<Integer, Map<String, OnnxTensor>> inputs = new HashMap<>();

    /// @param tokens that a prompt has
    /// @throws IOException if the graph wants more than a sample, a time and a text
    public BareRuns(Model model, int threads, int tokens) throws OrtException, IOException {
        this.model = model;
        this.tokens = tokens;
        var graph = model.require(PartName.UNET).graph().file();
        try (var options = new OrtSession.SessionOptions()) {
            options.setDeterministicCompute(true);
            options.setMemoryPatternOptimization(false);
            options.setIntraOpNumThreads(threads);
            session = runtime.createSession(graph.toString(), options);
        }
        if (!session.getInputNames().equals(INPUTS)) {
            throw new IOException(graph + " takes " + session.getInputNames() + ", bare runs know " + INPUTS);
        }
    }

    private Map<String, OnnxTensor> inputs(int batch) throws OrtException {
        var known = inputs.get(batch);
        if (known == null) {
            int latent = model.nativeEdge() / model.scaleFactor();
            int width = model.require(PartName.UNET).number("cross_attention_dim", 0);
            known = Map.of(
                    "sample", tensor(batch, model.latentChannels(), latent, latent),
                    "timestep", tensor(),
                    "encoder_hidden_states", tensor(batch, tokens, width));
            inputs.put(batch, known);
        }
        return known;
    }

    private OnnxTensor tensor(long... shape) throws OrtException {
        int count = 1;
        for (long dim : shape) {
            count *= (int) dim;
        }
        FloatBuffer values = ByteBuffer.allocateDirect(count * 4)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        for (int i = 0; i < count; i++) {
            values.put(i, (float) Math.sin(i));
        }
        return OnnxTensor.createTensor(runtime, values, shape);
    }

    /// Returns the median of the seconds of so many runs.
    ///
    /// @param batch samples at once; a picture with guidance is two
    public double step(int runs, int batch) throws OrtException {
        var given = inputs(batch);
        var seconds = new ArrayList<Double>();
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            session.run(given).close();
            seconds.add((System.nanoTime() - start) / 1e9);
        }
        return ModelRuns.median(seconds);
    }

    @Override
    public void close() throws OrtException {
        inputs.values().forEach(each -> each.values().forEach(OnnxTensor::close));
        session.close();
    }
}
