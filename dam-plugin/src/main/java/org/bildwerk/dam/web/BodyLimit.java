package org.bildwerk.dam.web;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/// Reads no more of a body than the limit, however its length is told, before a parser makes objects of it, and takes
/// no list that holds a `null`. Files are
/// not read this way: they stream to their own limit. Leaves the controllers of a host application alone.
@ControllerAdvice("org.bildwerk")
final class BodyLimit extends RequestBodyAdviceAdapter {

    private final long most;

    BodyLimit(long most) {
        this.most = most;
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType)
            throws IOException {
        if (message.getHeaders().getContentLength() > most) {
            throw tooLarge();
        }
        return new Limited(message.getHeaders(), new LimitedStream(message.getBody(), most, this::tooLarge));
    }

    /// What is within a list is looked at while it is read; the body itself is nobody's field.
    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType) {
        if (body instanceof List<?> items && items.stream().anyMatch(Objects::isNull)) {
            throw new BodyException(BodyRefusal.NULL_ITEM, items.indexOf(null));
        }
        return body;
    }

    private BodyException tooLarge() {
        return new BodyException(BodyRefusal.CONTENT_TOO_LARGE, most);
    }

    private record Limited(HttpHeaders headers, InputStream body) implements HttpInputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return body;
        }
    }
}
