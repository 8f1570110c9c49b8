package org.bildwerk.ui.markup;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.Slot;
import org.bildwerk.delivery.markup.Picture;
import org.bildwerk.ui.kit.CopyButton;
import org.bildwerk.ui.kit.TabStrip;

/// The slots of a site with the markup and the addresses of one of them.
public final class SlotMarkupBox extends Div {

    private static final long serialVersionUID = 1;
    private final transient SlotMarkup markup;
    private final transient Asset asset;
    private final transient Site site;
    private final Div content = new Div();

    public SlotMarkupBox(SlotMarkup markup, Asset asset, Site site) {
        this.markup = markup;
        this.asset = asset;
        this.site = site;
        addClassName("bw-stack");
        content.addClassName("bw-stack");
        var tabs = new TabStrip(this::show);
        tabs.addClassName("bw-tabs-inner");
        site.slots().forEach(slot -> tabs.add(slot.key(), slot.key()));
        add(tabs, content);
        site.slots().stream().findFirst().map(Slot::key).ifPresent(first -> {
            tabs.select(first);
            show(first);
        });
    }

    private void show(String key) {
        content.removeAll();
        site.slot(key)
                .flatMap(slot -> markup.of(asset, site, slot, site.defaultLanguage()))
                .ifPresentOrElse(this::show, () -> content.add(new Span(getTranslation("delivery.rightsForbid"))));
    }

    private void show(Picture picture) {
        var html = picture.html();
        var head =
                new Div(new H3(getTranslation("delivery.markup")), new CopyButton(getTranslation("copy"), () -> html));
        head.addClassNames("bw-row", "bw-between");
        var code = new Pre(html);
        code.addClassNames("bw-code", "bw-markup");
        code.getElement().setAttribute("tabindex", "0");
        var addresses = new UnorderedList();
        addresses.addClassName("bw-addresses");
        picture.sources()
                .forEach(source -> source.candidates().forEach(each -> {
                    var kind = source.type().substring(source.type().indexOf('/') + 1);
                    var link = new Anchor(
                            each.url(), kind + " · " + each.width() + " × " + each.height(), AnchorTarget.BLANK);
                    addresses.add(new ListItem(link, new CopyButton(getTranslation("copy"), each::url)));
                }));
        content.add(head, code, new H3(getTranslation("delivery.renditions")), addresses);
    }
}
