package org.bildwerk.dam.quality;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.Visibility;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.job.Chore;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.quality.check.CheckConfiguration;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.dam.web.ConditionalOnApi;
import org.bildwerk.dam.web.ProblemStatuses;
import org.bildwerk.vips.VipsPool;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// The beans of the checks and gates.
@Configuration(proxyBeanMethods = false)
@Import(CheckConfiguration.class)
public class QualityConfiguration {

    @Bean
    Checks bildwerkChecks(ObjectProvider<Check> checks) {
        return new Checks(checks.orderedStream().toList());
    }

    @Bean
    Measuring bildwerkMeasuring(
            Checks checks, JdbcClient db, BlobStore store, VipsPool pool, TransactionOperations transaction) {
        return new Measuring(checks, new ResultRows(db), store, pool, transaction);
    }

    @Bean
    Profiles bildwerkGateProfiles(
            JdbcClient db, Checks checks, Ledger ledger, TransactionOperations transaction, Clock clock) {
        return new Profiles(new ProfileRows(db), checks, ledger, transaction, clock);
    }

    @Bean
    Waivers bildwerkWaivers(
            JdbcClient db,
            Checks checks,
            AssetCatalog catalog,
            Ledger ledger,
            TransactionOperations transaction,
            Clock clock) {
        return new Waivers(new WaiverRows(db), checks, catalog, ledger, transaction, clock);
    }

    @Bean
    Duplicates bildwerkDuplicates(JdbcClient db, Visibility visibility) {
        return new Duplicates(db, visibility);
    }

    @Bean
    Likeness bildwerkLikeness(BlobStore store, VipsPool pool) {
        return new Likeness(store, pool);
    }

    @Bean
    QualityGate bildwerkQualityGate(
            AssetCatalog catalog,
            Measuring measuring,
            Checks checks,
            Profiles profiles,
            JdbcClient db,
            Duplicates duplicates,
            Ledger ledger,
            TransactionOperations transaction,
            Clock clock) {
        return new ProfiledGate(
                catalog, measuring, checks, profiles, new WaiverRows(db), duplicates, ledger, transaction, clock);
    }

    @Bean
    MeasureHandler bildwerkMeasureHandler(Measuring measuring) {
        return new MeasureHandler(measuring);
    }

    @Bean
    MeasureOrders bildwerkMeasureOrders(Jobs jobs, JdbcClient db, Checks checks) {
        return new MeasureOrders(jobs, new ResultRows(db), checks);
    }

    @Bean
    Chore bildwerkQualityChore(MeasureOrders orders) {
        return new Chore("quality", Duration.ofHours(1), orders::catchUp);
    }

    @Bean
    @ConditionalOnApi
    QualityController bildwerkQualityController(QualityGate gate, Waivers waivers, Sites sites, Identity identity) {
        return new QualityController(gate, waivers, sites, identity);
    }

    @Bean
    @ConditionalOnApi
    MeasuringController bildwerkMeasuringController(MeasureOrders orders, Identity identity) {
        return new MeasuringController(orders, identity);
    }

    @Bean
    @ConditionalOnApi
    ProfileController bildwerkProfileController(Profiles profiles, Sites sites, Identity identity) {
        return new ProfileController(profiles, sites, identity);
    }

    @Bean
    @ConditionalOnApi
    ProblemStatuses bildwerkQualityProblems() {
        return new ProblemStatuses(
                Map.of("gate-closed", HttpStatus.CONFLICT, "gate-profile-stale", HttpStatus.CONFLICT));
    }
}
