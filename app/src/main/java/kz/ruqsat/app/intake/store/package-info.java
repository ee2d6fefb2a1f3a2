/** The packages from windows, in SQL. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.intake.store;
