/** The jobs' place in the database: db-scheduler's table. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.jobs.store;
