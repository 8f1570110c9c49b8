package org.bildwerk.dam.job;

import java.time.Duration;

/// Something to be done again and again, by one node at a time. A bean of this type is found by itself; db-scheduler
/// runs it, and revives it when a node dies.
///
/// @param name never change it; the schedule is kept under it
/// @param every the pause after one run ends
/// @param work throws to be tried again at the next time
public record Chore(String name, Duration every, Runnable work) {}
