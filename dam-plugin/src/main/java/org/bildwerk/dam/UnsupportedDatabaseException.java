package org.bildwerk.dam;

/// The data source leads to a database that the DAM cannot work with.
public final class UnsupportedDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int OLDEST = 16;

    private UnsupportedDatabaseException(String product, int major) {
        super("Bildwerk needs PostgreSQL %d or newer; the data source leads to %s %d"
                .formatted(OLDEST, product, major));
    }

    static void check(String product, int major) {
        if (!product.equals("PostgreSQL") || major < OLDEST) {
            throw new UnsupportedDatabaseException(product, major);
        }
    }
}
