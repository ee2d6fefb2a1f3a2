/**
 * Who replaces whom in a body for a period: recorded by its head, with the order, and shown wherever a substitute acts.
 * Start at {@link kz.ruqsat.app.delegation.Substitutes}. May use: identity, law, shell.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.delegation;
