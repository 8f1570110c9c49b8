package org.bildwerk.ui.operations;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.bildwerk.indexer.SearchRefusal;
import org.bildwerk.ui.home.HomeFolder;
import org.bildwerk.ui.home.RunFolder;
import org.bildwerk.vips.ImageFormat;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsUnavailableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The part of `./bildwerk doctor` that needs the program itself: whether the native libraries load, and what the
/// running application says of its parts.
final class Doctor {

    private final PrintStream out;

    Doctor(PrintStream out) {
        this.out = out;
    }

    /// Prints one line for each finding, and tells whether there is nothing to mend.
    boolean look(HomeFolder home) {
        return vips() & application(home);
    }

    private boolean vips() {
        try {
            var vips = Vips.open();
            var formats =
                    Arrays.stream(ImageFormat.values()).filter(vips::canSave).toList();
            return good("libvips %s loads from %s, writes %s", vips.version(), vips.place(), formats);
        } catch (VipsUnavailableException e) {
            return warn("libvips does not load: " + e.getMessage(), "./bildwerk run fetches it; or set BILDWERK_VIPS.");
        }
    }

    private boolean application(HomeFolder home) {
        var running = new RunFolder(home).read("application").filter(part -> part.url() != null && isAlive(part.pid()));
        if (running.isEmpty()) {
            return true;
        }
        var health = URI.create(running.get().url() + "actuator/health");
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(asOperator(health, home), HttpResponse.BodyHandlers.ofString());
            var signing = URI.create(running.get().url() + "api/v1/provenance/signing");
            var credentials = client.send(asOperator(signing, home), HttpResponse.BodyHandlers.ofString());
            return parts(answer.body(), home) & signing(credentials);
        } catch (IOException | JacksonException e) {
            return warn(
                    "the application does not answer at " + health + ": " + e,
                    "It may still start. Look into the terminal where './bildwerk' runs.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Only administrators are told of the parts.
    private static HttpRequest asOperator(URI health, HomeFolder home) throws IOException {
        var request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(10));
        var key = home.run().resolve("operator.key");
        if (Files.isReadable(key)) {
            request.header("Authorization", "Bearer " + Files.readString(key));
        }
        return request.build();
    }

    private boolean parts(String body, HomeFolder home) {
        var json = JsonMapper.shared().readTree(body);
        var whole = json.path("status").asString("");
        var healthy = true;
        for (var part : json.path("components").properties()) {
            healthy &= part.getKey().equals("search")
                    ? search(part.getValue(), home)
                    : state(part.getKey(), part.getValue().path("status").asString(""));
        }
        // Where a part is ill, so is the whole: one finding, not two.
        return healthy && json.path("components").isEmpty() ? state("application", whole) : healthy;
    }

    /// The search server may take minutes to start, which is nothing to mend.
    private boolean search(JsonNode part, HomeFolder home) {
        var status = part.path("status").asString("");
        var state = part.path("details").path("state").asString("");
        if (status.equals("OUT_OF_SERVICE") && state.equals(SearchRefusal.SEARCH_STARTING.text())) {
            return good("search: it is starting; what it does is in %s", searchLog(home));
        }
        return status.equals("UP")
                ? state("search", status)
                : warn("search: " + state, "Look into " + searchLog(home) + ".");
    }

    /// The log of the embedded server, which lives outside the home folder where nobody else could enter that.
    private static String searchLog(HomeFolder home) {
        var folder = home.path().resolve("search").toString();
        try {
            var running = Files.readString(home.run().resolve("search.json"));
            folder = JsonMapper.shared().readTree(running).path("folder").asString(folder);
        } catch (IOException | JacksonException _) {
            // Nothing runs yet: it is where it is by default.
        }
        var log = Path.of(folder, "logs", "search.log");
        return Files.exists(log) ? log.toString() : "the terminal where './bildwerk' runs";
    }

    /// Tells with what files are signed, and what is missing before the world trusts it; only the latter two are no
    /// fault of the installation.
    private boolean signing(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            return warn("signing: no answer, status " + answer.statusCode(), "Only administrators are told.");
        }
        var json = JsonMapper.shared().readTree(answer.body());
        boolean signs = json.path("signs").asBoolean(false);
        if (signs) {
            good(
                    "files are signed by %s until %s",
                    json.path("signer").asString(""), json.path("expiresAt").asString(""));
        }
        for (var lack : json.path("lacks")) {
            var detail = lack.path("detail").asString("");
            switch (lack.path("kind").asString("")) {
                case "LIBRARY" -> warn("nothing is signed: " + detail, "./bildwerk run fetches the library.");
                case "KEY" -> warn("no signing key: " + detail, "Set bildwerk.provenance.keystore and its password.");
                case "EXPIRED" -> warn("the signing certificate ended at " + detail, "Replace the signing key.");
                case "EXPIRES_SOON" -> warn("the signing certificate ends at " + detail, "Replace the signing key.");
                case "OWN_AUTHORITY" ->
                    good("signed under an own authority, which others show as unknown: for trusted credentials,"
                            + " get a certificate from an authority on C2PA's trust list");
                case "TIME_STAMPS" ->
                    good("no time stamps: what is signed ends with its certificate; set"
                            + " bildwerk.provenance.timestamp-url");
                default -> warn("signing lacks " + lack, "Look into the terminal where './bildwerk' runs.");
            }
        }
        return signs;
    }

    private boolean state(String part, String status) {
        return status.equals("UP")
                ? good("health of %s: up", part)
                : warn(
                        "health of " + part + ": " + status.toLowerCase(Locale.ROOT),
                        "Look into the terminal where './bildwerk' runs.");
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private boolean good(String text, Object... values) {
        out.printf("  ok    " + text + "%n", values);
        return true;
    }

    private boolean warn(String finding, String mend) {
        out.printf("  WARN  %s%n        %s%n", finding, mend);
        return false;
    }
}
