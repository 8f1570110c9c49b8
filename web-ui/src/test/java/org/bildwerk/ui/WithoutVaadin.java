package org.bildwerk.ui;

/// Settings of tests that start the parts of the application without its views.
public final class WithoutVaadin {

    /// Leaves Vaadin's own configuration out.
    public static final String SETTING = "spring.autoconfigure.exclude="
            + "com.vaadin.flow.spring.SpringBootAutoConfiguration,"
            + "com.vaadin.flow.spring.VaadinScopesConfig,"
            + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration";

    private WithoutVaadin() {}
}
