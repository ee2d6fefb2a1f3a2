/** Halls, slots, tickets and what happened to them, in SQL. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.queue.store;
