package org.bildwerk.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.io.IOException;
import java.util.UUID;
import org.bildwerk.dam.DamException;
import org.bildwerk.ui.kit.Refusals;
import org.bildwerk.ui.kit.Toast;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the person what went wrong. What the DAM refuses is told in its own words; anything else is logged under an id
/// that can be quoted.
public final class Failures implements ErrorHandler {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public void error(ErrorEvent event) {
        var failure = event.getThrowable();
        var ui = UI.getCurrent();
        if (failure instanceof DamException refused) {
            if (ui != null) {
                tell(ui, Refusals.of(ui, refused));
            }
            return;
        }
        if (goneAway(failure)) {
            LOG.debug("The browser went away before it had its answer", failure);
            return;
        }
        var id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("A view failed, quoted to the person as {}", id, failure);
        tell(ui, ui == null ? id : ui.getTranslation("failure.unexpected", id));
    }

    /// Tells whether only the connection broke: the person closed the page or went on to another.
    private static boolean goneAway(Throwable failure) {
        return failure instanceof IOException
                && failure.getClass().getSimpleName().equals("ClientAbortException");
    }

    private static void tell(UI ui, String text) {
        if (ui != null) {
            ui.access(() -> Toast.failure(text));
        }
    }
}
