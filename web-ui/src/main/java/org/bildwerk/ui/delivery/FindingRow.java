package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.lint.Finding;
import org.jspecify.annotations.Nullable;

/// One finding: the picture, why, where, and the step that mends it.
final class FindingRow extends Div {

    private static final long serialVersionUID = 1;
    private final transient Site site;
    private final transient Finding finding;
    private final Checkbox pick = new Checkbox();

    /// @param asset null where the reader does not see it any more
    FindingRow(Site site, Finding finding, @Nullable Asset asset, String reason, Runnable picked) {
        this.site = site;
        this.finding = finding;
        addClassNames("bw-line", "bw-finding-row");
        getElement().setAttribute("role", "listitem");
        var title = asset == null
                ? finding.assetKey()
                : asset.displayTitle(getLocale().getLanguage());
        pick.setAriaLabel(getTranslation("lint.select", title));
        pick.addValueChangeListener(changed -> picked.run());
        var open = new Anchor("asset/" + finding.asset(), title);
        open.getElement().setAttribute("router-link", true);
        open.addClassName("bw-ellipsis");
        var words = new Div(open, new Span(reason));
        words.addClassNames("bw-line-words", "bw-grow");
        where().ifPresent(words::add);
        var picture = new Anchor("asset/" + finding.asset(), LivePictures.thumbnail(finding.asset(), ""));
        picture.getElement()
                .setAttribute("router-link", true)
                .setAttribute("tabindex", "-1")
                .setAttribute("aria-hidden", "true");
        picture.addClassName("bw-finding-thumb");
        add(pick, picture, words);
    }

    /// Puts the step that mends it at the end.
    void mend(Button button) {
        add(button);
    }

    Finding finding() {
        return finding;
    }

    boolean picked() {
        return pick.getValue();
    }

    void selectable(boolean possible) {
        pick.setVisible(possible);
    }

    void pick(boolean now) {
        pick.setValue(now);
    }

    private Optional<Div> where() {
        var where = new Div();
        where.addClassNames("bw-second", "bw-finding-where");
        var page = finding.page();
        if (page != null) {
            var link = new Anchor(page, PagesSection.path(site, page), AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener");
            where.add(link);
        }
        if (finding.slot() != null) {
            where.add(new Span(getTranslation("lint.slot", finding.slot())));
        }
        var language = finding.language();
        if (language != null) {
            where.add(new Span(FindingWords.language(getLocale(), language)));
        }
        return where.getChildren().findAny().isEmpty() ? Optional.empty() : Optional.of(where);
    }
}
