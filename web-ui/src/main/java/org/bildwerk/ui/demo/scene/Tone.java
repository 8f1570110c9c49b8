package org.bildwerk.ui.demo.scene;

/// Turns light into display values.
final class Tone {

    private static final double SHOULDER = 0.72;
    private static final float[] ENCODED = new float[1 << 14];

    static {
        for (int i = 0; i < ENCODED.length; i++) {
            double linear = (i + 0.5) / ENCODED.length;
            ENCODED[i] = (float) (linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055);
        }
    }

    private Tone() {}

    /// Rolls bright light off softly and encodes for sRGB; each channel ends between 0 and 1.
    static Vec display(Vec light) {
        return new Vec(encode(rolled(light.x())), encode(rolled(light.y())), encode(rolled(light.z())));
    }

    private static double rolled(double light) {
        if (light <= SHOULDER) {
            return Math.max(light, 0);
        }
        double room = 1 - SHOULDER;
        return SHOULDER + room * (1 - Math.exp(-(light - SHOULDER) / room));
    }

    private static double encode(double linear) {
        return ENCODED[Math.min((int) (linear * ENCODED.length), ENCODED.length - 1)];
    }
}
