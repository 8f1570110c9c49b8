package org.bildwerk.dam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import org.bildwerk.dam.DamProperties;
import org.bildwerk.dam.DamTest;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3BlobStoreTest extends BlobStoreContract {

    private static S3Proxy server;

    @TempDir
    private Path folder;

    private String bucket;
    private S3BlobStore store;

    @BeforeAll
    static void startServer() throws Exception {
        server = S3Proxy.builder()
                .blobStore(new TransientNio2BlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, "access", "secret")
                .build();
        server.start();
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.stop();
    }

    @BeforeEach
    void open() {
        bucket = "pictures-" + UUID.randomUUID();
        var settings = new DamProperties.S3(
                bucket,
                "bildwerk/",
                URI.create("http://127.0.0.1:" + server.getPort()),
                "us-east-1",
                "access",
                "secret",
                true);
        var client = S3Clients.open(settings);
        client.createBucket(request -> request.bucket(bucket));
        store = new S3BlobStore(client, bucket, settings.prefix(), folder, 0);
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
        try (var dam = DamTest.with()
                .settings(
                        "bildwerk.storage.s3.bucket=" + bucket,
                        "bildwerk.storage.s3.endpoint=http://127.0.0.1:" + server.getPort(),
                        "bildwerk.storage.s3.access-key=access",
                        "bildwerk.storage.s3.secret-key=secret")
                .start()) {
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
