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
    Briefs bildwerkBriefs(JdbcClient db, Ledger ledger, PlatformTransactionManager transactions) {
        return new Briefs(new Shelf<>(db, Brief.class, "bw_brief"), ledger, new TransactionTemplate(transactions));
    }

    @Bean
    Prompts bildwerkPrompts(JdbcClient db, Ledger ledger, PlatformTransactionManager transactions) {
        return new Prompts(new Shelf<>(db, Prompt.class, "bw_prompt"), ledger, new TransactionTemplate(transactions));
    }

    @Bean
    @ConditionalOnApi
    BriefController bildwerkBriefController(Briefs briefs, Identity identity) {
        return new BriefController(briefs, identity);
    }

    @Bean
    @ConditionalOnApi
    PromptController bildwerkPromptsController(Prompts prompts, Identity identity) {
        return new PromptController(prompts, identity);
    }
}
