package org.bildwerk.ui.demo.scene;

/// Scatters values that look random and are the same each time.
final class Noise {

    private Noise() {}

    /// Gives a value from 0 to 1 for a cell.
    static double at(int x, int y, int z) {
        int h = x * 0x27D4EB2D ^ y * 0x165667B1 ^ z * 0x9E3779B1;
        h = (h ^ h >>> 15) * 0x2C1B3C6D;
        h = (h ^ h >>> 12) * 0x297A2D39;
        return ((h ^ h >>> 15) >>> 8) / (double) (1 << 24);
    }

    /// Gives 1 inside a speckle, 0 between them; about one cell in three holds one.
    static double speckles(double x, double y, double z) {
        int cellX = (int) Math.floor(x);
        int cellY = (int) Math.floor(y);
        int cellZ = (int) Math.floor(z);
        double most = 0;
        for (int i = -1; i <= 1; i++) {
            for (int j = -1; j <= 1; j++) {
                for (int k = -1; k <= 1; k++) {
                    most = Math.max(most, speckle(cellX + i, cellY + j, cellZ + k, x, y, z));
                }
            }
        }
        return most;
    }

    private static double speckle(int cellX, int cellY, int cellZ, double x, double y, double z) {
        double chosen = at(cellX, cellY, cellZ);
        if (chosen > 0.4) {
            return 0;
        }
        double dx = cellX + at(cellX, cellY, cellZ + 7919) - x;
        double dy = cellY + at(cellX + 7919, cellY, cellZ) - y;
        double dz = cellZ + at(cellX, cellY + 7919, cellZ) - z;
        double size = 0.08 + chosen * 0.6;
        return Vec.smoothstep(size + 0.05, size - 0.05, Math.sqrt(dx * dx + dy * dy + dz * dz)) * 0.85;
    }
}
