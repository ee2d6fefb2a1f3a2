/** Terms counted in the provider's working time. Start at {@link kz.ruqsat.core.deadline.TermClock}. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.core.deadline;
