package org.bildwerk.dam.storage;

import java.io.IOException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Shows whether a file can be taken in now, as the health part `files`.
final class StorageHealth implements HealthIndicator {

    private static final BlobId NONE = new BlobId("0".repeat(64));

    private final BlobStore store;

    StorageHealth(BlobStore store) {
        this.store = store;
    }

    @Override
    public Health health() {
        try (var staging = store.stage()) {
            staging.stream().write(0);
            store.exists(NONE);
            return Health.up().withDetail("store", store.toString()).build();
        } catch (StorageException e) {
            return Health.down()
                    .withDetail("reason", String.valueOf(e.getMessage()))
                    .build();
        } catch (IOException e) {
            return Health.down(e).build();
        }
    }
}
