package org.bildwerk.ui.demo;

import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetLife;
import org.bildwerk.dam.collection.Collections;
import org.bildwerk.dam.ingest.Ingest;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.metadata.AssetDescriptions;
import org.bildwerk.dam.site.Pages;
import org.bildwerk.dam.site.Publications;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.dam.taxonomy.AssetConcepts;
import org.bildwerk.dam.taxonomy.Taxonomy;
import org.bildwerk.dam.taxonomy.TaxonomyEditor;
import org.bildwerk.vips.Vips;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lists the beans of the demo library.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DemoSettings.class)
class DemoConfiguration {

    @Bean
    DemoLibrary demoLibrary(Jobs jobs, JdbcClient jdbc) {
        return new DemoLibrary(jobs, jdbc);
    }

    @Bean
    DemoSite demoSite(Sites sites, Publications publications, Pages pages, AssetCatalog catalog) {
        return new DemoSite(sites, publications, pages, catalog);
    }

    @Bean
    DemoLife demoLife(
            AssetCatalog catalog,
            AssetLife life,
            AssetDescriptions descriptions,
            DemoSite site,
            Publications publications) {
        return new DemoLife(catalog, life, descriptions, site, publications);
    }

    @Bean
    DemoShelves demoShelves(
            Collections collections, Taxonomy taxonomy, TaxonomyEditor editor, AssetConcepts assetConcepts) {
        return new DemoShelves(collections, new DemoConcepts(taxonomy, editor), assetConcepts);
    }

    @Bean
    DemoSeeding demoSeeding(Vips vips, Ingest ingest, DemoShelves shelves, DemoLife life) {
        return new DemoSeeding(vips, ingest, shelves, life);
    }

    @Bean
    ApplicationRunner demoAtStart(DemoSettings settings, DemoLibrary library) {
        return arguments -> {
            if (settings.seed() && library.offered()) {
                library.fill(Caller.system());
            }
        };
    }
}
