package org.bildwerk.ui.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;

/// Sets what holds for every page: the theme, our one style sheet and the push connection.
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://bildwerk/styles.css")
public final class AppShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1;
}
