package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import org.bildwerk.dam.site.Site;
import org.bildwerk.ui.kit.CopyButton;

/// What a declared page tells search engines: itself, its main picture and all others, as JSON-LD.
final class PageDataDialog extends Dialog {

    private static final long serialVersionUID = 1;

    PageDataDialog(StructuredWork work, Site site, String url) {
        setHeaderTitle(getTranslation("site.pageData"));
        setWidth("min(760px, 94vw)");
        var which = new Paragraph(url);
        which.addClassNames("bw-second", "bw-page-address");
        var code = new Pre(work.ofPage(site, url));
        code.addClassNames("bw-code", "bw-markup-code");
        code.getElement().setAttribute("tabindex", "0");
        var body = new Div(which, code);
        body.addClassName("bw-dialog");
        add(body);
        getFooter()
                .add(
                        new CopyButton(getTranslation("site.copy"), code::getText),
                        new Button(getTranslation("close"), click -> close()));
    }
}
