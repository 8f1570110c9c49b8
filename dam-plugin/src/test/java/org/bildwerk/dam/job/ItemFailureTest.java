package org.bildwerk.dam.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class ItemFailureTest {

    @Test
    void namesAnIncidentAndNoSqlWhereTheDatabaseFailed() {
        var database = new DataIntegrityViolationException("PreparedStatementCallback; SQL [insert into bw_page]");

        for (var failure : new Exception[] {
            database,
            new IllegalStateException("insert into bw_page", database),
            new SQLException("insert into bw_page")
        }) {
            var why = ItemFailure.of(failure);
            assertThat(why.reason()).contains("incident ").doesNotContain("insert", "SQL");
            assertThat(why.refused()).isNull();
        }
    }

    @Test
    void tellsWhatEverythingElseSays() {
        assertThat(ItemFailure.of(new IllegalStateException("the disk is full")).reason())
                .isEqualTo("the disk is full");
        assertThat(ItemFailure.of(new IllegalStateException()).reason()).isEqualTo("IllegalStateException");
    }
}
