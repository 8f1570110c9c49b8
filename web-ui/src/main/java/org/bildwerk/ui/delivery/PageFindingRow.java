package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.audit.KeptFinding;
import org.bildwerk.delivery.audit.PageFinding;
import org.bildwerk.delivery.audit.PageRule;
import org.bildwerk.ui.kit.Pill;
import org.bildwerk.ui.kit.When;
import org.jspecify.annotations.Nullable;

/// One finding on a page: where, what, which picture, and since when.
final class PageFindingRow extends Div {

    private static final long serialVersionUID = 1;

    /// @param asset null where it is about no picture of ours that the reader sees
    PageFindingRow(Site site, KeptFinding kept, @Nullable Asset asset) {
        addClassNames("bw-line", "bw-finding-row");
        getElement().setAttribute("role", "listitem");
        var finding = kept.finding();
        if (asset != null) {
            add(thumbnail(asset));
        }
        var page = new Anchor(finding.page(), PagesSection.path(site, finding.page()), AnchorTarget.BLANK);
        page.getElement().setAttribute("rel", "noopener noreferrer");
        page.addClassName("bw-ellipsis");
        var words = new Div(page, new Span(said(finding)));
        words.addClassNames("bw-line-words", "bw-grow");
        about(finding, asset, words);
        add(words);
        if (kept.state() == KeptFinding.State.NEW) {
            add(new Pill(getTranslation("pageState.NEW"), Pill.Tone.WARN));
        }
        var since = new When(kept.foundAt());
        since.addClassNames("bw-second", "bw-line-when");
        add(since);
    }

    private static Anchor thumbnail(Asset asset) {
        var picture = new Anchor("asset/" + asset.id(), LivePictures.thumbnail(asset.id(), ""));
        picture.getElement()
                .setAttribute("router-link", true)
                .setAttribute("tabindex", "-1")
                .setAttribute("aria-hidden", "true");
        picture.addClassName("bw-finding-thumb");
        return picture;
    }

    private void about(PageFinding finding, @Nullable Asset asset, Div words) {
        if (asset != null) {
            var open = new Anchor(
                    "asset/" + asset.id(), asset.displayTitle(getLocale().getLanguage()));
            open.getElement().setAttribute("router-link", true);
            open.addClassNames("bw-second", "bw-ellipsis");
            words.add(open);
        } else if (!finding.picture().isEmpty()) {
            var picture = new Span(finding.picture());
            picture.addClassNames("bw-second", "bw-ellipsis");
            picture.setTitle(finding.picture());
            words.add(picture);
        }
    }

    private String said(PageFinding finding) {
        var values = finding.values();
        return finding.rule() == PageRule.UNREADABLE
                ? getTranslation("trouble." + values.getFirst(), values.getLast())
                : getTranslation("pageRule." + finding.rule().name() + ".said", values.toArray());
    }
}
