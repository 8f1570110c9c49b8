package org.bildwerk.ui.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// Where the embedded database answers, in the words of Spring Boot.
///
/// @param jdbcUrl its address
/// @param username its user
/// @param password his generated password
public record EmbeddedConnection(String jdbcUrl, String username, String password) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return jdbcUrl;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String toString() {
        return jdbcUrl;
    }
}
