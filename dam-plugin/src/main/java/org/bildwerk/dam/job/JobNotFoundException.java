package org.bildwerk.dam.job;

import java.util.List;
import org.bildwerk.dam.DamException;

/// There is no such job, or the caller may not see it.
public final class JobNotFoundException extends DamException {

    private static final long serialVersionUID = 1;

    JobNotFoundException(JobId id) {
        super(JobRefusal.JOB_NOT_FOUND, List.of(id.toString()));
    }
}
