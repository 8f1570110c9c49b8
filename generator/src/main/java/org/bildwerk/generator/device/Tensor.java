package org.bildwerk.generator.device;

import java.util.Arrays;

/// Numbers with a shape, row by row. What a graph wants in another type (half precision, whole numbers) is converted at
/// its door; token numbers and timesteps are exact in single precision.
public record Tensor(float[] values, long... shape) {

    public Tensor {
        long count = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        if (count != values.length) {
            throw new IllegalArgumentException(values.length + " values do not fill " + Arrays.toString(shape));
        }
    }

    /// One number without dimensions.
    public static Tensor scalar(float value) {
        return new Tensor(new float[] {value});
    }

    public static Tensor zeros(long... shape) {
        return new Tensor(new float[Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact))], shape);
    }

    public static Tensor of(int[] values, long... shape) {
        var floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = values[i];
        }
        return new Tensor(floats, shape);
    }

    /// Lays tensors behind each other along their first dimension.
    public static Tensor batch(Tensor... parts) {
        var shape = parts[0].shape.clone();
        shape[0] = Arrays.stream(parts).mapToLong(part -> part.shape[0]).sum();
        var values = new float
                [Arrays.stream(parts).mapToInt(part -> part.values.length).sum()];
        int at = 0;
        for (var part : parts) {
            System.arraycopy(part.values, 0, values, at, part.values.length);
            at += part.values.length;
        }
        return new Tensor(values, shape);
    }

    /// Returns one item of the first dimension, with that dimension kept.
    public Tensor item(int index) {
        int size = values.length / Math.toIntExact(shape[0]);
        var one = shape.clone();
        one[0] = 1;
        return new Tensor(Arrays.copyOfRange(values, index * size, (index + 1) * size), one);
    }

    /// Returns the size along a dimension.
    public int dim(int index) {
        return Math.toIntExact(shape[index]);
    }

    public Tensor reshaped(long... wanted) {
        return new Tensor(values, wanted);
    }

    @Override
    public String toString() {
        return "Tensor" + Arrays.toString(shape);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tensor(var theirs, var size)
                && Arrays.equals(values, theirs)
                && Arrays.equals(shape, size);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + Arrays.hashCode(shape);
    }
}
