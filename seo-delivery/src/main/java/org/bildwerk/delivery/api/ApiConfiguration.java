package org.bildwerk.delivery.api;

import java.time.Clock;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.site.AddressKeys;
import org.bildwerk.dam.site.Pages;
import org.bildwerk.dam.site.Publications;
import org.bildwerk.dam.site.SiteCredentials;
import org.bildwerk.dam.site.SiteLabels;
import org.bildwerk.dam.site.SiteOptIns;
import org.bildwerk.dam.site.SitePrompts;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.dam.site.StandIns;
import org.bildwerk.dam.web.ConditionalOnApi;
import org.bildwerk.dam.web.Problems;
import org.bildwerk.delivery.image.SignedAddresses;
import org.bildwerk.delivery.markup.ImageObjects;
import org.bildwerk.delivery.markup.Markup;
import org.bildwerk.delivery.markup.PublishedImages;
import org.bildwerk.delivery.preview.Previews;
import org.bildwerk.delivery.rendition.UnsignedRenditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The controllers of this package, where the REST API is switched on.
@Configuration(proxyBeanMethods = false)
@ConditionalOnApi
public class ApiConfiguration {

    @Bean
    SiteController bildwerkSiteController(Sites sites, Identity identity) {
        return new SiteController(sites, identity);
    }

    @Bean
    PageController bildwerkPageController(Sites sites, Pages pages, Identity identity) {
        return new PageController(sites, pages, identity);
    }

    @Bean
    PublicationController bildwerkPublicationController(
            Publications publications, Sites sites, AssetCatalog catalog, Identity identity) {
        return new PublicationController(publications, sites, catalog, identity);
    }

    @Bean
    MarkupController bildwerkMarkupController(
            Sites sites, Pages pages, Markup markup, PublishedImages images, Previews previews) {
        return new MarkupController(sites, pages, markup, images, previews);
    }

    @Bean
    MarkupBatchController bildwerkMarkupBatchController(Sites sites, Markup markup, Problems problems) {
        return new MarkupBatchController(sites, markup, problems);
    }

    @Bean
    StructuredDataController bildwerkStructuredDataController(
            Sites sites, Pages pages, ImageObjects imageObjects, PublishedImages images) {
        return new StructuredDataController(sites, pages, imageObjects, images);
    }

    @Bean
    CrawlingController bildwerkCrawlingController(Sites sites, Identity identity) {
        return new CrawlingController(sites, identity);
    }

    @Bean
    RenditionController bildwerkRenditionController(UnsignedRenditions unsigned, Sites sites, Identity identity) {
        return new RenditionController(unsigned, sites, identity);
    }

    @Bean
    CredentialController bildwerkCredentialController(Sites sites, SiteCredentials credentials, Identity identity) {
        return new CredentialController(sites, credentials, identity);
    }

    @Bean
    PromptController bildwerkPromptController(Sites sites, SitePrompts prompts, Identity identity) {
        return new PromptController(sites, prompts, identity);
    }

    @Bean
    SaveDataController bildwerkSaveDataController(Sites sites, SiteOptIns optIns, Identity identity) {
        return new SaveDataController(sites, optIns, identity);
    }

    @Bean
    LabelController bildwerkLabelController(Sites sites, SiteLabels labels, Identity identity) {
        return new LabelController(sites, labels, identity);
    }

    @Bean
    ClientHintsController bildwerkClientHintsController(Sites sites, SiteOptIns optIns, Identity identity) {
        return new ClientHintsController(sites, optIns, identity);
    }

    @Bean
    StandInController bildwerkStandInController(
            Sites sites, StandIns standIns, AssetCatalog catalog, Identity identity) {
        return new StandInController(sites, standIns, catalog, identity);
    }

    @Bean
    AddressKeyController bildwerkAddressKeyController(Sites sites, AddressKeys keys, Identity identity) {
        return new AddressKeyController(sites, keys, identity);
    }

    @Bean
    AddressController bildwerkAddressController(
            Sites sites, PublishedImages images, SignedAddresses signatures, Identity identity, Clock clock) {
        return new AddressController(sites, images, signatures, identity, clock);
    }
}
