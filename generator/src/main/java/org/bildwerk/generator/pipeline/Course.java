package org.bildwerk.generator.pipeline;

import java.util.List;

/// What the U-Net is told, call by call.
///
/// @param calls one for each, or one for all
record Course(List<Conditions> calls) {

    Course {
        calls = List.copyOf(calls);
    }

    /// @param call counted from 0
    Conditions at(int call) {
        return calls.get(Math.min(call, calls.size() - 1));
    }
}
