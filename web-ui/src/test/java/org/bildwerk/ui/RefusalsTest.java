package org.bildwerk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bildwerk.dam.Refusal;
import org.bildwerk.dam.asset.Transition;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/// Holds the texts of the views against everything that the modules may refuse and write into the audit.
class RefusalsTest {

    private static final Pattern VALUE = Pattern.compile("%[sd]");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
    private static final Pattern COMMAND = Pattern.compile("\"([a-z-]+\\.[a-z-]+)\"");

    private final List<Refusal> refusals = refusals();
    private final List<Properties> languages =
            List.of(texts("translations.properties"), texts("translations_de.properties"));

    @Test
    void saysEveryRefusalInEveryLanguageAndNothingElse() {
        assertThat(refusals).hasSizeGreaterThan(80);
        for (var texts : languages) {
            assertThat(keys(texts, "refused."))
                    .containsExactlyInAnyOrderElementsOf(
                            refusals.stream().map(Refusal::reason).toList());
        }
    }

    @Test
    void givesEveryRefusalANameOfItsOwn() {
        assertThat(refusals).extracting(Refusal::reason).doesNotHaveDuplicates();
    }

    @Test
    void tellsProgrammersOfEveryReason() throws IOException {
        var page = Files.readString(Path.of("../docs/user-guide/problems.md"));
        assertThat(refusals)
                .allSatisfy(refusal ->
                        assertThat(page).contains("`" + refusal.type() + "`").contains("`" + refusal.reason() + "`"));
    }

    @Test
    void speaksOnlyOfValuesThatTheRefusalHas() {
        for (var refusal : refusals) {
            var values = VALUE.matcher(refusal.text()).results().count();
            assertThat(languages)
                    .allSatisfy(texts -> assertThat(PLACE.matcher(texts.getProperty("refused." + refusal.reason()))
                                    .results())
                            .as(refusal.reason())
                            .allMatch(place -> Integer.parseInt(place.group(1)) < values));
        }
    }

    @Test
    void namesEveryCommandOfTheAuditInEveryLanguageAndNothingElse() throws IOException {
        var commands = commands();
        assertThat(commands).contains("asset.bin", "asset.approve", "collection.create", "audit.erase");
        for (var texts : languages) {
            assertThat(keys(texts, "audit.")).containsExactlyElementsOf(commands);
        }
    }

    private static TreeSet<String> keys(Properties texts, String prefix) {
        var keys = new TreeSet<String>();
        for (var key : texts.stringPropertyNames()) {
            if (key.startsWith(prefix)) {
                keys.add(key.substring(prefix.length()));
            }
        }
        return keys;
    }

    private static List<Refusal> refusals() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Refusal.class));
        return scanner.findCandidateComponents("org.bildwerk").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .flatMap(cases -> Arrays.stream(cases.getEnumConstants()))
                .map(Refusal.class::cast)
                .toList();
    }

    /// Returns what the sources write into the audit; the steps of a life are named after their transitions.
    private static TreeSet<String> commands() throws IOException {
        var commands = new TreeSet<String>();
        for (var step : Transition.values()) {
            commands.add("asset." + step.name().toLowerCase(Locale.ROOT));
        }
        for (var source : sources()) {
            var text = Files.readString(source);
            if (text.contains("new Command(") && text.contains("org.bildwerk.dam.")) {
                COMMAND.matcher(text).results().forEach(found -> commands.add(found.group(1)));
            }
        }
        return commands;
    }

    private static List<Path> sources() throws IOException {
        var sources = new ArrayList<Path>();
        for (var module : List.of("dam-plugin", "indexer", "generator", "seo-delivery")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    private static Properties texts(String file) {
        var texts = new Properties();
        try (var in = new InputStreamReader(
                Files.newInputStream(Path.of("src/main/resources/vaadin-i18n", file)), StandardCharsets.UTF_8)) {
            texts.load(in);
            return texts;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
