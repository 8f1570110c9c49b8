package org.bildwerk.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.bildwerk.dam.generation.ModelCard.Kind;
import org.bildwerk.generator.model.ModelDigest;
import org.bildwerk.generator.registry.Shelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelsCommandTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private boolean run(String... words) {
        said.reset();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new ModelsCommand(out, folder.resolve("models"), List.of(folder.resolve("shipped"))).run(List.of(words));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void installsAFolderAndShowsDigestAndLicence() {
        var source = TinyModels.folder("sd1-dynamo").toString();
        assertThat(run("add", source, "--licence", "CC0-1.0")).isTrue();
        assertThat(said()).contains("model sd1-dynamo", "CC0-1.0").containsPattern("[0-9a-f]{64}");
        assertThat(run("list")).isTrue();
        assertThat(said()).contains("model sd1-dynamo", "CC0-1.0");
        assertThat(run("add", source)).isFalse();
        assertThat(said()).contains("already");
    }

    @Test
    void listsWhatCameAlongAndWritesNothingThere() throws IOException {
        var shipped = folder.resolve("shipped");
        copy(TinyModels.folder("sd1-dynamo"), shipped.resolve("sd1-dynamo"));
        var before = files(shipped);

        assertThat(run("list")).isTrue();

        assertThat(said()).contains("model sd1-dynamo").containsPattern("[0-9a-f]{64}");
        assertThat(files(shipped)).isEqualTo(before);
        var first = said();
        assertThat(run("list")).isTrue();
        assertThat(said()).isEqualTo(first);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (var file : files(from)) {
            var target = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else {
                Files.copy(file, target);
            }
        }
    }

    @Test
    void saysThatWithoutALicenceItIsNotUsed() {
        assertThat(run("add", TinyModels.folder("loras/peft.safetensors").toString(), "--name", "comic"))
                .isTrue();
        assertThat(said()).contains("lora comic", "none stated");
        assertThat(new Shelf(List.of(folder.resolve("models"))).all(Kind.LORA)).hasSize(1);
    }

    @Test
    void leavesNothingOfWhatCannotBeRead() throws IOException {
        var broken = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(broken.resolve("model_index.json"), "{}");
        for (var source : List.of(broken.toString(), folder.resolve("nowhere").toString(), "http://127.0.0.1:1/m")) {
            assertThat(run("add", source)).as(source).isFalse();
            assertThat(said()).startsWith("bildwerk: ");
        }
        assertThat(run("add", broken.toString(), "--name", "../../outside")).isFalse();
        assertThat(folder.resolve("models")).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            scheduler/scheduler_config.json | {"_class_name": "HeunDiscreteScheduler"} | The scheduler HeunDiscreteScheduler is not built here
            scheduler/scheduler_config.json | {"_class_name": "DDIMScheduler", "num_train_timesteps": "many"} | num_train_timesteps = many
            scheduler/scheduler_config.json | {"_class_name": "DDIMScheduler", "num_train_timesteps": 2000000000} | num_train_timesteps = 2000000000
            tokenizer/vocab.json            | {"a": "b"}                               | vocab.json
            bildwerk.json                   | {"licenceUrl": "javascript:alert(1)"}    | licenceUrl is an address with http or https
            """)
    void installsNothingThatCouldNotTakeAStep(String file, String text, String says) throws IOException {
        var model = folder.resolve("heun");
        copy(TinyModels.folder("sd1-dynamo"), model);
        Files.writeString(model.resolve(file), text);
        assertThat(run("add", model.toString(), "--licence", "CC0-1.0")).isFalse();
        assertThat(said()).contains(says).doesNotContain(".adding", folder.toString());
        assertThat(folder.resolve("models")).isEmptyDirectory();
    }

    @Test
    void statesNoAddressOfAnotherLicence() throws IOException {
        var model = folder.resolve("licensed");
        copy(TinyModels.folder("sd1-dynamo"), model);
        Files.writeString(
                model.resolve("bildwerk.json"), "{\"licence\": \"A\", \"licenceUrl\": \"https://example.org/a\"}");
        assertThat(run("add", model.toString(), "--licence", "B")).isTrue();
        assertThat(said()).contains("licence  B").doesNotContain("example.org");
    }

    @Test
    void refusesAnAdapterOfValuesThatAreNoNumbers() throws IOException {
        var adapter = Files.copy(TinyModels.folder("loras/peft.safetensors"), folder.resolve("nan.safetensors"));
        var bytes = Files.readAllBytes(adapter);
        int header =
                8 + (int) ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
        Arrays.fill(bytes, header, bytes.length, (byte) 0xff);
        Files.write(adapter, bytes);
        assertThat(run("add", adapter.toString(), "--licence", "CC0-1.0")).isFalse();
        assertThat(said()).contains("no numbers");
    }

    @Test
    void explainsItself() {
        assertThat(run()).isFalse();
        assertThat(said()).contains("models add FOLDER|FILE|URL");
        assertThat(run("add", "x", "--no-such", "y")).isFalse();
        assertThat(said()).contains("--no-such");
        assertThat(run("add", "x", "--sha256")).isFalse();
        assertThat(said()).contains("--sha256 lacks its value");
        assertThat(run("add", "x", "--sha256", "beef")).isFalse();
        assertThat(said()).contains("64");
        assertThat(run("add", "x", "--largest-file", "much")).isFalse();
        assertThat(said()).contains("much");
    }

    @Test
    void installsNothingButWhatWasMeant() {
        var adapter = TinyModels.folder("loras/peft.safetensors").toString();
        assertThat(run("add", adapter, "--sha256", "0".repeat(64))).isFalse();
        assertThat(said()).contains("nothing was installed");
        assertThat(folder.resolve("models")).isEmptyDirectory();
        var digest = ModelDigest.of(Path.of(adapter));
        assertThat(run("add", adapter, "--sha256", digest)).as(said()).isTrue();
        var model = TinyModels.folder("sd1-dynamo").toString();
        assertThat(run("add", model, "--name", "first")).isTrue();
        var listed = said().replaceAll("(?s).*SHA-256 +(\\w+).*", "$1");
        assertThat(run("add", model, "--name", "second", "--sha256", listed))
                .as(said())
                .isTrue();
    }

    @Test
    void fetchesAModelFileByFile() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/models/", exchange -> {
            var file = TinyModels.folder(exchange.getRequestURI().getPath().substring("/models/".length()));
            boolean there = Files.isRegularFile(file);
            var bytes = there ? Files.readAllBytes(file) : new byte[] {'n', 'o'};
            exchange.sendResponseHeaders(there ? 200 : 404, bytes.length);
            try (var body = exchange.getResponseBody()) {
                body.write(bytes);
            }
        });
        server.start();
        try {
            var address = "http://127.0.0.1:%d/models/sd1-dynamo"
                    .formatted(server.getAddress().getPort());
            assertThat(run("add", address)).isFalse();
            assertThat(said()).contains("own network");
            assertThat(run("add", address, "--licence", "CC0-1.0", "--name", "fetched", "--allow-own-network"))
                    .as(said())
                    .isTrue();
            assertThat(folder.resolve("models/fetched/unet/model.onnx_data")).exists();
            assertThat(folder.resolve("models/fetched/tokenizer_2")).doesNotExist();
        } finally {
            server.stop(0);
        }
    }
}
