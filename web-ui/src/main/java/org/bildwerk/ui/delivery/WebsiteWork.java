package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.website.Confirmation;
import org.bildwerk.delivery.website.WebsiteCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Looks whether websites do what they have to, as the one who is signed in.
@Component
class WebsiteWork {

    private static final Logger LOG = LoggerFactory.getLogger(WebsiteWork.class);

    private final Identity identity;
    private final WebsiteCheck check;

    WebsiteWork(Identity identity, WebsiteCheck check) {
        this.identity = identity;
        this.check = check;
    }

    /// Asks the website while the page goes on.
    ///
    /// @param told in the thread of the page; empty if nobody could look
    void check(Site site, UI page, Consumer<Optional<List<Confirmation>>> told) {
        var caller = identity.caller();
        SerializableConsumer<Optional<List<Confirmation>>> tell = page.accessLater(told::accept, () -> {});
        Thread.ofVirtual().name("bildwerk-website-check").start(() -> tell.accept(look(caller, site)));
    }

    private Optional<List<Confirmation>> look(Caller caller, Site site) {
        try {
            return Optional.of(check.check(caller, site));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unknown) {
            LOG.warn("A website could not be looked at", unknown);
        }
        return Optional.empty();
    }
}
