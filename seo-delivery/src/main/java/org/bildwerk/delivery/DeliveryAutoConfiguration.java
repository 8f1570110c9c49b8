package org.bildwerk.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.bildwerk.dam.DamAutoConfiguration;
import org.bildwerk.dam.DamProperties;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.event.Outbox;
import org.bildwerk.dam.event.Signals;
import org.bildwerk.dam.site.AddressKeys;
import org.bildwerk.dam.site.PublicAssets;
import org.bildwerk.dam.site.SiteLabels;
import org.bildwerk.dam.site.StandIns;
import org.bildwerk.dam.web.OwnAddresses;
import org.bildwerk.dam.web.ProblemStatuses;
import org.bildwerk.delivery.api.ApiConfiguration;
import org.bildwerk.delivery.audit.AuditConfiguration;
import org.bildwerk.delivery.calibration.CalibrationConfiguration;
import org.bildwerk.delivery.crawl.CrawlConfiguration;
import org.bildwerk.delivery.feed.FeedConfiguration;
import org.bildwerk.delivery.field.FieldConfiguration;
import org.bildwerk.delivery.image.ImageController;
import org.bildwerk.delivery.image.ImageDesk;
import org.bildwerk.delivery.image.ManifestController;
import org.bildwerk.delivery.image.PictureHandout;
import org.bildwerk.delivery.image.Shelf;
import org.bildwerk.delivery.image.ShelfFilter;
import org.bildwerk.delivery.image.SignedAddresses;
import org.bildwerk.delivery.image.StandInDesk;
import org.bildwerk.delivery.indexnow.IndexNowConfiguration;
import org.bildwerk.delivery.lint.LintConfiguration;
import org.bildwerk.delivery.markup.ComponentController;
import org.bildwerk.delivery.markup.ImageObjects;
import org.bildwerk.delivery.markup.Markup;
import org.bildwerk.delivery.markup.PublishedImages;
import org.bildwerk.delivery.migration.MigrationConfiguration;
import org.bildwerk.delivery.preview.PreviewConfiguration;
import org.bildwerk.delivery.purge.PurgeConfiguration;
import org.bildwerk.delivery.rendition.KeptRenditions;
import org.bildwerk.delivery.rendition.RenditionCache;
import org.bildwerk.delivery.rendition.RenditionConfiguration;
import org.bildwerk.delivery.rendition.Renditions;
import org.bildwerk.delivery.rendition.WithdrawnRenditions;
import org.bildwerk.delivery.sitemap.SitemapConfiguration;
import org.bildwerk.delivery.warmup.WarmUpConfiguration;
import org.bildwerk.delivery.website.WebsiteConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;

/// Lists the beans of public delivery: off unless `bildwerk.delivery.enabled` says otherwise.
@AutoConfiguration(after = DamAutoConfiguration.class)
@ConditionalOnProperty("bildwerk.delivery.enabled")
@EnableConfigurationProperties(DeliveryProperties.class)
@Import({
    ApiConfiguration.class,
    AuditConfiguration.class,
    CalibrationConfiguration.class,
    CrawlConfiguration.class,
    FeedConfiguration.class,
    FieldConfiguration.class,
    IndexNowConfiguration.class,
    LintConfiguration.class,
    MigrationConfiguration.class,
    PreviewConfiguration.class,
    PurgeConfiguration.class,
    RefusedRequestsConfiguration.class,
    RenditionConfiguration.class,
    SitemapConfiguration.class,
    WarmUpConfiguration.class,
    WebsiteConfiguration.class
})
public class DeliveryAutoConfiguration {

    @Bean
    RenditionCache bildwerkRenditionCache(DeliveryProperties delivery, DamProperties dam, Clock clock) {
        return new RenditionCache(
                delivery.folderIn(dam.home()), delivery.cacheSize().toBytes(), clock);
    }

    @Bean
    WithdrawnRenditions bildwerkWithdrawnRenditions(PublicAssets assets, KeptRenditions kept, RenditionCache cache) {
        return new WithdrawnRenditions(assets, kept, cache);
    }

    @Bean
    SignedAddresses bildwerkSignedAddresses(AddressKeys keys, Clock clock) {
        return new SignedAddresses(keys, clock);
    }

    @Bean
    Shelf bildwerkShelf(Outbox outbox, Signals signals, DeliveryProperties delivery, Clock clock) {
        return new Shelf(outbox, signals.events(), clock, delivery.shelfSize().toBytes());
    }

    @Bean
    FilterRegistrationBean<ShelfFilter> bildwerkShelfFilter(
            Shelf shelf, ObjectProvider<MeterRegistry> meters, Clock clock) {
        var registry = meters.getIfUnique(SimpleMeterRegistry::new);
        registry.gauge("bildwerk.delivery.shelf.bytes", shelf, Shelf::weight);
        var answered = Counter.builder("bildwerk.delivery.shelf.answers")
                .description("Requests that were answered from memory")
                .register(registry);
        var registration = new FilterRegistrationBean<>(new ShelfFilter(shelf, answered, clock));
        registration.addUrlPatterns("/i/*");
        // Behind what believes the headers of a proxy, before everything else.
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    ImageController bildwerkImageController(
            PublicAssets assets,
            SignedAddresses signatures,
            StandIns standIns,
            Renditions renditions,
            Shelf shelf,
            Clock clock) {
        var instead = new StandInDesk(standIns, assets, signatures, clock);
        return new ImageController(
                new ImageDesk(assets, signatures, instead, clock), new PictureHandout(renditions, shelf, clock));
    }

    @Bean
    ManifestController bildwerkManifestController(KeptRenditions kept, PublicAssets assets, Clock clock) {
        return new ManifestController(kept, assets, clock);
    }

    @Bean
    PublishedImages bildwerkPublishedImages(
            AssetCatalog catalog, PublicAssets assets, StandIns standIns, SiteLabels labels, Clock clock) {
        return new PublishedImages(catalog, assets, standIns, labels, clock);
    }

    @Bean
    Markup bildwerkMarkup(PublishedImages images) {
        return new Markup(images);
    }

    @Bean
    ComponentController bildwerkComponentController() {
        return new ComponentController();
    }

    @Bean
    ImageObjects bildwerkImageObjects(PublishedImages images) {
        return new ImageObjects(images);
    }

    @Bean
    FilterRegistrationBean<BrokenPathFilter> bildwerkBrokenPathFilter() {
        var registration = new FilterRegistrationBean<>(new BrokenPathFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<CrossOriginFilter> bildwerkCrossOriginFilter() {
        var registration = new FilterRegistrationBean<>(new CrossOriginFilter());
        // Behind what answers from memory, before what asks who it is.
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }

    @Bean
    OwnAddresses bildwerkDeliveryAddresses() {
        return new OwnAddresses(List.of(
                "/i/", "/c/", "/b", "/bw.js", "/indexnow/", "/moved/", "/preview/", "/sitemaps/", "/robots.txt"));
    }

    @Bean
    FilterRegistrationBean<NoIndexFilter> bildwerkNoIndexFilter() {
        var registration = new FilterRegistrationBean<>(new NoIndexFilter());
        registration.addUrlPatterns(NoIndexFilter.PATTERNS);
        return registration;
    }

    @Bean
    ProblemStatuses bildwerkDeliveryProblemStatuses() {
        return new ProblemStatuses(Map.of(
                "site-exists", HttpStatus.CONFLICT,
                "pages-would-go", HttpStatus.CONFLICT,
                "not-publishable", HttpStatus.CONFLICT,
                "not-published", HttpStatus.NOT_FOUND,
                "invalid-site", HttpStatus.UNPROCESSABLE_CONTENT,
                "rendition-busy", HttpStatus.SERVICE_UNAVAILABLE,
                "rendition-failed", HttpStatus.INTERNAL_SERVER_ERROR,
                "sitemap-failed", HttpStatus.INTERNAL_SERVER_ERROR,
                "address-invalid", HttpStatus.UNPROCESSABLE_CONTENT,
                "preview-refused", HttpStatus.FORBIDDEN));
    }
}
