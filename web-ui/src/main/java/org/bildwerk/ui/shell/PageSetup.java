package org.bildwerk.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.bildwerk.dam.account.Accounts;
import org.bildwerk.dam.account.User;
import org.bildwerk.ui.security.LoginView;
import org.bildwerk.ui.security.PasswordView;
import org.bildwerk.ui.security.SignedIn;
import org.jsoup.nodes.Element;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/// Sets up every page before it is sent: language, theme, our elements and the token that their requests carry; and
/// leads who has a borrowed password to changing it.
@Component
class PageSetup implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;
    private final transient Accounts accounts;

    PageSetup(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(PageSetup::write);
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(new Failures()));
        event.getSource().addUIInitListener(init -> set(init.getUI()));
    }

    private void set(UI ui) {
        ui.setLocale(Preferences.current().locale());
        var broken = ui.getReconnectDialogConfiguration();
        broken.setDialogText(ui.getTranslation("connection.lost"));
        broken.setDialogTextGaveUp(ui.getTranslation("connection.gone"));
        ui.addBeforeEnterListener(this::leadToPassword);
    }

    private void leadToPassword(BeforeEnterEvent event) {
        var target = event.getNavigationTarget();
        if (target != PasswordView.class && target != LoginView.class && hasBorrowedPassword()) {
            event.forwardTo(PasswordView.class);
        }
    }

    private boolean hasBorrowedPassword() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getPrincipal() instanceof SignedIn signedIn
                && accounts.find(signedIn.user()).map(User::mustChangePassword).orElse(false);
    }

    private static void write(IndexHtmlResponse response) {
        var request = response.getVaadinRequest();
        var preferences = Preferences.of(request);
        var root = response.getDocument();
        var html = root.selectFirst("html");
        if (html != null) {
            html.attr("lang", preferences.locale().toLanguageTag());
            if (!preferences.theme().equals("system")) {
                html.attr("data-theme", preferences.theme());
            }
        }
        var head = root.head();
        head.appendChild(new Element("meta").attr("name", "color-scheme").attr("content", "light dark"));
        head.appendChild(new Element("link").attr("rel", "icon").attr("href", "/bildwerk/logo.svg"));
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            head.appendChild(new Element("meta").attr("name", "bildwerk-token").attr("content", token.getToken()));
        }
        head.appendChild(new Element("script").attr("type", "module").attr("src", "/bildwerk/bildwerk.js"));
    }
}
