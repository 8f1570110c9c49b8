package org.bildwerk.dam.preview;

import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.metadata.embedded.EmbeddedMetadataReader;
import org.bildwerk.dam.provenance.mark.Marks;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.dam.storage.Blobs;
import org.bildwerk.dam.web.ConditionalOnApi;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsPool;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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

    @Bean
    PreviewOrders bildwerkPreviewOrders(JdbcClient db, Jobs jobs) {
        return new PreviewOrders(db, jobs);
    }

    @Bean
    PreviewHandler bildwerkPreviewHandler(
            JdbcClient db,
            EmbeddedMetadataReader metadata,
            BlobStore store,
            Blobs blobs,
            Vips vips,
            Marks marks,
            VipsPool pool,
            Ledger ledger,
            PlatformTransactionManager transactions) {
        var transaction = new TransactionTemplate(transactions);
        return new PreviewHandler(new FactTable(db), metadata, store, blobs, vips, marks, pool, ledger, transaction);
    }

    @Bean
    Rebuild bildwerkRebuild(
            JdbcClient db, Vips vips, Jobs jobs, Ledger ledger, PlatformTransactionManager transactions) {
        return new Rebuild(db, vips, jobs, ledger, new TransactionTemplate(transactions));
    }

    @Bean
    @ConditionalOnApi
    PreviewController bildwerkPreviewController(Rebuild rebuild, Identity identity) {
        return new PreviewController(rebuild, identity);
    }
}
