package org.bildwerk.dam.event;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Wires the outbox.
@Configuration(proxyBeanMethods = false)
public class EventConfiguration {

    @Bean
    Signals bildwerkSignals() {
        return new Signals();
    }

    @Bean
    EventCodec bildwerkEventCodec() {
        return new EventCodec();
    }

    @Bean
    Outbox bildwerkOutbox(JdbcClient jdbc, EventCodec codec, Signals signals) {
        return new Outbox(jdbc, codec, signals);
    }

    @Bean
    OutboxHealth eventsHealthIndicator(Outbox outbox) {
        return new OutboxHealth(outbox);
    }

    @Bean
    OutboxMeters bildwerkOutboxMeters(Outbox outbox, ObjectProvider<EventConsumer> consumers) {
        return new OutboxMeters(outbox, consumers.orderedStream().toList());
    }

    @Bean
    EventPumps bildwerkEventPumps(
            ObjectProvider<EventConsumer> consumers, Outbox outbox, DataSource dataSource, Signals signals) {
        return new EventPumps(consumers.orderedStream().toList(), outbox, dataSource, signals);
    }
}
