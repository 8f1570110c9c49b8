package org.bildwerk.dam.preview;

import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsPool;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The picture library and the beans of the previews.
@Configuration(proxyBeanMethods = false)
public class PreviewConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Vips bildwerkVips() {
        var vips = Vips.open();
        // Many pictures at once, each on one thread, are faster than one picture on many.
        vips.concurrency(1);
        return vips;
    }

    @Bean
    @ConditionalOnMissingBean
    VipsPool bildwerkVipsPool(Vips vips) {
        int threads = Runtime.getRuntime().availableProcessors();
        return new VipsPool(vips, threads, 4 * threads);
    }
}
