package org.bildwerk.watermark;

/// Where in a picture a change hides: more in texture and at edges, less where all is smooth.
final class ActivityMask {

    private static final float SMOOTH = 0.5f;
    private static final float BUSY = 1.9f;

    /// The activity, in levels of brightness, that lies in the middle between smooth and busy.
    private static final float MIDDLE = 6f;

    private static final int DETAIL = 3;
    private static final int AROUND = 6;

    private ActivityMask() {}

    /// Returns for each point by how much a change there may be stronger or shall be weaker than elsewhere.
    static float[] of(float[] brightness, int width, int height) {
        var detail = BoxBlur.blur(brightness, width, height, DETAIL);
        for (int i = 0; i < detail.length; i++) {
            detail[i] = Math.abs(brightness[i] - detail[i]);
        }
        var activity = BoxBlur.blur(detail, width, height, AROUND);
        for (int i = 0; i < activity.length; i++) {
            activity[i] = SMOOTH + (BUSY - SMOOTH) * activity[i] / (activity[i] + MIDDLE);
        }
        return activity;
    }
}
