package org.bildwerk.dam.job;

import org.bildwerk.dam.DamException;

/// There is no such job, or the caller may not see it.
public final class JobNotFoundException extends DamException {

    private static final long serialVersionUID = 1;

    JobNotFoundException(JobId id) {
        super("There is no job " + id);
    }

    @Override
    public String type() {
        return "job-not-found";
    }
}
