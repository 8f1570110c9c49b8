package org.bildwerk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bildwerk.dam.asset.Status;
import org.bildwerk.dam.asset.Transition;
import org.bildwerk.dam.generation.Axis;
import org.bildwerk.dam.generation.GenerationItem;
import org.bildwerk.dam.generation.GenerationMode;
import org.bildwerk.dam.generation.Remake;
import org.bildwerk.dam.job.State;
import org.bildwerk.dam.quality.GateProfile;
import org.bildwerk.dam.quality.Outcome;
import org.bildwerk.delivery.audit.PageRule;
import org.bildwerk.delivery.crawl.Trouble;
import org.bildwerk.delivery.lint.LintRule;
import org.bildwerk.delivery.lint.Mend;
import org.bildwerk.delivery.lint.Reason;
import org.bildwerk.indexer.Facet;
import org.bildwerk.indexer.SortOrder;
import org.junit.jupiter.api.Test;

/// Keeps the two languages in step with each other and with the views.
class TranslationsTest {

    private static final Path TEXTS = Path.of("src/main/resources/vaadin-i18n");
    private static final Path VIEWS = Path.of("src/main/java/org/bildwerk/ui");
    private static final Pattern KEY = Pattern.compile("getTranslation\\(\\s*\"([^\"]+)\"\\s*([,)])");
    private static final Pattern LITERAL = Pattern.compile(
            "(?:setText|setLabel|setPlaceholder|setHelperText|setAriaLabel|setTooltipText|setHeaderTitle|setHeader|addItem"
                    + "|new (?:Button|Span|H1|H2|H3|Paragraph|TextField|TextArea|PasswordField|Checkbox|NativeButton))"
                    + "\\(\\s*\"([^\"]*\\p{L}{3,}[^\"]*)\"");
    private static final Set<String> NAMES = Set.of("HTML", "JSON-LD", "JSON");

    private final Properties english = texts("translations.properties");
    private final Properties german = texts("translations_de.properties");

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(german.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    }

    @Test
    void leavesNoTextEmpty() {
        assertThat(Stream.of(english, german).flatMap(texts -> texts.values().stream()))
                .allSatisfy(text -> assertThat(text.toString()).isNotBlank());
    }

    @Test
    void usesTheSamePlaceholdersInBothLanguages() {
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(placeholders(german.getProperty(key)))
                        .as(key)
                        .isEqualTo(placeholders(english.getProperty(key))));
    }

    @Test
    void formatsEveryTextWithFigures() {
        for (var key : english.stringPropertyNames()) {
            assertThat(new MessageFormat(english.getProperty(key), Locale.ENGLISH).format(new Object[] {1, 2, 3, 4}))
                    .as(key)
                    .isNotBlank();
        }
    }

    @Test
    void hasATextForEveryKeyOfTheViews() throws IOException {
        var asked = new TreeSet<String>();
        for (var source : sources()) {
            KEY.matcher(source).results().forEach(found -> asked.add(found.group(1)));
        }
        assertThat(english.stringPropertyNames()).containsAll(asked);
    }

    @Test
    void namesEveryValueThatViewsShow() {
        var keys = Stream.of(
                        Stream.of(Status.values()).map(value -> "assetStatus." + value),
                        Stream.of(Transition.values())
                                .filter(step -> step != Transition.EXPIRE)
                                .flatMap(step -> Stream.of("life.act." + step, "life.done." + step)),
                        Stream.of(State.values()).map(value -> "jobState." + value),
                        Stream.of(Outcome.values()).map(value -> "outcome." + value),
                        GateProfile.STARTING.rules().stream().map(rule -> "check." + rule.check()),
                        Stream.of(GenerationMode.values())
                                .flatMap(value -> Stream.of("studio.mode." + value.key(), "task." + value.key())),
                        Stream.of(Axis.Parameter.values())
                                .flatMap(value ->
                                        Stream.of("studio.axis." + value.key(), "studio.axisHint." + value.key())),
                        Stream.of(GenerationItem.State.values()).map(value -> "board." + value.key()),
                        Stream.of(Remake.Cause.values()).map(value -> "remake." + value.key()),
                        Stream.of(LintRule.values())
                                .flatMap(rule -> Stream.of("lint." + rule, "lint." + rule + ".hint")),
                        Stream.of(LintRule.Severity.values()).map(value -> "lintSeverity." + value),
                        Stream.of(Reason.Kind.values()).map(value -> "lintReason." + value),
                        Stream.of(Mend.Step.values()).map(value -> "mend." + value),
                        Stream.of(PageRule.values())
                                .flatMap(rule -> Stream.of("pageRule." + rule, "pageRule." + rule + ".hint")),
                        Stream.of(PageRule.values())
                                .filter(rule -> rule != PageRule.UNREADABLE)
                                .map(rule -> "pageRule." + rule + ".said"),
                        Stream.of(Trouble.values()).map(value -> "trouble." + value),
                        Stream.of(Facet.values()).map(value -> "facet." + value),
                        Stream.of(SortOrder.values()).map(value -> "order." + value))
                .flatMap(each -> each)
                .toList();
        assertThat(english.stringPropertyNames()).containsAll(keys);
    }

    @Test
    void writesNoTextIntoTheViews() throws IOException {
        var literals = new ArrayList<String>();
        for (var source : sources()) {
            LITERAL.matcher(source)
                    .results()
                    .map(found -> found.group(1))
                    .filter(text -> !NAMES.contains(text))
                    .forEach(literals::add);
        }
        assertThat(literals).isEmpty();
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{(\\d)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static List<String> sources() throws IOException {
        try (var files = Files.walk(VIEWS)) {
            var sources = new ArrayList<String>();
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
            return sources;
        }
    }

    private static Properties texts(String file) {
        try {
            var texts = new Properties();
            texts.load(new StringReader(Files.readString(TEXTS.resolve(file))));
            return texts;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
