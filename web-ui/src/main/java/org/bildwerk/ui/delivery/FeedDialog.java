package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.feed.PageFeed;
import org.bildwerk.ui.kit.Refusals;
import org.jspecify.annotations.Nullable;

/// Asks where the pages of a site are told, and how often to look.
final class FeedDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private static final Duration[] OFTEN = {
        Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1)
    };
    private final transient FeedWork work;
    private final transient Site site;
    private final transient Runnable done;
    private final TextField address = new TextField(getTranslation("feed.address"));
    private final Select<Duration> every = new Select<>();

    /// @param feed null where there is none yet
    FeedDialog(FeedWork work, Site site, @Nullable PageFeed feed, Runnable done) {
        this.work = work;
        this.site = site;
        this.done = done;
        setHeaderTitle(getTranslation("feed.title"));
        setWidth("min(520px, 94vw)");
        address.setHelperText(getTranslation("feed.addressHint"));
        address.setValue(
                feed == null
                        ? site.pageOrigin() + "/sitemap.xml"
                        : feed.address().toString());
        every.setLabel(getTranslation("feed.every"));
        every.setItems(OFTEN);
        every.setItemLabelGenerator(each -> getTranslation("feed.minutes", each.toMinutes()));
        every.setValue(feed == null ? OFTEN[1] : nearest(feed.every()));
        var body = new Div(address, every);
        body.addClassName("bw-dialog");
        add(body);
        var act = new Button(getTranslation("feed.save"), click -> save());
        act.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), act);
        address.focus();
    }

    private static Duration nearest(Duration wanted) {
        var best = OFTEN[0];
        for (var each : OFTEN) {
            if (each.minus(wanted).abs().compareTo(best.minus(wanted).abs()) < 0) {
                best = each;
            }
        }
        return best;
    }

    private void save() {
        try {
            work.choose(site, address.getValue(), every.getValue());
            close();
            done.run();
        } catch (DamException refused) {
            address.setErrorMessage(Refusals.of(this, refused));
            address.setInvalid(true);
        }
    }
}
