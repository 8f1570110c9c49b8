package org.bildwerk.dam.taxonomy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Short names of schemes and concepts, as they stand in paths and URLs.
final class Key {
    private static final Pattern VALID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int LONGEST = 80;

    private Key() {}

    static String require(String key) {
        if (key.length() > LONGEST || !VALID.matcher(key).matches()) {
            throw new TaxonomyRuleBroken(TaxonomyRefusal.CONCEPT_KEY_INVALID, key, LONGEST);
        }
        return key;
    }

    /// Makes a key from a label: `Alte Gebäude` becomes `alte-gebaeude`.
    static String from(String label) {
        var spelled = label.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        var bare = MARKS.matcher(Normalizer.normalize(spelled, Normalizer.Form.NFKD))
                .replaceAll("");
        var key = OTHER.matcher(bare).replaceAll(" ").strip().replace(' ', '-');
        var cut = key.substring(0, Math.min(key.length(), LONGEST - 10));
        return cut.isEmpty() ? "concept" : cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }
}
