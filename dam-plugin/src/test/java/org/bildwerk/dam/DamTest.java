package org.bildwerk.dam;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.ResolvableType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/// A running DAM without web server, on a database and a home folder of its own. Add configurations to give it handlers
/// and consumers, settings as `key=value`.
///
/// ```java
/// try (var dam = DamTest.with(MyHandlers.class).start()) {
///     dam.bean(Jobs.class).submit(...);
/// }
/// ```
public final class DamTest implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final TestDatabase database;
    private final Path home;
    private final boolean owner;

    private DamTest(ConfigurableApplicationContext context, TestDatabase database, Path home, boolean owner) {
        this.context = context;
        this.database = database;
        this.home = home;
        this.owner = owner;
    }

    /// Prepares a node with these configurations beside the auto-configurations.
    public static Builder with(Class<?>... configurations) {
        return new Builder(configurations);
    }

    /// Starts a node with nothing but the auto-configurations.
    public static DamTest start() {
        return with().start();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(ParameterizedTypeReference<T> type) {
        return context.<T>getBeanProvider(ResolvableType.forType(type)).getObject();
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    public TestDatabase database() {
        return database;
    }

    public Path home() {
        return home;
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    /// Returns the port of the web server, where there is one.
    public int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    /// Does the work in one transaction.
    public <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(bean(PlatformTransactionManager.class)).execute(status -> work.get());
    }

    /// Does the work in one transaction.
    public void inTransaction(Runnable work) {
        new TransactionTemplate(bean(PlatformTransactionManager.class)).executeWithoutResult(status -> work.run());
    }

    /// Stops the node; the database and the files go with it unless another node brought them.
    @Override
    public void close() {
        context.close();
        if (owner) {
            database.close();
            try {
                FileSystemUtils.deleteRecursively(home);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    /// What a node is made of.
    public static final class Builder {

        private final List<Class<?>> configurations = new ArrayList<>(List.of(Application.class));
        private final List<String> settings = new ArrayList<>();
        private WebApplicationType type = WebApplicationType.NONE;

        private Builder(Class<?>... configurations) {
            this.configurations.addAll(Arrays.asList(configurations));
        }

        /// Adds settings, each as `key=value`.
        public Builder settings(String... more) {
            settings.addAll(Arrays.asList(more));
            return this;
        }

        /// Adds a web server on a free port of the loopback interface.
        public Builder web() {
            type = WebApplicationType.SERVLET;
            return settings("server.port=0", "server.address=127.0.0.1");
        }

        public DamTest start() {
            try {
                return start(TestDatabase.fresh(), Files.createTempDirectory("bildwerk-test"), true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// Starts another node on the database and the files of the first.
        public DamTest startBeside(DamTest first) {
            return start(first.database, first.home, false);
        }

        private DamTest start(TestDatabase database, Path home, boolean owner) {
            var context = new SpringApplicationBuilder(configurations.toArray(Class<?>[]::new))
                    .web(type)
                    .registerShutdownHook(false)
                    .properties(database.properties())
                    .properties("bildwerk.home=" + home, "spring.main.banner-mode=off", "spring.flyway.enabled=false")
                    .properties(settings.toArray(String[]::new))
                    .run();
            return new DamTest(context, database, home, owner);
        }
    }
}
