package org.bildwerk.ui.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import org.bildwerk.dam.account.Accounts;
import org.bildwerk.dam.account.ApiKeys;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.web.Problems;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/// What is open to whom: the public addresses to everyone and without a session, the API by key or session, health to
/// everyone and the rest of operations to administrators, and the views to who is signed in.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class SecurityConfiguration {

    private static final String POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    /// What websites fetch for their pages: it tells nothing but what is published.
    private static final String[] MARKUP = {
        "/api/v1/sites/*/slots/*/markup",
        "/api/v1/sites/*/assets/*/presets",
        "/api/v1/sites/*/assets/*/jsonld",
        "/api/v1/sites/*/pages/jsonld"
    };
    private static final String MARKUP_BATCH = "/api/v1/sites/*/markup:batch";
    private static final int VERIFIED_PER_MINUTE = 30;
    private static final StaticHeadersWriter NO_INDEX = new StaticHeadersWriter("X-Robots-Tag", "noindex");

    private final VerifyThrottle throttle = new VerifyThrottle(VERIFIED_PER_MINUTE);

    @Bean
    Identity identity(Accounts accounts) {
        return new RequestIdentity(accounts);
    }

    @Bean
    LocalUsers localUsers(Accounts accounts, SignInSettings settings) {
        return new LocalUsers(accounts, new LoginThrottle(settings));
    }

    @Bean
    RefusedPath refusedPath() {
        return new RefusedPath();
    }

    /// Caching of what the public sees is decided where it is made.
    @Bean
    @Order(1)
    SecurityFilterChain publicAddresses(HttpSecurity http) {
        return http.securityMatcher(
                        "/",
                        "/i/**",
                        "/c/**",
                        "/b",
                        "/b.js",
                        "/bw.js",
                        "/indexnow/**",
                        "/moved/**",
                        "/preview/**",
                        "/sitemaps/**",
                        "/robots.txt",
                        "/demo/**",
                        "/demo",
                        VerifyThrottle.PAGE,
                        "/bildwerk/**",
                        "/aura/**",
                        "/favicon.ico")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .addFilterBefore(throttle, AnonymousAuthenticationFilter.class)
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                request -> request.getServletPath().equals("/"),
                                new StaticHeadersWriter("Content-Security-Policy", POLICY)))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, ApiKeys keys, Accounts accounts, Problems problems) {
        var refusal = new Refusal(problems);
        return closed(http.securityMatcher("/api/**", "/app-data/**", "/v3/api-docs/**"), keys, accounts, refusal)
                .addFilterBefore(throttle, AnonymousAuthenticationFilter.class)
                // A stream of events was let through when it was asked for.
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/api/openapi/**", VerifyThrottle.PATH)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, MARKUP)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, MARKUP)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, MARKUP_BATCH)
                        .permitAll()
                        .requestMatchers(HttpMethod.OPTIONS, MARKUP_BATCH)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain operations(HttpSecurity http, ApiKeys keys, Accounts accounts, Problems problems) {
        var refusal = new Refusal(problems);
        return closed(http.securityMatcher("/actuator/**"), keys, accounts, refusal)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .hasRole("ADMINISTRATOR"))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain views(HttpSecurity http, LocalUsers users, Accounts accounts, Problems problems) {
        var guard = new SessionGuard(accounts, new Refusal(problems));
        return http.authenticationProvider(users)
                .addFilterBefore(guard, AnonymousAuthenticationFilter.class)
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(LoginView.class)
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .formLogin(form -> form.failureHandler(new SignInFailed()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .frameOptions(FrameOptionsConfig::deny)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                        .addHeaderWriter(NO_INDEX))
                .build();
    }

    /// A request with a key has no session; one of our own page brings the session and the token of its page.
    private static HttpSecurity closed(HttpSecurity http, ApiKeys keys, Accounts accounts, Refusal refusal) {
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .addFilterBefore(new DatabaseWatch(refusal), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new ApiKeyFilter(keys, refusal), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new SessionGuard(accounts, refusal), AnonymousAuthenticationFilter.class)
                .csrf(csrf -> csrf.ignoringRequestMatchers(ApiKeyFilter::bringsKey)
                        .ignoringRequestMatchers(VerifyThrottle.PATH, MARKUP_BATCH))
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .headers(headers -> headers.contentSecurityPolicy(policy ->
                                policy.policyDirectives("default-src 'none'; frame-ancestors 'none'; sandbox"))
                        .addHeaderWriter(NO_INDEX));
    }
}
