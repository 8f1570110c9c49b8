package org.bildwerk.dam.metadata.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bildwerk.dam.metadata.embedded.Plain;
import org.jspecify.annotations.Nullable;

/// What makes a text plain: no "picture of", no file name, one line, no longer than it is read out in one breath.
final class PlainWords {

    private static final Pattern OPENING = Pattern.compile(
            "^(?:(?:this|the|an?)\\s+)?(?:close-up |stock |digital )?"
                    + "(?:image|picture|photo|photograph|illustration|rendering|drawing)"
                    + "\\s+(?:of|shows|showing|depicts|depicting)\\s+"
                    + "|^(?:(?:dieses|das|ein|eine|die)\\s+)?(?:Bild|Foto|Fotografie|Abbildung|Illustration|Zeichnung)"
                    + "\\s+(?:von|zeigt|mit|einer|eines|des|der)\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private PlainWords() {}

    /// Returns the text in plain form; empty if nothing is left, or it is but the file's name.
    static Optional<String> of(@Nullable String given, String fileName, int longest) {
        if (given == null) {
            return Optional.empty();
        }
        var line = Plain.text(given, 4 * longest).replaceAll("\\s+", " ").strip();
        var plain = shortened(capital(OPENING.matcher(line).replaceFirst("")), longest);
        var stem = fileName.replaceFirst("\\.[^.]{1,10}$", "");
        boolean isName = plain.equalsIgnoreCase(fileName) || plain.equalsIgnoreCase(stem);
        return plain.isEmpty() || isName ? Optional.empty() : Optional.of(plain);
    }

    /// Joins words as one speaks: `Burg, See und Nebel`.
    static String joined(List<String> words, String language) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        var and = language.startsWith("de") ? " und " : " and ";
        return String.join(", ", words.subList(0, words.size() - 1)) + and + words.getLast();
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /// Returns the first words that fit.
    static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int space = text.lastIndexOf(' ', longest - 1);
        var head = text.substring(0, space > longest / 2 ? space : longest - 1);
        return head.replaceAll("[\\s,;:.–-]+$", "") + "…";
    }

    /// Returns the texts without repeating one, whatever its spelling.
    static List<String> distinct(List<String> words) {
        var seen = new ArrayList<String>();
        for (var word : words) {
            if (!word.isBlank() && seen.stream().noneMatch(word.strip()::equalsIgnoreCase)) {
                seen.add(word.strip());
            }
        }
        return seen;
    }
}
