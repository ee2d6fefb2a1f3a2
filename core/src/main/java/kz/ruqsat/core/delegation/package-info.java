/** Who replaces whom for a period. Start at {@link kz.ruqsat.core.delegation.Substitutions}. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.core.delegation;
