package org.bildwerk.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bildwerk.dam.web.Problems;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DatabaseWatchTest {

    @Test
    void saysThatTheDatabaseIsGoneInsteadOfLeadingToTheSignIn() throws Exception {
        var watch = new DatabaseWatch(new Refusal(new Problems(List.of())));
        var response = new MockHttpServletResponse();

        watch.doFilter(new MockHttpServletRequest("GET", "/api/v1/jobs"), response, (request, answer) -> {
            throw new DataAccessResourceFailureException("gone");
        });

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(response.getContentAsString()).contains("database-unavailable");
    }
}
