package org.bildwerk.ui.security;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;

/// Asks for name and password.
@Route("login")
@AnonymousAllowed
public class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private final LoginForm form = new LoginForm();

    LoginView() {
        addClassName("bw-login");
        form.setI18n(texts("login.wrong", getTranslation("login.wrongHint")));
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.getElement().setAttribute("no-autofocus", false);
        var logo = new Span();
        logo.addClassName("bw-logo");
        var brand = new Div(logo, new H1(getTranslation("app.name")));
        brand.addClassName("bw-login-brand");
        var card = new Div(brand, new Paragraph(getTranslation("login.purpose")), form);
        card.addClassName("bw-login-card");
        var help = new Paragraph(getTranslation("login.help"));
        help.addClassName("bw-second");
        add(card, help);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        if (parameters.containsKey("wait")) {
            form.setI18n(texts("login.wait", getTranslation("login.waitHint", minutes(parameters.get("wait")))));
            form.setError(true);
        } else if (parameters.containsKey("error")) {
            form.setError(true);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.title") + " · " + getTranslation("app.name");
    }

    /// The address may say anything: no number is one minute.
    private static int minutes(List<String> values) {
        var value = values.isEmpty() ? "" : values.getFirst();
        return value.matches("[1-9]\\d{0,3}") ? Integer.parseInt(value) : 1;
    }

    private LoginI18n texts(String error, String hint) {
        var texts = LoginI18n.createDefault();
        var words = texts.getForm();
        words.setTitle(getTranslation("login.title"));
        words.setUsername(getTranslation("login.name"));
        words.setPassword(getTranslation("login.password"));
        words.setSubmit(getTranslation("login.submit"));
        texts.setForm(words);
        var wrong = texts.getErrorMessage();
        wrong.setTitle(getTranslation(error));
        wrong.setMessage(hint);
        wrong.setUsername(getTranslation("login.nameMissing"));
        wrong.setPassword(getTranslation("login.passwordMissing"));
        texts.setErrorMessage(wrong);
        return texts;
    }
}
