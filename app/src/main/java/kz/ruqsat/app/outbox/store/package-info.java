/** The outbox in SQL. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.outbox.store;
