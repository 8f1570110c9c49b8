package org.bildwerk.bench.credential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;
import tools.jackson.databind.json.JsonMapper;

/// Signs the same JPEG files of two megapixels in turns: through our binding, whose key stays in Java, and
/// through Python's, whose key is the library's. No thumbnails, since both leave those to the library.
public final class SigningRace {

    private static final int FILES = 20;
    private static final int WARM_UP = 50;
    private static final int ROUNDS = 25;
    private static final int WIDTH = 1632;
    private static final int HEIGHT = 1224;
    private static final Map<String, Object> SETTINGS = Map.of(
            "builder", Map.of("thumbnail", Map.of("enabled", false)),
            "verify", Map.of("remote_manifest_fetch", false, "ocsp_fetch", false));

    private final Path wheel;
    private final List<String> names =
            IntStream.range(0, FILES).mapToObj("%02d.jpg"::formatted).toList();

    /// @param wheel the unpacked wheel that both take the library from
    public SigningRace(Path wheel) {
        this.wheel = wheel;
    }

    /// @param ratio the median over the rounds of our time by Python's
    public record Outcome(double signaturesPerSecond, double pythonPerSecond, double ratio, int rounds, long bytes) {}

    public Outcome run(Path folder) throws IOException, GeneralSecurityException {
        var source = Files.createDirectories(folder.resolve("source"));
        draw(source);
        var ours = Files.createDirectories(folder.resolve("ours"));
        var theirs = Files.createDirectories(folder.resolve("theirs"));
        var c2pa = CredentialMeasurement.library();
        try (var identity = new OwnSigner(c2pa, folder);
                var python = new PythonSigner(wheel, folder, job(identity, folder, source, theirs));
                var java = new JavaSigner(
                        c2pa, new JsonMapper().writeValueAsString(SETTINGS), identity.signer(), OwnSigner.DEFINITION)) {
            for (int round = 0; round < WARM_UP; round++) {
                java.sign(source, ours, names);
            }
            python.sign(theirs);
            return outcome(race(java, python, source, ours, theirs), Files.size(source.resolve(names.getFirst())));
        }
    }

    /// The middle times of one file in one round.
    private record Round(double ours, double theirs) {}

    private List<Round> race(JavaSigner java, PythonSigner python, Path source, Path ours, Path theirs)
            throws IOException {
        var rounds = new ArrayList<Round>();
        for (int round = 0; round < ROUNDS; round++) {
            // Who comes first changes, so that neither always finds the caches warm.
            if (round % 2 == 0) {
                double first = median(java.sign(source, ours, names));
                rounds.add(new Round(first, median(python.sign(theirs))));
            } else {
                double first = median(python.sign(theirs));
                rounds.add(new Round(median(java.sign(source, ours, names)), first));
            }
        }
        return rounds;
    }

    private static Outcome outcome(List<Round> rounds, long bytes) {
        double ours = median(rounds.stream().map(Round::ours).toList());
        double theirs = median(rounds.stream().map(Round::theirs).toList());
        double ratio = median(
                rounds.stream().map(round -> round.ours() / round.theirs()).toList());
        return new Outcome(1 / ours, 1 / theirs, ratio, rounds.size(), bytes);
    }

    private static double median(List<Double> values) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /// Removes what an earlier round wrote: to empty a file costs as much time as to sign it.
    static void empty(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                Files.delete(file);
            }
        }
    }

    private Map<String, Object> job(OwnSigner identity, Path folder, Path source, Path target)
            throws IOException, GeneralSecurityException {
        return Map.of(
                "settings", SETTINGS,
                "definition", OwnSigner.DEFINITION,
                "chain", identity.signer().certificateChain(),
                "key", key(folder.resolve(OwnSigner.KEYS)),
                "source", source.toString(),
                "target", target.toString(),
                "files", names);
    }

    private static String key(Path keystore) throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance(keystore.toFile(), OwnSigner.PASSWORD.toCharArray());
        for (var alias : Collections.list(keys.aliases())) {
            boolean leaf = keys.getCertificate(alias) instanceof X509Certificate certificate
                    && certificate.getBasicConstraints() < 0;
            if (leaf && keys.getKey(alias, OwnSigner.PASSWORD.toCharArray()) instanceof PrivateKey key) {
                var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
                return "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
            }
        }
        throw new IOException("There is no key in " + keystore);
    }

    private void draw(Path folder) throws IOException {
        var random = new Random(7);
        for (var name : names) {
            var pixels = new byte[WIDTH * HEIGHT * 3];
            int shift = random.nextInt(256);
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (byte) (shift + (i / 3 % WIDTH) * 255 / WIDTH + random.nextInt(24));
            }
            try (var image = Vips.open().fromPixels(pixels, WIDTH, HEIGHT, 3)) {
                Files.write(folder.resolve(name), image.encode(Encoding.Jpeg.fast(82)));
            }
        }
    }
}
