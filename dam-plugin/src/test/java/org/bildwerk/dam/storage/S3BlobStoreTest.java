package org.bildwerk.dam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.bildwerk.dam.DamProperties;
import org.bildwerk.dam.DamTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3BlobStoreTest extends BlobStoreContract {

    private static ObjectStoreServer server;

    @TempDir
    private Path folder;

    private DamProperties.S3 bucket;
    private S3BlobStore store;

    @BeforeAll
    static void startServer() {
        server = ObjectStoreServer.start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void open() {
        bucket = server.freshBucket();
        store = new S3BlobStore(
                S3Clients.open(bucket), Objects.requireNonNull(bucket.bucket()), bucket.prefix(), folder, 0);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    BlobStore store() {
        return store;
    }

    @Test
    void isUsedAsSoonAsABucketIsSet() throws IOException {
        try (var dam =
                DamTest.with().settings(ObjectStoreServer.settings(bucket)).start()) {
            try (var staging = dam.bean(BlobStore.class).stage()) {
                staging.stream().write(1);
                var id = staging.commit();

                assertThat(dam.bean(BlobStore.class)).isInstanceOf(S3BlobStore.class);
                assertThat(dam.bean(BlobStore.class).exists(id)).isTrue();
            }
        }
    }

    @Test
    void saysThatTheStoreDoesNotAnswer() {
        var away = new DamProperties.S3(
                "bucket", "", URI.create("http://127.0.0.1:1"), "us-east-1", "access", "secret", true);
        try (var unreachable = new S3BlobStore(S3Clients.open(away), "bucket", "", folder, 0)) {
            assertThatThrownBy(() -> unreachable.exists(new BlobId("0".repeat(64))))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("the bucket bucket");
        }
    }
}
