/** An application as a stream of events. Start at {@link kz.ruqsat.core.application.Decider}. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.core.application;
