/**
 * What the system needs of the outside world, as ports; each foreign system has a package of its own beneath, which
 * nobody else names.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.gateway;
