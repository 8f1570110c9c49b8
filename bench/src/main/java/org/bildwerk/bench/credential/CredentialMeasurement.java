package org.bildwerk.bench.credential;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bildwerk.c2pa.C2pa;
import org.bildwerk.c2pa.C2paSettings;
import org.bildwerk.c2pa.MemoryChannel;
import org.bildwerk.c2pa.NativeLibrary;
import org.bildwerk.metadata.ManifestPolicy;
import org.bildwerk.metadata.container.ImageContainers;

/// Signs a picture in each format and asks our reader and three others about it, whole and changed, and about what the
/// packaged application hands out.
public final class CredentialMeasurement {

    private static final byte[] PACKET = """
            <?xpacket begin="\\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
            xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
            xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="3"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>
            """.getBytes(StandardCharsets.UTF_8);

    private final Path oracleFolder;
    private final List<String> faults = new ArrayList<>();
    private int expectations;

    /// @param oracleFolder where the other readers lie, or are fetched to
    public CredentialMeasurement(Path oracleFolder) {
        this.oracleFolder = oracleFolder;
    }

    /// What was found.
    ///
    /// @param expectations verdicts that had to be a certain one
    /// @param faults those that were not, in words
    /// @param changed single-byte changes that our reader was asked about
    /// @param breaches those of protected bytes that it let pass
    /// @param stillHolding changes of unprotected bytes that do not matter
    /// @param unprotected the parts that these lie in
    /// @param compared verdicts compared with c2pa-node's
    /// @param differences those that are not equal and why, with how often
    /// @param unexplained those of them whose reason is not known
    public record Found(
            int expectations,
            List<String> faults,
            long changed,
            List<String> breaches,
            long stillHolding,
            TreeSet<String> unprotected,
            long compared,
            Map<String, Integer> differences,
            int unexplained) {}

    /// @param folder for the keys, and for the application
    public Found measure(Path folder) throws IOException, InterruptedException, SQLException {
        var c2pa = library();
        var plain = C2paSettings.STANDARD;
        try (var signer = new OwnSigner(c2pa, folder);
                var stranger = new OwnReader(c2pa, plain);
                var own = new OwnReader(c2pa, plain.withTrustAnchors(signer.authorities()));
                var oracles = new Oracles(oracleFolder)) {
            var tampering = new Tampering(own, oracles, signer.authorities());
            for (var kind : ImageKind.values()) {
                var signed = signer.sign(kind);
                System.err.printf("%s: %d bytes%n", kind, signed.length);
                expectWhole(kind, signed, stranger, own, oracles, signer.authorities());
                expectInvalidAfterMetadata(kind, signed, own, oracles);
                tampering.run(kind, signed);
            }
            var delivered = new DeliveredCheck(oracles);
            delivered.run(c2pa, folder.resolve("home"));
            faults.addAll(delivered.faults());
            expectations += delivered.expectations();
            return found(tampering);
        }
    }

    static C2pa library() throws IOException {
        return switch (C2pa.load()) {
            case NativeLibrary.Available(var c2pa) -> c2pa;
            case NativeLibrary.Unavailable missing -> throw new IOException(missing.reason());
        };
    }

    private Found found(Tampering tampering) {
        return new Found(
                expectations,
                faults,
                tampering.changed(),
                tampering.breaches(),
                tampering.stillHolding(),
                tampering.unprotected(),
                tampering.compared(),
                tampering.differences(),
                tampering.unexplained());
    }

    private void expectWhole(
            ImageKind kind, byte[] signed, OwnReader stranger, OwnReader own, Oracles oracles, String trust)
            throws IOException {
        expect(kind, "we, without the authority", "Valid", stranger.read(kind.mimeType, signed));
        expect(kind, "we, with the authority", "Trusted", own.read(kind.mimeType, signed));
        for (var oracle : List.of(Oracles.OLD, Oracles.NEW)) {
            expect(kind, oracle, "Valid", oracles.ask(oracle, kind.mimeType, signed, null));
            expect(kind, oracle + " with the authority", "Trusted", oracles.ask(oracle, kind.mimeType, signed, trust));
        }
        if (kind.knownToTypeScript) {
            expect(kind, Oracles.TYPESCRIPT, "Valid", oracles.ask(Oracles.TYPESCRIPT, kind.mimeType, signed, null));
        }
    }

    private void expectInvalidAfterMetadata(ImageKind kind, byte[] signed, OwnReader own, Oracles oracles)
            throws IOException {
        var source = MemoryChannel.of(signed);
        var described = new ByteArrayOutputStream();
        var blobs = ImageContainers.read(source).withXmp(PACKET);
        ImageContainers.replace(source, Channels.newChannel(described), blobs, ManifestPolicy.KEEP);
        var file = described.toByteArray();
        expect(kind, "we, metadata after signing", "Invalid", own.read(kind.mimeType, file));
        for (var oracle : List.of(Oracles.OLD, Oracles.NEW)) {
            expect(
                    kind,
                    oracle + ", metadata after signing",
                    "Invalid",
                    oracles.ask(oracle, kind.mimeType, file, null));
        }
    }

    private void expect(ImageKind kind, String reader, String state, Verdict verdict) {
        expectations++;
        if (!verdict.state().equals(state)) {
            faults.add("%s, %s: %s instead of %s".formatted(kind, reader, verdict, state));
        }
    }
}
