/** The accountant's pages. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.reconciliation.web;
