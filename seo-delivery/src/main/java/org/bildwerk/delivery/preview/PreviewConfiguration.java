package org.bildwerk.delivery.preview;

import java.time.Clock;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.site.AddressKeys;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.dam.web.ConditionalOnApi;
import org.bildwerk.delivery.markup.PublishedImages;
import org.bildwerk.delivery.rendition.Renditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires previews of drafts.
@Configuration(proxyBeanMethods = false)
public class PreviewConfiguration {

    @Bean
    Previews bildwerkSitePreviews(Sites sites, PublishedImages images, AddressKeys keys, Clock clock) {
        return new Previews(sites, images, keys, clock);
    }

    @Bean
    PreviewController bildwerkSitePreviewController(Previews previews, Renditions renditions) {
        return new PreviewController(previews, renditions);
    }

    @Bean
    @ConditionalOnApi
    PreviewAdminController bildwerkSitePreviewAdminController(Previews previews, Sites sites, Identity identity) {
        return new PreviewAdminController(previews, sites, identity);
    }
}
