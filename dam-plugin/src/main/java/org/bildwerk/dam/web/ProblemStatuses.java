package org.bildwerk.dam.web;

import java.util.Map;
import org.springframework.http.HttpStatus;

/// The HTTP statuses of a module's own kinds of failure, by [org.bildwerk.dam.DamException#type()]. A bean of this type
/// is found by itself. A kind that nobody lists is 404 if it ends in `-not-found`, else 422.
public record ProblemStatuses(Map<String, HttpStatus> statuses) {

    public ProblemStatuses {
        statuses = Map.copyOf(statuses);
    }
}
