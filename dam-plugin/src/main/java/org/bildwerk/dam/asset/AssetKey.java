package org.bildwerk.dam.asset;

import java.util.random.RandomGenerator;

/// Makes the short public names of assets, which stand in every delivery URL.
public final class AssetKey {

    private static final String LETTERS = "abcdefghjkmnpqrstvwxyz23456789";
    private static final int LENGTH = 11;

    private AssetKey() {}

    /// Returns a new name of 11 letters and digits that are easily told apart: about 54 bits.
    public static String random(RandomGenerator random) {
        var key = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            key.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return key.toString();
    }
}
