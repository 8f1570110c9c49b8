package org.bildwerk.dam.metadata.draft;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.event.DamEvent;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.provenance.evidence.AssetEvidence;
import org.bildwerk.dam.provenance.redaction.Redactions;

/// Keeps the words of a redacted prompt out of drafts. Thread-safe.
public final class RedactedDrafts {

    // A shorter text stands in too many sentences that tell nothing of the prompt.
    private static final int SHORTEST = 8;

    private final DraftTable table;
    private final Redactions redactions;
    private final AssetEvidence evidence;
    private final Ledger ledger;

    RedactedDrafts(DraftTable table, Redactions redactions, AssetEvidence evidence, Ledger ledger) {
        this.table = table;
        this.redactions = redactions;
        this.evidence = evidence;
        this.ledger = ledger;
    }

    /// Discards all drafts that were made from the prompt or say it, rejected and confirmed ones among them, so that
    /// none can be opened again. Texts that were confirmed stay as they are. Within the transaction of the caller,
    /// after the redaction is written.
    public void discard(Asset asset) {
        var telling = table.of(asset.id()).stream()
                .filter(draft -> draft.fromPrompt() || tells(asset, draft.text() == null ? "" : draft.text()))
                .toList();
        telling.forEach(table::delete);
        if (!telling.isEmpty()) {
            ledger.emit(new DamEvent.DraftsChanged(asset.id()));
        }
    }

    /// Tells whether the prompt of the asset's current version is redacted.
    boolean isRedacted(Asset asset) {
        return redactions.of(asset.version().id()).isPresent();
    }

    /// Tells whether a text is, holds or shortens the redacted prompt of the asset or its subject.
    boolean tells(Asset asset, String text) {
        var words = plain(text);
        return !words.isBlank()
                && isRedacted(asset)
                && secrets(asset).stream().anyMatch(secret -> tells(words, secret, text.endsWith("…")));
    }

    private static boolean tells(String words, String secret, boolean shortened) {
        return words.equals(secret)
                || secret.strip().length() >= SHORTEST && words.contains(secret)
                || shortened && secret.startsWith(words);
    }

    private List<String> secrets(Asset asset) {
        return Optional.ofNullable(evidence.of(Caller.system(), asset.id()).recipe())
                .map(RedactedDrafts::texts)
                .orElse(Stream.of())
                .map(RedactedDrafts::plain)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static Stream<String> texts(Recipe recipe) {
        var subjects = Stream.of("de", "en").flatMap(language -> PromptSubject.of(recipe.prompt(), language).stream());
        return Stream.concat(
                Stream.concat(Stream.of(recipe.prompt()), Stream.ofNullable(recipe.negativePrompt())),
                subjects.flatMap(subject ->
                        Stream.concat(Stream.of(subject), PlainWords.of(subject, "", subject.length() + 1).stream())));
    }

    /// Returns the words alone, each between blanks.
    private static String plain(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }
}
