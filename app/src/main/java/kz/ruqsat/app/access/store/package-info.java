/** The access list in SQL: rows are only added. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.access.store;
