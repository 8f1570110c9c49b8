package org.bildwerk.dam.site;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The speaking part of a picture's address: lower-case ASCII words joined by hyphens. It carries no meaning for the
/// server; the asset key beside it does.
public record Slug(String value) {

    public static final int LONGEST = 80;

    private static final Pattern VALID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    /// What decomposition does not fold; the German umlauts are written out.
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ä", "ae"),
            Map.entry("ö", "oe"),
            Map.entry("ü", "ue"),
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ø", "o"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("ł", "l"),
            Map.entry("þ", "th"),
            Map.entry("ı", "i"));

    public Slug {
        if (value.length() > LONGEST || !VALID.matcher(value).matches()) {
            throw new InvalidSiteException(SiteRefusal.SLUG_INVALID, "slug", value);
        }
    }

    /// Makes a slug of a title; a title without any Latin letter or digit gives `image`.
    public static Slug ofTitle(String title, String language) {
        var text = Normalizer.normalize(title, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        text = text.replace("&", language.startsWith("de") ? " und " : " and ");
        for (var letter : LETTERS.entrySet()) {
            text = text.replace(letter.getKey(), letter.getValue());
        }
        text = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        text = OTHER.matcher(text).replaceAll("-").replaceAll("^-|-$", "");
        return new Slug(text.isEmpty() ? "image" : shortened(text));
    }

    private static String shortened(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        var lastWord = words.lastIndexOf('-', LONGEST);
        return words.substring(0, lastWord > 0 ? lastWord : LONGEST);
    }

    @Override
    public String toString() {
        return value;
    }
}
