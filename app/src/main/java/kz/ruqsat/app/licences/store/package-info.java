/** The register's table and the results that wait for a signature, in SQL. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.licences.store;
