/** A house that breaks every rule, so that the rules are known to catch. Nothing here runs. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.brokenhouse;
