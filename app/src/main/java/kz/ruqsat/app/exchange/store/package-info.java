/** The exchanges in SQL: added and read, never changed. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.exchange.store;
