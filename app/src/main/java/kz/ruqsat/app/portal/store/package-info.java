/** Payment orders and the lists of the cabinet, in SQL. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.portal.store;
