package com.example.shop;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

@SpringBootApplication(proxyBeanMethods = false)
class ShopApplication {

    @Bean
    SecurityFilterChain shopSecurity(HttpSecurity http) {
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers("/").permitAll().anyRequest().authenticated())
                .httpBasic(withDefaults())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    UserDetailsService shopUsers() {
        return new InMemoryUserDetailsManager(
                User.withUsername("mia")
                        .password("{noop}mugs")
                        .roles("SHOPKEEPER")
                        .build(),
                User.withUsername("guest")
                        .password("{noop}guest")
                        .roles("GUEST")
                        .build());
    }
}
