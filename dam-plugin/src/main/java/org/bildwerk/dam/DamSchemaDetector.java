package org.bildwerk.dam;

import java.util.Set;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;

/// Tells Spring Boot that [DamSchema] prepares the database: it runs after the host's own Flyway or Liquibase, and
/// before every bean that speaks to the database.
class DamSchemaDetector extends AbstractBeansOfTypeDatabaseInitializerDetector {

    @Override
    protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
        return Set.of(DamSchema.class);
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
