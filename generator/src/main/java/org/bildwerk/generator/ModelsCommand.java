package org.bildwerk.generator;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bildwerk.generator.registry.CardFile;
import org.bildwerk.generator.registry.Installed;
import org.bildwerk.generator.registry.Installer;
import org.bildwerk.generator.registry.Shelf;

/// The command line of models: `list`, and `add FOLDER|FILE|URL`.
public final class ModelsCommand {

    private static final String USAGE = """
            models list
            models add FOLDER|FILE|URL [--name NAME] [--licence LICENCE] [--licence-url URL] [--owner NAME]
                       [--data STATEMENT] [--family FAMILY] [--sha256 HEX]
                       [--largest-file 16GB] [--largest-model 32GB] [--allow-own-network]""";

    private final PrintStream out;
    private final Path models;
    private final List<Path> shipped;

    /// @param models folder where they are installed
    /// @param shipped folders of those that came along
    public ModelsCommand(PrintStream out, Path models, List<Path> shipped) {
        this.out = out;
        this.models = models;
        this.shipped = List.copyOf(shipped);
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
            if (words.size() >= 2 && words.getFirst().equals("add")) {
                add(AddWords.of(words.subList(1, words.size())));
                return true;
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
        var all = new Shelf(Stream.concat(Stream.of(models), shipped.stream()).toList()).all();
        if (all.isEmpty()) {
            out.println("bildwerk: no models are installed in " + models);
        }
        all.forEach(this::show);
    }

    private void add(AddWords words) throws IOException, InterruptedException {
        var installer = new Installer(models, words.bounds(), new FetchProgress(out));
        show(installer.add(words.source(), words.name(), words.card(), words.sha256()));
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
