package org.bildwerk.dam.quality.check;

import org.bildwerk.dam.quality.Check;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The checks that come with the DAM, in the order in which people see them.
@Configuration(proxyBeanMethods = false)
public class CheckConfiguration {

    @Bean
    @Order(1)
    Check bildwerkBlankCheck() {
        return new Blank();
    }

    @Bean
    @Order(2)
    Check bildwerkNotNumbersCheck() {
        return new NotNumbers();
    }

    @Bean
    @Order(3)
    Check bildwerkClippingCheck() {
        return new Clipping();
    }

    @Bean
    @Order(4)
    Check bildwerkBlurCheck() {
        return new Blur();
    }

    @Bean
    @Order(5)
    Check bildwerkSeamCheck() {
        return new SeamAtBorders();
    }

    @Bean
    @Order(6)
    Check bildwerkTextImageCheck(ObjectProvider<TextImageScorer> scorer) {
        return new TextImage(scorer.orderedStream().findFirst());
    }

    @Bean
    @Order(7)
    Check bildwerkNsfwCheck(ObjectProvider<NsfwClassifier> classifier) {
        return new Nsfw(classifier.orderedStream().findFirst());
    }
}
