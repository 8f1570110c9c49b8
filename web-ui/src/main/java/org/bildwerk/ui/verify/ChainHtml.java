package org.bildwerk.ui.verify;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bildwerk.dam.provenance.credential.Credential.Deed;
import org.bildwerk.dam.provenance.credential.Credential.Origin;
import org.owasp.encoder.Encode;

/// Writes the pictures that a picture was made of as nested lists.
record ChainHtml(Reader reader, Thumbnails pictures) {

    String of(Origin tree) {
        return "<ul class=\"chain\">%s</ul>".formatted(node(tree));
    }

    private String node(Origin origin) {
        var title = origin.title().isBlank() ? reader.say("provenance.untitled") : Encode.forHtml(origin.title());
        var second = Stream.of(relation(origin), deeds(origin), failures(origin))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        var below = origin.ingredients().stream().map(this::node).collect(Collectors.joining());
        return "<li><div>%s<p><strong>%s</strong><span>%s</span></p></div>%s</li>"
                .formatted(pictures.html(origin), title, second, below.isEmpty() ? "" : "<ul>" + below + "</ul>");
    }

    private String relation(Origin origin) {
        var relationship = origin.relationship();
        return relationship == null ? "" : reader.known("ingredient." + relationship, relationship);
    }

    private String deeds(Origin origin) {
        return origin.deeds().stream()
                .map(Deed::action)
                .map(action -> reader.known("deed." + action.replaceFirst("^c2pa\\.", ""), action))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String failures(Origin origin) {
        if (origin.broken()) {
            return reader.say("provenance.brokenIngredient");
        }
        return origin.unknownSigner() ? reader.say("provenance.unknownIngredient") : "";
    }
}
