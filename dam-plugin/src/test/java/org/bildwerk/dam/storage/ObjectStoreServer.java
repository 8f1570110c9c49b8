package org.bildwerk.dam.storage;

import java.net.URI;
import java.util.UUID;
import org.bildwerk.dam.DamProperties;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;

/// A server that speaks S3, on a free port of the loopback interface; what it holds goes with it.
public final class ObjectStoreServer implements AutoCloseable {

    private static final String ACCESS_KEY = "access";
    private static final String SECRET_KEY = "secret";

    private final S3Proxy server;

    private ObjectStoreServer(S3Proxy server) {
        this.server = server;
    }

    public static ObjectStoreServer start() {
        var server = S3Proxy.builder()
                .blobStore(new TransientNio2BlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
                .build();
        try {
            server.start();
        } catch (Exception refused) {
            throw new IllegalStateException("The object store did not start", refused);
        }
        return new ObjectStoreServer(server);
    }

    /// Makes a bucket and returns how it is reached.
    DamProperties.S3 freshBucket() {
        var settings = new DamProperties.S3(
                "pictures-" + UUID.randomUUID(), "bildwerk/", endpoint(), "us-east-1", ACCESS_KEY, SECRET_KEY, true);
        try (var client = S3Clients.open(settings)) {
            client.createBucket(request -> request.bucket(settings.bucket()));
        }
        return settings;
    }

    /// Makes a bucket and returns the settings with which an application keeps its files there.
    public String[] settings() {
        return settings(freshBucket());
    }

    static String[] settings(DamProperties.S3 bucket) {
        return new String[] {
            "bildwerk.storage.s3.bucket=" + bucket.bucket(),
            "bildwerk.storage.s3.endpoint=" + bucket.endpoint(),
            "bildwerk.storage.s3.access-key=" + bucket.accessKey(),
            "bildwerk.storage.s3.secret-key=" + bucket.secretKey()
        };
    }

    private URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception stuck) {
            throw new IllegalStateException("The object store did not stop", stuck);
        }
    }
}
