/**
 * What the system needs of the outside world, as ports; each foreign system has a package of its own beneath, which
 * nobody else names. Every question is answered by a {@link kz.ruqsat.app.gateway.Reply}: a foreign outage is a state to
 * be told, never an answer.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.gateway;
