package org.bildwerk.dam.asset;

import org.bildwerk.dam.Json;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The beans of the asset catalogue and of its life.
@Configuration(proxyBeanMethods = false)
public class AssetConfiguration {

    @Bean
    Visibility bildwerkVisibility(JdbcClient db) {
        return new Visibility(db);
    }

    @Bean
    AssetCatalog bildwerkAssetCatalog(JdbcClient db, Visibility visibility) {
        return new AssetCatalog(db, visibility, Json.mapper());
    }

    @Bean
    AssetLock bildwerkAssetLock(JdbcClient db) {
        return new AssetLock(db);
    }
}
