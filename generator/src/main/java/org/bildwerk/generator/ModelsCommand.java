package org.bildwerk.generator;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bildwerk.generator.registry.CardFile;
import org.bildwerk.generator.registry.Installed;
import org.bildwerk.generator.registry.Installer;
import org.bildwerk.generator.registry.Shelf;

/// The command line of models: `list`, and `add FOLDER|FILE|URL`.
public final class ModelsCommand {

    private static final String USAGE = """
            models list
            models add FOLDER|FILE|URL [--name NAME] [--licence LICENCE] [--licence-url URL] [--owner NAME]
                       [--data STATEMENT] [--family FAMILY]""";

    private final PrintStream out;
    private final Path models;

    /// @param models folder where they are installed
    public ModelsCommand(PrintStream out, Path models) {
        this.out = out;
        this.models = models;
    }

    /// Does what the words ask for.
    ///
    /// @return whether it was done; else the reason was said
    public boolean run(List<String> words) {
        try {
            if (words.equals(List.of("list"))) {
                list();
                return true;
            }
            if (words.size() >= 2 && words.size() % 2 == 0 && words.getFirst().equals("add")) {
                return add(words.get(1), options(words.subList(2, words.size())));
            }
            out.println(USAGE);
            return false;
        } catch (GeneratorRefused | IllegalArgumentException e) {
            out.println("bildwerk: " + e.getMessage());
        } catch (IOException e) {
            out.println("bildwerk: it could not be fetched or written: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private void list() {
        var all = new Shelf(List.of(models)).all();
        if (all.isEmpty()) {
            out.println("bildwerk: no models are installed in " + models);
        }
        all.forEach(this::show);
    }

    private static Map<String, String> options(List<String> words) {
        var options = new HashMap<String, String>();
        for (int i = 0; i < words.size(); i += 2) {
            if (!words.get(i).matches("--(name|licence|licence-url|owner|data|family)")) {
                throw new IllegalArgumentException("there is no option " + words.get(i));
            }
            options.put(words.get(i).substring(2), words.get(i + 1));
        }
        return options;
    }

    private boolean add(String source, Map<String, String> options) throws IOException, InterruptedException {
        var card = new CardFile(
                null,
                options.get("licence"),
                options.get("licence-url"),
                options.get("owner"),
                options.get("data"),
                options.get("family"),
                false,
                null,
                null,
                null,
                null);
        var name = Objects.requireNonNullElseGet(options.get("name"), () -> name(source));
        show(new Installer(models).add(source, name, card));
        return true;
    }

    /// Returns the last word of a path or an address, without the ending of a file.
    private static String name(String source) {
        var bare = source.replaceAll("(/resolve/[^/]*)?/*$", "");
        return bare.substring(bare.lastIndexOf('/') + 1).replaceAll("\\.safetensors$", "");
    }

    private void show(Installed installed) {
        var card = installed.card();
        var licence = card.licence();
        out.printf("%s %s%n", installed.kind().key(), installed.name());
        out.printf("  SHA-256  %s%n", installed.digest());
        if (licence == null || licence.isBlank()) {
            out.printf("  licence  none stated: not used until %s names one%n", CardFile.NAME);
        } else {
            var url = card.licenceUrl();
            out.printf("  licence  %s%s%n", licence, url == null ? "" : ", " + url);
        }
    }
}
