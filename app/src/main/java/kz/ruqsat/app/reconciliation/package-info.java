/**
 * The payment gateway's registry of a day held against our applications: what was paid without an application, filed
 * without a payment, paid twice, too much or too little, and what was given back. Start at {@link
 * kz.ruqsat.app.reconciliation.ReconciliationDesk}. May use: casework, gateway (its ports), identity, jobs, shell.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.reconciliation;
