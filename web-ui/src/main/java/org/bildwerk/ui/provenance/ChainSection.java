package org.bildwerk.ui.provenance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.provenance.credential.Credential.Deed;
import org.bildwerk.dam.provenance.credential.Credential.Origin;
import org.jspecify.annotations.Nullable;

/// The picture with what it was made of, as a tree.
final class ChainSection extends Div {

    private static final long serialVersionUID = 1;
    private final transient Asset asset;

    ChainSection(Asset asset, Origin tree) {
        this.asset = asset;
        addClassName("bw-stack");
        var root = new UnorderedList(node(tree, true));
        root.addClassName("bw-chain");
        add(new H3(getTranslation("provenance.chain")), root);
    }

    private ListItem node(Origin origin, boolean own) {
        var title = new Span(own ? getTranslation("provenance.thisPicture") : title(origin));
        title.addClassName("bw-strong");
        var words = new Div(title);
        words.addClassName("bw-grow");
        Stream.of(relation(origin), deeds(origin), by(origin))
                .filter(text -> text != null && !text.isBlank())
                .forEach(text -> words.add(second(text)));
        if (origin.broken()) {
            var broken = second(getTranslation("provenance.brokenIngredient"));
            broken.addClassName("bw-bad");
            words.add(broken);
        } else if (origin.unknownSigner()) {
            words.add(second(getTranslation("provenance.unknownIngredient")));
        }
        var line = new Div(picture(origin, own), words);
        line.addClassName("bw-chain-line");
        var item = new ListItem(line);
        if (!origin.ingredients().isEmpty()) {
            var below = new UnorderedList();
            origin.ingredients().forEach(each -> below.add(node(each, false)));
            item.add(below);
        }
        return item;
    }

    private Component picture(Origin origin, boolean own) {
        var address = address(origin, own);
        if (address == null) {
            var blank = new Div();
            blank.addClassName("bw-chain-blank");
            return blank;
        }
        return new Image(address, "");
    }

    private @Nullable String address(Origin origin, boolean own) {
        var thumbnail = origin.thumbnail();
        if (thumbnail != null) {
            return "/api/v1/assets/%s/provenance/thumbnail?identifier=%s"
                    .formatted(asset.id(), URLEncoder.encode(thumbnail, StandardCharsets.UTF_8));
        }
        var small = asset.derived().get("preview-256");
        return own && small != null && small.blob() != null
                ? "/api/v1/assets/%s/previews/256?v=%s"
                        .formatted(asset.id(), small.updatedAt().toEpochMilli())
                : null;
    }

    private String title(Origin origin) {
        return origin.title().isBlank() ? getTranslation("provenance.untitled") : origin.title();
    }

    private @Nullable String relation(Origin origin) {
        return origin.relationship() == null ? null : Words.relationship(this, origin.relationship());
    }

    private String deeds(Origin origin) {
        return origin.deeds().stream()
                .map(Deed::action)
                .distinct()
                .map(action -> Words.deed(this, action))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private @Nullable String by(Origin origin) {
        var signature = origin.signature();
        var signer = signature == null ? null : signature.signer();
        return Stream.of(origin.generator(), signer == null ? null : getTranslation("provenance.signed", signer))
                .filter(text -> text != null)
                .collect(Collectors.joining(" · "));
    }

    private static Span second(String text) {
        var span = new Span(text);
        span.addClassName("bw-second");
        return span;
    }
}
