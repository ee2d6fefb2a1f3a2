/** Notices, addresses and choices in SQL. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.notices.store;
