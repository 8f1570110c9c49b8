package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.rendition.KeptRendition;
import org.bildwerk.ui.kit.Refusals;
import org.bildwerk.ui.kit.Toast;
import org.bildwerk.ui.kit.When;

/// The files that went out without their credential, by reason, with a way to try again; empty where there are none.
final class UnsignedSection extends Section {

    private static final long serialVersionUID = 1;
    private static final int NAMED = 5;
    private static final int PICTURES = 6;
    private final transient SitePolicy policy;
    private final transient Site site;

    UnsignedSection(SitePolicy policy, Site site) {
        this.policy = policy;
        this.site = site;
        fill();
    }

    private void fill() {
        removeAll();
        var unsigned = policy.unsigned(site);
        setVisible(!unsigned.isEmpty());
        setClassName("bw-section");
        if (unsigned.isEmpty()) {
            return;
        }
        var retry = new Button(getTranslation("site.signAgain"), click -> retry());
        retry.setDisableOnClick(true);
        var head = new Div(new H2(getTranslation("site.unsigned", unsigned.size())), retry);
        head.addClassName("bw-section-head");
        var hint = new Paragraph(getTranslation("site.unsignedHint"));
        hint.addClassNames("bw-second", "bw-section-hint");
        var list = new Div();
        list.addClassNames("bw-card", "bw-lines");
        list.getElement().setAttribute("role", "list");
        byReason(unsigned).forEach((reason, files) -> list.add(line(reason, files)));
        add(head, hint, list);
    }

    private Map<String, List<KeptRendition>> byReason(List<KeptRendition> unsigned) {
        return unsigned.stream().collect(Collectors.groupingBy(this::reason, LinkedHashMap::new, Collectors.toList()));
    }

    private String reason(KeptRendition unsigned) {
        var otherwise = Objects.requireNonNullElse(unsigned.reason(), "");
        var refused = unsigned.refused();
        return refused == null ? otherwise : Refusals.of(this, refused, otherwise);
    }

    private static Div pictures(List<KeptRendition> files) {
        var pictures = new Div();
        pictures.addClassName("bw-thumbs");
        files.stream().map(KeptRendition::asset).distinct().limit(PICTURES).forEach(asset -> {
            var link = new Anchor("asset/" + asset);
            link.add(LivePictures.thumbnail(asset, link.getTranslation("site.openPicture")));
            link.getElement().setAttribute("router-link", true);
            pictures.add(link);
        });
        return pictures;
    }

    private Div line(String reason, List<KeptRendition> files) {
        var why = new Span(reason);
        why.addClassName("bw-bad");
        var which = new Span(named(files));
        which.addClassNames("bw-second", "bw-ellipsis");
        var words = new Div(why, which);
        words.addClassNames("bw-line-words", "bw-grow");
        var latest = files.stream()
                .map(KeptRendition::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        var when = new When(latest);
        when.addClassNames("bw-second", "bw-line-when");
        var line = new Div(words, pictures(files), when);
        line.addClassName("bw-line");
        line.getElement().setAttribute("role", "listitem");
        return line;
    }

    private String named(List<KeptRendition> files) {
        var names = files.stream()
                .limit(NAMED)
                .map(each -> each.spec() + "." + each.type())
                .collect(Collectors.joining(", "));
        return files.size() <= NAMED ? names : names + " " + getTranslation("site.andMore", files.size() - NAMED);
    }

    private void retry() {
        var attempt = policy.retry(site);
        var text = getTranslation("site.signedAgain", attempt.signed(), attempt.failed() + attempt.left());
        if (attempt.failed() == 0) {
            Toast.tell(text);
        } else {
            Toast.failure(text);
        }
        fill();
    }
}
