package org.bildwerk.bench.generate;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;

/// A U-Net's graph run on its own, with the settings of the generator, on inputs that are there already.
public final class BareRuns implements AutoCloseable {

    private static final int TOKENS = 77;
    private static final int BATCH = 2;

    private final OrtEnvironment runtime = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final Map<String, OnnxTensor> inputs;

    /// @param latent edge of the latents
    public BareRuns(Path folder, int threads, int channels, int latent, int width) throws OrtException {
        var plain = folder.resolve("unet/model_plain.onnx");
        var graph = Files.exists(plain) ? plain : folder.resolve("unet/model.onnx");
        try (var options = new OrtSession.SessionOptions()) {
            options.setDeterministicCompute(true);
            options.setMemoryPatternOptimization(false);
            options.setIntraOpNumThreads(threads);
            session = runtime.createSession(graph.toString(), options);
        }
        inputs = Map.of(
                "sample", tensor(BATCH, channels, latent, latent),
                "timestep", tensor(),
                "encoder_hidden_states", tensor(BATCH, TOKENS, width));
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
    public double step(int runs) throws OrtException {
        var seconds = new ArrayList<Double>();
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            session.run(inputs).close();
            seconds.add((System.nanoTime() - start) / 1e9);
        }
        return ModelRuns.median(seconds);
    }

    @Override
    public void close() throws OrtException {
        inputs.values().forEach(OnnxTensor::close);
        session.close();
    }
}
