/** Substitutions in SQL. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.delegation.store;
