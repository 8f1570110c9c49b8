package org.bildwerk.delivery.rendition;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.bildwerk.dam.provenance.mark.Marks;
import org.bildwerk.dam.provenance.stamp.RenditionSigner;
import org.bildwerk.dam.site.PublicAssets;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.dam.storage.Blobs;
import org.bildwerk.delivery.DeliveryProperties;
import org.bildwerk.vips.Vips;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Wires how renditions are made and kept.
@Configuration(proxyBeanMethods = false)
public class RenditionConfiguration {

    @Bean
    Encodings bildwerkEncodings(Vips vips, ObjectProvider<QualityNumbers> numbers) {
        return new Encodings(vips.fingerprint(), numbers.getIfAvailable(() -> QualityNumbers.USUAL));
    }

    @Bean
    KeptRenditions bildwerkKeptRenditions(
            JdbcClient db, BlobStore store, Blobs blobs, PlatformTransactionManager transactions, Clock clock) {
        return new KeptRenditions(db, store, blobs, new TransactionTemplate(transactions), clock);
    }

    @Bean
    RenditionMaker bildwerkRenditionMaker(
            BlobStore store,
            PublicAssets assets,
            Sites sites,
            RenditionSigner signer,
            KeptRenditions kept,
            Marks marks) {
        return new RenditionMaker(store, assets, sites, signer, kept, new Renderer(marks));
    }

    @Bean
    Renditions bildwerkRenditions(
            Vips vips,
            RenditionMaker maker,
            KeptRenditions kept,
            RenditionSigner signer,
            Encodings encodings,
            RenditionCache cache,
            DeliveryProperties delivery,
            ObjectProvider<MeterRegistry> meters,
            Clock clock) {
        return new Renditions(
                vips,
                maker,
                kept,
                new Plans(
                        kept,
                        new CredentialPolicy(signer, delivery.credentials(), delivery.credentialsInsideFrom()),
                        encodings,
                        clock),
                cache,
                delivery.limits(),
                meters.getIfUnique(SimpleMeterRegistry::new),
                clock);
    }

    @Bean
    UnsignedRenditions bildwerkUnsignedRenditions(
            KeptRenditions kept, Renditions renditions, PublicAssets assets, Clock clock) {
        return new UnsignedRenditions(kept, renditions, assets, clock);
    }
}
