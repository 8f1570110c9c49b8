package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.lint.Audits;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings a page what the linter finds on a site, however long that takes, until the page is left.
final class AuditReading implements Registration {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(AuditReading.class);
    private boolean ended;

    /// What the page is told, in its own thread.
    interface Reader {

        /// This was found some time ago; what is found now comes later.
        void known(Audits.Known earlier);

        /// This was found.
        void found(Audits.Known now);

        /// The look broke off.
        void failed();
    }

    private record Outcome(
            Audits.@Nullable Known found, @Nullable Throwable failure) {}

    private AuditReading() {}

    /// Tells at once what is known, and later what was found if that is too old.
    static AuditReading start(Audits audits, Site site, UI ui, Reader reader) {
        var reading = new AuditReading();
        var last = audits.last(site);
        if (last.filter(audits::isCurrent).isPresent()) {
            reader.found(last.get());
            return reading;
        }
        last.ifPresent(reader::known);
        SerializableConsumer<Outcome> tell = ui.accessLater(outcome -> reading.tell(outcome, reader), () -> {});
        var unused = audits.look(site).whenComplete((found, failure) -> tell.accept(new Outcome(found, failure)));
        return reading;
    }

    private void tell(Outcome outcome, Reader reader) {
        if (ended) {
            return;
        }
        ended = true;
        var found = outcome.found();
        if (found != null) {
            reader.found(found);
        } else {
            LOG.error("The linter could not look through a site", outcome.failure());
            reader.failed();
        }
    }

    @Override
    public void remove() {
        ended = true;
    }
}
