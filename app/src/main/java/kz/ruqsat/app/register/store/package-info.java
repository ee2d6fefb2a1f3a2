/** The register's table read for the public, and the signed refusals, in SQL. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.register.store;
