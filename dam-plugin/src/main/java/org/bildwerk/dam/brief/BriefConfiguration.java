package org.bildwerk.dam.brief;

import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.web.ConditionalOnApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The beans of briefs and prompts.
@Configuration(proxyBeanMethods = false)
public class BriefConfiguration {

    @Bean
    Editions<Brief> bildwerkBriefs(JdbcClient db, Ledger ledger, PlatformTransactionManager transactions) {
        var shelf = new Shelf<>(db, Brief.class, "bw_brief");
        return new Editions<>(EditionKind.BRIEF, shelf, ledger, new TransactionTemplate(transactions));
    }

    @Bean
    Editions<Prompt> bildwerkPrompts(JdbcClient db, Ledger ledger, PlatformTransactionManager transactions) {
        var shelf = new Shelf<>(db, Prompt.class, "bw_prompt");
        return new Editions<>(EditionKind.PROMPT, shelf, ledger, new TransactionTemplate(transactions));
    }

    @Bean
    @ConditionalOnApi
    BriefController bildwerkBriefController(Editions<Brief> briefs, Identity identity) {
        return new BriefController(briefs, identity);
    }

    @Bean
    @ConditionalOnApi
    PromptController bildwerkPromptsController(Editions<Prompt> prompts, Identity identity) {
        return new PromptController(prompts, identity);
    }
}
