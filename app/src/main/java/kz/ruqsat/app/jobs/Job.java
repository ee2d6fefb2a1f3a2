package kz.ruqsat.app.jobs;

import java.time.Duration;

/**
 * Something to be done again and again.
 *
 * @param name its name in the database, for ever
 * @param pause between the end of one run and the beginning of the next
 * @param work one run; what it throws is logged and the job runs again after the pause
 */
public record Job(String name, Duration pause, Runnable work) {}
