package org.bildwerk.dam.storage;

import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import org.bildwerk.dam.DamProperties;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class S3BlobStoreTest extends BlobStoreContract {

    private static S3Proxy server;

    @TempDir
    private Path folder;

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
        var bucket = "pictures-" + UUID.randomUUID();
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
}
