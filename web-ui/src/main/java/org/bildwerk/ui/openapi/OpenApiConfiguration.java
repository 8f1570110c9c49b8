package org.bildwerk.ui.openapi;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.UUID;
import org.bildwerk.dam.account.GroupId;
import org.bildwerk.dam.account.UserId;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.collection.CollectionId;
import org.bildwerk.dam.generation.GenerationId;
import org.bildwerk.dam.job.JobId;
import org.bildwerk.dam.site.SiteId;
import org.bildwerk.dam.taxonomy.ConceptId;
import org.bildwerk.dam.taxonomy.SchemeId;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Completes the description of the API.
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String KEY = "key";
    private static final List<Class<?>> IDS = List.of(
            AssetId.class,
            VersionId.class,
            CollectionId.class,
            ConceptId.class,
            SchemeId.class,
            SiteId.class,
            JobId.class,
            GenerationId.class,
            UserId.class,
            GroupId.class);

    static {
        IDS.forEach(id -> SpringDocUtils.getConfig().replaceWithClass(id, UUID.class));
    }

    @Bean
    OpenAPI openApi(ObjectProvider<BuildProperties> build) {
        var built = build.getIfAvailable();
        return new OpenAPI()
                .info(new Info()
                        .title("Bildwerk")
                        .version(built == null ? "unreleased" : built.getVersion())
                        .description("Everything that Bildwerk does with pictures. Failures are problems of RFC 9457; "
                                + "a change names the revision that it was made from."))
                .components(new Components()
                        .addSecuritySchemes(
                                KEY,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("An API key, made under Admin, with the scopes that it needs")))
                .addSecurityItem(new SecurityRequirement().addList(KEY));
    }

    /// Is asked last, as the one that it replaces.
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver schemas(ObjectMapperProvider mappers, SpringDocConfigProperties settings) {
        return new ModelResolver(mappers.jsonMapper(), new SchemaNames()).openapi31(settings.isOpenapi31());
    }

    @Bean
    OpenApiCustomizer files() {
        return FileSchemas::describe;
    }

    @Bean
    OpenApiCustomizer assetPatch() {
        return AssetPatchSchema::describe;
    }
}
