package org.bildwerk.bench.credential;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.bildwerk.c2pa.C2pa;
import org.bildwerk.c2pa.C2paContext;
import org.bildwerk.c2pa.C2paSettings;
import org.bildwerk.c2pa.ContextOptions;
import org.bildwerk.c2pa.ManifestSigner;
import org.bildwerk.c2pa.MemoryChannel;
import org.bildwerk.dam.provenance.keystore.OwnPki;
import org.bildwerk.dam.provenance.keystore.Pkcs12Keystore;
import org.bildwerk.dam.provenance.keystore.SigningAlgorithm;

/// Signs with a key and an authority that the installation makes itself.
final class OwnSigner implements AutoCloseable {

    static final String DEFINITION = """
            {"claim_generator_info": [{"name": "Bildwerk", "version": "bench", "specVersion": "2.4"}],
             "assertions": [{"label": "c2pa.actions.v2", "created": true, "data": {"allActionsIncluded": true, "actions": [
               {"action": "c2pa.created", "softwareAgent": {"name": "Bildwerk", "version": "bench"},
                "digitalSourceType": "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"}]}}]}
            """;

    static final String KEYS = "keys.p12";
    static final String PASSWORD = "bench";

    private final C2paContext context;
    private final ManifestSigner signer;
    private final String authorities;

    OwnSigner(C2pa c2pa, Path folder) {
        var pki = new OwnPki("Bildwerk bench", Duration.ofDays(30), Clock.systemUTC());
        var keystore = new Pkcs12Keystore(folder.resolve(KEYS), PASSWORD, pki, SigningAlgorithm.ES256);
        var key = keystore.current().orElseThrow();
        this.authorities = ManifestSigner.pem(keystore.ownAuthorities());
        this.signer = new ManifestSigner(
                org.bildwerk.c2pa.SigningAlgorithm.ES256, ManifestSigner.pem(key.chain()), Optional.empty(), key::sign);
        this.context = c2pa.context(ContextOptions.STANDARD.withSettings(C2paSettings.STANDARD.withThumbnails(false)));
    }

    ManifestSigner signer() {
        return signer;
    }

    /// Returns the authorities that make the signatures trusted, in PEM.
    String authorities() {
        return authorities;
    }

    byte[] sign(ImageKind kind) {
        var target = new MemoryChannel();
        try (var builder = context.build(DEFINITION)) {
            builder.sign(kind.mimeType, MemoryChannel.of(kind.draw()), target, signer);
        }
        return target.toByteArray();
    }

    @Override
    public void close() {
        context.close();
    }
}
