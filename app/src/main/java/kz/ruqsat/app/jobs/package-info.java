/**
 * What the system does by itself at regular times. A feature contributes {@link kz.ruqsat.app.jobs.Job} beans; of all
 * the nodes on one database one runs a job at a time.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.jobs;
