package org.bildwerk.delivery;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers what Tomcat refuses before anybody of ours hears of it, such as a broken request line or too many headers:
/// with a problem of RFC 9457 instead of a page. Tomcat makes it by its name. Thread-safe.
public final class RefusedRequests extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedRequests.class);
    private static final int FIRST_ERROR = 400;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var allowed = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
        if (allowed.get()) {
            write(status, response);
        }
    }

    static void write(int status, Response response) {
        try {
            response.setHeader("Cache-Control", "no-store");
            response.setContentType("application/problem+json");
            response.setCharacterEncoding("UTF-8");
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(DeliveryProblem.refused(status));
                response.finishResponse();
            }
        } catch (IOException gone) {
            LOG.debug("Nobody waits for the answer {}", status, gone);
        }
    }
}
