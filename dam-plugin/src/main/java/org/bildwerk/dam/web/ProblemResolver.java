package org.bildwerk.dam.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.Json;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// Answers failures of Bildwerk's own REST controllers, and of all requests below `/api/v1/` that reach none, with a
/// problem, as of those below the [OwnAddresses] of modules. Leaves the endpoints of a host application alone, and
/// Spring Security's exceptions to Spring Security.
public final class ProblemResolver implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemResolver.class);
    private static final String API = "/api/v1/";

    private final Problems problems;
    private final List<String> starts;

    ProblemResolver(Problems problems, List<OwnAddresses> modules) {
        this.problems = problems;
        this.starts = Stream.concat(Stream.of(API), modules.stream().flatMap(module -> module.starts().stream()))
                .toList();
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!ours(request, handler) || failure.getClass().getName().startsWith("org.springframework.security.")) {
            return null;
        }
        if (failure instanceof AsyncRequestNotUsableException || response.isCommitted()) {
            LOG.debug("The client of {} went away: {}", request.getRequestURI(), failure.getMessage());
            return new ModelAndView();
        }
        var problem = problems.of(failure);
        if (failure instanceof DamException known && known.isPassing()) {
            LOG.info("{} {} must wait: {}", request.getMethod(), request.getRequestURI(), failure.getMessage());
        } else if (Problems.isInternal(problem)) {
            var incident = UUID.randomUUID();
            LOG.error("{} {} failed, incident {}", request.getMethod(), request.getRequestURI(), incident, failure);
            problem.setProperty("incident", incident.toString());
        }
        if (failure instanceof ErrorResponse ofSpring) {
            ofSpring.getHeaders()
                    .forEach((name, values) -> values.forEach(value -> response.addHeader(name, whole(name, value))));
        }
        return answered(request, response, problem);
    }

    /// Where GET is allowed, Spring answers HEAD and OPTIONS as well, but does not say so.
    private static String whole(String name, String value) {
        return name.equalsIgnoreCase(HttpHeaders.ALLOW) && value.contains("GET") && !value.contains("HEAD")
                ? value + ", HEAD, OPTIONS"
                : value;
    }

    private static ModelAndView answered(
            HttpServletRequest request, HttpServletResponse response, ProblemDetail problem) {
        try {
            write(request, response, problem);
        } catch (IOException gone) {
            LOG.debug("The client of {} went away: {}", request.getRequestURI(), gone.getMessage());
        }
        return new ModelAndView();
    }

    /// Answers with the problem; also for filters, which no resolver sees.
    public static void write(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
            throws IOException {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("type", String.valueOf(problem.getType()));
        body.put("title", problem.getTitle());
        body.put("status", problem.getStatus());
        body.put("detail", problem.getDetail());
        body.put("instance", request.getRequestURI());
        if (problem.getProperties() != null) {
            body.putAll(problem.getProperties());
        }
        var bytes = Json.mapper().writeValueAsBytes(body);
        response.setStatus(problem.getStatus());
        if (problem.getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE
                && !response.containsHeader(HttpHeaders.RETRY_AFTER)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private boolean ours(HttpServletRequest request, @Nullable Object handler) {
        if (handler instanceof HandlerMethod method) {
            var controller = method.getBeanType();
            return controller.getName().startsWith("org.bildwerk.")
                    && (AnnotatedElementUtils.hasAnnotation(controller, ResponseBody.class)
                            || method.hasMethodAnnotation(ResponseBody.class));
        }
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return starts.stream().anyMatch(path::startsWith);
    }
}
