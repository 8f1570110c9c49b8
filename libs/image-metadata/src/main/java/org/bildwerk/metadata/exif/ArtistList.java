package org.bildwerk.metadata.exif;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Several names in one text, as the Metadata Working Group says: separated by a semicolon, in quotes where a name has
/// one itself.
final class ArtistList {

    private ArtistList() {}

    static String join(List<String> names) {
        return names.stream().map(ArtistList::quoted).collect(Collectors.joining("; "));
    }

    private static String quoted(String name) {
        return name.startsWith("\"") || name.contains(";") ? '"' + name.replace("\"", "\"\"") + '"' : name;
    }

    static List<String> split(String text) {
        var names = new ArrayList<String>();
        var name = new StringBuilder();
        boolean inQuotes = false;
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean opens = c == '"' && blank && !inQuotes;
            boolean doubled = c == '"' && inQuotes && i + 1 < text.length() && text.charAt(i + 1) == '"';
            if (doubled) {
                name.append(c);
                i++;
            } else if (opens || c == '"' && inQuotes) {
                inQuotes = opens;
            } else if (c == ';' && !inQuotes) {
                add(names, name);
                blank = true;
            } else {
                name.append(c);
            }
            blank &= c == ';' && !inQuotes || Character.isWhitespace(c);
        }
        add(names, name);
        return List.copyOf(names);
    }

    private static void add(List<String> names, StringBuilder name) {
        if (!name.toString().isBlank()) {
            names.add(name.toString().strip());
        }
        name.setLength(0);
    }
}
