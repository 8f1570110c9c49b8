package org.bildwerk.generator.device;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;
import org.bildwerk.generator.onnx.Halves;

/// Turns our numbers into what a graph wants, and its answers into ours.
final class Conversion {

    private Conversion() {}

    static OnnxTensor toRuntime(OrtEnvironment runtime, Tensor tensor, OnnxJavaType type) throws OrtException {
        var values = tensor.values();
        var shape = tensor.shape();
        return switch (type) {
            case FLOAT -> OnnxTensor.createTensor(runtime, direct(values), shape);
            case FLOAT16, BFLOAT16 -> OnnxTensor.createTensor(runtime, halves(values, type), shape, type);
            case INT64 -> OnnxTensor.createTensor(runtime, longs(values), shape);
            case INT32 -> OnnxTensor.createTensor(runtime, integers(values), shape, OnnxJavaType.INT32);
            case DOUBLE -> OnnxTensor.createTensor(runtime, doubles(values), shape, OnnxJavaType.DOUBLE);
            default -> throw new IllegalArgumentException("no numbers can be given as " + type);
        };
    }

    /// Tells whether numbers can be given as this.
    static boolean isKnown(OnnxJavaType type) {
        return switch (type) {
            case FLOAT, FLOAT16, BFLOAT16, INT64, INT32, DOUBLE -> true;
            default -> false;
        };
    }

    private static FloatBuffer direct(float[] values) {
        return room(values.length, 4).asFloatBuffer().put(values).flip();
    }

    private static ShortBuffer halves(float[] values, OnnxJavaType type) {
        var halves = room(values.length, 2).asShortBuffer();
        for (float value : values) {
            halves.put(type == OnnxJavaType.FLOAT16 ? Float.floatToFloat16(value) : Halves.bfloat16(value));
        }
        return halves.flip();
    }

    private static LongBuffer longs(float[] values) {
        var longs = room(values.length, 8).asLongBuffer();
        for (float value : values) {
            longs.put((long) value);
        }
        return longs.flip();
    }

    private static ByteBuffer integers(float[] values) {
        var integers = room(values.length, 4);
        for (float value : values) {
            integers.putInt((int) value);
        }
        return integers.flip();
    }

    private static ByteBuffer doubles(float[] values) {
        var doubles = room(values.length, 8);
        for (float value : values) {
            doubles.putDouble(value);
        }
        return doubles.flip();
    }

    private static ByteBuffer room(int count, int size) {
        return ByteBuffer.allocateDirect(Math.multiplyExact(count, size)).order(ByteOrder.nativeOrder());
    }

    static Tensor fromRuntime(String file, String name, OnnxTensor tensor) {
        var info = tensor.getInfo();
        var values = new float[Math.toIntExact(info.getNumElements())];
        switch (info.type) {
            case FLOAT, FLOAT16, BFLOAT16 -> tensor.getFloatBuffer().get(values);
            case DOUBLE -> {
                var doubles = tensor.getDoubleBuffer();
                for (int i = 0; i < values.length; i++) {
                    values[i] = (float) doubles.get(i);
                }
            }
            default -> throw new GeneratorRefused(GeneratorRefusal.MODEL_TYPE_WRONG, file, name, info.type.name());
        }
        return new Tensor(values, info.getShape());
    }
}
