/** Part of the broken house. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.brokenhouse.reconciliation;
