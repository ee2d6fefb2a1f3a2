/** The reports of the reconciliation and the payments that our journal has, in SQL. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.reconciliation.store;
