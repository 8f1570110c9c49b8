package org.bildwerk.dam.metadata.draft;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bildwerk.dam.metadata.TextField;
import org.bildwerk.dam.provenance.evidence.AiOrigin;
import org.bildwerk.dam.taxonomy.Concept;

/// Writes drafts from what the record says: texts that are there already, concepts, keywords, and where there is none
/// of these, the subject of the prompt. The same record always gives the same words. It has not seen the picture, and
/// never claims to.
public final class RecordDescriber implements Describer {

    static final String NAME = "record";

    private static final Set<String> LANGUAGES = Set.of("de", "en");
    private static final int MOST_WORDS = 4;
    private static final int LONGEST_TITLE = 70;
    private static final int LONGEST_ALT = 140;
    private static final int LONGEST_CAPTION = 300;

    RecordDescriber() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean speaks(String language) {
        return LANGUAGES.contains(Locale.forLanguageTag(language).getLanguage());
    }

    @Override
    public Proposal describe(DraftSubject subject, String language) {
        var basis = new TreeSet<String>();
        var words = words(subject, language, basis);
        if (words.isEmpty()) {
            throw new DescribingException(DraftRefusal.DESCRIBER_KNOWS_NOTHING, false, null);
        }
        var file = subject.asset().version().fileName();
        var texts = new EnumMap<TextField, String>(TextField.class);
        PlainWords.of(words, file, LONGEST_TITLE).ifPresent(text -> texts.put(TextField.TITLE, text));
        PlainWords.of(words, file, LONGEST_ALT).ifPresent(text -> texts.put(TextField.ALT, text));
        PlainWords.of(words, file, LONGEST_CAPTION)
                .ifPresent(text -> texts.put(TextField.CAPTION, sentence(text) + origin(subject, language)));
        return new Proposal(texts, basis);
    }

    /// Returns the best that may be told: what a person wrote in this language, else concepts and keywords. A prompt is
    /// internal: its subject is taken last, and the draft says so.
    private static String words(DraftSubject subject, String language, Set<String> basis) {
        var text = subject.asset().description().text(language);
        for (var written : new String[] {text.alt(), text.title(), text.caption()}) {
            if (written != null) {
                basis.add("texts");
                return firstSentence(written);
            }
        }
        var terms = PlainWords.joined(terms(subject, language, basis), language);
        if (!terms.isEmpty()) {
            return terms;
        }
        var asked =
                Optional.ofNullable(subject.recipe()).flatMap(recipe -> PromptSubject.of(recipe.prompt(), language));
        basis.clear();
        asked.ifPresent(words -> basis.add("recipe"));
        return asked.orElse("");
    }

    private static List<String> terms(DraftSubject subject, String language, Set<String> basis) {
        var terms = new ArrayList<String>();
        for (var concept : subject.concepts()) {
            label(concept, language).ifPresent(terms::add);
        }
        if (!terms.isEmpty()) {
            basis.add("concepts");
        } else if (!subject.asset().description().keywords().isEmpty()) {
            basis.add("keywords");
            terms.addAll(subject.asset().description().keywords());
        }
        return PlainWords.distinct(terms).stream().limit(MOST_WORDS).toList();
    }

    /// Returns the label in the language itself, never one of another.
    private static Optional<String> label(Concept concept, String language) {
        Map<String, String> preferred = concept.labels().preferred();
        return Optional.ofNullable(preferred.get(language))
                .or(() -> Optional.ofNullable(
                        preferred.get(Locale.forLanguageTag(language).getLanguage())));
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        var first = end > 0 ? text.substring(0, end) : text;
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }

    private static String sentence(String text) {
        return text.endsWith("…") || text.endsWith(".") ? text : text + ".";
    }

    private static String origin(DraftSubject subject, String language) {
        if (subject.origin() != AiOrigin.YES && subject.origin() != AiOrigin.PARTLY) {
            return "";
        }
        boolean whole = subject.origin() == AiOrigin.YES;
        return language.startsWith("de")
                ? whole ? " Mit KI erzeugt." : " Teilweise mit KI erzeugt."
                : whole ? " Made with AI." : " Made in part with AI.";
    }
}
